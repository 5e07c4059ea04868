public import CaseWorkflow

/// A closed list of choices that can be typed by code or by name: `to-arbitration`, `toArbitration`, `未达成协议，转仲裁`.
public protocol NamedCode: CaseIterable, RawRepresentable, Sendable where RawValue == String {
    var name: Sentence { get }
}

extension NamedCode {
    /// The choice of this code, whatever its case and hyphens, or of this Chinese or English name.
    public init?(typed text: String) {
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

    /// What is said of a text that is none of the choices: every choice there is.
    public static func unknown(_ text: String) -> Sentence {
        let cut = TypedText.cut(text)
        return Sentence(
            "“\(cut)”不在可选项中，请从以下选择：" + allCases.map { "\($0.rawValue)（\($0.name.chinese)）" }.joined(separator: "、"),
            "“\(cut)” is none of the choices: "
                + allCases.map { "\($0.rawValue) (\($0.name.english))" }.joined(separator: ", "))
    }

    public static var codes: String { allCases.map(\.rawValue).joined(separator: ", ") }

    private static func bare(_ text: String) -> String {
        guard text.utf8.count <= 200 else { return text }
        return text.lowercased().filter { $0 != "-" && $0 != "_" && $0 != " " }
    }
}
