import CLibCrypto

/// The digest SM3 (GB/T 32905): 32 bytes, as SHA-256 gives.
public enum SM3 {
    /// - Throws: `CryptoProblem.libraryFailed` when this build of libcrypto has no SM3.
    public static func digest(of bytes: some Collection<UInt8>) throws(CryptoProblem) -> Digest {
        guard let algorithm = SM3.algorithm else { throw .libraryFailed("SM3") }
        var done: Int32 = 0
        var empty: UInt8 = 0
        let digest = Digest { out in
            done = withBytes(of: bytes) { bytes in
                withUnsafePointer(to: &empty) { nothing in
                    EVP_Digest(bytes.baseAddress ?? UnsafeRawPointer(nothing), bytes.count, out, nil, algorithm, nil)
                }
            }
        }
        guard done == 1 else { throw .libraryFailed("SM3") }
        return digest
    }

    nonisolated(unsafe) private static let algorithm: OpaquePointer? = EVP_MD_fetch(nil, "SM3", nil)
}
