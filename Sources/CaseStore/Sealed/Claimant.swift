public import CaseWorkflow
import SafeCrypto

/// One claimant on the roll of a collective dispute.
public struct Claimant: Hashable, Sendable {
    /// From 1.
    public var line: Int
    public var name: String
    public var sex: Sex
    /// The resident ID as given; kept encrypted.
    public var residentID: String?
    public var traits: [WorkerTrait]
    public var claimed: Money

    public init(
        line: Int, name: String, sex: Sex = .unknown, residentID: String? = nil, traits: [WorkerTrait] = [],
        claimed: Money
    ) {
        self.line = line
        self.name = name
        self.sex = sex
        self.residentID = residentID
        self.traits = traits
        self.claimed = claimed
    }
}

extension Claimant {
    /// The digest that the event carries: over every row in order, resident IDs by their keyed tokens.
    static func digest(_ rows: [Row]) -> String {
        let hasher = SHA256()
        for row in rows {
            for field in [String(row.line), row.name, row.sex, row.traits, String(row.claimedFen)] {
                hasher.update(Array(field.utf8) + [0])
            }
            hasher.update((row.token ?? []) + [10])
        }
        return hasher.finish().hex
    }

    /// A claimant as the table keeps it.
    struct Row: Hashable {
        var line: Int
        var name: String
        var sex: String
        var token: [UInt8]?
        var traits: String
        var claimedFen: Int64
    }

    func row(_ ring: KeyRing) -> Row {
        Row(
            line: line, name: name, sex: sex.rawValue, token: residentID.map { ring.token(.claimantID, $0) },
            traits: traits.map(\.rawValue).joined(separator: " "), claimedFen: claimed.fen)
    }
}
