extension Refusal {
    /// Whether no other way of filling in the step's form lifts it, when the form was filled in as modestly as the case allows:
    /// today, the least amount, a name and a choice that the case has. The case stands against the step then, or the officer's
    /// role, and the step is not offered. What is not so is about a field, and is told beside it.
    public var standsWhateverIsTyped: Bool {
        switch self {
        // Who may act, and on what.
        case .notPermitted, .notLive, .wrongProcedure, .caseArchived, .alreadyOpen, .notOpened: true
        // Days, words and amounts: another one may do.
        case .dayInFuture, .dayBeforeRegistration, .dayTooEarly, .dayNotAfter, .dayNotInOrder, .dayTooLongAgo,
            .dayTooFarAhead, .textMissing, .textTooLong, .textUnreadable, .amountNotPositive, .amountTooLarge:
            false
        // Parties.
        case .personsMissing, .personsFewerThanNamed, .agentNeedsSpecialPower, .representativesCount,
            .representativeNotOnRoll:
            false
        case .workerMissing, .employerMissing, .notCollective, .entrustmentMissing, .entrustmentConsentMissing,
            .entrustmentNotOwed:
            true
        // Mediation: the stage.
        case .notRegistered, .applicationIncomplete, .notReceived, .willingnessNotAsked, .willingnessAwaited,
            .otherSideNotWilling, .alreadyAccepted, .notAccepted, .notAssigned, .noSuchMediator,
            .representativesMissing, .notUnderMediation,
            .notSuspended, .notAgreed, .notEffective, .reviewNotOpenForBody, .reviewOfRelationship,
            .reviewAlreadyUnderWay, .notUnderReview, .nothingOverdue, .alreadyClosed, .notClosed, .archiveIncomplete:
            true
        // The shortest extension there is was too long.
        case .extensionTooLong: true
        case .mediatorMissing, .conflictOfInterest, .extensionNotLater, .extensionTooLate, .markAlreadyMade,
            .reviewTooLate, .groundDoesNotFit, .paperMissing, .marksMissing, .termNotExpired, .agreementStands,
            .archiveNumbersOutOfRange:
            false
        // Money: the least amount was too much, or there is no such entry.
        case .nothingAgreed, .paysMoreThanOpen, .paysMoreThanHeadOwes, .noSuchEntry, .entryReversed,
            .entryCannotBeReversed, .notAnAdvance, .repaysMoreThanAdvanced, .waivesMoreThanOpen:
            true
        case .paymentTwice, .claimantTwice, .claimantNotOnRoll, .paysMoreThanClaimantOwed: false
        // Limitation, links, transfers, corrections.
        case .limitationNotRunning, .limitationNotSuspended, .negotiationUnderWay, .negotiationNotAsked,
            .paymentOrderNotOpen, .paymentOrderUnderWay, .paymentOrderNotAsked, .supervisionOutOfOrder, .seriesAlready,
            .noSuchEvent, .notBacklog, .simpleTrackOnly:
            true
        case .limitationLapsed, .negotiationAnswerAwaited, .sameCase, .documentUnknown, .sameOffice,
            .correctionChangesKind, .correctionChangesIdentity, .correctionChangesNothing, .correctionOfCorrection,
            .correctionBreaksCase:
            false
        // Legal aid.
        case .aidNotApplied, .aidAlreadyApplied, .aidPapersAskedTwice, .aidPapersNotAsked, .aidPapersAwaited,
            .aidUrgentTwice, .aidNotExamined, .aidOutsideScope, .aidMeansNotMet, .aidRefusalDoesNotFit,
            .aidAlreadyDecided, .aidNotGranted, .aidNothingToObject, .aidObjectedTwice, .aidNoObjection,
            .aidNotAppointed, .aidAlreadyAppointed, .aidNoTribunal, .aidFiledTwice, .aidNotFiled, .aidDocketedTwice,
            .aidNotDocketed, .aidPaperDoesNotFit, .aidReplacementAskedTwice, .aidReplacementNotAsked,
            .aidResultDoesNotFit, .aidReportedTwice, .aidReportMissing, .aidFilingNotIncomplete, .aidFormNotGiven,
            .aidSubsidyTwice, .aidSubsidyNotApproved, .aidSubsidyPaidTwice:
            true
        case .aidPapersNotOverdue, .aidScopeDoesNotFit, .aidHardshipUnproven, .aidExemptionDoesNotFit, .aidNotUrgent,
            .aidPaperTwice, .aidSameHandler, .aidScoreOutOfRange, .aidReviewerHandled, .aidResultBeyondPaper,
            .aidObjectionTooLate:
            false
        }
    }
}
