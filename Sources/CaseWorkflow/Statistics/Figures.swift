/// The figures of a return for one group: sums of cells, never of rates. Money in fen, cases in 件, persons in 人.
///
/// Stock identity, by construction: opening + accepted + reopened + in − out − closed = open.
public struct Figures: Hashable, Sendable {
    public var mediation = Procedure()
    public var legalAid = Procedure()
    public var byHead: [ClaimHead: RecoveryLadder] = [:]
    public var advancedFen: Int64 = 0
    public var advanceRepaidFen: Int64 = 0
    public var avertedFen: Int64 = 0
    public var recoveredClosingFen: Int64 = 0
    public var consultations: Int64 = 0
    public var consultationsPromoted: Int64 = 0
    public var drafting: Int64 = 0
    public var outreachVisitors: Int64 = 0
    public var outreachLeaflets: Int64 = 0
    public var outreachStaff: Int64 = 0
    public var outreachLawyers: Int64 = 0
    public var outreachByKind: [String: Int64] = [:]
    public var results: [String: Int64] = [:]
    public var returnVisits: Int64 = 0
    /// Of the mediations accepted in the period: how many have succeeded by now, whenever they closed.
    public var cohort = Rate(numerator: 0, denominator: 0)

    /// The cases and persons of one procedure.
    public struct Procedure: Hashable, Sendable {
        public var registered: Int64 = 0
        public var refused: Int64 = 0
        public var accepted: Int64 = 0
        public var reopened: Int64 = 0
        public var transferredIn: Int64 = 0
        public var transferredOut: Int64 = 0
        public var terminated: Int64 = 0
        /// Refusals of aid that were overturned: outside the stock, which the grant enters.
        public var refusalsOverturned: Int64 = 0
        public var opening: Int64 = 0
        public var closedByDetail: [String: Int64] = [:]
        public var persons: Int64 = 0
        public var personsCovered: Int64 = 0
        public var personsMigrant: Int64 = 0
        public var personsWomen: Int64 = 0
        public var personsNewForm: Int64 = 0
        public var personsMinors: Int64 = 0
        public var personsDisabled: Int64 = 0
        public var personsOver60: Int64 = 0
        public var collective: Int64 = 0
        public var personsCollective: Int64 = 0
        public var groupIncidents: Int64 = 0

        public init() {}

        public var closed: Int64 { closedByDetail.values.reduce(0, +) }
        public var open: Int64 { opening + accepted + reopened + transferredIn - transferredOut - closed - terminated }

        public func closed(_ outcome: MediationClosing.Outcome) -> Int64 { closedByDetail[outcome.rawValue] ?? 0 }

        public var agreement: Int64 { closed(.agreement) }
        public var settled: Int64 { closed(.settled) }
        public var noAgreement: Int64 { closed(.noAgreement) + closed(.toArbitration) + closed(.toLitigation) }
        public var withdrawn: Int64 { closed(.withdrawn) }
        public var succeeded: Int64 { agreement + settled }
    }

    /// A rate is never anything but its numerator and its denominator.
    public struct Rate: Hashable, Sendable, Codable {
        public var numerator: Int64
        public var denominator: Int64

        public init(numerator: Int64, denominator: Int64) {
            self.numerator = numerator
            self.denominator = denominator
        }
    }

    public init() {}

    public var ladder: RecoveryLadder {
        var total = RecoveryLadder()
        for ladder in byHead.values { total.add(ladder) }
        return total
    }

    public var outreachSessions: Int64 { outreachByKind.values.reduce(0, +) }

    public var ofDecided: Rate {
        Rate(numerator: mediation.succeeded, denominator: mediation.succeeded + mediation.noAgreement)
    }
    public var ofClosed: Rate { Rate(numerator: mediation.succeeded, denominator: mediation.closed) }

    /// The umbrella figure of union legal aid (大口径): every line of service, less consultations that became cases.
    public var umbrella: Int64 {
        consultations - consultationsPromoted + drafting + mediation.accepted + legalAid.accepted
    }

    /// Adds the value of one cell that lies in the period.
    public mutating func add(_ value: Int64, _ indicator: Indicator, detail: String, isLegalAid: Bool) {
        switch indicator {
        case .registered, .refused, .accepted, .reopened, .transferredIn, .transferredOut, .closed, .collective,
            .groupIncidents, .aidTerminated, .refusalOverturned, .persons, .personsCovered, .personsMigrant,
            .personsWomen, .personsNewForm, .personsMinors, .personsDisabled, .personsOver60, .personsCollective:
            if isLegalAid {
                legalAid.add(value, indicator, detail: detail)
            } else {
                mediation.add(value, indicator, detail: detail)
                if indicator == .accepted { cohort.denominator += value }
            }
        case .succeeded: if !isLegalAid { cohort.numerator += value }
        case .claimed, .agreed, .receivedVerified, .receivedStated, .waived, .due, .enforcement:
            byHead[ClaimHead(rawValue: detail) ?? .other, default: RecoveryLadder()].add(value, indicator)
        case .advanced: advancedFen += value
        case .advanceRepaid: advanceRepaidFen += value
        case .recoveredClosing: recoveredClosingFen += value
        case .averted: avertedFen += value
        case .consultations: consultations += value
        case .consultationsPromoted: consultationsPromoted += value
        case .drafting: drafting += value
        case .outreachSessions: outreachByKind[detail, default: 0] += value
        case .outreachVisitors: outreachVisitors += value
        case .outreachLeaflets: outreachLeaflets += value
        case .outreachStaff: outreachStaff += value
        case .outreachLawyers: outreachLawyers += value
        case .results: results[detail, default: 0] += value
        case .durations: break  // a distribution: filings carry it, no return adds it up
        case .returnVisits: returnVisits += value
        }
    }

    /// Adds the value of one cell that lies before the period: only what moves the stock counts.
    public mutating func addBefore(_ value: Int64, _ indicator: Indicator, isLegalAid: Bool) {
        let sign = indicator.stockSign
        guard sign != 0 else { return }
        if isLegalAid { legalAid.opening += sign * value } else { mediation.opening += sign * value }
    }
}

extension Indicator {
    /// +1 for what enters the stock of open cases, −1 for what leaves it, 0 for everything else.
    public var stockSign: Int64 {
        switch self {
        case .accepted, .reopened, .transferredIn: 1
        case .closed, .transferredOut, .aidTerminated: -1
        case .registered, .refused, .succeeded, .refusalOverturned, .collective, .groupIncidents, .persons,
            .personsCovered, .personsMigrant, .personsWomen, .personsNewForm, .personsMinors, .personsDisabled,
            .personsOver60, .personsCollective,
            .claimed, .agreed, .receivedVerified, .receivedStated, .waived, .advanced, .advanceRepaid, .enforcement,
            .due, .recoveredClosing, .averted, .consultations, .consultationsPromoted, .drafting, .outreachSessions,
            .outreachVisitors, .outreachLeaflets, .outreachStaff, .outreachLawyers, .results, .durations, .returnVisits:
            0
        }
    }

    public static let stockMovers: [Indicator] = allCases.filter { $0.stockSign != 0 }

    /// What a return shows: everything but the distribution of the days to closing.
    public static let reported: [Indicator] = allCases.filter { $0 != .durations }
}

extension Figures.Procedure {
    fileprivate mutating func add(_ value: Int64, _ indicator: Indicator, detail: String) {
        switch indicator {
        case .registered: registered += value
        case .refused: refused += value
        case .accepted: accepted += value
        case .reopened: reopened += value
        case .transferredIn: transferredIn += value
        case .transferredOut: transferredOut += value
        case .closed:
            closedByDetail[detail, default: 0] += value
            if closedByDetail[detail] == 0 { closedByDetail[detail] = nil }
        case .collective: collective += value
        case .groupIncidents: groupIncidents += value
        case .aidTerminated: terminated += value
        case .refusalOverturned: refusalsOverturned += value
        case .persons: persons += value
        case .personsCovered: personsCovered += value
        case .personsMigrant: personsMigrant += value
        case .personsWomen: personsWomen += value
        case .personsNewForm: personsNewForm += value
        case .personsMinors: personsMinors += value
        case .personsDisabled: personsDisabled += value
        case .personsOver60: personsOver60 += value
        case .personsCollective: personsCollective += value
        case .succeeded, .claimed, .agreed, .receivedVerified, .receivedStated, .waived, .advanced, .advanceRepaid,
            .enforcement, .due, .recoveredClosing, .averted, .consultations, .consultationsPromoted, .drafting,
            .outreachSessions, .outreachVisitors, .outreachLeaflets, .outreachStaff, .outreachLawyers, .results,
            .durations, .returnVisits:
            break
        }
    }
}

extension RecoveryLadder {
    fileprivate mutating func add(_ value: Int64, _ indicator: Indicator) {
        switch indicator {
        case .claimed: claimed += value
        case .agreed: agreed += value
        case .receivedVerified: receivedVerified += value
        case .receivedStated: receivedStated += value
        case .waived: waived += value
        case .due: due += value
        case .enforcement: inEnforcement += value
        default: break  // only the money indicators listed in Figures.add come here
        }
    }
}
