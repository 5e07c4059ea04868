import CaseWorkflow
import Mustache

/// The templates of all pages, one library for each language.
///
/// A template is a `.mustache` file beside its page. `[[key]]` in it is a word of `Words`, put in when the library is made, so
/// that a page is rendered without looking words up.
struct Pages: Sendable {
    private let chinese: MustacheLibrary
    private let english: MustacheLibrary

    /// They are part of the program: read once, however many desks it serves.
    static let all = Pages()

    private init() {
        chinese = Pages.library(.chinese)
        english = Pages.library(.english)
    }

    func render(_ template: String, _ view: View, in language: Language) -> String {
        let library = language == .chinese ? chinese : english
        guard let text = library.render(view, withTemplate: template) else {
            preconditionFailure("no template \(template)")
        }
        return text
    }

    /// A template with its words put in. It is written with Chinese punctuation; a page in English has its own.
    static func text(of bytes: [UInt8], in language: Language) -> String {
        Words.filled(punctuated(String(decoding: bytes, as: UTF8.self), in: language), in: language)
    }

    private static func punctuated(_ template: String, in language: Language) -> String {
        guard language == .english else { return template }
        return [("：", ": "), ("（", " ("), ("）", ")"), ("，", ", "), ("、", ", "), ("。", ". ")].reduce(template) {
            $0.replacing($1.0, with: $1.1)
        }
    }

    private static func library(_ language: Language) -> MustacheLibrary {
        MustacheContentTypes.register(PageText(), named: PageText.name)
        var library = MustacheLibrary()
        for (name, bytes) in PageFiles.all {
            let text = text(of: bytes, in: language)
            do {
                library.register(
                    try MustacheTemplate(string: "{{% CONTENT_TYPE:\(PageText.name)}}" + text), named: name)
            } catch {
                preconditionFailure("template \(name): \(error)")
            }
        }
        return library
    }
}
