import CaseWorkflow
import Foundation
import Testing

@testable import CaseStore

/// A changed rules table moves days of many cases: stopped at any point the desk goes on, and whoever works on a case
/// meanwhile finds it right.
@Suite("Counting deadlines anew")
struct DeadlineReworkTests {
    private static let rules =
        "MED-END-ACCEPT | mediation-accepted | mediator | 3 calendar | consent | after | yes | 2012-01-01 | - | - | V | plain | 结束调解 | end the mediation | 本单位规定"

    private func accepted(_ desk: TestDesk, _ number: Int) throws -> CaseFile.ID {
        let id = try desk.open(number).id
        let day = Day("2025-06-20")!
        for step: MediationCommand in [
            .receive(ApplicationReceipt(on: day)),
            .askWillingness(Willingness(on: day, side: .employer, agrees: true)), .accept(Acceptance(on: day)),
        ] { try desk.perform(.mediation(step), on: id) }
        return id
    }

    private func entry() -> DirectoryEntry {
        .rules(ImportedText(office: TestDesk.city, name: "own", text: DeadlineReworkTests.rules))
    }

    /// The state that a stop after the import's own transaction leaves at a large desk.
    private func stopped(_ desk: TestDesk) throws {
        try desk.store.engine.write { connection in
            try DirectoryWriting(connection: connection).write(
                entry(), by: TestDesk.lead, command: desk.nextID().bytes, at: 4)
            try connection.run("INSERT INTO deadlineRework (id, reached) VALUES (1, 0)")
        }
    }

    private func due(_ desk: TestDesk) throws -> [Int64] {
        try desk.store.engine.read { connection in
            try connection.all("SELECT dueOn FROM deadline WHERE rule = 'MED-END-ACCEPT' ORDER BY caseKey") {
                $0.int(0) ?? 0
            }
        }
    }

    @Test func aSmallDeskIsDoneAtOnce() throws {
        let desk = try TestDesk()
        for number in 1...3 { _ = try accepted(desk, number) }
        #expect(Set(try due(desk)) == [20_250_707])
        try desk.record(entry())
        #expect(Set(try due(desk)) == [20_250_623])
        #expect(try desk.store.deadlinesCounted() == nil)
        #expect(try desk.store.check().isClean)
    }

    @Test func aStoppedOneGoesOnInPortions() throws {
        let desk = try TestDesk()
        for number in 1...5 { _ = try accepted(desk, number) }
        try stopped(desk)
        #expect(try desk.store.deadlinesCounted() == 0)
        var isMore = try desk.store.engine.write { try DeadlineRework(connection: $0).next(2) }
        #expect(isMore)
        #expect(Set(try due(desk)) == [20_250_623, 20_250_707])
        isMore = try desk.store.engine.write { try DeadlineRework(connection: $0).next(2) }
        #expect(isMore)
        #expect(try desk.store.deadlinesCounted() ?? 0 > 0)
        try desk.store.finishDeadlines()
        #expect(try due(desk) == [20_250_623, 20_250_623, 20_250_623, 20_250_623, 20_250_623])
        #expect(try desk.store.check().isClean)
    }

    @Test func aCaseWorkedOnMeanwhileIsRight() throws {
        let desk = try TestDesk()
        let id = try accepted(desk, 1)
        _ = try accepted(desk, 2)
        try stopped(desk)
        try desk.perform(
            .mediation(.assign(Assignment(on: TestDesk.today, mediators: [MediatorReference(name: "调解员甲")]))), on: id)
        #expect(try due(desk) == [20_250_623, 20_250_707])
        // A check of the state as it is, and one that finishes first.
        let report = try desk.store.engine.read {
            try Check(connection: $0, progress: { _, _ in }).run(store: desk.store)
        }
        #expect(report.findings.map(\.sentence.english) == [])
        #expect(try desk.store.check().isClean)
        #expect(try due(desk) == [20_250_623, 20_250_623])
    }

    /// The agenda finds a case by the day it was told, and never shows a day that no longer holds.
    @Test func theAgendaShowsTheNewDay() throws {
        let desk = try TestDesk()
        _ = try accepted(desk, 1)
        try stopped(desk)
        let items = try desk.store.agenda(to: Day("2025-12-31")!).filter { $0.deadline.rule == "MED-END-ACCEPT" }
        #expect(items.map(\.deadline.due.number) == [20_250_623])
    }

    @Test func rebuildingFinishesIt() throws {
        let desk = try TestDesk()
        _ = try accepted(desk, 1)
        try stopped(desk)
        try desk.store.rebuild()
        #expect(try desk.store.deadlinesCounted() == nil)
        #expect(try due(desk) == [20_250_623])
        #expect(try desk.store.check().isClean)
    }

    @Test func anOlderDeskIsBroughtUpToDate() throws {
        let desk = try TestDesk()
        _ = try accepted(desk, 1)
        try desk.store.engine.outside { connection in
            for table in ["deadlineRework", "receivedFiling", "receivedRecord", "signingKey"] + TestDesk.accountTables {
                try connection.run("DROP TABLE \(table)")
            }
            for index in [
                "docketRegistered", "docketNumbered", "docketClaimed", "docketIrregular", "docketUnattended",
                "docketOwn", "docketArchived",
            ] {
                try connection.run("DROP INDEX \(index)")
            }
            for column in ["item", "paper"] { try connection.run("ALTER TABLE attachment DROP COLUMN \(column)") }
            try connection.run("PRAGMA user_version = 2")
        }
        let again = try Store.open(home: desk.path)
        defer { again.close() }
        #expect(try again.engine.schemaVersion() == Migrations.steps.count)
        #expect(try again.check().isClean)
    }
}
