import CaseWorkflow
import SafeXML

/// Checks the statistics: the header, each observation, their order, and what they come to. Keeps only sums.
final class StatisticsCheck {
    private let header: FilingHeader
    private let part: FilingPart
    private let time: String
    private(set) var content: ContentDigest
    private(set) var sums = CellSums()
    var reading: FilingReading?
    private var totals = TotalsInOrder()
    private(set) var cells: Int64 = 0
    private var problems = FilingProblems(maximum: 100)
    private var codes = CodeCheck()
    private var previous: FilingCell?
    private var hasAddedTotals = false
    /// Below the root.
    private var path: [String] = []
    private var found: [String: String] = [:]
    private var text = ""
    private var depth = 0
    private var line = 0

    init(header: FilingHeader, content: ContentDigest, part: FilingPart) {
        self.header = header
        self.content = content
        self.part = part
        time = header.period.time
    }

    var filedTotals: FilingTotals { totals.totals }

    private var action: StatisticsAction { header.type.statisticsAction }

    func handle(_ event: XMLEvent) throws {
        switch event {
        case .start(let start):
            depth += 1
            line = start.line
            if depth > 1 { path.append(start.name) }
            text = ""
            guard start.hasOnlyKnownNamespaces else { throw UnreadableValue(name: start.name, line: line) }
            try begin(start)
        case .text(let piece): text += piece
        case .end(let name):
            if depth == 2 { try end(name) }
            if depth > 2, path.first == "Header", found[inHeader] == nil { found[inHeader] = text }
            text = ""
            if depth > 1 { path.removeLast() }
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

    /// `Sender/Name`.
    private var inHeader: String { path.dropFirst().joined(separator: "/") }

    private func begin(_ start: XMLElementStart) throws {
        switch (depth, start.name) {
        case (3, "Sender"), (3, "Receiver"): found[inHeader] = start.attributes["id"]
        case (2, "DataSet"): try checkAction(start.attributes)
        case (3, "Obs"): try take(start.attributes)
        default: break  // an element that only holds others or text
        }
    }

    private func end(_ name: String) throws(FilingProblem) {
        if name == "Header" {
            let said = found
            guard header.statisticsHeader.allSatisfy({ said[$0.key] == $0.value }) else {
                throw .otherFiling(part.name)
            }
            if found["DataSetAction"] != action.rawValue { throw otherAction }
        } else {
            addTotals()
        }
    }

    private func checkAction(_ attributes: XMLAttributes) throws(FilingProblem) {
        let type = attributes["type", namespace: StatisticsStructure.instance]?.split(separator: ":").last
        let action = attributes["action", namespace: StatisticsStructure.data]
        guard action == self.action.rawValue, type.map({ String($0) }) == self.action.dataSetType else {
            throw otherAction
        }
    }

    private func take(_ attributes: XMLAttributes) throws {
        guard attributes["OFFICE"] == header.sender.code.text, attributes["TIME_PERIOD"] == time else {
            throw FilingProblem.otherFiling(part.name)
        }
        // A deletion has the office and the period only, as its type in the schema says.
        if action == .delete { return }
        switch StatisticsObservation(attributes) {
        case .total(let total, let value, let unit): take(total, value, unit: unit)
        case .cell(let cell): take(cell)
        case nil: throw UnreadableValue(name: "Obs", line: line)
        }
    }

    private func take(_ total: StatisticsTotal, _ value: Int64, unit: String) {
        if hasAddedTotals || !totals.take(total, value) { problems.add(totalsOutOfOrder) }
        if unit != total.unit.rawValue { problems.add(.otherUnit(total.rawValue, total.unit, unit, line: line)) }
    }

    private func take(_ cell: FilingCell) {
        addTotals()
        cells += 1
        problems.add(cell.problems(after: previous, line: line))
        problems.add(codes.problems(of: cell, part: part.name, line: line))
        sums.add(cell)
        reading?.cell(cell)
        content.add(cell)
        previous = cell
    }

    /// All totals come before the first cell, so there they are whole.
    private func addTotals() {
        guard !hasAddedTotals else { return }
        hasAddedTotals = true
        content.add(filedTotals)
        if action == .replace, !totals.areWhole { problems.add(totalsOutOfOrder) }
    }

    private var totalsOutOfOrder: FilingProblem {
        FilingProblem(
            .cellOrder, part: part.name, line: line,
            Sentence(
                "合计缺少、重复或未按顺序排在统计单元之前。", "Totals are missing, come twice, or do not stand in order before the cells."))
    }

    private var otherAction: FilingProblem {
        FilingProblem(
            .type, part: part.name, line: line,
            Sentence(
                "报送件种类为“\(header.type.name.chinese)”，统计表的动作须为 \(action.rawValue)。",
                "With the type “\(header.type.name.english)” the statistics must say \(action.rawValue)."))
    }
}

extension XMLElementStart {
    /// Whether attributes with a prefix stand only where the statistics have them: `xsi:type` and `ss:` on the data set,
    /// the language on a name.
    fileprivate var hasOnlyKnownNamespaces: Bool {
        attributes.all.allSatisfy { attribute in
            switch attribute.namespace {
            case "": true
            case StatisticsStructure.instance: name == "DataSet" && attribute.name == "type"
            case StatisticsStructure.data: name == "DataSet"
            case StatisticsStructure.language: name == "Name"
            default: false
            }
        }
    }
}
