// A mediation's steps with the least filled in; nil for a step of no mediation.

extension Mediation {
    /// Steps of which one form tells as much as any.
    ///
    /// - Parameter lastDay: the day on which the mediation ends as it stands.
    func probe(of step: Step, on day: Day, lastDay: Day?) -> MediationCommand? {
        let text = StepProbe.text
        return switch step {
        case .receive: .receive(ApplicationReceipt(on: day))
        case .askWillingness: .askWillingness(Willingness(on: day, side: .employer, agrees: nil))
        case .refuse: .refuse(NonAcceptance(on: day, ground: .outOfScope))
        case .accept: .accept(Acceptance(on: day))
        case .assign: .assign(Assignment(on: day, mediators: [MediatorReference(name: text)]))
        case .recuse:
            .recuse(Recusal(on: day, mediator: conduct?.assignment?.mediators.first?.name ?? text, reason: text))
        case .callSession: .callSession(PlannedSession(on: day, at: "09:00", place: text, calledOn: day))
        case .holdSession: .holdSession(Session(on: day, place: text, attendees: [], record: text))
        case .extend:
            .extend(Extension(on: min(day, lastDay ?? day), until: (lastDay ?? day).adding(days: 1)))
        case .suspend: .suspend(Suspension(on: day, reason: text, reviewOn: day.adding(days: 1)))
        case .resume: .resume(Note(on: day, text: ""))
        case .agree: .agree(Agreement(on: day, obligations: [], terms: text, performance: .once))
        case .mark: .mark([AgreementMark(on: day, maker: agreement?.missingMarks.first ?? .seal)])
        case .reviewAccepted: .reviewAccepted(Note(on: day, text: ""))
        case .decideReview: .decideReview(ReviewDecision(on: day, confirmed: false))
        case .close: .close(MediationClosing(on: day, outcome: .noAgreement, ground: .partyStops))
        default: nil  // Steps of any case, of legal aid, and those below.
        }
    }

    func probes(of step: Step, on day: Day) -> [MediationCommand]? {
        switch step {
        case .applyReview:
            Review.Kind.allCases.map { .applyForReview(Review(kind: $0, appliedOn: day, body: StepProbe.text)) }
        default: nil  // Steps of any case, of legal aid, and those above.
        }
    }
}

/// What a probe writes where anything will do.
enum StepProbe {
    static let text = "…"
}
