public import CaseWorkflow

/// A row of a summary table that is no figure: whose table it is, of which period, and who answers for it. Raw values stand in
/// the column of codes and are stable.
public enum SummaryMark: String, CaseIterable, Hashable, Sendable {
    case office, period
    case head, reviewer, preparer
    case reportedOn = "reported-on"

    /// As the form prints it.
    public var name: Sentence {
        switch self {
        case .office: Sentence("填报单位代码", "code of the office")
        case .period: Sentence("期间", "period")
        case .head: Sentence("单位负责人", "head of the office")
        case .reviewer: Sentence("审核人", "reviewer")
        case .preparer: Sentence("填表人", "preparer")
        case .reportedOn: Sentence("报出日期", "reported on")
        }
    }

    var otherNames: [String] {
        switch self {
        case .office: ["填报单位", "单位代码", "单位名称"]
        case .period: ["统计期", "统计期间", "报告期"]
        case .head: ["负责人"]
        case .reviewer: ["审核"]
        case .preparer: ["填表", "制表人", "填报人"]
        case .reportedOn: ["填报日期", "报送日期"]
        }
    }
}
