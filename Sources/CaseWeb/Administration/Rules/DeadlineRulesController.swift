import CaseStore
import CaseWorkflow
import Desk
import HTTPTypes
import Hummingbird
import SafeCrypto

/// An office's own deadline rules, taken in from a file: checked, shown row by row beside what holds now, and taken in when that was
/// confirmed.
///
///     GET  /administration/rules/deadlines.txt   the rules in force in the form in which a table is taken in
///     POST /administration/rules/deadlines       a table: shows what it would change; with `seen`, takes it in
struct DeadlineRulesController: Sendable {
    let web: Web

    var routes: RouteCollection<WebContext> {
        let routes = RouteCollection(context: WebContext.self)
        _ = routes.get("/administration/rules/deadlines.txt", use: web.guarded(.administer, text))
            .post("/administration/rules/deadlines", use: web.guarded(.administer, take))
        return routes
    }

    @Sendable private func text(_ request: Request, _ context: WebContext, _ person: Person) async throws -> Response {
        let text = try await web.work { try web.store.rulebook().rules.text }
        return .file(Array(text.utf8), name: "rules.txt", type: "text/plain; charset=utf-8")
    }

    @Sendable private func take(_ request: Request, _ context: WebContext, _ person: Person) async throws -> Response {
        var limits = MultipartLimits()
        limits.files = 1
        limits.file = 1 << 20
        return try await request.withUpload(web, context, limits: limits) { form in
            let desk = web.desk(of: person.code)
            var shown = RulesPage(form.fields)
            shown.rulesName = form.fields["name"]
            let outcome: Outcome
            do {
                shown.rules = form.fields.values["rules"]?.first ?? ""
                if let file = form.file("rules-file") {
                    shown.rules = try await web.work { try ServedFile(file.path).table() }
                }
                let (rules, name) = (shown.rules ?? "", shown.rulesName)
                outcome = try await web.work {
                    try DeadlineRulesController.outcome(rules, name, seen: form.fields["seen"], desk)
                }
            } catch let error as StoreError {
                guard case .invalid(let sentence) = error else { throw error }
                shown.rulesFault = sentence
                return try await RulesController(web: web).page(shown, context, person)
            }
            switch outcome {
            case .taken: return .redirect("/administration/rules?done=rules")
            case .shown(let page):
                return web.page(
                    "rule-changes", page.view(context.language), title: Words["rules.changes"], context,
                    place: .administration)
            }
        }
    }

    private enum Outcome: Sendable {
        case shown(RuleChangesPage)
        case taken
    }

    /// - Parameter seen: the mark of the changes that were shown and confirmed; others are shown anew.
    /// - Throws: `StoreError.invalid` for a table or name that cannot be taken in.
    private static func outcome(
        _ text: String, _ name: String?, seen: String?, _ desk: Desk
    ) throws -> Outcome {
        do throws(TableProblem) {
            _ = try DeadlineRules(parsing: text)
        } catch {
            throw StoreError.invalid(error.sentence)
        }
        let name = name ?? "rules"
        guard (1...64).contains(name.unicodeScalars.count),
            name.unicodeScalars.allSatisfy({
                $0.properties.isAlphabetic || ("0"..."9").contains($0) || "-_.".unicodeScalars.contains($0)
            })
        else {
            throw StoreError.invalid(
                Sentence(
                    "名称请用文字、数字、“-”“_”“.”，不超过64字",
                    "A name has letters, digits, “-”, “_” and “.”, at most 64"))
        }
        let entry = DirectoryEntry.rules(ImportedText(office: try desk.ownOffice().code, name: name, text: text))
        let now = try desk.store.rulebook().rules
        let after = try desk.store.rulebook(with: entry).rules
        let changes = now.changes(to: after)
        let mark = SHA256.digest(of: Array((now.text + "\0" + after.text).utf8)).hex
        if seen == mark {
            try desk.record(entry)
            return .taken
        }
        return .shown(
            RuleChangesPage(name: name, text: text, changes: changes, mark: mark, isOverdue: seen != nil))
    }
}
