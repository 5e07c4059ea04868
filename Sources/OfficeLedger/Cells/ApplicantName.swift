public import Spreadsheet

/// Who applied, as the name column says it: `林玉梅等7人` is 林玉梅 with a count of 7; `张三、李四` is two names.
public struct ApplicantName: Hashable, Sendable {
    public let name: String
    /// Further names in the cell.
    public let others: [String]
    /// What `等7人` says; nil when the cell says no number.
    public let declaredCount: Int?

    /// The number of persons that the cell speaks of; nil for one name without a number.
    public var count: Int? { declaredCount ?? (others.isEmpty ? nil : others.count + 1) }

    /// Reads a name cell. A name is never doubtful: whatever is written is kept, without spaces next to Chinese
    /// characters.
    public static func read(_ cell: SpreadsheetCell) -> CellReading<ApplicantName> {
        let written = cell.verbatim
        if isBareHan(written) { return .decoded(ApplicantName(name: written, others: [], declaredCount: nil)) }
        var notes: [LedgerNote.Kind] = []
        var text = written
        if CellText.hasControls(text) {
            text = CellText.withoutControls(text)
            notes.append(.controlCharactersRemoved)
        }
        let folded = CellText.folded(text)
        if folded.isEmpty || ["-", "--", "/"].contains(folded) { return .absent }
        let (rest, count) = withoutCount(folded)
        var names = split(rest)
        if names.count == 1, let several = splitAtSpaces(rest) {
            names = several
            notes.append(.namesSplit)
        }
        let spelled = names.map { CellText.name($0) }.filter { !$0.isEmpty }
        guard let first = spelled.first else {
            return .decoded(ApplicantName(name: CellText.name(folded), others: [], declaredCount: count), notes)
        }
        return .decoded(
            ApplicantName(name: first, others: Array(spelled.dropFirst()), declaredCount: count), notes)
    }

    /// Only common Chinese characters (U+4E00–U+8FFF) and none that may mean a list or a count: most names, kept as
    /// they are.
    private static func isBareHan(_ text: String) -> Bool {
        let fast = text.utf8.withContiguousStorageIfAvailable { bytes in
            guard bytes.count >= 6, bytes.count <= 12, bytes.count % 3 == 0 else { return false }
            var index = 0
            while index < bytes.count {
                guard bytes[index] >= 0xE4, bytes[index] <= 0xE9 else { return false }
                // 等 is E7 AD 89, 人 is E4 BA BA, 名 is E5 90 8D.
                let (second, third) = (bytes[index + 1], bytes[index + 2])
                if bytes[index] == 0xE7, second == 0xAD, third == 0x89 { return false }
                index += 3
            }
            return true
        }
        return fast ?? false
    }

    /// Takes `等7人`, `等 七 名职工`, `（共7人）` off the end.
    private static func withoutCount(_ text: String) -> (String, Int?) {
        let scalars = Array(text.unicodeScalars)
        guard let mark = scalars.lastIndex(where: { $0 == "等" || $0 == "(" || $0 == "共" }), mark > 0 else {
            return (text, nil)
        }
        var start = mark
        while start > 0, scalars[start - 1] == "等" || scalars[start - 1] == "(" || scalars[start - 1] == " " {
            start -= 1
        }
        guard start > 0 else { return (text, nil) }
        let tail = String(String.UnicodeScalarView(scalars[start...].filter { !"等()共计 ".unicodeScalars.contains($0) }))
        let name = String(String.UnicodeScalarView(scalars[..<start]))
        if tail.isEmpty { return scalars[mark] == "等" ? (name, nil) : (text, nil) }
        guard let count = HeadcountCell.count(tail), HeadcountCell.namesPersons(tail) || scalars[start] == "等" else {
            return (text, nil)
        }
        return (name, count)
    }

    private static func split(_ text: String) -> [String] {
        text.unicodeScalars.split { "、,;/|&\n".unicodeScalars.contains($0) || $0 == "；" || $0 == "，" }
            .map { String($0).trimmingSpaces }
            .filter { !$0.isEmpty }
    }

    /// `张三 李四` is two people; `曾 超` and `欧阳 晓明` are one.
    private static func splitAtSpaces(_ text: String) -> [String]? {
        let words = text.split(separator: " ").map(String.init)
        guard words.count > 1, words.allSatisfy({ isHanName($0) }), let first = words.first else { return nil }
        if words.count == 2, compoundSurnames.contains(first) { return nil }
        return words
    }

    private static func isHanName(_ word: String) -> Bool {
        (2...4).contains(word.unicodeScalars.count) && word.unicodeScalars.allSatisfy { $0.value >= 0x3400 }
    }

    private static let compoundSurnames: Set<String> = [
        "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "长孙", "宇文", "司徒", "司空", "端木", "夏侯", "轩辕", "南宫",
        "西门", "独孤",
        "申屠", "呼延", "万俟", "闻人", "公羊", "澹台", "太史", "钟离", "鲜于", "百里", "东郭",
    ]
}

extension String {
    fileprivate var trimmingSpaces: String {
        var text = self[...]
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
