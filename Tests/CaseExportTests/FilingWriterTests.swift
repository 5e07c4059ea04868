import CaseExport
import CaseWorkflow
import Foundation
import Testing

/// What the desk refuses to write, because whoever checks it would reject it.
@Suite struct FilingWriterTests {
    struct BadHeader: Sendable, CustomTestStringConvertible {
        let rule: FilingRule
        let name: String
        let edit: @Sendable (inout FilingHeader) throws -> Void

        init(_ rule: FilingRule, _ name: String, _ edit: @escaping @Sendable (inout FilingHeader) throws -> Void) {
            self.rule = rule
            self.name = name
            self.edit = edit
        }

        var testDescription: String { name }
    }

    @Test(arguments: [
        BadHeader(.xsd, "id") { $0.id = "not-a-uuid" },
        BadHeader(.xsd, "upper-case id") { $0.id = $0.id.uppercased() },
        BadHeader(.xsd, "label") { $0.period.label = "../2026" },
        BadHeader(.xsd, "instant") { $0.preparedAt = "2026-13-02T09:10:11Z" },
        BadHeader(.xsd, "no zone") { $0.preparedAt = "2026-03-02T09:10:11" },
        BadHeader(.xsd, "sequence") { $0.sequence = 0 },
        BadHeader(.text, "no name") { $0.sender.name = " \u{1}" },
        BadHeader(.text, "long name") { $0.receiver.name = String(repeating: "长", count: 101) },
        BadHeader(.text, "long person") { $0.responsible = ReturnPersons(head: String(repeating: "长", count: 101)) },
        BadHeader(.type, "correction") { $0.type = .correction },
        BadHeader(.chain, "no previous digest") { $0.previousDigest = nil },
        BadHeader(.parties, "same office") { $0.receiver.code = $0.sender.code },
        BadHeader(.period, "cut-off") { $0.businessCutOff = $0.period.to.adding(days: -1) },
        BadHeader(.coverage, "twice") { $0.coverage.missing = $0.coverage.received },
        BadHeader(.zeroReturn, "nil with records") { $0.type = .zero },
    ])
    func aBadHeaderIsRefused(bad: BadHeader) throws {
        var header = try SyntheticFiling.header()
        try bad.edit(&header)
        try expectRefusal(bad.rule, header, try SyntheticFiling.cases())
    }

    @Test(arguments: [
        (FilingRule.xsd, "uid"), (.xsd, "code"), (.xsd, "persons"), (.xsd, "money"), (.recordAction, "rev"),
        (.recordOffice, "office"), (.recordCutOff, "cutOff"), (.recordOutcome, "outcome"), (.order, "twice"),
    ])
    func aBadRecordIsRefused(rule: FilingRule, field: String) throws {
        var record = FilingCase(uid: "y-0000001", rev: 1, change: .added(try SyntheticFiling.facts(3)))
        var facts = try SyntheticFiling.facts(3)
        switch field {
        case "uid": record.uid = "张三"
        case "rev": record.rev = 0
        case "twice": record.uid = "x-withdrawn-1"
        case "code": facts.cause = "劳动报酬"
        case "persons": facts.persons = 0
        case "money": facts.money.agreed = -1
        case "office": facts.office = try SyntheticFiling.office("T03")
        case "cutOff": facts.closedOn = try SyntheticFiling.day("2026-04-01")
        default: facts.outcome = nil
        }
        record.change = .added(facts)
        var cases = try SyntheticFiling.cases()
        cases.append(record)
        try expectRefusal(rule, try SyntheticFiling.header(), cases)
    }

    @Test(arguments: [
        (FilingRule.stock, "closing"), (.stockCells, "accepted"), (.sumCells, "ladder"), (.stockBridge, "bridge"),
        (.cellOrder, "twice"), (.cellUnit, "unit"), (.xsd, "code"), (.xsd, "range"),
    ])
    func badFiguresAreRefused(rule: FilingRule, field: String) throws {
        let cases = try SyntheticFiling.cases()
        var figures = SyntheticFiling.figures(of: cases)
        let one = try #require(figures.cells.first)
        switch field {
        case "closing": figures.totals.stock.closing += 1
        case "accepted": figures.totals.stock.accepted += 1
        case "ladder": figures.totals.ladder.due += 1
        case "bridge": figures.totals.bridge?.revisions += 1
        case "twice": figures.cells.append(one)
        case "unit": figures.cells[0].unit = "yuan"
        case "code": figures.cells[0].detail = "a b"
        default: figures.cells.append(FilingCell(.averted, value: .max))
        }
        #expect { try write(try SyntheticFiling.header(), figures, cases) } throws: { error in
            guard case .refused(let problems)? = error as? FilingWriteProblem else { return false }
            return problems.contains { $0.rule == rule }
        }
    }

    @Test func whatIsThereIsNeverWrittenOver() throws {
        let scratch = try ScratchFolder()
        let target = scratch.path + "/LDF-D01-2026-03-2"
        try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: true)
        let writer = FilingWriter(header: try SyntheticFiling.header(), figures: SyntheticFiling.figures(of: []))
        #expect(throws: FilingWriteProblem.exists(path: target)) { try writer.write(into: scratch.path, cases: []) }
    }

    @Test func aMissingFolderIsNamed() throws {
        let writer = FilingWriter(header: try SyntheticFiling.header(), figures: SyntheticFiling.figures(of: []))
        #expect { try writer.write(into: "/nonexistent/folder", cases: []) } throws: { error in
            (error as? FilingWriteProblem)?.message.english.contains("/nonexistent/folder") ?? false
        }
    }

    @Test func aSourceThatFailsLeavesNothingBehind() throws {
        struct Broken: Error {}
        let scratch = try ScratchFolder()
        let writer = FilingWriter(header: try SyntheticFiling.header(), figures: SyntheticFiling.figures(of: []))
        var given = 0
        #expect(throws: Broken.self) {
            try writer.write(into: scratch.path) {
                given += 1
                guard given < 3 else { throw Broken() }
                return FilingCase(
                    uid: SyntheticFiling.uid(given), rev: 1, change: .added(try SyntheticFiling.facts(given)))
            }
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path).isEmpty)
    }

    private func expectRefusal(_ rule: FilingRule, _ header: FilingHeader, _ cases: [FilingCase]) throws {
        #expect { try write(header, SyntheticFiling.figures(of: cases), cases) } throws: { error in
            guard case .refused(let problems)? = error as? FilingWriteProblem else { return false }
            return problems.contains { $0.rule == rule }
        }
    }

    /// Writes and, should that go well by mistake, tells.
    private func write(_ header: FilingHeader, _ figures: FilingFigures, _ cases: [FilingCase]) throws {
        let scratch = try ScratchFolder()
        defer {
            let left = try? FileManager.default.contentsOfDirectory(atPath: scratch.path)
            #expect(left == [], "something was left behind")
        }
        try FilingWriter(header: header, figures: figures).write(into: scratch.path, cases: cases)
    }
}
