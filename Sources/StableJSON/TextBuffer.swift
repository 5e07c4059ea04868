/// JSON text being written: one block of memory that grows.
struct TextBuffer: ~Copyable {
    private var base: UnsafeMutableRawPointer
    private var capacity: Int
    private(set) var count = 0

    init() {
        capacity = 512
        base = .allocate(byteCount: 512, alignment: 8)
    }

    deinit { base.deallocate() }

    var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: base, count: count) }

    /// A copy of the bytes written since there were `start` of them.
    func copy(from start: Int = 0) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: count - start) { target, written in
            UnsafeMutableRawBufferPointer(target).copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[start...]))
            written = count - start
        }
    }

    mutating func truncate(to count: Int) {
        precondition(count <= self.count, "text can only be cut shorter")
        self.count = count
    }

    @inline(__always)
    private mutating func reserve(_ more: Int) {
        if capacity - count < more { grow(by: more) }
    }

    @inline(never)
    private mutating func grow(by more: Int) {
        let larger = max(capacity * 2, count + more)
        let block = UnsafeMutableRawPointer.allocate(byteCount: larger, alignment: 8)
        block.copyMemory(from: base, byteCount: count)
        base.deallocate()
        base = block
        capacity = larger
    }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        reserve(1)
        base.storeBytes(of: byte, toByteOffset: count, as: UInt8.self)
        count += 1
    }

    mutating func append(_ text: StaticString) {
        append(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    @inline(__always)
    mutating func append(_ bytes: UnsafeRawBufferPointer) {
        guard let source = bytes.baseAddress else { return }
        reserve(bytes.count)
        (base + count).copyMemory(from: source, byteCount: bytes.count)
        count += bytes.count
    }

    /// Writes text that needs no escaping, such as a number.
    mutating func append(plain text: String) {
        var text = text
        text.withUTF8 { utf8 in append(UnsafeRawBufferPointer(utf8)) }
    }

    mutating func append(_ value: Int64) {
        if value < 0 { append(UInt8(ascii: "-")) }
        append(value.magnitude)
    }

    mutating func append(_ value: UInt64) {
        var digits = 1
        var power: UInt64 = 10
        while digits < 20, value >= power {
            digits += 1
            power = power &* 10
        }
        reserve(digits)
        var rest = value
        var place = count + digits
        repeat {
            place -= 1
            base.storeBytes(of: UInt8(48 + rest % 10), toByteOffset: place, as: UInt8.self)
            rest /= 10
        } while place > count
        count += digits
    }

    /// Writes a string between quotation marks; only what JSON demands is escaped.
    mutating func append(quoted text: String) {
        var text = text
        append(UInt8(ascii: "\""))
        text.withUTF8 { utf8 in append(escaping: UnsafeRawBufferPointer(utf8)) }
        append(UInt8(ascii: "\""))
    }

    private mutating func append(escaping utf8: UnsafeRawBufferPointer) {
        var clean = 0
        var offset = 0
        while offset < utf8.count {
            if offset + 8 <= utf8.count,
                !Self.needsEscape(utf8.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            {
                offset += 8
                continue
            }
            let byte = utf8[offset]
            if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
                append(UnsafeRawBufferPointer(rebasing: utf8[clean..<offset]))
                append(escape: byte)
                clean = offset + 1
            }
            offset += 1
        }
        append(UnsafeRawBufferPointer(rebasing: utf8[clean...]))
    }

    private mutating func append(escape byte: UInt8) {
        append(UInt8(ascii: "\\"))
        guard byte < 0x20 else { return append(byte) }
        append("u00")
        append(48 + byte >> 4)
        append(byte & 15 < 10 ? 48 + byte & 15 : 87 + byte & 15)
    }

    /// Whether one of eight bytes is a control character, a quotation mark or a backslash.
    @inline(__always)
    private static func needsEscape(_ word: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let quote = word ^ (ones &* 0x22)
        let backslash = word ^ (ones &* 0x5C)
        let control = (word &- ones &* 0x20) & ~word
        return (control | (quote &- ones) & ~quote | (backslash &- ones) & ~backslash) & (ones &* 0x80) != 0
    }
}
