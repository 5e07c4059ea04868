import ArgumentParser
import CaseWorkflow

/// A closed list of choices that can be typed by code or by name: `to-arbitration`, `toArbitration`, `未达成协议，转仲裁`.
protocol NamedCode: CaseIterable, RawRepresentable, Sendable where RawValue == String {
    var name: Sentence { get }
}

extension NamedCode {
    /// For `transform:` of an option.
    ///
    /// - Throws: `ValidationError` with every choice there is.
    static func read(_ text: String) throws -> Self {
        guard let value = Self(typed: text) else { throw ValidationError(unknown(text).text(in: Words.spoken)) }
        return value
    }

    /// The choice of this code, whatever its case and hyphens, or of this Chinese or English name.
    init?(typed text: String) {
        if let value = Self(rawValue: text) {
            self = value
            return
        }
        let bare = Self.bare(text)
        guard
            let value = Self.allCases.first(where: {
                Self.bare($0.rawValue) == bare || $0.name.chinese == text || Self.bare($0.name.english) == bare
            })
        else { return nil }
        self = value
    }

    static func unknown(_ text: String) -> Sentence {
        let cut = Words.cut(text)
        return Sentence(
            "“\(cut)”不在可选项中，请从以下选择：" + allCases.map { "\($0.rawValue)（\($0.name.chinese)）" }.joined(separator: "、"),
            "“\(cut)” is none of the choices: "
                + allCases.map { "\($0.rawValue) (\($0.name.english))" }.joined(separator: ", "))
    }

    static var codes: String { allCases.map(\.rawValue).joined(separator: ", ") }

    private static func bare(_ text: String) -> String {
        guard text.utf8.count <= 200 else { return text }
        return text.lowercased().filter { $0 != "-" && $0 != "_" && $0 != " " }
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
