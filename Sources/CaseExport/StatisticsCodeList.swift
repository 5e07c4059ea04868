import CaseWorkflow

/// The code lists of the statistics, made from those of the program. Raw values are the identifiers in SDMX.
enum StatisticsCodeList: String, CaseIterable {
    case indicator = "CL_INDICATOR"
    case detail = "CL_DETAIL"
    case category = "CL_CATEGORY"
    case channel = "CL_CHANNEL"
    case flags = "CL_FLAGS"
    case unit = "CL_UNIT_MEASURE"

    /// One code and what it means.
    typealias Entry = (code: String, name: Sentence)

    /// Codes of SDMX practice; no code of our own begins with `_`.
    static let total = "_T"
    static let notApplicable = "_Z"
    static let notSpecified = "_X"

    var name: Sentence {
        switch self {
        case .indicator: Sentence("指标", "indicators")
        case .detail: Sentence("细目", "details")
        case .category: Sentence("争议类别", "categories")
        case .channel: Sentence("来源", "channels")
        case .flags: Sentence("标志（相加）", "flags, added up")
        case .unit: Sentence("单位", "units")
        }
    }

    /// All codes in order, those of SDMX practice last.
    var entries: [Entry] {
        typealias Lists = StatisticsCodeList
        let whole: Entry = (Lists.total, Sentence("合计", "total"))
        let none: Entry = (Lists.notApplicable, Sentence("不分细目", "no detail"))
        let unknown: Entry = (Lists.notSpecified, Sentence("未填或不适用", "not specified"))
        return switch self {
        case .indicator:
            Lists.entries(FilingIndicator.allCases)
                + Lists.entries(StatisticsTotal.allCases.filter { $0.indicator == nil })
        case .detail: Lists.details + [none, whole]
        case .category: Lists.entries(UnionCategory.allCases) + [unknown, whole]
        case .channel: Lists.entries(Channel.allCases) + [unknown, whole]
        case .flags: Lists.flagSums + [whole]
        case .unit: Lists.entries(FilingUnit.allCases)
        }
    }

    private static func entries(_ codes: some Sequence<some Code>) -> [Entry] {
        codes.map { ($0.rawValue, $0.name) }
    }

    private static var flagSums: [Entry] { (0...15).map { (String($0), flagNames($0)) } }

    /// Every detail of any indicator. A code that means nearly the same in two lists bears both names.
    private static var details: [Entry] {
        let days: [Entry] = (0...730).map { day in
            let code = String(String(day + 1000).dropFirst())
            return day < 730
                ? (code, Sentence("\(day)天", "\(day) days")) : (code, Sentence("730天及以上", "730 days or more"))
        }
        let lists: [[Entry]] = [
            MediationClosing.Outcome.allCases.map { ($0.rawValue, $0.name) },
            AidResult.allCases.map { ($0.rawValue, $0.name) }, entries(ClaimHead.allCases),
            entries(Drafting.Kind.allCases), entries(OutreachSession.Kind.allCases),
            NonMonetaryResult.Kind.allCases.map { ($0.rawValue, $0.name) }, days,
        ]
        var merged: [Entry] = []
        var places: [String: Int] = [:]
        for entry in lists.joined() {
            guard let place = places[entry.code] else {
                places[entry.code] = merged.count
                merged.append(entry)
                continue
            }
            let known = merged[place].name
            if known.chinese.split(separator: "／").contains(Substring(entry.name.chinese)) { continue }
            merged[place].name = Sentence(
                known.chinese + "／" + entry.name.chinese, known.english + " / " + entry.name.english)
        }
        return merged
    }

    private static func flagNames(_ sum: Int) -> Sentence {
        let names = FilingCodeLists.flags.compactMap { flag, name in
            Int(flag).flatMap { sum & $0 != 0 ? name : nil }
        }
        guard !names.isEmpty else { return Sentence("无", "none") }
        return Sentence(
            names.map(\.chinese).joined(separator: "、"), names.map(\.english).joined(separator: ", "))
    }
}
