/// The sums of a period's cells per indicator: what the totals are made from, and proved by.
struct CellSums {
    private(set) var byIndicator: [FilingIndicator: Int64] = [:]

    mutating func add(_ cell: FilingCell) {
        guard let indicator = FilingIndicator(rawValue: cell.indicator) else { return }
        byIndicator[indicator, default: 0].addSaturating(cell.value)
    }

    subscript(indicator: FilingIndicator) -> Int64 { byIndicator[indicator] ?? 0 }

    /// In the order of the code list, those that are there.
    var ordered: [(indicator: FilingIndicator, value: Int64)] {
        FilingIndicator.allCases.compactMap { indicator in byIndicator[indicator].map { (indicator, $0) } }
    }

    /// The totals that these cells come to.
    func totals(opening: Int64, previouslyFiledClosing: Int64?) -> FilingTotals {
        var totals = FilingTotals()
        totals.stock = flows
        totals.stock.opening = opening
        totals.stock.closing = totals.stock.expectedClosing
        totals.ladder = ladder
        totals.persons = self[.persons]
        if let previouslyFiledClosing {
            var bridge = FilingBridge()
            bridge.previouslyFiledClosing = previouslyFiledClosing
            bridge.revisions = opening
            bridge.revisions.addSaturating(previouslyFiledClosing == .min ? .max : -previouslyFiledClosing)
            totals.bridge = bridge
        }
        return totals
    }

    /// What moved the stock; opening and closing are left at 0.
    var flows: FilingStock {
        var stock = FilingStock()
        stock.accepted = self[.accepted]
        stock.reopened = self[.reopened]
        stock.transferredIn = self[.transferredIn]
        stock.transferredOut = self[.transferredOut]
        stock.closed = self[.closed]
        stock.terminated = self[.aidTerminated]
        return stock
    }

    var ladder: FilingLadder {
        var ladder = FilingLadder()
        ladder.claimed = self[.claimed]
        ladder.agreed = self[.agreed]
        ladder.due = self[.due]
        ladder.receivedVerified = self[.receivedVerified]
        ladder.receivedStated = self[.receivedStated]
        ladder.waived = self[.waived]
        ladder.enforcement = self[.enforcement]
        ladder.advanced = self[.advanced]
        ladder.advanceRepaid = self[.advanceRepaid]
        ladder.recoveredClosing = self[.recoveredClosing]
        return ladder
    }
}
