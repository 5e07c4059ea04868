import SafeCrypto
import Testing

@Suite struct ScryptTests {
    /// RFC 7914 section 12: passphrase, salt, N, r, p, output (first three cases; the fourth needs a gibibyte).
    static let vectors: [(String, String, Int, Int, Int, String)] = [
        (
            "", "", 16, 1, 1,
            "77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442"
                + "fcd0069ded0948f8326a753a0fc81f17e8d3e0fb2e0d3628cf35e20c38d18906"
        ),
        (
            "password", "NaCl", 1024, 8, 16,
            "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"
                + "2eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640"
        ),
        (
            "pleaseletmein", "SodiumChloride", 16384, 8, 1,
            "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"
                + "d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887"
        ),
    ]

    @Test(arguments: vectors)
    func derives(_ phrase: String, _ salt: String, _ cost: Int, _ block: Int, _ parallel: Int, _ expected: String)
        throws
    {
        let scrypt = Scrypt(cost: cost, blockSize: block, parallelism: parallel)
        let output = try scrypt.derive(passphrase: phrase, salt: Array(salt.utf8), count: 64)
        #expect(Hex.text(output) == expected)
    }

    @Test(arguments: [
        (0, 8, 1), (15, 8, 1), (-16, 8, 1), (Int.min, 8, 1), (1 << 25, 8, 1), (16, 0, 1), (16, 8, 0),
        (16, 8, 17), (1 << 24, 64, 1), (16, Int.max, 1),
    ])
    func refusesParameters(_ cost: Int, _ block: Int, _ parallel: Int) {
        #expect(throws: CryptoProblem.self) {
            try Scrypt(cost: cost, blockSize: block, parallelism: parallel).derive(
                passphrase: "p", salt: [1], count: 32)
        }
    }
}
