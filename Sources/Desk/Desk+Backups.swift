public import CaseStore
import CaseWorkflow
import Foundation

/// A backup that lies in the desk's own folder `backups`, until somebody takes it to another place.
public struct BackupFile: Hashable, Sendable {
    public let name: String
    public let path: String
    public let bytes: Int
    /// Whether the keys are in it: whoever has it can read every number.
    public let hasKeys: Bool

    static let endings = (keys: "-keys.tar", sealed: "-sealed.tar")

    /// nil for a name that no backup of this desk has.
    init?(_ name: String, in folder: String) {
        let hasKeys = name.hasSuffix(BackupFile.endings.keys)
        guard name.hasPrefix("desk-"), hasKeys || name.hasSuffix(BackupFile.endings.sealed) else { return nil }
        let middle = name.dropFirst(5).dropLast((hasKeys ? BackupFile.endings.keys : BackupFile.endings.sealed).count)
        guard middle.utf8.count == 15, middle.utf8.allSatisfy({ (48...57).contains($0) || $0 == 45 }) else {
            return nil
        }
        self.name = name
        self.hasKeys = hasKeys
        path = folder + "/" + name
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: path),
            attributes[.type] as? FileAttributeType == .typeRegular, let size = attributes[.size] as? Int
        else { return nil }
        bytes = size
    }
}

extension Desk {
    private var backupFolder: String { store.home.path + "/backups" }

    /// Writes the whole desk into one new file while others go on working, and records that it was made.
    ///
    /// - Parameter withoutKeys: then restoring it takes the recovery key.
    /// - Throws: `StoreError.refused` for anybody but an administrator of the head office; as `Store.backup`.
    @discardableResult
    public func makeBackup(withoutKeys: Bool) throws(StoreError) -> BackupFile {
        let own = try headAdministration()
        do {
            try FileManager.default.createDirectory(
                atPath: backupFolder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw .unreachable(backupFolder)
        }
        let name = "desk-\(stamp)\(withoutKeys ? BackupFile.endings.sealed : BackupFile.endings.keys)"
        _ = try store.backup(to: backupFolder + "/" + name, withoutKeys: withoutKeys)
        guard let made = BackupFile(name, in: backupFolder) else { throw .unreachable(backupFolder + "/" + name) }
        try store.record(
            AuditRecord(.backupMade, of: officer, in: own, detail: name),
            Acting(officer: officer, today: today, commandID: UUID(), at: now()))
        return made
    }

    /// The backups that were made, the newest first.
    public func backups() throws(StoreError) -> [BackupFile] {
        _ = try headAdministration()
        guard FileManager.default.fileExists(atPath: backupFolder) else { return [] }
        let names: [String]
        do { names = try FileManager.default.contentsOfDirectory(atPath: backupFolder) } catch {
            throw .unreachable(backupFolder)
        }
        return names.sorted(by: >).compactMap { BackupFile($0, in: backupFolder) }
    }

    /// A backup on its way to another place; that it was taken out is recorded first.
    ///
    /// - Throws: `StoreError.notFound` for one that is not there, or that holds the keys: such a one is fetched on the machine itself.
    public func takeOut(backup name: String) throws(StoreError) -> BackupFile {
        let own = try headAdministration()
        guard let file = BackupFile(name, in: backupFolder), !file.hasKeys else { throw .notFound(name) }
        try store.record(
            AuditRecord(.backupTaken, of: officer, in: own, detail: name),
            Acting(officer: officer, today: today, commandID: UUID(), at: now()))
        return file
    }

    /// The whole desk concerns the office above all others alone.
    private func headAdministration() throws(StoreError) -> OfficeCode {
        let own = try ownOffice()
        guard own.parent == nil, Permission.administer.isGranted(to: try store.officer(officer).roles) else {
            throw .refused(
                Refused(.notPermitted, field: "as", known: Sentence("最上级单位的管理员", "an administrator of the head office"))
            )
        }
        return own.code
    }

    /// `20250630-140512`, by the clock of China.
    private var stamp: String {
        let seconds = now() / 1000 + 8 * 3600
        let (days, rest) = seconds.quotientAndRemainder(dividingBy: 86_400)
        func two(_ value: Int64) -> String { (value < 10 ? "0" : "") + String(value) }
        return "\(Day(serial: Int32(clamping: days)).number)-\(two(rest / 3600))\(two(rest / 60 % 60))\(two(rest % 60))"
    }
}
