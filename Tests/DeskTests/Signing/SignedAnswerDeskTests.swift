import CaseExport
import CaseStore
import CaseWorkflow
import Foundation
import SafeCrypto
import Testing

@testable import Desk

/// Answers signed by the office above, taken in by the one that filed.
@Suite("Signed answers between desks")
struct SignedAnswerDeskTests {
    /// A city that signs; a district that filed March with it and trusts its key.
    final class Pair {
        let city: ExchangeDesk
        let district: ExchangeDesk
        let key: OfficeKey
        let march: MadeFiling

        init(receiver: String = "hz") throws {
            city = try ExchangeDesk("hz", "样例市总工会", .city)
            district = try ExchangeDesk("hz-xh", "样例区总工会", .district)
            try city.add(district, "样例区总工会")
            key = try city.desk.makeSigningKey(.ecdsa)
            try district.desk.trust(city.office, pem: try key.key.key().pem, fingerprint: key.fingerprint.groups)
            try district.accepted(1, on: "2025-03-04")
            try district.desk.close(FilingDesk.march)
            let office = try #require(OfficeCode(receiver))
            march = try district.desk.makeFiling(
                FilingRequest(
                    period: FilingDesk.march, receiver: FilingOffice(code: office, name: "样例市总工会"),
                    folder: district.path + "/out", software: "labordesk test"))
        }

        func documents(on day: String? = nil, signsAnew: Bool = false) throws -> [AnswerDocument] {
            if let day { city.today = FilingDesk.day(day) }
            let reception = try city.desk.receive(
                march.path, schemas: try FilingDesk.schemas(), signsAnew: signsAnew)[0]
            return try #require(reception.filing).answerDocuments
        }

        func acknowledge(_ documents: [AnswerDocument], on day: String? = nil) throws -> Acknowledgement {
            if let day { district.today = FilingDesk.day(day) }
            return try district.desk.acknowledge(
                documents, schema: try FilingDesk.answerSchema(), requiresSignature: true)
        }
    }

    private static func rule(_ error: FilingRefusal?) -> AnswerRule? {
        guard case .answer(let refusal)? = error else { return nil }
        return refusal.problems.first?.rule
    }

    @Test func aRepeatedFilingGetsTheSameSignature() throws {
        let pair = try Pair()
        let first = try pair.documents()
        #expect(first.map(\.name) == ["receipt.xml", "result.xml", "signature.xml"])
        #expect(try pair.documents() == first)
        // Whatever becomes of the key.
        try pair.city.desk.revokeSigningKey(pair.key.fingerprint.id, on: pair.city.today, reason: "换新")
        _ = try pair.city.desk.makeSigningKey(.sm2)
        #expect(try pair.documents() == first)
        let done = try pair.acknowledge(first)
        #expect(done.record.state == .accepted && done.warnings.isEmpty)
        #expect(done.signature == .trusted(pair.city.office, pair.key.fingerprint))
        #expect(try pair.district.store.check().isClean)
    }

    @Test func anUnsignedAnswerIsTakenWithAWarningAndRefusedWhereOneIsRequired() throws {
        let pair = try Pair()
        let unsigned = try pair.documents().filter { $0.kind != .signature }
        let refusal = #expect(throws: FilingRefusal.self) { try pair.acknowledge(unsigned) }
        #expect(Self.rule(refusal) == .signatureRequired)
        let done = try pair.district.desk.acknowledge(unsigned, schema: try FilingDesk.answerSchema())
        #expect(done.warnings.map(\.rule) == [.signatureNone] && done.record.state == .accepted)
    }

    /// Nobody else may answer in the receiver's place: not with a key of its own, not with one that is trusted for
    /// another.
    @Test func aForgedAnswerChangesNothing() throws {
        let pair = try Pair()
        let documents = try pair.documents()
        let stranger = try SigningKey.make(.ecdsa)
        let forged = try documents.signed(by: stranger)
        #expect(Self.rule(#expect(throws: FilingRefusal.self) { try pair.acknowledge(forged) }) == .signatureRequired)
        let other = try #require(OfficeCode("hz-other"))
        try pair.district.desk.trust(
            other, pem: stranger.verifyingKey.pem, fingerprint: stranger.verifyingKey.fingerprint.groups)
        #expect(Self.rule(#expect(throws: FilingRefusal.self) { try pair.acknowledge(forged) }) == .signatureRequired)
        // Another result under the signature of the true one.
        let text = String(decoding: documents[1].bytes, as: UTF8.self)
        let warning = text.replacing("rule=\"F-SIGNATURE-NONE\"", with: "rule=\"F-SIGNATURE\"")
        try #require(warning != text)
        let changed = [documents[0], AnswerDocument(.result, bytes: Array(warning.utf8)), documents[2]]
        #expect(Self.rule(#expect(throws: FilingRefusal.self) { try pair.acknowledge(changed) }) == .signature)
        // The receipt of another moment beside it.
        let receipt = String(decoding: documents[0].bytes, as: UTF8.self).replacing("+08:00", with: "+07:00")
        let exchanged = [AnswerDocument(.receipt, bytes: Array(receipt.utf8))] + documents.dropFirst()
        #expect(Self.rule(#expect(throws: FilingRefusal.self) { try pair.acknowledge(exchanged) }) == .identity)
        #expect(try pair.district.store.filing(pair.march.header.id)?.state == .made)
    }

    /// Revoked on the day it came or before: refused. What was taken in before counts by the day on which it came.
    @Test(arguments: [("2025-07-02", true), ("2025-07-03", false), ("2025-07-04", false)])
    func aRevocationCountsByTheDayOfReceipt(_ day: String, _ isTaken: Bool) throws {
        let pair = try Pair()
        let documents = try pair.documents()
        try pair.district.desk.distrust(
            pair.city.office, pair.key.fingerprint.id, on: FilingDesk.day("2025-07-03"), reason: "丢失")
        if isTaken {
            let record = try pair.acknowledge(documents, on: day).record
            #expect(record.state == .accepted)
            #expect(try pair.acknowledge(documents, on: "2025-08-01").record == record)
        } else {
            let refusal = #expect(throws: FilingRefusal.self) { try pair.acknowledge(documents, on: day) }
            #expect(Self.rule(refusal) == .signatureRevoked)
        }
    }

    /// The answer that was signed with a lost key is signed anew; nothing else of it, and nothing of the figures,
    /// changes.
    @Test func anAnswerIsSignedAnew() throws {
        let pair = try Pair()
        let first = try pair.documents()
        let figures = try pair.city.rolledUp(FilingDesk.march)
        let known = try pair.city.store.received(by: pair.city.office)
        try pair.city.desk.revokeSigningKey(pair.key.fingerprint.id, on: pair.city.today, reason: "丢失")
        #expect(throws: FilingRefusal.noSigningKey(pair.city.office)) { try pair.documents(signsAnew: true) }
        let fresh = try pair.city.desk.makeSigningKey(.sm2)
        try pair.district.desk.trust(
            pair.city.office, pem: try fresh.key.key().pem, fingerprint: fresh.fingerprint.groups)
        try pair.city.desk.close(FilingDesk.march)
        let anew = try pair.documents(signsAnew: true)
        #expect(anew.prefix(2) == first.prefix(2) && anew[2] != first[2])
        #expect(try pair.documents() == anew)
        #expect(try pair.acknowledge(anew).signature == .trusted(pair.city.office, fresh.fingerprint))
        #expect(try pair.city.rolledUp(FilingDesk.march) == figures)
        let after = try pair.city.store.received(by: pair.city.office)
        #expect(after.map(\.epoch) == known.map(\.epoch))
        try pair.city.store.rebuild()
        #expect(try pair.city.store.received(by: pair.city.office) == after)
        #expect(try pair.city.store.check().isClean)
    }

    /// Filed with “the office above”: whoever it is answers under its own name, and an office on this desk is not it.
    @Test func theOfficeAboveNeedNotBeOnTheDesk() throws {
        let pair = try Pair(receiver: "upper")
        let documents = try pair.documents()
        let answer = try FilingAnswer.read(documents, schema: try FilingDesk.answerSchema())
        #expect(answer.receipt.receiver == FilingOffice(code: pair.city.office, name: "样例市总工会"))
        try pair.district.store.record(
            .office(Office(code: pair.city.office, name: "样例", level: .town, parent: pair.district.office)),
            by: FilingDesk.lead, commandID: UUID(), at: 4)
        #expect(throws: FilingRefusal.answerFromElsewhere(pair.march.record, answer.receipt.receiver)) {
            try pair.acknowledge(documents)
        }
        let other = try Pair(receiver: "upper")
        let done = try other.acknowledge(try other.documents())
        #expect(done.record.state == .accepted)
    }

    /// What went up is told below under one signature, however often it is told.
    @Test func anIncorporationIsSignedOnce() throws {
        let pair = try Pair()
        _ = try pair.acknowledge(try pair.documents())
        let province = try ExchangeDesk("zj", "样例省总工会", .province)
        let upper = FilingOffice(code: province.office, name: "样例省总工会")
        _ = try pair.city.file(FilingDesk.march, to: province, upper.name)
        func news(signsAnew: Bool = false) throws -> [AnswerDocument] {
            try #require(
                try pair.city.desk.incorporations(
                    of: FilingDesk.march, receiver: upper, schema: try FilingDesk.answerSchema(), signsAnew: signsAnew
                ).first
            ).documents
        }
        let first = try news()
        #expect(first.map(\.name) == ["receipt.xml", "incorporated.xml", "signature.xml"])
        let before = try pair.city.store.knowledge()
        #expect(try news() == first)
        #expect(try pair.city.store.knowledge() == before)
        let done = try pair.acknowledge(first)
        #expect(done.record.state == .incorporated)
        #expect(done.signature == .trusted(pair.city.office, pair.key.fingerprint))
        try pair.city.desk.revokeSigningKey(pair.key.fingerprint.id, on: pair.city.today, reason: "丢失")
        #expect(try news() == first)
        _ = try pair.city.desk.makeSigningKey(.ecdsa)
        let anew = try news(signsAnew: true)
        #expect(anew.prefix(2) == first.prefix(2) && anew[2] != first[2])
        #expect(try news() == anew)
        #expect(try pair.city.store.check().isClean)
    }
}
