import CaseWorkflow
import Foundation
import SafeCrypto
import Testing

@testable import CaseStore

/// A change of keys that stops half-way: every number can be read, the recovery key holds, and a second go ends well.
@Suite("Changing the keys")
struct RekeyTests {
    private static let number = "330106199001011234"

    /// A desk with everything that is sealed: a number, a held row, a held cell and an attachment.
    private func desk() throws -> (desk: TestDesk, id: CaseFile.ID) {
        let desk = try CheckTests.full()
        var opening = TestDesk.opening(6)
        opening.workers[0].residentID = try desk.store.commitment(.residentID, RekeyTests.number)
        let file = try desk.perform(
            .open(opening), sealing: [Sealing(field: .residentID, ordinal: 0, plain: RekeyTests.number)]
        ).file
        return (desk, file.id)
    }

    private func acting(_ desk: TestDesk) -> Acting {
        Acting(officer: TestDesk.lead, today: TestDesk.today, commandID: desk.nextID(), at: 1)
    }

    private func keyFiles(_ desk: TestDesk) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: desk.path + "/keys").filter { $0.hasSuffix(".key") }
            .sorted()
    }

    private func expectReadable(_ desk: TestDesk, _ id: CaseFile.ID, version: Int64) throws {
        desk.store.forgetKeys()
        #expect(try desk.int("SELECT keyVersion FROM desk") == version)
        #expect(try desk.store.masked(.residentID, 0, of: id) == "330*************34")
        try desk.store.checkAttachments()
        try desk.store.keyCheck(recoveryKey: desk.recoveryKey)
        #expect(try desk.store.check().findings.map(\.sentence.english) == [])
        // Whatever is left, the escrow alone brings back keys that open everything.
        for name in try keyFiles(desk) { try FileManager.default.removeItem(atPath: desk.path + "/keys/" + name) }
        desk.store.forgetKeys()
        try desk.store.restoreKeys(recoveryKey: desk.recoveryKey)
        #expect(try desk.store.check().isClean)
        try desk.store.checkAttachments()
    }

    /// A folder where a file must be written stands in the way of root, too.
    @Test(arguments: ["keys/escrow.json.new", "keys/seal-2.key.new"])
    func beforeTheTransactionTheOldKeyStays(_ obstacle: String) throws {
        let (desk, id) = try desk()
        let path = desk.path + "/" + obstacle
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        #expect(throws: StoreError.self) { try desk.store.rekey(recoveryKey: desk.recoveryKey, acting(desk)) }
        try FileManager.default.removeItem(atPath: path)
        try expectReadable(desk, id, version: 1)
        try desk.store.rekey(recoveryKey: desk.recoveryKey, acting(desk))
        #expect(try keyFiles(desk).count == 2)
        try expectReadable(desk, id, version: try #require(try desk.int("SELECT keyVersion FROM desk")))
    }

    @Test func afterTheTransactionTheNewKeyStays() throws {
        let (desk, id) = try desk()
        let token = try #require(AttachmentFiles(folder: desk.store.home.attachments).tokens().first)
        let path = AttachmentFiles(folder: desk.store.home.attachments).path(token) + ".new"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        var told: StoreError?
        do {
            try desk.store.rekey(recoveryKey: desk.recoveryKey, acting(desk))
        } catch {
            told = error
        }
        #expect(told?.code == "keys-unfinished")
        try FileManager.default.removeItem(atPath: path)
        #expect(try keyFiles(desk) == ["lookup.key", "seal-1.key", "seal-2.key"])
        try expectReadable(desk, id, version: 2)
        try desk.store.rekey(recoveryKey: desk.recoveryKey, acting(desk))
        #expect(try keyFiles(desk) == ["lookup.key", "seal-3.key"])
        try expectReadable(desk, id, version: 3)
    }

    /// A number that cannot be opened undoes the whole transaction.
    @Test func aDamagedNumberLeavesTheOldKey() throws {
        let (desk, _) = try desk()
        try desk.sql("UPDATE heldCell SET verbatim = x'00'")
        #expect(throws: StoreError.self) { try desk.store.rekey(recoveryKey: desk.recoveryKey, acting(desk)) }
        desk.store.forgetKeys()
        #expect(try desk.int("SELECT COUNT(*) FROM sealed WHERE keyVersion <> 1") == 0)
        #expect(try desk.store.check().findings.map(\.table) == ["heldCell"])
    }

    /// Another program that read the keys before the change seals under the new one, not under the one that is gone.
    @Test func aProgramThatRunsOnTakesTheNewKey() throws {
        let (desk, _) = try desk()
        let other = try Store.open(home: desk.path)
        defer { other.close() }
        _ = try other.commitment(.phone, "13800001234")
        let intake = try other.beginIntake(
            ImportBatch(
                id: "batch-2", office: TestDesk.city, fileName: "2023.csv",
                fileDigest: String(repeating: "cd", count: 32), on: TestDesk.today), acting(desk))
        try desk.store.rekey(recoveryKey: desk.recoveryKey, acting(desk))
        var opening = TestDesk.opening(7)
        opening.workers[0].residentID = try other.commitment(.residentID, RekeyTests.number)
        let file = try other.perform(
            .open(opening), by: TestDesk.lead, today: TestDesk.today, commandID: desk.nextID(), at: 3,
            sealing: [Sealing(field: .residentID, ordinal: 0, plain: RekeyTests.number)]
        ).file
        _ = try other.attach(Array("%PDF-1.7 二".utf8), name: "二.pdf", to: file.id, on: TestDesk.today, acting(desk))
        try intake.hold(line: 3, reasons: ["day"], cells: ["坏行"])
        #expect(throws: StoreError.self) { try intake.commit(counts: ["rows": 1]) }
        #expect(try desk.int("SELECT COUNT(*) FROM sealed WHERE keyVersion <> 2") == 0)
        #expect(try desk.store.check().isClean)
        try desk.store.checkAttachments()
    }

    @Test func keysAreChangedByOneProgramAtATimeAndNeverDuringABackup() throws {
        let (desk, id) = try desk()
        for kind in [KeyLock.Kind.alone, .together] {
            let held = try KeyLock(desk.store.home.keys, kind)
            #expect(throws: StoreError.busy) { try desk.store.rekey(recoveryKey: desk.recoveryKey, acting(desk)) }
            held.release()
        }
        let held = try KeyLock(desk.store.home.keys, .alone)
        #expect(throws: StoreError.busy) { try desk.store.backup(to: desk.path + "/copy.tar") }
        held.release()
        try expectReadable(desk, id, version: 1)
    }

    /// A row held by the first version, whose reasons were bound to nothing, opens; a change of keys binds them.
    @Test func aRowHeldByTheFirstVersionOpens() throws {
        let (desk, _) = try desk()
        let ring = try desk.store.engine.read { try desk.store.keys($0) }
        var bound = Array("held batch-1".utf8) + [0]
        bound.append(bigEndian: 9)
        let sealed = try ring.cipher(1).seal(Array(#"["一","二"]"#.utf8), boundTo: bound)
        try desk.sql("UPDATE heldRow SET cells = ?", [.blob(sealed)])
        #expect(try desk.store.heldRows(status: nil).map(\.cells) == [["一", "二"]])
        try desk.sql("UPDATE heldRow SET reasons = 'amount'")
        #expect(try desk.store.check().isClean)
        try desk.store.rekey(recoveryKey: desk.recoveryKey, acting(desk))
        #expect(try desk.store.check().isClean)
        try desk.sql("UPDATE heldRow SET reasons = 'day'")
        #expect(try desk.store.check().findings.map(\.table) == ["heldRow"])
    }
}
