public import CaseWorkflow

/// Why one field of a form cannot be taken as it was typed.
public struct FieldProblem: Error, Hashable, Sendable {
    /// The field's name in the form, with its row: `worker-id.0`.
    public let field: String
    public let sentence: Sentence

    public init(_ field: String, _ sentence: Sentence) {
        self.field = field
        self.sentence = sentence
    }
}
