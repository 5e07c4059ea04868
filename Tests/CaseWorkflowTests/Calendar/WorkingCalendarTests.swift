import CaseWorkflow
import Testing

@Suite("Working calendar")
struct WorkingCalendarTests {
    let calendar = WorkingCalendar.shipped

    @Test(
        "The working days of each year are those of the notices",
        arguments: [
            (2004, 252), (2005, 250), (2006, 251), (2007, 249), (2008, 251), (2009, 250), (2010, 250), (2011, 250),
            (2012, 249), (2013, 250), (2014, 250), (2015, 249), (2016, 250), (2017, 249), (2018, 250), (2019, 250),
            (2020, 249), (2021, 250), (2022, 249), (2023, 249), (2024, 251), (2025, 248), (2026, 248),
        ])
    func counts(year: Int, days: Int) {
        #expect(calendar.covers(year))
        #expect(calendar.workingDays(in: year) == days)
    }

    @Test(
        "Single days",
        arguments: [
            ("2017-09-29", true), ("2017-09-30", true), ("2017-10-01", false), ("2017-10-06", false),
            ("2017-10-07", false), ("2017-10-09", true), ("2013-01-05", true), ("2018-12-31", false),
            ("2018-12-29", true), ("2015-09-03", false), ("2020-01-31", false), ("2003-05-01", true),
            ("2030-10-01", true), ("2030-10-05", false), ("1969-12-31", true),
        ])
    func singleDays(text: String, isWorked: Bool) throws {
        let day = try #require(Day(text))
        #expect(calendar.isWorkingDay(day) == isWorked)
    }

    @Test("The text it writes reads back as the same calendar")
    func roundTrip() throws {
        #expect(try WorkingCalendar(parsing: calendar.text) == calendar)
        #expect(calendar.years.map(\.year) == Array(2004...2026))
    }

    @Test("A merged year replaces the old line and leaves the others")
    func merging() throws {
        let more = try WorkingCalendar(parsing: "2026|  | 01-01 | -\n2027 | | 01-01 02-05~02-11 | 02-14")
        let merged = calendar.merging(more)
        #expect(merged.covers(2027))
        #expect(merged.workingDays(in: 2026) == 260)
        #expect(merged.workingDays(in: 2025) == 248)
        let sunday = try #require(Day("2027-02-07"))
        #expect(!merged.isWorkingDay(sunday))
        #expect(!merged.isWorkingDay(sunday.adding(days: 1)))
        #expect(merged.isWorkingDay(sunday.adding(days: 7)))
    }

    @Test("A gap in the years counts as Monday to Friday and is known as a gap")
    func gap() throws {
        let sparse = try WorkingCalendar(parsing: "2010||01-01|\n2014||01-01|-")
        #expect(!sparse.covers(2012))
        #expect(sparse.workingDays(in: 2012) == 261)
        let monday = try #require(Day("2012-01-02"))
        #expect(sparse.isWorkingDay(monday))
    }

    @Test(
        "A person is warned of missing years",
        arguments: [
            ("2026-11-30", 0), ("2026-12-01", 1), ("2026-12-31", 1), ("2027-01-01", 1), ("2027-12-01", 2),
            ("2025-12-31", 0), ("2003-06-01", 1), ("2003-12-01", 1),
        ])
    func warnings(day: String, count: Int) throws {
        let today = try #require(Day(day))
        #expect(calendar.warnings(on: today).count == count)
    }

    @Test("The warning names the year and what to do")
    func warningWords() throws {
        let day = try #require(Day("2026-12-01"))
        let warning = try #require(calendar.warnings(on: day).first)
        #expect(warning.chinese.contains("2027") && warning.chinese.contains("导入"))
        #expect(warning.english.contains("2027") && warning.english.contains("Import"))
    }

    @Test(
        "A faulty table is refused whole, with the line, the field and the reason",
        arguments: [
            ("", TableProblem.Reason.empty, 0, ""),
            ("# only a remark\n\n", .empty, 0, ""),
            ("2027 | 250 | 01-01", .wrongFieldCount, 1, ""),
            ("2027 | | - | -\n2027 | | - | -", .repeated, 2, "year"),
            ("20 27 | | - | -", .unreadable, 1, "year"),
            ("２０２７ | | - | -", .unreadable, 1, "year"),
            ("1989 | | - | -", .outOfRange, 1, "year"),
            ("2101 | | - | -", .outOfRange, 1, "year"),
            ("2027 | | 1-1 | -", .unreadable, 1, "weekdays off"),
            ("2027 | | 02-30 | -", .unreadable, 1, "weekdays off"),
            ("2027 | | 01-02 | -", .alreadyRestDay, 1, "weekdays off"),
            ("2027 | | 01-08~01-04 | -", .reversed, 1, "weekdays off"),
            ("2027 | | 01-01~12-31 | -", .outOfRange, 1, "weekdays off"),
            ("2027 | | 01-01~01-04~01-05 | -", .unreadable, 1, "weekdays off"),
            ("2027 | | - | 01-04", .alreadyWorkingDay, 1, "weekend days worked"),
            ("2027 | | 01-01~01-04 | 01-03", .bothRestAndWork, 1, "weekend days worked"),
            ("2027 | 250 | - | -", .wrongTotal, 1, "working days"),
            ("\n# x\n2027 | many | - | -", .wrongTotal, 3, "working days"),
        ])
    func faultyTables(text: String, reason: TableProblem.Reason, line: Int, field: String) {
        let problem = #expect(throws: TableProblem.self) { try WorkingCalendar(parsing: text) }
        #expect(problem?.reason == reason)
        #expect(problem?.line == line)
        #expect(problem?.field == field)
        #expect(problem?.sentence.chinese.contains("未导入") == true)
    }

    @Test("An enormous table is refused, not read")
    func enormous() {
        let long = String(repeating: "2027 | | - | -\n", count: 100_000)
        #expect(throws: TableProblem.self) { try WorkingCalendar(parsing: long) }
    }

    @Test("Windows line ends, a byte order mark and remarks change nothing")
    func spellings() throws {
        let plain = try WorkingCalendar(parsing: "2027 | 260 | 01-01 | -")
        #expect(try WorkingCalendar(parsing: "\u{FEFF}# 2027\r\n2027|260|01-01|-\r\n") == plain)
    }
}
