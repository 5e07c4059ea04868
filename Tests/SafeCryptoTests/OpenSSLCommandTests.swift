import Foundation
import SafeCrypto
import Testing

/// The `openssl` command and this program verify each other's signatures and read each other's keys.
@Suite struct OpenSSLCommandTests {
    private static let command = ["/usr/bin/openssl", "/usr/local/bin/openssl"].first {
        FileManager.default.isExecutableFile(atPath: $0)
    }
    private static let isThere = command != nil
    private static let howToGet: Comment = "the openssl command is not installed (.ci/setup installs it)"

    /// A folder that goes away with it.
    private final class Folder {
        let path = FileManager.default.temporaryDirectory.path + "/labordesk-openssl-" + UUID().uuidString

        init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }

        deinit { try? FileManager.default.removeItem(atPath: path) }

        func write(_ name: String, _ bytes: some Sequence<UInt8>) throws {
            try Data(bytes).write(to: URL(fileURLWithPath: path + "/" + name))
        }

        func bytes(_ name: String) throws -> [UInt8] {
            [UInt8](try Data(contentsOf: URL(fileURLWithPath: path + "/" + name)))
        }

        /// Whether the command ended well.
        func run(_ arguments: [String]) throws -> Bool {
            let process = Process()
            process.executableURL = URL(fileURLWithPath: try #require(OpenSSLCommandTests.command))
            process.arguments = arguments
            process.currentDirectoryURL = URL(fileURLWithPath: path)
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            try process.run()
            process.waitUntilExit()
            return process.terminationStatus == 0
        }
    }

    private static func options(_ algorithm: SignatureAlgorithm) -> [String] {
        switch algorithm {
        case .ecdsa: ["-rawin", "-digest", "sha256"]
        case .sm2: ["-rawin", "-digest", "sm3", "-pkeyopt", "distid:1234567812345678"]
        }
    }

    @Test(.enabled(if: isThere, howToGet), arguments: SignatureAlgorithm.allCases)
    func theCommandVerifiesOurs(_ algorithm: SignatureAlgorithm) throws {
        let folder = try Folder()
        let key = try SigningKey.make(algorithm)
        let message = Array("报送件的清单".utf8)
        try folder.write("message", message)
        try folder.write("public.pem", key.verifyingKey.pem.utf8)
        try folder.write("signature", try key.signature(over: message).der)
        let verify = [
            "pkeyutl", "-verify", "-pubin", "-inkey", "public.pem", "-in", "message", "-sigfile", "signature",
        ]
        #expect(try folder.run(verify + OpenSSLCommandTests.options(algorithm)))
        try folder.write("message", message + [0])
        #expect(try !folder.run(verify + OpenSSLCommandTests.options(algorithm)))
    }

    @Test(.enabled(if: isThere, howToGet), arguments: SignatureAlgorithm.allCases)
    func weVerifyTheCommands(_ algorithm: SignatureAlgorithm) throws {
        let folder = try Folder()
        let message = Array("报送件的清单".utf8)
        try folder.write("message", message)
        let kind: [String] =
            switch algorithm {
            case .ecdsa: ["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256"]
            case .sm2: ["-algorithm", "SM2"]
            }
        try #require(try folder.run(["genpkey", "-out", "private.pem"] + kind))
        try #require(try folder.run(["pkey", "-in", "private.pem", "-pubout", "-out", "public.pem"]))
        try #require(
            try folder.run(["pkey", "-in", "private.pem", "-pubout", "-outform", "DER", "-out", "public.der"]))
        let sign = ["pkeyutl", "-sign", "-inkey", "private.pem", "-in", "message", "-out", "signature"]
        try #require(try folder.run(sign + OpenSSLCommandTests.options(algorithm)))

        let key = try VerifyingKey(pem: String(decoding: try folder.bytes("public.pem"), as: UTF8.self))
        let signature = try #require(KeySignature(der: try folder.bytes("signature")))
        #expect(key.algorithm == algorithm)
        #expect(key.verifies(signature, over: message))
        #expect(!key.verifies(signature, over: message + [0]))
        #expect(key.fingerprint.digest == SHA256.digest(of: try folder.bytes("public.der")))
        let own = try SigningKey(pem: String(decoding: try folder.bytes("private.pem"), as: UTF8.self))
        #expect(key.verifies(try own.signature(over: message), over: message))
    }

    /// Keys that are sound but of a kind not taken here.
    @Test(
        .enabled(if: isThere, howToGet),
        arguments: [
            ["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-384"],
            ["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:secp256k1"],
            ["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256", "-pkeyopt", "ec_param_enc:explicit"],
            ["-algorithm", "ED25519"], ["-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:1024"],
        ]) func otherKindsAreRefused(_ kind: [String]) throws
    {
        let folder = try Folder()
        try #require(try folder.run(["genpkey", "-out", "private.pem"] + kind))
        try #require(try folder.run(["pkey", "-in", "private.pem", "-pubout", "-out", "public.pem"]))
        let pem = String(decoding: try folder.bytes("public.pem"), as: UTF8.self)
        #expect(throws: CryptoProblem.notAKey) { try VerifyingKey(pem: pem) }
        let secret = String(decoding: try folder.bytes("private.pem"), as: UTF8.self)
        #expect(throws: CryptoProblem.notAKey) { try SigningKey(pem: secret) }
        #expect(throws: CryptoProblem.privateKeyGiven) { try VerifyingKey(pem: secret) }
    }
}
