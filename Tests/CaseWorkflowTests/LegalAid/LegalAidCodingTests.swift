import Foundation
import Testing

@testable import CaseWorkflow

/// Stored events outlive the code: each kind reads back as it was written, and unknown ones are left alone.
@Suite struct LegalAidCodingTests {
    typealias S = AidSamples

    static let events: [LegalAidEvent] = [
        .applied(S.application), .papersAsked(S.notice), .papersSupplied(S.supplement), .examined(S.examination),
        .examined(S.poor), .examined(S.outside), .urgentAidGiven(S.urgent), .granted(S.grant), .refused(S.refusal),
        .objected(S.objection), .objectionDecided(S.upheld), .appointed(S.appointment), .reported(S.report),
        .filed(S.filing), .docketed(S.docketing), .heard(S.hearing), .paperReceived(S.award),
        .replacementAsked(S.replacementRequest), .replacementDecided(S.replacement), .terminated(S.termination),
        .closed(S.closing), .closingReported(S.closingReport), .qualityReviewed(S.quality),
        .hearingSet(S.hearingNotice),
        .filingIncomplete(S.filingNotice), .filingCompleted(S.filingSupplement), .subsidyApproved(S.subsidy),
        .subsidyPaid(S.subsidyPayment),
    ]

    /// One event as a row of type and facts, the way the journal keeps it.
    struct Row: Codable {
        let event: LegalAidEvent?

        init(_ event: LegalAidEvent) { self.event = event }

        init(from decoder: any Decoder) throws {
            var container: any UnkeyedDecodingContainer = try decoder.unkeyedContainer()
            event = try LegalAidEvent.decode(type: try container.decode(String.self), from: &container)
        }

        func encode(to encoder: any Encoder) throws {
            var container: any UnkeyedEncodingContainer = encoder.unkeyedContainer()
            try container.encode(event?.type)
            try event?.encodeFacts(to: &container)
        }
    }

    @Test(arguments: events) func readsBackAsWritten(_ event: LegalAidEvent) throws {
        let data = try JSONEncoder().encode(Row(event))
        #expect(try JSONDecoder().decode(Row.self, from: data).event == event)
        #expect(!event.sentence.chinese.isEmpty && !event.sentence.english.isEmpty)
        #expect(event.on >= S.day(1))
    }

    @Test func everyKindIsTried() {
        #expect(Set(Self.events.map(\.kind)) == Set(LegalAidEvent.Kind.allCases))
        #expect(Set(LegalAidEvent.Kind.allCases.map(\.rawValue)).count == 26)
        #expect(LegalAidEvent.Kind.allCases.allSatisfy { $0.rawValue.hasPrefix("aid-") })
    }

    @Test func othersAreLeftAlone() throws {
        #expect(try JSONDecoder().decode(Row.self, from: Data(#"["noted",{"on":"2025-03-03"}]"#.utf8)).event == nil)
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(Row.self, from: Data(#"["aid-applied",{"on":"2025-03-33"}]"#.utf8))
        }
    }

    @Test func factsAreFlat() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let standing = try encoder.encode(AidStanding.exempt(.migrantWorkerPay))
        #expect(String(decoding: standing, as: UTF8.self) == #"{"exemption":"law-42-3"}"#)
        let means = try encoder.encode(
            AidStanding.means(AidMeans(incomePerHead: Money(fen: 1), standard: Money(fen: 2))))
        #expect(String(decoding: means, as: UTF8.self) == #"{"incomePerHead":1,"standard":2}"#)
    }

    @Test func theStateReadsBackToo() throws {
        for events in [S.supplementing, S.urgentlyHandled, S.objected, S.reported, S.terminated] {
            let file = try S.file(events)
            #expect(try JSONDecoder().decode(CaseFile.self, from: JSONEncoder().encode(file)) == file)
        }
    }
}
