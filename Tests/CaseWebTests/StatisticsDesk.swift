import CaseStore
import CaseWorkflow
import Desk
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import SafeCrypto

@testable import CaseWeb

/// A desk in a folder of its own, served as browsers see it, in July 2025: an office above two districts, somebody for each role that
/// has to do with figures, and cases of spring.
final class StatisticsDesk {
    let path: String
    let store: Store
    let web: Web
    let top: OfficeCode
    private var commands = 0

    static let password = "sample-horse-battery"
    static let today = Day("2025-07-01")!
    static let westLake = OfficeCode("hz-xh")!
    static let gongshu = OfficeCode("hz-gs")!

    /// - Parameter districts: whether the two districts work on this desk.
    init(_ code: String = "hz", _ name: String = "杭州市总工会", districts: Bool = true) throws {
        path = FileManager.default.temporaryDirectory.path + "/labordesk-statistics-" + UUID().uuidString
        let lead = OfficerCode("lead")!
        top = OfficeCode(code)!
        store = try Store.create(
            home: path, office: Office(code: top, name: name, level: .city, parent: nil, area: "3301"),
            administrator: Officer(code: lead, name: "主任", office: top, roles: [.lead, .administrator]), at: 1,
            readers: 2
        ).store
        var settings = WebSettings()
        settings.passwordCost = Scrypt(cost: 2, blockSize: 8, parallelism: 1)
        settings.knocksPerMinute = 1000
        settings.threads = 2
        settings.largestFiling = 4 << 20
        var log = Logger(label: "test")
        log.logLevel = .critical
        web = Web(
            store: store, settings: settings,
            clock: WebClock(now: { 1_751_337_000_000 }, today: { StatisticsDesk.today }), log: log)
        var officers: [(String, OfficeCode, [Role])] = [
            ("counter", top, [.statistician]), ("auditor", top, [.auditor]), ("mediator", top, [.mediator]),
        ]
        if districts {
            try add(office: "hz-xh", "西湖区总工会")
            try add(office: "hz-gs", "拱墅区总工会 <A&B>")
            officers += [
                ("west", StatisticsDesk.westLake, [.statistician, .intake, .mediator]),
                ("north", StatisticsDesk.gongshu, [.statistician]),
            ]
        }
        for (code, office, roles) in officers {
            try store.record(
                .officer(Officer(code: OfficerCode(code)!, name: "样例" + code, office: office, roles: roles)), by: lead,
                commandID: nextID(), at: 2)
        }
        for code in ["lead"] + officers.map(\.0) {
            let officer = OfficerCode(code)!
            try store.setPassword(
                StatisticsDesk.password, of: officer, cost: settings.passwordCost, web.acting(officer, nextID()))
        }
    }

    deinit {
        store.close()
        try? FileManager.default.removeItem(atPath: path)
    }

    func add(office code: String, _ name: String) throws {
        try store.record(
            .office(Office(code: OfficeCode(code)!, name: name, level: .district, parent: top)),
            by: OfficerCode("lead")!,
            commandID: nextID(), at: 2)
    }

    func desk(_ officer: String = "lead") -> Desk { web.desk(of: OfficerCode(officer)!) }

    private func nextID() -> UUID {
        commands += 1
        return UUID(
            uuid: (9, 0, 0, 0, 0, 0, 0x40, 0, 0x80, 0, 0, 0, 0, 0, UInt8(commands / 256), UInt8(commands % 256)))
    }

    @discardableResult
    private func perform(_ command: Command, on id: CaseFile.ID?) throws -> Performed {
        try store.perform(
            command, on: id, by: OfficerCode("lead")!, today: StatisticsDesk.today, commandID: nextID(), at: 3)
    }

    /// Registers and accepts a claim of 12,000 yuan for wages.
    @discardableResult
    func accepted(
        on text: String, office: OfficeCode? = nil, category: UnionCategory? = .wages, persons: Int = 1,
        sex: Sex = .female, isMigrant: Bool? = true, worker: String = "王甲"
    ) throws -> CaseFile.ID {
        let id = nextID()
        let day = Day(text)!
        var opening = Opening(
            id: CaseFile.ID(id), number: "", dispute: Identifier(id), kind: .mediation, office: office ?? top,
            on: day, channel: .walkIn, category: category ?? .wages, summary: "拖欠工资",
            workers: [Worker(name: worker, sex: sex, isMigrant: isMigrant)],
            employers: [Employer(name: "样例公司")], persons: persons,
            claims: [Claim(head: .wages, amount: Money(fen: 1_200_000))])
        opening.number = try perform(.open(opening), on: nil).file.number
        for step: MediationCommand in [
            .receive(ApplicationReceipt(on: day)),
            .askWillingness(Willingness(on: day, side: .employer, agrees: true)), .accept(Acceptance(on: day)),
            .assign(Assignment(on: day, mediators: [MediatorReference(name: "调解员甲")])),
        ] { try perform(.mediation(step), on: CaseFile.ID(id)) }
        // Nobody accepts a case without its kind of dispute; a correction can take it away again.
        if category == nil {
            opening.category = nil
            try perform(
                .correct(Correction(on: day, ordinal: 0, replacement: .opened(opening), reason: "种类未定")),
                on: CaseFile.ID(id))
        }
        return CaseFile.ID(id)
    }

    /// An effective agreement, and a payment of half of it.
    func agreed(_ id: CaseFile.ID, on text: String) throws {
        let day = Day(text)!
        for step: MediationCommand in [
            .holdSession(Session(on: day, place: "调解室", attendees: ["王甲"], record: "双方到场")),
            .agree(
                Agreement(
                    on: day,
                    obligations: [Obligation(head: .wages, amount: Money(fen: 1_200_000), dueOn: day.adding(days: 30))],
                    terms: "付清工资", performance: .once)),
            .mark(AgreementMark.Maker.allCases.map { AgreementMark(on: day, maker: $0) }),
        ] { try perform(.mediation(step), on: id) }
        try paid(id, 600_000, on: text)
    }

    func paid(_ id: CaseFile.ID, _ fen: Int64, on text: String) throws {
        try perform(
            .pay(
                Payment(
                    on: Day(text)!, allocations: [.init(head: .wages, amount: Money(fen: fen))], evidence: .verified)),
            on: id)
    }

    func withdrawn(_ id: CaseFile.ID, on text: String) throws {
        try perform(
            .mediation(.close(MediationClosing(on: Day(text)!, outcome: .withdrawn, ground: .applicantWithdraws))),
            on: id)
    }

    func transferred(_ id: CaseFile.ID, to office: OfficeCode, on text: String) throws {
        try perform(
            .transfer(Transfer(on: Day(text)!, to: office, transfer: "移1", reason: "管辖", leavesDesk: false)), on: id)
    }

    func consulted(on text: String, office: OfficeCode? = nil, persons: Int = 2) throws {
        try store.record(
            RegisterRecord(
                id: nextID(),
                entry: .consultation(
                    Consultation(
                        office: office ?? top, on: Day(text)!, channel: .walkIn, persons: persons, question: "工资怎么要",
                        answer: "先协商"))),
            web.acting(OfficerCode("lead")!, nextID()))
    }

    /// Cases of February to June in three offices: agreed, withdrawn, open, a collective one, and a consultation.
    func fill() throws {
        let first = try accepted(on: "2025-03-04", office: StatisticsDesk.westLake, worker: "=王甲")
        try agreed(first, on: "2025-03-20")
        try withdrawn(try accepted(on: "2025-02-21", sex: .male, isMigrant: false), on: "2025-03-05")
        try accepted(on: "2025-03-11", office: StatisticsDesk.gongshu, category: .workInjury, sex: .male)
        try accepted(on: "2025-03-12", office: StatisticsDesk.westLake, category: nil, persons: 12, isMigrant: nil)
        try agreed(try accepted(on: "2025-04-02", office: StatisticsDesk.gongshu), on: "2025-05-10")
        try accepted(on: "2025-06-20")
        try consulted(on: "2025-03-15")
        try consulted(on: "2025-03-16", office: StatisticsDesk.westLake, persons: 1)
    }

    /// A browser that an officer signed in with.
    func browse<T>(as officer: String, _ body: @escaping @Sendable (Visitor) async throws -> T) async throws -> T {
        try await Application(router: web.router()).test(.router) { client in
            let visitor = Visitor(client: client)
            try await visitor.signIn(officer)
            return try await body(visitor)
        }
    }
}

/// Somebody at a browser: the cookie, and the page that came last.
final class Visitor: @unchecked Sendable {
    // One test uses it from one task at a time.
    private let client: any TestClientProtocol
    private var cookie: String?
    private(set) var page = ""
    private(set) var bytes: [UInt8] = []
    private(set) var status: HTTPResponse.Status = .ok
    private(set) var headers = HTTPFields()

    init(client: any TestClientProtocol) { self.client = client }

    var location: String? { headers[.location] }

    func signIn(_ officer: String) async throws {
        try await send(
            "/sign-in", .post, "application/x-www-form-urlencoded",
            Array("name=\(officer)&password=\(StatisticsDesk.password)".utf8))
        guard status == .seeOther, let set = headers[.setCookie] else { throw WebRefusal.signInNeeded }
        cookie = set.split(separator: ";").first.map(String.init)
    }

    func get(_ path: String) async throws { try await send(path, .get, nil, []) }

    /// Sends a form with the token of the page before.
    func post(_ path: String, _ fields: [(String, String)] = []) async throws {
        let all = [("form-token", token)] + fields
        let body = all.map { $0.0.formEncoded + "=" + $0.1.formEncoded }.joined(separator: "&")
        try await send(path, .post, "application/x-www-form-urlencoded", Array(body.utf8))
    }

    /// Sends a form with a file as browsers do.
    func upload(
        _ path: String, _ fields: [(String, String)] = [], file: (field: String, name: String, bytes: [UInt8]),
        token sent: String? = nil
    ) async throws {
        var body: [UInt8] = []
        for (name, value) in [("form-token", sent ?? token)] + fields {
            body += Array("--x42\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8)
        }
        body += Array(
            "--x42\r\nContent-Disposition: form-data; name=\"\(file.field)\"; filename=\"\(file.name)\"\r\nContent-Type: application/zip\r\n\r\n"
                .utf8)
        body += file.bytes + Array("\r\n--x42--\r\n".utf8)
        try await send(path, .post, "multipart/form-data; boundary=x42", body)
    }

    /// The token of the last page that had a form; kept while other pages come.
    private var token = ""

    private func send(_ path: String, _ method: HTTPRequest.Method, _ type: String?, _ body: [UInt8]) async throws {
        var headers = HTTPFields()
        if let cookie { headers[.cookie] = cookie }
        if let type { headers[.contentType] = type }
        let response = try await client.execute(
            uri: path, method: method, headers: headers, body: ByteBuffer(bytes: body))
        status = response.status
        self.headers = response.headers
        bytes = Array(response.body.readableBytesView)
        page = String(decoding: bytes, as: UTF8.self)
        if let found = page.range(of: "name=\"form-token\" value=\"") {
            token = String(page[found.upperBound...].prefix { $0 != "\"" })
        }
    }

    /// Every address on the page that begins so, as a browser reads it.
    func links(_ start: String) -> [String] {
        page.components(separatedBy: "href=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
            .filter { $0.hasPrefix(start) }.map { $0.replacing("&amp;", with: "&") }
    }
}
