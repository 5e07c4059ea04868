import CaseStore
import CaseWorkflow

/// What somebody typed into one of the small forms on a case's page, and what stands against it: the page comes back with it.
struct CaseTyped: Sendable {
    enum Form: Sendable, Equatable {
        case attachment
        case number(SealedField, Int)
    }

    let form: Form
    let fields: FormFields
    /// The field at fault.
    let field: String
    let sentence: Sentence

    /// The fault of a field as a template shows it, and nothing where another field is at fault.
    func fault(of field: String, _ language: Language) -> String? {
        self.field == field ? sentence.text(in: language) : nil
    }
}
