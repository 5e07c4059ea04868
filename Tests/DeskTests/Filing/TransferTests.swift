import CaseExport
import CaseStore
import CaseWorkflow
import Foundation
import Testing

@testable import Desk

/// A case that one desk hands to another: what both file, and what the office above sees of it.
@Suite struct TransferTests {
    private static let march = FilingDesk.march
    private static let april = FilingDesk.april

    /// A city with a case of its own, and two districts; the first has three accepted cases.
    private struct Three {
        let city: ExchangeDesk
        let west: ExchangeDesk
        let north: ExchangeDesk
        var cases: [CaseFile.ID] = []

        init() throws {
            city = try ExchangeDesk("hz", "样例市总工会", .city)
            west = try ExchangeDesk("hz-1", "样例1区总工会", .district)
            north = try ExchangeDesk("hz-2", "样例2区总工会", .district)
            try city.add(west, "样例1区总工会")
            try city.add(north, "样例2区总工会")
            for number in 1...3 { cases.append(try west.accepted(number, on: "2025-03-0\(number)")) }
        }

        func handOver(_ place: Int, on day: String, to other: ExchangeDesk, under transfer: String) throws {
            try west.perform(
                .transfer(
                    Transfer(
                        on: FilingDesk.day(day), to: other.office, transfer: transfer, reason: "管辖", leavesDesk: true)),
                on: cases[place])
        }

        func takeOver(
            _ place: Int, on day: String, at other: ExchangeDesk, under transfer: String, accepted: Bool = true,
            from office: OfficeCode? = nil
        ) throws {
            let id = FilingDesk.id(100 + place, space: 1)
            let opening = Opening(
                id: CaseFile.ID(id), number: "", dispute: Identifier(id), kind: .mediation, office: other.office,
                on: FilingDesk.day(day), channel: .handedOver, category: .wages, summary: "拖欠工资",
                workers: [Worker(name: "王甲", sex: .female, isMigrant: true)],
                employers: [Employer(name: "样例公司")], persons: 1,
                claims: [Claim(head: .wages, amount: Money(fen: 1_200_000))],
                takenOver: TakenOver(
                    from: office ?? west.office, transfer: transfer,
                    acceptedOn: accepted ? FilingDesk.day("2025-03-0\(place + 1)") : nil))
            try other.perform(.open(opening), on: nil)
        }

        /// Both districts file a month, and the city receives it.
        func file(_ period: Period) throws {
            for desk in [west, north] {
                #expect(try city.receive(try desk.file(period, to: city).path).map(\.outcome) == [.accepted])
            }
        }
    }

    @Test func whatIsHandedOverAndTakenOverIsEven() throws {
        let three = try Three()
        try three.handOver(0, on: "2025-03-10", to: three.north, under: "样移〔2025〕1号")
        try three.takeOver(0, on: "2025-03-10", at: three.north, under: "样移[2025] 1号")
        try three.handOver(1, on: "2025-03-11", to: three.city, under: "样移〔2025〕2号")
        try three.takeOver(1, on: "2025-03-11", at: three.city, under: "样移〔2025〕2号")
        try three.file(Self.march)
        let balance = try three.city.desk.coverage(of: Self.march).transfers
        #expect(balance.isEven && balance.warning == nil && balance.problems == [])
        #expect(balance.handedOver == 2 && balance.takenOver == 2)
        let figures = try three.city.rolledUp(Self.march)
        #expect(figures.stock.accepted == 3 && figures.stock.closing == 3 && figures.persons == 3)
        #expect(figures.ladder.claimed == 3 * 1_200_000)
        for desk in [three.city, three.west, three.north] { #expect(try desk.store.check().isClean) }
    }

    /// What one side does not tell, or tells otherwise, is named with both offices.
    @Test func whatDoesNotFitIsNamed() throws {
        let three = try Three()
        try three.handOver(0, on: "2025-03-10", to: three.north, under: "1")
        try three.handOver(1, on: "2025-03-31", to: three.north, under: "2")
        try three.takeOver(1, on: "2025-04-02", at: three.north, under: "2")
        try three.handOver(2, on: "2025-03-12", to: three.north, under: "3")
        try three.takeOver(2, on: "2025-03-12", at: three.north, under: "3", accepted: false)
        try three.takeOver(0, on: "2025-03-20", at: three.north, under: "typed wrongly")
        try three.file(Self.march)
        try three.file(Self.april)
        let march = try three.city.desk.coverage(of: Self.march).transfers
        #expect(!march.isEven && march.handedOver == 3 && march.takenOver == 1)
        #expect(
            march.problems.map(\.kind) == [
                .notTakenOver, .acceptedTwice, .notHandedOver, .otherDay(FilingDesk.day("2025-04-02")),
            ])
        #expect(march.problems.allSatisfy { $0.from == three.west.office && $0.to == three.north.office })
        #expect(march.warning?.english.contains("3 out (0 of them to other offices), 1 in") == true)
        // The month into which the other one reaches tells of it, too.
        let april = try three.city.desk.coverage(of: Self.april).transfers
        #expect(april.problems.map(\.kind) == [.otherDay(FilingDesk.day("2025-04-02"))])
    }

    /// A case that goes to another city, or comes from there, is nobody's mistake.
    @Test func aCaseOfAnotherCityIsNoMistake() throws {
        let three = try Three()
        let elsewhere = try ExchangeDesk("nb-1", "别市区总工会", .district)
        try three.handOver(0, on: "2025-03-10", to: elsewhere, under: "1")
        try three.takeOver(1, on: "2025-03-11", at: three.city, under: "2", from: elsewhere.office)
        try three.file(Self.march)
        let balance = try three.city.desk.coverage(of: Self.march).transfers
        #expect(balance.isEven && balance.wentElsewhere == 1 && balance.cameFromElsewhere == 1)
    }

    /// A correction that takes a transfer back, or a withdrawn filing, takes it out of the comparison.
    @Test func whatNoLongerHoldsIsForgotten() throws {
        let three = try Three()
        try three.handOver(0, on: "2025-03-10", to: three.north, under: "1")
        try three.takeOver(0, on: "2025-03-10", at: three.north, under: "1")
        try three.file(Self.march)
        let taken = CaseFile.ID(FilingDesk.id(100, space: 1))
        try three.north.perform(.void(Voiding(on: FilingDesk.day("2025-03-11"), reason: "误登")), on: taken)
        let correction = try three.north.file(Self.march, to: three.city, "样例市总工会", .init(.correction, .error))
        #expect(try three.city.receive(correction.path).map(\.outcome) == [.accepted])
        #expect(try three.city.desk.coverage(of: Self.march).transfers.problems.map(\.kind) == [.notTakenOver])
        let withdrawal = try three.west.file(Self.march, to: three.city, "样例市总工会", .init(.withdrawal, .error))
        #expect(try three.city.receive(withdrawal.path).map(\.outcome) == [.accepted])
        let balance = try three.city.desk.coverage(of: Self.march).transfers
        #expect(balance.isEven && balance.handedOver == 0)
    }

    /// A case that was over earlier than its filings knew stays with the receiver, as over: also what it says of its transfer.
    @Test(arguments: [true, false]) func aCaseThatWasOverBeforeIsFiledAsOver(_ isTakenOver: Bool) throws {
        let three = try Three()
        try three.handOver(0, on: "2025-03-10", to: three.north, under: "1")
        try three.takeOver(0, on: "2025-03-10", at: three.north, under: "1")
        try three.file(Self.march)
        try three.file(Self.april)
        let (desk, id) =
            isTakenOver
            ? (three.north, CaseFile.ID(FilingDesk.id(100, space: 1))) : (three.west, three.cases[1])
        try desk.withdraw(id, on: "2025-03-20")
        for month in [Self.april, Self.march] {
            let correction = try desk.file(month, to: three.city, "样例市总工会", .init(.correction, .late))
            let control = correction.written.control
            #expect(control.records.deleted == 0 && control.records.replaced == (month == Self.april ? 1 : 0))
            #expect(control.statuses.closed == control.records.replaced)
            #expect(try FilingDesk.check(correction.path).isAccepted)
            #expect(try three.city.receive(correction.path).map(\.outcome) == [.accepted])
        }
        #expect(try three.city.rolledUp(Self.april).stock.closing == 2)
        #expect(try three.city.desk.coverage(of: Self.march).transfers.isEven)
        // What follows continues the record that the receiver has.
        try desk.perform(.reopen(Reopening(on: FilingDesk.day("2025-05-05"), reason: "未履行")), on: id)
        let may = try desk.file(try #require(Period(month: "2025-05")), to: three.city)
        #expect(may.written.control.statuses.open >= 1)
        #expect(try three.city.receive(may.path).map(\.outcome) == [.accepted])
    }

    /// The records of both sides: the one that went stays as handed over, and a transfer learned late is told with the next filing.
    @Test func theRecordsSayIt() throws {
        let three = try Three()
        try three.file(Self.march)
        try three.handOver(0, on: "2025-03-25", to: three.north, under: "1")
        let april = try three.west.file(Self.april, to: three.city)
        #expect(april.written.control.statuses.handedOver == 1 && april.written.control.records.deleted == 0)
        #expect(try FilingDesk.check(april.path).isAccepted)
        let text = try String(contentsOfFile: april.path + "/cases-0001.xml", encoding: .utf8)
        #expect(text.contains("<handedOverOn>2025-03-25</handedOverOn><handedOverTo>hz-2</handedOverTo>"))
        let march = try three.west.file(Self.march, to: three.city, "样例市总工会", .init(.correction, .late))
        #expect(march.written.control.totals.stock.transferredOut == 1)
        #expect(try three.city.receive(april.path).map(\.outcome) == [.accepted])
        #expect(try three.city.receive(march.path).map(\.outcome) == [.accepted])
        #expect(try three.city.desk.coverage(of: Self.march).transfers.problems.map(\.kind) == [.notTakenOver])
    }
}
