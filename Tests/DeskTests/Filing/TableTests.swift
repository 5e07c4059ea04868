import CaseExport
import CaseStore
import CaseWorkflow
import Foundation
import OfficeLedger
import Spreadsheet
import Testing

@testable import Desk

/// Offices without a desk send a table: how it is kept, replaced and withdrawn, and what becomes of it.
@Suite struct TableTests {
    static let march = FilingDesk.march
    static let april = FilingDesk.april
    static let street = OfficeCode("hz-jd")!

    /// A city above an office that has no desk.
    static func city() throws -> ExchangeDesk {
        let city = try ExchangeDesk("hz", "样例市总工会", .city)
        try city.addOffice(street, "样例街道总工会")
        return city
    }

    @Test func aTableIsTakenOnceWithItsFile() throws {
        let city = try Self.city()
        let taken = try city.take(FilledTable())
        #expect(taken.outcome == .accepted && taken.findings.isEmpty && taken.bridge == nil, "\(taken.findings)")
        let kept = try #require(taken.filing)
        #expect(kept.isSummaryOnly == true && kept.number == 1 && kept.kind == "original" && kept.records == 0)
        #expect(kept.opening == 2 && kept.closing == 3 && kept.parts.map(\.name) == ["table.xlsx"])
        #expect(kept.responsible == ReturnPersons(head: "王甲", reviewer: "李乙", preparer: "张丙"))
        #expect(kept.reportedOn == FilingDesk.day("2025-04-03"))
        #expect(taken.blank.contains(.personsMigrant) && !taken.blank.contains(.aidAccepted))
        // The file comes out of the desk as it went in.
        let file = try Data(contentsOf: URL(fileURLWithPath: city.path + "/table.xlsx"))
        #expect(try city.store.content(of: try #require(kept.parts.first)) == [UInt8](file))
        let known = try city.store.knowledge()
        #expect(try city.take(FilledTable()).outcome == .repeated)
        #expect(try city.store.knowledge() == known)
        #expect(try city.store.check().isClean)
    }

    @Test func itsFiguresAreInTheReturnAndTheReport() throws {
        let city = try Self.city()
        _ = try city.take(FilledTable())
        let totals = try city.rolledUp(Self.march)
        #expect(totals.stock.opening == 2 && totals.stock.accepted == 3 && totals.stock.closed == 2)
        #expect(totals.stock.closing == 3 && totals.persons == 12)
        #expect(totals.ladder.claimed == 3_600_000 && totals.ladder.receivedVerified == 500_050)
        #expect(totals.ladder.receivedStated == 400_000 && totals.ladder.recoveredClosing == 1_200_000)
        let report = try city.desk.report(ReportQuery(from: Self.march.from, to: Self.march.to, by: [.office]))
        #expect(report.total.mediation.agreement == 1 && report.total.mediation.withdrawn == 1)
        #expect(report.total.mediation.opening == 2 && report.total.mediation.open == 3)
        #expect(report.total.cohort == Figures.Rate(numerator: 1, denominator: 3))
        #expect(report.total.consultations == 40 && report.total.outreachLeaflets == 300)
        #expect(report.total.ladder.received == 900_050)
    }

    @Test func coverageSaysThatOnlySumsCame() throws {
        let city = try Self.city()
        try city.addOffice(try #require(OfficeCode("hz-jc")), "样例街道二总工会")
        #expect(try city.desk.coverage(of: Self.march).offices.map(\.state) == [.missing, .missing])
        _ = try city.take(FilledTable())
        let coverage = try city.desk.coverage(of: Self.march)
        #expect(coverage.offices.map(\.state) == [.missing, .summary])
        #expect(coverage.count(.summary) == 1 && coverage.count(.filed) == 0 && coverage.count(.missing) == 1)
        #expect(try city.desk.coverage(of: Self.april).count(.missing) == 2)
    }

    @Test func anotherTableShowsWhatDiffersAndReplacesOnlyWhenTold() throws {
        let city = try Self.city()
        _ = try city.take(FilledTable())
        let changed = FilledTable(["accepted": "4", "closing": "4", "claimed": "48000"])
        let shown = try city.take(changed)
        #expect(shown.outcome == .stands && shown.findings.map(\.rule) == ["T-STANDS"] && shown.standing?.number == 1)
        #expect(shown.differences.map(\.figure) == [.closing, .accepted, .claimed])
        #expect(shown.differences.map(\.after) == [4, 4, 4_800_000])
        #expect(try city.rolledUp(Self.march).stock.accepted == 3)
        let taken = try city.take(changed, replaces: true)
        #expect(taken.outcome == .accepted && taken.filing?.number == 2 && taken.filing?.kind == "replacement")
        #expect(try city.rolledUp(Self.march).stock.accepted == 4)
        #expect(try city.desk.tables().map(\.standing) == [.replaced, .stands])
        #expect(try city.store.received(by: city.office).map(\.filing.cells.count).count == 2)
        #expect(try city.take(FilledTable(["accepted": "3"], period: "2025-04"), replaces: true).outcome == .rejected)
        #expect(try city.store.check().isClean)
    }

    @Test func aWithdrawnTableCountsForNothing() throws {
        let city = try Self.city()
        _ = try city.take(FilledTable())
        let withdrawn = try city.desk.withdrawTable(of: Self.street, Self.march)
        #expect(withdrawn.outcome == .withdrawn && withdrawn.standing?.number == 1 && withdrawn.filing?.number == 2)
        #expect(try city.rolledUp(Self.march).stock == FilingStock())
        #expect(try city.desk.coverage(of: Self.march).offices.map(\.state) == [.missing])
        let again = try city.desk.withdrawTable(of: Self.street, Self.march)
        #expect(again.outcome == .rejected && again.findings.map(\.rule) == ["T-NONE"])
        // The very same table may come again.
        let taken = try city.take(FilledTable())
        #expect(taken.outcome == .accepted && taken.filing?.number == 3 && taken.filing?.kind == "original")
        #expect(try city.desk.tables().map(\.standing) == [.withdrawn, .withdrawn, .stands])
        #expect(try city.rolledUp(Self.march).stock.closing == 3)
        #expect(try city.store.check().isClean)
    }

    /// The opening stock differs from what was received before: taken, said, and in the bridge of the city's own filing.
    @Test func anOpeningThatDiffersIsABridge() throws {
        let (province, city) = (try ExchangeDesk("zj", "样例省总工会", .province), try Self.city())
        _ = try city.take(FilledTable())
        _ = try city.file(Self.march, to: province)
        let straight = try city.take(.april)
        #expect(straight.findings.isEmpty && straight.bridge?.revisions == 0)
        var april = FilledTable.april
        april.values["opening"] = "1"
        april.values["closing"] = "2"
        let taken = try city.take(april, replaces: true)
        #expect(taken.outcome == .accepted && taken.findings.map(\.rule) == ["T-BRIDGE"])
        #expect(taken.bridge?.previouslyReceivedClosing == 3 && taken.bridge?.revisions == -2)
        let totals = try city.file(Self.april, to: province).written.control.totals
        #expect(totals.bridge?.previouslyFiledClosing == 3 && totals.bridge?.revisions == -2)
        #expect(totals.stock.opening == 1 && totals.stock.closing == 2)
        let report = try city.desk.report(ReportQuery(from: Self.april.from, to: Self.april.to))
        #expect(report.total.mediation.opening == 1 && report.total.mediation.open == 2)
        // Over both months and over the year the stock at the end is that of April.
        for from in ["2025-01-01", "2025-03-01"] {
            let report = try city.desk.report(ReportQuery(from: FilingDesk.day(from), to: Self.april.to))
            #expect(report.total.mediation.open == 2 && report.total.mediation.opening == 0)
        }
        // Replaced once more, March now closes with what April opens with; then it does not.
        let back = try city.take(FilledTable(["opening": "0", "closing": "1"]), replaces: true)
        #expect(back.outcome == .accepted && back.findings.isEmpty)
        #expect(try city.take(FilledTable(), replaces: true).findings.map(\.rule) == ["T-BRIDGE"])
    }

    /// As of an earlier closing the figures are what they were; what came since is in the next filing or a correction.
    @Test func whatWasFiledStaysAsItWas() throws {
        let (province, city) = (try ExchangeDesk("zj", "样例省总工会", .province), try Self.city())
        try province.add(city, "样例市总工会")
        _ = try city.take(FilledTable())
        let filed = try city.file(Self.march, to: province, "样例省总工会")
        let receiver = FilingOffice(code: province.office, name: "样例省总工会")
        _ = try city.take(FilledTable(["accepted": "4", "closing": "4"]), replaces: true)
        #expect(try city.desk.reported(Self.march, on: city.today, receiver: receiver)?.totals.stock.accepted == 3)
        #expect(try city.rolledUp(Self.march).stock.accepted == 4)
        let revisions = try city.desk.revisions(of: Self.march, receiver: receiver)
        #expect(revisions.lines.map(\.indicator) == ["accepted"] && revisions.lines.map(\.difference) == [1])
        let correction = try city.file(Self.march, to: province, "样例省总工会", .init(.correction, .late))
        #expect(correction.written.control.totals.stock.accepted == 4)
        _ = try city.desk.withdrawTable(of: Self.street, Self.march)
        #expect(try city.desk.reported(Self.march, on: city.today, receiver: receiver)?.totals.stock.accepted == 4)
        #expect(try province.receive(filed.path).map(\.outcome) == [.accepted])
        #expect(try province.receive(correction.path).map(\.outcome) == [.accepted])
        #expect(try province.rolledUp(Self.march).stock.accepted == 4)
    }

    /// The office gets a desk: its filings begin with number 1, take the place of the table of their period and of no other.
    @Test func aDeskTakesThePlaceOfTheTable() throws {
        let city = try Self.city()
        _ = try city.take(FilledTable())
        _ = try city.take(.april)
        let desk = try ExchangeDesk(Self.street.text, "样例街道总工会", .town)
        try desk.accepted(1, on: "2025-04-02")
        let filed = try desk.file(Self.april, to: city)
        #expect(filed.header.sequence == 1)
        let received = try city.receive(filed.path)
        #expect(received.map(\.outcome) == [.accepted] && received[0].findings.map(\.rule) == [.table])
        #expect(received[0].filing?.answer["result.xml"]?.contains("R-TABLE") == true)
        #expect(try city.desk.coverage(of: Self.april).offices.map(\.state) == [.filed])
        #expect(try city.desk.coverage(of: Self.march).offices.map(\.state) == [.summary])
        #expect(try city.desk.tables().map(\.standing) == [.stands, .filed])
        #expect(try city.rolledUp(Self.march).stock.accepted == 3)
        #expect(try city.rolledUp(Self.april).stock.opening == 0)
        // A table of that period is no longer taken, nor can one be taken back.
        var later = FilledTable.april
        later.values["drafting"] = "9"
        #expect(try city.take(later, replaces: true).findings.contains { $0.rule == "R-PERIOD-FILED" })
        #expect(try city.desk.withdrawTable(of: Self.street, Self.april).findings.map(\.rule) == ["R-PERIOD-FILED"])
        // The table withdrawn before has a higher number than the desk's filing, and takes none of its records away.
        try desk.withdraw(CaseFile.ID(FilingDesk.id(1, space: 1)), on: "2025-04-20")
        let correction = try desk.file(Self.april, to: city, "样例市总工会", .init(.correction, .late))
        #expect(try city.receive(correction.path).map(\.outcome) == [.accepted])
        #expect(try city.rolledUp(Self.april).stock.closing == 0)
        #expect(try city.store.check().isClean)
    }

    /// A table that was taken back has a higher number than the desk's first filing: that filing's records stand all the same.
    @Test func recordsStandBesideAWithdrawnTable() throws {
        let city = try Self.city()
        _ = try city.take(FilledTable())
        _ = try city.desk.withdrawTable(of: Self.street, Self.march)
        let desk = try ExchangeDesk(Self.street.text, "样例街道总工会", .town)
        let id = try desk.accepted(1, on: "2025-03-02")
        #expect(try city.receive(try desk.file(Self.march, to: city).path).map(\.outcome) == [.accepted])
        try desk.withdraw(id, on: "2025-03-20")
        let correction = try desk.file(Self.march, to: city, "样例市总工会", .init(.correction, .late))
        #expect(try city.receive(correction.path).map(\.outcome) == [.accepted])
        // Its own withdrawal takes them away, and a table may come again.
        let gone = try desk.file(Self.march, to: city, "样例市总工会", .init(.withdrawal, .error))
        #expect(try city.receive(gone.path).map(\.outcome) == [.accepted])
        #expect(try city.take(FilledTable()).outcome == .accepted)
        #expect(try city.rolledUp(Self.march).stock.accepted == 3)
    }

    /// Rebuilding and a backup keep tables with their files.
    @Test func rebuildingAndABackupKeepTables() throws {
        let city = try Self.city()
        _ = try city.take(FilledTable())
        _ = try city.take(FilledTable(["drafting": "5"]), replaces: true)
        let before = try city.store.received(by: city.office)
        try city.store.rebuild()
        #expect(try city.store.received(by: city.office) == before)
        #expect(try city.store.check().isClean)
        _ = try city.store.backup(to: city.path + "/backup")
        _ = try Store.restore(from: city.path + "/backup", home: city.path + "/again")
        let again = try Store.open(home: city.path + "/again")
        defer { again.close() }
        #expect(try again.received(by: city.office) == before)
        let files = try before.flatMap(\.filing.parts).map { try again.content(of: $0) }
        #expect(files.count == 2 && files.allSatisfy { !$0.isEmpty })
    }

    /// Three levels: a city with two districts that have desks and one that sends a table.
    @Test func threeLevelsAddUp() throws {
        let (province, city) = (try ExchangeDesk("zj", "样例省总工会", .province), try Self.city())
        try province.add(city, "样例市总工会")
        let districts = try (1...2).map { try ExchangeDesk("hz-\($0)", "样例\($0)区总工会", .district) }
        for (place, district) in districts.enumerated() {
            try city.add(district, "样例\(place + 1)区总工会")
            for number in 0...place { try district.accepted(number + 1, on: "2025-03-1\(number)") }
            #expect(try city.receive(try district.file(Self.march, to: city).path).map(\.outcome) == [.accepted])
        }
        #expect(try city.take(FilledTable()).outcome == .accepted)
        let coverage = try city.desk.coverage(of: Self.march)
        #expect(coverage.count(.filed) == 2 && coverage.count(.summary) == 1 && coverage.missing.isEmpty)
        let made = try city.file(Self.march, to: province, "样例省总工会")
        #expect(made.header.coverage.received.contains(Self.street) && made.header.coverage.missing.isEmpty)
        #expect(try FilingDesk.check(made.path).isAccepted)
        #expect(try province.receive(made.path).map(\.outcome) == [.accepted])
        let parts = try districts.map { try $0.rolledUp(Self.march) }
        let upper = try province.rolledUp(Self.march)
        #expect(upper == (try city.rolledUp(Self.march)))
        #expect(upper.stock.accepted == 3 + parts.map(\.stock.accepted).reduce(0, +) && upper.stock.accepted == 6)
        #expect(upper.stock.opening == 2 && upper.stock.closing == 6)
        #expect(upper.ladder.claimed == 3_600_000 + parts.map(\.ladder.claimed).reduce(0, +))
        #expect(upper.persons == 12 + parts.map(\.persons).reduce(0, +))
        // April: nothing happens in the districts, and the table goes on.
        for district in districts { _ = try city.receive(try district.file(Self.april, to: city).path) }
        #expect(try city.take(.april).findings.isEmpty)
        let april = try city.file(Self.april, to: province, "样例省总工会").written.control.totals
        #expect(april.stock.opening == 6 && april.stock.closing == 7 && april.bridge?.revisions == 0)
        let report = try city.desk.report(ReportQuery(from: Self.april.from, to: Self.april.to, by: [.office]))
        #expect(report.total.mediation.opening == 6 && report.total.mediation.open == 7)
    }
}

extension ExchangeDesk {
    /// An office below that has no desk.
    func addOffice(_ code: OfficeCode, _ name: String, parent: OfficeCode? = nil) throws {
        try store.record(
            .office(Office(code: code, name: name, level: .town, parent: parent ?? office)), by: FilingDesk.lead,
            commandID: UUID(), at: 2)
    }

    /// Takes in the table of the street office, or of the office that it names.
    func take(
        _ table: FilledTable, of sender: OfficeCode = TableTests.street, sheet: String? = nil, replaces: Bool = false
    ) throws -> TableReception {
        let file = path + "/table.xlsx"
        try? FileManager.default.removeItem(atPath: file)
        try table.write(to: file)
        return try take(file: file, of: sender, table.period, sheet: sheet, replaces: replaces)
    }

    func take(
        file: String, of sender: OfficeCode = TableTests.street, _ period: String = "2025-03", sheet: String? = nil,
        replaces: Bool = false
    ) throws -> TableReception {
        guard let period = Period(month: period) else { throw StoreError.corrupt(period) }
        return try desk.receiveTable(
            TableRequest(path: file, sheet: sheet, sender: sender, period: period, replaces: replaces))
    }
}
