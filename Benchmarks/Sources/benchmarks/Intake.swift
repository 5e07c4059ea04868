import CaseStore
import CaseWorkflow

/// Bulk intake: decided cases into an empty desk, against C inserting the same rows into the same tables, table by
/// table in the order of their keys, in one transaction.
struct Intake {
    let place: Place
    let cases: Int
    let rounds: Int

    func run(_ table: Table) throws {
        var desks: [SampleDesk] = []
        let empty = try SampleDesk(home: place.path("empty"), cases: 0)
        empty.store.close()
        var filled: Baseline?
        let duel = try Duel(rounds: rounds) { round in
            let desk = try SampleDesk(home: place.path("desk-\(round)"), cases: 0)
            desks.append(desk)
            let batch = try desk.bulkCases(cases, batch: "批\(round)")
            return try Turn.measure { try desk.takeIn(try desk.intake("batch"), batch) }
        } theirs: { round in
            // The rows are those of the first desk; they are laid out in memory before the clock starts.
            let source = try filled ?? Baseline(path: desks[0].database)
            filled = source
            let copy = place.path("c-\(round).sqlite")
            try Files.copy(empty.database, to: copy)
            let baseline = try Baseline(path: copy)
            try baseline.execute("PRAGMA cache_size = -400000")
            try lay(out: source, for: baseline)
            return try Turn.measure { _ = try baseline.run() }
        }
        for desk in desks { desk.store.close() }
        table.add("taking in \(cases) decided cases, each", duel, operations: cases)
    }

    private func lay(out source: Baseline, for baseline: Baseline) throws {
        baseline.begin()
        for table in DeskTables.ofCases {
            let statement = try baseline.prepare(DeskTables.insertion(table.name, table.columns))
            let rows = table.name == "journal" ? " WHERE subject = 'case'" : ""
            let order = table.name == "lookup" ? "token" : table.name == "journal" ? "sequence" : table.key
            try baseline.take(
                "SELECT \(table.columns.joined(separator: ", ")) FROM \(table.name)\(rows) ORDER BY \(order)",
                of: source,
                for: statement)
        }
        try baseline.take(
            "SELECT \(DeskTables.cell.joined(separator: ", ")) FROM cell ORDER BY grain, start, office, indicator",
            of: source, for: try baseline.prepare(DeskTables.cellAddition))
        baseline.row(
            try baseline.prepare(
                "INSERT INTO search (rowid, workers, employers, mediators) SELECT caseKey, workers, employers, mediators FROM docket"
            ), [])
        baseline.commit()
    }
}
