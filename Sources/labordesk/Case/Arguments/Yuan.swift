import ArgumentParser
import CaseWorkflow
import Desk

/// An amount as people write it, in yuan with at most two decimals, read digit by digit into whole fen.
enum Yuan {
    /// For `transform:` of an option.
    static func read(_ text: String) throws -> Money {
        guard let money = money(text) else { throw ValidationError(unreadable(text).text(in: Words.spoken)) }
        return money
    }

    /// As `Money.init(yuan:)` reads it.
    static func money(_ text: String) -> Money? { Money(yuan: text) }

    static func unreadable(_ text: String) -> Sentence { TypedText.unreadableAmount(text) }
}
