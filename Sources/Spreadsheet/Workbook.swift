/// A table file as it was found: what kind it is, how it is written, and its rows as a stream.
///
/// Text files (CSV and its kin) and `.xlsx` workbooks are read; anything else is refused with a reason. A file of a
/// million rows needs no more memory than one row (and, in a workbook, the texts its cells share). Belongs to one
/// thread at a time.
public final class Workbook {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case csv
        case xlsx
    }

    /// One worksheet; a text file has a single one without a name.
    public struct Sheet: Hashable, Sendable {
        public let name: String
        public let isHidden: Bool

        public init(name: String, isHidden: Bool) {
            self.name = name
            self.isHidden = isHidden
        }
    }

    public let path: String
    public let kind: Kind
    /// The size of the file.
    public let byteCount: Int
    public let sheets: [Sheet]
    /// How a text file is written; nil for a workbook.
    public let text: TextShape?
    /// Whether the workbook counts days from 1904-01-01 (as on old Macintosh computers) instead of 1900.
    public let usesDateSystem1904: Bool
    /// For a progress display: bytes of the current sheet read so far, and how many there are. Of a workbook's sheet
    /// these are unpacked bytes.
    public private(set) var bytesRead = 0
    public private(set) var bytesToRead = 0

    private let limits: SpreadsheetLimits
    private let package: XLSXPackage?

    /// Looks at the file and tells what it is; no row is read yet.
    ///
    /// - Throws: `SpreadsheetError` for whatever is no readable table.
    public static func open(_ path: String, limits: SpreadsheetLimits = .standard) throws(SpreadsheetError) -> Workbook
    {
        try Workbook(path: path, limits: limits)
    }

    private init(path: String, limits: SpreadsheetLimits) throws(SpreadsheetError) {
        let file = try FileBytes(path: path, limit: limits.fileBytes)
        self.path = path
        self.limits = limits
        byteCount = file.byteCount
        switch try Workbook.signature(of: file) {
        case .text:
            kind = .csv
            text = try TextProbe.shape(of: file)
            sheets = [Sheet(name: "", isHidden: false)]
            usesDateSystem1904 = false
            package = nil
        case .zip:
            let package = try XLSXPackage(path: path, limits: limits)
            kind = .xlsx
            text = nil
            sheets = package.sheets.map(\.sheet)
            usesDateSystem1904 = package.usesDateSystem1904
            self.package = package
        case .compoundFile(let isEncrypted): throw SpreadsheetError(isEncrypted ? .encrypted : .oldExcel)
        }
    }

    /// Hands over each row in the file's order until the closure has enough.
    ///
    /// Rows of a text file that hold no byte come with no cells. Rows that a worksheet does not store are not there;
    /// its row numbers tell. The value of merged cells stands in the first of them.
    ///
    /// - Throws: `SpreadsheetError` when the file turns out damaged, hostile or over a limit on the way, or what the
    ///   closure throws. Rows handed over before that must then be given up.
    public func forEachRow(sheet: Int = 0, _ body: (RowReading) throws -> RowFlow) throws {
        guard sheets.indices.contains(sheet) else {
            throw SpreadsheetError(.noSuchSheet, "\(sheet + 1) / \(sheets.count)")
        }
        bytesRead = 0
        if let package {
            bytesToRead = package.byteCount(ofSheet: sheet)
            try package.forEachRow(sheet: sheet, progress: { bytesRead = $0 }, body)
        } else if let text {
            bytesToRead = byteCount
            try forEachRow(of: text, body)
        }
    }

    /// The merged ranges of a worksheet, in the order stored; none in a text file. Reads the whole sheet once.
    ///
    /// - Throws: `SpreadsheetError` when the sheet cannot be read.
    public func mergedRanges(sheet: Int = 0) throws(SpreadsheetError) -> [MergedRange] {
        guard sheets.indices.contains(sheet) else {
            throw SpreadsheetError(.noSuchSheet, "\(sheet + 1) / \(sheets.count)")
        }
        return try package?.mergedRanges(sheet: sheet) ?? []
    }

    private func forEachRow(of shape: TextShape, _ body: (RowReading) throws -> RowFlow) throws {
        let file = try FileBytes(path: path, limit: limits.fileBytes)
        let rows = try CSVRows(file: file, shape: shape, limits: limits)
        var count = 0
        while let row = try rows.next() {
            count += 1
            guard count <= limits.rows else { throw SpreadsheetError(.tooManyRows, row: row.number, "\(limits.rows)") }
            bytesRead = rows.bytesRead
            switch try body(row) {
            case .next: continue
            case .stop: return
            }
        }
        bytesRead = rows.bytesRead
    }
}

extension Workbook {
    private enum Signature {
        case text
        case zip
        /// The container of old Excel files and of workbooks with a password.
        case compoundFile(isEncrypted: Bool)
    }

    private static func signature(of file: FileBytes) throws(SpreadsheetError) -> Signature {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
        defer { buffer.deallocate() }
        let count = try file.read(into: buffer)
        let start = buffer[..<count]
        if start.starts(with: [0x50, 0x4B, 3, 4]) || start.starts(with: [0x50, 0x4B, 5, 6]) { return .zip }
        guard start.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) else { return .text }
        // A protected workbook has a stream of this name, spelled in UTF-16 on a multiple of 128 bytes.
        let name: [UInt8] = "EncryptedPackage".utf8.reduce(into: []) { $0 += [$1, 0] }
        var left = count
        for _ in 0..<1024 where left > 0 {
            for place in stride(from: 0, to: left - name.count, by: 128)
            where buffer[place..<place + name.count].elementsEqual(name) {
                return .compoundFile(isEncrypted: true)
            }
            left = try file.read(into: buffer)
        }
        return .compoundFile(isEncrypted: false)
    }
}
