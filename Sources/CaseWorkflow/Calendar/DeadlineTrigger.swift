/// The event whose day starts a period; for alerts, the last day that is drawing near.
///
/// The raw value is what the rules table and the store write.
public enum DeadlineTrigger: String, Code {
    case negotiationRequested = "negotiation-requested"
    case applicationReceived = "application-received"
    case mediationAccepted = "mediation-accepted"
    case newFormMediationAccepted = "new-form-mediation-accepted"
    case courtDelegationSigned = "court-delegation-signed"
    case courtEntrustmentSignedOrdinary = "court-entrustment-signed-ordinary"
    case courtEntrustmentSignedSimple = "court-entrustment-signed-simple"
    case onlineEntrustmentReceived = "online-entrustment-received"
    case arbitrationEntrustmentConsented = "arbitration-entrustment-consented"
    case agreementEffective = "agreement-effective"
    case arbitrationReviewAccepted = "arbitration-review-accepted"
    case judicialConfirmationApplied = "judicial-confirmation-applied"
    case judicialConfirmationAccepted = "judicial-confirmation-accepted"
    case paymentOrderApplied = "payment-order-applied"
    case paymentOrderAccepted = "payment-order-accepted"
    case paymentOrderServed = "payment-order-served"
    case infringementKnown = "infringement-known"
    case employmentEnded = "employment-ended"
    case limitationInterrupted = "limitation-interrupted"
    case arbitrationFiled = "arbitration-filed"
    case arbitrationMaterialsMissing = "arbitration-materials-missing"
    case arbitrationAccepted = "arbitration-accepted"
    case arbitrationAcceptedSimple = "arbitration-accepted-simple"
    case defenceCopyServed = "defence-copy-served"
    case hearingSet = "hearing-set"
    case finalAwardServedOnWorker = "final-award-served-on-worker"
    case finalAwardServedOnEmployer = "final-award-served-on-employer"
    case nonFinalAwardServed = "non-final-award-served"
    case setAsideRulingServed = "set-aside-ruling-served"
    case aidApplied = "aid-applied"
    case aidAccepted = "aid-accepted"
    case aidGranted = "aid-granted"
    case aidRefusalServed = "aid-refusal-served"
    case aidTerminationServed = "aid-termination-served"
    case aidObjectionReceived = "aid-objection-received"
    case aidReplacementRequested = "aid-replacement-requested"
    case aidMatterEnded = "aid-matter-ended"
    case supervisionNotAccepted = "supervision-not-accepted"
    case supervisionOpinionServed = "supervision-opinion-served"
    case employmentTerminated = "employment-terminated"
    case impactAssessmentMade = "impact-assessment-made"
    case caseClosed = "case-closed"
    case acceptanceLimit = "acceptance-limit"
    case mediationLimit = "mediation-limit"
    case confirmationLimit = "confirmation-limit"
    case limitationLimit = "limitation-limit"
    case setByCase = "set-by-case"

    public var name: Sentence {
        switch self {
        case .negotiationRequested: Sentence("一方提出协商要求", "negotiation requested")
        case .applicationReceived: Sentence("收到调解申请", "mediation application received")
        case .mediationAccepted: Sentence("受理调解申请", "mediation accepted")
        case .newFormMediationAccepted: Sentence("受理新就业形态一站式调解", "new-form employment mediation accepted")
        case .courtDelegationSigned: Sentence("签收法院委派材料（立案前）", "court's delegation papers signed for")
        case .courtEntrustmentSignedOrdinary:
            Sentence("签收法院委托材料（普通程序）", "court's entrustment papers signed for, ordinary procedure")
        case .courtEntrustmentSignedSimple:
            Sentence("签收法院委托材料（简易程序）", "court's entrustment papers signed for, simple procedure")
        case .onlineEntrustmentReceived:
            Sentence("收到在线委派、委托信息或者在线申请", "online entrustment or application received")
        case .arbitrationEntrustmentConsented:
            Sentence("当事人同意仲裁委托调解", "parties consented to mediation entrusted by arbitration")
        case .agreementEffective: Sentence("调解协议生效", "mediation agreement took effect")
        case .arbitrationReviewAccepted: Sentence("仲裁审查受理", "arbitration review accepted")
        case .judicialConfirmationApplied: Sentence("申请司法确认", "judicial confirmation applied for")
        case .judicialConfirmationAccepted: Sentence("法院受理司法确认", "judicial confirmation accepted")
        case .paymentOrderApplied: Sentence("申请支付令", "payment order applied for")
        case .paymentOrderAccepted: Sentence("法院受理支付令申请", "payment order application accepted")
        case .paymentOrderServed: Sentence("债务人收到支付令", "payment order served on the debtor")
        case .infringementKnown: Sentence("知道或者应当知道权利被侵害", "infringement known or to be known")
        case .employmentEnded: Sentence("劳动关系终止（劳动报酬时效）", "employment ended (limitation of wages)")
        case .limitationInterrupted: Sentence("仲裁时效中断", "limitation period interrupted")
        case .arbitrationFiled: Sentence("仲裁委员会收到仲裁申请", "arbitration application received")
        case .arbitrationMaterialsMissing: Sentence("仲裁申请材料不齐", "arbitration papers incomplete")
        case .arbitrationAccepted: Sentence("仲裁受理", "arbitration accepted")
        case .arbitrationAcceptedSimple: Sentence("仲裁受理（简易程序）", "arbitration accepted, simple procedure")
        case .defenceCopyServed: Sentence("被申请人收到仲裁申请书副本", "copy of the application served on the respondent")
        case .hearingSet: Sentence("仲裁开庭日", "day of the arbitration hearing")
        case .finalAwardServedOnWorker: Sentence("劳动者收到终局裁决书", "final award served on the worker")
        case .finalAwardServedOnEmployer: Sentence("用人单位收到终局裁决书", "final award served on the employer")
        case .nonFinalAwardServed: Sentence("收到非终局裁决书", "non-final award served")
        case .setAsideRulingServed: Sentence("收到撤销裁定书", "ruling to set aside served")
        case .aidApplied: Sentence("收到法律援助申请", "legal-aid application received")
        case .aidAccepted: Sentence("受理法律援助申请", "legal-aid application accepted")
        case .aidGranted: Sentence("决定给予法律援助", "legal aid granted")
        case .aidRefusalServed: Sentence("收到不予援助决定", "refusal of aid served")
        case .aidTerminationServed: Sentence("收到终止援助决定", "termination of aid served")
        case .aidObjectionReceived: Sentence("收到法律援助异议", "objection about legal aid received")
        case .aidReplacementRequested: Sentence("申请更换承办人", "replacement of the handler requested")
        case .aidMatterEnded: Sentence("援助事项办结", "aided matter ended")
        case .supervisionNotAccepted: Sentence("决定不受理监督投诉", "supervision complaint not accepted")
        case .supervisionOpinionServed: Sentence("收到工会劳动法律监督意见书", "union supervision opinion served")
        case .employmentTerminated: Sentence("解除或者终止劳动合同", "contract rescinded or ended")
        case .impactAssessmentMade: Sentence("作出个人信息保护影响评估", "impact assessment made")
        case .caseClosed: Sentence("结案", "case closed")
        case .acceptanceLimit: Sentence("受理期限届满日", "last day for acceptance")
        case .mediationLimit: Sentence("调解期限届满日", "last day of the mediation")
        case .confirmationLimit: Sentence("仲裁审查或者司法确认申请届满日", "last day to apply for review or confirmation")
        case .limitationLimit: Sentence("仲裁时效届满日", "last day of the limitation period")
        case .setByCase: Sentence("本案确定的日期", "a day set in the case")
        }
    }

    /// The triggers whose rules set the last day of a mediation. A rule among them that binds the mediator ends it; the
    /// worker's own right to go to arbitration runs beside it (see `DeadlineRule.endsMediation`).
    public static let endsMediation: Set<DeadlineTrigger> = [
        .applicationReceived, .mediationAccepted, .newFormMediationAccepted, .courtDelegationSigned,
        .courtEntrustmentSignedOrdinary, .courtEntrustmentSignedSimple, .arbitrationEntrustmentConsented,
    ]
}
