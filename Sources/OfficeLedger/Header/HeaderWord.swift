import CaseWorkflow
import Spreadsheet

/// One header cell taken apart: its words without spaces and brackets, and the unit it names.
struct HeaderWord: Equatable {
    /// The words as a person wrote them, without line breaks: what reports show.
    let shown: String
    /// The words to look up, most telling first: without a bracketed remark, then with it.
    let candidates: [String]
    let unit: AmountUnit?

    init(_ written: String) {
        guard written.utf8.count <= 1_600 else {
            // A header word is short; a long text is somebody's note.
            shown = String(written.prefix(40)) + "…"
            candidates = []
            unit = nil
            return
        }
        shown = CellText.folded(written)
        let compact = CellText.compact(written).filter { !"*:：\"“”'、,，;；。".contains($0) }.lowercased()
        let (outside, insides) = HeaderWord.unbracketed(compact)
        var base = outside
        var unit = insides.lazy.compactMap { HeaderWord.unit($0) }.first
        for separator in ["/", "-", "|"] {
            guard let mark = base.lastIndex(of: Character(separator)), mark != base.startIndex else { continue }
            if let found = HeaderWord.unit(String(base[base.index(after: mark)...])) {
                unit = unit ?? found
                base = String(base[..<mark])
            }
        }
        if unit == nil {
            for word in ["万元", "千元", "百元", "亿元", "元"] where base.hasSuffix(word) && base.count > word.count {
                unit = AmountUnit(word: word)
                base.removeLast(word.count)
                break
            }
        }
        let remarks = insides.filter { HeaderWord.unit($0) == nil }
        var candidates = [base]
        if !remarks.isEmpty {
            candidates.append(base + remarks.joined())
            candidates.append(compact.filter { !"()[]【】〔〕{}<>".contains($0) })
        }
        if base.contains("/") { candidates.append(base.filter { $0 != "/" }) }
        self.candidates = candidates.filter { !$0.isEmpty }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
        self.unit = unit
    }

    var isEmpty: Bool { candidates.isEmpty }

    /// `单位：万元`, `金额单位:元`: a line above the table that holds for every amount column.
    static func unitLine(_ cell: SpreadsheetCell) -> AmountUnit? {
        let compact = CellText.word(cell).filter { !"()[]【】".contains($0) }
        guard compact.unicodeScalars.count <= 40, let mark = compact.firstRange(of: "单位") else { return nil }
        let rest = compact[mark.upperBound...].drop { ":： ".contains($0) }
        for word in ["人民币万元", "人民币元", "百万元", "万元", "千元", "百元", "亿元", "元"] where rest.hasPrefix(word) {
            return AmountUnit(word: word)
        }
        return nil
    }

    private static func unit(_ word: String) -> AmountUnit? {
        var word = word
        for prefix in ["单位", "金额", "人民币"] where word.hasPrefix(prefix) && word.count > prefix.count {
            word.removeFirst(prefix.count)
        }
        return AmountUnit(word: word)
    }

    private static func unbracketed(_ text: String) -> (outside: String, insides: [String]) {
        var outside = ""
        var insides: [String] = []
        var inside: String?
        for character in text {
            if "([【〔{<".contains(character) {
                inside = inside ?? ""
            } else if ")]】〕}>".contains(character) {
                if let closed = inside { insides.append(closed) }
                inside = nil
            } else if inside != nil {
                inside?.append(character)
            } else {
                outside.append(character)
            }
        }
        if let unclosed = inside, !unclosed.isEmpty { insides.append(unclosed) }
        return (outside, insides)
    }
}
