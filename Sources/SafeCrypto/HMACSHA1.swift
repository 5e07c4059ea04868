import CLibCrypto

/// HMAC-SHA-1 (RFC 2104), for one-time codes alone: authenticator programs know no other (RFC 6238). Nothing else may use it.
public enum HMACSHA1 {
    /// The 20 bytes of the message's token.
    public static func token(of message: [UInt8], key: [UInt8]) -> [UInt8] {
        var token = [UInt8](repeating: 0, count: 20)
        var length: UInt32 = 0
        let done = HMAC(EVP_sha1(), key, Int32(key.count), message, message.count, &token, &length)
        precondition(done != nil && length == 20, "HMAC-SHA-1 failed")
        return token
    }
}
