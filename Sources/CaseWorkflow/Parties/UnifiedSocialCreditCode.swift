/// An organisation's unified social credit code (GB 32100-2015) as a paper gives it, with what is odd about it.
///
/// Some early codes fail their check character and are legal all the same, so nothing here ever stops a case,
/// and nothing is corrected: an O that should be a 0 is reported and kept.
public struct UnifiedSocialCreditCode: Hashable, Sendable {
    /// The written code in narrow capital characters without blanks and hyphens.
    public let text: String
    /// What is odd, most serious first; empty for a sound code.
    public let warnings: [UnifiedSocialCreditCodeWarning]

    /// Nil when nothing was written.
    public init?(normalising written: String) {
        let folded = FoldedCode(written)
        if folded.isEmpty { return nil }
        text = String(decoding: folded.bytes.map { $0 == 0 ? UInt8(ascii: "?") : $0 }, as: UTF8.self)
        warnings = UnifiedSocialCreditCode.examine(folded)
    }

    /// Eighteen characters of the alphabet with the right check character.
    public var isValid: Bool { warnings.allSatisfy { !$0.makesDoubtful } }

    /// What shows that this is no code that anybody was ever given; nil for one that is kept, even if doubtful.
    public var flaw: UnifiedSocialCreditCodeWarning? { warnings.first(where: \.rulesItOut) }

    /// The nine-character body (GB 11714) inside the code, nil when the code has not eighteen characters.
    public var body: String? { text.count == 18 ? String(text.dropFirst(8).prefix(9)) : nil }

    /// Whether a nine-character organisation code (GB 11714), hyphen or not, has the right check character.
    public static func isOrganisationCode(_ written: String) -> Bool {
        bodyCheckHolds(FoldedCode(written).bytes)
    }

    private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)
    private static let weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
    private static let bodyWeights = [3, 7, 9, 10, 5, 8, 4, 2]
    private static let registrars = Array("123456789ANY".utf8)

    private static func examine(_ folded: FoldedCode) -> [UnifiedSocialCreditCodeWarning] {
        let bytes = folded.bytes
        if folded.isScientificNotation { return [.scientificNotation] }
        if bytes.count == 9, bodyCheckHolds(bytes) { return [.organisationCodeOnly] }
        if bytes.count == 15, folded.isDigits { return [.registrationNumberOnly] }
        var found: [UnifiedSocialCreditCodeWarning] = []
        if bytes.count != 18 { found.append(.wrongLength) }
        let strange = bytes.filter { !alphabet.contains($0) }
        if strange.contains(where: { !Array("OISVZ".utf8).contains($0) }) { found.append(.notACode) }
        if strange.contains(where: { Array("OISVZ".utf8).contains($0) }) { found.append(.confusableLetter) }
        guard found.isEmpty else { return found }
        let values = bytes.compactMap { alphabet.firstIndex(of: $0) }
        let sum = zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 }
        if values[17] != (31 - sum % 31) % 31 { found.append(.badCheckCharacter) }
        if !bodyCheckHolds(Array(bytes[8..<17])) { found.append(.badBodyCheck) }
        if !registrars.contains(bytes[0]) { found.append(.unknownRegistrar) }
        return found
    }

    /// GB 11714: eight characters 0–9 A–Z weighted, then 11 − sum mod 11 with 10 written X and 11 written 0.
    private static func bodyCheckHolds(_ bytes: [UInt8]) -> Bool {
        guard bytes.count == 9 else { return false }
        var sum = 0
        for (byte, weight) in zip(bytes, bodyWeights) {
            switch byte {
            case 48...57: sum += (Int(byte) - 48) * weight
            case 65...90: sum += (Int(byte) - 55) * weight
            default: return false
            }
        }
        return switch 11 - sum % 11 {
        case 10: bytes[8] == UInt8(ascii: "X")
        case 11: bytes[8] == UInt8(ascii: "0")
        case let digit: bytes[8] == UInt8(48 + digit)
        }
    }
}

extension UnifiedSocialCreditCode: CustomStringConvertible {
    public var description: String { text }
}

/// What is odd about a unified social credit code. The raw value is the stable code of the warning.
public enum UnifiedSocialCreditCodeWarning: String, CaseIterable, Codable, Sendable {
    case scientificNotation = "uscc-scientific-notation"
    case organisationCodeOnly = "uscc-organisation-code-only"
    case registrationNumberOnly = "uscc-registration-number-only"
    case wrongLength = "uscc-wrong-length"
    case notACode = "uscc-not-a-code"
    case confusableLetter = "uscc-confusable-letter"
    case badCheckCharacter = "uscc-bad-check-character"
    case badBodyCheck = "uscc-bad-body-check"
    case unknownRegistrar = "uscc-unknown-registrar"

    /// Whether the code should be looked at again; a failing body or an unusual first character alone is no reason.
    public var makesDoubtful: Bool {
        switch self {
        case .scientificNotation, .organisationCodeOnly, .registrationNumberOnly, .wrongLength, .notACode,
            .confusableLetter, .badCheckCharacter:
            true
        case .badBodyCheck, .unknownRegistrar: false
        }
    }

    /// Whether such a thing is no code at all: too long or too short, or with characters that no code has.
    public var rulesItOut: Bool {
        switch self {
        case .scientificNotation, .wrongLength, .notACode: true
        case .organisationCodeOnly, .registrationNumberOnly, .confusableLetter, .badCheckCharacter, .badBodyCheck,
            .unknownRegistrar:
            false
        }
    }

    public var sentence: Sentence {
        switch self {
        case .scientificNotation:
            Sentence(
                "统一社会信用代码被表格软件改成了科学计数法，原代码已丢失。请把单元格设为文本后重新填写。",
                "A spreadsheet made it scientific notation and lost digits. Set the cell to text and retype it."
            )
        case .organisationCodeOnly:
            Sentence(
                "这是9位组织机构代码，不是18位统一社会信用代码。请查询后补全。",
                "This is the old 9-character organisation code. Look up the 18-character code.")
        case .registrationNumberOnly:
            Sentence(
                "这是15位工商注册号，不是18位统一社会信用代码。请查询后补全。",
                "This is the old 15-digit business registration number. Look up the 18-character code.")
        case .wrongLength:
            Sentence(
                "统一社会信用代码应为18位，位数不对。请对照营业执照核对。",
                "A unified social credit code has 18 characters; this has not. Check it against the licence.")
        case .notACode:
            Sentence(
                "统一社会信用代码含有不应出现的字符。请对照营业执照核对。",
                "The code holds characters that cannot occur. Check it against the licence.")
        case .confusableLetter:
            Sentence(
                "统一社会信用代码不使用字母 I、O、S、V、Z，可能是数字 1、0、5、2 之误。未作改动，请对照营业执照核对。",
                "The code never uses I, O, S, V, Z: perhaps 1, 0, 5 or 2 is meant. Unchanged; check the licence."
            )
        case .badCheckCharacter:
            Sentence(
                "统一社会信用代码校验位不符（少数早期代码确实如此）。请对照营业执照核对。",
                "The check character does not fit (true of a few early codes). Check it against the licence.")
        case .badBodyCheck:
            Sentence(
                "统一社会信用代码第9至17位的主体标识码校验不符。如与营业执照一致，无需处理。",
                "The body (characters 9 to 17) fails its own check. Nothing to do if it agrees with the licence.")
        case .unknownRegistrar:
            Sentence(
                "统一社会信用代码首位不是已知的登记管理部门。如与登记证一致，无需处理。",
                "The first character names no known registrar. Nothing to do if it agrees with the certificate.")
        }
    }
}
