import CaseStore
import CaseWorkflow
import Desk
import Foundation
import HTTPTypes

/// What came of a form that was sent: the case's number, or what stands against it.
struct IntakeAnswer: Sendable {
    var problems: [FieldProblem] = []
    var number: String?
    /// Whether something else was registered with this form before.
    var isUsed = false
    var status = HTTPResponse.Status.unprocessableContent

    init() {}

    /// Registers what the form says.
    ///
    /// - Throws: what no form can mend.
    init(to form: IntakeForm, _ desk: Desk, _ command: UUID) throws {
        let (draft, problems) = try form.read(desk)
        self.problems = problems
        guard problems.isEmpty else { return }
        do throws(StoreError) {
            try desk.store.checkUnused(command)
            number = try IntakeAnswer.registered(draft, desk, command).file.number
        } catch {
            switch error {
            case .refused(let refused):
                self.problems = [FieldProblem(IntakeAnswer.field(refused.field), refused.sentence.onPages)]
            case .alreadyExists(let number) where draft.consultation != nil:
                self.problems = [FieldProblem("", IntakeAnswer.promoted(to: number))]
            case .notFound where draft.consultation != nil:
                self.problems = [FieldProblem("", Words["intake.consultation-gone"])]
            case _:
                guard error.isForForm else { throw error }
                isUsed = error.code == StoreError.commandReused.code
                self.problems = [FieldProblem("", isUsed ? Words["intake.used"] : error.sentence)]
                status = error.status
            }
        }
    }

    private static func registered(
        _ draft: CaseDraft, _ desk: Desk, _ command: UUID
    ) throws(StoreError) -> Performed {
        guard let text = draft.consultation else { return try desk.open(draft, commandID: command) }
        guard let consultation = UUID(uuidString: text) else { throw .notFound(TypedText.cut(text)) }
        return try desk.promote(consultation, draft, commandID: command)
    }

    private static func promoted(to number: String) -> Sentence {
        Sentence(
            "这条咨询已经转为案件“\(number)”，这次没有登记。请到该案办理；确属另一件争议的，请打开空白的登记表填写",
            "This consultation became case “\(number)” already, and nothing was registered now. Go on in that case; for another dispute, open an empty form"
        )
    }

    /// The field of the form that the rules mean.
    static func field(_ name: String?) -> String {
        switch name {
        case "worker": "worker-name.0"
        case "employer": "employer-name.0"
        case "claim": "claim-amount.0"
        case let name?: name
        case nil: ""
        }
    }
}
