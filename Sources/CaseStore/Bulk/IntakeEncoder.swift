import CaseWorkflow
import Dispatch
import Foundation
import SafeCrypto
import StableJSON
import Synchronization

/// Makes of each decided case the rows it will have, and stages them. Belongs to the intake's worker queue until the
/// queue is empty, then to the commit.
final class IntakeEncoder: @unchecked Sendable {
    let file: StagingFile
    let lookups: LookupRuns
    let mark: RulesMark
    /// Offices that the ledger names and the desk lacks.
    let offices: [Office]
    let startSeries: [NumberObservation.Key: CaseNumbers.Series]
    private(set) var count = 0
    private(set) var numbers: NumberObservation
    let tally: CellTally
    private let cells: SQLiteEngine
    private let batch: ImportBatch
    private let acting: Acting
    private let rulebook: Rulebook
    private let ring: KeyRing
    private let commandPrefix: [UInt8]

    static let tallyTable = "tally"

    init(
        home: Home, batch: ImportBatch, acting: Acting, rulebook: Rulebook, ring: KeyRing, mark: RulesMark,
        series: [NumberObservation.Key: CaseNumbers.Series], offices: [Office]
    ) throws {
        let name = UUID().uuidString.lowercased()
        file = try StagingFile(folder: home.staging, name: name + ".rows")
        lookups = try LookupRuns(folder: home.staging, name: name + ".lookups")
        let path = home.staging + "/" + name + ".cells"
        cells = try SQLiteEngine(path: path, readers: 0)
        // Opened, it needs no name: when the process ends, however it ends, nothing stays.
        try cells.outside { connection in
            try connection.each("PRAGMA journal_mode = OFF", []) { _ in true }
            try connection.each("PRAGMA locking_mode = EXCLUSIVE", []) { _ in true }
            try connection.run("PRAGMA synchronous = OFF")
            try connection.run("PRAGMA cache_size = -24576")
            try connection.run(CellTally.definition(IntakeEncoder.tallyTable, temporary: false))
        }
        tally = CellTally()
        unlink(path)
        self.batch = batch
        self.acting = acting
        self.rulebook = rulebook
        self.ring = ring
        self.mark = mark
        self.offices = offices
        startSeries = series
        numbers = NumberObservation(series: series)
        commandPrefix = Array(SHA256.digest(of: "labordesk intake " + batch.id).bytes.prefix(8))
    }

    /// Encodes the cases on both cores and stages them in their order.
    func encode(_ items: [BulkCase]) throws {
        let base = count
        let parts = Mutex<[Int: Result<[Encoded], any Error>]>([:])
        DispatchQueue.concurrentPerform(iterations: IntakeEncoder.parts) { part in
            let range = items.count * part / IntakeEncoder.parts..<items.count * (part + 1) / IntakeEncoder.parts
            let result = Result { try range.map { try encoded(items[$0], ordinal: base + $0 + 1) } }
            parts.withLock { $0[part] = result }
        }
        for part in 0..<IntakeEncoder.parts {
            for item in try parts.withLock({ $0.removeValue(forKey: part) })?.get() ?? [] {
                try file.append(item.rows.bytes)
                for row in item.lookups { try lookups.add(row) }
                tally.add(item.contribution, epoch: 0)
                numbers.observe(item.number, office: item.office, kind: item.kind, on: item.on)
            }
        }
        count += items.count
        if tally.isFull { try cells.write { try tally.flush(into: $0, IntakeEncoder.tallyTable) } }
    }

    private static let parts = 2

    /// What one case becomes, before it has its place in the journal.
    private struct Encoded: Sendable {
        var rows: PackedRows
        var lookups: [LookupRuns.Row]
        var contribution: Contribution
        var number: String
        var office: String
        var kind: String
        var on: Day
    }

    private func encoded(_ item: BulkCase, ordinal: Int) throws -> Encoded {
        guard let file = CaseFile.replay(item.events) else { throw StoreError.corrupt("intake") }
        let projection = try CaseProjection(file, key: 0, version: 1, rulebook: rulebook)
        let events = try StableJSON.encode(item.events)
        var command = commandPrefix
        command.append(bigEndian: Int64(ordinal))
        var rows = PackedRows()
        rows.append(
            .journal,
            [
                .text(file.office.text), .blob(file.id.uuid.bytes), .blob(command),
                .blob(SHA256.digest(of: events).bytes), .blob(events),
            ])
        rows.append(.docket, projection.docket)
        for row in projection.ledger { rows.append(.ledgerEntry, row) }
        for row in projection.deadlines { rows.append(.deadline, row) }
        for row in projection.counted { rows.append(.contribution, row) }
        let lookups = try projection.lookups.map { row in
            guard row.count == 4, case .blob(let token) = row[0], case .text(let field) = row[2],
                case .int(let number) = row[3]
            else { throw PackedReader.cut }
            return LookupRuns.Row(token: token, place: ordinal, field: field, ordinal: number)
        }
        try seal(item.sealing, projection, file.id, into: &rows)
        for cell in item.held {
            let bound = SealedWriting.binding(file.id.uuid.bytes, "held " + cell.field, 0)
            let sealed = try ring.cipher(ring.current).seal(Array(cell.verbatim.utf8), boundTo: bound)
            rows.append(
                .heldCell,
                [.null, .text(cell.field), .text(cell.reason), SQLValue(ring.current), .blob(sealed)])
        }
        return Encoded(
            rows: rows, lookups: lookups, contribution: projection.contribution, number: file.number,
            office: file.custody[0].office.text,
            kind: file.kind.rawValue, on: file.intake.registeredOn)
    }

    private func seal(
        _ sealing: [Sealing], _ projection: CaseProjection, _ id: CaseFile.ID, into rows: inout PackedRows
    ) throws {
        for item in sealing {
            let token = ring.token(item.field, item.plain)
            let carried = projection.lookups.contains {
                $0[0] == .blob(token) && $0[2] == .text(item.field.rawValue) && $0[3] == SQLValue(item.ordinal)
            }
            guard carried else {
                throw StoreError.invalid(
                    Sentence(
                        "号码与登记的人员不符，请重新录入", "A number does not belong to anybody in its case. Take the ledger in again")
                )
            }
            let bound = SealedWriting.binding(id.uuid.bytes, item.field.rawValue, item.ordinal)
            let sealed = try ring.cipher(ring.current).seal(Array(item.plain.utf8), boundTo: bound)
            rows.append(
                .sealed,
                [
                    .null, .text(item.field.rawValue), SQLValue(item.ordinal), .blob(token), SQLValue(ring.current),
                    .blob(sealed),
                ])
        }
    }

    func encode(_ held: HeldRow) throws {
        let reasons = held.reasons.joined(separator: " ")
        let sealed = try HeldRow.sealed(held.cells, held.batch, held.line, reasons: reasons, ring)
        var rows = PackedRows()
        rows.append(
            .heldRow,
            [
                .text(held.batch), SQLValue(held.line), .text(reasons),
                .text(held.status.rawValue), .text(""), SQLValue(ring.current), .blob(sealed),
            ])
        try file.append(rows.bytes)
    }

    /// The sums that did not stay in memory, in the order of the table.
    func eachSpilledCell(_ body: ([SQLValue]) throws -> Void) throws {
        try cells.read { connection in
            try connection.each(
                """
                SELECT \(CellTally.columns) FROM \(IntakeEncoder.tallyTable)
                ORDER BY grain, start, office, indicator, detail, category, channel, flags, epoch
                """, []
            ) { row in
                try body((0..<10).map(row.value))
                return true
            }
        }
    }

    func close() { cells.close() }

    static func knownSeries(_ connection: any Connection) throws -> [NumberObservation.Key: CaseNumbers.Series] {
        var series: [NumberObservation.Key: CaseNumbers.Series] = [:]
        try connection.each("SELECT office, kind, year, next, format FROM numberSeries", []) { row in
            let key = NumberObservation.Key(office: row.text(0) ?? "", kind: row.text(1) ?? "", year: row.count(2))
            series[key] = CaseNumbers.Series(next: row.int(3) ?? 1, format: NumberFormat(row.text(4) ?? ""))
            return true
        }
        return series
    }
}
