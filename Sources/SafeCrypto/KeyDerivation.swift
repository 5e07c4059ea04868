import CLibCrypto

/// HKDF-SHA256 (RFC 5869): many keys for many purposes out of one good key.
public enum HKDF {
    /// Derives `count` bytes (at most 8,160) for the purpose that `info` names.
    ///
    /// - Throws: `CryptoProblem.badParameters` for a count out of range, `.libraryFailed` when libcrypto fails.
    public static func derive(
        key: [UInt8], info: [UInt8], salt: [UInt8] = [], count: Int
    ) throws(CryptoProblem) -> [UInt8] {
        guard (1...255 * Digest.byteCount).contains(count) else {
            throw .badParameters("HKDF gives 1 to \(255 * Digest.byteCount) bytes, not \(count)")
        }
        guard let algorithm = EVP_KDF_fetch(nil, "HKDF", nil) else { throw .libraryFailed("HKDF") }
        defer { EVP_KDF_free(algorithm) }
        guard let context = EVP_KDF_CTX_new(algorithm) else { throw .libraryFailed("HKDF") }
        defer { EVP_KDF_CTX_free(context) }
        var key = key
        var output = [UInt8](repeating: 0, count: count)
        let done = ParameterList.with { list in
            list.add("digest", text: "SHA256")
            list.add("key", bytes: key)
            if !info.isEmpty { list.add("info", bytes: info) }
            if !salt.isEmpty { list.add("salt", bytes: salt) }
            return EVP_KDF_derive(context, &output, count, list.parameters)
        }
        key.withUnsafeMutableBytes { OPENSSL_cleanse($0.baseAddress, $0.count) }
        guard done == 1 else { throw .libraryFailed("HKDF") }
        return output
    }

    /// A key for the purpose that `purpose` names.
    ///
    /// - Throws: `CryptoProblem.libraryFailed` when libcrypto fails.
    public static func key(from key: SecretKey, for purpose: String) throws(CryptoProblem) -> SecretKey {
        try SecretKey(derive(key: key.exposed(), info: Array(purpose.utf8), count: SecretKey.byteCount))
    }
}

/// scrypt (RFC 7914): a key out of a passphrase, made slow and memory-hungry on purpose.
public struct Scrypt: Hashable, Sendable, Codable {
    /// The cost N, a power of two.
    public let cost: Int
    /// The block size r; memory is 128 · N · r bytes.
    public let blockSize: Int
    /// The parallelism p.
    public let parallelism: Int

    /// About 64 MiB and a quarter of a second on an office PC.
    public static let standard = Scrypt(cost: 1 << 16, blockSize: 8, parallelism: 1)

    public init(cost: Int, blockSize: Int, parallelism: Int) {
        self.cost = cost
        self.blockSize = blockSize
        self.parallelism = parallelism
    }

    /// Derives `count` bytes. The parameters may come from a file: they are bounded to 1 GiB of memory and p ≤ 16.
    ///
    /// - Throws: `CryptoProblem.badParameters` for parameters out of bounds, `.libraryFailed` when libcrypto fails.
    public func derive(passphrase: String, salt: [UInt8], count: Int) throws(CryptoProblem) -> [UInt8] {
        guard cost > 1, cost & (cost - 1) == 0, cost <= 1 << 24 else {
            throw .badParameters("scrypt N must be a power of two up to \(1 << 24), not \(cost)")
        }
        guard (1...64).contains(blockSize), (1...16).contains(parallelism), 128 * cost * blockSize <= 1 << 30 else {
            throw .badParameters("scrypt r=\(blockSize), p=\(parallelism) with N=\(cost) need more than 1 GiB")
        }
        guard (1...1024).contains(count) else { throw .badParameters("scrypt gives 1 to 1024 bytes, not \(count)") }
        var output = [UInt8](repeating: 0, count: count)
        let memory = UInt64(128 * cost * blockSize + 128 * blockSize * parallelism + (1 << 20))
        let done = withBytes(of: passphrase) { phrase in
            // An empty Swift string has no address to give; libcrypto wants one all the same.
            let start = phrase.baseAddress?.assumingMemoryBound(to: CChar.self)
            return withUnsafePointer(to: CChar(0)) { nothing in
                EVP_PBE_scrypt(
                    start ?? nothing, phrase.count, salt, salt.count, UInt64(cost), UInt64(blockSize),
                    UInt64(parallelism), memory, &output, count)
            }
        }
        guard done == 1 else { throw .libraryFailed("scrypt") }
        return output
    }

    /// The key that the passphrase and salt stand for.
    ///
    /// - Throws: as `derive`.
    public func key(passphrase: String, salt: [UInt8]) throws(CryptoProblem) -> SecretKey {
        try SecretKey(derive(passphrase: passphrase, salt: salt, count: SecretKey.byteCount))
    }
}
