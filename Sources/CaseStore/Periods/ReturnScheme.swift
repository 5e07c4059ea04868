public import CaseWorkflow

/// How the year is cut for a return. Several run side by side over the same cells. Raw values are stored and filed.
public enum ReturnScheme: String, Code {
    case month
    /// The 21st of the month before to the 20th.
    case month21 = "month-21"
    case week
    /// October to September, for the yearly return of legal aid.
    case octoberYear = "october-year"

    public var name: Sentence {
        switch self {
        case .month: Sentence("月报", "calendar month")
        case .month21: Sentence("跨月月报（21日至次月20日）", "month from the 21st to the 20th")
        case .week: Sentence("周报", "week")
        case .octoberYear: Sentence("十月制年度", "year from October to September")
        }
    }

    /// Month and day on which a year of it becomes final unless the office says otherwise: about three months after its end.
    public var finalDay: String {
        switch self {
        case .month, .month21, .week: "03-31"
        case .octoberYear: "12-31"
        }
    }
}
