import SafeCrypto
import Testing

@Suite struct KeyedHashTests {
    /// RFC 4231, test cases 1 to 4, 6 and 7: key, data, token.
    static let vectors: [(String, String, String)] = [
        (
            String(repeating: "0b", count: 20), "4869205468657265",
            "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
        ),
        (
            "4a656665", "7768617420646f2079612077616e7420666f72206e6f7468696e673f",
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
        ),
        (
            String(repeating: "aa", count: 20), String(repeating: "dd", count: 50),
            "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"
        ),
        (
            "0102030405060708090a0b0c0d0e0f10111213141516171819", String(repeating: "cd", count: 50),
            "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b"
        ),
        (
            String(repeating: "aa", count: 131),
            "54657374205573696e67204c6172676572205468616e20426c6f636b2d53697a65204b6579202d2048617368204b6579204669727374",
            "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
        ),
    ]

    @Test(arguments: vectors) func tokens(_ key: String, _ message: String, _ expected: String) throws {
        let hash = try KeyedHash(key: #require(Hex.bytes(key)))
        let bytes = try #require(Hex.bytes(message))
        for _ in 0..<3 { #expect(hash.token(for: bytes).hex == expected) }
    }

    @Test func anEmptyKeyAndAnEmptyMessage() throws {
        let hash = try KeyedHash(key: [UInt8]())
        #expect(hash.token(for: "").hex == "b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad")
    }

    @Test func manyThreadsMayAsk() async throws {
        let hash = try KeyedHash(key: SecretKey([UInt8](repeating: 7, count: 32)))
        let expected = hash.token(for: "330109196105154978")
        await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<8 {
                group.addTask { (0..<200).allSatisfy { _ in hash.token(for: "330109196105154978") == expected } }
            }
            for await same in group { #expect(same) }
        }
    }

    /// RFC 5869, test cases 1 to 3: key, salt, info, output.
    static let derivations: [(String, String, String, String)] = [
        (
            String(repeating: "0b", count: 22), "000102030405060708090a0b0c", "f0f1f2f3f4f5f6f7f8f9",
            "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865"
        ),
        (
            (0..<0x50).map { Hex.text([UInt8($0)]) }.joined(), (0x60..<0xb0).map { Hex.text([UInt8($0)]) }.joined(),
            (0xb0...0xff).map { Hex.text([UInt8($0)]) }.joined(),
            "b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c65e590e09"
                + "da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87"
        ),
        (
            String(repeating: "0b", count: 22), "", "",
            "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8"
        ),
    ]

    @Test(arguments: derivations) func derives(_ key: String, _ salt: String, _ info: String, _ expected: String) throws
    {
        let output = try HKDF.derive(
            key: #require(Hex.bytes(key)), info: #require(Hex.bytes(info)), salt: #require(Hex.bytes(salt)),
            count: expected.utf8.count / 2)
        #expect(Hex.text(output) == expected)
    }

    /// The parameters that libcrypto is handed must live until it has read them: the same answer ten thousand times over, from
    /// several threads, with memory coming and going between.
    @Test func tenThousandTimesTheSame() async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for thread in 0..<4 {
                group.addTask {
                    for turn in 0..<2_500 {
                        let (key, salt, info, expected) = KeyedHashTests.derivations[(turn + thread) % 3]
                        let litter = [UInt8](repeating: UInt8(turn % 251), count: turn % 700)
                        let output = try HKDF.derive(
                            key: Hex.bytes(key) ?? [], info: Hex.bytes(info) ?? [], salt: Hex.bytes(salt) ?? [],
                            count: expected.utf8.count / 2)
                        guard Hex.text(output) == expected, litter.count == turn % 700 else {
                            Issue.record("turn \(turn) of thread \(thread)")
                            return
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    @Test func anEmptyKeyIsAKey() throws {
        let empty = try HKDF.derive(key: [], info: [], count: 32)
        // PRK is HMAC of nothing under 32 zero bytes; the output is its first round (RFC 5869, 2.2 and 2.3).
        let extracted = try KeyedHash(key: [UInt8](repeating: 0, count: 32)).token(for: "").bytes
        #expect(empty == (try KeyedHash(key: extracted).token(for: [UInt8](arrayLiteral: 1)).bytes))
    }

    @Test(arguments: [1_024, 1_025, 5_000]) func purposesOfAnyLength(_ count: Int) throws {
        let info = [UInt8](repeating: 7, count: count)
        let extracted = try KeyedHash(key: [UInt8](repeating: 0, count: 32)).token(for: [UInt8](arrayLiteral: 9)).bytes
        #expect(
            try HKDF.derive(key: [9], info: info, count: 32)
                == (try KeyedHash(key: extracted).token(for: info + [1]).bytes))
    }

    @Test(arguments: [0, -1, 255 * 32 + 1]) func refusesLengths(_ count: Int) {
        #expect(throws: CryptoProblem.self) { try HKDF.derive(key: [1], info: [], count: count) }
    }
}
