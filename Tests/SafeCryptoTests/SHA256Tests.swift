import Glibc
import SafeCrypto
import Testing

@Suite struct SHA256Tests {
    /// FIPS 180-4 examples, and the empty message.
    static let vectors: [(String, String)] = [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
        (
            String(repeating: "a", count: 1_000_000),
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
        ),
    ]

    @Test(arguments: vectors) func digests(_ message: String, _ expected: String) {
        #expect(SHA256.digest(of: message).hex == expected)
        #expect(SHA256.digest(of: Array(message.utf8)).hex == expected)
        #expect(SHA256.digest(of: Array(message.utf8)[...]).hex == expected)
    }

    @Test(arguments: [1, 3, 63, 64, 65, 1000]) func digestsInPieces(_ size: Int) {
        let bytes = (0..<5000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let hasher = SHA256()
        for _ in 0..<2 {
            var rest = bytes[...]
            while !rest.isEmpty {
                hasher.update(rest.prefix(size))
                rest = rest.dropFirst(size)
            }
            #expect(hasher.finish() == SHA256.digest(of: bytes))
        }
    }

    @Test func digestsAFile() throws {
        let path = "/tmp/labordesk-sha-\(getpid())"
        defer { unlink(path) }
        let descriptor = open(path, O_CREAT | O_WRONLY | O_TRUNC, 0o600)
        let text = Array(repeating: UInt8(ascii: "a"), count: 1_000_000)
        #expect(write(descriptor, text, text.count) == text.count)
        close(descriptor)
        let (digest, byteCount) = try SHA256.digest(ofFile: path)
        #expect(digest.hex == SHA256Tests.vectors[3].1)
        #expect(byteCount == 1_000_000)
        #expect(throws: CryptoProblem.self) { try SHA256.digest(ofFile: "/nowhere/at/all") }
        #expect(throws: CryptoProblem.self) { try SHA256.digest(ofFile: "/tmp") }
    }

    @Test func digestsReadAndWriteHex() {
        let digest = SHA256.digest(of: "abc")
        #expect(Digest(hex: digest.hex) == digest)
        #expect(Digest(hex: digest.hex.uppercased()) == digest)
        #expect(Digest(bytes: digest.bytes) == digest)
        #expect(digest.bytes.count == 32)
        for wrong in ["", "zz", String(digest.hex.dropLast()), digest.hex + "00", "x" + digest.hex.dropFirst()] {
            #expect(Digest(hex: wrong) == nil)
        }
        #expect(Digest(bytes: [1, 2, 3]) == nil)
        #expect(SHA256.digest(of: "a") != SHA256.digest(of: "b"))
        let digests = ["a", "b", "c", "d"].map { SHA256.digest(of: $0) }
        #expect(digests.sorted().map(\.hex) == digests.map(\.hex).sorted())
    }
}
