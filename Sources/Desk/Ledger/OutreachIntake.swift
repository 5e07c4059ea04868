public import CaseStore
public import CaseWorkflow
import Foundation
public import OfficeLedger
import SafeCrypto
import Spreadsheet

/// What came of taking in one list of outreach sessions. Every row of the file is counted in exactly one place.
public struct OutreachIntakeResult: Sendable {
    public var file: String
    /// nil after a dry run, and when nothing was taken in.
    public var batch: String?
    public var reading: [Sentence] = []
    public var rows = 0
    /// Sessions, visitors and leaflets that were taken in.
    public var sessions = 0
    public var visitors = 0
    public var leaflets = 0
    /// Rows whose session is on record already, and rows that were decided in the review before.
    public var repeated = 0
    /// Rows that this intake holds for a person.
    public var held = 0
    /// Rows that an earlier intake holds already and nobody has decided.
    public var heldBefore = 0
    /// Title, blank, header and total rows.
    public var skipped = 0
    /// Sessions of no known district, put down to the desk's own office.
    public var withoutDistrict = 0
    public var problems: [LedgerProblem] = []
    public var wasKnown = false
    public var officesAdded: [String] = []

    public init(file: String) { self.file = file }
}

extension Desk {
    /// Takes an office's list of outreach sessions in. A session is an office, a day, visitors and leaflets, and the how-manieth of
    /// such equals; what is on record already is not made twice, whichever file said it first. The whole file goes in, or nothing.
    ///
    /// - Throws: `StoreError`; `SpreadsheetError` for a file that is no table; `HeaderReading.Refusal` for one that is no list of
    ///   sessions.
    public func takeIn(
        outreach path: String, sheet: String? = nil, yearLast: DateCell.YearLastOrder? = nil, dryRun: Bool = false,
        progress: (Double) -> Void = { _ in }
    ) throws -> OutreachIntakeResult {
        var result = OutreachIntakeResult(file: path)
        try LedgerPath.requireFile(path)
        let digest = try SHA256.digest(ofFile: path).digest.hex
        result.wasKnown = try store.batches(fileDigest: digest).contains { $0.standing == .taken }
        let table = try OutreachTable(path: path, sheet: sheet, today: today, yearLast: yearLast)
        let id = UUID().uuidString.lowercased()
        var run = OutreachRun(
            desk: self, owners: try RowOwners(desk: self), held: try KnownHeldRows(self), result: result)
        try table.forEachReading { reading in
            run.take(reading)
            progress(0.5 * table.share)
        }
        try run.leaveOutKnown()
        result = run.result
        result.reading = table.description()
        guard !run.records.isEmpty || !run.rows.isEmpty else { return result }
        result.officesAdded = run.owners.added.map(\.name)
        if dryRun { return result }
        let batch = ImportBatch(
            id: id, office: run.owners.root.code, fileName: LedgerPath.name(of: path), fileDigest: digest,
            on: today,
            counts: [
                "rows": result.rows, "sessions": result.sessions, "visitors": result.visitors,
                "leaflets": result.leaflets, "repeated": result.repeated, "held": result.held,
                "skipped": result.skipped,
            ])
        let done = try store.record(
            run.records, of: batch, holding: run.rows, adding: run.owners.added,
            Acting(officer: officer, today: today, commandID: UUID(), at: now())
        ) { done, total in progress(0.5 + 0.5 * Double(done) / Double(max(1, total))) }
        result.batch = done.id
        progress(1)
        return result
    }
}

extension ImportBatch {
    /// Whether it was a list of outreach sessions and not a ledger of cases.
    public var isOutreach: Bool { counts["sessions"] != nil }
}
