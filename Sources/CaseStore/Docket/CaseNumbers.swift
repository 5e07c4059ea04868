import CaseWorkflow

/// The running case numbers of every office, kind and year: drawn without gaps inside the commit that uses them.
struct CaseNumbers {
    let connection: any Connection

    struct Series: Hashable {
        var next: Int64
        var format: NumberFormat
    }

    /// Whose series it is, and what the office chose for it.
    struct Wanted {
        var office: OfficeCode
        /// The office's short or full name.
        var name: String
        /// The office's own choice of the look (`number.mediation`); it wins over what was learnt.
        var choice: String?
        var kind: ProcedureKind

        /// The look that the office chose; nil without one.
        var chosen: NumberFormat? {
            choice.flatMap { NumberFormat(choice: $0, name: CaseNumbers.shortName(name), word: kind.seriesWord) }
        }

        var usual: NumberFormat { .usual(office: CaseNumbers.shortName(name), word: kind.seriesWord) }
    }

    /// The next free number of the office's series for the day's year. The office's own choice sets the look, else what was
    /// taken in; what was used sets where to go on. A new year starts at 1, unless the look names no year.
    func draw(_ wanted: Wanted, on day: Day) throws -> String {
        let (format, start) = try standing(wanted, year: day.year)
        var next = start
        while true {
            let number = format.number(year: day.year, next)
            let key = NumberFolding.key(number)
            if try connection.int("SELECT 1 FROM docket WHERE numberKey = ?", [.text(key)]) == nil { return number }
            next += 1
        }
    }

    /// Whether a number given by hand is one of the office's series, so that the series goes on after it. Without a choice
    /// and before the first number, one of the usual look starts the series.
    func holds(_ number: String, _ wanted: Wanted, on day: Day) throws -> Bool {
        guard let reading = NumberFormat.read(number, registeredIn: day.year) else { return false }
        let office = wanted.office.text
        if wanted.chosen == nil, reading.format.looksUsual,
            try nearest(office: office, kind: wanted.kind.rawValue) == nil
        {
            return true
        }
        let format = try standing(wanted, year: reading.year).format
        return NumberFolding.key(format.number(year: reading.year, reading.n)) == NumberFolding.key(number)
    }

    private func standing(_ wanted: Wanted, year: Int) throws -> (format: NumberFormat, next: Int64) {
        let kind = wanted.kind.rawValue
        if let series = try series(office: wanted.office.text, kind: kind, year: year) {
            return (wanted.chosen ?? series.format, series.next)
        }
        let near = try nearest(office: wanted.office.text, kind: kind)
        let format = wanted.chosen ?? near?.format ?? wanted.usual
        let goesOn = near?.format.hasYear == false && !format.hasYear
        return (format, goesOn ? near?.next ?? 1 : 1)
    }

    /// Learns from a number that is now used, whoever gave it.
    func observe(_ number: String, office: String, kind: String, on day: Day) throws {
        guard let reading = NumberFormat.read(number, registeredIn: day.year) else { return }
        let known = try series(office: office, kind: kind, year: reading.year)
        guard let next = CaseNumbers.following(reading, number: number, known) else { return }
        try connection.run(
            """
            INSERT INTO numberSeries (office, kind, year, next, format) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (office, kind, year) DO UPDATE SET next = excluded.next, format = excluded.format
            """,
            [.text(office), .text(kind), SQLValue(reading.year), .int(next.next), .text(next.format.text)])
    }

    /// What a series becomes with this number; nil when it stays. A format that writes this very number stays too, so that
    /// five digits do not shrink to the width of one number.
    static func following(_ reading: NumberFormat.Reading, number: String, _ known: Series?) -> Series? {
        guard reading.n >= known?.next ?? 0 else { return nil }
        let keeps = known.map { $0.format.number(year: reading.year, reading.n) == number } ?? false
        return Series(next: reading.n + 1, format: keeps ? known?.format ?? reading.format : reading.format)
    }

    func series(office: String, kind: String, year: Int) throws -> Series? {
        try connection.first(
            "SELECT next, format FROM numberSeries WHERE office = ? AND kind = ? AND year = ?",
            [.text(office), .text(kind), SQLValue(year)], CaseNumbers.series)
    }

    /// The look of the latest other year.
    func nearest(office: String, kind: String) throws -> Series? {
        try connection.first(
            "SELECT next, format FROM numberSeries WHERE office = ? AND kind = ? ORDER BY year DESC LIMIT 1",
            [.text(office), .text(kind)], CaseNumbers.series)
    }

    private static func series(_ row: any Row) -> Series {
        Series(next: row.int(0) ?? 1, format: NumberFormat(row.text(1) ?? ""))
    }

    /// 杭州市西湖区总工会 → 杭州市西湖区.
    static func shortName(_ name: String) -> String {
        for ending in ["总工会", "工会联合会", "工会委员会", "工会"] where name.hasSuffix(ending) && name.count > ending.count {
            return String(name.dropLast(ending.count))
        }
        return name
    }
}
