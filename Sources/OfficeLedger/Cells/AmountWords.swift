/// The words around an amount that decide whether it may be read.
enum AmountWords {
    /// Marks for “nothing written here”.
    static let nothing: Set<String> = [
        "-", "--", "---", "----", "/", "//", "\\", "|", "_", "__", "空", "空白", "未填", "n/a", "N/A", "NA", "null", "NULL", "None", "nan",
        "NaN", "¥", "¥-", "元", "*", "—", "·", ".", "…", "?", "？",
    ]

    /// A stated zero.
    static let zero: Set<String> = [
        "无", "零", "〇", "零元", "零元整", "无金额", "不涉及", "未涉及", "不涉及金额", "未涉及金额", "无标的", "无标的额", "暂无", "没有", "¥0", "人民币零元整", "nil",
    ]

    /// Words in an amount column which say that nothing was paid.
    static let notReceived: Set<String> = ["未履行", "未支付", "未到账", "尚未履行", "尚未支付", "未兑现", "未达成", "无需支付", "不予支付"]

    /// Words that make a figure uncertain, whatever else the cell says.
    static func doubt(in text: String) -> Doubt.Reason? {
        if text.contains("$") || ["美元", "美金", "USD", "usd", "港币", "港元", "欧元", "€", "日元", "英镑"].contains(where: text.contains) {
            return .otherCurrency
        }
        if ["左右", "约", "多", "余", "近", "大概", "以上", "以下", "以内", "上下", "不少于", "至少", "最多", "超过", "不超过", "将近", "几", "数万", "数千", "≈"]
            .contains(where: text.contains) || text.hasSuffix("+") || text.hasPrefix(">") || text.hasPrefix("<")
        {
            return .approximateAmount
        }
        if text.hasPrefix("-") || text.hasPrefix("负") || text.hasPrefix("¥-") || text.hasPrefix("(") && text.hasSuffix(")") {
            return isNegativeZero(text) ? nil : .negativeAmount
        }
        if text.dropFirst().contains("-") || text.contains("~") || text.contains("至") || text.contains("到") {
            return text.contains("e-") || text.contains("E-") ? nil : .amountRange
        }
        return nil
    }

    private static func isNegativeZero(_ text: String) -> Bool {
        text.contains("0") && text.allSatisfy { "-0.¥".contains($0) }
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

    private static let prefixes: [[Unicode.Scalar]] = ["'", "¥", "人民币", "RMB", "rmb", "Rmb", "CNY", "cny", "共计", "合计", "总计", "共", "计", ":"]
        .map { Array($0.unicodeScalars) }
    private static let suffixes: [[Unicode.Scalar]] = [
        "。", ".", "整", "正", "(元)", "人民币", "RMB", "rmb", "CNY", "¥",
    ].map { Array($0.unicodeScalars) }
}
