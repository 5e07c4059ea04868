public import CaseWorkflow

/// The report as programs read it: no time, path or version, only `asOf`, so that the same figures give the same bytes.
extension Report: Encodable {
    private enum Key: String, CodingKey {
        case from, to, basis, asOf, asFiled, groups
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(query.from, forKey: .from)
        try container.encode(query.to, forKey: .to)
        try container.encode(query.basis, forKey: .basis)
        try container.encode(asOf, forKey: .asOf)
        if query.asFiled { try container.encode(true, forKey: .asFiled) }
        try FiguresJSON(total, basis: query.basis).encode(to: encoder)
        try container.encode(groups.map { GroupJSON(report: self, key: $0.key, figures: $0.figures) }, forKey: .groups)
    }

    /// What a person calls the value of a key; the value itself where it has no name.
    public func name(of value: String, for key: GroupKey) -> Sentence { key.name(of: value, offices: officeNames) }
}

extension GroupKey {
    /// What a person calls a value of this key; the value itself where it has no name.
    public func name(of value: String, offices: [OfficeCode: String]) -> Sentence {
        let unknown = Sentence("不详", "unknown")
        switch self {
        case .office:
            let name = OfficeCode(value).flatMap { offices[$0] } ?? value
            return Sentence(name, name)
        case .year, .month: return Sentence(value, value)
        case .closedMonth: return value == "open" ? Sentence("未结", "open") : Sentence(value, value)
        case .category: return UnionCategory(rawValue: value)?.name ?? unknown
        case .outcome:
            if value == "open" { return Sentence("未结", "open") }
            return MediationClosing.Outcome(rawValue: value)?.name ?? AidResult(rawValue: value)?.name ?? unknown
        case .sex: return Sex(rawValue: value)?.name ?? unknown
        case .migrant:
            switch value {
            case "yes": return Sentence("农民工", "migrant worker")
            case "no": return Sentence("非农民工", "not a migrant worker")
            default: return unknown
            }
        case .industry: return IndustrySection(rawValue: value)?.name ?? unknown
        }
    }
}

/// One group: its keys (`office`, and `officeName` in Chinese), then the same figures as the whole.
private struct GroupJSON: Encodable {
    let report: Report
    let key: GroupValues
    let figures: Figures

    private struct Key: CodingKey {
        var stringValue: String
        var intValue: Int? { nil }
        init(_ text: String) { stringValue = text }
        init?(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        for (key, value) in zip(report.query.by, key.values) {
            try container.encode(value, forKey: Key(key.rawValue))
            try container.encode(report.name(of: value, for: key).chinese, forKey: Key(key.rawValue + "Name"))
        }
        try FiguresJSON(figures, basis: report.query.basis).encode(to: encoder)
    }
}

/// The figures under their published names. Money in fen. What basis cohort does not count is left out, never 0.
struct FiguresJSON: Encodable {
    let figures: Figures
    let isEvent: Bool

    init(_ figures: Figures, basis: ReportQuery.Basis) {
        self.figures = figures
        isEvent = basis == .event
    }

    private enum Key: String, CodingKey {
        case mediation, money, recovered, legalAid, consultations, consultationsPromoted, drafting, outreach, umbrella
        case results, returnVisits
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(Mediation(figures, isEvent: isEvent), forKey: .mediation)
        try container.encode(Money(figures, isEvent: isEvent), forKey: .money)
        try container.encode(Recovered(figures), forKey: .recovered)
        try container.encode(Aid(figures.legalAid, isEvent: isEvent), forKey: .legalAid)
        try container.encodeIfPresent(isEvent ? figures.consultations : nil, forKey: .consultations)
        try container.encodeIfPresent(isEvent ? figures.consultationsPromoted : nil, forKey: .consultationsPromoted)
        try container.encodeIfPresent(isEvent ? figures.drafting : nil, forKey: .drafting)
        try container.encodeIfPresent(isEvent ? Outreach(figures) : nil, forKey: .outreach)
        try container.encodeIfPresent(isEvent ? figures.umbrella : nil, forKey: .umbrella)
        try container.encodeIfPresent(isEvent ? figures.results : nil, forKey: .results)
        try container.encodeIfPresent(isEvent ? figures.returnVisits : nil, forKey: .returnVisits)
    }

    private struct Mediation: Encodable {
        var registered: Int64
        var refused: Int64?
        var accepted: Int64
        var reopened: Int64?
        var transferredIn: Int64?
        var transferredOut: Int64?
        var closed: Int64
        var opening: Int64?
        var open: Int64
        var persons: Int64
        var personsCovered: Int64?
        var personsMigrant: Int64?
        var personsWomen: Int64?
        var personsNewForm: Int64?
        var personsMinors: Int64?
        var personsDisabled: Int64?
        var personsOver60: Int64?
        var collective: Int64
        var collectivePersons: Int64?
        var groupIncidents: Int64?
        var byOutcome: [String: Int64]
        var noAgreementTo: [String: Int64]
        var successRate: [String: Figures.Rate]

        init(_ figures: Figures, isEvent: Bool) {
            let mediation = figures.mediation
            registered = mediation.registered
            refused = isEvent ? mediation.refused : nil
            accepted = mediation.accepted
            reopened = isEvent ? mediation.reopened : nil
            transferredIn = isEvent ? mediation.transferredIn : nil
            transferredOut = isEvent ? mediation.transferredOut : nil
            closed = mediation.closed
            opening = isEvent ? mediation.opening : nil
            open = mediation.open
            persons = mediation.persons
            personsCovered = isEvent ? mediation.personsCovered : nil
            personsMigrant = isEvent ? mediation.personsMigrant : nil
            personsWomen = isEvent ? mediation.personsWomen : nil
            personsNewForm = isEvent ? mediation.personsNewForm : nil
            personsMinors = isEvent ? mediation.personsMinors : nil
            personsDisabled = isEvent ? mediation.personsDisabled : nil
            personsOver60 = isEvent ? mediation.personsOver60 : nil
            collective = mediation.collective
            collectivePersons = isEvent ? mediation.personsCollective : nil
            groupIncidents = isEvent ? mediation.groupIncidents : nil
            byOutcome = [
                "agreement": mediation.agreement, "settled": mediation.settled, "noAgreement": mediation.noAgreement,
                "withdrawn": mediation.withdrawn,
            ]
            noAgreementTo = [
                "arbitration": mediation.closed(.toArbitration), "litigation": mediation.closed(.toLitigation),
                "none": mediation.closed(.noAgreement),
            ]
            successRate = [
                "ofDecided": figures.ofDecided, "ofClosed": figures.ofClosed, "ofAccepted": figures.cohort,
            ]
        }
    }

    private struct Money: Encodable {
        var claimedFen: Int64
        var agreedFen: Int64
        var dueFen: Int64?
        var receivedFen: Int64
        var receivedVerifiedFen: Int64
        var receivedStatedFen: Int64
        var waivedFen: Int64
        var outstandingFen: Int64
        var enforcementFen: Int64?
        var advancedFen: Int64?
        var advanceRepaidFen: Int64?
        var avertedFen: Int64?
        var byHead: [String: Head]

        struct Head: Encodable {
            var claimedFen: Int64
            var agreedFen: Int64
            var receivedFen: Int64
            var waivedFen: Int64
            var outstandingFen: Int64
        }

        init(_ figures: Figures, isEvent: Bool) {
            let ladder = figures.ladder
            claimedFen = ladder.claimed
            agreedFen = ladder.agreed
            dueFen = isEvent ? ladder.due : nil
            receivedFen = ladder.received
            receivedVerifiedFen = ladder.receivedVerified
            receivedStatedFen = ladder.receivedStated
            waivedFen = ladder.waived
            outstandingFen = ladder.outstanding
            enforcementFen = isEvent ? ladder.inEnforcement : nil
            advancedFen = isEvent ? figures.advancedFen : nil
            advanceRepaidFen = isEvent ? figures.advanceRepaidFen : nil
            avertedFen = isEvent ? figures.avertedFen : nil
            byHead = [:]
            for (head, ladder) in figures.byHead {
                byHead[head.rawValue] = Head(
                    claimedFen: ladder.claimed, agreedFen: ladder.agreed, receivedFen: ladder.received,
                    waivedFen: ladder.waived, outstandingFen: ladder.outstanding)
            }
        }
    }

    private struct Recovered: Encodable {
        var closingFen: Int64
        var receivedFen: Int64

        init(_ figures: Figures) {
            closingFen = figures.recoveredClosingFen
            receivedFen = figures.ladder.received
        }
    }

    private struct Aid: Encodable {
        var registered: Int64
        var refused: Int64?
        var refusalsOverturned: Int64?
        var granted: Int64
        var reopened: Int64?
        var terminated: Int64?
        var closed: Int64
        var opening: Int64?
        var open: Int64
        var persons: Int64
        var byResult: [String: Int64]

        init(_ aid: Figures.Procedure, isEvent: Bool) {
            registered = aid.registered
            refused = isEvent ? aid.refused : nil
            refusalsOverturned = isEvent ? aid.refusalsOverturned : nil
            granted = aid.accepted
            reopened = isEvent ? aid.reopened : nil
            terminated = isEvent ? aid.terminated : nil
            closed = aid.closed
            opening = isEvent ? aid.opening : nil
            open = aid.open
            persons = aid.persons
            byResult = aid.closedByDetail
        }
    }

    private struct Outreach: Encodable {
        var sessions: Int64
        var visitors: Int64
        var leaflets: Int64
        var staff: Int64
        var lawyers: Int64
        var byKind: [String: Int64]

        init(_ figures: Figures) {
            sessions = figures.outreachSessions
            visitors = figures.outreachVisitors
            leaflets = figures.outreachLeaflets
            staff = figures.outreachStaff
            lawyers = figures.outreachLawyers
            byKind = figures.outreachByKind
        }
    }
}
