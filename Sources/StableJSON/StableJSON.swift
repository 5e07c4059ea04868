/// The JSON that recorded events are kept in: the same value always gives the same bytes.
///
/// The journal hashes these bytes, keeps them as golden files and reads them again decades later, so:
/// - keys stand in the order in which the type encodes them (declaration order where `Codable` is synthesized);
///   the keys of a dictionary are sorted by their UTF-8 bytes, the elements of a set by their encoded bytes;
/// - no white space; nil is left out by `encodeIfPresent`, as synthesized;
/// - whole numbers are exact; a `Double` is written in the shortest form that reads back to the same number, and
///   only when it is finite;
/// - in strings only `"`, `\` and control characters (as `\u00xx`, lower case) are escaped.
///
/// Reading is strict and bounded: what is not exactly one JSON value in valid UTF-8, repeats a key or exceeds `Limits`
/// is refused. Foundation's types are written as they encode themselves (`UUID` as text, `Date` as a number,
/// `Data` as an array).
public enum StableJSON {
    /// The bytes of a value.
    ///
    /// - Throws: `EncodingFailure` for what JSON cannot hold, and for what `decode` under the same limits would refuse.
    public static func encode<T: Encodable>(
        _ value: T, limits: Limits = .standard
    ) throws(EncodingFailure) -> [UInt8] {
        let stack = EncodingStack(limits: limits, dictionaryKey: DictionaryKey.type)
        do {
            try stack.encodeRoot(value)
        } catch {
            throw EncodingFailure(error)
        }
        return try stack.finished()
    }

    /// Reads one value; keys that the type does not know are ignored.
    ///
    /// - Throws: `DecodingFailure`, which names the path of the field or the offset of the byte.
    public static func decode<T: Decodable>(
        _ type: T.Type, from bytes: [UInt8], limits: Limits = .standard
    ) throws(DecodingFailure) -> T {
        try decode(type, from: bytes.withUnsafeBytes { Tape(copying: $0, limits: limits) })
    }

    /// Reads one value from a part of a larger array of bytes.
    public static func decode<T: Decodable>(
        _ type: T.Type, from bytes: ArraySlice<UInt8>, limits: Limits = .standard
    ) throws(DecodingFailure) -> T {
        try decode(type, from: bytes.withUnsafeBytes { Tape(copying: $0, limits: limits) })
    }

    /// Reads one value from memory that somebody else owns, such as a column of a database row; it is copied first.
    public static func decode<T: Decodable>(
        _ type: T.Type, from bytes: UnsafeRawBufferPointer, limits: Limits = .standard
    ) throws(DecodingFailure) -> T {
        try decode(type, from: Tape(copying: bytes, limits: limits))
    }

    private static func decode<T: Decodable>(_ type: T.Type, from tape: Tape) throws(DecodingFailure) -> T {
        try tape.parse()
        do {
            return try T(from: Reader(tape: tape, node: Tape.root))
        } catch {
            throw DecodingFailure(error)
        }
    }
}

extension StableJSON {
    /// How much one JSON text may hold; the same bounds hold for writing, so that what was written can be read.
    public struct Limits: Hashable, Sendable {
        /// Length of the text in bytes; never more than 2 GiB, whatever is asked for.
        public let bytes: Int
        /// How many arrays and objects may stand inside one another.
        public let depth: Int
        /// How many values there may be in all, keys included.
        public let values: Int

        public init(bytes: Int, depth: Int, values: Int) {
            self.bytes = min(max(bytes, 0), 1 << 31)
            self.depth = min(max(depth, 0), 512)
            self.values = min(max(values, 0), 1 << 30)
        }

        /// 64 MiB, 64 levels, four million values: far above any event, far below what hurts an office PC.
        public static let standard = Limits(bytes: 64 << 20, depth: 64, values: 4_000_000)
    }
}
