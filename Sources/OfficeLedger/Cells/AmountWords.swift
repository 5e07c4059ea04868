/// The words around an amount that decide whether it may be read.
enum AmountWords {
    /// What a cell says by one word alone.
    enum Word {
        case nothing, zero
        /// Nothing was paid, said in words.
        case notReceived
    }

    /// Nil for a cell that holds a figure, or anything else.
    static func word(_ text: String) -> Word? {
        guard text.utf8.count <= 24, let first = text.utf8.first, first < 48 || first > 57 else { return nil }
        return words[Spelling(text)]
    }

    private static let words: [Spelling: Word] = {
        var table: [Spelling: Word] = [:]
        for word in nothing { table[Spelling(word)] = .nothing }
        for word in zero { table[Spelling(word)] = .zero }
        for word in notReceived { table[Spelling(word)] = .notReceived }
        return table
    }()

    private static let nothing = [
        "-", "--", "---", "----", "/", "//", "\\", "|", "_", "__", "空", "空白", "未填", "n/a", "N/A", "NA", "null",
        "NULL", "None", "nan",
        "NaN", "¥", "¥-", "元", "*", "·", ".", "…", "?", "？",
    ]

    private static let zero = [
        "无", "零", "〇", "零元", "零元整", "无金额", "不涉及", "未涉及", "不涉及金额", "未涉及金额", "无标的", "无标的额", "暂无", "没有", "¥0", "人民币零元整",
        "nil",
    ]

    private static let notReceived = ["未履行", "未支付", "未到账", "尚未履行", "尚未支付", "未兑现", "未达成", "无需支付", "不予支付"]

    /// Characters that make a figure uncertain or foreign, whatever else the cell says; none of them belongs to an
    /// amount in yuan.
    static func doubt(in scalars: [Unicode.Scalar]) -> Doubt.Reason? {
        var found: Doubt.Reason?
        for (index, scalar) in scalars.enumerated() {
            switch scalar {
            case "$", "€", "£", "美", "港", "欧", "镑", "U", "u": return .otherCurrency
            case "日" where index + 1 < scalars.count && scalars[index + 1] == "元": return .otherCurrency
            case "约", "左", "右", "多", "余", "近", "几", "数", "≈", "概", "以", "上", "下", "少", "最", "超", "<", ">":
                found = .approximateAmount
            case "+" where index == scalars.count - 1: found = .approximateAmount
            case "-" where index == 0, "负" where index == 0: found = found ?? .negativeAmount
            case "-" where scalars[index - 1] == "¥": found = found ?? .negativeAmount
            case "-" where scalars[index - 1] == "e" || scalars[index - 1] == "E": break
            case "-", "~", "至", "到": found = found ?? .amountRange
            default: break
            }
        }
        if found == nil, scalars.first == "(", scalars.last == ")" { found = .negativeAmount }
        return found == .negativeAmount && isNegativeZero(scalars) ? nil : found
    }

    private static func isNegativeZero(_ scalars: [Unicode.Scalar]) -> Bool {
        scalars.contains("0") && scalars.allSatisfy { $0 == "-" || $0 == "0" || $0 == "." || $0 == "¥" }
    }

    /// Without the currency before the figure and the 整 after it.
    static func stripped(_ scalars: [Unicode.Scalar]) -> ArraySlice<Unicode.Scalar> {
        var rest = scalars[...]
        var changed = true
        while changed {
            changed = false
            for prefix in prefixes where rest.starts(with: prefix) {
                rest.removeFirst(prefix.count)
                changed = true
            }
        }
        for suffix in suffixes where rest.count > suffix.count && rest.suffix(suffix.count).elementsEqual(suffix) {
            rest.removeLast(suffix.count)
        }
        return rest
    }

    private static let prefixes: [[Unicode.Scalar]] = [
        "'", "¥", "人民币", "RMB", "rmb", "Rmb", "CNY", "cny", "共计", "合计", "总计", "共", "计", ":",
    ]
    .map { Array($0.unicodeScalars) }
    private static let suffixes: [[Unicode.Scalar]] = [
        "。", ".", "整", "正", "(元)", "人民币", "RMB", "rmb", "CNY", "¥",
    ].map { Array($0.unicodeScalars) }
}
