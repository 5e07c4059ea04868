// Closing, the closing report and the quality check (法律援助法 43, 50, 59).

extension LegalAidRules {
    func check(_ closing: AidClosing) throws(Refused) {
        if let paper = closing.paper { try readable(paper, "paper", most: 200) }
        if closing.result == .advised {
            try readable(closing.note ?? "", "note")
        } else {
            try remark(closing.note)
        }
        guard aid.isOpen else { throw Refused(.alreadyClosed, known: stage) }
        guard let appliedOn = aid.appliedOn ?? aid.grantedOn else { throw Refused(.aidNotApplied, known: stage) }
        try file.day(closing.on, notBefore: lastStep ?? appliedOn)
        try file.day(closing.on, notBefore: file.lastMove)
        let form = aid.work.appointment?.form
        guard AidResult.allowed(in: form).contains(closing.result) else {
            throw Refused(
                form == nil ? .aidNotAppointed : .aidResultDoesNotFit, field: "result", known: form?.name ?? stage)
        }
        if aid.isUndecided, form != nil, closing.result != .withdrawn {
            throw Refused(.aidNotGranted, field: "result", known: stage)
        }
        if closing.isDeemed { try checkDeemed(closing) }
        let papers = aid.work.papers.filter { $0.kind != .nonAcceptance }
        if closing.result.needsPaper, papers.isEmpty, closing.paper == nil {
            throw Refused(.paperMissing, field: "paper", known: closing.result.name)
        }
        try checkPaper(of: closing, papers)
    }

    /// The result is the one of the paper that it rests on: the paper named, else the last that says what it means.
    private func checkPaper(of closing: AidClosing, _ papers: [AidPaper]) throws(Refused) {
        guard closing.result.needsPaper else { return }
        let paper: AidPaper?
        if let number = closing.paper {
            paper = papers.last { $0.number == number }
        } else {
            paper = papers.last { $0.result != nil }
        }
        guard let paper, let result = paper.result, result != closing.result else { return }
        throw Refused(
            .aidResultBeyondPaper, field: "result",
            known: [Sentence(same: paper.number), result.name].joined("：", ": "))
    }

    /// Deemed withdrawn: the notice of missing papers was not answered by its day.
    private func checkDeemed(_ closing: AidClosing) throws(Refused) {
        guard case .supplementing(_, let notice) = aid.stage, closing.result == .withdrawn else {
            throw Refused(.aidPapersNotOverdue, field: "deemed", known: stage)
        }
        guard closing.on > notice.dueOn else {
            throw Refused(.aidPapersNotOverdue, field: "on", known: "\(closing.on) ≤ \(notice.dueOn)")
        }
    }

    func check(_ report: AidClosingReport) throws(Refused) {
        try readable(report.text, "text")
        let work = try endedWork(report.on)
        if let known = work.closingReport { throw Refused(.aidReportedTwice, known: known.on.description) }
    }

    func check(_ review: AidQualityReview) throws(Refused) {
        try readable(review.reviewer, "reviewer", most: 200)
        try remark(review.note)
        guard AidQualityReview.scores.contains(review.score) else {
            throw Refused(.aidScoreOutOfRange, field: "score", known: "\(review.score)")
        }
        let work = try endedWork(review.on)
        guard let report = work.closingReport else { throw Refused(.aidReportMissing, known: stage) }
        try file.day(review.on, notBefore: report.on)
        for appointment in work.appointments
        where appointment.handler.name == review.reviewer || appointment.handler.code == review.reviewer {
            throw Refused(.aidReviewerHandled, field: "reviewer", known: review.reviewer)
        }
    }

    /// What was done in a matter that ended after a handler was appointed.
    private func endedWork(_ day: Day) throws(Refused) -> AidWork {
        switch aid.ending {
        case nil, .refused: throw Refused(.notClosed, known: stage)
        case .terminated(let conduct, let termination):
            try file.day(day, notBefore: termination.on)
            return try handled(conduct.work)
        case .closed(let conduct, let closing):
            try file.day(day, notBefore: closing.on)
            return try handled(conduct.work)
        }
    }

    private func handled(_ work: AidWork) throws(Refused) -> AidWork {
        guard work.appointment != nil else { throw Refused(.aidNotAppointed, known: stage) }
        return work
    }
}
