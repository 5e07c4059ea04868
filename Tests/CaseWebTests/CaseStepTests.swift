import CaseStore
import CaseWorkflow
import Desk
import Foundation
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import CaseWeb

/// What an officer does to a case in the browser.
@Suite struct CaseStepTests {
    /// From the application to the last payment, through forms alone.
    @Test func aMediationGoesFromRegistrationToPayment() async throws {
        let desk = try WebDesk()
        let number = try desk.open()
        try await desk.browse(as: "mediator") { browser in
            try await browser.get("/cases/\(number.formEncoded)")
            #expect(browser.page.contains("/steps/receive"))
            #expect(!browser.page.contains("/steps/close\""))
            let steps: [(String, [(String, String)])] = [
                ("receive", [("on", "2025-06-03"), ("material", "身份证复印件\r\n工资流水")]),
                ("ask-willingness", [("on", "2025-06-03"), ("side", "employer"), ("agrees", "yes")]),
                ("accept", [("on", "2025-06-04")]), ("assign", [("on", "2025-06-04"), ("mediator", "样例mediator")]),
                (
                    "call-session",
                    [("on", "2025-06-05"), ("session-on", "2025-06-10"), ("at", "09:30"), ("place", "调解室")]
                ),
                (
                    "hold-session",
                    [
                        ("on", "2025-06-10"), ("place", "调解室"), ("attendee", "王甲"), ("record", "双方到场"),
                        ("offer.side", "worker"), ("offer.amount", "12000"), ("offer.side", ""), ("offer.amount", ""),
                        ("offer.side", "employer"), ("offer.amount", "8000.50"),
                    ]
                ),
                (
                    "agree",
                    [
                        ("on", "2025-06-10"), ("terms", "分两期付清"), ("pay.head", "wages"), ("pay.amount", "6000"),
                        ("pay.due", "2025-06-15"), ("pay.head", "wages"), ("pay.amount", "4000.00"),
                        ("pay.due", "2025-07-15"),
                    ]
                ),
                (
                    "mark",
                    [("on", "2025-06-10"), ("by", "worker"), ("by", "employer"), ("by", "mediator"), ("by", "seal")]
                ),
                ("pay", [("on", "2025-06-15"), ("amount", "10000"), ("payer", "employer"), ("evidence", "verified")]),
                ("close", [("on", "2025-06-16"), ("outcome", "agreement"), ("ground", "effective-agreement")]),
            ]
            for (step, fields) in steps {
                let response = try await browser.take(step, of: number, fields)
                #expect(response.status == .seeOther, "\(step): \(browser.page)")
            }
            try await browser.get("/cases/\(number.formEncoded)")
            #expect(browser.page.contains("10,000.00"))
            #expect(browser.page.contains("8,000.50"))
        }
        let file = try desk.desk().caseFile(numbered: number)
        #expect(file.ledger.ladder().receivedVerified == 1_000_000)
        #expect(file.stageCode == "closed")
    }

    @Test func aRefusalStandsBesideItsFieldAndKeepsWhatWasTyped() async throws {
        let desk = try WebDesk()
        let number = try desk.open()
        try await desk.browse(as: "mediator") { browser in
            try await browser.take("receive", of: number, [("on", "2025-07-20"), ("material", "工资<流水>")])
            #expect(browser.status == .unprocessableContent)
            #expect(browser.page.contains("value=\"2025-07-20\""))
            #expect(browser.page.contains("工资&lt;流水&gt;"))
            #expect(browser.page.contains("id=\"f-on-fault\""))
            #expect(browser.page.contains(Refusal.dayInFuture.sentence.chinese))
            // What cannot be read is told the same way, every field at once.
            try await browser.send(
                "receive", of: number, [("on", "下周"), ("material", "x"), ("oral", "maybe")])
            #expect(browser.status == .unprocessableContent)
            #expect(browser.page.contains("value=\"下周\""))
            // Mended and sent again, the same form is accepted.
            try await browser.send("receive", of: number, [("on", "2025-06-03"), ("material", "x")])
            #expect(browser.status == .seeOther)
        }
    }

    @Test func theSameFormSentTwiceDoesNothingTwice() async throws {
        let desk = try WebDesk()
        let number = try desk.open()
        try await desk.browse(as: "mediator") { browser in
            try await browser.get("/cases/\(number.formEncoded)/steps/note")
            let fields = browser.own + [("on", "2025-06-03"), ("text", "电话联系单位")]
            let path = "/cases/\(number.formEncoded)/steps/note"
            #expect(try await browser.post(path, fields).status == .seeOther)
            #expect(try await browser.post(path, fields).status == .seeOther)
        }
        #expect(try desk.desk().caseFile(numbered: number).record.notes == 1)
    }

    @Test func aStepThatIsNotAllowedNowSaysWhy() async throws {
        let desk = try WebDesk()
        let number = try desk.open()
        try await desk.browse(as: "mediator") { browser in
            try await browser.get("/cases/\(number.formEncoded)/steps/close")
            #expect(browser.status == .conflict)
            #expect(browser.page.contains(Refusal.notAccepted.sentence.onPages.chinese))
            try await browser.get("/cases/\(number.formEncoded)/steps/nonsense")
            #expect(browser.status == .notFound)
        }
        try await desk.browse(as: "auditor") { browser in
            try await browser.get("/cases/\(number.formEncoded)")
            #expect(browser.status == .ok)
            #expect(!browser.page.contains("/steps/"))
        }
    }

    @Test func anotherOfficesCaseIsNotFound() async throws {
        let desk = try WebDesk()
        let number = try desk.open()
        try await desk.browse(as: "stranger") { browser in
            for path in ["", "/steps/note", "/attachments/1", "/papers/1", "/papers/new"] {
                try await browser.get("/cases/\(number.formEncoded)" + path)
                #expect(browser.status == .notFound, "\(path)")
            }
            try await browser.get("/account")
            try await browser.post(
                "/cases/\(number.formEncoded)/steps/note",
                [
                    ("form-token", browser.hidden("form-token") ?? ""), ("command", UUID().uuidString),
                    ("version", "1"), ("text", "x"),
                ])
            #expect(browser.status == .notFound)
        }
    }

    @Test func aRowIsAddedWithoutRecordingAnything() async throws {
        let desk = try WebDesk()
        let number = try desk.open()
        try await desk.browse(as: "mediator") { browser in
            try await browser.get("/cases/\(number.formEncoded)/steps/claims")
            let rows = browser.page.components(separatedBy: "name=\"claim.amount\"").count
            try await browser.send(
                "claims", of: number,
                [("claim.head", "overtime"), ("claim.amount", "35.5"), ("rows.claim", "3"), ("more", "claim")])
            #expect(browser.status == .ok)
            #expect(browser.page.components(separatedBy: "name=\"claim.amount\"").count == rows + 1)
            #expect(browser.page.contains("value=\"35.5\""))
        }
        #expect(try desk.desk().stepCase(numbered: number).version == 1)
    }
}
