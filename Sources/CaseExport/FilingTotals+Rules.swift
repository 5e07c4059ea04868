import CaseWorkflow

extension FilingTotals {
    /// Whether the totals hold together and follow from the cells; the same for writer and checker.
    func problems(against sums: CellSums, part: String) -> [FilingProblem] {
        var problems: [FilingProblem] = []
        func add(_ rule: FilingRule, _ chinese: String, _ english: String) {
            problems.append(FilingProblem(rule, part: part, Sentence(chinese, english)))
        }
        if stock.closing != stock.expectedClosing {
            add(
                .stock, "期末未结 \(stock.closing) 与“期初+受理+重办+移入−移出−结案−终止”所得 \(stock.expectedClosing) 不符。",
                "The closing stock \(stock.closing) is not opening + accepted + reopened + in − out − closed "
                    + "− terminated = \(stock.expectedClosing).")
        }
        var flows = sums.flows
        flows.opening = stock.opening
        flows.closing = stock.closing
        if let (name, claimed, found) = stock.difference(from: flows) {
            add(
                .stockCells, "存量表的 \(name) 为 \(claimed)，统计单元合计为 \(found)。",
                "In the stock, \(name) is \(claimed), but its cells come to \(found).")
        }
        if let bridge {
            var opening = bridge.previouslyFiledClosing
            opening.addSaturating(bridge.revisions)
            if opening != stock.opening {
                add(
                    .stockBridge,
                    "上期报送期末 \(bridge.previouslyFiledClosing) 加调整 \(bridge.revisions) 不等于本期期初 \(stock.opening)。",
                    "The previously filed closing \(bridge.previouslyFiledClosing) plus revisions \(bridge.revisions) "
                        + "is not the opening \(stock.opening).")
            }
        }
        if let (name, claimed, found) = ladder.difference(from: sums.ladder) {
            add(
                .sumCells, "金额阶梯的 \(name) 为 \(claimed) 分，统计单元合计为 \(found) 分。",
                "In the money ladder, \(name) is \(claimed) fen, but its cells come to \(found) fen.")
        }
        if persons != sums[.persons] {
            add(
                .sumCells, "人数为 \(persons)，统计单元合计为 \(sums[.persons])。",
                "The persons are \(persons), but their cells come to \(sums[.persons]).")
        }
        return problems
    }

    /// Whether nothing happened in the period.
    func isZero(_ sums: CellSums) -> Bool { sums.byIndicator.isEmpty && sums.flows == FilingStock() && persons == 0 }
}

extension FilingCell {
    /// What is wrong with this cell, coming after that one.
    func problems(after previous: FilingCell?, line: Int = 0) -> [FilingProblem] {
        var problems: [FilingProblem] = []
        func add(_ rule: FilingRule, _ chinese: String, _ english: String) {
            problems.append(
                FilingProblem(rule, part: FilingStatistics.fileName, line: line, Sentence(chinese, english)))
        }
        for (name, code) in [
            ("indicator", indicator), ("detail", detail), ("category", category), ("channel", channel),
        ] {
            if !FilingText.isKey(code), !code.isEmpty || name == "indicator" {
                add(.xsd, "统计单元的 \(name) 只能填代码。", "The cell's \(name) takes a code only.")
            }
        }
        if !(0...15).contains(flags) || !(-FilingFigures.greatest...FilingFigures.greatest).contains(value) {
            add(.xsd, "统计单元的标志或数值超出范围。", "The cell's flags or value are out of range.")
        }
        if let previous, !previous.precedes(self) {
            add(
                .cellOrder, "统计单元 \(indicator) 重复或未按顺序排列。",
                "The cell \(indicator) comes twice or out of order.")
        }
        guard let known = FilingIndicator(rawValue: indicator) else {
            add(.code, "未知的指标代码 \(indicator)，未计入合计。", "Unknown indicator \(indicator); it is left out of the totals.")
            return problems
        }
        if known.unit.rawValue != unit {
            problems.append(.otherUnit(indicator, known.unit, unit, line: line))
        }
        return problems
    }
}

extension FilingProblem {
    /// The figure of an indicator stands in another unit than the indicator's.
    static func otherUnit(_ indicator: String, _ unit: FilingUnit, _ found: String, line: Int) -> FilingProblem {
        FilingProblem(
            .cellUnit, part: FilingStatistics.fileName, line: line,
            Sentence(
                "指标 \(indicator) 的单位应为 \(unit.rawValue)，现为 \(found)。",
                "The unit of \(indicator) must be \(unit.rawValue), not \(found)."))
    }
}
