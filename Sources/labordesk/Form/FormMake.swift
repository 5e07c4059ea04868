import ArgumentParser
import CaseForms
import CaseStore
import CaseWorkflow
import Desk
import Foundation

struct FormMake: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "make", abstract: "Make a paper of a case, number it and record it.",
        discussion: """
            --out names a .docx or .pdf file; with --each copy in a file of its own, a folder. What only this paper \
            needs is given with --set NAME=TEXT (form fields CODE lists the names); what is left out is printed as a \
            blank to write on.
            """)
    @Argument(help: "The form's code or Chinese name.", transform: Words.read) var form: String
    @Option(name: .customLong("case"), help: .value("The number of the case.", "number"), transform: Words.number)
    var number: String
    @Option(help: .value("The file, or the folder for many.", "path"), completion: .file(), transform: Words.read)
    var out: String
    @Option(help: .value("The day on the paper, YYYY-MM-DD; today when left out.", "day")) var on: Day?
    @Option(name: .customLong("set"), help: .value("What only this paper needs; repeat for more.", "name=text"))
    var given: [String] = []
    @Option(
        help: .value(
            "To whom: worker, employer, each (every claimant of the roll), or the name of a body outside the case.",
            "whom"),
        transform: Words.read)
    var to: String?
    @Flag(help: "Each copy in a file of its own, in the folder --out.") var separate = false
    @Flag(help: "PDF files in the folder --out; one file is PDF by its name.") var pdf = false
    @Flag(help: "Replace the Word or PDF file that lies at --out.") var overwrite = false
    @Flag(help: "Make it although the case does not say all that it must say; the places stay blank.")
    var leaveBlanks = false
    @Option(
        help: .value("Identifies the act: repeated, nothing is made twice.", "uuid"),
        transform: StepOptions.identifier)
    var commandID: UUID?
    @OptionGroup var desk: DeskOptions

    func run() throws {
        try FormCommand.checkOut(out)
        if let to, to.allSatisfy(\.isWhitespace) {
            throw Problem.usage(
                "--to 没有写明收件人，请写 worker、employer、each 或者单位名称，或者不写 --to",
                "--to names nobody; write worker, employer, each or the name of a body, or leave it out", field: "to")
        }
        let opened = try desk.open()
        var request = DocumentRequest(
            form: try FormCommand.form(form), number: number, on: on ?? opened.today, recipients: recipients,
            isTogether: !separate, leavesBlanks: leaveBlanks, isPDF: pdf, overwrites: overwrite,
            commandID: commandID ?? UUID())
        for pair in given {
            guard let equals = pair.firstIndex(of: "="), equals > pair.startIndex else {
                throw Problem.usage("--set 要写成 名称=内容", "Write --set as NAME=TEXT", field: "set")
            }
            request.asked[String(pair[..<equals])] = try Words.read(String(pair[pair.index(after: equals)...]))
        }
        let folder = try FormCommand.folder(home: try desk.homePath)
        do {
            let paper = try opened.make(request, from: folder, to: out)
            try FormMake.tell(paper, asJSON: desk.speech.json)
        } catch let refusal as DocumentRefusal {
            throw Problem(refusal)
        }
    }

    private var recipients: DocumentRequest.Recipients {
        switch to {
        case nil: .usual
        case "worker"?: .all(.worker)
        case "employer"?: .all(.employer)
        case "each"?: .eachClaimant
        case let body?: .body(body)
        }
    }

    static func tell(_ paper: MadePaper, asJSON: Bool) throws {
        if asJSON { return try Output.json(MadePaperAnswer(paper)) }
        Output.line("#\(paper.number) " + paper.document.sentence.text(in: Output.language))
        Output.line("  \(paper.path)")
        let blank = paper.blankContacts
        if blank.isEmpty { return }
        let names = blank.map(\.name).joined(separator: "、")
        let settings = blank.map { "labordesk setting set \($0.setting) …" }
        Output.line(
            "  \(names)没有登记，文书上留空手写；以后自动印上：\(settings.joined(separator: "；"))",
            "  \(names): not known, left blank to write on; to have it printed: \(settings.joined(separator: "; "))")
    }
}

/// A made paper for programs.
struct MadePaperAnswer: Encodable {
    struct Copy: Encodable {
        let recipient: String?
        let side: String?
        let letter: String?
    }

    let paper: Int
    let form: String
    let on: Day
    let path: String
    let copies: [Copy]
    /// Settings of the office that the paper has a blank for.
    let blankSettings: [String]

    init(_ made: MadePaper) {
        paper = made.number
        form = made.document.form
        on = made.document.on
        path = made.path
        blankSettings = made.blankContacts.map(\.setting)
        copies = made.document.copies.map { Copy(recipient: $0.recipient, side: $0.side?.rawValue, letter: $0.letter) }
    }
}
