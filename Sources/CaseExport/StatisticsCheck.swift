import CaseWorkflow
import SafeXML

/// Checks the statistics: each cell, their order, and what they come to. Keeps only sums.
final class StatisticsCheck {
    private let header: FilingHeader
    private let part: FilingPart
    private(set) var content: ContentDigest
    private(set) var sums = CellSums()
    var reading: FilingReading?
    private var totals = TotalsReading()
    private(set) var cells: Int64 = 0
    private var problems = FilingProblems(maximum: 100)
    private var previous: FilingCell?
    private var start: XMLElementStart?
    private var text = ""
    private var depth = 0

    init(header: FilingHeader, content: ContentDigest, part: FilingPart) {
        self.header = header
        self.content = content
        self.part = part
    }

    var filedTotals: FilingTotals { totals.totals }

    func handle(_ event: XMLEvent) throws {
        switch event {
        case .start(let start):
            depth += 1
            guard !start.attributes.all.contains(where: { !$0.namespace.isEmpty }) else {
                throw UnreadableValue(name: start.name, line: start.line)
            }
            if depth == 1 { try checkIdentity(start.attributes) }
            if depth == 2 { try begin(start) }
            self.start = start
            text = ""
        case .text(let piece): text += piece
        case .end(let name):
            if depth == 2 { try totals.end(name, text, line: start?.line ?? 0) }
            if depth == 3, name == "cell" { try endCell() }
            text = ""
            depth -= 1
        }
    }

    /// What is wrong with the statistics, once their end has been read.
    func end() -> FilingProblems {
        if cells != part.records {
            problems.add(
                FilingProblem(
                    .count, part: part.name,
                    Sentence(
                        "清单记 \(part.records) 个统计单元，实有 \(cells) 个。",
                        "The manifest says \(part.records) cells; there are \(cells).")))
        }
        problems.add(filedTotals.problems(against: sums, part: part.name))
        return problems
    }

    private func checkIdentity(_ root: XMLAttributes) throws(FilingProblem) {
        guard root["filing"] == header.id, root["office"] == header.sender.code.text,
            root["from"] == header.period.from.description, root["to"] == header.period.to.description
        else { throw .otherFiling(part.name) }
    }

    private func begin(_ start: XMLElementStart) throws(UnreadableValue) {
        // The cells come after all totals, so these are whole now.
        if start.name == "cells" { content.add(filedTotals) } else { try totals.begin(start) }
    }

    private func endCell() throws(UnreadableValue) {
        guard let start, let cell = FilingCell(start.attributes, value: text) else {
            throw UnreadableValue(name: "cell", line: start?.line ?? 0)
        }
        cells += 1
        problems.add(cell.problems(after: previous, line: start.line))
        sums.add(cell)
        reading?.cell(cell)
        content.add(cell)
        previous = cell
    }
}
