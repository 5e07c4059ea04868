import CaseWorkflow

extension Store {
    /// Proves the chain, folds every case again and compares every table with what the journal makes of it.
    ///
    /// Runs beside others at work: it looks at one state of the desk.
    /// - Parameter progress: told how many of how many commits are done.
    public func check(
        progress: @escaping (_ done: Int64, _ total: Int64) -> Void = { _, _ in }
    ) throws(StoreError) -> CheckReport {
        if !engine.isReadOnly {
            try finishSearch()
            try finishDeadlines()
        }
        return try attempt {
            var report = try engine.read { try Check(connection: $0, progress: progress).run(store: self) }
            // The index can only be asked to prove itself where writing is allowed.
            if !engine.isReadOnly, try !engine.outside({ try $0.search.isWhole() }) {
                report.add("search", "*", "names", stored: "differs", expected: "docket")
            }
            return report
        }
    }

    /// Makes every table anew from the journal. Encrypted numbers, rolls and held cells, which the journal does not hold, stay.
    public func rebuild() throws(StoreError) {
        try attempt {
            try engine.write { try Rebuilding(connection: $0).run() }
        }
    }
}
