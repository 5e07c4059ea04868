import CaseWorkflow

/// Reads from the rows of a roll what the rules ask of the claimants that a command names.
struct RollReading {
    let connection: any Connection

    /// - Throws: what the database throws.
    ///
    /// - Parameter given: the persons of a new roll.
    func facts(of command: Command, _ loaded: CaseLoading.Loaded?, given: [Claimant] = []) throws -> RollFacts {
        if case .setRoll = command { return RollFacts(sameID: RollReading.sameID(given)) }
        guard let loaded, let roll = loaded.file.parties.roll else { return RollFacts() }
        switch command {
        case .electRepresentatives(let representation):
            let workers = Set(loaded.file.parties.workers.map(\.name))
            let strangers = try representation.names.filter {
                try !workers.contains($0) && !isNamed($0, loaded.key, roll)
            }
            return RollFacts(strangers: strangers)
        case .pay(let payment):
            var claimed: [Int: Money] = [:]
            for line in Set(payment.allocations.compactMap(\.claimant)) {
                claimed[line] = try self.claimed(by: line, loaded.key, roll)
            }
            return RollFacts(claimed: claimed)
        default: return RollFacts()  // No other command names a claimant of the roll.
        }
    }

    /// The first two lines whose persons have the same resident ID.
    private static func sameID(_ claimants: [Claimant]) -> [Int] {
        var lines: [String: Int] = [:]
        for claimant in claimants {
            guard let id = claimant.residentID.map(SealedField.claimantID.normalised) else { continue }
            if let other = lines.updateValue(claimant.line, forKey: id) { return [other, claimant.line] }
        }
        return []
    }

    private func isNamed(_ name: String, _ key: Int64, _ roll: ClaimantRoll) throws -> Bool {
        try connection.first(
            "SELECT 1 FROM claimant WHERE caseKey = ? AND roll = ? AND name = ?",
            [.int(key), .text(roll.digest), .text(name)]
        ) { $0.int(0) } != nil
    }

    private func claimed(by line: Int, _ key: Int64, _ roll: ClaimantRoll) throws -> Money? {
        try connection.first(
            "SELECT claimedFen FROM claimant WHERE caseKey = ? AND roll = ? AND line = ?",
            [.int(key), .text(roll.digest), .int(Int64(line))]
        ) { $0.int(0) }.flatMap { $0 }.map(Money.init(fen:))
    }
}
