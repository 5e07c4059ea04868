/// A case at a glance: the columns by which the docket lists, finds and counts it.
public struct CaseSummary: Hashable, Sendable {
    public var kind: ProcedureKind
    public var stage: String
    /// `live`, `voided`, `merged` or `handed-over`.
    public var standing: String
    public var registeredOn: Day
    public var refusedOn: Day?
    public var acceptedOn: Day?
    public var closedOn: Day?
    /// The outcome's code, of mediation or legal aid; nil while open.
    public var outcome: String?
    public var category: String?
    public var cause: String?
    public var channel: String
    public var track: String
    public var sex: Sex
    public var isMigrant: Bool?
    public var isNewForm: Bool
    public var industry: String?
    public var persons: Int
    public var isCollective: Bool
    public var workerNames: [String]
    public var employerNames: [String]
    public var creditCodes: [String]
    public var mediators: [MediatorReference]
    public var claimedFen: Int64
    public var agreedFen: Int64
    public var receivedFen: Int64
    public var receivedVerifiedFen: Int64
    public var waivedFen: Int64
    /// Fixed by the closing (结案口径); 0 while open.
    public var closingFen: Int64
    public var series: String?
    public var isBacklog: Bool
    /// False when the figures of the case need its events: it was reopened, changed hands or was taken over.
    public var isRegular: Bool
    public var commitments: [PersonalNumber]

    /// Where a personal number stands in a case.
    public struct PersonalNumber: Hashable, Sendable {
        public let field: String
        /// The worker's (or employer's) place in the case, from 0.
        public let ordinal: Int
        public let commitment: Commitment
    }
}

extension CaseFile {
    public var summary: CaseSummary {
        let ladder = ledger.ladder()
        let closing = closingPosting
        let standingCode =
            switch standing {
            case .live: "live"
            case .voided: "voided"
            case .merged: "merged"
            case .handedOver: "handed-over"
            }
        let worker = parties.workers.first
        return CaseSummary(
            kind: kind, stage: stageCode, standing: standingCode, registeredOn: intake.registeredOn,
            refusedOn: refusedOn, acceptedOn: acceptedOn, closedOn: closing?.on, outcome: closing?.detail,
            category: intake.category?.rawValue, cause: intake.cause, channel: intake.channel.rawValue,
            track: intake.track.rawValue, sex: worker?.sex ?? .unknown, isMigrant: worker?.isMigrant,
            isNewForm: worker?.traits.contains(.newFormEmployment) ?? false,
            industry: parties.employers.first?.industry?.rawValue, persons: parties.persons,
            isCollective: isCollective, workerNames: parties.workers.map(\.name),
            employerNames: parties.employers.map(\.name), creditCodes: parties.employers.compactMap(\.creditCode),
            mediators: mediators, claimedFen: ladder.claimed, agreedFen: ladder.agreed, receivedFen: ladder.received,
            receivedVerifiedFen: ladder.receivedVerified, waivedFen: ladder.waived,
            closingFen: closing?.closingFen ?? 0, series: record.series, isBacklog: intake.takenIn?.isBacklog ?? false,
            isRegular: record.reopenings.isEmpty && custody.count == 1 && intake.takenOver == nil,
            commitments: commitments)
    }

    private var commitments: [CaseSummary.PersonalNumber] {
        var numbers: [CaseSummary.PersonalNumber] = []
        for (ordinal, worker) in parties.workers.enumerated() {
            for (field, commitment) in [
                ("resident-id", worker.residentID), ("phone", worker.phone), ("bank-account", worker.bankAccount),
            ] {
                if let commitment {
                    numbers.append(.init(field: field, ordinal: ordinal, commitment: commitment))
                }
            }
        }
        for (ordinal, employer) in parties.employers.enumerated() {
            if let phone = employer.phone {
                numbers.append(.init(field: "employer-phone", ordinal: ordinal, commitment: phone))
            }
        }
        return numbers
    }
}
