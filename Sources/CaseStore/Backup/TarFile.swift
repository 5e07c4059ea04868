import Foundation
import SafeCrypto

/// The plain container of a backup: POSIX ustar, no times, no owners, so that the same desk gives the same bytes and any
/// program can unpack it.
final class TarWriter {
    private let descriptor: Int32
    private let path: String
    /// SHA-256 and length of every entry so far.
    private(set) var entries: [Entry] = []

    struct Entry: Hashable, Codable {
        var name: String
        var bytes: Int
        var digest: String
    }

    /// - Throws: `StoreError.alreadyExists` when the file is there.
    init(path: String) throws {
        self.path = path
        descriptor = Foundation.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw errno == EEXIST ? StoreError.alreadyExists(path) : NewFile.failure(path)
        }
    }

    deinit { Foundation.close(descriptor) }

    func add(_ name: String, _ content: [UInt8]) throws {
        try write(try TarHeader.bytes(name, content.count))
        try write(content)
        try pad(content.count)
        entries.append(Entry(name: name, bytes: content.count, digest: SHA256.digest(of: content).hex))
    }

    func add(_ name: String, file: String) throws {
        let source = Foundation.open(file, O_RDONLY | O_CLOEXEC)
        guard source >= 0 else { throw NewFile.failure(file) }
        defer { Foundation.close(source) }
        var status = stat()
        guard fstat(source, &status) == 0 else { throw NewFile.failure(file) }
        let size = Int(status.st_size)
        try write(try TarHeader.bytes(name, size))
        let hasher = SHA256()
        var left = size
        var chunk = [UInt8](repeating: 0, count: 1 << 20)
        while left > 0 {
            let count = chunk.withUnsafeMutableBytes { Foundation.read(source, $0.baseAddress, min($0.count, left)) }
            guard count > 0 else { throw StoreError.unreachable(file) }
            let piece = Array(chunk[0..<count])
            hasher.update(piece)
            try write(piece)
            left -= count
        }
        try pad(size)
        entries.append(Entry(name: name, bytes: size, digest: hasher.finish().hex))
    }

    func finish() throws {
        try write([UInt8](repeating: 0, count: 1024))
        guard fsync(descriptor) == 0 else { throw NewFile.failure(path) }
    }

    private func pad(_ count: Int) throws {
        let rest = count % 512
        if rest > 0 { try write([UInt8](repeating: 0, count: 512 - rest)) }
    }

    private func write(_ bytes: [UInt8]) throws {
        var offset = 0
        while offset < bytes.count {
            let written = bytes.withUnsafeBytes { buffer in
                Foundation.write(descriptor, buffer.baseAddress.map { $0 + offset }, bytes.count - offset)
            }
            if written < 0 {
                if errno == EINTR { continue }
                throw NewFile.failure(path)
            }
            offset += written
        }
    }
}

/// Reads entries of a container that `TarWriter` made; anything else is refused.
struct TarReader {
    /// Hands over each entry's name and a function that gives its content in pieces; the body must take all of them.
    static func each(
        _ path: String,
        _ body: (_ name: String, _ bytes: Int, _ pieces: ((ArraySlice<UInt8>) throws -> Void) throws -> Void) throws ->
            Void
    ) throws {
        let descriptor = Foundation.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw NewFile.failure(path) }
        defer { Foundation.close(descriptor) }
        func read(_ count: Int) throws -> [UInt8] {
            var bytes = [UInt8](repeating: 0, count: count)
            var offset = 0
            while offset < count {
                let got = bytes.withUnsafeMutableBytes { buffer in
                    Foundation.read(descriptor, buffer.baseAddress.map { $0 + offset }, count - offset)
                }
                if got < 0, errno == EINTR { continue }
                guard got > 0 else { throw StoreError.corrupt("backup cut") }
                offset += got
            }
            return bytes
        }
        while true {
            let header = try read(512)
            if header.allSatisfy({ $0 == 0 }) { return }
            let (name, size) = try TarHeader.read(header)
            var taken = false
            try body(name, size) { take in
                taken = true
                var left = size
                while left > 0 {
                    let piece = try read(min(left, 1 << 20))
                    try take(piece[...])
                    left -= piece.count
                }
            }
            guard taken else { throw StoreError.corrupt("backup \(name)") }
            if size % 512 > 0 { _ = try read(512 - size % 512) }
        }
    }
}

enum TarHeader {
    static func bytes(_ name: String, _ size: Int) throws -> [UInt8] {
        let text = Array(name.utf8)
        guard (1...100).contains(text.count), size >= 0, size < 1 << 40 else { throw StoreError.unreachable(name) }
        var header = [UInt8](repeating: 0, count: 512)
        func put(_ bytes: [UInt8], _ at: Int) { for (place, byte) in bytes.enumerated() { header[at + place] = byte } }
        put(text, 0)
        put(Array("0000600\0".utf8), 100)
        put(Array("0000000\0".utf8), 108)
        put(Array("0000000\0".utf8), 116)
        let octal = String(size, radix: 8)
        if octal.count <= 11 {
            put(Array((String(repeating: "0", count: 11 - octal.count) + octal + "\0").utf8), 124)
        } else {
            // Beyond 8 GiB the size stands in base 256, as GNU tar writes it.
            put([0x80], 124)
            for place in 0..<8 { header[135 - place] = UInt8(truncatingIfNeeded: size >> (8 * place)) }
        }
        put(Array("00000000000\0".utf8), 136)
        put(Array("        ".utf8), 148)
        put([UInt8(ascii: "0")], 156)
        put(Array("ustar\u{0}00".utf8), 257)
        put(checksum(header), 148)
        return header
    }

    private static func checksum(_ header: [UInt8]) -> [UInt8] {
        let sum = String(header.reduce(0) { $0 + Int($1) }, radix: 8)
        return Array((String(repeating: "0", count: max(0, 6 - sum.count)) + sum + "\0 ").utf8)
    }

    static func read(_ header: [UInt8]) throws -> (name: String, size: Int) {
        var blank = header
        for place in 148..<156 { blank[place] = UInt8(ascii: " ") }
        guard Array(header[148..<156]) == checksum(blank), header[156] == UInt8(ascii: "0") else {
            throw StoreError.corrupt("backup header")
        }
        let name = String(decoding: header[0..<100].prefix { $0 != 0 }, as: UTF8.self)
        let size: Int?
        if header[124] == 0x80 {
            size = header[128..<136].reduce(0) { $0 << 8 | Int($1) }
        } else {
            size = Int(String(decoding: header[124..<135], as: UTF8.self), radix: 8)
        }
        guard let size, size >= 0, size < 1 << 40, isPlain(name) else { throw StoreError.corrupt("backup \(name)") }
        return (name, size)
    }

    /// A name that stays inside the folder it is unpacked into.
    private static func isPlain(_ name: String) -> Bool {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        return !parts.isEmpty && parts.count <= 4
            && parts.allSatisfy { part in
                !part.isEmpty && part != "." && part != ".."
                    && part.utf8.allSatisfy {
                        (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || $0 == 45
                            || $0 == 46
                            || $0 == 95
                    }
            }
    }
}
