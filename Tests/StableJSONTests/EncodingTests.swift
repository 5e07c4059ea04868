import StableJSON
import Testing

@Suite struct EncodingTests {
    struct Sample: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let encoded: @Sendable () throws -> [UInt8]

        init(_ text: String, _ value: some Encodable & Sendable) {
            testDescription = text
            encoded = { try StableJSON.encode(value) }
        }
    }

    static let samples: [Sample] = [
        Sample("null", Int?.none),
        Sample("true", true),
        Sample("0", 0),
        Sample("-9223372036854775808", Int64.min),
        Sample("9223372036854775807", Int64.max),
        Sample("18446744073709551615", UInt64.max),
        Sample("[9,10,99,100,999,1000]", [9, 10, 99, 100, 999, 1000] as [UInt16]),
        Sample("10000000000000000000", 10_000_000_000_000_000_000 as UInt64),
        Sample("0.1", 0.1),
        Sample("-0.0", -0.0),
        Sample("1e+16", 1e16),
        Sample("0.1", 0.1 as Float),
        Sample(#""""#, ""),
        Sample(#""劳动争议 / 😀""#, "劳动争议 / 😀"),
        Sample(#""\"\\\u000a\u0000\u001f"# + "\u{7F}\u{2028}\"", "\"\\\n\0\u{1F}\u{7F}\u{2028}"),
        Sample(#""eight by\"tes and more\\""#, "eight by\"tes and more\\"),
        Sample("[]", [Int]()),
        Sample("{}", [String: Int]()),
        Sample("[1,null,3]", [1, nil, 3]),
        Sample("[[1],[],[2,3]]", [[1], [], [2, 3]]),
        Sample(#"{"b":1,"a":{"z":null}}"#, Declared(b: 1, a: .init(z: .null), c: nil)),
        Sample(
            #"{"":0,"A":1,"a":2,"b":3,"é":4,"劳":5,"😀":6}"#, ["b": 3, "劳": 5, "": 0, "😀": 6, "a": 2, "é": 4, "A": 1]),
        Sample(##"{"!":1,"\"":2,"#":3,"[":4,"\\":5,"]":6}"##, ["]": 6, "\\": 5, "[": 4, "#": 3, "\"": 2, "!": 1]),
        Sample(#"{"-1":"a","10":"b","9":"c"}"#, [9: "c", 10: "b", -1: "a"]),
        Sample(#"{"x":{"a":[1],"b":[]},"y":{}}"#, ["y": [:], "x": ["b": [], "a": [1]]] as [String: [String: [Int]]]),
        Sample(#"["overtime",2,"wages",1]"#, [SampleTrait.wages: 1, .overtime: 2]),
        Sample("[1,10,2,33]", [2, 33, 1, 10] as Set),
        Sample(#"{"closed":{}}"#, SampleEvent.closed),
        Sample(#"{"noted":{"_0":"x"}}"#, SampleEvent.noted("x")),
        Sample(
            #"{"paid":{"_0":5,"on":"D1","by":20}}"#,
            SampleEvent.paid(SampleMoney(fen: 5), on: SampleDay(number: 1), by: .fund)),
        Sample("{}", Bare()),
    ]

    struct Declared: Encodable {
        var b: Int
        var a: Inner
        var c: String?
        struct Inner: Encodable { var z: StableJSON.Value }
    }
    struct Bare: Encodable {}

    @Test(arguments: samples)
    func writes(_ sample: Sample) throws {
        #expect(String(decoding: try sample.encoded(), as: UTF8.self) == sample.testDescription)
    }

    @Test func sortsALargeDictionaryByKey() throws {
        let numbers = Dictionary(uniqueKeysWithValues: (0..<5000).map { ("键\($0)", $0) })
        let bytes = try StableJSON.encode(numbers)
        let members = numbers.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        let expected = "{" + members.map { "\"\($0.key)\":\($0.value)" }.joined(separator: ",") + "}"
        #expect(String(decoding: bytes, as: UTF8.self) == expected)
        #expect(try StableJSON.decode([String: Int].self, from: bytes) == numbers)
    }

    struct Failing: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let encoded: @Sendable () throws(StableJSON.EncodingFailure) -> [UInt8]
        let failure: StableJSON.EncodingFailure

        init(
            _ name: String, _ value: some Encodable & Sendable, _ reason: StableJSON.EncodingFailure.Reason,
            at path: StableJSON.Path, limits: StableJSON.Limits = .standard
        ) {
            testDescription = name
            encoded = { () throws(StableJSON.EncodingFailure) in try StableJSON.encode(value, limits: limits) }
            failure = StableJSON.EncodingFailure(reason, at: path)
        }
    }

    static let failing: [Failing] = [
        Failing("not a number", Double.nan, .notFinite("nan"), at: ""),
        Failing("infinity in a dictionary", ["a": [1, -Double.infinity]], .notFinite("-inf"), at: "a.1"),
        Failing(
            "infinity in a struct", Weighed(weights: [.init(weight: .infinity)]), .notFinite("inf"),
            at: "weights.0.weight"),
        Failing(
            "65 levels", Nest(levels: 65), .tooDeep(limit: 64),
            at: StableJSON.Path(steps: Array(repeating: "0", count: 64))),
        Failing(
            "a million levels", Endless(), .tooDeep(limit: 64),
            at: StableJSON.Path(steps: Array(repeating: "next", count: 64))),
        Failing(
            "too many bytes", "1234567890", .tooLarge(bytes: 12, limit: 11), at: "",
            limits: .init(bytes: 11, depth: 9, values: 9)),
        Failing(
            "too many values", [1, 2, 3], .tooManyValues(limit: 3), at: "",
            limits: .init(bytes: 99, depth: 9, values: 3)),
        Failing("nothing", Silent(), .nothing, at: ""),
        Failing("words", ["a": Stubborn()], .refused("no"), at: "a"),
        Failing("not a number in a value", ["a": StableJSON.Value.number("1 ")], .notANumber("1 "), at: "a"),
        Failing(
            "a key twice in a value", StableJSON.Value.object([.init("k", .null), .init("k", .null)]),
            .duplicateKey("k"), at: ""),
        Failing(
            "a key in two spellings",
            ["a": StableJSON.Value.object([.init("\u{E9}", .null), .init("e\u{301}", .null)])],
            .duplicateKey("é"), at: "a"),
        Failing(
            "a key twice among many",
            StableJSON.Value.object((0..<100).map { .init("k\($0 % 99)", .integer(Int64($0))) }), .duplicateKey("k0"),
            at: ""),
    ]

    @Test(arguments: failing)
    func refuses(_ sample: Failing) {
        #expect(throws: sample.failure) { try sample.encoded() }
        #expect(!sample.failure.chinese.isEmpty && !sample.failure.english.isEmpty)
    }

    @Test func writesSixtyFourLevels() throws {
        let bytes = try StableJSON.encode(Nest(levels: 64))
        #expect(bytes.count == 128)
        #expect(try StableJSON.Value(parsing: bytes).bytes() == bytes)
    }

    struct Weighed: Encodable {
        var weights: [Weight]
        struct Weight: Encodable { var weight: Double }
    }
    struct Nest: Encodable {
        let levels: Int
        func encode(to encoder: any Encoder) throws {
            var container = encoder.unkeyedContainer()
            if levels > 1 { try container.encode(Nest(levels: levels - 1)) }
        }
    }
    struct Endless: Encodable {
        enum CodingKeys: CodingKey { case next }
        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(Endless(), forKey: .next)
        }
    }
    struct Silent: Encodable { func encode(to encoder: any Encoder) {} }
    struct Stubborn: Encodable {
        func encode(to encoder: any Encoder) throws {
            throw EncodingError.invalidValue(self, .init(codingPath: encoder.codingPath, debugDescription: "no"))
        }
    }
}
