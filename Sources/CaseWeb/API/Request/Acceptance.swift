import HTTPTypes
import Hummingbird

extension Request {
    /// Whether a program reads JSON: `Accept` names it, or is not there. The range that fits best decides, as RFC 9110 has it.
    var acceptsJSON: Bool {
        guard let header = headers[.accept], header.contains(where: { !$0.isWhitespace && $0 != "," }) else {
            return true
        }
        var best: (rank: Int, weight: Double) = (0, 0)
        for range in header.split(separator: ",") {
            let parts = range.split(separator: ";").map { $0.trimmingPrefix(while: \.isWhitespace).lowercased() }
            guard let type = parts.first else { continue }
            let rank =
                switch type.prefix(while: { !$0.isWhitespace }) {
                case "application/json": 3
                case "application/*": 2
                case "*/*": 1
                case _: 0
                }
            let weight = parts.dropFirst().first { $0.hasPrefix("q=") }.map { Double($0.dropFirst(2)) ?? 0 } ?? 1
            if rank > best.rank || (rank == best.rank && weight > best.weight) { best = (rank, weight) }
        }
        return best.rank > 0 && best.weight > 0
    }
}
