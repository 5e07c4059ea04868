import CaseWorkflow
import SafeCrypto

/// The values of a record in schema order, each with its length before it: what a record's digest is taken over.
///
/// Each value is four bytes of length (big-endian) and its UTF-8; an absent value is four bytes of FF. Texts are in
/// NFC, which codes always are. One object is used for record after record, so that a million of them cost no memory.
struct CanonicalValues {
    private(set) var bytes: [UInt8] = []

    /// Starts a record of this kind.
    mutating func begin(_ kind: StaticString) {
        bytes.removeAll(keepingCapacity: true)
        kind.withUTF8Buffer { lengthPrefixed($0.count, $0) }
    }

    var digest: Digest { SHA256.digest(of: bytes) }

    private mutating func lengthPrefixed(_ count: Int, _ text: some Sequence<UInt8>) {
        let length = UInt32(truncatingIfNeeded: count)
        for shift in [24, 16, 8, 0] as [UInt32] { bytes.append(UInt8(truncatingIfNeeded: length >> shift)) }
        bytes.append(contentsOf: text)
    }

    private mutating func absent() { bytes.append(contentsOf: [0xFF, 0xFF, 0xFF, 0xFF] as [UInt8]) }
}

extension CanonicalValues: FilingFieldVisitor {
    mutating func code(_ name: StaticString, _ value: String?) {
        guard let value else { return absent() }
        lengthPrefixed(value.utf8.count, value.utf8)
    }

    mutating func day(_ name: StaticString, _ value: Day?) {
        guard let value else { return absent() }
        let start = bytes.count
        lengthPrefixed(10, EmptyCollection())
        bytes.append(day: value)
        assert(bytes.count == start + 14)
    }

    mutating func number(_ name: StaticString, _ value: Int64) {
        let lengthPlace = bytes.count
        lengthPrefixed(0, EmptyCollection())
        bytes.append(number: value)
        bytes[lengthPlace + 3] = UInt8(truncatingIfNeeded: bytes.count - lengthPlace - 4)
    }

    mutating func flag(_ name: StaticString, _ value: Bool?) {
        guard let value else { return absent() }
        code(name, value ? "true" : "false")
    }
}

/// Sees the fields of a record one by one, in schema order.
protocol FilingFieldVisitor {
    mutating func code(_ name: StaticString, _ value: String?)
    mutating func day(_ name: StaticString, _ value: Day?)
    mutating func number(_ name: StaticString, _ value: Int64)
    mutating func flag(_ name: StaticString, _ value: Bool?)
}

extension [UInt8] {
    mutating func append(_ text: StaticString) { text.withUTF8Buffer { append(contentsOf: $0) } }

    /// `2026-03-31`.
    mutating func append(day: Day) {
        let (year, month, day) = day.civil
        append(digits: year, width: 4)
        append(UInt8(ascii: "-"))
        append(digits: month, width: 2)
        append(UInt8(ascii: "-"))
        append(digits: day, width: 2)
    }

    private mutating func append(digits value: Int, width: Int) {
        var divisor = width == 4 ? 1000 : 10
        while divisor > 0 {
            append(UInt8(truncatingIfNeeded: 48 + value / divisor % 10))
            divisor /= 10
        }
    }

    mutating func append(number: Int64) {
        if number < 0 { append(UInt8(ascii: "-")) }
        let start = count
        var rest = number.magnitude
        repeat {
            append(UInt8(truncatingIfNeeded: 48 + rest % 10))
            rest /= 10
        } while rest > 0
        self[start...].reverse()
    }

    /// Sixty-four hexadecimal digits.
    mutating func append(hex digest: Digest) {
        for byte in digest.bytes {
            for nibble in [byte >> 4, byte & 15] { append(nibble < 10 ? 48 + nibble : 87 + nibble) }
        }
    }
}
