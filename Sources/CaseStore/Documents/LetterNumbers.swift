import CaseWorkflow

/// The running numbers of an office's papers, one series for each word (受, 调协 …) and year.
struct LetterNumbers {
    let connection: any Connection

    /// The name under which a series is kept beside the case numbers'.
    static func kind(_ word: String) -> String { "letter." + word }

    /// The next numbers of the series, in order. They are taken once the paper is recorded (`observe`).
    ///
    /// - Parameter format: the office's own choice, `{name}` being its short name and `{word}` the form's.
    func draw(
        _ count: Int, word: String, office: OfficeCode, officeName: String, format own: String?,
        on day: Day
    ) throws -> [String] {
        let numbers = CaseNumbers(connection: connection)
        let kind = LetterNumbers.kind(word)
        let series = try numbers.series(office: office.text, kind: kind, year: day.year)
        let name = CaseNumbers.shortName(officeName)
        let chosen =
            own.flatMap { NumberFormat(choice: $0, name: name, word: word) } ?? series?.format
            ?? NumberFormat("\(name)工\(word)字〔{year}〕{n}号")
        var next = series?.next ?? 1
        if series == nil, !chosen.hasYear {
            next = try numbers.nearest(office: office.text, kind: kind)?.next ?? 1
        }
        return (0..<Int64(count)).map { chosen.number(year: day.year, next + $0) }
    }

    /// Learns from the numbers of a paper that was made.
    func observe(_ document: MadeDocument, office: OfficeCode) throws {
        guard let word = document.series else { return }
        for letter in document.copies.compactMap(\.letter) {
            try CaseNumbers(connection: connection).observe(
                letter, office: office.text, kind: LetterNumbers.kind(word), on: document.on)
        }
    }
}
