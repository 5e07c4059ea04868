import CaseForms
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
import Synchronization
import Testing

@testable import CaseWeb

/// A desk in a folder of its own that is asked as a browser asks: a city, two districts, one officer for each role.
final class WebDesk: Sendable {
    let path: String
    let store: Store
    let web: Web
    /// The clock on the wall, which tests move on.
    let wall = Wall()

    final class Wall: Sendable {
        /// Milliseconds since 1970.
        let time = Mutex<Int64>(1_750_000_000_000)
        /// The day on the wall.
        let day = Mutex<Day>(WebDesk.today)
    }

    static let today = Day("2025-06-30")!
    static let password = "sample-horse-battery"

    /// - Parameters:
    ///   - change: what is served otherwise than usual.
    ///   - log: where log lines go; nowhere unless one is given.
    init(_ change: (inout WebSettings) -> Void = { _ in }, log given: Logger? = nil) throws {
        path = FileManager.default.temporaryDirectory.path + "/labordesk-web-" + UUID().uuidString
        let city = OfficeCode("hz")!
        let admin = OfficerCode("admin")!
        store = try Store.create(
            home: path, office: Office(code: city, name: "杭州市总工会", level: .city, parent: nil, area: "3301"),
            administrator: Officer(code: admin, name: "主任", office: city, roles: [.lead, .administrator]), at: 1,
            readers: 2
        ).store
        var settings = WebSettings()
        settings.passwordCost = Scrypt(cost: 2, blockSize: 8, parallelism: 1)
        settings.knocksPerMinute = 1000
        settings.threads = 2
        settings.forms = try FormFolder.find(environment: ProcessInfo.processInfo.environment, own: nil)
        change(&settings)
        let wall = wall
        var log = given ?? Logger(label: "test")
        if given == nil { log.logLevel = .critical }
        web = Web(
            store: store, settings: settings,
            clock: WebClock(now: { wall.time.withLock { $0 } }, today: { wall.day.withLock { $0 } }), log: log)
        for (code, name) in [("hz-xh", "西湖区总工会"), ("hz-gs", "拱墅区总工会")] {
            try store.record(
                .office(Office(code: OfficeCode(code)!, name: name, level: .district, parent: city)), by: admin,
                commandID: UUID(), at: 2)
        }
        for (code, office, roles) in [
            ("clerk", "hz-xh", [Role.intake]), ("mediator", "hz-xh", [.mediator]), ("second", "hz-xh", [.mediator]),
            ("aid", "hz-xh", [.legalAidOfficer]), ("auditor", "hz-xh", [.auditor]), ("stranger", "hz-gs", [.mediator]),
        ] {
            try store.record(
                .officer(
                    Officer(
                        code: OfficerCode(code)!, name: "样例" + code, office: OfficeCode(office)!, roles: roles)),
                by: admin, commandID: UUID(), at: 3)
        }
        for code in ["admin", "clerk", "mediator", "second", "aid", "auditor", "stranger"] {
            let officer = OfficerCode(code)!
            try store.setPassword(
                WebDesk.password, of: officer, cost: settings.passwordCost, web.acting(officer))
        }
    }

    deinit {
        store.close()
        try? FileManager.default.removeItem(atPath: path)
    }

    /// The next morning comes.
    func sleep(days: Int = 1) { wall.day.withLock { $0 = $0.adding(days: days) } }

    func desk(_ officer: String = "mediator") -> Desk { web.desk(of: OfficerCode(officer)!) }

    /// A case of the West Lake district, registered on a day.
    @discardableResult
    func open(
        _ worker: String = "王甲", id: String? = nil, on day: String = "2025-06-02", series: String? = nil,
        persons: Int? = nil, employer: String = "样例第101服饰有限公司", by officer: String = "mediator"
    ) throws -> String {
        var draft = CaseDraft()
        draft.on = Day(day)
        draft.category = .wages
        draft.summary = "拖欠三个月工资"
        draft.workers = [WorkerDraft(worker: Worker(name: worker, isMigrant: true), residentID: id)]
        draft.employers = [EmployerDraft(employer: Employer(name: employer))]
        draft.claims = [Claim(head: .wages, amount: Money(fen: 1_200_000))]
        draft.series = series
        draft.persons = persons
        draft.knownOn = Day("2025-05-01")
        return try desk(officer).open(draft).file.number
    }

    /// A browser that an officer signed in with.
    func browse<T: Sendable>(as officer: String, _ body: @escaping @Sendable (Browser) async throws -> T) async throws
        -> T
    {
        try await Application(router: web.router(), logger: web.log).test(.router) { client in
            let browser = Browser(client: client)
            try await browser.signIn(officer)
            return try await body(browser)
        }
    }
}

/// Cookies, and the fields of the page it was given last.
final class Browser: @unchecked Sendable {
    // One test uses it from one task at a time.
    let client: any TestClientProtocol
    var cookie: String?
    private(set) var page = ""
    private(set) var status: HTTPResponse.Status = .ok
    private(set) var headers = HTTPFields()
    var location: String? { headers[.location] }

    init(client: any TestClientProtocol) { self.client = client }

    func signIn(_ officer: String) async throws {
        let response = try await client.execute(
            uri: "/sign-in", method: .post, headers: [.contentType: "application/x-www-form-urlencoded"],
            body: ByteBuffer(string: "name=\(officer)&password=\(WebDesk.password)"))
        take(response)
        guard response.status == .seeOther || response.status == .ok else {
            throw WebRefusal.signInNeeded
        }
    }

    func take(_ response: TestResponse) {
        if let set = response.headers[.setCookie], set.hasPrefix("labordesk=") {
            cookie = set.split(separator: ";").first.map(String.init)
        }
        status = response.status
        headers = response.headers
        page = String(buffer: response.body)
    }

    @discardableResult
    func get(_ path: String) async throws -> TestResponse {
        let response = try await client.execute(uri: path, method: .get, headers: sent(nil))
        take(response)
        return response
    }

    @discardableResult
    func post(_ path: String, _ fields: [(String, String)]) async throws -> TestResponse {
        let body = fields.map { $0.0.formEncoded + "=" + $0.1.formEncoded }.joined(separator: "&")
        let response = try await client.execute(
            uri: path, method: .post, headers: sent("application/x-www-form-urlencoded"),
            body: ByteBuffer(string: body))
        take(response)
        return response
    }

    private func sent(_ type: String?) -> HTTPFields {
        var headers = HTTPFields()
        if let cookie { headers[.cookie] = cookie }
        if let type { headers[.contentType] = type }
        return headers
    }

    /// The value of a hidden field on the page.
    func hidden(_ name: String) -> String? {
        guard let found = page.range(of: "name=\"\(name)\" value=\"") else { return nil }
        let text = String(page[found.upperBound...].prefix { $0 != "\"" })
        return text.replacing("&quot;", with: "\"").replacing("&amp;", with: "&").replacing("&lt;", with: "<")
            .replacing("&gt;", with: ">")
    }

    /// Opens a step's form, fills it in, and sends it.
    @discardableResult
    func take(_ step: String, of number: String, _ fields: [(String, String)] = []) async throws -> TestResponse {
        try await get("/cases/\(number.formEncoded)/steps/\(step)")
        return try await send(step, of: number, fields)
    }

    /// Sends the form that is open.
    @discardableResult
    func send(_ step: String, of number: String, _ fields: [(String, String)]) async throws -> TestResponse {
        try await post("/cases/\(number.formEncoded)/steps/\(step)", own + fields)
    }

    /// What a form carries beside what is typed.
    var own: [(String, String)] {
        ["form-token", "command", "version"].compactMap { name in hidden(name).map { (name, $0) } }
    }
}
