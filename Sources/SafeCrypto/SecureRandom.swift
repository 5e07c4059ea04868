import CLibCrypto

/// Bytes that nobody can guess, from libcrypto's generator.
public enum SecureRandom {
    /// Random bytes for public things: nonces, identifiers, salts.
    ///
    /// - Throws: `CryptoProblem.libraryFailed` when the system has no randomness to give.
    public static func bytes(_ count: Int) throws(CryptoProblem) -> [UInt8] { try filled(count, by: RAND_bytes) }

    /// Random bytes for secrets, from the generator that libcrypto keeps apart for them.
    ///
    /// - Throws: `CryptoProblem.libraryFailed` when the system has no randomness to give.
    public static func privateBytes(_ count: Int) throws(CryptoProblem) -> [UInt8] {
        try filled(count, by: RAND_priv_bytes)
    }

    private static func filled(
        _ count: Int, by fill: (UnsafeMutablePointer<UInt8>?, Int32) -> Int32
    ) throws(CryptoProblem) -> [UInt8] {
        guard count > 0 else { return [] }
        guard let short = Int32(exactly: count) else { throw .tooLong(bytes: count) }
        var done: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
            buffer.initialize(repeating: 0)
            done = fill(buffer.baseAddress, short)
            initialized = count
        }
        guard done == 1 else { throw .libraryFailed("RAND_bytes") }
        return bytes
    }
}

/// Random bytes fetched 4 KiB at a time, because one call for every 12-byte nonce would cost more than sealing.
struct RandomBatch {
    private var bytes: [UInt8] = []
    private var position = 0

    /// Copies the next unused bytes out; none is ever given twice.
    mutating func fill(_ target: UnsafeMutableRawBufferPointer) throws(CryptoProblem) {
        if position + target.count > bytes.count {
            bytes = try SecureRandom.bytes(max(4096, target.count))
            position = 0
        }
        target.copyBytes(from: bytes[position..<position + target.count])
        position += target.count
    }
}
