/// Aid given before the papers are complete (先行援助, 法律援助法 44); the papers follow.
public struct UrgentAid: Hashable, Sendable, Codable {
    public var on: Day
    public var ground: Ground
    /// The day on which the limit runs out; needed when the ground is a near limit.
    public var limitOn: Day?
    /// The last day to hand the papers in.
    public var papersDueOn: Day?
    public var note: String?

    public enum Ground: String, Code {
        /// Fewer than seven days to a limitation period or another term.
        case limitNear = "limit-near"
        case preservation
        case advanceEnforcement = "advance-enforcement"
        case other

        public var name: Sentence {
            switch self {
            case .limitNear: Sentence("距法定时效或者期限届满不足七日", "fewer than seven days to a limit")
            case .preservation: Sentence("需要立即申请财产保全、证据保全", "preservation must be sought at once")
            case .advanceEnforcement: Sentence("需要立即申请先予执行", "advance enforcement must be sought at once")
            case .other: Sentence("其他紧急情况", "another urgent matter")
            }
        }
    }

    /// A limit is near when fewer days than this are left (法律援助法 44).
    public static let limitDays = 7

    public init(on: Day, ground: Ground, limitOn: Day? = nil, papersDueOn: Day? = nil, note: String? = nil) {
        self.on = on
        self.ground = ground
        self.limitOn = limitOn
        self.papersDueOn = papersDueOn
        self.note = note
    }
}

/// The decision to give aid (给予法律援助决定书).
public struct AidGrant: Hashable, Sendable, Codable {
    public var on: Day
    /// The number of the written decision.
    public var letter: String
    public var note: String?

    public init(on: Day, letter: String, note: String? = nil) {
        self.on = on
        self.letter = letter
        self.note = note
    }
}

/// The decision not to give aid (不予法律援助决定书), in writing and with its reason (法律援助法 43).
public struct AidRefusal: Hashable, Sendable, Codable {
    public var on: Day
    public var ground: Ground
    public var reason: String
    /// The number of the written decision.
    public var letter: String
    public internal(set) var objection: AidObjection?

    public enum Ground: String, Code {
        case outOfScope = "out-of-scope"
        case noHardship = "no-hardship"
        case untrueMaterials = "untrue-materials"
        case alreadyRepresented = "already-represented"
        case other

        public var name: Sentence {
            switch self {
            case .outOfScope: Sentence("不属于法律援助范围", "out of scope")
            case .noHardship: Sentence("不符合经济困难条件", "not in hardship")
            case .untrueMaterials: Sentence("材料不真实", "untrue materials")
            case .alreadyRepresented: Sentence("已自行委托代理人", "already has a lawyer of their own")
            case .other: Sentence("其他", "other")
            }
        }

        /// Whether the examination bears the ground out.
        public func fits(_ examination: AidExamination) -> Bool {
            switch self {
            case .outOfScope: examination.scope == nil
            case .noHardship: !examination.standing.isMet
            case .untrueMaterials, .alreadyRepresented, .other: true
            }
        }
    }

    /// The day on which an objection overturned it; nil while it stands, and where the record names no decision.
    public var overturnedOn: Day? { objection?.decision.flatMap { $0.overturned ? $0.on : nil } }

    public init(on: Day, ground: Ground, reason: String, letter: String) {
        self.on = on
        self.ground = ground
        self.reason = reason
        self.letter = letter
    }
}

/// The applicant or recipient objects to a refusal or a termination (法律援助法 49).
public struct AidObjection: Hashable, Sendable, Codable {
    public var on: Day
    /// The body that decides on it.
    public var body: String
    public var text: String
    public internal(set) var decision: AidObjectionDecision?

    public init(on: Day, body: String, text: String) {
        self.on = on
        self.body = body
        self.text = text
    }
}

/// What the body decided: the refusal or termination is upheld, or overturned and aid is given.
public struct AidObjectionDecision: Hashable, Sendable, Codable {
    public var on: Day
    public var overturned: Bool
    public var reason: String
    /// The number of the body's paper; an overturned refusal is granted under it.
    public var paper: String

    public init(on: Day, overturned: Bool, reason: String, paper: String) {
        self.on = on
        self.overturned = overturned
        self.reason = reason
        self.paper = paper
    }
}
