/// A number exactly as its digits say, without going through binary fractions: `41293`, `1.2E4`, `10880.000000001`.
struct DecimalDigits: Equatable {
    let isNegative: Bool
    /// All significant digits as one whole number.
    let digits: Int128
    /// How many of them stand after the decimal point; negative for trailing zeros left out.
    let scale: Int
    /// How many digits the text shows after its decimal point or exponent.
    let isScientific: Bool

    /// Nil for anything but an optional sign, digits with at most one point, and an optional exponent.
    init?(_ text: String) {
        var digits: Int128 = 0
        var scale = 0
        var seen = 0
        var significant = 0
        var negative = false
        var afterPoint = false
        var exponent: Int?
        var exponentNegative = false
        var exponentDigits = 0
        for (index, byte) in text.utf8.enumerated() {
            switch byte {
            case 48...57:
                let value = Int(byte - 48)
                if let known = exponent {
                    guard exponentDigits < 4 else { return nil }
                    exponent = known * 10 + value
                    exponentDigits += 1
                } else {
                    seen += 1
                    if significant > 0 || value > 0 { significant += 1 }
                    guard significant <= 34, seen <= 80 else { return nil }
                    digits = digits * 10 + Int128(value)
                    if afterPoint { scale += 1 }
                }
            case UInt8(ascii: "."):
                guard !afterPoint, exponent == nil else { return nil }
                afterPoint = true
            case UInt8(ascii: "e"), UInt8(ascii: "E"):
                guard exponent == nil, seen > 0 else { return nil }
                exponent = 0
            case UInt8(ascii: "+"), UInt8(ascii: "-"):
                let minus = byte == UInt8(ascii: "-")
                if index == 0 {
                    negative = minus
                } else {
                    guard exponent == 0, exponentDigits == 0, !exponentNegative else { return nil }
                    exponentNegative = minus
                }
            default: return nil
            }
        }
        guard seen > 0, exponent == nil || exponentDigits > 0 else { return nil }
        if let exponent { scale -= exponentNegative ? -exponent : exponent }
        isScientific = exponent != nil
        isNegative = negative
        self.digits = digits
        self.scale = scale
    }

    init(digits: Int128, scale: Int) {
        isNegative = false
        self.digits = digits
        self.scale = scale
        isScientific = false
    }

    /// The number without its fraction; nil when negative or too large for any date, count or code.
    var wholePart: Int64? {
        guard !isNegative || digits == 0 else { return nil }
        if digits == 0 { return 0 }
        if scale >= 40 { return 0 }
        let value = scale <= 0 ? DecimalDigits.multiply(digits, byTens: -scale) : digits / DecimalDigits.tens(scale)
        guard let value else { return nil }
        return Int64(exactly: value)
    }

    /// The number when it is whole (`12.0` is 12); nil otherwise.
    var whole: Int64? {
        guard let part = wholePart else { return nil }
        if scale <= 0 || digits == 0 { return part }
        guard scale < 38 else { return nil }
        return digits % DecimalDigits.tens(scale) == 0 ? part : nil
    }

    static func tens(_ count: Int) -> Int128 {
        var value: Int128 = 1
        for _ in 0..<min(max(count, 0), 38) { value *= 10 }
        return value
    }

    /// Nil on overflow.
    static func multiply(_ value: Int128, byTens count: Int) -> Int128? {
        guard value != 0 else { return 0 }
        guard count <= 38 else { return nil }
        let (product, overflow) = value.multipliedReportingOverflow(by: tens(count))
        return overflow ? nil : product
    }
}
