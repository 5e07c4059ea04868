public import CaseStore
public import CaseWorkflow
import Foundation

/// Text as somebody typed it, at the command line, in a form or through the API.
public enum TypedText {
    /// Brought to one Unicode form (NFC), so that a name typed on two machines is one name; nil when it holds the character that
    /// stands for bytes nobody could read.
    public static func normalised(_ text: String) -> String? {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
        if text.unicodeScalars.contains("\u{FFFD}") { return nil }
        return text.precomposedStringWithCanonicalMapping
    }

    /// At most this much of what was typed is repeated in a complaint.
    public static func cut(_ text: String) -> String {
        let shown = String(text.unicodeScalars.prefix(60).map { $0.value < 32 ? " " : Character($0) })
        return shown.unicodeScalars.count < text.unicodeScalars.count ? shown + "…" : shown
    }

    public static func unreadableAmount(_ text: String) -> Sentence {
        let cut = cut(text)
        return Sentence(
            "“\(cut)”不是金额，请用元书写，最多两位小数，例如 12000 或者 12000.50",
            "“\(cut)” is no amount. Write yuan with at most two decimals, such as 12000 or 12000.50")
    }

    public static func unreadableDay(_ text: String) -> Sentence {
        Sentence("“\(cut(text))”不是日期，请写成 2025-05-01", "“\(cut(text))” is no day; write 2025-05-01")
    }
}

/// Something typed that cannot be taken as it is: in which field, and what to do.
public struct TypedProblem: Error, Hashable, Sendable {
    /// A stable code: `usage`, `unreadable`, `roll-unreadable` …
    public let code: String
    public let field: String?
    public let sentence: Sentence

    public init(_ code: String, _ sentence: Sentence, field: String? = nil) {
        self.code = code
        self.sentence = sentence
        self.field = field
    }

    static func usage(_ chinese: String, _ english: String, field: String? = nil) -> TypedProblem {
        TypedProblem("usage", Sentence(chinese, english), field: field)
    }
}

/// A personal number as it is sealed: in one shape, and proven to be one as far as its kind allows.
public enum PersonalNumber {
    /// - Throws: `StoreError.invalid` with what is wrong and what to do.
    public static func read(_ written: String, _ field: SealedField, today: Day) throws(StoreError) -> String {
        switch field {
        case .residentID, .claimantID:
            do throws(ResidentIDProblem) {
                return try ResidentID(normalising: written, on: today).text
            } catch { throw .invalid(error.sentence) }
        case .phone, .employerPhone:
            do throws(PhoneNumberProblem) {
                return try PhoneNumber(normalising: written).text
            } catch { throw .invalid(error.sentence) }
        case .bankAccount: return written
        }
    }
}
