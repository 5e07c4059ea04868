import CaseStore
public import CaseWorkflow
import Foundation
public import OfficeLedger
import SafeCrypto
import Spreadsheet

/// What came of reading and taking in one ledger file. Every row of the file is counted in exactly one place.
public struct LedgerIntakeResult: Sendable {
    public var file: String
    /// nil after a dry run, and when nothing was taken in.
    public var batch: String?
    /// How the file was read: encoding, sheet, header row, columns.
    public var reading: [Sentence] = []
    public var rows = 0
    public var taken = 0
    /// Rows that say again what is already known.
    public var repeated = 0
    /// Rows that filled blanks of a case that was known.
    public var filled = 0
    /// Rows that this intake holds whole for a person.
    public var held = 0
    /// Rows that an earlier intake holds already and nobody has decided: known, and nothing new is made of them.
    public var heldBefore = 0
    /// Cells held; their cases were made.
    public var heldCells = 0
    /// Title, blank, header and total rows.
    public var skipped = 0
    /// Cases taken in that are still open: they wait in the backlog.
    public var backlog = 0
    public var problems: [LedgerProblem] = []
    public var wasKnown = false
    public var officesAdded: [String] = []

    public init(file: String) { self.file = file }
}

/// One row or cell that could not be read with certainty. Personal numbers are not repeated here.
public struct LedgerProblem: Hashable, Sendable {
    public var row: Int
    public var field: String
    public var code: String
    public var sentence: Sentence
}

extension Desk {
    /// Takes an office's old ledger in: each row becomes a case with events on the days the row says, or is held with its reason.
    /// A file is taken whole or not at all; a second intake of the same rows, in any order, makes nothing twice.
    ///
    /// - Parameters:
    ///   - dryRun: reads and counts, changes nothing.
    ///   - progress: told the share of the file that was read, 0…1.
    /// - Throws: `StoreError`; `SpreadsheetError` for a file that is no table; `HeaderReading.Refusal` for one that is no ledger.
    public func takeIn(
        ledger path: String, sheet: String? = nil, yearLast: DateCell.YearLastOrder? = nil, dryRun: Bool = false,
        progress: (Double) -> Void = { _ in }
    ) throws -> LedgerIntakeResult {
        var result = LedgerIntakeResult(file: path)
        try LedgerPath.requireFile(path)
        let digest = try SHA256.digest(ofFile: path).digest.hex
        result.wasKnown = try store.batches(fileDigest: digest).contains { $0.standing == .taken }
        let table = try LedgerTable(path: path, sheet: sheet, today: today, yearLast: yearLast)
        let survey = try table.survey { progress($0 * 0.3) }
        var owners = try RowOwners(desk: self)
        for district in survey.districts.sorted(by: { $0.code < $1.code }) { _ = owners.owner(of: district) }
        result.officesAdded = owners.added.map(\.name)
        let batch = ImportBatch(
            id: UUID().uuidString.lowercased(), office: owners.root.code, fileName: LedgerPath.name(of: path),
            fileDigest: digest, on: today)
        let run = try LedgerRun(
            desk: self, owners: owners, batch: batch, repeated: survey.repeated, order: table.order, isDry: dryRun,
            result: result)
        try table.forEachReading { reading in
            try run.take(reading)
            progress(0.3 + 0.5 * table.share)
        }
        try run.finish { progress(0.8 + 0.2 * $0) }
        if !dryRun, run.result.batch == nil { run.result.officesAdded = [] }
        run.result.reading = table.description()
        progress(1)
        return run.result
    }
}
