import ArgumentParser
import CaseForms
import CaseWorkflow
import Desk
import Foundation
import SafeXML
import ZipArchive

struct FormCheck: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Tell what is wrong with a template: unknown names, missing ones, broken loops.",
        discussion: """
            Without a code every template that the desk uses is checked, and files in the desk's folder forms that are \
            called by no form's code are named. --template FILE checks a file before it is \
            put into the desk's folder forms.
            """)
    @Argument(help: "The form's code or Chinese name; all when left out.", transform: Words.read) var form: String?
    @Option(help: .value("A template elsewhere.", "file"), completion: .file(), transform: Words.read)
    var template: String?
    @OptionGroup var desk: DeskOptions

    func validate() throws {
        guard template == nil || form != nil else {
            throw ValidationError(
                Sentence("请写明是哪种文书的模板", "Say of which form it is the template").text(in: Words.spoken))
        }
    }

    func run() throws {
        desk.speech.apply()
        let folder = try FormCommand.folder(home: try? desk.homePath)
        let forms = try form.map { [try FormCommand.form($0)] } ?? Form.all
        var lines: [FormProblemLine] = []
        for form in forms {
            let path = template ?? folder.template(of: form).path
            lines += try FormCheck.problems(of: form, at: path).map {
                FormProblemLine(form.code, path, $0.code, $0.sentence)
            }
        }
        if form == nil { lines += FormCheck.strangers(in: folder) }
        if desk.speech.json {
            try Output.json(lines)
        } else {
            for line in lines { Output.line("\(line.form)  \(line.sentence)") }
            if lines.isEmpty { Output.line("\(forms.count) 个模板都没有问题", "\(forms.count) templates, nothing wrong") }
        }
        if !lines.isEmpty { throw ExitCode(1) }
    }

    /// Templates of the office that the desk never uses, since no form goes by their names.
    private static func strangers(in folder: FormFolder) -> [FormProblemLine] {
        folder.strangers().map { name, form in
            let sentence =
                form.map {
                    Sentence("不会用到这个文件：请改名为 \($0.code).docx", "this file is never used: call it \($0.code).docx")
                }
                ?? Sentence(
                    "不会用到这个文件：没有这个代码的文书，请按 form list 列出的代码改名为 代码.docx",
                    "this file is never used: no form has that code; call it CODE.docx, with a code of form list")
            return FormProblemLine(name, (folder.own ?? "") + "/" + name, "form-unknown-template", sentence)
        }
    }

    private static func problems(of form: Form, at path: String) throws -> [(code: String, sentence: Sentence)] {
        do {
            return try FormTemplate(path: path).check(as: form).map { ($0.code.rawValue, $0.sentence) }
        } catch let problem as FormProblem {
            return [(problem.code.rawValue, problem.sentence)]
        } catch let problem as ZipProblem {
            let damage = FormDamage(problem)
            return [(damage.code, damage.sentence)]
        } catch let problem as XMLProblem {
            let damage = FormDamage(problem)
            return [(damage.code, damage.sentence)]
        }
    }
}

/// A mistake in a template, for programs.
struct FormProblemLine: Encodable {
    let form: String
    let template: String
    let code: String
    let sentence: String

    /// - Parameter form: the form's code, or the name of a file that is no form's.
    init(_ form: String, _ path: String, _ code: String, _ sentence: Sentence) {
        self.form = form
        template = path
        self.code = code
        self.sentence = sentence.text(in: Output.language)
    }
}

struct FormFieldsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fields", abstract: "The names a template may use and what they stand for.")
    @Argument(help: "Only those that this form's template uses.", transform: Words.read) var form: String?
    @OptionGroup var desk: DeskOptions

    func run() throws {
        desk.speech.apply()
        var fields = FormFields.all
        if let form {
            let form = try FormCommand.form(form)
            let folder = try FormCommand.folder(home: try? desk.homePath)
            let used = Set(try FormTemplate(path: folder.template(of: form).path).marks.map(\.mark.field))
            fields = fields.filter { used.contains($0.name) }
        }
        if desk.speech.json { return try Output.json(fields.map(FieldLine.init)) }
        for field in fields {
            let list = field.list.map { "{{#\($0)}} " } ?? ""
            let asked = field.isAsked ? " --set" : ""
            Output.line(
                "\(list){{\(field.name)}}  \(field.kind.name.text(in: Output.language))\(asked)  "
                    + field.meaning.text(in: Output.language))
        }
    }
}

/// A field for programs.
struct FieldLine: Encodable {
    let name: String
    let kind: String
    let list: String?
    let isAsked: Bool
    let meaning: String

    init(_ field: FormField) {
        name = field.name
        kind = field.kind.rawValue
        list = field.list
        isAsked = field.isAsked
        meaning = field.meaning.text(in: Output.language)
    }
}
