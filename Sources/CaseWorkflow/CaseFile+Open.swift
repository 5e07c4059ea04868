// How a case begins: registered by hand, written in one act on the simple track, or taken in from an old ledger.

extension CaseFile {
    /// Decides the command that begins a case.
    ///
    /// - Throws: `Refused`; `.notOpened` when the command is none that begins a case.
    public static func open(_ command: Command, _ facts: Facts) throws(Refused) -> [Event] {
        switch command {
        case .open(let opening):
            try facts.require(.intake)
            try check(opening, facts)
            var opening = opening
            if opening.takenOver?.acceptedOn != nil { opening.takenOver?.lookUpCode = facts.lookUpCode }
            return [.opened(opening)]
        case .openSimple(let simple):
            try facts.require(.mediate)
            return try openSimple(simple, facts)
        case .takeIn(let taken):
            try facts.require(.countPeriods)
            return try takeIn(taken)
        case .addWorker, .addEmployer, .appointAgent, .setRoll, .electRepresentatives, .changeClaims, .classify, .pay,
            .repayAdvance, .reverseEntry, .waive, .seekEnforcement, .achieveResult, .interruptLimitation,
            .suspendLimitation, .resumeLimitation, .requestNegotiation, .answerNegotiation, .applyForPaymentOrder,
            .answerPaymentOrder, .supervise, .serve, .answerEntrustment, .link, .joinSeries, .transfer, .merge,
            .void, .reopen, .fileItem, .makeDocument, .archive, .visit, .remind, .note, .confirmBacklog, .settleBacklog,
            .correct,
            .mediation, .legalAid:
            throw Refused(.notOpened)
        }
    }

    private static func check(_ opening: Opening, _ facts: Facts) throws(Refused) {
        try facts.notInFuture(opening.on)
        guard opening.on >= Opening.earliest else {
            throw Refused(.dayTooLongAgo, field: "on", known: "\(opening.on) < \(Opening.earliest)")
        }
        guard let first = opening.workers.first else { throw Refused(.workerMissing, field: "worker") }
        for worker in opening.workers { try readable(worker.name, "worker", most: 100) }
        for employer in opening.employers { try readable(employer.name, "employer", most: 200) }
        try oneLine(opening.number, "number", most: 64)
        try readable(opening.summary, "summary", most: 20_000, required: false)
        if let birth = first.birth, birth > facts.today {
            throw Refused(.dayInFuture, field: "birth", known: "\(birth)")
        }
        try CaseWorkflow.persons(opening.persons, "persons")
        guard opening.persons >= opening.workers.count else {
            throw Refused(
                .personsFewerThanNamed, field: "persons", known: "\(opening.persons) < \(opening.workers.count)")
        }
        try positive(opening.claims.map(\.amount), "claim")
        if let known = opening.knownOn { try facts.notInFuture(known, "known-on") }
        if let ended = opening.employmentEndedOn { try facts.notInFuture(ended, "employment-ended-on") }
        if let takenOver = opening.takenOver { try check(takenOver, of: opening) }
        switch opening.channel {
        case .courtDelegated, .courtEntrusted, .arbitrationEntrusted, .handedDown:
            guard let entrustment = opening.entrustment else {
                throw Refused(.entrustmentMissing, field: "sender-number", known: opening.channel.name)
            }
            try readable(entrustment.sender, "sender", most: 200)
            try readable(entrustment.senderNumber, "sender-number", most: 100)
            guard entrustment.signedFor <= opening.on else {
                throw Refused(.dayInFuture, field: "signed-for", known: "\(entrustment.signedFor) > \(opening.on)")
            }
            try check(entrustment, openedOn: opening.on)
        case .walkIn, .hotline12351, .phone, .online, .handedOver, .ownMotion, .takenIn: break
        }
    }

    /// The term of a mediation that arbitration entrusts runs from the parties' consent, which must be known (办案规则 70).
    private static func check(_ entrustment: Entrustment, openedOn day: Day) throws(Refused) {
        if entrustment.kind == .arbitration {
            guard let consentOn = entrustment.consentOn else {
                throw Refused(.entrustmentConsentMissing, field: "consent-on")
            }
            guard consentOn <= day else {
                throw Refused(.dayInFuture, field: "consent-on", known: "\(consentOn) > \(day)")
            }
        }
        if let onlineOn = entrustment.onlineOn, onlineOn > day {
            throw Refused(.dayInFuture, field: "online-on", known: "\(onlineOn) > \(day)")
        }
    }

    private static func check(_ takenOver: TakenOver, of opening: Opening) throws(Refused) {
        guard takenOver.from != opening.office else {
            throw Refused(.sameOffice, field: "taken-over-from", known: opening.office.text)
        }
        try oneLine(takenOver.transfer, "transfer", most: Transfer.mostLetters)
        if let number = takenOver.number { try oneLine(number, "number-there", most: 64) }
        if let letter = takenOver.letter { try oneLine(letter, "letter-there", most: 200) }
        if let flaw = takenOver.flaw(takenOverOn: opening.on) {
            throw Refused(.dayNotInOrder, field: flaw.field, known: flaw.known)
        }
    }

    private static func openSimple(_ simple: SimpleCase, _ facts: Facts) throws(Refused) -> [Event] {
        var opening = simple.opening
        opening.track = .simple
        try check(opening, facts)
        guard opening.kind == .mediation else { throw Refused(.wrongProcedure, known: opening.kind.name) }
        if let day = opening.takenOver?.acceptedOn {
            throw Refused(.alreadyAccepted, field: "accepted-there", known: "\(day)")
        }
        guard opening.persons < 10 else {
            throw Refused(.simpleTrackOnly, field: "persons", known: "\(opening.persons)")
        }
        guard !opening.employers.isEmpty else { throw Refused(.employerMissing, field: "employer") }
        if let conflict = facts.conflicts.first {
            throw Refused(
                .conflictOfInterest, field: "mediator", known: conflict.sentence)
        }
        guard simple.outcome.isSuccess else {
            throw Refused(.simpleTrackOnly, field: "outcome", known: simple.outcome.name)
        }
        guard MediationClosing.Ground.allowed(for: simple.outcome).contains(simple.ground),
            simple.ground != .arbitrationPaper, simple.ground != .courtPaper
        else { throw Refused(.groundDoesNotFit, field: "ground", known: simple.ground.name) }
        try positive(simple.agreed.map(\.amount), "agreed")
        let day = opening.on
        var events: [Event] = [
            .opened(opening),
            .mediation(.received(ApplicationReceipt(on: day, isOral: true))),
            .mediation(.willingnessAsked(Willingness(on: day, side: .employer, agrees: true))),
            .mediation(.accepted(Acceptance(on: day, lookUpCode: facts.lookUpCode))),
            .mediation(.assigned(Assignment(on: day, mediators: [simple.mediator]))),
        ]
        if !simple.agreed.isEmpty {
            let performance: Agreement.Performance = simple.payment == nil ? .once : .immediate
            events.append(
                .mediation(
                    .agreed(
                        Agreement(
                            on: day, obligations: simple.agreed, terms: opening.summary, performance: performance))))
            if simple.ground == .effectiveAgreement {
                for maker in AgreementMark.Maker.allCases {
                    events.append(.mediation(.marked(AgreementMark(on: day, maker: maker))))
                }
            }
            events.append(.mediation(.tookEffect(EffectiveDay(on: day))))
        }
        guard var file = CaseFile.replay(events) else { throw Refused(.notOpened) }
        if let payment = simple.payment {
            events += try file.pay(payment, facts)
            file.apply(.paid(payment))
        }
        events.append(.mediation(.closed(MediationClosing(on: day, outcome: simple.outcome, ground: simple.ground))))
        return events
    }

    /// What a row of an old ledger says, as events on the days it says. Only nonsense is refused: order of days, negative or
    /// boundless money. What the row leaves out is assumed and marked (`opening.takenIn.assumed`).
    private static func takeIn(_ taken: TakenInCase) throws(Refused) -> [Event] {
        let opening = taken.opening
        guard opening.kind == .mediation else { throw Refused(.wrongProcedure, known: opening.kind.name) }
        guard opening.takenOver == nil else { throw Refused(.alreadyOpen, known: opening.number) }
        guard taken.agreedFen >= 0, taken.receivedFen >= 0 else { throw Refused(.amountNotPositive) }
        try bounded(Money(fen: taken.agreedFen), "agreed")
        try bounded(Money(fen: taken.receivedFen), "received")
        if let closedOn = taken.closedOn, closedOn < opening.on {
            throw Refused(.dayTooEarly, field: "closed", known: "\(closedOn) < \(opening.on)")
        }
        let head = opening.category?.head ?? .other
        let end = taken.closedOn ?? opening.on
        var events: [Event] = [.opened(opening)]
        if case .refused = taken.outcome {
            events.append(.mediation(.refused(NonAcceptance(on: end, ground: .outOfScope))))
            return events
        }
        events.append(.mediation(.accepted(Acceptance(on: opening.on))))
        if let mediator = taken.mediator {
            events.append(.mediation(.assigned(Assignment(on: opening.on, mediators: [mediator]))))
        }
        events += course(head: head, on: end, agreedFen: taken.agreedFen, receivedFen: taken.receivedFen)
        if case .closed(let outcome) = taken.outcome {
            events.append(.mediation(.closed(MediationClosing(on: end, outcome: outcome, ground: .takenIn))))
        }
        return events
    }

    /// The money of a ledger's row, all on the day it ended: a ledger gives no other.
    private static func course(head: ClaimHead, on end: Day, agreedFen: Int64, receivedFen: Int64) -> [Event] {
        var events: [Event] = []
        if agreedFen > 0 {
            let agreement = Agreement(
                on: end, obligations: [Obligation(head: head, amount: Money(fen: agreedFen))], terms: "",
                performance: .once)
            events.append(.mediation(.agreed(agreement)))
            events.append(.mediation(.tookEffect(EffectiveDay(on: end))))
        }
        if receivedFen > 0 {
            let allocation = Payment.Allocation(head: head, amount: Money(fen: receivedFen))
            events.append(.paid(Payment(on: end, allocations: [allocation], evidence: .stated, dayAssumed: true)))
        }
        return events
    }

    /// A case of the backlog ends as its ledger could have said: outcome, day and money, without papers. What the row has said
    /// already is not said twice.
    func settle(_ settlement: BacklogSettlement, _ facts: Facts) throws(Refused) -> [Event] {
        try happened(settlement.on, facts)
        guard case .mediation(let mediation) = procedure else { throw Refused(.wrongProcedure, known: kind.rawValue) }
        if let closed = mediation.closing { throw Refused(.alreadyClosed, known: "\(closed.on)") }
        guard intake.takenIn?.isBacklog == true else { throw Refused(.notBacklog) }
        guard let conduct = mediation.conduct else { throw Refused(.notAccepted, known: stageName.english) }
        try day(settlement.on, notBefore: conduct.acceptance.on)
        try day(settlement.on, notBefore: lastMove)
        guard settlement.agreedFen >= 0 else { throw Refused(.amountNotPositive, field: "agreed") }
        guard settlement.receivedFen >= 0 else { throw Refused(.amountNotPositive, field: "received") }
        try bounded(Money(fen: settlement.agreedFen), "agreed")
        try bounded(Money(fen: settlement.receivedFen), "received")
        if let note = settlement.note { try readable(note, "note", required: false) }
        if settlement.agreedFen > 0, mediation.agreement != nil {
            throw Refused(.notUnderMediation, field: "agreed", known: stageName.english)
        }
        let received = ledger.ladder().received
        if settlement.receivedFen > 0, received > 0 {
            throw Refused(.paymentTwice, field: "received", known: "\(Money(fen: received))")
        }
        let closing = MediationClosing(
            on: settlement.on, outcome: settlement.outcome, ground: .takenIn, note: settlement.note)
        return CaseFile.course(
            head: intake.category?.head ?? .other, on: settlement.on, agreedFen: settlement.agreedFen,
            receivedFen: settlement.receivedFen) + [.mediation(.closed(closing))]
    }
}

extension Opening {
    /// No case of a desk came in before this day; an earlier one is a mistyped year.
    static let earliest = Day(year: 1949, month: 10, day: 1) ?? Day(serial: 0)
}
