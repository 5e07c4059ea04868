import CaseWorkflow
import SafeCrypto

/// The values of a record in schema order, each with its length before it: what a record's digest is taken over.
///
/// Each value is four bytes of length (big-endian) and its UTF-8; an absent value is four bytes of FF. Texts are in
/// NFC, which codes always are. One object is used for record after record, so that a million of them cost no memory.
final class CanonicalValues {
    private let buffer = RecordBuffer()
    private let hasher = SHA256()
    private var lastStart = 0

    /// Starts a record of this kind.
    func begin(_ kind: StaticString) {
        buffer.clear()
        buffer.append(length: kind.utf8CodeUnitCount)
        buffer.append(kind)
    }

    var bytes: UnsafeRawBufferPointer { buffer.bytes }

    /// The value that came last, as text; empty when it was absent.
    var last: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: buffer.bytes[lastStart...]) }

    var digest: Digest {
        hasher.update(buffer.bytes)
        return hasher.finish()
    }

    /// Puts in what `value` appends, with its length before it.
    private func lengthPrefixed(_ value: () -> Void) {
        let place = buffer.count
        buffer.append(length: 0)
        lastStart = place + 4
        value()
        buffer.append(length: buffer.count - lastStart, at: place)
    }

    private func absent() {
        buffer.append(length: -1)
        lastStart = buffer.count
    }
}

extension CanonicalValues: FilingFieldVisitor {
    func code(_ name: StaticString, _ value: String?) {
        guard let value else { return absent() }
        lengthPrefixed { buffer.append(value) }
    }

    func day(_ name: StaticString, _ value: Day?) {
        guard let value else { return absent() }
        lengthPrefixed { buffer.append(value) }
    }

    func number(_ name: StaticString, _ value: Int64) { lengthPrefixed { buffer.append(value) } }

    func flag(_ name: StaticString, _ value: Bool?) {
        guard let value else { return absent() }
        lengthPrefixed { buffer.append(value ? "true" : "false" as StaticString) }
    }
}

/// Sees the fields of a record one by one, in schema order.
protocol FilingFieldVisitor {
    mutating func code(_ name: StaticString, _ value: String?)
    mutating func day(_ name: StaticString, _ value: Day?)
    mutating func number(_ name: StaticString, _ value: Int64)
    mutating func flag(_ name: StaticString, _ value: Bool?)
}
