/// Writes the members of one object.
struct KeyedWriter<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let slot: Slot
    let order: MemberOrder

    private var stack: EncodingStack { slot.stack }
    var codingPath: [any CodingKey] { slot.codingPath }

    private func begin(_ key: Key) throws { try stack.beginMember(key.stringValue, in: slot, order: order) }

    func encodeNil(forKey key: Key) throws {
        try begin(key)
        stack.text.append("null")
    }

    func encode(_ value: Bool, forKey key: Key) throws {
        try begin(key)
        stack.text.append(value ? "true" : "false")
    }

    func encode(_ value: String, forKey key: Key) throws {
        try begin(key)
        stack.text.append(quoted: value)
    }

    func encode(_ value: Double, forKey key: Key) throws {
        let text = try stack.finiteText(value, value.isFinite, of: slot, at: key.stringValue)
        try begin(key)
        stack.text.append(plain: text)
    }

    func encode(_ value: Float, forKey key: Key) throws {
        let text = try stack.finiteText(value, value.isFinite, of: slot, at: key.stringValue)
        try begin(key)
        stack.text.append(plain: text)
    }

    func encode(_ value: Int, forKey key: Key) throws { try encode(Int64(value), forKey: key) }
    func encode(_ value: Int8, forKey key: Key) throws { try encode(Int64(value), forKey: key) }
    func encode(_ value: Int16, forKey key: Key) throws { try encode(Int64(value), forKey: key) }
    func encode(_ value: Int32, forKey key: Key) throws { try encode(Int64(value), forKey: key) }
    func encode(_ value: UInt, forKey key: Key) throws { try encode(UInt64(value), forKey: key) }
    func encode(_ value: UInt8, forKey key: Key) throws { try encode(UInt64(value), forKey: key) }
    func encode(_ value: UInt16, forKey key: Key) throws { try encode(UInt64(value), forKey: key) }
    func encode(_ value: UInt32, forKey key: Key) throws { try encode(UInt64(value), forKey: key) }

    func encode(_ value: Int64, forKey key: Key) throws {
        try begin(key)
        stack.text.append(value)
    }

    func encode(_ value: UInt64, forKey key: Key) throws {
        try begin(key)
        stack.text.append(value)
    }

    /// A member that fails half-way leaves nothing behind, so that a type may go on without it.
    func encode<T: Encodable>(_ value: T, forKey key: Key) throws {
        let mark = try stack.mark(slot)
        do {
            try begin(key)
            try stack.encodeMember(value)
        } catch {
            stack.rollBack(to: mark, in: slot)
            throw error
        }
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
        member(key).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer { member(key).unkeyedContainer() }
    func superEncoder() -> any Encoder { member("super") }
    func superEncoder(forKey key: Key) -> any Encoder { member(key) }

    private func member(_ key: Key) -> Slot { member(key.stringValue) }

    private func member(_ key: String) -> Slot {
        do {
            try stack.beginMember(key, in: slot, order: order)
        } catch {
            return stack.refused(StableJSON.EncodingFailure(error))
        }
        return stack.push(type: nil)
    }
}
