import Foundation

/// A file of packed rows that only its maker needs: locked while it is in use, and swept when its maker died.
final class StagingFile {
    let path: String
    private let descriptor: Int32
    private var buffer: [UInt8] = []

    /// - Throws: `StoreError.unreachable`.
    init(folder: String, name: String) throws {
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        path = folder + "/" + name
        descriptor = Foundation.open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw NewFile.failure(path) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            Foundation.close(descriptor)
            throw StoreError.busy
        }
    }

    deinit {
        unlink(path)
        Foundation.close(descriptor)
    }

    /// Adds one record: its length, then its bytes.
    func append(_ record: [UInt8]) throws {
        withUnsafeBytes(of: UInt32(truncatingIfNeeded: record.count)) { buffer.append(contentsOf: $0) }
        buffer.append(contentsOf: record)
        if buffer.count >= 1 << 22 { try flush() }
    }

    func flush() throws {
        var offset = 0
        while offset < buffer.count {
            let written = buffer.withUnsafeBytes { bytes in
                Foundation.write(descriptor, bytes.baseAddress.map { $0 + offset }, bytes.count - offset)
            }
            if written < 0 {
                if errno == EINTR { continue }
                throw NewFile.failure(path)
            }
            offset += written
        }
        buffer.removeAll(keepingCapacity: true)
    }

    /// Hands every record to the body, in order.
    func each(_ body: (UnsafeRawBufferPointer) throws -> Void) throws {
        try flush()
        guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw NewFile.failure(path) }
        var held = [UInt8]()
        var start = 0
        var chunk = [UInt8](repeating: 0, count: 1 << 22)
        while true {
            let count = chunk.withUnsafeMutableBytes { Foundation.read(descriptor, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                throw NewFile.failure(path)
            }
            if count == 0 { break }
            held.removeFirst(start)
            start = 0
            held.append(contentsOf: chunk[0..<count])
            try held.withUnsafeBytes { bytes in
                while start + 4 <= bytes.count {
                    let length = Int(bytes.loadUnaligned(fromByteOffset: start, as: UInt32.self))
                    guard start + 4 + length <= bytes.count else { break }
                    try body(UnsafeRawBufferPointer(rebasing: bytes[(start + 4)..<(start + 4 + length)]))
                    start += 4 + length
                }
            }
        }
        guard start == held.count else { throw PackedReader.cut }
    }

    /// Removes what intakes that died left behind. A file that is still locked belongs to one at work.
    static func sweep(_ folder: String) {
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
            let path = folder + "/" + name
            let descriptor = Foundation.open(path, O_RDWR | O_CLOEXEC)
            guard descriptor >= 0 else { continue }
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { unlink(path) }
            Foundation.close(descriptor)
        }
    }
}
