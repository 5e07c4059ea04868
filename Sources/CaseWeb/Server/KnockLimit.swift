import Synchronization

/// Counts tries at doors that everybody may knock at (signing in, the public look-up), by address and minute.
///
/// Memory stays bounded: when very many addresses knock in one minute, all that are not known share one count.
final class KnockLimit: Sendable {
    private struct Minute {
        var number: Int64 = 0
        var tries: [String: Int] = [:]
    }

    private let minute = Mutex(Minute())
    private static let mostAddresses = 50_000

    /// Counts one try; gives the seconds to wait when it is one too many, else nil.
    func knock(_ address: String, at now: Int64, limit: Int) -> Int? {
        minute.withLock { minute in
            let number = now / 60_000
            if minute.number != number { minute = Minute(number: number) }
            let name =
                minute.tries[address] == nil && minute.tries.count >= KnockLimit.mostAddresses ? "others" : address
            minute.tries[name, default: 0] += 1
            return minute.tries[name, default: 0] > limit ? Int((number + 1) * 60_000 - now) / 1000 + 1 : nil
        }
    }
}
