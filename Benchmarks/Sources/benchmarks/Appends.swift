import CaseStore
import CaseWorkflow
import Foundation

/// Single durable commits: a note on a case, and the opening of a case, against C writing the same rows of the same
/// tables in one flushed transaction each.
struct Appends {
    let desk: SampleDesk
    let place: Place
    let rounds: Int

    private static let commits = 100

    func run(_ table: Table) throws {
        // C writes into a copy of the desk as it was before the first of these commits.
        desk.store.close()
        let copy = place.path("c-appends.sqlite")
        try Files.copy(desk.database, to: copy)
        let baseline = try Baseline(path: copy)
        let store = try Store.open(home: desk.store.home.path)
        let source = try Baseline(path: desk.database)
        try measureNotes(store, source, baseline, table)
        try measureOpenings(store, source, baseline, table)
        store.close()
    }

    private func measureNotes(_ store: Store, _ source: Baseline, _ baseline: Baseline, _ table: Table) throws {
        let first = source.integer("SELECT MIN(caseKey) FROM docket")
        let ids: [[CaseFile.ID]] = try (0..<rounds).map { round in
            try (0..<Appends.commits).map { index in
                let key = first + Int64(round * Appends.commits + index)
                guard let number = source.text("SELECT number FROM docket WHERE caseKey = \(key)"),
                    let id = try store.caseID(number: number)
                else { throw Stop.sample("no case \(key)") }
                return id
            }
        }
        let journal = try baseline.prepare(DeskTables.insertion("journal", DeskTables.ofCases[0].columns))
        let places = DeskTables.docket.enumerated().dropFirst().map { "\($1) = ?\($0 + 1)" }.joined(separator: ", ")
        let docket = try baseline.prepare("UPDATE docket SET \(places) WHERE caseKey = ?1")
        var from: Int64 = 0
        let duel = try Duel(rounds: rounds) { round in
            from = source.integer("SELECT MAX(sequence) FROM journal")
            return try Turn.measure {
                for id in ids[round] {
                    _ = try store.perform(
                        .note(Note(on: SampleDesk.today, text: "单位来电，约定下周一到所")), on: id,
                        by: desk.admin, today: SampleDesk.today, commandID: UUID(), at: SampleDesk.at)
                }
            }
        } theirs: { _ in
            baseline.clear()
            for sequence in (from + 1)...(from + Int64(Appends.commits)) {
                baseline.begin()
                try take("journal", "sequence = \(sequence)", source, baseline, journal)
                let key = source.integer("SELECT subjectKey FROM journal WHERE sequence = \(sequence)")
                try take("docket", "caseKey = \(key)", source, baseline, docket)
                baseline.commit()
            }
            return try Turn.measure { try baseline.run() }
        }
        table.add("a note on a case, flushed to disk", duel, operations: Appends.commits)
    }

    private func measureOpenings(_ store: Store, _ source: Baseline, _ baseline: Baseline, _ table: Table) throws {
        let openings = try (0..<rounds).map { round in
            try (0..<Appends.commits).map { try desk.opening(1_000_000 + round * Appends.commits + $0) }
        }
        var statements: [Int32] = []
        for table in DeskTables.ofCases {
            statements.append(try baseline.prepare(DeskTables.insertion(table.name, table.columns)))
        }
        let search = try baseline.prepare(
            "INSERT INTO search (rowid, workers, employers, mediators) VALUES (?, ?, ?, ?)")
        let cell = try baseline.prepare(DeskTables.cellAddition)
        let series = try baseline.prepare(
            """
            INSERT INTO numberSeries (office, kind, year, next, format) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (office, kind, year) DO UPDATE SET next = excluded.next, format = excluded.format
            """)
        var from: Int64 = 0
        var files: [CaseFile] = []
        let duel = try Duel(rounds: rounds) { round in
            from = source.integer("SELECT MAX(sequence) FROM journal")
            files = []
            return try Turn.measure {
                for (opening, sealing) in openings[round] {
                    files.append(
                        try store.perform(
                            .open(opening), by: desk.admin, today: SampleDesk.today, commandID: UUID(),
                            at: SampleDesk.at, sealing: sealing
                        ).file)
                }
            }
        } theirs: { _ in
            baseline.clear()
            for (index, file) in files.enumerated() {
                let key = from + 1 + Int64(index)
                baseline.begin()
                for (table, statement) in zip(DeskTables.ofCases, statements) {
                    try take(table.name, "\(table.key) = \(key)", source, baseline, statement)
                }
                try baseline.take(
                    "SELECT caseKey, workers, employers, mediators FROM docket WHERE caseKey = \(key)", of: source,
                    for: search)
                add(file.contribution(), baseline, cell)
                try baseline.take(
                    "SELECT office, kind, year, next, format FROM numberSeries ORDER BY year DESC LIMIT 1", of: source,
                    for: series)
                baseline.commit()
            }
            return try Turn.measure { try baseline.run() }
        }
        table.add("opening a case, flushed to disk", duel, operations: Appends.commits)
    }

    private func take(
        _ table: String, _ condition: String, _ source: Baseline, _ baseline: Baseline, _ statement: Int32
    ) throws {
        guard let columns = DeskTables.ofCases.first(where: { $0.name == table })?.columns else { return }
        try baseline.take(
            "SELECT \(columns.joined(separator: ", ")) FROM \(table) WHERE \(condition)", of: source, for: statement)
    }

    /// The cells that the commit added, at the three grains, and their two totals.
    private func add(_ contribution: Contribution, _ baseline: Baseline, _ statement: Int32) {
        for (key, value) in contribution.cells {
            let day = Int64(key.day.number)
            func row(_ grain: Int64, _ start: Int64, _ category: String, _ channel: String, _ flags: Int) {
                baseline.row(
                    statement,
                    [
                        .integer(grain), .integer(start), .text(key.office.text),
                        .integer(Int64(key.indicator.rawValue)), .text(key.detail), .text(category), .text(channel),
                        .integer(Int64(flags)), .integer(0), .integer(value),
                    ])
            }
            for (grain, start) in [(1, day / 10_000), (2, day / 100), (3, day)] as [(Int64, Int64)] {
                row(grain, start, key.category, key.channel, key.flags)
            }
            guard key.indicator != .durations else { continue }
            row(4, day / 10_000, "", "", key.flags & CellKey.Flag.legalAid)
            row(5, day / 100, "", "", key.flags & CellKey.Flag.legalAid)
        }
    }
}
