import CaseStore
import CaseWorkflow
import Desk
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Synchronization
import Testing

@testable import CaseWeb

/// The two doors that everybody may knock at: signing in, and the public look-up.
@Suite("Doors")
struct DoorTests {
    /// A minute after the fifth wrong password, then twice as long each time; the right one does not open meanwhile.
    @Test func guessingAPasswordTakesLongerAndLonger() async throws {
        let desk = try WebDesk()
        try await Application(router: desk.web.router()).test(.router) { client in
            let browser = Browser(client: client)
            func knock(_ password: String, _ status: HTTPResponse.Status) async throws {
                try await browser.post("/sign-in", [("name", "mediator"), ("password", password)])
                #expect(browser.status == status)
            }
            for _ in 1...4 { try await knock("wrong-wrong-wrong", .unprocessableContent) }
            for minutes in [1, 2, 4, 8] as [Int64] {
                try await knock("wrong-wrong-wrong", .tooManyRequests)
                #expect(browser.page.contains("请\(minutes)分钟后再试"))
                desk.wall.time.withLock { $0 += minutes * 60_000 - 1 }
                try await knock(WebDesk.password, .tooManyRequests)
                desk.wall.time.withLock { $0 += 1 }
            }
            try await knock(WebDesk.password, .seeOther)
            // All is forgiven.
            try await knock("wrong-wrong-wrong", .unprocessableContent)
        }
        var filter = AuditFilter()
        filter.subject = "audit"
        let said = try desk.store.audit(filter, limit: 50).flatMap(\.sentences).map(\.chinese)
        #expect(said.filter { $0.contains(AuditRecord.Kind.lockedOut.name.chinese) }.count == 4)
    }

    @Test func aNameThatNobodyHasIsAnsweredLikeAWrongPassword() async throws {
        let desk = try WebDesk()
        try await Application(router: desk.web.router()).test(.router) { client in
            let browser = Browser(client: client)
            var answers: [String] = []
            for name in ["mediator", "nobodyy"] {
                try await browser.post("/sign-in", [("name", name), ("password", "wrong-wrong-wrong")])
                #expect(browser.status == .unprocessableContent)
                answers.append(browser.page.replacing(name, with: "…"))
            }
            #expect(answers[0] == answers[1])
        }
    }

    /// Nor does the lock-out tell which names exist, and its limits are those with which the desk is served.
    @Test func aNameThatNobodyHasIsLockedOutAsWell() async throws {
        let desk = try WebDesk({ $0.lockOut = LockOut(tries: 3, first: 300_000) })
        try await Application(router: desk.web.router()).test(.router) { client in
            let browser = Browser(client: client)
            var answers: [[String]] = []
            for name in ["mediator", "nobodyy"] {
                var own: [String] = []
                for _ in 1...4 {
                    try await browser.post("/sign-in", [("name", name), ("password", "wrong-wrong-wrong")])
                    own.append("\(browser.status.code) " + browser.page.replacing(name, with: "…"))
                }
                answers.append(own)
            }
            #expect(answers[0] == answers[1])
            #expect(answers[0].map { $0.prefix(3) } == ["422", "422", "429", "429"])
            #expect(answers[0][2].contains("请5分钟后再试"))
        }
    }

    /// A wrong number, a wrong code, a case without a code: one answer, byte for byte.
    @Test func theLookUpDoesNotTellWhatIsWrong() async throws {
        let desk = try WebDesk()
        let (number, code) = try await desk.noticed()
        let other = try desk.open("李乙")
        let missing = number.replacing("00001", with: "99999")
        try await Application(router: desk.web.router()).test(.router) { client in
            let browser = Browser(client: client)
            try await browser.post("/look-up", [("number", number), ("code", code.lowercased())])
            #expect(browser.status == .ok)
            #expect(browser.page.contains(number) && !browser.page.contains("王甲"))
            var answers: Set<String> = []
            var heads: Set<String> = []
            for (asked, with) in [
                (number, "22222222"), (missing, code), (missing, "22222222"), (other, code), (number, "x"),
            ] {
                for isForm in [true, false] {
                    if isForm {
                        try await browser.post("/look-up", [("number", asked), ("code", with)])
                    } else {
                        try await browser.get("/look-up?number=\(asked.formEncoded)&code=\(with)")
                    }
                    #expect(browser.status == .notFound)
                    answers.insert(browser.page.replacing(asked, with: "…"))
                    heads.insert(browser.headers.map { "\($0.name): \($0.value)" }.sorted().joined(separator: "\n"))
                }
            }
            #expect(answers.count == 1)
            #expect(heads.count == 1)
        }
    }

    @Test func knockingTooOftenIsStopped() async throws {
        let desk = try WebDesk({ $0.knocksPerMinute = 3 })
        let (number, code) = try await desk.noticed()
        try await Application(router: desk.web.router()).test(.router) { client in
            let browser = Browser(client: client)
            desk.wall.time.withLock { $0 = ($0 / 60_000 + 1) * 60_000 }
            for _ in 1...3 { try await browser.post("/look-up", [("number", number), ("code", "22222222")]) }
            #expect(browser.status == .notFound)
            try await browser.post("/look-up", [("number", number), ("code", code)])
            #expect(browser.status == .tooManyRequests)
            #expect(browser.headers[.retryAfter] == "61")
            #expect(!browser.page.contains(code))
            // The next minute counts anew.
            desk.wall.time.withLock { $0 += 60_000 }
            try await browser.post("/look-up", [("number", number), ("code", code)])
            #expect(browser.status == .ok)
        }
    }
}

extension WebDesk {
    /// A case that was accepted, with the code that stands on its notice.
    func noticed() async throws -> (number: String, code: String) {
        let number = try open()
        let day = Day("2025-06-03")!
        for step: MediationCommand in [
            .receive(ApplicationReceipt(on: day)),
            .askWillingness(Willingness(on: day, side: .employer, agrees: true)), .accept(Acceptance(on: day)),
        ] { try desk().perform(.mediation(step), on: number) }
        try await browse(as: "mediator") { browser in
            let path = "/cases/\(number.formEncoded)"
            try await browser.get(path + "/papers/new?form=acceptance-notice")
            try await browser.post(
                path + "/papers",
                browser.own + [("form", "acceptance-notice"), ("on", "2025-06-05"), ("leave-blanks", "yes")])
            #expect(browser.status == .seeOther, "\(browser.page)")
        }
        return (number, try #require(try desk().caseFile(numbered: number).lookUpCode))
    }
}
