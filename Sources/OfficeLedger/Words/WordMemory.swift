import CaseWorkflow
import Spreadsheet

/// Readings of words already met: a ledger of a million rows has a few dozen spellings of its outcomes.
struct WordMemory: Sendable {
    private var outcomes: [String: CellReading<LedgerOutcome>] = [:]
    private var categories: [String: CellReading<UnionCategory>] = [:]
    private var industries: [String: CellReading<IndustrySection>] = [:]
    private var districts: [String: CellReading<AdministrativeArea>] = [:]
    private var creditCodes: [String: CellReading<UnifiedSocialCreditCode>] = [:]

    /// Enough for any real vocabulary, and a bound against a file made to fill the memory.
    private static let greatestCount = 8_192

    mutating func outcome(_ cell: SpreadsheetCell) -> CellReading<LedgerOutcome> {
        WordMemory.recall(cell, &outcomes) { OutcomeWords.read(CellText.compact($0.verbatim)) }
    }

    mutating func category(_ cell: SpreadsheetCell) -> CellReading<UnionCategory> {
        WordMemory.recall(cell, &categories) { CategoryWords.read(CellText.compact($0.verbatim)) }
    }

    mutating func industry(_ cell: SpreadsheetCell) -> CellReading<IndustrySection> {
        WordMemory.recall(cell, &industries) { IndustryWords.read(CellText.compact($0.verbatim)) }
    }

    mutating func district(_ cell: SpreadsheetCell) -> CellReading<AdministrativeArea> {
        WordMemory.recall(cell, &districts) { DistrictWords.read(CellText.compact($0.verbatim)) }
    }

    mutating func creditCode(_ cell: SpreadsheetCell) -> CellReading<UnifiedSocialCreditCode> {
        WordMemory.recall(cell, &creditCodes) { IdentityCells.creditCode($0) }
    }

    private static func recall<Value>(
        _ cell: SpreadsheetCell, _ known: inout [String: CellReading<Value>],
        _ read: (SpreadsheetCell) -> CellReading<Value>
    ) -> CellReading<Value> {
        guard case .text(let text) = cell else { return read(cell) }
        if text.isEmpty { return .absent }
        if let reading = known[text] { return reading }
        let reading = read(cell)
        if known.count < greatestCount, text.utf8.count <= 256 { known[text] = reading }
        return reading
    }
}
