public import CaseWorkflow

extension CaseRecord {
    mutating func mediation(_ mediation: Mediation) {
        set("申请日期", mediation.receipt?.on ?? file.intake.registeredOn)
        materials(mediation.receipt?.materials ?? [])
        set("征询", asked().map { asking in line { $0.asking(asking) } })
        if let refusal = mediation.refusal {
            let reason = [refusal.ground.name.chinese, refusal.note].compactMap(\.self).joined(separator: "：")
            set("不予受理日期", refusal.on)
            set("不予受理理由", reason)
            set("结案日期", refusal.on)
            set("结案方式", "不予受理")
            set("结案依据", reason)
        }
        if let conduct = mediation.conduct {
            self.conduct(conduct)
        } else if file.intake.entrustment != nil {
            // Signed for and not accepted yet: the term that the sender set runs.
            term(of: file)
        }
        if let agreement = mediation.agreement {
            set("协议日期", agreement.on)
            set("协议生效日", agreement.effectiveOn)
            set("协议内容", agreement.terms)
            set("履行方式", agreement.performance.name.chinese)
            terms(agreement.obligations)
            if agreement.isPartial { partial(agreement) }
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
            if closing.outcome.isNoAgreement {
                set("调解终止日期", closing.on)
                set("未达成协议原因", closing.ground.name.chinese)
            }
            if closing.outcome == .withdrawn { set("撤回理由", closing.note) }
        }
        archive(mediation.archiving)
    }

    private mutating func conduct(_ conduct: Conduct) {
        set("受理日期", conduct.acceptance.on)
        if let code = conduct.acceptance.lookUpCode {
            set("查询码", code)
            if let address = context.lookUpAddress {
                values["查询二维码"] = .code(CaseRecord.lookUp(address, number: file.number, code: code))
            }
        }
        if let accepted = onAcceptance() { term(of: accepted) }
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
        onRecord(conduct.sessions)
    }

    /// Which session the record of one session is about.
    public static let chosenSession = "第几次调解"

    /// The sessions that were held.
    public static func sessions(of file: CaseFile) -> [Session] {
        switch file.procedure {
        case .mediation(let mediation): mediation.conduct?.sessions ?? []
        case .legalAid: []
        }
    }

    /// The session that was chosen, else the latest; the one after it is not held yet and leaves its record blank.
    private mutating func onRecord(_ sessions: [Session]) {
        var number = max(1, sessions.count)
        if case .text(let text)? = given[CaseRecord.chosenSession], let chosen = Int(text) { number = chosen }
        set(CaseRecord.chosenSession, "\(number)")
        guard sessions.indices.contains(number - 1) else { return }
        let session = sessions[number - 1]
        set("调解日期", session.on)
        set("调解地点", session.isOnline ? "线上" : session.place)
        set("调解参加人", session.attendees.joined(separator: "、"))
        set("调解记录", session.record)
        set("调解方案", CaseRecord.offers(in: session))
    }

    /// Which claims a partial agreement leaves open: those about which it says no amount.
    private mutating func partial(_ agreement: Agreement) {
        values["部分协议"] = .flag(true)
        let settled = Set(agreement.obligations.map(\.head))
        set(
            "未解决请求",
            claims().filter { !settled.contains($0.head) }.map { head, amount in
                line {
                    $0.set("未解决项目", head.name.chinese)
                    $0.set("未解决金额", amount)
                }
            })
    }

    private mutating func session(_ session: Session) {
        set("会议日期", session.on)
        set("会议地点", session.isOnline ? "线上" : session.place)
        set("参加人", session.attendees.joined(separator: "、"))
        set("会议记录", session.record)
        set("方案", CaseRecord.offers(in: session))
    }

    private static func offers(in session: Session) -> String {
        session.offers.map { "\($0.side.name.chinese)提出\($0.amount.description.replacing("¥", with: ""))元" }
            .joined(separator: "；")
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
