import CaseWorkflow
import OfficeLedger
import Spreadsheet
import Testing

/// What a whole row becomes: a case, a held row, or no case.
struct RowTests {
    private let header = "案号,申请人,性别,身份证号,是否农民工,争议类型,请求金额(元),受理日期,调解结果,协议金额,已履行金额,结案日期,区县,涉及人数,备注"

    private func read(_ lines: String...) throws -> [LedgerReading] {
        try Fixture.read(Fixture.csv(([header] + lines).joined(separator: "\n")))
    }

    private func row(_ line: String) throws -> LedgerRow { try #require(try read(line).first?.row) }

    @Test func aPlainRowIsACase() throws {
        let row = try row(
            "杭工调〔2013〕下城1号,林玉梅等7人,女,36012119910217060X,否,拖欠工资,261952,20130101,调解成功,壹拾肆万柒仟元整,147000,2013-02-04,下城区,7,"
        )
        #expect(row.caseNumber.text == "杭工调〔2013〕下城1号")
        #expect(row.applicant?.count == 7)
        #expect(row.persons == 7)
        #expect(row.category == .wages)
        #expect(row.outcome == .agreement)
        #expect(row.agreed == row.received)
        #expect(row.assumed == [])
        #expect(row.notes == [])
        #expect(row.held == [])
        #expect(
            row.blank
                == FieldSet([
                    FieldSet(.phone), FieldSet(.employer), FieldSet(.creditCode), FieldSet(.industry),
                    FieldSet(.mediator),
                    FieldSet(.street), FieldSet(.remark),
                ]))
    }

    @Test func blanksAreAssumedAndMarked() throws {
        let row = try row("A〔2013〕1号,王楠等3人,,360121199102170 60X,,欠薪,,2013.1.1,,,/,,,,")
        #expect(row.persons == 3)
        #expect(row.sex == .female)
        #expect(row.isMigrant == false)
        #expect(row.claimed == .zero && row.agreed == .zero && row.received == .zero)
        #expect(row.outcome == .open)
        for field in [LedgerField.persons, .sex, .migrantWorker, .claimed, .agreed, .received, .outcome] {
            #expect(row.assumed.contains(field), "\(field)")
        }
        #expect(row.held == [])
    }

    @Test func withoutACellOrAReadableIDTheSexIsUnknown() throws {
        let row = try row("A〔2013〕1号,王楠,,3.30106E+17,,欠薪,,2013.1.1,,,,,,,")
        #expect(row.sex == .unknown)
        #expect(row.held.map(\.reason) == [.lostDigits])
        #expect(!row.assumed.contains(.sex))
    }

    /// Each line lacks certainty in its case number, a date or an amount, and is held whole for that reason.
    @Test(
        arguments: [
            (",王楠,女,,,工资,100,2013.1.1,成功,100,100,2013.1.5,上城区,1,", .caseNumber, .missing),
            ("A〔2013〕1号,王楠,女,,,工资,100,,成功,100,100,2013.1.5,上城区,1,", .acceptedOn, .missing),
            ("A〔2013〕1号,王楠,女,,,工资,100,2013.2.30,成功,100,100,2013.1.5,上城区,1,", .acceptedOn, .noSuchDay),
            ("A〔2013〕1号,王楠,女,,,工资,100,3/5/2013,成功,100,100,2013.8.5,上城区,1,", .acceptedOn, .ambiguousDate),
            ("A〔2013〕1号,王楠,女,,,工资,约100,2013.1.1,成功,100,100,2013.1.5,上城区,1,", .claimed, .approximateAmount),
            ("A〔2013〕1号,王楠,女,,,工资,100,2013.1.1,成功,一百三,100,2013.1.5,上城区,1,", .agreed, .colloquialNumber),
            ("A〔2013〕1号,王楠,女,,,工资,100,2013.1.1,成功,100,全部,2013.1.5,上城区,1,", .received, .unreadableAmount),
            ("A〔2013〕1号,王楠,女,,,工资,100,2013.1.9,成功,100,100,2013.1.5,上城区,1,", .closedOn, .closedBeforeAccepted),
            ("A〔2013〕1号,王楠,女,,,工资,100,2013.1.9,成功,100,100,2013.1,上城区,1,", .closedOn, .dateWithoutDay),
        ] as [(String, LedgerField, Doubt.Reason)])
    func anUncertainRowIsHeldWhole(line: String, field: LedgerField, reason: Doubt.Reason) throws {
        let held = try #require(try read(line).first?.heldRow)
        #expect(held.reasons.first?.field == field)
        #expect(held.reasons.first?.reason == reason)
        #expect(held.cells.count == 15)
        #expect(held.number == 2)
        #expect(held.sentence.chinese.contains("第2行"))
    }

    @Test func aDateInTwoReadingsIsSettledByTheCaseNumber() throws {
        let row = try row("A〔2012〕1号,王楠,女,,,工资,100,12/5/17,成功,100,100,12/6/11,上城区,1,")
        #expect(row.acceptedOn == Fixture.day("2012-05-17"))
        #expect(row.closedOn == Fixture.day("2012-06-11"))
        #expect(row.notes.count { $0.kind == .resolvedByCaseNumber } == 2)
    }

    /// Outcome, closing day, and what is held.
    @Test(
        arguments: [
            ("调解中", "2013.1.5", nil, .openButClosed), ("", "2013.1.5", nil, .outcomeMissing),
            ("成功", "", .agreement, .closingDayMissing), ("已结", "2013.1.5", nil, .unknownOutcome),
            ("调解中", "", .open, nil),
            ("", "", .open, nil),
            ("未成", "2013.1.5", .noAgreement, nil),
        ] as [(String, String, LedgerOutcome?, Doubt.Reason?)])
    func outcomesAndClosingDaysMustFit(outcome: String, closed: String, read: LedgerOutcome?, held: Doubt.Reason?)
        throws
    {
        let row = try row("A〔2013〕1号,王楠,女,,,工资,100,2013.1.1,\(outcome),,,\(closed),上城区,1,")
        #expect(row.outcome == read)
        #expect(row.held.map(\.reason) == [held].compactMap { $0 })
    }

    @Test func oddFiguresAreNotedOnly() throws {
        let more = try row("A〔2013〕1号,王楠,女,,,工资,100,2013.1.1,成功,100,200,2013.1.5,上城区,1,")
        #expect(more.notes.map(\.kind) == [.receivedExceedsAgreed])
        let failed = try row("A〔2013〕1号,王楠,女,,,工资,100,2013.1.1,未成,100,,2013.1.5,上城区,1,")
        #expect(failed.notes.map(\.kind) == [.agreedWithoutSuccess])
        let other = try row("A〔2014〕1号,王楠等5人,女,,,工资,100,2013.1.1,未成,,,2013.1.5,上城区,4,")
        #expect(other.notes.map(\.kind) == [.personsDisagreeWithName, .caseNumberOfAnotherYear])
        #expect(other.persons == 4)
        let sex = try row("A〔2013〕1号,王楠,男,36012119910217060X,,工资,100,2013.1.1,未成,,,2013.1.5,上城区,1,")
        #expect(sex.notes.map(\.kind) == [.sexDisagreesWithID])
        #expect(sex.sex == .male)
    }

    @Test func doubtfulCellsAreHeldAndTheCaseIsMade() throws {
        let row = try row("A〔2013〕1号,王楠,x,12345,?,天气,100,2013.1.1,成功,100,100,2013.1.5,火星,若干,")
        #expect(Set(row.held.map(\.field)) == [.sex, .residentID, .migrantWorker, .category, .district, .persons])
        #expect(row.persons == 1)
        #expect(row.assumed.contains(.persons))
        #expect(row.isMigrant == nil)
        #expect(row.category == nil)
        #expect(row.district == nil)
        #expect(row.held.allSatisfy { !$0.sentence.chinese.contains("12345") })
    }

    @Test func aDistrictMissingInItsColumnCanStandInTheCaseNumber() throws {
        let row = try row("杭工调〔2013〕下城00001号,王楠,女,,,工资,100,2013.1.1,成功,100,100,2013.1.5,,1,")
        #expect(row.district?.code == "330103")
        #expect(row.assumed.contains(.district))
    }

    @Test(
        arguments: [
            ("合计,,,,,,100.00,,,100,100,,,7,", .total), ("合 计,,,,,,100.00,,,100,100,,,7,", .total),
            ("总计：,,,,,,100.00,,,,,,,,", .total), ("本页小计,,,,,,100.00,,,,,,,,", .total),
            (",合计,,,,,100.00,,,,,,,,", .total),
            ("上城区小计,,,,,,1,,,,,,,,", .total), ("2013年合计,,,,,,1,,,,,,,,", .total), ("合计1428件,,,,,,1,,,,,,,,", .total),
            (",,,,,,,,,,,,,,", .blank), (" ,　,,,,,,,,,,,,,", .blank), ("2013年度台账,,,,,,,,,,,,,,", .title),
            ("制表人：王楠,,,审核人：李丹,,,,,,,,,,,", .footer), ("1,2,3,4,5,6,7,8,9,10,11,12,13,14,15", .columnNumbers),
            ("甲,1,2,3,4,5,6,7,8,9,10,11,12,13,14", .columnNumbers),
        ] as [(String, SkippedRow.Kind)])
    func rowsThatAreNoCases(line: String, kind: SkippedRow.Kind) throws {
        #expect(try read(line).first?.skippedRow?.kind == kind, "\(line)")
    }

    @Test func aPersonIsNeverATotal() throws {
        for name in ["合", "合计", "总计", "小计合"] {
            let row = try row("A〔2013〕1号,\(name),女,,,工资,100,2013.1.1,成功,100,100,2013.1.5,上城区,1,")
            #expect(row.applicant?.name == name)
        }
        // Damaged, but a case: held, not skipped.
        #expect(try read("A〔2013〕1号,王楠,女,,,工资,100,？,成功,100,100,2013.1.5,上城区,1,").first?.heldRow != nil)
        #expect(try read("A〔2013〕1号,,,,,,,,,,,,,,").first?.heldRow != nil)
    }

    @Test func aContradictingRowIsHeldWithItsFields() throws {
        let rows = Fixture.csv(header + "\nA〔2013〕1号,王楠,女,,,工资,100,2013.1.1,成功,100,90,2013.1.5,上城区,1,")
        let held = HeldRow(contradicting: rows[1], in: FieldSet(.received), header: try HeaderReading.find(in: rows))
        #expect(held.reasons.map(\.verbatim) == ["90"])
        #expect(held.reasons.map(\.reason) == [.duplicateIdentity])
    }

    @Test func theHeaderMayComeAgainInAnotherOrder() throws {
        let readings = try read(
            "A〔2013〕1号,王楠,女,,,工资,100,2013.1.1,成功,100,100,2013.1.5,上城区,1,", header, "受理日期,案号,申请人,请求金额（万元）",
            "2014.2.3,A〔2014〕2号,李丹,1.5")
        #expect(readings.compactMap(\.skippedRow).map(\.kind) == [.headerRepeated, .headerChanged])
        let last = try #require(readings.last?.row)
        #expect(last.applicant?.name == "李丹")
        #expect(last.claimed == Money(fen: 1_500_000))
    }

    /// Nothing in a cell may stop the reader: every row comes out as something.
    @Test func noInputStopsTheReader() throws {
        var generator = Sequence31(state: 20_261_122)
        let pieces = [
            "2013", "年", "月", "日", "-", "/", ".", ",", "，", "万", "亿", "元", "壹", "二", "〇", "十", "拾", "百", "千", "整",
            "等", "人", "(", "）", "〔", "〕", "号", "e", "E+", "0", "9", "99999999999999999999", " ",
            "　", "\u{0000}", "\u{0007}", "\u{FEFF}", "𠮷", "合计", "¥", "-1", "未", "达成", "仲裁", "X", "'", "#", "\n",
            "e\u{0301}", "👩‍👩‍👧", "\u{200F}", "廿", "卅", "角", "分", "约", "至",
        ]
        let start = try HeaderReading.find(in: Fixture.csv(header))
        var reader = LedgerReader(header: start, dates: DateCell(today: Fixture.today))
        for number in 2..<1_000 {
            let cells = (0..<(generator.next() % 18)).map { _ -> SpreadsheetCell in
                let text = (0..<(generator.next() % 7)).map { _ in pieces[generator.next() % pieces.count] }.joined()
                return generator.next() % 9 == 0 ? .number(text, styledAsDate: generator.next() % 2 == 0) : .text(text)
            }
            let row = SpreadsheetRow(number: number, cells: cells)
            #expect(reader.read(row) == reader.read(row))
        }
    }
}

/// A fixed sequence of small numbers.
struct Sequence31 {
    var state: UInt64

    mutating func next() -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 40)
    }
}
