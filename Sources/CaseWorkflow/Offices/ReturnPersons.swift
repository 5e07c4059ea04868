/// Who answers for an office's return: the three names that stand under every printed one.
public struct ReturnPersons: Hashable, Sendable, Codable {
    /// 单位负责人
    public var head: String?
    /// 审核人
    public var reviewer: String?
    /// 填表人
    public var preparer: String?

    public init(head: String? = nil, reviewer: String? = nil, preparer: String? = nil) {
        self.head = head
        self.reviewer = reviewer
        self.preparer = preparer
    }

    /// The part that a person has in a return. Raw values are stable.
    public enum Part: String, CaseIterable, Hashable, Sendable {
        case head, reviewer, preparer

        public var name: Sentence {
            switch self {
            case .head: Sentence("单位负责人", "head of the office")
            case .reviewer: Sentence("审核人", "reviewer")
            case .preparer: Sentence("填表人", "preparer")
            }
        }

        /// The option of the command line that names the person.
        public var option: String { self == .head ? "responsible" : rawValue }
    }

    public subscript(part: Part) -> String? {
        get {
            switch part {
            case .head: head
            case .reviewer: reviewer
            case .preparer: preparer
            }
        }
        set {
            switch part {
            case .head: head = newValue
            case .reviewer: reviewer = newValue
            case .preparer: preparer = newValue
            }
        }
    }

    /// The parts that nobody has.
    public var missing: [Part] { Part.allCases.filter { self[$0] == nil } }

    /// These persons, and for the parts that nobody has those of another closing.
    public func filled(from other: ReturnPersons?) -> ReturnPersons {
        var persons = self
        for part in missing { persons[part] = other?[part] }
        return persons
    }

    /// Most letters of a name.
    public static let longestName = 100

    /// Why one of the names cannot be recorded; nil when all can.
    public var refused: Refused? {
        for part in Part.allCases {
            guard let name = self[part], let refused = Refused.line(name, most: ReturnPersons.longestName) else {
                continue
            }
            return Refused(refused.refusal, field: part.option, known: refused.known)
        }
        return nil
    }
}
