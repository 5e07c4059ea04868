import CaseWorkflow

/// Sums cells of any number of cases in bounded memory: what does not fit goes, sorted, into a table beside.
final class CellTally {
    private var sums: [Key: Int64] = [:]
    private var names: [String: Int32] = [:]
    private var texts: [String] = []
    private let most: Int

    /// A cell with its words as numbers: 390,000 of them take some 20 MB.
    private struct Key: Hashable {
        var grain: Int32
        var start: Int32
        var office: Int32
        var indicator: Int32
        var detail: Int32
        var category: Int32
        var channel: Int32
        var flags: Int32
        var epoch: Int32
    }

    static let columns = "grain, start, office, indicator, detail, category, channel, flags, epoch, value"

    init(most: Int = 390_000) { self.most = most }

    static func definition(_ table: String, temporary: Bool) -> String {
        """
        CREATE \(temporary ? "TEMP " : "")TABLE \(table) (
            grain INTEGER NOT NULL, start INTEGER NOT NULL, office TEXT NOT NULL, indicator INTEGER NOT NULL,
            detail TEXT NOT NULL, category TEXT NOT NULL, channel TEXT NOT NULL, flags INTEGER NOT NULL,
            epoch INTEGER NOT NULL, value INTEGER NOT NULL,
            PRIMARY KEY (grain, start, office, indicator, detail, category, channel, flags, epoch)
        ) STRICT, WITHOUT ROWID
        """
    }

    /// True when the sums should be flushed before more is added.
    var isFull: Bool { sums.count >= most }

    func add(_ contribution: Contribution, epoch: Int) {
        for (key, value) in contribution.cells {
            let number = Int32(key.day.number)
            var cell = Key(
                grain: 0, start: number, office: name(key.office.text), indicator: Int32(key.indicator.rawValue),
                detail: name(key.detail), category: name(key.category), channel: name(key.channel),
                flags: Int32(truncatingIfNeeded: key.flags), epoch: Int32(truncatingIfNeeded: epoch))
            for grain in Grain.fine {
                cell.grain = Int32(grain.rawValue)
                cell.start = Int32(grain.start(of: key.day))
                sums[cell, default: 0] += value
            }
            guard let total = key.total else { continue }
            cell.category = name(total.category)
            cell.channel = name(total.channel)
            cell.flags = Int32(truncatingIfNeeded: total.flags)
            for grain in Grain.totals {
                cell.grain = Int32(grain.rawValue)
                cell.start = Int32(grain.start(of: key.day))
                sums[cell, default: 0] += value
            }
        }
    }

    /// Adds what is in memory to a table with the columns of `cell`, in the order of its key; inside a transaction, or every
    /// row costs one.
    ///
    /// - Parameter epoch: goes before the epochs that were given, when it was not known then.
    func flush(into connection: any Connection, _ table: String, epoch: Int? = nil) throws {
        let order = names.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        var rank = [Int32](repeating: 0, count: texts.count)
        for (place, item) in order.enumerated() { rank[Int(item.value)] = Int32(place) }
        func sorted(_ key: Key) -> (Int32, Int32, Int32, Int32, Int32, Int32) {
            (
                key.grain, key.start, rank[Int(key.office)], key.indicator, rank[Int(key.detail)],
                rank[Int(key.category)]
            )
        }
        let sql = """
            INSERT INTO \(table) (\(CellTally.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (grain, start, office, indicator, detail, category, channel, flags, epoch)
            DO UPDATE SET value = \(table).value + excluded.value
            """
        for (key, value) in sums.sorted(by: { sorted($0.key) < sorted($1.key) }) where value != 0 {
            try connection.run(
                sql,
                [
                    .int(Int64(key.grain)), .int(Int64(key.start)), .text(texts[Int(key.office)]),
                    .int(Int64(key.indicator)), .text(texts[Int(key.detail)]), .text(texts[Int(key.category)]),
                    .text(texts[Int(key.channel)]), .int(Int64(key.flags)),
                    .int(epoch.map { Int64($0) } ?? Int64(key.epoch)), .int(value),
                ])
        }
        sums.removeAll(keepingCapacity: true)
    }

    private func name(_ text: String) -> Int32 {
        if let known = names[text] { return known }
        let number = Int32(texts.count)
        names[text] = number
        texts.append(text)
        return number
    }
}
