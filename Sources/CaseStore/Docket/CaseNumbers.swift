import CaseWorkflow

/// The running case numbers of every office, kind and year: drawn without gaps inside the commit that uses them.
struct CaseNumbers {
    let connection: any Connection

    struct Series: Hashable {
        var next: Int64
        var format: NumberFormat
    }

    /// The next free number of the office's series for the day's year. What was taken in sets the pattern and where to
    /// go on; a new year starts at 1, unless the pattern names no year.
    ///
    /// - Parameter format: the office's own choice for a series that has no pattern yet, `{name}` being its short name.
    func draw(
        office: OfficeCode, officeName: String, format own: String?, kind: ProcedureKind, on day: Day
    ) throws -> String {
        let series = try self.series(office: office.text, kind: kind.rawValue, year: day.year)
        var next = series?.next ?? 1
        var format = series?.format
        if format == nil {
            let near = try nearest(office: office.text, kind: kind.rawValue, year: day.year)
            format = near?.format
            if let near, !near.format.hasYear { next = near.next }
        }
        let name = CaseNumbers.shortName(officeName)
        let chosen =
            format ?? own.flatMap { NumberFormat(choice: $0, name: name, word: kind.seriesWord) }
            ?? .usual(office: name, word: kind.seriesWord)
        while true {
            let number = chosen.number(year: day.year, next)
            let key = NumberFolding.key(number)
            if try connection.int("SELECT 1 FROM docket WHERE numberKey = ?", [.text(key)]) == nil { return number }
            next += 1
        }
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
    func nearest(office: String, kind: String, year: Int) throws -> Series? {
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
