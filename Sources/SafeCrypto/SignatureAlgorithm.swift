/// How a key signs. Raw values are stored in journals and written on command lines.
public enum SignatureAlgorithm: String, CaseIterable, Hashable, Sendable, Codable {
    /// ECDSA on the curve P-256 with SHA-256 (FIPS 186-5): what tools everywhere can verify.
    case ecdsa
    /// SM2 with SM3 (GB/T 32918, GB/T 32905), under the distinguishing identifier that GM/T 0009 names for all.
    case sm2

    /// The identifier that goes into the digest of an SM2 signature when nobody agreed on another.
    static let distinguishingID = "1234567812345678"

    /// What libcrypto calls the kind of key.
    var keyType: String {
        switch self {
        case .ecdsa: "EC"
        case .sm2: "SM2"
        }
    }

    /// What libcrypto calls the digest.
    var digestName: String {
        switch self {
        case .ecdsa: "SHA256"
        case .sm2: "SM3"
        }
    }

    /// The bytes with which every public key of this kind begins in DER: named curve, uncompressed point.
    ///
    /// A key in any other form (explicit curve parameters, a compressed point, another curve) is refused before
    /// libcrypto sees it, so that one key has one encoding and one fingerprint.
    var publicKeyPrefix: [UInt8] {
        let (start, point): ([UInt8], [UInt8]) = (
            [0x30, 0x59, 0x30, 0x13, 0x06, 0x07, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x02, 0x01, 0x06, 0x08],
            [0x03, 0x42, 0x00, 0x04]
        )
        switch self {
        case .ecdsa: return start + [0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x03, 0x01, 0x07] + point
        case .sm2: return start + [0x2A, 0x81, 0x1C, 0xCF, 0x55, 0x01, 0x82, 0x2D] + point
        }
    }

    /// Bytes of a public key in DER.
    static let publicKeyBytes = 91
}
