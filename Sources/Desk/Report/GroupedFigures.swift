import CaseStore
import CaseWorkflow

/// Figures on their way into the groups of a report, each group with the stock it opens with: in a report by month or
/// year, what the step before left open.
struct GroupedFigures {
    let keys: [GroupKey]
    /// nil: the whole period is one step.
    let step: CellQuery.Step?
    private var flows: [Int: [GroupValues: Figures]] = [:]
    private var before: [GroupValues: Figures] = [:]

    init(keys: [GroupKey]) {
        self.keys = keys
        step = keys.contains(.month) ? .month : keys.contains(.year) ? .year : nil
    }

    /// 2017 or 201703 of the step a day belongs to; 0 where there are no steps.
    func start(of day: Day) -> Int {
        switch step {
        case nil: 0
        case .year: day.number / 10_000
        case .month: day.number / 100
        case .day: day.number
        }
    }

    /// - Parameter group: the values of the keys, empty for month and year.
    mutating func add(
        _ value: Int64, _ indicator: Indicator, detail: String, isLegalAid: Bool, start: Int, to group: GroupValues
    ) {
        flows[start, default: [:]][group, default: Figures()].add(
            value, indicator, detail: detail, isLegalAid: isLegalAid)
    }

    /// What lies before the period: the stock it opens with.
    mutating func addBefore(_ value: Int64, _ indicator: Indicator, isLegalAid: Bool, to group: GroupValues) {
        guard indicator.stockSign != 0 else { return }
        before[group, default: Figures()].addBefore(value, indicator, isLegalAid: isLegalAid)
    }

    /// Every group of every step, with the month and year filled in.
    func groups(from: Day, to: Day) -> ReportReading.Groups {
        var groups: ReportReading.Groups = [:]
        var standing = before
        for start in starts(from, to) {
            var step = flows[start] ?? [:]
            for (group, stock) in standing where stock.mediation.opening != 0 || stock.legalAid.opening != 0 {
                step[group, default: Figures()].mediation.opening = stock.mediation.opening
                step[group, default: Figures()].legalAid.opening = stock.legalAid.opening
            }
            for (group, figures) in step {
                groups[named(group, start)] = figures
                standing[group, default: Figures()].mediation.opening = figures.mediation.open
                standing[group, default: Figures()].legalAid.opening = figures.legalAid.open
            }
        }
        return groups
    }

    private func starts(_ from: Day, _ to: Day) -> [Int] {
        guard step != nil else { return [0] }
        var starts: [Int] = []
        var day = from
        while day <= to {
            let start = self.start(of: day)
            if starts.last != start { starts.append(start) }
            day = day.adding(days: Day.length(ofMonth: day.month, in: day.year) - day.day + 1)
        }
        return starts
    }

    private func named(_ group: GroupValues, _ start: Int) -> GroupValues {
        guard step != nil else { return group }
        var named = group
        for (place, key) in keys.enumerated() {
            switch key {
            case .year: named.values[place] = String(start > 10_000 ? start / 100 : start)
            case .month: named.values[place] = GroupValues.month(start)
            case .office, .closedMonth, .category, .outcome, .sex, .migrant, .industry: break
            }
        }
        return named
    }
}

extension GroupValues {
    /// `2017-03` of 201703.
    static func month(_ number: Int) -> String { "\(number / 100)-\(number % 100 < 10 ? "0" : "")\(number % 100)" }

    static func month(_ day: Day) -> String { month(day.number / 100) }
}
