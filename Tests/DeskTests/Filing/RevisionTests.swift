import CaseExport
import CaseStore
import CaseWorkflow
import Foundation
import Testing

@testable import Desk

/// Corrections, replacements and withdrawals, worked out from what was filed and what is known now.
@Suite struct RevisionTests {
    /// March filed; then a case of March turns up, a payment comes in late and a case proves void.
    private static func late() throws -> (FilingDesk, MadeFiling) {
        let desk = try FilingDesk()
        try desk.fillMarch()
        try desk.desk.close(FilingDesk.march)
        let made = try desk.make(FilingDesk.march)
        let late = try desk.open(5, on: "2025-03-15")
        try desk.accept(late, on: "2025-03-16")
        try desk.pay(CaseFile.ID(FilingDesk.id(1, space: 1)), 100_000, on: "2025-03-26")
        try desk.perform(.void(Voiding(on: desk.desk.today, reason: "误录")), on: CaseFile.ID(FilingDesk.id(2, space: 1)))
        return (desk, made)
    }

    @Test func theTableNamesFiguresAndCases() throws {
        let (desk, made) = try Self.late()
        let table = try desk.desk.revisions(of: FilingDesk.march)
        #expect(table.filing == made.record)
        func line(_ code: String) -> RevisionTable.Line? { table.lines.first { $0.indicator == code } }
        // One came in, one proved void: the count is the same, so it is no line.
        #expect(line("accepted") == nil)
        #expect(line("received-verified")?.difference == 100_000)
        #expect(table.causes.count == 3)
        // The case that turned up is registered, the void one no longer is.
        let registered = table.causes.compactMap { cause in
            cause.changes.first { $0.indicator == "registered" }?.value
        }
        #expect(registered.sorted() == [-1, 1])
        // Reading it changes nothing.
        #expect(try desk.desk.revisions(of: FilingDesk.march).lines == table.lines)
    }

    @Test func aCorrectionCarriesWhatChanged() throws {
        let (desk, made) = try Self.late()
        let correction = try desk.revise(FilingDesk.march, .correction, .late)
        let verdict = try FilingDesk.check(correction.path)
        #expect(verdict.isAccepted && verdict.problems.map(\.rule) == [.signatureNone], "\(verdict.problems)")
        let header = correction.header
        #expect(header.type == .correction && header.sequence == 2)
        #expect(
            header.supersedes
                == Supersession(filing: made.header.id, digest: made.written.manifestDigest, reason: .late))
        let control = correction.written.control
        #expect(control.records.added == 1 && control.records.replaced == 1 && control.records.deleted == 1)
        #expect(control.totals.ladder.receivedVerified == 600_000)
        // The opening stock of March is what it was, and so is the bridge.
        #expect(control.totals.stock.opening == made.written.control.totals.stock.opening)
        // Nothing is left to correct, and what was filed first can still be told.
        #expect(throws: FilingRefusal.nothingToCorrect(FilingDesk.march)) {
            try desk.revise(FilingDesk.march, .correction, .late)
        }
        let again = try desk.make(FilingDesk.march, in: "again", again: true)
        #expect(try FilingDesk.bytes(again.path) == FilingDesk.bytes(correction.path))
        #expect(try desk.store.check().isClean)
    }

    @Test func whatIsLearntAfterACorrectionIsNotInIt() throws {
        let (desk, _) = try Self.late()
        let correction = try desk.revise(FilingDesk.march, .correction, .late)
        try desk.pay(CaseFile.ID(FilingDesk.id(1, space: 1)), 50_000, on: "2025-03-27")
        let again = try desk.make(FilingDesk.march, in: "again", again: true)
        #expect(try FilingDesk.bytes(again.path) == FilingDesk.bytes(correction.path))
        let second = try desk.revise(FilingDesk.march, .correction, .late, in: "second")
        #expect(second.written.control.totals.ladder.receivedVerified == 650_000)
        #expect(second.header.supersedes?.filing == correction.header.id)
        #expect(second.written.control.records.total == 1)
    }

    /// “As reported on” a day answers what was in fact filed by then.
    @Test func whatWasReportedOnAPastDay() throws {
        let (desk, made) = try Self.late()
        let correction = try desk.revise(FilingDesk.march, .correction, .late)
        // Both were prepared on the desk's one day, 1 July 2025.
        let after = try #require(try desk.desk.reported(FilingDesk.march, on: FilingDesk.day("2025-07-01")))
        #expect(after.filing == correction.record && after.totals == correction.written.control.totals)
        #expect(try desk.desk.reported(FilingDesk.march, on: FilingDesk.day("2025-06-30")) == nil)
        let later = Desk(store: desk.store, officer: FilingDesk.lead, today: FilingDesk.day("2025-08-09")) {
            1_754_700_000_000
        }
        try desk.pay(CaseFile.ID(FilingDesk.id(1, space: 1)), 30_000, on: "2025-03-29")
        let second = try later.makeFiling(
            FilingRequest(
                period: FilingDesk.march, folder: desk.path + "/later", revision: .init(.correction, .late),
                software: "labordesk test"))
        let then = try #require(try later.reported(FilingDesk.march, on: FilingDesk.day("2025-07-31")))
        #expect(then.filing == correction.record && then.totals == correction.written.control.totals)
        let now = try #require(try later.reported(FilingDesk.march, on: FilingDesk.day("2025-08-31")))
        #expect(now.filing == second.record && now.totals.ladder.receivedVerified == 630_000)
        #expect(made.record.number == 1)
    }

    @Test func aReplacementCarriesEverything() throws {
        let (desk, made) = try Self.late()
        let replacement = try desk.revise(FilingDesk.march, .replacement, .method)
        #expect(try FilingDesk.check(replacement.path).problems.map(\.rule) == [.signatureNone])
        let records = replacement.written.control.records
        #expect(records.added == 1 && records.deleted == 1)
        #expect(records.replaced == made.written.control.records.total - 1)
    }

    @Test func aWithdrawnPeriodIsFiledAnew() throws {
        let (desk, made) = try Self.late()
        let withdrawal = try desk.revise(FilingDesk.march, .withdrawal, .error)
        #expect(try FilingDesk.check(withdrawal.path).problems.map(\.rule) == [.signatureNone])
        #expect(withdrawal.written.control.records.total == 0 && withdrawal.header.type == .withdrawal)
        #expect(throws: FilingRefusal.neverFiled(FilingDesk.march)) { try desk.desk.revisions(of: FilingDesk.march) }
        let anew = try desk.make(FilingDesk.march, in: "anew")
        #expect(try FilingDesk.check(anew.path).problems.map(\.rule) == [.signatureNone])
        #expect(anew.header.type == .original && anew.header.sequence == 3)
        // All are added again, under the next revision.
        #expect(anew.written.control.records.added == made.written.control.records.total)
        let text = try String(contentsOfFile: anew.path + "/cases-0001.xml", encoding: .utf8)
        #expect(text.contains("rev=\"2\" action=\"A\"") && !text.contains("replaces="))
    }

    /// April was filed between: of a case that April names the receiver has the later state, which a correction of March
    /// leaves alone.
    @Test func aCorrectionTakesNoNewerStateBack() throws {
        let desk = try FilingDesk()
        try desk.fillMarch()
        try desk.desk.close(FilingDesk.march)
        _ = try desk.make(FilingDesk.march)
        try desk.pay(CaseFile.ID(FilingDesk.id(1, space: 1)), 100_000, on: "2025-04-02")
        try desk.desk.close(FilingDesk.april)
        _ = try desk.make(FilingDesk.april)
        try desk.pay(CaseFile.ID(FilingDesk.id(1, space: 1)), 70_000, on: "2025-03-28")
        let march = try desk.revise(FilingDesk.march, .correction, .late)
        #expect(march.written.control.totals.ladder.receivedVerified == 570_000)
        #expect(march.written.control.records.total == 0)
        // The record of April is corrected with April.
        let april = try desk.revise(FilingDesk.april, .correction, .late)
        #expect(april.written.control.records.replaced == 1)
        #expect(april.written.control.totals.ladder.receivedVerified == 100_000)
    }
}

extension FilingDesk {
    func revise(
        _ period: Period, _ kind: FilingRequest.Revision.Kind, _ reason: Supersession.Reason, in folder: String = "out"
    ) throws -> MadeFiling {
        try desk.makeFiling(
            FilingRequest(
                period: period, folder: path + "/" + folder, revision: .init(kind, reason), software: "labordesk test"))
    }
}
