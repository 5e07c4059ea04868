import CLibCrypto
import Glibc

/// SHA-256 of bytes as they come, and of whole files and strings.
///
/// One object can hash any number of messages, one after the other; it belongs to one thread at a time.
public final class SHA256 {
    private let context: OpaquePointer

    /// Fetched once: an implicit fetch for every message costs more than hashing a short one.
    nonisolated(unsafe) private static let algorithm: OpaquePointer = {
        guard let found = EVP_MD_fetch(nil, "SHA256", nil) else {
            preconditionFailure("this build of libcrypto has no SHA-256")
        }
        return found
    }()

    public init() {
        guard let context = EVP_MD_CTX_new() else { preconditionFailure("no memory for a digest") }
        self.context = context
        start()
    }

    deinit { EVP_MD_CTX_free(context) }

    /// Takes in the next bytes of the message.
    public func update(_ bytes: UnsafeRawBufferPointer) {
        guard let start = bytes.baseAddress, bytes.count > 0 else { return }
        precondition(EVP_DigestUpdate(context, start, bytes.count) == 1, "SHA-256 failed")
    }

    /// Takes in the next bytes of the message.
    public func update(_ bytes: some Collection<UInt8>) { withBytes(of: bytes) { update($0) } }

    /// Takes in the 32 bytes of another digest.
    public func update(_ digest: Digest) { digest.withBytes { update($0) } }

    /// Takes in the UTF-8 bytes of the text.
    public func update(_ text: String) { withBytes(of: text) { update($0) } }

    /// The digest of everything taken in; the object is then ready for another message.
    public func finish() -> Digest {
        let digest = Digest { precondition(EVP_DigestFinal_ex(context, $0, nil) == 1, "SHA-256 failed") }
        start()
        return digest
    }

    private func start() {
        precondition(EVP_DigestInit_ex2(context, SHA256.algorithm, nil) == 1, "SHA-256 failed to start")
    }
}

extension SHA256 {
    public static func digest(of bytes: UnsafeRawBufferPointer) -> Digest {
        var empty: UInt8 = 0
        return Digest { out in
            let done = withUnsafePointer(to: &empty) { nothing in
                EVP_Digest(bytes.baseAddress ?? UnsafeRawPointer(nothing), bytes.count, out, nil, algorithm, nil)
            }
            precondition(done == 1, "SHA-256 failed")
        }
    }

    public static func digest(of bytes: some Collection<UInt8>) -> Digest { withBytes(of: bytes) { digest(of: $0) } }

    /// The digest of the text's UTF-8 bytes.
    public static func digest(of text: String) -> Digest { withBytes(of: text) { digest(of: $0) } }

    /// Reads the file to its end in bounded memory.
    ///
    /// - Throws: `CryptoProblem.unreadableFile` when it cannot be opened or read, or has no end (a device or a pipe).
    public static func digest(ofFile path: String) throws(CryptoProblem) -> (digest: Digest, byteCount: Int) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw .unreadableFile(path: path, reason: String(cString: strerror(errno))) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw .unreadableFile(path: path, reason: "not a file")
        }
        let hasher = SHA256()
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
        defer { buffer.deallocate() }
        var byteCount = 0
        while true {
            let count = read(descriptor, buffer.baseAddress, buffer.count)
            if count == 0 { return (hasher.finish(), byteCount) }
            if count < 0 {
                if errno == EINTR { continue }
                throw .unreadableFile(path: path, reason: String(cString: strerror(errno)))
            }
            hasher.update(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
            byteCount += count
        }
    }
}

/// The collection's bytes in one piece, copied only where it has no contiguous storage.
func withBytes<Result>(of bytes: some Collection<UInt8>, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    if let result = bytes.withContiguousStorageIfAvailable({ body(UnsafeRawBufferPointer($0)) }) { return result }
    return Array(bytes).withUnsafeBytes(body)
}

func withBytes<Result>(of text: String, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    var text = text
    return text.withUTF8 { body(UnsafeRawBufferPointer($0)) }
}
