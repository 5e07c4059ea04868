import CaseExport
import CaseStore
import CaseWorkflow
import Foundation
import Testing

@testable import Desk

extension ReturnedFilingTests {
    private static func documents(_ reception: Reception) throws -> [AnswerDocument] {
        guard case .given(let given) = reception.answer else { throw Unanswered(reception: reception) }
        return given.documents
    }

    private static func acknowledge(_ reception: Reception, at desk: ExchangeDesk) throws -> Acknowledgement {
        try desk.desk.acknowledge(try documents(reception), schema: try FilingDesk.answerSchema())
    }

    /// It went to another city: that one answers, and the sender is told where it belongs. The filing stays as it was.
    @Test func theWrongOfficeAnswersToo() throws {
        let pair = try Pair()
        let other = try ExchangeDesk("nb", "别市总工会", .city)
        let reception = try other.receive(pair.march.path)[0]
        #expect(reception.findings.map(\.rule) == [.receiver])
        let answer = try FilingAnswer.read(try Self.documents(reception), schema: try FilingDesk.answerSchema())
        #expect(answer.receipt.receiver.code == other.office)
        guard case .result(let result) = answer else { throw Unanswered(reception: reception) }
        #expect(result.remedy == .elsewhere)
        let office = FilingOffice(code: other.office, name: "别市总工会")
        #expect(throws: FilingRefusal.answerFromElsewhere(pair.march.record, office)) {
            try Self.acknowledge(reception, at: pair.district)
        }
        #expect(try pair.district.store.filing(pair.march.header.id)?.state == .made)
        #expect(try pair.city.receive(pair.march.path).map(\.outcome) == [.accepted])
    }

    @Test func whatWasChangedOnTheWayIsNotOurs() throws {
        let pair = try Pair()
        let folder = try pair.changed(
            pair.march, "manifest.xml", "<persons>1</persons><money", "<persons>9</persons><money")
        let reception = try pair.city.receive(folder)[0]
        #expect(throws: FilingRefusal.answerToOtherBytes(pair.march.record)) {
            try Self.acknowledge(reception, at: pair.district)
        }
        #expect(try pair.district.store.filing(pair.march.header.id)?.state == .made)
    }

    @Test func whereNothingCanBeReadThereIsNothingToAnswer() throws {
        let pair = try Pair()
        let folder = try pair.changed(pair.march, "manifest.xml", "<coverage", "<coveRage")
        let reception = try pair.city.receive(folder)[0]
        guard case .none(let reason) = reception.answer else { return #expect(Bool(false), "it was answered") }
        #expect(reason.english.contains("cannot be read") && reason.chinese.contains("清单读不出来"))
        // Nor to oneself.
        guard case .none = try pair.district.receive(pair.march.path)[0].answer else {
            return #expect(Bool(false), "it was answered")
        }
    }

    @Test func aRehearsalIsAnsweredAndCountsForNothing() throws {
        let pair = try Pair()
        var header = pair.march.header
        header.isTest = true
        header.type = .zero
        let rehearsal = try FilingWriter(header: header, figures: FilingFigures(cells: [], opening: 0)).write(
            into: pair.district.path, cases: [])
        let before = try pair.city.store.knowledge()
        let reception = try pair.city.receive(rehearsal.path)[0]
        #expect(reception.told == .rehearsed && reception.findings.map(\.rule) == [.test])
        #expect(try pair.city.store.knowledge() == before)
        #expect(throws: FilingRefusal.answerToOtherBytes(pair.march.record)) {
            try Self.acknowledge(reception, at: pair.district)
        }
        header.id = "1b8f6c1e-5d2a-4f7e-9a31-6c0d2e4f8a10"
        let other = try FilingWriter(header: header, figures: FilingFigures(cells: [], opening: 0)).write(
            into: pair.district.path + "/desk", cases: [])
        let second = try pair.city.receive(other.path)[0]
        #expect(throws: FilingRefusal.answerToRehearsal) { try Self.acknowledge(second, at: pair.district) }
        // A rehearsal for another office would not pass there.
        let wrong = try ExchangeDesk("nb", "别市总工会", .city)
        #expect(try wrong.receive(rehearsal.path)[0].told == .returned)
    }

    /// Damaged, then whole: the filing moves on, and the older answer comes too late.
    @Test func whatWasDamagedIsHandedInAgain() throws {
        let pair = try Pair()
        let damaged = try pair.city.receive(
            try pair.changed(pair.march, "cases-0001.xml", "mediation", "mediatioN"))[0]
        #expect(try Self.acknowledge(damaged, at: pair.district).record.state == .returned)
        let whole = try pair.city.receive(pair.march.path)[0]
        let record = try Self.acknowledge(whole, at: pair.district).record
        #expect(record.state == .accepted)
        #expect(throws: FilingRefusal.answerOverdue(record, .returned)) {
            try Self.acknowledge(damaged, at: pair.district)
        }
    }

    /// A filing that was made wrong is filed anew under its own number, which the receiver still waits for; with it
    /// what continues it.
    @Test func whatWasMadeWrongIsFiledAnewUnderItsNumber() throws {
        let pair = try Pair()
        let wrong = try pair.changed(
            pair.march, "manifest.xml", "<persons>1</persons><money", "<persons>9</persons><money", isOwn: true)
        #expect(try pair.city.receive(pair.april.path).map(\.outcome) == [.quarantined])
        let done = try Self.acknowledge(try pair.city.receive(wrong)[0], at: pair.district)
        #expect(done.record.state == .refused && done.alsoRefused.map(\.number) == [2])
        let march = try pair.fileAnew(FilingDesk.march)
        #expect(march.header.sequence == 1 && march.header.id != pair.march.header.id)
        // The old April still waits there, and does not continue the new March.
        let both = try pair.city.receive(march.path)
        #expect(both.map(\.told) == [.accepted, .returned] && both[1].findings.map(\.rule) == [.chain])
        let april = try pair.fileAnew(FilingDesk.april)
        #expect(april.header.sequence == 2 && april.header.previousDigest == march.written.manifestDigest)
        let taken = try pair.city.receive(april.path)[0]
        #expect(taken.outcome == .accepted)
        #expect(try Self.acknowledge(taken, at: pair.district).record.state == .accepted)
        #expect(try pair.city.rolledUp(FilingDesk.april).stock.closing == 2)
        #expect(try pair.city.store.check().isClean && pair.district.store.check().isClean)
    }

    /// One that came too late has its number used up: the period is filed anew under the next, and continues the last.
    @Test func whatCameTooLateIsFiledAnewUnderTheNextNumber() throws {
        let pair = try Pair()
        _ = try pair.city.receive(pair.april.path, startsHere: true)
        let stale = try Self.acknowledge(try pair.city.receive(pair.march.path)[0], at: pair.district)
        #expect(stale.record.state == .rejected && stale.alsoRefused.isEmpty && stale.result?.expectedSequence == 3)
        let march = try pair.fileAnew(FilingDesk.march)
        #expect(march.header.sequence == 3)
        #expect(try pair.city.receive(march.path).map(\.outcome) != [.rejected])
    }

    /// Rejected for good, handed in again: the same answer, not that it is stale.
    @Test func whatWasRejectedForGoodIsAnsweredTheSame() throws {
        let pair = try Pair()
        _ = try pair.city.receive(pair.march.path)
        var header = pair.april.header
        header.id = "1b8f6c1e-5d2a-4f7e-9a31-6c0d2e4f8a10"
        header.period = pair.march.header.period
        header.businessCutOff = pair.march.header.businessCutOff
        header.type = .zero
        let second = try FilingWriter(header: header, figures: FilingFigures(cells: [], opening: 0)).write(
            into: pair.district.path, cases: [])
        let first = try pair.city.receive(second.path)[0]
        #expect(first.told == .rejected && first.findings.map(\.rule) == [.periodFiled])
        let again = try pair.city.receive(second.path)[0]
        #expect(again.isRepeated && again.answer == first.answer && again.told == .rejected)
    }
}
