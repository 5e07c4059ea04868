/// A signature: the numbers r and s, 32 bytes each, as XML signatures write them.
public struct KeySignature: Hashable, Sendable {
    /// r and then s, big-endian.
    public let bytes: [UInt8]

    public static let byteCount = 64

    /// - Returns: nil unless there are exactly 64 bytes. Whether they sign anything is the key's to say.
    public init?(bytes: [UInt8]) {
        guard bytes.count == KeySignature.byteCount else { return nil }
        self.bytes = bytes
    }

    /// Reads `SEQUENCE { INTEGER r, INTEGER s }`, in the one form that DER allows.
    public init?(der: [UInt8]) {
        guard der.count <= 72, let content = KeySignature.content(0x30, of: der[...]), content.rest.isEmpty,
            let r = KeySignature.content(0x02, of: content.bytes), let s = KeySignature.content(0x02, of: r.rest),
            s.rest.isEmpty, let first = KeySignature.number(r.bytes), let second = KeySignature.number(s.bytes)
        else { return nil }
        bytes = first + second
    }

    /// What other programs read and write: `SEQUENCE { INTEGER r, INTEGER s }`.
    public var der: [UInt8] {
        let numbers = KeySignature.integer(bytes.prefix(32)) + KeySignature.integer(bytes.suffix(32))
        return [0x30, UInt8(numbers.count)] + numbers
    }

    /// The content of the element that the bytes begin with; nil unless it has the tag and a short length.
    private static func content(
        _ tag: UInt8, of bytes: ArraySlice<UInt8>
    ) -> (bytes: ArraySlice<UInt8>, rest: ArraySlice<UInt8>)? {
        let head = bytes.prefix(2)
        guard head.count == 2, head.first == tag, let length = head.last, length < 0x80,
            bytes.count - 2 >= Int(length)
        else { return nil }
        let rest = bytes.dropFirst(2)
        return (rest.prefix(Int(length)), rest.dropFirst(Int(length)))
    }

    /// A positive number in 32 bytes; nil for one that is negative, too large or written with needless zeros.
    private static func number(_ content: ArraySlice<UInt8>) -> [UInt8]? {
        guard let first = content.first, first < 0x80 else { return nil }
        var digits = content
        if first == 0, content.count > 1 {
            digits = content.dropFirst()
            guard let second = digits.first, second >= 0x80 else { return nil }
        }
        guard digits.count <= 32 else { return nil }
        return [UInt8](repeating: 0, count: 32 - digits.count) + digits
    }

    private static func integer(_ number: ArraySlice<UInt8>) -> [UInt8] {
        var digits = Array(number.drop { $0 == 0 })
        if digits.first.map({ $0 >= 0x80 }) ?? true { digits.insert(0, at: 0) }
        return [0x02, UInt8(digits.count)] + digits
    }
}
