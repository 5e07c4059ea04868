import CaseStore
import CaseWorkflow
import Desk
import Foundation
import HTTPTypes
import StableJSON

/// What is due, who works here, what was recorded, figures; and the look-up that needs no token.
enum DeskActs {
    static let operations = [me, today, agenda, offices, officers, report, audit, lookUp]

    private static let me = APIOperation(
        id: "readMe", method: .get, path: "/me", tag: .desk,
        summary: Sentence("令牌代表的人员和岗位", "Whom the token speaks for, with the roles that it allows."), status: .ok,
        answer: Shapes.officer.schema
    ) { call in APIAnswer(try Shapes.officer.json(of: try call.person().officer, in: call.language)) }

    private static let today = APIOperation(
        id: "readToday", method: .get, path: "/today", tag: .desk,
        summary: Sentence("今日要办的事", "What is due, what is on today, what came in, what nobody acts in."),
        query: [
            APIOperation.Query("scope", "Your own cases when left out.", .codes(MyDay.Scope.allCases.map(\.rawValue)))
        ], status: .ok, answer: Shapes.day.schema
    ) { call in
        let desk = try call.desk()
        let day = try desk.day(try call.code("scope") ?? .mine)
        return APIAnswer(try Shapes.day.json(of: MyDayReading(day: day, today: desk.today), in: call.language))
    }

    private static let agenda = APIOperation(
        id: "readAgenda", method: .get, path: "/agenda", tag: .desk,
        summary: Sentence(
            "到期与过期事项，最近的在前",
            "What is due and overdue, the soonest first: who must act by which day, under which article."),
        query: [
            APIOperation.Query("until", "The last day to look at; a week ahead when left out.", .day),
            APIOperation.Query("mediator", "Only cases of this mediator or handler, by code or name."),
            APIOperation.Query("limit", "At most so many; 200 when left out.", .count(1...10_000)),
        ], status: .ok, answer: .list(of: Shapes.agendaLine.schema)
    ) { call in
        let desk = try call.desk()
        let until = try call.day("until") ?? desk.today.adding(days: 7)
        let limit = try call.count("limit", 1...10_000) ?? 200
        let mediator = call.text("mediator")
        let items = try desk.agenda(until: until, mediator: try mediator.map { try desk.personName($0) }, limit: limit)
        if let mediator, items.isEmpty { try known(mediator, desk) }
        let duties = mediator == nil ? try desk.officeDuties(until: until) : []
        let lines =
            duties.map { AgendaReading($0, today: desk.today) } + items.map { AgendaReading($0, today: desk.today) }
        return APIAnswer(
            try Shapes.agendaLine.json(
                of: lines.sorted { $0.deadline.deadline.due < $1.deadline.deadline.due }, in: call.language))
    }

    /// Whether anybody goes by a name: a filter that can find nothing is told, not answered with an empty list.
    private static func known(_ mediator: String, _ desk: Desk) throws {
        let officers = try desk.readableOfficers()
        let readable = try desk.store.readableOffices(of: desk.officer)
        let listed = try desk.store.mediators().filter { readable?.contains($0.office) != false }
        let names = officers.map(\.name) + listed.map(\.name)
        guard (names + officers.map(\.code.text) + listed.map(\.code)).contains(mediator) else {
            throw APIProblem.choice("mediator", names)
        }
    }

    private static let offices = APIOperation(
        id: "listOffices", method: .get, path: "/offices", tag: .desk,
        summary: Sentence("可查看的单位", "The offices that you may read, your own first."), status: .ok,
        answer: .list(of: Shapes.office.schema)
    ) { call in APIAnswer(try Shapes.office.json(of: try call.desk().offices(), in: call.language)) }

    private static let officers = APIOperation(
        id: "listOfficers", method: .get, path: "/officers", tag: .desk,
        summary: Sentence("本单位及下级的人员", "Who works in your office and those below it."), permission: .administer,
        status: .ok,
        answer: .list(of: Shapes.officer.schema)
    ) { call in
        let desk = try call.desk()
        return APIAnswer(try Shapes.officer.json(of: try desk.readableOfficers(), in: call.language))
    }

    private static let report = APIOperation(
        id: "readReport", method: .get, path: "/report", tag: .figures,
        summary: Sentence("任意日期的统计数字", "The figures of any days, in groups if wanted."),
        about: "docs/statistics.md says what each figure counts.",
        query: [
            APIOperation.Query("from", "First day.", .day), APIOperation.Query("to", "Last day.", .day),
            APIOperation.Query("by", "Groups; several with commas.", .pattern("^[A-Za-z]+(,[A-Za-z]+)*$")),
            APIOperation.Query(
                "basis", "Which day books a figure; the day of the event when left out.",
                .codes(ReportQuery.Basis.allCases.map(\.rawValue))),
            APIOperation.Query("as-of", "Of basis cohort: as known on this day.", .day),
            APIOperation.Query("as-filed", "Only what was known when the period was closed.", .flag), .office,
        ], addsUp: true, status: .ok,
        answer: .named(
            "Report",
            .object(
                [
                    Schema.Property(name: "from", about: "First day.", schema: .day, isRequired: true),
                    Schema.Property(name: "to", about: "Last day.", schema: .day, isRequired: true),
                    Schema.Property(
                        name: "basis", about: "Which day books a figure.",
                        schema: .codes(ReportQuery.Basis.allCases.map(\.rawValue)), isRequired: true),
                    Schema.Property(name: "asOf", about: "As known on this day.", schema: .day, isRequired: false),
                    Schema.Property(
                        name: "mediation", about: "Figures of mediation.", schema: .object([], isOpen: true),
                        isRequired: true),
                    Schema.Property(
                        name: "money", about: "Sums in fen.", schema: .object([], isOpen: true), isRequired: true),
                    Schema.Property(
                        name: "legalAid", about: "Figures of legal aid.", schema: .object([], isOpen: true),
                        isRequired: true),
                    Schema.Property(
                        name: "groups", about: "Each group: its keys with names, then the same figures.",
                        schema: .list(of: .object([], isOpen: true)), isRequired: true),
                ], isOpen: true)), problems: [404, 422]
    ) { call in
        let desk = try call.desk()
        guard let from = try call.day("from"), let to = try call.day("to") else {
            throw APIProblem.parameter(
                call.text("from") == nil ? "from" : "to", Sentence("请写明 from 与 to", "Give from and to"))
        }
        let basis: ReportQuery.Basis = try call.code("basis") ?? .event
        let by = try call.groups("by")
        let office = try desk.readableOffice(try call.office(desk))
        let query = ReportQuery(
            from: from, to: to, basis: basis, asOf: try call.day("as-of"), by: by,
            asFiled: try call.flag("as-filed") ?? false, office: office.code)
        return APIAnswer(try JSON(encoding: try desk.report(query)))
    }

    private static let auditList = Listing<AuditLine>.shape("AuditList", of: Shapes.auditLine)

    private static let audit = APIOperation(
        id: "readAudit", method: .get, path: "/audit", tag: .desk,
        summary: Sentence("操作日志，新的在前", "Who recorded what, the newest first."),
        roles: [.auditor, .lead, .administrator],
        query: [
            APIOperation.Query("officer", "Only of this officer."),
            APIOperation.Query("subject", "Only about this.", .codes(Store.auditSubjects)),
            APIOperation.Query("from", "From this day on.", .day), APIOperation.Query("to", "To this day.", .day),
            APIOperation.Query("case", "Only of the case of this number."),
        ] + Listing<AuditLine>.queries, status: .ok, answer: auditList.schema,
        answerHeaders: ["Link": "`rel=\"next\"`: the address of the next part."], problems: [404]
    ) { call in
        let desk = try call.desk()
        let limit = try call.count("limit", 1...500) ?? 50
        var filter = AuditFilter()
        filter.officer = call.text("officer")
        filter.subject = call.text("subject")
        guard filter.subject.map({ Store.auditSubjects.contains($0) }) ?? true else {
            throw APIProblem.choice("subject", Store.auditSubjects)
        }
        filter.from = try call.day("from").map { WebTime.start(of: $0) }
        filter.to = try call.day("to").map { WebTime.start(of: $0.adding(days: 1)) }
        if let number = call.text("case") { filter.caseID = try desk.identifier(ofCase: number) }
        let before = try call.count("after", 1...Int.max).map(Int64.init) ?? .max
        let lines = try desk.audit(filter, limit: limit + 1, before: before)
        if lines.isEmpty, let officer = filter.officer {
            let known = try desk.readableOfficers().map(\.code.text)
            guard known.contains(officer) else { throw APIProblem.choice("officer", known) }
        }
        return try Listing(lines, limit: limit) { String($0.sequence) }.answer(call, auditList, path: "/audit")
    }

    private static let lookUpFields = [
        IntakeFields.required(IntakeFields.field("number", "案号", "The number of the case", .line(suggestions: []))),
        IntakeFields.required(
            IntakeFields.field("code", "查询码", "The code on the acceptance notice", .line(suggestions: []))),
    ]

    private static let lookUp = APIOperation(
        id: "lookUp", method: .post, path: "/look-up", tag: .open,
        summary: Sentence(
            "公众查询案件进度", "Where a case stands, for whoever holds the acceptance notice; no token is needed."),
        about: "A wrong number is answered like a wrong code. Tries are counted by address.", permission: nil,
        described: { _ in lookUpFields.schema }, isKnock: true, status: .ok, answer: Shapes.publicStatus.schema,
        problems: [404, 422]
    ) { call in
        let values = try call.values(lookUpFields)
        let found = try call.web.store.publicStatus(
            number: values.text("number") ?? "", code: values.text("code") ?? "", today: call.web.clock.today())
        guard let found else { throw APIProblem.notFound }
        return APIAnswer(try Shapes.publicStatus.json(of: found, in: call.language))
    }
}

extension Desk {
    /// Who works in the officer's office and those below it.
    fileprivate func readableOfficers() throws(StoreError) -> [Officer] {
        let readable = try store.readableOffices(of: officer)
        return try store.officers().filter { readable?.contains($0.office) != false }
    }
}
