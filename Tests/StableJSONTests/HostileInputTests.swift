import StableJSON
import Testing

/// Whatever comes in, it is read whole or refused with its reason; nothing traps, hangs or fills the memory.
@Suite struct HostileInputTests {
    typealias Failure = StableJSON.DecodingFailure

    static let refused: [(String, Failure)] = [
        ("", Failure(.unexpectedEnd, offset: 0)),
        ("  ", Failure(.unexpectedEnd, offset: 2)),
        ("[", Failure(.unexpectedEnd, offset: 1)),
        ("[1", Failure(.unexpectedEnd, offset: 2)),
        ("[1,", Failure(.unexpectedEnd, offset: 3)),
        ("{\"a\"", Failure(.unexpectedEnd, offset: 4)),
        ("{\"a\":", Failure(.unexpectedEnd, offset: 5)),
        ("\"abc", Failure(.unexpectedEnd, offset: 4)),
        ("\"abc\\", Failure(.unexpectedEnd, offset: 5)),
        ("\"\\u12", Failure(.unexpectedEnd, offset: 5)),
        ("tru", Failure(.unexpectedEnd, offset: 3)),
        ("-", Failure(.unexpectedEnd, offset: 1)),
        ("1.", Failure(.unexpectedEnd, offset: 2)),
        ("1e+", Failure(.unexpectedEnd, offset: 3)),
        ("[1,]", Failure(.unexpectedByte(0x5D), offset: 3)),
        ("[,1]", Failure(.unexpectedByte(0x2C), offset: 1)),
        ("{\"a\":1,}", Failure(.unexpectedByte(0x7D), offset: 7)),
        ("{a:1}", Failure(.unexpectedByte(0x61), offset: 1)),
        ("{\"a\" 1}", Failure(.unexpectedByte(0x31), offset: 5)),
        ("[1}", Failure(.unexpectedByte(0x7D), offset: 2)),
        ("{\"a\":1]", Failure(.unexpectedByte(0x5D), offset: 6)),
        ("]", Failure(.unexpectedByte(0x5D), offset: 0)),
        ("nul!", Failure(.unexpectedByte(0x21), offset: 3)),
        ("+1", Failure(.unexpectedByte(0x2B), offset: 0)),
        (".5", Failure(.unexpectedByte(0x2E), offset: 0)),
        ("NaN", Failure(.unexpectedByte(0x4E), offset: 0)),
        ("'a'", Failure(.unexpectedByte(0x27), offset: 0)),
        ("\u{FEFF}1", Failure(.unexpectedByte(0xEF), offset: 0)),
        ("[1]\0", Failure(.trailingBytes, offset: 3)),
        ("1 2", Failure(.trailingBytes, offset: 2)),
        ("{} x", Failure(.trailingBytes, offset: 3)),
        ("01", Failure(.invalidNumber, offset: 0)),
        ("-x", Failure(.invalidNumber, offset: 0)),
        ("[1.x]", Failure(.invalidNumber, offset: 1)),
        ("[1e]", Failure(.invalidNumber, offset: 1)),
        ("\"a\nb\"", Failure(.controlCharacter(0x0A), offset: 2)),
        ("\"a\0b\"", Failure(.controlCharacter(0), offset: 2)),
        ("\"12345678\u{1F}\"", Failure(.controlCharacter(0x1F), offset: 9)),
        ("\"ab\u{1F}cdefghij\"", Failure(.controlCharacter(0x1F), offset: 3)),
        ("\"\\x\"", Failure(.invalidEscape, offset: 1)),
        ("\"\\u12g4\"", Failure(.invalidEscape, offset: 1)),
        ("\"\\ud800\"", Failure(.loneSurrogate, offset: 1)),
        ("\"\\ud800x\"", Failure(.loneSurrogate, offset: 1)),
        ("\"\\ud800\\n\"", Failure(.loneSurrogate, offset: 1)),
        ("\"\\ud800\\u0041\"", Failure(.loneSurrogate, offset: 1)),
        ("\"\\udc00\\ud800\"", Failure(.loneSurrogate, offset: 1)),
        ("{\"a\":1,\"a\":2}", Failure(.duplicateKey("a"), offset: 7)),
        ("[{\"ab\":1,\"b\":0,\"\\u0061b\":2}]", Failure(.duplicateKey("ab"), offset: 15)),
        ("{\"\u{E9}\":1,\"e\u{301}\":2}", Failure(.duplicateKey("\u{E9}"), offset: 8)),
        ("{\"K\":1,\"\u{212A}\":2}", Failure(.duplicateKey("K"), offset: 7)),
    ]

    @Test(arguments: refused)
    func refuses(_ json: String, _ failure: Failure) {
        #expect(throws: failure) { try StableJSON.Value(parsing: Array(json.utf8)) }
        #expect(!failure.chinese.isEmpty && !failure.english.isEmpty)
    }

    static let invalidUTF8: [[UInt8]] = [
        [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xC3, 0x28], [0xE0, 0x80, 0x80], [0xE0, 0x9F, 0xBF],
        [0xE5, 0x8A], [0xE5, 0x8A, 0x22], [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xF0, 0x80, 0x80, 0x80],
        [0xF0, 0x8F, 0xBF, 0xBF], [0xF0, 0x9F, 0x98], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFE],
        [0xFF],
    ]

    @Test(arguments: invalidUTF8)
    func refusesInvalidUTF8(_ bytes: [UInt8]) {
        for before in 0...9 {
            let prefix = [UInt8(ascii: "\"")] + Array(repeating: UInt8(ascii: "a"), count: before)
            for text in [prefix + bytes + [UInt8(ascii: "\"")], prefix + bytes] {
                #expect(throws: Failure(.invalidUTF8, offset: prefix.count)) { try StableJSON.Value(parsing: text) }
            }
        }
    }

    /// Every scalar that UTF-8 can write is read back, whatever stands beside it.
    @Test func readsEveryScalar() throws {
        for code in stride(from: UInt32(0), through: 0x10FFFF, by: 61) {
            guard let scalar = Unicode.Scalar(code) else { continue }
            let text = "a\(Character(scalar))b"
            #expect(try StableJSON.decode(String.self, from: StableJSON.encode(text)) == text)
        }
    }

    @Test(arguments: ["[", "{\"a\":", "[{\"a\":["])
    func refusesDeepNesting(_ opening: String) {
        let bytes = Array(String(repeating: opening, count: 1_000_000).utf8)
        let failure = #expect(throws: Failure.self) { try StableJSON.Value(parsing: bytes) }
        #expect(failure?.reason == .tooDeep(limit: 64))
    }

    @Test func readsSixtyFourLevels() throws {
        for levels in [1, 63, 64] {
            let text = String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
            #expect(try StableJSON.Value(parsing: Array(text.utf8)).bytes() == Array(text.utf8))
        }
        let deeper = String(repeating: "[", count: 65) + String(repeating: "]", count: 65)
        #expect(throws: Failure(.tooDeep(limit: 64), offset: 64)) { try StableJSON.Value(parsing: Array(deeper.utf8)) }
    }

    @Test func boundsNumbers() throws {
        let longest = String(repeating: "9", count: 1024)
        #expect(try StableJSON.Value(parsing: Array(longest.utf8)) == .number(longest))
        #expect(throws: Failure(.numberTooLong(limit: 1024), offset: 0)) {
            try StableJSON.Value(parsing: Array((longest + "9").utf8))
        }
        #expect(throws: Failure(.outOfRange(number: String(repeating: "9", count: 40), type: "Int"))) {
            try StableJSON.decode(Int.self, from: Array(longest.utf8))
        }
    }

    @Test func boundsSize() throws {
        let limits = StableJSON.Limits(bytes: 7, depth: 2, values: 4)
        #expect(try StableJSON.Value(parsing: Array("[1,2,3]".utf8), limits: limits).shape == .array)
        #expect(throws: Failure(.tooLarge(bytes: 8, limit: 7))) {
            try StableJSON.Value(parsing: Array("[1,2,3] ".utf8), limits: limits)
        }
        #expect(throws: Failure(.tooManyValues(limit: 4), offset: 8)) {
            try StableJSON.Value(parsing: Array("[[],0,0,0]".utf8), limits: .init(bytes: 99, depth: 2, values: 4))
        }
    }

    @Test func readsATenMegabyteString() throws {
        for (unit, length) in [("a", 10_000_000), ("劳动", 1_000_000), ("\n\"", 300_000), ("a\u{1}", 300_000)] {
            let text = String(repeating: unit, count: length / unit.utf8.count)
            let bytes = try StableJSON.encode(["text": text])
            #expect(try StableJSON.decode([String: String].self, from: bytes)["text"]?.utf8.count == text.utf8.count)
        }
    }

    @Test func readsAnObjectOfManyKeys() throws {
        let text = "{" + (0..<300_000).map { "\"k\($0)\":\($0)" }.joined(separator: ",") + "}"
        #expect(try StableJSON.decode([String: Int].self, from: Array(text.utf8)).count == 300_000)
        #expect(throws: Failure(.missingKey, at: "head")) {
            try StableJSON.decode(DecodingTests.Claim.self, from: Array(text.utf8))
        }
    }

    /// Every event cut off at every byte, and every byte of it changed, is read or refused.
    @Test func survivesEveryCutAndChange() throws {
        var dice = Dice(seed: 4)
        for _ in 0..<5 {
            let bytes = try StableJSON.encode(SampleEvent.registered(dice.sampleCase(), on: dice.day()))
            for place in bytes.indices {
                #expect(throws: Failure.self) { try StableJSON.decode(SampleEvent.self, from: bytes[..<place]) }
                var changed = bytes
                changed[place] ^= 1 << UInt8.random(in: 0...7, using: &dice)
                _ = try? StableJSON.decode(SampleEvent.self, from: changed)
            }
        }
    }
}
