import ArgumentParser
import CaseWorkflow
import Desk

extension NamedCode {
    /// For `transform:` of an option.
    ///
    /// - Throws: `ValidationError` with every choice there is.
    static func read(_ text: String) throws -> Self {
        guard let value = Self(typed: text) else { throw ValidationError(unknown(text).text(in: Words.spoken)) }
        return value
    }
}

extension ArgumentHelp {
    /// What the option means, and the codes it takes.
    static func code<C: NamedCode>(_ words: String, _ type: C.Type, _ valueName: String? = nil) -> ArgumentHelp {
        ArgumentHelp("\(words): \(C.codes).", valueName: valueName)
    }

    static func value(_ words: String, _ valueName: String) -> ArgumentHelp {
        ArgumentHelp(words, valueName: valueName)
    }
}
