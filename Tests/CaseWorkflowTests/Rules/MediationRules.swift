import Testing

@testable import CaseWorkflow

/// One rule: what was done before, what is asked now, and what comes of it.
struct Rule: CustomTestStringConvertible, Sendable {
    let says: String
    let given: [Command]
    let when: Command
    let then: Outcome
    let facts: Facts

    enum Outcome: Sendable {
        case records([String])
        case refuses(Refusal)
    }

    init(
        _ says: String, given: [Command], when: Command, then: Outcome, facts: Facts = Sample.facts()
    ) {
        self.says = says
        self.given = given
        self.when = when
        self.then = then
        self.facts = facts
    }

    var testDescription: String { says }

    /// Runs the rule; nil when all is well, else what came instead.
    func failure() -> String? {
        let before: (file: CaseFile, events: [Event])
        do { before = try Sample.run(given) } catch { return "given: \(error)" }
        var facts = facts
        facts.history = before.events
        do throws(Refused) {
            let events = given.isEmpty ? try CaseFile.open(when, facts) : try before.file.decide(when, facts)
            guard case .records(let types) = then else { return "recorded \(events.map(\.type))" }
            return events.map(\.type) == types ? nil : "recorded \(events.map(\.type))"
        } catch {
            guard case .refuses(let refusal) = then else { return "refused: \(error)" }
            return error.refusal == refusal ? nil : "refused: \(error)"
        }
    }
}

private func day(_ text: String) -> Day { Sample.day(text) }
private func note(_ text: String, _ on: String = "2025-03-15") -> Note { Note(on: day(on), text: text) }

private let recuse = Command.mediation(.recuse(Recusal(on: day("2025-03-07"), mediator: "m1", reason: "回避")))

private func payTo(_ head: ClaimHead, _ fen: Int64, claimant: Int?) -> Command {
    .pay(
        Payment(
            on: day("2025-04-01"),
            allocations: [Payment.Allocation(head: head, amount: Money(fen: fen), claimant: claimant)],
            evidence: .verified))
}

/// Line 1 of the roll claims ten yuan; “甲” is not on it.
/// A roll on which two lines have the same resident ID.
private var twiceOnRoll: Facts {
    var facts = Sample.facts()
    facts.roll.sameID = [3, 7]
    return facts
}

private var onRoll: Facts {
    var facts = Sample.facts()
    facts.roll = RollFacts(claimed: [1: Money(fen: 1000)], strangers: ["甲"])
    return facts
}

private func openCase(on text: String = "2025-03-03", number: String) -> Command {
    var opening = Sample.opening()
    opening.on = day(text)
    opening.number = number
    return .open(opening)
}

/// The rules of a mediation, one row each. Every refusal that is not legal aid's is reached by some row.
enum MediationRules {
    /// The opening of the sample case with something else in it.
    private static func changed(_ change: (inout Opening) -> Void) -> Event {
        var opening = Sample.opening()
        change(&opening)
        return .opened(opening)
    }

    static let rows: [Rule] = opening + takenOver + stages + endings + parties + money + rest + terms

    static let opening: [Rule] = [
        Rule("a worker comes in", given: [], when: Sample.open, then: .records(["opened"])),
        Rule(
            "an auditor registers nothing", given: [], when: Sample.open, then: .refuses(.notPermitted),
            facts: Sample.facts(roles: [.auditor])),
        Rule(
            "nobody is registered tomorrow", given: [], when: Sample.open, then: .refuses(.dayInFuture),
            facts: Sample.facts(today: "2025-03-02")),
        Rule(
            "nobody is registered before the republic", given: [], when: openCase(on: "1899-05-03", number: "1"),
            then: .refuses(.dayTooLongAgo)),
        Rule(
            "a number is one line", given: [], when: openCase(number: "a\nb"), then: .refuses(.textUnreadable)),
        Rule(
            "a number has no blank ends", given: [], when: openCase(number: "甲1 "), then: .refuses(.textUnreadable)),
        Rule(
            "a case needs a worker", given: [], when: .open(Sample.opening(workers: [])), then: .refuses(.workerMissing)
        ),
        Rule(
            "a worker needs a name", given: [], when: .open(Sample.opening(workers: [Worker(name: "  ")])),
            then: .refuses(.textMissing)),
        Rule(
            "a name is no novel", given: [],
            when: .open(Sample.opening(workers: [Worker(name: String(repeating: "王", count: 101))])),
            then: .refuses(.textTooLong)),
        Rule(
            "no bell in a name", given: [], when: .open(Sample.opening(workers: [Worker(name: "王\u{07}甲")])),
            then: .refuses(.textUnreadable)),
        Rule(
            "no hidden right-to-left mark in a name", given: [],
            when: .open(Sample.opening(workers: [Worker(name: "王\u{202E}甲")])), then: .refuses(.textUnreadable)),
        Rule(
            "two named, one declared", given: [],
            when: .open(Sample.opening(persons: 1, workers: [Worker(name: "王甲"), Worker(name: "李乙")])),
            then: .refuses(.personsFewerThanNamed)),
        Rule(
            "a claim of nothing", given: [], when: .open(Sample.opening(claims: [Claim(head: .wages, amount: .zero)])),
            then: .refuses(.amountNotPositive)),
        Rule(
            "a claim of everything", given: [],
            when: .open(Sample.opening(claims: [Claim(head: .wages, amount: Money(fen: .max))])),
            then: .refuses(.amountTooLarge)),
        Rule(
            "a court's case needs the court's number", given: [], when: .open(Sample.opening(channel: .courtDelegated)),
            then: .refuses(.entrustmentMissing)),
        Rule(
            "nobody at all", given: [], when: .open(Sample.opening(persons: 0)), then: .refuses(.personsMissing)),
        Rule(
            "arbitration entrusts from the parties' consent", given: [],
            when: .open(Sample.opening(channel: .arbitrationEntrusted, entrustment: entrusted(nil))),
            then: .refuses(.entrustmentConsentMissing)),
        Rule(
            "a consent of tomorrow", given: [],
            when: .open(Sample.opening(channel: .arbitrationEntrusted, entrustment: entrusted("2025-03-04"))),
            then: .refuses(.dayInFuture)),
        Rule(
            "entrusted by arbitration", given: [],
            when: .open(Sample.opening(channel: .arbitrationEntrusted, entrustment: entrusted("2025-03-01"))),
            then: .records(["opened"])),
        Rule("a step before the first", given: [], when: Sample.receive, then: .refuses(.notOpened)),
        Rule("the same case twice", given: [Sample.open], when: Sample.open, then: .refuses(.alreadyOpen)),
        Rule(
            "simple: one act from call to payment", given: [], when: .openSimple(simple()),
            then: .records([
                "opened", "received", "willingness-asked", "accepted", "assigned", "agreed", "marked", "marked",
                "marked", "marked", "took-effect", "paid", "closed",
            ])),
        Rule(
            "simple is no way to fail", given: [], when: .openSimple(simple(outcome: .withdrawn)),
            then: .refuses(.simpleTrackOnly)),
        Rule(
            "simple is no way round an interest", given: [], when: .openSimple(simple()),
            then: .refuses(.conflictOfInterest),
            facts: Sample.facts(conflicts: [Conflict(person: "样例调解员甲", kind: .isParty, detail: "")])),
        Rule(
            "simple is no way to handle fifty", given: [], when: .openSimple(simple(persons: 50)),
            then: .refuses(.simpleTrackOnly)),
    ]

    static func entrusted(_ consent: String?) -> Entrustment {
        Entrustment(
            kind: .arbitration, sender: "样例仲裁委", senderNumber: "1号", signedFor: Sample.registered,
            consentOn: consent.map(day))
    }

    static func simple(outcome: MediationClosing.Outcome = .agreement, persons: Int = 1) -> SimpleCase {
        SimpleCase(
            opening: Sample.opening(persons: persons), mediator: MediatorReference(name: "样例调解员甲"), outcome: outcome,
            ground: .effectiveAgreement, agreed: [Obligation(head: .wages, amount: Money(fen: 500_000))],
            payment: Payment(
                on: Sample.registered, allocations: [.init(head: .wages, amount: Money(fen: 500_000))],
                evidence: .verified))
    }

    static let stages: [Rule] = [
        Rule("the application is complete", given: [Sample.open], when: Sample.receive, then: .records(["received"])),
        Rule(
            "an application needs an employer", given: [.open(Sample.opening(employers: false))], when: Sample.receive,
            then: .refuses(.employerMissing)),
        Rule(
            "an application says what it is about", given: [.open(Sample.opening(category: nil))], when: Sample.receive,
            then: .refuses(.applicationIncomplete)),
        Rule("received once", given: Sample.toReceived, when: Sample.receive, then: .refuses(.notRegistered)),
        Rule("asked only after the application", given: [Sample.open], when: Sample.ask, then: .refuses(.notReceived)),
        Rule(
            "asked before it came", given: Sample.toReceived,
            when: .mediation(.askWillingness(Willingness(on: day("2025-03-03"), side: .employer, agrees: true))),
            then: .refuses(.dayTooEarly)),
        Rule(
            "accepted only when asked", given: Sample.toReceived, when: Sample.accept,
            then: .refuses(.willingnessNotAsked)),
        Rule(
            "a silent employer has not agreed",
            given: Sample.toReceived + [
                .mediation(.askWillingness(Willingness(on: day("2025-03-05"), side: .employer, agrees: nil)))
            ], when: Sample.accept, then: .refuses(.willingnessAwaited)),
        Rule(
            "an employer that said no is not waited for",
            given: Sample.toReceived + [
                .mediation(.askWillingness(Willingness(on: day("2025-03-05"), side: .employer, agrees: false)))
            ], when: Sample.accept, then: .refuses(.otherSideNotWilling)),
        Rule("both want it: accepted", given: Sample.toAsked, when: Sample.accept, then: .records(["accepted"])),
        Rule("accepted once", given: Sample.toAccepted, when: Sample.accept, then: .refuses(.alreadyAccepted)),
        Rule(
            "a refusal by the other side restarts the limitation period", given: Sample.toAsked,
            when: .mediation(.refuse(NonAcceptance(on: day("2025-03-06"), ground: .otherSideRefuses))),
            then: .records(["refused", "limitation-interrupted"])),
        Rule(
            "a refusal needs a lead", given: Sample.toAsked,
            when: .mediation(.refuse(NonAcceptance(on: day("2025-03-06"), ground: .outOfScope))),
            then: .refuses(.notPermitted), facts: Sample.facts(roles: [.mediator])),
        Rule(
            "a mediator with an interest", given: Sample.toAccepted, when: Sample.assign,
            then: .refuses(.conflictOfInterest),
            facts: Sample.facts(conflicts: [Conflict(person: "样例调解员甲", kind: .isParty, detail: "")])),
        Rule(
            "assigned to nobody", given: Sample.toAccepted,
            when: .mediation(.assign(Assignment(on: day("2025-03-06"), mediators: []))),
            then: .refuses(.mediatorMissing)),
        Rule(
            "assigned before acceptance", given: Sample.toAsked, when: Sample.assign, then: .refuses(.notUnderMediation)
        ),
        Rule(
            "a session without a mediator", given: Sample.toAccepted, when: Sample.session, then: .refuses(.notAssigned)
        ),
        Rule(
            "somebody else steps back", given: Sample.toAssigned,
            when: .mediation(.recuse(Recusal(on: day("2025-03-07"), mediator: "nobody", reason: "亲属"))),
            then: .refuses(.noSuchMediator)),
        Rule(
            "nobody steps back from a closed case", given: Sample.toClosed,
            when: .mediation(.recuse(Recusal(on: day("2025-03-20"), mediator: "m1", reason: "亲属"))),
            then: .refuses(.alreadyClosed)),
        Rule("a session is held", given: Sample.toAssigned, when: Sample.session, then: .records(["session-held"])),
        Rule(
            "extended by consent before the last day", given: Sample.toSession,
            when: .mediation(.extend(Extension(on: day("2025-03-17"), until: day("2025-04-10")))),
            then: .records(["extended"])),
        Rule(
            "extended after the last day", given: Sample.toSession,
            when: .mediation(.extend(Extension(on: day("2025-04-20"), until: day("2025-05-10")))),
            then: .refuses(.extensionTooLate)),
        Rule(
            "extended to an earlier day", given: Sample.toSession,
            when: .mediation(.extend(Extension(on: day("2025-03-17"), until: day("2025-03-18")))),
            then: .refuses(.extensionNotLater)),
        Rule(
            "new-form by the worker, though nobody said so at acceptance",
            given: [
                .open(Sample.opening(workers: [Worker(name: "王甲", traits: [.newFormEmployment])])), Sample.receive,
                Sample.ask, Sample.accept, Sample.assign,
            ], when: .mediation(.extend(Extension(on: day("2025-03-17"), until: day("2025-05-30")))),
            then: .refuses(.extensionTooLong)),
        Rule(
            "nobody is left to hold a session", given: Sample.toAssigned + [recuse], when: Sample.session,
            then: .refuses(.notAssigned)),
        Rule(
            "a roll of twelve agrees through representatives",
            given: Sample.toSession + [
                .setRoll(ClaimantRoll(on: day("2025-03-11"), count: 12, digest: "00", claimed: Money(fen: 1)))
            ], when: Sample.agree, then: .refuses(.representativesMissing)),
        Rule(
            "new-form employment: fifteen days more at most",
            given: Sample.toAsked + [
                .mediation(.accept(Acceptance(on: day("2025-03-06"), isNewForm: true))), Sample.assign,
            ], when: .mediation(.extend(Extension(on: day("2025-03-17"), until: day("2025-05-30")))),
            then: .refuses(.extensionTooLong)),
        Rule(
            "the review of a suspension lies after it", given: Sample.toSession,
            when: .mediation(
                .suspend(Suspension(on: day("2025-03-17"), reason: "等待工伤认定", reviewOn: day("2025-03-17")))),
            then: .refuses(.dayNotAfter)),
        Rule(
            "resumed without a suspension", given: Sample.toSession, when: .mediation(.resume(note(""))),
            then: .refuses(.notSuspended)),
        Rule(
            "an agreement without terms", given: Sample.toSession,
            when: .mediation(.agree(Agreement(on: day("2025-03-12"), obligations: [], terms: " ", performance: .once))),
            then: .refuses(.textMissing)),
        Rule(
            "a day to pay in another century is a mistyped year", given: Sample.toAssigned,
            when: .mediation(
                .agree(
                    Agreement(
                        on: day("2025-03-12"),
                        obligations: [Obligation(head: .wages, amount: Money(fen: 100), dueOn: day("2035-03-13"))],
                        terms: "付清", performance: .once))), then: .refuses(.dayTooFarAhead)),
        Rule(
            "ten years are not too many", given: Sample.toAssigned,
            when: .mediation(
                .agree(
                    Agreement(
                        on: day("2025-03-12"),
                        obligations: [Obligation(head: .wages, amount: Money(fen: 100), dueOn: day("2035-03-12"))],
                        terms: "付清", performance: .once))), then: .records(["agreed"])),
        Rule(
            "four marks make it bind", given: Sample.toAgreed, when: Sample.marks,
            then: .records(["marked", "marked", "marked", "marked", "took-effect"])),
        Rule(
            "a mark before there is an agreement", given: Sample.toSession, when: Sample.marks,
            then: .refuses(.notAgreed)),
        Rule(
            "one mark twice", given: Sample.toAgreed,
            when: .mediation(
                .mark([
                    AgreementMark(on: day("2025-03-13"), maker: .seal),
                    AgreementMark(on: day("2025-03-13"), maker: .seal),
                ])), then: .refuses(.markAlreadyMade)),
        Rule(
            "a step of the other procedure", given: [Sample.open], when: .legalAid(.apply(AidSamples.application)),
            then: .refuses(.wrongProcedure)),
    ]

    static let endings: [Rule] = [
        Rule(
            "review within fifteen days", given: Sample.toEffective,
            when: .mediation(.applyForReview(Review(kind: .arbitration, appliedOn: day("2025-03-20"), body: "仲裁委"))),
            then: .records(["review-applied"])),
        Rule(
            "review on the sixteenth day", given: Sample.toEffective,
            when: .mediation(.applyForReview(Review(kind: .arbitration, appliedOn: day("2025-03-31"), body: "仲裁委"))),
            then: .refuses(.reviewTooLate)),
        Rule(
            "confirmation still on the thirtieth", given: Sample.toEffective,
            when: .mediation(.applyForReview(Review(kind: .judicial, appliedOn: day("2025-04-14"), body: "法院"))),
            then: .records(["review-applied"])),
        Rule(
            "no review of a bare draft", given: Sample.toAgreed,
            when: .mediation(.applyForReview(Review(kind: .judicial, appliedOn: day("2025-03-14"), body: "法院"))),
            then: .refuses(.notEffective)),
        Rule(
            "no arbitration review of an employment",
            given: Array([.open(Sample.opening(category: .relationship))] + Sample.toEffective.dropFirst()),
            when: .mediation(.applyForReview(Review(kind: .arbitration, appliedOn: day("2025-03-14"), body: "仲裁委"))),
            then: .refuses(.reviewOfRelationship)),
        Rule(
            "a court window's agreement goes to the court", given: Sample.toEffective,
            when: .mediation(.applyForReview(Review(kind: .arbitration, appliedOn: day("2025-03-14"), body: "仲裁委"))),
            then: .refuses(.reviewNotOpenForBody), facts: Sample.facts(organisation: .courtWindow)),
        Rule(
            "one review at a time",
            given: Sample.toEffective + [
                .mediation(.applyForReview(Review(kind: .arbitration, appliedOn: day("2025-03-14"), body: "仲裁委")))
            ], when: .mediation(.applyForReview(Review(kind: .judicial, appliedOn: day("2025-03-15"), body: "法院"))),
            then: .refuses(.reviewAlreadyUnderWay)),
        Rule(
            "no decision without an application", given: Sample.toEffective,
            when: .mediation(.decideReview(ReviewDecision(on: day("2025-03-20"), confirmed: true))),
            then: .refuses(.notUnderReview)),
        Rule(
            "a breach needs something overdue", given: Sample.toEffective,
            when: .mediation(.recordBreach(Breach(on: day("2025-03-20"), note: "未付"))), then: .refuses(.nothingOverdue)),
        Rule(
            "a breach restarts the limitation period", given: Sample.toEffective,
            when: .mediation(.recordBreach(Breach(on: day("2025-04-02"), note: "未付"))),
            then: .records(["breached", "limitation-interrupted"])),
        Rule(
            "closed by its agreement", given: Sample.toEffective, when: Sample.close(.agreement, .effectiveAgreement),
            then: .records(["closed"])),
        Rule(
            "no closing by an unsigned agreement", given: Sample.toAgreed,
            when: Sample.close(.agreement, .effectiveAgreement), then: .refuses(.marksMissing)),
        Rule(
            "performed on the spot: binding without marks", given: Sample.toAgreed,
            when: Sample.close(.agreement, .immediatePerformance), then: .records(["took-effect", "closed"])),
        Rule(
            "a court's paper has a number", given: Sample.toSession, when: Sample.close(.agreement, .courtPaper),
            then: .refuses(.paperMissing)),
        Rule(
            "ended by a court's mediation paper", given: Sample.toSession,
            when: Sample.close(.agreement, .courtPaper, paper: "（2025）浙0106民初1号"), then: .records(["closed"])),
        Rule(
            "withdrawn is no settlement", given: Sample.toSession, when: Sample.close(.settled, .applicantWithdraws),
            then: .refuses(.groundDoesNotFit)),
        Rule(
            "the term has not run out", given: Sample.toSession, when: Sample.close(.noAgreement, .termExpired),
            then: .refuses(.termNotExpired)),
        Rule(
            "failed: the limitation period restarts", given: Sample.toSession,
            when: Sample.close(.toArbitration, .partyStops), then: .records(["closed", "limitation-interrupted"])),
        Rule(
            "an agreement in effect cannot fail", given: Sample.toEffective,
            when: Sample.close(.noAgreement, .partyStops), then: .refuses(.agreementStands)),
        Rule(
            "closed once", given: Sample.toClosed, when: Sample.close(.agreement, .effectiveAgreement),
            then: .refuses(.alreadyClosed)),
        Rule(
            "closed before it was accepted", given: Sample.toAsked, when: Sample.close(.withdrawn, .applicantWithdraws),
            then: .refuses(.notAccepted)),
        Rule(
            "reopened for a reason", given: Sample.toClosed,
            when: .reopen(Reopening(on: day("2025-06-01"), reason: "单位未履行")), then: .records(["reopened"])),
        Rule(
            "an open case cannot be reopened", given: Sample.toSession,
            when: .reopen(Reopening(on: day("2025-06-01"), reason: "再调解")), then: .refuses(.notClosed)),
        Rule(
            "a volume with gaps", given: Sample.toClosed,
            when: .archive(Archiving(on: day("2025-06-01"), volume: "1", pages: 12, retentionYears: 10)),
            then: .refuses(.archiveIncomplete)),
        Rule(
            "a lead accepts the gaps", given: Sample.toClosed, when: .archive(archiving), then: .records(["archived"])),
        Rule(
            "fewer pages than none", given: Sample.toClosed,
            when: .archive(
                Archiving(
                    on: day("2025-06-01"), volume: "1", pages: -1, retentionYears: 10, missing: archiving.missing)),
            then: .refuses(.archiveNumbersOutOfRange)),
        Rule(
            "a thousand years", given: Sample.toClosed,
            when: .archive(
                Archiving(
                    on: day("2025-06-01"), volume: "1", pages: 1, retentionYears: 1000, missing: archiving.missing)),
            then: .refuses(.archiveNumbersOutOfRange)),
        Rule(
            "an archived refusal is taken out", given: Sample.toAsked + [refusal, .archive(refusedArchiving)],
            when: .reopen(Reopening(on: day("2025-06-02"), reason: "补卷")), then: .records(["reopened"])),
        Rule(
            "a refusal on the desk is not closed", given: Sample.toAsked + [refusal],
            when: .reopen(Reopening(on: day("2025-06-02"), reason: "补卷")), then: .refuses(.notClosed)),
        Rule(
            "an archived volume is locked", given: Sample.toClosed + [.archive(archiving)], when: Sample.session,
            then: .refuses(.caseArchived)),
    ]

    static let refusal = Command.mediation(.refuse(NonAcceptance(on: day("2025-03-06"), ground: .outOfScope)))
    static let refusedArchiving = Archiving(
        on: day("2025-06-01"), volume: "1", pages: 3, retentionYears: 5,
        missing: ["application", "rights", "identity", "cover"])

    static let archiving = Archiving(
        on: day("2025-06-01"), volume: "1", pages: 12, retentionYears: 10,
        missing: ["application", "rights", "identity", "session", "agreement", "cover"])

    static let parties: [Rule] = [
        Rule(
            "nine elect nobody", given: [Sample.open],
            when: .electRepresentatives(Representation(on: day("2025-03-05"), names: ["甲", "乙", "丙"])),
            then: .refuses(.notCollective)),
        Rule(
            "two are too few to represent", given: [.open(Sample.opening(persons: 12))],
            when: .electRepresentatives(Representation(on: day("2025-03-05"), names: ["甲", "乙"])),
            then: .refuses(.representativesCount)),
        Rule(
            "nobody represents a roll without being on it", given: [.open(Sample.opening(persons: 12))],
            when: .electRepresentatives(Representation(on: day("2025-03-05"), names: ["甲", "乙", "丙"])),
            then: .refuses(.representativeNotOnRoll), facts: onRoll),
        Rule(
            "a roll of twelve needs representatives before the session",
            given: [
                .open(Sample.opening(persons: 12)),
                .setRoll(ClaimantRoll(on: Sample.registered, count: 12, digest: "00", claimed: Money(fen: 1))),
            ] + Sample.toAssigned.dropFirst(), when: Sample.session, then: .refuses(.representativesMissing)),
        Rule(
            "nobody asked for a reply", given: [Sample.open],
            when: .answerEntrustment(EntrustmentReply(on: day("2025-03-15"), text: "已调解")),
            then: .refuses(.entrustmentNotOwed)),
        Rule(
            "an agent is appointed", given: [Sample.open],
            when: .appointAgent(
                Agent(name: "样例律师", side: .worker, kind: .lawyer, power: .special, on: day("2025-03-05"))),
            then: .records(["agent-appointed"])),
        Rule(
            "an agent with a special power signs",
            given: Sample.toAgreed + [
                .appointAgent(
                    Agent(name: "样例代理", side: .worker, kind: .lawyer, power: .special, on: day("2025-03-10")))
            ], when: .mediation(.mark([AgreementMark(on: day("2025-03-13"), maker: .worker, signer: "样例代理")])),
            then: .records(["marked"])),
        Rule(
            "a general power cannot settle",
            given: Sample.toAgreed + [
                .appointAgent(
                    Agent(name: "样例代理", side: .worker, kind: .colleague, power: .general, on: day("2025-03-10")))
            ], when: .mediation(.mark([AgreementMark(on: day("2025-03-13"), maker: .worker, signer: "样例代理")])),
            then: .refuses(.agentNeedsSpecialPower)),
    ]

    static let money: [Rule] = [
        Rule(
            "paid in part", given: Sample.toEffective, when: Sample.pay(600_000, "2025-04-01"), then: .records(["paid"])
        ),
        Rule(
            "nothing was agreed", given: Sample.toSession, when: Sample.pay(100, "2025-04-01"),
            then: .refuses(.nothingAgreed)),
        Rule(
            "more than is open", given: Sample.toEffective, when: Sample.pay(1_000_001, "2025-04-01"),
            then: .refuses(.paysMoreThanOpen)),
        Rule(
            "a head under which nothing was agreed", given: Sample.toEffective,
            when: payTo(.overtime, 30_000, claimant: nil), then: .refuses(.paysMoreThanHeadOwes)),
        Rule(
            "agreed for a claimant that nobody named", given: Sample.toSession,
            when: .mediation(
                .agree(
                    Agreement(
                        on: day("2025-03-12"),
                        obligations: [Obligation(head: .wages, amount: Money(fen: 100), claimant: 2)], terms: "付清",
                        performance: .once))), then: .refuses(.claimantNotOnRoll)),
        Rule(
            "the same person on two lines of the roll", given: [.open(Sample.opening())],
            when: .setRoll(ClaimantRoll(on: Sample.registered, count: 12, digest: "00", claimed: Money(fen: 1))),
            then: .refuses(.claimantTwice), facts: twiceOnRoll),
        Rule(
            "no such line on the roll", given: Sample.toEffective, when: payTo(.wages, 1000, claimant: 2),
            then: .refuses(.claimantNotOnRoll)),
        Rule(
            "all that a line claims", given: Sample.toEffective, when: payTo(.wages, 1000, claimant: 1),
            then: .records(["paid"]), facts: onRoll),
        Rule(
            "more than a line claims", given: Sample.toEffective, when: payTo(.wages, 1001, claimant: 1),
            then: .refuses(.paysMoreThanClaimantOwed), facts: onRoll),
        Rule(
            "a line that is paid gets no more", given: Sample.toEffective + [payTo(.wages, 1000, claimant: 1)],
            when: payTo(.wages, 1, claimant: 1), then: .refuses(.paysMoreThanClaimantOwed), facts: onRoll),
        Rule(
            "the same voucher twice", given: Sample.toEffective + [Sample.pay(1000, "2025-04-01", reference: "T1")],
            when: Sample.pay(2000, "2025-04-02", reference: "T1"), then: .refuses(.paymentTwice)),
        Rule(
            "the same payment told twice", given: Sample.toEffective + [Sample.pay(1000, "2025-04-01")],
            when: Sample.pay(1000, "2025-04-01"), then: .refuses(.paymentTwice)),
        Rule(
            "paid before the case came in", given: Sample.toEffective, when: Sample.pay(1000, "2025-03-01"),
            then: .refuses(.dayBeforeRegistration)),
        Rule(
            "no such entry", given: Sample.toEffective,
            when: .reverseEntry(Reversal(on: day("2025-04-02"), entry: 99, reason: "错录")), then: .refuses(.noSuchEntry)),
        Rule(
            "an obligation is corrected, not reversed", given: Sample.toEffective,
            when: .reverseEntry(Reversal(on: day("2025-04-02"), entry: 2, reason: "错录")),
            then: .refuses(.entryCannotBeReversed)),
        Rule(
            "reversed once",
            given: Sample.toEffective + [
                Sample.pay(1000, "2025-04-01"), .reverseEntry(Reversal(on: day("2025-04-02"), entry: 4, reason: "错录")),
            ], when: .reverseEntry(Reversal(on: day("2025-04-03"), entry: 4, reason: "错录")),
            then: .refuses(.entryReversed)),
        Rule(
            "an employer's payment is no advance", given: Sample.toEffective + [Sample.pay(1000, "2025-04-01")],
            when: .repayAdvance(
                AdvanceRepayment(on: day("2025-04-05"), entry: 4, amount: Money(fen: 1000), evidence: .verified)),
            then: .refuses(.notAnAdvance)),
        Rule(
            "more repaid than was advanced",
            given: Sample.toEffective + [Sample.pay(1000, "2025-04-01", payer: .union)],
            when: .repayAdvance(
                AdvanceRepayment(on: day("2025-04-05"), entry: 4, amount: Money(fen: 1001), evidence: .verified)),
            then: .refuses(.repaysMoreThanAdvanced)),
        Rule(
            "more waived than is open", given: Sample.toEffective,
            when: .waive(Waiver(on: day("2025-04-05"), head: .wages, amount: Money(fen: 1_000_001), reason: "自愿")),
            then: .refuses(.waivesMoreThanOpen)),
    ]

    static let rest: [Rule] = [
        Rule(
            "void says nothing more", given: [Sample.open, .void(Voiding(on: day("2025-03-04"), reason: "重复登记"))],
            when: Sample.receive, then: .refuses(.notLive)),
        Rule(
            "a case is not its own twin", given: [Sample.open],
            when: .merge(Merger(on: day("2025-03-04"), into: Sample.id, intoNumber: "x", reason: "重复")),
            then: .refuses(.sameCase)),
        Rule(
            "only a paper that was made is served", given: [Sample.open],
            when: .serve(
                Service(
                    on: day("2025-03-04"), document: .other, side: .worker, manner: .post,
                    made: MadeReference(document: 1, copy: 1))),
            then: .refuses(.documentUnknown)),
        Rule(
            "a case is where it is", given: [Sample.open],
            when: .transfer(
                Transfer(
                    on: day("2025-03-04"), to: Sample.opening().office, transfer: "t", reason: "管辖", leavesDesk: false)),
            then: .refuses(.sameOffice)),
        Rule(
            "in one series at a time",
            given: [Sample.open, .joinSeries(SeriesMembership(on: day("2025-03-04"), series: "A"))],
            when: .joinSeries(SeriesMembership(on: day("2025-03-04"), series: "B")), then: .refuses(.seriesAlready)),
        Rule(
            "a period that does not run cannot stand still", given: [.open(Sample.opening())],
            when: .suspendLimitation(LimitationSuspension(from: day("2025-03-04"), reason: "疫情")),
            then: .refuses(.limitationNotRunning)),
        Rule(
            "a period that runs cannot resume", given: [.open(Sample.opening(category: .termination))],
            when: .resumeLimitation(note("")), then: .refuses(.limitationNotSuspended)),
        Rule(
            "no such event", given: [Sample.open],
            when: .correct(Correction(on: day("2025-03-04"), ordinal: 7, replacement: .noted(note("x")), reason: "更正")),
            then: .refuses(.noSuchEvent)),
        Rule(
            "a correction keeps the kind", given: Sample.toReceived,
            when: .correct(Correction(on: day("2025-03-04"), ordinal: 1, replacement: .noted(note("x")), reason: "更正")),
            then: .refuses(.correctionChangesKind)),
        Rule(
            "a case keeps its number", given: Sample.toReceived,
            when: .correct(
                Correction(
                    on: day("2025-03-04"), ordinal: 0, replacement: changed { $0.number = "x" }, reason: "更正")),
            then: .refuses(.correctionChangesIdentity)),
        Rule(
            "a case changes its office by a transfer alone", given: Sample.toReceived,
            when: .correct(
                Correction(
                    on: day("2025-03-04"), ordinal: 0,
                    replacement: changed { $0.office = OfficeCode("elsewhere")! }, reason: "更正")),
            then: .refuses(.correctionChangesIdentity)),
        Rule(
            "a correction corrects something", given: Sample.toReceived,
            when: .correct(
                Correction(
                    on: day("2025-03-04"), ordinal: 1,
                    replacement: .mediation(.received(ApplicationReceipt(on: day("2025-03-04")))), reason: "更正")),
            then: .refuses(.correctionChangesNothing)),
        Rule(
            "the event is corrected, not its correction", given: Sample.toReceived + [correction],
            when: .correct(Correction(on: day("2025-03-05"), ordinal: 2, replacement: .noted(note("x")), reason: "更正")),
            then: .refuses(.correctionOfCorrection)),
        Rule(
            "a closing before the acceptance", given: Sample.toClosed,
            when: .correct(
                Correction(
                    on: day("2025-06-01"), ordinal: 12,
                    replacement: .mediation(
                        .closed(
                            MediationClosing(on: day("2025-03-04"), outcome: .agreement, ground: .effectiveAgreement))),
                    reason: "更正")), then: .refuses(.correctionBreaksCase)),
        Rule("a day is corrected", given: Sample.toReceived, when: correction, then: .records(["corrected"])),
        Rule(
            "a fresh case waits in no backlog", given: [Sample.open], when: .confirmBacklog(note("仍在办")),
            then: .refuses(.notBacklog)),
        Rule(
            "a fresh case is not settled as a ledger would", given: [Sample.open],
            when: .settleBacklog(BacklogSettlement(on: day("2025-03-10"), outcome: .agreement)),
            then: .refuses(.notBacklog)),
        Rule("a remark is kept", given: [Sample.open], when: .note(note("电话联系")), then: .records(["noted"])),
    ]

    static let correction = Command.correct(
        Correction(
            on: day("2025-03-05"), ordinal: 1,
            replacement: .mediation(.received(ApplicationReceipt(on: day("2025-03-03")))), reason: "日期录错"))
}

@Suite struct MediationRulesTests {
    @Test func everyRefusalIsReachedAndWorded() {
        var reached: Set<Refusal> = []
        for row in MediationRules.rows { if case .refuses(let refusal) = row.then { reached.insert(refusal) } }
        for refusal in Refusal.allCases {
            #expect(refusal.sentence.chinese != refusal.rawValue, "no words for \(refusal.rawValue)")
            #expect(refusal.sentence.english != refusal.rawValue, "no words for \(refusal.rawValue)")
            // The rows of legal aid prove their own.
            if refusal.legalAidSentence == nil {
                #expect(reached.contains(refusal), "no row reaches \(refusal.rawValue)")
            }
        }
    }

    /// Whoever is turned down is told what to do, not only what is wrong.
    @Test(arguments: Refusal.allCases)
    func everyRefusalNamesTheNextStep(_ refusal: Refusal) {
        let said = refusal.sentence
        #expect(["请", "可以", "应当"].contains { said.chinese.contains($0) }, "\(said.chinese)")
        let imperatives: Set<Substring> = [
            "accept", "add", "advise", "appoint", "approve", "ask", "assign", "check", "choose", "close", "correct",
            "decide", "examine", "give",
            "go", "handle", "keep", "leave", "let", "look", "name", "open", "record", "register", "reopen", "see",
            "shorten", "type",
            "use", "wait",
        ]
        let words = said.english.lowercased().split { !$0.isLetter }
        #expect(words.contains { imperatives.contains($0) }, "\(said.english)")
    }

    @Test(arguments: MediationRules.rows)
    func decides(_ rule: Rule) {
        let failure = rule.failure()
        #expect(failure == nil, "\(rule.says)")
    }
}
