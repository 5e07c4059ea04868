import Testing

@testable import CaseWorkflow

@Suite struct AidRefusalTests {
    typealias S = AidSamples

    static let own = Refusal.allCases.filter { $0.rawValue.hasPrefix("aid-") }

    @Test func everyRefusalIsReachedByARow() {
        var reached: Set<Refusal> = []
        for row in AidRequestRulesTests.rows + AidHandlingRulesTests.rows + AidHandlingRulesTests.endings {
            if case .refused(let refusal) = row.then { reached.insert(refusal) }
        }
        // Its own test below: it needs the service of the decision.
        reached.insert(.aidObjectionTooLate)
        #expect(Self.own.filter { !reached.contains($0) } == [])
        #expect(Self.own.count == 44)
    }

    @Test func everyRefusalOfLegalAidHasWords() {
        for refusal in Self.own {
            #expect(refusal.legalAidSentence?.chinese.isEmpty == false, "\(refusal)")
            #expect(refusal.legalAidSentence?.english.isEmpty == false, "\(refusal)")
        }
        #expect(Refusal.notPermitted.legalAidSentence == nil)
    }

    @Test func aMediationHasNoLegalAidSteps() throws {
        let file = try S.file([], kind: .mediation)
        #expect(throws: Refused(.wrongProcedure, known: ProcedureKind.mediation.name)) {
            try file.decide(LegalAidCommand.apply(S.application), try S.facts())
        }
    }

    @Test func anArchivedFileIsLocked() throws {
        var file = try S.file(S.reported)
        file.apply(.archived(Archiving(on: S.day(70), volume: "1", pages: 30, retentionYears: 10)))
        #expect(throws: Refused(.caseArchived, known: file.number)) {
            try file.decide(LegalAidCommand.reviewQuality(S.changed(S.quality) { $0.on = S.day(71) }), try S.facts())
        }
    }

    /// Served on Monday 10 March 2025 in Hangzhou; fifteen days end on Tuesday 25.
    @Test func aRefusalIsObjectedToWithinItsTermEvenFromTheArchive() throws {
        var file = try S.file(S.refused)
        file.apply(.served(Service(on: S.day(7), document: .aidRefusal, side: .worker, manner: .inPerson)))
        file.apply(.archived(Archiving(on: S.day(8), volume: "1", pages: 9, retentionYears: 10)))
        func object(_ day: Int) throws -> [Event] {
            try file.decide(
                Command.legalAid(.object(S.changed(S.objection) { $0.on = S.day(day) })), try S.facts())
        }
        #expect(throws: Refused(.aidObjectionTooLate, field: "on", known: "2025-03-26 > 2025-03-25")) {
            try object(23)
        }
        #expect(file.deadlines(.shipped, .shipped, area: "330106").map(\.rule) == ["LA-OBJECT"])
        for event in try object(22) { file.apply(event) }
        #expect(
            Set(file.deadlines(.shipped, .shipped, area: "330106").map(\.rule)) == [
                "LA-OBJECT-REVIEW", "LA-OBJECT-REVIEW-2003", "LA-OBJECT-REVIEW-HZ",
            ])
        #expect(file.isArchived)
        let overturned = S.changed(S.overturned) { $0.on = S.day(24) }
        for event in try file.decide(Command.legalAid(.decideObjection(overturned)), try S.facts()) {
            file.apply(event)
        }
        #expect(file.stageCode == "granted")
        #expect(!file.isArchived)
    }

    @Test func anArchivedRefusalIsTakenOutByALead() throws {
        var file = try S.file(S.refused)
        file.apply(.archived(Archiving(on: S.day(8), volume: "1", pages: 9, retentionYears: 10)))
        let reopen = Command.reopen(Reopening(on: S.day(9), reason: "补卷"))
        for event in try file.decide(reopen, try S.facts()) { file.apply(event) }
        #expect(file.stageCode == "refused")
        #expect(file.record.reopenings.isEmpty, "it was never closed, so nothing re-enters the figures")
    }

    @Test func aVoidedFileIsNotWorkedOn() throws {
        var file = try S.file(S.applied)
        file.apply(.voided(Voiding(on: S.day(2), reason: "重复登记")))
        #expect(throws: Refused(.notLive, known: file.number)) {
            try file.decide(LegalAidCommand.askPapers(S.notice), try S.facts())
        }
    }
}
