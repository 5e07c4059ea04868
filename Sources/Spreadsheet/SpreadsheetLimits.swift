/// How much a spreadsheet from a stranger may hold before it is refused.
public struct SpreadsheetLimits: Hashable, Sendable {
    public var fileBytes = 4 << 30
    public var rows = 5_000_000
    public var columns = 1_000
    public var cellBytes = 1 << 20
    public var rowBytes = 16 << 20
    /// Line breaks inside one quoted cell; more of them mean that a quote was never closed.
    public var lineBreaksInCell = 1_000
    /// Bytes of one worksheet, unpacked.
    public var sheetBytes = 8 << 30
    /// Bytes of all the texts that a workbook shares among its cells.
    public var sharedTextBytes = 512 << 20

    public init() {}

    public static let standard = SpreadsheetLimits()
}
