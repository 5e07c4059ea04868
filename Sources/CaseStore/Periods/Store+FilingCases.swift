public import CaseWorkflow
public import Foundation
import SafeCrypto

/// A case that a filing may have to name: its pseudonym, and where its commits lie. Twenty-four bytes, so that a
/// million can be sorted in memory.
public struct FilingCandidate: Hashable, Comparable, Sendable {
    private let high: UInt64
    private let low: UInt64
    let key: Int64

    init(token: [UInt8], key: Int64) {
        high = token.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
        low = token.dropFirst(8).prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
        self.key = key
    }

    public var caseKey: CaseKey { CaseKey(key) }

    /// Thirty-two hexadecimal digits, in the order of the candidates. Stays with the case for ever, on this desk.
    public var uid: String {
        let digits = [high, low].map { String($0, radix: 16) }
        return digits.map { String(repeating: "0", count: 16 - $0.count) + $0 }.joined()
    }

    public static func < (one: FilingCandidate, other: FilingCandidate) -> Bool {
        (one.high, one.low, one.key) < (other.high, other.low, other.key)
    }
}

/// One commit of a case: when the desk learned it, and what it recorded.
public struct KnownCommit: Sendable {
    public let sequence: Int64
    public let events: [Event]
}

extension Store {
    /// Every case that may have something of these days, or be open at their end, or have left the figures; by
    /// pseudonym.
    ///
    /// More than a filing names: whoever reads the commits decides. The pseudonym is a keyed hash of the case's
    /// identifier under a key that never leaves the desk, so it says nothing to the receiver.
    ///
    /// - Parameters:
    ///   - sequence: the last commit that counts; cases that the desk learned of later are left out.
    ///   - touchedSince: whatever something was recorded of after this commit is looked at.
    /// - Throws: `StoreError.keysMissing`, `.keysWrong`.
    public func filingCandidates(
        from: Day, to: Day, sequence: Int64, touchedSince: Int64
    ) throws(StoreError) -> [FilingCandidate] {
        try attempt {
            try engine.read { connection in
                let hash = try filingHash(connection)
                var candidates: [FilingCandidate] = []
                // The columns say how a case stands now; one that was touched since is looked at whatever they say.
                try connection.each(
                    """
                    SELECT caseKey, id FROM docket WHERE caseKey <= ? AND (
                        standing <> 'live' OR isRegular = 0
                        OR (registeredOn <= ? AND (closedOn IS NULL OR closedOn >= ?)
                            AND (refusedOn IS NULL OR acceptedOn IS NOT NULL OR refusedOn >= ?))
                        OR registeredOn BETWEEN ? AND ? OR acceptedOn BETWEEN ? AND ?
                        OR caseKey IN (SELECT caseKey FROM ledgerEntry WHERE onDay BETWEEN ? AND ?)
                        OR caseKey IN (
                            SELECT subjectKey FROM journal WHERE sequence > ? AND subjectKey <= ? AND subject = 'case'))
                    """,
                    [
                        .int(sequence), SQLValue(to), SQLValue(from), SQLValue(from), SQLValue(from), SQLValue(to),
                        SQLValue(from), SQLValue(to), SQLValue(from), SQLValue(to), .int(touchedSince), .int(sequence),
                    ]
                ) { row in
                    let token = hash.token(for: row.blob(1) ?? []).bytes
                    candidates.append(FilingCandidate(token: token, key: row.int(0) ?? 0))
                    return true
                }
                return candidates.sorted()
            }
        }
    }

    /// The commits of each of these cases up to a sequence, oldest first, in the order of the candidates.
    public func commits(
        of candidates: some Sequence<FilingCandidate>, upTo sequence: Int64
    ) throws(StoreError) -> [[KnownCommit]] {
        try attempt {
            try engine.read { connection in
                try candidates.map { candidate in
                    try connection.all(
                        "SELECT sequence, events FROM journal WHERE subjectKey = ? AND sequence <= ? ORDER BY version",
                        [.int(candidate.key), .int(sequence)]
                    ) { KnownCommit(sequence: $0.int(0) ?? 0, events: try CaseLoading.decode($0.blob(1) ?? [])) }
                }
            }
        }
    }

    /// The offices that had cases or figures by a day, as known at a closing.
    public func officesWithFigures(
        upTo day: Day, epoch: Int, sequence: Int64
    ) throws(StoreError) -> Set<OfficeCode> {
        try officesWithSums(upTo: day, epoch: epoch).union(try officesWithCases(upTo: sequence))
    }

    /// The offices that have figures of the year of a day or before.
    public func officesWithSums(upTo day: Day, epoch: Int) throws(StoreError) -> Set<OfficeCode> {
        try offices(
            "SELECT office FROM cell WHERE grain = ? AND start <= ? AND epoch <= ? GROUP BY office",
            [SQLValue(Grain.year.rawValue), SQLValue(Grain.year.start(of: day)), SQLValue(epoch)])
    }

    /// The offices that owned a case when the journal had come so far.
    public func officesWithCases(upTo sequence: Int64) throws(StoreError) -> Set<OfficeCode> {
        // Not along the cases themselves (`caseKey + 0`): an index of lists is a tenth of them and has what is asked.
        try offices(
            """
            SELECT office FROM docket WHERE caseKey + 0 <= ?
            UNION SELECT j.office FROM docket AS d CROSS JOIN journal AS j ON j.subjectKey = d.caseKey
                WHERE d.isRegular = 0
            """, [.int(sequence)])
    }

    private func offices(_ sql: String, _ values: [SQLValue]) throws(StoreError) -> Set<OfficeCode> {
        try attempt {
            try engine.read { connection in
                Set(try connection.all(sql, values) { $0.text(0) ?? "" }.compactMap { OfficeCode($0) })
            }
        }
    }

    /// How many held rows of ledgers wait for a decision, by the office that took the ledger in.
    public func openHeldRows() throws(StoreError) -> [OfficeCode: Int] {
        let counts = try attempt {
            try engine.read { connection in
                Dictionary(
                    try connection.all("SELECT batch, COUNT(*) FROM heldRow WHERE status = 'open' GROUP BY batch") {
                        ($0.text(0) ?? "", $0.count(1))
                    }, uniquingKeysWith: +)
            }
        }
        guard !counts.isEmpty else { return [:] }
        var byOffice: [OfficeCode: Int] = [:]
        for batch in try batches() { byOffice[batch.office, default: 0] += counts[batch.id] ?? 0 }
        return byOffice.filter { $0.value > 0 }
    }

    /// The identifier of an office's filing to a receiver by its number: the same whenever it is asked for, and no
    /// other desk's.
    ///
    /// - Parameter earlier: how many filings had the number before and were refused on arrival.
    public func filingID(
        of office: OfficeCode, to receiver: String, number: Int, attempt earlier: Int = 0
    ) throws(StoreError) -> UUID {
        try attempt {
            try engine.read { connection in
                let name = "filing \(office.text) \(receiver) \(number)" + (earlier > 0 ? " \(earlier)" : "")
                var bytes = Array(try filingHash(connection).token(for: name).bytes.prefix(16))
                // Version 8 (made by a rule of one's own), variant 10.
                for (place, byte) in bytes.enumerated() where place == 6 || place == 8 {
                    bytes[place] = place == 6 ? byte & 0x0F | 0x80 : byte & 0x3F | 0x80
                }
                guard let id = UUID(bytes: bytes) else { throw StoreError.corrupt("filing identifier") }
                return id
            }
        }
    }

    private func filingHash(_ connection: any Connection) throws -> KeyedHash {
        try KeyedHash(key: try KeyRing.derived(try keys(connection).lookup, for: "labordesk filing"))
    }
}
