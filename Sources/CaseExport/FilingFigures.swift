/// The figures of one period: the cells, and the totals they come to.
public struct FilingFigures: Hashable, Sendable {
    public var totals: FilingTotals
    /// In any order; a filing sorts them. No two share a key.
    public var cells: [FilingCell]

    /// Greatest magnitude of any number in a filing, in fen or units.
    static let greatest: Int64 = 9_000_000_000_000_000_000

    public init(totals: FilingTotals, cells: [FilingCell]) {
        self.totals = totals
        self.cells = cells
    }

    /// The figures that the cells come to, from the stock at the period's start.
    ///
    /// - Parameter previouslyFiledClosing: what the filing before gave as its closing stock; nil when there was none.
    public init(cells: [FilingCell], opening: Int64, previouslyFiledClosing: Int64? = nil) {
        var sums = CellSums()
        for cell in cells { sums.add(cell) }
        self.cells = cells
        totals = sums.totals(opening: opening, previouslyFiledClosing: previouslyFiledClosing)
    }
}

/// One figure of the period: an indicator, what it is broken down by, and its value.
public struct FilingCell: Hashable, Sendable {
    /// Code of the indicator (`FilingIndicator`).
    public var indicator: String
    /// Outcome, head of claim or kind; empty when the indicator has none.
    public var detail: String
    /// Code of the union category; empty when unknown.
    public var category: String
    public var channel: String
    /// Sum of 1 legal aid, 2 collective, 4 migrant worker, 8 new-form employment.
    public var flags: Int
    /// Cases, persons, fen …, as the unit says. Below zero where money was taken back in a later period.
    public var value: Int64
    public var unit: String

    public init(
        indicator: String, detail: String = "", category: String = "", channel: String = "", flags: Int = 0,
        value: Int64, unit: String
    ) {
        self.indicator = indicator
        self.detail = detail
        self.category = category
        self.channel = channel
        self.flags = flags
        self.value = value
        self.unit = unit
    }

    /// Whether this key comes before the other's; cells are filed in this order.
    func precedes(_ other: FilingCell) -> Bool {
        (indicator, detail, category, channel, flags)
            < (other.indicator, other.detail, other.category, other.channel, other.flags)
    }
}

/// Stock, money ladder and persons of a period: in the manifest and in the statistics alike.
public struct FilingTotals: Hashable, Sendable {
    public var stock = FilingStock()
    /// How the opening stock follows from what was filed before; nil in a first filing.
    public var bridge: FilingBridge?
    public var ladder = FilingLadder()
    /// In the applications accepted in the period.
    public var persons: Int64 = 0

    public init() {}
}

/// The stock of open cases: opening + accepted + reopened + in − out − closed − terminated = closing.
public struct FilingStock: NumberGroup, Hashable, Sendable {
    public var opening: Int64 = 0
    public var accepted: Int64 = 0
    public var reopened: Int64 = 0
    public var transferredIn: Int64 = 0
    public var transferredOut: Int64 = 0
    public var closed: Int64 = 0
    public var terminated: Int64 = 0
    public var closing: Int64 = 0

    public init() {}

    /// What the closing stock must be.
    public var expectedClosing: Int64 {
        var sum = opening
        for flow in [accepted, reopened, transferredIn] { sum.addSaturating(flow) }
        for flow in [transferredOut, closed, terminated] { sum.addSaturating(flow == .min ? .max : -flow) }
        return sum
    }

    static var fields: [(name: StaticString, key: WritableKeyPath<FilingStock, Int64>)] {
        [
            ("opening", \.opening), ("accepted", \.accepted), ("reopened", \.reopened),
            ("transferredIn", \.transferredIn), ("transferredOut", \.transferredOut), ("closed", \.closed),
            ("terminated", \.terminated), ("closing", \.closing),
        ]
    }
}

/// Previously filed closing + revisions to earlier periods = opening.
public struct FilingBridge: NumberGroup, Hashable, Sendable {
    public var previouslyFiledClosing: Int64 = 0
    public var revisions: Int64 = 0

    public init() {}

    static var fields: [(name: StaticString, key: WritableKeyPath<FilingBridge, Int64>)] {
        [("previouslyFiledClosing", \.previouslyFiledClosing), ("revisions", \.revisions)]
    }
}

/// The rungs of the money ladder in the period, in fen.
public struct FilingLadder: NumberGroup, Hashable, Sendable {
    public var claimed: Int64 = 0
    public var agreed: Int64 = 0
    public var due: Int64 = 0
    public var receivedVerified: Int64 = 0
    public var receivedStated: Int64 = 0
    public var waived: Int64 = 0
    public var enforcement: Int64 = 0
    public var advanced: Int64 = 0
    public var advanceRepaid: Int64 = 0
    /// 结案口径: fixed by an effective result, booked to the closing day.
    public var recoveredClosing: Int64 = 0

    public init() {}

    static var fields: [(name: StaticString, key: WritableKeyPath<FilingLadder, Int64>)] {
        [
            ("claimed", \.claimed), ("agreed", \.agreed), ("due", \.due), ("receivedVerified", \.receivedVerified),
            ("receivedStated", \.receivedStated), ("waived", \.waived), ("enforcement", \.enforcement),
            ("advanced", \.advanced), ("advanceRepaid", \.advanceRepaid), ("recoveredClosing", \.recoveredClosing),
        ]
    }
}
