// The rules: a command and the facts in, events or a refusal out. Nothing is changed here.

extension CaseFile {
    /// Decides a command on an existing case.
    ///
    /// - Throws: `Refused` with the first rule that stands against it, in the order of `Refusal`.
    public func decide(_ command: Command, _ facts: Facts) throws(Refused) -> [Event] {
        try facts.require(permission(for: command))
        guard isOpen(to: command) else { throw Refused(.notLive, known: standingWords) }
        switch command {
        case .open, .openSimple, .takeIn: throw Refused(.alreadyOpen, known: number)
        case .addWorker(let addition): return try add(addition, facts)
        case .addEmployer(let addition): return try add(addition, facts)
        case .appointAgent(let agent): return try appoint(agent, facts)
        case .setRoll(let roll): return try set(roll, facts)
        case .electRepresentatives(let representation): return try elect(representation, facts)
        case .changeClaims(let change): return try changeClaims(change, facts)
        case .classify(let classification):
            try happened(classification.on, facts)
            return [.classified(classification)]
        case .pay(let payment): return try pay(payment, facts)
        case .repayAdvance(let repayment): return try repay(repayment, facts)
        case .reverseEntry(let reversal): return try reverse(reversal, facts)
        case .waive(let waiver): return try waive(waiver, facts)
        case .seekEnforcement(let enforcement):
            try happened(enforcement.on, facts)
            try positive(enforcement.amount, "amount")
            let ladder = ledger.ladder()
            guard ladder.agreed > 0 else { throw Refused(.nothingAgreed) }
            let open = Money(fen: max(0, ladder.outstanding))
            guard enforcement.amount <= open else {
                throw Refused(.paysMoreThanOpen, field: "amount", known: "\(enforcement.amount) > \(open)")
            }
            return [.enforcementSought(enforcement)]
        case .achieveResult(let result):
            try happened(result.on, facts)
            try persons(result.persons, "persons")
            if let averted = result.averted { try positive(averted, "averted") }
            return [.resultAchieved(result)]
        case .interruptLimitation(let interruption): return try interrupt(interruption, facts)
        case .suspendLimitation(let suspension): return try suspend(suspension, facts)
        case .resumeLimitation(let note): return try resumeLimitation(note, facts)
        case .requestNegotiation(let request): return try self.request(request, facts)
        case .answerNegotiation(let answer): return try self.answer(answer, facts)
        case .applyForPaymentOrder(let order): return try apply(for: order, facts)
        case .answerPaymentOrder(let answer): return try self.answer(answer, facts)
        case .supervise(let step): return try supervise(step, facts)
        case .serve(let service):
            try happened(service.on, facts)
            // An objection runs from the service of a decision, wherever its papers lie by then.
            guard !isArchived || kind == .legalAid else { throw Refused(.caseArchived) }
            var service = service
            service.title = nil
            if let made = service.made {
                guard record.documents.indices.contains(made.document - 1),
                    record.documents[made.document - 1].copies.indices.contains(made.copy - 1)
                else { throw Refused(.documentUnknown, field: "paper", known: "\(record.documents.count)") }
                let paper = record.documents[made.document - 1]
                try day(service.on, notBefore: paper.on)
                service.title = paper.title(ofCopy: made.copy)
            }
            return [.served(service)]
        case .answerEntrustment(let reply):
            try happened(reply.on, facts)
            try readable(reply.text, "text")
            guard intake.entrustment != nil else { throw Refused(.entrustmentNotOwed) }
            return [.entrustmentAnswered(reply)]
        case .link(let link):
            try facts.notInFuture(link.on)
            guard link.other != id else { throw Refused(.sameCase, field: "to", known: number) }
            return [.linked(link)]
        case .joinSeries(let membership):
            try facts.notInFuture(membership.on)
            try readable(membership.series, "series", most: 64)
            if let series = record.series { throw Refused(.seriesAlready, known: series) }
            return [.seriesJoined(membership)]
        case .transfer(let transfer): return try self.transfer(transfer, facts)
        case .merge(let merger):
            try happened(merger.on, facts)
            try readable(merger.reason, "reason")
            guard merger.into != id else { throw Refused(.sameCase, field: "into", known: number) }
            return [.merged(merger)]
        case .void(let voiding):
            try happened(voiding.on, facts)
            try readable(voiding.reason, "reason")
            return [.voided(voiding)]
        case .reopen(let reopening):
            try happened(reopening.on, facts)
            try readable(reopening.reason, "reason")
            // A refusal was never closed: only its archived volume can be opened again.
            guard let endedOn = closingPosting?.on ?? (isArchived ? refusedOn : nil) else {
                throw Refused(.notClosed, known: stageName)
            }
            try day(reopening.on, notBefore: endedOn)
            return [.reopened(reopening)]
        case .fileItem(let item):
            guard !isArchived else { throw Refused(.caseArchived) }
            try facts.notInFuture(item.on)
            try readable(item.item, "item", most: 64)
            return [.itemFiled(item)]
        case .makeDocument(let document):
            guard !isArchived else { throw Refused(.caseArchived) }
            try facts.notInFuture(document.on)
            return [.documentMade(document)]
        case .archive(let archiving): return try archive(archiving, facts)
        case .visit(let visit):
            try happened(visit.on, facts)
            try readable(visit.note, "note", required: false)
            guard isEnded else { throw Refused(.notClosed, known: stageName) }
            return [.visited(visit)]
        case .remind(let reminder):
            try happened(reminder.on, facts)
            try readable(reminder.note, "note")
            guard ledger.ladder().agreed > 0 else { throw Refused(.nothingAgreed) }
            return [.reminded(reminder)]
        case .note(let note):
            try facts.notInFuture(note.on)
            try readable(note.text, "text")
            return [.noted(note)]
        case .confirmBacklog(let note):
            try facts.notInFuture(note.on)
            guard intake.takenIn?.isBacklog == true else { throw Refused(.notBacklog) }
            return [.backlogConfirmed(note)]
        case .settleBacklog(let settlement): return try settle(settlement, facts)
        case .correct(let correction): return try correct(correction, facts)
        case .mediation(let command):
            guard case .mediation(let mediation) = procedure else {
                throw Refused(.wrongProcedure, known: kind.name)
            }
            if mediation.archiving != nil { throw Refused(.caseArchived) }
            return try decide(command, of: mediation, facts)
        case .legalAid(let command):
            guard case .legalAid(let aid) = procedure else {
                throw Refused(.wrongProcedure, known: kind.name)
            }
            if aid.archiving != nil, !command.isOpenInArchive { throw Refused(.caseArchived) }
            return try decide(command, facts)
        }
    }

    /// A case that is out takes no step; of one that another desk has, it can still be told in which file it came back.
    private func isOpen(to command: Command) -> Bool {
        switch standing {
        case .live: return true
        case .voided, .merged: return false
        case .handedOver:
            guard case .link = command else { return false }
            return true
        }
    }

    /// Which permission a command needs. Refusing, transferring, reopening, merging, voiding and archiving with gaps need a lead.
    private func permission(for command: Command) -> Permission {
        let working: Permission = kind == .mediation ? .mediate : .giveAid
        switch command {
        case .open, .openSimple: return .intake
        case .takeIn: return .countPeriods
        case .addWorker, .addEmployer, .appointAgent, .setRoll, .electRepresentatives, .changeClaims, .classify, .note,
            .link, .serve, .fileItem, .makeDocument:
            return .intake
        case .pay, .repayAdvance, .reverseEntry, .waive, .seekEnforcement, .achieveResult, .interruptLimitation,
            .suspendLimitation, .resumeLimitation, .requestNegotiation, .answerNegotiation, .applyForPaymentOrder,
            .answerPaymentOrder, .supervise, .answerEntrustment, .joinSeries, .archive, .visit, .remind,
            .confirmBacklog, .settleBacklog:
            return working
        case .transfer, .merge, .void, .reopen: return .lead
        case .correct: return isEnded ? .lead : working
        case .mediation(let command):
            switch command {
            case .receive, .askWillingness: return .intake
            case .refuse: return .lead
            case .accept, .assign, .recuse, .callSession, .holdSession, .extend, .suspend, .resume, .agree, .mark,
                .applyForReview, .reviewAccepted, .decideReview, .recordBreach, .close:
                return .mediate
            }
        case .legalAid: return .read  // each legal-aid rule asks for its own permission
        }
    }

    private var standingWords: Sentence {
        switch standing {
        case .live: Sentence("有效", "live")
        case .voided(let voiding): Sentence("已于\(voiding.on)作废", "voided on \(voiding.on)")
        case .merged(let merger): Sentence("已并入\(merger.intoNumber)", "merged into \(merger.intoNumber)")
        case .handedOver(let transfer): Sentence("已移交\(transfer.to)", "handed over to \(transfer.to)")
        }
    }
}

// Parties.
extension CaseFile {
    private func add(_ addition: WorkerAddition, _ facts: Facts) throws(Refused) -> [Event] {
        try happened(addition.on, facts)
        try readable(addition.worker.name, "worker", most: 100)
        return [.workerAdded(addition)]
    }

    private func add(_ addition: EmployerAddition, _ facts: Facts) throws(Refused) -> [Event] {
        try happened(addition.on, facts)
        try readable(addition.employer.name, "employer", most: 200)
        return [.employerAdded(addition)]
    }

    private func appoint(_ agent: Agent, _ facts: Facts) throws(Refused) -> [Event] {
        try happened(agent.on, facts)
        try readable(agent.name, "name", most: 100)
        return [.agentAppointed(agent)]
    }

    private func set(_ roll: ClaimantRoll, _ facts: Facts) throws(Refused) -> [Event] {
        try happened(roll.on, facts)
        try bounded(roll.claimed, "claimed")
        guard roll.count >= parties.workers.count else {
            throw Refused(.personsFewerThanNamed, field: "roll", known: "\(roll.count) < \(parties.workers.count)")
        }
        try persons(roll.count, "roll")
        guard facts.roll.sameID.isEmpty else {
            throw Refused(
                .claimantTwice, field: "roll", known: facts.roll.sameID.map(String.init).joined(separator: " = "))
        }
        for (field, part) in [
            ("women", roll.women), ("migrants", roll.migrants), ("new-form", roll.newForm),
            ("disabled", roll.disabled), ("minors", roll.minors), ("over-60", roll.over60),
        ] where !(0...roll.count).contains(part) {
            throw Refused(.personsFewerThanNamed, field: field, known: "\(part) / \(roll.count)")
        }
        return [.rollSet(roll)]
    }

    private func elect(_ representation: Representation, _ facts: Facts) throws(Refused) -> [Event] {
        try happened(representation.on, facts)
        guard parties.isCollective else { throw Refused(.notCollective, known: "\(parties.persons) < 10") }
        guard (3...5).contains(representation.names.count) else {
            throw Refused(.representativesCount, field: "name", known: "\(representation.names.count)")
        }
        for name in representation.names { try readable(name, "name", most: 100) }
        if let stranger = facts.roll.strangers.first {
            throw Refused(.representativeNotOnRoll, field: "name", known: stranger)
        }
        return [.representativesElected(representation)]
    }

    private func changeClaims(_ change: ClaimsChange, _ facts: Facts) throws(Refused) -> [Event] {
        try happened(change.on, facts)
        try positive(change.claims.map(\.amount), "claim")
        guard !isEnded else { throw Refused(.alreadyClosed, known: stageName) }
        return [.claimsChanged(change)]
    }
}

// Custody and archive.
extension CaseFile {
    private func transfer(_ transfer: Transfer, _ facts: Facts) throws(Refused) -> [Event] {
        try happened(transfer.on, facts)
        try readable(transfer.reason, "reason")
        try oneLine(transfer.transfer, "transfer-id", most: Transfer.mostLetters)
        guard transfer.to != office else { throw Refused(.sameOffice, field: "to", known: office.text) }
        guard !isEnded else { throw Refused(.alreadyClosed, known: stageName) }
        try day(transfer.on, notBefore: acceptedOn)
        try day(transfer.on, notBefore: lastMove)
        return [.transferred(transfer)]
    }

    private func archive(_ archiving: Archiving, _ facts: Facts) throws(Refused) -> [Event] {
        try happened(archiving.on, facts)
        guard isEnded else { throw Refused(.notClosed, known: stageName) }
        guard !isArchived else { throw Refused(.caseArchived) }
        try readable(archiving.volume, "volume", most: 200)
        guard Archiving.pageCounts.contains(archiving.pages) else {
            throw Refused(.archiveNumbersOutOfRange, field: "pages", known: "\(archiving.pages)")
        }
        guard Archiving.retentions.contains(archiving.retentionYears) else {
            throw Refused(.archiveNumbersOutOfRange, field: "retention-years", known: "\(archiving.retentionYears)")
        }
        let missing = missingArchiveItems
        if !missing.isEmpty, !(Permission.lead.isGranted(to: facts.roles) && Set(archiving.missing) == Set(missing)) {
            throw Refused(.archiveIncomplete, field: "missing", known: missingArchiveNames)
        }
        return [.archived(archiving)]
    }
}
