// What one claimant of a roll is still owed.

extension RecoveryLedger {
    /// What is open for one claimant, in fen: what was agreed or awarded for that line, else what it claims, less what it
    /// got. Nil where neither names the claimant.
    ///
    /// - Parameters:
    ///   - claimed: what the roll says the line claims.
    func owed(to claimant: Int, claimed: Money?) -> Int64? {
        let reversed = reversedNumbers
        var agreed: Int64?
        var claims = claimed?.fen
        var paid: Int64 = 0
        for entry in entries where entry.claimant == claimant && !reversed.contains(entry.number) {
            switch entry.kind {
            case .agreed, .awarded:
                if entry.supersededOn == nil { agreed = (agreed ?? 0) + entry.amount.fen }
            case .claimed:
                if claimed == nil { claims = (claims ?? 0) + entry.amount.fen }
            case .received, .advanced: paid += entry.amount.fen
            // A repaid advance was counted when it was laid out.
            case .advanceRepaid, .waived, .enforcement, .reversed: break
            }
        }
        return (agreed ?? claims).map { $0 - paid }
    }
}

extension Payment {
    /// The allocations added up by one of their features, in fen.
    func sums<Key: Hashable>(by key: (Allocation) -> Key) -> [Key: Int64] {
        var sums: [Key: Int64] = [:]
        for allocation in allocations { sums[key(allocation), default: 0] += allocation.amount.fen }
        return sums
    }
}
