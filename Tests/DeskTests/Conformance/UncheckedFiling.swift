import SafeCrypto
import SafeXML

@testable import CaseExport

/// A filing that agrees with itself in every digest and sum, whatever rule it breaks: what a program that does not know the
/// rule would send. `FilingWriter` refuses to write it.
struct UncheckedFiling {
    var header: FilingHeader
    /// Written in this order.
    var cases: [FilingCase]
    /// Cells are written in this order.
    var figures: FilingFigures
    /// Changes what the manifest claims.
    var claim: @Sendable (inout FilingControl) -> Void = { _ in }

    /// Writes the folder into `parent`.
    ///
    /// - Returns: the folder, and the manifest's digest.
    func write(into parent: String) throws -> (path: String, digest: Digest) {
        let folder = try OutgoingFolder(target: parent + "/" + header.folderName)
        defer { folder.discard() }
        var content = ContentDigest()
        var control = FilingControl()
        control.totals = figures.totals
        var parts: [FilingPart] = []
        if !cases.isEmpty {
            let part = try CasePartWriter(number: 1, header: header, folder: folder)
            var bytes = RecordBytes()
            for record in cases {
                content.add(record: bytes.fill(record))
                part.add(record, bytes.bytes)
                control.add(record)
            }
            parts.append(try part.finish())
        }
        let statistics = try folder.write(FilingStatistics.fileName) {
            FilingStatistics.write(figures, of: header, action: header.type.statisticsAction, to: $0)
        }
        parts.append(
            FilingPart(FilingStatistics.fileName, .statistics, statistics, records: Int64(figures.cells.count)))
        var sums = CellSums()
        content.add(figures.totals)
        for cell in figures.cells {
            content.add(cell)
            sums.add(cell)
        }
        claim(&control)
        let view = FilingView.html(header: header, parts: parts, control: control, sums: sums)
        parts.append(
            FilingPart(FilingView.fileName, .view, try folder.write(FilingView.fileName) { $0.raw(view) }, records: 0))
        let manifest = FilingManifest(header: header, parts: parts, contentDigest: content.finish(), control: control)
        let written = try folder.write(FilingManifest.fileName) { manifest.write(to: $0) }
        try folder.place()
        return (folder.target, written.sha256)
    }

    /// With its cells in the order in which they are filed.
    var inOrder: UncheckedFiling {
        var filing = self
        filing.figures.cells.sort { $0.precedes($1) }
        return filing
    }
}
