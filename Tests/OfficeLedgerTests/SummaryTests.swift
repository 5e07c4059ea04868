import CaseWorkflow
import OfficeLedger
import Spreadsheet
import Testing

/// Summary tables as people fill them in: what is read, and what is named instead of guessed.
@Suite struct SummaryTests {
    private static let reader = SummaryReader(dates: DateCell(today: Fixture.today))

    private func read(_ text: String) -> SummaryTable { SummaryTests.reader.read(Fixture.csv(text)) }

    /// A whole table by codes alone; rows of these codes come instead of the usual ones.
    private func table(_ rows: String..., without: [String] = []) -> String {
        let given = rows.compactMap { $0.split(separator: ",").first.map(String.init) }
        let usual = SummaryFigure.allCases.filter(\.isRequired).map(\.rawValue)
            .filter { !given.contains($0) && !without.contains($0) }.map { "\($0),0" }
        return (["代码,数值"] + rows + usual).joined(separator: "\n")
    }

    @Test func everyNameMeansItsOwnFigure() {
        for figure in SummaryFigure.allCases {
            let money = figure.isMoney ? "（元）" : ""
            let found = read("项目,数值\n\(figure.name.chinese)\(money),1")
            #expect(found.values.keys.map(\.rawValue) == [figure.rawValue], "\(figure.name.chinese)")
            #expect(found.findings.allSatisfy { $0.rule == .missing }, "\(found.findings)")
        }
        #expect(Set(SummaryFigure.allCases.map(\.name.chinese)).count == SummaryFigure.allCases.count)
        #expect(Set(SummaryFigure.allCases.map(\.meaning)).count == SummaryFigure.allCases.count - 3)
    }

    @Test(
        arguments: [
            ("12", 12), ("１２", 12), ("\"1,234\"", 1234), ("\"１，２３４\"", 1234), (" 12 ", 12), ("12件", 12), ("十二", 12),
            ("0", 0), ("无", 0),
            ("12.0", 12), ("'12", 12), ("1.2万", 12_000),
        ])
    func countsAreReadAsPeopleWriteThem(written: String, value: Int64) {
        #expect(read(table("accepted,\(written)")).values[.accepted] == value)
    }

    @Test(
        arguments: [
            ("12人", TableRule.cell), ("1.5", .cell), ("12-15", .cell), ("约12", .cell), ("十几", .cell), ("5%", .cell),
            ("#REF!", .cell),
            ("12?", .cell), ("-1", .negative), ("－1", .negative), ("99999999", .cell), ("", .blank), ("-", .blank),
            ("1 件 2", .cell),
        ])
    func countsThatAreNotCertainAreNamed(written: String, rule: TableRule) throws {
        let found = read(table("accepted,\(written)"))
        #expect(found.values[.accepted] == nil)
        let finding = try #require(found.findings.first)
        #expect(finding.rule == rule && finding.field == "accepted" && finding.row == 2 && finding.column == "B")
    }

    /// The unit stands beside the figure, in its name, over the column, over the table or in the cell, and nowhere else.
    @Test(
        arguments: [
            ("代码,单位,数值\nclaimed,元,12000.5", 1_200_050), ("代码,单位,数值\nclaimed,万元,1.2", 1_200_000),
            ("代码,数值（万元）\nclaimed,1.2", 1_200_000), ("项目,数值\n请求金额（万元）,1.2", 1_200_000),
            ("金额单位：万元\n代码,数值\nclaimed,1.2", 1_200_000), ("代码,数值\nclaimed,1.2万元", 1_200_000),
            ("代码,单位,数值\nclaimed,万元,12000元", 1_200_000), ("代码,单位,数值\nclaimed,元,\"1,234,567.80\"", 123_456_780),
            ("代码,数值\nclaimed,0", 0),
        ])
    func moneyHasItsUnit(written: String, fen: Int64) {
        let found = read(written)
        #expect(found.values[.claimed] == fen, "\(found.findings)")
    }

    @Test(
        arguments: [
            ("代码,数值\nclaimed,12000", TableRule.cell), ("代码,单位,数值（万元）\nclaimed,元,1", .unit),
            ("代码,单位,数值\nclaimed,件,1", .unit), ("代码,单位,数值\naccepted,人,1", .unit),
            ("代码,单位,数值\nclaimed,元,约1000", .cell), ("代码,单位,数值\nclaimed,元,-5", .negative),
            ("代码,单位,数值\nclaimed,元,1.234", .cell), ("代码,单位,数值\nclaimed,元,100美元", .cell),
        ])
    func moneyWithoutAUnitIsNotGuessed(written: String, rule: TableRule) {
        let found = read(written)
        #expect(found.values.isEmpty)
        #expect(found.findings.first?.rule == rule && found.findings.first?.row == 2, "\(found.findings)")
    }

    /// Titles, sections, notes, blank rows and columns, a heading once more, moved rows and totals are no figures.
    @Test func whatPeopleAddIsLeftAlone() {
        let found = read(
            """
            样例街道总工会汇总表,,,,,
            ,,,,,
            序号,,项目,代码,,本期,本年累计,备注
            ,,一、存量,,,,,
            1,,期末未结（件）,,,７,99,
            ,,,,,,,
            2,,1. 期初未结,opening,,3,99,结转
            序号,,项目,代码,,本期,本年累计,备注
            3,,受理,,,5,99,,已核
            合计,,合计,,,15,,
            ,,填表：只填数值一列,,,,,
            """)
        #expect(found.values == [.closing: 7, .opening: 3, .accepted: 5])
        #expect(found.findings.allSatisfy { $0.rule == .missing }, "\(found.findings)")
        #expect(found.rows == [.closing: 5, .opening: 7, .accepted: 9])
        #expect(found.unused == ["G“本年累计”"])
    }

    @Test(
        arguments: [
            ("代码,项目,数值\nacepted,,5", TableRule.unknown, 2), ("代码,项目,数值\n,受理总数,5", .unknown, 2),
            ("代码,项目,数值\n,,5", .unknown, 2), ("代码,项目,数值\naccepted,调解结案,5", .name, 2),
            ("代码,项目,数值\naccepted,,5\n,受理,5", .twice, 3), ("代码,项目,数值,\naccepted,,,5", .stray, 2),
            ("代码,项目,本期,本月\naccepted,,5,5", .header, 1), ("案号,申请人\n1,王甲", .header, 0),
            ("代码,数值\nreported-on,去年", .cell, 2), ("代码,项目,数值,\naccepted,,5,十", .stray, 2),
        ])
    func whatIsNotUnderstoodIsNamedWithItsRow(written: String, rule: TableRule, row: Int) {
        let found = read(written).findings
        #expect(found.contains { $0.rule == rule && $0.row ?? 0 == row }, "\(found)")
    }

    /// A row is named when it is required and absent, and when it is there and blank.
    @Test func blankIsNotZero() {
        let found = read(table("claimed,0", "opening,", without: ["closed"])).findings
        #expect(found.map(\.rule) == [.blank, .missing])
        #expect(found.map(\.field) == ["opening", "closed"])
        #expect(read(table("reopened,")).findings.isEmpty)
    }

    @Test func whoseTableItIsAndWhoAnswersForIt() {
        let found = read(
            "代码,数值\noffice,hz-sh\nperiod,2025-03\nhead,王甲\nreviewer,李乙\npreparer,张丙\nreported-on,2025年4月3日")
        #expect(found.texts[.office] == "hz-sh" && found.texts[.period] == "2025-03")
        #expect(found.texts[.head] == "王甲" && found.texts[.preparer] == "张丙")
        #expect(found.reportedOn == Fixture.day("2025-04-03"))
    }

    /// One figure changed in a table that agrees with itself: the rule that is broken, and the figure whose row is named.
    @Test(
        arguments: [
            ([("closing", "4")], TableRule.stock, "closing"), ([("opening", "9")], .stock, "closing"),
            ([("agreement", "2")], .closed, "closed"),
            ([("no-agreement", "1"), ("withdrawn", "0")], .noAgreement, "no-agreement"),
            ([("aid-won", "1")], .aidClosed, "aid-closed"), ([("received-stated", "1元")], .received, "received"),
            ([("persons", "2")], .accepted, "persons"), ([("succeeded", "4")], .succeeded, "succeeded"),
            ([("collective", "4")], .collective, "collective"),
            ([("collective", "1"), ("persons-collective", "9")], .collective, "persons-collective"),
            ([("persons-women", "13")], .persons, "persons-women"),
            ([("persons-minors", "7"), ("persons-over-60", "6")], .persons, "persons-over-60"),
            ([("persons-covered", "0")], .covered, "persons-covered"),
            ([("aid-persons-covered", "1")], .covered, "aid-persons-covered"),
            ([("aid-persons", "1")], .accepted, "aid-persons"),
            ([("consultations", "2")], .promoted, "consultations-promoted"),
            ([("outreach-sessions", "0")], .outreach, "outreach-visitors"),
        ])
    func identities(changes: [(String, String)], rule: TableRule, field: String) {
        #expect(read(SummaryTests.whole([])).broken.isEmpty)
        let found = read(SummaryTests.whole(changes))
        #expect(found.findings.isEmpty, "\(found.findings)")
        #expect(found.broken.contains { $0.rule == rule && $0.field == field }, "\(found.broken)")
        #expect(found.broken.allSatisfy { $0.row != nil })
    }

    /// Without a case there are no persons and nothing is claimed.
    @Test func nothingIsClaimedWithoutACase() {
        let none = [
            "accepted": "0", "succeeded": "0", "persons": "0", "persons-women": "0", "persons-covered": "1",
            "closing": "0",
        ]
        let found = read(SummaryTests.whole(none.map { ($0.key, $0.value) }))
        #expect(found.broken.map(\.field) == ["claimed"])
    }

    /// Three accepted, two closed; twelve persons.
    private static func whole(_ changes: [(String, String)]) -> String {
        var rows: [(String, String)] = [
            ("opening", "2"), ("accepted", "3"), ("closed", "2"), ("agreement", "1"), ("withdrawn", "1"),
            ("closing", "3"),
            ("succeeded", "1"), ("persons", "12"), ("persons-covered", "1"), ("persons-women", "4"),
            ("claimed", "36000元"),
            ("agreed", "12000元"), ("received", "9000元"), ("received-verified", "9000元"),
            ("recovered-closing", "12000元"),
            ("consultations", "40"), ("consultations-promoted", "3"), ("drafting", "2"), ("outreach-sessions", "1"),
            ("outreach-visitors", "120"), ("outreach-leaflets", "300"),
        ]
        for (code, value) in changes {
            rows.removeAll { $0.0 == code }
            rows.append((code, value))
        }
        return (["代码,数值"] + rows.map { "\($0.0),\($0.1)" }).joined(separator: "\n")
    }
}
