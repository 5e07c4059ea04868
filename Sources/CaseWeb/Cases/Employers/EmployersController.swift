import CaseStore
import CaseWorkflow
import Desk
import Foundation
import Hummingbird

/// GET /employers?code=… or ?name=…: every dispute against one employer, and whether there is a pattern in them.
struct EmployersController: Sendable {
    let web: Web

    var routes: RouteCollection<WebContext> {
        let routes = RouteCollection(context: WebContext.self)
        _ = routes.get("/employers", use: web.guarded(.read, show))
        return routes
    }

    static func path(name: String, code: String?) -> String {
        let byName = "/employers?name=" + name.formEncoded
        return code.map { byName + "&code=" + $0.formEncoded } ?? byName
    }

    @Sendable private func show(_ request: Request, _ context: WebContext, _ person: Person) async throws -> Response {
        let name = request.uri.queryParameters["name"].map(String.init)?.nilWhenEmpty
        let code = request.uri.queryParameters["code"].map(String.init)?.nilWhenEmpty
        guard name != nil || code != nil, (name?.utf8.count ?? 0) <= 1000, (code?.utf8.count ?? 0) <= 100 else {
            throw WebRefusal.notFound
        }
        let desk = web.desk(of: person.code)
        let language = context.language
        let after = request.addressFields["after"].flatMap { UUID(uuidString: $0) }.map { CaseFile.ID($0) }
        let offices = try await web.work { try desk.store.readableOffices(of: desk.officer) }
        let record = try await web.employerRecord(
            EmployerQuestion(name: name, code: code, offices: offices, today: desk.today))
        guard !record.keys.isEmpty else { throw WebRefusal.notFound }
        let (sendable, title) = try await web.work { () throws -> (SendableView, String) in
            let (rows, isMore) = try desk.store.docketRows(of: record, after: after)
            let title = name ?? rows.first?.employers.first ?? code ?? ""
            let path = EmployersController.path(name: name ?? "", code: code)
            return (
                SendableView([
                    "name": title, "code": code, "count": record.all.cases, "open": record.open,
                    "persons": record.all.persons, "claimed": record.claimed.description,
                    "received": record.received.description,
                    "warnings": EmployerPattern(record).warnings.map {
                        ["sentence": $0.text(in: language)] as View
                    },
                    "rows": rows.map { CasePage.row($0, language) },
                    "hasParts": isMore || after != nil, "first": after == nil ? nil : path,
                    "next": isMore ? rows.last.map { path + "&after=" + $0.id.description } : nil,
                ]), title
            )
        }
        return web.page("employer", sendable.view, title: Sentence(same: title), context, place: .cases)
    }
}

/// Which employer's cases are asked for, in which offices, and on which day.
struct EmployerQuestion: Hashable, Sendable {
    let name: String?
    let code: String?
    /// nil for every office of the desk.
    let offices: [OfficeCode]?
    let today: Day
}

/// What the cases against one employer say together.
struct EmployerPattern {
    let warnings: [Sentence]

    /// From so many cases within twelve months an employer is called a repeated one.
    static let repeated = 3
    /// From so many persons within thirty days somebody should look whether it is a group incident. The legal threshold of a
    /// collective dispute is ten workers (调解仲裁法 7).
    static let group = 10

    init(_ record: EmployerRecord) {
        var warnings: [Sentence] = []
        let (year, month) = (record.withinYear, record.withinMonth)
        if year.cases >= EmployerPattern.repeated {
            warnings.append(
                Sentence(
                    "近12个月内该单位有\(year.cases)件争议，涉及\(year.persons)人，请留意是否需要工会劳动法律监督",
                    "\(year.cases) disputes with \(year.persons) persons against this employer within 12 months; consider union supervision"
                ))
        }
        if month.persons >= EmployerPattern.group, month.cases > 1 {
            warnings.append(
                Sentence(
                    "近30天内\(month.cases)件案件共\(month.persons)人，可能是群体性事件，请核对是否并案或者编入批次办理",
                    "\(month.cases) cases with \(month.persons) persons within 30 days: this may be a group incident. Consider linking them or a series"
                ))
        }
        self.warnings = warnings
    }
}
