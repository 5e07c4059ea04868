/// The desk's tables, as the steps in which they were released. A released step is never edited; the next one corrects it
/// and says why. `docs/schema.sqlite.sql` shows the result, and a test proves it.
enum Migrations {
    /// Marks the file as a desk (PRAGMA application_id): “LBDK”.
    static let applicationID: Int64 = 0x4C42_444B

    static let steps: [String] = [
        first, second, deadlineRework, papers, volumes, received, signingKeys, accounts, lists, tokenEnds, strangeNames,
        rareCases, ownCases, archivedCases,
    ]

    private static let first = """
        -- One row: the desk itself. The epoch counts period closings; every figure is kept by epoch.
        CREATE TABLE desk (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            deskID BLOB NOT NULL,
            keyCheck BLOB NOT NULL,
            keyVersion INTEGER NOT NULL,
            epoch INTEGER NOT NULL
        ) STRICT;

        -- What was recorded, in the order the desk learned it. Everything else but sealed, claimant and held rows is made from it.
        CREATE TABLE journal (
            sequence INTEGER PRIMARY KEY,
            office TEXT NOT NULL,
            subject TEXT NOT NULL,
            subjectID BLOB NOT NULL,
            subjectKey INTEGER NOT NULL,
            version INTEGER NOT NULL,
            format INTEGER NOT NULL,
            previous BLOB NOT NULL,
            digest BLOB NOT NULL,
            eventsDigest BLOB NOT NULL,
            officer TEXT NOT NULL,
            command BLOB NOT NULL,
            at INTEGER NOT NULL,
            epoch INTEGER NOT NULL,
            events BLOB NOT NULL
        ) STRICT;
        CREATE UNIQUE INDEX journalSubject ON journal (subjectKey, version);
        CREATE UNIQUE INDEX journalCommand ON journal (command);
        CREATE INDEX journalAside ON journal (subject, subjectID) WHERE subject <> 'case';

        -- One row a case: what lists, searches and cohort reports read. Days are yyyymmdd, amounts are fen.
        CREATE TABLE docket (
            caseKey INTEGER PRIMARY KEY,
            id BLOB NOT NULL,
            number TEXT NOT NULL,
            numberKey TEXT NOT NULL,
            dispute BLOB NOT NULL,
            office TEXT NOT NULL,
            kind TEXT NOT NULL,
            stage TEXT NOT NULL,
            standing TEXT NOT NULL,
            registeredOn INTEGER NOT NULL,
            refusedOn INTEGER,
            acceptedOn INTEGER,
            closedOn INTEGER,
            outcome TEXT,
            category TEXT,
            cause TEXT,
            channel TEXT NOT NULL,
            track TEXT NOT NULL,
            sex TEXT NOT NULL,
            isMigrant INTEGER,
            isNewForm INTEGER NOT NULL,
            industry TEXT,
            persons INTEGER NOT NULL,
            isCollective INTEGER NOT NULL,
            workers TEXT NOT NULL,
            employers TEXT NOT NULL,
            creditCodes TEXT NOT NULL,
            mediators TEXT NOT NULL,
            claimedFen INTEGER NOT NULL,
            agreedFen INTEGER NOT NULL,
            receivedFen INTEGER NOT NULL,
            waivedFen INTEGER NOT NULL,
            verifiedFen INTEGER NOT NULL,
            closingFen INTEGER NOT NULL,
            series TEXT,
            isBacklog INTEGER NOT NULL,
            isRegular INTEGER NOT NULL,
            version INTEGER NOT NULL,
            state BLOB
        ) STRICT;
        CREATE UNIQUE INDEX docketID ON docket (id);
        CREATE UNIQUE INDEX docketNumber ON docket (numberKey);
        CREATE INDEX docketCohort ON docket (
            acceptedOn, office, outcome, category, sex, isMigrant, industry, persons, claimedFen, agreedFen,
            receivedFen, waivedFen, closedOn, isCollective, isNewForm, channel, isRegular, standing, kind, verifiedFen,
            closingFen);
        CREATE INDEX docketOpen ON docket (office, registeredOn)
            WHERE closedOn IS NULL AND refusedOn IS NULL AND standing = 'live';
        CREATE INDEX docketOut ON docket (office, registeredOn) WHERE standing <> 'live';
        CREATE INDEX docketDispute ON docket (dispute) WHERE dispute <> id;
        CREATE INDEX docketSeries ON docket (series) WHERE series IS NOT NULL;

        -- Every entry of every recovery ledger.
        CREATE TABLE ledgerEntry (
            caseKey INTEGER NOT NULL,
            number INTEGER NOT NULL,
            onDay INTEGER NOT NULL,
            kind TEXT NOT NULL,
            head TEXT NOT NULL,
            amountFen INTEGER NOT NULL,
            claimant INTEGER,
            dueOn INTEGER,
            evidence TEXT,
            payer TEXT,
            channel TEXT,
            reference TEXT,
            entry INTEGER,
            dayAssumed INTEGER,
            PRIMARY KEY (caseKey, number)
        ) STRICT, WITHOUT ROWID;

        -- Who must act next on an open case, and by which day.
        CREATE TABLE deadline (
            caseKey INTEGER NOT NULL,
            line INTEGER NOT NULL,
            rule TEXT NOT NULL,
            dueOn INTEGER NOT NULL,
            fromDay INTEGER NOT NULL,
            actor TEXT NOT NULL,
            PRIMARY KEY (caseKey, line)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX deadlineDue ON deadline (dueOn, caseKey, line);

        -- The rolls of collective disputes; the journal holds their digests.
        CREATE TABLE claimant (
            caseKey INTEGER NOT NULL,
            roll TEXT NOT NULL,
            line INTEGER NOT NULL,
            name TEXT NOT NULL,
            sex TEXT NOT NULL,
            token BLOB,
            traits TEXT NOT NULL,
            claimedFen INTEGER NOT NULL,
            PRIMARY KEY (caseKey, roll, line)
        ) STRICT, WITHOUT ROWID;

        -- What the cases and registers add to the figures: by year (1), month (2) and day (3), and by epoch.
        CREATE TABLE cell (
            grain INTEGER NOT NULL,
            start INTEGER NOT NULL,
            office TEXT NOT NULL,
            indicator INTEGER NOT NULL,
            detail TEXT NOT NULL,
            category TEXT NOT NULL,
            channel TEXT NOT NULL,
            flags INTEGER NOT NULL,
            epoch INTEGER NOT NULL,
            value INTEGER NOT NULL,
            PRIMARY KEY (grain, start, office, indicator, detail, category, channel, flags, epoch)
        ) STRICT, WITHOUT ROWID;

        -- Keyed tokens of personal numbers: they find a case by a number that the desk does not show.
        CREATE TABLE lookup (
            token BLOB NOT NULL,
            caseKey INTEGER NOT NULL,
            field TEXT NOT NULL,
            ordinal INTEGER NOT NULL,
            PRIMARY KEY (token, caseKey, field, ordinal)
        ) STRICT, WITHOUT ROWID;

        -- The numbers themselves, encrypted. Erasing one deletes its row; the journal stays whole.
        CREATE TABLE sealed (
            caseKey INTEGER NOT NULL,
            field TEXT NOT NULL,
            ordinal INTEGER NOT NULL,
            token BLOB NOT NULL,
            keyVersion INTEGER NOT NULL,
            ciphertext BLOB NOT NULL,
            PRIMARY KEY (caseKey, field, ordinal)
        ) STRICT, WITHOUT ROWID;

        -- The next case number of each series, and what it looks like.
        CREATE TABLE numberSeries (
            office TEXT NOT NULL,
            kind TEXT NOT NULL,
            year INTEGER NOT NULL,
            next INTEGER NOT NULL,
            format TEXT NOT NULL,
            PRIMARY KEY (office, kind, year)
        ) STRICT, WITHOUT ROWID;

        -- Offices, officers, organisations, mediators, settings, calendars and rules: the latest of each.
        CREATE TABLE directory (
            subject TEXT NOT NULL,
            code TEXT NOT NULL,
            entryKey INTEGER NOT NULL,
            version INTEGER NOT NULL,
            state BLOB NOT NULL,
            PRIMARY KEY (subject, code)
        ) STRICT, WITHOUT ROWID;

        -- Consultations, drafted documents and outreach sessions.
        CREATE TABLE registerEntry (
            entryKey INTEGER PRIMARY KEY,
            id BLOB NOT NULL,
            register TEXT NOT NULL,
            office TEXT NOT NULL,
            onDay INTEGER NOT NULL,
            isVoid INTEGER NOT NULL,
            version INTEGER NOT NULL,
            state BLOB NOT NULL
        ) STRICT;
        CREATE UNIQUE INDEX registerEntryID ON registerEntry (id);
        CREATE INDEX registerEntryDay ON registerEntry (register, office, onDay);

        CREATE VIRTUAL TABLE search USING fts5 (
            workers, employers, mediators, content = 'docket', content_rowid = 'caseKey', columnsize = 0,
            tokenize = 'labordesk_bigram');
        -- A bulk intake gathers 16 MiB of names before it writes a segment, instead of 1.
        INSERT INTO search (search, rank) VALUES ('hashsize', 16777216);

        -- Cases taken in whose names are not in the search index yet.
        CREATE TABLE searchPending (
            fromKey INTEGER PRIMARY KEY,
            toKey INTEGER NOT NULL
        ) STRICT;

        -- Ledgers that were taken in, and where each one's cases lie.
        CREATE TABLE importBatch (
            id TEXT PRIMARY KEY,
            batchKey INTEGER NOT NULL,
            version INTEGER NOT NULL,
            fileDigest BLOB NOT NULL,
            firstKey INTEGER NOT NULL,
            lastKey INTEGER NOT NULL,
            standing TEXT NOT NULL,
            state BLOB NOT NULL
        ) STRICT;
        CREATE INDEX importBatchFile ON importBatch (fileDigest);

        -- Rows of a ledger that could not be taken in: their cells, encrypted, until somebody decides.
        CREATE TABLE heldRow (
            batch TEXT NOT NULL,
            line INTEGER NOT NULL,
            reasons TEXT NOT NULL,
            status TEXT NOT NULL,
            resolution TEXT NOT NULL,
            keyVersion INTEGER NOT NULL,
            cells BLOB NOT NULL,
            PRIMARY KEY (batch, line)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX heldRowStatus ON heldRow (status, batch, line);

        -- Cells of cases that were taken in, kept as written because they could not be read.
        CREATE TABLE heldCell (
            caseKey INTEGER NOT NULL,
            field TEXT NOT NULL,
            reason TEXT NOT NULL,
            keyVersion INTEGER NOT NULL,
            verbatim BLOB NOT NULL,
            PRIMARY KEY (caseKey, field)
        ) STRICT, WITHOUT ROWID;

        -- Files put to a case; the encrypted bytes lie in the attachments folder under their keyed digest.
        CREATE TABLE attachment (
            caseKey INTEGER NOT NULL,
            ordinal INTEGER NOT NULL,
            name TEXT NOT NULL,
            type TEXT NOT NULL,
            bytes INTEGER NOT NULL,
            token BLOB NOT NULL,
            onDay INTEGER NOT NULL,
            PRIMARY KEY (caseKey, ordinal)
        ) STRICT, WITHOUT ROWID;

        -- Periods that an office closed, by scheme.
        CREATE TABLE periodClose (
            office TEXT NOT NULL,
            scheme TEXT NOT NULL,
            period TEXT NOT NULL,
            periodKey INTEGER NOT NULL,
            version INTEGER NOT NULL,
            isClosed INTEGER NOT NULL,
            epoch INTEGER NOT NULL,
            closedOn INTEGER NOT NULL,
            PRIMARY KEY (office, scheme, period)
        ) STRICT, WITHOUT ROWID;

        -- Filings made and received.
        CREATE TABLE filing (
            id TEXT PRIMARY KEY,
            filingKey INTEGER NOT NULL,
            version INTEGER NOT NULL,
            office TEXT NOT NULL,
            scheme TEXT NOT NULL,
            period TEXT NOT NULL,
            number INTEGER NOT NULL,
            epoch INTEGER NOT NULL,
            digest BLOB NOT NULL,
            state BLOB NOT NULL
        ) STRICT;
        CREATE INDEX filingPeriod ON filing (office, scheme, period, number);
        """
}
