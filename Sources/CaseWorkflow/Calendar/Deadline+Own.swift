// Days that the case itself set: payments, reviews, replies, sessions and hearings.

extension CaseFile {
    func ownDeadlines() -> [Deadline] {
        var deadlines: [Deadline] = []
        func add(_ rule: String, _ from: Day, _ due: Day, _ actor: DeadlineActor, _ duty: Sentence, _ basis: String) {
            deadlines.append(
                Deadline(
                    rule: rule, trigger: .setByCase, from: from, due: due, actor: actor, duty: duty, basis: basis,
                    counted: Sentence("本案确定的日期", "a day set in the case"), missingYears: []))
        }
        for open in ledger.open() {
            if let dueOn = open.dueOn {
                let amount = Money(fen: open.amount)
                add(
                    "PAY-DUE", dueOn, dueOn, .employer,
                    Sentence("支付\(open.head.name.chinese)\(amount)", "pay \(open.head.name.english) \(amount)"),
                    "劳动争议调解仲裁法第15条")
            }
        }
        switch procedure {
        case .mediation(let mediation):
            if case .suspended(_, let suspension) = mediation.stage {
                add(
                    "MED-REVIEW", suspension.on, suspension.reviewOn, .mediator,
                    Sentence("复核是否恢复调解", "decide whether to resume"), "本台规则")
            }
            if let planned = mediation.conduct?.planned, mediation.isUnderMediation {
                add(
                    "SESSION", planned.calledOn, planned.on, .mediator,
                    Sentence("\(planned.at) 在\(planned.place)调解", "session at \(planned.at), \(planned.place)"),
                    "企业劳动争议协商调解规定第25条")
            }
        case .legalAid(let aid) where aid.isOpen:
            if case .supplementing(_, let notice) = aid.stage {
                add(
                    "LA-SUPPLEMENT", notice.on, notice.dueOn, .applicant,
                    Sentence("补充材料，逾期视为撤回申请", "supply the missing papers, or the request counts as withdrawn"),
                    "法律援助法第43条")
            }
            if let urgent = aid.request?.urgent, let papersDueOn = urgent.papersDueOn, aid.grantedOn == nil {
                add(
                    "LA-URGENT-PAPERS", urgent.on, papersDueOn, .applicant,
                    Sentence("补办申请手续", "hand in the papers of the request"), "法律援助法第44条")
            }
            if let correction = aid.work.pendingFiling?.correction, correction.supplement == nil,
                let dueOn = correction.notice.dueOn
            {
                add(
                    "ARB-PAPERS", correction.notice.on, dueOn, .handler,
                    Sentence("补正申请材料", "hand in the papers missing from the filing"), "劳动人事争议仲裁办案规则第29条")
            }
            if let planned = aid.work.plannedHearing {
                let time = planned.at.map { $0 + " " } ?? ""
                add(
                    "HEARING", planned.on, planned.hearingOn, .handler,
                    Sentence("\(time)在\(planned.place)开庭", "hearing, \(time)\(planned.place)"), "劳动争议调解仲裁法第36条")
            }
        case .legalAid: break
        }
        if let entrustment = intake.entrustment, let due = entrustment.replyDue, intake.entrustmentReply == nil {
            add(
                "ENTRUST-REPLY", entrustment.signedFor, due, .office,
                Sentence(
                    "向\(entrustment.sender)反馈（\(entrustment.senderNumber)）",
                    "reply to \(entrustment.sender) (\(entrustment.senderNumber))"),
                "最高人民法院关于人民法院特邀调解的规定")
        }
        return deadlines
    }
}
