public import CaseWorkflow
public import Spreadsheet

/// Reads an amount cell to whole fen: `12,000`, `1.2万`, `壹万贰仟元整`, `￥12000` … All arithmetic is on the digits as
/// written.
public struct AmountCell: Sendable {
    /// The unit that the header gives to cells which name none.
    public let headerUnit: AmountUnit

    public init(headerUnit: AmountUnit = .yuan) { self.headerUnit = headerUnit }

    /// An empty cell, `-` and `/` are absent; 无 and 0 are a stated zero.
    public func read(_ cell: SpreadsheetCell) -> CellReading<Money> {
        switch cell {
        case .empty: return .absent
        case .text(let text):
            if let fen = plain(text) { return money(fen) }
            return text.utf8.count <= 1_600 ? read(text: CellText.compact(text)) : .doubtful(.unreadableAmount)
        case .number(let digits, _):
            guard let number = DecimalDigits(digits) else { return .doubtful(.unreadableAmount) }
            return money(number, times: headerUnit.power)
        }
    }

    /// Fen of `12000` or `12000.5` in plain digits; nil when there is anything else.
    private func plain(_ text: String) -> Int64? {
        guard headerUnit == .yuan else { return nil }
        let fen = text.utf8.withContiguousStorageIfAvailable { bytes -> Int64? in
            guard !bytes.isEmpty, bytes.count <= 15 else { return nil }
            var value: Int64 = 0
            var decimals = -1
            for byte in bytes {
                if byte >= 48, byte <= 57 {
                    value = value * 10 + Int64(byte - 48)
                    if decimals >= 0 { decimals += 1 }
                } else if byte == UInt8(ascii: "."), decimals < 0 {
                    decimals = 0
                } else {
                    return nil
                }
            }
            switch decimals {
            case -1: return value * 100
            case 1: return value * 10
            case 2: return value
            default: return nil
            }
        }
        return fen ?? nil
    }

    private func read(text: String) -> CellReading<Money> {
        if text.isEmpty { return .absent }
        switch AmountWords.word(text) {
        case .nothing?: return .absent
        case .zero?: return .decoded(.zero)
        case .notReceived?: return .decoded(.zero, [.saidInWords])
        case nil: break
        }
        guard text.utf8.count <= 200 else { return .doubtful(.unreadableAmount) }
        let scalars = Array(text.unicodeScalars)
        if scalars.first == "#" { return .doubtful(.spreadsheetError) }
        if let (outside, inside) = AmountCell.dual(scalars) { return dual(outside, inside) }
        if let reason = AmountWords.doubt(in: scalars) { return .doubtful(reason) }
        return read(AmountWords.stripped(scalars))
    }

    /// `12000元（壹万贰仟元整）`: both must say the same.
    private func dual(_ outside: [Unicode.Scalar], _ inside: [Unicode.Scalar]) -> CellReading<Money> {
        let one = read(text: text(outside))
        let other = read(text: text(inside))
        switch (one, other) {
        case (.decoded(let amount, let notes), .decoded(let again, _)):
            return amount == again ? .decoded(amount, notes) : .doubtful(.contradictoryAmount)
        case (.doubtful(let doubt), _), (_, .doubtful(let doubt)): return .doubtful(doubt)
        default: return .doubtful(.unreadableAmount)
        }
    }

    private func text(_ scalars: [Unicode.Scalar]) -> String {
        var text = String(String.UnicodeScalarView(scalars))
        for word in ["大写:", "小写:", "大写", "小写", "即", "人民币"] where text.hasPrefix(word) {
            text.removeFirst(word.count)
        }
        return text
    }

    private func read(_ scalars: ArraySlice<Unicode.Scalar>) -> CellReading<Money> {
        guard !scalars.isEmpty else { return .doubtful(.unreadableAmount) }
        switch AmountPhrase.read(scalars) {
        case .failure(let problem): return .doubtful(problem.reason)
        case .success(let phrase):
            if phrase.namesUnit { return money(phrase.number, times: 0) }
            if phrase.isChinese, headerUnit != .yuan, phrase.number.digits != 0 { return .doubtful(.unclearUnit) }
            return money(phrase.number, times: headerUnit.power)
        }
    }

    private func money(_ number: DecimalDigits, times power: Int) -> CellReading<Money> {
        if number.digits == 0 { return .decoded(.zero) }
        if number.isNegative { return .doubtful(.negativeAmount) }
        // Fen are the number times ten to the (power + 2).
        let scale = number.scale - power - 2
        if scale <= 0 {
            guard let fen = DecimalDigits.multiply(number.digits, byTens: -scale), let small = Int64(exactly: fen)
            else { return .doubtful(.amountTooLarge) }
            return money(small)
        }
        guard scale < 38 else { return .doubtful(.amountFinerThanFen) }
        let unit = DecimalDigits.tens(scale)
        let (quotient, remainder) = number.digits.quotientAndRemainder(dividingBy: unit)
        guard remainder == 0 || number.scale >= 6 else { return .doubtful(.amountFinerThanFen) }
        let isNoise = remainder != 0
        // A worksheet's binary fractions leave a trace such as 10880.000000001: up to a millionth of a yuan (a
        // ten-thousandth of a fen) is that trace, more is somebody's figure.
        let distance = min(remainder, unit - remainder)
        guard !isNoise || distance <= unit / 10_000 else { return .doubtful(.amountFinerThanFen) }
        guard let fen = Int64(exactly: quotient + (remainder > unit / 2 ? 1 : 0)) else {
            return .doubtful(.amountTooLarge)
        }
        let reading = money(fen)
        if isNoise, case .decoded(let amount, _) = reading { return .decoded(amount, [.floatNoiseRemoved]) }
        return reading
    }

    private func money(_ fen: Int64) -> CellReading<Money> {
        let money = Money(fen: fen)
        return money > .greatest ? .doubtful(.amountTooLarge) : .decoded(money)
    }

    private static func dual(_ scalars: [Unicode.Scalar]) -> ([Unicode.Scalar], [Unicode.Scalar])? {
        guard let last = scalars.last, last == ")" || last == "]" || last == "】" || last == "〕",
            let open = scalars.firstIndex(where: { $0 == "(" || $0 == "[" || $0 == "【" || $0 == "〔" }), open > 0
        else { return nil }
        let inside = Array(scalars[(open + 1)..<(scalars.count - 1)])
        let unit = String(String.UnicodeScalarView(inside))
        if AmountUnit(word: unit) != nil { return nil }
        return (Array(scalars[..<open]), inside)
    }
}

/// The unit of an amount column: how many tens a figure is multiplied by to give yuan.
public enum AmountUnit: String, CaseIterable, Hashable, Sendable, Codable {
    case fen, jiao, yuan, hundredYuan, thousandYuan, tenThousandYuan, millionYuan, hundredMillionYuan

    /// Reads 元, 万元, 千元 … and 人民币元; nil for anything else.
    public init?(word: String) {
        let word = word.hasPrefix("人民币") ? String(word.dropFirst(3)) : word
        switch word {
        case "分": self = .fen
        case "角": self = .jiao
        case "元", "圆", "块", "RMB", "rmb", "¥", "CNY", "yuan": self = .yuan
        case "百元": self = .hundredYuan
        case "千元": self = .thousandYuan
        case "万元", "万", "萬元": self = .tenThousandYuan
        case "百万元": self = .millionYuan
        case "亿元", "亿": self = .hundredMillionYuan
        default: return nil
        }
    }

    /// Yuan are the figure times ten to this power.
    public var power: Int {
        switch self {
        case .fen: -2
        case .jiao: -1
        case .yuan: 0
        case .hundredYuan: 2
        case .thousandYuan: 3
        case .tenThousandYuan: 4
        case .millionYuan: 6
        case .hundredMillionYuan: 8
        }
    }

    public var name: Sentence {
        switch self {
        case .fen: Sentence("分", "fen")
        case .jiao: Sentence("角", "jiao")
        case .yuan: Sentence("元", "yuan")
        case .hundredYuan: Sentence("百元", "hundred yuan")
        case .thousandYuan: Sentence("千元", "thousand yuan")
        case .tenThousandYuan: Sentence("万元", "ten thousand yuan")
        case .millionYuan: Sentence("百万元", "million yuan")
        case .hundredMillionYuan: Sentence("亿元", "hundred million yuan")
        }
    }
}
