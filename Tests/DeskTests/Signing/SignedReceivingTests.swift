import CaseExport
import CaseStore
import CaseWorkflow
import Foundation
import SafeCrypto
import Testing

@testable import Desk

/// What the signature of a filing means to the desk that receives it.
@Suite("Receiving signed filings")
struct SignedReceivingTests {
    /// A city that trusts the key of the district below it; the district filed March and April.
    private static func pair() throws -> (
        city: ExchangeDesk, district: ExchangeDesk, key: OfficeKey, march: MadeFiling, april: MadeFiling
    ) {
        let city = try ExchangeDesk("hz", "样例市总工会", .city)
        let district = try ExchangeDesk("hz-xh", "样例区总工会", .district)
        try city.add(district, "样例区总工会")
        let key = try district.desk.makeSigningKey(.sm2)
        try city.desk.trust(district.office, pem: try key.key.key().pem, fingerprint: key.fingerprint.groups)
        try district.accepted(1, on: "2025-03-04")
        let march = try district.file(FilingDesk.march, to: city)
        try district.accepted(2, on: "2025-04-04")
        return (city, district, key, march, try district.file(FilingDesk.april, to: city))
    }

    private static func receive(_ path: String, at desk: ExchangeDesk, on day: String) throws -> [Reception] {
        desk.today = FilingDesk.day(day)
        return try desk.desk.receive(path, schemas: try FilingDesk.schemas(), requiresSignature: true)
    }

    @Test func whatWasAnsweredBeforeARevocationStaysAnswered() throws {
        let (city, district, key, march, april) = try Self.pair()
        let first = try Self.receive(march.path, at: city, on: "2025-07-02")
        #expect(first.map(\.outcome) == [.accepted])
        #expect(first[0].verdict.signature == .trusted(district.office, key.fingerprint))
        let stolen = FilingDesk.day("2025-07-03")
        try city.desk.distrust(district.office, key.fingerprint.id, on: stolen, reason: "丢失")
        let again = try Self.receive(march.path, at: city, on: "2025-07-04")
        #expect(again.map(\.outcome) == [.accepted] && again[0].isRepeated && again[0].filing == first[0].filing)
        let late = try Self.receive(april.path, at: city, on: "2025-07-04")
        #expect(late.map(\.outcome) == [.rejected] && late[0].filing == nil)
        #expect(late[0].verdict.signature == .revoked(district.office, key.fingerprint, on: stolen))

        // Signed anew with a new key, the very same filing arrives.
        try district.desk.revokeSigningKey(key.fingerprint.id, on: district.today, reason: "丢失")
        var request = FilingRequest(
            period: FilingDesk.april, receiver: FilingOffice(code: city.office, name: "样例市总工会"),
            folder: district.path + "/anew", again: true, signsAnew: true, software: "labordesk test")
        #expect(throws: FilingRefusal.noSigningKey(district.office)) { try district.desk.makeFiling(request) }
        let fresh = try district.desk.makeSigningKey(.ecdsa)
        try city.desk.trust(district.office, pem: try fresh.key.key().pem, fingerprint: fresh.fingerprint.groups)
        let anew = try district.desk.makeFiling(request)
        #expect(anew.record.digest == april.record.digest)
        let taken = try Self.receive(anew.path, at: city, on: "2025-07-04")
        #expect(taken.map(\.outcome) == [.accepted])
        #expect(taken[0].verdict.signature == .trusted(district.office, fresh.fingerprint))
        // The new signature is the one on record.
        request.signsAnew = false
        request.folder = district.path + "/again"
        #expect(try FilingDesk.bytes(district.desk.makeFiling(request).path) == FilingDesk.bytes(anew.path))
        #expect(try city.store.check().isClean && district.store.check().isClean)
    }

    /// A filing that waits for its turn counts by the day on which it came.
    @Test func aWaitingFilingCountsByItsOwnDay() throws {
        let (city, district, key, march, april) = try Self.pair()
        let waiting = try Self.receive(april.path, at: city, on: "2025-07-02")
        #expect(waiting.map(\.outcome) == [.quarantined])
        try city.desk.distrust(district.office, key.fingerprint.id, on: FilingDesk.day("2025-07-04"), reason: "换新")
        let both = try Self.receive(march.path, at: city, on: "2025-07-03")
        #expect(both.map(\.outcome) == [.accepted, .accepted])
    }

    @Test func withoutATrustedSignatureItIsRejectedWhereOneIsRequired() throws {
        let (city, district, _, march, _) = try Self.pair()
        defer { withExtendedLifetime(district) {} }
        try FileManager.default.removeItem(atPath: march.path + "/signature.xml")
        let refused = try Self.receive(march.path, at: city, on: "2025-07-02")
        #expect(refused.map(\.outcome) == [.rejected])
        #expect(refused[0].verdict.problems.map(\.rule) == [.signatureRequired])
        let taken = try city.receive(march.path)
        #expect(taken.map(\.outcome) == [.accepted] && taken[0].verdict.signature == .unsigned)
    }
}
