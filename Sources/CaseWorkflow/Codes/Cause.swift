/// A numbered edition of the court's list of civil causes (民事案件案由规定).
public enum CauseEdition: String, Code, Comparable {
    case edition2021 = "2021"
    case edition2026 = "2026"

    public var name: Sentence {
        switch self {
        case .edition2021: Sentence("2021年版", "edition of 2021")
        case .edition2026: Sentence("2026年版（法〔2025〕227号）", "edition of 2026")
        }
    }

    /// The edition that courts use on a day; earlier days answer with the oldest edition that the desk carries.
    public init(on day: Day) {
        self = day.number >= 2026_01_01 ? .edition2026 : .edition2021
    }

    public static func < (one: CauseEdition, other: CauseEdition) -> Bool { one.rawValue < other.rawValue }
}

/// A cause of a labor or personnel case in the courts' list.
///
/// Numbers move from edition to edition (186 became 205), so a cause is always named by edition and number together.
public struct Cause: Hashable, Sendable, Identifiable {
    public let edition: CauseEdition
    /// `186`, `186(5)`.
    public let number: String
    public let name: Sentence
    /// The item of 调解仲裁法 2 it belongs to.
    public let scope: DisputeScope
    /// Where the labor ministry's table counts it.
    public let group: CauseGroup
    /// How far the number and name were checked against the official text.
    public let certainty: DeadlineRule.Certainty

    /// `2021/186(5)`: what cases and files keep.
    public var key: String { edition.rawValue + "/" + number }
    public var id: String { key }

    /// The number of the cause it stands under; nil at the top.
    public var parentNumber: String? {
        number.firstIndex(of: "(").map { String(number[..<$0]) }
    }

    /// Every cause the desk knows, in the order of the lists.
    public static let all: [Cause] = {
        do throws(TableProblem) {
            return try parse(ShippedCauses.text)
        } catch {
            preconditionFailure("the shipped causes: \(error.sentence.english)")
        }
    }()

    /// The causes that courts use on a day.
    public static func valid(on day: Day) -> [Cause] {
        let edition = CauseEdition(on: day)
        return all.filter { $0.edition == edition }
    }

    /// The cause of this name on a day, with or without 纠纷 at the end; nil when the list has none.
    public static func find(name: String, on day: Day) -> Cause? {
        func short(_ text: String) -> String { text.hasSuffix("纠纷") ? String(text.dropLast(2)) : text }
        return valid(on: day).first { short($0.name.chinese) == short(name) }
    }

    /// The cause of the same name in another edition; nil when it has none.
    public func counterpart(in edition: CauseEdition) -> Cause? {
        Cause.all.first { $0.edition == edition && $0.name.chinese == name.chinese }
    }

    fileprivate static let byKey = Dictionary(all.map { ($0.key, $0) }) { first, _ in first }

    private static func parse(_ text: String) throws(TableProblem) -> [Cause] {
        let names = ["edition", "number", "item", "group", "mark", "name", "name in English"]
        var causes: [Cause] = []
        for row in try DataTable(text, table: .causes, fields: names.count).rows {
            func problem(_ field: Int) -> TableProblem {
                TableProblem(.causes, line: row.line, field: names[field], .unreadable, found: row.fields[field])
            }
            guard let edition = CauseEdition(rawValue: row.fields[0]) else { throw problem(0) }
            guard let scope = DisputeScope(rawValue: row.fields[2]) else { throw problem(2) }
            guard let group = CauseGroup(rawValue: row.fields[3]) else { throw problem(3) }
            guard let mark = DeadlineRule.Certainty(rawValue: row.fields[4]) else { throw problem(4) }
            causes.append(
                Cause(
                    edition: edition, number: row.fields[1], name: Sentence(row.fields[5], row.fields[6]),
                    scope: scope, group: group, certainty: mark))
        }
        return causes
    }
}

extension Cause {
    /// Nil when there is no such edition or number.
    public init?(key: String) {
        guard let cause = Cause.byKey[key] else { return nil }
        self = cause
    }
}
