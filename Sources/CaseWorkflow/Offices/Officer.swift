/// A person who works at the desk, and what they may do in their office's subtree.
public struct Officer: Hashable, Sendable, Codable {
    /// The short name given with `--as`.
    public let code: OfficerCode
    public var name: String
    public var office: OfficeCode
    public var roles: [Role]
    public var active: Bool

    public init(code: OfficerCode, name: String, office: OfficeCode, roles: [Role], active: Bool = true) {
        self.code = code
        self.name = name
        self.office = office
        self.roles = roles
        self.active = active
    }
}

/// What an officer goes by: letters, digits, Chinese characters, `-`, `_`, `.`, at most 64 bytes.
public struct OfficerCode: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
    public let text: String

    public init?(_ text: String) {
        guard (1...64).contains(text.utf8.count),
            text.unicodeScalars.allSatisfy({
                $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "-" || $0 == "_" || $0 == "."
            })
        else { return nil }
        self.text = text
    }

    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let code = OfficerCode(text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "“\(text)” is not an officer's code"))
        }
        self = code
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    public var description: String { text }

    public static func < (one: OfficerCode, other: OfficerCode) -> Bool { one.text < other.text }
}

/// The parts people play at the desk. Each is bounded to the subtree of the officer's office.
public enum Role: String, CaseIterable, Hashable, Sendable, Codable {
    case intake, mediator
    case legalAidOfficer = "legal-aid-officer"
    case lead, statistician, auditor, administrator

    public var name: Sentence {
        switch self {
        case .intake: Sentence("登记员", "intake clerk")
        case .mediator: Sentence("调解员", "mediator")
        case .legalAidOfficer: Sentence("法律援助工作人员", "legal-aid officer")
        case .lead: Sentence("负责人", "lead")
        case .statistician: Sentence("统计员", "statistician")
        case .auditor: Sentence("审计员", "auditor")
        case .administrator: Sentence("管理员", "administrator")
        }
    }
}

/// Something an officer may or may not do; which roles may is one table.
public enum Permission: String, CaseIterable, Sendable {
    /// Register, receive, ask willingness, keep the light registers.
    case intake
    /// Accept, assign, hold sessions, record agreements, money and closings.
    case mediate
    /// The same for legal aid.
    case giveAid
    /// Refuse, grant, transfer, reopen, merge, void, correct what is closed.
    case lead
    /// Close and reopen periods, make filings, take ledgers in.
    case countPeriods
    /// Offices, officers, organisations, rules, keys.
    case administer
    case read

    public func isGranted(to roles: [Role]) -> Bool {
        roles.contains { role in
            switch role {
            case .intake: self == .intake || self == .read
            case .mediator: self == .intake || self == .mediate || self == .read
            case .legalAidOfficer: self == .intake || self == .giveAid || self == .read
            case .lead: self != .administer
            case .statistician: self == .countPeriods || self == .read
            case .auditor: self == .read
            case .administrator: true
            }
        }
    }

    /// The roles that it is granted to, in words.
    public var holders: Sentence {
        let names = Role.allCases.filter { isGranted(to: [$0]) }.map(\.name)
        return Sentence(names.map(\.chinese).joined(separator: "、"), names.map(\.english).joined(separator: ", "))
    }
}
