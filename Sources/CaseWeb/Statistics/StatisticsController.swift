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
        let query: StatisticsQuery
        var fault: (field: String, sentence: Sentence)?
        do throws(WebRefusal) {
            query = try StatisticsQuery(fields, today: desk.today)
        } catch {
            guard case .unreadable(let field, let sentence) = error else { throw error }
            fault = (field, sentence)
            query = try StatisticsQuery(FormFields(), today: desk.today)
        }
        let shown = (query, fault)
        let view = try await web.work { () throws -> (view: SendableView, isWrong: Bool) in
            var fault = shown.1
            _ = try desk.readableOffice(shown.0.office)
            var query = shown.0
            do throws(StoreError) {
                return (SendableView(try StatisticsPage(desk, query, fields, fault).view(in: language)), fault != nil)
            } catch StoreError.invalid(let sentence) {
                // Nothing was filed of these days, or the basis has no such view.
                fault = ("known", sentence)
                query.asFiled = false
                return (SendableView(try StatisticsPage(desk, query, fields, fault).view(in: language)), true)
            }
        }
        return web.page(
            "statistics", view.view.view, title: Words["statistics"], context, place: .statistics,
            status: view.isWrong ? .unprocessableContent : .ok)
    }

    @Sendable private func csv(_ request: Request, _ context: WebContext, _ person: Person) async throws -> Response {
        let (query, desk) = try asked(request, person)
        let language = context.language
        let text = try await web.work { () throws -> String in
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
        let bytes = try await web.work { () throws -> [UInt8] in
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
        let view = try await web.work { () throws -> SendableView in
            _ = try desk.readableOffice(wanted.query.report.office)
            return SendableView(try FigureListPage(desk, wanted).view(in: language))
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
        let file = try await web.made { folder in
            _ = try desk.readableOffice(wanted.query.report.office)
            let path = folder + "/list.csv"
            let cases = try FigureListPage(desk, wanted).write(to: path, in: language)
            try record(wanted.address("cases.csv", page: 1), person, cases)
            return path
        }
        return .stream(file, name: "figure-\(wanted.query.figure.indicator).csv", type: "text/csv; charset=utf-8", web)
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
