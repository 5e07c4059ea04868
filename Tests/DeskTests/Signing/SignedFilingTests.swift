import CaseExport
import CaseStore
import CaseWorkflow
import Foundation
import SafeCrypto
import Testing

@testable import Desk

/// Filings signed by one desk and checked by another.
@Suite("Signed filings")
struct SignedFilingTests {
    private static let receivedOn = FilingDesk.day("2025-07-02")

    @Test(arguments: SignatureAlgorithm.allCases)
    func aSignedFilingIsKnownWhereItsKeyIsTrusted(_ algorithm: SignatureAlgorithm) throws {
        let sender = try FilingDesk()
        let key = try sender.desk.makeSigningKey(algorithm)
        try sender.fillMarch()
        try sender.desk.close(FilingDesk.march)
        let made = try sender.make(FilingDesk.march)
        #expect(made.written.signature?.key.fingerprint == key.fingerprint)

        let receiver = try FilingDesk()
        let before = try FilingDesk.check(made.path, receiver.desk)
        #expect(before.isAccepted && before.signature == .unknown(key.fingerprint))
        #expect(try !FilingDesk.check(made.path, receiver.desk, isRequired: true).isAccepted)

        let pem = try key.key.key().pem
        try receiver.desk.trust(FilingDesk.city, pem: pem, fingerprint: key.fingerprint.groups)
        let verdict = try FilingDesk.check(made.path, receiver.desk, isRequired: true)
        #expect(verdict.isAccepted && verdict.problems == [])
        #expect(verdict.signature == .trusted(FilingDesk.city, key.fingerprint))
        // The sender knows its own key.
        #expect(try FilingDesk.check(made.path, sender.desk).signature == .trusted(FilingDesk.city, key.fingerprint))

        try receiver.desk.distrust(FilingDesk.city, key.fingerprint.id, on: SignedFilingTests.receivedOn, reason: "丢失")
        let after = try FilingDesk.check(made.path, receiver.desk)
        #expect(!after.isAccepted)
        #expect(after.signature == .revoked(FilingDesk.city, key.fingerprint, on: SignedFilingTests.receivedOn))
        #expect(try receiver.store.check().isClean)
    }

    @Test func againIsTheSameSignatureWhateverHappenedToTheKey() throws {
        let desk = try FilingDesk()
        let key = try desk.desk.makeSigningKey(.ecdsa)
        try desk.fillMarch()
        try desk.desk.close(FilingDesk.march)
        let made = try desk.make(FilingDesk.march)
        try desk.desk.revokeSigningKey(key.fingerprint.id, on: desk.desk.today, reason: "换新")
        _ = try desk.desk.makeSigningKey(.sm2)
        let again = try desk.make(FilingDesk.march, in: "again", again: true)
        #expect(try FilingDesk.bytes(again.path) == FilingDesk.bytes(made.path))
        #expect(try FilingDesk.bytes(again.path)["signature.xml"] != nil)
    }

    @Test func whatWasFiledUnsignedStaysSo() throws {
        let desk = try FilingDesk()
        try desk.fillMarch()
        try desk.desk.close(FilingDesk.march)
        let made = try desk.make(FilingDesk.march)
        #expect(made.written.signature == nil)
        _ = try desk.desk.makeSigningKey(.ecdsa)
        let again = try desk.make(FilingDesk.march, in: "again", again: true)
        #expect(try FilingDesk.bytes(again.path) == FilingDesk.bytes(made.path))
    }

    /// A key that begins later, or another office's, does not sign.
    @Test func onlyTheOfficesOwnKeyInUseSigns() throws {
        let desk = try FilingDesk()
        _ = try desk.desk.makeSigningKey(.ecdsa, from: FilingDesk.day("2025-07-02"))
        _ = try desk.desk.makeSigningKey(.ecdsa, office: FilingDesk.westLake)
        try desk.fillMarch()
        try desk.desk.close(FilingDesk.march)
        #expect(try desk.make(FilingDesk.march).written.signature == nil)
    }

    /// A record of a filing made before there were signatures is read as an unsigned one.
    @Test func anOlderRecordHasNoSignature() throws {
        let desk = try FilingDesk()
        try desk.fillMarch()
        try desk.desk.close(FilingDesk.march)
        let record = try desk.make(FilingDesk.march).record
        #expect(!record.details.contains("signature"))
        #expect(try FilingDetails(of: record).filedSignature() == nil)
    }
}

extension FilingDesk {
    /// What a desk says of a filing that came in on the second of July.
    static func check(_ folder: String, _ desk: Desk, isRequired: Bool = false) throws -> FilingVerdict {
        try check(folder, try desk.filingTrust(receivedOn: day("2025-07-02"), isRequired: isRequired))
    }
}
