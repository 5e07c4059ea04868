/// A day of the civil calendar, without a time and without a zone: what the papers of a case carry.
///
/// Legal periods count days, never instants (民法典 200), so nothing here knows of hours.
/// In files and in the store a day reads `2017-03-05`.
public struct Day: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01; earlier days are negative.
    public let serial: Int32

    public init(serial: Int32) { self.serial = serial }

    /// The day with these civil numbers; nil when there is no such day (30 February, month 13, year 0).
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Day.length(ofMonth: month, in: year)
        else { return nil }
        self.init(validYear: year, month: month, day: day)
    }

    /// Reads exactly `YYYY-MM-DD`; nil for anything else.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
        func number(_ range: Range<Int>) -> Int? {
            var value = 0
            for byte in bytes[range] {
                guard byte >= 48, byte <= 57 else { return nil }
                value = value * 10 + Int(byte - 48)
            }
            return value
        }
        guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The day written as the whole number `yyyymmdd`, the form the store keeps; nil when there is no such day.
    public init?(number: Int) {
        self.init(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    }

    private init(validYear year: Int, month: Int, day: Int) {
        // Howard Hinnant's days-from-civil: years start in March, so the leap day falls at the end.
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        serial = Int32(era * 146_097 + dayOfEra - 719_468)
    }

    /// Year, month and day of the civil calendar.
    public var civil: (year: Int, month: Int, day: Int) {
        let shifted = Int(serial) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    public var year: Int { civil.year }
    public var month: Int { civil.month }
    public var day: Int { civil.day }

    /// `yyyymmdd` as one whole number: sorts like the day itself.
    public var number: Int {
        let (year, month, day) = civil
        return year * 10_000 + month * 100 + day
    }

    /// 1 = Monday … 7 = Sunday.
    public var weekday: Int { Int(((serial % 7) + 7 + 3) % 7) + 1 }

    /// So many days on; a day beyond the reach of the type stays at its edge, millions of years away.
    public func adding(days: Int) -> Day {
        let (sum, overflow) = Int(serial).addingReportingOverflow(days)
        return Day(serial: overflow ? (days < 0 ? .min : .max) : Int32(clamping: sum))
    }

    /// The same day so many months on; the month's last day where there is no such day (民法典 202).
    public func adding(months: Int) -> Day {
        let (year, month, day) = civil
        let total = year * 12 + (month - 1) + min(max(months, -120_000), 120_000)
        let newYear = total >= 0 ? total / 12 : (total - 11) / 12
        let newMonth = total - newYear * 12 + 1
        let newDay = min(day, Day.length(ofMonth: newMonth, in: newYear))
        return Day(validYear: newYear, month: newMonth, day: newDay)
    }

    /// Days from the other day to this one.
    public func days(since other: Day) -> Int { Int(serial) - Int(other.serial) }

    public static func < (one: Day, other: Day) -> Bool { one.serial < other.serial }

    public static func length(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        default: 31
        }
    }
}

extension Day: CustomStringConvertible {
    /// `2017-03-05`.
    public var description: String {
        let (year, month, day) = civil
        guard (0...9999).contains(year) else { return "\(year)-\(month)-\(day)" }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(10)
        for (value, width) in [(year, 4), (month, 2), (day, 2)] {
            if !bytes.isEmpty { bytes.append(UInt8(ascii: "-")) }
            var divisor = width == 4 ? 1000 : 10
            while divisor > 0 {
                bytes.append(UInt8(48 + value / divisor % 10))
                divisor /= 10
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// `2017年3月5日`, as Chinese documents write it.
    public var chinese: String {
        let (year, month, day) = civil
        return "\(year)年\(month)月\(day)日"
    }
}

extension Day: Codable {
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let day = Day(text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "“\(text)” is not a day (YYYY-MM-DD)"))
        }
        self = day
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
