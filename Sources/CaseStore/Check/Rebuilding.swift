import CaseWorkflow

/// Makes every table that follows from the journal anew, inside a transaction: after damage, and when a newer version of
/// the program keeps more of a case than the one before.
struct Rebuilding {
    let connection: any Connection

    /// - Throws: `StoreError.corrupt` when a commit of the journal cannot be folded.
    func run() throws {
        for table in [
            "docket", "ledgerEntry", "deadline", "lookup", "contribution", "cell", "numberSeries", "directory",
            "registerEntry", "periodClose", "filing", "receivedFiling", "importBatch", "attachment", "searchPending",
            "deadlineRework",
        ] { try connection.run("DELETE FROM \(table)") }
        // What was decided about held rows is in the journal; the others wait.
        try connection.run("UPDATE heldRow SET status = 'open', resolution = ''")
        try fill()
        try connection.search.rebuild()
    }

    private func fill() throws {
        var entries: [(Int64, DirectoryEntry)] = []
        var epoch: Int64 = 0
        let refolding = Refolding(connection: connection)
        // Deadlines follow the rules as they stand now, wherever in the journal they were recorded.
        for subject in ["office", "calendar", "rules"] {
            try connection.each(
                "SELECT sequence, events FROM journal WHERE subject <> 'case' AND subject = ? ORDER BY sequence",
                [.text(subject)]
            ) { row in
                if case .directory(let entry) = try EntryWriting.decode(row.blob(1) ?? []) {
                    let known = entries.firstIndex { $0.1.subject == entry.subject && $0.1.code == entry.code }
                    if let known { entries[known].1 = entry } else { entries.append((row.int(0) ?? 0, entry)) }
                }
                return true
            }
        }
        let sorted = entries.sorted { $0.0 < $1.0 }.map(\.1)
        let tree = OfficeTree(sorted.compactMap { if case .office(let office) = $0 { office } else { nil } })
        let rulebook = try Rulebook.made(calendars: sorted, rules: sorted, tree: tree)
        let tally = CellTally()
        var numbers = NumberObservation()
        var broken: StoreError?
        try refolding.all { folded in
            for addition in folded.additions { tally.add(addition.difference, epoch: addition.epoch) }
            if tally.isFull { try tally.flush(into: connection, "cell") }
            numbers.take(folded.numbers)
            switch folded.subject {
            case .file(let file):
                let projection = try CaseProjection(
                    file, key: folded.key, version: folded.version, rulebook: rulebook)
                try connection.run(DocketWriting.docketInsertion, projection.docket)
                for row in projection.ledger { try connection.run(DocketWriting.ledgerInsertion, row) }
                for row in projection.deadlines { try connection.run(DocketWriting.deadlineInsertion, row) }
                for row in projection.lookups { try connection.run(DocketWriting.lookupInsertion, row) }
                for row in projection.counted { try connection.run(CountedRow.insertion, row) }
            case .entry(let entry):
                try EntryLookups(of: entry, key: folded.key).insert(connection)
                try EntryRow.of(entry, key: folded.key, version: folded.version, epoch: folded.epoch)?.write(connection)
            }
        } broken: { sequence, field, _, _ in
            broken = .corrupt("journal \(sequence) \(field)")
        }
        if let broken { throw broken }
        try tally.flush(into: connection, "cell")
        numbers.finish()
        for (key, series) in numbers.series {
            try connection.run(
                "INSERT INTO numberSeries (office, kind, year, next, format) VALUES (?, ?, ?, ?, ?)",
                [
                    .text(key.office), .text(key.kind), SQLValue(key.year), .int(series.next),
                    .text(series.format.text),
                ])
        }
        try connection.each(
            "SELECT events FROM journal WHERE subject <> 'case' AND subject = 'period' ORDER BY sequence", []
        ) { row in
            if case .period(let closing) = try EntryWriting.decode(row.blob(0) ?? []), closing.isClosed { epoch += 1 }
            return true
        }
        try connection.run("UPDATE desk SET epoch = ? WHERE id = 1", [.int(epoch)])
    }
}
