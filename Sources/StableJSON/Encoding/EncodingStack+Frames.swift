extension EncodingStack {
    /// One value that is not finished.
    struct Frame {
        enum Kind: UInt8 { case empty, scalar, object, array }

        /// Not begun, a scalar that is written already, or an open object or array.
        var kind = Kind.empty
        /// How the members being written will be put in order when the run of them ends.
        var order = MemberOrder.asWritten
        /// Tells this frame from one that stood in the same place before.
        let serial: UInt32
        /// Members written so far.
        var count = 0
        /// Offset of the last key's opening quotation mark, to name the path of a failure.
        var lastKey = 0
        /// Offset of the first byte of this value.
        let start: Int
        let firstFingerprint: Int
        var firstSegment = 0
        /// The type that is written here, to know a set from an array.
        var type: (any Any.Type)?
    }

    @inline(__always)
    func push(type: (any Any.Type)?) -> Slot {
        top += 1
        if top == capacity { growFrames() }
        serial &+= 1
        (frames + top).initialize(
            to: Frame(serial: serial, start: text.count, firstFingerprint: fingerprints.count, type: type))
        return Slot(stack: self, index: Int32(truncatingIfNeeded: top), serial: serial)
    }

    private func growFrames() {
        let larger = UnsafeMutablePointer<Frame>.allocate(capacity: capacity * 2)
        larger.moveInitialize(from: frames, count: capacity)
        frames.deallocate()
        frames = larger
        capacity *= 2
    }

    /// Makes the value in this slot an object or an array; one that is open already goes on.
    ///
    /// Returns a slot that refuses every write when that cannot be.
    func open(_ kind: Frame.Kind, in slot: Slot) -> Slot {
        do {
            try enter(slot)
        } catch {
            return refused(StableJSON.EncodingFailure(error))
        }
        let frame = frames + Int(slot.index)
        if frame.pointee.kind == kind { return slot }
        guard frame.pointee.kind == .empty else { return refused(failure(.outOfOrder, at: slot)) }
        guard slot.index < limits.depth else { return refused(failure(.tooDeep(limit: limits.depth), at: slot)) }
        frame.pointee.kind = kind
        text.append(kind == .object ? UInt8(ascii: "{") : UInt8(ascii: "["))
        if kind == .array, let unordered = frame.pointee.type as? any Unordered.Type {
            frame.pointee.order = unordered.encodedOrder
            frame.pointee.firstSegment = segments.count
        }
        return slot
    }

    /// Keeps the failure for the end, and gives a slot that refuses every write.
    func refused(_ failure: StableJSON.EncodingFailure) -> Slot {
        if firstFailure == nil { firstFailure = failure }
        return Slot(stack: self, index: -1, serial: 0)
    }

    func isOpen(_ slot: Slot) -> Bool {
        slot.index >= 0 && slot.index <= top && frames[Int(slot.index)].serial == slot.serial
    }

    /// Makes sure that the slot is the innermost open value, by closing those inside it.
    @inline(__always)
    func enter(_ slot: Slot) throws {
        if slot.index == top, top >= 0, frames[top].serial == slot.serial { return }
        try reenter(slot)
    }

    @inline(never)
    private func reenter(_ slot: Slot) throws {
        guard isOpen(slot) else { throw (firstFailure ?? failure(.outOfOrder, at: slot)).thrown(for: slot) }
        try closeFrames(downTo: Int(slot.index))
    }

    @inline(__always)
    func closeFrames(downTo index: Int) throws {
        while top > index {
            try close(frames + top)
            top -= 1
        }
    }

    private func close(_ frame: UnsafeMutablePointer<Frame>) throws {
        switch frame.pointee.kind {
        case .scalar: break
        case .empty: text.append("{}")
        case .array:
            if frame.pointee.order != .asWritten { endRun(of: frame) }
            text.append(UInt8(ascii: "]"))
        case .object:
            if frame.pointee.order != .asWritten { endRun(of: frame) }
            text.append(UInt8(ascii: "}"))
            if fingerprints.mayRepeat(since: frame.pointee.firstFingerprint) { try refuseRepeatedKey(in: frame) }
        }
    }

    /// Reads the object back, now that two of its keys look alike: reading refuses repeated keys.
    private func refuseRepeatedKey(in frame: UnsafeMutablePointer<Frame>) throws {
        let object = UnsafeRawBufferPointer(rebasing: text.bytes[frame.pointee.start...])
        let room = StableJSON.Limits(bytes: object.count, depth: limits.depth, values: limits.values)
        do {
            try Tape(copying: object, limits: room).parse()
        } catch {
            let reason: StableJSON.EncodingFailure.Reason =
                if case .duplicateKey(let key) = error.reason { .duplicateKey(key) } else { .refused(error.english) }
            let failure = StableJSON.EncodingFailure(reason, at: path(inside: top))
            // The object is written already: no type can go on without it.
            if firstFailure == nil { firstFailure = failure }
            throw failure.thrown(for: error)
        }
    }
}

// MARK: - Paths

extension EncodingStack {
    func failure(_ reason: StableJSON.EncodingFailure.Reason, at slot: Slot) -> StableJSON.EncodingFailure {
        StableJSON.EncodingFailure(reason, at: path(of: slot))
    }

    func path(of slot: Slot) -> StableJSON.Path { path(inside: isOpen(slot) ? Int(slot.index) : top) }

    /// The path of the value in the frame with this place, read back from the text.
    private func path(inside index: Int) -> StableJSON.Path {
        guard index > 0 else { return StableJSON.Path(steps: []) }
        return StableJSON.Path(
            steps: (0..<index).compactMap { place in
                switch frames[place].kind {
                case .empty, .scalar: nil
                case .array: String(frames[place].count - 1)
                case .object: key(at: frames[place].lastKey)
                }
            })
    }

    private func key(at offset: Int) -> String {
        let rest = UnsafeRawBufferPointer(rebasing: text.bytes[offset...])
        var end = 1
        while end < rest.count, rest[end] != UInt8(ascii: "\"") { end += rest[end] == UInt8(ascii: "\\") ? 2 : 1 }
        guard end < rest.count else { return "" }
        return unescaped(UnsafeRawBufferPointer(rebasing: rest[1..<end]))
    }
}
