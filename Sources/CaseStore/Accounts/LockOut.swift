/// How long signing in is refused after wrong passwords in a row.
public struct LockOut: Sendable, Hashable {
    /// Wrong passwords in a row after which signing in is refused for a while.
    public var tries: Int
    /// Milliseconds of the first refusal; each further wrong password doubles it.
    public var first: Int64
    /// Milliseconds that none is longer than.
    public var longest: Int64

    /// After the fifth a minute, then twice as long each time, a day at most.
    public init(tries: Int = 5, first: Int64 = 60_000, longest: Int64 = 86_400_000) {
        self.tries = tries
        self.first = first
        self.longest = longest
    }

    /// Milliseconds for which nobody signs in after so many wrong passwords in a row; none at first.
    func pause(after failures: Int) -> Int64 {
        guard failures >= tries else { return 0 }
        var pause = first
        for _ in tries..<failures {
            guard pause < longest else { break }
            pause = pause.multipliedReportingOverflow(by: 2).overflow ? longest : pause * 2
        }
        return min(pause, longest)
    }
}
