import CaseWorkflow

/// Finds codes that are in no list of this version; each is named once, and only so many.
struct CodeCheck {
    private var named: Set<String> = []

    private static let most = 50
    private static let outcomes: Set<String> = Set(
        MediationClosing.Outcome.allCases.map(\.rawValue) + AidResult.allCases.map(\.rawValue))
    private static let categories: Set<String> = Set(UnionCategory.allCases.map(\.rawValue))
    private static let channels: Set<String> = Set(Channel.allCases.map(\.rawValue))
    private static let details: Set<String> = Set(StatisticsCodeList.detail.entries.map(\.code))
    private static let industries: Set<String> = Set(IndustrySection.allCases.map(\.rawValue))

    mutating func problems(of record: FilingCase, part: String, line: Int) -> [FilingProblem] {
        guard let facts = record.facts else { return [] }
        var problems: [FilingProblem] = []
        look(facts.outcome, CodeCheck.outcomes, "outcome", &problems, part, record.uid, line)
        look(facts.category, CodeCheck.categories, "category", &problems, part, record.uid, line)
        look(facts.channel, CodeCheck.channels, "channel", &problems, part, record.uid, line)
        look(facts.industry, CodeCheck.industries, "industry", &problems, part, record.uid, line)
        return problems
    }

    mutating func problems(of cell: FilingCell, part: String, line: Int) -> [FilingProblem] {
        var problems: [FilingProblem] = []
        func code(_ text: String) -> String? { text.isEmpty ? nil : text }
        look(code(cell.detail), CodeCheck.details, "DETAIL", &problems, part, nil, line)
        look(code(cell.category), CodeCheck.categories, "CATEGORY", &problems, part, nil, line)
        look(code(cell.channel), CodeCheck.channels, "CHANNEL", &problems, part, nil, line)
        return problems
    }

    private mutating func look(
        _ code: String?, _ list: Set<String>, _ name: String, _ problems: inout [FilingProblem], _ part: String,
        _ uid: String?, _ line: Int
    ) {
        guard let code, !list.contains(code), named.count < CodeCheck.most, named.insert("\(name) \(code)").inserted
        else { return }
        problems.append(
            FilingProblem(
                .code, part: part, record: uid, line: line,
                Sentence(
                    "字段 \(name) 的代码 \(code) 不在本版代码表中，将计入“未知”。",
                    "The code \(code) of \(name) is in no list of this version; it counts as unknown.")))
    }
}
