public import CaseWorkflow
import Foundation
public import Logging
import SafeCrypto
import Synchronization

/// Where the cases of one desk live. Start here.
///
/// One write path: every change is a commit of the journal, made with everything that follows from it (docket, ledger,
/// deadlines, figures, search) in one transaction. Reading is free.
///
///     Store.create / Store.open                the folder, the keys, the version           Store.swift
///     perform(command, on:, by:, today:, …)    decides, records and projects               Store+Perform.swift
///     record(entry, …)                         offices, officers, settings, rules          Directory/
///     case, docket, agenda, search, cells      readings                                    Docket/ Search/ Statistics/
///     check, rebuild                           the journal proves the rest                 Check/
///
/// Safe to use from any thread; several processes may have the same desk open.
public final class Store: Sendable {
    public let home: Home
    let engine: any Engine
    let log: Logger
    /// Random bytes that tell this desk from every other.
    private let ring: Mutex<KeyRing?>

    init(home: Home, engine: any Engine, ring: KeyRing?, log: Logger) {
        self.home = home
        self.engine = engine
        self.ring = Mutex(ring)
        self.log = log
    }

    /// True for a desk that may be looked at but not changed, because nothing can be written where it lies.
    public var isReadOnly: Bool { engine.isReadOnly }

    /// Gives back the files; nothing may be asked afterwards.
    public func close() { engine.close() }

    /// The desk's keys, read when they are first needed and proven to be this desk's; read again when another program has
    /// changed the sealing key since.
    ///
    /// - Throws: `StoreError.keysMissing`, `.keysWrong`.
    func keys(_ connection: any Connection) throws -> KeyRing {
        let desk = try connection.first("SELECT deskID, keyCheck, keyVersion FROM desk WHERE id = 1") { row in
            (id: row.blob(0) ?? [], check: row.blob(1) ?? [], version: row.count(2))
        }
        guard let desk else { throw StoreError.corrupt("desk") }
        if let known = ring.withLock({ $0 }), known.current == desk.version { return known }
        let loaded = try KeyRing.load(from: home.keys, current: desk.version)
        guard areEqual(loaded.check(deskID: desk.id), desk.check) else { throw StoreError.keysWrong }
        ring.withLock { $0 = loaded }
        return loaded
    }

    /// The keys, when something has already asked for them.
    var knownKeys: KeyRing? { ring.withLock { $0 } }

    func forgetKeys() { ring.withLock { $0 = nil } }
}

/// What `create` hands over once: the desk, and the recovery key to copy by hand and lock away.
public struct NewDesk: Sendable {
    public let store: Store
    public let recoveryKey: String
}

extension Store {
    /// Makes a desk in an empty folder, with its first office and its first administrator.
    ///
    /// - Parameters:
    ///   - administrator: must be an administrator of that office; records both.
    ///   - at: milliseconds since 1970, a label of the first commits.
    /// - Throws: `StoreError.alreadyADesk` when something is there already.
    public static func create(
        home path: String, office: Office, administrator: Officer, at: Int64, readers: Int = 0,
        log: Logger = Logger(label: "labordesk.store")
    ) throws(StoreError) -> NewDesk {
        try attempt {
            let home = Home(path)
            let there = (try? FileManager.default.contentsOfDirectory(atPath: home.path)) ?? []
            guard there.isEmpty else { throw StoreError.alreadyADesk(path: home.path) }
            for folder in [home.path, home.attachments, home.staging] {
                try FileManager.default.createDirectory(
                    atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            }
            let ring = try KeyRing.random()
            let recovery = try SecretKey.random()
            try ring.save(in: home.keys)
            try Escrow.write(ring, under: recovery, in: home.keys)
            let engine = try SQLiteDesk.create(path: home.database, readers: readers)
            chmod(home.database, 0o600)
            let store = Store(home: home, engine: engine, ring: ring, log: log)
            let deskID = try SecureRandom.bytes(16)
            try engine.write { connection in
                try connection.run(
                    "INSERT INTO desk (id, deskID, keyCheck, keyVersion, epoch) VALUES (1, ?, ?, ?, 0)",
                    [.blob(deskID), .blob(ring.check(deskID: deskID)), SQLValue(ring.current)])
                for (place, entry) in [DirectoryEntry.office(office), .officer(administrator)].enumerated() {
                    let command = Array(SHA256.digest(of: deskID + [UInt8(place)]).bytes.prefix(16))
                    try DirectoryWriting(connection: connection).write(
                        entry, by: administrator.code, command: command, at: at)
                }
            }
            return NewDesk(store: store, recoveryKey: RecoveryKey.text(of: recovery))
        }
    }

    /// Opens a desk. A command line leaves `readers` at 0; a server asks for a few.
    ///
    /// - Throws: `StoreError.notADesk`, `.newerDesk`, `.unreachable`.
    public static func open(
        home path: String, readers: Int = 0, log: Logger = Logger(label: "labordesk.store")
    ) throws(StoreError) -> Store {
        try attempt {
            let home = Home(path)
            return Store(
                home: home, engine: try SQLiteDesk.open(path: home.database, readers: readers), ring: nil, log: log)
        }
    }
}
