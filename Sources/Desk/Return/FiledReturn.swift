public import CaseExport

/// A return as it was filed: read from its folder or zip file, checked as its receiver does. Needs no desk.
public struct FiledReturn: Sendable {
    public let header: FilingHeader
    public let figures: ReturnFigures

    /// - Parameter scratch: where a zip is unpacked, in a folder that is gone afterwards.
    /// - Throws: `ReturnRefusal.rejected` unless the filing passes its check; `.withdrawn`; `.tooLarge`.
    public init(_ path: String, check: FilingCheck, scratch: String) throws(ReturnRefusal) {
        let cells = CellList()
        let verdict = check.verdict(
            on: path, scratch: scratch, reading: FilingReading(record: { _, _ in }, cell: { cells.all.append($0) }))
        guard verdict.isAccepted, let header = verdict.header, let totals = verdict.recomputed?.totals else {
            throw .rejected(verdict.problems.first { $0.severity == .error })
        }
        guard header.type != .withdrawal else { throw .withdrawn }
        self.header = header
        figures = try ReturnFigures(FilingFigures(totals: totals, cells: cells.all))
    }

    public var heading: ReturnHeading { ReturnHeading(header) }

    private final class CellList {
        var all: [FilingCell] = []
    }
}
