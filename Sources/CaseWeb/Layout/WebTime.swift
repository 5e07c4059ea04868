import CaseWorkflow

/// The wall clock of the office, China Standard Time (UTC+8, no summer time since 1991).
enum WebTime {
    /// The first millisecond of a day, since 1970.
    static func start(of day: Day) -> Int64 { (Int64(day.serial) * 86_400 - 8 * 3600) * 1000 }

    /// `2026-07-03 14:05`.
    static func text(milliseconds: Int64) -> String {
        let seconds = milliseconds / 1000 + 8 * 3600
        let (days, rest) = seconds.quotientAndRemainder(dividingBy: 86_400)
        let day = Day(serial: Int32(clamping: days))
        func two(_ value: Int64) -> String { (value < 10 ? "0" : "") + String(value) }
        return "\(day) \(two(rest / 3600)):\(two(rest / 60 % 60))"
    }
}
