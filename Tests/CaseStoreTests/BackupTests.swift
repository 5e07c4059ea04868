import CaseWorkflow
import Foundation
import Testing

@testable import CaseStore

@Suite("Backup")
struct BackupTests {
    @Test func comesBackWholeAndTheSame() throws {
        let desk = try CheckTests.full()
        let file = desk.path + ".backup"
        let home = desk.path + ".back"
        defer { for path in [file, home] { try? FileManager.default.removeItem(atPath: path) } }
        let manifest = try desk.store.backup(to: file)
        #expect(throws: StoreError.alreadyExists(file)) { _ = try desk.store.backup(to: file) }
        #expect(try Store.restore(from: file, home: home) == manifest)
        let back = try Store.open(home: home)
        defer { back.close() }
        #expect(try back.check().isClean)
        let id = CaseFile.ID(TestDesk.id(1, 1))
        #expect(try back.caseFile(id).file == desk.store.caseFile(id).file)
        #expect(try back.masked(.phone, 0, of: id) == "138****1234" || back.masked(.phone, 0, of: id) != nil)
        #expect(try back.content(of: back.attachments(of: id)[0]) == Array("%PDF-1.7 合同".utf8))
        #expect(throws: StoreError.alreadyADesk(path: home)) { _ = try Store.restore(from: file, home: home) }
    }

    @Test func withoutKeysItNeedsTheRecoveryKey() throws {
        let desk = try CheckTests.full()
        let file = desk.path + ".backup"
        let home = desk.path + ".back"
        defer { for path in [file, home] { try? FileManager.default.removeItem(atPath: path) } }
        #expect(try !desk.store.backup(to: file, withoutKeys: true).files.contains { $0.name.hasSuffix(".key") })
        #expect(throws: StoreError.self) { _ = try Store.restore(from: file, home: home) }
        #expect(!FileManager.default.fileExists(atPath: home))
        _ = try Store.restore(from: file, home: home, recoveryKey: desk.recoveryKey)
        #expect(FileManager.default.fileExists(atPath: home + "/keys/lookup.key"))
    }

    /// One byte changed anywhere in the file is noticed, and nothing is left behind.
    @Test(arguments: 0..<40) func aChangedByteIsNoticed(_ place: Int) throws {
        let desk = try TestDesk()
        try desk.open(1)
        let file = desk.path + ".backup"
        let home = desk.path + ".back"
        defer { for path in [file, home] { try? FileManager.default.removeItem(atPath: path) } }
        _ = try desk.store.backup(to: file)
        var bytes = try Data(contentsOf: URL(fileURLWithPath: file))
        // The last kilobyte is the empty end mark.
        let at = (bytes.count - 1024) * place / 40 + place
        let isPadding = bytes[at] == 0 && BackupTests.isPadding(bytes, at)
        bytes[at] ^= 0x20
        try bytes.write(to: URL(fileURLWithPath: file))
        if !isPadding { #expect(throws: StoreError.self) { _ = try Store.restore(from: file, home: home) } }
    }

    private static func isPadding(_ bytes: Data, _ at: Int) -> Bool {
        var offset = 0
        while offset + 512 <= bytes.count {
            let header = Array(bytes[offset..<(offset + 512)])
            guard let (_, size) = try? TarHeader.read(header) else { return false }
            let end = offset + 512 + size
            let next = (end + 511) / 512 * 512
            if at >= end, at < next { return true }
            offset = next
        }
        return false
    }
}
