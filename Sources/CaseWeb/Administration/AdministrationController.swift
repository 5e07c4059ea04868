import CaseStore
import CaseWorkflow
import Desk
import Foundation
import HTTPTypes
import Hummingbird

/// Who works here, and how the desk is set up.
///
///     GET  /administration                     offices, officers, bodies, settings
///     POST /administration/offices             adds or changes an office
///     POST /administration/officers            adds or changes an officer
///     POST /administration/passwords           a new password for somebody, shown this once
///     POST /administration/settings            a choice of an office
///     GET  /administration/hand-over?from=     somebody's open cases
///     POST /administration/hand-over           gives them to somebody else
struct AdministrationController: Sendable {
    let web: Web

    var routes: RouteCollection<WebContext> {
        let routes = RouteCollection(context: WebContext.self)
        _ = routes.get("/administration", use: web.guarded(.administer, show))
            .post("/administration/offices", use: web.guarded(.administer, office))
            .post("/administration/officers", use: web.guarded(.administer, officer))
            .post("/administration/passwords", use: web.guarded(.administer, password))
            .post("/administration/settings", use: web.guarded(.administer, setting))
            .get("/administration/hand-over", use: web.guarded(.mediate, cases))
            .post("/administration/hand-over", use: web.guarded(.mediate, handOver))
        return routes
    }

    @Sendable private func show(_ request: Request, _ context: WebContext, _ person: Person) async throws -> Response {
        try await page(AdministrationNews(), context, person)
    }

    @Sendable private func office(_ request: Request, _ context: WebContext, _ person: Person) async throws -> Response
    {
        let fields = try await request.form(web, context)
        return try await record(context, person) { desk in
            guard let code = fields["code"].flatMap({ OfficeCode($0) }) else {
                throw StoreError.invalid(
                    Sentence(
                        "单位代码请用字母、数字和“-”“.”，例如 330106", "Write the office's code with letters, digits, “-” and “.”"))
            }
            let known = try desk.store.officeTree().offices[code]
            return .office(
                Office(
                    code: code, name: fields["name"] ?? known?.name ?? "",
                    level: fields["level"].flatMap { OfficeLevel(rawValue: $0) } ?? known?.level ?? .district,
                    parent: fields["parent"].flatMap { OfficeCode($0) } ?? known?.parent,
                    area: fields["area"] ?? known?.area))
        }
    }

    @Sendable private func officer(_ request: Request, _ context: WebContext, _ person: Person) async throws -> Response
    {
        let fields = try await request.form(web, context)
        return try await record(context, person) { desk in
            guard let code = fields["code"].flatMap({ OfficerCode($0) }), let name = fields["name"] else {
                throw StoreError.invalid(
                    Sentence(
                        "请填写人员代码（文字、数字、“-”“_”“.”）和姓名",
                        "Write the officer's code (letters, digits, “-”, “_”, “.”) and name"))
            }
            let office = try fields["office"].flatMap { OfficeCode($0) } ?? desk.ownOffice().code
            return .officer(
                Officer(
                    code: code, name: name, office: office,
                    roles: Role.allCases.filter { fields["role-" + $0.rawValue] != nil },
                    active: fields["inactive"] == nil))
        }
    }

    @Sendable private func setting(_ request: Request, _ context: WebContext, _ person: Person) async throws -> Response
    {
        let fields = try await request.form(web, context)
        return try await record(context, person) { desk in
            let (key, value) = (fields["key"] ?? "", fields["value"] ?? "")
            if let flaw = SettingKey.flaw(key, value, today: desk.today) { throw StoreError.invalid(flaw.sentence) }
            let office = try fields["office"].flatMap { OfficeCode($0) } ?? desk.ownOffice().code
            return .setting(Setting(office: office, key: key, value: value))
        }
    }

    @Sendable private func password(_ request: Request, _ context: WebContext, _ person: Person) async throws
        -> Response
    {
        let fields = try await request.form(web, context)
        guard let code = fields["officer"].flatMap({ OfficerCode($0) }) else { throw WebRefusal.notFound }
        var news = AdministrationNews()
        do {
            let made = try GivenPassword.made()
            try await web.work {
                try web.store.setPassword(made, of: code, cost: web.settings.passwordCost, web.acting(person.code))
                if fields["without-code"] != nil {
                    try web.store.removeSecondFactor(of: code, web.acting(person.code))
                }
            }
            news.password = (code.text, made)
        } catch let error as StoreError {
            news.fault = error.sentence
        }
        return try await page(news, context, person)
    }

    @Sendable private func cases(_ request: Request, _ context: WebContext, _ person: Person) async throws -> Response {
        let from = request.uri.queryParameters["from"].map { String($0).removingPercentEncoding ?? "" } ?? ""
        return try await handOverPage(from, nil, context, person)
    }

    @Sendable private func handOver(_ request: Request, _ context: WebContext, _ person: Person) async throws
        -> Response
    {
        let fields = try await request.form(web, context)
        let numbers = fields.all("number").filter { !$0.isEmpty }
        let desk = web.desk(of: person.code)
        do {
            guard let name = fields["to"], !numbers.isEmpty else {
                throw StoreError.invalid(Sentence("请选择案件和接手的人", "Choose the cases and who takes them"))
            }
            try await web.work {
                let known = try desk.store.mediators().first { $0.name == name && $0.active }
                _ = try desk.handOver(numbers, to: MediatorReference(code: known?.code, name: name))
            }
        } catch let error as StoreError {
            return try await handOverPage(fields["from"] ?? "", error.sentence, context, person)
        }
        return .redirect("/administration/hand-over?from=" + (fields["from"] ?? "").formEncoded)
    }

    private func record(
        _ context: WebContext, _ person: Person, _ entry: @escaping @Sendable (Desk) throws -> DirectoryEntry
    ) async throws -> Response {
        let desk = web.desk(of: person.code)
        do {
            try await web.work { try desk.record(try entry(desk)) }
        } catch let error as StoreError {
            return try await page(AdministrationNews(fault: error.sentence), context, person)
        }
        return .redirect("/administration")
    }

    private func page(_ news: AdministrationNews, _ context: WebContext, _ person: Person) async throws -> Response {
        let desk = web.desk(of: person.code)
        let language = context.language
        let view = try await web.work { () throws -> SendableView in
            var view = try AdministrationPage(news: news).view(desk, language)
            view["tabs"] = AdministrationTab.views(.people, person, language)
            return SendableView(view)
        }
        return web.page(
            "administration", view.view, title: Words["administration"], context, place: .administration,
            status: news.fault == nil ? .ok : .unprocessableContent)
    }

    private func handOverPage(
        _ from: String, _ fault: Sentence?, _ context: WebContext, _ person: Person
    ) async throws -> Response {
        let desk = web.desk(of: person.code)
        let language = context.language
        let view = try await web.work { () throws -> SendableView in
            let rows = from.isEmpty ? [] : try desk.openCases(of: from)
            let people =
                try desk.store.mediators().filter(\.active).map(\.name)
                + desk.store.officers().filter(\.active).map(\.name)
            return SendableView([
                "from": from, "fault": fault?.text(in: language), "hasRows": !rows.isEmpty,
                "people": Array(Set(people)).sorted(),
                "rows": rows.map { row -> View in
                    [
                        "number": row.number, "path": CasesController.path(row.number),
                        "who": (row.workers.prefix(2) + row.employers.prefix(2)).joined(separator: " · "),
                        "stage": row.stageName.text(in: language),
                    ]
                },
            ])
        }
        return web.page(
            "hand-over", view.view, title: Words["hand-over"], context,
            status: fault == nil ? .ok : .unprocessableContent)
    }
}

/// What just happened on the page.
struct AdministrationNews: Sendable {
    var fault: Sentence?
    /// A password that was just made, and is shown this once.
    var password: (officer: String, text: String)?
}
