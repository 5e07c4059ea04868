import CaseExport
import CaseStore
import CaseWorkflow
import Foundation
import Testing

@testable import Desk

/// Corrections of earlier periods that go with the filing of a new one.
@Suite struct RoutineRevisionTests {
    private static let months = (1...5).compactMap { Period(month: "2025-0\($0)") }

    /// A district under a city that filed January to March, then learned of a case of January, another of March that is closed,
    /// and closed April with one case of its own.
    private static func late() throws -> (city: ExchangeDesk, district: ExchangeDesk) {
        let city = try ExchangeDesk("hz", "样例市总工会", .city)
        let district = try ExchangeDesk("hz-xh", "样例区总工会", .district)
        try city.add(district, "样例区总工会")
        for (place, month) in months.prefix(3).enumerated() {
            district.today = month.to.adding(days: 3)
            try district.accepted(place + 1, on: month.from.adding(days: 4).description)
            try city.take(try district.file(month, to: city))
        }
        try district.accepted(11, on: "2025-01-20")
        try district.withdraw(try district.accepted(12, on: "2025-03-10"), on: "2025-03-25")
        district.today = FilingDesk.day("2025-05-03")
        try district.accepted(13, on: "2025-04-10")
        try district.desk.close(months[3], persons: ReturnPersons(head: "负责人甲", reviewer: "审核人乙"))
        return (city, district)
    }

    @Test func theyAreFiledBeforeThePeriodOldestFirst() throws {
        let (city, district) = try Self.late()
        // What is learned after the closing of April is for May.
        try district.accepted(14, on: "2025-02-10")
        let routine = try district.routine(Self.months[3], city)
        #expect(routine.waiting.map(\.period.name) == ["2025-01", "2025-02", "2025-03"])
        #expect(!routine.isFiled)
        // Only the stock of February differs: the case of January is open in it.
        #expect(routine.waiting[1].table.lines.map(\.indicator) == ["opening"])

        let made = try district.fileAll(Self.months[3], city)
        #expect(made.map(\.header.period.label) == ["2025-01", "2025-02", "2025-03", "2025-04"])
        #expect(made.map(\.header.type) == [.correction, .correction, .correction, .original])
        #expect(made.map(\.header.sequence) == [4, 5, 6, 7])
        #expect(made.map(\.header.supersedes?.reason) == [.late, .late, .late, nil])
        // One knowledge, one chain of digests, and every stock opens with what the one before closed with.
        #expect(Set(made.map(\.header.knowledgeCutOff)).count == 1)
        for (before, after) in zip(made, made.dropFirst()) {
            #expect(after.header.previousDigest == before.written.manifestDigest)
            let (left, right) = (before.written.control.totals, after.written.control.totals)
            #expect(left.stock.closing == right.stock.opening && right.bridge?.revisions == 0)
        }
        #expect(made.map(\.written.control.totals.stock.accepted) == [2, 1, 2, 1])
        #expect(made.allSatisfy { $0.header.responsible?.reviewer == "审核人乙" })

        for filing in made {
            #expect(try FilingDesk.check(filing.path).problems.map(\.rule) == [.signatureNone])
            try city.take(filing)
        }
        #expect(try city.rolledUp(Self.months[0]).stock.accepted == 2)
        #expect(try city.rolledUp(Self.months[3]).stock.closing == 5)
        #expect(try district.routine(Self.months[3], city).waiting.isEmpty)
        for desk in [city, district] { #expect(try desk.store.check().isClean) }

        // Each can be made again; there is nothing left to file with April.
        let march = try district.make(Self.months[2], city, in: "again", again: true)
        #expect(try FilingDesk.bytes(march.path) == FilingDesk.bytes(made[2].path))
        #expect {
            _ = try district.fileAll(Self.months[3], city)
        } throws: { error in
            (error as? FilingRefusal)?.code == "already-filed"
        }

        // The case of February goes with May.
        district.today = FilingDesk.day("2025-06-03")
        try district.desk.close(Self.months[4])
        let next = try district.fileAll(Self.months[4], city)
        #expect(next.map(\.header.period.label) == ["2025-02", "2025-03", "2025-04", "2025-05"])
        for filing in next { try city.take(filing) }
        #expect(try city.rolledUp(Self.months[1]).stock.accepted == 2)
    }

    /// Filed alone first: the corrections can still be made, and know what April knew.
    @Test func theyMayComeAfterThePeriod() throws {
        let (city, district) = try Self.late()
        let april = try district.make(Self.months[3], city)
        try district.accepted(14, on: "2025-02-10")
        let made = try district.fileAll(Self.months[3], city)
        #expect(made.map(\.header.period.label) == ["2025-01", "2025-02", "2025-03"])
        #expect(Set(made.map(\.header.knowledgeCutOff)) == [april.header.knowledgeCutOff])
        // Handed in backwards they wait for each other, and all come in.
        var outcomes: [ReceivedFiling.State] = []
        for filing in ([april] + made).reversed() {
            outcomes += try city.receive(filing.path).map(\.outcome)
        }
        #expect(outcomes == [.quarantined, .quarantined, .quarantined, .accepted, .accepted, .accepted, .accepted])
        #expect(try city.rolledUp(Self.months[1]).stock.accepted == 1)
        #expect(try city.rolledUp(Self.months[3]).stock.closing == 5)
    }

    @Test func theOfficeChoosesHowManyPeriodsAreRevised() throws {
        let (city, district) = try Self.late()
        try district.set("filing.revised", "1")
        #expect(try district.routine(Self.months[3], city).waiting.map(\.period.name) == ["2025-03"])
        try district.set("filing.revised.month", "0")
        #expect(try district.routine(Self.months[3], city).waiting.isEmpty)
        #expect(try district.fileAll(Self.months[3], city).map(\.header.sequence) == [4])
    }

    /// A correction of its own that knows more than the new period stays as it is.
    @Test func aLaterCorrectionIsNotTakenBack() throws {
        let (city, district) = try Self.late()
        try district.accepted(14, on: "2025-01-21")
        let own = try district.file(Self.months[0], to: city, "样例市总工会", .init(.correction, .error))
        #expect(own.written.control.totals.stock.accepted == 3)
        #expect(
            try district.routine(Self.months[3], city).waiting.map(\.period.name) == ["2025-02", "2025-03"])
    }

    @Test func anOpenPeriodIsNotFiled() throws {
        let (city, district) = try Self.late()
        #expect(throws: FilingRefusal.notClosed(Self.months[4])) { try district.fileAll(Self.months[4], city) }
        #expect(try district.store.filings(of: district.office).count == 3)
    }

    /// As filed, a month shows what the filing that stands counted, not what its last closing knew.
    @Test func aReportAsFiledShowsWhatWasFiled() throws {
        let desk = try FilingDesk()
        try desk.fillMarch()
        try desk.desk.close(FilingDesk.march)
        _ = try desk.make(FilingDesk.march)
        try desk.accept(try desk.open(5, on: "2025-03-15"), on: "2025-03-16")
        try desk.desk.close(FilingDesk.april)
        try desk.accept(try desk.open(6, on: "2025-03-17"), on: "2025-03-18")
        let made = try desk.desk.makeFilingWithRevisions(
            FilingRequest(period: FilingDesk.april, folder: desk.path + "/out", software: "labordesk test"))
        #expect(made.map(\.written.control.totals.stock.accepted) == [3, 0])
        var query = ReportQuery(from: FilingDesk.march.from, to: FilingDesk.march.to, asFiled: true)
        #expect(try desk.desk.report(query).total.mediation.accepted == 3)
        query.asFiled = false
        #expect(try desk.desk.report(query).total.mediation.accepted == 4)
    }
}

extension ExchangeDesk {
    func set(_ key: String, _ value: String) throws {
        try store.record(
            .setting(Setting(office: office, key: key, value: value)), by: FilingDesk.lead, commandID: UUID(), at: 4)
    }

    func above(_ city: ExchangeDesk) -> FilingOffice { FilingOffice(code: city.office, name: "样例市总工会") }

    func routine(_ period: Period, _ city: ExchangeDesk) throws -> RoutineRevisions {
        try desk.routineRevisions(with: period, receiver: above(city))
    }

    func fileAll(_ period: Period, _ city: ExchangeDesk) throws -> [MadeFiling] {
        try desk.makeFilingWithRevisions(
            FilingRequest(period: period, receiver: above(city), folder: path + "/out", software: "labordesk test"))
    }

    func make(
        _ period: Period, _ city: ExchangeDesk, in folder: String = "out", again: Bool = false
    ) throws -> MadeFiling {
        try desk.makeFiling(
            FilingRequest(
                period: period, receiver: above(city), folder: path + "/" + folder, again: again,
                software: "labordesk test"))
    }

    /// Takes a filing in, which must be accepted whole.
    func take(_ filing: MadeFiling) throws {
        let outcomes = try receive(filing.path).map(\.outcome)
        guard !outcomes.isEmpty, outcomes.allSatisfy({ $0 == .accepted }) else {
            throw StoreError.unreachable("\(filing.header.folderName) \(outcomes)")
        }
    }
}
