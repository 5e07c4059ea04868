/// The sex of a person as GB/T 2261.1 writes it, read from a paper or from the resident identity number.
public enum Sex: String, Code {
    case male
    case female
    case unknown

    public var name: Sentence {
        switch self {
        case .male: Sentence("男", "male")
        case .female: Sentence("女", "female")
        case .unknown: Sentence("未知", "unknown")
        }
    }

    /// The digit of GB/T 2261.1-2003: 0 unknown, 1 male, 2 female.
    public var standardDigit: String {
        switch self {
        case .male: "1"
        case .female: "2"
        case .unknown: "0"
        }
    }
}
