import Glibc
import Spreadsheet
import Testing
import ZipArchive

/// A folder of its own for one test, removed afterwards.
struct Fixture {
    let folder: String

    static func run(_ body: (Fixture) throws -> Void) throws {
        var template = Array("/tmp/labordesk-sheet-XXXXXX".utf8CString)
        let fixture = Fixture(folder: String(cString: try #require(mkdtemp(&template))))
        defer {
            for name in fixture.names { unlink("\(fixture.folder)/\(name)") }
            rmdir(fixture.folder)
        }
        try body(fixture)
    }

    var names: [String] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != "." && name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    func path(_ name: String) -> String { "\(folder)/\(name)" }

    @discardableResult
    func save(_ bytes: [UInt8], as name: String = "table.csv") throws -> String {
        let file = try #require(fopen(path(name), "w"))
        defer { fclose(file) }
        #expect(fwrite(bytes, 1, bytes.count, file) == bytes.count)
        return path(name)
    }

    func bytes(_ name: String) throws -> [UInt8] {
        let file = try #require(fopen(path(name), "r"))
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = fread(&buffer, 1, buffer.count, file)
            if count == 0 { return bytes }
            bytes += buffer[..<count]
        }
    }

    /// A workbook of these parts; the fixed ones are added where they are missing.
    func saveWorkbook(_ parts: [(String, String)], as name: String = "table.xlsx") throws -> String {
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let package = "http://schemas.openxmlformats.org/package/2006/relationships"
        let fixed = [
            ("[Content_Types].xml", "<Types/>"),
            (
                "_rels/.rels",
                "<Relationships xmlns='\(package)'><Relationship Id='a' Type='\(office)/officeDocument' Target='xl/workbook.xml'/></Relationships>"
            ),
            (
                "xl/workbook.xml",
                "<workbook xmlns='\(main)' xmlns:r='\(office)'><sheets><sheet name='台账' sheetId='1' r:id='s1'/></sheets></workbook>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns='\(package)'><Relationship Id='s1' Type='\(office)/worksheet' Target='worksheets/sheet1.xml'/>"
                    + "<Relationship Id='s2' Type='\(office)/sharedStrings' Target='/xl/sharedStrings.xml'/>"
                    + "<Relationship Id='s3' Type='\(office)/styles' Target='../xl/styles.xml'/>"
                    + "<Relationship Id='s4' Type='\(office)/worksheet' Target='worksheets/sheet2.xml'/></Relationships>"
            ),
        ]
        let writer = try ZipWriter(path: path(name))
        for (part, text) in fixed where !parts.contains(where: { $0.0 == part }) {
            try writer.add(part, bytes: Array(text.utf8))
        }
        for (part, text) in parts {
            let text = text.replacing("MAIN", with: "xmlns='\(main)'").replacing("OFFICE", with: "xmlns:r='\(office)'")
            try writer.add(part, bytes: Array(text.utf8))
        }
        try writer.finish()
        return path(name)
    }

    /// A workbook with one sheet of this content.
    func saveSheet(_ data: String, after: String = "", others: [(String, String)] = []) throws -> String {
        try saveWorkbook(
            [("xl/worksheets/sheet1.xml", "<worksheet MAIN><sheetData>\(data)</sheetData>\(after)</worksheet>")]
                + others)
    }
}

extension Workbook {
    /// Every row in short: number, colon, cells between bars; `n` and `d` mark numbers and dates, `?` an undecodable
    /// row.
    func transcript(sheet: Int = 0) throws -> [String] {
        var lines: [String] = []
        try forEachRow(sheet: sheet) { reading in
            switch reading {
            case .row(let row):
                let cells = row.cells.map { cell in
                    switch cell {
                    case .empty: ""
                    case .text(let text): text
                    case .number(let digits, let isDate): (isDate ? "d" : "n") + digits
                    }
                }
                lines.append("\(row.number):\(cells.joined(separator: "|"))")
            case .undecodable(let row):
                lines.append("\(row.number)?\(row.reason.rawValue)@\(row.byteOffset) \(row.hex)")
            }
            return .next
        }
        return lines
    }
}

/// The code of the `SpreadsheetError` that the act throws, and its row.
func refusal(_ act: () throws -> Void) -> (SpreadsheetError.Code?, Int?) {
    do {
        try act()
        return (nil, nil)
    } catch let error as SpreadsheetError {
        #expect(!error.chinese.isEmpty && !error.english.isEmpty)
        return (error.code, error.row)
    } catch {
        Issue.record("\(error)")
        return (nil, nil)
    }
}
