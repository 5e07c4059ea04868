public import CaseStore
public import CaseWorkflow
public import Foundation

/// A volume that has been kept as long as it had to be.
public struct RetentionItem: Sendable {
    public let row: DocketRow
    public let archiving: Archiving
    /// The last day on which it had to be kept.
    public let until: Day
    /// What was decided about it last; nil when nothing was.
    public let disposal: VolumeDisposal?

    /// Whether nothing is left to decide, on a day: it was destroyed or handed over, or is kept on beyond that day.
    func isSettled(on day: Day) -> Bool {
        guard let disposal else { return false }
        switch disposal.decision {
        case .keep: return disposal.until.map { $0 >= day } ?? false
        case .handOver, .destroy: return true
        }
    }
}

extension Desk {
    /// Volumes whose retention is over, the oldest registrations first. Nothing is destroyed by this: the office decides with its
    /// archive authority, and keeps the record of it.
    ///
    /// - Parameters:
    ///   - settled: those about which it was decided, instead of those that wait for a decision.
    ///   - after: where the last portion ended.
    ///   - portion: so many archived cases are looked through at a time.
    /// - Returns: what was found among them, and where to go on; nil at the end.
    public func retentionOver(
        settled: Bool = false, after: DocketPlace? = nil, portion: Int = 200
    ) throws(StoreError) -> (items: [RetentionItem], next: DocketPlace?) {
        var filter = DocketFilter()
        filter.offices = try store.readableOffices(of: officer)
        filter.isArchived = true
        // No volume is kept for less than a year.
        filter.registered = Day(serial: -700_000)...today.adding(months: -12)
        let lines = try store.docket(
            filter, by: DocketOrder(.registered, isDescending: false), today: today, limit: portion, after: after)
        var items: [RetentionItem] = []
        for line in lines {
            guard let item = try retention(of: line.row), item.isSettled(on: today) == settled else { continue }
            items.append(item)
        }
        return (items, lines.count == portion ? lines.last?.place : nil)
    }

    /// A volume whose retention is over; nil for any other case.
    private func retention(of row: DocketRow) throws(StoreError) -> RetentionItem? {
        guard let archiving = try store.caseFile(row.id).file.archiving, archiving.retentionYears > 0 else {
            return nil
        }
        let until = archiving.on.adding(months: 12 * archiving.retentionYears)
        guard until < today else { return nil }
        return RetentionItem(
            row: row, archiving: archiving, until: until, disposal: try store.disposals(of: [row.id])[row.id])
    }

    /// The volume of a case number, when its retention is over.
    ///
    /// - Throws: `StoreError.notFound` for any other.
    public func retentionOver(of number: String) throws(StoreError) -> RetentionItem {
        guard let row = try docketRow(numbered: number), let item = try retention(of: row) else {
            throw .notFound(number)
        }
        return item
    }

    /// Records what was decided about a volume whose retention is over.
    ///
    /// - Throws: `TypedProblem` with the field that is wrong; `StoreError.notFound` for a volume that is still to be kept.
    public func decide(
        _ decision: VolumeDisposal.Decision, on day: Day, until: Day?, record: String, reason: String,
        about number: String, commandID: UUID = UUID()
    ) throws {
        let item = try retentionOver(of: number)
        guard day > item.until, day <= today else {
            throw TypedProblem(
                "out-of-range",
                Sentence(
                    "决定的日期应在保管期满（\(item.until)）之后，且不晚于今天",
                    "The decision comes after the retention is over (\(item.until)), and not later than today"),
                field: "on")
        }
        if decision == .keep {
            guard let until, until > today, until <= today.adding(months: 12 * Archiving.retentions.upperBound) else {
                throw TypedProblem(
                    "out-of-range",
                    Sentence(
                        "请写明延长到哪一天，应在今天之后", "Say until which day it is kept on; that day is later than today"),
                    field: "until")
            }
        }
        for (field, text, most) in [("record", record, 100), ("reason", reason, 500)] {
            guard let words = TypedText.normalised(text), !words.isEmpty else {
                throw TypedProblem("missing", Sentence("请填写这一项", "Fill this in"), field: field)
            }
            if let refused = Refused.line(words, most: most) {
                throw TypedProblem(refused.refusal.rawValue, refused.sentence, field: field)
            }
        }
        try store.record(
            VolumeDisposal(
                caseID: item.row.id, number: item.row.number, on: day, decision: decision,
                until: decision == .keep ? until : nil,
                record: TypedText.normalised(record) ?? record, reason: TypedText.normalised(reason) ?? reason),
            Acting(officer: officer, today: today, commandID: commandID, at: now()))
    }
}
