import StableJSON
import Testing

@Suite struct DecodingTests {
    @Test(arguments: [
        (#""\u0041\u00e9\u52B3\ud83d\uDE00""#, "Aé劳😀"),
        (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
        (#" "white space around" "#, "white space around"),
        (#""\u0000""#, "\0"),
        (#""12345678\n12345678""#, "12345678\n12345678"),
    ])
    func readsText(_ json: String, _ text: String) throws {
        #expect(try StableJSON.decode(String.self, from: Array(json.utf8)) == text)
    }

    @Test(arguments: [
        ("9223372036854775807", Int64.max), ("-9223372036854775808", Int64.min), ("-0", 0), ("0", 0), (" 42\n", 42),
    ])
    func readsWholeNumbers(_ json: String, _ number: Int64) throws {
        #expect(try StableJSON.decode(Int64.self, from: Array(json.utf8)) == number)
    }

    @Test(arguments: ["9223372036854775808", "-9223372036854775809", "99999999999999999999999"])
    func refusesWhatDoesNotFit(_ json: String) {
        #expect(throws: StableJSON.DecodingFailure(.outOfRange(number: json, type: "Int64"), at: "0")) {
            try StableJSON.decode([Int64].self, from: Array("[\(json)]".utf8))
        }
    }

    @Test(arguments: [
        ("1.0", StableJSON.Shape.number), ("1e2", .number), ("\"1\"", .string), ("true", .boolean), ("null", .null),
    ])
    func refusesWhatIsNotWhole(_ json: String, _ found: StableJSON.Shape) {
        #expect(throws: StableJSON.DecodingFailure(.wrongShape(expected: .integer, found: found), at: "a")) {
            try StableJSON.decode([String: Int].self, from: Array("{\"a\":\(json)}".utf8))
        }
    }

    @Test(arguments: [("1", 1.0), ("-0.0", -0.0), ("1E+2", 100), ("0.1e-1", 0.01), ("1e-999", 0)])
    func readsNumbers(_ json: String, _ number: Double) throws {
        #expect(try StableJSON.decode(Double.self, from: Array(json.utf8)).bitPattern == number.bitPattern)
    }

    @Test func refusesNumbersBeyondDouble() {
        #expect(throws: StableJSON.DecodingFailure(.outOfRange(number: "1e999", type: "Double"))) {
            try StableJSON.decode(Double.self, from: Array("1e999".utf8))
        }
        #expect(throws: StableJSON.DecodingFailure(.outOfRange(number: "1e39", type: "Float"))) {
            try StableJSON.decode(Float.self, from: Array("1e39".utf8))
        }
        #expect(throws: StableJSON.DecodingFailure(.outOfRange(number: "256", type: "UInt8"))) {
            try StableJSON.decode(UInt8.self, from: Array("256".utf8))
        }
        #expect(throws: StableJSON.DecodingFailure(.outOfRange(number: "-1", type: "UInt"))) {
            try StableJSON.decode(UInt.self, from: Array("-1".utf8))
        }
    }

    struct Claim: Codable, Hashable {
        var head: String
        var amount: Int?
        var day: SampleDay
    }
    struct File: Codable, Hashable {
        var claims: [Claim]
        var stage: SampleStage
    }

    @Test(arguments: [
        (#"{"stage":{"intake":{}},"claims":[]}"#, 0),
        (
            #"{"new":[{"a":{}}],"claims":[{"day":"D1","x":null,"\u0068ead":"h","amount":null}],"stage":{"intake":{}}}"#,
            1
        ),
    ])
    func readsInAnyOrderAndPassesOverUnknownKeys(_ json: String, _ count: Int) throws {
        let file = try StableJSON.decode(File.self, from: Array(json.utf8))
        #expect(file.claims == Array(repeating: Claim(head: "h", amount: nil, day: SampleDay(number: 1)), count: count))
    }

    @Test(arguments: [
        (#"{"stage":{"intake":{}}}"#, StableJSON.DecodingFailure(.missingKey, at: "claims")),
        (#"{"claims":[{"head":"h","day":"D1"},{"day":"D1"}],"stage":{}}"#, .init(.missingKey, at: "claims.1.head")),
        (#"{"claims":[{"head":"h","day":"x"}]}"#, .init(.refused("“x” is not a day"), at: "claims.0.day")),
        (
            #"{"claims":[{"head":"h","day":1}]}"#,
            .init(.wrongShape(expected: .string, found: .integer), at: "claims.0.day")
        ),
        (#"{"claims":[7]}"#, .init(.wrongShape(expected: .object, found: .integer), at: "claims.0")),
        (#"{"claims":{}}"#, .init(.wrongShape(expected: .array, found: .object), at: "claims")),
        (#"{"claims":[],"stage":{"mediation":{}}}"#, .init(.missingKey, at: "stage.mediation.mediator")),
        (
            #"{"claims":[],"stage":{"resolved":{"_0":1,"signed":0}}}"#,
            .init(.wrongShape(expected: .boolean, found: .integer), at: "stage.resolved.signed")
        ),
        ("null", .init(.wrongShape(expected: .object, found: .null))),
    ])
    func namesTheFieldThatIsWrong(_ json: String, _ failure: StableJSON.DecodingFailure) {
        #expect(throws: failure) { try StableJSON.decode(File.self, from: Array(json.utf8)) }
        #expect(failure.chinese.contains(failure.path.description))
        #expect(failure.english.contains(failure.path.description))
    }

    /// A type may look for a missing key and go on; it meets the standard library's own error.
    @Test func typesMeetTheStandardErrors() throws {
        struct Careful: Decodable {
            var words: String
            enum CodingKeys: CodingKey { case a }
            init(from decoder: any Decoder) throws {
                let container = try decoder.container(keyedBy: CodingKeys.self)
                do {
                    words = try container.decode(String.self, forKey: .a)
                } catch DecodingError.keyNotFound(let key, let context) {
                    words = "no \(key.stringValue) in \(context.codingPath.map(\.stringValue))"
                } catch DecodingError.typeMismatch {
                    words = "not text"
                } catch DecodingError.valueNotFound {
                    words = "null"
                }
            }
        }
        let json = #"[{"a":"x"},{},{"a":1},{"a":null}]"#
        let read = try StableJSON.decode([Careful].self, from: Array(json.utf8))
        #expect(read.map(\.words) == ["x", #"no a in ["1"]"#, "not text", "null"])
    }

    /// A type's own error reaches the caller, who may know what to do about it.
    @Test func keepsTheErrorOfTheType() {
        struct Newer: Error, Equatable { var format: Int }
        struct Strict: Decodable {
            init(from decoder: any Decoder) throws {
                throw Newer(format: try decoder.singleValueContainer().decode(Int.self))
            }
        }
        let failure = #expect(throws: StableJSON.DecodingFailure(.refused("Newer(format: 9)"))) {
            try StableJSON.decode([Strict].self, from: Array("[9]".utf8))
        }
        #expect(failure?.cause as? Newer == Newer(format: 9))
    }

    @Test func readsSlicesAndForeignMemory() throws {
        let bytes = Array("xx[1,2]yy".utf8)
        #expect(try StableJSON.decode([Int].self, from: bytes[2..<7]) == [1, 2])
        let read = try bytes.withUnsafeBytes {
            try StableJSON.decode([Int].self, from: UnsafeRawBufferPointer(rebasing: $0[2..<7]))
        }
        #expect(read == [1, 2])
        #expect(throws: StableJSON.DecodingFailure(.unexpectedEnd, offset: 0)) {
            try StableJSON.decode(Int.self, from: UnsafeRawBufferPointer(start: nil, count: 0))
        }
    }
}
