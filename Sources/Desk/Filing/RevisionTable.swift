public import CaseExport
public import CaseStore
public import CaseWorkflow

/// What a filed period would say now, beside what was filed, and the cases that make the difference.
public struct RevisionTable: Sendable {
    /// The filing that stands.
    public let filing: FilingRecord
    public let lines: [Line]
    public let causes: [Cause]

    /// The receiver has a case otherwise than it stood at the period's end, also where no figure of the period changes.
    public let hasRecords: Bool

    /// Nothing of the period is known otherwise than it was filed.
    public var isEmpty: Bool { lines.isEmpty && causes.isEmpty && !hasRecords }

    /// One figure: an indicator with its detail, over all categories, channels and flags.
    public struct Line: Hashable, Sendable {
        /// Code of the indicator; `opening` for the stock at the period's start.
        public let indicator: String
        public let detail: String
        public let unit: String
        public let filed: Int64
        public let known: Int64

        public var difference: Int64 { known - filed }
    }

    /// A case of which the desk learned something since, and what.
    public struct Cause: Hashable, Sendable {
        public let number: String
        /// What was recorded since the filing, oldest first.
        public let events: [Event]
        /// Which figures of the period it changes, and by how much.
        public let changes: [Change]
    }

    public struct Change: Hashable, Sendable {
        public let indicator: String
        public let detail: String
        public let value: Int64
    }
}

extension Desk {
    /// The revision table of a filed period: read it before a correction is filed. Changes nothing.
    ///
    /// - Throws: `FilingRefusal.neverFiled` when no filing of the period stands with the receiver.
    public func revisions(
        of period: Period, office code: OfficeCode? = nil, receiver: FilingOffice? = nil
    ) throws(FilingRefusal) -> RevisionTable {
        try revisions(of: period, office: code, receiver: receiver, by: nil)
    }

    /// - Parameter known: what counts as known; nil for everything that the desk knows now.
    func revisions(
        of period: Period, office code: OfficeCode?, receiver: FilingOffice?, by known: FilingKnowledge?
    ) throws(FilingRefusal) -> RevisionTable {
        try FilingRefusal.attempt {
            let office = try self.office(code)
            try permitReading(of: office.code)
            let receiver = try receiver ?? self.receiver(of: office)
            let made = try store.filings(of: office.code, to: receiver.code.text)
            guard let standing = try made.standing(for: period) else { throw FilingRefusal.neverFiled(period) }
            let plan = try FilingPlan(
                again: standing, earlier: made.filter { $0.number < standing.number }, period: period)
            let knowledge = try known ?? FilingKnowledge(store)
            var scope = plan.scope
            scope.type = .correction
            scope.sequence = knowledge.sequence
            let records = try FilingRecords(store: store, scope: scope, earlier: try FilingPlan.taken(made))
            let (then, now) = (try plan.figures(store), try plan.figures(store, epoch: knowledge.epoch))
            return RevisionTable(
                filing: standing, lines: RevisionTable.lines(then, now),
                causes: try causes(since: plan.scope, upTo: knowledge.sequence), hasRecords: try !records.isEmpty())
        }
    }

    /// Cases that were touched since a filing and count otherwise in its period now.
    private func causes(since scope: FilingScope, upTo sequence: Int64) throws -> [RevisionTable.Cause] {
        var causes: [RevisionTable.Cause] = []
        var rest = try store.filingCandidates(
            from: scope.from, to: scope.to, sequence: sequence, touchedSince: scope.sequence)[...]
        while !rest.isEmpty {
            let portion = rest.prefix(500)
            rest = rest.dropFirst(portion.count)
            for commits in try store.commits(of: portion, upTo: sequence) {
                if let cause = RevisionTable.cause(of: commits, since: scope) { causes.append(cause) }
            }
        }
        return causes.sorted { $0.number < $1.number }
    }
}

extension FilingKnowledge {
    /// Everything that the desk knows now.
    init(_ store: Store) throws(StoreError) {
        let (epoch, sequence) = try store.knowledge()
        self.init(epoch: epoch, sequence: sequence)
    }
}

extension RevisionTable {
    fileprivate static func lines(_ filed: FilingFigures, _ known: FilingFigures) -> [Line] {
        struct Key: Hashable {
            let indicator: String
            let detail: String
            let unit: String
        }
        var sums: [Key: (filed: Int64, known: Int64)] = [:]
        for cell in filed.cells {
            sums[Key(indicator: cell.indicator, detail: cell.detail, unit: cell.unit), default: (0, 0)].filed +=
                cell.value
        }
        for cell in known.cells {
            sums[Key(indicator: cell.indicator, detail: cell.detail, unit: cell.unit), default: (0, 0)].known +=
                cell.value
        }
        let stock = Key(indicator: "opening", detail: "", unit: "case")
        sums[stock] = (filed.totals.stock.opening, known.totals.stock.opening)
        return sums.filter { $0.value.filed != $0.value.known }.map { key, value in
            Line(
                indicator: key.indicator, detail: key.detail, unit: key.unit, filed: value.filed, known: value.known)
        }.sorted { ($0.indicator, $0.detail) < ($1.indicator, $1.detail) }
    }

    /// What a case adds to the period now and did not when it was filed; nil when that is nothing.
    fileprivate static func cause(of commits: [KnownCommit], since scope: FilingScope) -> Cause? {
        let before = commits.filter { $0.sequence <= scope.sequence }.flatMap(\.events)
        let since = commits.filter { $0.sequence > scope.sequence }.flatMap(\.events)
        guard !since.isEmpty, let now = CaseFile.replay(before + since) else { return nil }
        let then = CaseFile.replay(before)?.contribution() ?? Contribution()
        var changes: [String: Change] = [:]
        for (key, value) in now.contribution().minus(then).cells
        where scope.contains(key.day) && scope.offices.contains(key.office) {
            let indicator = FilingIndicator(key.indicator)
            let name = indicator.rawValue + " " + key.detail
            let sum = (changes[name]?.value ?? 0) + value
            changes[name] = Change(indicator: indicator.rawValue, detail: key.detail, value: sum)
        }
        let changed = changes.filter { $0.value.value != 0 }.sorted { $0.key < $1.key }.map(\.value)
        return changed.isEmpty ? nil : Cause(number: now.number, events: since, changes: changed)
    }
}
