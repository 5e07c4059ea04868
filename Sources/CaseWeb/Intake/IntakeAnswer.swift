import CaseStore
import CaseWorkflow
import Desk
import Foundation
import HTTPTypes
import SafeCrypto

/// What came of a form that was sent: the case's number, or what stands against it.
struct IntakeAnswer: Sendable {
    var problems: [FieldProblem] = []
    var number: String?
    /// Whether something else was registered with this form before.
    var isUsed = false
    var status = HTTPResponse.Status.unprocessableContent

    init() {}

    /// Registers what the form says, once what speaks against it was read.
    ///
    /// - Parameter seen: the mark of the notes that stood beside the form.
    /// - Throws: what no form can mend.
    init(to form: IntakeForm, seen: String?, _ desk: Desk, _ command: UUID) throws {
        let (draft, problems) = try form.read(desk)
        self.problems = problems
        guard problems.isEmpty else { return }
        do throws(StoreError) {
            try desk.store.checkUnused(command)
            // Sent again, it is the same case and no duplicate of itself. The form of a consultation comes with its notes.
            if draft.consultation == nil, try desk.store.caseID(madeBy: command) == nil,
                let mark = try desk.notes(on: form).mark, mark != seen
            {
                self.problems = [FieldProblem("", Words["intake.notes.read"])]
                return
            }
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

extension IntakeNotes {
    /// Stands for what somebody should have read before the case is registered: a dispute that may be here already, a conflict of
    /// interest, a doubtful code. nil when there is none of it.
    var mark: String? {
        let lines =
            conflicts + duplicates.map(\.id.description)
            + creditCodes.map { "\($0.row) \($0.sentence.chinese)" }
        return lines.isEmpty ? nil : SHA256.digest(of: Array(lines.joined(separator: "\0").utf8)).hex
    }
}
