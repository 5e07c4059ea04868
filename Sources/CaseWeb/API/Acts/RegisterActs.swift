import CaseStore
import CaseWorkflow
import Desk
import Foundation
import HTTPTypes
import StableJSON

/// The light registers: the lines of some days, one more line, a line taken out.
enum RegisterActs {
    static var operations: [APIOperation] { RegisterEntry.Register.allCases.flatMap { [list($0), add($0), void($0)] } }

    private static let listing = Shape<Listing<RegisterRow>>(
        "RegisterList", "A part of the lines of a register; what comes in meanwhile does not move it."
    ) { shape in
        shape.list("items", "The lines, the latest day first.", Shapes.registerLine) { $0.rows.map(\.record) }
        shape.maybeText("next", "Given as `after`, the part after this one; left out on the last.") { $0.next }
    }

    private static func list(_ register: RegisterEntry.Register) -> APIOperation {
        APIOperation(
            id: "list-" + register.rawValue, method: .get, path: "/registers/" + register.rawValue, tag: .registers,
            summary: Sentence(
                "登记簿：\(register.name.chinese)，最近的在前",
                "Lines of the register: \(register.name.english). The latest day first."),
            query: [
                APIOperation.Query("from", "First day; the first of the last day's month when left out.", .day),
                APIOperation.Query("to", "Last day; today when left out.", .day), .office,
            ] + Listing<RegisterRow>.queries, status: .ok, answer: listing.schema,
            answerHeaders: ["Link": "`rel=\"next\"`: the address of the next part."], problems: [404]
        ) { call in
            let desk = try call.desk()
            let limit = try call.count("limit", 1...500) ?? 50
            let after = try call.text("after").map { text throws(APIProblem) -> RegisterPosition in
                guard let position = RegisterPosition(text) else { throw APIProblem.cursorUnreadable }
                return position
            }
            let range = RegisterRange(from: try call.day("from"), to: try call.day("to"), today: desk.today)
            guard range.from <= range.to else { throw APIProblem.daysReversed }
            let office = try call.office(desk) ?? desk.ownOffice().code
            let rows = try desk.store.registerRows(
                register, offices: try desk.store.officeTree().subtree(of: office), from: range.from, to: range.to,
                limit: limit + 1, after: after)
            return try Listing(rows, limit: limit) { $0.position.description }.answer(
                call, listing, path: "/registers/" + register.rawValue)
        }
    }

    private static func add(_ register: RegisterEntry.Register) -> APIOperation {
        APIOperation(
            id: "add-" + register.rawValue, method: .post, path: "/registers/" + register.rawValue, tag: .registers,
            summary: Sentence("登记：\(register.name.chinese)", "Records a line: \(register.name.english)."),
            permission: .intake,
            described: { _ in RegisterFields.of(register).schema }, takesKey: true, status: .created,
            answer: Shapes.registerLine.schema, problems: [404, 409, 422]
        ) { call in
            let desk = try call.desk()
            // Sent again, also on another day, it is the line of then.
            if call.isKeyed, let done = try desk.store.registerRecord(madeBy: call.command) {
                return APIAnswer(try Shapes.registerLine.json(of: done, in: call.language), status: .created)
            }
            let values = try call.values(RegisterFields.of(register))
            var fields = FormFields()
            for name in values.names { if let text = values.text(name) { fields.set(name, text) } }
            if let office = fields["office"] {
                // Another office's register answers as if it were not there.
                guard let code = OfficeCode(office) else { throw StoreError.officeUnknown(TypedText.cut(office)) }
                _ = try desk.readableOffice(code)
            }
            do {
                let line = try RegisterForm(register, fields).read(desk)
                let record = RegisterRecord(id: call.command, entry: line.entry)
                try Readable.check(record.entry)
                try desk.store.record(
                    record, phone: line.phone, call.web.acting(try call.person().code, call.command))
                return APIAnswer(try Shapes.registerLine.json(of: record, in: call.language), status: .created)
            } catch let problem as FieldProblem {
                throw APIProblem([TypedProblem("unreadable", problem.sentence, field: problem.field)])
            }
        }
    }

    private static func void(_ register: RegisterEntry.Register) -> APIOperation {
        APIOperation(
            id: "void-" + register.rawValue, method: .post, path: "/registers/\(register.rawValue)/{id}/void",
            tag: .registers,
            summary: Sentence(
                "作废一行：\(register.name.chinese)", "Takes a line out; it stays visible with its reason."),
            permission: .intake,
            described: { _ in RegisterFields.void.schema }, takesKey: true, status: .ok,
            answer: Shapes.registerLine.schema, problems: [404, 422]
        ) { call in
            let desk = try call.desk()
            if call.isKeyed, let done = try desk.store.registerRecord(madeBy: call.command) {
                return APIAnswer(try Shapes.registerLine.json(of: done, in: call.language))
            }
            guard let id = UUID(uuidString: try call.part("id")) else { throw APIProblem.notFound }
            let values = try call.values(RegisterFields.void)
            var record = try desk.registerRecord(id)
            guard record.entry.register == register else { throw APIProblem.notFound }
            record.isVoid = true
            record.reason = values.text("reason")
            try Readable.check(record)
            try desk.store.record(record, call.web.acting(try call.person().code, call.command))
            return APIAnswer(try Shapes.registerLine.json(of: record, in: call.language))
        }
    }
}

/// What a line of a register is filled in with.
enum RegisterFields {
    static func of(_ register: RegisterEntry.Register) -> [StepField] {
        let common = [
            IntakeFields.field("on", "日期", "Day; today when left out", .day),
            IntakeFields.field("office", "单位", "Code of the office; yours when left out", .line(suggestions: [])),
        ]
        return common + own(register)
    }

    static let void = [IntakeFields.required(IntakeFields.field("reason", "理由", "Why", .text))]

    private static func own(_ register: RegisterEntry.Register) -> [StepField] {
        switch register {
        case .consultation:
            [
                IntakeFields.choice("channel", "来源", "How it came; walk-in when left out", Channel.self),
                number("persons", "人次", "Persons who asked together"), name,
                IntakeFields.field("phone", "电话", "Telephone", .personal),
                IntakeFields.field("migrant", "是否农民工", "Whether a migrant worker", .flag), category,
                IntakeFields.required(IntakeFields.field("question", "咨询内容", "What was asked", .text)),
                IntakeFields.field("answer", "答复", "What was answered", .text),
            ]
        case .drafting:
            [
                IntakeFields.choice("kind", "文书", "Which document", Drafting.Kind.self),
                number("copies", "份数", "Documents"), name, category,
                IntakeFields.field("note", "备注", "Note", .text),
            ]
        case .outreach:
            [
                IntakeFields.choice("kind", "形式", "Which kind", OutreachSession.Kind.self),
                IntakeFields.required(IntakeFields.field("place", "地点", "Where", .line(suggestions: []))),
                number("sessions", "场次", "Sessions"), number("visitors", "人次", "Persons reached"),
                number("leaflets", "发放资料", "Leaflets"), number("staff", "工作人员", "Staff who took part"),
                number("lawyers", "律师", "Lawyers who took part"), IntakeFields.field("note", "备注", "Note", .text),
            ]
        }
    }

    private static let name = IntakeFields.field("name", "姓名", "Name", .line(suggestions: []))
    private static let category = IntakeFields.choice("category", "争议类型", "Kind of dispute", UnionCategory.self)

    private static func number(_ name: String, _ chinese: String, _ english: String) -> StepField {
        IntakeFields.field(name, chinese, english, .number(0...10_000_000))
    }
}
