import CaseWorkflow
import Spreadsheet

/// Reads the value of a figure: a count in the figure's unit, or money in the unit that the table names.
enum SummaryCell {
    enum Reading {
        case value(Int64)
        case blank
        case negative
        case doubtful(Sentence)
    }

    /// A whole number, with the figure's own unit or none after it: `1,234`, `１２`, `12件`, `十二`.
    static func count(_ cell: SpreadsheetCell, _ unit: SummaryFigure.Unit) -> Reading {
        if case .number(let digits, let isDate) = cell {
            guard !isDate else { return dateInstead }
            guard let number = DecimalDigits(digits) else { return doubtful(.unreadableCount) }
            if number.isNegative, number.digits != 0 { return .negative }
            guard let whole = number.whole else { return notWhole(unit) }
            return judged(whole)
        }
        var text = CellText.word(cell)
        if text.isEmpty || nothing.contains(text) { return .blank }
        if text == "无" || text == "零" { return .value(0) }
        if text.hasPrefix("#") { return doubtful(.spreadsheetError) }
        if let word = unit.words.filter(text.hasSuffix).max(by: { $0.count < $1.count }) { text.removeLast(word.count) }
        let isNegative = text.hasPrefix("-") || text.hasPrefix("负")
        if isNegative { text.removeFirst() }
        guard let last = text.unicodeScalars.last, isFigure(last), let count = HeadcountCell.count(text) else {
            return isPlainFraction(text) ? notWhole(unit) : doubtful(.unreadableCount)
        }
        return isNegative && count != 0 ? .negative : judged(Int64(count))
    }

    /// - Parameter unit: nil when the table names none; the cell must then name its own.
    static func money(_ cell: SpreadsheetCell, _ unit: AmountUnit?) -> Reading {
        if case .number(_, styledAsDate: true) = cell { return dateInstead }
        let reading = AmountCell(headerUnit: unit ?? .yuan).read(cell)
        // Where no unit is named, both must give the same: then the cell names it, or it is zero.
        if unit == nil, reading.value != AmountCell(headerUnit: .tenThousandYuan).read(cell).value {
            return doubtful(.unclearUnit)
        }
        switch reading {
        case .absent: return .blank
        case .decoded(let money, _): return .value(money.fen)
        case .doubtful(let doubt): return doubt.reason == .negativeAmount ? .negative : doubtful(doubt.reason)
        }
    }

    /// More than ten million of anything is a slip of the column.
    private static func judged(_ count: Int64) -> Reading {
        count > 10_000_000
            ? .doubtful(Sentence("数大得不合常理；请核对。", "It is too large to be right; check it.")) : .value(count)
    }

    private static let nothing: Set<String> = ["-", "--", "---", "/", "\\", "空", "未填"]

    private static let dateInstead = Reading.doubtful(
        Sentence(
            "单元格是日期格式；请改成数字格式后重新填写。", "The cell is formatted as a date; make it a number and type it again."))

    private static func doubtful(_ reason: Doubt.Reason) -> Reading {
        reason == .unreadableCount
            ? .doubtful(Sentence("看不出是多少；请填整数。", "It is no readable number; write a whole number."))
            : .doubtful(reason.sentence)
    }

    private static func notWhole(_ unit: SummaryFigure.Unit) -> Reading {
        .doubtful(Sentence("不是整数；请按\(unit.word)填整数。", "It is no whole number; write how many there were."))
    }

    private static func isPlainFraction(_ text: String) -> Bool {
        DecimalDigits(text).map { !$0.isNegative && $0.whole == nil } ?? false
    }

    /// Whether a figure stands in it, whatever else does.
    static func holdsFigure(_ cell: SpreadsheetCell) -> Bool {
        if case .number = cell { return true }
        return CellText.word(cell).unicodeScalars.contains(where: isFigure)
    }

    /// What a number may end in, so that `12人` is not read where cases are counted.
    private static func isFigure(_ scalar: Unicode.Scalar) -> Bool {
        ("0"..."9").contains(scalar) || "〇零一二三四五六七八九十百千万两壹贰叁肆伍陆柒捌玖拾佰仟".unicodeScalars.contains(scalar)
    }
}
