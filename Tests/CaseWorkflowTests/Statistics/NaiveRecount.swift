import CaseWorkflow

/// What one case adds to each indicator over all time, counted the plain way from what was recorded of it: no cells, no
/// ledger, no stages. Cases with corrections are not for it.
struct NaiveRecount {
    private(set) var sums: [Indicator: Int64] = [:]

    /// A line of money as told, with what was undone.
    private struct Line {
        var indicators: [Indicator]
        var fen: Int64
        var on = Day(serial: 0)
        var undoneOn: Day?
        var isUndone = false
        var isClaim = false
        var isAgreed = false
    }

    /// By the number of the ledger's entry, from 1.
    private var lines: [Line] = []
    private var results: [Line] = []
    private var persons = 0
    private var named = 0
    private var roll: ClaimantRoll?
    private var first: Worker?
    private var isGroupIncident = false
    private var acceptedOn: Day?
    private var refusals = 0
    private var overturnedRefusals = 0
    private var closings: [(on: Day, isSuccess: Bool, fixesMoney: Bool)] = []
    private var reopenings = 0
    private var terminations = 0
    private var overturnedTerminations = 0
    private var papers: [(paper: AidPaper, lines: [Int])] = []
    private var transfers: [(on: Day, leaves: Bool)] = []
    /// The day it was taken over from another desk, which counted what was before.
    private var takenOverOn: Day?
    private var wasAcceptedThere = false
    private var isGone = false

    init(_ events: [Event]) {
        for event in events { tell(event) }
        guard !isGone else {
            sums = [:]
            return
        }
        add(.registered, takenOverOn == nil ? 1 : 0)
        add(.refused, Int64(refusals))
        add(.refusalOverturned, Int64(overturnedRefusals))
        for line in lines + results where !line.isClaim {
            let value = (isHere(line.on) ? line.fen : 0) - (line.undoneOn.map(isHere) == true ? line.fen : 0)
            for indicator in line.indicators { add(indicator, value) }
        }
        if acceptedOn != nil { countAccepted() }
        sums = sums.filter { $0.value != 0 }
    }

    private mutating func add(_ indicator: Indicator, _ value: Int64) { sums[indicator, default: 0] += value }

    /// Whether what happened on a day counts at this desk.
    private func isHere(_ day: Day) -> Bool {
        if let takenOverOn, day < takenOverOn { return false }
        // Money of the day of a transfer is that of the desk that takes the case over.
        return !transfers.contains { $0.leaves && day >= $0.on }
    }

    private mutating func countAccepted() {
        if wasAcceptedThere { add(.transferredIn, 1) } else { countBeginning() }
        countCourse()
    }

    private mutating func countBeginning() {
        add(.accepted, 1)
        let people = Int64(persons)
        add(.persons, people)
        if let roll {
            add(.personsWomen, Int64(roll.women))
            add(.personsMigrant, Int64(roll.migrants))
            add(.personsNewForm, Int64(roll.newForm))
            add(.personsDisabled, Int64(roll.disabled))
            add(.personsMinors, Int64(roll.minors))
            add(.personsOver60, Int64(roll.over60))
        } else if let first {
            // The made-up worker was born in 1990: neither a minor nor over 60.
            if first.sex == .female { add(.personsWomen, people) }
            if first.isMigrant == true { add(.personsMigrant, people) }
            if first.traits.contains(.newFormEmployment) { add(.personsNewForm, people) }
            if first.traits.contains(.disabled) { add(.personsDisabled, people) }
        }
        if persons >= 10 {
            add(.collective, 1)
            add(.personsCollective, people)
        }
        if isGroupIncident { add(.groupIncidents, 1) }
        for line in lines where line.isClaim && !line.isUndone { add(.claimed, line.fen) }
        if closings.count > reopenings, let last = closings.last, last.isSuccess { add(.succeeded, 1) }
    }

    private mutating func countCourse() {
        guard let acceptedOn else { return }
        let people = Int64(persons)
        let undone = closings.prefix(reopenings).filter { $0.on >= acceptedOn }.count
        add(.closed, Int64(undone))
        add(.reopened, Int64(undone))
        if closings.count > reopenings, let last = closings.last {
            add(.closed, 1)
            add(.durations, 1)
            if last.isSuccess {
                add(.personsCovered, people)
            }
            if last.fixesMoney {
                add(.recoveredClosing, lines.filter { $0.isAgreed && !$0.isUndone }.reduce(0) { $0 + $1.fen })
            }
        }
        add(.aidTerminated, Int64(terminations))
        add(.reopened, Int64(overturnedTerminations))
        for transfer in transfers where transfer.on >= acceptedOn {
            add(.transferredOut, 1)
            if !transfer.leaves { add(.transferredIn, 1) }
        }
    }

    private mutating func claim(_ claims: [Claim]) {
        for index in lines.indices where lines[index].isClaim && !lines[index].isUndone {
            lines[index].isUndone = true
            // The undoing of a claim is a line of its own.
            lines.append(Line(indicators: [], fen: 0, isUndone: true))
        }
        for claim in claims { lines.append(Line(indicators: [.claimed], fen: claim.amount.fen, isClaim: true)) }
    }

    private mutating func oblige(_ obligations: [Obligation], on day: Day) {
        for obligation in obligations {
            lines.append(Line(indicators: [.agreed, .due], fen: obligation.amount.fen, on: day, isAgreed: true))
        }
    }

    private var pending: [Obligation] = []

    /// What a court decides takes the place of the award and of the court below.
    private mutating func receive(_ paper: AidPaper) {
        let first = lines.count
        oblige(paper.obligations, on: paper.on)
        papers.append((paper, Array(first..<lines.count)))
        let instances: [AidPaper.Kind: Int] = [
            .finalAward: 1, .nonFinalAward: 1, .arbitralMediation: 1, .firstJudgment: 2, .finalJudgment: 3,
            .courtMediation: 3,
        ]
        for (lower, places) in papers {
            for (upper, _) in papers {
                guard let one = instances[lower.kind], let other = instances[upper.kind], one < other else { continue }
                for (obligation, place) in zip(lower.obligations, places) {
                    let same = upper.obligations.filter { $0.claimant == obligation.claimant }
                    let heads =
                        upper.kind == .finalJudgment && one == 2 ? Set(same.map(\.head)) : Set(ClaimHead.allCases)
                    let isDecided = upper.obligations.isEmpty ? upper.result == .lost : !same.isEmpty
                    if isDecided, upper.obligations.isEmpty || heads.contains(obligation.head), !lines[place].isUndone {
                        lines[place].isUndone = true
                        lines[place].undoneOn = upper.on
                    }
                }
            }
        }
    }

    private mutating func tell(_ event: Event) {
        switch event {
        case .opened(let opening):
            persons = opening.persons
            named = opening.workers.count
            first = opening.workers.first
            isGroupIncident = opening.isGroupIncident
            if let takenOver = opening.takenOver {
                takenOverOn = opening.on
                acceptedOn = takenOver.acceptedOn
                wasAcceptedThere = takenOver.acceptedOn != nil
            }
            claim(opening.claims)
        case .workerAdded:
            named += 1
            persons = max(persons, named)
        case .rollSet(let set):
            roll = set
            persons = set.count
        case .claimsChanged(let change): claim(change.claims)
        case .classified(let classification): isGroupIncident = classification.isGroupIncident ?? isGroupIncident
        case .paid(let payment):
            for allocation in payment.allocations {
                let received: Indicator = payment.evidence == .verified ? .receivedVerified : .receivedStated
                lines.append(
                    Line(
                        indicators: [payment.payer.isAdvance ? .advanced : received], fen: allocation.amount.fen,
                        on: payment.on))
            }
        case .advanceRepaid(let repayment):
            let received: Indicator = repayment.evidence == .verified ? .receivedVerified : .receivedStated
            lines.append(
                Line(indicators: [.advanceRepaid, received], fen: repayment.amount.fen, on: repayment.on))
        case .entryReversed(let reversal):
            if lines.indices.contains(reversal.entry - 1) {
                lines[reversal.entry - 1].isUndone = true
                lines[reversal.entry - 1].undoneOn = reversal.on
            }
            lines.append(Line(indicators: [], fen: 0, isUndone: true))
        case .waived(let waiver):
            lines.append(Line(indicators: [.waived], fen: waiver.amount.fen, on: waiver.on))
        case .enforcementSought(let sought):
            lines.append(Line(indicators: [.enforcement], fen: sought.amount.fen, on: sought.on))
        case .resultAchieved(let result):
            results.append(Line(indicators: [.results], fen: Int64(result.persons), on: result.on))
            results.append(Line(indicators: [.averted], fen: result.averted?.fen ?? 0, on: result.on))
        case .visited(let visit): if visit.reached { add(.returnVisits, 1) }
        case .transferred(let transfer): transfers.append((transfer.on, transfer.leavesDesk))
        case .merged, .voided: isGone = true
        case .reopened: reopenings += 1
        case .mediation(let event): tell(event)
        case .legalAid(let event): tell(event)
        default: break  // nothing else counts
        }
    }

    private mutating func tell(_ event: MediationEvent) {
        switch event {
        case .accepted(let acceptance): acceptedOn = acceptance.on
        case .refused: refusals += 1
        case .agreed(let agreement): pending = agreement.obligations
        case .tookEffect(let effect): oblige(pending, on: effect.on)
        case .closed(let closing):
            let isSuccess = closing.outcome == .agreement || closing.outcome == .settled
            closings.append((closing.on, isSuccess, isSuccess))
        default: break  // nothing else counts
        }
    }

    private mutating func tell(_ event: LegalAidEvent) {
        switch event {
        case .granted(let grant):
            acceptedOn = grant.on
            if overturnedRefusals < refusals { overturnedRefusals += 1 }
        case .refused: refusals += 1
        case .terminated: terminations += 1
        case .objectionDecided(let decision): if decision.overturned, acceptedOn != nil { overturnedTerminations += 1 }
        case .paperReceived(let paper): receive(paper)
        case .closed(let closing):
            closings.append((closing.on, [.won, .partlyWon, .mediated, .settled].contains(closing.result), true))
        default: break  // nothing else counts
        }
    }
}
