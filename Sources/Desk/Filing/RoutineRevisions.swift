public import CaseExport
import CaseStore
public import CaseWorkflow

/// The corrections that go with the filing of a period: of the periods just before it, where they are known otherwise than
/// they were filed.
///
/// All of them know what the new period's filing knows, so that every stock opens with what the period before closed with.
public struct RoutineRevisions: Sendable {
    /// The new period.
    public let period: Period
    /// Whether its own filing stands already.
    public let isFiled: Bool
    /// Oldest first; none of the tables is empty.
    public let waiting: [Waiting]

    public struct Waiting: Sendable {
        public let period: Period
        public let table: RevisionTable
    }
}

extension Desk {
    /// What goes with the filing of a period, as it is known at the period's closing (of one that is open: now). Changes
    /// nothing.
    ///
    /// Periods of a final year and those that were never filed are left out.
    public func routineRevisions(
        with period: Period, office code: OfficeCode? = nil, receiver: FilingOffice? = nil
    ) throws(FilingRefusal) -> RoutineRevisions {
        try FilingRefusal.attempt {
            let office = try self.office(code)
            try permitFiling(of: office.code)
            let receiver = try receiver ?? self.receiver(of: office)
            let made = try store.filings(of: office.code, to: receiver.code.text)
            let own = try made.standing(for: period)
            let knowledge = try knowledge(of: period, own, office: office.code)
            let policy = try policy(period.scheme, of: office.code)
            var waiting: [RoutineRevisions.Waiting] = []
            for earlier in policy.window(before: period) where policy.finalDay(earlier) > today {
                guard let standing = try made.standing(for: earlier), standing.sequence < knowledge.sequence else {
                    continue
                }
                let table = try revisions(of: earlier, office: office.code, receiver: receiver, by: knowledge)
                if !table.isEmpty { waiting.append(.init(period: earlier, table: table)) }
            }
            return RoutineRevisions(period: period, isFiled: own != nil, waiting: waiting)
        }
    }

    /// Files what goes with a period, oldest first, and then the period itself unless its filing stands.
    ///
    /// Oldest first: a receiver takes of each case the state of the latest day, and each stock continues the one before, so
    /// numbers, records and stocks follow one another as the days do. Whatever stops in the middle is continued by doing it
    /// again: what was filed waits no more.
    ///
    /// - Throws: `FilingRefusal`; `.alreadyFiled` when there is nothing left to file.
    public func makeFilingWithRevisions(_ request: FilingRequest) throws(FilingRefusal) -> [MadeFiling] {
        let routine = try routineRevisions(with: request.period, office: request.office, receiver: request.receiver)
        var made: [MadeFiling] = []
        if !routine.waiting.isEmpty {
            let (knowledge, persons) = try FilingRefusal.attempt {
                let office = try self.office(request.office)
                let period = request.period
                guard
                    let closed = try store.closing(of: office.code, scheme: period.scheme, period: period.name),
                    closed.closing.isClosed
                else { throw FilingRefusal.notClosed(period) }
                let receiver = try request.receiver ?? self.receiver(of: office)
                let own = try store.filings(of: office.code, to: receiver.code.text).standing(for: period)
                return (
                    try self.knowledge(of: period, own, office: office.code),
                    closed.closing.persons ?? ReturnPersons()
                )
            }
            for waiting in routine.waiting {
                var one = request
                one.period = waiting.period
                one.revision = FilingRequest.Revision(.correction, .late, persons: persons)
                one.revision?.knowledge = knowledge
                made.append(try makeFiling(one))
            }
        }
        if !routine.isFiled || made.isEmpty { made.append(try makeFiling(request)) }
        return made
    }

    /// What the filing of a period knows, or will know.
    private func knowledge(
        of period: Period, _ own: FilingRecord?, office: OfficeCode
    ) throws(StoreError) -> FilingKnowledge {
        if let own { return FilingKnowledge(epoch: own.epoch, sequence: own.sequence) }
        guard let closed = try store.closing(of: office, scheme: period.scheme, period: period.name),
            closed.closing.isClosed
        else { return try FilingKnowledge(store) }
        return FilingKnowledge(epoch: closed.epoch, sequence: closed.sequence)
    }
}
