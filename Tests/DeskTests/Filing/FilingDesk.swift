import CaseExport
import CaseStore
import CaseWorkflow
import Desk
import Foundation

/// A desk in a folder of its own that goes away with it: a city office above two districts, in July 2025.
final class FilingDesk {
    let path: String
    let store: Store
    let desk: Desk
    private var commands = 0

    static let city = OfficeCode("hz")!
    static let westLake = OfficeCode("hz-xh")!
    static let gongshu = OfficeCode("hz-gs")!
    static let lead = OfficerCode("lead")!
    static let clerk = OfficerCode("clerk")!

    static let march = Period(month: "2025-03")!
    static let april = Period(month: "2025-04")!

    init() throws {
        path = FileManager.default.temporaryDirectory.path + "/labordesk-filing-" + UUID().uuidString
        store = try Store.create(
            home: path + "/desk",
            office: Office(code: FilingDesk.city, name: "杭州市总工会", level: .city, parent: nil, area: "3301"),
            administrator: Officer(
                code: FilingDesk.lead, name: "主任", office: FilingDesk.city, roles: [.lead, .administrator]), at: 1
        ).store
        desk = Desk(store: store, officer: FilingDesk.lead, today: FilingDesk.day("2025-07-01")) { 1_751_337_000_000 }
        for (code, name) in [(FilingDesk.westLake, "西湖区总工会"), (FilingDesk.gongshu, "拱墅区总工会")] {
            try record(.office(Office(code: code, name: name, level: .district, parent: FilingDesk.city)))
        }
        try record(
            .officer(
                Officer(code: FilingDesk.clerk, name: "办事员", office: FilingDesk.westLake, roles: [.intake, .mediator])))
    }

    deinit {
        store.close()
        try? FileManager.default.removeItem(atPath: path)
    }

    static func day(_ text: String) -> Day { Day(text)! }

    func nextID() -> UUID {
        commands += 1
        return FilingDesk.id(commands, space: 7)
    }

    static func id(_ number: Int, space: UInt8) -> UUID {
        UUID(uuid: (space, 0, 0, 0, 0, 0, 0x40, 0, 0x80, 0, 0, 0, 0, 0, UInt8(number / 256), UInt8(number % 256)))
    }

    func record(_ entry: DirectoryEntry) throws {
        try store.record(entry, by: FilingDesk.lead, commandID: nextID(), at: 2)
    }

    /// Registers a claim of 12,000 yuan.
    @discardableResult
    func open(_ number: Int, on day: String, office: OfficeCode = westLake, cause: String? = nil) throws -> CaseFile.ID
    {
        let id = FilingDesk.id(number, space: 1)
        let opening = Opening(
            id: CaseFile.ID(id), number: "", dispute: Identifier(id), kind: .mediation, office: office,
            on: FilingDesk.day(day), channel: .walkIn, category: .wages, cause: cause, summary: "拖欠工资",
            workers: [Worker(name: "王甲", sex: .female, isMigrant: true)], employers: [Employer(name: "样例公司\(number)")],
            persons: 1, claims: [Claim(head: .wages, amount: Money(fen: 1_200_000))])
        try perform(.open(opening), on: nil)
        return CaseFile.ID(id)
    }

    @discardableResult
    func perform(_ command: Command, on id: CaseFile.ID?) throws -> Performed {
        try store.perform(
            command, on: id, by: FilingDesk.lead, today: desk.today, commandID: nextID(), at: 3)
    }

    func accept(_ id: CaseFile.ID, on text: String) throws {
        let day = FilingDesk.day(text)
        let steps: [MediationCommand] = [
            .receive(ApplicationReceipt(on: day)),
            .askWillingness(Willingness(on: day, side: .employer, agrees: true)), .accept(Acceptance(on: day)),
            .assign(Assignment(on: day, mediators: [MediatorReference(name: "调解员甲")])),
        ]
        for step in steps { try perform(.mediation(step), on: id) }
    }

    /// An effective agreement of 12,000 yuan on an accepted case.
    func agree(_ id: CaseFile.ID, on text: String) throws {
        let day = FilingDesk.day(text)
        let steps: [MediationCommand] = [
            .holdSession(Session(on: day, place: "调解室", attendees: ["王甲"], record: "双方到场")),
            .agree(
                Agreement(
                    on: day,
                    obligations: [Obligation(head: .wages, amount: Money(fen: 1_200_000), dueOn: day.adding(days: 30))],
                    terms: "付清工资", performance: .once)),
            .mark(AgreementMark.Maker.allCases.map { AgreementMark(on: day, maker: $0) }),
        ]
        for step in steps { try perform(.mediation(step), on: id) }
    }

    func pay(_ id: CaseFile.ID, _ fen: Int64, on day: String) throws {
        try perform(
            .pay(
                Payment(
                    on: FilingDesk.day(day), allocations: [.init(head: .wages, amount: Money(fen: fen))],
                    evidence: .verified)), on: id)
    }

    func withdraw(_ id: CaseFile.ID, on day: String) throws {
        try perform(
            .mediation(
                .close(MediationClosing(on: FilingDesk.day(day), outcome: .withdrawn, ground: .applicantWithdraws))),
            on: id)
    }

    /// Four cases of March in two districts: one agreed and partly paid, one open, one pending, one withdrawn.
    func fillMarch() throws {
        let first = try open(1, on: "2025-03-03")
        try accept(first, on: "2025-03-04")
        try agree(first, on: "2025-03-20")
        try pay(first, 500_000, on: "2025-03-25")
        try accept(try open(2, on: "2025-03-10", office: FilingDesk.gongshu), on: "2025-03-11")
        try open(3, on: "2025-03-30")
        let fourth = try open(4, on: "2025-02-20")
        try accept(fourth, on: "2025-02-21")
        try withdraw(fourth, on: "2025-03-05")
    }

    func make(
        _ period: Period, in folder: String = "out", office: OfficeCode? = nil, again: Bool = false
    ) throws -> MadeFiling {
        try desk.makeFiling(
            FilingRequest(
                period: period, office: office, folder: path + "/" + folder, again: again, software: "labordesk test"))
    }

    static func answerSchema() throws -> AnswerSchema {
        let root = URL(filePath: #filePath).deletingLastPathComponent().path + "/../../../Exports"
        return try AnswerSchema(ExportSchemas(path: root))
    }

    static func schemas() throws -> FilingSchemas {
        let schemas = ExportSchemas(path: "Exports")
        let root = URL(filePath: #filePath).deletingLastPathComponent().path + "/../../../Exports"
        let isHere = FileManager.default.fileExists(atPath: schemas.path + "/filing-1/case.xsd")
        return try FilingSchemas(isHere ? schemas : ExportSchemas(path: root))
    }

    static func check(_ folder: String, _ trust: FilingTrust = FilingTrust()) throws -> FilingVerdict {
        FilingCheck(schemas: try schemas(), trust: trust).verdict(onFolder: folder)
    }

    static func bytes(_ folder: String) throws -> [String: Data] {
        var files: [String: Data] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
            files[name] = try Data(contentsOf: URL(filePath: folder + "/" + name))
        }
        return files
    }
}
