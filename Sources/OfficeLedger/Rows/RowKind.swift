import CaseWorkflow
import Spreadsheet

/// Tells the rows of a ledger that are no cases: blank rows, titles, repeated headers, totals, footers.
///
/// Only a row without a readable case number or day of acceptance is looked at here, so a case is never taken for a
/// total, whatever its people are called.
enum RowKind {
    /// Nil when the row looks like a case, however damaged: then it is held.
    static func skipped(
        _ row: SpreadsheetRow, header: HeaderReading, caseNumber: CellReading<CaseNumber>, accepted: CellReading<Day>
    ) -> SkippedRow? {
        func skip(_ kind: SkippedRow.Kind) -> SkippedRow {
            let text = row.cells.map { CellText.folded($0.verbatim) }.filter { !$0.isEmpty }.joined(separator: " ")
            return SkippedRow(number: row.number, kind: kind, text: text)
        }
        if row.isBlank { return skip(.blank) }
        // No header word of the case-number column holds a digit, so a numbered row needs no closer look.
        if caseNumber.value == nil, let kind = headerKind(row, header) { return skip(kind) }
        guard accepted.value == nil else { return nil }
        let filled = row.cells.filter { !$0.isBlank }.map { CellText.word($0) }
        guard let first = filled.first else { return skip(.blank) }
        if isColumnNumbers(row) { return skip(.columnNumbers) }
        if isTotal(row, header, filled, caseNumber) { return skip(.total) }
        if caseNumber.value?.parts != nil { return nil }
        if footerWords.contains(where: first.hasPrefix) { return skip(.footer) }
        if filled.count == 1 { return skip(.title) }
        return nil
    }

    /// The header of a row that names columns in another order than before.
    static func changedHeader(_ row: SpreadsheetRow) -> HeaderReading? {
        do throws(HeaderReading.Refusal) {
            return try HeaderReading.find(in: [row])
        } catch {
            return nil
        }
    }

    private static func headerKind(_ row: SpreadsheetRow, _ header: HeaderReading) -> SkippedRow.Kind? {
        let short = row.cells.filter { !$0.isBlank && $0.verbatim.utf8.count <= 120 }
        guard short.count >= 3, short.count(where: { HeaderVocabulary.match(HeaderWord($0.verbatim)) != nil }) >= 3,
            let again = changedHeader(row)
        else { return nil }
        return again.positions == header.positions && again.columns.map(\.unit) == header.columns.map(\.unit)
            ? .headerRepeated : .headerChanged
    }

    /// 合计 (or 小计, 总计 …) stands in the case-number column, in the first filled cell of a row without a proper case
    /// number, or in the name or remark of a row without any.
    private static func isTotal(
        _ row: SpreadsheetRow, _ header: HeaderReading, _ filled: [String], _ caseNumber: CellReading<CaseNumber>
    ) -> Bool {
        func saysTotal(in field: LedgerField) -> Bool {
            RowKind.saysTotal(CellText.word(row.cell(header.positions[field])))
        }
        if saysTotal(in: .caseNumber) { return true }
        guard caseNumber.value?.parts == nil else { return false }
        if let first = filled.first, RowKind.saysTotal(first) { return true }
        return caseNumber == .absent && (saysTotal(in: .applicant) || saysTotal(in: .remark))
    }

    /// `合计`, `合计：`, `总 计`, `本页小计`, `2013年合计`, `上城区小计`, `合计1428件`, `共计（元）`.
    static func saysTotal(_ text: String) -> Bool {
        guard text.unicodeScalars.count <= 24 else { return false }
        var rest = text[...]
        let lowered = text.lowercased()
        if ["total", "total:", "subtotal", "subtotal:", "grandtotal", "sum"].contains(lowered) { return true }
        if totalWords.contains(where: rest.hasSuffix) { return true }
        while let first = rest.unicodeScalars.first, lead.contains(first) { rest.unicodeScalars.removeFirst() }
        guard let word = totalWords.first(where: rest.hasPrefix) else { return false }
        return rest.dropFirst(word.count).unicodeScalars.allSatisfy { tail.contains($0) }
    }

    private static let totalWords = ["合计", "总计", "小计", "累计", "共计", "总和", "汇总", "总数", "合計", "總計"]
    private static let lead = Set("本全各上下半年度月份季页第0123456789一二三四五六七八九十-.()/区县市".unicodeScalars)
    private static let tail = Set("0123456789,.:：()元万件人数金额共个案条笔行/".unicodeScalars)

    private static let footerWords = [
        "制表", "填表", "填报", "审核", "负责人", "单位负责人", "经办人:", "联系人", "报送", "说明:", "注:", "备注:", "统计人", "制单", "打印", "第1页", "页码",
    ]

    /// 1, 2, 3 … or 甲, 1, 2 … across the columns, as statistical forms print under their header.
    private static func isColumnNumbers(_ row: SpreadsheetRow) -> Bool {
        let filled = row.cells.filter { !$0.isBlank }.map { CellText.word($0) }
        guard filled.count >= 4 else { return false }
        let numbers = filled.drop { ["甲", "乙", "丙", "丁", "戊"].contains($0) }
        guard let first = numbers.first, let start = Int(first), start == 0 || start == 1, numbers.count >= 3 else {
            return false
        }
        return numbers.enumerated().allSatisfy { Int($0.element) == start + $0.offset }
    }
}
