// What is said when a step of a mediation is refused.

extension Refusal {
    var mediationSentence: Sentence? {
        switch self {
        case .notRegistered:
            Sentence(
                "案件已过登记阶段，请查看下一步骤（命令行：case show）",
                "The case is past registration; see the next step (command line: case show)")
        case .applicationIncomplete:
            Sentence("申请不完整：请补充请求类别和事实与理由", "The application is incomplete: add the kind of dispute and the facts")
        case .notReceived:
            Sentence(
                "尚未收到完整的调解申请，请先登记收到申请（命令行：case receive）",
                "No complete application has been received yet; record it first (command line: case receive)")
        case .willingnessNotAsked:
            Sentence(
                "尚未征询对方调解意愿，请先登记征询结果（命令行：case ask-willingness）",
                "The other side has not been asked yet; ask it and record the answer first (command line: case ask-willingness)"
            )
        case .willingnessAwaited:
            Sentence(
                "对方尚未答复是否同意调解，请等待答复；答复后登记（命令行：case ask-willingness）",
                "The other side has not answered yet; wait for its answer and record it (command line: case ask-willingness)"
            )
        case .otherSideNotWilling:
            Sentence(
                "对方未同意调解，只能不予受理；请登记（命令行：case refuse）",
                "The other side has not agreed to mediation and only a refusal is left; record it (command line: case refuse)"
            )
        case .alreadyAccepted:
            Sentence(
                "案件已经受理或者不予受理，请查看下一步骤（命令行：case show）",
                "The case is already accepted or refused; see the next step (command line: case show)")
        case .notAccepted:
            Sentence(
                "案件尚未受理，请先受理（命令行：case accept）",
                "The case is not accepted yet; accept it first (command line: case accept)")
        case .mediatorMissing: Sentence("请指定调解员", "Name at least one mediator")
        case .conflictOfInterest:
            Sentence(
                "指定的人员与本案有利害关系，应当回避；请另行指定",
                "That person has a conflict of interest and must step back; name another")
        case .notAssigned:
            Sentence(
                "尚未指派调解员，请先指派（命令行：case assign）",
                "No mediator is assigned yet; assign one first (command line: case assign)")
        case .noSuchMediator:
            Sentence(
                "该人员不是本案调解员，请核对（命令行：case show）",
                "That person is not a mediator of this case; check who is (command line: case show)")
        case .representativesMissing:
            Sentence(
                "集体争议应当先推举代表人，请先登记（命令行：case elect）",
                "A collective dispute needs elected representatives; record them first (command line: case elect)")
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
                "期限已过，不能再延期；请按期满未达成结案（命令行：case close）",
                "The term has already ended and cannot be extended; close the case on the ground of its expiry (command line: case close)"
            )
        case .notUnderMediation:
            Sentence(
                "案件不在调解中，请查看下一步骤（命令行：case show）",
                "The case is not under mediation; see the next step (command line: case show)")
        case .notSuspended:
            Sentence(
                "案件没有中止，无须恢复；请直接办理下一步骤",
                "The case is not suspended; go on with the next step")
        case .notAgreed:
            Sentence(
                "没有待签章的协议，请先记录协议内容（命令行：case agree）",
                "There is no agreement to sign; record its terms first (command line: case agree)")
        case .markAlreadyMade:
            Sentence(
                "该签名或者印章已经登记，请只登记尚缺的签章",
                "That mark is already made; record only those that still lack")
        case .notEffective:
            Sentence(
                "调解协议尚未生效，请先登记尚缺的签名和印章（命令行：case mark）",
                "No agreement is in effect yet; record the marks it still lacks first (command line: case mark)")
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
                "没有正在进行的审查或者确认，请先登记申请（命令行：case apply-review）",
                "No review is under way; record the application first (command line: case apply-review)")
        case .nothingOverdue:
            Sentence(
                "当日没有逾期未付的款项，请核对日期和到账登记",
                "Nothing is overdue on that day; check the day and the payments recorded")
        case .alreadyClosed:
            Sentence(
                "案件已经结案；确需续办的，请先重新开启（命令行：case reopen）",
                "The case is already closed; reopen it first (command line: case reopen) if it must go on")
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
                "协议尚缺签名或者印章，请先补登（命令行：case mark）",
                "The agreement still lacks marks; record them first (command line: case mark)")
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
}
