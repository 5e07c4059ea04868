import CaseWorkflow
import Foundation
import OfficeLedger
import Spreadsheet

/// A row of a ledger as it was read; the spreadsheet reader has a `RowReading` of its own.
typealias LedgerReading = OfficeLedger.RowReading

/// The files beside these tests, and a small reader for them.
enum Fixture {
    static let today = day("2026-11-22")

    static func day(_ text: String) -> Day {
        guard let day = Day(text) else { fatalError("“\(text)” in a test is no day") }
        return day
    }

    static func text(_ name: String) throws -> String {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures")
        let data = try Data(contentsOf: folder.appendingPathComponent(name))
        let text = String(decoding: data, as: UTF8.self)
        return text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
    }

    /// Rows of a comma-separated file with quotes.
    static func rows(_ name: String) throws -> [SpreadsheetRow] { csv(try text(name)) }

    static func csv(_ text: String) -> [SpreadsheetRow] {
        var rows: [SpreadsheetRow] = []
        var cells: [SpreadsheetCell] = []
        var cell: [UInt8] = []
        var quoted = false
        var line = 1
        func end() {
            cells.append(cell.isEmpty ? .empty : .text(String(decoding: cell, as: UTF8.self)))
            cell = []
        }
        let bytes = Array(text.utf8)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if quoted {
                if byte == 34, index + 1 < bytes.count, bytes[index + 1] == 34 {
                    cell.append(34)
                    index += 1
                } else if byte == 34 {
                    quoted = false
                } else {
                    cell.append(byte)
                }
            } else {
                switch byte {
                case 34: quoted = true
                case 44: end()
                case 13: break
                case 10:
                    end()
                    rows.append(SpreadsheetRow(number: line, cells: cells))
                    cells = []
                    line += 1
                default: cell.append(byte)
                }
            }
            index += 1
        }
        if !cell.isEmpty || !cells.isEmpty {
            end()
            rows.append(SpreadsheetRow(number: line, cells: cells))
        }
        return rows
    }

    static func tsv(_ name: String) throws -> [[String]] {
        try text(name).split(separator: "\n").map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
    }

    /// Reads all rows of a ledger.
    static func read(_ rows: [SpreadsheetRow], today: Day = today) throws -> [LedgerReading] {
        var stream = LedgerStream(dates: DateCell(today: today))
        var readings: [LedgerReading] = []
        for row in rows { try stream.take(row) { readings.append($0) } }
        try stream.finish { readings.append($0) }
        return readings
    }

    /// Reads a ledger written as comma-separated lines.
    static func read(lines: String...) throws -> [LedgerReading] { try read(csv(lines.joined(separator: "\n"))) }
}

extension LedgerReading {
    var row: LedgerRow? {
        switch self {
        case .decoded(let row): row
        case .held, .skipped: nil
        }
    }

    var heldRow: HeldRow? {
        switch self {
        case .held(let row): row
        case .decoded, .skipped: nil
        }
    }

    var skippedRow: SkippedRow? {
        switch self {
        case .skipped(let row): row
        case .decoded, .held: nil
        }
    }
}
