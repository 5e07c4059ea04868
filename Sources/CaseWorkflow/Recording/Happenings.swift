/// Why a case is out of the figures: entered by mistake.
public struct Voiding: Hashable, Sendable, Codable {
    public var on: Day
    public var reason: String

    public init(on: Day, reason: String) {
        self.on = on
        self.reason = reason
    }
}

/// A duplicate gives way to the case that carries on.
public struct Merger: Hashable, Sendable, Codable {
    public var on: Day
    public var into: CaseFile.ID
    public var intoNumber: String
    public var reason: String

    public init(on: Day, into: CaseFile.ID, intoNumber: String, reason: String) {
        self.on = on
        self.into = into
        self.intoNumber = intoNumber
        self.reason = reason
    }
}

/// A case changes hands. Both offices count it under one transfer id, out and in.
public struct Transfer: Hashable, Sendable, Codable {
    public var on: Day
    public var to: OfficeCode
    public var transfer: String
    public var reason: String
    /// How long the identifier may be, in letters: it is copied from paper to paper.
    public static let mostLetters = 64

    /// True when the receiving office keeps a desk of its own elsewhere.
    public var leavesDesk: Bool

    public init(on: Day, to: OfficeCode, transfer: String, reason: String, leavesDesk: Bool) {
        self.on = on
        self.to = to
        self.transfer = transfer
        self.reason = reason
        self.leavesDesk = leavesDesk
    }
}

/// Another file this one has to do with.
public struct Link: Hashable, Sendable, Codable {
    public var on: Day
    public var relation: Relation
    public var other: CaseFile.ID
    public var otherNumber: String

    public enum Relation: String, CaseIterable, Hashable, Sendable, Codable {
        case continuedBy = "continued-by"
        case continues
        case duplicateOf = "duplicate-of"
        case parallel
        case sameDispute = "same-dispute"

        public var name: Sentence {
            switch self {
            case .continuedBy: Sentence("后续案件", "continued by")
            case .continues: Sentence("前案", "continues")
            case .duplicateOf: Sentence("重复登记", "duplicate of")
            case .parallel: Sentence("并案", "parallel to")
            case .sameDispute: Sentence("同一争议", "same dispute as")
            }
        }
    }

    public init(on: Day, relation: Relation, other: CaseFile.ID, otherNumber: String) {
        self.on = on
        self.relation = relation
        self.other = other
        self.otherNumber = otherNumber
    }
}

/// A document served on a party: some terms start on this day (送达).
public struct Service: Hashable, Sendable, Codable {
    public var on: Day
    public var document: Document
    public var side: Side
    public var manner: Manner
    public var reference: String?
    /// The paper of this desk that was served; nil for another's.
    public var made: MadeReference?
    /// What that paper was called when it was made; with its number, where it bears one.
    public internal(set) var title: String?

    /// What is told to have been served: the paper by its name, else the kind of document.
    public var subject: Sentence {
        guard let title else { return document.name }
        return document == .other
            ? Sentence(title, title) : Sentence(title, "\(document.name.english) \(title)")
    }

    public enum Document: String, CaseIterable, Hashable, Sendable, Codable {
        case refusalNotice = "refusal-notice"
        case finalAward = "final-award"
        case nonFinalAward = "non-final-award"
        case setAsideRuling = "set-aside-ruling"
        case paymentOrder = "payment-order"
        case aidRefusal = "aid-refusal"
        case aidTermination = "aid-termination"
        case agreement
        /// The copy of the arbitration application: the respondent's term to answer runs from there.
        case applicationCopy = "application-copy"
        /// The respondent's defence.
        case defence
        case other

        public var name: Sentence {
            switch self {
            case .refusalNotice: Sentence("不予受理通知书", "refusal notice")
            case .finalAward: Sentence("终局裁决书", "final award")
            case .nonFinalAward: Sentence("非终局裁决书", "non-final award")
            case .setAsideRuling: Sentence("撤销裁定书", "set-aside ruling")
            case .paymentOrder: Sentence("支付令", "payment order")
            case .aidRefusal: Sentence("不予法律援助决定书", "decision refusing aid")
            case .aidTermination: Sentence("终止法律援助决定书", "decision terminating aid")
            case .agreement: Sentence("调解协议书", "mediation agreement")
            case .applicationCopy: Sentence("仲裁申请书副本", "copy of the arbitration application")
            case .defence: Sentence("答辩书", "defence")
            case .other: Sentence("其他文书", "other document")
            }
        }
    }

    public enum Manner: String, CaseIterable, Hashable, Sendable, Codable {
        case inPerson = "in-person"
        case post, electronic
        case left
        case posted
        case notice

        public var name: Sentence {
            switch self {
            case .inPerson: Sentence("直接送达", "in person")
            case .post: Sentence("邮寄送达", "by post")
            case .electronic: Sentence("电子送达", "electronically")
            case .left: Sentence("留置送达", "left at the address")
            case .posted: Sentence("张贴送达", "posted up")
            case .notice: Sentence("公告送达", "by public notice")
            }
        }
    }

    public init(
        on: Day, document: Document, side: Side, manner: Manner, reference: String? = nil, made: MadeReference? = nil
    ) {
        self.made = made
        self.on = on
        self.document = document
        self.side = side
        self.manner = manner
        self.reference = reference
    }
}

/// What the worker got that is not money; counted apart.
public struct NonMonetaryResult: Hashable, Sendable, Codable {
    public var on: Day
    public var kind: Kind
    public var persons: Int

    public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
        case reinstated
        case contractSigned = "contract-signed"
        case insuranceEnrolled = "insurance-enrolled"
        case certificateIssued = "certificate-issued"
        case leaveGranted = "leave-granted"
        case apology
        /// An employer's claim warded off; its amount is `averted`, shown apart.
        case claimAverted = "claim-averted"

        public var name: Sentence {
            switch self {
            case .reinstated: Sentence("恢复劳动关系", "reinstated")
            case .contractSigned: Sentence("签订劳动合同", "contract signed")
            case .insuranceEnrolled: Sentence("补缴社会保险", "enrolled in insurance")
            case .certificateIssued: Sentence("出具证明", "certificate issued")
            case .leaveGranted: Sentence("落实休假", "leave granted")
            case .apology: Sentence("赔礼道歉", "apology")
            case .claimAverted: Sentence("避免损失", "claim averted")
            }
        }
    }

    public var averted: Money?

    public init(on: Day, kind: Kind, persons: Int, averted: Money? = nil) {
        self.on = on
        self.kind = kind
        self.persons = persons
        self.averted = averted
    }
}

/// A return visit (回访), or an attempt at one.
public struct ReturnVisit: Hashable, Sendable, Codable {
    public var on: Day
    public var reached: Bool
    public var satisfied: Bool?
    public var note: String

    public init(on: Day, reached: Bool, satisfied: Bool?, note: String) {
        self.on = on
        self.reached = reached
        self.satisfied = satisfied
        self.note = note
    }
}

/// A reminder to perform (督促履行).
public struct Reminder: Hashable, Sendable, Codable {
    public var on: Day
    public var note: String

    public init(on: Day, note: String) {
        self.on = on
        self.note = note
    }
}

public struct Reopening: Hashable, Sendable, Codable {
    public var on: Day
    public var reason: String

    public init(on: Day, reason: String) {
        self.on = on
        self.reason = reason
    }
}

/// The volume is complete and locked; its retention starts.
public struct Archiving: Hashable, Sendable, Codable {
    public var on: Day
    public var volume: String
    public var pages: Int
    /// Whole years; 0 stands for permanent.
    public var retentionYears: Int
    /// Required papers that are missing, accepted by a lead.
    public var missing: [String]
    /// SHA-256 (hex) of the manifest of the electronic volume that was put together; nil for a volume of paper alone.
    public var manifest: String?

    public static let pageCounts = 0...1_000_000
    /// Longer than any term an archive authority sets.
    public static let retentions = 0...200

    public init(
        on: Day, volume: String, pages: Int, retentionYears: Int, missing: [String] = [], manifest: String? = nil
    ) {
        self.manifest = manifest
        self.on = on
        self.volume = volume
        self.pages = pages
        self.retentionYears = retentionYears
        self.missing = missing
    }
}

/// A remark, or the day something else happened. Counts for nothing.
public struct Note: Hashable, Sendable, Codable {
    public var on: Day
    public var text: String

    public init(on: Day, text: String) {
        self.on = on
        self.text = text
    }
}

/// A paper put into the volume, by its code in the archive list.
public struct ArchiveItem: Hashable, Sendable, Codable {
    public var on: Day
    public var item: String

    public init(on: Day, item: String) {
        self.on = on
        self.item = item
    }
}
