import CaseStore
import CaseWorkflow
import Desk
import Foundation
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import CaseWeb

/// What intake turns down, and what it registers with a list of what is still to be added.
@Suite("Intake: what is checked")
struct IntakeCheckTests {
    private static let fields = [
        ("act", "register"), ("worker-name", "王甲"), ("employer-name", "样例公司"), ("category", "wages"),
        ("summary", "拖欠工资"),
    ]

    @Test func noCodeIsRecordedThatNobodyWasGiven() async throws {
        let desk = try WebDesk()
        try await desk.browse(as: "clerk") { browser in
            for (code, isTaken) in [
                ("zzz", false), ("9133010012345678", false), ("91330100123456780！", false),
                ("91350100M000100Y43", true), ("123456789012345", true),
            ] {
                try await browser.get("/intake")
                let own = ["form-token", "draft"].compactMap { name in browser.hidden(name).map { (name, $0) } }
                let sent = own + IntakeCheckTests.fields + [("employer-code", code)]
                try await browser.post("/intake", sent)
                // What the desk knows is read before anything is registered.
                if isTaken, let seen = browser.hidden("seen") {
                    try await browser.post("/intake", sent + [("seen", seen)])
                }
                #expect(browser.status == (isTaken ? .seeOther : .unprocessableContent), "\(code)")
                #expect(isTaken || browser.page.contains("id=\"employer-code.0-fault\""), "\(code)")
                #expect(isTaken || browser.page.contains("value=\"\(code)\""), "\(code)")
            }
        }
    }

    /// Also without JavaScript nobody registers a dispute twice unawares.
    @Test func whatSpeaksAgainstItIsReadBeforeItIsRegistered() async throws {
        let desk = try WebDesk()
        let number = try desk.open("王甲", employer: "样例公司")
        try await desk.browse(as: "clerk") { browser in
            try await browser.get("/intake")
            let own = ["form-token", "draft"].compactMap { name in browser.hidden(name).map { (name, $0) } }
            let sent = own + IntakeCheckTests.fields
            try await browser.post("/intake", sent)
            #expect(browser.status == .unprocessableContent)
            #expect(browser.page.contains(Words["intake.notes.read"].chinese) && browser.page.contains(number))
            let seen = try #require(browser.hidden("seen"))
            // Another dispute that may be the same came in meanwhile: it is read too.
            let second = try desk.open("王甲", employer: "样例公司")
            try await browser.post("/intake", sent + [("seen", seen)])
            #expect(browser.status == .unprocessableContent && browser.page.contains(second))
            let both = try #require(browser.hidden("seen"))
            #expect(both != seen)
            try await browser.post("/intake", sent + [("seen", both)])
            #expect(browser.status == .seeOther)
            let place = browser.location
            // Sent twice it is one case, and no duplicate of itself.
            try await browser.post("/intake", sent + [("seen", both)])
            #expect(browser.status == .seeOther && browser.location == place)
        }
        #expect(try desk.store.docket(DocketFilter(), limit: 10).count == 3)
    }

    @Test func whatIsOnNoListIsNotTakenAsSomethingElse() async throws {
        let desk = try WebDesk()
        try await desk.browse(as: "clerk") { browser in
            try await browser.get("/intake")
            let own = ["form-token", "draft"].compactMap { name in browser.hidden(name).map { (name, $0) } }
            try await browser.post(
                "/intake", own + IntakeCheckTests.fields + [("claim-head", "zz"), ("claim-amount", "100")])
            #expect(browser.status == .unprocessableContent)
            #expect(browser.page.contains("id=\"claim-head.0-fault\""))
            for (name, field) in [("employer-size", "zz"), ("employer-industry", "zz"), ("worker-sex", "zz")] {
                try await browser.post("/intake", own + IntakeCheckTests.fields + [(name, field)])
                #expect(browser.status == .unprocessableContent, "\(name)")
                #expect(browser.page.contains("\(name).0"), "\(name)")
            }
        }
        #expect(try desk.store.docket(DocketFilter(), limit: 10).isEmpty)
    }

    /// A name alone is registered; the case says what its application still lacks (17号令 21).
    @Test func whatAnApplicationLacksStandsOnItsCase() async throws {
        let desk = try WebDesk()
        try await desk.browse(as: "mediator") { browser in
            try await browser.get("/intake")
            let own = ["form-token", "draft"].compactMap { name in browser.hidden(name).map { (name, $0) } }
            try await browser.post("/intake", own + [("act", "register"), ("worker-name", "王甲")])
            #expect(browser.status == .seeOther)
            try await browser.get(try #require(browser.location))
            #expect(browser.page.contains("待补： 用人单位、争议类型、事实与理由、调解请求及金额、申请人身份证号、申请人电话或者住址"))
        }
        let file = try desk.desk().caseFile(numbered: try desk.open("王乙"))
        #expect(
            file.missingOfApplication.map(\.english) == [
                "the applicant's resident ID", "the applicant's telephone or address",
            ])
    }
}
