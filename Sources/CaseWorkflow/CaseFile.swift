/// One case of the desk: the fold of everything that was recorded of it.
///
/// Start here. A case file has exactly one **procedure**, mediation (调解) or legal aid (法律援助); each has its own
/// stages, and the facts of a stage live in the stage. Parties, money, limitation and links are common to both.
///
///     command ──► decide(command, facts) ─► [Event] or Refused      CaseFile+Decide.swift
///     [Event] ──► apply ─► the new CaseFile                         CaseFile+Apply.swift
///                 deadlines, contribution, retention                what follows from it
///
/// The rules are pure: today, the calendar, numbers and identifiers come in with `Facts`. Nothing here reads a clock,
/// a database or a file.
public struct CaseFile: Hashable, Sendable, Codable, Identifiable {
    public typealias ID = Identifier<CaseFile>

    public let id: ID
    /// The case number as the office writes it: `杭工调〔2025〕西湖00017号`.
    public internal(set) var number: String
    /// The dispute it belongs to: a failed mediation and the aided arbitration after it are two files of one dispute.
    public internal(set) var dispute: Identifier<Dispute>
    public internal(set) var intake: Intake
    public internal(set) var parties: Parties
    public internal(set) var procedure: Procedure
    public internal(set) var ledger: RecoveryLedger
    public internal(set) var limitation: Limitation
    /// Live, or out of the figures for good.
    public internal(set) var standing: Standing
    /// The offices that owned it, in order; the last one owns it now.
    public internal(set) var custody: [Custody]
    public internal(set) var record: Record
    /// How many events it is the fold of; the next event's ordinal.
    public internal(set) var eventCount: Int

    public enum Procedure: Hashable, Sendable, Codable {
        case mediation(Mediation)
        case legalAid(LegalAid)
    }

    public enum Standing: Hashable, Sendable, Codable {
        case live
        /// Entered by mistake: contributes nothing; its number stays in the void register.
        case voided(Voiding)
        /// A duplicate: contributes nothing; the other case carries on.
        case merged(Merger)
        /// Handed to an office that keeps its own desk.
        case handedOver(Transfer)
    }

    public var office: OfficeCode { custody[custody.count - 1].office }

    public var kind: ProcedureKind {
        switch procedure {
        case .mediation: .mediation
        case .legalAid: .legalAid
        }
    }
}

/// What a dispute is: the quarrel itself, over all the files it fills.
public enum Dispute {}

/// The two procedures, each with its own case-number series (调 / 援) and archive volume.
public enum ProcedureKind: String, CaseIterable, Hashable, Sendable, Codable {
    case mediation
    case legalAid = "legal-aid"

    public var name: Sentence {
        switch self {
        case .mediation: Sentence("调解", "mediation")
        case .legalAid: Sentence("法律援助", "legal aid")
        }
    }

    /// The word in the case number.
    public var seriesWord: String {
        switch self {
        case .mediation: "调"
        case .legalAid: "援"
        }
    }
}

/// One office's time with a case.
public struct Custody: Hashable, Sendable, Codable {
    public let office: OfficeCode
    public let from: Day
    /// The transfer that brought it; nil for the office that opened it.
    public let transfer: String?
}

/// What hangs on a case of either procedure.
public struct Record: Hashable, Sendable, Codable {
    public internal(set) var links: [Link] = []
    /// The series of parallel cases it was handled with (批).
    public internal(set) var series: String?
    public internal(set) var services: [Service] = []
    public internal(set) var results: [NonMonetaryResult] = []
    public internal(set) var visits: [ReturnVisit] = []
    public internal(set) var reminders: [Reminder] = []
    public internal(set) var notes: Int = 0
    public internal(set) var corrections: Int = 0
    public internal(set) var reopenings: [Reopening] = []
    /// Closings that a reopening undid: they stay in the figures of their day.
    public internal(set) var pastClosings: [PastClosing] = []
    public internal(set) var archiveItems: [String] = []
    /// The latest day on which anything of the case happened, corrections as they read now. As of this day and any later one
    /// the case stands as it does.
    public internal(set) var lastOn: Day?
    /// A negotiation that one side asked for; the last one.
    public internal(set) var negotiation: Negotiation?
    public internal(set) var paymentOrders: [PaymentOrder]?
    public internal(set) var supervision: [SupervisionStep]?
    /// Papers made from templates, in order.
    public internal(set) var documents: [MadeDocument] = []

    public init() {}
}

/// A closing that was later reopened.
public struct PastClosing: Hashable, Sendable, Codable {
    /// The office that closed it, and reopened it: the case may change hands on the day of its reopening.
    public let office: OfficeCode
    public let on: Day
    public let detail: String
    public let closingFen: Int64
}
