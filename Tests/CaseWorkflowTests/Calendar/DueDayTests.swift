import CaseWorkflow
import Testing

@Suite("Counting periods")
struct DueDayTests {
    let calendar = WorkingCalendar.shipped

    @Test(
        "From a day on",
        arguments: [
            // A holiday week inside: the National Day of 2017, with 30 September worked.
            ("2017-09-29", "10 calendar", "2017-10-09", "2017-10-09"),
            ("2017-09-29", "3 working", "2017-10-10", "2017-10-10"),
            ("2017-09-29", "5 calendar", "2017-10-04", "2017-10-09"),
            ("2017-09-15", "15 calendar", "2017-09-30", "2017-09-30"),
            ("2017-09-16", "15 calendar", "2017-10-01", "2017-10-09"),
            // A worked Saturday counts; a rest day as day 0 does not.
            ("2013-01-04", "1 working", "2013-01-05", "2013-01-05"),
            ("2013-01-04", "2 working", "2013-01-06", "2013-01-06"),
            ("2013-01-04", "3 working", "2013-01-07", "2013-01-07"),
            ("2016-10-01", "1 working", "2016-10-08", "2016-10-08"),
            // Months and years end on the same number or on the month's last day.
            ("2016-02-29", "1 year", "2017-02-28", "2017-02-28"),
            ("2017-01-31", "1 month", "2017-02-28", "2017-02-28"),
            ("2017-08-31", "6 month", "2018-02-28", "2018-02-28"),
            ("2016-10-05", "1 year", "2017-10-05", "2017-10-09"),
            ("2016-03-05", "1 year", "2017-03-05", "2017-03-06"),
            ("2024-01-25", "15 calendar", "2024-02-09", "2024-02-09"),
            ("2024-01-26", "15 calendar", "2024-02-10", "2024-02-18"),
            // Across the turn of a year whose last days were moved by the next year's notice.
            ("2018-12-28", "1 working", "2018-12-29", "2018-12-29"),
            ("2018-12-28", "2 working", "2019-01-02", "2019-01-02"),
        ])
    func forward(start: String, term: String, nominal: String, due: String) throws {
        let result = calendar.due(from: try #require(Day(start)), try #require(Term(term)))
        #expect(result.nominal.description == nominal)
        #expect(result.day.description == due)
        #expect(result.missingYears.isEmpty)
    }

    @Test("A period that does not roll ends where the count ends")
    func noRolling() throws {
        let result = calendar.due(
            from: try #require(Day("2017-09-16")), try #require(Term("15 calendar")), rollsOver: false)
        #expect(result.day.description == "2017-10-01")
        #expect(result.counted.chinese.contains("不因休息日顺延"))
    }

    @Test(
        "Before a day",
        arguments: [
            ("2017-10-16", "5 working", "2017-10-09", "2017-10-09"),
            ("2017-10-13", "5 working", "2017-09-30", "2017-09-30"),
            ("2017-10-16", "3 working", "2017-10-11", "2017-10-11"),
            ("2017-10-12", "7 calendar", "2017-10-05", "2017-09-30"),
            ("2017-03-31", "1 month", "2017-02-28", "2017-02-28"),
            ("2016-02-29", "1 year", "2015-02-28", "2015-02-28"),
        ])
    func backward(end: String, term: String, nominal: String, latest: String) throws {
        let result = calendar.latest(before: try #require(Day(end)), try #require(Term(term)))
        #expect(result.nominal.description == nominal)
        #expect(result.day.description == latest)
    }

    @Test(
        "Years without data are named",
        arguments: [
            ("2026-12-30", "3 working", [2027]), ("2026-12-20", "3 working", []), ("2026-12-01", "1 year", [2027]),
            ("2026-12-30", "15 calendar", [2027]), ("2003-12-30", "5 working", [2003]), ("2025-06-01", "1 year", []),
            ("2026-12-01", "300 working", [2027, 2028]),
        ] as [(String, String, [Int])])
    func missingYears(start: String, term: String, years: [Int]) throws {
        let result = calendar.due(from: try #require(Day(start)), try #require(Term(term)))
        #expect(result.missingYears == years)
        #expect(result.counted.chinese.contains("数据缺失") == !years.isEmpty)
        #expect(result.counted.english.contains("no holiday data") == !years.isEmpty)
    }

    @Test(
        "How it was counted, in words",
        arguments: [
            (
                "2017-09-29", "10 calendar", "自2017-09-29起，次日起算10个自然日，到2017-10-09；该日为工作日。",
                "From 2017-09-29, counting from the next day, 10 calendar days end on 2017-10-09, a working day."
            ),
            (
                "2017-09-29", "3 working", "自2017-09-29起，次日起算3个工作日，到2017-10-10，跳过休息日8天。",
                "From 2017-09-29, counting from the next day, 3 working days end on 2017-10-10, skipping 8 rest days."
            ),
            (
                "2016-10-05", "1 year", "自2016-10-05起，次日起算1年，到2017-10-05；该日为休息日，顺延至其后第一个工作日2017-10-09。",
                "From 2016-10-05, counting from the next day, 1 year ends on 2017-10-05, a rest day, so it moves "
                    + "on to the working day 2017-10-09."
            ),
        ])
    func words(start: String, term: String, chinese: String, english: String) throws {
        let counted = calendar.due(from: try #require(Day(start)), try #require(Term(term))).counted
        #expect(counted.chinese == chinese)
        #expect(counted.english == english)
    }

    @Test(
        "Terms out of reach are refused",
        arguments: [
            ("0 calendar", false), ("-1 working", false), ("36500 calendar", true), ("36501 calendar", false),
            ("1201 month", false), ("100 year", true), ("101 year", false), ("15", false), ("15 days", false),
            ("99999999999999999999 calendar", false), ("1 1 calendar", false), ("", false),
        ])
    func terms(text: String, isTerm: Bool) {
        #expect((Term(text) != nil) == isTerm)
    }

    @Test("A due day lies after its start, on a working day, and later starts are never due earlier")
    func properties() throws {
        var random = SeededGenerator(seed: 20_170_929)
        let first = try #require(Day("2004-01-01"))
        for _ in 0..<2_000 {
            let start = first.adding(days: Int.random(in: 0..<8_200, using: &random))
            let unit = try #require(TermUnit.allCases.randomElement(using: &random))
            let term = try #require(Term(length: Int.random(in: 1...60, using: &random), unit: unit))
            let due = calendar.due(from: start, term)
            #expect(due.day > start && due.day >= due.nominal)
            #expect(calendar.isWorkingDay(due.day))
            #expect(calendar.due(from: start.adding(days: 1), term).day >= due.day)
            let latest = calendar.latest(before: start, term)
            #expect(latest.day < start && latest.day <= latest.nominal)
            if unit == .workingDay {
                let between = (1...due.day.days(since: start)).count { calendar.isWorkingDay(start.adding(days: $0)) }
                #expect(between == term.length)
            }
        }
    }

    @Test("The far ends of the calendar do not trap", arguments: ["0001-01-01", "9999-12-31"])
    func farEnds(text: String) throws {
        let day = try #require(Day(text))
        let term = try #require(Term("100 year"))
        #expect(calendar.due(from: day, term).day > day)
        #expect(calendar.latest(before: day, term).day < day)
        #expect(Day(serial: .max).adding(days: .max).serial == .max)
        #expect(Day(serial: .min).adding(days: .min).serial == .min)
    }
}
