import Testing

@testable import SafeCrypto

@Suite struct AESGCMTests {
    /// The AES-256 cases of the GCM specification that NIST validates with: key, nonce, plain, associated, cipher ‖
    /// tag.
    static let vectors: [(String, String, String, String, String)] = [
        (
            String(repeating: "00", count: 32), String(repeating: "00", count: 12), "", "",
            "530f8afbc74536b9a963b4f1c4cb738b"
        ),
        (
            String(repeating: "00", count: 32), String(repeating: "00", count: 12),
            "00000000000000000000000000000000", "",
            "cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919"
        ),
        (
            "feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308", "cafebabefacedbaddecaf888",
            "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525"
                + "b16aedf5aa0de657ba637b39",
            "feedfacedeadbeeffeedfacedeadbeefabaddad2",
            "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838"
                + "c5f61e6393ba7a0abcc9f66276fc6ece0f4e1768cddf8853bb2d551b"
        ),
    ]

    @Test(arguments: vectors)
    func seals(_ key: String, _ nonce: String, _ plain: String, _ associated: String, _ expected: String) throws {
        let vault = try AESGCM(key: SecretKey(#require(Hex.bytes(key))))
        let bytes = try #require(Hex.bytes(plain))
        let bound = try #require(Hex.bytes(associated))
        let sealed = try vault.seal(bytes, boundTo: bound, nonce: #require(Hex.bytes(nonce)))
        #expect(Hex.text(sealed) == nonce + expected)
        #expect(try vault.open(sealed, boundTo: bound) == bytes)
    }

    @Test func opensOnlyWhatItSealedForTheSameRecord() throws {
        let vault = try AESGCM(key: .random())
        let plain = Array("330109196105154978".utf8)
        let sealed = try vault.seal(plain, boundTo: Array("case-7/worker".utf8))
        #expect(sealed.count == plain.count + AESGCM.nonceBytes + AESGCM.tagBytes)
        #expect(try vault.open(sealed, boundTo: Array("case-7/worker".utf8)) == plain)
        #expect(throws: CryptoProblem.notAuthentic) { try vault.open(sealed, boundTo: Array("case-8/worker".utf8)) }
        for place in sealed.indices {
            var changed = sealed
            changed[place] ^= 1
            #expect(throws: CryptoProblem.notAuthentic) {
                try vault.open(changed, boundTo: Array("case-7/worker".utf8))
            }
        }
        #expect(throws: CryptoProblem.tooShort(bytes: 27)) { try vault.open(sealed.prefix(27), boundTo: [UInt8]()) }
        #expect(throws: CryptoProblem.tooShort(bytes: 0)) { try vault.open([UInt8](), boundTo: [UInt8]()) }
        let other = try AESGCM(key: .random())
        #expect(throws: CryptoProblem.notAuthentic) { try other.open(sealed, boundTo: Array("case-7/worker".utf8)) }
        // A failed opening leaves the contexts good for the next one.
        #expect(try vault.open(sealed, boundTo: Array("case-7/worker".utf8)) == plain)
    }

    @Test func neverUsesANonceTwice() throws {
        let vault = try AESGCM(key: .random())
        var nonces: Set<[UInt8]> = []
        for _ in 0..<2000 { nonces.insert(Array(try vault.seal([1], boundTo: [2]).prefix(12))) }
        #expect(nonces.count == 2000)
    }

    @Test func keysHaveThirtyTwoBytes() {
        #expect(throws: CryptoProblem.wrongKeyLength(bytes: 31, expected: 32)) {
            try SecretKey([UInt8](repeating: 0, count: 31))
        }
    }

    @Test func comparesInConstantTime() {
        #expect(areEqual([1, 2, 3], [1, 2, 3]))
        #expect(!areEqual([1, 2, 3], [1, 2, 4]))
        #expect(!areEqual([1, 2, 3], [1, 2]))
        #expect(areEqual([UInt8](), [UInt8]()))
    }

    @Test func randomBytesDiffer() throws {
        #expect(try SecureRandom.bytes(32) != SecureRandom.bytes(32))
        #expect(try SecureRandom.bytes(0).isEmpty)
        #expect(try SecureRandom.bytes(5).count == 5)
    }
}
