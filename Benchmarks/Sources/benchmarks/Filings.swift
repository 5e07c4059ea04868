import CBaseline
import CaseExport
import CaseWorkflow
import Foundation

/// Filings: the same records written by `FilingWriter` and by libxml2's xmlTextWriter called from C, and the same parts
/// checked by `FilingCheck` and validated by libxml2 called from C.
struct Filings {
    let place: Place
    let rounds: Int
    let records: Int

    /// Records of one part.
    private static let perPart = 20_000

    func run(_ table: Table) throws {
        let sample = try SampleFiling(records: records)
        let figures = sample.figures()
        let cases = (0..<records).map { sample.record($0) }
        let strings = try RecordStrings(cases)
        let theirs = place.path("theirs")
        try FileManager.default.createDirectory(atPath: theirs, withIntermediateDirectories: true)
        let ours = place.path(sample.header.folderName)
        func write() throws {
            var rest = cases.makeIterator()
            try FilingWriter(header: sample.header, figures: figures).write(into: place.root) { rest.next() }
        }
        for isDigested in [false, true] {
            let duel = try Duel(rounds: rounds) { _ in
                if FileManager.default.fileExists(atPath: ours) { try FileManager.default.removeItem(atPath: ours) }
                return try Turn.measure { try write() }
            } theirs: { _ in
                for part in parts() { try? FileManager.default.removeItem(atPath: theirs + "/" + part) }
                return try Turn.measure {
                    try strings.write(
                        into: theirs, filing: sample.header.id, recordsPerPart: Filings.perPart,
                        isDigested: isDigested)
                }
            }
            try compare(ours, theirs)
            table.add(
                "a filing of \(records) records written, against C that \(isDigested ? "digests and flushes too" : "only writes"), each",
                duel, operations: records)
        }
        try check(ours, table)
    }

    private func check(_ folder: String, _ table: Table) throws {
        let exports = ExportSchemas(path: Filings.exports)
        let check = FilingCheck(schemas: try FilingSchemas(exports))
        let schema = try PartSchema(path: exports.folder(of: "filing-1") + "/case.xsd")
        let duel = try Duel(rounds: rounds) { _ in
            try Turn.measure {
                let verdict = check.verdict(onFolder: folder)
                guard verdict.isAccepted else { throw Stop.sample(verdict.summary.english) }
            }
        } theirs: { _ in
            try Turn.measure { for part in parts() { try schema.validate(folder + "/" + part) } }
        }
        table.add("the same checked whole, against C that only validates, each", duel, operations: records)
    }

    /// `Exports` of the checkout.
    private static let exports =
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path + "/Exports"

    private func parts() -> [String] {
        let count = (records + Filings.perPart - 1) / Filings.perPart
        return (1...count).map { String(format: "cases-%04d.xml", $0) }
    }

    /// Both sides must have written the same bytes, or the comparison would be none.
    private func compare(_ ours: String, _ theirs: String) throws {
        for part in parts()
        where !FileManager.default.contentsEqual(atPath: ours + "/" + part, andPath: theirs + "/" + part) {
            throw Stop.sample("the two sides wrote different bytes of \(part)")
        }
    }

    /// Writes an invented filing into the folder, to be received from the outside; memory does not grow with it.
    static func write(_ records: Int, into folder: String) throws -> String {
        let sample = try SampleFiling(records: records)
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        var number = 0
        let written = try FilingWriter(header: sample.header, figures: sample.figures()).write(into: folder) {
            guard number < records else { return nil }
            defer { number += 1 }
            return sample.record(number)
        }
        return written.path
    }
}

/// A schema compiled by C.
private final class PartSchema {
    private let schema: OpaquePointer

    init(path: String) throws {
        guard let schema = cb_schema_open(path) else { throw Stop.baseline("cannot compile \(path)") }
        self.schema = schema
    }

    deinit { cb_schema_close(schema) }

    func validate(_ path: String) throws {
        guard cb_filing_validate(schema, path) > 0 else { throw Stop.baseline("\(path) is not valid") }
    }
}
