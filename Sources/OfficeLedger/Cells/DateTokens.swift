/// The numbers of a written date, with a following time of day left out.
struct DateTokens {
    struct Number: Equatable {
        let value: Int
        /// How many digits were written: `05` has two. Chinese numerals count as the digits they stand for.
        let width: Int
    }

    private(set) var numbers: [Number] = []
    /// The marks 年, 月, 日 (or 号) that stand after the numbers.
    private(set) var marks: [Unicode.Scalar] = []
    private(set) var usesSlash = false
    /// 1…12 for an English month name.
    private(set) var namedMonth: Int?
    /// More numbers follow a whole date, and they are no time of day.
    private(set) var hasAnotherDate = false

    /// Nil when the text holds anything that belongs to no date.
    init?(_ scalars: [Unicode.Scalar]) {
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            if let run = DateTokens.number(scalars, from: index) {
                if isComplete {
                    hasAnotherDate = !DateTokens.isTime(scalars[index...]) && !isSerialFraction(scalars, from: index)
                    return
                }
                numbers.append(run.number)
                index = run.end
                continue
            }
            switch scalar {
            case "年", "月", "日", "号":
                guard !numbers.isEmpty else { return nil }
                marks.append(scalar)
            case "/": usesSlash = true
            case "-", ".", ",", "、", " ", "·", "。", "_", "\\": break
            case "T" where isComplete: break
            case "至", "到", "~", "—", "～", ";", "；":
                guard isComplete else { return nil }
                hasAnotherDate = true
                return
            case "(", "（", "[", "星", "周", "礼":
                guard isComplete, DateTokens.isWeekday(scalars[index...]) else { return nil }
                return
            default:
                if isComplete, DateTokens.isTime(scalars[index...]) { return }
                guard namedMonth == nil, let month = DateTokens.month(scalars, from: index) else { return nil }
                namedMonth = month.value
                index = month.end
                continue
            }
            index += 1
        }
        guard !numbers.isEmpty else { return nil }
    }

    private var isComplete: Bool {
        numbers.count + (namedMonth == nil ? 0 : 1) >= 3 || (numbers.count == 1 && numbers[0].width == 8)
            || (numbers.count == 1 && numbers[0].width == 5 && marks.isEmpty)
    }

    /// The time of day behind a worksheet's serial number: `41293.5208`.
    private func isSerialFraction(_ scalars: [Unicode.Scalar], from index: Int) -> Bool {
        numbers.count == 1 && numbers[0].width == 5 && index > 0 && scalars[index - 1] == "."
            && scalars[index...].allSatisfy { DateTokens.digit($0) != nil }
    }

    private static func number(_ scalars: [Unicode.Scalar], from start: Int) -> (number: Number, end: Int)? {
        var end = start
        var value = 0
        while end < scalars.count, let digit = digit(scalars[end]) {
            guard end - start < 14 else { return nil }
            value = value * 10 + digit
            end += 1
        }
        if end > start { return (Number(value: value, width: end - start), end) }
        while end < scalars.count, ChineseNumeral.isNumeral(scalars[end]) { end += 1 }
        guard end > start, end - start <= 5 else { return nil }
        let written = scalars[start..<end]
        if let positional = ChineseNumeral.positional(written), written.count == 4 || written.count == 2 {
            // 二〇一七, or 一七 for a short year; 十二 is no positional number.
            return (Number(value: positional, width: written.count), end)
        }
        guard let value = ChineseNumeral.upToNinetyNine(written) else { return nil }
        return (Number(value: value, width: value < 10 ? 1 : 2), end)
    }

    private static func digit(_ scalar: Unicode.Scalar) -> Int? {
        scalar.value >= 48 && scalar.value <= 57 ? Int(scalar.value) - 48 : nil
    }

    /// `9:30`, `00:00:00.000`, `上午9时30分`, `T09:30:00Z`, `9点`, `PM 3:05`.
    private static func isTime(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
        var numbers = 0
        var colons = 0
        var inNumber = false
        for scalar in rest {
            if digit(scalar) != nil {
                if !inNumber { numbers += 1 }
                inNumber = true
                continue
            }
            inNumber = false
            switch scalar {
            case ":", "时", "点": colons += 1
            case "分", "秒", ".", " ", "上", "下", "中", "午", "早", "晚", "凌", "晨", "半", "T", "Z", "A", "P", "M", "a", "p",
                "m":
                break
            case "+" where colons > 0: break
            default: return false
            }
        }
        return colons > 0 || numbers == 0 || (numbers == 1 && rest.allSatisfy { $0 == "0" || $0 == " " })
    }

    /// `星期三`, `（周三）`, `礼拜日`.
    private static func isWeekday(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
        rest.count <= 6 && rest.allSatisfy { weekdayCharacters.contains($0) }
    }

    private static let weekdayCharacters = Set("星期周礼拜一二三四五六日天()（）[]".unicodeScalars)

    private static func month(_ scalars: [Unicode.Scalar], from start: Int) -> (value: Int, end: Int)? {
        var end = start
        var word = ""
        while end < scalars.count, scalars[end].properties.isAlphabetic, scalars[end].isASCII, word.count < 10 {
            word.unicodeScalars.append(scalars[end])
            end += 1
        }
        let lowered = word.lowercased()
        guard lowered.count >= 3 else { return nil }
        for (index, name) in monthNames.enumerated() where name.hasPrefix(lowered) || lowered == "sept" && index == 8 {
            return (index + 1, end)
        }
        return nil
    }

    private static let monthNames = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]
}
