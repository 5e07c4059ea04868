/// A province, city, district or county by its GB/T 2260 code, with the days its name and code held.
///
/// An office keeps its identity through a change of name and code (临安市 became 临安区), but not through a merger or split.
public struct AdministrativeArea: Hashable, Sendable, Identifiable {
    /// Six digits: `330106`.
    public let code: String
    public let name: Sentence
    /// The days the name and code held; nil where the desk knows no beginning or end.
    public let validFrom: Day?
    public let validTo: Day?
    public let fate: Fate

    public enum Level: String, CaseIterable, Codable, Sendable {
        case province, city, county
    }

    /// What became of the area.
    public enum Fate: Hashable, Sendable {
        case stands
        /// The same place under a new name and code.
        case renamed(to: String)
        /// Its territory went to these areas.
        case merged(into: [String])
    }

    public var id: String { code }

    public var level: Level {
        if code.hasSuffix("0000") { return .province }
        return code.hasSuffix("00") ? .city : .county
    }

    /// The code without its closing zeros: `33`, `3301`, `330106`, as rules name an area.
    public var prefix: String {
        switch level {
        case .province: String(code.prefix(2))
        case .city: String(code.prefix(4))
        case .county: code
        }
    }

    /// The area under which the office goes on today: this one, or what it was renamed to.
    public var office: AdministrativeArea {
        var area = self
        // A chain of renamings is short; the bound keeps a faulty table from turning in circles.
        for _ in 0..<8 {
            guard case .renamed(let code) = area.fate, let next = AdministrativeArea(code: code) else { break }
            area = next
        }
        return area
    }

    public func isValid(on day: Day) -> Bool { (validFrom ?? day) <= day && day <= (validTo ?? day) }

    /// Every area the desk knows, in the order of the codes.
    public static let all: [AdministrativeArea] = {
        do throws(TableProblem) {
            return try parse(ShippedAreas.text + "\n" + ShippedCities.text).sorted { $0.code < $1.code }
        } catch {
            preconditionFailure("the shipped areas: \(error.sentence.english)")
        }
    }()

    /// The districts and counties of a city (`3301`), on a day or of all times.
    public static func counties(within prefix: String, on day: Day? = nil) -> [AdministrativeArea] {
        all.filter { area in
            area.level == .county && area.code.hasPrefix(prefix) && day.map { area.isValid(on: $0) } ?? true
        }
    }

    fileprivate static let byCode = Dictionary(all.map { ($0.code, $0) }) { first, _ in first }

    private static func parse(_ text: String) throws(TableProblem) -> [AdministrativeArea] {
        let names = ["code", "name", "name in English", "valid from", "valid to", "what became of it"]
        var areas: [AdministrativeArea] = []
        for row in try DataTable(text, table: .areas, fields: names.count).rows {
            func problem(_ field: Int) -> TableProblem {
                TableProblem(.areas, line: row.line, field: names[field], .unreadable, found: row.fields[field])
            }
            func day(_ field: Int) throws(TableProblem) -> Day? {
                if row.fields[field] == "-" { return nil }
                guard let day = Day(row.fields[field]) else { throw problem(field) }
                return day
            }
            let code = row.fields[0]
            guard code.utf8.count == 6, code.utf8.allSatisfy(FoldedCode.isDigit) else { throw problem(0) }
            let fate: Fate
            let words = row.fields[5].split(separator: " ").map(String.init)
            switch (words.first, words.count) {
            case ("-", 1): fate = .stands
            case ("renamed", 2): fate = .renamed(to: words[1])
            case ("merged", 2...): fate = .merged(into: Array(words.dropFirst()))
            default: throw problem(5)
            }
            areas.append(
                AdministrativeArea(
                    code: code, name: Sentence(row.fields[1], row.fields[2]), validFrom: try day(3),
                    validTo: try day(4), fate: fate))
        }
        return areas
    }
}

extension AdministrativeArea {
    /// Nil when the desk knows no such code.
    public init?(code: String) {
        guard let area = AdministrativeArea.byCode[code] else { return nil }
        self = area
    }
}
