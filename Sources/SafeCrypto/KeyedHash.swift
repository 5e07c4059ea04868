import CLibCrypto
import Synchronization

/// HMAC-SHA256 under one key: turns a personal number into a token that can be looked up but not reversed.
///
/// The keyed context is kept and restarted for each message; any thread may ask, one at a time.
public final class KeyedHash: @unchecked Sendable {
    /// Held while the context, which belongs to one thread at a time, is at work.
    private let turn = Mutex(())
    private let context: Context

    /// - Throws: `CryptoProblem.libraryFailed` when libcrypto cannot set the key up.
    public convenience init(key: SecretKey) throws(CryptoProblem) {
        try self.init(key: key.exposed())
    }

    /// A key of any length, for published test vectors and for keys made elsewhere.
    ///
    /// - Throws: `CryptoProblem.libraryFailed` when libcrypto cannot set the key up.
    public init(key: [UInt8]) throws(CryptoProblem) {
        context = try Context(key: key)
    }

    public func token(for bytes: UnsafeRawBufferPointer) -> Digest {
        turn.withLock { _ in context.token(for: bytes) }
    }

    public func token(for bytes: some Collection<UInt8>) -> Digest { withBytes(of: bytes) { token(for: $0) } }

    /// The token of the text's UTF-8 bytes; normalise the text first.
    public func token(for text: String) -> Digest { withBytes(of: text) { token(for: $0) } }
}

/// The C context, freed once.
private final class Context {
    private let mac: OpaquePointer

    nonisolated(unsafe) private static let algorithm: OpaquePointer? = EVP_MAC_fetch(nil, "HMAC", nil)

    init(key: [UInt8]) throws(CryptoProblem) {
        guard let mac = Context.algorithm.flatMap({ EVP_MAC_CTX_new($0) }) else { throw .libraryFailed("HMAC") }
        self.mac = mac
        // An empty key is written as one unused byte: a null pointer would mean “keep the key there was”.
        let bytes = key.isEmpty ? [0] : key
        let done = ParameterList.with { list in
            list.add("digest", text: "SHA256")
            return EVP_MAC_init(mac, bytes, key.count, list.parameters)
        }
        guard done == 1 else { throw .libraryFailed("HMAC key") }
    }

    deinit { EVP_MAC_CTX_free(mac) }

    func token(for bytes: UnsafeRawBufferPointer) -> Digest {
        Digest { out in
            var length = 0
            let start = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
            let done =
                EVP_MAC_init(mac, nil, 0, nil) == 1
                && (bytes.isEmpty || EVP_MAC_update(mac, start, bytes.count) == 1)
                && EVP_MAC_final(mac, out, &length, Digest.byteCount) == 1
            precondition(done && length == Digest.byteCount, "HMAC failed")
        }
    }
}
