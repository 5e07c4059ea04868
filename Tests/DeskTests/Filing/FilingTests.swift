import CaseExport
import CaseStore
import CaseWorkflow
import Desk
import Foundation
import Testing

@Suite("Filings")
struct FilingTests {
    private func filed(_ desk: FilingDesk, _ period: Period) throws -> Figures {
        try desk.desk.report(ReportQuery(from: period.from, to: period.to, asFiled: true)).total
    }

    @Test func aFilingPassesTheReceiversCheckAndSaysWhatTheReportSays() throws {
        let desk = try FilingDesk()
        try desk.fillMarch()
        let closed = try desk.desk.close(FilingDesk.march)
        let made = try desk.make(FilingDesk.march)
        let verdict = try FilingDesk.check(made.path)
        #expect(verdict.problems.map(\.rule) == [.signatureNone] && verdict.isAccepted)
        #expect(made.written.warnings == [])
        #expect(made.header.folderName == "LDF-hz-2025-03-1" && made.path.hasSuffix("/out/LDF-hz-2025-03-1"))
        #expect(
            made.header.knowledgeCutOff
                == KnowledgeCutOff(sequence: closed.closed.sequence, epoch: Int64(closed.closed.epoch)))
        #expect(
            made.header.preparedAt == "2025-07-01T10:30:00+08:00" && made.header.softwareVersion == "labordesk test")
        #expect(made.header.receiver == FilingOffice(code: OfficeCode("upper")!, name: "上级工会"))
        #expect(made.header.coverage.received == [FilingDesk.gongshu, FilingDesk.westLake])

        let figures = try filed(desk, FilingDesk.march)
        let control = try #require(verdict.recomputed)
        #expect(control.totals.stock.opening == figures.mediation.opening + figures.legalAid.opening)
        #expect(control.totals.stock.accepted == figures.mediation.accepted && figures.mediation.accepted == 2)
        #expect(control.totals.stock.closed == figures.mediation.closed)
        #expect(control.totals.stock.closing == figures.mediation.open)
        #expect(control.totals.ladder.agreed == figures.ladder.agreed && figures.ladder.agreed == 1_200_000)
        #expect(control.totals.ladder.receivedVerified == figures.ladder.receivedVerified)
        #expect(control.totals.persons == figures.mediation.persons)
        #expect(control.records.added == 4 && control.records.total == 4)
        #expect(control.statuses.pending == 1 && control.statuses.closed >= 1)
        #expect(control.money.receivedVerified == 500_000)
        #expect(try desk.store.check().isClean)
    }

    @Test func whatIsLearntLaterDoesNotChangeWhatWasFiled() throws {
        let desk = try FilingDesk()
        try desk.fillMarch()
        try desk.desk.close(FilingDesk.march)
        // All of it is dated in March, and the desk hears of it after the closing.
        let late = try desk.open(5, on: "2025-03-15")
        try desk.accept(late, on: "2025-03-16")
        try desk.pay(CaseFile.ID(FilingDesk.id(1, space: 1)), 100_000, on: "2025-03-26")
        try desk.perform(.void(Voiding(on: desk.desk.today, reason: "误录")), on: CaseFile.ID(FilingDesk.id(2, space: 1)))
        let made = try desk.make(FilingDesk.march)
        let verdict = try FilingDesk.check(made.path)
        #expect(verdict.problems.map(\.rule) == [.signatureNone])
        let figures = try filed(desk, FilingDesk.march)
        let control = try #require(verdict.recomputed)
        #expect(control.records.added == 4 && control.money.receivedVerified == 500_000)
        #expect(control.totals.stock.accepted == 2 && figures.mediation.accepted == 2)
        #expect(
            control.totals.ladder.receivedVerified == figures.ladder.receivedVerified
                && figures.ladder.received == 500_000)

        // April replaces what was filed, withdraws the void case and bridges to the new opening stock.
        try desk.desk.close(FilingDesk.april)
        let april = try desk.make(FilingDesk.april)
        let second = try FilingDesk.check(april.path)
        #expect(second.isAccepted && second.problems.map(\.rule) == [.signatureNone])
        #expect(april.header.sequence == 2 && april.header.previousDigest == made.written.manifestDigest)
        let records = try #require(second.recomputed).records
        #expect(records.added == 1 && records.deleted == 1 && records.replaced >= 1)
        let bridge = try #require(april.written.control.totals.bridge)
        #expect(bridge.previouslyFiledClosing == made.written.control.totals.stock.closing)
        #expect(bridge.previouslyFiledClosing + bridge.revisions == april.written.control.totals.stock.opening)
        #expect(try filed(desk, FilingDesk.april).mediation.opening == april.written.control.totals.stock.opening)
        #expect(try filed(desk, FilingDesk.march).mediation.accepted == 2)
    }

    @Test func aPeriodIsFiledOnceAndCanBeMadeAgainByteForByte() throws {
        let desk = try FilingDesk()
        try desk.fillMarch()
        try desk.desk.close(FilingDesk.march)
        #expect(throws: FilingRefusal.neverFiled(FilingDesk.march)) { try desk.make(FilingDesk.march, again: true) }
        let made = try desk.make(FilingDesk.march)
        #expect(throws: FilingRefusal.alreadyFiled(made.record, folder: made.header.folderName)) {
            try desk.make(FilingDesk.march, in: "other")
        }
        #expect(throws: FilingRefusal.write(.exists(path: made.path), cases: [])) {
            try desk.make(FilingDesk.march, again: true)
        }
        try desk.open(6, on: "2025-03-15")
        try desk.record(
            .office(Office(code: FilingDesk.westLake, name: "西湖总工会", level: .district, parent: FilingDesk.city)))
        try desk.desk.close(FilingDesk.april)
        _ = try desk.make(FilingDesk.april)
        let again = try desk.make(FilingDesk.march, in: "other", again: true)
        #expect(try FilingDesk.bytes(again.path) == FilingDesk.bytes(made.path))
        #expect(try desk.desk.filings().map(\.period) == ["2025-03", "2025-04"])
        let left = try FileManager.default.contentsOfDirectory(atPath: desk.path + "/other")
        #expect(left == [made.header.folderName])
    }

    @Test func aPeriodWithoutAnythingGivesANilReturn() throws {
        let desk = try FilingDesk()
        try desk.desk.close(FilingDesk.march)
        let made = try desk.make(FilingDesk.march)
        #expect(made.header.type == .zero && made.record.kind == "nil")
        #expect(made.header.coverage.missing == [FilingDesk.gongshu, FilingDesk.westLake])
        #expect(try FilingDesk.check(made.path).problems.map(\.rule) == [.signatureNone])
        // Something is open now: no longer nil.
        try desk.accept(try desk.open(1, on: "2025-03-30"), on: "2025-03-31")
        try desk.desk.close(FilingDesk.april)
        #expect(try desk.make(FilingDesk.april).header.type == .original)
    }

    @Test func aDistrictFilesItsOwnCasesAndTheCityAll() throws {
        let desk = try FilingDesk()
        try desk.fillMarch()
        try desk.desk.close(FilingDesk.march, office: FilingDesk.westLake)
        let district = try desk.make(FilingDesk.march, office: FilingDesk.westLake)
        #expect(district.header.receiver.code == FilingDesk.city)
        #expect(try FilingDesk.check(district.path).problems.map(\.rule) == [.signatureNone])
        #expect(district.written.control.records.total == 3)
        try desk.desk.close(FilingDesk.march)
        let city = try desk.make(FilingDesk.march)
        #expect(city.written.control.records.total == 4 && city.header.sequence == 1)
        let numbers = try FilingDesk.bytes(city.path).values.map { String(decoding: $0, as: UTF8.self) }.joined()
        #expect(!numbers.contains("王甲") && !numbers.contains("样例公司"))
    }

    @Test func aCaseThatChangesHandsIsFiledByItsOwnerOfThen() throws {
        let desk = try FilingDesk()
        try desk.fillMarch()
        let id = CaseFile.ID(FilingDesk.id(3, space: 1))
        for period in [FilingDesk.march, FilingDesk.april] {
            if period == FilingDesk.april {
                try desk.perform(
                    .transfer(
                        Transfer(
                            on: FilingDesk.day("2025-04-10"), to: FilingDesk.gongshu, transfer: "t1", reason: "管辖",
                            leavesDesk: false)), on: id)
            }
            try desk.desk.close(period, office: FilingDesk.westLake)
            try desk.desk.close(period, office: FilingDesk.gongshu)
        }
        let gave = try desk.make(FilingDesk.march, office: FilingDesk.westLake)
        let gone = try desk.make(FilingDesk.april, office: FilingDesk.westLake)
        let took = try desk.make(FilingDesk.april, office: FilingDesk.gongshu)
        #expect(gave.written.control.statuses.pending == 1)
        #expect(gone.written.control.records.deleted == 1 && gone.written.control.statuses.pending == 0)
        #expect(took.written.control.statuses.pending == 1)
        for made in [gave, gone, took] { #expect(try FilingDesk.check(made.path).isAccepted) }
    }

    @Test func anOlderPeriodFiledLaterDoesNotTakeNewerStatesBack() throws {
        let desk = try FilingDesk()
        try desk.fillMarch()
        try desk.desk.close(FilingDesk.april)
        try desk.desk.close(FilingDesk.march)
        let april = try desk.make(FilingDesk.april)
        let march = try desk.make(FilingDesk.march)
        let there = april.written.control.records.total
        #expect(march.written.control.records.replaced == 0)
        #expect(march.written.control.records.added == 4 - there)
        #expect(try FilingDesk.check(march.path).isAccepted)
        #expect(march.written.control.totals.bridge == nil)
    }

    @Test func oneChangedByteIsRejected() throws {
        let desk = try FilingDesk()
        try desk.fillMarch()
        try desk.desk.close(FilingDesk.march)
        let made = try desk.make(FilingDesk.march)
        for name in try FileManager.default.contentsOfDirectory(atPath: made.path) {
            let file = URL(filePath: made.path + "/" + name)
            let before = try Data(contentsOf: file)
            var after = before
            let place = after.count * 3 / 4
            after[place] = after[place] == 0x31 ? 0x32 : 0x31
            try after.write(to: file)
            #expect(try !FilingDesk.check(made.path).isAccepted, "\(name)")
            try before.write(to: file)
        }
        #expect(try FilingDesk.check(made.path).isAccepted)
    }

    @Test func aCauseInFreeWordsIsNotSentUp() throws {
        let desk = try FilingDesk()
        try desk.open(1, on: "2025-03-03", cause: "拖欠工资（张三）")
        try desk.desk.close(FilingDesk.march)
        let made = try desk.make(FilingDesk.march)
        #expect(try FilingDesk.check(made.path).problems.map(\.rule) == [.signatureNone])
        let text = try FilingDesk.bytes(made.path).values.map { String(decoding: $0, as: UTF8.self) }.joined()
        #expect(!text.contains("张三"))
    }

    @Test func onlyWhoMayCountPeriodsFiles() throws {
        let desk = try FilingDesk()
        try desk.desk.close(FilingDesk.march)
        let clerk = Desk(store: desk.store, officer: FilingDesk.clerk, today: desk.desk.today) { 1 }
        #expect(throws: FilingRefusal.notPermitted(FilingDesk.clerk, FilingDesk.westLake)) {
            try clerk.makeFiling(FilingRequest(period: FilingDesk.march, folder: desk.path + "/x", software: "t"))
        }
        #expect(throws: FilingRefusal.self) { try clerk.close(FilingDesk.april) }
        #expect(!FileManager.default.fileExists(atPath: desk.path + "/x"))
    }
}
