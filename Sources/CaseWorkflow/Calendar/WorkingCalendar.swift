/// Which days are worked: Monday to Friday, but for the State Council's exceptions of each year (调休).
///
/// A year without data counts as Monday to Friday and is named wherever it was counted. The shipped years are in
/// `ShippedCalendar`; an office adds a year by importing a table of the same form (see `init(parsing:)`).
public struct WorkingCalendar: Sendable {
    /// The years with data, in order.
    public private(set) var years: [WorkingYear]
    /// One bit a day from 1 January of the first year to 31 December of the last: set when worked.
    private var bits: [UInt64] = []
    private var firstSerial = 0
    private var count = 0
    private var covered: Set<Int> = []

    /// The State Council's notices from 2004 on, as shipped with the program.
    public static let shipped: WorkingCalendar = {
        do throws(TableProblem) {
            return try WorkingCalendar(parsing: ShippedCalendar.text)
        } catch {
            preconditionFailure("the shipped calendar: \(error.sentence.english)")
        }
    }()

    /// A calendar from these years; a later entry for the same year replaces an earlier one.
    init(years: [WorkingYear]) {
        var byYear: [Int: WorkingYear] = [:]
        for year in years { byYear[year.year] = year }
        self.years = byYear.values.sorted { $0.year < $1.year }
        covered = Set(byYear.keys)
        guard let first = self.years.first?.firstDay, let last = self.years.last?.lastDay else { return }
        firstSerial = Int(first.serial)
        count = last.days(since: first) + 1
        bits = [UInt64](repeating: 0, count: count / 64 + 1)
        for offset in 0..<count where first.adding(days: offset).isMondayToFriday { set(offset, true) }
        for year in self.years {
            for day in year.off { set(day.days(since: first), false) }
            for day in year.worked { set(day.days(since: first), true) }
        }
    }

    /// Whether people work on this day; Monday to Friday where the year has no data.
    public func isWorkingDay(_ day: Day) -> Bool {
        let offset = Int(day.serial) - firstSerial
        guard offset >= 0, offset < count else { return day.isMondayToFriday }
        return bits[offset >> 6] >> UInt64(offset & 63) & 1 == 1
    }

    public func covers(_ year: Int) -> Bool { covered.contains(year) }

    /// How many days of the year are worked.
    public func workingDays(in year: Int) -> Int {
        guard let first = Day(year: year, month: 1, day: 1) else { return 0 }
        let length = Day.length(ofMonth: 2, in: year) == 29 ? 366 : 365
        return (0..<length).count { isWorkingDay(first.adding(days: $0)) }
    }

    /// This day if it is worked, else the next one that is (民法典 203).
    public func rolledForward(_ day: Day) -> Day { rolled(day, by: 1) }

    /// This day if it is worked, else the last one before it that is.
    public func rolledBack(_ day: Day) -> Day { rolled(day, by: -1) }

    /// Both calendars in one; where both have a year, the other's line stands.
    public func merging(_ other: WorkingCalendar) -> WorkingCalendar {
        WorkingCalendar(years: years + other.years)
    }

    /// What a person must be told today: the current year is missing, or it is December and the next one is.
    public func warnings(on today: Day) -> [Sentence] {
        let year = today.year
        var warnings: [Sentence] = []
        if !covers(year) { warnings.append(WorkingCalendar.missing(year)) }
        if today.month == 12, !covers(year + 1) { warnings.append(WorkingCalendar.missing(year + 1)) }
        return warnings
    }

    /// What a person must be told where days of a year without data were counted.
    public static func missing(_ year: Int) -> Sentence {
        Sentence(
            "节假日数据缺失：\(year)年的放假安排尚未导入，该年日期暂按周一至周五计算。请导入国务院办公厅的放假通知。",
            "No holiday data for \(year): its days count as Monday to Friday. Import the State Council's notice.")
    }

    private func rolled(_ day: Day, by step: Int) -> Day {
        var day = day
        // The longest possible run of rest days is bounded by the years that have data, plus a weekend.
        var left = count + 7
        while left > 0, !isWorkingDay(day) {
            day = day.adding(days: step)
            left -= 1
        }
        return day
    }

    private mutating func set(_ offset: Int, _ isWorked: Bool) {
        guard offset >= 0, offset < count else { return }
        let mask: UInt64 = 1 << UInt64(offset & 63)
        if isWorked { bits[offset >> 6] |= mask } else { bits[offset >> 6] &= ~mask }
    }
}

extension WorkingCalendar: Hashable {
    public static func == (one: WorkingCalendar, other: WorkingCalendar) -> Bool { one.years == other.years }

    public func hash(into hasher: inout Hasher) { hasher.combine(years) }
}

extension WorkingCalendar: Codable {
    /// A calendar is kept as the table that people import.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        do throws(TableProblem) {
            self = try WorkingCalendar(parsing: text)
        } catch {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: error.sentence.english)
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

extension Day {
    /// Monday to Friday, whatever the State Council says.
    var isMondayToFriday: Bool { weekday <= 5 }
}
