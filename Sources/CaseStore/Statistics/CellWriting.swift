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
        for (key, value) in difference.cells where value != 0 {
            for grain in Grain.allCases {
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

/// How long a stretch of time one cell stands for.
enum Grain: Int, CaseIterable, Sendable {
    case year = 1
    case month = 2
    case day = 3

    /// 2017, 201703 or 20170305.
    func start(of day: Day) -> Int {
        let number = day.number
        return switch self {
        case .year: number / 10_000
        case .month: number / 100
        case .day: number
        }
    }
}
