/// What the rows of a roll say about the persons that a command names. The rows stay in the store; the case knows their
/// digest only.
public struct RollFacts: Hashable, Sendable {
    /// What each claimant that the command names claims, by line.
    public var claimed: [Int: Money]
    /// Names in the command that are neither on the roll nor among the named workers.
    public var strangers: [String]
    /// Of a new roll: the first two lines with the same resident ID; empty when every person stands on it once.
    public var sameID: [Int]

    public init(claimed: [Int: Money] = [:], strangers: [String] = [], sameID: [Int] = []) {
        self.claimed = claimed
        self.strangers = strangers
        self.sameID = sameID
    }
}
