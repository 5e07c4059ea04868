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
    private var portion: ArraySlice<(uid: String, commits: [KnownCommit])> = []
    private var peeked: FilingCase?
    /// The case number of the record handed over last.
    private(set) var lastNumber: String?

    private static let portionSize = 500

    init(store: Store, scope: FilingScope, earlier: [FilingScope]) throws(StoreError) {
        self.store = store
        self.scope = scope
        self.earlier = earlier
        rest = try store.filingCandidates(from: scope.from, to: scope.to, sequence: scope.sequence)[...]
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
        var course = CaseCourse(commits: commits)
        for filing in earlier { _ = try course.file(in: filing) }
        guard let change = try course.file(in: scope) else { return nil }
        lastNumber = course.number
        switch change {
        case .gone(let reason): return FilingCase(uid: uid, rev: course.revision, change: .deleted(reason))
        case .facts(let facts):
            return FilingCase(
                uid: uid, rev: course.revision, change: course.revision == 1 ? .added(facts) : .replaced(facts))
        }
    }
}

/// One case on its way through the filings to one receiver.
private struct CaseCourse {
    let commits: [KnownCommit]
    /// How often it was filed.
    private(set) var revision: Int64 = 0
    private var isThere = false
    /// The latest cut-off the receiver has it as of.
    private var newest: Day?
    private var fold: (count: Int, file: CaseFile)?

    enum Change {
        case facts(FilingCase.Facts)
        case gone(FilingCase.DeletionReason)
    }

    init(commits: [KnownCommit]) { self.commits = commits }

    var number: String? { fold?.file.number }

    /// What this filing says of the case; nil when it says nothing. Filings come in the order in which they were made.
    mutating func file(in scope: FilingScope) throws -> Change? {
        // The receiver knows it as of a later day already: an older state must not take its place.
        if let newest, newest > scope.to { return nil }
        guard let file = try file(knownAt: scope.sequence) else { return nil }
        switch file.standing(in: scope) {
        case .absent: return nil
        case .gone(let reason):
            guard isThere else { return nil }
            isThere = false
            revision += 1
            newest = scope.to
            return .gone(reason)
        case .named:
            isThere = true
            revision += 1
            newest = scope.to
            return .facts(file.facts(on: scope.to))
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
