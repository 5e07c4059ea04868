import CaseWorkflow
import Foundation
public import Logging
import SafeCrypto
import StableJSON

/// What a backup says of itself; the last entry of its file.
public struct BackupManifest: Hashable, Sendable, Codable {
    public var format: Int
    /// The desk's schema version.
    public var schema: Int
    /// The last commit that it holds, and the digest that the chain ends with.
    public var sequence: Int64
    public var digest: String
    public var epoch: Int
    public var withKeys: Bool
    public var files: [File]

    public struct File: Hashable, Sendable, Codable {
        public var name: String
        public var bytes: Int
        public var digest: String
    }

    static let fileName = "manifest.json"
}

extension Store {
    /// Writes the whole desk into one new file while others go on working: a consistent copy of the database, every
    /// attachment it knows, and the keys unless they are kept elsewhere. Flushed to disk before it gets its name.
    ///
    /// - Parameter withoutKeys: leaves the key files out; the escrow, which only the recovery key opens, is always there.
    /// - Throws: `StoreError.alreadyExists` when the file is there; `.corrupt` when an attachment is missing;
    ///   `.keysMissing` or `.keysWrong` when the keys that are to go along are not this desk's; `.busy` while they are changed.
    public func backup(to path: String, withoutKeys: Bool = false) throws(StoreError) -> BackupManifest {
        try attempt {
            guard !FileManager.default.fileExists(atPath: path) else { throw StoreError.alreadyExists(path) }
            // A change of keys meanwhile would leave a backup whose keys do not open its numbers.
            let lock = FileManager.default.fileExists(atPath: home.keys) ? try KeyLock(home.keys, .together) : nil
            defer { lock?.release() }
            // A backup that says it holds the keys holds those that open its numbers.
            if !withoutKeys { _ = try engine.read { try keys($0) } }
            // A desk that may only be read has no room of its own for the copy.
            let staging = engine.isReadOnly ? NewFile.folder(of: path) : home.staging
            let copy = staging + "/" + UUID().uuidString.lowercased() + ".backup"
            try FileManager.default.createDirectory(
                atPath: staging, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            let temporary = path + ".new"
            unlink(temporary)
            defer {
                unlink(copy)
                unlink(temporary)
            }
            try engine.copy(to: copy)
            let tar = try TarWriter(path: temporary)
            try tar.add("desk.sqlite", file: copy)
            let keyNames = ((try? FileManager.default.contentsOfDirectory(atPath: home.keys)) ?? []).sorted()
            for name in keyNames where name == Escrow.fileName || (!withoutKeys && name.hasSuffix(".key")) {
                try tar.add("keys/" + name, file: home.keys + "/" + name)
            }
            var manifest = try Store.manifest(ofCopy: copy, withKeys: !withoutKeys)
            let files = AttachmentFiles(folder: home.attachments)
            for token in manifest.tokens {
                guard files.isThere(token) else { throw StoreError.corrupt("attachment \(token.prefix(12)) missing") }
                try tar.add("attachments/\(token.prefix(2))/\(token)", file: files.path(token))
            }
            manifest.manifest.files = tar.entries.map { .init(name: $0.name, bytes: $0.bytes, digest: $0.digest) }
            try tar.add(BackupManifest.fileName, try StableJSON.encode(manifest.manifest))
            try tar.finish()
            guard rename(temporary, path) == 0 else { throw NewFile.failure(path) }
            try NewFile.flushFolder(of: path)
            return manifest.manifest
        }
    }

    private static func manifest(ofCopy path: String, withKeys: Bool) throws -> (
        manifest: BackupManifest, tokens: [String]
    ) {
        let engine = try SQLiteEngine(path: path, readers: 0)
        defer { engine.close() }
        let schema = try engine.schemaVersion()
        return try engine.read { connection in
            let last = try connection.first("SELECT sequence, digest FROM journal ORDER BY sequence DESC LIMIT 1") {
                ($0.int(0) ?? 0, $0.blob(1) ?? [])
            }
            let manifest = BackupManifest(
                format: 1, schema: schema, sequence: last?.0 ?? 0,
                digest: Hex.text(last?.1 ?? []), epoch: try Journal(connection: connection).epoch(),
                withKeys: withKeys, files: [])
            return (manifest, try AttachmentFiles.known(to: connection))
        }
    }

    /// Unpacks a backup beside the empty place it is to have, proves every digest, the chain and all tables, and only then
    /// gives it its name.
    ///
    /// - Parameter recoveryKey: opens the escrow of a backup without keys.
    /// - Throws: `StoreError.alreadyADesk` unless the place is empty; `.corrupt` naming what differs; `.keysMissing` for a backup
    ///   without keys when no recovery key is given.
    public static func restore(
        from path: String, home: String, recoveryKey: String? = nil, log: Logger = Logger(label: "labordesk.store"),
        progress: @escaping (_ done: Int64, _ total: Int64) -> Void = { _, _ in }
    ) throws(StoreError) -> BackupManifest {
        try attempt {
            let target = Home(home)
            let there = (try? FileManager.default.contentsOfDirectory(atPath: target.path)) ?? []
            guard there.isEmpty else { throw StoreError.alreadyADesk(path: target.path) }
            let place = Home(target.path + ".restoring-" + UUID().uuidString.lowercased())
            var done = false
            defer { if !done { try? FileManager.default.removeItem(atPath: place.path) } }
            let manifest = try unpack(path, place)
            if !FileManager.default.fileExists(atPath: place.keys + "/" + KeyRing.lookupName) {
                guard let recoveryKey else { throw StoreError.keysMissing(path: KeyRing.lookupName) }
                try Escrow.open(in: place.keys, with: recoveryKey).save(in: place.keys)
            }
            let store = Store(
                home: place, engine: try SQLiteDesk.open(path: place.database, readers: 0), ring: nil, log: log)
            do {
                defer { store.close() }
                try store.engine.outside { try $0.each("PRAGMA journal_mode = WAL", []) { _ in true } }
                let report = try store.check(progress: progress)
                if let first = report.findings.first { throw StoreError.corrupt(first.sentence.english) }
                try store.checkAttachments()
            }
            // An empty folder may stand there; rename replaces it.
            guard rename(place.path, target.path) == 0 else { throw NewFile.failure(target.path) }
            done = true
            try NewFile.flushFolder(of: target.path)
            return manifest
        }
    }

    private static func unpack(_ path: String, _ place: Home) throws -> BackupManifest {
        var found: [TarWriter.Entry] = []
        var manifest: BackupManifest?
        for folder in [place.path, place.keys, place.attachments, place.staging] {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        }
        try TarReader.each(path) { name, bytes, pieces in
            guard manifest == nil else { throw StoreError.corrupt("backup \(name)") }
            if name == BackupManifest.fileName {
                var content: [UInt8] = []
                guard bytes < 256 << 20 else { throw StoreError.corrupt(name) }
                try pieces { content += $0 }
                manifest = try StableJSON.decode(BackupManifest.self, from: content)
                return
            }
            let file = place.path + "/" + name
            try FileManager.default.createDirectory(
                atPath: NewFile.folder(of: file), withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
            let descriptor = Foundation.open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
            guard descriptor >= 0 else { throw NewFile.failure(file) }
            defer { Foundation.close(descriptor) }
            let hasher = SHA256()
            try pieces { piece in
                hasher.update(piece)
                let written = piece.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
                guard written == piece.count else { throw NewFile.failure(file) }
            }
            guard fsync(descriptor) == 0 else { throw NewFile.failure(file) }
            found.append(TarWriter.Entry(name: name, bytes: bytes, digest: hasher.finish().hex))
        }
        guard let manifest, manifest.format == 1 else { throw StoreError.corrupt("backup manifest") }
        let expected = manifest.files.map { TarWriter.Entry(name: $0.name, bytes: $0.bytes, digest: $0.digest) }
        guard found == expected else {
            let wrong = zip(found, expected).first { $0 != $1 }?.0.name ?? "manifest"
            throw StoreError.corrupt("backup \(wrong)")
        }
        return manifest
    }

    /// Opens every attachment that the journal knows.
    ///
    /// - Throws: `StoreError.corrupt` naming the first that is missing or changed.
    public func checkAttachments() throws(StoreError) {
        try attempt {
            let tokens = try engine.read { try AttachmentFiles.known(to: $0) }
            guard !tokens.isEmpty else { return }
            let ring = try engine.read { try keys($0) }
            let files = AttachmentFiles(folder: home.attachments)
            for token in tokens { _ = try files.read(token, ring) }
        }
    }
}
