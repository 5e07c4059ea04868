import Foundation

// Steps of a case of either procedure with the least filled in; nil for a step that is none of them.

extension CaseFile {
    func partyProbes(of step: Step, on day: Day) -> [Command]? {
        let text = StepProbe.text
        return switch step {
        case .addWorker: [.addWorker(WorkerAddition(on: day, worker: Worker(name: text)))]
        case .addEmployer: [.addEmployer(EmployerAddition(on: day, employer: Employer(name: text)))]
        case .appointAgent:
            [.appointAgent(Agent(name: text, side: .worker, kind: .union, power: .general, on: day))]
        case .roll:
            [.setRoll(ClaimantRoll(on: day, count: max(1, parties.workers.count), digest: "", claimed: .zero))]
        case .elect: [.electRepresentatives(Representation(on: day, names: [text, text, text]))]
        case .claims: [.changeClaims(ClaimsChange(on: day, claims: []))]
        case .classify: [.classify(Classification(on: day, category: .other))]
        case .serve: [.serve(Service(on: day, document: .other, side: .worker, manner: .inPerson))]
        case .reply: [.answerEntrustment(EntrustmentReply(on: day, text: text))]
        case .note: [.note(Note(on: day, text: text))]
        case .result: [.achieveResult(NonMonetaryResult(on: day, kind: .apology, persons: 1))]
        default: nil  // Steps of a procedure, and those below.
        }
    }

    func moneyProbes(of step: Step, on day: Day) -> [Command]? {
        let text = StepProbe.text
        let least = Money(fen: 1)
        switch step {
        case .pay:
            let heads = ledger.ladders().keys.sorted { $0.rawValue < $1.rawValue }
            return (heads.isEmpty ? [.other] : heads).map { head in
                .pay(
                    Payment(
                        on: day, allocations: [Payment.Allocation(head: head, amount: least)], evidence: .stated,
                        reference: text))
            }
        case .repayAdvance:
            return ledger.entries.filter { $0.kind == .advanced }.map {
                .repayAdvance(AdvanceRepayment(on: day, entry: $0.number, amount: least, evidence: .stated))
            }
        case .reverse:
            return ledger.entries.reversed().filter(\.kind.canBeReversed).map {
                .reverseEntry(Reversal(on: day, entry: $0.number, reason: text))
            }
        case .waive:
            return ledger.ladders().keys.sorted { $0.rawValue < $1.rawValue }.map {
                .waive(Waiver(on: day, head: $0, amount: least, reason: text))
            }
        case .enforce: return [.seekEnforcement(Enforcement(on: day, head: .other, amount: least))]
        case .remind: return [.remind(Reminder(on: day, note: text))]
        case .breach:
            guard kind == .mediation else { return [] }
            return daysOfMoney(until: day).map { .mediation(.recordBreach(Breach(on: $0, note: ""))) }
        case .applyPaymentOrder:
            return daysOfMoney(until: day).map {
                .applyForPaymentOrder(PaymentOrderApplication(on: $0, court: text))
            }
        default: return nil  // Steps of a procedure, those above and those below.
        }
    }

    /// The days on which what is overdue may have changed, the latest first: what was overdue once may be recorded late.
    private func daysOfMoney(until today: Day) -> [Day] {
        var days: Set<Day> = [today]
        for entry in ledger.entries {
            days.insert(entry.on)
            if let due = entry.dueOn { days.insert(due.adding(days: 1)) }
        }
        return days.filter { $0 <= today && $0 >= intake.registeredOn }.sorted(by: >)
    }

    func termProbes(of step: Step, on day: Day) -> [Command]? {
        let text = StepProbe.text
        switch step {
        case .interruptLimitation: return [.interruptLimitation(Interruption(on: day, kind: .otherSideConsents))]
        case .suspendLimitation:
            let starts = [day, limitation.knownOn, limitation.employmentEndedOn].compactMap(\.self)
            return (starts + limitation.interruptions.map(\.on)).map {
                .suspendLimitation(LimitationSuspension(from: $0, reason: text))
            }
        case .resumeLimitation: return [.resumeLimitation(Note(on: day, text: ""))]
        case .requestNegotiation: return [.requestNegotiation(NegotiationRequest(on: day))]
        case .answerNegotiation: return [.answerNegotiation(NegotiationAnswer(on: day, answer: .agrees))]
        case .answerPaymentOrder:
            return PaymentOrderAnswer.Answer.allCases.map {
                .answerPaymentOrder(PaymentOrderAnswer(on: day, answer: $0, paper: text))
            }
        case .supervise:
            return SupervisionStep.Kind.allCases.map {
                .supervise(SupervisionStep(on: day, kind: $0, text: text, number: text))
            }
        default: return nil  // Steps of a procedure, those above and those below.
        }
    }

    func custodyProbes(of step: Step, on day: Day) -> [Command]? {
        let text = StepProbe.text
        switch step {
        case .link:
            return [.link(Link(on: day, relation: .sameDispute, other: CaseFile.noCase, otherNumber: text))]
        case .series: return [.joinSeries(SeriesMembership(on: day, series: text))]
        case .transfer:
            return ["0", "1"].compactMap { OfficeCode($0) }.map {
                .transfer(Transfer(on: day, to: $0, transfer: text, reason: text, leavesDesk: true))
            }
        case .merge:
            return [.merge(Merger(on: day, into: CaseFile.noCase, intoNumber: text, reason: text))]
        case .void: return [.void(Voiding(on: day, reason: text))]
        case .reopen: return [.reopen(Reopening(on: day, reason: text))]
        case .fileItem: return [.fileItem(ArchiveItem(on: day, item: "cover"))]
        case .archive:
            return [
                .archive(
                    Archiving(
                        on: day, volume: text, pages: 1, retentionYears: 10, missing: missingArchiveItems))
            ]
        case .visit: return [.visit(ReturnVisit(on: day, reached: false, satisfied: nil, note: ""))]
        case .confirmBacklog: return [.confirmBacklog(Note(on: day, text: ""))]
        case .settleBacklog: return [.settleBacklog(BacklogSettlement(on: day, outcome: .withdrawn))]
        case .correct:
            return [
                .correct(Correction(on: day, ordinal: 0, replacement: .noted(Note(on: day, text: text)), reason: text))
            ]
        default: return nil  // Steps of a procedure, and those above.
        }
    }

    /// An identifier that no case has: a probe names another case, whichever.
    private static let noCase = CaseFile.ID(UUID(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)))
}

extension RecoveryLedger.Kind {
    /// Whether an entry of the kind can be undone by another one; claims and obligations are corrected.
    public var canBeReversed: Bool {
        switch self {
        case .received, .waived, .enforcement, .advanceRepaid, .advanced: true
        case .claimed, .agreed, .awarded, .reversed: false
        }
    }
}
