extension Migrations {
    /// People sign in with a browser. None of these tables is made from the journal: a password that is gone must be gone. That
    /// one was set, and who signed in, is recorded.
    static let accounts = """
        -- How an officer proves who they are: what scrypt made of the password, and wrong ones in a row.
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

        -- Secrets of one-time codes, encrypted.
        CREATE TABLE secondFactor (
            officer TEXT PRIMARY KEY,
            keyVersion INTEGER NOT NULL,
            sealed BLOB NOT NULL
        ) STRICT, WITHOUT ROWID;

        -- Browsers that are signed in, by the digest of their token.
        CREATE TABLE webSession (
            id BLOB PRIMARY KEY,
            officer TEXT NOT NULL,
            formToken TEXT NOT NULL,
            beganAt INTEGER NOT NULL,
            seenAt INTEGER NOT NULL,
            endsAt INTEGER NOT NULL,
            mustChange INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX webSessionOfficer ON webSession (officer);
        CREATE INDEX webSessionEnd ON webSession (endsAt);

        -- Keys to the desk for programs and calendars, by the digest of what was handed out.
        CREATE TABLE accessToken (
            id BLOB PRIMARY KEY,
            digest BLOB NOT NULL,
            officer TEXT NOT NULL,
            kind TEXT NOT NULL,
            label TEXT NOT NULL,
            roles TEXT NOT NULL,
            madeAt INTEGER NOT NULL,
            isRevoked INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE UNIQUE INDEX accessTokenDigest ON accessToken (digest);
        CREATE INDEX accessTokenOfficer ON accessToken (officer);

        -- What was typed into forms and not sent yet, encrypted.
        CREATE TABLE draft (
            id BLOB PRIMARY KEY,
            officer TEXT NOT NULL,
            form TEXT NOT NULL,
            savedAt INTEGER NOT NULL,
            keyVersion INTEGER NOT NULL,
            sealed BLOB NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX draftOfficer ON draft (officer, savedAt);
        """

    /// A token may have a last day. Those that were made before have none.
    static let tokenEnds = "ALTER TABLE accessToken ADD COLUMN validThrough INTEGER;"

    /// A name that nobody signs in with is locked out as an officer's is, so that a lock-out does not tell which names exist.
    static let strangeNames = """
        -- Wrong passwords in a row for names that are nobody's, by a keyed token of the name; the newest ten thousand.
        CREATE TABLE strangeName (
            token BLOB PRIMARY KEY,
            failures INTEGER NOT NULL,
            lockedUntil INTEGER NOT NULL,
            triedAt INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX strangeNameTried ON strangeName (triedAt);
        """
}
