import CaseWorkflow
import Foundation
import SafeCrypto
import Testing

@testable import CaseExport

/// Who gave an answer, and everything that is no signature of it.
@Suite struct SignedAnswerTests {
    private static let city = Result { try SyntheticFiling.office("C01") }

    private func trust(
        _ key: SigningKey, of office: String = "C01", revokedOn: String? = nil, receivedOn: String? = nil
    ) throws -> FilingTrust {
        FilingTrust(
            keys: [
                FilingTrust.Key(
                    office: try SyntheticFiling.office(office), fingerprint: key.verifyingKey.fingerprint,
                    revokedOn: try revokedOn.map { try SyntheticFiling.day($0) })
            ], receivedOn: try receivedOn.map { try SyntheticFiling.day($0) })
    }

    @Test(arguments: SignatureAlgorithm.allCases) func aKnownKeyIsNamed(_ algorithm: SignatureAlgorithm) throws {
        let key = try SigningKey.make(algorithm)
        for answer in try FilingAnswerTests.answers() {
            let folder = try TamperedAnswer(answer, signedBy: key)
            let standing = try folder.standing(try trust(key))
            #expect(standing == .trusted(try SignedAnswerTests.city.get(), key.verifyingKey.fingerprint))
            #expect(standing.answerProblem(isRequired: true) == nil)
            #expect(try SyntheticAnswer.read(folder.folder) == answer)
        }
    }

    @Test func othersAreSaid() throws {
        let key = try SigningKey.make(.ecdsa)
        let signed = try TamperedAnswer(signedBy: key)
        // The office below cannot answer in the place of the one above, though its own key is trusted.
        for trust in [FilingTrust(), try trust(key, of: "D01"), try trust(try SigningKey.make(.ecdsa))] {
            let standing = try signed.standing(trust)
            #expect(standing == .unknown(key.verifyingKey.fingerprint))
            #expect(standing.answerProblem(isRequired: false)?.rule == .signatureUnknown)
            #expect(standing.answerProblem(isRequired: true)?.rule == .signatureRequired)
        }
        let unsigned = try TamperedAnswer().standing(try trust(key))
        #expect(unsigned == .unsigned)
        #expect(unsigned.answerProblem(isRequired: false)?.rule == .signatureNone)
        #expect(unsigned.answerProblem(isRequired: true)?.rule == .signatureRequired)
        #expect(FilingSignatureStanding.invalid.answerProblem(isRequired: false)?.rule == .signature)
    }

    /// Taken in, revoked, and whether it still counts; the receipt says 3 April 2026 of itself.
    @Test(
        arguments: [
            ("2026-04-04", "2026-04-05", true), ("2026-04-05", "2026-04-05", false),
            ("2026-04-06", "2026-04-05", false), ("2026-04-02", "2026-04-03", false), (nil, "2027-01-01", false),
        ] as [(String?, String, Bool)])
    func aRevocationCountsByTheDayOfReceipt(_ received: String?, _ revoked: String, _ isTaken: Bool) throws {
        let key = try SigningKey.make(.ecdsa)
        let standing = try TamperedAnswer(signedBy: key)
            .standing(try trust(key, revokedOn: revoked, receivedOn: received))
        let problem = standing.answerProblem(isRequired: false)
        #expect(problem?.rule == (isTaken ? nil : .signatureRevoked))
        #expect(problem?.message.english.contains("--sign-anew") ?? true)
    }

    struct Edit: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let edit: @Sendable (TamperedAnswer) throws -> Void

        init(_ name: String, _ edit: @escaping @Sendable (TamperedAnswer) throws -> Void) {
            testDescription = name
            self.edit = edit
        }
    }

    static let edits = [
        Edit("another outcome under the signature") {
            try $0.replace("result.xml", "severity=\"error\"", "severity=\"warning\"")
        },
        Edit("another moment, resealed") { answer in
            try answer.replace("receipt.xml", "10:20:30", "09:20:30")
            try answer.reseal()
        },
        Edit("the receipt and result of another filing") { answer in
            let other = try SyntheticAnswer.partlyAccepted(
                SyntheticAnswer.receipt(digest: SHA256.digest(of: "another"), serial: 8))
            for document in try FilingAnswer.result(other).documents() {
                try answer.write(document.name, String(decoding: document.bytes, as: UTF8.self))
            }
        },
        Edit("the signature of a manifest with that digest") { answer in
            let digest = SHA256.digest(of: try answer.text("result.xml"))
            try answer.write("signature.xml", try FilingSignature(of: digest, by: SigningKey.make(.ecdsa)).text)
        },
        Edit("the signature of an incorporation with that digest") { answer in
            try answer.replace("signature.xml", "URI=\"result.xml\"", "URI=\"incorporated.xml\"")
        },
        Edit("a reference elsewhere") { try $0.replace("signature.xml", "URI=\"result.xml\"", "URI=\"receipt.xml\"") },
        Edit("another key in the place of the one that signed") { answer in
            let (own, other) = (try answer.text("signature.xml"), try SigningKey.make(.ecdsa).verifyingKey)
            let range = try #require(
                own.range(of: "(?<=#\">)[A-Za-z0-9+/=]*(?=</dsig11)", options: .regularExpression))
            try answer.write("signature.xml", own.replacingCharacters(in: range, with: Base64.text(other.der)))
        },
        Edit("no document") { try $0.write("signature.xml", "<signature/>") },
        Edit("nothing") { try $0.write("signature.xml", "") },
    ]

    @Test(arguments: edits) func whatWasChangedIsInvalid(_ row: Edit) throws {
        let key = try SigningKey.make(.ecdsa)
        let answer = try TamperedAnswer(signedBy: key)
        try row.edit(answer)
        let standing = try answer.standing(try trust(key))
        #expect(standing == .invalid && standing.answerProblem(isRequired: false)?.rule == .signature)
    }

    /// The signature is over the result alone; that names the receipt by digest, so the receipt cannot be exchanged
    /// either.
    @Test func theReceiptIsCovered() throws {
        let key = try SigningKey.make(.ecdsa)
        let answer = try TamperedAnswer(signedBy: key)
        try answer.replace("receipt.xml", "10:20:30", "09:20:30")
        #expect(try answer.rules() == [.identity])
        let incorporated = try TamperedAnswer(.incorporation(SyntheticAnswer.incorporation()), signedBy: key)
        try incorporated.replace("receipt.xml", "10:20:30", "09:20:30")
        #expect(try incorporated.rules() == [.identity])
    }

    @Test func aSignatureAsLongAsABookIsNotRead() throws {
        let answer = try TamperedAnswer(signedBy: try SigningKey.make(.ecdsa))
        try answer.write("signature.xml", String(repeating: " ", count: 5_000))
        #expect(try answer.rules() == [.limit])
    }

    @Test func whatIsSignedAnewHasOneSignature() throws {
        let (old, new) = (try SigningKey.make(.ecdsa), try SigningKey.make(.sm2))
        let documents = try FilingAnswer.result(SyntheticAnswer.partlyAccepted()).documents()
        let anew = try documents.signed(by: old).signed(by: new)
        #expect(anew.filter { $0.kind != .signature } == documents && anew.count == 3)
        let receipt = try SyntheticAnswer.receipt()
        #expect(
            anew.signatureStanding(receipt, trust: try trust(new))
                == .trusted(receipt.receiver.code, new.verifyingKey.fingerprint))
    }

    /// What the sender is told to do follows from everything that was found: damage first, a new signature last.
    @Test(
        arguments: [
            ([.digest], .handInAgain), ([.sumPersons], .fileAnew), ([.sumPersons, .bytes], .handInAgain),
            ([.signatureRevoked], .signAnew), ([.signatureRevoked, .xsd], .fileAnew), ([.signature], .handInAgain),
            ([.signatureRequired, .code], .signAnew), ([.code, .signatureNone], nil), ([], nil),
        ] as [([FilingRule], FilingResult.Remedy?)])
    func theRemedyFollowsFromTheRules(_ rules: [FilingRule], _ remedy: FilingResult.Remedy?) {
        let problems = rules.map { FilingProblem($0, Sentence("一", "one")) }
        #expect(FilingResult.Remedy(of: problems) == remedy)
    }
}
