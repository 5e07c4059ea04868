/// A citizen's resident identity number (GB 11643-1999), known to be well formed.
///
/// It is not `Codable` and describes itself masked, so that a full number never reaches a file or a log by accident.
public struct ResidentID: Hashable, Sendable {
    /// The eighteen characters, the last one a digit or a capital X.
    public let text: String
    public let birth: Day
    public let sex: Sex
    /// True when the paper carried fifteen digits (issued before October 1999) and `text` is their conversion.
    public let isOldForm: Bool

    /// Reads a number as people type it: any width, small x, blanks, hyphens and a leading apostrophe allowed.
    ///
    /// Fifteen digits are converted: the century is taken as 19 and the check character is computed.
    /// - Throws: `ResidentIDProblem`, one case per thing that can be wrong.
    public init(normalising written: String, on today: Day) throws(ResidentIDProblem) {
        let folded = FoldedCode(written)
        if folded.isEmpty { throw .empty }
        if folded.isScientificNotation { throw .scientificNotation }
        var bytes = folded.bytes
        let isOldForm = bytes.count == 15
        guard isOldForm || bytes.count == 18 else { throw .wrongLength }
        guard bytes.prefix(isOldForm ? 15 : 17).allSatisfy(FoldedCode.isDigit),
            isOldForm || FoldedCode.isDigit(bytes[17]) || bytes[17] == UInt8(ascii: "X")
        else { throw .notDigits }
        if isOldForm {
            // 996 to 999 were kept for people already over a hundred, so the century cannot be known.
            if bytes[12] == 57, bytes[13] == 57, bytes[14] >= 54 { throw .centuryUnclear }
            bytes.insert(contentsOf: [49, 57], at: 6)
            bytes.append(ResidentID.checkCharacter(of: bytes))
        } else if bytes[17] != ResidentID.checkCharacter(of: bytes) {
            throw bytes.suffix(3).allSatisfy { $0 == 48 } ? .digitsLost : .badCheckDigit
        }
        guard let birth = Day(number: ResidentID.number(bytes[6..<14])) else { throw .impossibleDate }
        if birth > today { throw .dateAfterToday }
        text = String(decoding: bytes, as: UTF8.self)
        self.birth = birth
        sex = bytes[16] % 2 == 1 ? .male : .female
        self.isOldForm = isOldForm
    }

    /// Whether the written text is a valid eighteen-character number: what the figures count as a known identity.
    public static func isValid(_ written: String, on today: Day) -> Bool {
        do throws(ResidentIDProblem) {
            return try !ResidentID(normalising: written, on: today).isOldForm
        } catch {
            return false
        }
    }

    /// `330*************30`, the only form that pages and lists show. The place is cut short and the birth left out, with half of the
    /// rest: beside a name, a year of birth and an address it still gives nobody the number.
    public var masked: String {
        text.prefix(3) + String(repeating: "*", count: text.utf8.count - 5) + text.suffix(2)
    }

    /// The six-digit division code at the time of issue; abolished codes stay valid here.
    public var division: String { String(text.prefix(6)) }

    /// Full years of age on a day; negative before birth.
    public func age(on day: Day) -> Int {
        let (year, month, date) = day.civil
        let (birthYear, birthMonth, birthDate) = birth.civil
        return year - birthYear - ((month, date) < (birthMonth, birthDate) ? 1 : 0)
    }

    /// What is odd about a well-formed number; none of it stops a case.
    public func warnings(on day: Day) -> [ResidentIDWarning] {
        var found: [ResidentIDWarning] = []
        if isOldForm { found.append(.oldForm) }
        if !ResidentID.knowsDivision(text) { found.append(.unknownDivision) }
        let age = age(on: day)
        if age < 16 { found.append(.underSixteen) }
        if age > 100 { found.append(.overHundred) }
        return found
    }

    /// The ISO 7064 mod 11-2 character of the first seventeen digits.
    private static func checkCharacter(of bytes: [UInt8]) -> UInt8 {
        let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        let sum = zip(bytes, weights).reduce(0) { $0 + (Int($1.0) - 48) * $1.1 }
        let rest = (12 - sum % 11) % 11
        return rest == 10 ? UInt8(ascii: "X") : UInt8(48 + rest)
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int {
        digits.reduce(0) { $0 * 10 + Int($1) - 48 }
    }

    /// The provinces, Taiwan, Hong Kong and Macau (and their residence permits, 81 to 83), and 9 for foreigners'
    /// permanent residence cards.
    private static func knowsDivision(_ text: String) -> Bool {
        guard let prefix = Int(text.prefix(2)) else { return false }
        switch prefix {
        case 11...15, 21...23, 31...37, 41...46, 50...54, 61...65, 71, 81...83, 90...99: return true
        default: return false
        }
    }
}

extension ResidentID: CustomStringConvertible {
    public var description: String { masked }
}
