public import CaseWorkflow
import Foundation
import OfficeLedger
import Spreadsheet

/// One ledger file opened for reading: which sheet, which header, and its rows as readings, streamed.
final class LedgerTable {
    let workbook: Workbook
    let path: String
    private let sheet: Int
    private let dates: DateCell
    private(set) var header: HeaderReading?
    /// How the file's own columns mean dates with the year last.
    private(set) var order = DateOrder()

    init(path: String, sheet name: String?, today: Day, yearLast: DateCell.YearLastOrder?) throws {
        self.path = path
        workbook = try Workbook.open(path)
        dates = DateCell(today: today, countsFrom1904: workbook.usesDateSystem1904, yearLast: yearLast)
        if let name {
            guard let index = workbook.sheets.firstIndex(where: { $0.name == name }) else {
                throw LedgerTableProblem.noSuchSheet(name, known: workbook.sheets.map(\.name))
            }
            sheet = index
        } else {
            sheet = try LedgerTable.findSheet(workbook, dates)
        }
    }

    /// The first visible sheet whose first rows hold a ledger's header; the first visible sheet where none does.
    private static func findSheet(_ workbook: Workbook, _ dates: DateCell) throws -> Int {
        let visible = workbook.sheets.indices.filter { !workbook.sheets[$0].isHidden }
        guard visible.count > 1 else { return visible.first ?? 0 }
        for index in visible {
            var rows: [SpreadsheetRow] = []
            try workbook.forEachRow(sheet: index) { reading in
                if case .row(let row) = reading { rows.append(row) }
                return rows.count < HeaderReading.searchDepth ? .next : .stop
            }
            // A sheet without a header is simply not the one.
            if (try? HeaderReading.find(in: rows)) != nil { return index }
        }
        return visible.first ?? 0
    }

    /// How much of the file was read, 0…1.
    var share: Double {
        workbook.bytesToRead > 0 ? min(1, Double(workbook.bytesRead) / Double(workbook.bytesToRead)) : 0
    }

    /// What a row of the file gives the intake.
    enum Reading {
        /// The reading, and the row with the header it was read under.
        case row(OfficeLedger.RowReading, SpreadsheetRow, HeaderReading)
        /// Bytes that decode in no encoding: kept as hexadecimal digits.
        case undecodable(number: Int, hex: String, sentence: Sentence)
    }

    /// - Throws: `HeaderReading.Refusal` before anything was handed on; what the body throws; `SpreadsheetError`.
    func forEachReading(_ body: (Reading) throws -> Void) throws {
        let isText = workbook.text != nil
        var waiting: [SpreadsheetRow] = []
        var reader: LedgerReader?
        func begin() throws {
            let found = try HeaderReading.find(in: waiting)
            var first = LedgerReader(header: found, dates: dates, order: order)
            if header == nil { header = found }
            for row in waiting where row.number > found.rowNumber { try hand(row, &first) }
            waiting = []
            reader = first
        }
        func hand(_ row: SpreadsheetRow, _ reader: inout LedgerReader) throws {
            let reading = reader.read(row)
            try body(.row(reading, row, reader.header))
        }
        try workbook.forEachRow(sheet: sheet) { reading in
            switch reading {
            case .row(let written):
                let row = isText ? NeutralisedText.undone(written) : written
                if var current = reader {
                    reader = nil
                    try hand(row, &current)
                    reader = current
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

    /// What a first pass over the file learns: eight bytes a row, and the districts.
    struct Survey {
        /// Hashes of case numbers that stand in more than one row, and in how many.
        var repeated: [Int: Int] = [:]
        var districts: Set<AdministrativeArea> = []
    }

    /// Reads the file once before anything is made of it; a second time when its dates turn out to show their own order.
    func survey(_ progress: (Double) -> Void) throws -> Survey {
        var shown = DateOrder()
        let first = try survey(learning: &shown, progress)
        guard dates.yearLast == nil, shown.accepted != nil || shown.closed != nil else { return first }
        order = shown
        return try survey(learning: &shown, progress)
    }

    private func survey(learning shown: inout DateOrder, _ progress: (Double) -> Void) throws -> Survey {
        var seen: Set<Int> = []
        var survey = Survey()
        try forEachReading { reading in
            guard case .row(let read, let written, let header) = reading else { return }
            switch read {
            case .skipped: return
            case .held: shown.note(written, header)
            case .decoded(let row):
                shown.note(written, header)
                let number = row.caseNumber.text.hashValue
                if !seen.insert(number).inserted { survey.repeated[number, default: 1] += 1 }
                if let district = row.district { survey.districts.insert(district) }
                progress(share)
            }
        }
        return survey
    }

    /// How the file was read, for a person to confirm.
    func description() -> [Sentence] {
        var lines: [Sentence] = []
        if let text = workbook.text {
            lines.append(
                Sentence(
                    "编码：\(text.encoding.name)，分隔符：\(text.delimiter.chinese)",
                    "encoding \(text.encoding.name), delimiter \(text.delimiter.english)"))
        } else {
            let name = workbook.sheets.indices.contains(sheet) ? workbook.sheets[sheet].name : ""
            lines.append(Sentence("工作表：\(name)", "worksheet \(name)"))
        }
        if let header {
            lines.append(Sentence("表头在第\(header.rowNumber)行", "header in row \(header.rowNumber)"))
            lines += header.description
            lines += order.description
        }
        return lines
    }
}

/// Why a workbook cannot be read as asked.
public enum LedgerTableProblem: Error, Hashable, Sendable {
    case noSuchSheet(String, known: [String])
    /// A device, a pipe or a socket.
    case notAFile(String)

    /// Stable code.
    public var code: String {
        switch self {
        case .noSuchSheet: "no-such-sheet"
        case .notAFile: "not-a-file"
        }
    }

    public var sentence: Sentence {
        switch self {
        case .noSuchSheet(let name, let known):
            Sentence(
                "没有名为“\(name)”的工作表；有：\(known.joined(separator: "、"))",
                "There is no sheet “\(name)”; there are: \(known.joined(separator: ", "))")
        case .notAFile(let path):
            Sentence("“\(path)”不是普通文件，请先存成文件再录入", "“\(path)” is no regular file; save it as one first")
        }
    }
}
