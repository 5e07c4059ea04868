import CaseWorkflow
import SafeXML

/// One part of cases on its way out.
final class CasePartWriter {
    private let name: String
    private let file: OutgoingDocument
    private var records: Int64 = 0
    private var first: String?
    private var last: String?

    static let namespace = "urn:labordesk:case:1"
    static let schemaVersion = "1.0"
    /// The bytes of `</cases>` and its line feed.
    private static let ending = 9

    init(number: Int, header: FilingHeader, folder: OutgoingFolder) throws(FilingWriteProblem) {
        guard let name = FilingPart.casesName(number) else {
            throw .refused([FilingProblem(.limit, Sentence("案件文件超过9999个。", "There are more than 9999 parts of cases."))]
            )
        }
        self.name = name
        file = try folder.document(name)
        file.output.declaration()
        file.output.open(
            "cases",
            ["xmlns": CasePartWriter.namespace, "schemaVersion": CasePartWriter.schemaVersion, "filing": header.id])
        file.output.attribute("part", number)
        file.output.lineFeed()
    }

    /// Whether a record of so many bytes no longer fits.
    func isFull(before bytes: Int, _ limits: FilingWriter.Limits) -> Bool {
        records >= limits.records || Int64(file.output.byteCount + bytes + CasePartWriter.ending) > limits.bytes
    }

    func add(_ record: FilingCase, _ bytes: UnsafeRawBufferPointer) {
        file.output.raw(bytes)
        records += 1
        if first == nil { first = record.uid }
        last = record.uid
    }

    func finish() throws(FilingWriteProblem) -> FilingPart {
        file.output.close()
        file.output.lineFeed()
        return FilingPart(name, .cases, try file.finish(), records: records, first: first, last: last)
    }
}
