import CaseExport
import CaseWorkflow
import Desk

/// A dispute of the simulated year as it really was, whoever has written it down where and when. Offices go by their place in the list.
struct SimulatedMatter {
    let number: Int
    /// Who has it now, and the file in which it goes on there.
    var holder: Int
    var file: CaseFile.ID
    var registeredOn: Day
    var acceptedOn: Day
    var acceptedBy: Int
    var persons: Int
    var claimed: Int64
    /// The last day on which anything happened.
    var lastOn: Day
    var agreed: Sum?
    var payments: [Sum] = []
    var closings: [(on: Day, by: Int)] = []
    var reopenings: [(on: Day, by: Int)] = []
    var moves: [Move] = []
    var isVoid = false
    /// Handed over, and not taken over yet.
    var isOnTheWay = false
    /// Taken over under a wrong day, which waits to be corrected.
    var opening: Opening?

    struct Sum {
        var on: Day
        var fen: Int64
        var by: Int
        var dueOn = Day(serial: 0)
        var reference = ""
    }

    struct Move {
        let on: Day
        let from: Int
        let to: Int
        let transfer: String
    }

    var isOpen: Bool { closings.count == reopenings.count }
    var outstanding: Int64 { (agreed?.fen ?? 0) - payments.reduce(0) { $0 + $1.fen } }
}

extension [SimulatedMatter] {
    /// The totals of a month for some offices, counted from what happened and from nothing else.
    func totals(of offices: Set<Int>, in month: Period) -> FilingTotals {
        var totals = FilingTotals()
        func isIn(_ day: Day, _ office: Int) -> Bool {
            offices.contains(office) && month.from <= day && day <= month.to
        }
        func flow(_ flow: WritableKeyPath<FilingStock, Int64>, _ sign: Int64, _ day: Day, _ office: Int) {
            if isIn(day, office) { totals.stock[keyPath: flow] += 1 }
            if offices.contains(office), day < month.from { totals.stock.opening += sign }
        }
        for matter in self where !matter.isVoid {
            flow(\.accepted, 1, matter.acceptedOn, matter.acceptedBy)
            for move in matter.moves {
                flow(\.transferredOut, -1, move.on, move.from)
                flow(\.transferredIn, 1, move.on, move.to)
            }
            for closing in matter.closings { flow(\.closed, -1, closing.on, closing.by) }
            for reopening in matter.reopenings { flow(\.reopened, 1, reopening.on, reopening.by) }
            if isIn(matter.acceptedOn, matter.acceptedBy) {
                totals.persons += Int64(matter.persons)
                totals.ladder.claimed += matter.claimed
            }
            if let agreed = matter.agreed {
                if isIn(agreed.on, agreed.by) { totals.ladder.agreed += agreed.fen }
                if isIn(agreed.dueOn, agreed.by) { totals.ladder.due += agreed.fen }
                if !matter.isOpen, let closing = matter.closings.last, isIn(closing.on, closing.by) {
                    totals.ladder.recoveredClosing += agreed.fen
                }
            }
            for payment in matter.payments where isIn(payment.on, payment.by) {
                totals.ladder.receivedVerified += payment.fen
            }
        }
        totals.stock.closing = totals.stock.expectedClosing
        return totals
    }
}

/// SplitMix64: the same seed gives the same year.
struct SimulatedChance: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func below(_ bound: Int) -> Int { bound > 1 ? Int(next() % UInt64(bound)) : 0 }

    mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

    mutating func day(_ first: Day, _ last: Day) -> Day {
        first.adding(days: below(max(0, last.days(since: first)) + 1))
    }
}
