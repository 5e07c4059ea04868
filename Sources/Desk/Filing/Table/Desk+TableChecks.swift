import CaseStore
import CaseWorkflow
import OfficeLedger

extension Desk {
    /// Whose table it says it is, and of which period.
    func named(_ table: SummaryTable, _ reception: TableReception) -> [TableFinding] {
        guard !table.rows.isEmpty else { return [] }
        let (sender, period) = (reception.sender, reception.period)
        var findings: [TableFinding] = []
        if let text = table.texts[.office], text != sender.code.text, text != sender.name {
            findings.append(
                TableFinding(
                    .office, row: table.textRows[.office], field: SummaryMark.office.rawValue,
                    "表上的填报单位是“\(text.prefix(40))”，不是\(sender.name)（\(sender.code)）；请核对所选的单位（命令行：--office）",
                    "The table says it is of “\(text.prefix(40))”, not of \(sender.name) (\(sender.code)). Check the office (command line: --office)"
                ))
        }
        let heading = ReturnHeading(office: sender.name, from: period.from, to: period.to)
        let isPeriod =
            [period.name, heading.period, heading.days].contains(table.texts[.period] ?? period.name)
            || table.periodDay.map(period.isNamed(by:)) ?? false
        if !isPeriod, let text = table.texts[.period] {
            findings.append(
                TableFinding(
                    .period, row: table.textRows[.period], field: SummaryMark.period.rawValue,
                    "表上的期间是“\(text.prefix(40))”，不是 \(period.name)；请核对所写的期间（命令行：--period）",
                    "The table says it is of “\(text.prefix(40))”, not of \(period.name). Check the period (command line: --period)"
                ))
        }
        let persons = table.persons
        if let refused = persons.refused {
            findings.append(
                TableFinding(.person, field: refused.field, refused.sentence.chinese, refused.sentence.english))
        }
        let unsaid = [SummaryMark.office, .period].filter { table.texts[$0] == nil }.map(\.name)
        let names = unsaid + persons.missing.map(\.name)
        if !names.isEmpty {
            findings.append(
                TableFinding(
                    .unnamed, "表上没有写：\(names.map(\.chinese).joined(separator: "、"))",
                    "The table does not say: \(names.map(\.english).joined(separator: ", "))"))
        }
        return findings
    }

    /// What stands in the way whatever the table says.
    func look(at reception: inout TableReception) throws {
        let (office, sender, period) = (reception.office, reception.sender, reception.period)
        let tree = try store.officeTree()
        if sender.code == office.code || !tree.isWithin(sender.code, office.code) {
            reception.findings.append(
                TableReception.Finding(
                    ReceivingFinding(
                        .sender, "\(sender.name)（\(sender.code)）不是\(office.name)的下级",
                        "\(sender.name) (\(sender.code)) is no office below \(office.name)")))
        }
        if period.to >= today {
            reception.add(
                TableFinding(
                    .notOver, "\(period.name) 到 \(period.to) 才结束，期满后再收",
                    "\(period.name) ends on \(period.to). Take the table in after that day"))
        }
        let knowledge = try store.knowledge()
        let here = try store.officesWithFigures(
            upTo: period.to, epoch: knowledge.epoch, sequence: knowledge.sequence)
        if here.contains(where: { tree.isWithin($0, sender.code) }) {
            reception.findings.append(
                TableReception.Finding(
                    ReceivingFinding(
                        .countedHere, "本案件台自己登记有\(sender.name)的案件或数字，再收其汇总表会重复计算",
                        "This desk itself holds cases or figures of \(sender.name); its table would count them twice")))
        }
    }
}

extension SummaryTable {
    /// Who answers for it.
    var persons: ReturnPersons {
        ReturnPersons(head: texts[.head], reviewer: texts[.reviewer], preparer: texts[.preparer])
    }
}

extension Period {
    /// Whether a day is what a spreadsheet makes of the period's name: `2025-03` becomes the first of March.
    fileprivate func isNamed(by day: Day) -> Bool {
        name == "\(day)" || name.utf8.count == 7 && day.day == 1 && "\(day)".hasPrefix(name)
    }
}
