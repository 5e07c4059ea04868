/// The day a period ends, with everything a person needs to count it again.
public struct DueDay: Hashable, Sendable {
    /// The last day on which the thing is in time.
    public let day: Day
    /// The day the count reached before it moved off a rest day (民法典 203).
    public let nominal: Day
    /// Day 0, which is not counted (民法典 201).
    public let from: Day
    public let term: Term
    /// Years without data whose days had to be taken as Monday to Friday, in order. Show them loudly.
    public let missingYears: [Int]
    fileprivate let isForward: Bool
    fileprivate let rolls: Bool
    /// Rest days that a period of working days skipped.
    fileprivate let restDays: Int

    /// How it was counted, in words. Worded when asked for: of a million due days few are read.
    public var counted: Sentence {
        let parts = [counting, end, gap]
        return Sentence(parts.map(\.chinese).joined() + "。", parts.map(\.english).joined() + ".")
    }
}

extension WorkingCalendar {
    /// The last day of a period that starts on a day (民法典 201–203).
    ///
    /// The first day is not counted. Months and years end on the same number of the month, or on its last day. A period
    /// of calendar days, months or years that ends on a rest day ends on the next working day if `rollsOver`.
    public func due(from start: Day, _ term: Term, rollsOver: Bool = true) -> DueDay {
        count(from: start, term, step: 1, rolls: rollsOver)
    }

    /// The latest day that lies a period before another: “开庭5日前”. That other day is not counted, and a rest day
    /// moves to the working day before it, so that the whole period stays free.
    public func latest(before end: Day, _ term: Term, rollsOver: Bool = true) -> DueDay {
        count(from: end, term, step: -1, rolls: rollsOver)
    }

    private func count(from start: Day, _ term: Term, step: Int, rolls: Bool) -> DueDay {
        var missing: [Int] = []
        var restDays = 0
        var nominal = start
        switch term.unit {
        case .workingDay:
            var left = term.length
            while left > 0 {
                nominal = nominal.adding(days: step)
                if isWorkingDay(nominal) { left -= 1 } else { restDays += 1 }
            }
            missing = missingYears(from: start, to: nominal)
        case .calendarDay: nominal = start.adding(days: step * term.length)
        case .month: nominal = start.adding(months: step * term.length)
        case .year: nominal = start.adding(months: step * 12 * term.length)
        }
        var day = nominal
        if rolls, term.unit != .workingDay {
            day = step > 0 ? rolledForward(nominal) : rolledBack(nominal)
            missing = missingYears(from: nominal, to: day)
        }
        return DueDay(
            day: day, nominal: nominal, from: start, term: term, missingYears: missing, isForward: step > 0,
            rolls: rolls, restDays: restDays)
    }

    private func missingYears(from one: Day, to other: Day) -> [Int] {
        let (first, last) = (min(one, other).year, max(one, other).year)
        return first == last && covers(first) ? [] : (first...last).filter { !covers($0) }
    }
}

extension DueDay {
    private var counting: Sentence {
        let name = term.name
        let verb = term.length == 1 ? "ends" : "end"
        return isForward
            ? Sentence(
                "自\(from)起，次日起算\(name.chinese)，到\(nominal)",
                "From \(from), counting from the next day, \(name.english) \(verb) on \(nominal)")
            : Sentence(
                "\(from)当日不计，往前数\(name.chinese)，到\(nominal)",
                "Not counting \(from) itself, \(name.english) back is \(nominal)")
    }

    private var end: Sentence {
        if term.unit == .workingDay {
            return restDays == 0
                ? Sentence("，其间没有休息日", ", with no rest day between")
                : Sentence("，跳过休息日\(restDays)天", ", skipping \(restDays) rest day\(restDays == 1 ? "" : "s")")
        }
        if !rolls { return Sentence("；本期间不因休息日顺延", "; this period does not move off rest days") }
        if day == nominal { return Sentence("；该日为工作日", ", a working day") }
        return isForward
            ? Sentence("；该日为休息日，顺延至其后第一个工作日\(day)", ", a rest day, so it moves on to the working day \(day)")
            : Sentence("；该日为休息日，提前至其前一个工作日\(day)", ", a rest day, so it moves back to the working day \(day)")
    }

    private var gap: Sentence {
        guard !missingYears.isEmpty else { return Sentence("", "") }
        let years = missingYears.map(String.init)
        return Sentence(
            "。注意：" + years.joined(separator: "、") + "年节假日数据缺失，按周一至周五计算，请导入放假通知后重新核算",
            ". Note: no holiday data for " + years.joined(separator: ", ")
                + "; Monday to Friday was assumed. Import the notice and count again")
    }
}
