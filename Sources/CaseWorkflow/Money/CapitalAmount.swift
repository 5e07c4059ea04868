/// An amount in the capital characters of bills and agreements (人民币大写), so that nobody can alter a digit.
///
/// By 正确填写票据和结算凭证的基本规定 (支付结算办法附一): 整 follows 元 and nothing else; 零 stands for a gap inside the
/// number and, so that nothing can be written in between, after 元 when the yuan digit or the 角 is 0.
public struct CapitalAmount: Hashable, Sendable, CustomStringConvertible {
    public let money: Money

    /// Nil for a negative amount, which these characters cannot write.
    public init?(_ money: Money) {
        guard money.fen >= 0 else { return nil }
        self.money = money
    }

    /// `人民币壹仟肆佰零玖元伍角`, `人民币叁佰贰拾伍元零肆分`, `人民币零元整`.
    public var description: String { "人民币" + CapitalAmount.write(UInt64(money.fen.magnitude)) }

    /// Reads an amount in the official forms, with or without 人民币; nil for anything else.
    ///
    /// The optional spellings are read too: 圆 for 元, 正 for 整, 整 after 角, the 零 that may be left out, the old full forms
    /// 貳 陸 萬 億 圓. An amount that is merely understandable (捌佰块, 一千元) is not.
    public static func parse(_ text: String) -> Money? {
        guard text.unicodeScalars.count <= 80 else { return nil }
        var plain = text.filter { !$0.isWhitespace }
        if plain.hasPrefix("人民币") || plain.hasPrefix("人民幣") { plain.removeFirst(3) }
        plain = String(plain.map { oldForms[$0] ?? $0 })
        guard let fen = value(of: plain) else { return nil }
        for optional in 0..<8 {
            let style = Style(
                zeroAfterYuan: optional & 1 == 0, zeroBetween: optional & 2 != 0, wholeAfterJiao: optional & 4 != 0)
            if write(fen, style) == plain { return Money(fen: Int64(fen)) }
        }
        return nil
    }

    /// Which of the permitted spellings to write; the desk writes the first.
    private struct Style {
        /// 零 after 元 when the yuan digit is 0 and the 角 is not (¥1680.32).
        var zeroAfterYuan = true
        /// 零 after 万 or 亿 when the digit before it is 0 and the one after it is not (¥107000.53).
        var zeroBetween = false
        /// 整 after 角.
        var wholeAfterJiao = false
    }

    private static let digits = Array("零壹贰叁肆伍陆柒捌玖")
    private static let oldForms: [Character: Character] = [
        "圆": "元", "圓": "元", "正": "整", "貳": "贰", "陸": "陆", "萬": "万", "億": "亿", "參": "叁", "叄": "叁", "〇": "?",
    ]

    private static func write(_ fen: UInt64, _ style: Style = Style()) -> String {
        let yuan = fen / 100
        let (jiao, cent) = (Int(fen / 10 % 10), Int(fen % 10))
        if fen == 0 { return "零元整" }
        var text = yuan == 0 ? "" : whole(yuan, style) + "元"
        if jiao == 0, cent == 0 { return text + "整" }
        if yuan > 0, jiao == 0 || (yuan % 10 == 0 && style.zeroAfterYuan) { text += "零" }
        if jiao > 0 { text += "\(digits[jiao])角" }
        if cent > 0 { return text + "\(digits[cent])分" }
        return text + (style.wholeAfterJiao ? "整" : "")
    }

    /// A number above 0: what stands before 亿, then before 万, then the last four digits.
    private static func whole(_ number: UInt64, _ style: Style) -> String {
        for (unit, size) in [("亿", 100_000_000), ("万", 10_000)] as [(String, UInt64)] where number >= size {
            let (high, low) = (number / size, number % size)
            let text = whole(high, style) + unit
            if low == 0 { return text }
            let isGap = low < size / 10 || (high % 10 == 0 && style.zeroBetween)
            return text + (isGap ? "零" : "") + whole(low, style)
        }
        var text = ""
        var pendingZero = false
        for (unit, size) in [("仟", 1000), ("佰", 100), ("拾", 10), ("", 1)] as [(String, UInt64)] {
            let digit = Int(number / size % 10)
            if digit == 0 {
                pendingZero = !text.isEmpty
            } else {
                text += (pendingZero ? "零" : "") + "\(digits[digit])" + unit
                pendingZero = false
            }
        }
        return text
    }

    /// What the characters add up to, in fen, however odd their order; `parse` then asks for the official order.
    private static func value(of text: String) -> UInt64? {
        var total: UInt64 = 0
        var high: UInt64 = 0
        var section: UInt64 = 0
        var digit: UInt64 = 0
        for character in text {
            if let value = digits.firstIndex(of: character) {
                digit = UInt64(value)
                continue
            }
            let known: Bool
            switch character {
            case "仟": known = add(&section, digit, times: 1000)
            case "佰": known = add(&section, digit, times: 100)
            case "拾": known = add(&section, digit, times: 10)
            case "万":
                known = add(&section, digit, times: 1) && add(&high, section, times: 10_000)
                section = 0
            case "亿":
                known =
                    add(&section, digit, times: 1) && add(&section, high, times: 1) && (section <= .max / 100_000_000)
                high = known ? section * 100_000_000 : 0
                section = 0
            case "元":
                known =
                    add(&section, digit, times: 1) && add(&section, high, times: 1) && add(&total, section, times: 100)
                high = 0
                section = 0
            case "角": known = add(&total, digit, times: 10)
            case "分": known = add(&total, digit, times: 1)
            case "整": known = true
            default: return nil
            }
            guard known else { return nil }
            digit = 0
        }
        guard digit == 0, section == 0, high == 0, total <= UInt64(Int64.max) else { return nil }
        return total
    }

    private static func add(_ sum: inout UInt64, _ value: UInt64, times factor: UInt64) -> Bool {
        let (product, tooLarge) = value.multipliedReportingOverflow(by: factor)
        let (result, overflow) = sum.addingReportingOverflow(product)
        sum = result
        return !tooLarge && !overflow
    }
}
