import CLibCrypto

/// A key of 32 bytes that is wiped from memory when nobody holds it any more, and never prints itself.
public final class SecretKey: Sendable, Equatable, CustomStringConvertible {
    public static let byteCount = 32

    private let storage: Wiped

    /// - Throws: `CryptoProblem.wrongKeyLength` unless there are exactly 32 bytes.
    public init(_ bytes: [UInt8]) throws(CryptoProblem) {
        guard bytes.count == SecretKey.byteCount else {
            throw .wrongKeyLength(bytes: bytes.count, expected: SecretKey.byteCount)
        }
        storage = Wiped(bytes)
    }

    /// A new key from the system's randomness.
    ///
    /// - Throws: `CryptoProblem.libraryFailed` when there is none.
    public static func random() throws(CryptoProblem) -> SecretKey {
        try SecretKey(SecureRandom.privateBytes(byteCount))
    }

    /// The key itself, for wrapping it under another key or writing it on a recovery sheet.
    public func exposed() -> [UInt8] { storage.withBytes { Array($0) } }

    public var description: String { "SecretKey(…)" }

    func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result { storage.withBytes(body) }

    public static func == (one: SecretKey, other: SecretKey) -> Bool {
        one.withBytes { first in other.withBytes { SafeCrypto.areEqual($0, first) } }
    }
}

/// Bytes that are overwritten before their memory is given back; never changed after they are made.
private final class Wiped: @unchecked Sendable {
    private let bytes: UnsafeMutableRawBufferPointer

    init(_ source: [UInt8]) {
        bytes = .allocate(byteCount: source.count, alignment: 8)
        bytes.copyBytes(from: source)
    }

    deinit {
        OPENSSL_cleanse(bytes.baseAddress, bytes.count)
        bytes.deallocate()
    }

    func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result { body(UnsafeRawBufferPointer(bytes)) }
}

/// Whether two runs of bytes are the same, in a time that depends on their length alone.
public func areEqual(_ one: some Collection<UInt8>, _ other: some Collection<UInt8>) -> Bool {
    withBytes(of: one) { first in
        withBytes(of: other) { second in
            guard first.count == second.count else { return false }
            return CRYPTO_memcmp(first.baseAddress, second.baseAddress, first.count) == 0
        }
    }
}
