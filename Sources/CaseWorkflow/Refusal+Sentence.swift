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
        case .notLive:
            Sentence(
                "本案已不在办理中，不能再记录；请用 case show 查看去向，到接办的案件或者单位办理",
                "The case is no longer live and nothing more can be recorded; see with case show where it went, and go on there"
            )
        case .wrongProcedure:
            Sentence("此步骤不属于本案的程序，请检查案号", "This step belongs to the other procedure; check the case number")
        case .caseArchived: Sentence("案卷已归档锁定，请先重新开启", "The volume is archived and locked; reopen the case first")
        case .alreadyOpen:
            Sentence(
                "案件已经登记，请直接办理下一步骤",
                "The case is already registered; go on with the next step")
        case .notOpened: Sentence("案件尚未登记，请先登记", "The case is not registered yet; register it first")
        case .dayInFuture: Sentence("日期在今天之后，请核对", "The day is after today; check it")
        case .dayBeforeRegistration: Sentence("日期早于登记日，请核对", "The day is before the registration; check it")
        case .dayTooEarly: Sentence("日期早于前一步骤，请核对", "The day is before the step that must come first; check it")
        case .dayNotAfter: Sentence("日期应当晚于起始日，请核对", "The day must be later than the one it follows; check it")
        case .textMissing:
            Sentence(
                "此项必须填写，请补充后重试",
                "This field must be filled in; add it and try again")
        case .dayTooLongAgo:
            Sentence("日期早于1949年10月1日，请核对年份", "The day is before 1949-10-01; check the year")
        case .textTooLong: Sentence("文字过长，请缩短", "The text is too long; shorten it")
        case .textUnreadable:
            Sentence("文字中有不可见的控制字符，请重新输入", "The text holds invisible control characters; type it again")
        case .amountNotPositive:
            Sentence(
                "金额应当大于零，请核对",
                "The amount must be more than zero; check it")
        case .amountTooLarge: Sentence("数值过大，请核对单位", "The figure is too large; check the unit")
        case .personsMissing:
            Sentence("涉及人数应当至少为一人，请核对", "At least one person must be concerned; check the number of persons")
        case .workerMissing:
            Sentence(
                "缺少申请人（职工），请补充",
                "A worker is missing; name the applicant")
        case .employerMissing:
            Sentence(
                "缺少用人单位，请补充",
                "The employer is missing; name it")
        case .personsFewerThanNamed:
            Sentence("涉及人数少于已列明的人数，请核对", "Fewer persons than are named; check the number of persons")
        case .agentNeedsSpecialPower:
            Sentence(
                "代理人没有特别授权，不能代为和解；请由本人办理，或者用 case appoint-agent 登记特别授权",
                "The agent has no special power and cannot settle; let the party act, or record a special power with case appoint-agent"
            )
        case .notCollective:
            Sentence(
                "不足十人，不属于集体争议，请核对人数，或者按个人争议办理",
                "Fewer than ten workers are no collective dispute; check the number, or handle it as an individual one")
        case .representativesCount:
            Sentence(
                "应当推举三至五名代表人，请核对人数",
                "Three to five representatives must be elected; check how many are named")
        case .representativeNotOnRoll:
            Sentence(
                "推举的代表人不在名册上，请核对姓名，或者先更新名册",
                "A representative is not on the roll; check the name, or bring the roll up to date first")
        case .entrustmentMissing:
            Sentence(
                "委派、委托或者交办的案件应当填写来文单位和案号，请补充",
                "An entrusted case needs its sender and the sender's number; add both")
        case .entrustmentConsentMissing:
            Sentence(
                "仲裁委托调解自当事人同意之日起计算期限，请填写同意之日",
                "The term of a mediation entrusted by arbitration runs from the parties' consent; give that day")
        case .entrustmentNotOwed:
            Sentence(
                "本案不是受托案件，无须反馈；请核对案号",
                "The case was not entrusted by anybody and no reply is owed; check the case number")
        case .limitationNotRunning:
            Sentence(
                "时效没有在计算，不能中止；请用 case show 核对时效情况",
                "No limitation period is running that could be suspended; look at it with case show")
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
            Sentence(
                "答复期限尚未届满，不能按不答复登记；请待期满，或者登记对方的答复",
                "The term to answer has not passed and it is not silence yet; wait for its end, or record the answer")
        case .paymentOrderNotOpen:
            Sentence(
                "只有逾期未付的劳动报酬、工伤医疗费、经济补偿或者赔偿金可以申请支付令；请核对款项",
                "A payment order is open only for overdue pay, medical costs of a work injury, compensation or damages; check the heads of the money"
            )
        case .paymentOrderUnderWay:
            Sentence("已有支付令申请在办，请登记法院的答复", "A payment order is already applied for; record what the court answered")
        case .paymentOrderNotAsked:
            Sentence(
                "支付令程序中没有等待这一结果的步骤，请核对先后次序", "The payment order does not wait for that; check what comes before it")
        case .supervisionOutOfOrder:
            Sentence("工会监督的步骤先后不符，请核对", "That step of the supervision does not come next; check the order")
        case .limitationNotSuspended:
            Sentence(
                "时效没有中止，不能恢复计算；请先用 case suspend-limitation 登记中止",
                "The limitation period is not suspended; record the suspension first with case suspend-limitation")
        case .sameCase:
            Sentence(
                "不能与本案自身关联或者合并，请核对另一案号",
                "A case cannot be linked with or merged into itself; check the other number")
        case .sameOffice:
            Sentence(
                "案件已属于该单位，请核对接收单位",
                "The case already belongs to that office; check the receiving office")
        case .seriesAlready:
            Sentence(
                "本案已编入一批，请从名单中去掉本案",
                "The case already belongs to a series; leave it out of the list")
        case .documentUnknown: Sentence("本案没有制作过这份文书，请核对", "No such paper was made for this case; check it")
        case .noSuchEvent:
            Sentence(
                "没有这一条记录，请用 case events 查看编号",
                "There is no such event; see its number with case events")
        case .correctionChangesKind:
            Sentence(
                "更正不能改变记录的种类；请保留种类，只更正内容",
                "A correction cannot change what kind of event it was; keep the kind and correct the facts")
        case .correctionChangesNothing:
            Sentence(
                "更正后的内容与原记录相同，请写明要改的内容",
                "The correction changes nothing; name what is to change")
        case .correctionOfCorrection: Sentence("请更正原记录，而不是更正本身", "Correct the event itself, not its correction")
        case .correctionBreaksCase:
            Sentence("更正后案件前后矛盾，请核对", "The case would contradict itself after this correction; check it")
        case .notBacklog:
            Sentence(
                "本案不在待清理的旧案中，请用 review backlog 查看名单",
                "The case is not in the backlog; see the list with review backlog")
        case .simpleTrackOnly: Sentence("不适用简易登记，请按一般程序办理", "The simple track does not fit; use the ordinary steps")
        // Said by the tables of mediation, money and legal aid below; a test asks every refusal for its words.
        default: nil
        }
    }

    private var mediationSentence: Sentence? {
        switch self {
        case .notRegistered:
            Sentence(
                "案件已过登记阶段，请用 case show 查看下一步骤",
                "The case is past registration; see the next step with case show")
        case .applicationIncomplete:
            Sentence("申请不完整：请补充请求类别和事实与理由", "The application is incomplete: add the kind of dispute and the facts")
        case .notReceived:
            Sentence(
                "尚未收到完整的调解申请，请先用 case receive 登记收到申请",
                "No complete application has been received yet; record it first with case receive")
        case .willingnessNotAsked:
            Sentence(
                "尚未征询对方调解意愿，请先用 case ask-willingness 登记征询结果",
                "The other side has not been asked yet; ask it and record the answer first with case ask-willingness")
        case .otherSideNotWilling:
            Sentence(
                "对方未同意调解，只能不予受理；请用 case refuse 登记",
                "The other side has not agreed to mediation and only a refusal is left; record it with case refuse")
        case .alreadyAccepted:
            Sentence(
                "案件已经受理或者不予受理，请用 case show 查看下一步骤",
                "The case is already accepted or refused; see the next step with case show")
        case .notAccepted:
            Sentence(
                "案件尚未受理，请先用 case accept 受理",
                "The case is not accepted yet; accept it first with case accept")
        case .mediatorMissing: Sentence("请指定调解员", "Name at least one mediator")
        case .conflictOfInterest:
            Sentence(
                "指定的人员与本案有利害关系，应当回避；请另行指定",
                "That person has a conflict of interest and must step back; name another")
        case .notAssigned:
            Sentence(
                "尚未指派调解员，请先用 case assign 指派",
                "No mediator is assigned yet; assign one first with case assign")
        case .noSuchMediator:
            Sentence(
                "该人员不是本案调解员，请用 case show 核对",
                "That person is not a mediator of this case; check with case show who is")
        case .representativesMissing:
            Sentence(
                "集体争议应当先推举代表人，请先用 case elect 登记",
                "A collective dispute needs elected representatives; record them first with case elect")
        case .extensionNotLater:
            Sentence(
                "延期后的日期应当晚于现有期限，请核对",
                "The new last day must be later than the present one; check it")
        case .extensionTooLong:
            Sentence(
                "超过可以延长的最长期限，请缩短延期",
                "That is beyond the longest extension the rule allows; choose an earlier day")
        case .extensionTooLate:
            Sentence(
                "期限已过，不能再延期；请用 case close 按期满未达成结案",
                "The term has already ended and cannot be extended; close the case with case close, on the ground of its expiry"
            )
        case .notUnderMediation:
            Sentence(
                "案件不在调解中，请用 case show 查看下一步骤",
                "The case is not under mediation; see the next step with case show")
        case .notSuspended:
            Sentence(
                "案件没有中止，无须恢复；请直接办理下一步骤",
                "The case is not suspended; go on with the next step")
        case .notAgreed:
            Sentence(
                "没有待签章的协议，请先用 case agree 记录协议内容",
                "There is no agreement to sign; record its terms first with case agree")
        case .markAlreadyMade:
            Sentence(
                "该签名或者印章已经登记，请只登记尚缺的签章",
                "That mark is already made; record only those that still lack")
        case .notEffective:
            Sentence(
                "调解协议尚未生效，请先用 case mark 登记尚缺的签名和印章",
                "No agreement is in effect yet; record the marks it still lacks first with case mark")
        case .reviewTooLate:
            Sentence(
                "已超过申请期限，不能再申请；请核对日期，或者督促对方履行",
                "The time to apply has passed; check the day, or remind the other side to perform")
        case .reviewNotOpenForBody:
            Sentence(
                "该调解组织的协议不适用此程序，请选择另一种审查或者确认程序",
                "Agreements of this body are not open to that review; choose the other kind")
        case .reviewOfRelationship:
            Sentence(
                "确认劳动关系的协议不予仲裁审查；对劳动关系有争议的，请当事人申请仲裁",
                "An agreement on whether an employment exists is not open to arbitration review; advise the parties to apply for arbitration itself"
            )
        case .reviewAlreadyUnderWay:
            Sentence(
                "已有审查或者确认程序，请登记其结果",
                "A review is already under way or granted; record what came of it")
        case .notUnderReview:
            Sentence(
                "没有正在进行的审查或者确认，请先用 case apply-review 登记申请",
                "No review is under way; record the application first with case apply-review")
        case .nothingOverdue:
            Sentence(
                "当日没有逾期未付的款项，请核对日期和到账登记",
                "Nothing is overdue on that day; check the day and the payments recorded")
        case .alreadyClosed:
            Sentence(
                "案件已经结案；确需续办的，请先用 case reopen 重新开启",
                "The case is already closed; reopen it first (case reopen) if it must go on")
        case .notClosed:
            Sentence(
                "案件尚未结案，请先结案",
                "The case is not closed yet; close it first")
        case .groundDoesNotFit:
            Sentence(
                "结案依据与结果不符，请核对两者",
                "That ground does not fit the outcome; check both")
        case .paperMissing: Sentence("请填写文书案号", "Give the number of the paper")
        case .marksMissing:
            Sentence(
                "协议尚缺签名或者印章，请先用 case mark 补登",
                "The agreement still lacks marks; record them first with case mark")
        case .termNotExpired:
            Sentence(
                "调解期限尚未届满，请待期满，或者另选结案依据",
                "The term of the mediation has not expired; wait for its end, or choose another ground")
        case .agreementStands:
            Sentence(
                "协议已经生效，不能按未达成结案；请按达成协议结案",
                "The agreement is in effect; close the case with outcome agreement")
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
        case .nothingAgreed:
            Sentence(
                "没有约定或者裁决的金额，请先记录协议",
                "Nothing is agreed or awarded yet; record that first")
        case .paymentTwice:
            Sentence(
                "这笔款项已经登记过，请核对凭证；确为另一笔的，请写明另一凭证",
                "This payment is already recorded; check the proof, or name another one if it is a different payment")
        case .paysMoreThanOpen: Sentence("超过未付金额，请核对", "That is more than is still open; check the amount")
        case .noSuchEntry:
            Sentence(
                "账上没有这一笔，请用 case show 查看账目编号",
                "The ledger has no such entry; see the entries with case show")
        case .entryReversed:
            Sentence(
                "这一笔已经冲正，请勿重复；请用 case show 核对账目",
                "That entry is already reversed; check the entries with case show")
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
        case .entryCannotBeReversed:
            Sentence("这一笔不能冲正，请更正原记录", "That entry cannot be reversed; correct the event instead")
        case .notAnAdvance:
            Sentence(
                "这一笔不是垫付，请用 case show 核对编号",
                "That entry is no advance; check its number with case show")
        case .repaysMoreThanAdvanced:
            Sentence(
                "超过未归还的垫付，请核对金额",
                "That is more than is left of the advance; check the amount")
        case .waivesMoreThanOpen:
            Sentence(
                "超过未付金额，请核对",
                "That is more than is still open under this head; check the amount")
        default: nil
        }
    }
}
