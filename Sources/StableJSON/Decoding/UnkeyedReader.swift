/// Reads the elements of one array, one after another; an element that fails is not passed over.
struct UnkeyedReader: UnkeyedDecodingContainer {
    let tape: Tape
    let array: Int32
    private(set) var currentIndex = 0
    private var place: Int32

    init(tape: Tape, array: Int32) {
        self.tape = tape
        self.array = array
        place = array + 1
    }

    var codingPath: [any CodingKey] { tape.path(to: array).codingPath }
    var count: Int? { Int(tape.nodes[Int(array)].length) }
    var isAtEnd: Bool { place >= tape.nodes[Int(array)].next }

    private func element(_ type: any Any.Type) throws -> Int32 {
        guard !isAtEnd else {
            let path = tape.path(to: array).appending(String(currentIndex))
            throw StableJSON.DecodingFailure(.missingElement, at: path).thrown(for: type)
        }
        return place
    }

    private mutating func advance() {
        place = tape.nodes[Int(place)].next
        currentIndex += 1
    }

    private mutating func next<T>(_ read: (Int32) throws -> T) throws -> T {
        let value = try read(element(T.self))
        advance()
        return value
    }

    /// Passes over the element only when it is null.
    mutating func decodeNil() throws -> Bool {
        guard tape.kind(try element(Any?.self)) == .null else { return false }
        advance()
        return true
    }

    mutating func decode(_ type: Bool.Type) throws -> Bool { try next(tape.boolean) }
    mutating func decode(_ type: String.Type) throws -> String { try next(tape.text) }
    mutating func decode(_ type: Double.Type) throws -> Double { try next(tape.double) }
    mutating func decode(_ type: Float.Type) throws -> Float { try next(tape.float) }
    mutating func decode(_ type: Int.Type) throws -> Int { try next(tape.integer) }
    mutating func decode(_ type: Int8.Type) throws -> Int8 { try next(tape.integer) }
    mutating func decode(_ type: Int16.Type) throws -> Int16 { try next(tape.integer) }
    mutating func decode(_ type: Int32.Type) throws -> Int32 { try next(tape.integer) }
    mutating func decode(_ type: Int64.Type) throws -> Int64 { try next(tape.integer) }
    mutating func decode(_ type: UInt.Type) throws -> UInt { try next(tape.integer) }
    mutating func decode(_ type: UInt8.Type) throws -> UInt8 { try next(tape.integer) }
    mutating func decode(_ type: UInt16.Type) throws -> UInt16 { try next(tape.integer) }
    mutating func decode(_ type: UInt32.Type) throws -> UInt32 { try next(tape.integer) }
    mutating func decode(_ type: UInt64.Type) throws -> UInt64 { try next(tape.integer) }

    mutating func decode<T: Decodable>(_ type: T.Type) throws -> T {
        let value = try T(from: Reader(tape: tape, node: element(type)))
        advance()
        return value
    }

    mutating func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type
    ) throws -> KeyedDecodingContainer<Nested> {
        let object = try next(tape.object)
        return KeyedDecodingContainer(KeyedReader<Nested>(tape: tape, object: object))
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
        UnkeyedReader(tape: tape, array: try next(tape.array))
    }

    mutating func superDecoder() throws -> any Decoder {
        let node = try element((any Decoder).self)
        advance()
        return Reader(tape: tape, node: node)
    }
}
