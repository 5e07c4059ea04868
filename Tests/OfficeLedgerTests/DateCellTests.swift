import CaseWorkflow
import OfficeLedger
import Spreadsheet
import Testing

struct DateCellTests {
    private let cell = DateCell(today: Fixture.today)

    @Test(arguments: [
        "2017.3.5", "2017-03-05", "2017/3/5", "2017年3月5日", "2017年03月05日", "2017 年 3 月 5 日", "20170305", "17/3/5",
        "17.3.5", "17-3-5",
        "'17-3-5", "'2017-3-5", "17年3月5日", "2017-03-05 00:00:00", "2017/3/5 9:30", "2017-03-05T09:30:00Z",
        "2017 - 3 - 5", " 2017-03-05 ",
        "２０１７－０３－０５", "２０１７．３．５", "２０１７年３月５日", "二〇一七年三月五日", "二零一七年三月五日", "贰零壹柒年叁月伍日", "2017年3月5号", "2017.3.5.",
        "2017、3、5", "2017,3,5",
        "2017 3 5", "42799", "42799.0", "42799.4375", "5-Mar-2017", "Mar 5, 2017", "05-Mar-17", "March 5 2017",
        "2017年3月5日 上午9时30分", "2017年3月5日（星期日）",
        "2017-03-05 周日", "20170305093000", "170305", "2017–03–05", "2017\u{A0}-3-5", "2017/03/05 PM 3:05",
        "2017-3-5日", "17/03/05",
    ])
    func readsTheFifthOfMarch(text: String) {
        #expect(cell.read(.text(text)) == .decoded(Fixture.day("2017-03-05"), []))
    }

    @Test(arguments: [
        ("二〇一三年十二月三十一日", "2013-12-31"), ("二〇二〇年二月二十九日", "2020-02-29"), ("二〇一五年十月廿一日", "2015-10-21"),
        ("13/5/2017", "2017-05-13"),
        ("5/13/2017", "2017-05-13"), ("5/5/2017", "2017-05-05"), ("99.12.31", "1999-12-31"), ("26.1.1", "2026-01-01"),
        ("27-1-1", "2027-01-01"),
        ("13/02/11", "2013-02-11"), ("12.5.17", "2012-05-17"), ("2024-2-29", "2024-02-29"),
        ("零壹年零壹月壹拾伍日", "2001-01-15"), ("2017年三月十二日", "2017-03-12"),
        ("31.12.2016", "2016-12-31"),
    ])
    func readsOtherDays(text: String, day: String) {
        #expect(cell.read(.text(text)) == .decoded(Fixture.day(day), []))
    }

    @Test(arguments: ["", " ", "-", "/", "—", "——", "无", "　", "未结案", "N/A"])
    func nothingThereIsAbsent(text: String) {
        #expect(cell.read(.text(text)) == .absent)
    }

    @Test(
        arguments: [
            ("2017.3", .dateWithoutDay), ("2017年3月", .dateWithoutDay), ("201703", .dateWithoutDay),
            ("2017年", .dateWithoutDay), ("2017", .dateWithoutDay),
            ("5月3日", .dateWithoutYear), ("3.5", .dateWithoutYear), ("5日", .dateWithoutYear),
            ("3/5/2017", .ambiguousDate),
            ("3/5/17", .ambiguousDate),
            ("12/5/17", .ambiguousDate), ("05/03/17", .ambiguousDate), ("3.5.17", .ambiguousDate),
            ("200305", .ambiguousDate), ("2017-02-30", .noSuchDay), ("2017-13-05", .noSuchDay),
            ("2017.2.29", .noSuchDay), ("20171345", .noSuchDay), ("0000-00-00", .noSuchDay), ("1900-01-00", .noSuchDay),
            ("1985-03-05", .yearOutOfRange),
            ("2107-03-05", .yearOutOfRange), ("2028-01-01", .yearOutOfRange), ("20000", .yearOutOfRange),
            ("60000", .yearOutOfRange), ("2017305", .unreadableDate),
            ("去年三月", .unreadableDate), ("2017-03-05至2017-03-08", .severalDates), ("2017.3.5-2017.3.8", .severalDates),
            ("2017-3-5-8", .severalDates),
            ("约2017-03-05", .unreadableDate), ("#REF!", .spreadsheetError), ("########", .spreadsheetError),
            ("三月五日", .dateWithoutYear), ("12345", .unreadableDate),
            ("2017-03-05\u{0007}", .unreadableDate), ("２０１７", .dateWithoutDay), ("abc", .unreadableDate),
            ("日", .unreadableDate), ("2017/0/5", .noSuchDay),
            ("99999999999999999999999", .unreadableDate),
        ] as [(String, Doubt.Reason)])
    func whatIsUncertainIsDoubtful(text: String, reason: Doubt.Reason) {
        #expect(cell.read(.text(text)).doubt?.reason == reason)
    }

    @Test func aWorksheetNumberIsASerialOrACompactDate() {
        #expect(cell.read(.number("42799", styledAsDate: true)).value == Fixture.day("2017-03-05"))
        #expect(cell.read(.number("42799", styledAsDate: false)).value == Fixture.day("2017-03-05"))
        #expect(cell.read(.number("42799.75", styledAsDate: true)).value == Fixture.day("2017-03-05"))
        #expect(cell.read(.number("4.2799E4", styledAsDate: true)).value == Fixture.day("2017-03-05"))
        #expect(cell.read(.number("20170305", styledAsDate: false)).value == Fixture.day("2017-03-05"))
        #expect(cell.read(.number("2.0170305E7", styledAsDate: false)).value == Fixture.day("2017-03-05"))
        #expect(cell.read(.number("2017.3", styledAsDate: false)).doubt?.reason == .dateWithoutDay)
        #expect(cell.read(.number("100", styledAsDate: true)).doubt?.reason == .yearOutOfRange)
        #expect(cell.read(.number("-5", styledAsDate: true)).doubt?.reason == .unreadableDate)
        #expect(cell.read(.number("1E300", styledAsDate: true)).doubt?.reason == .unreadableDate)
    }

    @Test func theCountFrom1904IsFourYearsLater() {
        let macintosh = DateCell(today: Fixture.today, countsFrom1904: true)
        #expect(macintosh.read(.number("41337", styledAsDate: true)).value == Fixture.day("2017-03-05"))
    }

    @Test func aPersonCanSayHowYearLastDatesAreMeant() {
        let american = DateCell(today: Fixture.today, yearLast: .monthDayYear)
        #expect(american.read(.text("3/5/2017")).value == Fixture.day("2017-03-05"))
        let european = DateCell(today: Fixture.today, yearLast: .dayMonthYear)
        #expect(european.read(.text("3/5/2017")).value == Fixture.day("2017-05-03"))
        #expect(american.read(.text("13/5/2017")).doubt?.reason == .noSuchDay)
    }

    @Test func ambiguousDatesNameTheirReadings() {
        #expect(
            cell.read(.text("3/5/2017")).doubt?.candidates == [Fixture.day("2017-03-05"), Fixture.day("2017-05-03")])
        #expect(
            cell.read(.text("12/5/17")).doubt?.candidates == [Fixture.day("2012-05-17"), Fixture.day("2017-12-05")])
    }

    /// A column shows by itself what 3/5/2017 in it means, or shows it not at all.
    @Test(
        arguments: [
            (["3/25/2017", "3/5/2017"], .monthDayYear), (["25/3/2017", "3/5/2017"], .dayMonthYear),
            (["3/25/2017", "25/3/2017"], nil), (["3/5/2017", "2017-03-25"], nil), (["13/14/2017"], nil),
        ] as [([String], DateCell.YearLastOrder?)])
    func aColumnShowsItsOrder(cells: [String], order: DateCell.YearLastOrder?) throws {
        let header = try HeaderReading.find(in: Fixture.csv("案号,受理日期\n"))
        var shown = DateOrder()
        for (place, cell) in cells.enumerated() {
            shown.note(SpreadsheetRow(number: place + 2, cells: [.text("A\(place)"), .text(cell)]), header)
        }
        #expect(shown.accepted == order && shown.closed == nil)
        var reader = LedgerReader(header: header, dates: DateCell(today: Fixture.today), order: shown)
        let row = SpreadsheetRow(number: 2, cells: [.text("杭工调〔2017〕1号"), .text("3/5/2017")])
        switch (order, reader.read(row)) {
        case (.monthDayYear, .decoded(let row)): #expect(row.acceptedOn == Fixture.day("2017-03-05"))
        case (.dayMonthYear, .decoded(let row)): #expect(row.acceptedOn == Fixture.day("2017-05-03"))
        case (nil, .held(let held)): #expect(held.sentence.chinese.contains("--year-last"))
        default: Issue.record("read otherwise")
        }
    }
}
