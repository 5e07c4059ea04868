import CaseWorkflow
import Foundation
import StableJSON
import Testing

@testable import CaseStore

/// A desk in a folder of its own that goes away with it: a city office, two districts, and people with every role.
final class TestDesk {
    let path: String
    let store: Store
    let recoveryKey: String
    private var commands = 0
    private var days = 0

    static let city = OfficeCode("hz")!
    static let westLake = OfficeCode("hz-xh")!
    static let gongshu = OfficeCode("hz-gs")!
    static let lead = OfficerCode("lead")!
    static let clerk = OfficerCode("clerk")!
    static let stranger = OfficerCode("stranger")!
    static let today = Day("2025-06-30")!
    /// What the step after signing keys made: a test that goes back to an older desk drops them.
    static let accountTables = ["account", "secondFactor", "webSession", "accessToken", "draft", "strangeName"]

    private static let prefix = "labordesk-store-"
    /// Before the first folder of this run is made.
    private static let stoppedRunsAreGone: Void = StoppedRuns.remove(prefix)

    init(readers: Int = 0) throws {
        TestDesk.stoppedRunsAreGone
        path = StoppedRuns.folder(TestDesk.prefix)
        let new = try Store.create(
            home: path,
            office: Office(code: TestDesk.city, name: "杭州市总工会", level: .city, parent: nil, area: "3301"),
            administrator: Officer(
                code: TestDesk.lead, name: "主任", office: TestDesk.city, roles: [.lead, .administrator]),
            at: 1, readers: readers)
        store = new.store
        recoveryKey = new.recoveryKey
        for (code, name) in [(TestDesk.westLake, "西湖区总工会"), (TestDesk.gongshu, "拱墅区总工会")] {
            try record(.office(Office(code: code, name: name, level: .district, parent: TestDesk.city)))
        }
        try record(
            .officer(
                Officer(code: TestDesk.clerk, name: "办事员", office: TestDesk.westLake, roles: [.intake, .mediator])))
        try record(
            .officer(
                Officer(code: TestDesk.stranger, name: "外人", office: TestDesk.gongshu, roles: [.intake, .mediator])))
    }

    deinit {
        store.close()
        try? FileManager.default.removeItem(atPath: path)
    }

    func nextID() -> UUID {
        commands += 1
        return TestDesk.id(commands, 7)
    }

    static func id(_ number: Int, _ space: UInt8) -> UUID {
        var bytes = [UInt8](repeating: 0, count: 8)
        bytes[0] = space
        bytes.append(bigEndian: Int64(number))
        return UUID(bytes: bytes)!
    }

    func record(_ entry: DirectoryEntry) throws {
        try store.record(entry, by: TestDesk.lead, commandID: nextID(), at: 2)
    }

    /// An opening with little in it; `number` tells cases apart.
    static func opening(
        _ number: Int, name: String = "张伟", employer: String = "杭州甲餐饮有限公司", office: OfficeCode = westLake,
        on day: Day = Day("2025-03-05")!, caseNumber: String = "", channel: Channel = .walkIn,
        claimed: Int64 = 1_200_000
    ) -> Opening {
        Opening(
            id: CaseFile.ID(id(number, 1)), number: caseNumber, dispute: Identifier(id(number, 1)), kind: .mediation,
            office: office, on: day, channel: channel, category: .wages, summary: "拖欠工资",
            workers: [Worker(name: name, sex: .female, isMigrant: true)], employers: [Employer(name: employer)],
            persons: 1, claims: [Claim(head: .wages, amount: Money(fen: claimed))])
    }

    @discardableResult
    func perform(
        _ command: Command, on id: CaseFile.ID? = nil, by officer: OfficerCode = TestDesk.lead,
        command commandID: UUID? = nil,
        expectedVersion: Int? = nil, sealing: [Sealing] = []
    ) throws -> Performed {
        try store.perform(
            command, on: id, by: officer, today: TestDesk.today, commandID: commandID ?? nextID(), at: 3,
            expectedVersion: expectedVersion, sealing: sealing)
    }

    @discardableResult
    func open(_ number: Int, name: String = "张伟", office: OfficeCode = TestDesk.westLake) throws -> CaseFile {
        try perform(.open(TestDesk.opening(number, name: name, office: office))).file
    }

    /// A case all the way to an effective agreement of 12,000 yuan.
    func agreed(_ number: Int, name: String = "李娜") throws -> CaseFile {
        let id = try open(number, name: name).id
        let day = Day("2025-03-06")!
        let steps: [MediationCommand] = [
            .receive(ApplicationReceipt(on: day)),
            .askWillingness(Willingness(on: day, side: .employer, agrees: true)),
            .accept(Acceptance(on: day)),
            .assign(Assignment(on: day, mediators: [MediatorReference(name: "调解员甲")])),
            .holdSession(Session(on: day, place: "调解室", attendees: ["李娜"], record: "双方到场")),
            .agree(
                Agreement(
                    on: day,
                    obligations: [Obligation(head: .wages, amount: Money(fen: 1_200_000), dueOn: Day("2025-04-01"))],
                    terms: "付清工资", performance: .once)),
            .mark(AgreementMark.Maker.allCases.map { AgreementMark(on: day, maker: $0) }),
        ]
        for step in steps { try perform(.mediation(step), on: id) }
        return try perform(
            .pay(
                Payment(
                    on: Day("2025-03-20")!, allocations: [.init(head: .wages, amount: Money(fen: 500_000))],
                    evidence: .verified)), on: id
        ).file
    }

    func sql(_ text: String, _ values: [SQLValue] = []) throws {
        try store.engine.write { try $0.run(text, values) }
    }

    func int(_ text: String, _ values: [SQLValue] = []) throws -> Int64? {
        try store.engine.read { try $0.int(text, values) }
    }
}
