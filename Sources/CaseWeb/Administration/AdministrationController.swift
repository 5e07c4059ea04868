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
            if let level = fields["level"], OfficeLevel(rawValue: level) == nil {
                throw StoreError.invalid(
                    Sentence("没有这个级别，请从列表中选择", "There is no such level. Choose one of the list"))
            }
            let parent = try fields["parent"].map { _ in
                try AdministrationController.office(fields, desk, field: "parent")
            }
            return .office(
                Office(
                    code: code, name: fields["name"] ?? known?.name ?? "",
                    level: fields["level"].flatMap { OfficeLevel(rawValue: $0) } ?? known?.level ?? .district,
                    parent: parent ?? known?.parent, area: fields["area"] ?? known?.area))
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
            let strange = fields.values.keys.first { name in
                name.hasPrefix("role-") && !Role.allCases.contains { "role-" + $0.rawValue == name }
            }
            if let strange {
                let role = TypedText.cut(String(strange.dropFirst(5)))
                throw StoreError.invalid(
                    Sentence("没有“\(role)”这个岗位，请从列表中选择", "There is no role “\(role)”. Choose of the list"))
            }
            let roles = Role.allCases.filter { fields["role-" + $0.rawValue] != nil }
            guard !roles.isEmpty else {
                throw StoreError.invalid(
                    Sentence(
                        "请至少选择一个岗位；不再在此工作的，保留原岗位并勾选停用",
                        "Choose at least one role; for somebody who no longer works here keep the roles and tick the box"
                    ))
            }
            return .officer(
                Officer(
                    code: code, name: name, office: try AdministrationController.office(fields, desk), roles: roles,
                    active: fields["inactive"] == nil))
        }
    }

    @Sendable private func setting(_ request: Request, _ context: WebContext, _ person: Person) async throws -> Response
    {
        let fields = try await request.form(web, context)
        return try await record(context, person) { desk in
            let (key, value) = (fields["key"] ?? "", fields["value"] ?? "")
            if let flaw = SettingKey.flaw(key, value, today: desk.today) { throw StoreError.invalid(flaw.sentence) }
            return .setting(
                Setting(office: try AdministrationController.office(fields, desk), key: key, value: value))
        }
    }

    /// The office that a form names, of those the person administers; their own when it names none.
    private static func office(_ fields: FormFields, _ desk: Desk, field: String = "office") throws -> OfficeCode {
        let own = try desk.ownOffice().code
        guard let text = fields[field] else { return own }
        guard let code = OfficeCode(text), try desk.store.officeTree().subtree(of: own).contains(code),
            try desk.store.officeTree().offices[code] != nil
        else {
            let cut = TypedText.cut(text)
            throw StoreError.invalid(
                Sentence(
                    "本单位及下级中没有代码为“\(cut)”的单位，请从列表中选择，或者先登记该单位",
                    "Neither your office nor one below it has the code “\(cut)”. Choose one of the list, or add the office first"
                ))
        }
        return code
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
                _ = try desk.handOver(numbers, toName: name)
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
            let people = try desk.eligibleMediators().choices.map(\.code)
            return SendableView([
                "from": from, "fault": fault?.text(in: language), "hasRows": !rows.isEmpty,
                "people": people.sorted(),
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
