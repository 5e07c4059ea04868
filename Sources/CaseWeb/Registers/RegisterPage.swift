import CaseStore
import CaseWorkflow
import Desk
import Foundation

/// A register's lines, and the form for one more.
struct RegisterPage {
    let register: RegisterEntry.Register
    let fields: FormFields
    let problem: FieldProblem?
    let range: RegisterRange
    let mayAdd: Bool

    static let most = 200

    func view(_ desk: Desk, _ language: Language) throws -> View {
        let tree = try desk.store.officeTree()
        let own = try desk.ownOffice()
        let offices = tree.subtree(of: own.code)
        let found = try desk.store.registerRows(
            register, offices: offices, from: range.from, to: range.to, limit: RegisterPage.most + 1,
            after: range.after)
        let rows = found.prefix(RegisterPage.most)
        let records = rows.map(\.record)
        func choices<T: Code>(_ name: String, _ type: T.Type, empty: Bool = false) -> [View] {
            (empty ? [option("", "—", chosen: fields[name] ?? "")] : [])
                + T.allCases.map { option($0.rawValue, $0.name.text(in: language), chosen: fields[name]) }
        }
        var view: View = [
            "register": register.rawValue, "heading": register.name.text(in: language), "mayAdd": mayAdd,
            "command": UUID().uuidString, "from": range.from.description, "to": range.to.description,
            "isConsultation": register == .consultation, "isDrafting": register == .drafting,
            "isOutreach": register == .outreach, "categories": choices("category", UnionCategory.self, empty: true),
            "channels": [Channel.walkIn, .phone, .hotline12351, .online].map {
                option($0.rawValue, $0.name.text(in: language), chosen: fields["channel"] ?? "walk-in")
            },
            "kinds": register == .outreach
                ? choices("kind", OutreachSession.Kind.self) : choices("kind", Drafting.Kind.self),
            "offices": offices.compactMap { tree.offices[$0] }.map {
                option($0.code.text, $0.name, chosen: fields["office"] ?? own.code.text)
            },
            "migrants": [
                option("", "—", chosen: fields["migrant"] ?? ""),
                option("yes", Words["yes"].text(in: language), chosen: fields["migrant"]),
                option("no", Words["no"].text(in: language), chosen: fields["migrant"]),
            ],
            "registers": RegisterEntry.Register.allCases.map { other -> View in
                [
                    "path": "/registers/" + other.rawValue, "name": other.name.text(in: language),
                    "isHere": other == register,
                ]
            },
            "today": desk.today.description, "hasRows": !records.isEmpty,
            "part": found.count > rows.count || range.after != nil
                ? try part(desk, offices, rows.count, isLast: found.count == rows.count, rows.last?.position, language)
                : nil,
            "rows": records.map { row($0, tree, language) },
            "sentence": isAboutRange ? nil : problem.map { $0.sentence.text(in: language) },
            "rangeFault": isAboutRange ? problem.map { $0.sentence.text(in: language) } : nil,
        ]
        for name in [
            "on", "persons", "name", "phone", "question", "answer", "copies", "note", "place", "sessions", "visitors",
            "leaflets", "staff", "lawyers",
        ] { view["typed-" + name] = fields[name] }
        if let problem { view["fault-" + problem.field] = problem.sentence.text(in: language) }
        return view
    }

    /// Which part of a long list this is: how many lines there are in all, and where it goes on.
    private func part(
        _ desk: Desk, _ offices: [OfficeCode], _ shown: Int, isLast: Bool, _ last: RegisterPosition?,
        _ language: Language
    ) throws -> View {
        let all = try desk.store.countRegister(register, offices: offices, from: range.from, to: range.to)
        let words =
            range.after == nil
            ? Sentence("显示前 \(shown) 条，共 \(all) 条", "The first \(shown) of \(all) lines")
            : Sentence("本页 \(shown) 条，共 \(all) 条", "\(shown) of \(all) lines")
        func address(_ after: String?) -> String {
            Address(
                "/registers/" + register.rawValue,
                [("from", range.from.description), ("to", range.to.description), ("after", after)]
            ).text
        }
        return [
            "words": words.text(in: language), "first": range.after == nil ? nil : address(nil),
            "next": isLast ? nil : last.map { address($0.description) },
        ]
    }

    /// Whether what is wrong is about which lines are shown, not about the line that was typed.
    private var isAboutRange: Bool { problem?.field.hasPrefix("range-") == true }

    private func row(_ record: RegisterRecord, _ tree: OfficeTree, _ language: Language) -> View {
        var view: View = [
            "id": record.id.uuidString.lowercased(), "day": record.entry.on.description,
            "office": tree.name(of: record.entry.office), "isVoid": record.isVoid,
        ]
        switch record.entry {
        case .consultation(let entry):
            view["what"] = entry.question
            view["kind"] = entry.channel.name.text(in: language)
            view["name"] = entry.name
            view["count"] = entry.persons
            view["answer"] = entry.answer
            if let promoted = entry.promoted {
                view["case"] = ["path": CasesController.path(promoted.number), "number": promoted.number] as View
            } else if !record.isVoid, mayAdd {
                view["promote"] = "/intake?consultation=" + record.id.uuidString.lowercased()
            }
        case .drafting(let entry):
            view["what"] = entry.note
            view["kind"] = entry.kind.name.text(in: language)
            view["name"] = entry.name
            view["count"] = entry.copies
        case .outreach(let entry):
            view["what"] = entry.place
            view["kind"] = entry.kind.name.text(in: language)
            view["count"] = entry.sessions
            view["visitors"] = entry.visitors
            view["leaflets"] = entry.leaflets
        }
        return view
    }
}
