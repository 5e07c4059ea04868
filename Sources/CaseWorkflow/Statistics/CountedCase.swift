/// A case as the figures see it: what groups of a report are told apart by, and the cells it adds.
///
/// Reports that no sum of cells can answer (by sex, by industry, of a cohort) are added up from these, case by case.
public struct CountedCase: Hashable, Sendable {
    /// The office that owns it now; each cell has its own.
    public var office: OfficeCode
    public var kind: ProcedureKind
    public var category: String?
    /// The outcome's code; nil while open.
    public var outcome: String?
    public var sex: Sex
    public var isMigrant: Bool?
    public var industry: String?
    public var registeredOn: Day
    /// nil also when another office had accepted it: its cohort is not of this desk.
    public var acceptedOn: Day?
    public var closedOn: Day?
    /// The last day on which anything happened to it: as of an earlier one it stood otherwise.
    public var changedOn: Day
    /// By day, indicator, office and detail.
    public var cells: [Cell]

    /// One figure that the case adds; category, channel and flags are those of the case.
    public struct Cell: Hashable, Sendable {
        public var day: Day
        public var indicator: Indicator
        public var office: OfficeCode
        public var detail: String
        public var value: Int64

        public init(day: Day, indicator: Indicator, office: OfficeCode, detail: String, value: Int64) {
            self.day = day
            self.indicator = indicator
            self.office = office
            self.detail = detail
            self.value = value
        }
    }

    public init(
        office: OfficeCode, kind: ProcedureKind, category: String?, outcome: String?, sex: Sex, isMigrant: Bool?,
        industry: String?, registeredOn: Day, acceptedOn: Day?, closedOn: Day?, changedOn: Day, cells: [Cell]
    ) {
        self.office = office
        self.kind = kind
        self.category = category
        self.outcome = outcome
        self.sex = sex
        self.isMigrant = isMigrant
        self.industry = industry
        self.registeredOn = registeredOn
        self.acceptedOn = acceptedOn
        self.closedOn = closedOn
        self.changedOn = changedOn
        self.cells = cells
    }

    /// The days between which its cells lie.
    public var firstOn: Day { cells.first?.day ?? registeredOn }
    public var lastOn: Day { cells.last?.day ?? registeredOn }

    /// Whether it still counts in some office's stock after its last cell.
    public var isInStock: Bool {
        var stock: [OfficeCode: Int64] = [:]
        for cell in cells where cell.indicator.stockSign != 0 {
            stock[cell.office, default: 0] += cell.indicator.stockSign * cell.value
        }
        return stock.values.contains { $0 != 0 }
    }
}

extension CaseFile {
    /// The case as the figures see it; nil when it is void or merged and counts nowhere.
    public var counted: CountedCase? { counted(contribution(), summary) }

    /// The same from what is known of it already.
    public func counted(_ contribution: Contribution, _ summary: CaseSummary) -> CountedCase? {
        switch standing {
        case .voided, .merged: return nil
        case .live, .handedOver: break
        }
        let cells = contribution.cells.map { key, value in
            CountedCase.Cell(
                day: key.day, indicator: key.indicator, office: key.office, detail: key.detail, value: value)
        }
        return CountedCase(
            office: office, kind: kind, category: summary.category, outcome: summary.outcome, sex: summary.sex,
            isMigrant: summary.isMigrant, industry: summary.industry, registeredOn: summary.registeredOn,
            acceptedOn: wasAcceptedElsewhere ? nil : summary.acceptedOn, closedOn: summary.closedOn,
            changedOn: record.lastOn ?? summary.registeredOn,
            cells: cells.sorted {
                ($0.day, $0.indicator.rawValue, $0.office, $0.detail)
                    < ($1.day, $1.indicator.rawValue, $1.office, $1.detail)
            })
    }
}
