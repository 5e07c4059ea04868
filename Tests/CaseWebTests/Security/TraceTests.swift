import CaseStore
import CaseWorkflow
import Desk
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import Synchronization
import Testing

@testable import CaseWeb

/// What is left behind of what somebody did: in the journal what an auditor must find, in the log nothing about a person.
@Suite("Traces")
struct TraceTests {
    /// Whatever leaves the desk as a table is recorded with what it was, by whom.
    @Test func everyListThatLeavesTheDeskIsRecorded() async throws {
        let rights = try await RightsDesk()
        let store = rights.desk.store
        try await rights.desk.browse(as: "chief") { browser in
            var lists = 0
            for row in RouteRow.all where row.isGet && row.who.has(.lead) {
                let before = try TraceTests.exports(store).count
                _ = try await browser.ask(row, rights.own[.lead] ?? [:])
                let type = browser.headers[.contentType] ?? ""
                // A filing's own table is the filing, which is recorded where it was made; a blank form holds nothing.
                guard browser.status == .ok,
                    ["text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml"].contains(
                        where: type.hasPrefix), !row.route.contains("/filings/"),
                    !row.route.contains("/form.xlsx")
                else { continue }
                lists += 1
                let after = try TraceTests.exports(store)
                #expect(after.count == before + 1, "\(row.route)")
                #expect(after.first?.officer == "chief", "\(row.route)")
                let path = row.route.split(separator: " ").last.map(String.init) ?? ""
                #expect(
                    after.first?.sentences.contains { $0.chinese.contains(path.dropFirst()) } == true, "\(row.route)")
            }
            #expect(lists >= 3)
        }
    }

    private static func exports(_ store: Store) throws -> [AuditLine] {
        var filter = AuditFilter()
        filter.subject = "audit"
        return try store.audit(filter, limit: 200).filter { line in
            line.sentences.contains { $0.chinese.contains(AuditRecord.Kind.listExported.name.chinese) }
        }
    }

    @Test func readingANumberInFullIsRecorded() async throws {
        let desk = try WebDesk()
        let id = try CasePageTests.validID()
        let number = try desk.open(id: id)
        let path = "/cases/\(number.formEncoded)"
        try await desk.browse(as: "clerk") { browser in
            try await browser.get(path)
            let token = ("form-token", browser.hidden("form-token") ?? "")
            try await browser.post(
                path + "/numbers",
                [token, ("field", "resident-id"), ("ordinal", "0"), ("reason", "核对仲裁申请书")])
            #expect(browser.page.contains(id))
        }
        try await desk.browse(as: "auditor") { browser in
            try await browser.get("/audit?subject=access")
            #expect(browser.page.contains("clerk"))
            #expect(browser.page.contains("核对仲裁申请书"))
            #expect(!browser.page.contains(id))
        }
    }

    /// Everything is logged that can be, and no line holds a number, a name, a password or a code.
    @Test func noLogLineHoldsAPersonalNumber() async throws {
        let lines = LogLines()
        var log = Logger(label: "test") { _ in lines.handler }
        log.logLevel = .trace
        let desk = try WebDesk(log: log)
        let id = try CasePageTests.validID()
        let phone = "13800001234"
        let number = try desk.open("王甲", id: id)
        let (noticed, code) = try await desk.noticed()
        let path = "/cases/\(number.formEncoded)"
        try await desk.browse(as: "mediator") { browser in
            try await browser.get("/intake")
            let form =
                browser.own + [
                    ("draft", UUID().uuidString), ("worker-name", "李乙"), ("worker-id", id), ("worker-phone", phone),
                ]
            try await browser.post("/intake", form + [("act", "keep")])
            try await browser.post("/intake", form + [("act", "register")])
            for query in ["/cases?q=" + id, "/cases?q=" + phone, "/cases?q=" + "王甲".formEncoded] {
                try await browser.get(query)
                if let place = browser.location { try await browser.get(place) }
            }
            try await browser.get(path)
            let token = ("form-token", browser.hidden("form-token") ?? "")
            try await browser.post(
                path + "/numbers", [token, ("field", "resident-id"), ("ordinal", "0"), ("reason", "核对")])
            #expect(browser.page.contains(id))
            // A form after the session's end, which is kept; what is no form at all; what nobody expects.
            desk.wall.time.withLock { $0 += 3 * 3_600_000 }
            try await browser.post(path + "/steps/note", form)
            try await browser.post("/look-up", [("number", noticed), ("code", code)])
            try await browser.post("/look-up", [("number", id), ("code", code)])
            try await browser.get("/calendar/" + id)
        }
        // The key is gone: an error that nobody expects, while a number is being written.
        try FileManager.default.removeItem(atPath: desk.path + "/keys")
        try await desk.browse(as: "mediator") { browser in
            try await browser.get("/cases?q=" + id)
            try await browser.get(path)
        }
        lines.add("kept up to here")
        let text = lines.all.joined(separator: "\n")
        #expect(text.contains("kept up to here"))
        for secret in [id, phone, "王甲", "李乙", WebDesk.password, code] {
            #expect(!text.contains(secret) && !text.contains(secret.formEncoded), "\(secret)")
        }
    }
}

/// Log lines, kept.
final class LogLines: Sendable {
    private let lines = Mutex<[String]>([])

    var all: [String] { lines.withLock { $0 } }
    func add(_ line: String) { lines.withLock { $0.append(line) } }
    var handler: Handler { Handler(lines: self) }

    struct Handler: LogHandler {
        let lines: LogLines
        var metadata = Logger.Metadata()
        var logLevel = Logger.Level.trace

        init(lines: LogLines) { self.lines = lines }

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            lines.add("\(event.level) \(event.message) \(metadata) \(event.metadata ?? [:])")
        }
    }
}
