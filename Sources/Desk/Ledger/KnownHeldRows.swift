import CaseStore
import SafeCrypto

/// The rows that earlier intakes hold, open and decided ones: the same row of an overlapping file is not held a second time.
/// Equal rows are told apart by counting them.
struct KnownHeldRows {
    /// By the first eight bytes of the row's digest: a million held rows must not stand in memory.
    private var known: [UInt64: Count] = [:]

    /// How many equal rows there are.
    private struct Count {
        var open: Int32 = 0
        var resolved: Int32 = 0
        var dismissed: Int32 = 0
    }

    init(_ desk: Desk) throws(StoreError) {
        var found: [UInt64: Count] = [:]
        try desk.store.eachHeldRow { row in
            guard let read = RowAsRead(row.cells) else { return }
            let key = KnownHeldRows.key(read)
            switch row.status {
            case .open: found[key, default: Count()].open += 1
            case .resolved: found[key, default: Count()].resolved += 1
            case .dismissed: found[key, default: Count()].dismissed += 1
            }
        }
        known = found
    }

    /// How the same row stands that was held before; nil when there is none (left). Each known row is found once, decided ones
    /// first.
    mutating func take(_ row: RowAsRead) -> HeldResolution.Status? {
        guard !known.isEmpty else { return nil }
        let key = KnownHeldRows.key(row)
        guard var count = known[key] else { return nil }
        defer { known[key] = count }
        if count.resolved > 0 {
            count.resolved -= 1
            return .resolved
        }
        if count.dismissed > 0 {
            count.dismissed -= 1
            return .dismissed
        }
        guard count.open > 0 else { return nil }
        count.open -= 1
        return .open
    }

    private static func key(_ row: RowAsRead) -> UInt64 {
        SHA256.digest(of: row.token).bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }
}
