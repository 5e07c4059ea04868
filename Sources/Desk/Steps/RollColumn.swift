public import CaseWorkflow

/// The columns a roll can have, by the Chinese heading.
public enum RollColumn: String, CaseIterable, Sendable {
    case name = "姓名"
    case idNumber = "身份证号"
    case sex = "性别"
    case claimed = "请求金额"
    case migrant = "农民工"
    case traits = "特征"

    /// What it is called on a page.
    public var name: Sentence {
        switch self {
        case .name: Sentence(rawValue, "name")
        case .idNumber: Sentence(rawValue, "resident ID")
        case .sex: Sentence(rawValue, "sex")
        case .claimed: Sentence(rawValue, "amount claimed")
        case .migrant: Sentence(rawValue, "migrant worker")
        case .traits: Sentence(rawValue, "traits")
        }
    }

    var headings: [String] {
        switch self {
        case .name: ["姓名", "申请人", "申请人姓名", "职工姓名", "劳动者", "name"]
        case .idNumber: ["身份证号", "身份证号码", "公民身份号码", "证件号码", "idnumber"]
        case .sex: ["性别", "sex"]
        case .claimed: ["请求金额", "请求金额元", "申请标的", "标的额", "金额", "claimed"]
        case .migrant: ["农民工", "是否农民工", "migrant"]
        case .traits: ["特征", "人员特征", "traits"]
        }
    }
}

/// Which column stands where.
struct RollHeading {
    var places: [RollColumn: Int] = [:]

    /// - Throws: `TypedProblem` when no name column is there or two columns claim one meaning.
    init(_ cells: [String], line: Int) throws {
        for (place, cell) in cells.enumerated() {
            let bare = cell.lowercased().filter { !"-_ （）()　/".contains($0) && !$0.isNewline }
            guard let column = RollColumn.allCases.first(where: { $0.headings.contains(bare) }) else { continue }
            guard places[column] == nil else {
                throw RollTable.problem(line, column, "有两栏同名，请删去一栏", "two columns have this meaning, remove one")
            }
            places[column] = place
        }
        guard places[.name] != nil else {
            throw RollTable.problem(line, .name, "表头中没有这一栏", "the heading has no such column")
        }
    }
}

extension String {
    /// Without blanks at either end, wide ones too.
    var trimmed: String {
        var text = self[...]
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }
}
