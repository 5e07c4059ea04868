/// One value on the tape: what a type's `init(from:)` is given.
struct Reader: Decoder, SingleValueDecodingContainer {
    let tape: Tape
    let node: Int32

    var codingPath: [any CodingKey] { tape.path(to: node).codingPath }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(KeyedReader(tape: tape, object: try tape.object(node)))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        UnkeyedReader(tape: tape, array: try tape.array(node))
    }

    func singleValueContainer() throws -> any SingleValueDecodingContainer { self }

    func decodeNil() -> Bool { tape.kind(node) == .null }
    func decode(_ type: Bool.Type) throws -> Bool { try tape.boolean(node) }
    func decode(_ type: String.Type) throws -> String { try tape.text(node) }
    func decode(_ type: Double.Type) throws -> Double { try tape.double(node) }
    func decode(_ type: Float.Type) throws -> Float { try tape.float(node) }
    func decode(_ type: Int.Type) throws -> Int { try tape.integer(node) }
    func decode(_ type: Int8.Type) throws -> Int8 { try tape.integer(node) }
    func decode(_ type: Int16.Type) throws -> Int16 { try tape.integer(node) }
    func decode(_ type: Int32.Type) throws -> Int32 { try tape.integer(node) }
    func decode(_ type: Int64.Type) throws -> Int64 { try tape.integer(node) }
    func decode(_ type: UInt.Type) throws -> UInt { try tape.integer(node) }
    func decode(_ type: UInt8.Type) throws -> UInt8 { try tape.integer(node) }
    func decode(_ type: UInt16.Type) throws -> UInt16 { try tape.integer(node) }
    func decode(_ type: UInt32.Type) throws -> UInt32 { try tape.integer(node) }
    func decode(_ type: UInt64.Type) throws -> UInt64 { try tape.integer(node) }
    func decode<T: Decodable>(_ type: T.Type) throws -> T { try T(from: self) }
}

// MARK: - Scalars

extension Tape {
    /// A whole number, exactly: `1.0` is not one, and one that does not fit the type is refused.
    @inline(__always)
    func integer<T: FixedWidthInteger>(_ node: Int32) throws -> T {
        guard kind(node) == .integer else { throw wrongShape(node, .integer, T.self) }
        let digits = characters(node)
        let isNegative = digits[0] == UInt8(ascii: "-")
        var magnitude: UInt64 = 0
        var fits = true
        for byte in isNegative ? digits.dropFirst() : digits[...] {
            let (tenfold, tooBig) = magnitude.multipliedReportingOverflow(by: 10)
            let (sum, stillTooBig) = tenfold.addingReportingOverflow(UInt64(byte &- 48))
            if tooBig || stillTooBig { fits = false }
            magnitude = sum
        }
        if fits {
            if !isNegative {
                if let value = T(exactly: magnitude) { return value }
            } else if magnitude <= 1 << 63, let value = T(exactly: Int64(truncatingIfNeeded: 0 &- magnitude)) {
                return value
            }
        }
        throw outOfRange(node, T.self)
    }

    func double(_ node: Int32) throws -> Double {
        guard let value = Double(try numberText(node, Double.self)), value.isFinite else {
            throw outOfRange(node, Double.self)
        }
        return value
    }

    func float(_ node: Int32) throws -> Float {
        guard let value = Float(try numberText(node, Float.self)), value.isFinite else {
            throw outOfRange(node, Float.self)
        }
        return value
    }

    private func numberText(_ node: Int32, _ type: any Any.Type) throws -> String {
        guard kind(node) == .integer || kind(node) == .number else { throw wrongShape(node, .number, type) }
        return String(decoding: characters(node), as: UTF8.self)
    }

    func boolean(_ node: Int32) throws -> Bool {
        switch kind(node) {
        case .true: true
        case .false: false
        case .null, .integer, .number, .string, .array, .object: throw wrongShape(node, .boolean, Bool.self)
        }
    }

    func text(_ node: Int32) throws -> String {
        guard kind(node) == .string else { throw wrongShape(node, .string, String.self) }
        return string(node)
    }

    func object(_ node: Int32) throws -> Int32 {
        guard kind(node) == .object else { throw wrongShape(node, .object, [String: Any].self) }
        return node
    }

    func array(_ node: Int32) throws -> Int32 {
        guard kind(node) == .array else { throw wrongShape(node, .array, [Any].self) }
        return node
    }

    private func wrongShape(_ node: Int32, _ expected: StableJSON.Shape, _ type: any Any.Type) -> DecodingError {
        StableJSON.DecodingFailure(.wrongShape(expected: expected, found: kind(node).shape), at: path(to: node))
            .thrown(for: type)
    }

    private func outOfRange(_ node: Int32, _ type: any Any.Type) -> DecodingError {
        let digits = String(decoding: characters(node).prefix(40), as: UTF8.self)
        return StableJSON.DecodingFailure(.outOfRange(number: digits, type: "\(type)"), at: path(to: node))
            .thrown(for: type)
    }
}

extension Tape.Node.Kind {
    var shape: StableJSON.Shape {
        switch self {
        case .null: .null
        case .true, .false: .boolean
        case .integer: .integer
        case .number: .number
        case .string: .string
        case .array: .array
        case .object: .object
        }
    }
}
