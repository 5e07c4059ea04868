public import CaseWorkflow
public import SafeCrypto

/// What a filing says of one case: a pseudonymous uid, and codes, days and sums. Never a name, number or address.
public struct FilingCase: Hashable, Sendable {
    /// Stable for the case in every filing, and not to be traced back to it by the receiver.
    public var uid: String
    /// Rises by one each time the case is filed.
    public var rev: Int64
    public var change: Change
    /// The digest of the record it takes the place of, which must be what the receiver has. Of a replacement (R) or
    /// deletion (D) only; a filing that replaces a whole period may leave it out.
    public var replaces: Digest?

    public init(uid: String, rev: Int64, change: Change, replaces: Digest? = nil) {
        self.uid = uid
        self.rev = rev
        self.change = change
        self.replaces = replaces
    }

    public enum Change: Hashable, Sendable {
        /// A: the receiver has not had it.
        case added(Facts)
        /// R: takes the place of what the receiver had.
        case replaced(Facts)
        /// D: a tombstone.
        case deleted(DeletionReason)
    }

    public enum DeletionReason: String, Code {
        case void = "VOID"
        case merged = "MERGED"
        case transferred = "TRANSFER"
        case error = "ERROR"

        public var name: Sentence {
            switch self {
            case .void: Sentence("作废（误录）", "void, entered by mistake")
            case .merged: Sentence("重复，已合并", "a duplicate, merged")
            case .transferred: Sentence("已移交其他单位", "handed over to another office")
            case .error: Sentence("不应报送", "filed in error")
            }
        }
    }

    /// The facts as of the filing's business cut-off. Money in fen.
    public struct Facts: Hashable, Sendable {
        /// The office that owns the case.
        public var office: OfficeCode
        public var kind: ProcedureKind
        public var registeredOn: Day
        public var refusedOn: Day?
        public var acceptedOn: Day?
        /// Legal aid that ended without a result.
        public var terminatedOn: Day?
        public var closedOn: Day?
        /// Code of the outcome; present exactly when the case is closed.
        public var outcome: String?
        /// It came from another office's desk.
        public var takenOver: TakenOver?
        /// It went to another office's desk.
        public var handedOver: HandedOver?
        /// Code of the union category.
        public var category: String?
        /// Code of the court cause, such as `2021/186(5)`.
        public var cause: String?
        public var channel: String
        public var sex: Sex
        /// nil when nobody asked.
        public var isMigrant: Bool?
        public var isNewForm: Bool
        /// Letter of the GB/T 4754 section.
        public var industry: String?
        /// Declared headcount.
        public var persons: Int64
        public var isCollective: Bool
        public var money: FilingMoney

        public init(
            office: OfficeCode, kind: ProcedureKind, registeredOn: Day, refusedOn: Day? = nil, acceptedOn: Day? = nil,
            terminatedOn: Day? = nil, closedOn: Day? = nil, outcome: String? = nil, takenOver: TakenOver? = nil,
            handedOver: HandedOver? = nil, category: String? = nil, cause: String? = nil, channel: String,
            sex: Sex = .unknown, isMigrant: Bool? = nil,
            isNewForm: Bool = false, industry: String? = nil, persons: Int64 = 1, isCollective: Bool = false,
            money: FilingMoney = FilingMoney()
        ) {
            self.office = office
            self.kind = kind
            self.registeredOn = registeredOn
            self.refusedOn = refusedOn
            self.acceptedOn = acceptedOn
            self.terminatedOn = terminatedOn
            self.closedOn = closedOn
            self.outcome = outcome
            self.takenOver = takenOver
            self.handedOver = handedOver
            self.category = category
            self.cause = cause
            self.channel = channel
            self.sex = sex
            self.isMigrant = isMigrant
            self.isNewForm = isNewForm
            self.industry = industry
            self.persons = persons
            self.isCollective = isCollective
            self.money = money
        }
    }

    /// The case came from another office that keeps its own desk; the day is that of the registration.
    public struct TakenOver: Hashable, Sendable {
        public var from: OfficeCode
        /// Made of the identifier of the transfer, the same at both offices (`TransferToken`).
        public var token: String
        /// That office had accepted it, and counts it as accepted.
        public var wasAccepted: Bool

        public init(from: OfficeCode, token: String, wasAccepted: Bool) {
            self.from = from
            self.token = token
            self.wasAccepted = wasAccepted
        }
    }

    /// The case went to another office that keeps its own desk.
    public struct HandedOver: Hashable, Sendable {
        public var on: Day
        public var to: OfficeCode
        public var token: String

        public init(on: Day, to: OfficeCode, token: String) {
            self.on = on
            self.to = to
            self.token = token
        }
    }

    public var facts: Facts? {
        switch change {
        case .added(let facts), .replaced(let facts): facts
        case .deleted: nil
        }
    }

    /// `A`, `R` or `D`, as the record carries it.
    public var action: String {
        switch change {
        case .added: "A"
        case .replaced: "R"
        case .deleted: "D"
        }
    }
}
