public import CaseWorkflow

/// A unified social credit code as it is recorded wherever somebody writes one: at intake, for an employer who is added, in a correction.
public enum CreditCode {
    /// The code in one shape; a doubtful one stays as it is, for some early codes fail their own check (GB 32100-2015).
    ///
    /// - Throws: `TypedProblem` for one that nobody can have been given: of another length, or with characters that no code has.
    public static func read(_ written: String, field: String = "credit-code") throws(TypedProblem) -> String {
        guard let code = UnifiedSocialCreditCode(normalising: written) else { return written }
        if let flaw = code.flaw { throw TypedProblem("unreadable", flaw.sentence, field: field) }
        return code.text
    }
}
