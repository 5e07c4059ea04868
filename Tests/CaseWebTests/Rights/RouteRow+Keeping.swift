/// Lists, rolls, what the administration keeps, returns.
extension RouteRow {
    static let keeping: [RouteRow] = [
        RouteRow(route: "GET /cases.csv", who: .everyone),
        RouteRow(route: "GET /cases.csv", who: .everyone, query: "q={number}&sort=-due"),
        RouteRow(route: "POST /intake/roll", who: .workers, hasFile: true),
        RouteRow(route: "GET /administration/rules", who: .administrators),
        RouteRow(route: "GET /administration/rules/calendar.txt", who: .administrators),
        RouteRow(route: "POST /administration/rules/calendar", who: .administrators, hasFile: true, answers: [422]),
        RouteRow(route: "GET /administration/rules/deadlines.txt", who: .administrators),
        RouteRow(route: "POST /administration/rules/deadlines", who: .administrators, hasFile: true, answers: [422]),
        RouteRow(route: "GET /administration/keys", who: .administrators),
        RouteRow(route: "GET /administration/keys/signing/{key}", who: .administrators, answers: [404]),
        RouteRow(route: "POST /administration/keys/signing", who: .administrators),
        RouteRow(route: "POST /administration/keys/signing/end", who: .administrators, answers: [422]),
        RouteRow(route: "POST /administration/keys/trusted", who: .administrators, answers: [422]),
        RouteRow(route: "POST /administration/keys/trusted/end", who: .administrators, answers: [404]),
        RouteRow(route: "POST /administration/keys/recovery", who: .administrators, answers: [422]),
        RouteRow(route: "GET /administration/retention", who: .administrators),
        RouteRow(
            route: "GET /administration/retention/decision", who: .administrators, query: "number={number}",
            about: "number", answers: [404]),
        RouteRow(
            route: "POST /administration/retention/decision", who: .administrators, fields: [("number", "{number}")],
            about: "number", answers: [404, 422]),
        // Of the head office alone: the administrator of these tests works in a district.
        RouteRow(route: "GET /administration/backups", who: .administrators, answers: [403]),
        RouteRow(route: "POST /administration/backups", who: .administrators, answers: [403]),
        RouteRow(route: "GET /administration/backups/{name}", who: .administrators, answers: [403]),
        RouteRow(route: "GET /months/triangle", who: .everyone, query: "office={office}", about: "office"),
        RouteRow(route: "GET /months/calendar", who: .everyone, query: "office={office}", about: "office"),
        RouteRow(route: "GET /received/tables", who: .everyone),
        RouteRow(
            route: "GET /received/tables/form.xlsx", who: .counters, query: "office={office}&period=2025-05",
            about: "office"),
        RouteRow(route: "POST /received/tables", who: .counters, hasFile: true, answers: [422]),
        RouteRow(
            route: "POST /received/tables/withdrawal", who: .counters,
            fields: [("office", "{office}"), ("period", "2025-05")], about: "office", answers: [422]),
    ]
}
