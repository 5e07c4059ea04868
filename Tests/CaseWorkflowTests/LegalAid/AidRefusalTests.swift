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
        #expect(Self.own.filter { !reached.contains($0) } == [])
        #expect(Self.own.count == 37)
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
        #expect(throws: Refused(.wrongProcedure, known: "mediation")) {
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

    @Test func aVoidedFileIsNotWorkedOn() throws {
        var file = try S.file(S.applied)
        file.apply(.voided(Voiding(on: S.day(2), reason: "重复登记")))
        #expect(throws: Refused(.notLive, known: file.number)) {
            try file.decide(LegalAidCommand.askPapers(S.notice), try S.facts())
        }
    }
}
