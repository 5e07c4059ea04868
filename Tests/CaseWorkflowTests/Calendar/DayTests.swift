import CaseWorkflow
import Foundation
import Testing

@Suite("Days")
struct DayTests {
    @Test(
        "A day and its neighbours",
        arguments: [
            ("1970-01-01", 0, 4), ("2000-02-29", 11_016, 2), ("2026-11-22", 20_779, 7), ("1969-12-31", -1, 3),
            ("0001-01-01", -719_162, 1), ("9999-12-31", 2_932_896, 5),
        ] as [(String, Int32, Int)])
    func days(text: String, serial: Int32, weekday: Int) throws {
        let day = try #require(Day(text))
        #expect(day.serial == serial)
        #expect(day.weekday == weekday)
        #expect(day.description == text)
        #expect(Day(number: day.number) == day)
        #expect(day.adding(days: 400).adding(days: -400) == day)
    }

    @Test(
        "What is no day",
        arguments: [
            "", "2017-2-3", "2017-02-29", "2017-13-01", "2017-00-10", "0000-01-01", "2017/02/03", "２０１７-02-03",
            "2017-02-033",
            "-017-02-03", "2017-02-3 ",
        ])
    func noDays(text: String) {
        #expect(Day(text) == nil)
    }

    @Test(
        "Months on",
        arguments: [
            ("2017-01-31", 1, "2017-02-28"), ("2016-02-29", 12, "2017-02-28"), ("2017-03-31", -1, "2017-02-28"),
            ("2017-12-15", 1, "2018-01-15"), ("2017-01-15", -1, "2016-12-15"), ("2017-05-31", 0, "2017-05-31"),
        ])
    func months(text: String, months: Int, result: String) throws {
        let day = try #require(Day(text))
        #expect(day.adding(months: months).description == result)
    }

    @Test("Sums beyond the calendar neither trap nor turn round")
    func extremes() throws {
        let day = try #require(Day("2017-01-31"))
        #expect(day.adding(days: .max) == Day(serial: .max))
        #expect(day.adding(days: .min) == Day(serial: .min))
        #expect(day.adding(months: .max) > day)
        #expect(day.adding(months: .min) < day)
        #expect(Day(serial: .max).description.isEmpty == false)
        #expect(Day(number: -20_170_131) == nil)
        #expect(Day(number: .max) == nil)
    }

    @Test("Days, terms and calendars are stored as the text people read")
    func stored() throws {
        func roundTrip<Value: Codable & Equatable>(_ value: Value, as text: String?) throws {
            let data = try JSONEncoder().encode([value])
            #expect(try JSONDecoder().decode([Value].self, from: data) == [value])
            if let text { #expect(String(decoding: data, as: UTF8.self) == text) }
        }
        try roundTrip(#require(Day("2017-03-05")), as: #"["2017-03-05"]"#)
        try roundTrip(#require(Term("3 working")), as: #"["3 working"]"#)
        try roundTrip(WorkingCalendar.shipped, as: nil)
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([WorkingCalendar].self, from: Data(#"["2027 | 9 | - | -"]"#.utf8))
        }
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([Term].self, from: Data(#"["0 working"]"#.utf8))
        }
    }
}
