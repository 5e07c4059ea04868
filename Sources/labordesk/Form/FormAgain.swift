import ArgumentParser
import CaseWorkflow
import Desk

/// Makes a recorded paper again.
struct FormAgain: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "again", abstract: "Make a recorded paper again, byte for byte.",
        discussion: """
            Papers are counted as form list --case shows them; of many copies in files of their own say which: 3.17, or \
            all with --separate.
            """)
    @Argument(help: "The paper, or paper.copy.") var paper: String
    @Option(name: .customLong("case"), help: .value("The number of the case.", "number"), transform: Words.number)
    var number: String
    @Option(help: .value("The file.", "path"), completion: .file(), transform: Words.read) var out: String
    @Flag(help: "Each copy in a file of its own, in the folder --out.") var separate = false
    @Flag(help: "PDF files in the folder --out; one file is PDF by its name.") var pdf = false
    @Flag(help: "Replace the Word or PDF file that lies at --out.") var overwrite = false
    @OptionGroup var desk: DeskOptions

    func run() throws {
        try FormCommand.checkOut(out)
        let opened = try desk.open()
        do {
            let paper = try opened.makeAgain(
                try FormAgain.reference(paper), of: number, separately: separate, asPDF: pdf,
                overwrites: overwrite, to: out)
            try FormMake.tell(paper, asJSON: desk.speech.json)
        } catch let refusal as DocumentRefusal {
            throw Problem(refusal)
        }
    }

    /// `3` or `3.17`.
    static func reference(_ text: String) throws -> MadeReference {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
        guard let document = parts.first ?? nil, document > 0, parts.count <= 2,
            let copy = parts.count == 2 ? parts[1] : 1, copy > 0
        else {
            throw Problem.usage("请写成 3 或者 3.17", "Write 3 or 3.17", field: "paper")
        }
        return MadeReference(document: document, copy: copy)
    }
}
