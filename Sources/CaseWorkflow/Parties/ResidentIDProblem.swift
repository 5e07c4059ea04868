/// Why a written text is no resident identity number. The raw value is the stable code of the problem.
public enum ResidentIDProblem: String, Error, CaseIterable, Codable, Sendable {
    case empty = "id-empty"
    case wrongLength = "id-wrong-length"
    case notDigits = "id-not-digits"
    case badCheckDigit = "id-bad-check-digit"
    case impossibleDate = "id-impossible-date"
    case dateAfterToday = "id-date-after-today"
    case scientificNotation = "id-scientific-notation"
    case digitsLost = "id-digits-lost"
    case centuryUnclear = "id-century-unclear"

    public var sentence: Sentence {
        switch self {
        case .empty:
            Sentence("未填写身份证号。请补填或注明无法提供。", "The identity number is blank. Fill it in or note why it is missing.")
        case .wrongLength:
            Sentence(
                "身份证号应为18位（旧号15位），位数不对。请对照证件核对。",
                "An identity number has 18 characters (15 in the old form); this has not. Check it against the card.")
        case .notDigits:
            Sentence(
                "身份证号含有不应出现的字符。请对照证件核对。",
                "The identity number holds characters that cannot occur. Check it against the card.")
        case .badCheckDigit:
            Sentence(
                "身份证号校验位不符，至少有一位写错。请对照证件核对。",
                "The check character does not fit, so at least one digit is wrong. Check it against the card.")
        case .impossibleDate:
            Sentence(
                "身份证号中的出生日期不存在。请对照证件核对。",
                "The birth date inside the identity number does not exist. Check it against the card.")
        case .dateAfterToday:
            Sentence(
                "身份证号中的出生日期晚于今天。请对照证件核对。",
                "The birth date inside the identity number lies after today. Check it against the card.")
        case .scientificNotation:
            Sentence(
                "身份证号被表格软件改成了科学计数法，原号已丢失。请把单元格设为文本后重新填写。",
                "A spreadsheet made it scientific notation and lost digits. Set the cell to text and retype it."
            )
        case .digitsLost:
            Sentence(
                "身份证号末三位为000且校验位不符，可能被表格软件舍去了末位。请把单元格设为文本后重新填写。",
                "It ends in 000 and its check fails: a spreadsheet may have cut it. Set the cell to text and retype it."
            )
        case .centuryUnclear:
            Sentence(
                "15位旧号的顺序码为996至999，无法判断出生世纪。请填写18位号码。",
                "The old number's sequence is 996 to 999, so its century is unclear. Enter the 18 characters."
            )
        }
    }
}

/// What is odd about a well-formed resident identity number. The raw value is the stable code.
public enum ResidentIDWarning: String, CaseIterable, Codable, Sendable {
    case oldForm = "id-old-form"
    case unknownDivision = "id-unknown-division"
    case underSixteen = "id-under-sixteen"
    case overHundred = "id-over-hundred"

    public var sentence: Sentence {
        switch self {
        case .oldForm:
            Sentence(
                "原号为15位旧号，已按19××年出生换算为18位。请有机会时核对。",
                "The old 15 digits were converted to 18, taking the century as 19. Check when possible."
            )
        case .unknownDivision:
            Sentence(
                "身份证号前两位不是已知的省级代码。请对照证件核对。",
                "The first two digits name no known province. Check the number against the card.")
        case .underSixteen:
            Sentence(
                "按身份证号推算未满16周岁。请核对号码；如属实，请按使用童工线索处理。",
                "By the number the person is under 16. Check it; if right, treat the case as possible child labor."
            )
        case .overHundred:
            Sentence(
                "按身份证号推算已超过100周岁。请对照证件核对。",
                "By the number the person is over 100. Check it against the card.")
        }
    }
}
