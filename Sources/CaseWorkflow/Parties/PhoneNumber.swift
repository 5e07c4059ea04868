/// A telephone number in mainland China, brought to one form so that two spellings of one number are equal.
public struct PhoneNumber: Hashable, Sendable {
    public enum Kind: String, Codable, Sendable, CaseIterable {
        case mobile, landline, service
    }

    /// `13800001234`, `0571-88880000`, `0571-88880000-801` or `4008123456`.
    public let text: String
    public let kind: Kind

    /// Reads a number as people type it: +86, blanks, hyphens, brackets, any width, and the `.0` of a spreadsheet.
    /// - Throws: `PhoneNumberProblem` when it is not certain which number is meant.
    public init(normalising written: String) throws(PhoneNumberProblem) {
        let folded = FoldedCode(String(PhoneNumber.withoutFloatTail(written)))
        if folded.isEmpty { throw .empty }
        if folded.isScientificNotation { throw .scientificNotation }
        let (main, extensionDigits) = try PhoneNumber.split(written)
        let digits = PhoneNumber.withoutCountryCode(main)
        let tail = extensionDigits.isEmpty ? "" : "-" + extensionDigits
        switch PhoneNumber.kind(of: digits) {
        case .mobile:
            guard extensionDigits.isEmpty else { throw .severalNumbers }
            kind = .mobile
            text = digits
        case .landline:
            kind = .landline
            let areaLength = digits.hasPrefix("01") || digits.hasPrefix("02") ? 3 : 4
            text = digits.prefix(areaLength) + "-" + digits.dropFirst(areaLength) + tail
        case .service:
            kind = .service
            text = digits + tail
        case nil:
            throw PhoneNumber.problem(with: digits)
        }
    }

    /// `138****1234`: enough to tell two callers apart, not enough to call.
    public var masked: String {
        switch kind {
        case .mobile: text.prefix(3) + "****" + text.suffix(4)
        case .landline, .service: text.prefix(5) + "****" + text.suffix(2)
        }
    }

    /// The main digits and the extension, told apart by 转 or by a third group after hyphens.
    private static func split(_ written: String) throws(PhoneNumberProblem) -> (main: String, extension: String) {
        var groups: [String] = [""]
        var breaks: [Unicode.Scalar] = []
        for scalar in withoutFloatTail(written).unicodeScalars {
            guard groups.count < 8, groups[groups.count - 1].utf8.count < 32 else { throw .wrongLength }
            let narrow =
                (0xFF01...0xFF5E).contains(scalar.value)
                ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
            switch narrow.value {
            case 48...57: groups[groups.count - 1].unicodeScalars.append(narrow)
            case 0x28, 0x29, 0x2B, 0x27, 0x2018, 0x2019, 0...0x20, 0xA0, 0x200B, 0x3000, 0xFEFF: continue
            case 0x2D, 0x2010...0x2015, 0x2212, 0x8F6C:
                breaks.append(narrow)
                groups.append("")
            case 0x2F, 0x2C, 0x3B, 0x3001, 0x7C: throw .severalNumbers
            default: throw .notDigits
            }
        }
        if groups.count == 1 { return (groups[0], "") }
        let whole = groups.joined()
        // 158-3096-4741 is one number, and so is 0571-8888-0000. The last group is an extension after 转, or when
        // what stands before it is a number already.
        let main = groups.dropLast().joined()
        guard let last = groups.last, (1...6).contains(last.utf8.count) else { return (whole, "") }
        let isMarked = breaks.last?.value == 0x8F6C
        if isMarked || (kind(of: withoutCountryCode(whole)) == nil && kind(of: withoutCountryCode(main)) != nil) {
            return (main, last)
        }
        return (whole, "")
    }

    private static func withoutFloatTail(_ written: String) -> Substring {
        var text = Substring(written)
        while let last = text.last, last.isWhitespace { text.removeLast() }
        for tail in [".0", ".00", "．０"] where text.hasSuffix(tail) { return text.dropLast(tail.count) }
        return text
    }

    private static func withoutCountryCode(_ digits: String) -> String {
        if digits.hasPrefix("0086") { return national(String(digits.dropFirst(4))) }
        if digits.hasPrefix("86"), digits.count > 11 { return national(String(digits.dropFirst(2))) }
        return digits
    }

    /// After +86 the 0 of an area code is left out; here it is put back.
    private static func national(_ digits: String) -> String {
        kind(of: digits) == nil && kind(of: "0" + digits) == .landline ? "0" + digits : digits
    }

    private static func kind(of digits: String) -> Kind? {
        let bytes = Array(digits.utf8)
        guard let first = bytes.first else { return nil }
        if first == 49, bytes.count == 11, bytes[1] >= 51 { return .mobile }
        if first == 48, (10...12).contains(bytes.count) {
            let isShortArea = bytes[1] == 49 || bytes[1] == 50
            let local = bytes.count - (isShortArea ? 3 : 4)
            let start = bytes[isShortArea ? 3 : 4]
            guard bytes[1] != 48, (isShortArea ? 8...8 : 7...8).contains(local), start >= 50 else { return nil }
            return bytes[1] == 49 && bytes[2] != 48 ? nil : .landline
        }
        if bytes.count == 10, digits.hasPrefix("400") || digits.hasPrefix("800") { return .service }
        return nil
    }

    private static func problem(with digits: String) -> PhoneNumberProblem {
        let bytes = Array(digits.utf8)
        if let first = bytes.first, first >= 50, (7...8).contains(bytes.count) { return .missingAreaCode }
        return bytes.count == 11 ? .unknownShape : .wrongLength
    }
}

extension PhoneNumber: CustomStringConvertible {
    public var description: String { text }
}

/// Why a written text is no certain telephone number. The raw value is the stable code of the problem.
public enum PhoneNumberProblem: String, Error, CaseIterable, Codable, Sendable {
    case empty = "phone-empty"
    case wrongLength = "phone-wrong-length"
    case notDigits = "phone-not-digits"
    case missingAreaCode = "phone-missing-area-code"
    case unknownShape = "phone-unknown-shape"
    case severalNumbers = "phone-several-numbers"
    case scientificNotation = "phone-scientific-notation"

    public var sentence: Sentence {
        switch self {
        case .empty: Sentence("未填写联系电话。请补填。", "The telephone number is blank. Fill it in.")
        case .wrongLength:
            Sentence(
                "电话号码位数不对。手机11位，座机须带区号。请核对。",
                "The telephone number has the wrong length: a mobile has 11 digits, a landline needs its area code.")
        case .notDigits:
            Sentence("电话号码含有数字以外的字符。请只填号码。", "The telephone number holds other characters. Enter the number alone.")
        case .missingAreaCode:
            Sentence("座机号码缺少区号。请补上区号，如 0571-。", "The landline lacks its area code. Add it, for example 0571-.")
        case .unknownShape:
            Sentence(
                "号码既不像手机也不像座机。请核对。", "The number looks like neither a mobile nor a landline. Check it.")
        case .severalNumbers:
            Sentence("一格里有多个号码。请只留一个，其余写入备注。", "There are several numbers. Keep one and note the others.")
        case .scientificNotation:
            Sentence(
                "电话号码被表格软件改成了科学计数法。请把单元格设为文本后重新填写。",
                "A spreadsheet turned the number into scientific notation. Set the cell to text and retype it.")
        }
    }
}
