import CaseStore
import CaseWorkflow
import Testing

@testable import CaseWeb

/// Who is answered at one address. The test that reads the rows proves that no address is without one.
struct RouteRow: Sendable, CustomTestStringConvertible {
    /// As the router says it: `GET /cases/{number}`.
    let route: String
    let who: Who
    /// After the question mark; what stands in `{…}` is filled in, here and in the fields.
    var query = ""
    var fields: [(String, String)] = []
    /// Whether the form has a place for a file.
    var hasFile = false
    /// Which thing of another office the address or form is about; nil for none.
    var about: String?
    /// What whoever has the right is told.
    var answers: Set<Int> = [200, 303, 422]
    /// What they are told of a thing that is another office's, or not there.
    var unknown = 404

    enum Who: Sendable, Equatable {
        /// Nobody need sign in.
        case anybody
        case roles(Set<Role>)

        static let everyone = Who.roles(Set(Role.allCases))
        static let workers = Who.roles([.intake, .mediator, .legalAidOfficer, .lead, .administrator])
        static let mediators = Who.roles([.mediator, .lead, .administrator])
        static let counters = Who.roles([.lead, .statistician, .administrator])
        static let overseers = Who.roles([.auditor, .lead, .administrator])
        static let administrators = Who.roles([.administrator])

        func has(_ role: Role) -> Bool {
            switch self {
            case .anybody: true
            case .roles(let roles): roles.contains(role)
            }
        }
    }

    var testDescription: String { route }
    var isGet: Bool { route.hasPrefix("GET ") }

    /// The address with these things in it.
    func path(_ things: RightsDesk.Things) -> String {
        var path = String(route.split(separator: " ")[1])
        if path.hasSuffix("/void") { path = path.replacing("{id}", with: "{entry}") }
        if path.hasSuffix("/revoke") { path = path.replacing("{id}", with: "{token}") }
        path = path.replacing("{id}", with: "{filing}")
        return filled(query.isEmpty ? path : path + "?" + query, things.mapValues { $0.formEncoded })
    }

    func filled(_ text: String, _ things: RightsDesk.Things) -> String {
        var text = text
        for (name, value) in things.merging(RouteRow.usual, uniquingKeysWith: { own, _ in own }) {
            text = text.replacing("{\(name)}", with: value)
        }
        return text
    }

    private static let usual = [
        "step": "note", "paper": "1.1", "attachment": "1", "scheme": "month", "period": "2025-04",
        "register": "consultation", "file": "filing.zip", "serial": "1",
    ]
}

extension RouteRow {
    /// Every address.
    static let all: [RouteRow] = people + cases + figures + keeping

    private static let people: [RouteRow] = [
        RouteRow(route: "GET " + LooksController.stylePath, who: .anybody),
        RouteRow(route: "GET " + LooksController.scriptPath, who: .anybody),
        RouteRow(route: "GET /favicon.ico", who: .anybody),
        RouteRow(route: "GET /sign-in", who: .anybody),
        // The name that nobody has is locked out in the end, as an officer's is.
        RouteRow(
            route: "POST /sign-in", who: .anybody, fields: [("name", "nobody"), ("password", "x")], answers: [422, 429]),
        RouteRow(route: "POST /sign-out", who: .everyone),
        RouteRow(route: "POST /language", who: .anybody, fields: [("lang", "en")]),
        RouteRow(route: "GET /account", who: .everyone),
        RouteRow(route: "POST /account/password", who: .everyone),
        RouteRow(route: "POST /account/second-factor", who: .everyone),
        RouteRow(route: "POST /account/tokens", who: .everyone, fields: [("kind", "api"), ("label", "样例")]),
        RouteRow(route: "POST /account/tokens/{id}/revoke", who: .everyone, about: "token"),
        RouteRow(route: "GET /calendar/{token}", who: .anybody, answers: [404]),
        RouteRow(route: "GET /", who: .everyone),
        RouteRow(route: "GET /intake", who: .workers),
        RouteRow(route: "GET /intake", who: .workers, query: "consultation={entry}", about: "entry"),
        RouteRow(route: "GET /intake/employers", who: .workers, query: "q=%E6%A0%B7"),
        RouteRow(route: "GET /intake/{draft}", who: .workers, about: "draft"),
        RouteRow(route: "POST /intake", who: .workers, fields: [("act", "register")]),
        RouteRow(route: "POST /intake/notes", who: .workers),
        RouteRow(route: "POST /intake/{draft}/discard", who: .workers),
        RouteRow(route: "GET /cases", who: .everyone),
        RouteRow(route: "GET /cases", who: .everyone, query: "q={number}"),
        RouteRow(route: "POST /cases/search", who: .everyone, fields: [("q", "{number}")]),
        RouteRow(route: "GET /registers/{register}", who: .everyone),
        RouteRow(route: "POST /registers/{register}", who: .workers),
        RouteRow(
            route: "POST /registers/{register}/{id}/void", who: .workers, fields: [("reason", "重复")], about: "entry"
        ),
        RouteRow(route: "GET /administration", who: .administrators),
        RouteRow(route: "POST /administration/offices", who: .administrators),
        RouteRow(route: "POST /administration/officers", who: .administrators),
        RouteRow(
            route: "POST /administration/passwords", who: .administrators, fields: [("officer", "{officer}")],
            about: "officer", unknown: 422),
        RouteRow(route: "POST /administration/settings", who: .administrators),
        RouteRow(route: "GET /administration/hand-over", who: .mediators),
        RouteRow(
            route: "POST /administration/hand-over", who: .mediators,
            fields: [("to", "样例second"), ("number", "{number}")],
            about: "number", unknown: 422),
        RouteRow(route: "GET /audit", who: .overseers),
        RouteRow(route: "GET /audit", who: .overseers, query: "case={number}", about: "number"),
        RouteRow(route: "GET /look-up", who: .anybody),
        RouteRow(route: "POST /look-up", who: .anybody, answers: [404]),
    ]

    private static let cases: [RouteRow] = [
        RouteRow(route: "GET /cases/{number}", who: .everyone, about: "number"),
        RouteRow(
            route: "POST /cases/{number}/numbers", who: .workers, fields: [("field", "phone"), ("ordinal", "0")],
            about: "number"),
        RouteRow(route: "GET /cases/{number}/steps/{step}", who: .everyone, about: "number", answers: [200, 409]),
        RouteRow(
            route: "POST /cases/{number}/steps/{step}", who: .workers,
            fields: [("on", "2025-06-05"), ("text", "电话"), ("version", "9"), ("command", "{command}")], about: "number",
            answers: [303, 409]),
        RouteRow(
            route: "POST /cases/{number}/attachments", who: .workers,
            fields: [("command", "{command}"), ("file", "%PDF-1.7 收据")], hasFile: true,
            about: "number", answers: [303]),
        RouteRow(route: "GET /cases/{number}/attachments/{attachment}", who: .everyone, about: "number"),
        RouteRow(route: "GET /cases/{number}/papers/new", who: .workers, about: "number"),
        RouteRow(
            route: "POST /cases/{number}/papers", who: .workers,
            fields: [("form", "summons"), ("on", "2025-06-05"), ("leave-blanks", "yes"), ("command", "{command}")],
            about: "number"),
        RouteRow(route: "GET /cases/{number}/papers/{paper}", who: .workers, about: "number"),
        RouteRow(route: "GET /series", who: .everyone, query: "name={series}", about: "series"),
        RouteRow(
            route: "GET /series/steps/{step}", who: .everyone, query: "name={series}", about: "series",
            answers: [200, 409, 422]),
        RouteRow(
            route: "POST /series/steps/{step}", who: .workers,
            fields: [
                ("name", "{series}"), ("on", "2025-06-05"), ("text", "电话"), ("stage", "confirm"),
                ("command", "{command}"),
            ], about: "series"),
        RouteRow(route: "GET /employers", who: .everyone, query: "name={employer}", about: "employer"),
    ]

    private static let figures: [RouteRow] = [
        RouteRow(route: "GET /statistics", who: .everyone, query: "office={office}", about: "office"),
        RouteRow(route: "GET /statistics/report.csv", who: .everyone, query: "office={office}", about: "office"),
        RouteRow(route: "GET /statistics/report.xlsx", who: .everyone, query: "office={office}", about: "office"),
        RouteRow(
            route: "GET /statistics/cases", who: .everyone, query: figure + "&office={office}", about: "office"),
        RouteRow(
            route: "GET /statistics/cases.csv", who: .everyone, query: figure + "&office={office}", about: "office"),
        RouteRow(route: "GET /months", who: .everyone, query: "office={office}", about: "office"),
        RouteRow(route: "POST /months/answers", who: .counters, hasFile: true),
        RouteRow(route: "GET /months/{scheme}/{period}", who: .everyone, query: "office={office}", about: "office"),
        RouteRow(
            route: "POST /months/{scheme}/{period}/closing", who: .counters, fields: [("office", "{office}")],
            about: "office"),
        RouteRow(
            route: "POST /months/{scheme}/{period}/reopening", who: .counters, fields: [("office", "{office}")],
            about: "office"),
        RouteRow(
            route: "POST /months/{scheme}/{period}/filings", who: .counters, fields: [("office", "{office}")],
            about: "office"),
        RouteRow(
            route: "GET /months/{scheme}/{period}/revisions", who: .everyone, query: "office={office}", about: "office"),
        RouteRow(
            route: "POST /months/{scheme}/{period}/revisions", who: .counters,
            fields: [("office", "{office}"), ("kind", "correction"), ("reason", "LATE"), ("confirm", "1")],
            about: "office"),
        RouteRow(route: "GET /filings/{id}/{file}", who: .everyone, about: "filing"),
        RouteRow(route: "GET /received", who: .everyone, query: "office={office}", about: "office"),
        RouteRow(route: "POST /received", who: .counters, fields: [("office", "{office}")], hasFile: true),
        RouteRow(
            route: "GET /received/{serial}", who: .everyone, query: "office={office}", about: "office", answers: [404]),
        RouteRow(
            route: "GET /received/{serial}/answer.zip", who: .everyone, query: "office={office}", about: "office",
            answers: [404]),
        RouteRow(
            route: "GET /received/{serial}/view.html", who: .everyone, query: "office={office}", about: "office",
            answers: [404]),
    ]

    private static let figure = "indicator=accepted-cases&from=2025-03-01&to=2025-03-31"
}
