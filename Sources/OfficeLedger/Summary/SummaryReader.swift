public import CaseWorkflow
public import Spreadsheet

/// Reads the rows of one sheet as a summary table. What cannot be read with certainty is named with its place; nothing is
/// guessed.
public struct SummaryReader: Sendable {
    private let dates: DateCell

    /// Rows looked at before a heading must have come.
    public static let searchDepth = 100
    /// A table of this kind has fewer than a hundred rows; a thousand are somebody else's file.
    public static let mostRows = 2_000

    public init(dates: DateCell) { self.dates = dates }

    /// Whether the rows hold the heading of such a table.
    public static func isTable(_ rows: [SpreadsheetRow]) -> Bool {
        rows.prefix(searchDepth).contains { row in
            if case .none = SummaryHeader.read(row) { false } else { true }
        }
    }

    public func read(_ rows: [SpreadsheetRow]) -> SummaryTable {
        var table = SummaryTable()
        for (place, row) in rows.prefix(SummaryReader.searchDepth).enumerated() {
            switch SummaryHeader.read(row) {
            case .none: continue
            case .ambiguous(let columns):
                table.findings.append(SummaryReader.ambiguous(row.number, columns))
                return table
            case .found(let header):
                var run = SummaryRun(header: header, sheetUnit: SummaryReader.unit(above: rows[..<place]), dates: dates)
                for row in rows[(place + 1)...] { run.take(row) }
                return run.finished()
            }
        }
        table.findings.append(
            TableFinding(
                .header, "没有找到表头：要有“数值”一列，以及“代码”或者“项目”一列。请用 filing table-form 制作的空表填写",
                "There is no heading: a column “数值” is needed, and a column “代码” or “项目”. Fill in the form that filing "
                    + "table-form makes"))
        return table
    }

    /// `金额单位：万元` above the table.
    private static func unit(above rows: ArraySlice<SpreadsheetRow>) -> AmountUnit? {
        for row in rows {
            for cell in row.cells where !cell.isBlank {
                let text = CellText.word(cell).filter { !"()[]【】".contains($0) }
                guard ["金额单位", "计量单位", "单位"].contains(where: text.hasPrefix), text.count <= 12 else { continue }
                if let unit = SummaryName.moneyUnit(text) { return unit }
            }
        }
        return nil
    }

    private static func ambiguous(_ row: Int, _ columns: [String]) -> TableFinding {
        TableFinding(
            .header, row: row, "表头有不止一列可以是同一项（\(columns.joined(separator: "、"))），请删去多余的一列",
            "More than one column could be meant (\(columns.joined(separator: ", "))). Delete the one that is too many")
    }
}
