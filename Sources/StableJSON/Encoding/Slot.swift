/// The place of one value that is being written: what a type's `encode(to:)` is given.
struct Slot: Encoder, SingleValueEncodingContainer {
    let stack: EncodingStack
    let index: Int32
    let serial: UInt32

    var codingPath: [any CodingKey] { stack.path(of: self).codingPath }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        KeyedEncodingContainer(KeyedWriter(slot: stack.open(.object, in: self), order: stack.order(for: type)))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer { UnkeyedWriter(slot: stack.open(.array, in: self)) }
    func singleValueContainer() -> any SingleValueEncodingContainer { self }

    func encodeNil() throws {
        try stack.beginScalar(in: self)
        stack.text.append("null")
    }

    func encode(_ value: Bool) throws {
        try stack.beginScalar(in: self)
        stack.text.append(value ? "true" : "false")
    }

    func encode(_ value: String) throws {
        try stack.beginScalar(in: self)
        stack.text.append(quoted: value)
    }

    func encode(_ value: Double) throws {
        let text = try stack.finiteText(value, value.isFinite, of: self)
        try stack.beginScalar(in: self)
        stack.text.append(plain: text)
    }

    func encode(_ value: Float) throws {
        let text = try stack.finiteText(value, value.isFinite, of: self)
        try stack.beginScalar(in: self)
        stack.text.append(plain: text)
    }

    func encode(_ value: Int) throws { try encode(Int64(value)) }
    func encode(_ value: Int8) throws { try encode(Int64(value)) }
    func encode(_ value: Int16) throws { try encode(Int64(value)) }
    func encode(_ value: Int32) throws { try encode(Int64(value)) }
    func encode(_ value: UInt) throws { try encode(UInt64(value)) }
    func encode(_ value: UInt8) throws { try encode(UInt64(value)) }
    func encode(_ value: UInt16) throws { try encode(UInt64(value)) }
    func encode(_ value: UInt32) throws { try encode(UInt64(value)) }

    func encode(_ value: Int64) throws {
        try stack.beginScalar(in: self)
        stack.text.append(value)
    }

    func encode(_ value: UInt64) throws {
        try stack.beginScalar(in: self)
        stack.text.append(value)
    }

    func encode<T: Encodable>(_ value: T) throws { try stack.encodeInPlace(value, in: self) }
}

extension EncodingStack {
    /// The digits of a number as it stands in JSON; refused when it is infinite or not a number.
    func finiteText(
        _ value: some CustomStringConvertible, _ isFinite: Bool, of slot: Slot, at key: String? = nil
    ) throws -> String {
        if isFinite { return value.description }
        var path = path(of: slot)
        if let key { path = path.appending(key) }
        throw StableJSON.EncodingFailure(.notFinite(value.description), at: path).thrown(for: value)
    }
}
