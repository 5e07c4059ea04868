import CaseWorkflow
import Foundation
import SafeCrypto
import Testing

@testable import CaseStore

/// Signing in tells nobody which names exist, and slows guessing down as the desk was told to.
@Suite("Signing in") struct SignInTests {
    private static let now: Int64 = 1_750_000_000_000
    private static let password = "sample-horse-battery"
    private static let cheap = Scrypt(cost: 2, blockSize: 8, parallelism: 1)

    private func desk() throws -> TestDesk {
        let desk = try TestDesk()
        try desk.store.setPassword(
            SignInTests.password, of: TestDesk.clerk, cost: SignInTests.cheap,
            Acting(officer: TestDesk.clerk, today: TestDesk.today, commandID: desk.nextID(), at: SignInTests.now))
        return desk
    }

    private func enter(
        _ desk: TestDesk, _ name: String, _ password: String = "wrong-wrong-wrong", _ rules: LockOut = LockOut(),
        at now: Int64 = SignInTests.now
    ) throws -> SignInOutcome {
        try desk.store.signIn(name, password: password, code: nil, rules: rules, now: now)
    }

    /// An officer, one without a password, a name that nobody has, and no name at all.
    @Test func everyNameIsLockedOutAlike() throws {
        let desk = try desk()
        var answers: [[SignInOutcome]] = []
        for name in ["clerk", "lead", "nobodyy", "no name at all; DROP", ""] {
            var now = SignInTests.now
            var own: [SignInOutcome] = []
            for _ in 1...5 { own.append(try enter(desk, name, at: now)) }
            own.append(try enter(desk, name, at: now + 59_999))
            now += 60_000
            own += [try enter(desk, name, at: now), try enter(desk, name, at: now + 119_999)]
            answers.append(own)
        }
        #expect(
            answers[0] == Array(repeating: SignInOutcome.wrong, count: 4) + [
                .locked(until: SignInTests.now + 60_000), .locked(until: SignInTests.now + 60_000),
                .locked(until: SignInTests.now + 180_000), .locked(until: SignInTests.now + 180_000),
            ])
        #expect(Set(answers).count == 1)
        // No name is kept as it was typed.
        let kept = try desk.store.engine.read { try $0.all("SELECT token FROM strangeName") { $0.blob(0) ?? [] } }
        #expect(kept.count == 4 && kept.allSatisfy { $0.count == 16 })
        #expect(try desk.store.check().isClean)
    }

    /// As many as are kept, and not one more; the one tried longest ago goes first.
    @Test func strangeNamesAreForgottenInTheEnd() throws {
        let desk = try desk()
        for _ in 1...5 { _ = try enter(desk, "first") }
        try desk.store.engine.write { connection in
            for place in 1...StrangeNames.most {
                try connection.run(
                    "INSERT INTO strangeName (token, failures, lockedUntil, triedAt) VALUES (?, 1, 0, ?)",
                    [.blob(Array("\(place)".utf8)), .int(SignInTests.now + place)])
            }
        }
        #expect(try enter(desk, "other", at: SignInTests.now + 20_000) == .wrong)
        #expect(try desk.int("SELECT COUNT(*) FROM strangeName") == StrangeNames.most)
        #expect(try enter(desk, "first", at: SignInTests.now + 20_001) == .wrong)
    }

    @Test func theLockOutIsTheDesks() throws {
        let desk = try desk()
        let rules = LockOut(tries: 3, first: 600_000, longest: 1_500_000)
        for name in ["clerk", "nobodyy"] {
            var now = SignInTests.now
            var pauses: [Int64] = []
            for _ in 1...6 {
                if case .locked(let until) = try enter(desk, name, "wrong-wrong-wrong", rules, at: now) {
                    pauses.append(until - now)
                    now = until
                }
            }
            #expect(pauses == [600_000, 1_200_000, 1_500_000, 1_500_000])
        }
        #expect(LockOut().pause(after: 4) == 0)
        #expect(LockOut().pause(after: .max) == 86_400_000)
        #expect(LockOut(tries: 1, first: .max / 2, longest: .max).pause(after: 9) == .max)
    }

    /// A cost that was changed is taken over when the officer next signs in; the password stays.
    @Test func aNewCostIsTakenOver() throws {
        let desk = try desk()
        let dearer = Scrypt(cost: 4, blockSize: 8, parallelism: 1)
        func enter(_ password: String) throws -> SignInOutcome {
            try desk.store.signIn("clerk", password: password, code: nil, cost: dearer, now: SignInTests.now)
        }
        #expect(try enter("wrong-wrong-wrong") == .wrong)
        #expect(try desk.store.account(of: TestDesk.clerk)?.cost == SignInTests.cheap)
        for _ in 1...2 {
            #expect(try enter(SignInTests.password) == .signedIn(TestDesk.clerk, mustChangePassword: false))
            #expect(try desk.store.account(of: TestDesk.clerk)?.cost == dearer)
        }
    }

    /// A session of ten minutes lasts while something is done every few.
    @Test func aShortSessionStaysAliveWhileItIsUsed() throws {
        let desk = try desk()
        let token = try desk.store.beginSession(
            lasting: 3_600_000, mustChangePassword: false,
            Acting(officer: TestDesk.clerk, today: TestDesk.today, commandID: desk.nextID(), at: SignInTests.now))
        for minute in stride(from: Int64(4), through: 56, by: 4) {
            #expect(try desk.store.session(token, now: SignInTests.now + minute * 60_000, idle: 300_000) != nil)
        }
        #expect(try desk.store.session(token, now: SignInTests.now + 62 * 60_000, idle: 300_000) == nil)
    }

    /// A draft is found by its identifier however many came after it, and by nobody else.
    @Test func anOldDraftIsFound() throws {
        let desk = try desk()
        let old = desk.nextID()
        func save(_ id: UUID, _ form: String, at: Int64) throws {
            try desk.store.save(
                draft: id, of: form, Array(form.utf8),
                Acting(officer: TestDesk.clerk, today: TestDesk.today, commandID: desk.nextID(), at: at))
        }
        try save(old, "intake", at: 1)
        for place in 2...Int64(220) { try save(desk.nextID(), "case/x", at: place) }
        #expect(try desk.store.draft(old, of: TestDesk.clerk)?.content == Array("intake".utf8))
        #expect(try desk.store.draft(old, of: TestDesk.lead) == nil)
        #expect(try desk.store.drafts(of: TestDesk.clerk, form: "intake").map(\.id) == [old])
        #expect(try desk.store.drafts(of: TestDesk.clerk).count == 200)
    }
}
