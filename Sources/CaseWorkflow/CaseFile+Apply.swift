// Events become the case. `apply` never refuses: what was recorded happened, however patchy an old ledger is.

extension CaseFile {
    /// The file as its first event makes it.
    public init(opening: Opening) {
        id = opening.id
        number = opening.number
        dispute = opening.dispute
        intake = Intake(
            registeredOn: opening.on, channel: opening.channel, track: opening.track, category: opening.category,
            cause: opening.cause, summary: opening.summary, entrustment: opening.entrustment,
            organisation: opening.organisation, isGroupIncident: opening.isGroupIncident,
            isCollectiveContract: opening.isCollectiveContract, consultation: opening.consultation,
            takenIn: opening.takenIn, isNumberApart: opening.isNumberApart, takenOver: opening.takenOver)
        parties = Parties(workers: opening.workers, employers: opening.employers, persons: opening.persons)
        switch opening.kind {
        case .mediation: procedure = .mediation(Mediation(stage: .registered))
        case .legalAid: procedure = .legalAid(LegalAid())
        }
        ledger = RecoveryLedger()
        ledger.setClaims(opening.claims, on: opening.on)
        limitation = Limitation(
            knownOn: opening.knownOn, employmentEndedOn: opening.employmentEndedOn,
            isWageClaim: opening.category?.isWageArrears ?? false)
        standing = .live
        custody = [Custody(office: opening.office, from: opening.on, transfer: nil)]
        record = Record()
        record.series = opening.series
        record.lastOn = opening.on
        eventCount = 1
        if let takenOver = opening.takenOver { goOn(takenOver) }
    }

    /// A case that was taken over goes on where the other office left it, with its days: no term starts anew.
    private mutating func goOn(_ takenOver: TakenOver) {
        let receipt = takenOver.receivedOn.map { ApplicationReceipt(on: $0) }
        switch procedure {
        case .mediation:
            if let acceptedOn = takenOver.acceptedOn {
                let acceptance = Acceptance(
                    on: acceptedOn, isNewForm: isNewFormDispute, lookUpCode: takenOver.lookUpCode)
                procedure = .mediation(Mediation(stage: .accepted(Conduct(receipt: receipt, acceptance: acceptance))))
            } else if let receipt {
                procedure = .mediation(Mediation(stage: .received(receipt)))
            }
        case .legalAid:
            guard let grantedOn = takenOver.acceptedOn else { return }
            procedure = .legalAid(
                LegalAid(stage: .granted(AidRequest(), AidGrant(on: grantedOn, letter: takenOver.letter ?? ""))))
        }
    }

    /// The fold of everything recorded, with every correction honoured: a corrected event reads as its last
    /// replacement, at the place where it first happened. nil when the first event is no opening.
    public static func replay(_ events: [Event]) -> CaseFile? {
        let effective = corrected(events)
        guard case .opened(let opening) = effective.first else { return nil }
        var file = CaseFile(opening: opening)
        for event in effective.dropFirst() { file.apply(event) }
        return file
    }

    /// Everything recorded as it reads now: each corrected event as its last replacement.
    public static func corrected(_ events: [Event]) -> [Event] {
        var effective = events
        for case .corrected(let correction) in events where effective.indices.contains(correction.ordinal) {
            effective[correction.ordinal] = correction.event
        }
        return effective
    }

    /// One event more. A correction changes what an earlier event says, so it must be replayed, not applied; applied
    /// here it only counts.
    public mutating func apply(_ event: Event) {
        eventCount += 1
        if case .corrected = event {} else { record.lastOn = record.lastOn.map { max($0, event.on) } ?? event.on }
        switch event {
        case .opened: break
        case .workerAdded(let addition):
            parties.workers.append(addition.worker)
            parties.persons = max(parties.persons, parties.workers.count)
        case .employerAdded(let addition): parties.employers.append(addition.employer)
        case .agentAppointed(let agent): parties.agents.append(agent)
        case .rollSet(let roll):
            parties.roll = roll
            parties.persons = roll.count
        case .representativesElected(let representation): parties.representatives = representation.names
        case .claimsChanged(let change): ledger.setClaims(change.claims, on: change.on)
        case .classified(let classification): classify(classification)
        case .paid(let payment): ledger.receive(payment)
        case .advanceRepaid(let repayment): ledger.repay(repayment)
        case .entryReversed(let reversal): ledger.reverse(reversal)
        case .waived(let waiver): ledger.append(on: waiver.on, .waived, waiver.head, waiver.amount)
        case .enforcementSought(let enforcement):
            ledger.append(on: enforcement.on, .enforcement, enforcement.head, enforcement.amount)
        case .resultAchieved(let result): record.results.append(result)
        case .limitationInterrupted(let interruption): limitation.interruptions.append(interruption)
        case .limitationSuspended(let suspension): limitation.suspensions.append(suspension)
        case .limitationPromised(let promise): limitation.promisedOn = promise.on
        case .negotiationRequested(let request): record.negotiation = Negotiation(request: request)
        case .negotiationAnswered(let answer):
            if record.negotiation == nil {
                record.negotiation = Negotiation(request: NegotiationRequest(on: answer.on))
            }
            record.negotiation?.answer = answer
        case .paymentOrderApplied(let application):
            record.paymentOrders = (record.paymentOrders ?? []) + [PaymentOrder(application: application, answers: [])]
        case .paymentOrderAnswered(let answer): answerPaymentOrder(answer)
        case .supervised(let step): record.supervision = (record.supervision ?? []) + [step]
        case .limitationResumed(let note):
            if let last = limitation.suspensions.indices.last { limitation.suspensions[last].until = note.on }
        case .served(let service): record.services.append(service)
        case .entrustmentAnswered(let reply): intake.entrustmentReply = reply
        case .linked(let link): record.links.append(link)
        case .seriesJoined(let membership): record.series = membership.series
        case .transferred(let transfer): move(transfer)
        case .merged(let merger): standing = .merged(merger)
        case .voided(let voiding): standing = .voided(voiding)
        case .reopened(let reopening): reopen(reopening)
        case .itemFiled(let item): record.archiveItems.append(item.item)
        case .documentMade(let document): record.documents.append(document)
        case .archived(let archiving): archive(archiving)
        case .visited(let visit): record.visits.append(visit)
        case .reminded(let reminder): record.reminders.append(reminder)
        case .noted: record.notes += 1
        case .backlogConfirmed: intake.takenIn?.isBacklog = false
        case .corrected: record.corrections += 1
        case .mediation(let event):
            apply(event)
            // What ended as its ledger says waits for nobody.
            if case .closed(let closing) = event, closing.ground == .takenIn { intake.takenIn?.isBacklog = false }
        case .legalAid(let event): applyLegalAid(event)
        }
    }

    private mutating func answerPaymentOrder(_ answer: PaymentOrderAnswer) {
        var orders = record.paymentOrders ?? []
        if orders.isEmpty {
            orders.append(PaymentOrder(application: PaymentOrderApplication(on: answer.on, court: ""), answers: []))
        }
        orders[orders.count - 1].answers.append(answer)
        record.paymentOrders = orders
    }

    private mutating func classify(_ classification: Classification) {
        if let category = classification.category {
            intake.category = category
            limitation.isWageClaim = category.isWageArrears
        }
        if let cause = classification.cause { intake.cause = cause }
        if let track = classification.track { intake.track = track }
        if let isGroupIncident = classification.isGroupIncident { intake.isGroupIncident = isGroupIncident }
    }

    private mutating func move(_ transfer: Transfer) {
        if transfer.leavesDesk {
            standing = .handedOver(transfer)
        } else {
            custody.append(Custody(office: transfer.to, from: transfer.on, transfer: transfer.transfer))
        }
    }

    private mutating func reopen(_ reopening: Reopening) {
        // A refusal that leaves the archive was never closed: it adds nothing to closings and reopenings.
        if let closing = closingPosting {
            record.reopenings.append(reopening)
            record.pastClosings.append(
                PastClosing(
                    office: office, on: closing.on, detail: closing.detail, closingFen: closing.closingFen))
        }
        switch procedure {
        case .mediation(var mediation):
            mediation.reopen(on: reopening.on)
            procedure = .mediation(mediation)
        case .legalAid(var aid):
            aid.reopen(on: reopening.on)
            procedure = .legalAid(aid)
        }
    }

    private mutating func archive(_ archiving: Archiving) {
        switch procedure {
        case .mediation(var mediation):
            mediation.archive(archiving)
            procedure = .mediation(mediation)
        case .legalAid(var aid):
            aid.archive(archiving)
            procedure = .legalAid(aid)
        }
    }
}
