import CaseWorkflow

extension CaseRecord {
    mutating func legalAid(_ aid: LegalAid) {
        let request = aid.request
        set("援助案号", file.number)
        if let application = request?.application {
            set("申请日期", application.on)
            set("援助申请日期", application.on)
            set("受援人类别", application.beneficiary.name.chinese)
            set("困难证明方式", application.hardship.name.chinese)
            materials(application.materials)
        }
        set("援助形式", aid.formOfService?.name.chinese)
        if let examination = request?.examination { self.examination(examination) }
        if let notice = aid.supplementNotice {
            set("补正材料", notice.missing.joined(separator: "、"))
            set("补正期限", notice.dueOn)
        }
        if let urgent = request?.urgent {
            set("先行援助日期", urgent.on)
            set("先行援助理由", [urgent.ground.name.chinese, urgent.note].compactMap(\.self).joined(separator: "："))
            set("补交期限", urgent.papersDueOn)
            set("时效届满日", urgent.limitOn)
        }
        decisions(aid)
        work(aid.work)
        if let closing = aid.closing {
            set("结案日期", closing.on)
            set("结案方式", closing.result.name.chinese)
            set("援助结果", closing.result.name.chinese)
            set("结案依据", closing.paper ?? aid.work.papers.last.map { "\($0.kind.name.chinese) \($0.number)" })
            set("结案说明", closing.note)
        }
        archive(aid.archiving)
    }

    private mutating func examination(_ examination: AidExamination) {
        switch examination.standing {
        case .means(let means):
            set("审查结论", means.isMet ? "符合经济困难标准" : "不符合经济困难标准")
            set("家庭人均月收入", means.incomePerHead)
            set("经济困难标准", means.standard)
        case .exempt(let exemption):
            set("审查结论", "免予审查经济困难状况")
            set("免予审查依据", "\(exemption.name.chinese)（\(exemption.legalBasis)）")
        }
    }

    private mutating func decisions(_ aid: LegalAid) {
        if let grant = aid.grant {
            set("给予援助日期", grant.on)
            set("给予援助文号", grant.letter)
        }
        if let refusal = aid.refusal {
            set("结案日期", refusal.on)
            set("援助结果", "不予法律援助")
            set("不予援助日期", refusal.on)
            set("不予援助理由", "\(refusal.ground.name.chinese)：\(refusal.reason)")
            set("不予援助文号", refusal.letter)
        }
        if let termination = aid.termination {
            set("结案日期", termination.on)
            set("援助结果", "终止法律援助：\(termination.ground.name.chinese)")
            set("终止条款", termination.ground.article)
            set("终止日期", termination.on)
            set("终止理由", "\(termination.ground.name.chinese)：\(termination.reason)")
            set("终止文号", termination.letter)
        }
    }

    private mutating func work(_ work: AidWork) {
        if let appointment = work.appointment {
            set("指派日期", appointment.on)
            set("承办人姓名", appointment.handler.name)
            set("承办单位", appointment.firm)
            set("承办权限", appointment.power.name.chinese)
            set("指派文号", appointment.letter)
        }
        if work.appointments.count > 1 { set("原承办人", work.appointments[work.appointments.count - 2].handler.name) }
        if let replacement = work.replacements.last(where: { $0.decision?.appointment != nil }) {
            set("更换日期", replacement.decision?.on)
            set("更换理由", replacement.reason)
        }
        set("办理经过", work.course)
        if let paper = work.papers.last(where: { !$0.obligations.isEmpty }) {
            set("裁判金额", Money(fen: paper.obligations.reduce(0) { $0 + $1.amount.fen }))
            terms(paper.obligations)
        }
        if let quality = work.quality {
            set("评查得分", "\(quality.score)")
            set("质量意见", quality.note)
            set("质量评查人", quality.reviewer)
            set("质量评查日期", quality.on)
        }
    }
}

extension AidTermination.Ground {
    /// The item of 法律援助法 48 that names the ground.
    var article: String {
        let item =
            switch self {
            case .obtainedByFraud: "一"
            case .concealedFacts: "二"
            case .unlawfulUse: "三"
            case .meansChanged: "四"
            case .proceedingsEnded: "五"
            case .ownLawyer: "六"
            case .recipientAsks: "七"
            case .other: "八"
            }
        return "第四十八条第一款第\(item)项"
    }
}
