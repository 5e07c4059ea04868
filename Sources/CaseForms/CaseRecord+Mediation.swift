import CaseWorkflow

extension CaseRecord {
    mutating func mediation(_ mediation: Mediation) {
        set("申请日期", mediation.receipt?.on ?? file.intake.registeredOn)
        set("征询", asked().map { asking in line { $0.asking(asking) } })
        if let refusal = mediation.refusal {
            set("不予受理日期", refusal.on)
            set("不予受理理由", [refusal.ground.name.chinese, refusal.note].compactMap(\.self).joined(separator: "："))
        }
        if let conduct = mediation.conduct { self.conduct(conduct) }
        if let agreement = mediation.agreement {
            set("协议日期", agreement.on)
            set("协议生效日", agreement.effectiveOn)
            set("协议内容", agreement.terms)
            set("履行方式", agreement.performance.name.chinese)
            terms(agreement.obligations)
            if let review = agreement.reviews.last {
                set("审查种类", review.kind.name.chinese)
                set("审查机构", review.body)
                set("审查申请日期", review.appliedOn)
            }
        }
        if let closing = mediation.closing {
            set("结案日期", closing.on)
            set("结案方式", closing.outcome.name.chinese)
            set("结案依据", [closing.ground.name.chinese, closing.paper].compactMap(\.self).joined(separator: " "))
            set("结案说明", closing.note)
        }
        archive(mediation.archiving)
    }

    private mutating func conduct(_ conduct: Conduct) {
        set("受理日期", conduct.acceptance.on)
        if let code = conduct.acceptance.lookUpCode {
            set("查询码", code)
            let words = "案号 \(file.number)\n查询码 \(code)"
            values["查询二维码"] = .code([context.lookUpAddress, words].compactMap(\.self).joined(separator: "\n"))
        }
        let due = onAcceptance().flatMap { file in
            // The body's own last day: the earliest of the terms that oblige the mediator to end.
            file.deadlines(context.calendar, context.rules, area: context.area)
                .filter { $0.actor == .mediator && $0.rule.hasPrefix("MED-") }.map(\.due).min()
        }
        set("调解期限届满日", due)
        set("延期至", conduct.extensions.last?.until)
        let mediators = conduct.assignment?.mediators ?? []
        set("调解员姓名", mediators.map(\.name).joined(separator: "、"))
        set(
            "调解员",
            mediators.map { mediator in
                line {
                    $0.set("调解员姓名一", mediator.name)
                    $0.set("证书编号", mediator.code.flatMap { context.certificates[$0] })
                }
            })
        if let planned = conduct.planned {
            set("开会日期", planned.on)
            set("开会时间", planned.at)
            set("开会地点", planned.place)
        }
        set("会议", conduct.sessions.map { session in line { $0.session(session) } })
    }

    private mutating func session(_ session: Session) {
        set("会议日期", session.on)
        set("会议地点", session.isOnline ? "线上" : session.place)
        set("参加人", session.attendees.joined(separator: "、"))
        set("会议记录", session.record)
        let offers = session.offers.map {
            "\($0.side.name.chinese)提出\($0.amount.description.replacing("¥", with: ""))元"
        }
        set("方案", offers.joined(separator: "；"))
    }

    private mutating func asking(_ asking: Willingness) {
        set("征询日期", asking.on)
        set("征询对象", asking.side.name.chinese)
        switch asking.agrees {
        case true?: set("征询结果", "同意调解")
        case false?: set("征询结果", "不同意调解")
        case nil: set("征询结果", "未答复")
        }
        set("征询说明", asking.note)
    }

    /// The case as it stood on its acceptance: the first term stays on the papers after it was extended.
    private func onAcceptance() -> CaseFile? {
        let accepted = context.history.firstIndex { event in
            if case .mediation(.accepted) = event { true } else { false }
        }
        guard let accepted else { return nil }
        let corrections = context.history[(accepted + 1)...].filter { event in
            if case .corrected(let correction) = event { correction.ordinal <= accepted } else { false }
        }
        return CaseFile.replay(Array(context.history[...accepted]) + corrections)
    }

    /// Every asking that was recorded: the stages after it keep none.
    private func asked() -> [Willingness] {
        context.history.compactMap { event in
            if case .mediation(.willingnessAsked(let asking)) = event { asking } else { nil }
        }
    }
}
