public import CaseStore
public import CaseWorkflow
import Foundation
import Spreadsheet

/// A roll as somebody pasted it out of a spreadsheet, read line by line: nothing is recorded, and everything that is wrong is said at
/// once, beside its line.
public struct PastedRoll: Sendable {
    public private(set) var lines: [RollLine] = []
    /// Which column of the table holds what, from 0.
    public private(set) var places: [RollColumn: Int] = [:]
    /// Headings of columns that a roll does not keep, such as the telephone.
    public private(set) var leftOut: [String] = []
    /// What is wrong with the whole.
    public private(set) var problem: Sentence?
    public private(set) var table = RollTable()

    /// Some thousands of persons; larger rolls are taken in as a file, on the page of the case.
    public static let most = 5_000

    public init(_ text: String, today: Day) {
        let rows = PastedRows(text).rows
        guard !rows.isEmpty else {
            problem = Sentence("名册中没有人员，请核对", "The roll names nobody. Check it")
            return
        }
        guard rows.count <= PastedRoll.most + 1 else {
            problem = Sentence(
                "名册超过\(PastedRoll.most)行，请登记后在案件页面用“导入名册”上传文件",
                "The roll has more than \(PastedRoll.most) lines. Register the case, then take the roll in as a file on its page"
            )
            return
        }
        var body = rows[...]
        do {
            if let first = rows.first, PastedColumns.isHeading(first.cells) {
                let heading = try RollHeading(first.cells, line: first.line)
                places = heading.places
                leftOut = first.cells.enumerated().filter { cell in
                    !cell.element.isEmpty && !places.values.contains(cell.offset)
                }.map(\.element)
                body = rows.dropFirst()
            } else {
                places = PastedColumns(rows.map(\.cells), today: today).places
                leftOut = leftOut(of: rows.map(\.cells))
            }
        } catch let error as TypedProblem {
            problem = error.sentence
            return
        } catch {
            problem = Sentence("表头无法识别", "The heading cannot be read")
            return
        }
        guard places[.name] != nil else {
            problem = Sentence(
                "认不出姓名在哪一栏，请在第一行写上表头：姓名、身份证号、请求金额……",
                "Which column holds the names is not clear. Write a heading into the first line: 姓名, 身份证号, 请求金额 …")
            return
        }
        read(body, today)
    }

    /// Columns without a heading whose meaning is not clear, by number and their first cell: nobody must believe them taken in.
    private func leftOut(of rows: [[String]]) -> [String] {
        (0..<(rows.map(\.count).max() ?? 0)).compactMap { column in
            guard !places.values.contains(column) else { return nil }
            let first = rows.lazy.compactMap { $0.indices.contains(column) ? $0[column] : nil }.first { !$0.isEmpty }
            return first.map { "#\(column + 1)（\($0.prefix(20))）" }
        }
    }

    private mutating func read(_ rows: ArraySlice<PastedRows.Row>, _ today: Day) {
        var persons = RollPersons()
        for row in rows {
            var line = RollLine(row.cells, line: row.line, places, today: today)
            persons.check(&line)
            lines.append(line)
            if line.flaws.isEmpty {
                do { try table.take(line) } catch { problem = error.sentence }
            }
        }
        if lines.isEmpty { problem = Sentence("名册中没有人员，请核对", "The roll names nobody. Check it") }
    }

    /// Names that stand in the roll more than once without a resident ID that tells them apart: they may be one person.
    public var twins: Set<String> {
        var seen: [String: (count: Int, withID: Int)] = [:]
        for line in lines where !line.claimant.name.isEmpty {
            seen[line.claimant.name, default: (0, 0)].count += 1
            if line.claimant.residentID != nil { seen[line.claimant.name]?.withID += 1 }
        }
        return Set(seen.filter { $0.value.count > 1 && $0.value.withID < $0.value.count }.keys)
    }

    /// How many lines cannot be taken in.
    public var flawed: Int { lines.count { !$0.flaws.isEmpty } }

    public var isRight: Bool { problem == nil && lines.allSatisfy(\.flaws.isEmpty) }

    /// What all of them claim together; nil when that is no sum of money any more.
    public var claimed: Money? {
        var sum: Money? = .zero
        for claimant in table.claimants {
            do { sum = try sum?.plus(claimant.claimed) } catch { sum = nil }
        }
        return sum
    }
}

/// The cells of a pasted text: spreadsheets put tabs between them; commas are taken where there are no tabs.
struct PastedRows {
    struct Row {
        let line: Int
        let cells: [String]
    }

    let rows: [Row]

    init(_ text: String) {
        let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
        let hasTabs = text.utf8.contains(9)
        let hasCommas = text.contains { ",，".contains($0) }
        rows = lines.enumerated().compactMap { place, line in
            let cells = line.split(omittingEmptySubsequences: !hasTabs && !hasCommas) { character in
                hasTabs ? character == "\t" : hasCommas ? ",，".contains(character) : character.isWhitespace
            }.map { PastedRows.bare(String($0)) }
            return cells.allSatisfy(\.isEmpty) ? nil : Row(line: place + 1, cells: cells)
        }
    }

    /// Without blanks at the ends, and without the quotation marks that spreadsheets put around a cell of several lines.
    private static func bare(_ text: String) -> String {
        let text = text.trimmed
        guard text.count > 1, text.hasPrefix("\""), text.hasSuffix("\"") else { return text }
        return String(text.dropFirst().dropLast()).replacing("\"\"", with: "\"")
    }
}

extension PastedRoll {
    /// The first sheet of a table as text that can be pasted: a tab between cells, a line break between rows.
    ///
    /// - Throws: `TypedProblem` for a file that is no table, or too long a one.
    public static func text(of path: String) throws(TypedProblem) -> String {
        var lines: [String] = []
        do {
            let book = try Workbook.open(path)
            try book.forEachRow { reading in
                switch reading {
                case .undecodable(let row):
                    throw TypedProblem("roll-unreadable", Sentence(row.chinese, row.english), field: "roll")
                case .row(let row):
                    let cells = row.cells.map { $0.verbatim.trimmed }
                    guard !cells.allSatisfy(\.isEmpty) else { return .next }
                    guard lines.count <= most else {
                        throw TypedProblem(
                            "roll-too-long",
                            Sentence(
                                "名册超过\(most)行，请登记后在案件页面用“导入名册”上传文件",
                                "The roll has more than \(most) lines. Register the case, then take the roll in as a file on its page"
                            ), field: "roll")
                    }
                    lines.append(
                        cells.map { cell in String(cell.map { $0.isNewline || $0 == "\t" ? " " : $0 }) }
                            .joined(separator: "\t"))
                    return .next
                }
            }
        } catch let error as SpreadsheetError {
            throw TypedProblem(error.code.rawValue, Sentence(error.chinese, error.english), field: "roll")
        } catch let error as TypedProblem {
            throw error
        } catch {
            throw TypedProblem("roll-unreadable", Sentence("文件无法读取", "The file cannot be read"), field: "roll")
        }
        return lines.joined(separator: "\n")
    }
}
