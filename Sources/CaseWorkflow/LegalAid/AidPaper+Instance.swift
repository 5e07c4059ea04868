// What a later instance decides takes the place of what an earlier one decided for the same claims.

extension AidPaper {
    /// Whether this paper takes the place of an obligation of another, lower one.
    ///
    /// An award loses its effect as a whole once one of its parties has sued, for those who sued (法释〔2020〕26号 16、17). A
    /// mediation paper of the appeal takes the place of the judgment (民事诉讼法 179). A final judgment may uphold parts of the
    /// first (民事诉讼法 177): it takes the place of the heads of claim that it names. A claim lost there is lost whole.
    func supersedes(_ obligation: Obligation, of other: AidPaper) -> Bool {
        guard let own = kind.instance, let others = other.kind.instance, others < own else { return false }
        guard !obligations.isEmpty else { return result == .lost }
        let ofClaimant = obligations.filter { $0.claimant == obligation.claimant }
        guard kind == .finalJudgment, other.kind == .firstJudgment else { return !ofClaimant.isEmpty }
        return ofClaimant.contains { $0.head == obligation.head }
    }
}

extension AidPaper.Kind {
    /// Arbitration 1, the first judgment 2, what ends the matter before the courts 3; nil for what decides no instance.
    fileprivate var instance: Int? {
        switch self {
        case .finalAward, .nonFinalAward, .arbitralMediation: 1
        case .firstJudgment: 2
        case .finalJudgment, .courtMediation: 3
        case .ruling, .nonAcceptance, .mediationAgreement, .settlementAgreement: nil
        }
    }
}

extension RecoveryLedger {
    /// Obligations of one paper no longer count from the day of another that takes their place.
    mutating func supersede(_ paper: AidPaper, by other: AidPaper) {
        for obligation in paper.obligations where other.supersedes(obligation, of: paper) {
            supersede(obligation, made: paper.on, on: other.on)
        }
    }
}
