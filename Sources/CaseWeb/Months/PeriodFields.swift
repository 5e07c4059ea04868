import CaseStore
import CaseWorkflow
import Desk
import Hummingbird

// What pages of periods read from addresses and forms, and how a refusal comes back to the form.

extension FilingRefusal {
    /// What stands beside the form; what is nobody's typing is thrown on.
    var problem: FieldProblem {
        get throws {
            switch self {
            case .notPermitted: throw self
            case .store(.refused(let refused)):
                if refused.refusal == .notPermitted { throw self }
                return FieldProblem(refused.field ?? "", refused.sentence.onPages)
            case .store(.invalid(let sentence)): return FieldProblem("", sentence.onPages)
            case .store: throw self
            case .notOver, .alreadyClosed, .notClosed, .filed, .alreadyFiled, .neverFiled, .nothingToCorrect,
                .periodFinal, .answer, .answerUnknown, .answerToOtherBytes, .answerFromElsewhere, .answerToRehearsal,
                .answerOverdue, .notTheSame, .overtaken, .noSigningKey, .folder, .notPlaced, .write:
                return FieldProblem("", sentence.onPages)
            }
        }
    }
}

extension WebContext {
    /// The period in the address.
    func period() throws(WebRefusal) -> Period {
        guard let scheme = parameters.get("scheme"), let name = parameters.get("period"),
            let period = Period(scheme: scheme, name: name)
        else { throw .notFound }
        return period
    }
}

extension FormFields {
    /// The office that a page is about; nil for the person's own.
    func office() throws(WebRefusal) -> OfficeCode? {
        guard let text = self["office"] else { return nil }
        guard let code = OfficeCode(text) else { throw .notFound }
        return code
    }

    /// Who answers for a return.
    var persons: ReturnPersons {
        ReturnPersons(head: self["responsible"], reviewer: self["reviewer"], preparer: self["preparer"])
    }
}
