import ArgumentParser
import CaseForms
import CaseStore
import CaseWorkflow
import Desk
import Foundation
import SharedFolder

/// `labordesk form`: the papers that the law asks for.
struct FormCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "form", abstract: "The papers (文书) of a case, from templates the office can edit.",
        discussion: """
            Copy a template out of Forms/, change it in Word or WPS, put it into the folder forms of the desk's home \
            as CODE.docx: the desk uses it from then on. form check tells what is wrong with it.
            """,
        subcommands: [FormListCommand.self, FormMake.self, FormAgain.self, FormCheck.self, FormFieldsCommand.self])

    /// The templates of this desk, or the shipped ones where no desk is named.
    static func folder(home: String?) throws -> FormFolder {
        do {
            return try FormFolder.find(
                environment: ProcessInfo.processInfo.environment, own: home.map { $0 + "/forms" })
        } catch { throw Problem("forms-missing", error.message) }
    }

    /// - Throws: a usage problem when no place is named.
    static func checkOut(_ path: String) throws {
        guard path.allSatisfy(\.isWhitespace) else { return }
        throw Problem.usage(
            "--out 没有写明位置，请写文件名（.docx 或者 .pdf）", "--out names no place; write a .docx or .pdf file", field: "out")
    }

    static func form(_ text: String) throws -> Form {
        guard let form = Form.find(text) else {
            throw Problem.usage(
                "没有“\(Words.cut(text))”这种文书，全部文书见 form list",
                "There is no form “\(Words.cut(text))”; form list names them",
                field: "form")
        }
        return form
    }
}

extension Problem {
    /// Why a paper was not made.
    init(_ refusal: DocumentRefusal) {
        let code =
            switch refusal {
            case .wrongProcedure: "form-wrong-procedure"
            case .beforeRegistration: "form-before-registration"
            case .template: "form-template"
            case .unreadable: "form-unreadable"
            case .missing: "form-missing-facts"
            case .unknownField: "form-unknown-field"
            case .notInForm: "form-not-in-form"
            case .drawnNumber: "form-drawn-number"
            case .heldByCase: "form-held-by-case"
            case .unreadableValue: "form-unreadable-value"
            case .noSuchSession: "form-no-such-session"
            case .noRecipients: "form-no-recipients"
            case .notWritten: "file-not-written"
            case .wrongEnding: "form-wrong-ending"
            case .insideHome: "form-inside-home"
            case .occupied: "form-place-taken"
            case .noSuchPaper: "form-no-such-paper"
            case .noPrinter: "no-libreoffice"
            case .notPrinted: "form-not-printed"
            case .notPut: "form-not-put"
            case .oneFile: "form-one-file"
            case .differs: "form-differs"
            }
        self.init(code, refusal.sentence)
    }
}
