extension Migrations {
    /// Figures are counted by more than cells tell apart, and by cohort, from one narrow table instead of an index as wide as the
    /// docket; cells have totals; an obligation may be superseded by a later instance.
    static let second = """
        -- Each case as the figures see it. Cells are packed (`CellBytes`); their days run from firstOn to lastOn. After changedOn
        -- nothing happened to it. Cases that count nowhere have no row.
        CREATE TABLE contribution (
            caseKey INTEGER PRIMARY KEY,
            office TEXT NOT NULL,
            kind TEXT NOT NULL,
            category TEXT,
            outcome TEXT,
            sex TEXT NOT NULL,
            isMigrant INTEGER,
            industry TEXT,
            registeredOn INTEGER NOT NULL,
            acceptedOn INTEGER,
            closedOn INTEGER,
            changedOn INTEGER NOT NULL,
            firstOn INTEGER NOT NULL,
            lastOn INTEGER NOT NULL,
            isOpen INTEGER NOT NULL,
            cells BLOB NOT NULL
        ) STRICT;
        CREATE INDEX contributionAccepted ON contribution (acceptedOn, registeredOn);
        CREATE INDEX contributionChanged ON contribution (changedOn, acceptedOn);
        DROP INDEX docketCohort;
        CREATE INDEX docketAccepted ON docket (acceptedOn);
        ALTER TABLE ledgerEntry ADD COLUMN supersededOn INTEGER;
        """
}
