import CaseWorkflow
import Spreadsheet

/// Which columns of a summary table hold codes, names, units and values.
struct SummaryHeader {
    let row: Int
    let code: Int?
    let name: Int?
    let unit: Int?
    let value: Int
    /// The unit that the heading of the values names.
    let valueUnit: AmountUnit?
    /// Other columns that have a heading.
    let headed: Set<Int>
    /// Their headings, but for those that are known to say nothing.
    let unused: [String]

    enum Reading {
        case found(SummaryHeader)
        /// The row is no heading.
        case none
        /// Several columns could hold the values.
        case ambiguous([String])
    }

    static func read(_ row: SpreadsheetRow) -> Reading {
        var places: [Column: [Int]] = [:]
        var headed: Set<Int> = []
        var words: [Int: HeaderWord] = [:]
        for (place, cell) in row.cells.enumerated() where !cell.isBlank {
            let word = HeaderWord(cell.verbatim)
            words[place] = word
            headed.insert(place)
            guard
                let column = Column.allCases.first(where: { column in
                    word.candidates.contains { column.words.contains($0) }
                })
            else { continue }
            places[column, default: []].append(place)
        }
        let values = places[.value] ?? []
        guard let value = values.first, places[.code] != nil || places[.name] != nil else { return .none }
        let twice = Column.allCases.first { $0 != .other && (places[$0]?.count ?? 0) > 1 }
        if let twice {
            return .ambiguous((places[twice] ?? []).map { HeaderReading.letters($0) + "“\(words[$0]?.shown ?? "")”" })
        }
        let known = Set(places.values.flatMap { $0 })
        return .found(
            SummaryHeader(
                row: row.number, code: places[.code]?.first, name: places[.name]?.first, unit: places[.unit]?.first,
                value: value, valueUnit: words[value]?.unit,
                headed: headed.subtracting([places[.code]?.first, places[.name]?.first, value].compactMap { $0 }),
                unused: headed.subtracting(known).sorted().map {
                    HeaderReading.letters($0) + "“\(words[$0]?.shown ?? "")”"
                }))
    }

    private enum Column: CaseIterable {
        case code, name, unit, value, other

        var words: [String] {
            switch self {
            case .code: ["代码", "指标代码", "项目代码", "编码", "code"]
            case .name: ["项目", "指标", "项目名称", "指标名称", "统计项目", "统计指标", "名称", "figure", "item"]
            case .unit: ["单位", "计量单位", "unit"]
            case .value:
                [
                    "数值", "数量", "数", "数字", "本期", "本期数", "本期数值", "本月", "本月数", "填报数", "value",
                ]
            case .other: ["必填", "备注", "说明", "序号", "行次", "required", "remark", "no.", "no"]
            }
        }
    }
}
