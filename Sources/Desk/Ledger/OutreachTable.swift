import CaseWorkflow
import OfficeLedger
import Spreadsheet

/// One list of outreach sessions opened for reading: which sheet, which header, and its rows as readings, streamed.
final class OutreachTable {
    private let workbook: Workbook
    private let sheet: Int
    private let dates: DateCell
    private(set) var header: OutreachHeader?

    enum Reading {
        case row(OutreachRowReading, RowAsRead)
        /// Bytes that decode in no encoding: kept as hexadecimal digits.
        case undecodable(number: Int, hex: String, sentence: Sentence)
    }

    init(path: String, sheet name: String?, today: Day, yearLast: DateCell.YearLastOrder?) throws {
        workbook = try Workbook.open(path)
        dates = DateCell(today: today, countsFrom1904: workbook.usesDateSystem1904, yearLast: yearLast)
        if let name {
            guard let index = workbook.sheets.firstIndex(where: { $0.name == name }) else {
                throw LedgerTableProblem.noSuchSheet(name, known: workbook.sheets.map(\.name))
            }
            sheet = index
        } else {
            sheet = try OutreachTable.findSheet(workbook)
        }
    }

    /// The first visible sheet with the header of a list of sessions that is no case ledger; else the first visible one.
    private static func findSheet(_ workbook: Workbook) throws -> Int {
        let visible = workbook.sheets.indices.filter { !workbook.sheets[$0].isHidden }
        guard visible.count > 1 else { return visible.first ?? 0 }
        for index in visible {
            var rows: [SpreadsheetRow] = []
            try workbook.forEachRow(sheet: index) { reading in
                if case .row(let row) = reading { rows.append(row) }
                return rows.count < HeaderReading.searchDepth ? .next : .stop
            }
            // A sheet without such a header is simply not the one.
            if (try? OutreachHeader.find(in: rows)) != nil, (try? HeaderReading.find(in: rows)) == nil { return index }
        }
        return visible.first ?? 0
    }

    /// How much of the file was read, 0…1.
    var share: Double {
        workbook.bytesToRead > 0 ? min(1, Double(workbook.bytesRead) / Double(workbook.bytesToRead)) : 0
    }

    func forEachReading(_ body: (Reading) throws -> Void) throws {
        let isText = workbook.text != nil
        var waiting: [SpreadsheetRow] = []
        var reader: OutreachRowReader?
        func begin() throws {
            let found = try OutreachHeader.find(in: waiting)
            header = found
            var first = try OutreachRowReader(header: found, dates: dates)
            for row in waiting where row.number > found.rowNumber { try body(first.read(row)) }
            waiting = []
            reader = first
        }
        try workbook.forEachRow(sheet: sheet) { reading in
            switch reading {
            case .row(let written):
                let row = isText ? NeutralisedText.undone(written) : written
                if var current = reader {
                    reader = nil
                    let read = current.read(row)
                    reader = current
                    try body(read)
                } else {
                    waiting.append(row)
                    if waiting.count >= HeaderReading.searchDepth { try begin() }
                }
            case .undecodable(let row):
                try body(
                    .undecodable(number: row.number, hex: row.hex, sentence: Sentence(row.chinese, row.english)))
            }
            return .next
        }
        if reader == nil { try begin() }
    }

    /// How the file was read, for a person to confirm.
    func description() -> [Sentence] {
        var lines: [Sentence] = []
        if let text = workbook.text {
            lines.append(
                Sentence(
                    "编码：\(text.encoding.name)，分隔符：\(text.delimiter.chinese)",
                    "encoding \(text.encoding.name), delimiter \(text.delimiter.english)"))
        } else if workbook.sheets.indices.contains(sheet) {
            lines.append(Sentence("工作表：\(workbook.sheets[sheet].name)", "worksheet \(workbook.sheets[sheet].name)"))
        }
        if let header {
            lines.append(Sentence("表头在第\(header.rowNumber)行", "header in row \(header.rowNumber)"))
            lines += header.description
        }
        return lines
    }
}

/// Reads rows of sessions. A row whose only doubt is its district is read as one of no known district: it belongs to the desk's
/// own office.
struct OutreachRowReader {
    private var reader: OutreachReader
    private var withoutDistrict: OutreachReader
    private let header: OutreachHeader

    /// - Throws: `HeaderReading.Refusal` for a header without a day or a count.
    init(header: OutreachHeader, dates: DateCell) throws(HeaderReading.Refusal) {
        self.header = header
        reader = OutreachReader(header: header, dates: dates)
        let words = header.words.enumerated().map { place, word -> SpreadsheetCell in
            header.field(at: place) == .district ? .empty : .text(word)
        }
        let bare = try OutreachHeader.find(in: [SpreadsheetRow(number: header.rowNumber, cells: words)])
        withoutDistrict = OutreachReader(header: bare, dates: dates)
    }

    mutating func read(_ row: SpreadsheetRow) -> OutreachTable.Reading {
        let read = RowAsRead(outreach: row, header)
        let reading = reader.read(row)
        if case .held(let held) = reading, held.reasons.allSatisfy({ $0.field == .district }) {
            return .row(withoutDistrict.read(row), read)
        }
        return .row(reading, read)
    }
}
