public import CaseWorkflow
import Foundation
public import SafeCrypto

extension Store {
    /// Holds name, password and one-time code against the account. A name that nobody signs in with is answered, counted and
    /// locked out as an officer's is, and takes as long.
    ///
    /// - Parameters:
    ///   - code: the six digits; nil when the person has not been asked for them.
    ///   - rules: when signing in is refused after wrong passwords.
    ///   - cost: how slow guessing should be. A password that was kept at another cost is kept at this one from now on.
    ///   - now: milliseconds since 1970.
    public func signIn(
        _ name: String, password: String, code: String?, rules: LockOut = LockOut(), cost: Scrypt? = nil, now: Int64
    ) throws(StoreError) -> SignInOutcome {
        try attempt {
            guard let known = try present(name) else { return try strange(name, password, rules, now) }
            if known.lockedUntil > now { return .locked(until: known.lockedUntil) }
            let digest = try known.cost.derive(passphrase: password.precomposed, salt: known.salt, count: 32)
            guard areEqual(digest, known.digest) else { return try failed(known, rules, now) }
            var step = known.lastStep
            if let secret = try secondFactor(of: known.officer) {
                guard let code, !code.isEmpty else { return .codeNeeded(isWrong: false) }
                guard let shown = secret.step(of: code, at: now), shown > known.lastStep else {
                    if case .locked(let until) = try failed(known, rules, now) { return .locked(until: until) }
                    return .codeNeeded(isWrong: true)
                }
                step = shown
            }
            if let cost, cost != known.cost { try keep(password, of: known, at: cost) }
            return try succeeded(known, step: step)
        }
    }

    /// The account of somebody who works here.
    private func present(_ name: String) throws -> Account? {
        guard let known = try OfficerCode(name).flatMap({ try account(of: $0) }) else { return nil }
        do {
            _ = try officer(known.officer)
            return known
        } catch StoreError.officerUnknown {
            return nil
        }
    }

    func account(of code: OfficerCode) throws -> Account? {
        try engine.read { connection in
            try connection.first(
                "SELECT \(Account.columns) FROM account WHERE officer = ?", [.text(code.text)], Account.init)
        }
    }

    /// As long as a wrong password takes with most accounts here.
    private func strange(_ name: String, _ password: String, _ rules: LockOut, _ now: Int64) throws -> SignInOutcome {
        let (lockedUntil, cost) = try engine.read { connection in
            (
                try StrangeNames(connection: connection, keys: try keys(connection)).lockedUntil(name),
                try connection.first(
                    """
                    SELECT cost, blockSize, parallelism FROM account GROUP BY cost, blockSize, parallelism
                    ORDER BY COUNT(*) DESC LIMIT 1
                    """, []
                ) { Scrypt(cost: $0.count(0), blockSize: $0.count(1), parallelism: $0.count(2)) }
            )
        }
        if lockedUntil > now { return .locked(until: lockedUntil) }
        _ = try (cost ?? .standard).derive(
            passphrase: password.precomposed, salt: Array("sixteen of nobody".utf8.prefix(16)), count: 32)
        return try engine.write { connection in
            try StrangeNames(connection: connection, keys: try keys(connection)).count(name, rules, now)
        }
    }

    /// The count goes up in the database, so that two who guess at once are counted as two.
    private func failed(_ account: Account, _ rules: LockOut, _ now: Int64) throws -> SignInOutcome {
        try engine.write { connection in
            try connection.run(
                "UPDATE account SET failures = failures + 1 WHERE officer = ?", [.text(account.officer.text)])
            let count = try connection.int(
                "SELECT failures FROM account WHERE officer = ?", [.text(account.officer.text)])
            let pause = rules.pause(after: Int(count ?? 0))
            guard pause > 0 else { return .wrong }
            try connection.run(
                "UPDATE account SET lockedUntil = ? WHERE officer = ?",
                [.int(now + pause), .text(account.officer.text)])
            let person = try DirectoryReading(connection: connection).officer(account.officer)
            try EntryWriting(connection: connection).write(
                .audit(AuditRecord(.lockedOut, of: person.code, in: person.office, detail: "\(count ?? 0)")),
                office: person.office.text, over: nil, by: person.code, command: UUID().bytes, at: now)
            return .locked(until: now + pause)
        }
    }

    private func succeeded(_ account: Account, step: Int64) throws -> SignInOutcome {
        if account.failures > 0 || account.lockedUntil > 0 || step != account.lastStep {
            try engine.write { connection in
                try connection.run(
                    "UPDATE account SET failures = 0, lockedUntil = 0, lastStep = ? WHERE officer = ?",
                    [.int(step), .text(account.officer.text)])
            }
        }
        return .signedIn(account.officer, mustChangePassword: account.mustChange)
    }

    /// Keeps the same password at another cost, unless it was changed meanwhile.
    private func keep(_ password: String, of account: Account, at cost: Scrypt) throws {
        let salt = try SecureRandom.bytes(16)
        let digest = try cost.derive(passphrase: password.precomposed, salt: salt, count: 32)
        try engine.write { connection in
            try connection.run(
                """
                UPDATE account SET salt = ?, digest = ?, cost = ?, blockSize = ?, parallelism = ?
                WHERE officer = ? AND salt = ?
                """,
                [
                    .blob(salt), .blob(digest), SQLValue(cost.cost), SQLValue(cost.blockSize),
                    SQLValue(cost.parallelism), .text(account.officer.text), .blob(account.salt),
                ])
        }
    }
}
