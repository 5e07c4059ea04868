public import CaseWorkflow
public import Spreadsheet

/// Reads the sex column: 男, 女, M, F, male, 1, 2 (GB/T 2261.1: 1 male, 2 female).
public enum SexCell {
    public static func read(_ cell: SpreadsheetCell) -> CellReading<Sex> {
        if case .text(let text) = cell, text.utf8.count == 3 {
            if text.utf8.elementsEqual("男".utf8) { return .decoded(.male) }
            if text.utf8.elementsEqual("女".utf8) { return .decoded(.female) }
        }
        let word = CellText.word(cell).lowercased()
        if word.isEmpty { return .absent }
        return words[Spelling(word)] ?? .doubtful(.unknownSex)
    }

    private static let words: [Spelling: CellReading<Sex>] = {
        var table: [Spelling: CellReading<Sex>] = [:]
        for word in ["-", "--", "/", "无", "不详", "未知", "未填", "未说明", "0", "9", "unknown"] {
            table[Spelling(word)] = .absent
        }
        for word in ["男", "男性", "男士", "先生", "m", "male", "man", "1", "1.0", "♂", "(男)", "男职工", "男工", "1-男", "1男"] {
            table[Spelling(word)] = .decoded(.male)
        }
        for word in ["女", "女性", "女士", "小姐", "f", "female", "woman", "2", "2.0", "♀", "(女)", "女职工", "女工", "2-女", "2女"] {
            table[Spelling(word)] = .decoded(.female)
        }
        return table
    }()
}

/// Reads a yes-or-no column such as 是否农民工: 是, √, Y, 1, 农民工; 否, ×, N, 0, 非农民工.
public enum AnswerCell {
    /// What an export of the desk writes where nobody knows the answer.
    public static let unknown = "待核实"

    /// Whether the cell says that nobody knows, which is not the silence of a blank one.
    static func saysUnknown(_ cell: SpreadsheetCell) -> Bool { unknowns.contains(CellText.word(cell)) }

    private static let unknowns: Set<String> = [unknown, "不详", "未知", "不清楚"]

    public static func read(_ cell: SpreadsheetCell) -> CellReading<Bool> {
        if case .text(let text) = cell, text.utf8.count == 3 {
            if text.utf8.elementsEqual("是".utf8) { return .decoded(true) }
            if text.utf8.elementsEqual("否".utf8) { return .decoded(false) }
        }
        let word = CellText.word(cell).lowercased()
        if word.isEmpty { return .absent }
        return words[Spelling(word)] ?? contained(word)
    }

    private static let words: [Spelling: CellReading<Bool>] = {
        var table: [Spelling: CellReading<Bool>] = [:]
        for word in ["-", "--", "/", "空", "未填"] + unknowns { table[Spelling(word)] = .absent }
        for word in [
            "是", "√", "✓", "✔", "☑", "✅", "y", "yes", "t", "true", "1", "1.0", "有", "对", "农民工", "是农民工", "属于", "属",
            "v", "●", "■", "农民", "进城务工",
            "进城务工人员", "外来务工", "外来务工人员", "民工", "是(农民工)", "农村", "■是", "☑是", "√是", "on",
        ] { table[Spelling(word)] = .decoded(true) }
        for word in [
            "否", "×", "✗", "✘", "✕", "☒", "x", "n", "no", "f", "false", "0", "0.0", "无", "没有", "不是", "错", "非农民工", "非",
            "否(非农民工)", "不属于", "□",
            "☐", "○", "城镇", "城镇职工", "城镇户口", "非农", "非农户口", "不", "叉", "╳", "off", "城镇居民", "本地职工",
        ] { table[Spelling(word)] = .decoded(false) }
        return table
    }()

    /// Longer answers: a negation before 农民工 wins over the word itself.
    private static func contained(_ word: String) -> CellReading<Bool> {
        guard word.unicodeScalars.count <= 20 else { return .doubtful(.unreadableAnswer) }
        let saysWorker = word.contains("农民工") || word.contains("务工")
        let denies = ["非", "不", "否", "无"].contains { word.contains($0) }
        guard saysWorker, !word.contains("?"), !word.contains("是否") else { return .doubtful(.unreadableAnswer) }
        return .decoded(!denies)
    }
}
