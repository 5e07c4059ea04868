/// Why something could not be sealed, opened, derived or hashed.
public enum CryptoProblem: Error, Hashable, Sendable {
    /// A key of the wrong length, in bytes.
    case wrongKeyLength(bytes: Int, expected: Int)
    /// The sealed bytes are shorter than a nonce and a tag: cut, or not sealed by this program.
    case tooShort(bytes: Int)
    /// The tag does not match: another key, another record, or changed bytes.
    case notAuthentic
    /// More bytes than one message may have.
    case tooLong(bytes: Int)
    /// Parameters that the function does not allow, for instance an N of scrypt that is no power of two.
    case badParameters(String)
    /// A file that cannot be read, with the system's reason.
    case unreadableFile(path: String, reason: String)
    /// Bytes or text that are no key of a kind this program takes.
    case notAKey
    /// A private key where a public one was asked for: a secret that has left its place.
    case privateKeyGiven
    /// The library itself failed, for want of memory or of randomness.
    case libraryFailed(String)

    /// A stable code for programs.
    public var code: String {
        switch self {
        case .wrongKeyLength: "wrong-key-length"
        case .tooShort: "sealed-too-short"
        case .notAuthentic: "not-authentic"
        case .tooLong: "too-long-to-seal"
        case .badParameters: "bad-parameters"
        case .unreadableFile: "unreadable-file"
        case .notAKey: "not-a-key"
        case .privateKeyGiven: "private-key-given"
        case .libraryFailed: "crypto-failed"
        }
    }

    public var chinese: String {
        switch self {
        case .wrongKeyLength(let bytes, let expected): "密钥应为 \(expected) 字节，实为 \(bytes) 字节。请核对密钥文件。"
        case .tooShort(let bytes): "密文只有 \(bytes) 字节，不完整。请从备份中恢复。"
        case .notAuthentic: "密文与密钥或所属记录不符，或已被改动。请核对密钥，必要时从备份中恢复。"
        case .tooLong(let bytes): "内容有 \(bytes) 字节，超过一次加密的上限。请分开处理。"
        case .badParameters(let what): "密码参数不被允许：\(what)。"
        case .unreadableFile(let path, let reason): "无法读取文件 \(path)（\(reason)）。请检查路径和权限。"
        case .notAKey: "这不是可用的公钥，只接受 P-256 和 SM2 的公钥文件（-----BEGIN PUBLIC KEY-----）。请让对方重新导出。"
        case .privateKeyGiven: "这里面是私钥，私钥不得外传。请删除这份文件，让对方撤销这把密钥，另发公钥。"
        case .libraryFailed(let what): "密码库运行失败：\(what)。请稍后重试；若再次出现，请重启电脑。"
        }
    }

    public var english: String {
        switch self {
        case .wrongKeyLength(let bytes, let expected):
            "The key has \(bytes) bytes instead of \(expected). Check the key file."
        case .tooShort(let bytes):
            "The sealed value has only \(bytes) bytes and is not whole. Restore it from a backup."
        case .notAuthentic:
            "The sealed value does not match its key or its record, or was changed. Check the key, or restore a backup."
        case .tooLong(let bytes): "\(bytes) bytes are more than can be sealed at once. Seal them in parts."
        case .badParameters(let what): "These parameters are not allowed: \(what)."
        case .unreadableFile(let path, let reason):
            "The file \(path) cannot be read (\(reason)). Check the path and its permissions."
        case .notAKey:
            "This is no public key of a kind taken here (P-256 or SM2, -----BEGIN PUBLIC KEY-----). Ask for it again."
        case .privateKeyGiven:
            "This is a private key, which must never be passed on. Delete the file, have that key revoked, and ask for "
                + "the public one."
        case .libraryFailed(let what):
            "The cryptographic library failed: \(what). Try again; if it happens again, restart the computer."
        }
    }
}
