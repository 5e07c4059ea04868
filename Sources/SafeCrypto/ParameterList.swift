import CLibCrypto

/// The parameters of one libcrypto call, with the memory they point at.
///
/// An `OSSL_PARAM` keeps the address of its name and value, so both are copied here and live as long as the list does;
/// a Swift string passed straight to the C function would be gone when it returns.
final class ParameterList {
    private var entries: [OSSL_PARAM] = []
    private var memory: [UnsafeMutableRawBufferPointer] = []

    /// The list, ended as libcrypto wants it.
    var parameters: [OSSL_PARAM] { entries + [OSSL_PARAM_construct_end()] }

    /// Makes a list that lives for one call.
    static func with<Result>(_ body: (ParameterList) -> Result) -> Result {
        let list = ParameterList()
        return withExtendedLifetime(list) { body(list) }
    }

    private init() {}

    deinit {
        for buffer in memory {
            OPENSSL_cleanse(buffer.baseAddress, buffer.count)
            buffer.deallocate()
        }
    }

    func add(_ name: String, text: String) {
        let value = copy(Array(text.utf8) + [0])
        entries.append(
            OSSL_PARAM_construct_utf8_string(key(name), value.baseAddress?.assumingMemoryBound(to: CChar.self), 0))
    }

    func add(_ name: String, bytes: [UInt8]) {
        // One byte more, so that empty bytes have an address too.
        let value = copy(bytes + [0])
        entries.append(OSSL_PARAM_construct_octet_string(key(name), value.baseAddress, bytes.count))
    }

    private func key(_ name: String) -> UnsafePointer<CChar>? {
        copy(Array(name.utf8) + [0]).baseAddress.map { UnsafePointer($0.assumingMemoryBound(to: CChar.self)) }
    }

    private func copy(_ bytes: [UInt8]) -> UnsafeMutableRawBufferPointer {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
        buffer.copyBytes(from: bytes)
        memory.append(buffer)
        return buffer
    }
}
