import CaseStore
import CaseWorkflow
import Desk
import StableJSON

/// A deadline as it stands on a day.
struct DeadlineReading: Sendable {
    let deadline: Deadline
    let today: Day
}

/// A line of the agenda: a case's deadline, or a duty of the office itself.
struct AgendaReading: Sendable {
    let deadline: DeadlineReading
    let office: OfficeCode
    let number: String?
    let subject: String?

    init(_ item: AgendaItem, today: Day) {
        deadline = DeadlineReading(deadline: item.deadline, today: today)
        (office, number, subject) = (item.row.office, item.row.number, nil)
    }

    init(_ duty: OfficeDuty, today: Day) {
        deadline = DeadlineReading(deadline: duty.deadline, today: today)
        (office, number, subject) = (duty.office, nil, duty.subject)
    }
}

extension Shapes {
    static let deadline = Shape<DeadlineReading>("Deadline", "Who must do what by which day, and how it was counted.") {
        shape in
        shape.text("rule", "The rule.") { $0.deadline.rule }
        shape.day("due", "The last day.") { $0.deadline.due }
        shape.day("from", "Day 0 of the counting; of an alert, the day that draws near.") { $0.deadline.from }
        shape.code("actor", "Who must act.") { $0.deadline.actor }
        shape.words("duty", "What is to be done.") { $0.deadline.duty }
        shape.text("basis", "The article.") { $0.deadline.basis }
        shape.words("counted", "How the day was counted.") { $0.deadline.counted }
        shape.flag("isAlert", "It only warns of the day, and asks for nothing of its own.") { $0.deadline.isAlert }
        shape.flag("isOverdue", "The day has passed.") { !$0.deadline.isAlert && $0.deadline.due < $0.today }
        shape.add("missingYears", "Years without holiday data, counted Monday to Friday.", .list(of: .count())) {
            one, _ in
            .array(one.deadline.missingYears.map { .integer(Int64($0)) })
        }
    }

    static let agendaLine = Shape<AgendaReading>("AgendaLine", "A deadline of a case, or a duty of the office itself.")
    {
        shape in
        shape.maybeText("number", "The case; left out for a duty of the office.") { $0.number }
        shape.text("office", "The office's code.") { $0.office.text }
        shape.maybeText("subject", "Whom or what a duty of the office is about.") { $0.subject }
        shape.one("deadline", "What is due.", deadline) { $0.deadline }
    }

    static let day = Shape<MyDayReading>("Today", "What an officer sees each morning.") { shape in
        shape.code("scope", "Whose: the officer's own cases, or all of the office and below.") { $0.day.scope }
        shape.day("on", "The day.") { $0.today }
        shape.list("overdue", "Days that have passed.", agendaLine) { $0.lines($0.day.overdue) }
        shape.list("due", "Due today.", agendaLine) { $0.lines($0.day.due) }
        shape.list("soon", "Due within a week.", agendaLine) { $0.lines($0.day.soon) }
        shape.list("sessions", "Sessions and hearings of today.", agendaLine) { $0.lines($0.day.sessions) }
        shape.list("intakes", "Registered within the last seven days.", caseLine) { $0.day.intakes }
        shape.list("unattended", "Open cases without anybody assigned.", caseLine) { $0.day.unattended }
    }
}

/// An officer's day, on that day.
struct MyDayReading: Sendable {
    let day: MyDay
    let today: Day

    func lines(_ items: [AgendaItem]) -> [AgendaReading] { items.map { AgendaReading($0, today: today) } }
}
