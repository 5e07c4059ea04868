/// Who must act before a deadline, so that each person's morning list holds what is theirs.
public enum DeadlineActor: String, Code {
    case office
    case mediator
    case handler
    case reviewer
    case lead
    case archivist
    case applicant
    case employer
    case otherSide = "other-side"
    case bothParties = "both-parties"
    case court
    case arbitration
    case justiceDepartment = "justice-department"

    /// Whether it is somebody of the office who must act.
    var isOfOffice: Bool {
        switch self {
        case .office, .mediator, .handler, .reviewer, .lead, .archivist: true
        case .applicant, .employer, .otherSide, .bothParties, .court, .arbitration, .justiceDepartment: false
        }
    }

    public var name: Sentence {
        switch self {
        case .office: Sentence("本办公室", "the office")
        case .mediator: Sentence("调解员", "the mediator")
        case .handler: Sentence("承办人", "the handler")
        case .reviewer: Sentence("法律援助审查员", "the legal-aid reviewer")
        case .lead: Sentence("负责人", "the lead")
        case .archivist: Sentence("归档员", "the archivist")
        case .applicant: Sentence("申请人", "the applicant")
        case .employer: Sentence("用人单位", "the employer")
        case .otherSide: Sentence("对方当事人", "the other side")
        case .bothParties: Sentence("双方当事人", "both parties")
        case .court: Sentence("人民法院", "the court")
        case .arbitration: Sentence("仲裁委员会", "the arbitration commission")
        case .justiceDepartment: Sentence("司法行政部门", "the justice department")
        }
    }
}
