extension StableJSON {
    /// Any JSON value, for what must be done without knowing the type: showing an event, correcting one field of it.
    ///
    /// Reading bytes that `encode` wrote and writing them again gives the same bytes.
    public enum Value: Hashable, Sendable {
        case null
        case bool(Bool)
        /// A whole number that fits `Int64`.
        case integer(Int64)
        /// Any other number, in its own digits.
        case number(String)
        case string(String)
        case array([Value])
        /// Members in their order; no key stands twice.
        case object([Member])
    }

    public struct Member: Hashable, Sendable {
        public let key: String
        public let value: Value

        public init(_ key: String, _ value: Value) {
            self.key = key
            self.value = value
        }
    }
}

extension StableJSON.Value {
    public init(parsing bytes: [UInt8], limits: StableJSON.Limits = .standard) throws(StableJSON.DecodingFailure) {
        let tape = bytes.withUnsafeBytes { Tape(copying: $0, limits: limits) }
        try tape.parse()
        self.init(tape, Tape.root)
    }

    /// The value as the type encodes it.
    public init(
        encoding value: some Encodable, limits: StableJSON.Limits = .standard
    ) throws(StableJSON.EncodingFailure) {
        let bytes = try StableJSON.encode(value, limits: limits)
        do {
            try self.init(parsing: bytes, limits: limits)
        } catch {
            throw StableJSON.EncodingFailure(.refused(error.english), at: error.path)
        }
    }

    /// The value's bytes, as `StableJSON.encode` writes them.
    public func bytes(limits: StableJSON.Limits = .standard) throws(StableJSON.EncodingFailure) -> [UInt8] {
        try StableJSON.encode(self, limits: limits)
    }

    init(_ tape: Tape, _ node: Int32) {
        let end = tape.nodes[Int(node)].next
        switch tape.kind(node) {
        case .null: self = .null
        case .true: self = .bool(true)
        case .false: self = .bool(false)
        case .integer, .number:
            let digits = String(decoding: tape.characters(node), as: UTF8.self)
            // `-0` reads as 0, and would not be written back as it stood.
            if tape.kind(node) == .integer, digits != "-0", let value = Int64(digits) {
                self = .integer(value)
            } else {
                self = .number(digits)
            }
        case .string: self = .string(tape.string(node))
        case .array:
            var elements: [StableJSON.Value] = []
            var place = node + 1
            while place < end {
                elements.append(StableJSON.Value(tape, place))
                place = tape.nodes[Int(place)].next
            }
            self = .array(elements)
        case .object:
            var members: [StableJSON.Member] = []
            var place = node + 1
            while place < end {
                members.append(StableJSON.Member(tape.string(place), StableJSON.Value(tape, place + 1)))
                place = tape.nodes[Int(place + 1)].next
            }
            self = .object(members)
        }
    }

    public var shape: StableJSON.Shape {
        switch self {
        case .null: .null
        case .bool: .boolean
        case .integer: .integer
        case .number: .number
        case .string: .string
        case .array: .array
        case .object: .object
        }
    }
}

/// A value may be a field of a type that StableJSON codes; other coders are refused, as they would change its numbers.
extension StableJSON.Value: Codable {
    public init(from decoder: any Decoder) throws {
        guard let reader = decoder as? Reader else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "only StableJSON can read this value"))
        }
        self.init(reader.tape, reader.node)
    }

    public func encode(to encoder: any Encoder) throws {
        guard let slot = encoder as? Slot else {
            throw EncodingError.invalidValue(
                self, .init(codingPath: encoder.codingPath, debugDescription: "only StableJSON can write this value"))
        }
        switch self {
        case .null: try slot.encodeNil()
        case .bool(let value): try slot.encode(value)
        case .integer(let value): try slot.encode(value)
        case .string(let value): try slot.encode(value)
        case .number(let digits):
            guard Self.isNumber(digits) else {
                throw slot.stack.failure(.notANumber(digits), at: slot).thrown(for: self)
            }
            try slot.stack.beginScalar(in: slot)
            slot.stack.text.append(plain: digits)
        case .array(let elements):
            let writer = UnkeyedWriter(slot: slot.stack.open(.array, in: slot))
            for element in elements { try writer.encode(element) }
        case .object(let members):
            let writer = KeyedWriter<StepKey>(slot: slot.stack.open(.object, in: slot), order: .asWritten)
            for member in members { try writer.encode(member.value, forKey: StepKey(member.key)) }
        }
    }

    private static func isNumber(_ digits: String) -> Bool {
        do {
            let value = try StableJSON.Value(parsing: Array(digits.utf8))
            return (value.shape == .number || value.shape == .integer) && digits.utf8.allSatisfy { $0 > 0x20 }
        } catch {
            return false
        }
    }
}
