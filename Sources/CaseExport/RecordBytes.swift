import CaseWorkflow
import SafeCrypto

/// The XML of one record, built in a buffer that the next record uses again.
///
/// Nothing in a record needs escaping: its texts are codes, and `FilingCase.problems(in:)` has refused all others.
struct RecordBytes {
    private(set) var bytes: [UInt8] = []
    private var values = CanonicalValues()

    /// Fills the buffer with the record and a line feed; gives the record's digest.
    mutating func fill(_ record: FilingCase) -> Digest {
        let digest = record.digest(using: &values)
        bytes.removeAll(keepingCapacity: true)
        bytes.append("<case uid=\"")
        bytes.append(contentsOf: record.uid.utf8)
        bytes.append("\" rev=\"")
        bytes.append(number: record.rev)
        bytes.append("\" action=\"")
        bytes.append(contentsOf: record.action.utf8)
        bytes.append("\" digest=\"")
        bytes.append(hex: digest)
        if let replaced = record.replaces {
            bytes.append("\" replaces=\"")
            bytes.append(hex: replaced)
        }
        bytes.append("\">")
        record.visitContent(&self)
        bytes.append("</case>\n")
        return digest
    }

    private mutating func open(_ name: StaticString) {
        bytes.append(UInt8(ascii: "<"))
        bytes.append(name)
        bytes.append(UInt8(ascii: ">"))
    }

    private mutating func close(_ name: StaticString) {
        bytes.append("</")
        bytes.append(name)
        bytes.append(UInt8(ascii: ">"))
    }
}

extension RecordBytes: FilingFieldVisitor {
    mutating func code(_ name: StaticString, _ value: String?) {
        guard let value else { return }
        open(name)
        bytes.append(contentsOf: value.utf8)
        close(name)
    }

    mutating func day(_ name: StaticString, _ value: Day?) {
        guard let value else { return }
        open(name)
        bytes.append(day: value)
        close(name)
    }

    mutating func number(_ name: StaticString, _ value: Int64) {
        open(name)
        bytes.append(number: value)
        close(name)
    }

    mutating func flag(_ name: StaticString, _ value: Bool?) {
        guard let value else { return }
        open(name)
        bytes.append(value ? "true" : "false" as StaticString)
        close(name)
    }
}
