import CLibCrypto
import Synchronization

/// AES-256-GCM under one key: what it seals can be read only with the key, and only for the record it was bound to.
///
/// A sealed value is a random 12-byte nonce, the ciphertext and a 16-byte tag. With random nonces one key is good for
/// about four thousand million values (NIST SP 800-38D, 8.3). Any thread may ask, one at a time.
public final class AESGCM: @unchecked Sendable {
    public static let nonceBytes = 12
    public static let tagBytes = 16

    /// The most that one message may hold, in bytes.
    public static let longestMessage = 1 << 30

    /// Held while the contexts, which belong to one thread at a time, are at work.
    private let turn = Mutex(())
    private let contexts: Contexts

    /// - Throws: `CryptoProblem.libraryFailed` when libcrypto cannot set the key up.
    public init(key: SecretKey) throws(CryptoProblem) {
        contexts = try Contexts(key: key)
    }

    /// Seals the bytes; the same `associated` bytes (say, the record's identifier and field) are needed to open them.
    ///
    /// - Throws: `CryptoProblem.tooLong` or `.libraryFailed`.
    public func seal(
        _ plain: some Collection<UInt8>, boundTo associated: some Collection<UInt8>
    ) throws(CryptoProblem) -> [UInt8] {
        try outcome { withBytes(of: plain) { plain in withBytes(of: associated) { seal(plain, $0, nonce: nil) } } }
    }

    /// Opens what `seal` made.
    ///
    /// - Throws: `CryptoProblem.tooShort` or `.notAuthentic`; nothing of the content is given out in either case.
    public func open(
        _ sealed: some Collection<UInt8>, boundTo associated: some Collection<UInt8>
    ) throws(CryptoProblem) -> [UInt8] {
        try outcome { withBytes(of: sealed) { sealed in withBytes(of: associated) { open(sealed, $0) } } }
    }

    /// Seals with a given nonce. For published test vectors alone: a nonce used twice gives the content away.
    func seal(_ plain: [UInt8], boundTo associated: [UInt8], nonce: [UInt8]) throws(CryptoProblem) -> [UInt8] {
        try outcome { plain.withUnsafeBytes { plain in withBytes(of: associated) { seal(plain, $0, nonce: nonce) } } }
    }

    private func outcome(_ act: () -> Result<[UInt8], CryptoProblem>) throws(CryptoProblem) -> [UInt8] {
        try act().get()
    }

    private func seal(
        _ plain: UnsafeRawBufferPointer, _ associated: UnsafeRawBufferPointer, nonce: [UInt8]?
    ) -> Result<[UInt8], CryptoProblem> {
        guard plain.count <= AESGCM.longestMessage else { return .failure(.tooLong(bytes: plain.count)) }
        guard associated.count <= AESGCM.longestMessage else { return .failure(.tooLong(bytes: associated.count)) }
        return turn.withLock { _ in contexts.seal(plain, associated, nonce: nonce) }
    }

    private func open(
        _ sealed: UnsafeRawBufferPointer, _ associated: UnsafeRawBufferPointer
    ) -> Result<[UInt8], CryptoProblem> {
        guard sealed.count >= AESGCM.nonceBytes + AESGCM.tagBytes else {
            return .failure(.tooShort(bytes: sealed.count))
        }
        guard sealed.count <= AESGCM.longestMessage + 64, associated.count <= AESGCM.longestMessage else {
            return .failure(.tooLong(bytes: sealed.count))
        }
        return turn.withLock { _ in contexts.open(sealed, associated) }
    }
}

/// The two C contexts, each with its key schedule made once, and the nonces still unused.
private final class Contexts {
    private let sealing: OpaquePointer
    private let opening: OpaquePointer
    private var nonces = RandomBatch()

    nonisolated(unsafe) private static let algorithm: OpaquePointer? = EVP_CIPHER_fetch(nil, "AES-256-GCM", nil)

    init(key: SecretKey) throws(CryptoProblem) {
        guard let algorithm = Contexts.algorithm else { throw .libraryFailed("AES-256-GCM") }
        guard let sealing = EVP_CIPHER_CTX_new() else { throw .libraryFailed("AES-256-GCM") }
        guard let opening = EVP_CIPHER_CTX_new() else {
            EVP_CIPHER_CTX_free(sealing)
            throw .libraryFailed("AES-256-GCM")
        }
        self.sealing = sealing
        self.opening = opening
        let done = key.withBytes { key in
            let start = key.baseAddress?.assumingMemoryBound(to: UInt8.self)
            return EVP_EncryptInit_ex2(sealing, algorithm, start, nil, nil) == 1
                && EVP_DecryptInit_ex2(opening, algorithm, start, nil, nil) == 1
        }
        guard done else { throw .libraryFailed("AES-256-GCM key") }
    }

    deinit {
        EVP_CIPHER_CTX_free(sealing)
        EVP_CIPHER_CTX_free(opening)
    }

    func seal(
        _ plain: UnsafeRawBufferPointer, _ associated: UnsafeRawBufferPointer, nonce: [UInt8]?
    ) -> Result<[UInt8], CryptoProblem> {
        let nonceBytes = AESGCM.nonceBytes
        var failure: CryptoProblem?
        let sealed = [UInt8](unsafeUninitializedCapacity: nonceBytes + plain.count + AESGCM.tagBytes) { out, count in
            guard let start = out.baseAddress else { return }
            if let nonce {
                for (place, byte) in nonce.prefix(nonceBytes).enumerated() { out[place] = byte }
            } else {
                do throws(CryptoProblem) {
                    try nonces.fill(UnsafeMutableRawBufferPointer(start: start, count: nonceBytes))
                } catch {
                    failure = error
                    return
                }
            }
            var written: Int32 = 0
            let tag = start + nonceBytes + plain.count
            let done =
                EVP_EncryptInit_ex2(sealing, nil, nil, start, nil) == 1
                && Contexts.update(EVP_EncryptUpdate, sealing, nil, associated)
                && Contexts.update(EVP_EncryptUpdate, sealing, start + nonceBytes, plain)
                && EVP_EncryptFinal_ex(sealing, tag, &written) == 1
                && EVP_CIPHER_CTX_ctrl(sealing, EVP_CTRL_AEAD_GET_TAG, Int32(AESGCM.tagBytes), tag) == 1
            if done { count = nonceBytes + plain.count + AESGCM.tagBytes } else { failure = .libraryFailed("seal") }
        }
        if let failure { return .failure(failure) }
        return .success(sealed)
    }

    func open(
        _ sealed: UnsafeRawBufferPointer, _ associated: UnsafeRawBufferPointer
    ) -> Result<[UInt8], CryptoProblem> {
        let length = sealed.count - AESGCM.nonceBytes - AESGCM.tagBytes
        guard let start = sealed.baseAddress else { return .failure(.tooShort(bytes: 0)) }
        let cipher = UnsafeRawBufferPointer(start: start + AESGCM.nonceBytes, count: length)
        // libcrypto asks for a tag it may write to, though it only reads it.
        var tag = Array(sealed.suffix(AESGCM.tagBytes))
        var isAuthentic = false
        // One byte more than needed, so that an empty message still has a place to point at.
        let plain = [UInt8](unsafeUninitializedCapacity: length + 1) { out, count in
            guard let target = out.baseAddress else { return }
            var written: Int32 = 0
            isAuthentic =
                EVP_DecryptInit_ex2(opening, nil, nil, start.assumingMemoryBound(to: UInt8.self), nil) == 1
                && Contexts.update(EVP_DecryptUpdate, opening, nil, associated)
                && Contexts.update(EVP_DecryptUpdate, opening, target, cipher)
                && EVP_CIPHER_CTX_ctrl(opening, EVP_CTRL_AEAD_SET_TAG, Int32(AESGCM.tagBytes), &tag) == 1
                && EVP_DecryptFinal_ex(opening, target + length, &written) == 1
            if isAuthentic {
                count = length
            } else {
                OPENSSL_cleanse(target, length)
            }
        }
        return isAuthentic ? .success(plain) : .failure(.notAuthentic)
    }

    /// Feeds bytes through, or as associated data where there is no place to write; nothing to feed is no failure.
    private static func update(
        _ step: (
            OpaquePointer?, UnsafeMutablePointer<UInt8>?, UnsafeMutablePointer<Int32>?, UnsafePointer<UInt8>?,
            Int32
        ) -> Int32,
        _ context: OpaquePointer, _ target: UnsafeMutablePointer<UInt8>?, _ bytes: UnsafeRawBufferPointer
    ) -> Bool {
        guard bytes.count > 0 else { return true }
        var written: Int32 = 0
        return step(
            context, target, &written, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self),
            Int32(bytes.count)) == 1
    }
}
