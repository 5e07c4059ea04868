import CaseWorkflow

/// What an observation of the statistics is made of, in its order. Raw values are the identifiers in SDMX.
enum StatisticsComponent: String, Code {
    case office = "OFFICE"
    case indicator = "INDICATOR"
    case detail = "DETAIL"
    case category = "CATEGORY"
    case channel = "CHANNEL"
    case flags = "FLAGS"
    case period = "TIME_PERIOD"
    case value = "OBS_VALUE"
    case unit = "UNIT_MEASURE"

    var name: Sentence {
        switch self {
        case .office: Sentence("报送单位", "reporting office")
        case .indicator: Sentence("指标", "indicator")
        case .detail: Sentence("细目", "detail")
        case .category: Sentence("争议类别", "category")
        case .channel: Sentence("来源", "channel")
        case .flags: Sentence("标志", "flags")
        case .period: Sentence("期间", "period")
        case .value: Sentence("数值", "value")
        case .unit: Sentence("单位", "unit")
        }
    }

    var description: Sentence {
        switch self {
        case .office: Sentence("报送单位的代码，数值含其下级", "code of the office that files; the value includes those below it")
        case .indicator: Sentence("数的是什么，记在哪一天", "what is counted, and on which day it is booked")
        case .detail: Sentence("结果、请求项目、文书或活动种类、天数", "outcome, head of claim, kind of document or session, days")
        case .category: Sentence("工会口径的争议类别", "category of the union")
        case .channel: Sentence("案件从哪里来", "where the case came from")
        case .flags: Sentence("所具标志的数值之和", "sum of the flags that apply")
        case .period: Sentence("数值所属的日子", "the days that the value is of")
        case .value: Sentence("整数；金额以分计", "a whole number; money in fen")
        case .unit: Sentence("由指标决定", "follows from the indicator")
        }
    }

    /// The list its codes come from; nil when it takes no codes.
    var codeList: StatisticsCodeList? {
        switch self {
        case .office, .period, .value: nil
        case .indicator: .indicator
        case .detail: .detail
        case .category: .category
        case .channel: .channel
        case .flags: .flags
        case .unit: .unit
        }
    }
}
