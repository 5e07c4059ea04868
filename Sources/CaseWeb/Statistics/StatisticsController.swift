import CaseStore
import CaseWorkflow
import Desk
import HTTPTypes
import Hummingbird
import PrintedWorkbook

/// The return of any days, and what is behind each of its figures.
///
///     GET /statistics               the table, its groups and its pictures
///     GET /statistics/report.csv    the same as a file; the export is recorded
///     GET /statistics/report.xlsx
///     GET /statistics/cases         the cases, register lines and filings that a figure is made of
///     GET /statistics/cases.csv
struct StatisticsController: Sendable {
    let web: Web

    var routes: RouteCollection<WebContext> {
        let routes = RouteCollection(context: WebContext.self)
        _ = routes.get("/statistics", use: web.guarded(.read, show))
            .get("/statistics/report.csv", use: web.guarded(.read, csv))
            .get("/statistics/report.xlsx", use: web.guarded(.read, workbook))
            .get("/statistics/cases", use: web.guarded(.read, cases))
            .get("/statistics/cases.csv", use: web.guarded(.read, casesCSV))
        return routes
    }

    @Sendable private func show(_ request: Request, _ context: WebContext, _ person: Person) async throws -> Response {
        let fields = request.addressFields
        let desk = web.desk(of: person.code)
        let language = context.language
        var query: StatisticsQuery
        var fault: (field: String, sentence: Sentence)?
        do throws(WebRefusal) {
            query = try StatisticsQuery(fields, today: desk.today)
        } catch {
            guard case .unreadable(let field, let sentence) = error else { throw error }
            fault = (field, sentence)
            query = try StatisticsQuery(FormFields(), today: desk.today)
        }
        var report = query.report
        let asked = query.office
        report.office = try await web.work { try desk.readableOffice(asked).code }
        let figures: StatisticsFigures
        do {
            figures = try await web.statistics(desk, report)
        } catch StoreError.invalid(let sentence) {
            // Nothing was filed of these days, or the basis has no such view.
            fault = ("known", sentence)
            query.asFiled = false
            report.asFiled = false
            figures = try await web.statistics(desk, report)
        }
        let (shown, wrong) = (query, fault)
        let view = try await web.work { () throws -> SendableView in
            SendableView(try StatisticsPage(desk, shown, figures, fields, wrong).view(in: language))
        }
        return web.page(
            "statistics", view.view, title: Words["statistics"], context, place: .statistics,
            status: wrong == nil ? .ok : .unprocessableContent)
    }

    @Sendable private func csv(_ request: Request, _ context: WebContext, _ person: Person) async throws -> Response {
        let (query, desk) = try asked(request, person)
        let language = context.language
        let text = try await web.addUp { () throws -> String in
            let report = try desk.report(query.report)
            try record(query.address("report.csv"), person)
            return ReportCSV(report, in: language).lines.joined(separator: "\r\n") + "\r\n"
        }
        return .file(Array(text.utf8), name: query.fileName + ".csv", type: "text/csv; charset=utf-8")
    }

    @Sendable private func workbook(
        _ request: Request, _ context: WebContext, _ person: Person
    ) async throws -> Response {
        let (query, desk) = try asked(request, person)
        let bytes = try await web.addUp { () throws -> [UInt8] in
            do {
                let bytes = try desk.workbook(try desk.compared(try desk.report(query.report))).bytes()
                try record(query.address("report.xlsx"), person)
                return bytes
            } catch let refusal as ReturnRefusal {
                throw StoreError.invalid(refusal.sentence)
            }
        }
        return .file(
            bytes, name: query.fileName + ".xlsx",
            type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    }

    @Sendable private func cases(_ request: Request, _ context: WebContext, _ person: Person) async throws -> Response {
        let fields = request.addressFields
        let desk = web.desk(of: person.code)
        let wanted = try FigureListQuery(fields, today: desk.today)
        let language = context.language
        let breakdown = try await breakdown(wanted, desk)
        let view = try await web.work { () throws -> SendableView in
            SendableView(try FigureListPage(desk, wanted, breakdown).view(in: language))
        }
        return web.page(
            "figure-cases", view.view, title: Words["statistics.behind"], context, place: .statistics)
    }

    @Sendable private func casesCSV(
        _ request: Request, _ context: WebContext, _ person: Person
    ) async throws -> Response {
        let desk = web.desk(of: person.code)
        let wanted = try FigureListQuery(request.addressFields, today: desk.today)
        let language = context.language
        let breakdown = try await breakdown(wanted, desk)
        let file = try await web.made { folder in
            let path = folder + "/list.csv"
            let cases = try FigureListPage(desk, wanted, breakdown).write(to: path, in: language)
            try record(wanted.address("cases.csv", page: 1), person, cases)
            return path
        }
        return .stream(file, name: "figure-\(wanted.query.figure.indicator).csv", type: "text/csv; charset=utf-8", web)
    }

    private func breakdown(_ wanted: FigureListQuery, _ desk: Desk) async throws -> FigureBreakdown {
        var query = wanted.query
        let asked = query.report.office
        query.report.office = try await web.work { try desk.readableOffice(asked).code }
        return try await web.breakdown(desk, query)
    }

    /// What a file is asked for: an address that cannot be read is told as an error.
    private func asked(_ request: Request, _ person: Person) throws -> (StatisticsQuery, Desk) {
        let desk = web.desk(of: person.code)
        let query = try StatisticsQuery(request.addressFields, today: desk.today)
        guard !query.isForPublication else { throw WebRefusal.notFound }
        _ = try desk.readableOffice(query.office)
        return (query, desk)
    }

    /// Every list that leaves the desk is recorded, for an auditor.
    private func record(_ what: String, _ person: Person, _ cases: CaseKeys? = nil) throws {
        try web.store.record(
            AuditRecord(
                .listExported, of: person.code, in: person.office.code, detail: "statistics/" + what, cases: cases),
            web.acting(person.code))
    }
}

extension StatisticsQuery {
    var fileName: String { "statistics-\(from)-\(to)" }
}
