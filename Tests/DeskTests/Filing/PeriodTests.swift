import CaseExport
import CaseStore
import CaseWorkflow
import Desk
import Foundation
import Testing

@Suite("Closing periods")
struct PeriodTests {
    @Test func aPeriodStandsOpenClosedOrFiled() throws {
        let desk = try FilingDesk()
        func states() throws -> [String] {
            try desk.desk.periods(year: 2025).prefix(4).map { "\($0.period.name) \($0.state.rawValue)" }
        }
        #expect(try desk.desk.periods(year: 2025).count == 7)
        try desk.desk.close(FilingDesk.april)
        try desk.desk.close(FilingDesk.march)
        _ = try desk.make(FilingDesk.march)
        #expect(try states() == ["2025-01 open", "2025-02 open", "2025-03 filed", "2025-04 closed"])
        try desk.desk.reopen(FilingDesk.april, reason: "漏登")
        #expect(try states().last == "2025-04 open")
        #expect(throws: FilingRefusal.notClosed(FilingDesk.april)) {
            try desk.desk.reopen(FilingDesk.april, reason: "再开")
        }
        #expect(throws: FilingRefusal.notClosed(FilingDesk.april)) { try desk.make(FilingDesk.april) }
        #expect(throws: FilingRefusal.self) { try desk.desk.reopen(FilingDesk.march, reason: "更正") }
        #expect(throws: FilingRefusal.alreadyClosed(FilingDesk.march)) { try desk.desk.close(FilingDesk.march) }
        #expect(try desk.desk.periods(year: 2024).map(\.state) == Array(repeating: .open, count: 12))
    }

    @Test func aReopenedPeriodIsFiledAsItStandsWhenClosedAgain() throws {
        let desk = try FilingDesk()
        try desk.open(1, on: "2025-03-03")
        let first = try desk.desk.close(FilingDesk.march)
        try desk.open(2, on: "2025-03-04")
        try desk.desk.reopen(FilingDesk.march, reason: "漏登")
        try desk.open(3, on: "2025-03-05")
        let second = try desk.desk.close(FilingDesk.march)
        #expect(second.closed.epoch > first.closed.epoch && second.closed.sequence > first.closed.sequence)
        let made = try desk.make(FilingDesk.march)
        #expect(made.header.knowledgeCutOff.sequence == second.closed.sequence)
        #expect(made.written.control.records.added == 3)
        #expect(try FilingDesk.check(made.path).problems.map(\.rule) == [.signatureNone])
    }

    @Test func whoAnswersForAReturnIsFiledWithIt() throws {
        let desk = try FilingDesk()
        try desk.fillMarch()
        let named = ReturnPersons(head: "负责人甲", reviewer: "审核人乙")
        let closed = try desk.desk.close(FilingDesk.march, persons: named)
        let all = ReturnPersons(head: "负责人甲", reviewer: "审核人乙", preparer: "主任")
        #expect(closed.closed.closing.persons == all)
        let made = try desk.make(FilingDesk.march)
        #expect(try FilingDesk.check(made.path).header?.responsible == all)
        let again = try desk.make(FilingDesk.march, in: "again", again: true)
        #expect(try FilingDesk.bytes(again.path) == FilingDesk.bytes(made.path))

        // A correction has the persons of its own closing: those who are named, else those of the first.
        try desk.open(9, on: "2025-03-15")
        let corrected = try desk.desk.makeFiling(
            FilingRequest(
                period: FilingDesk.march, folder: desk.path + "/out",
                revision: .init(.correction, .late, persons: ReturnPersons(reviewer: "审核人丙")),
                software: "labordesk test"))
        #expect(
            corrected.header.responsible == ReturnPersons(head: "负责人甲", reviewer: "审核人丙", preparer: "主任"))
        #expect(try FilingDesk.check(corrected.path).problems.map(\.rule) == [.signatureNone])
    }

    @Test(arguments: [
        (ReturnPersons(head: ""), Refusal.textMissing), (ReturnPersons(reviewer: " 乙"), .textUnreadable),
        (ReturnPersons(preparer: String(repeating: "长", count: 101)), .textTooLong),
    ])
    func aNameThatCannotBeRecordedIsRefused(persons: ReturnPersons, refusal: Refusal) throws {
        let desk = try FilingDesk()
        #expect {
            try desk.desk.close(FilingDesk.march, persons: persons)
        } throws: { error in
            guard case .store(.refused(let refused)) = error as? FilingRefusal else { return false }
            return refused.refusal == refusal && refused.field != nil
        }
    }

    @Test func aPeriodThatIsNotOverStaysOpen() throws {
        let desk = try FilingDesk()
        let july = Period(month: "2025-07")!
        #expect(throws: FilingRefusal.notOver(july)) { try desk.desk.close(july) }
        #expect(try desk.desk.close(july, early: true).closed.closing.isClosed)
        #expect(throws: FilingRefusal.self) { try desk.desk.reopen(july, reason: "") }
    }

    @Test func theClosingSaysWhatIsMissing() throws {
        let desk = try FilingDesk()
        let alone = try desk.desk.close(FilingDesk.march).warnings.map(\.english)
        #expect(alone.contains { $0.contains("Of 2 offices below, 2 have not closed 2025-03") })
        try desk.desk.close(FilingDesk.april, office: FilingDesk.gongshu)
        let other = try desk.desk.close(FilingDesk.april).warnings.map(\.english)
        #expect(other.contains { $0.contains("Of 2 offices below, 1 have not closed 2025-04 themselves (hz-xh)") })
    }

    @Test(arguments: [("month-21", "2025-03"), ("week", "2025-03-03"), ("october-year", "2024")])
    func everySchemeIsClosedAndFiled(scheme: String, name: String) throws {
        let desk = try FilingDesk()
        try desk.fillMarch()
        let period = try #require(Period(scheme: scheme, name: name))
        try desk.desk.close(period)
        let made = try desk.make(period)
        #expect(try FilingDesk.check(made.path).isAccepted)
        #expect(try desk.desk.periods(scheme: scheme).contains { $0.period == period && $0.state == .filed })
    }

    @Test(arguments: [(0, 9999), (-1, 2025), (10_000, 2025)])
    func aYearThatIsNoneHasNoPeriods(year: Int, _: Int) throws {
        let desk = try FilingDesk()
        #expect(try desk.desk.periods(year: year).isEmpty)
    }
}
