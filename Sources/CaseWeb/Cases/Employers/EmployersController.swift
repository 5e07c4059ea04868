import CaseStore
import CaseWorkflow
import Desk
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
        let (sendable, title) = try await web.work { () throws -> (SendableView, String) in
            let rows = try desk.store.cases(
                ofEmployer: name, creditCode: code, offices: try desk.store.readableOffices(of: desk.officer))
            guard !rows.isEmpty else { throw WebRefusal.notFound }
            let title = name ?? rows[0].employers.first ?? code ?? ""
            let pattern = EmployerPattern(rows, today: desk.today)
            return (
                SendableView([
                    "name": title, "code": code, "count": rows.count, "open": rows.count { $0.closedOn == nil },
                    "persons": rows.reduce(0) { $0 + $1.persons },
                    "claimed": Money(fen: rows.reduce(0) { $0.addingSaturated($1.claimedFen) }).description,
                    "received": Money(fen: rows.reduce(0) { $0.addingSaturated($1.receivedFen) }).description,
                    "warnings": pattern.warnings.map { ["sentence": $0.text(in: language)] as View },
                    "rows": rows.map { CasePage.row($0, language) },
                ]), title
            )
        }
        return web.page("employer", sendable.view, title: Sentence(same: title), context, place: .cases)
    }
}

/// What the cases against one employer say together.
struct EmployerPattern {
    let warnings: [Sentence]

    /// From so many cases within twelve months an employer is called a repeated one.
    static let repeated = 3
    /// From so many persons within thirty days somebody should look whether it is a group incident. The legal threshold of a
    /// collective dispute is ten workers (调解仲裁法 7).
    static let group = 10

    init(_ rows: [DocketRow], today: Day) {
        var warnings: [Sentence] = []
        let year = rows.filter { $0.standing == "live" && $0.registeredOn > today.adding(months: -12) }
        if year.count >= EmployerPattern.repeated {
            let persons = year.reduce(0) { $0 + $1.persons }
            warnings.append(
                Sentence(
                    "近12个月内该单位有\(year.count)件争议，涉及\(persons)人，请留意是否需要工会劳动法律监督",
                    "\(year.count) disputes with \(persons) persons against this employer within 12 months; consider union supervision"
                ))
        }
        let month = rows.filter { $0.standing == "live" && $0.registeredOn > today.adding(days: -30) }
        let persons = month.reduce(0) { $0 + $1.persons }
        if persons >= EmployerPattern.group, month.count > 1 {
            warnings.append(
                Sentence(
                    "近30天内\(month.count)件案件共\(persons)人，可能是群体性事件，请核对是否并案或者编入批次办理",
                    "\(month.count) cases with \(persons) persons within 30 days: this may be a group incident. Consider linking them or a series"
                ))
        }
        self.warnings = warnings
    }
}
