import CaseWorkflow

/// What the cells of one row say about each other.
///
/// A contradiction of dates holds the whole row (see `LedgerReader`). A contradiction about the outcome holds that
/// cell: the case is made, and its outcome waits for a person. An outcome without its day of closing keeps the
/// outcome and holds the day: nobody can say in which month it counts. Amounts that do not fit each other are only
/// noted.
enum RowChecks {
    static func check(_ made: inout LedgerRow, _ draft: inout RowDraft, today: Day) {
        checkOutcome(&made, &draft)
        if made.received > made.agreed, made.agreed > .zero { draft.note(.received, .receivedExceedsAgreed) }
        if made.agreed > .zero || made.received > .zero, let outcome = made.outcome, !outcome.isSuccess {
            draft.note(.outcome, .agreedWithoutSuccess)
        }
        if made.acceptedOn > today { draft.note(.acceptedOn, .laterThanToday) }
        if let closed = made.closedOn, closed > today { draft.note(.closedOn, .laterThanToday) }
        if let year = made.caseNumber.year, year != made.acceptedOn.year {
            draft.note(.caseNumber, .caseNumberOfAnotherYear)
        }
    }

    private static func checkOutcome(_ made: inout LedgerRow, _ draft: inout RowDraft) {
        let isHeld = draft.holds(.outcome)
        switch (made.outcome, made.closedOn) {
        case (.open?, _?):
            draft.hold(.outcome, .openButClosed)
            made.outcome = nil
        case (.open?, nil): break
        case (_?, nil):
            if draft.hasColumn(.closedOn) {
                draft.hold(.closedOn, .closingDayMissing)
            } else {
                draft.assume((), .closedOn)
            }
        case (_?, _?): break
        case (nil, _?):
            if !isHeld { draft.hold(.outcome, .outcomeMissing) }
        case (nil, nil):
            if !isHeld { made.outcome = draft.assume(.open, .outcome) }
        }
    }
}
