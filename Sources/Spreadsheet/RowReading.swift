/// What the reader gives for each row of a file.
public enum RowReading: Hashable, Sendable {
    case row(SpreadsheetRow)
    /// The row's bytes are not text in the file's encoding. It is reported, never dropped and never guessed.
    case undecodable(UndecodableRow)

    /// The line or row number, from 1.
    public var number: Int {
        switch self {
        case .row(let row): row.number
        case .undecodable(let row): row.number
        }
    }
}

/// What the caller wants after a row.
public enum RowFlow: Hashable, Sendable {
    case next
    /// No more rows, please.
    case stop
}

/// A row of a text file whose bytes are no text.
public struct UndecodableRow: Error, Hashable, Sendable {
    public enum Reason: String, Hashable, Sendable, CaseIterable {
        case invalidBytes = "row-invalid-bytes"
        /// A row in UTF-8 inside a file in GB18030, as when two exports were joined.
        case otherEncoding = "row-other-encoding"
    }

    public let reason: Reason
    /// The row's first line, from 1.
    public let number: Int
    /// Where in the file the first such byte stands, from 0.
    public let byteOffset: Int
    /// The encoding of the file.
    public let encoding: TextEncoding
    /// The row as it stands in the file, without its line end.
    public let bytes: [UInt8]

    public init(reason: Reason, number: Int, byteOffset: Int, encoding: TextEncoding, bytes: [UInt8]) {
        self.reason = reason
        self.number = number
        self.byteOffset = byteOffset
        self.encoding = encoding
        self.bytes = bytes
    }

    /// The bytes in hexadecimal.
    public var hex: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(
            decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    public var chinese: String {
        switch reason {
        case .invalidBytes: "第 \(number) 行含有无法按 \(encoding.name) 解读的字节（文件第 \(byteOffset) 字节处）。请对照原件改正这一行。"
        case .otherEncoding: "第 \(number) 行像是 UTF-8，而文件是 \(encoding.name)，可能由两份文件拼接而成。请分开提供。"
        }
    }

    public var english: String {
        switch reason {
        case .invalidBytes:
            "Row \(number) holds bytes that are no text in \(encoding.name) (at byte \(byteOffset)). "
                + "Correct it by the original."
        case .otherEncoding:
            "Row \(number) looks like UTF-8 in a file in \(encoding.name), as when two files were joined. "
                + "Provide them apart."
        }
    }
}
