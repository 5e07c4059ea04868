// One wording of every event, the same on the command line, on the page, in the document and in the audit log.

extension Event {
    public var sentence: Sentence {
        switch self {
        case .opened(let opening): opening.sentence
        case .workerAdded(let addition):
            Sentence("增加职工\(addition.worker.name)", "worker \(addition.worker.name) added")
        case .employerAdded(let addition):
            Sentence(
                "增加\(addition.employer.capacity.name.chinese)\(addition.employer.name)",
                "\(addition.employer.capacity.name.english) \(addition.employer.name) added")
        case .agentAppointed(let agent):
            Sentence(
                "\(agent.side.name.chinese)委托\(agent.name)（\(agent.power == .special ? "特别授权" : "一般授权")）",
                "\(agent.side.name.english) appointed \(agent.name) (\(agent.power.rawValue) power)")
        case .rollSet(let roll):
            Sentence(
                "登记申请人名册：\(roll.count)人，请求\(roll.claimed)", "roll of \(roll.count) claimants, claiming \(roll.claimed)")
        case .representativesElected(let representation):
            Sentence(
                "推举代表人：\(representation.names.joined(separator: "、"))",
                "representatives elected: \(representation.names.joined(separator: ", "))")
        case .claimsChanged(let change):
            Sentence("变更请求为\(words(change.claims).chinese)", "claims changed to \(words(change.claims).english)")
        case .classified(let classification): classification.sentence
        case .paid(let payment): payment.sentence
        case .advanceRepaid(let repayment):
            Sentence("用人单位归还垫付\(repayment.amount)", "the employer repaid \(repayment.amount) of the advance")
        case .entryReversed(let reversal):
            Sentence("冲正第\(reversal.entry)笔：\(reversal.reason)", "entry \(reversal.entry) reversed: \(reversal.reason)")
        case .waived(let waiver):
            Sentence(
                "放弃\(waiver.head.name.chinese)\(waiver.amount)：\(waiver.reason)",
                "\(waiver.amount) of \(waiver.head.name.english) waived: \(waiver.reason)")
        case .enforcementSought(let enforcement):
            Sentence(
                "申请执行\(enforcement.head.name.chinese)\(enforcement.amount)",
                "enforcement of \(enforcement.head.name.english) \(enforcement.amount) sought")
        case .resultAchieved(let result):
            Sentence(
                "取得结果：\(result.kind.name.chinese)（\(result.persons)人）",
                "result: \(result.kind.name.english) (\(result.persons) persons)")
        case .limitationInterrupted(let interruption):
            Sentence(
                "仲裁时效中断：\(interruption.kind.name.chinese)",
                "limitation period interrupted: \(interruption.kind.name.english)")
        case .limitationSuspended(let suspension):
            Sentence("仲裁时效中止：\(suspension.reason)", "limitation period suspended: \(suspension.reason)")
        case .limitationResumed: Sentence("仲裁时效恢复计算", "limitation period runs again")
        case .limitationPromised(let promise): promise.sentence
        case .negotiationRequested(let request): request.sentence
        case .negotiationAnswered(let answer): answer.sentence
        case .paymentOrderApplied(let application): application.sentence
        case .paymentOrderAnswered(let answer): answer.sentence
        case .supervised(let step): step.sentence
        case .served(let service):
            Sentence(
                "向\(service.side.name.chinese)送达\(service.subject.chinese)（\(service.manner.name.chinese)）",
                "\(service.subject.english) served on \(service.side.name.english) \(service.manner.name.english)"
            )
        case .entrustmentAnswered(let reply):
            Sentence("已反馈委托单位：\(reply.text)", "reply sent to the sender: \(reply.text)")
        case .linked(let link):
            Sentence(
                "关联案件：\(link.relation.name.chinese)\(link.otherNumber)",
                "linked: \(link.relation.name.english) \(link.otherNumber)")
        case .seriesJoined(let membership): Sentence("编入批次\(membership.series)", "joined series \(membership.series)")
        case .transferred(let transfer):
            transfer.sentence(to: transfer.to.text)
        case .merged(let merger):
            Sentence("并入\(merger.intoNumber)：\(merger.reason)", "merged into \(merger.intoNumber): \(merger.reason)")
        case .voided(let voiding): Sentence("作废：\(voiding.reason)", "voided: \(voiding.reason)")
        case .reopened(let reopening): Sentence("重新开启：\(reopening.reason)", "reopened: \(reopening.reason)")
        case .documentMade(let document): document.sentence
        case .itemFiled(let item):
            Sentence(
                "入卷：\(ArchiveList.name(of: item.item).chinese)",
                "filed in the volume: \(ArchiveList.name(of: item.item).english)")
        case .archived(let archiving):
            Sentence(
                "归档，卷号\(archiving.volume)，\(archiving.pages)页",
                "archived as volume \(archiving.volume), \(archiving.pages) pages")
        case .visited(let visit):
            visit.reached
                ? Sentence("回访", "return visit").followed(by: visit.note)
                : Sentence("回访未联系上", "return visit failed").followed(by: visit.note)
        case .reminded(let reminder): Sentence("督促履行：\(reminder.note)", "reminded to perform: \(reminder.note)")
        case .noted(let note): Sentence("备注：\(note.text)", "note: \(note.text)")
        case .backlogConfirmed: Sentence("旧案确认仍在办理", "taken-in case confirmed as still open")
        case .corrected(let correction):
            Sentence(
                "更正第\(correction.ordinal)条记录（\(correction.reason)）：\(correction.event.sentence.chinese)（\(correction.event.on)）",
                "event \(correction.ordinal) corrected (\(correction.reason)): \(correction.event.sentence.english) (\(correction.event.on))"
            )
        case .mediation(let event): event.sentence
        case .legalAid(let event): event.sentence
        }
    }
}

private func words(_ claims: [Claim]) -> Sentence {
    Sentence(
        claims.map { "\($0.head.name.chinese)\($0.amount)" }.joined(separator: "、"),
        claims.map { "\($0.head.name.english) \($0.amount)" }.joined(separator: ", "))
}

extension Transfer {
    /// What happened, with the identifier where the office that takes the case over must name it.
    ///
    /// - Parameter name: the receiving office as people call it.
    public func sentence(to name: String) -> Sentence {
        guard leavesDesk else { return Sentence("移交\(name)：\(reason)", "transferred to \(name): \(reason)") }
        return Sentence(
            "移送\(name)（移送编号\(transfer)）：\(reason)", "handed over to \(name) (transfer \(transfer)): \(reason)")
    }
}

extension Opening {
    var sentence: Sentence {
        let who = workers.first?.name ?? "?"
        let others = persons > 1 ? Sentence("等\(persons)人", " and \(persons - 1) more") : Sentence("", "")
        let against = employers.first.map { Sentence("与\($0.name)", " against \($0.name)") } ?? Sentence("", "")
        let origin =
            takenOver?.sentence
            ?? (takenIn == nil ? Sentence("登记", "registered") : Sentence("由旧台账录入", "taken in from an old ledger"))
        return Sentence(
            "\(origin.chinese)（\(channel.name.chinese)）：\(who)\(others.chinese)\(against.chinese)，\(category?.name.chinese ?? "类别不详")",
            "\(origin.english) (\(channel.name.english)): \(who)\(others.english)\(against.english), \(category?.name.english ?? "kind unknown")"
        )
    }
}

extension Classification {
    var sentence: Sentence {
        var chinese: [String] = []
        var english: [String] = []
        if let category {
            chinese.append("类别\(category.name.chinese)")
            english.append("kind \(category.name.english)")
        }
        if let cause {
            chinese.append("案由\(cause)")
            english.append("cause \(cause)")
        }
        if let track {
            chinese.append("\(track.name.chinese)程序")
            english.append("\(track.name.english) track")
        }
        if let isGroupIncident {
            chinese.append(isGroupIncident ? "群体性事件" : "非群体性事件")
            english.append(isGroupIncident ? "group incident" : "no group incident")
        }
        return Sentence("归类：" + chinese.joined(separator: "，"), "classified: " + english.joined(separator: ", "))
    }
}

extension Payment {
    var sentence: Sentence {
        let total = Money(fen: allocations.reduce(0) { $0 + $1.amount.fen })
        let assumed = dayAssumed ? Sentence("，付款日按结案日推定", ", day assumed from the closing") : Sentence("", "")
        return Sentence(
            "\(payer.name.chinese)支付\(total)（\(evidence.name.chinese)\(assumed.chinese)）",
            "\(payer.name.english) paid \(total) (\(evidence.name.english)\(assumed.english))")
    }
}

extension MediationEvent {
    public var sentence: Sentence {
        switch self {
        case .received(let receipt):
            receipt.isOral
                ? Sentence("收到口头调解申请，已当场记录", "oral application taken down")
                : Sentence("收到调解申请", "application received")
        case .willingnessAsked(let willingness): willingness.sentence
        case .refused(let refusal):
            Sentence("不予受理：\(refusal.ground.name.chinese)", "refused: \(refusal.ground.name.english)")
        case .accepted: Sentence("受理", "accepted")
        case .assigned(let assignment):
            Sentence(
                "指派调解员\(assignment.mediators.map(\.name).joined(separator: "、"))",
                "assigned to \(assignment.mediators.map(\.name).joined(separator: ", "))")
        case .recused(let recusal):
            Sentence("\(recusal.mediator)回避：\(recusal.reason)", "\(recusal.mediator) stepped back: \(recusal.reason)")
        case .sessionCalled(let planned):
            Sentence(
                "通知\(planned.on) \(planned.at)在\(planned.place)调解",
                "session called for \(planned.on) \(planned.at), \(planned.place)")
        case .sessionHeld(let session): session.sentence
        case .extended(let extension_):
            Sentence("双方同意延期至\(extension_.until)", "extended by consent to \(extension_.until)")
        case .suspended(let suspension): Sentence("中止：\(suspension.reason)", "suspended: \(suspension.reason)")
        case .resumed: Sentence("恢复调解", "resumed")
        case .agreed(let agreement):
            agreement.obligations.isEmpty
                ? Sentence("达成协议（无金钱给付）", "agreed (no money)")
                : Sentence(
                    "达成\(agreement.isPartial ? "部分" : "")协议，共\(Money(fen: agreement.totalFen))，\(agreement.performance.name.chinese)",
                    "agreed\(agreement.isPartial ? " in part" : "") on \(Money(fen: agreement.totalFen)), \(agreement.performance.name.english)"
                )
        case .marked(let mark): Sentence("\(mark.maker.name.chinese)", "\(mark.maker.name.english)")
        case .tookEffect: Sentence("调解协议生效", "the agreement took effect")
        case .reviewApplied(let review):
            Sentence(
                "共同向\(review.body)申请\(review.kind.name.chinese)",
                "applied together to \(review.body) for \(review.kind.name.english)")
        case .reviewAccepted: Sentence("审查或者确认申请已受理", "the application for review was accepted")
        case .reviewDecided(let decision):
            decision.confirmed
                ? Sentence("协议获得确认", "the agreement was confirmed")
                : Sentence("协议未获确认", "the agreement was not confirmed")
        case .breached(let breach): Sentence("逾期未履行", "not performed in time").followed(by: breach.note)
        case .closed(let closing):
            Sentence(
                "结案：\(closing.outcome.name.chinese)（\(closing.ground.name.chinese)）",
                "closed: \(closing.outcome.name.english) (\(closing.ground.name.english))")
        }
    }
}

extension Willingness {
    var sentence: Sentence {
        switch agrees {
        case true?: Sentence("\(side.name.chinese)同意调解", "\(side.name.english) agreed to mediation")
        case false?: Sentence("\(side.name.chinese)不同意调解", "\(side.name.english) refused mediation")
        case nil: Sentence("征询\(side.name.chinese)调解意愿", "\(side.name.english) asked whether it wants mediation")
        }
    }
}

extension Session {
    var sentence: Sentence {
        let offers = offers.map {
            Sentence("\($0.side.name.chinese)提出\($0.amount)", "\($0.side.name.english) offered \($0.amount)")
        }
        let tail =
            offers.isEmpty
            ? Sentence("", "")
            : Sentence(
                "：" + offers.map(\.chinese).joined(separator: "，"), ": " + offers.map(\.english).joined(separator: ", ")
            )
        return Sentence(
            "调解会议（\(place)，\(attendees.count)人到场）\(tail.chinese)",
            "session at \(place), \(attendees.count) present\(tail.english)")
    }
}

extension Sentence {
    /// The sentence with what a person noted, where something was noted.
    fileprivate func followed(by note: String) -> Sentence {
        note.isEmpty ? self : Sentence("\(chinese)：\(note)", "\(english): \(note)")
    }
}
