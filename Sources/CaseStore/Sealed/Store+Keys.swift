import CaseWorkflow
import Foundation
import SafeCrypto

extension Store {
    /// Whether a copied recovery key opens this desk's escrow, and the escrow holds the keys in use.
    ///
    /// - Throws: `StoreError.recoveryKeyWrong` with the group that was copied wrongly; `.keysWrong` when the escrow is older than the keys.
    public func keyCheck(recoveryKey: String) throws(StoreError) {
        try attempt {
            let escrowed = try Escrow.open(in: home.keys, with: recoveryKey)
            let used = try engine.read { try keys($0) }
            guard escrowed.lookup == used.lookup, escrowed.current == used.current,
                escrowed.seals.allSatisfy({ version, key in used.seals[version].map { $0 == key } ?? false })
            else { throw StoreError.keysWrong }
        }
    }

    /// Puts lost key files back from the escrow.
    public func restoreKeys(recoveryKey: String) throws(StoreError) {
        try attempt {
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

    /// Changes the sealing key: everything encrypted is encrypted anew under the next version. The old key file is removed
    /// last, so that a stop at any moment leaves every number readable.
    ///
    /// - Parameter recoveryKey: the escrow is written under it again.
    /// - Throws: `StoreError.refused` unless the officer administers the head of the desk.
    public func rekey(recoveryKey: String, _ acting: Acting) throws(StoreError) {
        try keyCheck(recoveryKey: recoveryKey)
        try attempt {
            let recovery = try RecoveryKey.read(recoveryKey)
            let old = try engine.read { try keys($0) }
            var seals = old.seals
            let next = old.current + 1
            seals[next] = try SecretKey.random()
            let both = try KeyRing(lookup: old.lookup, seals: seals)
            try engine.read { connection in
                guard let root = try DirectoryReading(connection: connection).tree().roots.first else { return }
                try permit(.administer, in: root.code, acting, connection)
            }
            try both.save(in: home.keys)
            try Escrow.write(both, under: recovery, in: home.keys)
            try engine.write { connection in
                try Resealing(connection: connection, from: both, to: next).all()
                try connection.run("UPDATE desk SET keyVersion = ? WHERE id = 1", [SQLValue(next)])
                let root = try DirectoryReading(connection: connection).tree().roots.first?.code.text ?? ""
                try EntryWriting(connection: connection).write(
                    .keys(KeyRotation(keyVersion: next)), office: root, over: nil, by: acting.officer,
                    command: acting.commandID.bytes, at: acting.at)
            }
            try AttachmentFiles(folder: home.attachments).rewrap(both, to: next)
            let only = try KeyRing(lookup: old.lookup, seals: [next: seals[next] ?? old.lookup])
            try Escrow.write(only, under: recovery, in: home.keys)
            for version in old.seals.keys { unlink(home.keys + "/" + KeyRing.sealName(version)) }
            forgetKeys()
        }
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
        try each(
            "SELECT s.caseKey, s.field, s.ordinal, s.keyVersion, s.ciphertext, d.id FROM sealed AS s JOIN docket AS d ON d.caseKey = s.caseKey",
            update: "UPDATE sealed SET keyVersion = ?, ciphertext = ? WHERE caseKey = ? AND field = ? AND ordinal = ?",
            keys: 3, binding: { SealedWriting.binding($0.blob(5) ?? [], $0.text(1) ?? "", $0.count(2)) })
        try each(
            "SELECT batch, line, keyVersion, cells FROM heldRow",
            update: "UPDATE heldRow SET keyVersion = ?, cells = ? WHERE batch = ? AND line = ?", keys: 2,
            binding: { HeldRow.binding($0.text(0) ?? "", $0.count(1)) })
        try each(
            "SELECT h.caseKey, h.field, h.keyVersion, h.verbatim, d.id FROM heldCell AS h JOIN docket AS d ON d.caseKey = h.caseKey",
            update: "UPDATE heldCell SET keyVersion = ?, verbatim = ? WHERE caseKey = ? AND field = ?", keys: 2,
            binding: { SealedWriting.binding($0.blob(4) ?? [], "held " + ($0.text(1) ?? ""), 0) })
    }

    /// The selection gives the key columns, then the key version and the ciphertext.
    private func each(
        _ selection: String, update: String, keys: Int, binding: (any Row) -> [UInt8]
    ) throws {
        let cipher = try ring.cipher(version)
        try connection.each(selection, []) { row in
            let bound = binding(row)
            let plain = try ring.cipher(row.count(keys)).open(row.blob(keys + 1) ?? [], boundTo: bound)
            try connection.run(
                update,
                [SQLValue(version), .blob(try cipher.seal(plain, boundTo: bound))] + (0..<keys).map(row.value))
            return true
        }
    }
}
