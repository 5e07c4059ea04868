/// The totals by which a receiver sees at a glance that nothing was lost: of the records, and of the figures.
public struct FilingControl: Hashable, Sendable {
    public var records = RecordCounts()
    public var statuses = StatusCounts()
    /// Σ declared headcount of the records.
    public var persons: Int64 = 0
    /// Σ over the records, each as of the cut-off; not the flow of the period.
    public var money = FilingMoney()
    /// The flow of the period, from the cells.
    public var totals = FilingTotals()

    public init() {}

    /// Adds one record.
    mutating func add(_ record: FilingCase) {
        switch record.change {
        case .added: records.added += 1
        case .replaced: records.replaced += 1
        case .deleted: records.deleted += 1
        }
        guard let facts = record.facts else { return }
        statuses.add(facts)
        persons.addSaturating(facts.persons)
        money.add(facts.money)
    }
}

/// Case records by action.
public struct RecordCounts: NumberGroup, Hashable, Sendable {
    public var added: Int64 = 0
    public var replaced: Int64 = 0
    public var deleted: Int64 = 0

    public init() {}

    public var total: Int64 { added &+ replaced &+ deleted }

    static var fields: [(name: StaticString, key: WritableKeyPath<RecordCounts, Int64>)] {
        [("added", \.added), ("replaced", \.replaced), ("deleted", \.deleted)]
    }
}

/// Case records by where they stand at the cut-off; each counts once.
public struct StatusCounts: NumberGroup, Hashable, Sendable {
    /// Registered, and neither accepted nor refused.
    public var pending: Int64 = 0
    public var refused: Int64 = 0
    public var open: Int64 = 0
    public var terminated: Int64 = 0
    public var closed: Int64 = 0
    /// Gone to another office's desk, open or undecided.
    public var handedOver: Int64 = 0

    public init() {}

    static var fields: [(name: StaticString, key: WritableKeyPath<StatusCounts, Int64>)] {
        [
            ("pending", \.pending), ("refused", \.refused), ("open", \.open), ("terminated", \.terminated),
            ("closed", \.closed), ("handedOver", \.handedOver),
        ]
    }

    /// Adds a case to the one count that it belongs to.
    mutating func add(_ facts: FilingCase.Facts) {
        if facts.handedOver != nil {
            handedOver += 1
        } else if facts.closedOn != nil {
            closed += 1
        } else if facts.terminatedOn != nil {
            terminated += 1
        } else if facts.refusedOn != nil {
            refused += 1
        } else if facts.acceptedOn != nil {
            open += 1
        } else {
            pending += 1
        }
    }
}

/// The money of a case record, in fen.
public struct FilingMoney: NumberGroup, Hashable, Sendable {
    public var claimed: Int64 = 0
    /// Agreed or awarded.
    public var agreed: Int64 = 0
    public var receivedVerified: Int64 = 0
    public var receivedStated: Int64 = 0
    public var waived: Int64 = 0

    public init() {}

    public init(claimed: Int64, agreed: Int64, receivedVerified: Int64, receivedStated: Int64, waived: Int64) {
        self.claimed = claimed
        self.agreed = agreed
        self.receivedVerified = receivedVerified
        self.receivedStated = receivedStated
        self.waived = waived
    }

    /// As every group adds, for a million records in a row.
    mutating func add(_ other: FilingMoney) {
        claimed.addSaturating(other.claimed)
        agreed.addSaturating(other.agreed)
        receivedVerified.addSaturating(other.receivedVerified)
        receivedStated.addSaturating(other.receivedStated)
        waived.addSaturating(other.waived)
    }

    static var fields: [(name: StaticString, key: WritableKeyPath<FilingMoney, Int64>)] {
        [
            ("claimed", \.claimed), ("agreed", \.agreed), ("receivedVerified", \.receivedVerified),
            ("receivedStated", \.receivedStated), ("waived", \.waived),
        ]
    }
}
