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
        var items = try desk.agenda(until: until ?? desk.today.adding(days: 7), limit: max(1, min(limit, 10_000)))
        if let officer { items = items.filter { $0.row.mediators.contains(officer) } }
        if self.desk.speech.json {
            try Output.json(items.map { AgendaLine($0, today: desk.today) })
            return
        }
        for warning in try desk.store.rulebook().calendar.warnings(on: desk.today) { Output.line(warning) }
        guard !items.isEmpty else {
            Output.line("没有到期事项。", "Nothing is due.")
            return
        }
        for item in items {
            let late = item.deadline.due < desk.today
            let mark = late ? Sentence("已逾期", "overdue") : Sentence("　　　", "       ")
            Output.line(
                "\(item.deadline.due) \(mark.chinese) \(item.row.number) \(item.deadline.actor.name.chinese)：\(item.deadline.duty.chinese)（\(item.deadline.basis)）",
                "\(item.deadline.due) \(mark.english) \(item.row.number) \(item.deadline.actor.name.english): \(item.deadline.duty.english) (\(item.deadline.basis))"
            )
        }
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
    var number: String
    var rule: String
    var actor: String
    var duty: String
    var basis: String
    var counted: String
    var missingYears: [Int]

    init(_ item: AgendaItem, today: Day) {
        due = item.deadline.due
        overdue = item.deadline.due < today
        number = item.row.number
        rule = item.deadline.rule
        actor = item.deadline.actor.rawValue
        duty = item.deadline.duty.text(in: Output.language)
        basis = item.deadline.basis
        counted = item.deadline.counted.text(in: Output.language)
        missingYears = item.deadline.missingYears
    }
}
