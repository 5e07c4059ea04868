import CaseWorkflow
import Foundation
import Testing

@testable import CaseStore

@Suite("One write path")
struct PerformTests {
    @Test func aCaseIsOpenedNumberedAndProjected() throws {
        let desk = try TestDesk()
        let first = try desk.open(1)
        let second = try desk.open(2)
        #expect(first.number == "西湖区工调〔2025〕00001号")
        #expect(second.number == "西湖区工调〔2025〕00002号")
        #expect(try desk.int("SELECT COUNT(*) FROM docket") == 2)
        #expect(try desk.int("SELECT SUM(value) FROM cell WHERE grain = 2 AND start = 202503 AND indicator = 1") == 2)
    }

    @Test func aRepeatedCommandChangesNothing() throws {
        let desk = try TestDesk()
        let command = desk.nextID()
        let once = try desk.perform(.open(TestDesk.opening(1)), command: command)
        let twice = try desk.perform(.open(TestDesk.opening(1)), command: command)
        #expect(!once.repeated && twice.repeated)
        #expect(twice.file == once.file && twice.sequence == once.sequence)
        #expect(try desk.int("SELECT COUNT(*) FROM journal WHERE subject = 'case'") == 1)
        #expect(throws: StoreError.commandReused) { try desk.perform(.open(TestDesk.opening(2)), command: command) }
    }

    @Test func aClashIsReported() throws {
        let desk = try TestDesk()
        let file = try desk.open(1)
        try desk.perform(.note(Note(on: TestDesk.today, text: "一")), on: file.id, expectedVersion: 1)
        #expect(throws: StoreError.outdated(expected: 1, found: 2)) {
            try desk.perform(.note(Note(on: TestDesk.today, text: "二")), on: file.id, expectedVersion: 1)
        }
    }

    @Test func rightsEndAtTheSubtree() throws {
        let desk = try TestDesk()
        let file = try desk.open(1)
        let note = Command.note(Note(on: TestDesk.today, text: "看一眼"))
        #expect(throws: StoreError.self) { try desk.perform(note, on: file.id, by: TestDesk.stranger) }
        try desk.perform(note, on: file.id, by: TestDesk.clerk)
        #expect(throws: StoreError.officerUnknown("nobody")) {
            try desk.perform(note, on: file.id, by: OfficerCode("nobody")!)
        }
    }

    @Test func aWholeCaseRunsAndIsKept() throws {
        let desk = try TestDesk()
        let file = try desk.agreed(1)
        let loaded = try desk.store.engine.read { try CaseLoading(connection: $0).load(file.id) }
        #expect(loaded.file == file)
        #expect(loaded.version == 9)
        #expect(try desk.int("SELECT receivedFen FROM docket") == 500_000)
        #expect(try desk.int("SELECT COUNT(*) FROM deadline")! > 0)
        #expect(try desk.int("SELECT COUNT(*) FROM ledgerEntry") == 3)
    }
}
