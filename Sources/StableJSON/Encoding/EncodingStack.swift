/// The text of one value while it is written, and the values inside one another that are open at this moment.
///
/// Types write through `Slot`, `KeyedWriter` and `UnkeyedWriter`, which only hold this stack and their place in it.
/// Nothing in `Encodable` tells the end of a container: one ends when its owner's `encode(to:)` returns, or when
/// something is written into a container around it.
final class EncodingStack {
    let limits: StableJSON.Limits
    /// What keyed containers of dictionaries are asked for; nil only while that is being found out.
    let dictionaryKey: ObjectIdentifier?

    // One thread writes, and no access calls back into another: the checks would cost more than the writing.
    @exclusivity(unchecked) var text = TextBuffer()
    @exclusivity(unchecked) var frames: UnsafeMutablePointer<Frame>
    @exclusivity(unchecked) var capacity = 16
    /// Place of the innermost open value; -1 when there is none.
    @exclusivity(unchecked) var top = -1
    @exclusivity(unchecked) var serial: UInt32 = 0
    /// Values and keys written so far.
    @exclusivity(unchecked) var values = 0
    @exclusivity(unchecked) var fingerprints = KeyFingerprints()
    @exclusivity(unchecked) var segments: [MemberSegment] = []
    /// The first failure in a place that cannot throw; it is thrown at the end.
    @exclusivity(unchecked) var firstFailure: StableJSON.EncodingFailure?
    /// The coding key of the last keyed container asked for.
    @exclusivity(unchecked) var lastKeyType: ObjectIdentifier?

    init(limits: StableJSON.Limits, dictionaryKey: ObjectIdentifier?) {
        self.limits = limits
        self.dictionaryKey = dictionaryKey
        frames = .allocate(capacity: capacity)
    }

    deinit { frames.deallocate() }

    func encodeRoot<T: Encodable>(_ value: T) throws {
        values += 1
        try value.encode(to: push(type: T.self))
        if frames[0].kind == .empty { throw firstFailure ?? StableJSON.EncodingFailure(.nothing) }
        try closeFrames(downTo: -1)
    }

    func finished() throws(StableJSON.EncodingFailure) -> [UInt8] {
        if let firstFailure { throw firstFailure }
        guard text.count <= limits.bytes else {
            throw StableJSON.EncodingFailure(.tooLarge(bytes: text.count, limit: limits.bytes))
        }
        guard values <= limits.values else {
            throw StableJSON.EncodingFailure(.tooManyValues(limit: limits.values))
        }
        return text.copy()
    }
}

// MARK: - Members

extension EncodingStack {
    /// Writes what stands before a member of an object: the comma, the key and the colon.
    @inline(__always)
    func beginMember(_ key: String, in slot: Slot, order: MemberOrder) throws {
        try enter(slot)
        let frame = frames + Int(slot.index)
        if order != frame.pointee.order { changeOrder(of: frame, to: order) }
        if order == .byKey { beginSegment(key, in: frame) }
        if frame.pointee.count > 0 { text.append(UInt8(ascii: ",")) }
        frame.pointee.count += 1
        frame.pointee.lastKey = text.count
        values += 2
        text.append(quoted: key)
        fingerprints.note(UnsafeRawBufferPointer(rebasing: text.bytes[frame.pointee.lastKey...].dropFirst().dropLast()))
        text.append(UInt8(ascii: ":"))
    }

    /// Writes what stands before an element of an array: the comma.
    @inline(__always)
    func beginElement(in slot: Slot) throws {
        try enter(slot)
        let frame = frames + Int(slot.index)
        if frame.pointee.order != .asWritten { beginElementSegment(in: frame) }
        if frame.pointee.count > 0 { text.append(UInt8(ascii: ",")) }
        frame.pointee.count += 1
        values += 1
    }

    /// Lets a value write itself as the member just begun.
    @inline(__always)
    func encodeMember<T: Encodable>(_ value: T) throws {
        let parent = top
        try value.encode(to: push(type: T.self))
        try closeFrames(downTo: parent)
    }

    /// Claims a slot for one scalar.
    @inline(__always)
    func beginScalar(in slot: Slot) throws {
        try enter(slot)
        let frame = frames + Int(slot.index)
        guard frame.pointee.kind == .empty else { throw failure(.outOfOrder, at: slot).thrown(for: slot) }
        frame.pointee.kind = .scalar
    }

    /// Lets a value write itself in place of the one whose slot this is.
    func encodeInPlace<T: Encodable>(_ value: T, in slot: Slot) throws {
        try enter(slot)
        let frame = frames + Int(slot.index)
        guard frame.pointee.kind == .empty else { throw failure(.outOfOrder, at: slot).thrown(for: value) }
        frame.pointee.type = T.self
        let written = values
        do {
            try value.encode(to: slot)
        } catch {
            empty(slot, values: written)
            throw error
        }
    }
}

// MARK: - Going back

extension EncodingStack {
    /// Where to go back to when a member fails half-way and its type goes on without it.
    struct Mark {
        fileprivate let text: Int
        fileprivate let values: Int
        fileprivate let fingerprints: Int
        fileprivate let segments: Int
        fileprivate let count: Int
    }

    @inline(__always)
    func mark(_ slot: Slot) throws -> Mark {
        try enter(slot)
        return Mark(
            text: text.count, values: values, fingerprints: fingerprints.count, segments: segments.count,
            count: frames[Int(slot.index)].count)
    }

    func rollBack(to mark: Mark, in slot: Slot) {
        guard isOpen(slot) else { return }
        top = Int(slot.index)
        text.truncate(to: mark.text)
        values = mark.values
        fingerprints.forget(since: mark.fingerprints)
        segments.removeLast(max(0, segments.count - mark.segments))
        frames[top].count = mark.count
    }

    /// Takes back what a value has written into its slot before it failed.
    private func empty(_ slot: Slot, values written: Int) {
        guard isOpen(slot) else { return }
        top = Int(slot.index)
        let frame = frames + top
        text.truncate(to: frame.pointee.start)
        values = written
        fingerprints.forget(since: frame.pointee.firstFingerprint)
        if frame.pointee.order != .asWritten { segments.removeLast(segments.count - frame.pointee.firstSegment) }
        frame.pointee.kind = .empty
        frame.pointee.order = .asWritten
        frame.pointee.count = 0
    }
}
