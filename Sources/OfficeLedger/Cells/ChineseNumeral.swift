/// The characters of Chinese numerals, everyday and official (一壹, 十拾 …).
enum ChineseNumeral {
    static func digit(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar {
        case "零", "〇", "○", "Ｏ": 0
        case "一", "壹", "弌": 1
        case "二", "贰", "貳", "两", "兩", "弍": 2
        case "三", "叁", "參", "叄", "弎": 3
        case "四", "肆": 4
        case "五", "伍": 5
        case "六", "陆", "陸": 6
        case "七", "柒": 7
        case "八", "捌": 8
        case "九", "玖": 9
        default: nil
        }
    }

    /// 10, 100 or 1000.
    static func smallUnit(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar {
        case "十", "拾": 10
        case "百", "佰": 100
        case "千", "仟": 1000
        default: nil
        }
    }

    static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
        digit(scalar) != nil || smallUnit(scalar) == 10 || scalar == "廿" || scalar == "卅"
    }

    /// 二〇一七 as 2017: digits side by side; nil when there is anything else.
    static func positional(_ scalars: ArraySlice<Unicode.Scalar>) -> Int? {
        guard !scalars.isEmpty, scalars.count <= 9 else { return nil }
        var value = 0
        for scalar in scalars {
            guard let digit = digit(scalar) else { return nil }
            value = value * 10 + digit
        }
        return value
    }

    /// 十二, 二十, 廿一, 三十一, 零五: a month, a day or a small count.
    static func upToNinetyNine(_ scalars: ArraySlice<Unicode.Scalar>) -> Int? {
        var rest = scalars
        while rest.count > 1, let first = rest.first, digit(first) == 0 { rest.removeFirst() }
        guard let first = rest.first else { return nil }
        var tens: Int
        if first == "廿" || first == "卅" {
            tens = first == "廿" ? 2 : 3
            rest.removeFirst()
        } else if let ten = rest.firstIndex(where: { smallUnit($0) == 10 }) {
            switch rest.distance(from: rest.startIndex, to: ten) {
            case 0: tens = 1
            case 1:
                guard let digit = digit(first), digit > 0 else { return nil }
                tens = digit
            default: return nil
            }
            rest = rest[(ten + 1)...]
        } else {
            tens = 0
        }
        if rest.isEmpty { return tens * 10 }
        guard rest.count == 1, let last = rest.first, let digit = digit(last) else { return nil }
        if tens > 0, digit == 0 { return nil }
        return tens * 10 + digit
    }
}
