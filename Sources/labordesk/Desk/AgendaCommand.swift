import ArgumentParser
import CaseStore
import CaseWorkflow
import Desk

/// `labordesk agenda`: what is due and overdue.
struct AgendaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agenda",
        abstract: "What is due and overdue: who must act next, by which day, under which article.")

    @Option(help: "The last day to look at; a week ahead by default.")
    var until: Day?

    @Option(help: "Only cases of this mediator or handler (code or name).")
    var officer: String?

    @Option(help: "How many lines at most.")
    var limit = 200

    @OptionGroup var desk: DeskOptions

    func run() throws {
        let desk = try self.desk.open()
        try goOnCounting(desk)
        let items = try desk.agenda(
            until: until ?? desk.today.adding(days: 7), mediator: try officer.map { try desk.personName($0) },
            limit: max(1, min(limit, 10_000)))
        let duties = officer == nil ? try desk.officeDuties(until: until ?? desk.today.adding(days: 7)) : []
        if self.desk.speech.json {
            let lines =
                duties.map { AgendaLine($0, today: desk.today) } + items.map { AgendaLine($0, today: desk.today) }
            try Output.json(lines.sorted { $0.due < $1.due })
            return
        }
        for warning in try desk.store.rulebook().calendar.warnings(on: desk.today) { Output.line(warning) }
        guard !items.isEmpty || !duties.isEmpty else {
            Output.line("没有到期事项。", "Nothing is due.")
            return
        }
        for duty in duties { say("\(duty.office) \(duty.subject)", duty.deadline, desk.today) }
        for item in items { say(item.row.number, item.deadline, desk.today) }
    }

    private func say(_ subject: String, _ deadline: Deadline, _ today: Day) {
        let mark =
            deadline.due < today && !deadline.isAlert
            ? Sentence("已逾期", "overdue") : Sentence("　　　", "       ")
        Output.line(
            "\(deadline.shown) \(mark.chinese) \(subject) \(deadline.actor.name.chinese)：\(deadline.duty.chinese)（\(deadline.basis)）",
            "\(deadline.shown) \(mark.english) \(subject) \(deadline.actor.name.english): \(deadline.duty.english) (\(deadline.basis))"
        )
    }
}

extension AgendaCommand {
    /// Deadlines that a stopped import left uncounted: does some seconds of it, and says what is still open.
    private func goOnCounting(_ desk: Desk) throws {
        if !desk.store.isReadOnly {
            do {
                try desk.store.finishDeadlines(portions: 10)
            } catch StoreError.busy {
                // Another program is writing, and most likely the one that counts: what is there can be shown.
            }
        }
        guard let percent = try desk.store.deadlinesCounted() else { return }
        Output.complain(
            Sentence(
                "日历或者规则有变动，期限正在重新计算，已完成约\(percent)%；算完之前本表可能不全，日期可能有变",
                "Calendar or rules have changed and deadlines are being counted anew: about \(percent)% is done. Until the rest is, lines may be missing and days may move"
            ).text(in: Output.language))
    }
}

struct AgendaLine: Encodable {
    var due: Day
    var overdue: Bool
    /// Whether it only warns of the day, and asks for nothing of its own.
    var alert: Bool
    /// The case; nil for a duty of the office.
    var number: String?
    var office: OfficeCode
    /// Whom or what a duty of the office is about.
    var subject: String?
    var rule: String
    var actor: String
    var duty: String
    var basis: String
    var counted: String
    var missingYears: [Int]

    init(_ item: AgendaItem, today: Day) {
        self.init(item.deadline, today: today, number: item.row.number, office: item.row.office, subject: nil)
    }

    init(_ duty: OfficeDuty, today: Day) {
        self.init(duty.deadline, today: today, number: nil, office: duty.office, subject: duty.subject)
    }

    private init(_ deadline: Deadline, today: Day, number: String?, office: OfficeCode, subject: String?) {
        self.number = number
        self.office = office
        self.subject = subject
        due = deadline.shown
        alert = deadline.isAlert
        overdue = !deadline.isAlert && deadline.due < today
        rule = deadline.rule
        actor = deadline.actor.rawValue
        self.duty = deadline.duty.text(in: Output.language)
        basis = deadline.basis
        counted = deadline.counted.text(in: Output.language)
        missingYears = deadline.missingYears
    }
}
