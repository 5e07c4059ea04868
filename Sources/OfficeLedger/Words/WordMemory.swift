import CaseWorkflow
import Spreadsheet

/// Readings of words already met: a ledger of a million rows has a few dozen spellings of its outcomes.
struct WordMemory: Sendable {
    private var outcomes: [Spelling: CellReading<LedgerOutcome>] = [:]
    private var categories: [Spelling: CellReading<UnionCategory>] = [:]
    private var industries: [Spelling: CellReading<IndustrySection>] = [:]
    private var districts: [Spelling: CellReading<AdministrativeArea>] = [:]
    private var creditCodes: [Spelling: CellReading<UnifiedSocialCreditCode>] = [:]

    /// Enough for any real vocabulary, and a bound against a file made to fill the memory.
    private static let greatestCount = 8_192

    mutating func outcome(_ cell: SpreadsheetCell) -> CellReading<LedgerOutcome> {
        WordMemory.recall(cell, &outcomes) { OutcomeWords.read(CellText.word($0)) }
    }

    mutating func category(_ cell: SpreadsheetCell) -> CellReading<UnionCategory> {
        WordMemory.recall(cell, &categories) { CategoryWords.read(CellText.word($0)) }
    }

    mutating func industry(_ cell: SpreadsheetCell) -> CellReading<IndustrySection> {
        WordMemory.recall(cell, &industries) { IndustryWords.read(CellText.word($0)) }
    }

    mutating func district(_ cell: SpreadsheetCell) -> CellReading<AdministrativeArea> {
        WordMemory.recall(cell, &districts) { DistrictWords.read(CellText.word($0)) }
    }

    mutating func creditCode(_ cell: SpreadsheetCell) -> CellReading<UnifiedSocialCreditCode> {
        WordMemory.recall(cell, &creditCodes) { IdentityCells.creditCode($0) }
    }

    private static func recall<Value>(
        _ cell: SpreadsheetCell, _ known: inout [Spelling: CellReading<Value>],
        _ read: (SpreadsheetCell) -> CellReading<Value>
    ) -> CellReading<Value> {
        guard case .text(let text) = cell else { return read(cell) }
        if text.isEmpty { return .absent }
        let spelling = Spelling(text)
        if let reading = known[spelling] { return reading }
        let reading = read(cell)
        if known.count < greatestCount, text.utf8.count <= 256 { known[spelling] = reading }
        return reading
    }
}
