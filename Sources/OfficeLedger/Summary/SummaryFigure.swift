public import CaseWorkflow

/// One figure of the summary table (汇总表) that an office without a desk sends: what a row of it means. Raw values stand in the
/// table's column of codes and are stable; their order is that of the table.
public enum SummaryFigure: String, CaseIterable, Hashable, Sendable, Codable {
    case opening, closing

    case accepted, reopened
    case transferredIn = "transferred-in"
    case transferredOut = "transferred-out"
    case closed, agreement, settled
    case noAgreement = "no-agreement"
    case toArbitration = "to-arbitration"
    case toLitigation = "to-litigation"
    case otherwiseNoAgreement = "no-agreement-other"
    case withdrawn, succeeded, collective

    case persons
    case personsCovered = "persons-covered"
    case personsMigrant = "persons-migrant"
    case personsWomen = "persons-women"
    case personsNewForm = "persons-new-form"
    case personsMinors = "persons-minors"
    case personsDisabled = "persons-disabled"
    case personsOver60 = "persons-over-60"
    case personsCollective = "persons-collective"

    case aidAccepted = "aid-accepted"
    case aidReopened = "aid-reopened"
    case aidTransferredIn = "aid-transferred-in"
    case aidTransferredOut = "aid-transferred-out"
    case aidClosed = "aid-closed"
    case aidWon = "aid-won"
    case aidPartlyWon = "aid-partly-won"
    case aidLost = "aid-lost"
    case aidMediated = "aid-mediated"
    case aidSettled = "aid-settled"
    case aidNotSettled = "aid-not-settled"
    case aidWithdrawn = "aid-withdrawn"
    case aidAdvised = "aid-advised"
    case aidTerminated = "aid-terminated"
    case aidPersons = "aid-persons"
    case aidPersonsCovered = "aid-persons-covered"

    case claimed, agreed, due, received
    case receivedVerified = "received-verified"
    case receivedStated = "received-stated"
    case waived, enforcement, advanced
    case advanceRepaid = "advance-repaid"
    case recoveredClosing = "recovered-closing"

    case consultations
    case consultationsPromoted = "consultations-promoted"
    case drafting
    case outreachSessions = "outreach-sessions"
    case outreachVisitors = "outreach-visitors"
    case outreachLeaflets = "outreach-leaflets"

    /// Where a figure goes.
    public enum Meaning: Hashable, Sendable {
        /// The stock of open cases, mediation and legal aid together.
        case openingStock, closingStock
        /// One cell of the period, without category and channel.
        case cell(Indicator, detail: String, isLegalAid: Bool)
        /// A sum that its parts give as well: it proves them and is kept nowhere.
        case total
    }

    /// What a figure counts.
    public enum Unit: String, CaseIterable, Hashable, Sendable, Codable {
        case cases, persons, fen, visits, documents, sessions, leaflets
    }

    /// The parts of the table, each under a heading.
    public enum Section: String, CaseIterable, Hashable, Sendable {
        case stock, mediation, persons, legalAid, money, registers
    }

    /// A table without it is refused: its absence would show in no identity and make a total, a rate or a balance of the return
    /// untrue.
    public var isRequired: Bool {
        switch self {
        case .opening, .closing, .accepted, .closed, .succeeded, .persons, .claimed, .agreed, .received,
            .recoveredClosing,
            .consultations, .consultationsPromoted, .drafting, .outreachSessions, .outreachVisitors, .outreachLeaflets:
            true
        case .reopened, .transferredIn, .transferredOut, .agreement, .settled, .noAgreement, .toArbitration,
            .toLitigation,
            .otherwiseNoAgreement, .withdrawn, .collective, .personsCovered, .personsMigrant, .personsWomen,
            .personsNewForm, .personsMinors, .personsDisabled, .personsOver60, .personsCollective, .aidAccepted,
            .aidReopened, .aidTransferredIn, .aidTransferredOut, .aidClosed, .aidWon, .aidPartlyWon, .aidLost,
            .aidMediated, .aidSettled, .aidNotSettled, .aidWithdrawn, .aidAdvised, .aidTerminated, .aidPersons,
            .aidPersonsCovered, .due, .receivedVerified, .receivedStated, .waived, .enforcement, .advanced,
            .advanceRepaid:
            false
        }
    }
}

extension SummaryFigure {
    /// What the figure is in the statistics: exactly one thing.
    public var meaning: Meaning {
        func cell(_ indicator: Indicator, _ detail: String = "", aid: Bool = false) -> Meaning {
            .cell(indicator, detail: detail, isLegalAid: aid)
        }
        func closed(_ outcome: MediationClosing.Outcome) -> Meaning { cell(.closed, outcome.rawValue) }
        func aid(_ result: AidResult) -> Meaning { cell(.closed, result.rawValue, aid: true) }
        return switch self {
        case .opening: .openingStock
        case .closing: .closingStock
        case .closed, .noAgreement, .aidClosed, .received: .total
        case .accepted: cell(.accepted)
        case .reopened: cell(.reopened)
        case .transferredIn: cell(.transferredIn)
        case .transferredOut: cell(.transferredOut)
        case .agreement: closed(.agreement)
        case .settled: closed(.settled)
        case .toArbitration: closed(.toArbitration)
        case .toLitigation: closed(.toLitigation)
        case .otherwiseNoAgreement: closed(.noAgreement)
        case .withdrawn: closed(.withdrawn)
        case .succeeded: cell(.succeeded)
        case .collective: cell(.collective)
        case .persons: cell(.persons)
        case .personsCovered: cell(.personsCovered)
        case .personsMigrant: cell(.personsMigrant)
        case .personsWomen: cell(.personsWomen)
        case .personsNewForm: cell(.personsNewForm)
        case .personsMinors: cell(.personsMinors)
        case .personsDisabled: cell(.personsDisabled)
        case .personsOver60: cell(.personsOver60)
        case .personsCollective: cell(.personsCollective)
        case .aidAccepted: cell(.accepted, aid: true)
        case .aidReopened: cell(.reopened, aid: true)
        case .aidTransferredIn: cell(.transferredIn, aid: true)
        case .aidTransferredOut: cell(.transferredOut, aid: true)
        case .aidWon: aid(.won)
        case .aidPartlyWon: aid(.partlyWon)
        case .aidLost: aid(.lost)
        case .aidMediated: aid(.mediated)
        case .aidSettled: aid(.settled)
        case .aidNotSettled: aid(.notSettled)
        case .aidWithdrawn: aid(.withdrawn)
        case .aidAdvised: aid(.advised)
        case .aidTerminated: cell(.aidTerminated, aid: true)
        case .aidPersons: cell(.persons, aid: true)
        case .aidPersonsCovered: cell(.personsCovered, aid: true)
        case .claimed: cell(.claimed)
        case .agreed: cell(.agreed)
        case .due: cell(.due)
        case .receivedVerified: cell(.receivedVerified)
        case .receivedStated: cell(.receivedStated)
        case .waived: cell(.waived)
        case .enforcement: cell(.enforcement)
        case .advanced: cell(.advanced)
        case .advanceRepaid: cell(.advanceRepaid)
        case .recoveredClosing: cell(.recoveredClosing)
        case .consultations: cell(.consultations)
        case .consultationsPromoted: cell(.consultationsPromoted)
        case .drafting: cell(.drafting)
        case .outreachSessions: cell(.outreachSessions)
        case .outreachVisitors: cell(.outreachVisitors)
        case .outreachLeaflets: cell(.outreachLeaflets)
        }
    }
}
