public import Spreadsheet

/// Reads a number of persons: `4`, `4人`, `1.0`, `共12人`, `十二人`.
public enum HeadcountCell {
    /// More than this in one row is a slip of the column, not a dispute.
    static let greatest = 100_000

    public static func read(_ cell: SpreadsheetCell) -> CellReading<Int> {
        switch cell {
        case .empty: return .absent
        case .text(let text):
            if let digit = singleDigit(text) { return digit > 0 ? .decoded(digit) : .doubtful(.countNotPositive) }
            let compact = CellText.word(cell)
            if compact.isEmpty || ["-", "--", "/", "无", "人"].contains(compact) { return .absent }
            if compact.hasPrefix("#") { return .doubtful(.spreadsheetError) }
            if compact.hasPrefix("-"), count(String(compact.dropFirst())) != nil { return .doubtful(.countNotPositive) }
            guard let count = count(compact) else { return .doubtful(.unreadableCount) }
            return judged(count)
        case .number(let digits, _):
            guard let number = DecimalDigits(digits) else { return .doubtful(.unreadableCount) }
            if number.isNegative { return .doubtful(.countNotPositive) }
            guard let whole = number.whole else { return .doubtful(.unreadableCount) }
            return judged(Int(whole))
        }
    }

    private static func judged(_ count: Int) -> CellReading<Int> {
        if count < 1 { return .doubtful(.countNotPositive) }
        return count > greatest ? .doubtful(.countTooLarge) : .decoded(count)
    }

    private static func singleDigit(_ text: String) -> Int? {
        guard text.utf8.count == 1, let byte = text.utf8.first, byte >= 48, byte <= 57 else { return nil }
        return Int(byte) - 48
    }

    /// The whole number that a folded text without spaces says, in digits or Chinese; nil for anything else.
    static func count(_ text: String) -> Int? {
        var scalars = Array(text.unicodeScalars)[...]
        while let first = scalars.first, first == "共" || first == "计" || first == "'" { scalars.removeFirst() }
        for word in ["名职工", "名劳动者", "名员工", "名工人", "名农民工", "位职工", "人次", "人", "名", "位", "个", "份", "场", "次"] {
            let suffix = Array(word.unicodeScalars)
            if scalars.count > suffix.count, scalars.suffix(suffix.count).elementsEqual(suffix) {
                scalars.removeLast(suffix.count)
                break
            }
        }
        guard !scalars.isEmpty, scalars.count <= 24 else { return nil }
        switch AmountPhrase.read(scalars) {
        case .failure: return nil
        case .success(let phrase):
            guard !phrase.number.isNegative, let whole = phrase.number.whole, whole <= 1_000_000_000 else { return nil }
            // 元 would read as an amount; a count never says it.
            return scalars.contains("元") || scalars.contains("角") || scalars.contains("分") ? nil : Int(whole)
        }
    }

    /// True when the text says that its number counts people.
    static func namesPersons(_ text: String) -> Bool {
        ["人", "名", "位", "职工", "员工", "劳动者"].contains { text.contains($0) }
    }
}
