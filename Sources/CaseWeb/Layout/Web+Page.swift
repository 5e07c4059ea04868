import CaseWorkflow
import HTTPTypes
import Hummingbird

extension Web {
    /// A whole page: the frame with heading, navigation and the person, around the template.
    ///
    /// - Parameter place: which entry of the navigation is marked.
    func page(
        _ template: String, _ view: View, title: Sentence, _ context: WebContext, place: Place? = nil,
        status: HTTPResponse.Status = .ok
    ) -> Response {
        let language = context.language
        let content = pages.render(template, view.with(frame(context)), in: language)
        var frame = frame(context)
        frame["title"] = title.text(in: language)
        frame["content"] = content
        frame["lang"] = language == .chinese ? "zh-CN" : "en"
        frame["style"] = LooksController.stylePath
        frame["script"] = LooksController.scriptPath
        // The switch of the language goes back to the page, which here cannot be asked for, or would lose what was typed.
        frame["answersForm"] = context.answersForm
        if let person = context.person, !person.mustChangePassword {
            frame["places"] = Place.allCases.filter { $0.isOpen(to: person) }.map { entry -> View in
                ["path": entry.path, "name": entry.name.text(in: language), "isHere": entry == place]
            }
        }
        return .html(pages.render("frame", frame, in: language), status: status)
    }

    /// What every template may use: who is there, and the token that a form must carry.
    private func frame(_ context: WebContext) -> View {
        var view: View = ["isChinese": context.language == .chinese]
        if let person = context.person {
            view["formToken"] = person.formToken
            view["person"] =
                [
                    "name": person.officer.name, "code": person.code.text, "office": person.office.name,
                    "initial": String(person.officer.name.prefix(1)),
                ] as View
        }
        return view
    }
}

/// The entries of the navigation.
enum Place: String, CaseIterable, Sendable {
    case today, intake, cases, registers, statistics, months, received, audit, administration

    var path: String {
        switch self {
        case .today: "/"
        case .intake: "/intake"
        case .cases: "/cases"
        case .registers: "/registers/consultation"
        case .audit: "/audit"
        case .administration: "/administration"
        case .statistics: "/statistics"
        case .months: "/months"
        case .received: "/received"
        }
    }

    var name: Sentence {
        switch self {
        case .today: Sentence("今日", "Today")
        case .intake: Sentence("登记", "Intake")
        case .cases: Sentence("案件", "Cases")
        case .registers: Sentence("登记簿", "Registers")
        case .audit: Sentence("审计日志", "Audit log")
        case .administration: Sentence("管理", "Administration")
        case .statistics: Words["statistics"]
        case .months: Words["months"]
        case .received: Words["received"]
        }
    }

    func isOpen(to person: Person) -> Bool {
        switch self {
        case .today, .cases, .registers, .statistics: person.may(.read)
        case .months, .received:
            // Whoever counts periods, and whoever only looks on.
            person.may(.countPeriods) || person.officer.roles.contains(.auditor)
        case .intake: person.may(.intake)
        case .audit: person.officer.roles.contains { [.auditor, .lead, .administrator].contains($0) }
        case .administration: person.may(.administer)
        }
    }
}
