/// What a series of case numbers looks like: `杭工调〔{year}〕西湖{n:5}号`.
struct NumberFormat: Hashable {
    let text: String

    init(_ text: String) { self.text = text }

    /// An office's own choice; nil when it has no running number, for every number must differ.
    init?(choice: String, name: String, word: String) {
        let text = choice.replacing("{name}", with: name).replacing("{word}", with: word)
        guard text.contains("{n}") || text.contains("{n:"), text.count <= 200 else { return nil }
        self.text = text
        guard number(year: 2000, 1) != number(year: 2000, 2) else { return nil }
    }

    /// The usual look, with the office's short name and the series' word (调 or 援).
    static func usual(office: String, word: String) -> NumberFormat {
        NumberFormat("\(office)工\(word)〔{year}〕{n:5}号")
    }

    var hasYear: Bool { text.contains("{year}") }

    func number(year: Int, _ n: Int64) -> String {
        var result = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            result += rest[..<open]
            let field = rest[rest.index(after: open)..<close]
            if field == "year" {
                result += String(year)
            } else if field == "n" {
                result += String(n)
            } else if field.hasPrefix("n:"), let width = Int(field.dropFirst(2)), (1...12).contains(width) {
                let digits = String(n)
                result += String(repeating: "0", count: max(0, width - digits.count)) + digits
            } else {
                result += rest[open...close]
            }
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }

    /// What a number that somebody else gave says of its series; nil when no running number is in it.
    struct Reading: Hashable {
        var year: Int
        var n: Int64
        var format: NumberFormat
    }

    /// The last run of digits is the running number; a year between brackets, else any year of 1990–2099 before it, is the year.
    static func read(_ number: String, registeredIn year: Int) -> Reading? {
        let characters = Array(number)
        var runs: [Range<Int>] = []
        var index = 0
        while index < characters.count {
            guard isDigit(characters[index]) else {
                index += 1
                continue
            }
            let start = index
            while index < characters.count, isDigit(characters[index]) { index += 1 }
            runs.append(start..<index)
        }
        guard let last = runs.last, last.count <= 9, let n = Int64(String(characters[last])) else { return nil }
        let years = runs.dropLast().filter { run in
            run.count == 4 && Int(String(characters[run])).map { (1990...2099).contains($0) } == true
        }
        let bracketed = years.first { run in
            run.lowerBound > 0 && "〔[（(【［".contains(characters[run.lowerBound - 1])
        }
        let yearRun = bracketed ?? years.first
        // Only a leading zero tells of a fixed width.
        let width = characters[last.lowerBound] == "0" ? last.count : 1
        let field = width > 1 ? "{n:\(width)}" : "{n}"
        var text = ""
        if let yearRun {
            text += String(characters[..<yearRun.lowerBound]) + "{year}"
            text += String(characters[yearRun.upperBound..<last.lowerBound])
        } else {
            text += String(characters[..<last.lowerBound])
        }
        text += field + String(characters[last.upperBound...])
        let found = yearRun.flatMap { Int(String(characters[$0])) } ?? year
        return Reading(year: found, n: n, format: NumberFormat(text))
    }

    private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
}
