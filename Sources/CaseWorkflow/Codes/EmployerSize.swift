/// How large an employer is, as the statistical standard for small and medium enterprises grades it.
public enum EmployerSize: String, Code {
    case large
    case medium
    case small
    case micro

    public var name: Sentence {
        switch self {
        case .large: Sentence("大型", "large")
        case .medium: Sentence("中型", "medium")
        case .small: Sentence("小型", "small")
        case .micro: Sentence("微型", "micro")
        }
    }
}
