/// Writes the elements of one array.
struct UnkeyedWriter: UnkeyedEncodingContainer {
    let slot: Slot

    private var stack: EncodingStack { slot.stack }
    var codingPath: [any CodingKey] { slot.codingPath }
    var count: Int { stack.isOpen(slot) ? stack.frames[Int(slot.index)].count : 0 }

    func encodeNil() throws {
        try stack.beginElement(in: slot)
        stack.text.append("null")
    }

    func encode(_ value: Bool) throws {
        try stack.beginElement(in: slot)
        stack.text.append(value ? "true" : "false")
    }

    func encode(_ value: String) throws {
        try stack.beginElement(in: slot)
        stack.text.append(quoted: value)
    }

    func encode(_ value: Double) throws {
        let text = try stack.finiteText(value, value.isFinite, of: slot, at: String(count))
        try stack.beginElement(in: slot)
        stack.text.append(plain: text)
    }

    func encode(_ value: Float) throws {
        let text = try stack.finiteText(value, value.isFinite, of: slot, at: String(count))
        try stack.beginElement(in: slot)
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
        try stack.beginElement(in: slot)
        stack.text.append(value)
    }

    func encode(_ value: UInt64) throws {
        try stack.beginElement(in: slot)
        stack.text.append(value)
    }

    /// An element that fails half-way leaves nothing behind, so that a type may go on without it.
    func encode<T: Encodable>(_ value: T) throws {
        let mark = try stack.mark(slot)
        do {
            try stack.beginElement(in: slot)
            try stack.encodeMember(value)
        } catch {
            stack.rollBack(to: mark, in: slot)
            throw error
        }
    }

    func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
        element().container(keyedBy: type)
    }

    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { element().unkeyedContainer() }
    func superEncoder() -> any Encoder { element() }

    private func element() -> Slot {
        do {
            try stack.beginElement(in: slot)
        } catch {
            return stack.refused(StableJSON.EncodingFailure(error))
        }
        return stack.push(type: nil)
    }
}
