import CLibCrypto

/// The public half of a key: says whether a signature was made with the private half. May be shared between threads.
public final class VerifyingKey: @unchecked Sendable {
    public let algorithm: SignatureAlgorithm
    /// The key as a SubjectPublicKeyInfo in DER, in the one form that this program takes.
    public let der: [UInt8]

    /// libcrypto locks what it changes of a key that is only verified with.
    private let pointer: OpaquePointer

    /// Takes a P-256 or SM2 key on its named curve, with an uncompressed point.
    ///
    /// - Throws: `CryptoProblem.notAKey` for any other bytes.
    public init(der: [UInt8]) throws(CryptoProblem) {
        guard der.count == SignatureAlgorithm.publicKeyBytes,
            let algorithm = SignatureAlgorithm.allCases.first(where: { der.starts(with: $0.publicKeyPrefix) })
        else { throw .notAKey }
        let read = der.withUnsafeBufferPointer { buffer in
            var place = buffer.baseAddress
            return d2i_PUBKEY(nil, &place, buffer.count)
        }
        ERR_clear_error()
        // The point must lie on the curve: libcrypto does not read it otherwise, and is asked once more.
        guard let read else { throw .notAKey }
        guard EVP_PKEY_is_a(read, algorithm.keyType) == 1, VerifyingKey.isSound(read) else {
            EVP_PKEY_free(read)
            throw .notAKey
        }
        self.algorithm = algorithm
        self.der = der
        pointer = read
    }

    /// Reads a file `-----BEGIN PUBLIC KEY-----`.
    ///
    /// - Throws: `CryptoProblem.notAKey`; `.privateKeyGiven` for a private key, which must never leave its desk.
    public convenience init(pem text: String) throws(CryptoProblem) {
        guard let pem = PEM(text) else {
            if text.utf8.count <= PEM.longest, text.contains(PEM.privateKey) { throw .privateKeyGiven }
            throw .notAKey
        }
        if pem.label.hasSuffix(PEM.privateKey) { throw .privateKeyGiven }
        guard pem.label == PEM.publicKey else { throw .notAKey }
        try self.init(der: pem.bytes)
    }

    deinit { EVP_PKEY_free(pointer) }

    /// The key as a file that other programs read.
    public var pem: String { PEM(label: PEM.publicKey, bytes: der).text }

    public var fingerprint: KeyFingerprint { KeyFingerprint(SHA256.digest(of: der)) }

    /// Whether the signature over the message was made with this key's private half, by this key's algorithm.
    public func verifies(_ signature: KeySignature, over message: some Collection<UInt8>) -> Bool {
        guard let context = EVP_MD_CTX_new() else { return false }
        defer {
            EVP_MD_CTX_free(context)
            ERR_clear_error()
        }
        let der = signature.der
        return withBytes(of: message) { message in
            let start = message.baseAddress?.assumingMemoryBound(to: UInt8.self)
            return ParameterList.with { list in
                algorithm.addParameters(to: list)
                var key: OpaquePointer?
                // Only once the digest is set does every version of libcrypto take the identifier of SM2.
                return EVP_DigestVerifyInit_ex(context, &key, algorithm.digestName, nil, nil, pointer, nil) == 1
                    && EVP_PKEY_CTX_set_params(key, list.parameters) == 1
                    && EVP_DigestVerify(context, der, der.count, start, message.count) == 1
            }
        }
    }

    private static func isSound(_ key: OpaquePointer) -> Bool {
        guard let context = EVP_PKEY_CTX_new(key, nil) else { return false }
        defer {
            EVP_PKEY_CTX_free(context)
            ERR_clear_error()
        }
        return EVP_PKEY_public_check(context) == 1
    }
}

extension VerifyingKey: Hashable {
    public static func == (one: VerifyingKey, other: VerifyingKey) -> Bool { one.der == other.der }

    public func hash(into hasher: inout Hasher) { hasher.combine(der) }
}

extension SignatureAlgorithm {
    /// What libcrypto must be told beside the key: for SM2 the signer's distinguishing identifier.
    func addParameters(to list: ParameterList) {
        switch self {
        case .ecdsa: break
        case .sm2: list.add("distid", bytes: Array(SignatureAlgorithm.distinguishingID.utf8))
        }
    }
}
