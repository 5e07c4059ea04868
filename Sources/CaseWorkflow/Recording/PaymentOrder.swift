/// A payment order (支付令) that the worker asked a court for on a broken mediation agreement (调解仲裁法 16; 民诉法 225–228).
public struct PaymentOrder: Hashable, Sendable, Codable {
    public internal(set) var application: PaymentOrderApplication
    /// What the court and the debtor did, in order.
    public internal(set) var answers: [PaymentOrderAnswer]

    /// The last thing that happened after the application.
    var last: PaymentOrderAnswer.Answer? { answers.last?.answer }

    /// Whether nothing more is to come of it: refused, rejected, or ended by the debtor's objection.
    public var isOver: Bool {
        switch last {
        case .notAccepted, .rejected, .objected: true
        case nil, .accepted, .issued: false
        }
    }

    /// What the court still owes, and since when; nil when it is not its turn.
    var waiting: (DeadlineTrigger, Day)? {
        switch last {
        case nil: (.paymentOrderApplied, application.on)
        case .accepted: (.paymentOrderAccepted, answers.last?.on ?? application.on)
        case .notAccepted, .issued, .rejected, .objected: nil
        }
    }
}

/// The application, which seeks relief and so restarts the limitation period (调解仲裁法 27).
public struct PaymentOrderApplication: Hashable, Sendable, Codable {
    public var on: Day
    public var court: String
    public var note: String?

    public init(on: Day, court: String, note: String? = nil) {
        self.on = on
        self.court = court
        self.note = note
    }
}

/// What the court decided on the application, or that the debtor objected.
public struct PaymentOrderAnswer: Hashable, Sendable, Codable {
    public var on: Day
    public var answer: Answer
    /// The number of the court's paper.
    public var paper: String?

    public enum Answer: String, CaseIterable, Hashable, Sendable, Codable {
        case accepted
        case notAccepted = "not-accepted"
        case issued, rejected
        /// A written objection within the term ends the order; the worker may sue (民诉法 228).
        case objected

        public var name: Sentence {
            switch self {
            case .accepted: Sentence("法院受理支付令申请", "the court accepted the application for a payment order")
            case .notAccepted: Sentence("法院不受理支付令申请", "the court did not accept the application for a payment order")
            case .issued: Sentence("法院发出支付令", "the court issued the payment order")
            case .rejected: Sentence("法院裁定驳回支付令申请", "the court rejected the application for a payment order")
            case .objected: Sentence("债务人提出书面异议，支付令失效", "the debtor objected in writing; the payment order ended")
            }
        }

        /// Whether it can follow what happened last; nil stands for the application alone.
        func follows(_ last: Answer?) -> Bool {
            switch self {
            case .accepted, .notAccepted: last == nil
            case .issued, .rejected: last == nil || last == .accepted
            case .objected: last == .issued
            }
        }
    }

    public init(on: Day, answer: Answer, paper: String? = nil) {
        self.on = on
        self.answer = answer
        self.paper = paper
    }
}

extension PaymentOrderApplication {
    var sentence: Sentence {
        Sentence("向\(court)申请支付令", "applied to \(court) for a payment order")
    }
}

extension PaymentOrderAnswer {
    var sentence: Sentence {
        guard let paper else { return answer.name }
        return Sentence("\(answer.name.chinese)（\(paper)）", "\(answer.name.english) (\(paper))")
    }
}
