CREATE TABLE accessToken (
    id BLOB PRIMARY KEY,
    digest BLOB NOT NULL,
    officer TEXT NOT NULL,
    kind TEXT NOT NULL,
    label TEXT NOT NULL,
    roles TEXT NOT NULL,
    madeAt INTEGER NOT NULL,
    isRevoked INTEGER NOT NULL
, validThrough INTEGER) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX accessTokenDigest ON accessToken (digest);

CREATE INDEX accessTokenOfficer ON accessToken (officer);

CREATE TABLE account (
    officer TEXT PRIMARY KEY,
    salt BLOB NOT NULL,
    digest BLOB NOT NULL,
    cost INTEGER NOT NULL,
    blockSize INTEGER NOT NULL,
    parallelism INTEGER NOT NULL,
    setAt INTEGER NOT NULL,
    mustChange INTEGER NOT NULL,
    failures INTEGER NOT NULL,
    lockedUntil INTEGER NOT NULL,
    lastStep INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE attachment (
    caseKey INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    token BLOB NOT NULL,
    onDay INTEGER NOT NULL, item TEXT, paper INTEGER,
    PRIMARY KEY (caseKey, ordinal)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE deadlineRework (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    reached INTEGER NOT NULL
) STRICT;

CREATE TABLE desk (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    deskID BLOB NOT NULL,
    keyCheck BLOB NOT NULL,
    keyVersion INTEGER NOT NULL,
    epoch INTEGER NOT NULL
) STRICT;

CREATE TABLE directory (
    subject TEXT NOT NULL,
    code TEXT NOT NULL,
    entryKey INTEGER NOT NULL,
    version INTEGER NOT NULL,
    state BLOB NOT NULL,
    PRIMARY KEY (subject, code)
) STRICT, WITHOUT ROWID;

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

CREATE INDEX docketAccepted ON docket (acceptedOn);

CREATE INDEX docketArchived ON docket (registeredOn, caseKey) WHERE stage = 'archived';

CREATE INDEX docketClaimed ON docket (claimedFen, caseKey, office, kind, closedOn, refusedOn, standing);

CREATE INDEX docketDispute ON docket (dispute) WHERE dispute <> id;

CREATE UNIQUE INDEX docketID ON docket (id);

CREATE INDEX docketIrregular ON docket (caseKey, standing)
    WHERE isRegular = 0 OR standing = 'handed-over';

CREATE UNIQUE INDEX docketNumber ON docket (numberKey);

CREATE INDEX docketNumbered ON docket (numberKey, office, kind, closedOn, refusedOn, standing);

CREATE INDEX docketOpen ON docket (office, registeredOn)
    WHERE closedOn IS NULL AND refusedOn IS NULL AND standing = 'live';

CREATE INDEX docketOut ON docket (office, registeredOn) WHERE standing <> 'live';

CREATE INDEX docketOwn ON docket (office, registeredOn) WHERE channel <> 'taken-in';

CREATE INDEX docketRegistered ON docket (registeredOn, caseKey, office, kind, closedOn, refusedOn, standing);

CREATE INDEX docketSeries ON docket (series) WHERE series IS NOT NULL;

CREATE INDEX docketUnattended ON docket (caseKey, office)
    WHERE closedOn IS NULL AND refusedOn IS NULL AND standing = 'live' AND isBacklog = 0 AND mediators = '';

CREATE TABLE draft (
    id BLOB PRIMARY KEY,
    officer TEXT NOT NULL,
    form TEXT NOT NULL,
    savedAt INTEGER NOT NULL,
    keyVersion INTEGER NOT NULL,
    sealed BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX draftOfficer ON draft (officer, savedAt);

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

CREATE TABLE heldCell (
    caseKey INTEGER NOT NULL,
    field TEXT NOT NULL,
    reason TEXT NOT NULL,
    keyVersion INTEGER NOT NULL,
    verbatim BLOB NOT NULL,
    PRIMARY KEY (caseKey, field)
) STRICT, WITHOUT ROWID;

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

CREATE INDEX journalAside ON journal (subject, subjectID) WHERE subject <> 'case';

CREATE UNIQUE INDEX journalCommand ON journal (command);

CREATE UNIQUE INDEX journalSubject ON journal (subjectKey, version);

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
    dayAssumed INTEGER, supersededOn INTEGER,
    PRIMARY KEY (caseKey, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE lookup (
    token BLOB NOT NULL,
    caseKey INTEGER NOT NULL,
    field TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    PRIMARY KEY (token, caseKey, field, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE numberSeries (
    office TEXT NOT NULL,
    kind TEXT NOT NULL,
    year INTEGER NOT NULL,
    next INTEGER NOT NULL,
    format TEXT NOT NULL,
    PRIMARY KEY (office, kind, year)
) STRICT, WITHOUT ROWID;

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

CREATE INDEX receivedFilingID ON receivedFiling (id);

CREATE INDEX receivedFilingPeriod ON receivedFiling (receiver, scheme, period, sender, number);

CREATE TABLE receivedRecord (
    receivedKey INTEGER NOT NULL,
    uid TEXT NOT NULL,
    rev INTEGER NOT NULL,
    action TEXT NOT NULL,
    digest BLOB NOT NULL,
    PRIMARY KEY (uid, receivedKey)
) STRICT, WITHOUT ROWID;

CREATE INDEX receivedRecordFiling ON receivedRecord (receivedKey, uid);

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

CREATE INDEX registerEntryDay ON registerEntry (register, office, onDay);

CREATE UNIQUE INDEX registerEntryID ON registerEntry (id);

CREATE TABLE sealed (
    caseKey INTEGER NOT NULL,
    field TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    token BLOB NOT NULL,
    keyVersion INTEGER NOT NULL,
    ciphertext BLOB NOT NULL,
    PRIMARY KEY (caseKey, field, ordinal)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE search USING fts5 (
    workers, employers, mediators, content = 'docket', content_rowid = 'caseKey', columnsize = 0,
    tokenize = 'labordesk_bigram');

CREATE TABLE secondFactor (
    officer TEXT PRIMARY KEY,
    keyVersion INTEGER NOT NULL,
    sealed BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE signingKey (
    id TEXT PRIMARY KEY,
    keyVersion INTEGER NOT NULL,
    sealed BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE strangeName (
    token BLOB PRIMARY KEY,
    failures INTEGER NOT NULL,
    lockedUntil INTEGER NOT NULL,
    triedAt INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX strangeNameTried ON strangeName (triedAt);

CREATE TABLE webSession (
    id BLOB PRIMARY KEY,
    officer TEXT NOT NULL,
    formToken TEXT NOT NULL,
    beganAt INTEGER NOT NULL,
    seenAt INTEGER NOT NULL,
    endsAt INTEGER NOT NULL,
    mustChange INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX webSessionEnd ON webSession (endsAt);

CREATE INDEX webSessionOfficer ON webSession (officer);
