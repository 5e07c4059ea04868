import SafeCrypto
import Testing

@Suite struct RecoveryKeyTests {
    static let key = (0..<32).map { UInt8(truncatingIfNeeded: $0 * 37 + 11) }

    @Test func comesBackAsWritten() throws {
        for seed in 0..<50 {
            let bytes = SHA256.digest(of: "seed \(seed)").bytes
            let text = RecoveryKey.text(of: try SecretKey(bytes))
            #expect(text.utf8.count == 14 * 5 + 13)
            #expect(try RecoveryKey.read(text).exposed() == bytes)
        }
    }

    @Test func readsWhatPeopleWrite() throws {
        let text = RecoveryKey.text(of: try SecretKey(RecoveryKeyTests.key))
        let wide = String(
            String.UnicodeScalarView(
                text.unicodeScalars.compactMap {
                    $0 == "-" ? $0 : Unicode.Scalar($0.value + 0xFEE0)
                }))
        for written in [
            text.lowercased(), text.split(separator: "-").joined(separator: " "), text.replacing("0", with: "O"),
            text.replacing("1", with: "l"), " \(text)\n", wide,
        ] {
            #expect(try RecoveryKey.read(written).exposed() == RecoveryKeyTests.key)
        }
    }

    @Test func namesTheGroupWithAWrongCharacterOrASwap() throws {
        let text = Array(RecoveryKey.text(of: try SecretKey(RecoveryKeyTests.key)))
        for place in text.indices where text[place] != "-" {
            var wrong = text
            wrong[place] = wrong[place] == "7" ? "8" : "7"
            #expect(throws: RecoveryKey.Problem.wrongGroup(place / 6 + 1)) { try RecoveryKey.read(String(wrong)) }
            guard place + 1 < text.count, text[place + 1] != "-", text[place + 1] != text[place] else { continue }
            wrong = text
            wrong.swapAt(place, place + 1)
            #expect(throws: RecoveryKey.Problem.wrongGroup(place / 6 + 1)) { try RecoveryKey.read(String(wrong)) }
        }
    }

    @Test func refusesSwappedGroupsAndMixedKeys() throws {
        let one = RecoveryKey.text(of: try SecretKey(RecoveryKeyTests.key)).split(separator: "-")
        let other = RecoveryKey.text(of: try SecretKey([UInt8](repeating: 9, count: 32))).split(separator: "-")
        var swapped = one
        swapped.swapAt(2, 3)
        #expect(throws: RecoveryKey.Problem.wrongGroup(3)) { try RecoveryKey.read(swapped.joined(separator: "-")) }
        var mixed = one
        mixed[5] = other[5]
        #expect(throws: RecoveryKey.Problem.wrongKey) { try RecoveryKey.read(mixed.joined(separator: "-")) }
    }

    @Test(arguments: ["", "ABC", String(repeating: "7", count: 100_000)]) func refusesOtherLengths(_ text: String) {
        #expect(throws: RecoveryKey.Problem.self) { try RecoveryKey.read(text) }
    }

    @Test func namesAStrangeCharacter() {
        #expect(throws: RecoveryKey.Problem.strangeCharacter("钥", group: 2)) { try RecoveryKey.read("00000-0钥") }
        #expect(throws: RecoveryKey.Problem.strangeCharacter("U", group: 1)) { try RecoveryKey.read("U") }
    }
}
