public import CaseWorkflow
import Foundation
import SafeCrypto
import StableJSON

extension Store {
    /// Batches of the desk, oldest first; those of one file when its digest (hex) is given.
    public func batches(fileDigest: String? = nil) throws(StoreError) -> [ImportBatch] {
        try attempt {
            try engine.read { connection in
                let digest = fileDigest.flatMap { Hex.bytes($0) }
                return try connection.all(
                    "SELECT state FROM importBatch WHERE (? IS NULL OR fileDigest = ?) ORDER BY batchKey",
                    [SQLValue(digest), SQLValue(digest)]
                ) { try StableJSON.decode(ImportBatch.self, from: $0.blob(0) ?? []) }
            }
        }
    }

    /// Rows that wait for a decision, or were decided.
    ///
    /// - Parameter line: only the row of this line.
    public func heldRows(
        batch: String? = nil, line: Int? = nil, status: HeldResolution.Status? = .open, limit: Int = 1000
    ) throws(StoreError) -> [HeldRow] {
        var rows: [HeldRow] = []
        try eachHeldRow(batch: batch, line: line, status: status, limit: limit) { rows.append($0) }
        return rows
    }

    /// The same one by one: an office's unread rows of thirty years need not stand in memory.
    public func eachHeldRow(
        batch: String? = nil, line: Int? = nil, status: HeldResolution.Status? = nil, limit: Int = .max,
        _ body: (HeldRow) throws -> Void
    ) throws(StoreError) {
        try attempt {
            try engine.read { connection in
                let ring = try keys(connection)
                try connection.each(
                    """
                    SELECT batch, line, reasons, status, resolution, keyVersion, cells FROM heldRow
                    WHERE (? IS NULL OR batch = ?) AND (? IS NULL OR line = ?) AND (? IS NULL OR status = ?)
                    ORDER BY batch, line LIMIT ?
                    """,
                    [
                        SQLValue(batch), SQLValue(batch), SQLValue(line), SQLValue(line), SQLValue(status?.rawValue),
                        SQLValue(status?.rawValue), SQLValue(max(1, limit)),
                    ]
                ) { row in
                    let (batch, line) = (row.text(0) ?? "", row.count(1))
                    let plain = try HeldRow.opened(
                        row.blob(6) ?? [], version: row.count(5), batch, line, reasons: row.text(2) ?? "", ring)
                    try body(
                        HeldRow(
                            batch: batch, line: line,
                            reasons: (row.text(2) ?? "").split(separator: " ").map(String.init),
                            status: row.text(3).flatMap(HeldResolution.Status.init(rawValue:)) ?? .open,
                            resolution: row.text(4) ?? "", cells: try StableJSON.decode([String].self, from: plain)))
                    return true
                }
            }
        }
    }

    /// Cells of a case that were kept as written.
    public func heldCells(of id: CaseFile.ID) throws(StoreError) -> [HeldCell] {
        try attempt { try engine.read { try heldCells(of: id, $0) } }
    }

    func heldCells(of id: CaseFile.ID, _ connection: any Connection) throws -> [HeldCell] {
        let ring = try keys(connection)
        return try connection.all(
            """
            SELECT h.field, h.reason, h.keyVersion, h.verbatim FROM heldCell AS h
            JOIN docket AS d ON d.caseKey = h.caseKey WHERE d.id = ? ORDER BY h.field
            """, [.blob(id.uuid.bytes)]
        ) { row in
            let field = row.text(0) ?? ""
            let bound = SealedWriting.binding(id.uuid.bytes, "held " + field, 0)
            let plain = try ring.cipher(row.count(2)).open(row.blob(3) ?? [], boundTo: bound)
            return HeldCell(field: field, reason: row.text(1) ?? "", verbatim: String(decoding: plain, as: UTF8.self))
        }
    }

    /// Records what was decided about a held row.
    public func resolve(_ resolution: HeldResolution, _ acting: Acting) throws(StoreError) {
        try attempt {
            try engine.write { connection in
                if let earlier = try Journal(connection: connection).commit(of: acting.commandID.bytes) {
                    guard earlier.subject == .held else { throw StoreError.commandReused }
                    return
                }
                try write(resolution, acting, connection)
            }
        }
    }

    func write(_ resolution: HeldResolution, _ acting: Acting, _ connection: any Connection) throws {
        let name = "\(resolution.batch)/\(resolution.line)"
        let there = try connection.int(
            "SELECT 1 FROM heldRow WHERE batch = ? AND line = ?",
            [.text(resolution.batch), SQLValue(resolution.line)])
        guard there != nil, let batch = try batch(resolution.batch, connection) else {
            throw StoreError.notFound(name)
        }
        try permit(.countPeriods, in: batch.office, acting, connection)
        let key = try connection.int(
            "SELECT subjectKey FROM journal WHERE subject <> 'case' AND subject = 'held' AND subjectID = ? LIMIT 1",
            [.blob(Array(name.utf8))])
        let writing = EntryWriting(connection: connection)
        try writing.write(
            .held(resolution), office: batch.office.text, over: try key.flatMap(writing.last),
            by: acting.officer, command: acting.commandID.bytes, at: acting.at)
    }

    /// Takes a batch back: its cases are voided by recorded commits unless somebody worked on them since, and its held
    /// rows are dropped. Goes in portions, and goes on where it stopped when it is asked again.
    ///
    /// - Returns: how many cases (of an outreach list: sessions) were voided, how many stay because somebody worked on them, and
    ///   the numbers of those.
    public func undo(
        batch id: String, reason: String, _ acting: Acting, progress: (Int, Int) -> Void = { _, _ in }
    ) throws(StoreError) -> (voided: Int, kept: Int, keptNumbers: [String]) {
        try attempt {
            guard !reason.isEmpty else {
                throw StoreError.invalid(Sentence("请写明撤销的原因", "Say why the intake is undone"))
            }
            let undoing = try engine.write { connection in
                guard let batch = try batch(id, connection) else { throw StoreError.notFound(id) }
                try permit(.countPeriods, in: batch.office, acting, connection)
                try permit(.lead, in: batch.office, acting, connection)
                if batch.standing == .taken { try save(batch, .undoing, reason, acting, place: 1, connection) }
                return batch
            }
            var (voided, kept, from) = (0, 0, undoing.firstKey)
            var keptNumbers: [String] = []
            while undoing.cases > 0, from <= undoing.lastKey {
                let to = min(undoing.lastKey, from + 499)
                let done = try engine.write { connection in
                    let cases = try voidRange(from...to, reason, acting, connection)
                    let sessions = try voidEntries(from...to, reason, acting, connection)
                    return (
                        cases.voided + sessions.voided, cases.kept + sessions.kept, cases.numbers + sessions.numbers
                    )
                }
                (voided, kept, from) = (voided + done.0, kept + done.1, to + 1)
                keptNumbers += done.2
                progress(Int(from - undoing.firstKey), undoing.cases)
            }
            try engine.write { connection in
                try connection.run("DELETE FROM heldRow WHERE batch = ? AND status = 'open'", [.text(id)])
                guard let batch = try batch(id, connection), batch.standing == .undoing else { return }
                try save(batch, .undone, reason, acting, place: 2, connection)
            }
            return (voided, kept, keptNumbers)
        }
    }

    private func voidRange(
        _ keys: ClosedRange<Int64>, _ reason: String, _ acting: Acting, _ connection: any Connection
    ) throws -> (voided: Int, kept: Int, numbers: [String]) {
        let rows = try connection.all(
            "SELECT id, version, standing, number FROM docket WHERE caseKey BETWEEN ? AND ? ORDER BY caseKey",
            [.int(keys.lowerBound), .int(keys.upperBound)]
        ) { ($0.blob(0).flatMap(CaseFile.ID.init(bytes:)), $0.count(1), $0.text(2) ?? "", $0.text(3) ?? "") }
        var (voided, kept) = (0, 0)
        var numbers: [String] = []
        let performance = Performance(store: self, connection: connection)
        for (place, row) in rows.enumerated() {
            guard let id = row.0, row.1 == 1 else {
                if row.2 != "voided" {
                    kept += 1
                    numbers.append(row.3)
                }
                continue
            }
            let act = Act(.void(Voiding(on: acting.today, reason: reason)), on: id, expectedVersion: 1)
            _ = try performance.perform(act, acting, place: Int(keys.lowerBound) + place + 10)
            voided += 1
        }
        return (voided, kept, numbers)
    }

    /// Sessions of an outreach list, the same way: those that somebody corrected since stay.
    private func voidEntries(
        _ keys: ClosedRange<Int64>, _ reason: String, _ acting: Acting, _ connection: any Connection
    ) throws -> (voided: Int, kept: Int, numbers: [String]) {
        let rows = try connection.all(
            "SELECT id, version, isVoid FROM registerEntry WHERE entryKey BETWEEN ? AND ? ORDER BY entryKey",
            [.int(keys.lowerBound), .int(keys.upperBound)]
        ) { (UUID(bytes: $0.blob(0) ?? []), $0.count(1), $0.flag(2) ?? false) }
        var (voided, kept) = (0, 0)
        var numbers: [String] = []
        let writing = RegisterWriting(connection: connection)
        for (place, row) in rows.enumerated() {
            guard let id = row.0, !row.2 else { continue }
            guard row.1 == 1, case .register(var record) = try writing.known(id)?.entry else {
                kept += 1
                numbers.append(id.uuidString.lowercased())
                continue
            }
            record.isVoid = true
            record.reason = reason
            var own = acting
            let command = Performance.command(acting.commandID, Int(keys.lowerBound) + place + 10)
            own.commandID = UUID(bytes: command) ?? acting.commandID
            try writing.write(record, own)
            voided += 1
        }
        return (voided, kept, numbers)
    }

    private func batch(_ id: String, _ connection: any Connection) throws -> ImportBatch? {
        try connection.first("SELECT state FROM importBatch WHERE id = ?", [.text(id)]) {
            try StableJSON.decode(ImportBatch.self, from: $0.blob(0) ?? [])
        }
    }

    private func save(
        _ batch: ImportBatch, _ standing: ImportBatch.Standing, _ reason: String, _ acting: Acting, place: Int,
        _ connection: any Connection
    ) throws {
        var batch = batch
        batch.standing = standing
        batch.reason = reason
        let writing = EntryWriting(connection: connection)
        let key = try connection.int("SELECT batchKey FROM importBatch WHERE id = ?", [.text(batch.id)])
        try writing.write(
            .batch(batch), office: batch.office.text, over: try key.flatMap(writing.last), by: acting.officer,
            command: Performance.command(acting.commandID, place), at: acting.at)
    }
}
