import CaseExport
import CaseStore
import CaseWorkflow

/// The case records of a filing, one at a time in the order of their pseudonyms. Memory does not grow with their
/// number.
///
/// A case that the receiver has had is replaced (R) under the next revision, one that left the figures since is
/// withdrawn (D). What the receiver has had is not stored: it follows from the earlier filings' days and knowledge.
final class FilingRecords {
    private let store: Store
    private let scope: FilingScope
    /// What this receiver has had, in order.
    private let earlier: [FilingScope]
    private var rest: ArraySlice<FilingCandidate>
    private let candidates: Int
    private var portion: ArraySlice<(uid: String, commits: [KnownCommit])> = []
    private var peeked: FilingCase?
    /// The case number of the record handed over last.
    private(set) var lastNumber: String?

    private static let portionSize = 500

    init(store: Store, scope: FilingScope, earlier: [FilingScope]) throws(StoreError) {
        self.store = store
        self.scope = scope
        self.earlier = earlier
        // What an earlier filing of the period named may lie outside of it by now.
        let first = earlier.filter { $0.period == scope.period }.map(\.sequence).min()
        let found = try store.filingCandidates(
            from: scope.from, to: scope.to, sequence: scope.sequence, touchedSince: min(first ?? .max, scope.sequence))
        rest = found[...]
        candidates = found.count
    }

    /// How far it is, 0…1.
    var share: Double {
        candidates == 0 ? 1 : 1 - Double(rest.count + portion.count) / Double(candidates)
    }

    /// Whether there is no record (left).
    func isEmpty() throws -> Bool {
        if peeked == nil { peeked = try find() }
        return peeked == nil
    }

    func next() throws -> FilingCase? {
        if let record = peeked {
            peeked = nil
            return record
        }
        return try find()
    }

    private func find() throws -> FilingCase? {
        while true {
            guard let (uid, commits) = portion.popFirst() else {
                guard !rest.isEmpty else { return nil }
                let candidates = rest.prefix(FilingRecords.portionSize)
                rest = rest.dropFirst(candidates.count)
                let newest = earlier.map(\.sequence).reduce(scope.sequence, max)
                let commits = try store.commits(of: candidates, upTo: newest)
                portion = zip(candidates, commits).map { (uid: $0.uid, commits: $1) }[...]
                continue
            }
            if let change = try change(of: commits, uid: uid) { return change }
        }
    }

    private func change(of commits: [KnownCommit], uid: String) throws -> FilingCase? {
        var course = CaseCourse(uid: uid, commits: commits)
        for filing in earlier { _ = try course.file(in: filing) }
        let replaced = course.standing
        guard var record = try course.file(in: scope) else { return nil }
        if record.action != "A" { record.replaces = replaced?.digest }
        lastNumber = course.number
        return record
    }
}

/// One case on its way through the filings to one receiver: what the receiver has of it after each.
private struct CaseCourse {
    let uid: String
    let commits: [KnownCommit]
    /// How often it was filed.
    private var revision: Int64 = 0
    /// What the receiver has had and still counts, oldest first; the last is what stands.
    private var states: [Filed] = []
    private var fold: (count: Int, file: CaseFile)?

    private struct Filed {
        let period: String
        /// The cut-off the record is as of.
        let to: Day
        let record: FilingCase
    }

    init(uid: String, commits: [KnownCommit]) {
        self.uid = uid
        self.commits = commits
    }

    var number: String? { fold?.file.number }

    /// The record that the receiver has now.
    var standing: FilingCase? { states.last?.record }

    /// What this filing says of the case; nil when it says nothing. Filings come in the order in which they were made.
    mutating func file(in scope: FilingScope) throws -> FilingCase? {
        if scope.type == .withdrawal {
            states.removeAll { $0.period == scope.period }
            return nil
        }
        // The receiver knows it as of a later day already: an older state must not take its place.
        if let last = states.last, last.to > scope.to { return nil }
        guard let file = try file(knownAt: scope.sequence), let change = change(of: file, in: scope) else { return nil }
        revision += 1
        let record = FilingCase(uid: uid, rev: revision, change: change)
        states.append(Filed(period: scope.period, to: scope.to, record: record))
        return record
    }

    private func change(of file: CaseFile, in scope: FilingScope) -> FilingCase.Change? {
        let standing = states.last?.record.facts
        switch file.standing(in: scope) {
        case .absent:
            // What this period's filing named and should not have.
            guard standing != nil, states.last?.period == scope.period else { return nil }
            return .deleted(.error)
        case .gone(let reason): return standing == nil ? nil : .deleted(reason)
        case .over:
            // Closed earlier than was known: the receiver has it as open, and the filing of the earlier days may be past.
            let facts = file.facts(on: scope.to)
            guard let standing, states.last?.period == scope.period, facts != standing else { return nil }
            return .replaced(facts)
        case .left:
            let facts = file.facts(on: scope.to)
            return standing == nil || standing?.handedOver == facts.handedOver ? nil : .replaced(facts)
        case .named:
            let facts = file.facts(on: scope.to)
            if scope.type == .correction, facts == standing { return nil }
            return states.isEmpty ? .added(facts) : .replaced(facts)
        }
    }

    /// The case as the desk knew it after a commit; nil when it did not know it yet.
    private mutating func file(knownAt sequence: Int64) throws -> CaseFile? {
        let count = commits.prefix { $0.sequence <= sequence }.count
        guard count > 0 else { return nil }
        if let fold, fold.count == count { return fold.file }
        guard let file = CaseFile.replay(commits.prefix(count).flatMap(\.events)) else {
            throw StoreError.corrupt("journal \(commits[0].sequence)")
        }
        fold = (count, file)
        return file
    }
}
