import CaseExport
import CaseStore
import Foundation
import SafeCrypto

/// The records of a filing between the check and the desk, so that the filing is read once and memory does not grow with it.
///
/// They lie in a file that has no name any more: nobody else can open it, and it goes with the process.
final class StagedRecords {
    /// As much of a record as it takes to hold it against the one that stands, and to keep it.
    struct Record: Hashable {
        var uid: String
        var rev: Int64
        var action: String
        var replaces: Digest?
        var digest: Digest
    }

    private let file: UnsafeMutablePointer<FILE>
    private let folder: String
    private var failure: StoreError?
    private(set) var count = 0

    /// - Parameter folder: where there is room for it.
    /// - Throws: `StoreError` when no file can be made there.
    init(in folder: String) throws(StoreError) {
        self.folder = folder
        let path = "\(folder)/records-\(UUID().uuidString.lowercased())"
        let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw StoreError(errno: errno, folder) }
        guard unlink(path) == 0, let file = fdopen(descriptor, "w+") else {
            let reason = errno
            close(descriptor)
            throw StoreError(errno: reason, folder)
        }
        self.file = file
    }

    // Nothing in it is wanted any more.
    deinit { fclose(file) }

    /// Takes in the next record. A failure is remembered, and thrown by `each`.
    func add(_ record: FilingCase, _ digest: Digest) {
        guard failure == nil else { return }
        var text = record.uid + " \(record.rev) \(record.action)"
        let length = UInt32(text.utf8.count)
        put(length)
        text.withUTF8 { put(UnsafeRawBufferPointer($0)) }
        put(UInt8(record.replaces == nil ? 0 : 1))
        record.replaces?.withBytes { put($0) }
        digest.withBytes { put($0) }
        count += 1
    }

    /// Hands over the records in the order in which they came.
    ///
    /// - Throws: `StoreError` when they could not be written or read; what `body` threw.
    func each(_ body: (Record) throws -> Void) throws {
        if let failure { throw failure }
        guard fflush(file) == 0, fseek(file, 0, SEEK_SET) == 0 else { throw StoreError(errno: errno, folder) }
        for _ in 0..<count {
            let length = try take(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
            let words = String(decoding: try take(Int(length)), as: UTF8.self).split(separator: " ")
            let replaces = try take(1) == [1] ? Digest(bytes: try take(Digest.byteCount)) : nil
            guard words.count == 3, let rev = Int64(words[1]), let digest = Digest(bytes: try take(Digest.byteCount))
            else { throw StoreError.unreachable(folder) }
            try body(
                Record(
                    uid: String(words[0]), rev: rev, action: String(words[2]), replaces: replaces, digest: digest))
        }
    }

    private func put(_ number: UInt32) { withUnsafeBytes(of: number.bigEndian) { put($0) } }

    private func put(_ byte: UInt8) { withUnsafeBytes(of: byte) { put($0) } }

    private func put(_ bytes: UnsafeRawBufferPointer) {
        guard failure == nil, let start = bytes.baseAddress else { return }
        if fwrite(start, 1, bytes.count, file) != bytes.count { failure = StoreError(errno: errno, folder) }
    }

    private func take(_ length: Int) throws(StoreError) -> [UInt8] {
        let bytes = [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
            count = buffer.baseAddress.map { fread($0, 1, length, file) } ?? 0
        }
        guard bytes.count == length else { throw StoreError(errno: ferror(file) == 0 ? EIO : errno, folder) }
        return bytes
    }
}
