import CaseWorkflow

/// The figures' cells: what a commit adds, at the three grains, under one epoch.
struct CellWriting {
    let connection: any Connection

    static let addition = """
        INSERT INTO cell (grain, start, office, indicator, detail, category, channel, flags, epoch, value)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (grain, start, office, indicator, detail, category, channel, flags, epoch)
        DO UPDATE SET value = cell.value + excluded.value
        """

    func add(_ difference: Contribution, epoch: Int) throws {
        var totals = Contribution()
        for (key, value) in difference.cells { if let total = key.total { totals.add(value, total) } }
        try add(difference, Grain.fine, epoch)
        try add(totals, Grain.totals, epoch)
    }

    private func add(_ difference: Contribution, _ grains: [Grain], _ epoch: Int) throws {
        for (key, value) in difference.cells where value != 0 {
            for grain in grains {
                try connection.run(
                    CellWriting.addition,
                    [
                        SQLValue(grain.rawValue), SQLValue(grain.start(of: key.day)), .text(key.office.text),
                        SQLValue(key.indicator.rawValue), .text(key.detail), .text(key.category), .text(key.channel),
                        SQLValue(key.flags), SQLValue(epoch), .int(value),
                    ])
            }
        }
    }
}

/// How long a stretch of time one cell stands for, and whether it tells category, channel and traits apart. A total does
/// not, so that a month has no more of them on a large desk than on a small one.
enum Grain: Int, CaseIterable, Sendable {
    case year = 1
    case month = 2
    case day = 3
    case yearTotal = 4
    case monthTotal = 5

    static let fine: [Grain] = [.year, .month, .day]
    static let totals: [Grain] = [.yearTotal, .monthTotal]

    /// The grain of the totals over the same time; nil where none are kept.
    var total: Grain? {
        switch self {
        case .year, .yearTotal: .yearTotal
        case .month, .monthTotal: .monthTotal
        case .day: nil
        }
    }

    /// 2017, 201703 or 20170305.
    func start(of day: Day) -> Int {
        let number = day.number
        return switch self {
        case .year, .yearTotal: number / 10_000
        case .month, .monthTotal: number / 100
        case .day: number
        }
    }
}

extension CellKey {
    /// The total that a cell is part of; nil for what is in none: the days to closing are up to 731 different ones.
    var total: CellKey? {
        guard indicator != .durations else { return nil }
        return CellKey(
            office: office, day: day, indicator: indicator, detail: detail, flags: flags & CellKey.Flag.legalAid)
    }
}
