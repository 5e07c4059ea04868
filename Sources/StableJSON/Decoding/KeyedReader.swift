/// Reads the members of one object, in whatever order the type asks for them.
struct KeyedReader<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let tape: Tape
    let object: Int32

    var codingPath: [any CodingKey] { tape.path(to: object).codingPath }

    var allKeys: [Key] {
        var keys: [Key] = []
        var place = object + 1
        let end = tape.nodes[Int(object)].next
        while place < end {
            if let key = Key(stringValue: tape.string(place)) { keys.append(key) }
            place = tape.nodes[Int(place + 1)].next
        }
        return keys
    }

    func contains(_ key: Key) -> Bool { tape.value(of: key.stringValue, in: object) != nil }

    /// The node of the value under a key.
    private func member(_ key: Key) throws -> Int32 {
        guard let node = tape.value(of: key.stringValue, in: object) else { throw missing(key) }
        return node
    }

    @inline(never)
    private func missing(_ key: Key) -> DecodingError {
        StableJSON.DecodingFailure(.missingKey, at: tape.path(to: object).appending(key.stringValue))
            .thrown(for: Key.self)
    }

    func decodeNil(forKey key: Key) throws -> Bool { tape.kind(try member(key)) == .null }
    func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try tape.boolean(member(key)) }
    func decode(_ type: String.Type, forKey key: Key) throws -> String { try tape.text(member(key)) }
    func decode(_ type: Double.Type, forKey key: Key) throws -> Double { try tape.double(member(key)) }
    func decode(_ type: Float.Type, forKey key: Key) throws -> Float { try tape.float(member(key)) }
    func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try tape.integer(member(key)) }
    func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { try tape.integer(member(key)) }
    func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { try tape.integer(member(key)) }
    func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { try tape.integer(member(key)) }
    func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try tape.integer(member(key)) }
    func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { try tape.integer(member(key)) }
    func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { try tape.integer(member(key)) }
    func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 { try tape.integer(member(key)) }
    func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 { try tape.integer(member(key)) }
    func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 { try tape.integer(member(key)) }

    func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
        try T(from: Reader(tape: tape, node: member(key)))
    }

    /// One search instead of the three that the default makes.
    func decodeIfPresent<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T? {
        guard let node = present(key) else { return nil }
        return try T(from: Reader(tape: tape, node: node))
    }

    func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
        guard let node = present(key) else { return nil }
        return try tape.text(node)
    }

    func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? {
        guard let node = present(key) else { return nil }
        return try tape.boolean(node)
    }

    func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? {
        guard let node = present(key) else { return nil }
        return try tape.integer(node)
    }

    /// The node of the value under a key, unless it is missing or null.
    private func present(_ key: Key) -> Int32? {
        guard let node = tape.value(of: key.stringValue, in: object), tape.kind(node) != .null else { return nil }
        return node
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> {
        KeyedDecodingContainer(KeyedReader<Nested>(tape: tape, object: try tape.object(member(key))))
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        UnkeyedReader(tape: tape, array: try tape.array(member(key)))
    }

    func superDecoder() throws -> any Decoder { self.decoder(of: "super") }
    func superDecoder(forKey key: Key) throws -> any Decoder { self.decoder(of: key.stringValue) }

    private func decoder(of key: String) -> Reader {
        Reader(tape: tape, node: tape.value(of: key, in: object) ?? Tape.missing)
    }
}
