import CaseWorkflow

/// More agreed than was claimed, under a head or in all: seldom meant, often a digit too many. It is lawful, so it is asked about and
/// not refused.
struct AboveClaim: Hashable, Sendable {
    /// Nil for all heads together.
    let head: ClaimHead?
    let agreed: Money
    let claimed: Money

    /// - Parameter obligations: what is to be agreed, beside what was agreed in the case before.
    static func found(_ obligations: [Obligation], in file: CaseFile) -> AboveClaim? {
        let ladders = file.ledger.ladders()
        let claimedInAll = ladders.values.reduce(Int64(0)) { $0 + $1.claimed }
        // What was never put in figures cannot be exceeded.
        guard claimedInAll > 0 else { return nil }
        var agreed = ladders.mapValues(\.agreed)
        for obligation in obligations {
            let (sum, isTooMuch) = agreed[obligation.head, default: 0].addingReportingOverflow(obligation.amount.fen)
            // The rules say that it is too large.
            guard !isTooMuch, sum <= Money.greatest.fen else { return nil }
            agreed[obligation.head] = sum
        }
        for head in ClaimHead.allCases {
            let claimed = ladders[head]?.claimed ?? 0
            if claimed > 0, agreed[head, default: 0] > claimed {
                return AboveClaim(
                    head: head, agreed: Money(fen: agreed[head, default: 0]), claimed: Money(fen: claimed))
            }
        }
        let agreedInAll = agreed.values.reduce(Int64(0), +)
        guard agreedInAll > claimedInAll else { return nil }
        return AboveClaim(head: nil, agreed: Money(fen: agreedInAll), claimed: Money(fen: claimedInAll))
    }

    var sentence: Sentence {
        let what = head?.name ?? Sentence("合计", "in all")
        return Sentence(
            "约定金额高于请求金额（\(what.chinese)：约定\(agreed)，请求\(claimed)）。请核对；确认无误的，请勾选后再提交",
            "More is agreed than was claimed (\(what.english): agreed \(agreed), claimed \(claimed)). Check it; if it is right, "
                + "tick the box and send it again")
    }
}
