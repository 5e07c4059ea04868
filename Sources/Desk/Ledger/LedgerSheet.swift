import CaseStore
import CaseWorkflow
import OfficeLedger
import Spreadsheet

/// The file a ledger goes out to: CSV or a workbook, by the end of its name.
final class LedgerSheet {
    private enum Writer {
        case csv(CSVWriter)
        case xlsx(XLSXWriter)
    }

    private let writer: Writer
    /// The words of the old ledger's other columns, which stand after our own.
    private let extras: [String]

    /// - Throws: `StoreError.invalid` for another kind of file; `SpreadsheetError.notWritten`.
    init(path: String, extras: [String]) throws {
        self.extras = extras
        let header = LedgerField.allCases.map(LedgerSheet.words) + extras
        let name = path.lowercased()
        if name.hasSuffix(".csv") {
            let csv = try CSVWriter(path: path)
            csv.write(header.enumerated().map { $0 < LedgerField.allCases.count ? $1 : NeutralisedText.outgoing($1) })
            writer = .csv(csv)
        } else if name.hasSuffix(".xlsx") {
            let xlsx = XLSXWriter(path: path)
            try xlsx.beginSheet(
                "台账", widths: LedgerField.allCases.map(LedgerSheet.width) + extras.map { _ in 16 },
                frozenRows: 1)
            try xlsx.write(header.map(OutgoingCell.heading))
            writer = .xlsx(xlsx)
        } else {
            throw StoreError.invalid(
                Sentence("导出文件名须以 .csv 或者 .xlsx 结尾", "The name of the file must end in .csv or .xlsx"))
        }
    }

    private static func words(_ field: LedgerField) -> String {
        field.isMoney ? field.name.chinese + "（元）" : field.name.chinese
    }

    private static func width(_ field: LedgerField) -> Int {
        switch field {
        case .caseNumber, .employer, .remark: 28
        case .residentID, .creditCode: 20
        case .applicant, .phone, .category, .industry, .mediator: 16
        case .sex, .migrantWorker, .persons: 8
        case .claimed, .agreed, .received, .acceptedOn, .closedOn, .outcome, .district, .street: 12
        }
    }

    func write(_ line: LedgerLine) throws {
        switch writer {
        case .csv(let csv):
            csv.write(
                LedgerField.allCases.map { field in
                    switch line.values[field] {
                    case .text(let text)?: NeutralisedText.outgoing(text)
                    case .amount(let fen)?: Money(fen: fen).plain
                    case .count(let count)?: String(count)
                    case .day(let day)?: day.description
                    case nil: ""
                    }
                } + extras.map { NeutralisedText.outgoing(line.extras[$0] ?? "") })
        case .xlsx(let xlsx):
            try xlsx.write(
                LedgerField.allCases.map { field in
                    switch line.values[field] {
                    case .text(let text)?: .text(text)
                    case .amount(let fen)?: .amount(fen: fen)
                    case .count(let count)?: .integer(count)
                    case .day(let day)?: .day(Int(day.serial))
                    case nil: .empty
                    }
                } + extras.map { line.extras[$0].map(OutgoingCell.text) ?? .empty })
        }
    }

    /// Puts the file in its place.
    ///
    /// - Returns: how many cells got an apostrophe.
    func finish() throws(SpreadsheetError) -> Int {
        switch writer {
        case .csv(let csv):
            try csv.finish()
            return csv.neutralisedCells
        case .xlsx(let xlsx):
            try xlsx.finish()
            return 0
        }
    }
}
