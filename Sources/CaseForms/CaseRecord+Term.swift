import CaseWorkflow

extension CaseRecord {
    /// The body's own last day, the earliest of the terms that oblige the mediator to end, and how that term is counted:
    /// in Zhejiang from the receipt of the application (浙江省劳动人事争议调解仲裁条例10), elsewhere from the acceptance.
    mutating func term(of file: CaseFile) {
        let ends = file.deadlines(context.calendar, context.rules, area: context.area)
            .filter { $0.actor == .mediator && $0.rule.hasPrefix("MED-") && $0.rule != "MED-ONLINE-ACCEPT" }
        guard let end = ends.min(by: { $0.due < $1.due }) else { return }
        set("调解期限届满日", end.due)
        let rule = context.rules.rows.first { $0.id == end.rule && $0.holds(on: end.from, area: context.area) }
        if let rule { set("调解期限", "自\(end.trigger.name.chinese)之日起\(CaseRecord.words(of: rule.term))内") }
    }

    /// 十五日, 十个工作日.
    private static func words(of term: Term) -> String {
        switch term.unit {
        case .workingDay: chinese(term.length) + "个工作日"
        case .calendarDay: chinese(term.length) + "日"
        case .month: chinese(term.length) + "个月"
        case .year: chinese(term.length) + "年"
        }
    }

    /// 1 to 99 as papers write it; figures beyond.
    private static func chinese(_ number: Int) -> String {
        let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
        guard (1...99).contains(number) else { return "\(number)" }
        guard number >= 10 else { return digits[number] }
        return (number < 20 ? "" : digits[number / 10]) + "十" + digits[number % 10]
    }
}
