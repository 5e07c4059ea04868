import CaseWorkflow
import SafeCrypto
import StableJSON

/// Proves that the journal is whole and that every other table says what it says. Bounded memory, one reading.
final class Check {
    private let connection: any Connection
    private let progress: (Int64, Int64) -> Void
    private var report = CheckReport()
    private var total: Int64 = 0
    /// The last case whose deadlines are counted by the rules that hold now; nil when all are.
    private var reached: Int64?

    init(connection: any Connection, progress: @escaping (Int64, Int64) -> Void) {
        self.connection = connection
        self.progress = progress
    }

    func run(store: Store) throws -> CheckReport {
        total = try connection.int("SELECT COUNT(*) FROM journal") ?? 0
        let (rulebook, epoch) = try checkChain()
        try checkSubjects(rulebook)
        try checkDesk(epoch)
        try checkOrphans()
        try SealedCheck(connection: connection, store: store).run(&report)
        return report
    }

    /// Reads the chain in order. What it learns on the way: the rules that hold now, and the epoch.
    private func checkChain() throws -> (Rulebook, Int64) {
        var last = JournalRow.beginning
        var sequence: Int64 = 0
        var epoch: Int64 = 0
        var directory: [String: (order: Int64, entry: DirectoryEntry)] = [:]
        try connection.each("SELECT \(Journal.columns) FROM journal ORDER BY sequence", []) { raw in
            let row: JournalRow
            do {
                row = try JournalRow(raw)
            } catch {
                report.add("journal", raw.value(0).shown, "subject", stored: raw.value(2).shown, expected: "")
                sequence = raw.int(0) ?? sequence
                last = raw.blob(8) ?? []
                return true
            }
            let key = String(row.sequence)
            sequence += 1
            if row.sequence != sequence {
                report.add("journal", key, "sequence", stored: key, expected: String(sequence))
                sequence = row.sequence
            }
            if row.previous != last {
                report.add("journal", key, "previous", stored: Hex.text(row.previous), expected: Hex.text(last))
            }
            let events = SHA256.digest(of: row.events).bytes
            if row.eventsDigest != events {
                report.add(
                    "journal", key, "eventsDigest", stored: Hex.text(row.eventsDigest), expected: Hex.text(events))
            }
            let digest = row.computedDigest()
            if row.digest != digest {
                report.add("journal", key, "digest", stored: Hex.text(row.digest), expected: Hex.text(digest))
            }
            if Int64(row.epoch) != epoch {
                report.add("journal", key, "epoch", stored: String(row.epoch), expected: String(epoch))
            }
            if row.format != JournalRow.format {
                report.add("journal", key, "format", stored: String(row.format), expected: String(JournalRow.format))
            }
            last = row.digest
            report.commits += 1
            if report.commits % 1000 == 0 { progress(report.commits, total * 2) }
            switch row.subject {
            case .office, .calendar, .rules:
                if case .directory(let entry) = try? EntryWriting.decode(row.events) {
                    let name = row.subject.rawValue + " " + entry.code
                    directory[name] = (directory[name]?.order ?? row.sequence, entry)
                }
            case .period:
                if case .period(let closing) = try? EntryWriting.decode(row.events), closing.isClosed { epoch += 1 }
            case .case, .consultation, .drafting, .outreach, .officer, .organisation, .mediator, .setting, .filing,
                .received, .batch, .held, .access, .attachment, .keys, .signingKey, .trustedKey, .audit,
                .disposal:
                break
            }
            return true
        }
        let entries = directory.values.sorted { $0.order < $1.order }.map(\.entry)
        let tree = OfficeTree(entries.compactMap { if case .office(let office) = $0 { office } else { nil } })
        return (try rulebook(entries, tree), epoch)
    }

    /// The rules that hold now; without the tables that cannot be read, which are named.
    private func rulebook(_ entries: [DirectoryEntry], _ tree: OfficeTree) throws -> Rulebook {
        do {
            return try Rulebook.made(calendars: entries, rules: entries, tree: tree)
        } catch let error as StoreError {
            report.add("directory", "*", "state", stored: error.code, expected: "", advice: error.sentence)
            return try Rulebook.made(calendars: [], rules: [], tree: tree)
        }
    }

    private func checkSubjects(_ rulebook: Rulebook) throws {
        try connection.run("DROP TABLE IF EXISTS checkTally")
        try connection.run(CellTally.definition("checkTally", temporary: true))
        defer { try? connection.run("DROP TABLE IF EXISTS checkTally") }
        reached = try DeadlineRework(connection: connection).reached()
        let tally = CellTally()
        var numbers = NumberObservation()
        var lookups: Int64 = 0
        var counted: Int64 = 0
        var counts: [String: Int64] = [:]
        var done: Int64 = 0
        try Refolding(connection: connection).all { folded in
            done += Int64(folded.version)
            if done % 1000 < Int64(folded.version) { progress(total + done, total * 2) }
            for addition in folded.additions { tally.add(addition.difference, epoch: addition.epoch) }
            if tally.isFull { try tally.flush(into: connection, "checkTally") }
            numbers.take(folded.numbers)
            switch folded.subject {
            case .file(let file):
                report.cases += 1
                let expected = try CaseProjection(file, key: folded.key, version: folded.version, rulebook: rulebook)
                lookups += Int64(expected.lookups.count)
                counted += Int64(expected.counted.count)
                try compareCase(expected, key: folded.key)
                try RollCheck(connection: connection).run(file, key: folded.key, &report)
            case .entry(let entry):
                lookups += Int64(try EntryLookups(of: entry, key: folded.key).present(connection))
                let row = try EntryRow.of(entry, key: folded.key, version: folded.version, epoch: folded.epoch)
                guard let row else { return }
                if case .received(let filing) = entry { try ReceivedCheck(connection).run(filing, folded.key, &report) }
                if !row.isPartial { counts[row.table, default: 0] += 1 }
                try compare(row)
            }
        } broken: { sequence, field, stored, expected in
            report.add("journal", String(sequence), field, stored: stored, expected: expected)
        }
        try tally.flush(into: connection, "checkTally")
        try compareCells()
        numbers.finish()
        try compareNumbers(numbers.series)
        for table in [
            "directory", "registerEntry", "periodClose", "filing", "receivedFiling", "importBatch", "attachment",
        ] {
            try compareCount(table, counts[table] ?? 0)
        }
        try compareCount("docket", report.cases)
        try compareCount("lookup", lookups)
        try compareCount("contribution", counted)
    }

    private func compareCase(_ expected: CaseProjection, key: Int64) throws {
        try compareRow("docket", CaseProjection.docketColumns, expected.docket, keyCount: 1)
        for (table, columns, rows) in [
            ("ledgerEntry", CaseProjection.ledgerColumns, expected.ledger),
            ("deadline", CaseProjection.deadlineColumns, expected.deadlines),
        ] {
            // Its turn to be counted anew has not come: the old days still stand.
            if table == "deadline", let reached, key > reached { continue }
            let stored = try connection.all(
                "SELECT \(columns.joined(separator: ", ")) FROM \(table) WHERE caseKey = ? ORDER BY \(columns[1])",
                [.int(key)]
            ) { row in (0..<columns.count).map(row.value) }
            guard stored != rows else { continue }
            for place in 0..<max(stored.count, rows.count) {
                compareValues(
                    table, "\(key)/\(place)", columns, place < stored.count ? stored[place] : nil,
                    place < rows.count ? rows[place] : nil)
            }
        }
        for row in expected.counted { try compareRow("contribution", CountedRow.columns, row, keyCount: 1) }
        for row in expected.lookups {
            let there = try connection.int(
                "SELECT 1 FROM lookup WHERE token = ? AND caseKey = ? AND field = ? AND ordinal = ?", row)
            if there == nil {
                report.add(
                    "lookup", "\(key)/\(row[2].shown)/\(row[3].shown)", "token", stored: "∅", expected: row[0].shown)
            }
        }
    }

    private func compare(_ row: EntryRow) throws {
        try compareRow(row.table, row.columns, row.values, keyCount: row.keyCount)
    }

    private func compareRow(_ table: String, _ columns: [String], _ expected: [SQLValue], keyCount: Int) throws {
        let condition = columns.prefix(keyCount).map { "\($0) = ?" }.joined(separator: " AND ")
        let stored = try connection.first(
            "SELECT \(columns.joined(separator: ", ")) FROM \(table) WHERE \(condition)",
            Array(expected.prefix(keyCount))
        ) { row in (0..<columns.count).map(row.value) }
        let key = expected.prefix(keyCount).map(\.shown).joined(separator: "/")
        if stored != expected { compareValues(table, key, columns, stored, expected) }
    }

    private func compareValues(
        _ table: String, _ key: String, _ columns: [String], _ stored: [SQLValue]?, _ expected: [SQLValue]?
    ) {
        guard let stored, let expected else {
            report.add(
                table, key, "row", stored: stored == nil ? "missing" : "there",
                expected: expected == nil ? "missing" : "there")
            return
        }
        for (place, column) in columns.enumerated() where stored[place] != expected[place] {
            report.add(table, key, column, stored: stored[place].shown, expected: expected[place].shown)
        }
    }

    private func compareCount(_ table: String, _ expected: Int64) throws {
        let stored = try connection.int("SELECT COUNT(*) FROM \(table)") ?? 0
        if stored != expected {
            report.add(table, "*", "rows", stored: String(stored), expected: String(expected))
        }
    }

    private func compareCells() throws {
        let key = "grain, start, office, indicator, detail, category, channel, flags, epoch"
        let names = key.components(", ")
        let same = names.map { "a.\($0) = b.\($0)" }.joined(separator: " AND ")
        func compare(_ one: String, _ other: String, storedFirst: Bool) throws {
            let sql = """
                SELECT \(names.map { "a.\($0)" }.joined(separator: ", ")), a.value, b.value
                FROM \(one) AS a LEFT JOIN \(other) AS b ON \(same)
                WHERE \(storedFirst ? "a.value <> COALESCE(b.value, 0)" : "b.value IS NULL AND a.value <> 0")
                """
            try connection.each(sql, []) { row in
                let name = (0..<names.count).map { row.value($0).shown }.joined(separator: "/")
                let (first, second) = (row.value(names.count).shown, row.value(names.count + 1).shown)
                report.add(
                    "cell", name, "value", stored: storedFirst ? first : second, expected: storedFirst ? second : first)
                return true
            }
        }
        try compare("cell", "checkTally", storedFirst: true)
        try compare("checkTally", "cell", storedFirst: false)
    }

    private func compareNumbers(_ series: [NumberObservation.Key: CaseNumbers.Series]) throws {
        for (key, expected) in series.sorted(by: { $0.key < $1.key }) {
            try compareRow(
                "numberSeries", ["office", "kind", "year", "next", "format"],
                [
                    .text(key.office), .text(key.kind), SQLValue(key.year), .int(expected.next),
                    .text(expected.format.text),
                ], keyCount: 3)
        }
        try compareCount("numberSeries", Int64(series.count))
    }

    private func checkDesk(_ epoch: Int64) throws {
        let stored = try connection.int("SELECT epoch FROM desk WHERE id = 1")
        if stored != epoch {
            report.add("desk", "1", "epoch", stored: SQLValue(stored).shown, expected: String(epoch))
        }
    }

    /// Rows of cases that the docket does not hold; a sealed number may also belong to a register line.
    private func checkOrphans() throws {
        for table in ["ledgerEntry", "deadline", "contribution", "sealed", "claimant", "heldCell", "attachment"] {
            let aside =
                table == "sealed"
                ? "AND NOT EXISTS (SELECT 1 FROM registerEntry AS r WHERE r.entryKey = a.caseKey)" : ""
            try connection.each(
                """
                SELECT DISTINCT caseKey FROM \(table) AS a
                WHERE NOT EXISTS (SELECT 1 FROM docket AS b WHERE b.caseKey = a.caseKey) \(aside)
                """, []
            ) { row in
                report.add(table, row.value(0).shown, "caseKey", stored: row.value(0).shown, expected: "missing")
                return true
            }
        }
    }
}

extension String {
    fileprivate func components(_ separator: String) -> [String] { split(separator: separator).map(String.init) }
}
