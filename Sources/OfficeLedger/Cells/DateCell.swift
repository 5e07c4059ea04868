public import CaseWorkflow
public import Spreadsheet

/// Reads a date cell: `2017.3.5`, `2017年3月5日`, `20170305`, `17/3/5`, a worksheet's serial number, `二〇一七年三月五日` …
public struct DateCell: Sendable {
    /// Days after the end of next year, or before 1990, are doubtful: no ledger of this kind holds them.
    public let today: Day
    /// How `3/5/2017` is meant in this file, when a person has said so; otherwise such a cell is doubtful.
    public let yearLast: YearLastOrder?
    /// The workbook counts its days from 1904 instead of 1900.
    public let countsFrom1904: Bool

    public enum YearLastOrder: String, CaseIterable, Hashable, Sendable {
        case monthDayYear = "month-day-year"
        case dayMonthYear = "day-month-year"
    }

    public init(today: Day, countsFrom1904: Bool = false, yearLast: YearLastOrder? = nil) {
        self.today = today
        self.yearLast = yearLast
        self.countsFrom1904 = countsFrom1904
    }

    /// The same, with an order that the column itself shows; what a person said of the file goes before.
    func meant(_ order: YearLastOrder?) -> DateCell {
        DateCell(today: today, countsFrom1904: countsFrom1904, yearLast: yearLast ?? order)
    }

    /// The order that a date with the year last shows by itself: 3/25/2017 cannot be the third of a 25th month. nil where both
    /// orders are possible, or neither.
    static func orderShown(by cell: SpreadsheetCell) -> YearLastOrder? {
        guard case .text(let text) = cell, text.utf8.count <= 64,
            let tokens = DateTokens(Array(CellText.folded(text).unicodeScalars)), !tokens.hasAnotherDate,
            tokens.namedMonth == nil, tokens.numbers.count == 3, !tokens.marks.contains("年")
        else { return nil }
        let (first, second, third) = (tokens.numbers[0], tokens.numbers[1], tokens.numbers[2])
        guard third.width == 4, first.width <= 2, second.width <= 2 else { return nil }
        if first.value > 12, (1...12).contains(second.value) { return .dayMonthYear }
        if second.value > 12, (1...12).contains(first.value) { return .monthDayYear }
        return nil
    }

    public func read(_ cell: SpreadsheetCell) -> CellReading<Day> {
        switch cell {
        case .empty: return .absent
        case .text(let text):
            if let day = plain(text), isPlausible(day) { return .decoded(day) }
            return text.utf8.count <= 1_600 ? read(text: CellText.folded(text)) : .doubtful(.unreadableDate)
        case .number(let digits, let styledAsDate):
            guard let number = DecimalDigits(digits) else { return .doubtful(.unreadableDate) }
            guard let whole = number.wholePart else { return .doubtful(.unreadableDate) }
            if !styledAsDate, (10_000_000...99_999_999).contains(whole) { return judged(Day(number: Int(whole))) }
            if !styledAsDate, !(20_000...60_000).contains(whole) { return read(text: digits) }
            return serial(whole)
        }
    }

    /// `2017-03-05`, `2017/3/5`, `2017.3.5` in plain characters: most cells, read without copying.
    private func plain(_ text: String) -> Day? {
        let parsed = text.utf8.withContiguousStorageIfAvailable { bytes -> Day? in
            guard bytes.count >= 8, bytes.count <= 10 else { return nil }
            var numbers = (0, 0, 0)
            var part = 0
            var digits = 0
            var separator: UInt8 = 0
            for byte in bytes {
                if byte >= 48, byte <= 57 {
                    digits += 1
                    let value = Int(byte - 48)
                    switch part {
                    case 0: numbers.0 = numbers.0 * 10 + value
                    case 1: numbers.1 = numbers.1 * 10 + value
                    default: numbers.2 = numbers.2 * 10 + value
                    }
                } else if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".") {
                    guard part < 2, digits == (part == 0 ? 4 : digits), digits > 0, digits <= 4,
                        separator == 0 || separator == byte
                    else { return nil }
                    separator = byte
                    part += 1
                    digits = 0
                } else {
                    return nil
                }
            }
            guard part == 2, digits == 1 || digits == 2 else { return nil }
            return Day(year: numbers.0, month: numbers.1, day: numbers.2)
        }
        return parsed ?? nil
    }

    private func read(text: String) -> CellReading<Day> {
        var scalars = Array(text.unicodeScalars)
        while let first = scalars.first, first == "'" || first == "`" || first == " " { scalars.removeFirst() }
        guard let first = scalars.first else { return .absent }
        if first.value < 48 || first.value > 57, DateCell.nothing.contains(CellText.compact(text)) { return .absent }
        guard scalars.count <= 64 else { return .doubtful(.unreadableDate) }
        if first == "#" { return .doubtful(.spreadsheetError) }
        guard let tokens = DateTokens(scalars) else { return .doubtful(.unreadableDate) }
        if tokens.hasAnotherDate { return .doubtful(.severalDates) }
        return day(from: tokens)
    }

    private func day(from tokens: DateTokens) -> CellReading<Day> {
        let numbers = tokens.numbers
        if let month = tokens.namedMonth { return named(month: month, numbers) }
        switch numbers.count {
        case 1: return single(numbers[0], markedAs: tokens.marks)
        case 2:
            if tokens.marks.contains("年") || numbers[0].width == 4 { return .doubtful(.dateWithoutDay) }
            return .doubtful(.dateWithoutYear)
        case 3: break
        default: return .doubtful(.unreadableDate)
        }
        let (first, second, third) = (numbers[0], numbers[1], numbers[2])
        if first.width == 4 {
            guard second.width <= 2, third.width <= 2 else { return .doubtful(.unreadableDate) }
            return judged(Day(year: first.value, month: second.value, day: third.value))
        }
        if third.width == 4, first.width <= 2, second.width <= 2, !tokens.marks.contains("年") {
            let monthFirst = Day(year: third.value, month: first.value, day: second.value)
            let dayFirst = Day(year: third.value, month: second.value, day: first.value)
            switch yearLast {
            case .monthDayYear?: return judged(monthFirst)
            case .dayMonthYear?: return judged(dayFirst)
            case nil: return either([monthFirst, dayFirst])
            }
        }
        guard first.width <= 2, second.width <= 2, third.width <= 2 else { return .doubtful(.unreadableDate) }
        return shortYear(first, second, third, tokens)
    }

    /// `17.3.5` is year first, as Chinese ledgers write it. With slashes it can also be American (`12/5/17`): then both
    /// readings are offered. A one-digit first number is no year.
    private func shortYear(
        _ first: DateTokens.Number, _ second: DateTokens.Number, _ third: DateTokens.Number, _ tokens: DateTokens
    ) -> CellReading<Day> {
        let yearFirst = century(first.value).flatMap { Day(year: $0, month: second.value, day: third.value) }
        if tokens.marks.contains("年") { return judged(yearFirst) }
        let yearLast = century(third.value)
        let american = yearLast.flatMap { Day(year: $0, month: first.value, day: second.value) }
        if first.width == 2, !tokens.usesSlash || third.width == 1 { return judged(yearFirst) }
        let european = yearLast.flatMap { Day(year: $0, month: second.value, day: first.value) }
        if first.width == 2 {
            // Day-first with slashes is not met in Chinese ledgers: only the American order competes.
            return either([yearFirst, american])
        }
        let days = [american, european].compactMap { $0 }.filter(isPlausible)
        return days.isEmpty ? .doubtful(.noSuchDay) : .doubtful(Doubt(.ambiguousDate, candidates: unique(days)))
    }

    private func single(_ number: DateTokens.Number, markedAs marks: [Unicode.Scalar]) -> CellReading<Day> {
        guard marks.isEmpty else { return .doubtful(marks.contains("年") ? .dateWithoutDay : .dateWithoutYear) }
        let value = number.value
        switch number.width {
        case 8: return judged(Day(number: value))
        case 12: return judged(Day(number: value / 10_000))
        case 14: return judged(Day(number: value / 1_000_000))
        case 5:
            guard (20_000...60_000).contains(value) else { return .doubtful(.unreadableDate) }
            return serial(Int64(value))
        case 6:
            let short = century(value / 10_000).flatMap { Day(year: $0, month: value / 100 % 100, day: value % 100) }
            let yearAndMonth = (1990...today.year + 1).contains(value / 100) && (1...12).contains(value % 100)
            switch (short, yearAndMonth) {
            case (let day?, false): return judged(day)
            case (nil, true): return .doubtful(.dateWithoutDay)
            case (_?, true): return .doubtful(.ambiguousDate)
            case (nil, false): return .doubtful(.unreadableDate)
            }
        case 4: return .doubtful(.dateWithoutDay)
        default: return .doubtful(.unreadableDate)
        }
    }

    /// `5-Mar-2017`, `Mar 5, 2017`, `05-Mar-17`.
    private func named(month: Int, _ numbers: [DateTokens.Number]) -> CellReading<Day> {
        guard numbers.count == 2 else { return .doubtful(numbers.count == 1 ? .dateWithoutYear : .unreadableDate) }
        let (first, second) = (numbers[0], numbers[1])
        if second.width == 4 { return judged(Day(year: second.value, month: month, day: first.value)) }
        if first.width == 4 { return judged(Day(year: first.value, month: month, day: second.value)) }
        guard second.width == 2 else { return .doubtful(.unreadableDate) }
        return judged(century(second.value).flatMap { Day(year: $0, month: month, day: first.value) })
    }

    /// A worksheet's day number. Its day 60 (29 February 1900) never was, but every day since 1990 is counted right.
    private func serial(_ number: Int64) -> CellReading<Day> {
        guard (0...200_000).contains(number) else { return .doubtful(.yearOutOfRange) }
        // 25,569 days lie between the worksheet's day 0 and 1970-01-01; the 1904 count starts 1,462 days later.
        return judged(Day(serial: Int32(number) - 25_569 + (countsFrom1904 ? 1_462 : 0)))
    }

    private func century(_ year: Int) -> Int? {
        guard (0...99).contains(year) else { return nil }
        return year <= (today.year + 1) % 100 ? 2000 + year : 1900 + year
    }

    private func either(_ days: [Day?]) -> CellReading<Day> {
        let real = days.compactMap { $0 }
        let plausible = unique(real.filter(isPlausible))
        if plausible.count == 1 { return .decoded(plausible[0]) }
        if plausible.isEmpty { return .doubtful(real.isEmpty ? .noSuchDay : .yearOutOfRange) }
        return .doubtful(Doubt(.ambiguousDate, candidates: plausible))
    }

    private func judged(_ day: Day?) -> CellReading<Day> {
        guard let day else { return .doubtful(.noSuchDay) }
        return isPlausible(day) ? .decoded(day) : .doubtful(.yearOutOfRange)
    }

    private func isPlausible(_ day: Day) -> Bool { (1990...today.year + 1).contains(day.year) }

    private func unique(_ days: [Day]) -> [Day] {
        days.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    private static let nothing: Set<String> = [
        "", "-", "--", "---", "/", "//", "\\", "无", "空", "暂无", "未结", "未结案", "尚未结案", "未办结", "在办", "办理中", "至今", "n/a",
        "N/A", "NA",
        "null", "NULL", "None",
    ]
}
