import CaseWorkflow
import Foundation
import SafeCrypto

extension Store {
    /// Whether there is a copy of the keys that the recovery key opens; `keyCheck` tells whether it does.
    public var hasEscrow: Bool { FileManager.default.fileExists(atPath: home.keys + "/" + Escrow.fileName) }

    /// Whether a copied recovery key opens this desk's escrow, and the escrow holds the keys in use. Keys that only one of them
    /// has are left of a change of keys that was stopped: nothing is sealed under them.
    ///
    /// - Throws: `StoreError.recoveryKeyWrong` with the group that was copied wrongly; `.keysWrong` when the escrow lacks a key
    ///   in use.
    public func keyCheck(recoveryKey: String) throws(StoreError) {
        try attempt { _ = try escrowed(recoveryKey) }
    }

    /// The keys in use and those in the escrow, together.
    private func escrowed(_ recoveryKey: String) throws -> KeyRing {
        let escrowed = try Escrow.open(in: home.keys, with: recoveryKey)
        let used = try engine.read { try keys($0) }
        guard escrowed.lookup == used.lookup, escrowed.seals[used.current] != nil,
            escrowed.seals.allSatisfy({ version, key in used.seals[version].map { $0 == key } ?? true })
        else { throw StoreError.keysWrong }
        return try KeyRing(
            lookup: used.lookup, seals: used.seals.merging(escrowed.seals) { used, _ in used }, current: used.current)
    }

    /// Puts lost key files back from the escrow.
    public func restoreKeys(recoveryKey: String) throws(StoreError) {
        try attempt {
            let lock = try KeyLock(home.keys, .alone)
            defer { lock.release() }
            let escrowed = try Escrow.open(in: home.keys, with: recoveryKey)
            let desk = try engine.read { connection in
                try connection.first("SELECT deskID, keyCheck FROM desk WHERE id = 1") {
                    ($0.blob(0) ?? [], $0.blob(1) ?? [])
                }
            }
            guard let desk, areEqual(escrowed.check(deskID: desk.0), desk.1) else { throw StoreError.keysWrong }
            try escrowed.save(in: home.keys)
            forgetKeys()
        }
    }

    /// Changes the sealing key: everything encrypted is encrypted anew under the next version.
    ///
    /// Each step leaves every number readable, and the escrow holding the keys in use: the escrow gets both keys, the new file
    /// is written, one transaction encrypts every value anew and makes the new version the desk's own, the attachments follow,
    /// and the old key goes last. A stop before the end of the transaction leaves the old key in use, a later one the new.
    ///
    /// - Parameter recoveryKey: the escrow is written under it again.
    /// - Throws: `StoreError.refused` unless the officer administers the head of the desk; `.busy` while another program changes
    ///   the keys or makes a backup; `.keysUnfinished` when the new key is in use but an attachment or the old key file is left.
    public func rekey(recoveryKey: String, _ acting: Acting) throws(StoreError) {
        try attempt {
            let lock = try KeyLock(home.keys, .alone)
            defer { lock.release() }
            let old = try escrowed(recoveryKey)
            let recovery = try RecoveryKey.read(recoveryKey)
            try engine.read { connection in
                guard let root = try DirectoryReading(connection: connection).tree().roots.first else { return }
                try permit(.administer, in: root.code, acting, connection)
            }
            let next = (old.seals.keys.max() ?? 0) + 1
            let fresh = try SecretKey.random()
            let both = try KeyRing(
                lookup: old.lookup, seals: old.seals.merging([next: fresh]) { $1 }, current: next)
            try Escrow.write(both, under: recovery, in: home.keys)
            try both.saveSeal(next, in: home.keys)
            try engine.write { connection in
                try Resealing(connection: connection, from: both, to: next).all()
                try connection.run("UPDATE desk SET keyVersion = ? WHERE id = 1", [SQLValue(next)])
                try record(KeyRotation(keyVersion: next), acting, connection)
            }
            forgetKeys()
            do {
                try AttachmentFiles(folder: home.attachments).rewrap(both, to: next)
                try Escrow.write(
                    try KeyRing(lookup: old.lookup, seals: [next: fresh]), under: recovery, in: home.keys)
                for version in old.seals.keys.sorted() { try remove(home.keys + "/" + KeyRing.sealName(version)) }
            } catch {
                throw StoreError.keysUnfinished(because: StoreError(error).sentence)
            }
        }
    }

    private func record(_ rotation: KeyRotation, _ acting: Acting, _ connection: any Connection) throws {
        let root = try DirectoryReading(connection: connection).tree().roots.first?.code.text ?? ""
        try EntryWriting(connection: connection).write(
            .keys(rotation), office: root, over: nil, by: acting.officer, command: acting.commandID.bytes, at: acting.at
        )
    }

    private func remove(_ path: String) throws {
        guard unlink(path) == 0 || errno == ENOENT else { throw NewFile.failure(path) }
    }
}

/// Encrypts every sealed value of the tables under another key, inside one transaction.
struct Resealing {
    let connection: any Connection
    let ring: KeyRing
    let version: Int

    init(connection: any Connection, from ring: KeyRing, to version: Int) {
        self.connection = connection
        self.ring = ring
        self.version = version
    }

    func all() throws {
        let cipher = try ring.cipher(version)
        func reseal(_ row: any Row, at place: Int, boundTo bound: [UInt8]) throws -> [UInt8] {
            let plain = try ring.cipher(row.count(place)).open(row.blob(place + 1) ?? [], boundTo: bound)
            return try cipher.seal(plain, boundTo: bound)
        }
        try each(
            """
            SELECT s.caseKey, s.field, s.ordinal, s.keyVersion, s.ciphertext, COALESCE(d.id, r.id) FROM sealed AS s
            LEFT JOIN docket AS d ON d.caseKey = s.caseKey LEFT JOIN registerEntry AS r ON r.entryKey = s.caseKey
            """,
            update: "UPDATE sealed SET keyVersion = ?, ciphertext = ? WHERE caseKey = ? AND field = ? AND ordinal = ?",
            keys: 3
        ) { row in
            let bound = SealedWriting.binding(row.blob(5) ?? [], row.text(1) ?? "", row.count(2))
            return try reseal(row, at: 3, boundTo: bound)
        }
        try each(
            "SELECT batch, line, keyVersion, cells, reasons FROM heldRow",
            update: "UPDATE heldRow SET keyVersion = ?, cells = ? WHERE batch = ? AND line = ?", keys: 2
        ) { row in
            let (batch, line, reasons) = (row.text(0) ?? "", row.count(1), row.text(4) ?? "")
            let plain = try HeldRow.opened(
                row.blob(3) ?? [], version: row.count(2), batch, line, reasons: reasons, ring)
            return try cipher.seal(plain, boundTo: HeldRow.binding(batch, line, reasons: reasons))
        }
        try each(
            "SELECT h.caseKey, h.field, h.keyVersion, h.verbatim, d.id FROM heldCell AS h JOIN docket AS d ON d.caseKey = h.caseKey",
            update: "UPDATE heldCell SET keyVersion = ?, verbatim = ? WHERE caseKey = ? AND field = ?", keys: 2
        ) { row in
            let bound = SealedWriting.binding(row.blob(4) ?? [], "held " + (row.text(1) ?? ""), 0)
            return try reseal(row, at: 2, boundTo: bound)
        }
        try each(
            "SELECT id, keyVersion, sealed FROM signingKey",
            update: "UPDATE signingKey SET keyVersion = ?, sealed = ? WHERE id = ?", keys: 1
        ) { row in
            try reseal(row, at: 1, boundTo: SealedSigningKey(id: row.text(0) ?? "").binding)
        }
        try each(
            "SELECT officer, keyVersion, sealed FROM secondFactor",
            update: "UPDATE secondFactor SET keyVersion = ?, sealed = ? WHERE officer = ?", keys: 1
        ) { row in
            guard let officer = OfficerCode(row.text(0) ?? "") else { throw StoreError.corrupt("secondFactor") }
            return try reseal(row, at: 1, boundTo: SealedSecondFactor(officer: officer).binding)
        }
        try each(
            "SELECT id, keyVersion, sealed, officer FROM draft",
            update: "UPDATE draft SET keyVersion = ?, sealed = ? WHERE id = ?", keys: 1
        ) { row in
            try reseal(row, at: 1, boundTo: SealedDraft(id: row.blob(0) ?? [], officer: row.text(3) ?? "").binding)
        }
    }

    /// The selection gives the key columns first; they stay, so no row comes up twice while its table is read.
    private func each(
        _ selection: String, update: String, keys: Int, sealing: (any Row) throws -> [UInt8]
    ) throws {
        try connection.each(selection, []) { row in
            try connection.run(update, [SQLValue(version), .blob(try sealing(row))] + (0..<keys).map(row.value))
            return true
        }
    }
}
