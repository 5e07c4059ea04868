import StableJSON
import Testing

/// What a type may do with its containers beyond what is synthesized.
@Suite struct ContainerTests {
    enum Key: String, CodingKey { case a, b, c }

    /// Encodes by a closure.
    struct Written: Encodable {
        let write: @Sendable (any Encoder) throws -> Void
        func encode(to encoder: any Encoder) throws { try write(encoder) }
    }

    struct Sample: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let text: String
        let value: Written

        init(_ name: String, _ text: String, _ write: @escaping @Sendable (any Encoder) throws -> Void) {
            testDescription = name
            self.text = text
            value = Written(write: write)
        }
    }

    static let samples: [Sample] = [
        Sample("nested containers", #"{"a":{"b":1},"c":[[true],{"a":2},"x"]}"#) { encoder in
            var container = encoder.container(keyedBy: Key.self)
            var inner = container.nestedContainer(keyedBy: Key.self, forKey: .a)
            try inner.encode(1, forKey: .b)
            var list = container.nestedUnkeyedContainer(forKey: .c)
            var first = list.nestedUnkeyedContainer()
            try first.encode(true)
            var second = list.nestedContainer(keyedBy: Key.self)
            try second.encode(2, forKey: .a)
            try list.encode("x")
        },
        Sample("super encoders", #"{"super":{"a":1},"b":[2],"c":3}"#) { encoder in
            var container = encoder.container(keyedBy: Key.self)
            try ["a": 1].encode(to: container.superEncoder())
            try [2].encode(to: container.superEncoder(forKey: .b))
            try container.encode(3, forKey: .c)
        },
        Sample("a super encoder that is not used", #"[{},5]"#) { encoder in
            var container = encoder.unkeyedContainer()
            _ = container.superEncoder()
            try container.encode(5)
        },
        Sample("one object from two containers", #"{"a":1,"b":2}"#) { encoder in
            var one = encoder.container(keyedBy: Key.self)
            try one.encode(1, forKey: .a)
            var other = encoder.container(keyedBy: Key.self)
            try other.encode(2, forKey: .b)
        },
        Sample("a dictionary within an object", #"{"b":1,"x":1,"y":2,"z":3,"a":2}"#) { encoder in
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(1, forKey: .b)
            try ["z": 3, "x": 1, "y": 2].encode(to: encoder)
            try container.encode(2, forKey: .a)
        },
        Sample("a member that fails is left out", #"{"a":1,"c":3}"#) { encoder in
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(1, forKey: .a)
            try? container.encode(["x": [1, Double.nan]], forKey: .b)
            try container.encode(3, forKey: .c)
        },
        Sample("a member that fails can be written again", #"{"a":1,"b":2}"#) { encoder in
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(1, forKey: .a)
            try? container.encode([Double.nan], forKey: .b)
            try container.encode(2, forKey: .b)
        },
        Sample("a value that fails in its place is left out", #"[{},{"z":1}]"#) { encoder in
            var container = encoder.unkeyedContainer()
            let failing = Written { encoder in
                var object = encoder.container(keyedBy: Key.self)
                try object.encode(1, forKey: .a)
                try object.encode(["x": 1, "y": Double.nan], forKey: .b)
            }
            for isLast in [false, true] {
                try container.encode(
                    Written { encoder in
                        var value = encoder.singleValueContainer()
                        try? value.encode(failing)
                        if isLast { try value.encode(["z": 1]) }
                    })
            }
        },
        Sample("an array is not a set, even after one", #"{"a":[1,2],"b":[2,1]}"#) { encoder in
            var container = encoder.container(keyedBy: Key.self)
            try container.encode([2, 1] as Set, forKey: .a)
            var list = container.superEncoder(forKey: .b).unkeyedContainer()
            try list.encode(2)
            try list.encode(1)
        },
        Sample("counts", "[0,1,2]") { encoder in
            var container = encoder.unkeyedContainer()
            for _ in 0..<3 { try container.encode(container.count) }
        },
        Sample("coding paths", #"{"a":["","a","a.1"]}"#) { encoder in
            var container = encoder.container(keyedBy: Key.self)
            let path = { @Sendable (path: [any CodingKey]) in path.map(\.stringValue).joined(separator: ".") }
            var list = container.nestedUnkeyedContainer(forKey: .a)
            try list.encode(path(encoder.codingPath))
            try list.encode(Written { try path(Array($0.codingPath.dropLast())).encode(to: $0) })
            try list.encode(Written { try "a.1".encode(to: $0) })
        },
    ]

    @Test(arguments: samples)
    func writes(_ sample: Sample) throws {
        #expect(String(decoding: try StableJSON.encode(sample.value), as: UTF8.self) == sample.text)
    }

    static let disorderly: [Sample] = [
        Sample("a container that was left", "") { encoder in
            var container = encoder.container(keyedBy: Key.self)
            var inner = container.nestedContainer(keyedBy: Key.self, forKey: .a)
            try container.encode(1, forKey: .b)
            try inner.encode(2, forKey: .c)
        },
        Sample("two values in one place", "") { encoder in
            var container = encoder.singleValueContainer()
            try container.encode(1)
            try container.encode(2)
        },
        Sample("an array and an object in one place", "") { encoder in
            var list = encoder.unkeyedContainer()
            try list.encode(1)
            _ = encoder.container(keyedBy: Key.self)
        },
        Sample("a nested container of one that was left", "") { encoder in
            var list = encoder.unkeyedContainer()
            var inner = list.nestedUnkeyedContainer()
            try list.encode(1)
            _ = inner.nestedUnkeyedContainer()
        },
    ]

    @Test(arguments: disorderly)
    func refusesDisorder(_ sample: Sample) {
        let failure = #expect(throws: StableJSON.EncodingFailure.self) { try StableJSON.encode(sample.value) }
        #expect(failure?.reason == .outOfOrder)
    }

    @Test func refusesAKeyTwiceForGood() {
        let value = Written { encoder in
            var container = encoder.container(keyedBy: Key.self)
            var inner = container.nestedContainer(keyedBy: Key.self, forKey: .a)
            try inner.encode(1, forKey: .c)
            try inner.encode(2, forKey: .c)
            try? container.encode(3, forKey: .b)
            try container.encode(4, forKey: .b)
        }
        #expect(throws: StableJSON.EncodingFailure(.duplicateKey("c"), at: "a")) { try StableJSON.encode(value) }
    }

    @Test func refusesAKeyTwice() {
        let value = Written { encoder in
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(1, forKey: .a)
            try container.encode(2, forKey: .a)
        }
        #expect(throws: StableJSON.EncodingFailure(.duplicateKey("a"), at: "0")) { try StableJSON.encode([value]) }
    }

    /// A class and its superclass, as synthesized and written by hand.
    class Base: Codable {
        var name = ""
        init(name: String) { self.name = name }
    }

    final class Derived: Base {
        var size: Int
        private enum CodingKeys: CodingKey { case size }

        init(name: String, size: Int) {
            self.size = size
            super.init(name: name)
        }

        required init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            size = try container.decode(Int.self, forKey: .size)
            try super.init(from: container.superDecoder())
        }

        override func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try super.encode(to: container.superEncoder())
            try container.encode(size, forKey: .size)
        }
    }

    @Test func classesComeBack() throws {
        let bytes = try StableJSON.encode(Derived(name: "n", size: 3))
        #expect(String(decoding: bytes, as: UTF8.self) == #"{"super":{"name":"n"},"size":3}"#)
        let back = try StableJSON.decode(Derived.self, from: bytes)
        #expect(back.name == "n" && back.size == 3)
    }

    /// A reader kept after the call has its own copy of the text.
    @Test func aDecoderMayOutliveTheCall() throws {
        struct Keeper: Decodable {
            let decoder: any Decoder
            init(from decoder: any Decoder) { self.decoder = decoder }
        }
        let keeper = try StableJSON.decode(Keeper.self, from: Array(#"{"a":"later"}"#.utf8))
        #expect(try [String: String](from: keeper.decoder) == ["a": "later"])
    }

    @Test func readsListsStepByStep() throws {
        struct List: Decodable {
            var seen: [String] = []
            init(from decoder: any Decoder) throws {
                var list = try decoder.unkeyedContainer()
                seen.append("\(list.count ?? -1)")
                seen.append("\(try list.decode(Int.self))")
                seen.append("\(try list.decodeNil())")
                seen.append((try? list.decode(Int.self)) == nil ? "kept" : "lost")
                seen.append(try list.decode(String.self))
                seen.append("\(try list.decodeNil())")
                var inner = try list.nestedUnkeyedContainer()
                seen.append("\(try inner.decode(Bool.self)) \(inner.isAtEnd)")
                let object = try list.nestedContainer(keyedBy: Key.self)
                seen.append("\(object.allKeys.map(\.rawValue)) \(object.contains(.b))")
                seen.append("\(list.currentIndex) \(list.isAtEnd)")
                _ = try list.decode(Int.self)
            }
        }
        #expect(throws: StableJSON.DecodingFailure(.missingElement, at: "5")) {
            try StableJSON.decode(List.self, from: Array(#"[7,"s",null,[true],{"a":1,"z":2}]"#.utf8))
        }
        #expect(throws: StableJSON.DecodingFailure(.missingElement, at: "x.0")) {
            try StableJSON.decode([String: List].self, from: Array(#"{"x":[]}"#.utf8))
        }
    }
}
