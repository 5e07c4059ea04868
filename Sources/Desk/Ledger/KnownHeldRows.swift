import CaseStore
import SafeCrypto

/// The rows that earlier intakes hold, open and decided ones: the same row of an overlapping file is not held a second time.
/// Equal rows are told apart by counting them.
struct KnownHeldRows {
    private var known: [String: [HeldResolution.Status]] = [:]

    init(_ desk: Desk) throws(StoreError) {
        for batch in try desk.store.batches() {
            for row in try desk.store.heldRows(batch: batch.id, status: nil, limit: .max) {
                guard let read = RowAsRead(row.cells) else { continue }
                known[KnownHeldRows.key(read), default: []].append(row.status)
            }
        }
    }

    /// How the same row stands that was held before; nil when there is none (left). Each known row is found once.
    mutating func take(_ row: RowAsRead) -> HeldResolution.Status? {
        let key = KnownHeldRows.key(row)
        guard var statuses = known[key], !statuses.isEmpty else { return nil }
        let first = statuses.removeFirst()
        known[key] = statuses
        return first
    }

    /// A digest: a million held rows must not stand in memory.
    private static func key(_ row: RowAsRead) -> String { SHA256.digest(of: row.token).hex }
}
