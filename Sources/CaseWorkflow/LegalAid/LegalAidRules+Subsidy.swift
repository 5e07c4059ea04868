// The handlers' subsidies: approved per stage when the closing report is in, then paid (法律援助条例 24; 法律援助法 52).

extension LegalAidRules {
    func check(_ subsidy: AidSubsidy) throws(Refused) {
        try positive(subsidy.amount, "amount")
        try readable(subsidy.handler, "handler", most: 200)
        try readable(subsidy.letter, "letter", most: 200)
        let work = try reportedWork(subsidy.on)
        guard work.appointments.contains(where: { $0.form == subsidy.form }) else {
            throw Refused(.aidFormNotGiven, field: "form", known: subsidy.form.name)
        }
        guard work.appointments.contains(where: { $0.form == subsidy.form && $0.handler.name == subsidy.handler })
        else { throw Refused(.aidFormNotGiven, field: "handler", known: subsidy.handler) }
        for known in aid.subsidies where known.form == subsidy.form && known.handler == subsidy.handler {
            throw Refused(.aidSubsidyTwice, field: "form", known: "\(known.on) \(known.amount)")
        }
    }

    func check(_ payment: AidSubsidyPayment) throws(Refused) {
        if let reference = payment.reference { try readable(reference, "reference", most: 100) }
        let approved = aid.subsidies.filter { $0.form == payment.form }
        guard let last = approved.last else {
            throw Refused(.aidSubsidyNotApproved, field: "form", known: payment.form.name)
        }
        guard let open = approved.last(where: { $0.payment == nil }) else {
            throw Refused(.aidSubsidyPaidTwice, field: "form", known: "\(last.payment?.on ?? last.on)")
        }
        try file.day(payment.on, notBefore: open.on)
    }

    /// The work of an ended matter whose closing report is in.
    private func reportedWork(_ day: Day) throws(Refused) -> AidWork {
        guard let ending = aid.ending, aid.refusal == nil else { throw Refused(.notClosed, known: stage) }
        guard let report = ending.work.closingReport else { throw Refused(.aidReportMissing, known: stage) }
        try file.day(day, notBefore: report.on)
        return ending.work
    }
}
