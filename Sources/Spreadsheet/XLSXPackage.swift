import SafeXML
import ZipArchive

/// The parts of an `.xlsx` file: found by their relationships, read as streams.
final class XLSXPackage {
    struct Part {
        let sheet: Workbook.Sheet
        let entry: ZipEntry
    }

    let sheets: [Part]
    let usesDateSystem1904: Bool
    private let parts: XLSXParts
    private let limits: SpreadsheetLimits
    private let sharedStringsPath: String?
    private let stylesPath: String?
    private var sharedStrings: [SpreadsheetCell]?
    private var styles: CellStyles?

    /// - Throws: `SpreadsheetError` `.notAWorkbook`, `.damaged`, `.refused`, `.encrypted` or `.tooLarge`.
    init(path: String, limits: SpreadsheetLimits) throws(SpreadsheetError) {
        self.limits = limits
        parts = try XLSXParts(path: path, limits: limits)
        let root = try parts.relationships(of: "")
        guard let workbook = root.first(where: { $0.kind == "officeDocument" }), parts[workbook.target] != nil else {
            throw SpreadsheetError(.notAWorkbook, parts["mimetype"] != nil ? "OpenDocument" : "no workbook part")
        }
        let list = try SheetList(part: workbook.target, of: parts)
        let relationships = try parts.relationships(of: workbook.target)
        var sheets: [Part] = []
        for sheet in list.sheets {
            guard let found = relationships.first(where: { $0.id == sheet.relationship }) else {
                throw SpreadsheetError(.damaged, "no part for sheet “\(sheet.name)”")
            }
            // Sheets that are a single chart, a macro or a dialog hold no rows.
            guard found.kind == "worksheet" else { continue }
            guard let entry = parts[found.target] else {
                throw SpreadsheetError(.damaged, "no part \(found.target)")
            }
            sheets.append(Part(sheet: .init(name: sheet.name, isHidden: sheet.isHidden), entry: entry))
        }
        guard !sheets.isEmpty else { throw SpreadsheetError(.notAWorkbook, "no worksheets") }
        self.sheets = sheets
        usesDateSystem1904 = list.usesDateSystem1904
        sharedStringsPath = relationships.first { $0.kind == "sharedStrings" }?.target
        stylesPath = relationships.first { $0.kind == "styles" }?.target
    }

    func byteCount(ofSheet sheet: Int) -> Int { sheets[sheet].entry.size }

    /// - Throws: `SpreadsheetError`, or what the closure throws.
    func forEachRow(sheet: Int, progress: (Int) -> Void, _ body: (RowReading) throws -> RowFlow) throws {
        let styles = try readStyles()
        let strings = try readSharedStrings()
        try withoutActuallyEscaping(body) { body in
            let rows = SheetRows(styles: styles, strings: strings, limits: limits, body: body)
            do {
                try parts.read(sheets[sheet].entry, textBytes: limits.cellBytes, progress: progress) {
                    try rows.take($0)
                }
            } catch let error as SpreadsheetError {
                if let thrown = rows.thrown { throw thrown }
                if rows.isStopped { return }
                throw error.row == nil ? SpreadsheetError(error.code, row: rows.number, error.detail) : error
            }
        }
    }

    func mergedRanges(sheet: Int) throws(SpreadsheetError) -> [MergedRange] {
        var ranges: [MergedRange] = []
        try parts.read(sheets[sheet].entry, textBytes: limits.cellBytes) { event in
            guard case .start(let start) = event, start.name == "mergeCell" else { return }
            guard let range = start.attributes["ref"].flatMap({ MergedRange($0) }), ranges.count < 1_000_000 else {
                throw SpreadsheetError(.damaged, "mergeCell")
            }
            ranges.append(range)
        }
        return ranges
    }

    private func readStyles() throws(SpreadsheetError) -> CellStyles {
        if let styles { return styles }
        let read = try StylesPart.read(stylesPath, of: parts)
        styles = read
        return read
    }

    private func readSharedStrings() throws(SpreadsheetError) -> [SpreadsheetCell] {
        if let sharedStrings { return sharedStrings }
        let read = try SharedStringsPart.read(sharedStringsPath, of: parts, limits: limits)
        sharedStrings = read
        return read
    }
}
