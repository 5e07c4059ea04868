import CaseWorkflow
import Foundation
import SafeCrypto
import Testing

@testable import CaseStore

/// What accounts keep encrypted is proven by the check, and follows a change of keys.
@Suite("Sealed values of accounts")
struct AccountsCheckTests {
    private static let now: Int64 = 1_750_000_000_000

    private func acting(_ desk: TestDesk, _ officer: OfficerCode) -> Acting {
        Acting(officer: officer, today: TestDesk.today, commandID: desk.nextID(), at: AccountsCheckTests.now)
    }

    /// The lead and the clerk sign in with one-time codes, and both have typed something.
    private func desk() throws -> (desk: TestDesk, factor: SecondFactor, draft: UUID) {
        let desk = try TestDesk()
        let cheap = Scrypt(cost: 2, blockSize: 8, parallelism: 1)
        let factor = try desk.store.offerSecondFactor()
        let draft = TestDesk.id(1, 4)
        for officer in [TestDesk.lead, TestDesk.clerk] {
            try desk.store.setPassword("sample-horse-battery", of: officer, cost: cheap, acting(desk, officer))
            try desk.store.confirmSecondFactor(
                factor, code: factor.code(at: AccountsCheckTests.now / 30_000), of: officer, acting(desk, officer))
        }
        try desk.store.save(draft: draft, of: "intake", Array("330106199001011234".utf8), acting(desk, TestDesk.clerk))
        try desk.store.save(draft: TestDesk.id(2, 4), of: "intake", Array("x".utf8), acting(desk, TestDesk.lead))
        return (desk, factor, draft)
    }

    private func findings(_ desk: TestDesk) throws -> [String] {
        try desk.store.check().findings.map { "\($0.table) \($0.key) \($0.field)" }
    }

    @Test func whatIsInOrderIsClean() throws {
        let (desk, _, _) = try desk()
        #expect(try findings(desk) == [])
        try desk.store.removeSecondFactor(of: TestDesk.clerk, acting(desk, TestDesk.lead))
        #expect(try findings(desk) == [])
        try desk.store.rebuild()
        #expect(try findings(desk) == [])
    }

    @Test func aSecretThatIsGoneOrStrangeIsNamed() throws {
        let (desk, _, _) = try desk()
        try desk.sql("DELETE FROM secondFactor WHERE officer = 'lead'")
        #expect(try findings(desk) == ["secondFactor lead row"])
        // Nobody signs in with another officer's secret.
        try desk.sql("INSERT INTO secondFactor SELECT 'lead', keyVersion, sealed FROM secondFactor")
        #expect(try findings(desk) == ["secondFactor lead sealed"])
        try desk.sql("UPDATE secondFactor SET officer = 'stranger' WHERE officer = 'lead'")
        #expect(try findings(desk) == ["secondFactor stranger row", "secondFactor lead row"])
    }

    @Test(arguments: ["UPDATE secondFactor SET sealed = x'00'", "UPDATE secondFactor SET keyVersion = 7"])
    func aDamagedSecretIsNamed(_ damage: String) throws {
        let (desk, _, _) = try desk()
        try desk.sql(damage)
        #expect(try findings(desk) == ["secondFactor clerk sealed", "secondFactor lead sealed"])
    }

    @Test(arguments: [
        "UPDATE draft SET sealed = x'00' WHERE officer = 'clerk'", "UPDATE draft SET officer = 'lead'",
        "UPDATE draft SET keyVersion = 7 WHERE officer = 'clerk'",
    ])
    func aDamagedDraftIsNamed(_ damage: String) throws {
        let (desk, _, draft) = try desk()
        try desk.sql(damage)
        #expect(try findings(desk) == ["draft \(draft.uuidString) sealed"])
    }

    @Test func aChangeOfKeysCarriesThemAlong() throws {
        let (desk, factor, draft) = try desk()
        try desk.store.rekey(recoveryKey: desk.recoveryKey, acting(desk, TestDesk.lead))
        for table in ["secondFactor", "draft"] {
            #expect(try desk.int("SELECT COUNT(*) FROM \(table) WHERE keyVersion <> 2") == 0)
        }
        #expect(try findings(desk) == [])
        #expect(try desk.store.draft(draft, of: TestDesk.clerk)?.content == Array("330106199001011234".utf8))
        let later = AccountsCheckTests.now + 60_000
        #expect(
            try desk.store.signIn(
                "clerk", password: "sample-horse-battery", code: factor.code(at: later / 30_000), now: later)
                == .signedIn(TestDesk.clerk, mustChangePassword: false))
    }

    /// One that cannot be opened undoes the change of keys.
    @Test(arguments: ["secondFactor", "draft"]) func aDamagedOneLeavesTheOldKey(_ table: String) throws {
        let (desk, _, _) = try desk()
        try desk.sql("UPDATE \(table) SET sealed = x'00' WHERE officer = 'clerk'")
        #expect(throws: StoreError.self) {
            try desk.store.rekey(recoveryKey: desk.recoveryKey, acting(desk, TestDesk.lead))
        }
        desk.store.forgetKeys()
        #expect(try desk.int("SELECT keyVersion FROM desk") == 1)
        #expect(try desk.int("SELECT COUNT(*) FROM \(table) WHERE keyVersion <> 1") == 0)
    }

    /// A one-time code that was taken is not taken again after the password was changed.
    @Test func aCodeIsNotTakenTwiceAcrossPasswords() throws {
        let (desk, factor, _) = try desk()
        let later = AccountsCheckTests.now + 60_000
        let code = factor.code(at: later / 30_000)
        func enter(_ password: String) throws -> SignInOutcome {
            try desk.store.signIn("clerk", password: password, code: code, now: later)
        }
        #expect(try enter("sample-horse-battery") == .signedIn(TestDesk.clerk, mustChangePassword: false))
        try desk.store.setPassword(
            "another-horse-battery", of: TestDesk.clerk, cost: Scrypt(cost: 2, blockSize: 8, parallelism: 1),
            acting(desk, TestDesk.clerk))
        #expect(try enter("another-horse-battery") == .codeNeeded(isWrong: true))
    }

    /// An administrator of one district learns nothing of another's people and tokens.
    @Test func anotherOfficesAccountAnswersAsIfItWereNotThere() throws {
        let (desk, _, _) = try desk()
        let keeper = OfficerCode("keeper")!
        try desk.record(
            .officer(Officer(code: keeper, name: "管理员", office: TestDesk.westLake, roles: [.administrator])))
        #expect(throws: StoreError.officerUnknown("stranger")) {
            try desk.store.setPassword("another-horse-battery", of: TestDesk.stranger, acting(desk, keeper))
        }
        _ = try desk.store.makeToken(.api, label: "x", roles: [], acting(desk, TestDesk.stranger))
        let token = try #require(try desk.store.tokens(of: TestDesk.stranger).first)
        #expect(throws: StoreError.notFound(token.id.uuidString)) {
            try desk.store.revokeToken(token.id, acting(desk, keeper))
        }
        try desk.store.revokeToken(token.id, acting(desk, TestDesk.lead))
    }
}
