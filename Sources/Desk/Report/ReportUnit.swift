public import CaseWorkflow

/// What a figure of a return is a number of.
public enum ReportUnit: String, CaseIterable, Hashable, Sendable {
    case cases, persons, visits, documents, sessions
    /// Consultations, documents and cases added up: the umbrella figure alone.
    case services
    case fen

    public var name: Sentence {
        switch self {
        case .cases: Sentence("件", "cases")
        case .persons: Sentence("人", "persons")
        case .visits: Sentence("人次", "visits")
        case .documents: Sentence("份", "documents")
        case .sessions: Sentence("场", "sessions")
        case .services: Sentence("件次", "services")
        case .fen: Sentence("分", "fen")
        }
    }
}
