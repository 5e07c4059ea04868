extension LegalAidEvent {
    /// What happened, in words; its own day is printed beside it.
    public var sentence: Sentence {
        switch self {
        case .applied(let application): application.sentence
        case .papersAsked(let notice): notice.sentence
        case .papersSupplied(let supplement):
            Sentence("补充材料\(supplement.materials.count)件", "\(supplement.materials.count) missing papers handed in")
        case .examined(let examination): examination.sentence
        case .urgentAidGiven(let urgent):
            Sentence(
                "决定先行援助：\(urgent.ground.name.chinese)",
                "aid given first, papers later: \(urgent.ground.name.english)")
        case .granted(let grant):
            Sentence("决定给予法律援助（\(grant.letter)）", "aid granted (\(grant.letter))")
        case .refused(let refusal):
            Sentence(
                "决定不予法律援助（\(refusal.letter)）：\(refusal.ground.name.chinese)。\(refusal.reason)",
                "aid refused (\(refusal.letter)): \(refusal.ground.name.english). \(refusal.reason)")
        case .objected(let objection):
            Sentence("向\(objection.body)提出异议：\(objection.text)", "objected to \(objection.body): \(objection.text)")
        case .objectionDecided(let decision): decision.sentence
        case .appointed(let appointment): appointment.sentence
        case .reported(let report): Sentence("报告进展：\(report.text)", "progress: \(report.text)")
        case .filed(let filing):
            Sentence(
                "\(filing.by.name.chinese)向\(filing.body)提交申请",
                "\(filing.by.name.english) filed with \(filing.body)")
        case .docketed(let docketing): Sentence("受理，案号\(docketing.number)", "docketed as \(docketing.number)")
        case .heard(let hearing): Sentence("在\(hearing.place)开庭", "hearing at \(hearing.place)")
        case .paperReceived(let paper): paper.sentence
        case .replacementAsked(let request):
            Sentence(
                "\(request.by.name.chinese)要求更换承办人：\(request.reason)",
                "\(request.by.name.english) asked for another handler: \(request.reason)")
        case .replacementDecided(let decision): decision.sentence
        case .terminated(let termination):
            Sentence(
                "终止法律援助（\(termination.letter)）：\(termination.ground.name.chinese)。\(termination.reason)",
                "aid terminated (\(termination.letter)): \(termination.ground.name.english). \(termination.reason)")
        case .closed(let closing): closing.sentence
        case .closingReported(let report): Sentence("提交结案报告：\(report.text)", "closing report: \(report.text)")
        case .qualityReviewed(let review):
            Sentence(
                "\(review.reviewer)评查质量，\(review.score)分",
                "quality checked by \(review.reviewer): \(review.score) of 100")
        case .hearingSet(let notice): notice.sentence
        case .filingIncomplete(let notice): notice.sentence
        case .filingCompleted(let supplement): supplement.sentence
        case .subsidyApproved(let subsidy): subsidy.sentence
        case .subsidyPaid(let payment): payment.sentence
        }
    }
}

extension AidApplication {
    fileprivate var sentence: Sentence {
        Sentence(
            "收到\(beneficiary.name.chinese)\(isOral ? "口头" : "")法律援助申请：\(form.name.chinese)，材料\(materials.count)件",
            "\(isOral ? "oral " : "")application for aid by a \(beneficiary.name.english): \(form.name.english), "
                + "\(materials.count) papers")
    }
}

extension AidSupplementNotice {
    fileprivate var sentence: Sentence {
        Sentence(
            "一次性告知补正：\(missing.joined(separator: "、"))，限\(dueOn.chinese)前",
            "missing papers named: \(missing.joined(separator: ", ")), due by \(dueOn)")
    }
}

extension AidExamination {
    fileprivate var sentence: Sentence {
        let kind = scope?.name ?? Sentence("不属于援助范围", "out of scope")
        let ground = standing.sentence
        return Sentence(
            "\(examiner.name)审查：\(kind.chinese)；\(ground.chinese)",
            "examined by \(examiner.name): \(kind.english); \(ground.english)")
    }
}

extension AidStanding {
    fileprivate var sentence: Sentence {
        switch self {
        case .means(let means):
            Sentence(
                "家庭人均收入\(means.incomePerHead)，标准\(means.standard)，\(means.isMet ? "符合" : "不符合")经济困难条件",
                "income per head \(means.incomePerHead), standard \(means.standard): "
                    + (means.isMet ? "in hardship" : "not in hardship"))
        case .exempt(let exemption):
            Sentence(
                "免予核查经济困难（\(exemption.legalBasis)：\(exemption.name.chinese)）",
                "no means test (\(exemption.legalBasis): \(exemption.name.english))")
        }
    }
}

extension AidObjectionDecision {
    fileprivate var sentence: Sentence {
        overturned
            ? Sentence("异议成立，原决定撤销（\(paper)）：\(reason)", "objection upheld, decision overturned (\(paper)): \(reason)")
            : Sentence("维持原决定（\(paper)）：\(reason)", "decision upheld (\(paper)): \(reason)")
    }
}

extension AidAppointment {
    fileprivate var sentence: Sentence {
        let place = firm.map { Sentence("（\($0)）", " (\($0))") } ?? Sentence("", "")
        return Sentence(
            "指派\(handler.name)\(place.chinese)\(form.name.chinese)，\(power == .special ? "特别授权" : "一般授权")，\(letter)",
            "\(handler.name)\(place.english) appointed: \(form.name.english), \(power.rawValue) power, \(letter)")
    }
}

extension AidPaper {
    fileprivate var sentence: Sentence {
        let total = Money(fen: obligations.reduce(0) { $0 &+ $1.amount.fen })
        let money = obligations.isEmpty ? Sentence("", "") : Sentence("，给付\(total)", ", \(total) to be paid")
        let outcome = result.map { Sentence("，\($0.name.chinese)", ", \($0.name.english)") } ?? Sentence("", "")
        let name = number.isEmpty ? Sentence("", "") : Sentence("（\(number)）", " (\(number))")
        return Sentence(
            "收到\(body)\(kind.name.chinese)\(name.chinese)\(outcome.chinese)\(money.chinese)",
            "\(kind.name.english)\(name.english) of \(body) received\(outcome.english)\(money.english)")
    }
}

extension AidReplacementDecision {
    fileprivate var sentence: Sentence {
        guard let appointment else { return Sentence("不更换承办人：\(reason)", "the handler stays: \(reason)") }
        return Sentence(
            "更换承办人（\(reason)）：\(appointment.sentence.chinese)",
            "handler replaced (\(reason)): \(appointment.sentence.english)")
    }
}

extension AidClosing {
    fileprivate var sentence: Sentence {
        if isDeemed { return Sentence("结案：逾期未补正，视为撤回申请", "closed: papers not handed in, deemed withdrawn") }
        let name = paper.map { Sentence("（\($0)）", " (\($0))") } ?? Sentence("", "")
        return Sentence("结案：\(result.name.chinese)\(name.chinese)", "closed: \(result.name.english)\(name.english)")
    }
}
