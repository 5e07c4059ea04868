import CaseStore
import CaseWorkflow

/// Finding one case by its number, and cases by two characters of a name.
struct Lookups {
    let desk: SampleDesk
    let rounds: Int

    private static let lookups = 2_000
    private static let searches = 200
    private static let names = ["王甲", "李乙", "张丙", "刘丁", "陈戊", "样例", "服饰", "甲子"]

    func run(_ table: Table) throws {
        let baseline = try Baseline(path: desk.database)
        let numbers = try numbers(baseline)
        try measureCase(numbers, baseline, table)
        try measureLine(numbers, baseline, table)
        try measureNames(baseline, table)
    }

    /// Numbers all over the docket, in no order that the pages know.
    private func numbers(_ baseline: Baseline) throws -> [String] {
        let first = baseline.integer("SELECT MIN(caseKey) FROM docket")
        let count = baseline.integer("SELECT COUNT(*) FROM docket")
        return try (0..<Lookups.lookups).map { index in
            let key = first + Int64(index) * 7919 % count
            guard let number = baseline.text("SELECT number FROM docket WHERE caseKey = \(key)") else {
                throw Stop.sample("no case \(key)")
            }
            return number
        }
    }

    private func measureCase(_ numbers: [String], _ baseline: Baseline, _ table: Table) throws {
        // A case taken in keeps no state beside its events: its first commit is the case.
        let outer = try baseline.prepare("SELECT caseKey, id, version, state FROM docket WHERE numberKey = ?")
        let inner = try baseline.prepare("SELECT events FROM journal WHERE subjectKey = ? ORDER BY version")
        let duel = try Duel(rounds: rounds) { _ in
            try Turn.measure {
                for number in numbers {
                    guard let id = try desk.store.caseID(number: number) else { throw Stop.sample(number) }
                    _ = try desk.store.caseFile(id)
                }
            }
        } theirs: { _ in
            try Turn.measure { for number in numbers { try baseline.read(outer, text: [number], then: inner) } }
        }
        table.add("one case by its number, folded from its events", duel, operations: numbers.count)
    }

    private func measureLine(_ numbers: [String], _ baseline: Baseline, _ table: Table) throws {
        let line = try baseline.prepare("SELECT \(DeskTables.line) FROM docket WHERE numberKey = ?")
        let duel = try Duel(rounds: rounds) { _ in
            try Turn.measure {
                for number in numbers {
                    guard try desk.store.search(number, limit: 1).count == 1 else { throw Stop.sample(number) }
                }
            }
        } theirs: { _ in
            try Turn.measure { for number in numbers { try baseline.read(line, text: [number]) } }
        }
        table.add("one line of the docket by its number", duel, operations: numbers.count)
    }

    private func measureNames(_ baseline: Baseline, _ table: Table) throws {
        let match = try baseline.prepare(
            "SELECT rowid FROM search WHERE search MATCH ? AND rowid < 9223372036854775807 ORDER BY rowid DESC")
        let line = try baseline.prepare("SELECT \(DeskTables.line) FROM docket WHERE caseKey = ?")
        for name in Lookups.names.prefix(4) {
            let ours = try desk.store.search(name, limit: 20).count
            let theirs = try baseline.read(match, text: ["\"\(name)\""], limit: 20)
            guard Int64(ours) == theirs else { throw Stop.sample("\(name): \(ours) found, C \(theirs)") }
        }
        let duel = try Duel(rounds: rounds) { _ in
            try Turn.measure {
                for turn in 0..<Lookups.searches {
                    _ = try desk.store.search(Lookups.names[turn % Lookups.names.count], limit: 20)
                }
            }
        } theirs: { _ in
            try Turn.measure {
                for turn in 0..<Lookups.searches {
                    try baseline.read(
                        match, text: ["\"\(Lookups.names[turn % Lookups.names.count])\""], limit: 20, then: line)
                }
            }
        }
        table.add("the newest 20 cases of a two-character name", duel, operations: Lookups.searches)
    }
}
