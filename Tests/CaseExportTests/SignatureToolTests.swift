import CaseExport
import Foundation
import SafeCrypto
import Testing

/// Programs that know XML signatures and nothing of us verify ours: xmlsec1, and signxml for Python. Neither knows SM2.
@Suite struct SignatureToolTests {
    private static let xmlsec = ["/usr/bin/xmlsec1", "/usr/local/bin/xmlsec1"].first(where: isExecutable)
    private static let hasXMLSec = xmlsec != nil
    /// Where `.ci/setup` puts a Python with signxml.
    private static let python = Result { try Shipped.exports().path + "/../.build/signxml/bin/python" }
    private static let hasSignXML = (try? python.get()).map(isExecutable) ?? false

    private static func isExecutable(_ path: String) -> Bool { FileManager.default.isExecutableFile(atPath: path) }

    /// Whether the program ended well, in the filing's folder.
    private func run(_ program: String, _ arguments: [String], in folder: String) throws -> Bool {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus == 0
    }

    /// The whole filing, then one changed in the manifest.
    private func expectVerified(by verify: (_ filing: TamperedFiling, _ publicKey: String) throws -> Bool) throws {
        let key = try SigningKey.make(.ecdsa)
        let filing = try TamperedFiling(signedBy: key)
        let path = filing.scratch.path + "/public.pem"
        try Data(key.verifyingKey.pem.utf8).write(to: URL(fileURLWithPath: path))
        #expect(try verify(filing, path))
        try filing.replace("manifest.xml", "2026-04-02T09:10:11", "2026-04-02T09:10:12")
        #expect(try !verify(filing, path))
    }

    /// Both kinds of answer, then each with one character changed.
    private func expectAnswersVerified(
        by verify: (_ folder: String, _ document: String, _ publicKey: String) throws -> Bool
    ) throws {
        let key = try SigningKey.make(.ecdsa)
        let answers: [(FilingAnswer, String, String, String)] = [
            (.result(try SyntheticAnswer.partlyAccepted()), "result.xml", "partly-accepted", "partly-Accepted"),
            (
                .incorporation(try SyntheticAnswer.incorporation()), "incorporated.xml", "sequence=\"3\"",
                "sequence=\"4\""
            ),
        ]
        for (answer, name, old, new) in answers {
            let folder = try TamperedAnswer(answer, signedBy: key)
            let path = folder.scratch.path + "/public.pem"
            try Data(key.verifyingKey.pem.utf8).write(to: URL(fileURLWithPath: path))
            #expect(try verify(folder.folder, name, path))
            try folder.replace(name, old, new)
            #expect(try !verify(folder.folder, name, path))
        }
    }

    @Test(.enabled(if: hasXMLSec, "xmlsec1 is not installed (.ci/setup installs it)"))
    func xmlsecVerifiesOurAnswers() throws {
        let program = try #require(SignatureToolTests.xmlsec)
        try expectAnswersVerified { folder, _, key in
            try run(program, ["--verify", "--pubkey-pem", key, "signature.xml"], in: folder)
        }
    }

    @Test(.enabled(if: hasSignXML, "signxml is not there (.ci/setup fetches it from PyPI when there is a network)"))
    func signxmlVerifiesOurAnswers() throws {
        let program = try SignatureToolTests.python.get()
        try expectAnswersVerified { folder, name, key in
            try run(program, ["-c", SignatureToolTests.script, key, name], in: folder)
        }
    }

    @Test(.enabled(if: hasXMLSec, "xmlsec1 is not installed (.ci/setup installs it)"))
    func xmlsecVerifiesOurs() throws {
        let program = try #require(SignatureToolTests.xmlsec)
        try expectVerified { filing, key in
            try run(program, ["--verify", "--pubkey-pem", key, "signature.xml"], in: filing.folder)
        }
    }

    @Test(.enabled(if: hasSignXML, "signxml is not there (.ci/setup fetches it from PyPI when there is a network)"))
    func signxmlVerifiesOurs() throws {
        let program = try SignatureToolTests.python.get()
        try expectVerified { filing, key in
            try run(program, ["-c", SignatureToolTests.script, key, "manifest.xml"], in: filing.folder)
        }
    }

    /// Takes the key from the document, and holds it against the one given.
    private static let script = """
        import sys
        from signxml import XMLVerifier, SignatureConfiguration, SignatureMethod, DigestAlgorithm
        def read(uri):
            assert uri == sys.argv[2]
            return open(uri, "rb").read()
        found = XMLVerifier().verify(
            open("signature.xml", "rb").read(), uri_resolver=read, expect_config=SignatureConfiguration(
                require_x509=False, expect_references=1, signature_methods=frozenset([SignatureMethod.ECDSA_SHA256]),
                digest_algorithms=frozenset([DigestAlgorithm.SHA256])))
        assert found.signed_data == open(sys.argv[2], "rb").read()
        assert found.signature_key == open(sys.argv[1], "rb").read()
        """
}
