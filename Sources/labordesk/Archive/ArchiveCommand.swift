import ArgumentParser
import CaseForms
import CaseStore
import CaseWorkflow
import Desk
import Foundation
import SafeXML

/// `labordesk archive`: the volume of a case.
struct ArchiveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "archive", abstract: "The volume (案卷) of a case as a folder of files, with its manifest.",
        subcommands: [ArchiveMake.self, ArchiveVerify.self])
}

struct ArchiveMake: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "make", abstract: "Put the whole volume of a case together, and check it as inspectors do.",
        discussion: """
            In the new folder lie cover, contents, every paper and attachment in the order of the archive list, the closing \
            note, manifest.json and SHA256SUMS. With LibreOffice each paper also lies there as PDF, and its pages are \
            counted. Nothing is recorded: case archive --bound DIR does that. The exit code is 1 when something is \
            missing or wrong.
            """)
    @Option(name: .customLong("case"), help: .value("The number of the case.", "number"), transform: Words.number)
    var number: String
    @Option(help: .value("The new folder.", "dir"), completion: .directory, transform: Words.read) var out: String
    @Option(help: .value("The day of the volume; today when left out.", "day")) var on: Day?
    @Option(help: .value("The number of the volume; the case's own when left out.", "number"), transform: Words.read)
    var volume: String?
    @Option(help: .value("Who made up the volume.", "name"), transform: Words.read) var compiler: String?
    @Option(help: .value("Who checked it.", "name"), transform: Words.read) var checker: String?
    @Option(help: .value("What the closing note says; what is missing when left out.", "text"), transform: Words.read)
    var remarks: String?
    @Flag(help: "Word files only: no PDF, and the pages are counted by hand.") var noPDF = false
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let opened = try desk.open()
        if let on, on > opened.today {
            throw Problem.usage("立卷日期不能晚于今天", "The day of the volume cannot lie in the future", field: "on")
        }
        if let volume, volume.allSatisfy(\.isWhitespace) {
            throw Problem.usage("卷号不能为空", "The volume's number cannot be empty", field: "volume")
        }
        let request = VolumeRequest(
            number: number, on: on ?? opened.today, volume: volume, compiler: compiler, checker: checker,
            remarks: remarks, isPDF: !noPDF)
        let folder = try FormCommand.folder(home: try desk.homePath)
        defer { Output.endProgress() }
        do {
            let bound = try opened.bind(request, from: folder, to: ArchiveMake.path(out)) { done, total in
                Output.progress("PDF \(done)/\(total)")
            }
            Output.endProgress()
            try tell(bound)
        } catch let refusal as DocumentRefusal {
            throw Problem(refusal)
        } catch let problem as OutgoingFileProblem {
            throw Problem(OutgoingFileProblem.code, Sentence(problem.chinese, problem.english), field: "out")
        }
    }

    private func tell(_ bound: BoundVolume) throws {
        let isInOrder = bound.findings.allSatisfy(\.kind.isReminder)
        if desk.speech.json {
            try Output.json(VolumeAnswer(bound))
        } else {
            let pages = bound.manifest.pages
            Output.line(
                "\(bound.path)：\(bound.manifest.files.count)个文件，\(pages.map { "共\($0)页" } ?? "页数要人工清点")",
                "\(bound.path): \(bound.manifest.files.count) files, \(pages.map { "\($0) pages" } ?? "pages to be counted by hand")"
            )
            for finding in bound.findings {
                let mark = finding.kind.isReminder ? "  · " : "  ✗ "
                Output.line(mark + finding.sentence.text(in: Output.language) + " [\(finding.kind.rawValue)]")
            }
            if bound.findings.isEmpty { Output.line("  检查通过，材料齐全", "  All checks passed, nothing is missing") }
        }
        if !isInOrder { throw ExitCode(1) }
    }

    /// Without a slash at the end, which the shell likes to add.
    private static func path(_ out: String) -> String {
        var path = out
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        return path
    }
}

/// A bound volume for programs.
struct VolumeAnswer: Encodable {
    struct Finding: Encodable {
        let kind: String
        let isReminder: Bool
        let text: String
    }

    let path: String
    let volume: String
    let files: Int
    let pages: Int?
    let missing: [String]
    let findings: [Finding]
    let manifest: String

    init(_ bound: BoundVolume) {
        path = bound.path
        volume = bound.manifest.volume
        files = bound.manifest.files.count
        pages = bound.manifest.pages
        missing = bound.manifest.missing
        findings = bound.findings.map {
            Finding(
                kind: $0.kind.rawValue, isReminder: $0.kind.isReminder, text: $0.sentence.text(in: Output.language))
        }
        manifest = bound.digest
    }
}
