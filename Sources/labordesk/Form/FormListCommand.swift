import ArgumentParser
import CaseForms
import CaseStore
import CaseWorkflow
import Desk
import Foundation

struct FormListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Every form; with --case, the papers made for a case and how they were served.")
    @Option(name: .customLong("case"), help: .value("The number of the case.", "number"), transform: Words.number)
    var number: String?
    @OptionGroup var desk: DeskOptions

    func run() throws {
        if let number {
            try papers(of: try desk.open().caseFile(numbered: number))
        } else {
            desk.speech.apply()
            try forms()
        }
    }

    private func forms() throws {
        let folder = try FormCommand.folder(home: try? desk.homePath)
        if desk.speech.json { return try Output.json(Form.all.map { FormLine($0, folder) }) }
        for form in Form.all {
            let own =
                folder.template(of: form).isOwn ? Sentence("（本单位模板）", " (own template)").text(in: Output.language) : ""
            Output.line("\(form.code)  \(form.name.text(in: Output.language))\(own)")
        }
    }

    private func papers(of file: CaseFile) throws {
        let lines = file.record.documents.enumerated().flatMap { place, document in
            document.copies.indices.map { PaperLine(document, number: place + 1, copy: $0 + 1, in: file) }
        }
        if desk.speech.json { return try Output.json(lines) }
        for line in lines { Output.line(line.words.text(in: Output.language)) }
        if lines.isEmpty { Output.line("还没有制作过文书", "No paper was made yet") }
    }
}

/// A form for programs.
struct FormLine: Encodable {
    let code: String
    let name: String
    let procedure: String?
    let template: String
    let isOwn: Bool
    let copies: Int
    let required: [String]

    init(_ form: Form, _ folder: FormFolder) {
        code = form.code
        name = form.name.text(in: Output.language)
        procedure = form.procedure?.rawValue
        (template, isOwn) = folder.template(of: form)
        copies = form.copies
        required = form.required
    }
}

/// A copy of a paper that was made, and when it was served.
struct PaperLine: Encodable {
    let paper: Int
    let copy: Int
    let form: String
    let title: String
    let on: Day
    let letter: String?
    let recipient: String?
    /// Every service of this copy, oldest first: both sides may have been handed the one paper.
    let services: [Served]

    struct Served: Encodable {
        let on: Day
        let side: String
        let manner: String
    }

    init(_ document: MadeDocument, number: Int, copy: Int, in file: CaseFile) {
        paper = number
        self.copy = copy
        form = document.form
        title = document.title
        on = document.on
        letter = document.copies[copy - 1].letter
        recipient = document.copies[copy - 1].recipient
        services = file.record.services.filter { $0.made == MadeReference(document: number, copy: copy) }
            .map { Served(on: $0.on, side: $0.side.rawValue, manner: $0.manner.rawValue) }
    }

    var words: Sentence {
        let name =
            "#\(paper).\(copy)  \(on)  \(title)" + (letter.map { "  \($0)" } ?? "")
            + (recipient.map { " → \($0)" } ?? "")
        guard !services.isEmpty else {
            return Sentence(name + (recipient == nil ? "" : "（未送达）"), name + (recipient == nil ? "" : " (not served)"))
        }
        let told = services.map { service in
            let how = Service.Manner(rawValue: service.manner)?.name ?? Sentence(service.manner, service.manner)
            // A copy for one side went to that side; of a paper for all, the side is told.
            let side = recipient == nil ? Side(rawValue: service.side)?.name : nil
            return Sentence(
                "\(service.on) \(how.chinese)" + (side.map { " \($0.chinese)" } ?? ""),
                "\(how.english), \(service.on)" + (side.map { ", \($0.english)" } ?? ""))
        }
        return Sentence(
            name + "（" + told.map(\.chinese).joined(separator: "；") + "）",
            name + " (" + told.map(\.english).joined(separator: "; ") + ")")
    }
}
