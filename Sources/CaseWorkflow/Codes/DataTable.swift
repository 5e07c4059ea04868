/// A table that an office can read and replace: one row a line, fields between `|`, `#` before a remark.
///
/// Blank lines and remarks are skipped; blanks around a field mean nothing. Size is bounded, so any file can be tried.
struct DataTable {
    struct Row {
        /// Counted from 1, as editors do.
        let line: Int
        let fields: [String]
    }

    let rows: [Row]

    static let greatestBytes = 1 << 20
    static let greatestRows = 5_000

    init(_ text: String, table: TableProblem.Table, fields count: Int) throws(TableProblem) {
        guard text.utf8.count <= DataTable.greatestBytes else {
            throw TableProblem(table, line: 0, field: "", .tooLarge, found: "\(text.utf8.count)")
        }
        var rows: [Row] = []
        var number = 0
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            number += 1
            let trimmed = DataTable.trimmed(line)
            if trimmed.isEmpty || trimmed.hasPrefix("#") { continue }
            let fields = trimmed.split(separator: "|", omittingEmptySubsequences: false)
            guard fields.count == count else {
                throw TableProblem(
                    table, line: number, field: "", .wrongFieldCount, found: "\(fields.count) / \(count)")
            }
            guard rows.count < DataTable.greatestRows else {
                throw TableProblem(table, line: number, field: "", .tooLarge, found: "\(rows.count)")
            }
            rows.append(Row(line: number, fields: fields.map { String(DataTable.trimmed($0)) }))
        }
        guard !rows.isEmpty else { throw TableProblem(table, line: 0, field: "", .empty, found: "") }
        self.rows = rows
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var text = text
        func isBlank(_ character: Character) -> Bool { character.isWhitespace || character == "\u{FEFF}" }
        while let first = text.first, isBlank(first) { text.removeFirst() }
        while let last = text.last, isBlank(last) { text.removeLast() }
        return text
    }
}
