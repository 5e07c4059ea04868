// What later versions added to the tables of the first, one step each.

extension Migrations {
    /// The last step that changes what the tables say of a case: a desk that is older has them made anew from its journal.
    static let lastRemaking: Int64 = 4

    /// A million cases cannot have their deadlines counted anew in one transaction that others wait for.
    static let deadlineRework = """
        -- One row while deadlines are counted anew after a change of calendar, rules or area: the last case that is right.
        CREATE TABLE deadlineRework (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            reached INTEGER NOT NULL
        ) STRICT;
        """

    /// A case now holds the papers made for it, and an agreement that takes effect restarts the limitation period: the
    /// folded cases and their deadlines are made anew. No table changes.
    static let papers = "-- Nothing to change here."

    /// An attachment now says where in the volume it belongs, and of which made paper it is the signed copy.
    static let volumes = """
        ALTER TABLE attachment ADD COLUMN item TEXT;
        ALTER TABLE attachment ADD COLUMN paper INTEGER;
        """

    /// Filings that came in from offices below.
    static let received = """
        -- Filings that came in, as they stand; each is kept, whatever took its place.
        CREATE TABLE receivedFiling (
            receivedKey INTEGER PRIMARY KEY,
            version INTEGER NOT NULL,
            id TEXT NOT NULL,
            receiver TEXT NOT NULL,
            sender TEXT NOT NULL,
            scheme TEXT NOT NULL,
            period TEXT NOT NULL,
            number INTEGER NOT NULL,
            kind TEXT NOT NULL,
            digest BLOB NOT NULL,
            isTaken INTEGER NOT NULL,
            serial INTEGER NOT NULL,
            epoch INTEGER NOT NULL,
            state BLOB NOT NULL
        ) STRICT;
        CREATE INDEX receivedFilingPeriod ON receivedFiling (receiver, scheme, period, sender, number);
        CREATE INDEX receivedFilingID ON receivedFiling (id);

        -- The case records they brought, as far as the next filing must match them. Proven by a digest in the journal.
        CREATE TABLE receivedRecord (
            receivedKey INTEGER NOT NULL,
            uid TEXT NOT NULL,
            rev INTEGER NOT NULL,
            action TEXT NOT NULL,
            digest BLOB NOT NULL,
            PRIMARY KEY (uid, receivedKey)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX receivedRecordFiling ON receivedRecord (receivedKey, uid);
        """

    /// Offices sign their filings. The public halves are directory entries.
    static let signingKeys = """
        -- The private halves of signing keys, encrypted, by the fingerprint of the public half.
        CREATE TABLE signingKey (
            id TEXT PRIMARY KEY,
            keyVersion INTEGER NOT NULL,
            sealed BLOB NOT NULL
        ) STRICT, WITHOUT ROWID;
        """

    /// Lists are sorted by a column. What a list can be filtered by stands in the index, so that lines that are not wanted cost little.
    static let lists = """
        CREATE INDEX docketRegistered ON docket (registeredOn, caseKey, office, kind, closedOn, refusedOn, standing);
        CREATE INDEX docketNumbered ON docket (numberKey, office, kind, closedOn, refusedOn, standing);
        CREATE INDEX docketClaimed ON docket (claimedFen, caseKey, office, kind, closedOn, refusedOn, standing);
        """

    /// What a page asks of all cases at once, from an index instead of a million rows: which were moved or reopened, and in which
    /// nobody acts.
    static let rareCases = """
        CREATE INDEX docketIrregular ON docket (caseKey, standing)
            WHERE isRegular = 0 OR standing = 'handed-over';
        CREATE INDEX docketUnattended ON docket (caseKey, office)
            WHERE closedOn IS NULL AND refusedOn IS NULL AND standing = 'live' AND isBacklog = 0 AND mediators = '';
        """

    /// Since when an office works with the desk is asked on every day's first page: cases of old ledgers say nothing of it.
    static let ownCases = """
        CREATE INDEX docketOwn ON docket (office, registeredOn) WHERE channel <> 'taken-in';
        """

    /// Volumes are looked through for those that need not be kept any longer: few cases among all that have ended.
    static let archivedCases = """
        CREATE INDEX docketArchived ON docket (registeredOn, caseKey) WHERE stage = 'archived';
        """
}
