import CaseWorkflow
import Foundation
import SafeCrypto
import StableJSON

/// The encrypted files of a desk's attachments. Each has a key of its own, wrapped under the desk's sealing key; the file goes
/// by the keyed digest of its content, so that one content is kept once and the name says nothing.
///
///     "LDATT1\n"  version (8 bytes)  length of the wrapped key (8 bytes)  wrapped key  { length (8 bytes)  sealed piece } …
struct AttachmentFiles {
    let folder: String

    static let pieceBytes = 1 << 20
    private static let mark = Array("LDATT1\n".utf8)

    func path(_ token: String) -> String { folder + "/" + token.prefix(2) + "/" + token }

    func isThere(_ token: String) -> Bool { FileManager.default.fileExists(atPath: path(token)) }

    /// The keyed digest of a content.
    static func token(_ content: [UInt8], _ ring: KeyRing) -> String {
        Hex.text(ring.names.token(for: SHA256.digest(of: content).bytes).bytes)
    }

    func write(_ content: [UInt8], token: String, _ ring: KeyRing) throws {
        let key = try SecretKey.random()
        let cipher = try AESGCM(key: key)
        var bytes = try AttachmentFiles.head(key, token: token, ring.current, ring)
        var offset = 0
        var piece: Int64 = 0
        repeat {
            let end = min(offset + AttachmentFiles.pieceBytes, content.count)
            let isLast = end == content.count
            let sealed = try cipher.seal(
                content[offset..<end], boundTo: AttachmentFiles.binding(token, piece, isLast: isLast))
            bytes.append(bigEndian: Int64(sealed.count))
            bytes += sealed
            offset = end
            piece += 1
        } while offset < content.count
        let target = path(token)
        try FileManager.default.createDirectory(
            atPath: NewFile.folder(of: target), withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        try NewFile.write(bytes, to: target, permissions: 0o600)
    }

    /// - Throws: `StoreError.corrupt` when the file is missing, cut or changed.
    func read(_ token: String, _ ring: KeyRing) throws -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: path(token)) else {
            throw StoreError.corrupt("attachment \(token.prefix(12)) missing")
        }
        let (key, rest) = try opened([UInt8](data), token, ring)
        let cipher = try AESGCM(key: key)
        var content: [UInt8] = []
        var offset = 0
        var piece: Int64 = 0
        while offset < rest.count {
            guard let length = AttachmentFiles.number(rest, offset), length > 0, offset + 8 + length <= rest.count
            else {
                throw StoreError.corrupt("attachment \(token.prefix(12)) cut")
            }
            let end = offset + 8 + length
            let bound = AttachmentFiles.binding(token, piece, isLast: end == rest.count)
            content += try cipher.open(rest[(rest.startIndex + offset + 8)..<(rest.startIndex + end)], boundTo: bound)
            offset = end
            piece += 1
        }
        guard piece > 0, AttachmentFiles.token(content, ring) == token else {
            throw StoreError.corrupt("attachment \(token.prefix(12)) changed")
        }
        return content
    }

    /// Wraps every file's key under another version of the desk's key; the contents stay as they are.
    func rewrap(_ ring: KeyRing, to version: Int) throws {
        for token in tokens() {
            let target = path(token)
            guard let data = FileManager.default.contents(atPath: target) else { continue }
            let (key, rest) = try opened([UInt8](data), token, ring)
            let bytes = try AttachmentFiles.head(key, token: token, version, ring) + rest
            try NewFile.write(bytes, to: target, permissions: 0o600)
        }
    }

    /// Every file that the journal knows, by its token, in order: attachments, and the parts of filings that came in.
    static func known(to connection: any Connection) throws -> [String] {
        var tokens = Set(try connection.all("SELECT DISTINCT token FROM attachment") { Hex.text($0.blob(0) ?? []) })
        try connection.each("SELECT state FROM receivedFiling", []) { row in
            let filing = try StableJSON.decode(ReceivedFiling.self, from: row.blob(0) ?? [])
            for part in filing.parts { tokens.insert(part.token) }
            return true
        }
        return tokens.sorted()
    }

    /// Every file that is there, by its token, in order.
    func tokens() -> [String] {
        let folders = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        var tokens: [String] = []
        for name in folders where name.count == 2 {
            let files = (try? FileManager.default.contentsOfDirectory(atPath: folder + "/" + name)) ?? []
            tokens += files.filter { $0.count == 64 && Hex.bytes($0) != nil }
        }
        return tokens.sorted()
    }

    private static func head(_ key: SecretKey, token: String, _ version: Int, _ ring: KeyRing) throws -> [UInt8] {
        let wrapped = try ring.cipher(version).seal(
            key.exposed(), boundTo: Array("attachment ".utf8) + Array(token.utf8))
        var bytes = mark
        bytes.append(bigEndian: Int64(version))
        bytes.append(bigEndian: Int64(wrapped.count))
        return bytes + wrapped
    }

    private func opened(_ bytes: [UInt8], _ token: String, _ ring: KeyRing) throws -> (SecretKey, ArraySlice<UInt8>) {
        let start = AttachmentFiles.mark.count
        guard bytes.starts(with: AttachmentFiles.mark), let version = AttachmentFiles.number(bytes[...], start),
            let length = AttachmentFiles.number(bytes[...], start + 8), length > 0, length < 200,
            bytes.count > start + 16 + length
        else { throw StoreError.corrupt("attachment \(token.prefix(12))") }
        let wrapped = bytes[(start + 16)..<(start + 16 + length)]
        let key = try ring.cipher(version).open(wrapped, boundTo: Array("attachment ".utf8) + Array(token.utf8))
        return (try SecretKey(key), bytes[(start + 16 + length)...])
    }

    private static func number(_ bytes: ArraySlice<UInt8>, _ offset: Int) -> Int? {
        guard bytes.count >= offset + 8 else { return nil }
        let start = bytes.startIndex + offset
        let value = bytes[start..<(start + 8)].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return value <= UInt64(1 << 40) ? Int(value) : nil
    }

    private static func binding(_ token: String, _ piece: Int64, isLast: Bool) -> [UInt8] {
        var bytes = Array(token.utf8)
        bytes.append(bigEndian: piece)
        bytes.append(isLast ? 1 : 0)
        return bytes
    }
}
