import CaseWorkflow

extension FilingPeriod {
    /// The period as SDMX writes time: a calendar year `2026`, a calendar month `2026-03`, else the first day and how long
    /// from then, in whole months or days: `2026-02-21/P1M`, `2026-03-02/P7D`.
    var time: String {
        let start = from.civil
        let end = to.adding(days: 1).civil
        let months = (end.year - start.year) * 12 + end.month - start.month
        guard start.day == end.day, months > 0 else { return "\(from)/P\(to.days(since: from) + 1)D" }
        let years = months / 12
        if start.day == 1, start.month == 1, months == 12 { return String(from.description.prefix(4)) }
        if start.day == 1, months == 1 { return String(from.description.prefix(7)) }
        return months % 12 == 0 ? "\(from)/P\(years)Y" : "\(from)/P\(months)M"
    }
}
