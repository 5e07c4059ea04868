extension Refusal {
    /// What happened and what to do next, in both languages.
    public var sentence: Sentence {
        if let sentence = legalAidSentence { return sentence }
        return commonSentence ?? mediationSentence ?? moneySentence ?? Sentence(rawValue, rawValue)
    }

    private var commonSentence: Sentence? {
        switch self {
        case .notPermitted:
            Sentence("您的角色无权执行此步骤，请由有权限的人员操作", "Your role may not do this; ask somebody whose role may")
        case .notLive: Sentence("本案已不在办理中，不能再记录", "The case is no longer live; nothing more can be recorded")
        case .wrongProcedure:
            Sentence("此步骤不属于本案的程序，请检查案号", "This step belongs to the other procedure; check the case number")
        case .caseArchived: Sentence("案卷已归档锁定，请先重新开启", "The volume is archived and locked; reopen the case first")
        case .alreadyOpen: Sentence("案件已经登记", "The case is already registered")
        case .notOpened: Sentence("案件尚未登记，请先登记", "The case is not registered yet; register it first")
        case .dayInFuture: Sentence("日期在今天之后，请核对", "The day is after today; check it")
        case .dayBeforeRegistration: Sentence("日期早于登记日，请核对", "The day is before the registration; check it")
        case .dayTooEarly: Sentence("日期早于前一步骤，请核对", "The day is before the step that must come first; check it")
        case .dayNotAfter: Sentence("日期应当晚于起始日，请核对", "The day must be later than the one it follows; check it")
        case .dayTooLongAgo:
            Sentence("日期早于1949年10月1日，请核对年份", "The day is before 1949-10-01; check the year")
        case .textMissing: Sentence("此项必须填写", "This field must be filled in")
        case .textTooLong: Sentence("文字过长，请缩短", "The text is too long; shorten it")
        case .textUnreadable:
            Sentence("文字中有不可见的控制字符，请重新输入", "The text holds invisible control characters; type it again")
        case .amountNotPositive: Sentence("金额应当大于零", "The amount must be more than zero")
        case .amountTooLarge: Sentence("数值过大，请核对单位", "The figure is too large; check the unit")
        case .personsMissing:
            Sentence("涉及人数应当至少为一人，请核对", "At least one person must be concerned; check the number of persons")
        case .workerMissing: Sentence("缺少申请人（职工）", "A worker is missing; name the applicant")
        case .employerMissing: Sentence("缺少用人单位", "The employer is missing; name it")
        case .personsFewerThanNamed:
            Sentence("涉及人数少于已列明的人数，请核对", "Fewer persons than are named; check the number of persons")
        case .agentNeedsSpecialPower:
            Sentence("代理人没有特别授权，不能代为和解", "The agent has no special power and cannot settle")
        case .notCollective: Sentence("不足十人，不属于集体争议", "Fewer than ten workers: no collective dispute")
        case .representativesCount: Sentence("应当推举三至五名代表人", "Three to five representatives must be elected")
        case .representativeNotOnRoll:
            Sentence(
                "推举的代表人不在名册上，请核对姓名，或者先更新名册",
                "A representative is not on the roll; check the name, or bring the roll up to date first")
        case .entrustmentMissing:
            Sentence("委派、委托或者交办的案件应当填写来文单位和案号", "An entrusted case needs its sender and the sender's number")
        case .entrustmentConsentMissing:
            Sentence(
                "仲裁委托调解自当事人同意之日起计算期限，请填写同意之日",
                "The term of a mediation entrusted by arbitration runs from the parties' consent; give that day")
        case .entrustmentNotOwed: Sentence("本案不是受托案件，无须反馈", "The case was not entrusted by anybody; no reply is owed")
        case .limitationNotRunning: Sentence("时效没有在计算，不能中止", "No limitation period is running that could be suspended")
        case .limitationLapsed:
            Sentence(
                "仲裁时效在此之前已经届满，不再中断；对方同意履行的，请按“对方同意履行”登记",
                "The limitation period had run out before that day and cannot restart; record a promise of the other side as "
                    + "other-side-consents")
        case .negotiationUnderWay:
            Sentence("已有等待答复的协商要求，请先登记答复", "A request to negotiate already waits for its answer; record that first")
        case .negotiationNotAsked:
            Sentence("没有等待答复的协商要求，请先登记协商要求", "No request to negotiate waits for an answer; record the request first")
        case .negotiationAnswerAwaited:
            Sentence("答复期限尚未届满，不能按不答复登记", "The term to answer has not passed; it is not silence yet")
        case .paymentOrderNotOpen:
            Sentence(
                "只有逾期未付的劳动报酬、工伤医疗费、经济补偿或者赔偿金可以申请支付令",
                "A payment order is open only for overdue pay, medical costs of a work injury, compensation or damages")
        case .paymentOrderUnderWay:
            Sentence("已有支付令申请在办，请登记法院的答复", "A payment order is already applied for; record what the court answered")
        case .paymentOrderNotAsked:
            Sentence(
                "支付令程序中没有等待这一结果的步骤，请核对先后次序", "The payment order does not wait for that; check what comes before it")
        case .supervisionOutOfOrder:
            Sentence("工会监督的步骤先后不符，请核对", "That step of the supervision does not come next; check the order")
        case .limitationNotSuspended: Sentence("时效没有中止", "The limitation period is not suspended")
        case .documentUnknown: Sentence("本案没有制作过这份文书，请核对", "No such paper was made for this case; check it")
        case .sameCase: Sentence("不能与本案自身关联", "A case cannot be linked with or merged into itself")
        case .sameOffice: Sentence("案件已属于该单位", "The case already belongs to that office")
        case .seriesAlready: Sentence("本案已编入一批", "The case already belongs to a series")
        case .noSuchEvent:
            Sentence("没有这一条记录，请用 case show 查看编号", "There is no such event; see its number with case show")
        case .correctionChangesKind: Sentence("更正不能改变记录的种类", "A correction cannot change what kind of event it was")
        case .correctionChangesNothing: Sentence("更正后的内容与原记录相同", "The correction changes nothing")
        case .correctionOfCorrection: Sentence("请更正原记录，而不是更正本身", "Correct the event itself, not its correction")
        case .correctionBreaksCase:
            Sentence("更正后案件前后矛盾，请核对", "The case would contradict itself after this correction; check it")
        case .notBacklog: Sentence("本案不在待清理的旧案中", "The case is not in the backlog")
        case .simpleTrackOnly: Sentence("不适用简易登记，请按一般程序办理", "The simple track does not fit; use the ordinary steps")
        // Said by the tables of mediation, money and legal aid below; a test asks every refusal for its words.
        default: nil
        }
    }

    private var mediationSentence: Sentence? {
        switch self {
        case .notRegistered: Sentence("案件已过登记阶段", "The case is past registration")
        case .applicationIncomplete:
            Sentence("申请不完整：请补充请求类别和事实与理由", "The application is incomplete: add the kind of dispute and the facts")
        case .notReceived: Sentence("尚未收到完整的调解申请", "No complete application has been received yet; receive it first")
        case .willingnessNotAsked: Sentence("尚未征询对方调解意愿", "The other side has not been asked yet; ask it first")
        case .otherSideNotWilling:
            Sentence("对方未同意调解，只能不予受理", "The other side has not agreed to mediation; only a refusal is left")
        case .alreadyAccepted: Sentence("案件已经受理或者不予受理", "The case is already accepted or refused")
        case .notAccepted: Sentence("案件尚未受理", "The case is not accepted yet")
        case .mediatorMissing: Sentence("请指定调解员", "Name at least one mediator")
        case .conflictOfInterest:
            Sentence("指定的人员与本案有利害关系，应当回避", "That person has a conflict of interest and must step back; name another")
        case .notAssigned: Sentence("尚未指派调解员", "No mediator is assigned yet; assign one first")
        case .noSuchMediator: Sentence("该人员不是本案调解员", "That person is not a mediator of this case")
        case .representativesMissing:
            Sentence("集体争议应当先推举代表人", "A collective dispute needs elected representatives first")
        case .extensionNotLater: Sentence("延期后的日期应当晚于现有期限", "The new last day must be later than the present one")
        case .extensionTooLong: Sentence("超过可以延长的最长期限", "That is beyond the longest extension the rule allows")
        case .extensionTooLate: Sentence("期限已过，不能再延期", "The term has already ended; it can no longer be extended")
        case .notUnderMediation: Sentence("案件不在调解中", "The case is not under mediation")
        case .notSuspended: Sentence("案件没有中止", "The case is not suspended")
        case .notAgreed: Sentence("没有待签章的协议，请先记录协议内容", "There is no agreement to sign; record its terms first")
        case .markAlreadyMade: Sentence("该签名或者印章已经登记", "That mark is already made")
        case .notEffective: Sentence("调解协议尚未生效", "No agreement is in effect yet")
        case .reviewTooLate: Sentence("已超过申请期限", "The time to apply has passed")
        case .reviewNotOpenForBody: Sentence("该调解组织的协议不适用此程序", "Agreements of this body are not open to that review")
        case .reviewOfRelationship:
            Sentence(
                "确认劳动关系的协议不予仲裁审查", "An agreement on whether an employment exists is not open to arbitration review")
        case .reviewAlreadyUnderWay: Sentence("已有审查或者确认程序", "A review is already under way or granted")
        case .notUnderReview: Sentence("没有正在进行的审查或者确认", "No review is under way")
        case .nothingOverdue: Sentence("没有逾期未付的款项", "Nothing is overdue on that day")
        case .alreadyClosed: Sentence("案件已经结案", "The case is already closed")
        case .notClosed: Sentence("案件尚未结案", "The case is not closed yet")
        case .groundDoesNotFit: Sentence("结案依据与结果不符", "That ground does not fit the outcome")
        case .paperMissing: Sentence("请填写文书案号", "Give the number of the paper")
        case .marksMissing: Sentence("协议尚缺签名或者印章", "The agreement still lacks marks")
        case .termNotExpired: Sentence("调解期限尚未届满", "The term of the mediation has not expired")
        case .agreementStands:
            Sentence("协议已经生效，不能按未达成结案", "The agreement is in effect; the case cannot be closed without one")
        case .archiveIncomplete:
            Sentence(
                "卷内缺少必备材料，请补齐，或者由负责人注明缺件", "Required papers are missing: add them, or let a lead list what is missing")
        case .archiveNumbersOutOfRange:
            Sentence(
                "页数或者保管年限不合理，请核对（年限0为永久，最长200年）",
                "The pages or years make no sense; check them (0 years is for ever, 200 at most)")
        default: nil
        }
    }

    private var moneySentence: Sentence? {
        switch self {
        case .nothingAgreed: Sentence("没有约定或者裁决的金额，请先记录协议", "Nothing is agreed or awarded yet; record that first")
        case .paymentTwice: Sentence("这笔款项已经登记过", "This payment is already recorded")
        case .paysMoreThanOpen: Sentence("超过未付金额，请核对", "That is more than is still open; check the amount")
        case .paysMoreThanHeadOwes:
            Sentence(
                "超过该项的未付金额，请按未付的项目分别登记",
                "That is more than is open under this head; record the payment under the heads that are open")
        case .claimantNotOnRoll:
            Sentence("名册上没有这一行，请核对申请人序号", "The roll has no such line; check the claimant's line")
        case .paysMoreThanClaimantOwed:
            Sentence(
                "超过该申请人的未付金额，请核对序号和金额",
                "That is more than this claimant is still owed; check the line and the amount")
        case .noSuchEntry: Sentence("账上没有这一笔", "The ledger has no such entry")
        case .entryReversed: Sentence("这一笔已经冲正", "That entry is already reversed")
        case .entryCannotBeReversed:
            Sentence("这一笔不能冲正，请更正原记录", "That entry cannot be reversed; correct the event instead")
        case .notAnAdvance: Sentence("这一笔不是垫付", "That entry is no advance")
        case .repaysMoreThanAdvanced: Sentence("超过未归还的垫付", "That is more than is left of the advance")
        case .waivesMoreThanOpen: Sentence("超过未付金额，请核对", "That is more than is still open under this head")
        default: nil
        }
    }
}
