import CaseWorkflow
import SafeCrypto

/// The XML of one record, built in a buffer that the next record uses again.
///
/// Nothing in a record needs escaping: its texts are codes, and `RecordRules` has refused all others.
final class RecordBytes {
    private let buffer = RecordBuffer()
    private let values = CanonicalValues()

    /// The record that was filled in last; good until the next is.
    var bytes: UnsafeRawBufferPointer { buffer.bytes }

    /// Fills the buffer with the record and a line feed; gives the record's digest.
    func fill(_ record: FilingCase) -> Digest {
        record.beginCanonical(values)
        buffer.clear()
        buffer.append("<case uid=\"" as StaticString)
        buffer.append(record.uid)
        buffer.append("\" rev=\"" as StaticString)
        buffer.append(record.rev)
        buffer.append("\" action=\"" as StaticString)
        buffer.append(record.action)
        buffer.append("\" digest=\"" as StaticString)
        // It follows from values that are still to come, and is written over this.
        let digestPlace = buffer.count
        buffer.append("0000000000000000000000000000000000000000000000000000000000000000" as StaticString)
        if let replaced = record.replaces {
            buffer.append("\" replaces=\"" as StaticString)
            buffer.append(hex: replaced)
        }
        buffer.append("\">" as StaticString)
        var visitor = self
        record.visitContent(&visitor)
        buffer.append("</case>\n" as StaticString)
        let digest = values.digest
        buffer.append(hex: digest, at: digestPlace)
        return digest
    }
}

/// Each value is spelled once, for the digest, and copied from there.
extension RecordBytes: FilingFieldVisitor {
    func code(_ name: StaticString, _ value: String?) {
        values.code(name, value)
        if value != nil { buffer.append(element: name, values.last) }
    }

    func day(_ name: StaticString, _ value: Day?) {
        values.day(name, value)
        if value != nil { buffer.append(element: name, values.last) }
    }

    func number(_ name: StaticString, _ value: Int64) {
        values.number(name, value)
        buffer.append(element: name, values.last)
    }

    func flag(_ name: StaticString, _ value: Bool?) {
        values.flag(name, value)
        if value != nil { buffer.append(element: name, values.last) }
    }
}
