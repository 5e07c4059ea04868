import CaseWorkflow
import Foundation
import SafeCrypto
import StableJSON

/// All keys of the desk, each encrypted under the recovery key that the office keeps on paper.
struct Escrow: Codable {
    var format = 1
    var keys: [Wrapped]

    struct Wrapped: Codable {
        var name: String
        var sealed: String
    }

    static let fileName = "escrow.json"

    static func write(_ ring: KeyRing, under recovery: SecretKey, in folder: String) throws {
        let cipher = try wrapping(recovery)
        var keys = [Wrapped(name: KeyRing.lookupName, sealed: try wrap(ring.lookup, KeyRing.lookupName, cipher))]
        for (version, key) in ring.seals.sorted(by: { $0.key < $1.key }) {
            let name = KeyRing.sealName(version)
            keys.append(Wrapped(name: name, sealed: try wrap(key, name, cipher)))
        }
        try NewFile.write(try StableJSON.encode(Escrow(keys: keys)), to: folder + "/" + fileName, permissions: 0o600)
    }

    /// The keys that the recovery key opens.
    ///
    /// - Throws: `StoreError.recoveryKeyWrong`, `.keysMissing` when there is no escrow file.
    static func open(in folder: String, with text: String) throws -> KeyRing {
        let recovery: SecretKey
        do {
            recovery = try RecoveryKey.read(text)
        } catch {
            throw StoreError.recoveryKeyWrong(Sentence(error.chinese, error.english))
        }
        guard let data = FileManager.default.contents(atPath: folder + "/" + fileName), data.count < 1 << 20 else {
            throw StoreError.keysMissing(path: folder + "/" + fileName)
        }
        let escrow = try StableJSON.decode(Escrow.self, from: [UInt8](data))
        let cipher = try wrapping(recovery)
        var lookup: SecretKey?
        var seals: [Int: SecretKey] = [:]
        for wrapped in escrow.keys {
            guard let sealed = Hex.bytes(wrapped.sealed),
                let plain = try? cipher.open(sealed, boundTo: Array(wrapped.name.utf8)),
                let key = try? SecretKey(plain)
            else { throw StoreError.recoveryKeyWrong(otherDesk) }
            if wrapped.name == KeyRing.lookupName {
                lookup = key
            } else if let version = Int(wrapped.name.dropFirst(5).dropLast(4)) {
                seals[version] = key
            }
        }
        guard let lookup, !seals.isEmpty else { throw StoreError.corrupt(fileName) }
        return try KeyRing(lookup: lookup, seals: seals)
    }

    private static let otherDesk = Sentence(
        "这把恢复密钥抄写无误，但不属于本案件台，请核对是哪个单位的密钥",
        "The recovery key is copied correctly, but is another desk's. Check whose key it is")

    private static func wrapping(_ recovery: SecretKey) throws -> AESGCM {
        try AESGCM(key: try KeyRing.derived(recovery, for: "labordesk escrow"))
    }

    private static func wrap(_ key: SecretKey, _ name: String, _ cipher: AESGCM) throws -> String {
        Hex.text(try cipher.seal(key.exposed(), boundTo: Array(name.utf8)))
    }
}
