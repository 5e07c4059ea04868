import ArgumentParser
import CaseWorkflow

/// An amount as people write it, in yuan with at most two decimals, read digit by digit into whole fen.
enum Yuan {
    /// For `transform:` of an option.
    static func read(_ text: String) throws -> Money {
        guard let money = money(text) else { throw ValidationError(unreadable(text).text(in: Words.spoken)) }
        return money
    }

    /// As `Money.init(yuan:)` reads it.
    static func money(_ text: String) -> Money? { Money(yuan: text) }

    static func unreadable(_ text: String) -> Sentence {
        let cut = Words.cut(text)
        return Sentence(
            "“\(cut)”不是金额，请用元书写，最多两位小数，例如 12000 或者 12000.50",
            "“\(cut)” is no amount. Write yuan with at most two decimals, such as 12000 or 12000.50")
    }
}
