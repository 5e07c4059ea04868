public import CaseStore
public import CaseWorkflow

/// A volume that has been kept as long as it had to be.
public struct RetentionItem: Sendable {
    public let row: DocketRow
    public let archiving: Archiving
    /// The last day on which it had to be kept.
    public let until: Day
}

extension Desk {
    /// Volumes whose retention is over, the oldest registrations first. Nothing is destroyed by this: the office decides with its
    /// archive authority, and keeps the record of it.
    ///
    /// - Parameters:
    ///   - after: where the last portion ended.
    ///   - portion: so many ended cases are looked through at a time.
    /// - Returns: what was found among them, and where to go on; nil at the end.
    public func retentionOver(
        after: DocketPlace? = nil, portion: Int = 1_000
    ) throws(StoreError) -> (items: [RetentionItem], next: DocketPlace?) {
        var filter = DocketFilter()
        filter.offices = try store.readableOffices(of: officer)
        filter.isOpen = false
        // No volume is kept for less than a year.
        filter.registered = Day(serial: -700_000)...today.adding(months: -12)
        let lines = try store.docket(
            filter, by: DocketOrder(.registered, isDescending: false), today: today, limit: portion, after: after)
        var items: [RetentionItem] = []
        for line in lines {
            guard let archiving = try store.caseFile(line.row.id).file.archiving, archiving.retentionYears > 0 else {
                continue
            }
            let until = archiving.on.adding(months: 12 * archiving.retentionYears)
            if until < today { items.append(RetentionItem(row: line.row, archiving: archiving, until: until)) }
        }
        return (items, lines.count == portion ? lines.last?.place : nil)
    }
}
