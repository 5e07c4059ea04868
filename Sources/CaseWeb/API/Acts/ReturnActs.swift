import CaseStore
import CaseWorkflow
import Desk
import HTTPTypes

/// The return of a period, as the page of statistics has it.
enum ReturnActs {
    static let operations = [read]

    /// What a period is asked for as: known by now, or when it was closed.
    private enum Knowledge: String, CaseIterable {
        case now, filed
    }

    private static let read = APIOperation(
        id: "readReturn", method: .get, path: "/periods/{scheme}/{period}/return", tag: .figures,
        summary: Sentence("一个期间的统计报表，逐项列出", "The return of a period, figure by figure."),
        about: "As the page of statistics: the period, the year so far, the same days a year before. "
            + "docs/statistics.md says what each figure counts.",
        query: [
            .office,
            APIOperation.Query(
                "known", "`filed`: as known when the period was closed; `now` when left out.",
                .codes(Knowledge.allCases.map(\.rawValue))),
            APIOperation.Query(
                "basis", "Which day books a figure; the day of the event when left out.",
                .codes(ReportQuery.Basis.allCases.map(\.rawValue))),
            APIOperation.Query("as-of", "Of basis cohort: as known on this day.", .day),
            APIOperation.Query("by", "Groups as well; several with commas.", .pattern("^[A-Za-z]+(,[A-Za-z]+)*$")),
        ], addsUp: true, status: .ok, answer: Shapes.returnOfPeriod.schema, problems: [404, 422]
    ) { call in
        let desk = try call.desk()
        let period = try call.period()
        let office = try desk.readableOffice(try call.office(desk))
        let query = ReportQuery(
            from: period.from, to: period.to, basis: try call.code("basis") ?? .event, asOf: try call.day("as-of"),
            by: try call.groups("by"), asFiled: try call.code("known", Knowledge.self) == .filed, office: office.code)
        let reading = try ReturnReading(period, query, desk)
        return APIAnswer(try Shapes.returnOfPeriod.json(of: reading, in: call.language))
    }
}

extension APICall {
    /// The groups of a report.
    func groups(_ name: String) throws(APIProblem) -> [GroupKey] {
        var groups: [GroupKey] = []
        for text in (text(name) ?? "").split(separator: ",", omittingEmptySubsequences: false)
        where self.text(name) != nil {
            guard let key = GroupKey(rawValue: String(text)), !groups.contains(key) else {
                throw .choice(name, GroupKey.allCases.map(\.rawValue))
            }
            groups.append(key)
        }
        return groups
    }
}
