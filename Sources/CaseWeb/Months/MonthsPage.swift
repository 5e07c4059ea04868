import CaseStore
import CaseWorkflow
import Desk

/// Which periods a list shows.
struct MonthsQuery: Sendable {
    let scheme: String
    let office: OfficeCode?
    let year: Int?

    init(_ fields: FormFields) throws(WebRefusal) {
        scheme = fields["scheme"] ?? Period.monthScheme
        guard Period.schemes.contains(scheme) else { throw .notFound }
        office = try fields.office()
        let typed = fields["year"].flatMap { Int($0) }
        year = typed.flatMap { (1949...2200).contains($0) ? $0 : nil }
    }
}

/// How each period of an office stands: open, closed, filed, answered; when it is due.
struct MonthsPage {
    let desk: Desk
    let query: MonthsQuery
    let problem: FieldProblem?
    let office: Office
    let standings: [PeriodStanding]
    let mayCount: Bool
    let offices: [Office]

    init(_ desk: Desk, _ query: MonthsQuery, _ problem: FieldProblem? = nil) throws(StoreError) {
        self.desk = desk
        self.query = query
        self.problem = problem
        office = try desk.readableOffice(query.office)
        standings = try desk.periods(of: office.code, scheme: query.scheme, year: query.year)
        mayCount = try desk.mayCount(office.code)
        offices = try desk.offices()
    }

    func view(in language: Language) throws(StoreError) -> View {
        var rows: [View] = []
        for standing in standings.reversed() { rows.append(try row(standing, language)) }
        let year = query.year ?? desk.today.year
        return [
            "office": office.name, "mayCount": mayCount, "rows": rows, "hasRows": !rows.isEmpty,
            "schemes": Period.schemes.map {
                option($0, StatisticsQuery.name(ofScheme: $0).text(in: language), chosen: query.scheme)
            },
            "offices": offices.map { option($0.code.text, $0.name, chosen: office.code.text) },
            "officeCode": office.code.text, "scheme": query.scheme, "year": query.year.map { String($0) },
            "thisYear": String(desk.today.year),
            "before": address(year - 1), "after": year < desk.today.year ? address(year + 1) : nil,
            "duties": try duties(language), "answerFault": problem.map { $0.sentence.text(in: language) },
        ]
    }

    /// What is owed, for whoever files it.
    private func duties(_ language: Language) throws(StoreError) -> View? {
        guard mayCount else { return nil }
        do throws(FilingRefusal) {
            return DutiesView(duties: try desk.filingDuties(of: office.code), office: query.office).view(in: language)
        } catch {
            if case .store(let error) = error { throw error }
            throw .invalid(error.sentence)
        }
    }

    private func address(_ year: Int) -> String {
        Address(
            "/months",
            [("scheme", query.scheme), ("office", query.office?.text), ("year", String(year))]
        ).text
    }

    private func row(_ standing: PeriodStanding, _ language: Language) throws(StoreError) -> View {
        let late = desk.today.days(since: standing.due)
        let isOver = standing.period.to < desk.today
        return [
            "path": MonthsController.path(standing.period, office: query.office), "name": standing.period.name,
            "days": "\(standing.period.from) – \(standing.period.to)",
            "state": standing.state.name.text(in: language),
            "beforeUse": standing.state.isOwed && standing.isBeforeFirstUse,
            "tone": PeriodTone.of(standing, on: desk.today),
            "due": standing.due.description,
            "late": isOver && standing.isOwed ? PeriodReminder.lateness(late).text(in: language) : nil,
            "isLate": standing.isOverdue(on: desk.today),
            "closedOn": standing.closing.flatMap { $0.closing.isClosed ? $0.closing.on.description : nil },
            "filings": standing.filings.last.map { filing in
                Sentence("第\(filing.number)号", "number \(filing.number)").text(in: language) + " · "
                    + filing.state.name.text(in: language)
            },
        ]
    }
}

/// How the state of a period looks: a badge's class.
enum PeriodTone {
    static func of(_ standing: PeriodStanding, on day: Day) -> String {
        switch standing.state {
        case .accepted: "good"
        case .returned: "bad"
        case .partly, .withdrawn: "warn"
        case .filed, .receipted: ""
        case .open, .closed: standing.isOverdue(on: day) ? "bad" : ""
        }
    }
}
