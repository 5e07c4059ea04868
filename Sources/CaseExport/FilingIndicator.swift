public import CaseWorkflow

/// What the values of an indicator count.
public enum FilingUnit: String, Code {
    case cases, persons, fen, visits, documents, sessions, leaflets

    public var name: Sentence {
        switch self {
        case .cases: Sentence("件", "cases")
        case .persons: Sentence("人", "persons")
        case .fen: Sentence("分", "fen")
        case .visits: Sentence("人次", "visits")
        case .documents: Sentence("份", "documents")
        case .sessions: Sentence("场", "sessions")
        case .leaflets: Sentence("份", "leaflets")
        }
    }
}

/// The indicators of `CaseWorkflow` as a filing names them. Codes are stable.
public enum FilingIndicator: String, Code {
    case registered, refused, accepted, reopened, closed, collective
    case transferredIn = "transferred-in"
    case transferredOut = "transferred-out"
    case groupIncidents = "group-incidents"
    case aidTerminated = "aid-terminated"
    case succeeded
    case refusalOverturned = "refusal-overturned"
    case persons
    case personsCovered = "persons-covered"
    case personsMigrant = "persons-migrant"
    case personsWomen = "persons-women"
    case personsNewForm = "persons-new-form"
    case personsMinors = "persons-minors"
    case personsDisabled = "persons-disabled"
    case personsOver60 = "persons-over-60"
    case personsCollective = "persons-collective"
    case claimed, agreed, waived, advanced, enforcement, due, averted
    case receivedVerified = "received-verified"
    case receivedStated = "received-stated"
    case advanceRepaid = "advance-repaid"
    case recoveredClosing = "recovered-closing"
    case consultations
    case consultationsPromoted = "consultations-promoted"
    case drafting
    case outreachSessions = "outreach-sessions"
    case outreachVisitors = "outreach-visitors"
    case outreachLeaflets = "outreach-leaflets"
    case outreachStaff = "outreach-staff"
    case outreachLawyers = "outreach-lawyers"
    case results, durations
    case returnVisits = "return-visits"

    public var name: Sentence {
        switch self {
        case .registered: Sentence("登记", "registered")
        case .refused: Sentence("不予受理", "refused")
        case .accepted: Sentence("受理", "accepted")
        case .reopened: Sentence("重新办理", "reopened")
        case .closed: Sentence("结案", "closed")
        case .collective: Sentence("集体争议", "collective disputes")
        case .transferredIn: Sentence("移入", "transferred in")
        case .transferredOut: Sentence("移出", "transferred out")
        case .groupIncidents: Sentence("群体性事件", "group incidents")
        case .aidTerminated: Sentence("终止援助", "aid terminated")
        case .succeeded: Sentence("本期受理中已成功", "of those accepted, succeeded")
        case .refusalOverturned: Sentence("不予援助被撤销", "refusals of aid overturned")
        case .persons: Sentence("涉及人数", "persons in the applications")
        case .personsCovered: Sentence("受益人数", "persons covered by a result")
        case .personsMigrant: Sentence("农民工人数", "migrant workers")
        case .personsWomen: Sentence("女职工人数", "women")
        case .personsNewForm: Sentence("新就业形态劳动者人数", "new-form workers")
        case .personsMinors: Sentence("未成年人数", "minors")
        case .personsDisabled: Sentence("残疾人数", "disabled persons")
        case .personsOver60: Sentence("60岁以上人数", "persons over 60")
        case .personsCollective: Sentence("集体争议人数", "persons in collective disputes")
        case .claimed: Sentence("请求金额", "claimed")
        case .agreed: Sentence("协议或裁判金额", "agreed or awarded")
        case .waived: Sentence("放弃金额", "waived")
        case .advanced: Sentence("垫付金额", "advanced")
        case .enforcement: Sentence("申请执行金额", "in enforcement")
        case .due: Sentence("应付金额", "due")
        case .averted: Sentence("避免损失金额", "averted")
        case .receivedVerified: Sentence("到账金额（有凭证）", "received, verified")
        case .receivedStated: Sentence("到账金额（当事人陈述）", "received, stated")
        case .advanceRepaid: Sentence("垫付归还金额", "advances repaid")
        case .recoveredClosing: Sentence("挽回损失（结案口径）", "recovered, by closing")
        case .consultations: Sentence("咨询", "consultations")
        case .consultationsPromoted: Sentence("咨询转立案", "consultations that became cases")
        case .drafting: Sentence("代写文书", "documents drafted")
        case .outreachSessions: Sentence("宣传咨询活动", "outreach sessions")
        case .outreachVisitors: Sentence("活动接待", "outreach visitors")
        case .outreachLeaflets: Sentence("发放资料", "leaflets given out")
        case .outreachStaff: Sentence("参加工作人员", "staff who took part")
        case .outreachLawyers: Sentence("参加律师", "lawyers who took part")
        case .results: Sentence("非金钱结果", "results that are not money")
        case .durations: Sentence("办理天数分布", "cases by days from acceptance to closing")
        case .returnVisits: Sentence("回访", "return visits")
        }
    }

    public var unit: FilingUnit {
        switch self {
        case .registered, .refused, .accepted, .reopened, .closed, .collective, .transferredIn, .transferredOut,
            .groupIncidents, .aidTerminated, .succeeded, .refusalOverturned, .durations:
            .cases
        case .persons, .personsCovered, .personsMigrant, .personsWomen, .personsNewForm, .personsMinors,
            .personsDisabled, .personsOver60, .personsCollective, .results:
            .persons
        case .claimed, .agreed, .waived, .advanced, .enforcement, .due, .averted, .receivedVerified, .receivedStated,
            .advanceRepaid, .recoveredClosing:
            .fen
        case .consultations, .consultationsPromoted, .outreachVisitors, .returnVisits: .visits
        case .drafting: .documents
        case .outreachSessions: .sessions
        case .outreachLeaflets: .leaflets
        case .outreachStaff, .outreachLawyers: .persons
        }
    }
}

extension FilingIndicator {
    /// The code under which a filing carries this figure of the desk.
    public init(_ indicator: Indicator) {
        self =
            switch indicator {
            case .registered: .registered
            case .refused: .refused
            case .accepted: .accepted
            case .reopened: .reopened
            case .transferredIn: .transferredIn
            case .transferredOut: .transferredOut
            case .closed: .closed
            case .collective: .collective
            case .groupIncidents: .groupIncidents
            case .aidTerminated: .aidTerminated
            case .succeeded: .succeeded
            case .refusalOverturned: .refusalOverturned
            case .persons: .persons
            case .personsCovered: .personsCovered
            case .personsMigrant: .personsMigrant
            case .personsWomen: .personsWomen
            case .personsNewForm: .personsNewForm
            case .personsMinors: .personsMinors
            case .personsDisabled: .personsDisabled
            case .personsOver60: .personsOver60
            case .personsCollective: .personsCollective
            case .claimed: .claimed
            case .agreed: .agreed
            case .receivedVerified: .receivedVerified
            case .receivedStated: .receivedStated
            case .waived: .waived
            case .advanced: .advanced
            case .advanceRepaid: .advanceRepaid
            case .enforcement: .enforcement
            case .due: .due
            case .recoveredClosing: .recoveredClosing
            case .averted: .averted
            case .consultations: .consultations
            case .consultationsPromoted: .consultationsPromoted
            case .drafting: .drafting
            case .outreachSessions: .outreachSessions
            case .outreachVisitors: .outreachVisitors
            case .outreachLeaflets: .outreachLeaflets
            case .outreachStaff: .outreachStaff
            case .outreachLawyers: .outreachLawyers
            case .results: .results
            case .durations: .durations
            case .returnVisits: .returnVisits
            }
    }
}

extension FilingCell {
    /// The cell of a figure of the desk, with the code and unit that belong to it.
    public init(
        _ indicator: Indicator, detail: String = "", category: String = "", channel: String = "", flags: Int = 0,
        value: Int64
    ) {
        let code = FilingIndicator(indicator)
        self.init(
            indicator: code.rawValue, detail: detail, category: category, channel: channel, flags: flags, value: value,
            unit: code.unit.rawValue)
    }
}
