import CaseExport
import CaseStore
import CaseWorkflow
import Desk
import HTTPTypes
import StableJSON

/// Closing periods, opening them again, filing them.
enum PeriodActs {
    static let operations = [list, read, close, reopen, file, filings, coverage]

    private static let schemeQuery = APIOperation.Query(
        "scheme", "The return scheme; calendar months when left out.", .codes(Period.schemes))
    private static let filingList = Schema.list(of: Shapes.filing.schema)

    private static let list = APIOperation(
        id: "listPeriods", method: .get, path: "/periods", tag: .periods,
        summary: Sentence("各期间的结账与报送情况", "How each period of an office stands, oldest first."),
        query: [
            schemeQuery, .office,
            APIOperation.Query(
                "year", "Only those that end in this year; when left out, this year's and all ever closed.",
                .count(1949...2200)),
        ], status: .ok, answer: .list(of: Shapes.period.schema), problems: [404]
    ) { call in
        let desk = try call.desk()
        let scheme = call.text("scheme") ?? Period.monthScheme
        guard Period.schemes.contains(scheme) else {
            throw APIProblem.choice("scheme", Period.schemes)
        }
        let office = try desk.readableOffice(try call.office(desk))
        let periods = try desk.periods(of: office.code, scheme: scheme, year: try call.count("year", 1949...2200))
        return APIAnswer(try Shapes.period.json(of: periods, in: call.language))
    }

    private static let read = APIOperation(
        id: "readPeriod", method: .get, path: "/periods/{scheme}/{period}", tag: .periods,
        summary: Sentence("一个期间的情况", "How one period stands."), query: [.office], status: .ok,
        answer: Shapes.period.schema, problems: [404]
    ) { call in
        let desk = try call.desk()
        let period = try call.period()
        let office = try desk.readableOffice(try call.office(desk))
        let all = try desk.periods(of: office.code, scheme: period.scheme, year: period.to.year)
        guard let standing = all.first(where: { $0.period.name == period.name }) else { throw APIProblem.notFound }
        return APIAnswer(try Shapes.period.json(of: standing, in: call.language))
    }

    private static let closeFields = [
        IntakeFields.field("early", "提前结账", "Close it although its last day has not passed", .flag),
        IntakeFields.field("responsible", "单位负责人", "Head of the office", .line(suggestions: [])),
        IntakeFields.field("reviewer", "审核人", "Reviewer", .line(suggestions: [])),
        IntakeFields.field("preparer", "填表人", "Who prepared it; you when left out", .line(suggestions: [])),
    ]

    private static let close = APIOperation(
        id: "closePeriod", method: .post, path: "/periods/{scheme}/{period}/closing", tag: .periods,
        summary: Sentence("结账", "Closes a period: what is recorded from now on is a revision of it."),
        permission: .countPeriods,
        query: [.office], described: { _ in closeFields.schema }, takesKey: true, addsUp: true, status: .ok,
        answer: Shapes.periodClosed.schema, problems: [404, 409, 422]
    ) { call in
        let desk = try call.desk()
        let period = try call.period()
        let office = try desk.readableOffice(try call.office(desk))
        let values = try call.values(closeFields)
        let persons = ReturnPersons(
            head: values.text("responsible"), reviewer: values.text("reviewer"), preparer: values.text("preparer"))
        let closed = try desk.close(
            period, office: office.code, early: values.text("early") == "yes", persons: persons,
            commandID: call.command)
        return APIAnswer(try Shapes.periodClosed.json(of: closed, in: call.language))
    }

    private static let reopenFields = [IntakeFields.required(IntakeFields.field("reason", "理由", "Why", .text))]

    private static let reopen = APIOperation(
        id: "reopenPeriod", method: .post, path: "/periods/{scheme}/{period}/reopening", tag: .periods,
        summary: Sentence("重新打开期间", "Opens a closed period again, unless it has been filed."),
        about: "Sent again it changes nothing: an open period answers 409 `period-not-closed`.",
        permission: .countPeriods, query: [.office], described: { _ in reopenFields.schema }, status: .ok,
        answer: Shapes.period.schema, problems: [404, 409, 422]
    ) { call in
        let desk = try call.desk()
        let period = try call.period()
        let office = try desk.readableOffice(try call.office(desk))
        let reason = try call.values(reopenFields).text("reason") ?? ""
        try desk.reopen(period, office: office.code, reason: String(reason.prefix(500)))
        let all = try desk.periods(of: office.code, scheme: period.scheme, year: period.to.year)
        guard let standing = all.first(where: { $0.period.name == period.name }) else { throw APIProblem.notFound }
        return APIAnswer(try Shapes.period.json(of: standing, in: call.language))
    }

    private static let fileFields = [
        IntakeFields.field(
            "receiver", "接收单位", "An office of this desk, or CODE/NAME; the office above when left out",
            .line(suggestions: []))
    ]

    private static let file = APIOperation(
        id: "filePeriod", method: .post, path: "/periods/{scheme}/{period}/filings", tag: .periods,
        summary: Sentence("报送", "Makes the first filing of a closed period."),
        about:
            "Sent again it makes no second one: it answers 409. Corrections, replacements and withdrawals stay with the pages.",
        permission: .countPeriods, query: [.office], described: { _ in fileFields.schema }, addsUp: true,
        status: .created,
        answer: Shapes.filing.schema, problems: [404, 409, 422]
    ) { call in
        let desk = try call.desk()
        let period = try call.period()
        let office = try desk.readableOffice(try call.office(desk))
        let receiver = try call.values(fileFields).text("receiver")
        let scratch = try ReceivingScratch(in: call.web.store.home.staging)
        defer { scratch.discard() }
        let made = try desk.makeFiling(
            FilingRequest(
                period: period, office: office.code, receiver: try receiver.map { try desk.receiver($0) },
                folder: scratch.path + "/out", revision: nil, software: call.web.settings.software))
        return APIAnswer(
            try Shapes.filing.json(of: FilingReading(record: made.record, isSuperseded: false), in: call.language),
            status: .created)
    }

    private static let filings = APIOperation(
        id: "listFilings", method: .get, path: "/filings", tag: .periods,
        summary: Sentence("报送清单", "The filings of an office, to every receiver, oldest first."), query: [.office],
        status: .ok,
        answer: filingList, problems: [404]
    ) { call in
        let desk = try call.desk()
        let office = try desk.readableOffice(try call.office(desk))
        let filings = try desk.filings(of: office.code).map { FilingReading(record: $0, isSuperseded: nil) }
        return APIAnswer(try Shapes.filing.json(of: filings, in: call.language))
    }

    private static let coverage = APIOperation(
        id: "readCoverage", method: .get, path: "/periods/{scheme}/{period}/coverage", tag: .periods,
        summary: Sentence("下级单位的报送情况", "Which offices directly below are in a period's figures, and who is missing."),
        query: [.office],
        addsUp: true, status: .ok, answer: Shapes.coverage.schema, problems: [404]
    ) { call in
        let desk = try call.desk()
        let office = try desk.readableOffice(try call.office(desk))
        return APIAnswer(
            try Shapes.coverage.json(
                of: try desk.coverage(of: try call.period(), office: office.code), in: call.language))
    }
}
