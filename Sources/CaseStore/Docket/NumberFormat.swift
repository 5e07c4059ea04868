/// What a series of case numbers looks like: `杭工调〔{year}〕西湖{n:5}号`.
struct NumberFormat: Hashable {
    let text: String

    init(_ text: String) { self.text = text }

    /// An office's own choice; nil when it has no running number, for every number must differ, or when the running number
    /// and the year cannot be read out of its numbers again (digits after `{n}`, a year in digits).
    init?(choice: String, name: String, word: String) {
        let text = choice.replacing("{name}", with: name).replacing("{word}", with: word)
        guard text.contains("{n}") || text.contains("{n:"), text.count <= 200 else { return nil }
        self.text = text
        let reading = NumberFormat.read(number(year: 2001, 37), registeredIn: 2001)
        guard reading?.n == 37, reading?.year == 2001 else { return nil }
    }

    /// The usual look, with the office's short name and the series' word (调 or 援).
    static func usual(office: String, word: String) -> NumberFormat {
        NumberFormat("\(office)工\(word)〔{year}〕{n:5}号")
    }

    /// A year in brackets, then a number that ends in 号.
    var looksUsual: Bool { text.contains("〔{year}〕") && text.contains("{n") && text.hasSuffix("}号") }

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
        let bytes = Array(number.utf8)
        var runs: [Range<Int>] = []
        var index = 0
        while index < bytes.count {
            guard isDigit(bytes[index]) else {
                index += 1
                continue
            }
            let start = index
            while index < bytes.count, isDigit(bytes[index]) { index += 1 }
            runs.append(start..<index)
        }
        guard let last = runs.popLast(), last.count <= 9 else { return nil }
        var yearRun: Range<Int>?
        for run in runs where run.count == 4 && (1990...2099).contains(value(bytes[run])) {
            if isBracketed(bytes, run) {
                yearRun = run
                break
            }
            yearRun = yearRun ?? run
        }
        // Only a leading zero tells of a fixed width.
        var text: [UInt8] = []
        if let yearRun {
            text += bytes[..<yearRun.lowerBound] + Array("{year}".utf8) + bytes[yearRun.upperBound..<last.lowerBound]
        } else {
            text += bytes[..<last.lowerBound]
        }
        text += Array((bytes[last.lowerBound] == UInt8(ascii: "0") ? "{n:\(last.count)}" : "{n}").utf8)
        text += bytes[last.upperBound...]
        return Reading(
            year: yearRun.map { value(bytes[$0]) } ?? year, n: Int64(value(bytes[last])),
            format: NumberFormat(String(decoding: text, as: UTF8.self)))
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

    private static func value(_ digits: ArraySlice<UInt8>) -> Int { digits.reduce(0) { $0 * 10 + Int($1 - 48) } }

    private static let brackets = ["〔", "[", "（", "(", "【", "［"].map { Array($0.utf8) }

    private static func isBracketed(_ bytes: [UInt8], _ run: Range<Int>) -> Bool {
        brackets.contains { bytes[..<run.lowerBound].suffix($0.count).elementsEqual($0) }
    }
}
