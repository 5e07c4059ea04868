import CaseStore
import CaseWorkflow
import Desk
import Foundation
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import CaseWeb

/// What a form proposes, asks about and turns down before it stands in the case.
@Suite("Steps: what is plausible")
struct StepPlausibilityTests {
    private static let toAssigned: [(String, [(String, String)])] = [
        ("receive", [("on", "2025-06-03"), ("material", "身份证复印件")]),
        ("ask-willingness", [("on", "2025-06-03"), ("side", "employer"), ("agrees", "yes")]),
        ("accept", [("on", "2025-06-04")]), ("assign", [("on", "2025-06-04"), ("mediator", "样例mediator")]),
    ]

    private static func take(
        _ steps: [(String, [(String, String)])], of number: String, _ browser: Browser
    ) async throws {
        for (step, fields) in steps {
            #expect(try await browser.take(step, of: number, fields).status == .seeOther, "\(step): \(browser.page)")
        }
    }

    private static func agreement(_ amount: String, due: String = "2025-06-25") -> [(String, String)] {
        [
            ("on", "2025-06-10"), ("terms", "付清工资"), ("pay.head", "wages"), ("pay.amount", amount), ("pay.due", due),
        ]
    }

    @Test func anAnswerThatIsAwaitedIsNoRefusal() async throws {
        let desk = try WebDesk()
        let number = try desk.open()
        try await desk.browse(as: "mediator") { browser in
            try await StepPlausibilityTests.take(
                [
                    ("receive", [("on", "2025-06-03"), ("material", "身份证复印件")]),
                    ("ask-willingness", [("on", "2025-06-03"), ("side", "employer")]),
                ], of: number, browser)
            try await browser.get("/cases/\(number.formEncoded)/steps/accept")
            #expect(browser.status == .conflict)
            #expect(browser.page.contains("对方尚未答复"))
            #expect(!browser.page.contains("未同意"))
            try await StepPlausibilityTests.take(
                [("ask-willingness", [("on", "2025-06-04"), ("side", "employer"), ("agrees", "no")])], of: number,
                browser)
            try await browser.get("/cases/\(number.formEncoded)/steps/accept")
            #expect(browser.page.contains("对方未同意调解"))
        }
    }

    @Test func moreThanWasClaimedIsAskedAbout() async throws {
        let desk = try WebDesk()
        let number = try desk.open()
        try await desk.browse(as: "mediator") { browser in
            try await StepPlausibilityTests.take(StepPlausibilityTests.toAssigned, of: number, browser)
            try await browser.get("/cases/\(number.formEncoded)/steps/agree")
            #expect(!browser.page.contains("above-claim"))
            try await browser.send("agree", of: number, StepPlausibilityTests.agreement("12000.01"))
            #expect(browser.status == .unprocessableContent)
            #expect(browser.page.contains("约定金额高于请求金额（劳动报酬：约定¥12,000.01，请求¥12,000.00）"))
            #expect(browser.page.contains("name=\"above-claim\""))
            #expect(browser.page.contains("value=\"12000.01\""))
            try await browser.send(
                "agree", of: number, StepPlausibilityTests.agreement("12000.01") + [("above-claim", "yes")])
            #expect(browser.status == .seeOther)
        }
        #expect(try desk.desk().caseFile(numbered: number).stageCode == "agreed")
    }

    @Test func aYearThatWasMistypedIsTurnedDown() async throws {
        let desk = try WebDesk()
        let number = try desk.open()
        try await desk.browse(as: "mediator") { browser in
            try await StepPlausibilityTests.take(StepPlausibilityTests.toAssigned, of: number, browser)
            try await browser.take("agree", of: number, StepPlausibilityTests.agreement("6000", due: "9999-01-01"))
            #expect(browser.status == .unprocessableContent)
            #expect(browser.page.contains(Refusal.dayTooFarAhead.sentence.chinese))
            #expect(browser.page.contains("id=\"f-pay-fault\""))
            try await browser.send("agree", of: number, StepPlausibilityTests.agreement("6000", due: "2035-06-10"))
            #expect(browser.status == .seeOther)
        }
    }

    @Test func aPaymentIsProposedAsTheNextInstalment() async throws {
        let desk = try WebDesk()
        let number = try desk.open()
        try await desk.browse(as: "mediator") { browser in
            try await StepPlausibilityTests.take(
                StepPlausibilityTests.toAssigned + [
                    (
                        "agree",
                        StepPlausibilityTests.agreement("4000") + [
                            ("pay.head", "wages"), ("pay.amount", "3000"), ("pay.due", "2025-07-25"),
                        ]
                    ),
                    ("mark", [("on", "2025-06-10")] + ["worker", "employer", "mediator", "seal"].map { ("by", $0) }),
                ], of: number, browser)
            try await browser.get("/cases/\(number.formEncoded)/steps/pay")
            #expect(browser.page.contains("name=\"amount\" type=\"text\" value=\"4000.00\""))
            #expect(browser.page.contains("2025-06-25到期"))
            #expect(browser.page.contains("未付合计¥7,000.00"))
            try await StepPlausibilityTests.take(
                [
                    (
                        "pay",
                        [
                            ("on", "2025-06-20"), ("amount", "1500"), ("payer", "employer"), ("evidence", "verified"),
                        ]
                    )
                ], of: number, browser)
            try await browser.get("/cases/\(number.formEncoded)/steps/pay")
            #expect(browser.page.contains("name=\"amount\" type=\"text\" value=\"2500.00\""))
        }
    }

    /// A page that only says that nothing can be done names no amount that nobody typed.
    @Test func whatWasOnlyTriedIsNotTold() async throws {
        let desk = try WebDesk()
        let number = try desk.open()
        try await desk.browse(as: "mediator") { browser in
            try await StepPlausibilityTests.take(
                StepPlausibilityTests.toAssigned + [
                    ("agree", StepPlausibilityTests.agreement("4000")),
                    ("mark", [("on", "2025-06-10")] + ["worker", "employer", "mediator", "seal"].map { ("by", $0) }),
                    (
                        "pay",
                        [
                            ("on", "2025-06-20"), ("amount", "4000"), ("payer", "employer"), ("evidence", "verified"),
                        ]
                    ),
                ], of: number, browser)
            try await browser.get("/cases/\(number.formEncoded)/steps/pay")
            #expect(browser.status == .conflict)
            #expect(browser.page.contains(Refusal.paysMoreThanOpen.sentence.chinese))
            #expect(!browser.page.contains("0.01"))
        }
    }

    @Test func aStepOfTheOtherProcedureHasNoForm() async throws {
        let desk = try WebDesk()
        var draft = CaseDraft()
        draft.kind = .legalAid
        draft.on = Day("2025-06-02")
        draft.workers = [WorkerDraft(worker: Worker(name: "王甲"))]
        let aided = try desk.desk("aid").open(draft).file.number
        let mediated = try desk.open()
        try await desk.browse(as: "admin") { browser in
            for (number, step) in [(aided, "receive"), (aided, "breach"), (mediated, "aid-apply")] {
                try await browser.get("/cases/\(number.formEncoded)/steps/\(step)")
                #expect(browser.status == .conflict, "\(step)")
                #expect(browser.page.contains(Refusal.wrongProcedure.sentence.chinese), "\(step)")
                #expect(!browser.page.contains("<form class=\"panel step\""), "\(step)")
            }
            try await browser.get("/cases/\(mediated.formEncoded)/steps/repay-advance")
            #expect(browser.page.contains(Refusal.noSuchEntry.sentence.onPages.chinese))
        }
    }

    @Test func aMediatorIsSomebodyWhoMediates() async throws {
        let desk = try WebDesk()
        let number = try desk.open()
        let admin = OfficerCode("admin")!
        try desk.store.record(
            .mediator(
                ListedMediator(code: "m1", name: "兼职调解员甲", office: OfficeCode("hz-xh")!, kind: .partTime)),
            by: admin, commandID: UUID(), at: 5)
        try await desk.browse(as: "mediator") { browser in
            try await StepPlausibilityTests.take(
                Array(StepPlausibilityTests.toAssigned.dropLast()), of: number, browser)
            try await browser.get("/cases/\(number.formEncoded)/steps/assign")
            for name in ["样例mediator", "样例second", "主任", "兼职调解员甲"] { #expect(browser.page.contains(name), "\(name)") }
            for name in ["样例auditor", "样例clerk", "样例stranger"] { #expect(!browser.page.contains(name), "\(name)") }
            for stranger in ["路人", "样例auditor", "stranger"] {
                try await browser.send("assign", of: number, [("on", "2025-06-04"), ("mediator", stranger)])
                #expect(browser.status == .unprocessableContent, "\(stranger)")
                #expect(browser.page.contains("id=\"f-mediator-fault\""), "\(stranger)")
                #expect(browser.page.contains("“\(stranger)”不是可以办理本案的调解员"), "\(stranger)")
            }
            try await browser.send("assign", of: number, [("on", "2025-06-04")])
            #expect(browser.status == .unprocessableContent)
            try await browser.send(
                "assign", of: number,
                [("on", "2025-06-04"), ("mediator", "m1\r\n样例mediator"), ("outside", "外聘律师乙")])
            #expect(browser.status == .seeOther, "\(browser.page)")
        }
        let mediators = try desk.desk().caseFile(numbered: number).mediators
        #expect(mediators.map(\.name) == ["兼职调解员甲", "样例mediator", "外聘律师乙"])
        #expect(mediators.map(\.code) == ["m1", nil, nil])
        try await desk.browse(as: "admin") { browser in
            try await browser.get("/administration/hand-over?from=" + "样例mediator".formEncoded)
            #expect(!browser.page.contains("样例auditor"))
            try await browser.post(
                "/administration/hand-over",
                [
                    ("form-token", browser.hidden("form-token") ?? ""), ("from", "样例mediator"), ("number", number),
                    ("to", "路人"),
                ])
            #expect(browser.status == .unprocessableContent)
            #expect(browser.page.contains("“路人”不是本单位的调解员"))
        }
    }

    @Test func aFileIsNotHandedInTomorrow() throws {
        let desk = try WebDesk()
        let id = try desk.desk().identifier(ofCase: try desk.open())
        let refused = StoreError.refused(
            Refused(.dayInFuture, field: "on", known: "2025-07-01 > 2025-06-30"))
        #expect(throws: refused) {
            try desk.store.attach(
                Array("x".utf8), name: "x.txt", to: id, on: WebDesk.today.adding(days: 1),
                desk.web.acting(OfficerCode("mediator")!))
        }
    }
}
