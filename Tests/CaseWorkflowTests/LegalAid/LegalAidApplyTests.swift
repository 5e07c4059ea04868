import Testing

@testable import CaseWorkflow

/// What the events make of a file: its stage, its facts and its money.
@Suite struct LegalAidApplyTests {
    typealias S = AidSamples

    static let stages: [(String, [LegalAidEvent])] = [
        ("registered", []), ("applied", S.applied), ("supplementing", S.supplementing), ("reviewing", S.supplied),
        ("reviewing", S.reviewing), ("granted", S.granted), ("appointed", S.appointed), ("handling", S.filed),
        ("closed", S.closed), ("refused", S.refused), ("refused", S.objected), ("terminated", S.terminated),
        ("applied", S.urgentlyHandled), ("applied", S.urgentlyHandled + [.filed(S.filing)]),
        ("handling", S.urgentlyHandled + [.filed(S.filing), .examined(S.examination), .granted(S.grant)]),
        ("appointed", S.urgentlyHandled + [.granted(S.grant)]),
        ("refused", S.urgentlyHandled + [.refused(S.refusal)]),
        ("granted", S.objected + [.objectionDecided(S.overturned), .granted(S.grant)]),
        ("appointed", S.terminated + [.objected(S.objection), .objectionDecided(S.overturned)]),
        ("refused", S.objected + [.objectionDecided(S.upheld)]),
        // Patchy history: the later step stands, whatever is missing or late.
        ("applied", [.appointed(S.appointment)]), ("closed", [.closed(S.closing)]),
        ("closed", S.closed + [.applied(S.application), .granted(S.grant), .appointed(S.appointment)]),
        ("closed", S.closed + [.papersAsked(S.notice), .papersSupplied(S.supplement), .examined(S.examination)]),
        ("registered", [.objected(S.objection), .objectionDecided(S.overturned)]),
    ]

    @Test(arguments: stages) func stage(_ code: String, _ events: [LegalAidEvent]) throws {
        let aid = try Self.aid(events)
        #expect(aid.stageCode == code)
        #expect(!aid.stageName.chinese.isEmpty && !aid.nextStep.chinese.isEmpty && !aid.nextStep.english.isEmpty)
    }

    static func aid(_ events: [LegalAidEvent]) throws -> LegalAid {
        guard case .legalAid(let aid) = try S.file(events).procedure else { throw S.Missing() }
        return aid
    }

    @Test func aClosedMatterTellsItsStory() throws {
        let aid = try Self.aid(S.reported + [.qualityReviewed(S.quality)])
        #expect(aid.appliedOn == S.day(1) && aid.grantedOn == S.day(7) && aid.appointedOn == S.day(8))
        #expect(aid.closedOn == S.day(52) && aid.result == .partlyWon && aid.closing == S.closing)
        #expect(aid.formOfService == .arbitration && aid.handler == S.handler)
        #expect(aid.refusedOn == nil && aid.terminatedOn == nil && !aid.isUrgent && !aid.isOpen)
        #expect(aid.work.closingReport == S.closingReport && aid.work.quality == S.quality)
        #expect(aid.work.filings.first?.docketing == S.docketing)
    }

    @Test func anOverturnedRefusalLeavesTheFigures() throws {
        #expect(try Self.aid(S.objected).refusedOn == S.day(7))
        let aid = try Self.aid(S.objected + [.objectionDecided(S.overturned), .granted(S.grant)])
        #expect(aid.refusedOn == nil && aid.grantedOn == S.day(7))
        #expect(aid.request?.overturnedRefusals.first?.objection?.decision == S.overturned)
    }

    @Test func urgentWorkGoesOnAfterTheGrantAndIsKeptAfterARefusal() throws {
        let work = S.urgentlyHandled + [.filed(S.filing)]
        let granted = try Self.aid(work + [.granted(S.grant)])
        #expect(granted.work.filings.count == 1 && granted.isUrgent && granted.handler == S.handler)
        #expect(granted.request?.work == AidWork())
        #expect(try Self.aid(work + [.refused(S.refusal)]).work.filings.count == 1)
    }

    @Test func awardedMoneyEntersTheLedgerOnTheDayOfThePaper() throws {
        let file = try S.file(S.awarded)
        let entry = file.ledger.entries.last
        #expect(entry?.kind == .awarded && entry?.on == S.day(50) && entry?.amount == Money(fen: 1_000_000))
        #expect(entry?.dueOn == S.day(65))
    }

    @Test func agreedMoneyIsNotAwarded() throws {
        let paper = AidPaper(
            on: S.day(15), kind: .settlementAgreement, number: "", body: "双方",
            obligations: [Obligation(head: .wages, amount: Money(fen: 5))], result: .settled)
        #expect(try S.file(S.docketed + [.paperReceived(paper)]).ledger.entries.last?.kind == .agreed)
    }

    @Test func aReplacementChangesTheHandler() throws {
        let aid = try Self.aid(
            S.appointed + [.replacementAsked(S.replacementRequest), .replacementDecided(S.replacement)])
        #expect(aid.handler?.name == "律师乙" && aid.work.appointments.count == 2 && aid.pendingReplacement == nil)
        #expect(aid.appointedOn == S.day(8))
    }

    @Test func reopeningGoesBackToTheWork() throws {
        let archiving = Archiving(on: S.day(70), volume: "1", pages: 30, retentionYears: 10)
        var aid = try Self.aid(S.reported)
        aid.archive(archiving)
        #expect(aid.stageCode == "archived" && aid.archiving == archiving && aid.closing == S.closing)
        aid.reopen(on: S.day(80))
        #expect(aid.stageCode == "handling" && aid.isOpen && aid.closing == nil && aid.work.closingReport == nil)

        var deemed = try Self.aid(
            S.supplementing + [.closed(AidClosing(on: S.day(10), result: .withdrawn, isDeemed: true))])
        deemed.reopen(on: S.day(11))
        #expect(deemed.stageCode == "reviewing" && deemed.supplementNotice == S.notice)

        var open = try Self.aid(S.granted)
        open.archive(archiving)
        open.reopen(on: S.day(80))
        #expect(open.stageCode == "granted")
    }

    static let triggers: [([LegalAidEvent], [DeadlineTrigger], Day?)] = [
        ([], [], nil), (S.applied, [.aidApplied, .aidAccepted], S.day(1)), (S.supplementing, [], nil),
        // Three days went by over the missing papers.
        (S.supplied, [.aidApplied, .aidAccepted], S.day(4)), (S.granted, [.aidGranted], S.day(7)),
        (S.appointed, [], nil), (S.filed, [.arbitrationFiled], S.day(10)),
        (S.docketed, [.arbitrationAccepted], S.day(14)), (S.awarded, [], nil), (S.closed, [.aidMatterEnded], S.day(52)),
        (S.reported, [], nil), (S.objected, [.aidObjectionReceived], S.day(10)), (S.refused, [], nil),
        (S.appointed + [.replacementAsked(S.replacementRequest)], [.aidReplacementRequested], S.day(11)),
        (S.terminated, [.aidMatterEnded], S.day(20)),
    ]

    @Test(arguments: triggers) func deadlinesRunFrom(
        _ events: [LegalAidEvent], _ triggers: [DeadlineTrigger], _ first: Day?
    ) throws {
        let aid = try Self.aid(events)
        #expect(aid.triggers.map(\.0) == triggers)
        #expect(aid.triggers.first?.1 == first)
    }
}
