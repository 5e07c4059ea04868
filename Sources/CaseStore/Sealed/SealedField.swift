public import CaseWorkflow
import Foundation

/// The personal numbers that are encrypted at rest, by the code the journal and the tables use.
public enum SealedField: String, CaseIterable, Hashable, Sendable {
    case residentID = "resident-id"
    case phone
    case bankAccount = "bank-account"
    case employerPhone = "employer-phone"
    /// A resident ID on the roll of a collective dispute; the ordinal is the claimant's line.
    case claimantID = "claimant-id"

    public var name: Sentence {
        switch self {
        case .residentID: Sentence("身份证号", "resident ID")
        case .phone: Sentence("联系电话", "telephone")
        case .bankAccount: Sentence("银行账号", "bank account")
        case .employerPhone: Sentence("单位电话", "employer's telephone")
        case .claimantID: Sentence("名册身份证号", "claimant's resident ID")
        }
    }

    /// One shape for every spelling of a number: narrow, upper case, no blanks or hyphens; an old resident ID of 15
    /// digits reads as the 18 digits it stands for, a mobile number without its +86.
    public func normalised(_ written: String) -> String {
        var text =
            written.utf8.allSatisfy { (48...57).contains($0) || $0 == 88 } ? written : SealedField.folded(written)
        switch self {
        case .residentID, .claimantID: return SealedField.eighteen(text)
        case .phone, .employerPhone:
            if text.count == 13, text.hasPrefix("86") { text.removeFirst(2) }
            return text
        case .bankAccount: return text
        }
    }

    private static func folded(_ written: String) -> String {
        var text = ""
        for scalar in written.unicodeScalars {
            let narrow =
                (0xFF01...0xFF5E).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
            if narrow.properties.isWhitespace || "-－–—'’+()".unicodeScalars.contains(narrow) { continue }
            text.unicodeScalars.append(narrow)
        }
        return text.uppercased()
    }

    /// GB 11643: the two missing digits of the year are 19, and the check digit follows from the seventeen.
    private static func eighteen(_ text: String) -> String {
        let digits = Array(text.utf8)
        guard digits.count == 15, digits.allSatisfy({ (48...57).contains($0) }) else { return text }
        let long = Array(digits[0..<6]) + Array("19".utf8) + Array(digits[6...])
        let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        let sum = zip(long, weights).reduce(0) { $0 + Int($1.0 - 48) * $1.1 }
        let check = Array("10X98765432".utf8)[sum % 11]
        return String(decoding: long + [check], as: UTF8.self)
    }
}

/// A personal number to be kept with a case: whose it is, and the number as given.
public struct Sealing: Hashable, Sendable {
    public var field: SealedField
    /// The worker's (or employer's) place in the case, from 0; for a claimant the line on the roll.
    public var ordinal: Int
    public var plain: String

    public init(field: SealedField, ordinal: Int, plain: String) {
        self.field = field
        self.ordinal = ordinal
        self.plain = plain
    }
}
