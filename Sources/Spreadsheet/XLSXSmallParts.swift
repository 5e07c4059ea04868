import SafeXML
import ZipArchive

/// The workbook part: the names of the sheets and the day that serial numbers count from.
struct SheetList {
    struct Sheet {
        let name: String
        let isHidden: Bool
        let relationship: String
    }

    private(set) var sheets: [Sheet] = []
    private(set) var usesDateSystem1904 = false

    init(part: String, of parts: XLSXParts) throws(SpreadsheetError) {
        guard let entry = parts[part] else { throw SpreadsheetError(.notAWorkbook, part) }
        var sheets: [Sheet] = []
        var is1904 = false
        var isWorkbook = false
        try parts.read(entry, textBytes: 1 << 20) { event in
            guard case .start(let start) = event else { return }
            switch start.name {
            case "workbook": isWorkbook = true
            case "workbookPr": is1904 = ["1", "true"].contains(start.attributes["date1904"])
            case "sheet":
                let id = start.attributes.all.first { $0.name == "id" && !$0.namespace.isEmpty }
                guard let name = start.attributes["name"], let id, sheets.count < 10_000 else {
                    throw SpreadsheetError(.damaged, "sheet list")
                }
                let state = start.attributes["state"] ?? "visible"
                sheets.append(Sheet(name: name, isHidden: state != "visible", relationship: id.value))
            default: break
            }
        }
        guard isWorkbook else { throw SpreadsheetError(.notAWorkbook, part) }
        self.sheets = sheets
        usesDateSystem1904 = is1904
    }
}

/// The styles part, of which only the number formats matter here.
enum StylesPart {
    static func read(_ path: String?, of parts: XLSXParts) throws(SpreadsheetError) -> CellStyles {
        var styles = CellStyles()
        guard let entry = path.flatMap({ parts[$0] }) else { return styles }
        var formats: [Int: String] = [:]
        var isInCellFormats = false
        var count = 0
        try parts.read(entry, textBytes: 1 << 20) { event in
            switch event {
            case .start(let start):
                count += 1
                guard count < 5_000_000 else { throw SpreadsheetError(.tooLarge, "styles") }
                switch start.name {
                case "numFmt":
                    guard let id = start.attributes["numFmtId"].flatMap({ Int($0) }) else { return }
                    // Elements of that name inside conditional formats come later and must not win.
                    if formats[id] == nil { formats[id] = start.attributes["formatCode"] ?? "" }
                case "cellXfs": isInCellFormats = true
                case "xf" where isInCellFormats:
                    styles.add(format: start.attributes["numFmtId"].flatMap { Int($0) } ?? 0, custom: formats)
                default: break
                }
            case .end(let name): if name == "cellXfs" { isInCellFormats = false }
            case .text: break
            }
        }
        return styles
    }
}

/// The texts that cells share by number: runs of rich text joined, phonetic guides left out.
enum SharedStringsPart {
    static func read(
        _ path: String?, of parts: XLSXParts, limits: SpreadsheetLimits
    ) throws(SpreadsheetError) -> [SpreadsheetCell] {
        guard let entry = path.flatMap({ parts[$0] }) else { return [] }
        guard entry.size <= limits.sharedTextBytes else {
            throw SpreadsheetError(.tooLarge, "\(entry.name): \(entry.size) > \(limits.sharedTextBytes) bytes")
        }
        var strings: [SpreadsheetCell] = []
        var text = ""
        var isText = false
        var phoneticDepth = 0
        try parts.read(entry, textBytes: limits.cellBytes) { event in
            switch event {
            case .start(let start):
                switch start.name {
                case "si": text = ""
                case "rPh": phoneticDepth += 1
                case "t": isText = phoneticDepth == 0
                default: break
                }
            case .text(let run):
                guard isText else { return }
                text += run
                guard text.utf8.count <= limits.cellBytes else {
                    throw SpreadsheetError(.cellTooLong, "\(limits.cellBytes) bytes")
                }
            case .end(let name):
                switch name {
                case "si": strings.append(text.isEmpty ? .empty : .text(EscapedText.read(text)))
                case "rPh": phoneticDepth -= 1
                case "t": isText = false
                default: break
                }
            }
        }
        return strings
    }
}
