// Amounts as people write them, read digit by digit into whole fen.

extension Money {
    /// `12000`, `12000.5`, `12,000.00`, `¥12,000.00`, also in the wide signs of a Chinese keyboard; nil for anything else and for what leaves the range of whole fen.
    public init?(yuan text: String) {
        var rest = Money.narrow(text)[...]
        var isNegative = false
        if rest.first == "-" {
            isNegative = true
            rest.removeFirst()
        }
        if rest.first == "¥" || rest.first == "￥" { rest.removeFirst() }
        let parts = rest.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, let whole = parts.first, let yuan = Money.digits(Money.ungrouped(whole)) else {
            return nil
        }
        var fen: Int64 = 0
        if parts.count == 2 {
            guard (1...2).contains(parts[1].utf8.count), let decimals = Money.digits(parts[1]) else { return nil }
            fen = parts[1].utf8.count == 1 ? decimals * 10 : decimals
        }
        let (hundreds, overflow) = yuan.multipliedReportingOverflow(by: 100)
        let (sum, overflowToo) = hundreds.addingReportingOverflow(fen)
        guard !overflow, !overflowToo else { return nil }
        self.init(fen: isNegative ? -sum : sum)
    }

    /// Wide signs (U+FF01 to U+FF5E) as those of ASCII.
    private static func narrow(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 > 0x7F }) else { return text }
        var narrow = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isWide = (0xFF01...0xFF5E).contains(scalar.value)
            narrow.append(isWide ? Unicode.Scalar(UInt8(scalar.value - 0xFEE0)) : scalar)
        }
        return String(narrow)
    }

    /// The digits without grouping commas; nil where the commas do not stand every three digits.
    private static func ungrouped(_ text: Substring) -> Substring? {
        guard text.contains(",") else { return text }
        let groups = text.split(separator: ",", omittingEmptySubsequences: false)
        guard let first = groups.first, (1...3).contains(first.utf8.count),
            groups.dropFirst().allSatisfy({ $0.utf8.count == 3 })
        else { return nil }
        return groups.joined()[...]
    }

    private static func digits(_ text: Substring?) -> Int64? {
        guard let text, (1...18).contains(text.utf8.count) else { return nil }
        var value: Int64 = 0
        for byte in text.utf8 {
            guard (48...57).contains(byte) else { return nil }
            value = value * 10 + Int64(byte - 48)
        }
        return value
    }
}
