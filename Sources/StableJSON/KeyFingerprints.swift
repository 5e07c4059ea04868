/// Notices that an object may have a key twice, at a cost of a few nanoseconds for each key.
///
/// Equal keys always have equal fingerprints; the opposite is not sure, so a suspicion must be looked into. Keys beyond
/// ASCII are always suspect, because Swift takes two spellings of one character for the same key.
struct KeyFingerprints {
    private var prints: ContiguousArray<UInt64> = []

    private static let beyondASCII = UInt64.max

    var count: Int { prints.count }

    mutating func note(_ bytes: UnsafeRawBufferPointer) {
        var print: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: bytes.count)
        var seen: UInt64 = 0
        var offset = 0
        while offset + 8 <= bytes.count {
            let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            seen |= word
            print = (print ^ word) &* 0xFF51_AFD7_ED55_8CCD
            print ^= print >> 32
            offset += 8
        }
        var rest: UInt64 = 0
        while offset < bytes.count {
            rest = rest << 8 | UInt64(bytes[offset])
            offset += 1
        }
        seen |= rest
        print = (print ^ rest) &* 0xFF51_AFD7_ED55_8CCD
        print ^= print >> 32
        prints.append(seen & 0x8080_8080_8080_8080 == 0 ? print & ~1 : Self.beyondASCII)
    }

    /// Whether two of the keys noted since there were `first` of them could be the same; forgets those keys.
    mutating func mayRepeat(since first: Int) -> Bool {
        let count = prints.count - first
        defer { forget(since: first) }
        guard count > 1 else { return false }
        if count > 24 {
            prints[first...].sort()
            if prints.last == Self.beyondASCII { return true }
            return prints.withUnsafeBufferPointer { all in
                (first + 1..<all.count).contains { all[$0] == all[$0 - 1] }
            }
        }
        return prints.withUnsafeBufferPointer { all in
            for later in first..<all.count {
                let print = all[later]
                if print == Self.beyondASCII { return true }
                for earlier in first..<later where all[earlier] == print { return true }
            }
            return false
        }
    }

    mutating func forget(since first: Int) { prints.removeLast(prints.count - first) }
}
