public import CaseWorkflow

/// Somebody read a personal number in full, had it erased, or took a file out that may bear some: who is in the journal's row, why is
/// here.
public struct AccessRecord: Hashable, Sendable, Codable {
    /// The case; for the telephone of a consultation, the consultation's own identifier.
    public var caseID: CaseFile.ID
    /// A code of `SealedField`, `all`, or `paper` or `attachment` for a file that was taken out.
    public var field: String
    public var ordinal: Int
    public var action: Action
    /// Of a file its name.
    public var reason: String

    public enum Action: String, Hashable, Sendable, Codable {
        case read, erased
    }
}

/// The sealing key was changed, and everything sealed anew.
struct KeyRotation: Hashable, Codable {
    var keyVersion: Int
}
