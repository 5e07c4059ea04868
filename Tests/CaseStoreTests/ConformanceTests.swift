import CaseWorkflow
import Foundation
import Testing

@testable import CaseStore

/// What every engine must do alike.
@Suite("Engine")
struct ConformanceTests {
    private func desk(_ kind: EngineKind) throws -> TestDesk {
        switch kind {
        case .sqlite: try TestDesk()
        }
    }

    @Test(arguments: EngineKind.available) func appendsAndRefusesAClash(_ kind: EngineKind) throws {
        let desk = try desk(kind)
        let file = try desk.open(1)
        let key = try #require(try desk.int("SELECT caseKey FROM docket"))
        let header = Journal.Header(
            office: "hz", subject: .case, subjectID: file.id.uuid.bytes, subjectKey: key, version: 2, officer: "lead",
            command: desk.nextID().bytes, at: 1)
        var second = header
        second.command = desk.nextID().bytes
        try desk.store.engine.write { _ = try Journal(connection: $0).append(header, events: []) }
        #expect(throws: StoreError.outdated(expected: 1, found: 2)) {
            try desk.store.engine.write { _ = try Journal(connection: $0).append(second, events: []) }
        }
    }

    @Test(arguments: EngineKind.available) func undoesWhatThrows(_ kind: EngineKind) throws {
        let desk = try desk(kind)
        let before = try desk.int("SELECT COUNT(*) FROM journal")
        #expect(throws: StoreError.busy) {
            try desk.store.engine.write { connection in
                try connection.run("DELETE FROM journal")
                throw StoreError.busy
            }
        }
        #expect(try desk.int("SELECT COUNT(*) FROM journal") == before)
    }

    @Test(arguments: EngineKind.available) func bindsEveryValue(_ kind: EngineKind) throws {
        let desk = try desk(kind)
        let values: [SQLValue] = [.null, .int(.min), .text("张\u{0}三𠮷"), .text(""), .blob([]), .blob([0, 255])]
        let read = try desk.store.engine.read { connection in
            try connection.first("SELECT ?, ?, ?, ?, ?, ?", values) { row in (0..<6).map(row.value) }
        }
        #expect(read == values)
    }

    @Test(arguments: EngineKind.available) func readsCellsFromTheCoarsestThatFit(_ kind: EngineKind) throws {
        let desk = try desk(kind)
        for (number, day) in [
            "2023-12-31", "2024-01-01", "2024-06-15", "2024-12-31", "2025-01-01", "2025-02-20", "2025-02-21",
        ].enumerated() {
            try desk.perform(.open(TestDesk.opening(number + 1, on: Day(day)!)))
        }
        func registered(_ from: String, _ to: String) throws -> Int64 {
            try desk.store.cells(CellQuery(from: Day(from)!, to: Day(to)!, indicators: [.registered]))
                .reduce(0) { $0 + $1.value }
        }
        #expect(try registered("2024-01-01", "2024-12-31") == 3)
        #expect(try registered("2023-12-31", "2025-02-20") == 6)
        #expect(try registered("2025-01-21", "2025-02-20") == 1)
        #expect(try registered("2025-03-01", "2025-01-01") == 0)
        let months = try desk.store.cells(
            CellQuery(from: Day("2024-01-01")!, to: Day("2025-02-28")!, indicators: [.registered], by: .month))
        #expect(months.map(\.start) == [202401, 202406, 202412, 202501, 202502])
        #expect(
            CellRange.covering(Day("2023-11-21")!, Day("2025-02-20")!, step: nil).map(\.grain)
                == [.day, .month, .year, .month, .day])
    }

    @Test func whatIsCommittedIsFlushed() throws {
        let queue = try TestDesk()
        #expect(try queue.store.engine.outside { try $0.int("PRAGMA synchronous") } == 2)
        let pool = try TestDesk(readers: 2)
        #expect(try pool.store.engine.outside { try $0.int("PRAGMA synchronous") } == 2)
        #expect(try pool.store.engine.outside { try $0.first("PRAGMA journal_mode") { $0.text(0) } } == "wal")
        #expect(try queue.store.engine.outside { try $0.first("PRAGMA journal_mode") { $0.text(0) } } == "wal")
        try pool.open(1)
        #expect(try pool.store.search("张").count == 1)
    }

    @Test func theSchemaIsAsDocumented() throws {
        let desk = try TestDesk()
        let text = try desk.store.engine.read { try SQLiteDesk.schemaText($0) }
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let path = root.appendingPathComponent("docs/schema.sqlite.sql")
        if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1" {
            try FileManager.default.createDirectory(
                at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
            try text.write(to: path, atomically: true, encoding: .utf8)
        }
        let documented = try String(contentsOf: path, encoding: .utf8)
        #expect(text == documented, "run the tests with UPDATE_SNAPSHOTS=1 and read the difference")
        #expect(!text.contains("CREATE TABLE") || text.contains("STRICT"))
    }

    @Test func aDeskOfANewerVersionIsRefused() throws {
        let desk = try TestDesk()
        try desk.store.engine.outside { try $0.run("PRAGMA user_version = 99") }
        #expect(throws: StoreError.newerDesk(found: 99, known: Migrations.steps.count)) {
            _ = try Store.open(home: desk.path)
        }
    }

    @Test func anotherFileIsNoDesk() throws {
        let path = FileManager.default.temporaryDirectory.path + "/labordesk-none-" + UUID().uuidString
        #expect(throws: StoreError.self) { _ = try Store.open(home: path) }
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Data("not a database at all, but long enough to be read as one".utf8).write(
            to: URL(fileURLWithPath: path + "/desk.sqlite"))
        #expect(throws: StoreError.self) { _ = try Store.open(home: path) }
        #expect(throws: StoreError.alreadyADesk(path: path)) {
            _ = try Store.create(
                home: path, office: Office(code: TestDesk.city, name: "x", level: .city, parent: nil),
                administrator: Officer(code: TestDesk.lead, name: "x", office: TestDesk.city, roles: [.administrator]),
                at: 1)
        }
    }

    /// Many openings at once, each through a connection of its own as other processes would: no number twice, none missing.
    @Test func twoHundredOpeningsAtOnceDrawTwoHundredNumbers() async throws {
        let desk = try TestDesk()
        let path = desk.path
        let numbers = try await withThrowingTaskGroup(of: [String].self) { group in
            for worker in 0..<8 {
                group.addTask {
                    let store = try Store.open(home: path)
                    defer { store.close() }
                    return try (0..<25).map { place in
                        let number = 1000 + worker * 25 + place
                        return try store.perform(
                            .open(TestDesk.opening(number)), by: TestDesk.clerk, today: TestDesk.today,
                            commandID: TestDesk.id(number, 9), at: 1
                        ).file.number
                    }
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(Set(numbers) == Set((1...200).map { NumberFormat("西湖区工调〔{year}〕{n:5}号").number(year: 2025, $0) }))
        #expect(try desk.store.check().isClean)
    }
}
