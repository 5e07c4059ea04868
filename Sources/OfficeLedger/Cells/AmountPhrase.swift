/// A figure with its units: `12,000`, `1.2万元`, `1万2千`, `壹万贰仟叁佰元伍角`, `5元5角`.
struct AmountPhrase {
    /// In yuan when the phrase names a unit, otherwise in whatever unit the column has.
    let number: DecimalDigits
    /// The phrase itself says 万, 元, 角 …
    let namesUnit: Bool
    let isChinese: Bool

    struct Problem: Error {
        let reason: Doubt.Reason
    }

    static func read(_ scalars: ArraySlice<Unicode.Scalar>) -> Result<AmountPhrase, Problem> {
        do {
            var reader = Reader()
            return .success(try reader.read(Array(scalars)))
        } catch {
            return .failure(error)
        }
    }

    /// Amounts inside are kept in hundred-millionths of a yuan, so that every step is exact.
    private struct Reader {
        private static let one: Int128 = 100_000_000

        private var total: Int128 = 0
        /// What stands below the last 万 or 亿.
        private var section: Int128 = 0
        private var pending: Int128?
        private var pendingWidth = 0
        private var pendingIsChinese = false
        private var lastUnit: Int128 = .max
        private var afterZero = false
        private var usesChinese = false
        private var usesBigUnit = false
        private var yuanSeen = false
        private var smallest: Int128 = .max
        private var sawFigure = false
        /// 1.5 was read: nothing but its unit may follow.
        private var sawFraction = false
        private var closedHundredMillion = false
        private var closedTenThousand = false

        mutating func read(_ scalars: [Unicode.Scalar]) throws(Problem) -> AmountPhrase {
            if let plain = try wholeNumber(scalars) {
                return AmountPhrase(number: plain, namesUnit: false, isChinese: false)
            }
            var index = 0
            while index < scalars.count {
                index = try step(scalars, at: index)
            }
            try finish()
            return AmountPhrase(
                number: DecimalDigits(digits: total, scale: 8), namesUnit: yuanSeen || usesBigUnit,
                isChinese: usesChinese)
        }

        /// A figure and nothing else: also `1.2e4`.
        private func wholeNumber(_ scalars: [Unicode.Scalar]) throws(Problem) -> DecimalDigits? {
            guard scalars.allSatisfy({ $0.isASCII && !"wWkK".unicodeScalars.contains($0) }) else { return nil }
            let text = try AmountPhrase.ungrouped(scalars)
            guard let number = DecimalDigits(text) else { throw Problem(reason: .unreadableAmount) }
            return number
        }

        private mutating func step(_ scalars: [Unicode.Scalar], at index: Int) throws(Problem) -> Int {
            let scalar = scalars[index]
            if AmountPhrase.isArabic(scalar) {
                guard pending == nil, !sawFraction else { throw Problem(reason: .unreadableAmount) }
                var end = index
                while end < scalars.count,
                    AmountPhrase.isArabic(scalars[end]) || scalars[end] == "." || scalars[end] == ","
                {
                    end += 1
                }
                let text = try AmountPhrase.ungrouped(Array(scalars[index..<end]))
                guard let number = DecimalDigits(text), number.scale <= 8, number.digits < 1_000_000_000_000_000_000,
                    let scaled = DecimalDigits.multiply(number.digits, byTens: 8 - number.scale)
                else { throw Problem(reason: .unreadableAmount) }
                pending = scaled
                sawFigure = true
                sawFraction = number.scale > 0
                pendingWidth = text.utf8.prefix { $0 != UInt8(ascii: ".") }.count
                pendingIsChinese = false
                return end
            }
            if let digit = ChineseNumeral.digit(scalar) {
                usesChinese = true
                sawFigure = true
                if digit == 0 {
                    if pending != nil { throw Problem(reason: .unreadableAmount) }
                    afterZero = true
                } else {
                    guard pending == nil else { throw Problem(reason: .unreadableAmount) }
                    pending = Int128(digit) * Reader.one
                    pendingWidth = 1
                    pendingIsChinese = true
                }
                return index + 1
            }
            try unit(scalar)
            return index + 1
        }

        private mutating func unit(_ scalar: Unicode.Scalar) throws(Problem) {
            switch scalar {
            case "十", "拾": try multiply(10, leadingOne: true)
            case "百", "佰": try multiply(100, leadingOne: false)
            case "千", "仟", "k", "K": try multiply(1000, leadingOne: false)
            case "万", "萬", "w", "W": try closeSection(10_000)
            case "亿", "億": try closeSection(100_000_000)
            case "元", "圆", "圓", "块":
                guard !yuanSeen, sawFigure else { throw Problem(reason: .unreadableAmount) }
                try addPending(beforeYuan: true)
                total += section
                section = 0
                yuanSeen = true
                smallest = Reader.one
            case "角", "毛": try fraction(Reader.one / 10)
            case "分": try fraction(Reader.one / 100)
            default: throw Problem(reason: .unreadableAmount)
            }
        }

        private mutating func multiply(_ factor: Int128, leadingOne: Bool) throws(Problem) {
            guard !yuanSeen, factor < lastUnit else { throw Problem(reason: .unreadableAmount) }
            guard let count = pending ?? (leadingOne ? Reader.one : nil) else {
                throw Problem(reason: .unreadableAmount)
            }
            if !pendingIsChinese, pending != nil { usesBigUnit = true }
            sawFigure = true
            section += count * factor
            pending = nil
            afterZero = false
            lastUnit = factor
        }

        private mutating func closeSection(_ factor: Int128) throws(Problem) {
            guard !yuanSeen, sawFigure else { throw Problem(reason: .unreadableAmount) }
            try addPending(beforeYuan: true)
            if factor == 100_000_000 {
                guard !closedHundredMillion else { throw Problem(reason: .unreadableAmount) }
                closedHundredMillion = true
                let whole = total + section
                guard whole < Reader.one * 1_000_000_000 else { throw Problem(reason: .amountTooLarge) }
                total = whole * factor
                closedTenThousand = false
            } else {
                guard !closedTenThousand else { throw Problem(reason: .unreadableAmount) }
                closedTenThousand = true
                total += section * factor
            }
            usesBigUnit = true
            section = 0
            lastUnit = factor
            afterZero = false
        }

        private mutating func fraction(_ unit: Int128) throws(Problem) {
            guard let count = pending ?? (afterZero ? 0 : nil), unit < smallest, count < Reader.one * 10,
                count % Reader.one == 0, section == 0,
                yuanSeen || total == 0
            else { throw Problem(reason: .unreadableAmount) }
            total += count / Reader.one * unit
            pending = nil
            afterZero = false
            smallest = unit
            yuanSeen = true
        }

        /// Adds a last figure without a unit. `一百二十三` and `一百零五` are clear; `一万二` and `1万2` are spoken shorthand.
        private mutating func addPending(beforeYuan: Bool) throws(Problem) {
            guard let count = pending else { return }
            let isFirst = lastUnit == .max
            let fillsItsPlaces = pendingWidth >= Reader.width(of: lastUnit) || beforeYuan && pendingWidth >= 2
            guard isFirst || lastUnit == 10 || afterZero || !pendingIsChinese && fillsItsPlaces else {
                throw Problem(reason: .colloquialNumber)
            }
            guard isFirst || count < lastUnit * Reader.one else { throw Problem(reason: .unreadableAmount) }
            section += count
            pending = nil
            afterZero = false
        }

        private static func width(of unit: Int128) -> Int {
            var width = 0
            var rest = unit
            while rest >= 10 {
                rest /= 10
                width += 1
            }
            return width
        }

        private mutating func finish() throws(Problem) {
            if yuanSeen {
                // 12元5 is shorthand for 12.50: not certain.
                if pending != nil { throw Problem(reason: .colloquialNumber) }
            } else {
                try addPending(beforeYuan: false)
                total += section
            }
        }
    }

    private static func isArabic(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 48 && scalar.value <= 57 }

    /// Takes out the commas of `12,000` and `1,2000`: groups of three, or of four as some Chinese ledgers write.
    private static func ungrouped(_ scalars: [Unicode.Scalar]) throws(Problem) -> String {
        let text = String(String.UnicodeScalarView(scalars))
        guard scalars.contains(",") else { return text }
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = parts.first, !parts.dropFirst().contains(where: { $0.contains(",") }) else {
            throw Problem(reason: .unreadableAmount)
        }
        let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
        guard let first = groups.first, let width = groups.last?.utf8.count, width == 3 || width == 4,
            groups.dropFirst().allSatisfy({ $0.utf8.count == width }), (1...width).contains(first.utf8.count)
        else { throw Problem(reason: .unreadableAmount) }
        return groups.joined() + (parts.count == 2 ? "." + parts[1] : "")
    }
}
