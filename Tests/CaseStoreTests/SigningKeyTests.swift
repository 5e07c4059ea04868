import CaseWorkflow
import Foundation
import SafeCrypto
import Testing

@testable import CaseStore

/// Signing keys are made with their office, sealed, carried along and checked.
@Suite("Signing keys")
struct SigningKeyTests {
    private static func day(_ text: String) throws -> Day { try #require(Day(text)) }

    private func acting(_ desk: TestDesk, _ officer: OfficerCode = TestDesk.lead) -> Acting {
        Acting(officer: officer, today: TestDesk.today, commandID: desk.nextID(), at: 1)
    }

    private func made(
        _ desk: TestDesk, _ algorithm: SignatureAlgorithm = .ecdsa, from day: String = "2025-01-01"
    ) throws -> OfficeKey {
        try desk.store.makeSigningKey(
            algorithm, for: TestDesk.city, from: try SigningKeyTests.day(day), acting(desk))
    }

    private func signer(_ desk: TestDesk, _ day: String, _ office: OfficeCode = TestDesk.city) throws -> KeyFingerprint?
    {
        try desk.store.signingKey(of: office, on: try SigningKeyTests.day(day))?.verifyingKey.fingerprint
    }

    @Test func theNewestKeyInUseSigns() throws {
        let desk = try TestDesk()
        #expect(try signer(desk, "2025-06-30") == nil)
        let first = try made(desk)
        let second = try made(desk, .sm2, from: "2025-06-01")
        // Of two that begin on one day the later one is newer.
        let third = try made(desk, from: "2025-06-01")
        #expect(try signer(desk, "2024-12-31") == nil)
        #expect(try signer(desk, "2025-05-31") == first.fingerprint)
        #expect(try signer(desk, "2025-06-01") == third.fingerprint)
        #expect(try signer(desk, "2025-06-01", TestDesk.westLake) == nil)
        var ended = third
        ended.revocation = KeyRevocation(on: try SigningKeyTests.day("2025-06-10"), reason: "丢失")
        try desk.record(.signingKey(ended))
        #expect(try signer(desk, "2025-06-09") == third.fingerprint)
        #expect(try signer(desk, "2025-06-10") == second.fingerprint)
        #expect(try desk.store.signingKeys() == [first, second, ended])
        #expect(try desk.store.check().findings.map(\.sentence.english) == [])
    }

    @Test(arguments: SignatureAlgorithm.allCases)
    func theKeyOpensAgainAfterAChangeOfKeysAndFromABackup(_ algorithm: SignatureAlgorithm) throws {
        let desk = try TestDesk()
        let key = try made(desk, algorithm)
        try desk.store.rekey(recoveryKey: desk.recoveryKey, acting(desk))
        #expect(try desk.int("SELECT keyVersion FROM signingKey") == 2)
        #expect(try signer(desk, "2025-06-30") == key.fingerprint)
        #expect(try desk.store.check().isClean)
        let sealed = try desk.store.engine.read { try $0.first("SELECT sealed FROM signingKey") { $0.blob(0) ?? [] } }
        let plain = try #require(try desk.store.signingKey(of: TestDesk.city, on: TestDesk.today)).withDER { Array($0) }
        #expect(try !#require(sealed).contains(plain.suffix(32)))
        try desk.store.rebuild()
        #expect(try signer(desk, "2025-06-30") == key.fingerprint)
    }

    @Test func onlyAnAdministratorMakesAndEndsOne() throws {
        let desk = try TestDesk()
        #expect(throws: StoreError.self) {
            try desk.store.makeSigningKey(
                .ecdsa, for: TestDesk.westLake, from: TestDesk.today, acting(desk, TestDesk.clerk))
        }
        #expect(try desk.store.signingKeys() == [])
        #expect(try desk.int("SELECT COUNT(*) FROM signingKey") == 0)
        var key = try made(desk)
        key.revocation = KeyRevocation(on: TestDesk.today, reason: "丢失")
        #expect(throws: StoreError.self) {
            try desk.store.record(.signingKey(key), by: TestDesk.clerk, commandID: desk.nextID(), at: 2)
        }
    }

    @Test func theCheckMissesNothing() throws {
        let desk = try TestDesk()
        let key = try made(desk)
        let other = try made(desk)
        #expect(try desk.store.check().isClean)
        // Sealed for another key's row: it does not open there.
        try desk.sql(
            "UPDATE signingKey SET sealed = (SELECT sealed FROM signingKey WHERE id = '\(other.key.fingerprint)') WHERE id = '\(key.key.fingerprint)'"
        )
        #expect(try desk.store.check().findings.map(\.field) == ["sealed"])
        try desk.sql("DELETE FROM signingKey WHERE id = '\(other.key.fingerprint)'")
        #expect(try desk.store.check().findings.map(\.field).sorted() == ["row", "sealed"])
        #expect(throws: StoreError.self) { try desk.store.signingKey(of: TestDesk.city, on: TestDesk.today) }
    }

    @Test func aTrustedKeyIsRecordedOnceForEachOffice() throws {
        let desk = try TestDesk()
        let key = PublishedKey(try SigningKey.make(.sm2).verifyingKey)
        let elsewhere = try #require(OfficeCode("330106-cy"))
        var trusted = TrustedKey(office: TestDesk.city, signer: elsewhere, key: key, on: TestDesk.today)
        try desk.record(.trustedKey(trusted))
        trusted.revocation = KeyRevocation(on: TestDesk.today, reason: "换新")
        try desk.record(.trustedKey(trusted))
        #expect(try desk.store.trustedKeys() == [trusted])
        #expect(try trusted.key.key().fingerprint == trusted.fingerprint)
        #expect(try desk.store.check().isClean)
    }
}
