public import CaseWorkflow
import SafeCrypto

/// How an officer proves who they are in a browser: a password, and a one-time code where one was set up.
///
/// Not part of the journal: a password's digest must go when the password goes. That it was set is recorded.
struct Account: Hashable {
    var officer: OfficerCode
    var salt: [UInt8]
    /// What scrypt makes of password and salt, 32 bytes.
    var digest: [UInt8]
    var cost: Scrypt
    /// Milliseconds since 1970.
    var setAt: Int64
    /// Somebody else set it: the officer must choose another one at the next signing in.
    var mustChange: Bool
    /// Wrong passwords in a row.
    var failures: Int
    /// Milliseconds since 1970; until then nobody signs in.
    var lockedUntil: Int64
    /// The last thirty-second step whose code was taken: none is taken twice.
    var lastStep: Int64

    static let columns =
        "officer, salt, digest, cost, blockSize, parallelism, setAt, mustChange, failures, lockedUntil, lastStep"

    /// The password's length, in characters.
    static let shortest = 10
    static let longest = 200

    init(
        officer: OfficerCode, salt: [UInt8], digest: [UInt8], cost: Scrypt, setAt: Int64, mustChange: Bool
    ) {
        self.officer = officer
        self.salt = salt
        self.digest = digest
        self.cost = cost
        self.setAt = setAt
        self.mustChange = mustChange
        failures = 0
        lockedUntil = 0
        lastStep = 0
    }

    init(_ row: any Row) throws {
        guard let officer = row.text(0).flatMap(OfficerCode.init) else { throw StoreError.corrupt("account") }
        self.officer = officer
        salt = row.blob(1) ?? []
        digest = row.blob(2) ?? []
        cost = Scrypt(cost: row.count(3), blockSize: row.count(4), parallelism: row.count(5))
        setAt = row.int(6) ?? 0
        mustChange = row.flag(7) ?? false
        failures = row.count(8)
        lockedUntil = row.int(9) ?? 0
        lastStep = row.int(10) ?? 0
    }
}

/// What came of somebody's name and password.
public enum SignInOutcome: Sendable, Hashable {
    case signedIn(OfficerCode, mustChangePassword: Bool)
    /// The password is right; the one-time code is still to come, or was wrong.
    case codeNeeded(isWrong: Bool)
    /// Name or password are wrong; which is not told.
    case wrong
    /// Too many wrong passwords; milliseconds since 1970.
    case locked(until: Int64)
}
