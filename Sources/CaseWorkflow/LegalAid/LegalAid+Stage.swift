// Where a legal-aid file stands, in words: the name of the stage, and who must do what next.

extension LegalAid {
    /// The stable code of the stage, as files and searches use it.
    public var stageCode: String {
        switch stage {
        case .registered: "registered"
        case .applied: "applied"
        case .supplementing: "supplementing"
        case .reviewing: "reviewing"
        case .granted: "granted"
        case .appointed: "appointed"
        case .handling: "handling"
        case .ended(.refused): "refused"
        case .ended(.terminated): "terminated"
        case .ended(.closed): "closed"
        case .archived: "archived"
        }
    }

    public var stageName: Sentence { StageWords.name(of: stageCode, in: .legalAid) }

    /// Who should do what next. Days that the law counts are added by the deadlines.
    public var nextStep: Sentence {
        switch stage {
        case .registered:
            Sentence("登记员：收取法律援助申请和材料。", "Intake: take the application for aid and its papers.")
        case .applied(let request): request.firstStep
        case .supplementing(_, let notice):
            Sentence(
                "申请人：在\(notice.dueOn.chinese)前补充材料；逾期未补的，按撤回申请办结。",
                "Applicant: hand in the missing papers by \(notice.dueOn); after that, close it as deemed withdrawn.")
        case .reviewing(let request): request.decisionStep
        case .granted:
            Sentence("负责人：指派承办人并发出指派通知书。", "Lead: appoint a handler and send the appointment letter.")
        case .appointed(let conduct):
            conduct.work.replacementStep
                ?? Sentence("承办人：约见受援人，开始办理并报告进展。", "Handler: meet the recipient, begin, and report progress.")
        case .handling(let conduct): conduct.work.nextStep
        case .ended(let ending): ending.nextStep
        case .archived:
            Sentence("已归档，无需办理；确需续办的，由负责人重新打开。", "Archived: nothing to do; only a lead can reopen it.")
        }
    }
}

extension AidRequest {
    fileprivate var firstStep: Sentence {
        if urgent != nil, work.appointments.isEmpty {
            return Sentence(
                "法律援助工作人员：已决定先行援助，立即指派承办人。",
                "Legal-aid officer: aid is given first; appoint a handler now.")
        }
        return Sentence(
            "法律援助工作人员：审查援助范围和经济困难条件；材料不齐的，一次性告知补正。",
            "Legal-aid officer: examine scope and hardship; if papers are missing, name them all in one notice.")
    }

    fileprivate var decisionStep: Sentence {
        guard let examination else { return firstStep }
        return examination.isEligible
            ? Sentence("负责人：审查符合条件，作出给予援助的决定。", "Lead: the request qualifies; decide to grant aid.")
            : Sentence(
                "负责人：审查不符合条件，作出不予援助的书面决定并说明理由。",
                "Lead: the request does not qualify; refuse in writing with the reason.")
    }
}

extension AidWork {
    fileprivate var replacementStep: Sentence? {
        guard pendingReplacement != nil else { return nil }
        return Sentence("负责人：决定是否更换承办人。", "Lead: decide whether to replace the handler.")
    }

    fileprivate var nextStep: Sentence {
        if let replacementStep { return replacementStep }
        guard let form = appointment?.form, form.isBeforeTribunal else {
            return Sentence(
                "承办人：继续办理；有结果的，登记文书并结案。",
                "Handler: go on; when there is a result, record its paper and close.")
        }
        if papers.contains(where: { $0.kind != .nonAcceptance }) {
            return Sentence(
                "承办人：已收到文书，告知受援人下一步权利并结案。",
                "Handler: the paper is in; tell the recipient what may follow, and close.")
        }
        guard let filing = filings.last else {
            return Sentence("承办人：向仲裁委员会或者法院提交申请。", "Handler: file with the commission or the court.")
        }
        return filing.docketing == nil
            ? Sentence(
                "承办人：跟进\(filing.body)是否受理，登记案号。",
                "Handler: follow up whether \(filing.body) accepts it, and record its number.")
            : Sentence(
                "承办人：出庭并登记庭审；收到裁判文书后登记。",
                "Handler: attend and record the hearings; record the decision when it comes.")
    }
}

extension AidEnding {
    fileprivate var nextStep: Sentence {
        if let objection, objection.decision == nil {
            return Sentence(
                "\(objection.body)：审查异议并作出决定。", "\(objection.body): review the objection and decide.")
        }
        switch self {
        case .refused:
            return Sentence(
                "登记员：送达不予援助决定书，告知异议权利，归档。",
                "Intake: serve the refusal, tell of the right to object, then archive.")
        case .terminated, .closed:
            if work.closingReport == nil, work.appointment != nil {
                return Sentence("承办人：提交结案报告和文书副本。", "Handler: hand in the closing report and copies of the papers.")
            }
            if work.quality == nil, work.appointment != nil {
                return Sentence(
                    "法律援助工作人员：评查案件质量，回访受援人。",
                    "Legal-aid officer: check the quality and visit the recipient.")
            }
            return Sentence("归档员：材料齐全后归档。", "Archivist: archive it when the volume is complete.")
        }
    }
}
