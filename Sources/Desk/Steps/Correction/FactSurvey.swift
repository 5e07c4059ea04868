import StableJSON

/// Where facts stand in an event and of which type they are. Found by decoding the event: a type asks for its fields itself, also for
/// those that are not there.
final class FactSurvey {
    struct Place {
        let path: [String]
        let type: Any.Type
        let isOptional: Bool
    }

    private(set) var places: [Place] = []

    fileprivate func note(_ path: [String], _ type: Any.Type, isOptional: Bool) {
        places.append(Place(path: path, type: type, isOptional: isOptional))
    }
}

/// Decodes from a JSON value and tells the survey what was asked for.
struct SurveyDecoder: Decoder {
    let value: StableJSON.Value
    let path: [String]
    let survey: FactSurvey
    var isOptional = false

    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        guard case .object(let members) = value else { throw broken("object") }
        return KeyedDecodingContainer(KeyedSurvey<Key>(members: members, decoder: self))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        guard case .array(let elements) = value else { throw broken("list") }
        return ListSurvey(elements: elements, decoder: self)
    }

    func singleValueContainer() throws -> any SingleValueDecodingContainer { OneSurvey(decoder: self) }

    func child(_ name: String, _ value: StableJSON.Value, isOptional: Bool = false) -> SurveyDecoder {
        SurveyDecoder(value: value, path: path + [name], survey: survey, isOptional: isOptional)
    }

    /// A value of the type, which is noted; one that consists of others asks for them in turn.
    func read<T: Decodable>(_ type: T.Type) throws -> T {
        survey.note(path, type, isOptional: isOptional)
        if FactKind(type) == .whole { return try T(from: self) }
        return try StableJSON.decode(type, from: try value.bytes())
    }

    func broken(_ expected: String) -> DecodingError {
        DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: "no \(expected) at \(path)"))
    }
}

private struct KeyedSurvey<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let members: [StableJSON.Member]
    let decoder: SurveyDecoder

    var codingPath: [any CodingKey] { [] }
    var allKeys: [Key] { members.compactMap { Key(stringValue: $0.key) } }

    private func member(_ key: Key) -> StableJSON.Value? { members.first { $0.key == key.stringValue }?.value }

    private func child(_ key: Key, isOptional: Bool = false) throws -> SurveyDecoder {
        guard let value = member(key) else {
            throw DecodingError.keyNotFound(key, .init(codingPath: [], debugDescription: "\(decoder.path)"))
        }
        return decoder.child(key.stringValue, value, isOptional: isOptional)
    }

    func contains(_ key: Key) -> Bool { member(key) != nil }
    func decodeNil(forKey key: Key) throws -> Bool { member(key) == .null }
    func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T { try child(key).read(type) }
    func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try child(key).read(type) }
    func decode(_ type: String.Type, forKey key: Key) throws -> String { try child(key).read(type) }
    func decode(_ type: Double.Type, forKey key: Key) throws -> Double { try child(key).read(type) }
    func decode(_ type: Float.Type, forKey key: Key) throws -> Float { try child(key).read(type) }
    func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try child(key).read(type) }
    func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { try child(key).read(type) }
    func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { try child(key).read(type) }
    func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { try child(key).read(type) }
    func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try child(key).read(type) }
    func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { try child(key).read(type) }
    func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { try child(key).read(type) }
    func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 { try child(key).read(type) }
    func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 { try child(key).read(type) }
    func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 { try child(key).read(type) }

    func decodeIfPresent<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T? { try some(type, key) }
    func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? { try some(type, key) }
    func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? { try some(type, key) }
    func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? { try some(type, key) }
    func decodeIfPresent(_ type: Int32.Type, forKey key: Key) throws -> Int32? { try some(type, key) }
    func decodeIfPresent(_ type: Int64.Type, forKey key: Key) throws -> Int64? { try some(type, key) }

    private func some<T: Decodable>(_ type: T.Type, _ key: Key) throws -> T? {
        guard let value = member(key), value != .null else {
            decoder.survey.note(decoder.path + [key.stringValue], type, isOptional: true)
            return nil
        }
        return try decoder.child(key.stringValue, value, isOptional: true).read(type)
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> { try child(key).container(keyedBy: type) }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        try child(key).unkeyedContainer()
    }

    func superDecoder() throws -> any Decoder { decoder }
    func superDecoder(forKey key: Key) throws -> any Decoder { try child(key) }
}

private struct ListSurvey: UnkeyedDecodingContainer {
    let elements: [StableJSON.Value]
    let decoder: SurveyDecoder

    var codingPath: [any CodingKey] { [] }
    var count: Int? { elements.count }
    var isAtEnd: Bool { currentIndex >= elements.count }
    private(set) var currentIndex = 0

    init(elements: [StableJSON.Value], decoder: SurveyDecoder) {
        self.elements = elements
        self.decoder = decoder
    }

    private mutating func next() throws -> SurveyDecoder {
        guard !isAtEnd else { throw decoder.broken("element \(currentIndex)") }
        defer { currentIndex += 1 }
        return decoder.child(String(currentIndex), elements[currentIndex])
    }

    mutating func decodeNil() throws -> Bool {
        guard !isAtEnd, elements[currentIndex] == .null else { return false }
        currentIndex += 1
        return true
    }

    mutating func decode<T: Decodable>(_ type: T.Type) throws -> T { try next().read(type) }

    mutating func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type
    ) throws -> KeyedDecodingContainer<Nested> { try next().container(keyedBy: type) }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer { try next().unkeyedContainer() }
    mutating func superDecoder() throws -> any Decoder { try next() }
}

/// The whole of a value: its type was noted where it was asked for.
private struct OneSurvey: SingleValueDecodingContainer {
    let decoder: SurveyDecoder

    var codingPath: [any CodingKey] { [] }
    func decodeNil() -> Bool { decoder.value == .null }
    func decode<T: Decodable>(_ type: T.Type) throws -> T {
        try StableJSON.decode(type, from: try decoder.value.bytes())
    }
}
