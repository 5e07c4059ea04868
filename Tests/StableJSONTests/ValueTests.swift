import StableJSON
import Testing

@Suite struct ValueTests {
    static let text =
        #"{"case":"调-1","claims":[{"head":"wages","amount":100},{"head":"overtime"}],"a.b":{"c":null},"n":1.50}"#

    static var value: StableJSON.Value {
        get throws { try StableJSON.Value(parsing: Array(text.utf8)) }
    }

    @Test(
        arguments: [
            ("", nil), ("case", .string("调-1")), ("claims.0.amount", .integer(100)), (#"a\.b.c"#, .null),
            ("n", .number("1.50")), ("claims.1.amount", nil), ("claims.2", nil), ("claims.-1", nil), ("claims.00", nil),
            ("claims.x", nil), ("case.x", nil),
        ] as [(StableJSON.Path, StableJSON.Value?)])
    func findsByPath(_ path: StableJSON.Path, _ found: StableJSON.Value?) throws {
        let value = try Self.value
        #expect(value.value(at: path) == (path.steps.isEmpty ? value : found))
    }

    @Test(
        arguments: [
            ("claims.0.amount", .integer(250), #"{"head":"wages","amount":250},{"head":"overtime"}"#),
            ("claims.1.amount", .integer(7), #"{"head":"wages","amount":100},{"head":"overtime","amount":7}"#),
            ("claims.1", .array([]), #"{"head":"wages","amount":100},[]"#),
            (
                "claims.0.head", .object([.init("x", .bool(true))]),
                #"{"head":{"x":true},"amount":100},{"head":"overtime"}"#
            ),
        ] as [(StableJSON.Path, StableJSON.Value, String)])
    func setsOneField(_ path: StableJSON.Path, _ new: StableJSON.Value, _ claims: String) throws {
        let edited = try Self.value.setting(path: path, to: new)
        #expect(
            String(decoding: try edited.bytes(), as: UTF8.self)
                == #"{"case":"调-1","claims":["# + claims + #"],"a.b":{"c":null},"n":1.50}"#)
        #expect(edited.value(at: path) == new)
    }

    @Test func setsTheWholeValueAndTheTopLevel() throws {
        #expect(try Self.value.setting(path: "", to: .null) == .null)
        #expect(try Self.value.setting(path: "new", to: .bool(false)).value(at: "new") == .bool(false))
    }

    @Test(
        arguments: [
            ("claims.2", .init(.noSuchElement(count: 2), at: "claims.2")),
            ("claims.0.x.y", .init(.noSuchKey, at: "claims.0.x")),
            ("case.y.z", .init(.notAContainer(.string), at: "case.y")),
        ] as [(StableJSON.Path, StableJSON.EditFailure)])
    func refusesPathsThatLeadNowhere(_ path: StableJSON.Path, _ failure: StableJSON.EditFailure) throws {
        let value = try Self.value
        #expect(throws: failure) { try value.setting(path: path, to: .null) }
        #expect(throws: failure) { try value.removing(path: path) }
        #expect(failure.chinese.contains(failure.path.description))
    }

    @Test func removes() throws {
        let value = try Self.value
        let shorter = try value.removing(path: "claims.0").removing(path: "n").removing(path: #"a\.b.c"#)
        #expect(
            String(decoding: try shorter.bytes(), as: UTF8.self)
                == #"{"case":"调-1","claims":[{"head":"overtime"}],"a.b":{}}"#)
        #expect(throws: StableJSON.EditFailure(.wholeValue, at: "")) { try value.removing(path: "") }
        #expect(throws: StableJSON.EditFailure(.noSuchKey, at: "claims.1.amount")) {
            try value.removing(path: "claims.1.amount")
        }
    }

    @Test(arguments: ["-0", "1.50", "1E5", "18446744073709551615", "9223372036854775807", "-9223372036854775808", "0"])
    func keepsTheDigitsOfNumbers(_ digits: String) throws {
        let bytes = Array("[\(digits)]".utf8)
        #expect(try StableJSON.Value(parsing: bytes).bytes() == bytes)
    }

    @Test(arguments: ["", " 1", "1\n", "x", "[1]", "1,2", "01", "\"1\"", "--1", "NaN"])
    func refusesNumbersThatAreNone(_ digits: String) {
        #expect(throws: StableJSON.EncodingFailure(.notANumber(digits))) { try StableJSON.Value.number(digits).bytes() }
    }

    /// A correction can carry the new value of a field, whatever its type.
    @Test func correctsARecordedEvent() throws {
        struct Correction: Codable, Hashable {
            var path: String
            var value: StableJSON.Value
        }
        let event = SampleEvent.paid(SampleMoney(fen: 500), on: SampleDay(number: 3), by: nil)
        let correction = Correction(path: "paid.by", value: .integer(20))
        let stored = try StableJSON.decode(Correction.self, from: StableJSON.encode(correction))
        #expect(stored == correction)
        let corrected = try StableJSON.Value(encoding: event).setting(path: .init(stored.path), to: stored.value)
        #expect(
            try StableJSON.decode(SampleEvent.self, from: corrected.bytes())
                == .paid(SampleMoney(fen: 500), on: SampleDay(number: 3), by: .fund))
    }

    @Test(arguments: ["", "a", "a.0.b", #"a\.b"#, #"\\."#, "..", "劳.动"])
    func pathsReadAsTheyAreWritten(_ text: String) {
        #expect(StableJSON.Path(text).description == text)
    }
}
