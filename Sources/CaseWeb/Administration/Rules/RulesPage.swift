import CaseStore
import CaseWorkflow
import Desk

/// A year of the working calendar, month by month, and the deadline rules of a day.
struct RulesPage: Sendable {
    var year: Int?
    var on: Day?
    var done: String?
    /// A table that was sent and could not be taken in, as it was typed.
    var table: String?
    var fault: Sentence?
    /// A table of deadline rules that could not be taken in, and its name.
    var rules: String?
    var rulesName: String?
    var rulesFault: Sentence?

    init(_ fields: FormFields) {
        year = fields["year"].flatMap { Int($0) }.flatMap { (1990...2100).contains($0) ? $0 : nil }
        on = fields["on"].flatMap { Day($0) }
        done = fields["done"]
    }

    func view(_ desk: Desk, _ language: Language) throws -> View {
        let book = try desk.store.rulebook()
        let calendar = book.calendar
        let year = year ?? desk.today.year
        let day = on ?? desk.today
        let area = book.area(of: try desk.ownOffice().code)
        let rows = book.rules.rows.filter { $0.holds(on: day, area: area) }
        let known = calendar.years.map(\.year)
        return [
            "isDone": done != nil && done != "rules", "isRulesDone": done == "rules",
            "rulesText": rules, "rulesName": rulesName, "rulesFault": rulesFault?.text(in: language),
            "fault": fault?.text(in: language), "table": table, "year": year, "on": day.description,
            "years": (known.contains(year) ? known : (known + [year]).sorted()).map {
                option(String($0), String($0), chosen: String(year))
            },
            "warnings": calendar.warnings(on: desk.today).map { $0.text(in: language) },
            "missing": calendar.covers(year) ? nil : WorkingCalendar.missing(year).text(in: language),
            "workingDays": calendar.workingDays(in: year),
            "months": (1...12).map { month(year, $0, calendar, language) },
            "ruleCount": rows.count,
            "rules": rows.map { rule -> View in
                [
                    "id": rule.id, "trigger": rule.trigger.name.text(in: language),
                    "actor": rule.actor.name.text(in: language), "duty": rule.duty.text(in: language),
                    "term": rule.term.name.text(in: language), "basis": rule.basis,
                    "certainty": rule.certainty.name.text(in: language),
                ]
            },
        ]
    }

    private func month(_ year: Int, _ month: Int, _ calendar: WorkingCalendar, _ language: Language) -> View {
        var weeks: [View] = []
        if let first = Day(year: year, month: month, day: 1) {
            var cells = (1..<first.weekday).map { _ -> View in ["text": ""] }
            for place in 0..<Day.length(ofMonth: month, in: year) {
                let day = first.adding(days: place)
                cells.append(cell(day, calendar, language))
            }
            while cells.count % 7 != 0 { cells.append(["text": ""]) }
            weeks = stride(from: 0, to: cells.count, by: 7).map { ["days": Array(cells[$0..<($0 + 7)])] }
        }
        return [
            "name": Sentence("\(month)月", "\(month)").text(in: language), "weeks": weeks,
            "weekdays": RulesPage.weekdays.map { ["name": $0.text(in: language)] as View },
        ]
    }

    private func cell(_ day: Day, _ calendar: WorkingCalendar, _ language: Language) -> View {
        let isWorked = calendar.isWorkingDay(day)
        let isWeekend = day.weekday > 5
        let exception: (look: String, word: String)? =
            isWorked == !isWeekend ? nil : isWorked ? ("worked", "rules.worked") : ("off", "rules.off")
        return [
            "text": String(day.day), "look": exception?.look ?? (isWeekend ? "rest" : "plain"),
            "mark": exception.map { Words[$0.word].text(in: language) },
        ]
    }

    private static let weekdays = [
        Sentence("一", "Mo"), Sentence("二", "Tu"), Sentence("三", "We"), Sentence("四", "Th"), Sentence("五", "Fr"),
        Sentence("六", "Sa"), Sentence("日", "Su"),
    ]
}
