import CaseWorkflow
import Desk

extension CasePage {
    /// The deadline that is nearest, on top of the page.
    func nearest(_ language: Language) -> View? { status.deadlines.next(on: status.today).map { line($0, language) } }

    func deadlineViews(_ language: Language) -> [View] { status.deadlines.map { line($0, language) } }

    /// The day, who must do what, under which article, and how the day was counted.
    private func line(_ deadline: Deadline, _ language: Language) -> View {
        let shown = deadline.isAlert ? deadline.from : deadline.due
        let isOver = !deadline.isAlert && deadline.due < status.today
        let years = deadline.missingYears.map(String.init).listed(in: language)
        return [
            "day": shown.description, "actor": deadline.actor.name.text(in: language),
            "duty": deadline.duty.text(in: language), "basis": deadline.basis,
            "counted": deadline.counted.text(in: language), "rule": deadline.rule, "from": deadline.from.description,
            "isOver": isOver, "isAlert": deadline.isAlert, "isToday": shown == status.today,
            "daysLeft": isOver || deadline.isAlert ? nil : String(shown.days(since: status.today)),
            "missing": deadline.missingYears.isEmpty
                ? nil
                : Sentence("缺\(years)年节假日数据，按周一至周五计", "no holiday data for \(years), counted Monday to Friday").text(
                    in: language),
        ]
    }
}
