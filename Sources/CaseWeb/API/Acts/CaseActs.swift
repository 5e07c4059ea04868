import CaseStore
import CaseWorkflow
import Desk
import Foundation
import HTTPTypes
import StableJSON

/// The docket, one case, and opening one.
enum CaseActs {
    static let operations = [list, search, open, read]

    private static let listing = Listing<DocketRow>.shape("CaseList", of: Shapes.caseLine)

    private static let list = APIOperation(
        id: "listCases", method: .get, path: "/cases", tag: .cases,
        summary: Sentence("案件列表，新登记的在前", "Cases of your office and those below it, the newest first."),
        about: "`q` finds by names and numbers as the search of the pages does, and goes with no other filter. "
            + "The number of a person belongs in no address: ask for it by `POST /cases/search`.",
        query: [
            APIOperation.Query("q", "A part of a name, a case number, a credit code …"),
            APIOperation.Query("state", "Only open cases, or only ended ones.", .codes(State.allCases.map(\.rawValue))),
            APIOperation.Query("kind", "Only this procedure.", .codes(ProcedureKind.allCases.map(\.rawValue))),
            APIOperation.Query(
                "stage", "Only cases at this stage.", .codes(ProcedureKind.allCases.flatMap(stageCodes).unique)),
            APIOperation.Query(
                "category", "Only this kind of dispute.", .codes(UnionCategory.allCases.map(\.rawValue))),
            APIOperation.Query("series", "Only cases of this series."), .office,
            APIOperation.Query("from", "Registered on this day or later.", .day),
            APIOperation.Query("to", "Registered on this day or earlier.", .day),
        ] + Listing<DocketRow>.queries, status: .ok, answer: listing.schema,
        answerHeaders: ["Link": "`rel=\"next\"`: the address of the next part."], problems: [404]
    ) { call in
        let desk = try call.desk()
        let limit = try call.count("limit", 1...500) ?? 50
        let last = try call.text("after").map { try row(after: $0, desk) }
        let found =
            if let words = try words(call) {
                try desk.store.search(
                    words, offices: try desk.store.readableOffices(of: desk.officer), limit: limit + 1, after: last)
            } else {
                try desk.store.docket(try filter(call, desk), limit: limit + 1, after: last)
            }
        return try Listing(found, limit: limit) { $0.id.description }.answer(call, listing, path: "/cases")
    }

    private enum State: String, CaseIterable {
        case open, ended
    }

    private static func stageCodes(_ kind: ProcedureKind) -> [String] { StageWords.names(of: kind).map(\.code) }

    private static func words(_ call: APICall) throws(APIProblem) -> String? {
        guard let words = call.text("q") else { return nil }
        guard call.query.keys.allSatisfy({ ["q", "limit", "after"].contains($0) }) else {
            throw .parameter("q", Sentence("q 不能与其他筛选条件同用", "q goes with no other filter"))
        }
        guard !SearchMark.isPersonal(words) else {
            throw .parameter(
                "q",
                Sentence(
                    "这可能是证件号码、电话或者账号，不能写在地址里，请用 POST /api/v1/cases/search 查找",
                    "This may be the number of a person and belongs in no address; ask by POST /api/v1/cases/search"))
        }
        return words
    }

    private static let searchFields = [
        IntakeFields.required(
            IntakeFields.field(
                "q", "查找内容", "A part of a name, a case number, a credit code, a resident ID, a telephone or an account",
                .line(suggestions: []))),
        IntakeFields.field("limit", "最多件数", "At most so many; 50 when left out", .number(1...500)),
        IntakeFields.field("after", "接续", "`next` of the part before", .line(suggestions: [])),
    ]

    private static let search = APIOperation(
        id: "searchCases", method: .post, path: "/cases/search", tag: .cases,
        summary: Sentence("按姓名、案号或者证件号码查找案件", "Finds cases by names and numbers, also those of persons."),
        about:
            "What is looked for stands in the body, so that the number of a person comes into no address and no log.",
        described: { _ in searchFields.schema }, status: .ok, answer: listing.schema, problems: [404, 422]
    ) { call in
        let desk = try call.desk()
        let values = try call.values(searchFields)
        let limit = values.text("limit").flatMap { Int($0) } ?? 50
        let found = try desk.store.search(
            values.text("q") ?? "", offices: try desk.store.readableOffices(of: desk.officer), limit: limit + 1,
            after: try values.text("after").map { try row(after: $0, desk) })
        return APIAnswer(try listing.json(of: Listing(found, limit: limit) { $0.id.description }, in: call.language))
    }

    private static func filter(_ call: APICall, _ desk: Desk) throws -> DocketFilter {
        var filter = DocketFilter()
        filter.offices =
            try call.office(desk).map { try desk.store.officeTree().subtree(of: $0) }
            ?? desk.store.readableOffices(of: desk.officer)
        filter.kind = try call.code("kind")
        filter.category = try call.code("category", UnionCategory.self)?.rawValue
        let stages = (filter.kind.map { [$0] } ?? ProcedureKind.allCases).flatMap(stageCodes)
        filter.stage = call.text("stage")
        if let stage = filter.stage, !stages.contains(stage) { throw APIProblem.choice("stage", stages.unique) }
        filter.series = call.text("series")
        if let series = filter.series {
            let readable = try desk.store.readableOffices(of: desk.officer)
            guard try desk.store.hasSeries(series, offices: readable) else {
                throw APIProblem.choice("series", try desk.store.seriesNames(offices: readable, limit: 41))
            }
        }
        filter.isOpen = try call.code("state", State.self).map { $0 == .open }
        let (from, to) = (try call.day("from"), try call.day("to"))
        if from != nil || to != nil {
            let first = from ?? Day(serial: -700_000)
            let last = to ?? max(first, desk.today)
            guard first <= last else {
                throw APIProblem.daysReversed
            }
            filter.registered = first...last
        }
        return filter
    }

    /// The row that a part begins after. It must be there and be readable: else the list would begin anew unseen.
    private static func row(after cursor: String, _ desk: Desk) throws -> DocketRow {
        guard let uuid = UUID(uuidString: cursor), try desk.store.mayRead(CaseFile.ID(uuid), desk.officer),
            let row = try desk.store.docketRow(CaseFile.ID(uuid))
        else {
            throw APIProblem.cursorUnreadable
        }
        return row
    }

    private static let read = APIOperation(
        id: "readCase", method: .get, path: "/cases/{number}", tag: .cases,
        summary: Sentence("查看案件全貌", "One case whole; personal numbers are masked."), status: .ok,
        answer: Shapes.caseReading.schema,
        answerHeaders: ["ETag": "The case's version, for If-Match."], problems: [404]
    ) { call in
        let place = try call.desk().stepCase(numbered: try call.part("number"))
        var answer = APIAnswer(try Shapes.caseReading.json(of: try CaseReading(place), in: call.language))
        answer.headers[.eTag] = "\"\(place.version)\""
        return answer
    }

    private static let open = APIOperation(
        id: "openCase", method: .post, path: "/cases", tag: .cases, summary: Sentence("登记案件", "Registers a case."),
        permission: .intake, described: { _ in IntakeFields.all.schema }, takesKey: true, status: .created,
        answer: Shapes.stepDone.schema,
        answerHeaders: ["ETag": "The case's version.", "Location": "The address of the case."], problems: [409, 422]
    ) { call in
        let desk = try call.desk()
        // Sent again, also on another day, it is the answer of then.
        if call.isKeyed, let id = try desk.store.caseID(madeBy: call.command), let done = try StepDone(call, of: id) {
            return try done.answer(call, status: .created)
        }
        let form = IntakeForm(try call.values(IntakeFields.all))
        let (draft, problems) = try form.read(desk)
        guard problems.isEmpty else {
            throw APIProblem(
                problems.map { TypedProblem("unreadable", $0.sentence, field: IntakeFields.path($0.field)) })
        }
        let performed =
            if let text = draft.consultation {
                try desk.promote(try consultation(text, desk), draft, commandID: call.command)
            } else { try desk.open(draft, commandID: call.command) }
        guard let done = try StepDone(call, of: performed.file.id) else { throw StoreError.corrupt("open") }
        return try done.answer(call, status: .created)
    }

    private static func consultation(_ text: String, _ desk: Desk) throws -> UUID {
        guard let id = UUID(uuidString: text) else { throw StoreError.notFound(TypedText.cut(text)) }
        _ = try desk.registerRecord(id)
        return id
    }
}

extension [String] {
    /// Each once, where it first stands.
    fileprivate var unique: [String] { enumerated().filter { firstIndex(of: $1) == $0 }.map(\.element) }
}
