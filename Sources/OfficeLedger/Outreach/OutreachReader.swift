import CaseWorkflow
public import Spreadsheet

/// Turns the rows of one outreach ledger into sessions. It remembers equals, so that each session keeps its own
/// identity.
public struct OutreachReader: Sendable {
    public let header: OutreachHeader
    private let dates: DateCell
    private var words = WordMemory()
    private var seen: [OutreachIdentity: Int] = [:]

    public init(header: OutreachHeader, dates: DateCell) {
        self.header = header
        self.dates = dates
    }

    public mutating func read(_ row: SpreadsheetRow) -> OutreachRowReading {
        let day = dates.read(row.cell(header.position(.heldOn)))
        if day.value == nil, let kind = skipped(row) {
            let text = row.cells.map { CellText.folded($0.verbatim) }.filter { !$0.isEmpty }.joined(separator: " ")
            return .skipped(SkippedRow(number: row.number, kind: kind, text: text))
        }
        var reasons: [HeldOutreachRow.Reason] = []
        func doubt(_ field: OutreachField, _ doubt: Doubt) {
            let verbatim = row.cell(header.position(field)).verbatim
            reasons.append(.init(field: field, verbatim: verbatim, doubt: doubt))
        }
        let district = words.district(row.cell(header.position(.district)))
        let visitors = CountCell.read(row.cell(header.position(.visitors)))
        let leaflets = CountCell.read(row.cell(header.position(.leaflets)))
        if let found = day.doubt ?? (day == .absent ? Doubt(.missing) : nil) { doubt(.heldOn, found) }
        if let found = district.doubt
            ?? (header.position(.district) >= 0 && district == .absent ? Doubt(.missing) : nil)
        {
            doubt(.district, found)
        }
        if let found = visitors.doubt { doubt(.visitors, found) }
        if let found = leaflets.doubt { doubt(.leaflets, found) }
        guard let heldOn = day.value, reasons.isEmpty else {
            return .held(HeldOutreachRow(number: row.number, cells: row.cells.map(\.verbatim), reasons: reasons))
        }
        var assumed: Set<OutreachField> = []
        if visitors == .absent { assumed.insert(.visitors) }
        if leaflets == .absent { assumed.insert(.leaflets) }
        let identity = identity(district.value, heldOn, visitors.value ?? 0, leaflets.value ?? 0)
        return .decoded(
            OutreachRow(
                number: row.number, heldOn: heldOn, district: identity.district, visitors: identity.visitors,
                leaflets: identity.leaflets, kind: text(row, .kind), place: text(row, .place),
                staff: taking(row, .staff),
                lawyers: taking(row, .lawyers), remark: text(row, .remark), assumed: assumed, identity: identity))
    }

    private func text(_ row: SpreadsheetRow, _ field: OutreachField) -> String? {
        TextCell.name(row.cell(header.position(field))).value
    }

    /// A count of persons (`3`, `2人`), else the names that stand there.
    private func taking(_ row: SpreadsheetRow, _ field: OutreachField) -> Taking? {
        let cell = row.cell(header.position(field))
        if let count = CountCell.read(cell).value { return .count(count) }
        return text(row, field).map(Taking.names)
    }

    private mutating func identity(
        _ district: AdministrativeArea?, _ day: Day, _ visitors: Int, _ leaflets: Int
    ) -> OutreachIdentity {
        func made(_ ordinal: Int) -> OutreachIdentity {
            OutreachIdentity(district: district, heldOn: day, visitors: visitors, leaflets: leaflets, ordinal: ordinal)
        }
        let count = seen[made(1), default: 0] + 1
        seen[made(1)] = count
        return made(count)
    }

    private func skipped(_ row: SpreadsheetRow) -> SkippedRow.Kind? {
        if row.isBlank { return .blank }
        let filled = row.cells.filter { !$0.isBlank }.map { CellText.word($0) }
        if filled.contains(where: RowKind.saysTotal) { return .total }
        if OutreachHeader(row).isComplete { return .headerRepeated }
        return filled.count == 1 ? .title : nil
    }
}

/// Reads a count that may be zero: `889`, `889份`, `１３０人次`.
enum CountCell {
    static func read(_ cell: SpreadsheetCell) -> CellReading<Int> {
        switch cell {
        case .empty: return .absent
        case .number(let digits, _):
            guard let number = DecimalDigits(digits), !number.isNegative, let whole = number.whole else {
                return .doubtful(.unreadableCount)
            }
            return judged(Int(whole))
        case .text:
            let compact = CellText.word(cell)
            if compact.isEmpty || ["-", "--", "/"].contains(compact) { return .absent }
            if compact == "无" || compact == "零" { return .decoded(0) }
            if compact.hasPrefix("#") { return .doubtful(.spreadsheetError) }
            guard let count = HeadcountCell.count(compact) else { return .doubtful(.unreadableCount) }
            return judged(count)
        }
    }

    /// More than ten million in one session is a slip of the column.
    private static func judged(_ count: Int) -> CellReading<Int> {
        count > 10_000_000 ? .doubtful(.countTooLarge) : .decoded(count)
    }
}
