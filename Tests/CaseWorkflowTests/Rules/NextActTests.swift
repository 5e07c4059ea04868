import Testing

@testable import CaseWorkflow

/// What a case asks for next, and of whom, where the stage alone does not say it.
@Suite struct NextActTests {
    private static let breach = Command.mediation(.recordBreach(Breach(on: Sample.day("2025-05-07"), note: "")))
    private static let recuse = Command.mediation(
        .recuse(Recusal(on: Sample.day("2025-03-07"), mediator: "m1", reason: "回避")))

    private func file(_ commands: [Command]) throws -> CaseFile { try Sample.run(commands).file }

    private func deadlines(_ file: CaseFile) -> [Deadline] { file.deadlines(.shipped, .shipped, area: "330106") }

    @Test func whatIsPaidIsClosed() throws {
        let effective = try file(Sample.toEffective + [Sample.pay(1_000_000, "2025-03-14")])
        #expect(effective.nextStep.english == "mediator: everything is paid; close the case")
        #expect(deadlines(effective).filter { !$0.isAlert }.isEmpty)
        let breached = try file(Sample.toEffective + [Self.breach, Sample.pay(1_000_000, "2025-05-08")])
        #expect(breached.stageCode == "breached")
        #expect(breached.nextStep == effective.nextStep)
    }

    @Test func whatIsNotPaidIsNotClosed() throws {
        let effective = try file(Sample.toEffective + [Sample.pay(999_999, "2025-03-14")])
        #expect(effective.nextStep.english == "both sides: perform, or apply together for review")
        #expect(deadlines(effective).contains { $0.rule == "ARB-REVIEW" })
    }

    @Test func withoutMediatorTheLeadAssignsAgain() throws {
        let assigned = try file(Sample.toAssigned + [Self.recuse])
        #expect(assigned.stageCode == "accepted")
        #expect(assigned.nextStep.english == "lead: assign another mediator")
        var later = Recusal(on: Sample.day("2025-03-11"), mediator: "m1", reason: "回避")
        later.reason = "申请回避"
        let inSession = try file(Sample.toSession + [.mediation(.recuse(later))])
        #expect(inSession.nextStep == assigned.nextStep)
    }

    /// The employer's signature is its consent to perform: the year runs from the day of the last mark.
    @Test func anAgreementRestartsTheLimitation() throws {
        let opening = Command.open(Sample.opening(category: .compensation))
        let case_ = try file([opening] + Sample.toEffective.dropFirst())
        let limitation = try #require(deadlines(case_).first { $0.isLimitation })
        #expect(limitation.rule == "LIM-RESTART")
        #expect(limitation.from == Sample.day("2025-03-13"))
    }

    @Test func whatIsConfirmedNeedsNoArbitration() throws {
        let opening = Command.open(Sample.opening(category: .compensation))
        let review = Review(kind: .judicial, appliedOn: Sample.day("2025-03-20"), body: "样例法院")
        let decision = ReviewDecision(on: Sample.day("2025-04-01"), confirmed: true)
        let case_ = try file(
            [opening] + Sample.toEffective.dropFirst() + [
                .mediation(.applyForReview(review)), .mediation(.decideReview(decision)),
            ])
        #expect(!deadlines(case_).contains { $0.isLimitation })
    }

    @Test func aLapsedLimitationAsksNothingOfAClosedCase() throws {
        let closed = try file(Sample.toSession + [Sample.close(.noAgreement, .partyStops)])
        let lapsed =
            deadlines(closed) + [
                Deadline(
                    ownRule: "LIM-RESTART", from: Sample.day("2025-03-14"), due: Sample.day("2026-03-16"),
                    actor: .applicant,
                    duty: Sentence("申请仲裁", "apply for arbitration"), basis: "劳动争议调解仲裁法第27条")
            ]
        let after = Sample.day("2026-04-01")
        #expect(lapsed.standing(on: after).contains { $0.isLimitation })
        #expect(!lapsed.standing(on: after, ended: true).contains { $0.isLimitation })
    }

    /// The papers were signed for on 3 March: thirty days, from the first day, and no general fifteen beside them.
    @Test func anEntrustedTermRunsFromThePapers() throws {
        let sent = Entrustment(
            kind: .courtDelegation, sender: "样例法院", senderNumber: "1", signedFor: Sample.day("2025-03-03"))
        let opened = Command.open(Sample.opening(channel: .courtDelegated, entrustment: sent))
        for commands in [[opened], [opened, Sample.receive]] {
            let rules = deadlines(try file(commands)).filter { !$0.isAlert && $0.actor != .office }.map(\.rule)
            #expect(rules == ["MED-COURT-DELEGATED"])
        }
    }

    @Test func sentencesEndInNoEmptyColon() {
        let day = Sample.day("2025-05-07")
        let visit = Event.visited(ReturnVisit(on: day, reached: false, satisfied: nil, note: "")).sentence
        #expect(visit == Sentence("回访未联系上", "return visit failed"))
        let breach = Event.mediation(.breached(Breach(on: day, note: ""))).sentence
        #expect(breach == Sentence("逾期未履行", "not performed in time"))
    }

    @Test func anExpiredTermIsNamed() {
        do throws(Refused) {
            let session = try Sample.run(Sample.toSession)
            let events = try session.file.decide(Sample.close(.noAgreement, .termExpired), Sample.facts())
            Issue.record("not refused: \(events.map(\.type))")
        } catch {
            #expect(error.refusal == .termNotExpired)
            #expect(error.known?.english == "2025-03-14 ≤ 2025-03-19")
        }
    }
}
