import CaseWorkflow
import Testing

@testable import CaseStore

/// Cases in which nobody acts, and the offices that have any.
@Suite("Cases without anybody and offices with cases")
struct UnattendedTests {
    @Test func theOldestCaseInWhichNobodyActsStandsFirst() throws {
        let desk = try TestDesk()
        let first = try desk.open(1).id
        let other = try desk.open(2, office: TestDesk.gongshu).id
        _ = try desk.agreed(3)
        let last = try desk.open(4).id
        let old = try desk.open(5).id
        try desk.sql("UPDATE docket SET isBacklog = 1 WHERE number = '\(try desk.store.caseFile(old).file.number)'")
        func waiting(_ offices: [OfficeCode]? = nil, limit: Int = 200) throws -> [CaseFile.ID] {
            try desk.store.unattended(offices: offices, limit: limit).map(\.id)
        }
        #expect(try waiting() == [first, other, last])
        #expect(try waiting(limit: 2) == [first, other])
        #expect(try waiting([TestDesk.westLake]) == [first, last])
        #expect(try waiting([TestDesk.gongshu, TestDesk.city]) == [other])
        #expect(try waiting([]) == [])
        let day = Day("2025-03-06")!
        for step: MediationCommand in [
            .receive(ApplicationReceipt(on: day)),
            .askWillingness(Willingness(on: day, side: .employer, agrees: true)), .accept(Acceptance(on: day)),
            .assign(Assignment(on: day, mediators: [MediatorReference(name: "调解员甲")])),
        ] { try desk.perform(.mediation(step), on: first) }
        #expect(try waiting() == [other, last])
    }

    private func last(_ desk: TestDesk) throws -> Int64 {
        try desk.store.engine.read { try $0.int("SELECT MAX(sequence) FROM journal") ?? 0 }
    }

    /// An office counts from its first case on, as the journal stood then.
    @Test func anOfficeHasCasesFromItsFirstOneOn() throws {
        let desk = try TestDesk()
        let empty = try last(desk)
        try desk.open(1)
        let one = try last(desk)
        try desk.open(2, office: TestDesk.gongshu)
        let two = try last(desk)
        #expect(try desk.store.officesWithCases(upTo: empty) == [])
        #expect(try desk.store.officesWithCases(upTo: one) == [TestDesk.westLake])
        #expect(try desk.store.officesWithCases(upTo: two) == [TestDesk.westLake, TestDesk.gongshu])
    }
}
