public import CaseStore
public import CaseWorkflow

/// What a statistician looks at before a period is closed: cases that say too little to be counted rightly. Nothing in it keeps the
/// period open.
public struct ClosingCheck: Sendable {
    public let period: Period
    public let gaps: [Gap]
    /// What the closing itself would warn of: held rows, offices below that have not closed, years without holidays.
    public let warnings: [Sentence]

    /// One thing that is missing, and the cases in which it is.
    public struct Gap: Sendable {
        public let kind: Kind
        /// The latest registered first.
        public let cases: [CaseKey]
    }

    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// Something of the period counts without a category.
        case category
        case sex
        case migrant
        case industry
        /// Open at the period's end without anybody assigned.
        case unattended
        /// Open at the period's end, and nothing recorded for `ClosingCheck.quietDays` before it.
        case quiet
        /// Taken in from an old ledger as open, and never confirmed.
        case backlog

        public var name: Sentence {
            switch self {
            case .category: Sentence("争议类型未填", "no kind of dispute")
            case .sex: Sentence("申请人性别未填", "no sex of the applicant")
            case .migrant: Sentence("是否农民工未填", "not said whether a migrant worker")
            case .industry: Sentence("单位行业未填", "no industry of the employer")
            case .unattended: Sentence("未结而没有承办人", "open without anybody assigned")
            case .quiet:
                Sentence(
                    "未结且\(ClosingCheck.quietDays)日没有任何记录",
                    "open, and nothing recorded for \(ClosingCheck.quietDays) days")
            case .backlog: Sentence("旧台账中的未结案件尚未确认", "open in an old ledger and never confirmed")
            }
        }
    }

    /// Days without any record after which an open case is looked at.
    public static let quietDays = 60

    public var isClean: Bool { gaps.isEmpty && warnings.isEmpty }
}

extension Desk {
    /// Looks through the cases of an office and those below before a period is closed.
    public func closingCheck(_ period: Period, office code: OfficeCode? = nil) throws(StoreError) -> ClosingCheck {
        let office = try readableOffice(code)
        let offices = Set(try store.officeTree().subtree(of: office.code))
        var found: [ClosingCheck.Kind: [CaseKey]] = [:]
        var open: [CaseKey] = []
        let quietSince = period.to.adding(days: -ClosingCheck.quietDays)
        try store.keyedCountedCases(.counting(period.from...period.to)) { key, counted in
            let isOfPeriod = counted.cells.contains {
                period.from <= $0.day && $0.day <= period.to && offices.contains($0.office)
            }
            if isOfPeriod {
                if counted.category == nil { found[.category, default: []].append(key) }
                if counted.sex == .unknown { found[.sex, default: []].append(key) }
                if counted.isMigrant == nil { found[.migrant, default: []].append(key) }
                if counted.industry == nil { found[.industry, default: []].append(key) }
            }
            guard counted.stock(of: offices, on: period.to) > 0 else { return }
            open.append(key)
            if counted.changedOn < quietSince { found[.quiet, default: []].append(key) }
        }
        for (key, row) in try store.docketRows(open) where row.closedOn == nil {
            if row.isBacklog {
                found[.backlog, default: []].append(key)
            } else if row.mediators.isEmpty {
                found[.unattended, default: []].append(key)
            }
        }
        let gaps = ClosingCheck.Kind.allCases.compactMap { kind in
            found[kind].map { ClosingCheck.Gap(kind: kind, cases: $0.sorted(by: >)) }
        }
        return ClosingCheck(period: period, gaps: gaps, warnings: try warnings(period, of: office.code, on: today))
    }
}

extension CountedCase {
    /// What it adds to the stock of offices at the end of a day: 1 while it is open there.
    func stock(of offices: Set<OfficeCode>, on day: Day) -> Int64 {
        cells.reduce(0) { sum, cell in
            cell.day <= day && offices.contains(cell.office) ? sum + cell.indicator.stockSign * cell.value : sum
        }
    }
}
