import CaseWorkflow
import GRDBSQLite
import SafeCrypto
import StableJSON

/// Moves a staged ledger into the desk: one transaction, rows bound straight from the staging file, digests chained on the way.
struct IntakeCommit {
    let store: Store
    let acting: Acting
    let encoder: IntakeEncoder

    func run(_ batch: ImportBatch, _ progress: (Int, Int) -> Void) throws -> ImportBatch {
        let engine = store.engine
        defer { encoder.close() }
        return try engine.writeBulk { connection in
            guard let connection = connection as? SQLiteConnection else { throw StoreError.unreachable("engine") }
            guard try RulesMark(connection) == encoder.mark else {
                throw StoreError.invalid(
                    Sentence(
                        "导入期间单位、规则或者密钥有变动，未导入任何内容，请重新导入",
                        "Offices, rules or keys changed meanwhile and nothing was taken in. Take the ledger in again"))
            }
            var batch = batch
            try store.add(encoder.offices, acting, connection)
            let journal = Journal(connection: connection)
            let epoch = try journal.epoch()
            let base = try connection.int("SELECT COALESCE(MAX(sequence), 0) FROM journal") ?? 0
            let count = try insertRows(connection, base: base, epoch: epoch, progress)
            try insertLookups(connection, base: base)
            try addCells(connection, epoch: epoch)
            try saveNumbers(connection)
            if count > 0 {
                batch.firstKey = base + 1
                batch.lastKey = base + Int64(count)
                try connection.run(
                    "INSERT INTO searchPending (fromKey, toKey) VALUES (?, ?)",
                    [.int(batch.firstKey), .int(batch.lastKey)])
            }
            try EntryWriting(connection: connection).write(
                .batch(batch), office: batch.office.text, over: nil, by: acting.officer,
                command: acting.commandID.bytes, at: acting.at)
            return batch
        }
    }

    private func insertRows(
        _ connection: SQLiteConnection, base: Int64, epoch: Int, _ progress: (Int, Int) -> Void
    ) throws -> Int {
        var statements: [OpaquePointer] = []
        for table in PackedRows.Table.allCases { statements.append(try connection.prepared(table.insertion)) }
        defer {
            for (table, statement) in zip(PackedRows.Table.allCases, statements) {
                connection.giveBack(statement, table.insertion)
            }
        }
        var previous =
            try connection.first("SELECT digest FROM journal ORDER BY sequence DESC LIMIT 1") { $0.blob(0) ?? [] }
            ?? JournalRow.beginning
        var count = 0
        try encoder.file.each { record in
            var reader = PackedReader(record)
            while let (table, values) = try reader.row() {
                let statement = statements[Int(table.rawValue)]
                switch table {
                case .journal:
                    count += 1
                    let (row, events) = try journalRow(&reader, base + Int64(count), previous, epoch)
                    previous = row.digest
                    try step(connection, statement, row.values.dropLast(), last: events)
                    if count % 5000 == 0 { progress(count, encoder.count) }
                case .docket, .ledgerEntry, .deadline, .contribution, .sealed, .heldCell, .heldRow:
                    let code = try reader.bind(values, to: statement, key: base + Int64(count))
                    guard code == SQLITE_OK else { throw connection.failure(code) }
                    try step(connection, statement, table)
                }
            }
        }
        progress(count, encoder.count)
        return count
    }

    private func insertLookups(_ connection: SQLiteConnection, base: Int64) throws {
        let statement = try connection.prepared(DocketWriting.lookupInsertion)
        defer { connection.giveBack(statement, DocketWriting.lookupInsertion) }
        try encoder.lookups.each { row in
            try step(
                connection, statement,
                [.blob(row.token), .int(base + Int64(row.place)), .text(row.field), .int(row.ordinal)])
        }
    }

    /// Reads what was staged of a commit, and chains it to the one before.
    private func journalRow(
        _ reader: inout PackedReader, _ sequence: Int64, _ previous: [UInt8], _ epoch: Int
    ) throws -> (row: JournalRow, events: UnsafeRawBufferPointer) {
        func bytes(_ value: PackedReader.Value) throws -> UnsafeRawBufferPointer {
            switch value {
            case .text(let data), .blob(let data): data
            case .null, .int, .key: throw PackedReader.cut
            }
        }
        let office = String(decoding: try bytes(try reader.value()), as: UTF8.self)
        let id = Array(try bytes(try reader.value()))
        let command = Array(try bytes(try reader.value()))
        let eventsDigest = Array(try bytes(try reader.value()))
        var row = JournalRow(
            sequence: sequence, office: office, subject: .case, subjectID: id, subjectKey: sequence, version: 1,
            format: JournalRow.format, previous: previous, digest: [], eventsDigest: eventsDigest,
            officer: acting.officer.text, command: command, at: acting.at, epoch: epoch, events: [])
        row.digest = row.computedDigest()
        return (row, try bytes(try reader.value()))
    }

    /// - Parameter last: a long value after the others, bound where it lies.
    private func step(
        _ connection: SQLiteConnection, _ statement: OpaquePointer, _ values: some Collection<SQLValue>,
        last: UnsafeRawBufferPointer? = nil
    ) throws {
        for (offset, value) in values.enumerated() {
            let code = SQLiteConnection.bind(value, to: statement, at: Int32(offset + 1))
            guard code == SQLITE_OK else { throw connection.failure(code) }
        }
        if let last {
            sqlite3_bind_blob64(statement, Int32(values.count + 1), last.baseAddress, UInt64(last.count), nil)
        }
        let code = sqlite3_step(statement)
        sqlite3_reset(statement)
        guard code == SQLITE_DONE else { throw connection.failure(code) }
    }

    private func step(_ connection: SQLiteConnection, _ statement: OpaquePointer, _ table: PackedRows.Table) throws {
        let code = sqlite3_step(statement)
        guard code == SQLITE_DONE else {
            let failure = connection.failure(code)
            sqlite3_reset(statement)
            if table == .docket, code & 0xFF == SQLITE_CONSTRAINT {
                throw failure.message.contains("numberKey")
                    ? StoreError.numberTaken(boundNumber(statement)) : StoreError.alreadyExists(boundNumber(statement))
            }
            throw failure
        }
        sqlite3_reset(statement)
    }

    /// The case number in a docket statement whose row was turned down.
    private func boundNumber(_ statement: OpaquePointer) -> String {
        guard let text = sqlite3_expanded_sql(statement) else { return "" }
        defer { sqlite3_free(text) }
        let values = String(cString: text).split(separator: "VALUES (").last ?? ""
        return values.split(separator: "'").dropFirst(3).first.map(String.init) ?? ""
    }

    private func addCells(_ connection: SQLiteConnection, epoch: Int) throws {
        let statement = try connection.prepared(CellWriting.addition)
        defer { connection.giveBack(statement, CellWriting.addition) }
        try encoder.tally.flush(into: connection, "cell", epoch: epoch)
        try encoder.eachSpilledCell { values in
            var values = values
            values[8] = SQLValue(epoch)
            if values[9] != .int(0) { try step(connection, statement, values) }
        }
    }

    /// The series go on where the ledger ends; if somebody drew a number meanwhile, the ledger's numbers are read over again.
    private func saveNumbers(_ connection: SQLiteConnection) throws {
        var numbers = encoder.numbers
        let known = try IntakeEncoder.knownSeries(connection)
        if known != encoder.startSeries {
            numbers = NumberObservation(series: known)
            let last = try connection.int("SELECT MAX(sequence) FROM journal") ?? 0
            try connection.each(
                "SELECT number, office, kind, registeredOn FROM docket WHERE caseKey > ? ORDER BY caseKey",
                [.int(last - Int64(encoder.count))]
            ) { row in
                if let day = row.day(3) {
                    numbers.observe(row.text(0) ?? "", office: row.text(1) ?? "", kind: row.text(2) ?? "", on: day)
                }
                return true
            }
        }
        for (key, series) in numbers.series where known[key] != series {
            try connection.run(
                """
                INSERT INTO numberSeries (office, kind, year, next, format) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (office, kind, year) DO UPDATE SET next = excluded.next, format = excluded.format
                """,
                [
                    .text(key.office), .text(key.kind), SQLValue(key.year), .int(series.next),
                    .text(series.format.text),
                ])
        }
    }
}
