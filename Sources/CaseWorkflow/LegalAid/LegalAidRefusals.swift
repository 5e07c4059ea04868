extension Refusal {
    /// What a refusal of the legal-aid rules says; nil for the refusals of other rules.
    var legalAidSentence: Sentence? {
        switch self {
        case .aidNotApplied:
            Sentence("尚未收到法律援助申请，请先登记申请", "There is no application for aid yet; record it first")
        case .aidAlreadyApplied:
            Sentence(
                "法律援助申请已经登记，请办理下一步骤",
                "The application for aid is already recorded; go on with the next step")
        case .aidPapersAskedTwice:
            Sentence(
                "补正通知只能发一次，应当一次性告知全部材料；请按现有材料审查",
                "Missing papers may be named only once; examine the request on what is there")
        case .aidPapersNotAsked:
            Sentence("没有要求补正材料；请先发补正通知", "No papers were asked for; name the missing ones first")
        case .aidPapersAwaited:
            Sentence(
                "正在等待补正材料；请先登记补充的材料，逾期的按视为撤回结案",
                "Missing papers are awaited; record them, or close it as deemed withdrawn once their day has passed")
        case .aidPapersNotOverdue:
            Sentence(
                "补正期限尚未届满，不能按视为撤回结案；请待期满，或者登记补充的材料",
                "The day for the missing papers has not passed; wait for it, or record the papers")
        case .aidScopeDoesNotFit:
            Sentence("援助范围与申请人身份不符，请核对", "That kind of matter is not this beneficiary's; check both")
        case .aidHardshipUnproven:
            Sentence(
                "未提交经济困难证明或者诚信承诺；请补正，或者写明免予核查的依据",
                "Nothing shows hardship; ask for proof or a pledge, or name the exemption")
        case .aidExemptionDoesNotFit:
            Sentence(
                "免予核查的依据不适用于本案的申请人、请求或者地区，请核对，或者改为核查经济困难状况",
                "That exemption does not fit this applicant, claim or place; check it, or examine the means instead")
        case .aidUrgentTwice: Sentence("已经决定先行援助，请指派承办人", "Aid is already given first; appoint a handler")
        case .aidNotUrgent:
            Sentence(
                "距期限届满不足七日才能先行援助；请填写期限届满日，或者按一般程序审查",
                "A near limit has fewer than seven days left; give its last day, or examine the request as usual")
        case .aidNotExamined:
            Sentence("尚未审查，不能作出决定；请先登记审查意见", "The request is not examined yet; record the examination first")
        case .aidOutsideScope:
            Sentence(
                "不属于援助范围，不能给予；请作出不予援助决定",
                "The matter is out of scope and aid can only be refused; record that (command line: case aid-refuse)")
        case .aidMeansNotMet:
            Sentence(
                "家庭人均收入高于标准，不能给予；请作出不予援助决定",
                "Income per head is above the standard and aid can only be refused; record that (command line: case aid-refuse)"
            )
        case .aidRefusalDoesNotFit:
            Sentence("不予援助的理由与审查意见不符，请核对", "The examination does not bear that ground out; check it")
        case .aidAlreadyDecided:
            Sentence(
                "已经作出给予或者不予援助的决定，请办理下一步骤",
                "Aid is already granted or refused; go on with the next step")
        case .aidNotGranted:
            Sentence(
                "尚未决定给予援助；请先作出决定，紧急的先作先行援助决定", "Aid is not granted yet; decide first, or give urgent aid first")
        case .aidNothingToObject:
            Sentence(
                "没有可以异议的不予或者终止决定，请核对（命令行：case show）",
                "There is no refusal or termination to object to; check (command line: case show)")
        case .aidObjectedTwice:
            Sentence(
                "已经提出过异议，请登记处理决定（命令行：case aid-decide-objection）",
                "An objection was already made; record its decision (command line: case aid-decide-objection)")
        case .aidNoObjection: Sentence("没有待决定的异议，请先登记异议", "No objection waits for a decision; record it first")
        case .aidNotAppointed: Sentence("尚未指派承办人，请先指派", "Nobody is appointed yet; appoint a handler first")
        case .aidAlreadyAppointed:
            Sentence(
                "已经指派承办人；需要更换的，请先登记更换申请（命令行：case aid-ask-replacement）",
                "A handler is already appointed; ask for a replacement instead (command line: case aid-ask-replacement)"
            )
        case .aidNoTribunal:
            Sentence(
                "该援助形式不经仲裁或者诉讼程序；需要代理的，请另立案件并关联",
                "This form of service goes to no tribunal; for representation open a linked case")
        case .aidFiledTwice:
            Sentence("已经提交申请，请登记受理案号或者不予受理", "It is already filed; record its number or the refusal to docket")
        case .aidNotFiled: Sentence("没有待受理的申请，请先登记提交", "Nothing is filed that could be docketed; record the filing")
        case .aidDocketedTwice:
            Sentence(
                "案号已经登记；有误的，请更正（命令行：case correct）",
                "The number is already recorded; correct it (command line: case correct) if it is wrong")
        case .aidNotDocketed:
            Sentence(
                "尚未登记受理案号，不能登记庭审；请先登记（命令行：case aid-docket）",
                "It has no number yet; record the docketing first (command line: case aid-docket)")
        case .aidPaperDoesNotFit:
            Sentence("该类文书或者给付内容与援助形式不符，请核对", "That paper does not come out of this form of service; check it")
        case .aidPaperTwice:
            Sentence(
                "该文书已经登记，请核对文号",
                "This paper is already recorded; check its number")
        case .aidReplacementAskedTwice:
            Sentence(
                "已有更换申请待决定，请先登记决定（命令行：case aid-decide-replacement）",
                "A replacement is already asked for; decide on it first (command line: case aid-decide-replacement)")
        case .aidReplacementNotAsked:
            Sentence(
                "没有待决定的更换申请，请先登记申请（命令行：case aid-ask-replacement）",
                "No replacement waits for a decision; record the request first (command line: case aid-ask-replacement)"
            )
        case .aidSameHandler:
            Sentence(
                "新承办人与现承办人相同，请另行指定",
                "The new handler is the present one; name another person")
        case .aidResultDoesNotFit:
            Sentence("该结果与援助形式不符，请核对", "That result does not fit the form of service; check it")
        case .aidReportedTwice:
            Sentence(
                "结案报告已经提交；有误的，请更正（命令行：case correct）",
                "The closing report is already in; correct it (command line: case correct) if it is wrong")
        case .aidReportMissing:
            Sentence("尚未提交结案报告；请先登记结案报告", "There is no closing report yet; record it first")
        case .aidScoreOutOfRange:
            Sentence(
                "评分应当在0到100之间，请核对",
                "The score must be from 0 to 100; check it")
        case .aidReviewerHandled:
            Sentence("承办人不能评查自己办理的案件，请换人", "A handler may not check the own matter; name another reviewer")
        case .aidFilingNotIncomplete:
            Sentence(
                "没有等待的补正；请依次登记补正通知和补正材料",
                "Nothing is missing that could be recorded; record notice and papers in turn")
        case .aidResultBeyondPaper:
            Sentence(
                "结案结果与所依据的文书不一致，请核对结果，或者写明依据的其他文书",
                "The paper says something else; check the result, or name the other paper it rests on")
        case .aidFormNotGiven:
            Sentence(
                "本案没有该阶段或者该承办人的指派，不能核定补贴；请核对阶段和承办人",
                "Nobody was appointed so at that stage; check the stage and the handler")
        case .aidSubsidyTwice:
            Sentence(
                "该阶段的补贴已经核定；有误的，请更正（命令行：case correct）",
                "The subsidy of that stage is already approved; correct it (command line: case correct) if it is wrong")
        case .aidSubsidyNotApproved:
            Sentence("该阶段的补贴尚未核定，请先核定", "No subsidy is approved for that stage; approve it first")
        case .aidSubsidyPaidTwice:
            Sentence(
                "该阶段的补贴已经发放，请核对阶段和承办人",
                "The subsidy of that stage is already paid; check the stage and the handler")
        case .aidObjectionTooLate:
            Sentence(
                "已超过提出异议的期限，请核对日期；情况有变化的，可以重新申请",
                "The term to object has passed; check the day, or apply anew if things have changed")
        // The common tables say the refusals of all other rules.
        default: nil
        }
    }
}
