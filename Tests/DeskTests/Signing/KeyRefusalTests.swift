import CaseStore
import CaseWorkflow
import Foundation
import SafeCrypto
import Testing

@testable import Desk

/// Every refusal of a key: its code, and the act that meets it.
@Suite("Refusals about keys")
struct KeyRefusalTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let code: String
        let act: @Sendable (FilingDesk) throws -> Void

        init(_ code: String, _ act: @escaping @Sendable (FilingDesk) throws -> Void) {
            self.code = code
            self.act = act
        }

        var testDescription: String { code }
    }

    private static let signer = OfficeCode("330106-cy")!

    private static func trusted(_ desk: FilingDesk) throws -> VerifyingKey {
        let key = try SigningKey.make(.ecdsa).verifyingKey
        try desk.desk.trust(signer, pem: key.pem, fingerprint: key.fingerprint.groups)
        return key
    }

    static let rows = [
        Row("key-unknown") { _ = try $0.desk.signingKey("0123456789") },
        Row("key-unknown") { _ = try $0.desk.signingKey("") },
        Row("key-unknown") { desk in
            let key = try trusted(desk)
            try desk.desk.distrust(FilingDesk.westLake, key.fingerprint.id, on: desk.desk.today, reason: "换新")
        },
        Row("key-ambiguous") { desk in
            let key = try desk.desk.makeSigningKey(.ecdsa)
            _ = try desk.desk.signingKey(String(key.fingerprint.id.prefix(7)))
        },
        Row("key-already-revoked") { desk in
            let id = try desk.desk.makeSigningKey(.ecdsa).fingerprint.id
            try desk.desk.revokeSigningKey(id, on: FilingDesk.day("2025-06-01"), reason: "丢失")
            // Earlier is another thing to say, and is taken.
            try desk.desk.revokeSigningKey(id, on: FilingDesk.day("2025-05-01"), reason: "更早丢失")
            try desk.desk.revokeSigningKey(id, on: FilingDesk.day("2025-05-01"), reason: "丢失")
        },
        Row("reason-missing") { desk in
            let id = try desk.desk.makeSigningKey(.ecdsa).fingerprint.id
            try desk.desk.revokeSigningKey(id, on: desk.desk.today, reason: " ")
        },
        Row("not-a-key") { try $0.desk.trust(signer, pem: "hello", fingerprint: "") },
        Row("private-key-given") { desk in
            let key = try SigningKey.make(.sm2)
            try desk.desk.trust(
                signer, pem: try key.exposedPEM(), fingerprint: key.verifyingKey.fingerprint.groups)
        },
        Row("fingerprint-unreadable") { desk in
            let key = try SigningKey.make(.sm2).verifyingKey
            try desk.desk.trust(signer, pem: key.pem, fingerprint: key.fingerprint.id)
        },
        Row("fingerprint-differs") { desk in
            let (key, other) = (try SigningKey.make(.sm2).verifyingKey, try SigningKey.make(.sm2).verifyingKey)
            try desk.desk.trust(signer, pem: key.pem, fingerprint: other.fingerprint.groups)
        },
        Row("key-already-trusted") { desk in
            let key = try trusted(desk)
            try desk.desk.trust(signer, pem: key.pem, fingerprint: key.fingerprint.groups)
        },
        Row("key-already-trusted") { desk in
            let key = try desk.desk.makeSigningKey(.ecdsa)
            try desk.desk.trust(FilingDesk.city, pem: try key.key.key().pem, fingerprint: key.fingerprint.groups)
        },
        Row("key-of-another-office") { desk in
            let key = try trusted(desk)
            try desk.desk.trust(FilingDesk.gongshu, pem: key.pem, fingerprint: key.fingerprint.groups)
        },
        Row("key-of-another-office") { desk in
            let key = try desk.desk.makeSigningKey(.ecdsa)
            try desk.desk.trust(signer, pem: try key.key.key().pem, fingerprint: key.fingerprint.groups)
        },
        Row("key-revoked") { desk in
            let key = try trusted(desk)
            try desk.desk.distrust(signer, key.fingerprint.id, on: desk.desk.today, reason: "换新")
            try desk.desk.trust(signer, pem: key.pem, fingerprint: key.fingerprint.groups)
        },
        Row("not-permitted") { desk in
            let clerk = Desk(store: desk.store, officer: FilingDesk.clerk, today: desk.desk.today) { 1 }
            _ = try clerk.makeSigningKey(.ecdsa)
        },
        Row("not-permitted") { desk in
            let key = try SigningKey.make(.ecdsa).verifyingKey
            let clerk = Desk(store: desk.store, officer: FilingDesk.clerk, today: desk.desk.today) { 1 }
            try clerk.trust(signer, pem: key.pem, fingerprint: key.fingerprint.groups)
        },
        Row("office-unknown") { _ = try $0.desk.makeSigningKey(.ecdsa, office: signer) },
    ]

    @Test(arguments: rows) func isRefused(_ row: Row) throws {
        let desk = try FilingDesk()
        var told: KeyRefusal?
        do { try row.act(desk) } catch let refusal as KeyRefusal { told = refusal }
        #expect(told?.code == row.code)
        let sentence = try #require(told?.sentence)
        #expect(!sentence.chinese.isEmpty && !sentence.english.isEmpty)
        #expect(try desk.store.check().isClean)
    }

    /// Whoever is told that fingerprints differ must not be shown the one to copy.
    @Test func theFingerprintOfAFileIsNotGivenAway() throws {
        let desk = try FilingDesk()
        let (key, other) = (try SigningKey.make(.sm2).verifyingKey, try SigningKey.make(.sm2).verifyingKey)
        let refusal = #expect(throws: KeyRefusal.self) {
            try desk.desk.trust(KeyRefusalTests.signer, pem: key.pem, fingerprint: other.fingerprint.groups)
        }
        #expect(refusal?.sentence.english.contains(key.fingerprint.id.prefix(4).uppercased()) == false)
        #expect(try desk.desk.trustedKeys() == [])
    }
}
