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

    /// A number that a person made up stands for itself: the series keeps its look and its place.
    @Test func aNumberGivenByHandLeavesTheSeriesAlone() throws {
        let desk = try TestDesk()
        func open(_ place: Int, _ number: String = "") throws -> String {
            try desk.perform(.open(TestDesk.opening(place, caseNumber: number))).file.number
        }
        #expect(try open(1, "旧9号") == "旧9号")
        #expect(try open(2) == "西湖区工调〔2025〕00001号")
        #expect(try open(3, "旧12号") == "旧12号")
        #expect(try open(4, "西湖区工调〔2025〕00005号") == "西湖区工调〔2025〕00005号")
        #expect(try open(5) == "西湖区工调〔2025〕00006号")
        #expect(try desk.store.check().isClean)
        try desk.store.rebuild()
        #expect(try open(6) == "西湖区工调〔2025〕00007号")
    }

    @Test func theOfficesChoiceWinsOverWhatWasLearnt() throws {
        let desk = try TestDesk()
        func open(_ place: Int, _ number: String = "") throws -> String {
            try desk.perform(.open(TestDesk.opening(place, caseNumber: number))).file.number
        }
        #expect(try open(1) == "西湖区工调〔2025〕00001号")
        try desk.store.record(
            .setting(Setting(office: TestDesk.westLake, key: "number.mediation", value: "{n:3}号")), by: TestDesk.lead,
            commandID: desk.nextID(), at: 1)
        #expect(try open(2) == "002号")
        #expect(try open(3, "西湖区工调〔2025〕00007号") == "西湖区工调〔2025〕00007号")
        #expect(try open(4) == "003号")
        #expect(try open(5, "010号") == "010号")
        #expect(try open(6) == "011号")
        #expect(try desk.store.check().isClean)
    }

    @Test(arguments: [
        ("number.mediaton", "{n}号"), ("number.mediation", "甲号"), ("number.mediation", "{n}〔{year}〕"),
        ("number.mediation", "2024-{n}"), ("retention.collective", "201"), ("privacy.assessment-on", "2099-01-01"),
    ])
    func aChoiceThatCannotHoldIsRefused(key: String, value: String) {
        #expect(SettingKey.flaw(key, value, today: TestDesk.today) != nil)
        #expect(SettingKey.flaw("number.mediation", "杭工调〔{year}〕{name}{n:5}号", today: TestDesk.today) == nil)
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

    /// A file that continues another is opened and tied both ways in one transaction; the number is drawn inside it.
    @Test func aContinuedCaseIsOpenedAndTiedAtOnce() throws {
        let desk = try TestDesk()
        let earlier = try desk.open(1)
        let opening = TestDesk.opening(2)
        func acts() -> [Act] {
            [
                Act(.open(opening)),
                Act(
                    .link(Link(on: TestDesk.today, relation: .continuedBy, other: opening.id, otherNumber: "")),
                    on: earlier.id),
                Act(
                    .link(
                        Link(on: TestDesk.today, relation: .continues, other: earlier.id, otherNumber: earlier.number)),
                    on: opening.id),
            ]
        }
        let acting = Acting(officer: TestDesk.lead, today: TestDesk.today, commandID: desk.nextID(), at: 3)
        let performed = try desk.store.perform(acts(), acting)
        #expect(performed.map(\.version) == [1, 2, 2])
        #expect(try desk.store.caseFile(earlier.id).file.record.links.first?.otherNumber == "西湖区工调〔2025〕00002号")
        #expect(try desk.store.perform(acts(), acting).allSatisfy { $0.repeated })

        // The earlier case is out of the figures: it cannot be tied, so nothing is opened and no number is used up.
        try desk.perform(.void(Voiding(on: TestDesk.today, reason: "误登")), on: earlier.id)
        var third = acts()
        let other = TestDesk.opening(3)
        third[0] = Act(.open(other))
        third[1].command = .link(Link(on: TestDesk.today, relation: .continuedBy, other: other.id, otherNumber: ""))
        #expect(throws: StoreError.self) {
            try desk.store.perform(
                third, Acting(officer: TestDesk.lead, today: TestDesk.today, commandID: desk.nextID(), at: 3))
        }
        #expect(try desk.int("SELECT COUNT(*) FROM docket") == 2)
        #expect(try desk.open(4).number == "西湖区工调〔2025〕00003号")
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
