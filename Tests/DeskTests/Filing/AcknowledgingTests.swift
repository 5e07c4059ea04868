import CaseExport
import CaseStore
import CaseWorkflow
import Foundation
import Testing

@testable import Desk

/// Answers on their way back: receipt and result of the office above, taken in by the office that filed.
@Suite struct AcknowledgingTests {
    private static func answer(_ reception: Reception) throws -> FilingAnswer {
        try FilingAnswer.read(try #require(reception.filing).answerDocuments, schema: try FilingDesk.answerSchema())
    }

    /// What becomes of the filing at the desk that made it.
    private static func acknowledge(_ reception: Reception, at desk: ExchangeDesk) throws -> FilingRecord {
        try desk.desk.acknowledge(try #require(reception.filing).answerDocuments, schema: try FilingDesk.answerSchema())
            .record
    }

    private static func pair() throws -> (city: ExchangeDesk, district: ExchangeDesk, march: MadeFiling) {
        let city = try ExchangeDesk("hz", "样例市总工会", .city)
        let district = try ExchangeDesk("hz-xh", "样例区总工会", .district)
        try city.add(district, "样例区总工会")
        try district.accepted(1, on: "2025-03-04")
        return (city, district, try district.file(FilingDesk.march, to: city))
    }

    @Test func anAcceptedFilingIsKnownAsAccepted() throws {
        let (city, district, march) = try Self.pair()
        let reception = try city.receive(march.path)[0]
        let answer = try Self.answer(reception)
        guard case .result(let result) = answer else { return #expect(Bool(false), "no result") }
        #expect(result.outcome == .accepted && result.receipt.digest == march.written.manifestDigest)
        #expect(result.claimed == result.recomputed && result.recomputed == march.written.control)
        let record = try Self.acknowledge(reception, at: district)
        #expect(record.state == .accepted)
        let before = try district.store.knowledge()
        #expect(try Self.acknowledge(reception, at: district) == record)
        #expect(try district.store.knowledge() == before)
        #expect(try district.desk.periods(year: 2025).first { $0.period == FilingDesk.march }?.state == .accepted)
        // The same filing handed in again gets the same bytes.
        let again = try city.receive(march.path)[0]
        #expect(again.filing?.answerDocuments == reception.filing?.answerDocuments)
        // Another desk never made it.
        #expect(throws: FilingRefusal.answerUnknown(march.header.id)) {
            try Self.acknowledge(reception, at: city)
        }
    }

    /// Turned down, the filing counts as never told: the period is filed again under the next number, and that continues it.
    @Test func aRejectedFilingIsFiledAnew() throws {
        let (city, district, march) = try Self.pair()
        _ = try city.receive(march.path)
        // The city took the withdrawal of a filing that the district believes to stand.
        let withdrawal = try district.file(FilingDesk.march, to: city, "样例市总工会", .init(.withdrawal, .error))
        _ = try city.receive(withdrawal.path)
        try district.accepted(5, on: "2025-03-06")
        let anew = try district.desk.makeFiling(
            FilingRequest(
                period: FilingDesk.march, receiver: FilingOffice(code: city.office, name: "样例市总工会"),
                folder: district.path + "/anew", software: "labordesk test"))
        #expect(try city.receive(anew.path).map(\.outcome) == [.accepted])
        // A correction of the withdrawn filing is one of what no longer stands.
        var record = withdrawal.record
        record.status = FilingState.rejected.rawValue
        #expect(record.state == .rejected && !record.state.mayBecome(.accepted))
    }

    @Test func statesOnlyMoveOn() {
        #expect(FilingState.made.mayBecome(.accepted) && FilingState.quarantined.mayBecome(.accepted))
        #expect(FilingState.accepted.mayBecome(.incorporated))
        #expect(!FilingState.accepted.mayBecome(.quarantined) && !FilingState.incorporated.mayBecome(.accepted))
        #expect(!FilingState.rejected.mayBecome(.accepted) && !FilingState.refused.mayBecome(.accepted))
        #expect(FilingState.returned.mayBecome(.accepted) && FilingState.quarantined.mayBecome(.returned))
        #expect(!FilingState.accepted.mayBecome(.returned) && !FilingState.incorporated.mayBecome(.refused))
    }

    @Test func whatWentUpIsToldBelow() throws {
        let province = try ExchangeDesk("zj", "样例省总工会", .province)
        let (city, district, march) = try Self.pair()
        try province.add(city, "样例市总工会")
        _ = try Self.acknowledge(try city.receive(march.path)[0], at: district)
        let receiver = FilingOffice(code: province.office, name: "样例省总工会")
        #expect(throws: FilingRefusal.neverFiled(FilingDesk.march)) {
            try city.desk.incorporations(
                of: FilingDesk.march, receiver: receiver, schema: try FilingDesk.answerSchema())
        }
        let own = try city.file(FilingDesk.march, to: province, "样例省总工会")
        let news = try city.desk.incorporations(
            of: FilingDesk.march, receiver: receiver, schema: try FilingDesk.answerSchema())
        guard case .incorporation(let told)? = news.first?.answer else { return #expect(Bool(false), "nothing told") }
        #expect(told.by.filing == own.header.id && told.by.sequence == 1)
        let done = try district.desk.acknowledge(news[0].documents, schema: try FilingDesk.answerSchema())
        #expect(done.record.state == .incorporated && done.signature == .unsigned)
    }

    /// The quarantined one is answered twice: that it waits, and later that it was taken.
    @Test func aFilingThatWaitedIsAnsweredAgain() throws {
        let (city, district, march) = try Self.pair()
        try district.accepted(3, on: "2025-04-02")
        let april = try district.file(FilingDesk.april, to: city)
        #expect(try Self.acknowledge(try city.receive(april.path)[0], at: district).state == .quarantined)
        let both = try city.receive(march.path)
        #expect(both.count == 2)
        for reception in both {
            #expect(try Self.acknowledge(reception, at: district).state == .accepted)
        }
    }
}
