import CaseStore
import CaseWorkflow
import Desk

/// The lines of the table, its rates and its groups, as views.
struct StatisticsTable {
    let page: StatisticsPage
    let language: Language

    private var query: StatisticsQuery { page.query }
    private var compared: ComparedReport { page.compared }
    private var report: Report { page.report }

    /// Lines that tell about people by what they are: small numbers are not published.
    private static let sensitive: Set<String> = ["collective", "migrant-workers", "women"]

    var lines: [View] {
        ReportTable.lines.map { line in
            let columns: [(Figures, ReportQuery, String)] = [
                (report.total, query.report, "statistics.this"),
                (compared.year, query.report.yearSoFar, "statistics.year"),
                (compared.last, query.report.lastYear, "statistics.last"),
            ]
            let isHidden =
                query.isForPublication && StatisticsTable.sensitive.contains(line.code)
                && columns.contains { SmallCells.isSmall(line.value($0.0)) }
            return [
                "name": line.name.text(in: language)
                    + (line.isMoney ? Sentence("（万元）", " (10,000 yuan)").text(in: language) : ""),
                "isPart": line.isPart,
                "columns": columns.map { figures, days, head -> View in
                    cell(
                        line.value(figures, on: query.basis), isMoney: line.isMoney,
                        link: page.link(line.code, in: days), head: Words[head].text(in: language),
                        isHidden: isHidden && SmallCells.isSmall(line.value(figures)))
                },
                "change": isHidden || line.value(report.total, on: query.basis) == nil
                    ? "—" : ReportTable.change(line.value(report.total), line.value(compared.last)),
            ]
        }
    }

    var rates: [View] {
        zip(ReportTable.rates(report.total), ReportFigure.rateCodes).map { named, code in
            [
                "name": named.name.text(in: language), "numerator": String(named.rate.numerator),
                "denominator": String(named.rate.denominator), "percent": percent(named.rate),
                "numeratorLink": page.link(code, "numerator"), "denominatorLink": page.link(code, "denominator"),
            ]
        }
    }

    /// Per cent with one decimal, never rounded up to 100; nothing without a denominator, or while all succeeded and cases are open.
    private func percent(_ rate: Figures.Rate) -> String? {
        guard rate.denominator > 0 else { return nil }
        if rate.numerator == rate.denominator, report.total.mediation.open > 0 { return nil }
        let tenths = min(
            rate.numerator == rate.denominator ? 1000 : 999,
            (rate.numerator * 2000 + rate.denominator) / (rate.denominator * 2))
        return "\(tenths / 10).\(tenths % 10)%"
    }

    private func cell(_ value: Int64?, isMoney: Bool, link: String?, head: String, isHidden: Bool = false) -> View {
        guard let value else { return ["text": "—", "head": head] }
        if isHidden { return ["text": Words["statistics.small"].text(in: language), "head": head] }
        return [
            "text": isMoney ? ReportTable.tenThousands(value) : String(value), "head": head,
            "fen": isMoney && query.showsFen ? Money(fen: value).description : nil,
            "link": value == 0 ? nil : link.map { ["path": $0] as View }, "plain": value == 0 || link == nil,
        ]
    }

    private struct Column {
        let name: Sentence
        let code: String
        let detail: String
        let isMoney: Bool
    }

    private static let columns = [
        Column(name: Sentence("受理", "Accepted"), code: "accepted-cases", detail: "", isMoney: false),
        Column(name: Sentence("人数", "Persons"), code: "persons", detail: "", isMoney: false),
        Column(name: Sentence("结案", "Closed"), code: "closed-cases", detail: "", isMoney: false),
        Column(name: Sentence("成功", "Succeeded"), code: "of-closed", detail: "numerator", isMoney: false),
        Column(name: Sentence("未结", "Open"), code: "open-at-the-end-cases", detail: "", isMoney: false),
        Column(name: Sentence("协议（万元）", "Agreed (10k)"), code: "agreed-or-awarded", detail: "", isMoney: true),
        Column(name: Sentence("到账（万元）", "Received (10k)"), code: "received", detail: "", isMoney: true),
    ]

    /// The groups, when the page has any.
    var group: View? {
        guard let key = query.by else { return nil }
        let isSensitive =
            switch key {
            case .category, .outcome, .sex, .migrant, .industry: true
            case .office, .year, .month, .closedMonth: false
            }
        let hidden =
            query.isForPublication && isSensitive
            ? SmallCells.hidden(
                report.groups.map { _, figures in
                    [
                        figures.mediation.accepted, figures.mediation.closed, figures.mediation.open,
                        figures.mediation.persons,
                    ]
                }) : report.groups.map { _ in false }
        return [
            "key": key.name.text(in: language),
            "heads": StatisticsTable.columns.map { $0.name.text(in: language) },
            "rows": zip(report.groups, hidden).map { group, isHidden -> View in
                let value = group.key.values[0]
                return [
                    "name": report.name(of: value, for: key).text(in: language),
                    "columns": StatisticsTable.columns.map { column -> View in
                        let head = column.name.text(in: language)
                        guard let figure = ReportFigure(indicator: column.code, detail: column.detail) else {
                            return ["text": "—", "head": head]
                        }
                        return cell(
                            figure.value(of: group.figures), isMoney: column.isMoney,
                            link: link(figure, key, value), head: head, isHidden: isHidden)
                    },
                ]
            },
            "hasHidden": hidden.contains(true),
        ]
    }

    /// A month or year of a group is days; anything else a group of the same days.
    private func link(_ figure: ReportFigure, _ key: GroupKey, _ value: String) -> String? {
        var days = query.report
        switch key {
        case .month, .year:
            let span = key == .year ? (Day(value + "-01-01"), Day(value + "-12-31")) : StatisticsTable.month(value)
            guard let first = span.0, let last = span.1 else { return nil }
            days.from = max(days.from, first)
            days.to = min(days.to, last)
            guard days.from <= days.to else { return nil }
            // What was filed was filed of the whole period.
            return days.asFiled && days.from...days.to != query.from...query.to
                ? nil : page.link(figure.indicator, figure.detail, in: days)
        case .office, .closedMonth, .category, .outcome, .sex, .migrant, .industry:
            return page.link(figure.indicator, figure.detail, group: [(key, value)])
        }
    }

    private static func month(_ text: String) -> (Day?, Day?) {
        let period = Period(month: text)
        return (period?.from, period?.to)
    }
}
