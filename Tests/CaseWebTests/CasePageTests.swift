import CaseStore
import CaseWorkflow
import Desk
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing

@testable import CaseWeb

/// What the page of a case shows, and what hangs on it.
@Suite struct CasePageTests {

    @Test func whoActsNextStandsOnTopWithTheDeadlineAndItsArticle() async throws {
        let desk = try WebDesk()
        let number = try desk.open()
        let status = try desk.desk().status(of: try desk.desk().identifier(ofCase: number))
        try await desk.browse(as: "mediator") { browser in
            try await browser.get("/cases/\(number.formEncoded)")
            #expect(browser.page.contains(status.nextStep.chinese))
            for deadline in status.deadlines {
                for text in [
                    deadline.duty.chinese, deadline.basis, deadline.counted.chinese, deadline.due.description,
                    deadline.from.description, deadline.rule,
                ] { #expect(browser.page.contains(text), "\(deadline.rule): \(text)") }
            }
            for text in ["王甲", "样例第101服饰有限公司", "拖欠三个月工资", "12,000.00", "西湖区总工会", "2025-06-02"] {
                #expect(browser.page.contains(text), "\(text)")
            }
        }
    }

    @Test func everythingRecordedIsToldAndCorrectionsStayVisible() async throws {
        let desk = try WebDesk()
        let number = try desk.open()
        try await desk.browse(as: "mediator") { browser in
            try await browser.take("receive", of: number, [("on", "2025-06-03")])
            try await browser.get("/cases/\(number.formEncoded)/steps/correct?event=1")
            #expect(browser.page.contains("name=\"fact.on\" type=\"date\" value=\"2025-06-03\""))
            try await browser.send(
                "correct", of: number,
                [
                    ("on", "2025-06-05"), ("event", "1"), ("fact.on", "2025-06-04"), ("fact.isOral", "no"),
                    ("reason", "收件日期看错"),
                ])
            #expect(browser.status == .seeOther)
            try await browser.get("/cases/\(number.formEncoded)")
            #expect(browser.page.contains("收件日期看错"))
            #expect(browser.page.contains("<s>"))
            // The day the desk learned of it is that of Shanghai.
            #expect(browser.page.contains("2025-06-15 23:06"))
            let history = try desk.store.history(try desk.desk().identifier(ofCase: number)).flatMap(\.events)
            for event in history { #expect(browser.page.contains(event.on.description), "\(event.type)") }
        }
        #expect(ShanghaiTime.text(1_750_000_000_000) == "2025-06-15 23:06")
        #expect(ShanghaiTime.text(1_750_003_200_000) == "2025-06-16 00:00")
    }

    @Test func aNumberIsMaskedAndReadInFullOnlyWithAReason() async throws {
        let desk = try WebDesk()
        let id = try CasePageTests.validID()
        let number = try desk.open(id: id)
        let path = "/cases/\(number.formEncoded)"
        // Whoever may not open it is not asked for a reason, and nobody sees what would complete it.
        try await desk.browse(as: "auditor") { browser in
            try await browser.get(path)
            #expect(browser.page.contains(id.prefix(3) + "*************" + id.suffix(2)))
            #expect(!browser.page.contains(path + "/numbers"))
            #expect(!browser.page.contains("1990-02-28"))
        }
        try await desk.browse(as: "clerk") { browser in
            try await browser.get(path)
            #expect(browser.page.contains(path + "/numbers"))
            #expect(!browser.page.contains(id))
            #expect(browser.page.contains(id.prefix(3) + "*************" + id.suffix(2)))
            let token = browser.hidden("form-token") ?? ""
            let asked = [("form-token", token), ("field", "resident-id"), ("ordinal", "0")]
            try await browser.post(path + "/numbers", asked)
            #expect(browser.status == .unprocessableContent)
            #expect(!browser.page.contains(id))
            try await browser.post(path + "/numbers", asked + [("reason", "核对仲裁申请书")])
            #expect(browser.page.contains(id))
        }
        let accesses = try desk.store.accesses(of: try desk.desk().identifier(ofCase: number))
        #expect(accesses.map { $0.access.reason } == ["核对仲裁申请书"])
    }

    @Test func aWorkersOtherCasesAreShownByTheNumberAlone() async throws {
        let desk = try WebDesk()
        let id = try CasePageTests.validID()
        let earlier = try desk.open("王甲", id: id, on: "2025-05-06")
        let number = try desk.open("王甲", id: id)
        try desk.open("王甲")
        try await desk.browse(as: "mediator") { browser in
            try await browser.get("/cases/\(number.formEncoded)")
            #expect(browser.page.contains(Words["case.earlier"].chinese))
            #expect(browser.page.contains(">\(earlier)</a>"))
            #expect(!browser.page.contains(id))
        }
    }

    @Test func aFileIsPutToTheCaseAndTakenBack() async throws {
        let desk = try WebDesk()
        let number = try desk.open()
        let path = "/cases/\(number.formEncoded)"
        try await desk.browse(as: "clerk") { browser in
            try await browser.get(path)
            let content = Array("%PDF-1.4 样例\r\n--x\r\n".utf8)
            let fields = [
                ("form-token", browser.hidden("form-token") ?? ""), ("command", browser.hidden("command") ?? ""),
                ("on", "2025-06-03"), ("item", ""),
            ]
            let response = try await browser.upload(path + "/attachments", fields, name: "工资 流水.pdf", content)
            #expect(response.status == .seeOther)
            // The same form again keeps one file.
            _ = try await browser.upload(path + "/attachments", fields, name: "工资 流水.pdf", content)
            try await browser.get(path)
            #expect(browser.page.contains("工资 流水.pdf"))
            #expect(browser.page.contains("PDF"))
            let file = try await browser.get(path + "/attachments/1")
            #expect(file.headers[.contentType] == "application/pdf")
            #expect(Array(buffer: file.body) == content)
            #expect(try await browser.get(path + "/attachments/2").status == .notFound)
        }
        #expect(try desk.store.attachments(of: try desk.desk().identifier(ofCase: number)).count == 1)
    }

    @Test func aPaperIsMadeAndDownloaded() async throws {
        let desk = try WebDesk()
        let number = try desk.open()
        let path = "/cases/\(number.formEncoded)"
        try await desk.browse(as: "mediator") { browser in
            try await browser.get(path + "/papers/new?form=summons")
            #expect(browser.status == .ok)
            try await browser.post(
                path + "/papers",
                browser.own + [("form", "summons"), ("on", "2025-06-05"), ("leave-blanks", "yes")])
            #expect(browser.status == .seeOther, "\(browser.page)")
            let file = try await browser.get(path + "/papers/1.1")
            #expect(file.status == .ok)
            #expect(Array(buffer: file.body).prefix(2) == [0x50, 0x4B])
            try await browser.get(path)
            #expect(browser.page.contains(path + "/papers/1.1"))
        }
    }

    /// Eighteen digits with a right check digit and an area that is no place.
    static func validID() throws -> String {
        for ending in ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "X"] {
            let text = "33010619900228122" + ending
            if (try? ResidentID(normalising: text, on: WebDesk.today)) != nil { return text }
        }
        throw WebRefusal.notFound
    }
}

extension Browser {
    func upload(
        _ path: String, _ fields: [(String, String)], name: String, _ content: [UInt8]
    ) async throws -> TestResponse {
        var body: [UInt8] = []
        for (field, value) in fields {
            body += Array("--mark\r\nContent-Disposition: form-data; name=\"\(field)\"\r\n\r\n\(value)\r\n".utf8)
        }
        body += Array(
            "--mark\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\nContent-Type: application/pdf\r\n\r\n"
                .utf8)
        body += content + Array("\r\n--mark--\r\n".utf8)
        var headers = HTTPFields()
        headers[.cookie] = cookie
        headers[.contentType] = "multipart/form-data; boundary=mark"
        let response = try await client.execute(
            uri: path, method: .post, headers: headers, body: ByteBuffer(bytes: body))
        take(response)
        return response
    }
}
