extension Refused {
    /// The same for somebody who has typed nothing yet. What is compared with a form, such as an amount or a day, was only tried, and
    /// would be read as something that stands in the case.
    var withoutWhatWasTried: Refused {
        switch refusal {
        case .paysMoreThanOpen, .paysMoreThanHeadOwes, .waivesMoreThanOpen, .repaysMoreThanAdvanced, .extensionTooLong,
            .noSuchEntry, .entryReversed, .entryCannotBeReversed, .notAnAdvance, .noSuchMediator, .nothingOverdue,
            .limitationNotRunning, .supervisionOutOfOrder, .paymentOrderNotAsked, .aidPaperDoesNotFit,
            .aidResultDoesNotFit, .aidRefusalDoesNotFit, .aidFormNotGiven:
            Refused(refusal, field: field)
        default: self  // What is known of the case itself: its stage, a day, a number.
        }
    }
}
