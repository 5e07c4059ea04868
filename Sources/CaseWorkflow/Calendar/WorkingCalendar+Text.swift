public typealias CalendarProblem = TableProblem

extension WorkingCalendar {
    /// The years that a table may name.
    static let allowedYears = 1990...2100

    /// Reads the import format, one year a line:
    ///
    ///     # year | working days | weekdays off | weekend days worked
    ///     2017 | 249 | 01-02 01-27 01-30~02-02 | 01-22 02-04
    ///
    /// Dates are MM-DD, `~` joins the ends of a run, `-` or nothing stands for none. In a run of days off the weekends
    /// inside do not matter. The number of working days may be left blank; where given, it must agree with the dates.
    /// - Throws: `CalendarProblem` naming line, field, what was found and what to do; a faulty table gives nothing.
    public init(parsing text: String) throws(CalendarProblem) {
        let table = try DataTable(text, table: .calendar, fields: 4)
        var years: [WorkingYear] = []
        var seen: Set<Int> = []
        for row in table.rows {
            let year = try WorkingCalendar.year(row)
            guard seen.insert(year).inserted else {
                throw TableProblem(.calendar, line: row.line, field: "year", .repeated, found: row.fields[0])
            }
            years.append(try WorkingCalendar.workingYear(year, row))
        }
        self.init(years: years)
    }

    /// The table in the import format, with its heading.
    public var text: String {
        var lines = ["# year | working days | weekdays off | weekend days worked"]
        for year in years {
            let off = WorkingCalendar.runs(year.off)
            let worked = WorkingCalendar.runs(year.worked)
            lines.append("\(year.year) | \(year.workingDays) | \(off) | \(worked)")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func year(_ row: DataTable.Row) throws(CalendarProblem) -> Int {
        let text = row.fields[0]
        guard text.utf8.count == 4, text.utf8.allSatisfy(FoldedCode.isDigit), let year = Int(text) else {
            throw TableProblem(.calendar, line: row.line, field: "year", .unreadable, found: text)
        }
        guard allowedYears.contains(year) else {
            throw TableProblem(.calendar, line: row.line, field: "year", .outOfRange, found: text)
        }
        return year
    }

    private static func workingYear(_ year: Int, _ row: DataTable.Row) throws(CalendarProblem) -> WorkingYear {
        var off: Set<Day> = []
        var offWithWeekends: Set<Day> = []
        for run in try days(row.fields[2], year, row.line, "weekdays off") {
            offWithWeekends.formUnion(run)
            let weekdays = run.filter(\.isMondayToFriday)
            guard !weekdays.isEmpty else {
                throw TableProblem(
                    .calendar, line: row.line, field: "weekdays off", .alreadyRestDay, found: "\(run[0])")
            }
            off.formUnion(weekdays)
        }
        var worked: Set<Day> = []
        for day in try days(row.fields[3], year, row.line, "weekend days worked").joined() {
            guard !offWithWeekends.contains(day) else {
                throw TableProblem(
                    .calendar, line: row.line, field: "weekend days worked", .bothRestAndWork, found: "\(day)")
            }
            guard !day.isMondayToFriday else {
                throw TableProblem(
                    .calendar, line: row.line, field: "weekend days worked", .alreadyWorkingDay, found: "\(day)")
            }
            worked.insert(day)
        }
        let result = WorkingYear(year: year, off: off.sorted(), worked: worked.sorted())
        let total = row.fields[1]
        guard total.isEmpty || total == "-" || total == "\(result.workingDays)" else {
            throw TableProblem(
                .calendar, line: row.line, field: "working days", .wrongTotal, found: "\(total) ≠ \(result.workingDays)"
            )
        }
        return result
    }

    /// The runs of days in one field; a single day is a run of one.
    private static func days(
        _ text: String, _ year: Int, _ line: Int, _ field: String
    ) throws(CalendarProblem) -> [[Day]] {
        if text == "-" { return [] }
        var runs: [[Day]] = []
        for word in text.split(whereSeparator: { " ,，、;；\t".contains($0) }) {
            let ends = word.split(omittingEmptySubsequences: false) { "~～–—".contains($0) }
            guard (1...2).contains(ends.count), let first = Day("\(year)-\(ends[0])"),
                let last = Day("\(year)-\(ends[ends.count - 1])")
            else { throw TableProblem(.calendar, line: line, field: field, .unreadable, found: String(word)) }
            guard first <= last else {
                throw TableProblem(.calendar, line: line, field: field, .reversed, found: String(word))
            }
            guard last.days(since: first) < 31 else {
                throw TableProblem(.calendar, line: line, field: field, .outOfRange, found: String(word))
            }
            runs.append((0...last.days(since: first)).map { first.adding(days: $0) })
        }
        return runs
    }

    private static func runs(_ days: [Day]) -> String {
        var runs: [(first: Day, last: Day)] = []
        for day in days {
            if let last = runs.last, day.days(since: last.last) == 1 {
                runs[runs.count - 1].last = day
            } else {
                runs.append((day, day))
            }
        }
        func monthAndDay(_ day: Day) -> String { String(day.description.dropFirst(5)) }
        return runs.map { run in
            run.first == run.last ? monthAndDay(run.first) : monthAndDay(run.first) + "~" + monthAndDay(run.last)
        }.joined(separator: " ")
    }
}
