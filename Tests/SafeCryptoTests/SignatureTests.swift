import SafeCrypto
import Testing

/// Keys and signatures: the standards' own vectors, round trips, and everything that must not verify.
@Suite struct SignatureTests {
    @Test(arguments: [
        ("abc", "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"),
        (
            String(repeating: "abcd", count: 16),
            "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732"
        ),
    ]) func sm3(_ message: String, _ expected: String) throws {
        #expect(try SM3.digest(of: Array(message.utf8)).hex == expected)
    }

    struct Vector: Sendable {
        let algorithm: SignatureAlgorithm
        /// x and y, r and s, in hexadecimal.
        let point: String
        let message: String
        let signature: String
    }

    static let vectors = [
        // RFC 6979, A.2.5, with SHA-256.
        Vector(
            algorithm: .ecdsa,
            point: "60FED4BA255A9D31C961EB74C6356D68C049B8923B61FA6CE669622E60F29FB6"
                + "7903FE1008B8BC99A41AE9E95628BC64F2F1B20C2D7E9F5177A3C294D4462299",
            message: "sample",
            signature: "EFD48B2AACB6A8FD1140DD9CD45E81D69D2C877B56AAF991C34D0EA84EAF3716"
                + "F7CB1C942D657C41D436C7A1B6E29F65F3E900DBB9AFF4064DC4AB2F843ACDA8"),
        // GB/T 32918.5, annex A, on the recommended curve.
        Vector(
            algorithm: .sm2,
            point: "09F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020"
                + "CCEA490CE26775A52DC6EA718CC1AA600AED05FBF35E084A6632F6072DA9AD13",
            message: "message digest",
            signature: "F5A03B0648D2C4630EEAC513E1BB81A15944DA3827D5B74143AC7EACEEE720B3"
                + "B1B6AA29DF212FD8763182BC0D421CA1BB9038FD1F7F42D4840B69C485BBC1AA"),
    ]

    /// What every public key begins with: a P-256 key, an SM2 key.
    static let starts: [SignatureAlgorithm: String] = [
        .ecdsa: "3059301306072a8648ce3d020106082a8648ce3d03010703420004",
        .sm2: "3059301306072a8648ce3d020106082a811ccf5501822d03420004",
    ]

    static func key(_ vector: Vector) throws -> VerifyingKey {
        let start = try #require(starts[vector.algorithm])
        return try VerifyingKey(der: try #require(Hex.bytes(start + vector.point)))
    }

    @Test(arguments: vectors) func theStandardsVectorVerifies(_ vector: Vector) throws {
        let key = try SignatureTests.key(vector)
        let bytes = try #require(Hex.bytes(vector.signature))
        let signature = try #require(KeySignature(bytes: bytes))
        #expect(key.algorithm == vector.algorithm)
        #expect(key.verifies(signature, over: Array(vector.message.utf8)))
        #expect(!key.verifies(signature, over: Array((vector.message + " ").utf8)))
    }

    @Test(arguments: SignatureAlgorithm.allCases) func whatIsSignedVerifies(_ algorithm: SignatureAlgorithm) throws {
        let key = try SigningKey.make(algorithm)
        let other = try SigningKey.make(algorithm)
        #expect(key.algorithm == algorithm && key.verifyingKey != other.verifyingKey)
        for message in [[], [0], Array("报送件".utf8), [UInt8](repeating: 7, count: 100_000)] {
            let signature = try key.signature(over: message)
            #expect(key.verifyingKey.verifies(signature, over: message))
            #expect(!key.verifyingKey.verifies(signature, over: message + [0]))
            #expect(!other.verifyingKey.verifies(signature, over: message))
        }
    }

    @Test(arguments: SignatureAlgorithm.allCases) func anyOtherBitIsNoSignature(_ algorithm: SignatureAlgorithm) throws
    {
        let key = try SigningKey.make(algorithm)
        let message = Array("manifest".utf8)
        let signature = try key.signature(over: message).bytes
        for place in 0..<signature.count {
            var bytes = signature
            bytes[place] ^= 1
            let changed = try #require(KeySignature(bytes: bytes))
            #expect(!key.verifyingKey.verifies(changed, over: message))
        }
        for extreme in [[UInt8](repeating: 0, count: 64), [UInt8](repeating: 255, count: 64)] {
            let signature = try #require(KeySignature(bytes: extreme))
            #expect(!key.verifyingKey.verifies(signature, over: message))
        }
    }

    /// The same numbers under the other algorithm are nothing.
    @Test func aKeyOfTheOtherAlgorithmDoesNotVerify() throws {
        let (ecdsa, sm2) = (try SigningKey.make(.ecdsa), try SigningKey.make(.sm2))
        let message = Array("manifest".utf8)
        #expect(!ecdsa.verifyingKey.verifies(try sm2.signature(over: message), over: message))
        #expect(!sm2.verifyingKey.verifies(try ecdsa.signature(over: message), over: message))
    }

    @Test(arguments: SignatureAlgorithm.allCases) func keysTravelAsPEM(_ algorithm: SignatureAlgorithm) throws {
        let key = try SigningKey.make(algorithm)
        let again = try SigningKey(pem: try key.exposedPEM())
        #expect(again.verifyingKey == key.verifyingKey)
        #expect(key.verifyingKey.verifies(try again.signature(over: [1]), over: [1]))
        let pem = key.verifyingKey.pem
        #expect(try VerifyingKey(pem: pem) == key.verifyingKey)
        #expect(try VerifyingKey(pem: pem.replacing("\n", with: "\r\n")) == key.verifyingKey)
        #expect(try VerifyingKey(pem: pem).fingerprint == key.verifyingKey.fingerprint)
        #expect("\(key)" == "SigningKey(…)")
        #expect(throws: CryptoProblem.privateKeyGiven) { try VerifyingKey(pem: try key.exposedPEM()) }
        #expect(throws: CryptoProblem.notAKey) { try SigningKey(pem: pem) }
    }

    @Test func otherTextIsNoKey() throws {
        let pem = try SigningKey.make(.ecdsa).verifyingKey.pem
        for text in [
            "", "-----BEGIN PUBLIC KEY-----", "密钥", "x" + pem, pem + pem,
            pem.replacing("PUBLIC KEY", with: "CERTIFICATE"),
            pem.replacing("M", with: "!"), String(repeating: pem, count: 100),
            pem.replacing("-----END PUBLIC KEY-----", with: "-----END RSA KEY-----"),
        ] {
            #expect(throws: CryptoProblem.notAKey) { try VerifyingKey(pem: text) }
        }
        #expect(throws: CryptoProblem.privateKeyGiven) {
            try VerifyingKey(pem: "-----BEGIN EC PRIVATE KEY-----\nMHcC\n-----END EC PRIVATE KEY-----\n")
        }
    }

    @Test(arguments: vectors) func hostileKeysAreRefused(_ vector: Vector) throws {
        let good = try SignatureTests.key(vector).der
        for length in 0..<good.count {
            #expect(throws: CryptoProblem.notAKey) { try VerifyingKey(der: Array(good.prefix(length))) }
        }
        #expect(throws: CryptoProblem.notAKey) { try VerifyingKey(der: good + [0]) }
        for place in good.indices {
            for bit in 0..<8 {
                var bytes = good
                bytes[place] ^= 1 << bit
                // Either form or curve is wrong; another point of the curve would be another key.
                #expect(throws: CryptoProblem.notAKey) { try VerifyingKey(der: bytes) }
            }
        }
        var zero = Array(good.prefix(27))
        zero += [UInt8](repeating: 0, count: 64)
        #expect(throws: CryptoProblem.notAKey) { try VerifyingKey(der: zero) }
        for bytes in [[], [0x30, 0x80], [UInt8](repeating: 0x30, count: 5000)] as [[UInt8]] {
            #expect(throws: CryptoProblem.notAKey) { try SigningKey(der: bytes) }
        }
    }

    @Test func aPrivateKeyIsReadWholeOrNotAtAll() throws {
        let good = try SigningKey.make(.sm2).withDER { Array($0) }
        for length in 0..<good.count {
            #expect(throws: CryptoProblem.notAKey) { try SigningKey(der: Array(good.prefix(length))) }
        }
        #expect(throws: CryptoProblem.notAKey) { try SigningKey(der: good + [0]) }
    }

    @Test func signaturesInDER() throws {
        for _ in 0..<20 {
            let signature = try SigningKey.make(.ecdsa).signature(over: [1])
            #expect(KeySignature(der: signature.der) == signature)
        }
        let small = try #require(KeySignature(bytes: [UInt8](repeating: 0, count: 63) + [1]))
        #expect(small.der == [0x30, 6, 2, 1, 0, 2, 1, 1])
        for hostile in [
            "", "30", "3006", "3006020101", "300602010102010100", "30060201010201", "3081060201010201",
            "300602018102010100", "30060201ff020101", "300702020001020101", "30050200020101", "3006020101030101",
            "3080020101020101", "30450221" + "01" + String(repeating: "00", count: 32) + "020101",
        ] {
            let bytes = try #require(Hex.bytes(hostile))
            #expect(KeySignature(der: bytes) == nil, "\(hostile)")
        }
        #expect(KeySignature(bytes: [1, 2, 3]) == nil)
    }

    @Test func aFingerprintIsReadAsPeopleWriteIt() throws {
        let fingerprint = try SigningKey.make(.ecdsa).verifyingKey.fingerprint
        let groups = fingerprint.groups
        #expect(groups.split(separator: " ").map(\.count) == [Int](repeating: 4, count: 16))
        for written in [groups, groups.lowercased(), fingerprint.digest.hex, groups.replacing(" ", with: "-\n：")] {
            #expect(KeyFingerprint(written) == fingerprint, "\(written)")
        }
        let wide = String(
            String.UnicodeScalarView(groups.unicodeScalars.map { Unicode.Scalar($0.value + 0xFEE0) ?? $0 }))
        #expect(KeyFingerprint(wide.replacing("\u{FF00}", with: " ")) == fingerprint)
        #expect(fingerprint.id.count == 16 && fingerprint.digest.hex.hasPrefix(fingerprint.id))
        for other in [
            "", fingerprint.id, groups + "0", String(groups.dropLast()), groups.replacing("0", with: "G") + "g",
        ] {
            #expect(KeyFingerprint(other) == nil)
        }
    }

    @Test func base64IsReadInOneFormOnly() {
        for (bytes, text) in [([], ""), ([0], "AA=="), ([255, 254], "//4="), ([1, 2, 3], "AQID")] as [([UInt8], String)]
        {
            #expect(Base64.text(bytes) == text)
            #expect(Base64.bytes(text) == bytes)
        }
        for text in ["A", "AA", "AA=", "AB==", "A===", "====", "AQ ID", "AQI\n", "AA==AQID", "-_4=", "AQID="] {
            #expect(Base64.bytes(text) == nil, "\(text)")
        }
    }
}
