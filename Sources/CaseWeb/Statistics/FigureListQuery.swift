import CaseStore
import CaseWorkflow
import Desk

/// Which figure is opened, and which page of what it is made of.
struct FigureListQuery: Sendable {
    let query: FigureQuery
    let page: Int

    static let pageSize = 50

    /// - Throws: `WebRefusal.unreadable`; `.notFound` for a figure that does not exist.
    init(_ fields: FormFields, today: Day) throws(WebRefusal) {
        guard let figure = ReportFigure(indicator: fields["indicator"] ?? "", detail: fields["detail"] ?? "") else {
            throw .notFound
        }
        var read = fields
        read.set("scheme", "days")
        let days = try StatisticsQuery(read, today: today)
        var group: [(key: GroupKey, value: String)] = []
        if let text = fields["group"] {
            let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
            guard parts.count == 2, let key = GroupKey(rawValue: parts[0]), key != .year, key != .month else {
                throw .unreadable(field: "group", Sentence("不能这样分组", "There is no such grouping"))
            }
            group.append((key, parts[1]))
        }
        query = FigureQuery(figure, of: days.report, group: group)
        page = max(1, min(fields["page"].flatMap { Int($0) } ?? 1, 1_000_000))
    }

    init(_ query: FigureQuery, page: Int = 1) {
        self.query = query
        self.page = page
    }

    func address(_ path: String = "/statistics/cases", page: Int = 1) -> String {
        let report = query.report
        return Address(
            path,
            [
                ("indicator", query.figure.indicator),
                ("detail", query.figure.detail.isEmpty ? nil : query.figure.detail),
                ("from", report.from.description), ("to", report.to.description), ("office", report.office?.text),
                ("basis", report.basis == .event ? nil : report.basis.rawValue),
                ("known", report.asFiled ? "filed" : nil), ("as-of", report.asOf?.description),
                ("group", query.group.first.map { $0.key.rawValue + ":" + $0.value }),
                ("page", page == 1 ? nil : String(page)),
            ]
        ).text
    }
}
