import CaseExport
import CaseWorkflow
import Foundation
import SafeCrypto
import Testing

/// Who signed a filing, and everything that is no signature of it.
@Suite struct FilingSignatureTests {
    /// A filing signed with a new key; the sender is D01.
    private func signed(_ algorithm: SignatureAlgorithm = .ecdsa) throws -> (filing: TamperedFiling, key: SigningKey) {
        let key = try SigningKey.make(algorithm)
        return (try TamperedFiling(signedBy: key), key)
    }

    private func trust(
        _ key: SigningKey, of office: String = "D01", revokedOn: String? = nil, receivedOn: String? = nil,
        isRequired: Bool = false
    ) throws -> FilingTrust {
        FilingTrust(
            keys: [
                FilingTrust.Key(
                    office: try SyntheticFiling.office(office), fingerprint: key.verifyingKey.fingerprint,
                    revokedOn: try revokedOn.map { try SyntheticFiling.day($0) })
            ], receivedOn: try receivedOn.map { try SyntheticFiling.day($0) }, isRequired: isRequired)
    }

    @Test(arguments: SignatureAlgorithm.allCases) func aKnownKeyIsNamed(_ algorithm: SignatureAlgorithm) throws {
        let (filing, key) = try signed(algorithm)
        let verdict = try filing.verdict(try trust(key, isRequired: true))
        #expect(verdict.isAccepted && verdict.problems.isEmpty, "\(verdict.errorTexts)")
        #expect(verdict.signature == .trusted(try SyntheticFiling.office("D01"), key.verifyingKey.fingerprint))
    }

    @Test func anUnknownKeyIsToldWithItsFingerprint() throws {
        let (filing, key) = try signed()
        let other = try trust(try SigningKey.make(.ecdsa))
        for trust in [FilingTrust(), other, try trust(key, of: "D02")] {
            let verdict = try filing.verdict(trust)
            #expect(verdict.isAccepted && verdict.rules == [.signatureUnknown])
            #expect(verdict.signature == .unknown(key.verifyingKey.fingerprint))
            #expect(verdict.errorTexts.contains(key.verifyingKey.fingerprint.groups))
        }
        let strict = try filing.verdict(FilingTrust(isRequired: true))
        #expect(!strict.isAccepted && strict.rules == [.signatureRequired])
    }

    @Test func withoutASignatureThatIsSaid() throws {
        let filing = try TamperedFiling()
        #expect(try filing.verdict().rules == [.signatureNone])
        #expect(try filing.verdict().signature == .unsigned)
        #expect(try filing.verdict().isAccepted)
        #expect(try !filing.verdict(FilingTrust(isRequired: true)).isAccepted)
    }

    /// Received, revoked, and whether it is still taken; the filing says 2 April 2026 of itself.
    @Test(
        arguments: [
            ("2026-04-03", "2026-04-04", true), ("2026-04-03", "2026-04-03", false),
            ("2026-04-05", "2026-04-03", false),
            ("2026-04-01", "2026-04-02", false), (nil, "2027-01-01", false),
        ] as [(String?, String, Bool)])
    func aRevocationCountsByTheDayOfReceipt(_ received: String?, _ revoked: String, _ isTaken: Bool) throws {
        let (filing, key) = try signed()
        let verdict = try filing.verdict(try trust(key, revokedOn: revoked, receivedOn: received))
        let (office, fingerprint) = (try SyntheticFiling.office("D01"), key.verifyingKey.fingerprint)
        #expect(verdict.isAccepted == isTaken)
        #expect(
            verdict.signature
                == (isTaken
                    ? .trusted(office, fingerprint)
                    : .revoked(office, fingerprint, on: try SyntheticFiling.day(revoked))))
    }

    @Test func aChangedManifestIsNotSigned() throws {
        let (filing, key) = try signed()
        try filing.replace("manifest.xml", "2026-04-02T09:10:11", "2026-04-02T09:10:12")
        let verdict = try filing.verdict(try trust(key))
        #expect(verdict.signature == .invalid && !verdict.isAccepted)
        #expect(verdict.rules == [.signature, .view, .identity])
    }

    @Test func anotherFilingsSignatureIsInvalid() throws {
        let (filing, key) = try signed()
        let other = try TamperedFiling(try SyntheticFiling.header(sequence: 3), signedBy: key)
        try filing.write("signature.xml", try other.text("signature.xml"))
        #expect(try filing.verdict(try trust(key)).signature == .invalid)
    }

    /// A key put into the place of the one that signed.
    @Test func theKeyCannotBeExchanged() throws {
        let (filing, _) = try signed()
        let (other, key) = try signed()
        let pattern = "(?<=#\">)[A-Za-z0-9+/=]*(?=</dsig11)"
        let range = try #require(try other.text("signature.xml").range(of: pattern, options: .regularExpression))
        try filing.replace("signature.xml", pattern: pattern, String(try other.text("signature.xml")[range]))
        #expect(try filing.verdict(try trust(key)).signature == .invalid)
    }

    static let edits: [(String, String)] = [
        ("<ds:Signature ", "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><ds:Signature "),
        ("<ds:SignedInfo>", "<?x y?><ds:SignedInfo>"),
        ("<ds:SignedInfo>", "<ds:SignedInfo> "),
        ("<ds:SignedInfo>", "<!-- --><ds:SignedInfo>"),
        ("UTF-8", "GB18030"),
        ("URI=\"manifest.xml\"", "URI=\"\""),
        ("URI=\"manifest.xml\"", "URI=\"http://127.0.0.1/manifest.xml\""),
        ("URI=\"manifest.xml\"", "URI=\"file:///etc/hostname\""),
        (
            "URI=\"manifest.xml\">",
            "URI=\"manifest.xml\"><ds:Transforms><ds:Transform Algorithm=\"http://www.w3.org/TR/1999/REC-xslt-19991116\"/></ds:Transforms>"
        ),
        ("</ds:Reference>", "</ds:Reference><ds:Reference URI=\"view.html\"></ds:Reference>"),
        ("ecdsa-sha256", "ecdsa-sha1"),
        ("http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256", "urn:labordesk:signature:sm2-sm3"),
        ("xmlenc#sha256", "xmldsig#sha1"),
        ("xml-exc-c14n#", "xml-exc-c14n#WithComments"),
        ("<ds:KeyInfo>", "<ds:KeyInfo><ds:RetrievalMethod URI=\"http://127.0.0.1/key\"/>"),
        ("</ds:Signature>\n", "</ds:Signature>\n\n"),
        ("</ds:Signature>\n", "</ds:Signature>"),
        ("<ds:SignatureValue>", "<ds:SignatureValue>\n"),
        ("<?xml", "\u{FEFF}<?xml"),
        ("<ds:DigestValue>", "<ds:DigestValue>AAAA"),
        ("<ds:SignatureValue>", "<ds:SignatureValue>AAAA"),
    ]

    @Test(arguments: edits) func anyOtherFormIsInvalid(_ old: String, _ new: String) throws {
        let (filing, key) = try signed()
        try filing.replace("signature.xml", old, new)
        let verdict = try filing.verdict(try trust(key))
        #expect(verdict.signature == .invalid && verdict.rules == [.signature], "\(verdict.errorTexts)")
    }

    @Test func whatIsNoDocumentIsInvalid() throws {
        let (filing, key) = try signed()
        let whole = try filing.text("signature.xml")
        for text in ["", " ", whole + whole, String(whole.dropLast(40))] {
            try filing.write("signature.xml", text)
            #expect(try filing.verdict(try trust(key)).signature == .invalid)
        }
        try filing.write("signature.xml", String(repeating: " ", count: 5_000_000))
        let verdict = try filing.verdict(try trust(key))
        #expect(verdict.signature == .invalid && verdict.rules == [.signature, .limit])
        try Data([0xFF, 0xFE, 0, 0x80]).write(to: URL(fileURLWithPath: filing.folder + "/signature.xml"))
        #expect(try filing.verdict(try trust(key)).signature == .invalid)
    }

    @Test func aLinkOrAFolderInItsPlaceIsRefused() throws {
        let (filing, key) = try signed()
        let path = filing.folder + "/signature.xml"
        try FileManager.default.moveItem(atPath: path, toPath: filing.scratch.path + "/elsewhere")
        try FileManager.default.createSymbolicLink(
            atPath: path, withDestinationPath: filing.scratch.path + "/elsewhere")
        #expect(try filing.verdict(try trust(key)).rules == [.link])
        try FileManager.default.removeItem(atPath: path)
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        #expect(try filing.verdict(try trust(key)).rules == [.link])
    }

    /// Everything but the two values is the same for the same manifest and key.
    @Test(arguments: SignatureAlgorithm.allCases) func theDocumentIsReadBack(_ algorithm: SignatureAlgorithm) throws {
        let key = try SigningKey.make(algorithm)
        let digest = SHA256.digest(of: "manifest")
        let (one, other) = (try FilingSignature(of: digest, by: key), try FilingSignature(of: digest, by: key))
        #expect(one.isValid && other.isValid && one.value != other.value)
        #expect(FilingSignature(text: one.text) == one)
        let value = Base64.text(one.value.bytes)
        #expect(other.text.replacing(Base64.text(other.value.bytes), with: value) == one.text)
    }
}
