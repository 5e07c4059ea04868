import CaseWorkflow
import Foundation
import Testing

@testable import CaseStore

@Suite("Personal numbers")
struct SealedTests {
    static let number = "330106199001011234"

    private func desk() throws -> (TestDesk, CaseFile) {
        let desk = try TestDesk()
        var opening = TestDesk.opening(1)
        opening.workers[0].residentID = try desk.store.commitment(.residentID, SealedTests.number)
        let file = try desk.perform(
            .open(opening), sealing: [Sealing(field: .residentID, ordinal: 0, plain: SealedTests.number)]
        ).file
        return (desk, file)
    }

    private func acting(_ desk: TestDesk, _ officer: OfficerCode = TestDesk.clerk) -> Acting {
        Acting(officer: officer, today: TestDesk.today, commandID: desk.nextID(), at: 1)
    }

    @Test func nothingIsInPlainOnDisk() throws {
        let (desk, _) = try desk()
        desk.store.close()
        for name in try FileManager.default.contentsOfDirectory(atPath: desk.path) where name.hasPrefix("desk.sqlite") {
            let bytes = try Data(contentsOf: URL(fileURLWithPath: desk.path + "/" + name))
            #expect(bytes.range(of: Data(SealedTests.number.utf8)) == nil)
            #expect(bytes.range(of: Data("西湖区工调".utf8)) != nil || name != "desk.sqlite")
        }
        let keys = try FileManager.default.attributesOfItem(atPath: desk.path + "/keys/lookup.key")
        #expect(keys[.posixPermissions] as? Int == 0o600)
    }

    @Test func readingOneIsRecorded() throws {
        let (desk, file) = try desk()
        #expect(try desk.store.masked(.residentID, 0, of: file.id) == "330*************34")
        #expect(try desk.store.reveal(.residentID, 0, of: file.id, reason: "核对身份", acting(desk)) == SealedTests.number)
        let accesses = try desk.store.accesses(of: file.id)
        #expect(accesses.map(\.officer) == ["clerk"] && accesses[0].access.reason == "核对身份")
        #expect(throws: StoreError.self) {
            try desk.store.reveal(.residentID, 0, of: file.id, reason: "好奇", acting(desk, TestDesk.stranger))
        }
        #expect(throws: StoreError.self) {
            try desk.store.reveal(.residentID, 0, of: file.id, reason: " ", acting(desk))
        }
        #expect(throws: StoreError.nothingSealed) {
            try desk.store.reveal(.phone, 0, of: file.id, reason: "核对", acting(desk))
        }
        #expect(try desk.store.check().isClean)
    }

    @Test func anErasedOneIsGoneAndTheChainIsWhole() throws {
        let (desk, file) = try desk()
        try desk.store.erase(.residentID, 0, of: file.id, reason: "依法删除", acting(desk, TestDesk.lead))
        #expect(throws: StoreError.nothingSealed) {
            try desk.store.reveal(.residentID, 0, of: file.id, reason: "核对", acting(desk))
        }
        #expect(try desk.store.check().isClean)
    }

    @Test func aNumberOfNobodyIsTurnedDown() throws {
        let desk = try TestDesk()
        #expect(throws: StoreError.self) {
            try desk.perform(
                .open(TestDesk.opening(1)), sealing: [Sealing(field: .phone, ordinal: 0, plain: "13800001234")])
        }
        #expect(try desk.int("SELECT COUNT(*) FROM docket") == 0)
    }

    @Test func aRowMovedToAnotherCaseDoesNotOpen() throws {
        let (desk, _) = try desk()
        let other = try desk.open(2)
        try desk.sql("UPDATE sealed SET caseKey = (SELECT MAX(caseKey) FROM docket)")
        #expect(throws: StoreError.self) { try desk.store.masked(.residentID, 0, of: other.id) }
    }

    @Test func keysChangeAndComeBack() throws {
        let (desk, file) = try desk()
        _ = try desk.store.attach([1, 2, 3], name: "a.bin", to: file.id, on: TestDesk.today, acting(desk))
        try desk.store.keyCheck(recoveryKey: desk.recoveryKey)
        try desk.store.rekey(recoveryKey: desk.recoveryKey, acting(desk, TestDesk.lead))
        #expect(try desk.store.reveal(.residentID, 0, of: file.id, reason: "核对", acting(desk)) == SealedTests.number)
        #expect(try desk.store.content(of: desk.store.attachments(of: file.id)[0]) == [1, 2, 3])
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: desk.path + "/keys").sorted() == [
                "escrow.json", "lookup.key", "seal-2.key",
            ])
        try desk.store.keyCheck(recoveryKey: desk.recoveryKey)
        #expect(try desk.store.check().isClean)
        for name in ["lookup.key", "seal-2.key"] {
            try FileManager.default.removeItem(atPath: desk.path + "/keys/" + name)
        }
        desk.store.forgetKeys()
        #expect(throws: StoreError.self) { try desk.store.commitment(.phone, "1") }
        #expect(throws: StoreError.self) { try desk.store.restoreKeys(recoveryKey: "AAAAA") }
        try desk.store.restoreKeys(recoveryKey: desk.recoveryKey.lowercased())
        #expect(try desk.store.masked(.residentID, 0, of: file.id) != nil)
    }

    @Test func anotherDesksKeysAreNoticed() throws {
        let (desk, _) = try desk()
        let other = try TestDesk()
        #expect(throws: StoreError.self) { try desk.store.keyCheck(recoveryKey: other.recoveryKey) }
        for name in ["lookup.key", "seal-1.key"] {
            try FileManager.default.removeItem(atPath: desk.path + "/keys/" + name)
            try FileManager.default.copyItem(atPath: other.path + "/keys/" + name, toPath: desk.path + "/keys/" + name)
        }
        desk.store.forgetKeys()
        #expect(throws: StoreError.keysWrong) { try desk.store.commitment(.phone, "1") }
    }
}
