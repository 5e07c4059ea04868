public import CaseWorkflow
public import SafeCrypto

extension Store {
    /// Sets an officer's password: their own, or as an administrator of their office. Every session of the officer ends.
    ///
    /// - Parameters:
    ///   - cost: how slow guessing is made; about a quarter of a second with `Scrypt.standard`.
    /// - Throws: `StoreError.invalid` for one that is too short or is the officer's own name; `.refused` for somebody else's.
    public func setPassword(
        _ password: String, of code: OfficerCode, cost: Scrypt = .standard, _ acting: Acting
    ) throws(StoreError) {
        try attempt {
            try checkPassword(password, of: code)
            let salt = try SecureRandom.bytes(16)
            let digest = try cost.derive(passphrase: password.precomposed, salt: salt, count: 32)
            try engine.write { connection in
                let officer = try DirectoryReading(connection: connection).officer(code)
                try permitAccount(of: officer, acting, connection)
                let account = Account(
                    officer: code, salt: salt, digest: digest, cost: cost, setAt: acting.at,
                    mustChange: code != acting.officer)
                // A one-time code that was taken is not taken again, whatever password stands before it.
                let lastStep = try connection.int("SELECT lastStep FROM account WHERE officer = ?", [.text(code.text)])
                try connection.run("DELETE FROM account WHERE officer = ?", [.text(code.text)])
                try connection.run(
                    "INSERT INTO account (\(Account.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    [
                        .text(code.text), .blob(account.salt), .blob(account.digest), SQLValue(cost.cost),
                        SQLValue(cost.blockSize), SQLValue(cost.parallelism), .int(account.setAt),
                        SQLValue(account.mustChange), SQLValue(0), .int(0), .int(lastStep ?? 0),
                    ])
                try connection.run("DELETE FROM webSession WHERE officer = ?", [.text(code.text)])
                try record(AuditRecord(.passwordSet, of: code, in: officer.office), acting, connection)
            }
        }
    }

    /// Whether the officer has a password at all.
    public func hasPassword(_ code: OfficerCode) throws(StoreError) -> Bool {
        try attempt {
            try engine.read { try $0.int("SELECT 1 FROM account WHERE officer = ?", [.text(code.text)]) != nil }
        }
    }

    private func checkPassword(_ password: String, of code: OfficerCode) throws {
        guard (Account.shortest...Account.longest).contains(password.count) else {
            throw StoreError.invalid(
                Sentence(
                    "密码应当有\(Account.shortest)到\(Account.longest)个字符，请换一个",
                    "A password has \(Account.shortest) to \(Account.longest) characters. Choose another one"))
        }
        let lower = password.lowercased()
        guard !lower.contains(code.text.lowercased()), Set(lower).count >= 4 else {
            throw StoreError.invalid(
                Sentence(
                    "密码不能包含人员代码，也不能只是几个字符的重复，请换一个",
                    "A password must not hold the officer's code or repeat a few characters. Choose another one"))
        }
    }

    /// Their own account, or one of an office that they administer. Somebody of an office that they may not read answers as if
    /// there were no such officer.
    func permitAccount(of officer: Officer, _ acting: Acting, _ connection: any Connection) throws {
        guard officer.code != acting.officer else { return }
        let directory = DirectoryReading(connection: connection)
        let roles = try directory.officer(acting.officer).roles(in: officer.office, try directory.tree())
        guard Permission.read.isGranted(to: roles) else { throw StoreError.officerUnknown(officer.code.text) }
        try permit(.administer, in: officer.office, acting, connection)
    }

    /// Records what somebody did at the desk, for an auditor.
    public func record(_ audit: AuditRecord, _ acting: Acting) throws(StoreError) {
        try attempt { try engine.write { try record(audit, acting, $0) } }
    }

    func record(_ audit: AuditRecord, _ acting: Acting, _ connection: any Connection) throws {
        try EntryWriting(connection: connection).write(
            .audit(audit), office: audit.office.text, over: nil, by: acting.officer, command: acting.commandID.bytes,
            at: acting.at)
    }
}
