import CaseWorkflow
import StableJSON

/// The rungs of one head of claim.
struct HeadRungs: Sendable {
    let head: ClaimHead
    let ladder: RecoveryLadder
}

extension Shapes {
    static let rungs = Shape<RecoveryLadder>("Rungs", "From what was claimed to what was received. All in fen.") {
        shape in
        shape.fen("claimedFen", "Claimed.") { $0.claimed }
        shape.fen("agreedFen", "Agreed or awarded.") { $0.agreed }
        shape.fen("dueFen", "Of that, due.") { $0.due }
        shape.fen("receivedFen", "Received.") { $0.received }
        shape.fen("receivedVerifiedFen", "Of that, verified.") { $0.receivedVerified }
        shape.fen("receivedStatedFen", "Of that, stated by a party.") { $0.receivedStated }
        shape.fen("waivedFen", "Given up.") { $0.waived }
        shape.fen("outstandingFen", "Still open.") { $0.outstanding }
        shape.fen("overdueFen", "Of that, overdue.") { $0.overdue }
        shape.fen("enforcementFen", "In enforcement.") { $0.inEnforcement }
        shape.fen("advancedFen", "Advanced by others.") { $0.advanced }
    }

    static let headRungs = Shape<HeadRungs>("HeadRungs", "The rungs of one head of claim.") { shape in
        shape.code("head", "The head of claim.") { $0.head }
        shape.words("headName", "The same in words.") { $0.head.name }
        shape.one("money", "Its rungs.", rungs) { $0.ladder }
    }

    static let ledgerEntry = Shape<RecoveryLedger.Entry>("LedgerEntry", "One line of the case's ledger.") { shape in
        shape.count("number", "Its place in the ledger, from 1.") { $0.number }
        shape.day("on", "The day it happened.") { $0.on }
        shape.code("kind", "What it is.") { $0.kind }
        shape.code("head", "Of which head of claim.") { $0.head }
        shape.fen("amountFen", "How much.") { $0.amount.fen }
        shape.maybeCount("claimant", "The line of the roll.") { $0.claimant }
        shape.maybeDay("dueOn", "Of an obligation: the last day to pay.") { $0.dueOn }
        shape.maybeCode("evidence", "How well it is proven.") { $0.evidence }
        shape.maybeCode("payer", "Who paid.") { $0.payer }
        shape.maybeCode("channel", "How it was paid.") { $0.channel }
        shape.maybeText("reference", "Number on the voucher.") { $0.reference }
        shape.maybeCount("entry", "The entry that this one undoes or repays.") { $0.entry }
        shape.maybeDay("supersededOn", "The day a later instance took its place.") { $0.supersededOn }
    }
}
