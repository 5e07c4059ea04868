@testable import CaseWorkflow

// Commands of either procedure.
extension CommandDice {
    mutating func common(_ events: [Event], _ today: Day) -> Command {
        switch number(0...44) {
        case 0: return .addWorker(WorkerAddition(on: day(today), worker: Worker(name: text("李乙"))))
        case 1: return .addEmployer(EmployerAddition(on: day(today), employer: Employer(name: text("样例第102餐饮有限公司"))))
        case 2:
            return .appointAgent(
                Agent(name: "样例代理", side: .worker, kind: .union, power: one(.general, .special), on: day(today)))
        case 3:
            let count = number(1...30)
            return .setRoll(
                ClaimantRoll(
                    on: day(today), count: count, digest: "00", claimed: money(), women: number(0...count),
                    migrants: number(-1...count + 1)))
        case 4: return .electRepresentatives(Representation(on: day(today), names: ["甲", "乙", "丙"]))
        case 5: return .changeClaims(ClaimsChange(on: day(today), claims: [Claim(head: head(), amount: money())]))
        case 6:
            return .classify(
                Classification(
                    on: day(today), category: any(of: UnionCategory.self, or: .other), cause: "2021/186",
                    track: any(of: Track.self, or: .major), isGroupIncident: chance(20)))
        case 7...12: return .pay(payment(today))
        case 13, 14:
            // Mostly an advance that is there; a number drawn blindly hardly ever is one.
            let advances = CaseFile.replay(events)?.ledger.entries.filter { $0.kind == .advanced } ?? []
            let advance = chance(80) ? advances.last : nil
            let entry = advance?.number ?? number(1...12)
            let amount = chance(50) ? advance?.amount ?? money() : money()
            return .repayAdvance(
                AdvanceRepayment(on: day(today), entry: entry, amount: amount, evidence: one(.verified, .stated)))
        case 15, 16, 17: return .reverseEntry(Reversal(on: day(today), entry: number(0...12), reason: text("错录")))
        case 18: return .waive(Waiver(on: day(today), head: head(), amount: money(), reason: text("自愿")))
        case 19: return .seekEnforcement(Enforcement(on: day(today), head: head(), amount: money(), court: "样例法院"))
        case 20:
            return .achieveResult(
                NonMonetaryResult(
                    on: day(today), kind: any(of: NonMonetaryResult.Kind.self, or: .apology), persons: number(-1...3),
                    averted: chance(30) ? money() : nil))
        case 21:
            return .interruptLimitation(
                Interruption(on: day(today), kind: any(of: Interruption.Kind.self, or: .claimAsserted)))
        case 22: return .suspendLimitation(LimitationSuspension(from: day(today), reason: "不可抗力"))
        case 23: return .resumeLimitation(Note(on: day(today), text: "恢复"))
        case 24:
            return .serve(
                Service(
                    on: day(today), document: any(of: Service.Document.self, or: .other), side: one(.worker, .employer),
                    manner: any(of: Service.Manner.self, or: .post)))
        case 25: return .answerEntrustment(EntrustmentReply(on: day(today), text: text("已反馈")))
        case 26:
            return .link(
                Link(on: day(today), relation: .parallel, other: one(Sample.other, Sample.id), otherNumber: "2"))
        case 27: return .joinSeries(SeriesMembership(on: day(today), series: "批1"))
        case 28, 29, 30, 31: return change(of: events, today)
        case 32: return .visit(ReturnVisit(on: day(today), reached: chance(70), satisfied: true, note: ""))
        case 33: return .remind(Reminder(on: day(today), note: text("督促")))
        case 34: return .note(Note(on: day(today), text: text("电话联系")))
        case 35:
            if chance(50) { return .confirmBacklog(Note(on: day(today), text: "仍在办")) }
            return .settleBacklog(
                BacklogSettlement(
                    on: day(today), outcome: any(of: MediationClosing.Outcome.self, or: .agreement),
                    agreedFen: Int64(number(-1...1) * 300_000), receivedFen: Int64(number(-1...1) * 200_000)))
        case 36: return archive(today)
        case 37: return .requestNegotiation(NegotiationRequest(on: day(today), by: one(.worker, .employer)))
        case 38, 39:
            return .answerNegotiation(
                NegotiationAnswer(on: day(today), answer: any(of: NegotiationAnswer.Answer.self, or: .refuses)))
        case 40: return .applyForPaymentOrder(PaymentOrderApplication(on: day(today), court: text("样例法院")))
        case 41:
            return .answerPaymentOrder(
                PaymentOrderAnswer(
                    on: day(today), answer: any(of: PaymentOrderAnswer.Answer.self, or: .accepted),
                    paper: chance(70) ? "督1号" : nil))
        case 42:
            return .supervise(
                SupervisionStep(
                    on: day(today), kind: any(of: SupervisionStep.Kind.self, or: .opinion), text: text("拖欠工资"),
                    number: chance(80) ? "监意1号" : nil))
        case 43:
            return .makeDocument(
                MadeDocument(
                    on: day(today), form: "summons", title: "调解通知书", series: "通", template: "01", values: "02",
                    isTogether: true,
                    copies: [MadeDocument.Copy(recipient: "王甲", side: .worker, letter: nil, file: "03")]))
        default: return correction(of: events, today)
        }
    }

    /// Changes of hands, of standing, and of what was recorded.
    private mutating func change(of events: [Event], _ today: Day) -> Command {
        switch number(0...11) {
        case 0, 1, 2, 3:
            let office = CommandDice.offices.randomElement(using: &generator) ?? Sample.opening().office
            return .transfer(
                Transfer(
                    on: day(today), to: office, transfer: "t\(number(1...99))", reason: "管辖", leavesDesk: chance(10)))
        case 4: return .reopen(Reopening(on: day(today), reason: "未履行"))
        case 5 where chance(20): return .void(Voiding(on: day(today), reason: text("重复登记")))
        case 6 where chance(20):
            return .merge(Merger(on: day(today), into: Sample.other, intoNumber: "2", reason: "重复"))
        case 7: return .fileItem(ArchiveItem(on: day(today), item: "cover"))
        case 43:
            return .makeDocument(
                MadeDocument(
                    on: day(today), form: "summons", title: "调解通知书", series: "通", template: "01", values: "02",
                    isTogether: true,
                    copies: [MadeDocument.Copy(recipient: "王甲", side: .worker, letter: nil, file: "03")]))
        default: return correction(of: events, today)
        }
    }

    mutating func archive(_ today: Day) -> Command {
        .archive(
            Archiving(
                on: day(today), volume: "1", pages: 9, retentionYears: 10,
                missing: chance(50) ? ["application", "rights", "identity", "cover"] : []))
    }

    /// Another day or amount for something recorded; sometimes for something that never was.
    private mutating func correction(of events: [Event], _ today: Day) -> Command {
        let ordinal = number(0...events.count)
        let event = events.indices.contains(ordinal) ? events[ordinal] : .noted(Note(on: today, text: "x"))
        return .correct(Correction(on: day(today), ordinal: ordinal, replacement: changed(event), reason: text("录错")))
    }

    private mutating func changed(_ event: Event) -> Event {
        let days = number(-9...9)
        switch event {
        case .opened(var facts):
            facts.on = facts.on.adding(days: days)
            facts.persons = number(0...12)
            facts.claims = chance(50) ? facts.claims : []
            if var takenOver = facts.takenOver, chance(50) {
                takenOver.acceptedOn = chance(50) ? facts.on.adding(days: -number(-1...20)) : nil
                facts.takenOver = chance(80) ? takenOver : nil
            }
            return .opened(facts)
        case .paid(var facts):
            facts.on = facts.on.adding(days: days)
            facts.payer = chance(70) ? facts.payer : one(.employer, .union)
            facts.allocations = chance(70) ? facts.allocations : [.init(head: .wages, amount: money())]
            return .paid(facts)
        case .waived(var facts):
            facts.amount = money()
            return .waived(facts)
        case .transferred(var facts):
            facts.on = facts.on.adding(days: days)
            return .transferred(facts)
        case .reopened(var facts):
            facts.on = facts.on.adding(days: days)
            return .reopened(facts)
        case .claimsChanged(var facts):
            facts.claims = []
            return .claimsChanged(facts)
        case .mediation(.accepted(var facts)):
            facts.on = facts.on.adding(days: days)
            return .mediation(.accepted(facts))
        case .mediation(.agreed(var facts)):
            facts.obligations = obligations(facts.on)
            return .mediation(.agreed(facts))
        case .mediation(.tookEffect(let facts)):
            return .mediation(.tookEffect(EffectiveDay(on: facts.on.adding(days: days))))
        case .mediation(.closed(var facts)):
            facts.on = facts.on.adding(days: days)
            return .mediation(.closed(facts))
        case .legalAid(.granted(var facts)):
            facts.on = facts.on.adding(days: days)
            return .legalAid(.granted(facts))
        case .legalAid(.closed(var facts)):
            facts.on = facts.on.adding(days: days)
            return .legalAid(.closed(facts))
        case .legalAid(.paperReceived(var facts)):
            facts.obligations = obligations(facts.on)
            return .legalAid(.paperReceived(facts))
        default: return chance(50) ? event : .noted(Note(on: event.on, text: "更正"))
        }
    }
}
