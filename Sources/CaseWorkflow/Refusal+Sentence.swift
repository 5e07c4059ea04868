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
                "本案已不在办理中，不能再记录；请查看去向（命令行：case show），到接办的案件或者单位办理",
                "The case is no longer live and nothing more can be recorded; see where it went (command line: case show), and go on there"
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
        case .dayNotInOrder:
            Sentence(
                "原单位收到申请、受理、移送的日期先后不符，请核对移送材料",
                "The days of receipt, acceptance and transfer at the other office are out of order; check its papers")
        case .textMissing:
            Sentence(
                "此项必须填写，请补充后重试",
                "This field must be filled in; add it and try again")
        case .dayTooLongAgo:
            Sentence("日期早于1949年10月1日，请核对年份", "The day is before 1949-10-01; check the year")
        case .dayTooFarAhead:
            Sentence(
                "付款日在协议或者裁决之后十年以上，请核对年份",
                "The day to pay is more than ten years after the agreement or award; check the year")
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
                "代理人没有特别授权，不能代为和解；请由本人办理，或者登记特别授权（命令行：case appoint-agent）",
                "The agent has no special power and cannot settle; let the party act, or record a special power (command line: case appoint-agent)"
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
                "时效没有在计算，不能中止；请核对时效情况（命令行：case show）",
                "No limitation period is running that could be suspended; look at it (command line: case show)")
        case .limitationLapsed:
            Sentence(
                "仲裁时效在此之前已经届满，不再中断；对方同意履行的，请按“对方同意履行”登记",
                "The limitation period had run out before that day and cannot restart; record a promise of the other side "
                    + "as “the other side consents to perform”")
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
                "时效没有中止，不能恢复计算；请先登记中止（命令行：case suspend-limitation）",
                "The limitation period is not suspended; record the suspension first (command line: case suspend-limitation)"
            )
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
                "没有这一条记录，请查看编号（命令行：case events）",
                "There is no such event; see its number (command line: case events)")
        case .correctionChangesIdentity:
            Sentence(
                "案号、办理单位和所属争议登记后不能用更正改动。应由别的单位办理的，请移送；登记错了的，请作废后重新登记",
                "The number, the office and the dispute of a case are not changed by a correction. Let another office have it by "
                    + "a transfer, or void it and register it anew")
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
                "本案不在待清理的旧案中，请核对名单（命令行：review backlog）",
                "The case is not in the backlog; see the list (command line: review backlog)")
        case .simpleTrackOnly: Sentence("不适用简易登记，请按一般程序办理", "The simple track does not fit; use the ordinary steps")
        // Said by the tables of mediation, money and legal aid below; a test asks every refusal for its words.
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
                "账上没有这一笔，请查看账目编号（命令行：case show）",
                "The ledger has no such entry; see the entries (command line: case show)")
        case .entryReversed:
            Sentence(
                "这一笔已经冲正，请勿重复；请核对账目（命令行：case show）",
                "That entry is already reversed; check the entries (command line: case show)")
        case .paysMoreThanHeadOwes:
            Sentence(
                "超过该项的未付金额，请按未付的项目分别登记",
                "That is more than is open under this head; record the payment under the heads that are open")
        case .claimantTwice:
            Sentence(
                "名册中有两行的身份证号相同，同一人只列一行，请核对后重新导入",
                "Two lines of the roll have the same resident ID. Each person stands on it once; correct it and take it in again"
            )
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
                "这一笔不是垫付，请核对编号（命令行：case show）",
                "That entry is no advance; check its number (command line: case show)")
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
