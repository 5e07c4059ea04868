/// A negotiation (协商) before or beside the case: who asked for it, and what the other side said (17号令 8–10).
public struct Negotiation: Hashable, Sendable, Codable {
    public internal(set) var request: NegotiationRequest
    /// nil while the other side has not answered.
    public internal(set) var answer: NegotiationAnswer?
}

/// A side asked the other to negotiate: an answer is due within five days (17号令 10).
public struct NegotiationRequest: Hashable, Sendable, Codable {
    public var on: Day
    /// Who asked.
    public var by: Side
    public var note: String?

    public init(on: Day, by: Side = .worker, note: String? = nil) {
        self.on = on
        self.by = by
        self.note = note
    }
}

/// What came of the request. A refusal and silence restart the limitation period (17号令 31(1)).
public struct NegotiationAnswer: Hashable, Sendable, Codable {
    public var on: Day
    public var answer: Answer
    public var note: String?

    public enum Answer: String, CaseIterable, Hashable, Sendable, Codable {
        case agrees, refuses
        /// The term to answer passed: the other side counts as unwilling.
        case silent

        public var name: Sentence {
            switch self {
            case .agrees: Sentence("同意协商", "agrees to negotiate")
            case .refuses: Sentence("不同意协商", "refuses to negotiate")
            case .silent: Sentence("逾期不答复，视为不愿协商", "did not answer in time and counts as unwilling")
            }
        }
    }

    public init(on: Day, answer: Answer, note: String? = nil) {
        self.on = on
        self.answer = answer
        self.note = note
    }
}

extension NegotiationRequest {
    var sentence: Sentence {
        Sentence("\(by.name.chinese)提出协商要求", "\(by.name.english) asked to negotiate")
    }
}

extension NegotiationAnswer {
    var sentence: Sentence {
        Sentence("对方\(answer.name.chinese)", "the other side \(answer.name.english)")
    }
}
