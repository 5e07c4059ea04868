import CBaseline
import Foundation

/// What one turn took, in seconds.
struct Turn {
    var wall: Double
    var processor: Double

    /// - Parameter body: what is measured, once.
    static func measure(_ body: () throws -> Void) rethrows -> Turn {
        let (wall, processor) = (cb_wall(), cb_processor())
        try body()
        return Turn(wall: cb_wall() - wall, processor: cb_processor() - processor)
    }
}

/// The turns of both sides, taken in turn.
struct Duel {
    private(set) var ours: [Turn] = []
    private(set) var theirs: [Turn] = []

    /// - Parameters:
    ///   - rounds: how often each side is measured.
    ///   - ours: the desk. - theirs: C, or what else the desk is compared with.
    init(rounds: Int, ours: (Int) throws -> Turn, theirs: (Int) throws -> Turn) rethrows {
        for round in 0..<rounds {
            self.ours.append(try ours(round))
            self.theirs.append(try theirs(round))
        }
    }

    static func median(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        guard !sorted.isEmpty else { return 0 }
        let middle = sorted.count / 2
        return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    }
}

/// The lines of the result, one Markdown row each.
final class Table {
    func begin() {
        print("| what | desk ÷ C, processor (least, median) | desk ÷ C, wall (median) | desk each | C each |")
        print("|---|---|---|---|---|")
    }

    /// - Parameter operations: how many of what is measured one turn did.
    func add(_ what: String, _ duel: Duel, operations: Int) {
        let ours = duel.ours.map(\.processor)
        let theirs = duel.theirs.map(\.processor)
        let least = (ours.min() ?? 0) / max(theirs.min() ?? 0, 1e-9)
        let median = Duel.median(ours) / max(Duel.median(theirs), 1e-9)
        let wall = Duel.median(duel.ours.map(\.wall)) / max(Duel.median(duel.theirs.map(\.wall)), 1e-9)
        print(
            "| \(what) | \(ratio(least)), \(ratio(median)) | \(ratio(wall)) | \(each(duel.ours, operations)) | \(each(duel.theirs, operations)) |"
        )
        // A table that comes line by line can be stopped at any line.
        fflush(nil)
    }

    private func ratio(_ value: Double) -> String { String(format: value < 10 ? "%.2f" : "%.1f", value) }

    private func each(_ turns: [Turn], _ operations: Int) -> String {
        let processor = Duel.median(turns.map(\.processor)) / Double(operations) * 1e6
        let wall = Duel.median(turns.map(\.wall)) / Double(operations) * 1e6
        return String(format: "%.1f µs (wall %.1f)", processor, wall)
    }
}
