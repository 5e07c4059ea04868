import CaseExport
import CaseStore
import CaseWorkflow
import Foundation
import Testing

@testable import Desk

/// Filings between desks: every order in which they can arrive, and what each leaves behind.
@Suite struct ReceivingTests {
    private static let march = FilingDesk.march
    private static let april = FilingDesk.april

    /// A city above one district; the district filed March (two cases accepted, one of them withdrawn).
    private static func pair() throws -> (city: ExchangeDesk, district: ExchangeDesk, march: MadeFiling) {
        let city = try ExchangeDesk("hz", "样例市总工会", .city)
        let district = try ExchangeDesk("hz-xh", "样例区总工会", .district)
        try city.add(district, "样例区总工会")
        try district.accepted(1, on: "2025-03-04")
        try district.withdraw(try district.accepted(2, on: "2025-03-05"), on: "2025-03-20")
        return (city, district, try district.file(march, to: city))
    }

    @Test func aFilingIsTakenOnceAndAnsweredTwice() throws {
        let (city, district, march) = try Self.pair()
        defer { withExtendedLifetime(district) {} }
        let first = try city.receive(march.path)
        #expect(first.map(\.outcome) == [.accepted] && first[0].findings.isEmpty)
        let kept = try #require(first[0].filing)
        #expect(kept.records == 2 && kept.serial == 1 && kept.closing == 1)
        let before = try city.store.knowledge()
        let second = try city.receive(march.path)
        #expect(second.map(\.outcome) == [.accepted] && second[0].isRepeated && second[0].filing == kept)
        #expect(try city.store.knowledge() == before)
        #expect(try city.store.check().isClean)
    }

    @Test func gapsWaitAndAreFilled() throws {
        let (city, district, march) = try Self.pair()
        try district.accepted(3, on: "2025-04-02")
        let april = try district.file(Self.april, to: city)
        let early = try city.receive(april.path)
        #expect(early.map(\.outcome) == [.quarantined] && early[0].expected == 1)
        #expect(early[0].findings.map(\.rule) == [.gap])
        // The one before arrives: both are taken.
        let both = try city.receive(march.path)
        #expect(both.map(\.outcome) == [.accepted, .accepted])
        #expect(both.allSatisfy { $0.verdict.problems.map(\.rule) == [.signatureNone] })
        #expect(both.map { $0.filing?.number } == [1, 2])
        #expect(try city.store.received(by: city.office).map(\.filing.state) == [.accepted, .accepted])
        #expect(try city.store.check().isClean)
    }

    @Test func aDeskMayStartInTheMiddle() throws {
        let (city, district, _) = try Self.pair()
        try district.accepted(3, on: "2025-04-02")
        let april = try district.file(Self.april, to: city)
        // March was filed with the spreadsheet of then. The case it named is replaced, which nothing here can be.
        let taken = try city.receive(april.path, startsHere: true)
        #expect(taken.map(\.outcome) == [.partly])
        #expect(taken[0].refusedRecords == 1 && taken[0].findings.map(\.rule) == [.conflict])
    }

    @Test func aCorrectionTakesThePlaceOfWhatStands() throws {
        let (city, district, march) = try Self.pair()
        _ = try city.receive(march.path)
        try district.accepted(4, on: "2025-03-15")
        let correction = try district.file(Self.march, to: city, "样例市总工会", .init(.correction, .late))
        let taken = try city.receive(correction.path)
        #expect(taken.map(\.outcome) == [.accepted], "\(taken[0].findings)")
        #expect(taken[0].filing?.records == 1)
        let figures = try city.rolledUp(Self.march)
        #expect(figures.stock.accepted == 3 && figures.stock.closing == 2)
        // The same correction made on what is no longer there.
        let again = try district.file(Self.march, to: city, "样例市总工会", .init(.replacement, .method))
        #expect(try city.receive(again.path).map(\.outcome) == [.accepted])
        #expect(try city.rolledUp(Self.march) == figures)
    }

    @Test func aWithdrawalLeavesNothing() throws {
        let (city, district, march) = try Self.pair()
        _ = try city.receive(march.path)
        let withdrawal = try district.file(Self.march, to: city, "样例市总工会", .init(.withdrawal, .error))
        #expect(try city.receive(withdrawal.path).map(\.outcome) == [.accepted])
        #expect(try city.rolledUp(Self.march).stock == FilingStock())
        // Filed anew, every case is added again.
        let anew = try district.desk.makeFiling(
            FilingRequest(
                period: Self.march, receiver: FilingOffice(code: city.office, name: "样例市总工会"),
                folder: district.path + "/anew", software: "labordesk test"))
        #expect(try city.receive(anew.path).map(\.outcome) == [.accepted])
        #expect(try city.rolledUp(Self.march).stock.accepted == 2)
        #expect(try city.store.check().isClean)
    }

    @Test func whatComesTooLateOrTwiceIsRefused() throws {
        let (city, district, march) = try Self.pair()
        try district.accepted(3, on: "2025-04-02")
        let april = try district.file(Self.april, to: city)
        _ = try city.receive(april.path, startsHere: true)
        let before = try city.store.knowledge()
        let stale = try city.receive(march.path)
        #expect(stale.map(\.outcome) == [.rejected] && stale[0].findings.map(\.rule) == [.stale])
        #expect(stale[0].expected == 3)
        // A filing of another desk that claims to be the same office.
        let impostor = try ExchangeDesk("hz-xh", "样例区总工会", .district)
        try impostor.accepted(1, on: "2025-03-04")
        let other = try impostor.file(Self.march, to: city)
        #expect(try city.receive(other.path)[0].findings.map(\.rule) == [.stale])
        #expect(try city.store.knowledge() == before)
    }

    @Test func itMustContinueWhatCame() throws {
        let (city, district, march) = try Self.pair()
        defer { withExtendedLifetime(district) {} }
        _ = try city.receive(march.path)
        let impostor = try ExchangeDesk("hz-xh", "样例区总工会", .district)
        try impostor.accepted(1, on: "2025-03-04")
        _ = try impostor.file(Self.march, to: city)
        let second = try impostor.file(Self.april, to: city)
        #expect(try city.receive(second.path)[0].findings.map(\.rule) == [.chain])
        let reception = try city.receive(impostor.path + "/out/LDF-hz-xh-2025-03-1")
        #expect(reception[0].findings.map(\.rule) == [.stale])
    }

    @Test func itMustBeForThisOfficeFromOneBelow() throws {
        let (city, district, march) = try Self.pair()
        let stranger = try ExchangeDesk("nb", "别市总工会", .city)
        #expect(try stranger.receive(march.path)[0].findings.map(\.rule) == [.receiver])
        let alone = try ExchangeDesk("hz", "样例市总工会", .city)
        #expect(try alone.receive(march.path)[0].findings.map(\.rule) == [.sender])
        // The city keeps cases of the district itself: its filing would count them twice.
        try city.perform(
            .open(
                Opening(
                    id: CaseFile.ID(FilingDesk.id(50, space: 3)), number: "",
                    dispute: Identifier(FilingDesk.id(50, space: 3)), kind: .mediation, office: district.office,
                    on: FilingDesk.day("2025-03-03"), channel: .walkIn, category: .wages, summary: "拖欠工资",
                    workers: [Worker(name: "王甲")], employers: [Employer(name: "样例公司")], persons: 1, claims: [])),
            on: nil)
        #expect(try city.receive(march.path)[0].findings.map(\.rule) == [.countedHere])
        #expect(try city.store.received(by: city.office).isEmpty)
    }

    @Test func aDamagedFilingChangesNothingAndMayComeAgain() throws {
        let (city, district, march) = try Self.pair()
        let damaged = district.path + "/damaged"
        try FileManager.default.createDirectory(atPath: damaged, withIntermediateDirectories: true)
        let folder = damaged + "/" + march.header.folderName
        try FileManager.default.copyItem(atPath: march.path, toPath: folder)
        let part = folder + "/cases-0001.xml"
        let text = try String(contentsOfFile: part, encoding: .utf8)
        try text.replacingOccurrences(of: "mediation", with: "mediatioN").write(
            toFile: part, atomically: true, encoding: .utf8)
        #expect(try city.receive(folder).map(\.outcome) == [.rejected])
        #expect(try city.store.received(by: city.office).isEmpty)
        #expect(try city.receive(march.path).map(\.outcome) == [.accepted])
    }

    /// A killed reception leaves its copy: the next one removes it, and no copy of one that still runs.
    @Test func whatAKilledReceptionLeftIsRemoved() throws {
        let (city, district, march) = try Self.pair()
        defer { withExtendedLifetime(district) {} }
        let staging = city.store.home.staging
        // No process has a number beyond Linux's greatest, 4194304.
        for name in ["receive-4194999-a", "receive-\(ProcessInfo.processInfo.processIdentifier)-b"] {
            try FileManager.default.createDirectory(
                atPath: staging + "/" + name + "/LDF", withIntermediateDirectories: true)
        }
        #expect(try city.receive(march.path).map(\.outcome) == [.accepted])
        let left = try FileManager.default.contentsOfDirectory(atPath: staging).filter { $0.hasPrefix("receive-") }
        #expect(left == ["receive-\(ProcessInfo.processInfo.processIdentifier)-b"])
    }

    /// The tables that follow from the journal made anew hold what they held; the records are proven, not made.
    @Test func rebuildingKeepsWhatWasReceived() throws {
        let (city, district, march) = try Self.pair()
        _ = try city.receive(march.path)
        try district.accepted(4, on: "2025-03-15")
        _ = try city.receive(try district.file(Self.march, to: city, "样例市总工会", .init(.correction, .late)).path)
        let before = try city.store.received(by: city.office)
        try city.store.rebuild()
        #expect(try city.store.received(by: city.office) == before)
        #expect(try city.store.check().isClean)
    }

    /// Three levels: what the province receives is the sum of what the districts know.
    @Test func figuresAddUpOverThreeLevels() throws {
        let province = try ExchangeDesk("zj", "样例省总工会", .province)
        let city = try ExchangeDesk("hz", "样例市总工会", .city)
        try province.add(city, "样例市总工会")
        let districts = try (1...3).map { try ExchangeDesk("hz-\($0)", "样例\($0)区总工会", .district) }
        for (place, district) in districts.enumerated() {
            try city.add(district, "样例\(place + 1)区总工会")
            for number in 0...place { try district.accepted(number + 1, on: "2025-03-1\(number)") }
            #expect(try city.receive(try district.file(Self.march, to: city).path).map(\.outcome) == [.accepted])
        }
        try city.accepted(20, on: "2025-03-25")
        let made = try city.file(Self.march, to: province, "样例省总工会")
        #expect(made.header.coverage.received.count == 3 && made.header.coverage.missing.isEmpty)
        #expect(try FilingDesk.check(made.path).isAccepted)
        #expect(made.written.control.totals.stock.accepted == 7)
        #expect(try province.receive(made.path).map(\.outcome) == [.accepted])
        #expect(try province.rolledUp(Self.march).stock.accepted == 7)
        #expect(try province.rolledUp(Self.march).ladder.claimed == 7 * 1_200_000)
        // The city's own report says the same, by office.
        let report = try city.desk.report(
            ReportQuery(from: Self.march.from, to: Self.march.to, by: [.office]))
        #expect(report.total.mediation.accepted == 7)
        #expect(report.groups.map(\.figures.mediation.accepted).sorted() == [1, 1, 2, 3])
        // A district corrects; the city's filing stays as it was, until the city corrects its own.
        try districts[0].accepted(9, on: "2025-03-30")
        let late = try districts[0].file(Self.march, to: city, "样例市总工会", .init(.correction, .late))
        #expect(try city.receive(late.path).map(\.outcome) == [.accepted])
        #expect(try province.rolledUp(Self.march).stock.accepted == 7)
        let correction = try city.file(Self.march, to: province, "样例省总工会", .init(.correction, .late))
        #expect(correction.written.control.totals.stock.accepted == 8)
        #expect(try province.receive(correction.path).map(\.outcome) == [.accepted])
        #expect(try province.rolledUp(Self.march).stock.accepted == 8)
        // The next month opens with what this one closed with, at every level.
        for district in districts { _ = try city.receive(try district.file(Self.april, to: city).path) }
        let april = try city.file(Self.april, to: province, "样例省总工会")
        #expect(april.written.control.totals.stock.opening == 8)
        let second = try city.desk.report(ReportQuery(from: Self.april.from, to: Self.april.to))
        #expect(second.total.mediation.opening == 8)
        #expect(april.written.control.totals.bridge == nil || april.written.control.totals.bridge?.revisions == 0)
    }
}

extension ExchangeDesk {
    /// The figures of a period as this office would file them now.
    func rolledUp(_ period: Period) throws -> FilingTotals {
        let knowledge = try store.knowledge()
        let closed = try desk.exchange(period, epoch: knowledge.epoch)
        return closed.totals
    }
}
