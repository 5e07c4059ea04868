import ArgumentParser
import CaseWorkflow
import Desk
import Foundation

/// Free text from the command line or standard input, brought to one Unicode form (NFC), so that a name typed on two
/// machines is one name.
enum Words {
    /// For `transform:` of an option.
    ///
    /// - Throws: `ValidationError` for bytes that were no UTF-8.
    static func read(_ text: String) throws -> String {
        guard let words = normalised(text) else { throw ValidationError(unreadable.text(in: spoken)) }
        return words
    }

    /// A case number for `transform:`; what is longer than any number can be is cut, and no case goes by it.
    static func number(_ text: String) throws -> String {
        let words = try read(text)
        return words.unicodeScalars.count > 200 ? cut(words) : words
    }

    /// As `TypedText.normalised`.
    static func normalised(_ text: String) -> String? { TypedText.normalised(text) }

    static let unreadable = Sentence(
        "文字不是有效的 UTF-8 编码，请检查终端或者输入文件的编码后重新输入",
        "The text is not valid UTF-8. Check the encoding of the terminal or file and type it again")

    /// The language of a complaint that is made while the options are still being read.
    static var spoken: Language {
        let arguments = CommandLine.arguments
        if let place = arguments.firstIndex(of: "--lang"), place + 1 < arguments.count,
            let language = Language(rawValue: arguments[place + 1])
        {
            return language
        }
        for argument in arguments where argument.hasPrefix("--lang=") {
            if let language = Language(rawValue: String(argument.dropFirst(7))) { return language }
        }
        return Output.language
    }

    /// As `TypedText.cut`.
    static func cut(_ text: String) -> String { TypedText.cut(text) }
}
