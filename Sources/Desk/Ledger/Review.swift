public import CaseStore
import CaseWorkflow
import Foundation
import OfficeLedger
import Spreadsheet

/// A held row as a person looks at it: what each cell says, with personal numbers masked.
public struct ReviewRow: Hashable, Sendable {
    public struct Cell: Hashable, Sendable {
        /// The field's code; nil for a column that the desk does not know.
        public let field: String?
        public let words: String
        public let text: String
    }

    /// `batch:line`.
    public let id: String
    public let batch: String
    public let line: Int
    public let isOutreach: Bool
    /// Stable codes, `field:reason`.
    public let reasons: [String]
    public let status: HeldResolution.Status
    public let resolution: String
    public let cells: [Cell]
}

extension Desk {
    /// Rows that wait for a person (or, with another status, were decided), oldest intake first.
    ///
    /// - Parameter batch: a batch or the beginning of its name; nil for every batch.
    public func reviewRows(
        batch: String? = nil, status: HeldResolution.Status? = .open, limit: Int = 1000
    ) throws(StoreError) -> [ReviewRow] {
        var id: String?
        if let batch { id = try self.batch(batch).id }
        return try store.heldRows(batch: id, status: status, limit: limit).map(Desk.shown)
    }

    /// The held row that goes by `batch:line`, where the beginning of the batch's name is enough.
    ///
    /// - Throws: `StoreError.notFound`; `.invalid` for a beginning that several batches share or a name of another form.
    public func reviewRow(_ name: String) throws(StoreError) -> ReviewRow { Desk.shown(try heldRow(name)) }

    /// The batch that a name or the beginning of one means.
    public func batch(_ name: String) throws(StoreError) -> ImportBatch {
        let fitting = try store.batches().filter { !name.isEmpty && $0.id.hasPrefix(name.lowercased()) }
        if let exact = fitting.first(where: { $0.id == name.lowercased() }) { return exact }
        guard let first = fitting.first else { throw .notFound(name) }
        guard fitting.count == 1 else {
            throw .invalid(
                Sentence(
                    "有\(fitting.count)个批次以“\(name)”开头，请多写几位",
                    "\(fitting.count) intakes begin with “\(name)”; write more of it"))
        }
        return first
    }

    /// Cells that wait for a person, in the order their cases came in; personal numbers are masked.
    public func reviewCells(limit: Int = 1000) throws(StoreError) -> [WaitingCell] {
        try store.waitingCells(limit: limit).map { cell in
            var cell = cell
            cell.cell.verbatim = PersonalNumbers.masked(cell.cell.verbatim, field: cell.cell.field)
            return cell
        }
    }

    func heldRow(_ name: String) throws(StoreError) -> CaseStore.HeldRow {
        let parts = name.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let line = Int(parts[1]) else {
            throw .invalid(
                Sentence("待核的行写作“批次:行号”，如 3f2a:17", "A held row is written “batch:line”, as in 3f2a:17"))
        }
        let batch = try batch(String(parts[0]))
        guard let row = try store.heldRows(batch: batch.id, line: line, status: nil).first else {
            throw .notFound(name)
        }
        return row
    }

    private static func shown(_ row: CaseStore.HeldRow) -> ReviewRow {
        let read = RowAsRead(row.cells)
        let cells =
            read?.columns.map { column in
                ReviewRow.Cell(
                    field: column.field, words: column.words,
                    text: PersonalNumbers.masked(column.cell.verbatim, field: column.field))
            }
            ?? row.cells.map { ReviewRow.Cell(field: nil, words: "", text: PersonalNumbers.masked($0, field: nil)) }
        return ReviewRow(
            id: "\(row.batch):\(row.line)", batch: row.batch, line: row.line, isOutreach: read?.kind == .outreach,
            reasons: row.reasons, status: row.status, resolution: row.resolution,
            cells: cells.filter { !$0.text.isEmpty })
    }
}

/// Hides personal numbers in cells as they were written.
enum PersonalNumbers {
    /// A cell of a personal number shows its first three and last two digits; in any other cell eleven digits and more in a row
    /// are treated so.
    static func masked(_ text: String, field: String?) -> String {
        let isPersonal = field == LedgerField.residentID.rawValue || field == LedgerField.phone.rawValue
        var output = String.UnicodeScalarView()
        var run: [Unicode.Scalar] = []
        func flush() {
            if run.count >= 11 || (isPersonal && run.count >= 6) {
                output.append(contentsOf: run.prefix(3))
                output.append(contentsOf: repeatElement("*", count: run.count - 5))
                output.append(contentsOf: run.suffix(2))
            } else {
                output.append(contentsOf: run)
            }
            run = []
        }
        for scalar in text.unicodeScalars {
            if scalar.properties.numericType == .decimal
                || (run.count >= 14 && "Xx\u{FF38}".unicodeScalars.contains(scalar))
            {
                run.append(scalar)
            } else {
                flush()
                output.append(scalar)
            }
        }
        flush()
        return String(output)
    }
}
