import CaseWorkflow
import SafeCrypto

/// Wrong passwords for names that nobody signs in with, counted as those of officers are: a lock-out would otherwise tell
/// which names exist.
///
/// A name is kept as a keyed token, for people type passwords into the wrong field. So many are kept that it takes days to
/// push one out; the one that was tried longest ago goes first.
struct StrangeNames {
    let connection: any Connection
    let keys: KeyRing

    static let most: Int64 = 10_000

    /// Until when nobody signs in with this name, in milliseconds since 1970.
    func lockedUntil(_ name: String) throws -> Int64 {
        try connection.int("SELECT lockedUntil FROM strangeName WHERE token = ?", [.blob(try token(name))]) ?? 0
    }

    /// Counts one wrong password.
    func count(_ name: String, _ rules: LockOut, _ now: Int64) throws -> SignInOutcome {
        let token = try token(name)
        let failures = (try connection.int("SELECT failures FROM strangeName WHERE token = ?", [.blob(token)]) ?? 0) + 1
        let pause = rules.pause(after: Int(failures))
        try connection.run("DELETE FROM strangeName WHERE token = ?", [.blob(token)])
        let count = try connection.int("SELECT COUNT(*) FROM strangeName", []) ?? 0
        if count >= StrangeNames.most {
            try connection.run(
                "DELETE FROM strangeName WHERE token IN (SELECT token FROM strangeName ORDER BY triedAt LIMIT ?)",
                [.int(count - StrangeNames.most + 1)])
        }
        try connection.run(
            "INSERT INTO strangeName (token, failures, lockedUntil, triedAt) VALUES (?, ?, ?, ?)",
            [.blob(token), .int(failures), .int(pause > 0 ? now + pause : 0), .int(now)])
        return pause > 0 ? .locked(until: now + pause) : .wrong
    }

    private func token(_ name: String) throws -> [UInt8] {
        let hash = try KeyedHash(key: try KeyRing.derived(keys.lookup, for: "labordesk strange names"))
        return Array(hash.token(for: name).bytes.prefix(16))
    }
}
