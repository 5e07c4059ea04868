import SafeCrypto

/// One commit: everything one command recorded of one subject, chained to the commit before it.
struct JournalRow: Hashable {
    var sequence: Int64
    var office: String
    var subject: Subject
    var subjectID: [UInt8]
    /// The sequence at which the subject first appears.
    var subjectKey: Int64
    var version: Int
    var format: Int
    var previous: [UInt8]
    var digest: [UInt8]
    var eventsDigest: [UInt8]
    var officer: String
    var command: [UInt8]
    /// Milliseconds since 1970: a label, for office PCs run backwards. The sequence is what orders knowledge.
    var at: Int64
    var epoch: Int
    var events: [UInt8]

    static let format = 1
    static let beginning = [UInt8](repeating: 0, count: 32)

    /// What a commit can be about.
    enum Subject: String, CaseIterable, Hashable, Sendable {
        case `case`
        case consultation, drafting, outreach
        case office, officer, organisation, mediator, setting, calendar, rules
        case signingKey = "signing-key"
        case trustedKey = "trusted-key"
        case period, filing, received
        case batch = "import"
        case held, access, attachment, keys, audit, disposal
    }

    /// SHA-256 over the previous digest, the sequence, every header field with its length, and the digest of the events.
    func computedDigest() -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(256)
        bytes += previous
        bytes.append(bigEndian: sequence)
        for field in [Array(office.utf8), Array(subject.rawValue.utf8), subjectID, Array(officer.utf8), command] {
            bytes.append(bigEndian: Int64(field.count))
            bytes += field
        }
        for number in [subjectKey, Int64(version), Int64(format), at, Int64(epoch)] { bytes.append(bigEndian: number) }
        bytes += eventsDigest
        return SHA256.digest(of: bytes).bytes
    }
}

extension [UInt8] {
    mutating func append(bigEndian value: Int64) {
        for shift in stride(from: 56, through: 0, by: -8) { append(UInt8(truncatingIfNeeded: value >> Int64(shift))) }
    }
}
