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
        var uid = record.uid
        var head = Head(uid: uid.utf8.count, rev: record.rev, action: record.action.utf8.first ?? 0)
        head.isReplacing = record.replaces != nil
        withUnsafeBytes(of: head) { put($0) }
        (record.replaces ?? digest).withBytes { put($0) }
        digest.withBytes { put($0) }
        uid.withUTF8 { put(UnsafeRawBufferPointer($0)) }
        count += 1
    }

    /// Hands over the records in the order in which they came.
    ///
    /// - Throws: `StoreError` when they could not be written or read; what `body` threw.
    func each(_ body: (Record) throws -> Void) throws {
        if let failure { throw failure }
        guard fflush(file) == 0, fseek(file, 0, SEEK_SET) == 0 else { throw StoreError(errno: errno, folder) }
        let headSize = MemoryLayout<Head>.size
        for _ in 0..<count {
            let fixed = try take(headSize + 2 * Digest.byteCount)
            let (head, replaces, digest) = fixed.withUnsafeBytes { bytes in
                let digests = bytes[headSize...]
                return (
                    bytes.loadUnaligned(as: Head.self),
                    Digest(bytes: UnsafeRawBufferPointer(rebasing: digests.prefix(Digest.byteCount))),
                    Digest(bytes: UnsafeRawBufferPointer(rebasing: digests.suffix(Digest.byteCount)))
                )
            }
            guard let digest else { throw StoreError.unreachable(folder) }
            try body(
                Record(
                    uid: String(decoding: try take(head.uid), as: UTF8.self), rev: head.rev,
                    action: String(UnicodeScalar(head.action)), replaces: head.isReplacing ? replaces : nil,
                    digest: digest))
        }
    }

    /// What every record begins with, as this machine lays it out; two digests and the uid follow.
    private struct Head {
        var uid: Int
        var rev: Int64
        var action: UInt8
        var isReplacing = false
    }

    private func put(_ bytes: UnsafeRawBufferPointer) {
        guard failure == nil, let start = bytes.baseAddress, bytes.count > 0 else { return }
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
