import CLibCrypto

/// The private half of a key. It never prints itself, and libcrypto wipes it from memory when nobody holds it any more.
public final class SigningKey: @unchecked Sendable, CustomStringConvertible {
    /// The half that everybody may know.
    public let verifyingKey: VerifyingKey

    /// libcrypto locks what it changes of a key that is only signed with.
    private let pointer: OpaquePointer

    public var algorithm: SignatureAlgorithm { verifyingKey.algorithm }

    /// A new key from the system's randomness.
    ///
    /// - Throws: `CryptoProblem.libraryFailed` when this build of libcrypto cannot make one.
    public static func make(_ algorithm: SignatureAlgorithm) throws(CryptoProblem) -> SigningKey {
        guard let context = EVP_PKEY_CTX_new_from_name(nil, algorithm.keyType, nil) else {
            throw .libraryFailed(algorithm.keyType)
        }
        defer {
            EVP_PKEY_CTX_free(context)
            ERR_clear_error()
        }
        var made: OpaquePointer?
        let isDone = ParameterList.with { list in
            if algorithm == .ecdsa { list.add("group", text: "P-256") }
            return EVP_PKEY_keygen_init(context) == 1 && EVP_PKEY_CTX_set_params(context, list.parameters) == 1
                && EVP_PKEY_generate(context, &made) == 1
        }
        guard isDone, let made else { throw .libraryFailed(algorithm.keyType) }
        return try SigningKey(owning: made)
    }

    /// Reads a private key as PKCS #8 in DER.
    ///
    /// - Throws: `CryptoProblem.notAKey` unless it is a P-256 or SM2 key whose halves belong together.
    public convenience init(der: [UInt8]) throws(CryptoProblem) {
        let read = der.withUnsafeBufferPointer { buffer in
            var place = buffer.baseAddress
            let information = d2i_PKCS8_PRIV_KEY_INFO(nil, &place, buffer.count)
            defer { PKCS8_PRIV_KEY_INFO_free(information) }
            // Bytes after the key would be somebody's mistake or trick.
            guard let information, place == buffer.baseAddress.map({ $0 + buffer.count }) else {
                return nil as OpaquePointer?
            }
            return EVP_PKCS82PKEY(information)
        }
        ERR_clear_error()
        guard let read else { throw .notAKey }
        try self.init(owning: read)
    }

    /// Reads a file `-----BEGIN PRIVATE KEY-----`, which is not encrypted.
    ///
    /// - Throws: `CryptoProblem.notAKey`.
    public convenience init(pem text: String) throws(CryptoProblem) {
        guard let pem = PEM(text), pem.label == PEM.privateKey else { throw .notAKey }
        try self.init(der: pem.bytes)
    }

    private init(owning pointer: OpaquePointer) throws(CryptoProblem) {
        self.pointer = pointer
        do throws(CryptoProblem) {
            verifyingKey = try VerifyingKey(der: SigningKey.publicDER(of: pointer))
        } catch {
            EVP_PKEY_free(pointer)
            throw error
        }
        guard let context = EVP_PKEY_CTX_new(pointer, nil) else { throw .libraryFailed("EVP_PKEY_CTX") }
        defer {
            EVP_PKEY_CTX_free(context)
            ERR_clear_error()
        }
        guard EVP_PKEY_check(context) == 1 else { throw .notAKey }
    }

    deinit { EVP_PKEY_free(pointer) }

    public var description: String { "SigningKey(…)" }

    /// Signs the message.
    ///
    /// - Throws: `CryptoProblem.libraryFailed` for want of memory or randomness.
    public func signature(over message: some Collection<UInt8>) throws(CryptoProblem) -> KeySignature {
        guard let context = EVP_MD_CTX_new() else { throw .libraryFailed("EVP_MD_CTX") }
        defer {
            EVP_MD_CTX_free(context)
            ERR_clear_error()
        }
        var count = 128
        var der = [UInt8](repeating: 0, count: count)
        let isDone = withBytes(of: message) { message in
            let start = message.baseAddress?.assumingMemoryBound(to: UInt8.self)
            return ParameterList.with { list in
                algorithm.addParameters(to: list)
                var key: OpaquePointer?
                // Only once the digest is set does every version of libcrypto take the identifier of SM2.
                return EVP_DigestSignInit_ex(context, &key, algorithm.digestName, nil, nil, pointer, nil) == 1
                    && EVP_PKEY_CTX_set_params(key, list.parameters) == 1
                    && EVP_DigestSign(context, &der, &count, start, message.count) == 1
            }
        }
        guard isDone, let signature = KeySignature(der: Array(der.prefix(count))) else {
            throw .libraryFailed("sign " + algorithm.rawValue)
        }
        return signature
    }

    /// Lends the key as PKCS #8 in DER, to be sealed; the bytes are wiped when the body returns.
    ///
    /// - Throws: `CryptoProblem.libraryFailed`, or what the body threw.
    public func withDER<Result>(
        _ body: (UnsafeRawBufferPointer) throws(CryptoProblem) -> Result
    ) throws(CryptoProblem) -> Result {
        let information = EVP_PKEY2PKCS8(pointer)
        defer { PKCS8_PRIV_KEY_INFO_free(information) }
        var start: UnsafeMutablePointer<UInt8>?
        let count = information.map { i2d_PKCS8_PRIV_KEY_INFO($0, &start) } ?? 0
        guard count > 0, let start else { throw .libraryFailed("PKCS #8") }
        defer { CRYPTO_clear_free(start, Int(count), nil, 0) }
        return try body(UnsafeRawBufferPointer(start: start, count: Int(count)))
    }

    /// The key itself as a file, not encrypted, for a program that takes over from this one. It cannot be wiped.
    public func exposedPEM() throws(CryptoProblem) -> String {
        try withDER { bytes throws(CryptoProblem) in PEM(label: PEM.privateKey, bytes: Array(bytes)).text }
    }

    private static func publicDER(of pointer: OpaquePointer) -> [UInt8] {
        var start: UnsafeMutablePointer<UInt8>?
        let count = i2d_PUBKEY(pointer, &start)
        guard count > 0, let start else { return [] }
        defer { CRYPTO_free(start, nil, 0) }
        return Array(UnsafeBufferPointer(start: start, count: Int(count)))
    }
}
