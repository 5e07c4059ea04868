import CaseStore
import CaseWorkflow
import Desk
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing

@testable import CaseWeb

/// A collective dispute is taken down with its roll; a case of another desk with what it brings.
@Suite("Intake of rolls") struct IntakeRollTests {
    private static let roll = zip("甲乙丙丁戊己庚辛壬癸子丑", 1...).map { "样例\($0)\t\($1 * 100)" }.joined(separator: "\n")

    private func fields(_ browser: Browser, _ more: [(String, String)]) -> [(String, String)] {
        browser.own + [
            ("draft", browser.hidden("draft") ?? ""), ("employer-name", "样例公司"), ("category", "wages"),
            ("summary", "拖欠工资"), ("claim-head", "wages"), ("claim-amount", "7800"), ("channel", "walk-in"),
            ("worker-name", "样例甲"),
        ] + more
    }

    @Test func aPastedRollIsShownBackAndRecordedWithTheCase() async throws {
        let desk = try WebDesk()
        try await desk.browse(as: "clerk") { browser in
            try await browser.get("/intake")
            try await browser.post("/intake", fields(browser, [("act", "look-roll"), ("roll", Self.roll)]))
            #expect(browser.status == .ok)
            #expect(browser.page.contains("共12人，请求金额合计¥7,800.00。"))
            #expect(try desk.store.count(DocketFilter()) == 0)
            // The draft keeps it.
            try await browser.get("/intake/" + (browser.hidden("draft") ?? ""))
            #expect(browser.page.contains("样例丑\t1200"))
            try await browser.post("/intake", fields(browser, [("act", "register"), ("roll", Self.roll)]))
            #expect(browser.status == .seeOther)
        }
        let row = try #require(try desk.store.docket(DocketFilter()).first)
        #expect(row.persons == 12)
        #expect(row.isCollective)
        let file = try desk.store.caseFile(row.id).file
        #expect(file.parties.roll?.claimed == Money(fen: 780_000))
    }

    @Test func aWrongLineStopsTheCaseAndNothingTypedIsLost() async throws {
        let desk = try WebDesk()
        let wrong = Self.roll.replacing("样例庚\t700", with: "样例庚\t七百元整吧") + "\n\t5"
        try await desk.browse(as: "clerk") { browser in
            try await browser.get("/intake")
            try await browser.post("/intake", fields(browser, [("act", "register"), ("roll", wrong)]))
            #expect(browser.status == .unprocessableContent)
            #expect(browser.page.contains("名册中有2行需要改正"))
            #expect(browser.page.contains("样例庚\t七百元整吧"))
            #expect(browser.page.contains("拖欠工资"))
            #expect(browser.page.components(separatedBy: "<tr class=\"wrong\">").count == 3)
            #expect(try desk.store.count(DocketFilter()) == 0)
        }
    }

    @Test func aFileIsReadIntoTheForm() async throws {
        let desk = try WebDesk()
        try await desk.browse(as: "clerk") { browser in
            try await browser.get("/intake")
            let csv = "姓名,电话,请求金额\r\n<b>王甲,13800000000,100\r\n李乙,,200.50\r\n"
            try await browser.upload(
                "/intake/roll", fields(browser, []), file: ("roll-file", "名册.csv", Array(csv.utf8)))
            #expect(browser.status == .ok)
            #expect(browser.page.contains("姓名\t电话\t请求金额\n&lt;b&gt;王甲\t13800000000\t100"))
            #expect(browser.page.contains("共2人，请求金额合计¥300.50。"))
            #expect(browser.page.contains("名册不保存这些栏： 电话"))
            #expect(browser.page.contains("拖欠工资"))
            try await browser.upload(
                "/intake/roll", fields(browser, []), file: ("roll-file", "a.xlsx", [0x50, 0x4B, 3, 4]))
            #expect(browser.status == .unprocessableContent)
            #expect(browser.page.contains("roll-fault"))
            #expect(browser.page.contains("拖欠工资"))
            try await browser.upload("/intake/roll", fields(browser, []), file: ("roll-file", "", []))
            #expect(browser.page.contains("请选择名册文件"))
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: desk.store.home.staging).isEmpty)
    }

    @Test func aCaseOfAnotherDeskBringsItsDays() async throws {
        let desk = try WebDesk()
        let given = [
            ("act", "register"), ("taken-over-from", "nb-yz"), ("number-there", "甬工调〔2025〕00007号"),
            ("received-there", "2025-05-06"),
        ]
        try await desk.browse(as: "clerk") { browser in
            try await browser.get("/intake")
            try await browser.post("/intake", fields(browser, given))
            #expect(browser.status == .unprocessableContent)
            #expect(browser.page.contains("transfer-fault"))
            #expect(browser.page.contains("甬工调〔2025〕00007号"))
            try await browser.post("/intake", fields(browser, given + [("transfer", "YZ-2025-3")]))
            #expect(browser.status == .seeOther)
            let number = try #require(try desk.store.docket(DocketFilter()).first?.number)
            try await browser.get(CasesController.path(number))
            for text in ["nb-yz", "YZ-2025-3", "甬工调〔2025〕00007号", "2025-05-06"] {
                #expect(browser.page.contains("<dd>\(text)</dd>"), "\(text)")
            }
        }
    }
}

extension Browser {
    /// Sends a form with a file.
    func upload(_ path: String, _ fields: [(String, String)], file: (field: String, name: String, bytes: [UInt8]))
        async throws
    {
        var body: [UInt8] = []
        for (name, value) in fields {
            body += "--sample\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8
        }
        body +=
            "--sample\r\nContent-Disposition: form-data; name=\"\(file.field)\"; filename=\"\(file.name)\"\r\nContent-Type: application/octet-stream\r\n\r\n"
            .utf8
        body += file.bytes
        body += "\r\n--sample--\r\n".utf8
        var headers: HTTPFields = [.contentType: "multipart/form-data; boundary=sample"]
        if let cookie { headers[.cookie] = cookie }
        take(
            try await client.execute(uri: path, method: .post, headers: headers, body: ByteBuffer(bytes: body)))
    }
}
