import CaseWorkflow
import Foundation
import OfficeLedger
import SafeCrypto
import Spreadsheet

/// The file of a summary table, copied before it is read, so that what is kept is what was read.
struct TableFile {
    let bytes: [UInt8]
    let digest: String
    /// How it is kept: `table.xlsx` or `table.csv`.
    let name: String
    let table: SummaryTable

    /// The form has 20 kB; this leaves room for pictures that somebody put in.
    static let mostBytes = 4 << 20

    /// - Throws: `TableFinding` for a file that is no table at all; what the system says when the copy cannot be made.
    init(_ path: String, sheet: String?, today: Day, scratch: ReceivingScratch) throws {
        bytes = try TableFile.bytes(of: path)
        digest = SHA256.digest(of: bytes).hex
        let copy = scratch.path + "/table"
        try Data(bytes).write(to: URL(fileURLWithPath: copy))
        do {
            let workbook = try Workbook.open(copy, limits: TableFile.limits)
            name = workbook.kind == .xlsx ? "table.xlsx" : "table.csv"
            let rows = try TableFile.rows(of: workbook, sheet: sheet)
            table = SummaryReader(
                dates: DateCell(today: today, countsFrom1904: workbook.usesDateSystem1904)
            ).read(rows)
        } catch let error as SpreadsheetError {
            throw Refused(finding: TableFinding(.file, row: error.row, error.chinese, error.english))
        }
    }

    /// Sheets that are looked at when none is named; a table lies in one of the first.
    private static let mostSheets = 20

    struct Refused: Error {
        let finding: TableFinding
    }

    private static let limits: SpreadsheetLimits = {
        var limits = SpreadsheetLimits.standard
        limits.fileBytes = mostBytes
        limits.rows = 100_000
        limits.columns = 200
        limits.cellBytes = 32 << 10
        limits.sheetBytes = 32 << 20
        limits.sharedTextBytes = 16 << 20
        return limits
    }()

    private static func bytes(of path: String) throws(Refused) -> [UInt8] {
        var status = stat()
        guard stat(path, &status) == 0 else {
            throw Refused(
                finding: TableFinding(
                    .file, "找不到文件 \(path)，请检查路径", "There is no file \(path). Check the path"))
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw Refused(
                finding: TableFinding(
                    .file, "\(path) 不是文件，请指定汇总表文件", "\(path) is no file. Name the file of the table"))
        }
        guard status.st_size <= mostBytes else {
            throw Refused(
                finding: TableFinding(
                    .file, "文件超过\(mostBytes >> 20) MiB，不像汇总表；请只留汇总表一张再交",
                    "The file is larger than \(mostBytes >> 20) MiB and looks like no summary table. Leave that table alone in it"
                ))
        }
        guard let data = FileManager.default.contents(atPath: path), data.count <= mostBytes else {
            throw Refused(
                finding: TableFinding(
                    .file, "文件 \(path) 读不出来，请检查权限", "The file \(path) cannot be read. Check its permissions"))
        }
        return [UInt8](data)
    }

    /// The rows of the one sheet that holds a table.
    private static func rows(of workbook: Workbook, sheet: String?) throws -> [SpreadsheetRow] {
        var found: [(name: String, rows: [SpreadsheetRow])] = []
        let meant = workbook.sheets.enumerated().filter { place in
            sheet.map { $0 == place.element.name } ?? !place.element.isHidden
        }
        for (place, known) in meant.prefix(mostSheets) {
            let rows = try self.rows(of: workbook, at: place)
            if sheet != nil || workbook.sheets.count == 1 || SummaryReader.isTable(rows) {
                found.append((known.name, rows))
            }
        }
        let names = workbook.sheets.filter { !$0.isHidden }.prefix(mostSheets).map { String($0.name.prefix(31)) }
        guard let first = found.first else {
            throw Refused(
                finding: TableFinding(
                    .sheet,
                    sheet.map { "没有名为“\($0)”的工作表，文件中有：\(names.joined(separator: "、"))" }
                        ?? "没有一张工作表像汇总表（\(names.joined(separator: "、"))），请用 filing table-form 制作的空表填写",
                    sheet.map { "There is no sheet “\($0)”; the file has \(names.joined(separator: ", "))" }
                        ?? "No sheet looks like a summary table (\(names.joined(separator: ", "))). Fill in the form of filing "
                        + "table-form"))
        }
        guard found.count == 1 else {
            let names = found.map(\.name)
            throw Refused(
                finding: TableFinding(
                    .sheet, "不止一张工作表像汇总表（\(names.joined(separator: "、"))），请写明是哪一张（命令行：--sheet）",
                    "More than one sheet looks like a summary table (\(names.joined(separator: ", "))). Name one (command line: --sheet)"
                ))
        }
        return first.rows
    }

    private static func rows(of workbook: Workbook, at sheet: Int) throws -> [SpreadsheetRow] {
        let isText = workbook.text != nil
        var rows: [SpreadsheetRow] = []
        try workbook.forEachRow(sheet: sheet) { reading in
            switch reading {
            case .row(let row):
                // Some programs store blank rows down to the end of the sheet.
                guard row.cells.contains(where: { !$0.verbatim.allSatisfy(\.isWhitespace) }) else { return .next }
                guard rows.count < SummaryReader.mostRows else { throw Refused(finding: tooLong(row.number)) }
                rows.append(isText ? NeutralisedText.undone(row) : row)
                if rows.count == SummaryReader.searchDepth, !SummaryReader.isTable(rows) { return .stop }
            case .undecodable(let row):
                throw Refused(finding: TableFinding(.bytes, row: row.number, row.chinese, row.english))
            }
            return .next
        }
        return rows
    }

    private static func tooLong(_ row: Int) -> TableFinding {
        TableFinding(
            .file, row: row, "有内容的行超过\(SummaryReader.mostRows)行，不像汇总表；请确认是否选对了文件",
            "More than \(SummaryReader.mostRows) rows hold something, which looks like no summary table. Check that it is the right file"
        )
    }
}
