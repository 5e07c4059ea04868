/// A closed list of choices that reports, ledgers and other programs share.
///
/// The raw value is stable: it is what files and the store keep. The name is what people read.
public protocol Code: RawRepresentable, CaseIterable, Codable, Hashable, Sendable where RawValue == String {
    var name: Sentence { get }
}

extension Code {
    /// The choice whose code or whose Chinese or English name is exactly this text; nil for anything else.
    public init?(named text: String) {
        if let value = Self(rawValue: text) {
            self = value
            return
        }
        guard let value = Self.allCases.first(where: { $0.name.chinese == text || $0.name.english == text }) else {
            return nil
        }
        self = value
    }
}
