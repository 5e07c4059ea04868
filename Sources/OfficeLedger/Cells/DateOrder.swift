public import CaseWorkflow
public import Spreadsheet

/// How dates with the year last (`3/5/2017`) are meant, as the columns of a file show by themselves: where a column holds
/// `3/25/2017` and nothing like `25/3/2017`, the month comes first in all of it.
public struct DateOrder: Hashable, Sendable {
    private var acceptedShown: Set<DateCell.YearLastOrder> = []
    private var closedShown: Set<DateCell.YearLastOrder> = []

    public init(accepted: DateCell.YearLastOrder? = nil, closed: DateCell.YearLastOrder? = nil) {
        if let accepted { acceptedShown = [accepted] }
        if let closed { closedShown = [closed] }
    }

    /// Learns from one row.
    public mutating func note(_ row: SpreadsheetRow, _ header: HeaderReading) {
        if let order = DateCell.orderShown(by: row.cell(header.positions[.acceptedOn])) { acceptedShown.insert(order) }
        if let order = DateCell.orderShown(by: row.cell(header.positions[.closedOn])) { closedShown.insert(order) }
    }

    /// nil when no date of the column shows it, or its dates contradict each other.
    public var accepted: DateCell.YearLastOrder? { acceptedShown.count == 1 ? acceptedShown.first : nil }
    public var closed: DateCell.YearLastOrder? { closedShown.count == 1 ? closedShown.first : nil }

    /// How each column is read, for a person to confirm.
    public var description: [Sentence] {
        [(LedgerField.acceptedOn, accepted), (.closedOn, closed)].compactMap { field, order in
            guard let order else { return nil }
            let words =
                switch order {
                case .monthDayYear: Sentence("月/日/年", "month/day/year")
                case .dayMonthYear: Sentence("日/月/年", "day/month/year")
                }
            return Sentence(
                "“\(field.name.chinese)”栏的日期年份在后，栏内有大于12的数，按\(words.chinese)读；如不对请用 --year-last 指定",
                "the dates of “\(field.name.english)” have the year last and numbers above 12: read as \(words.english); say otherwise with --year-last"
            )
        }
    }
}
