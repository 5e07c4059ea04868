import CaseWorkflow

// The limitation period, and steps beside the procedure whose terms the desk watches.

extension StepForm {
    static let limitation: [StepForm] = [
        StepForm(.interruptLimitation, "时效中断", "Limitation interrupted", .terms) { _ in
            [.choice("kind", "事由", "What restarted it", Interruption.Kind.self).required]
        } command: { read in
            .interruptLimitation(Interruption(on: read.on, kind: try read.needed("kind")))
        },
        StepForm(.suspendLimitation, "时效中止", "Limitation suspended", .terms) { _ in
            [
                .day("until", "恢复之日", "The day it ran again").hinted("还不知道时不填", "Leave open when not known"),
                .text("reason", "理由", "Why").required,
            ]
        } command: { read in
            let until = read.day("until")
            if let until, until <= read.on {
                throw TypedProblem(
                    "usage", Sentence("恢复之日应当晚于中止之日", "It must be later than the day it stood still"),
                    field: "until")
            }
            return .suspendLimitation(LimitationSuspension(from: read.on, until: until, reason: read.words("reason")))
        },
        StepForm(.resumeLimitation, "时效恢复", "Limitation runs again", .terms) { _ in
            [.text("note", "说明", "Remark")]
        } command: { read in
            .resumeLimitation(Note(on: read.on, text: read.words("note")))
        },
    ]

    static let orders: [StepForm] = [
        StepForm(.requestNegotiation, "要求协商", "Request to negotiate", .terms) { _ in
            [
                .choice("by", "提出方", "Who asked", Side.self).required.usually(Side.worker.rawValue),
                .text("note", "说明", "Remark"),
            ]
        } command: { read in
            .requestNegotiation(
                NegotiationRequest(on: read.on, by: try read.needed("by"), note: read.text("note")))
        },
        StepForm(
            .answerNegotiation, "协商答复", "Answer to the request", .terms,
            hint: Sentence("拒绝，以及逾期不答复，使时效中断", "A refusal, and silence after the term, restart the limitation period")
        ) { _ in
            [
                .choice("answer", "答复", "Answer", NegotiationAnswer.Answer.self).required,
                .text("note", "说明", "Remark"),
            ]
        } command: { read in
            .answerNegotiation(
                NegotiationAnswer(on: read.on, answer: try read.needed("answer"), note: read.text("note")))
        },
        StepForm(.applyPaymentOrder, "申请支付令", "Apply for a payment order", .terms) { _ in
            [.line("court", "法院", "Court").required, .text("note", "说明", "Remark")]
        } command: { read in
            .applyForPaymentOrder(
                PaymentOrderApplication(on: read.on, court: read.words("court"), note: read.text("note")))
        },
        StepForm(
            .answerPaymentOrder, "支付令进展", "Answer on the payment order", .terms,
            hint: Sentence(
                "支付令送达单位之日另用“送达”记录", "The service of the order on the employer is recorded with “Service”")
        ) { _ in
            [
                .choice("answer", "结果", "What happened", PaymentOrderAnswer.Answer.self).required,
                .line("paper", "文书编号", "Number of the court's paper"),
            ]
        } command: { read in
            .answerPaymentOrder(
                PaymentOrderAnswer(on: read.on, answer: try read.needed("answer"), paper: read.text("paper")))
        },
        StepForm(
            .supervise, "工会劳动法律监督", "Union supervision", .terms,
            hint: Sentence("意见书的日期为单位收到之日", "For an opinion the day is that on which the employer received it")
        ) { _ in
            [
                .choice("kind", "事项", "What happened", SupervisionStep.Kind.self).required,
                .text("text", "内容", "Ground, finding or reply").required,
                .line("paper", "文书编号", "Number of the opinion or proposal"),
            ]
        } command: { read in
            .supervise(
                SupervisionStep(
                    on: read.on, kind: try read.needed("kind"), text: read.words("text"), number: read.text("paper")))
        },
    ]
}
