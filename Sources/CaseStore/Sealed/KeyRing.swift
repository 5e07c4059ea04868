import CaseWorkflow
import Foundation
import SafeCrypto

/// The keys of a desk: one that makes the tokens by which numbers are found, which never changes, and the sealing keys
/// by version, of which the desk's current one seals.
///
/// Each lies in a file of its own that only the owner may read; `escrow` holds them all, wrapped under the recovery key.
final class KeyRing: Sendable {
    let lookup: SecretKey
    let seals: [Int: SecretKey]
    let current: Int
    /// Makes the tokens of personal numbers.
    let tokens: KeyedHash
    /// Makes the names of attachment files.
    let names: KeyedHash
    private let ciphers: [Int: AESGCM]

    /// - Parameter current: the version the desk seals with now; nil for the newest.
    init(lookup: SecretKey, seals: [Int: SecretKey], current: Int? = nil) throws {
        self.lookup = lookup
        self.seals = seals
        self.current = current ?? seals.keys.max() ?? 0
        tokens = try KeyedHash(key: try KeyRing.derived(lookup, for: "labordesk lookup"))
        names = try KeyedHash(key: try KeyRing.derived(lookup, for: "labordesk attachments"))
        ciphers = try seals.mapValues { try AESGCM(key: try KeyRing.derived($0, for: "labordesk seal")) }
    }

    static func random() throws -> KeyRing {
        try KeyRing(lookup: try SecretKey.random(), seals: [1: try SecretKey.random()])
    }

    /// - Throws: `StoreError.keysMissing` when the key of that version is not there.
    func cipher(_ version: Int) throws -> AESGCM {
        guard let cipher = ciphers[version] else { throw StoreError.keysMissing(path: KeyRing.sealName(version)) }
        return cipher
    }

    /// Says whether these are the keys a desk was sealed with, without saying anything about them.
    func check(deskID: [UInt8]) -> [UInt8] {
        Array(tokens.token(for: Array("labordesk desk".utf8) + deskID).bytes.prefix(16))
    }

    /// The first 16 bytes of HMAC-SHA256(field ‖ 0 ‖ normalised value).
    func token(_ field: SealedField, _ value: String) -> [UInt8] {
        let message = Array(field.rawValue.utf8) + [0] + Array(field.normalised(value).utf8)
        return Array(tokens.token(for: message).bytes.prefix(16))
    }

    /// A key for one purpose out of a random key: HMAC-SHA256 of the purpose, which for 32 bytes is what HKDF expands to.
    static func derived(_ key: SecretKey, for purpose: String) throws -> SecretKey {
        try SecretKey(try KeyedHash(key: key).token(for: purpose).bytes)
    }

    static func sealName(_ version: Int) -> String { "seal-\(version).key" }
    static let lookupName = "lookup.key"
}

extension KeyRing {
    func save(in folder: String) throws {
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        try KeyRing.write(lookup, to: folder + "/" + KeyRing.lookupName)
        for version in seals.keys.sorted() { try saveSeal(version, in: folder) }
    }

    /// Writes the file of one sealing key.
    func saveSeal(_ version: Int, in folder: String) throws {
        guard let key = seals[version] else { return }
        try KeyRing.write(key, to: folder + "/" + KeyRing.sealName(version))
    }

    /// - Parameter current: the version the desk seals with now. A newer file is left of a change that did not come about.
    /// - Throws: `StoreError.keysMissing`, naming the file that is not there or cannot be read.
    static func load(from folder: String, current: Int) throws -> KeyRing {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        var seals: [Int: SecretKey] = [:]
        for name in names where name.hasPrefix("seal-") && name.hasSuffix(".key") {
            guard let version = Int(name.dropFirst(5).dropLast(4)) else { continue }
            seals[version] = try read(folder + "/" + name)
        }
        guard seals[current] != nil else { throw StoreError.keysMissing(path: folder + "/" + sealName(current)) }
        return try KeyRing(lookup: try read(folder + "/" + lookupName), seals: seals, current: current)
    }

    private static func write(_ key: SecretKey, to path: String) throws {
        try NewFile.write(Array(Hex.text(key.exposed()).utf8) + [10], to: path, permissions: 0o600)
    }

    private static func read(_ path: String) throws -> SecretKey {
        guard let data = FileManager.default.contents(atPath: path), data.count < 200 else {
            throw StoreError.keysMissing(path: path)
        }
        let text = String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
        guard let bytes = Hex.bytes(text), let key = try? SecretKey(bytes) else {
            throw StoreError.keysMissing(path: path)
        }
        return key
    }
}

extension StoreError {
    /// A cryptographic failure in the words of the store.
    init(crypto problem: CryptoProblem) {
        switch problem {
        case .notAuthentic, .tooShort: self = .corrupt(problem.english)
        case .wrongKeyLength, .tooLong, .badParameters, .unreadableFile, .notAKey, .privateKeyGiven, .libraryFailed:
            self = .invalid(Sentence(problem.chinese, problem.english))
        }
    }
}
