import ArgumentParser
import CaseExport
import CaseStore
import CaseWorkflow
import Desk
import Foundation
import SafeCrypto
import SafeXML
import SharedFolder

/// `labordesk filing`: what goes to the office above.
struct FilingCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "filing",
        abstract: "Make the filing (报送件) of a closed period, check one that came in, list what was filed.",
        subcommands: [
            FilingMake.self, FilingRevisions.self, FilingCorrect.self, FilingReplace.self, FilingWithdraw.self,
            FilingCheckCommand.self, FilingConformance.self, FilingReceive.self, FilingAcknowledge.self,
            FilingIncorporate.self, FilingTableForm.self, FilingReceiveTable.self, FilingTables.self,
            FilingCoverageCommand.self,
            FilingDue.self, FilingList.self, FilingCalendarCommand.self, FilingReported.self, FilingTriangle.self,
            FilingWorkbook.self, FilingBulletin.self,
        ])
}

/// Where a filing is put, and how it is to travel from there.
struct OutgoingFilingOptions: ParsableArguments {
    @Option(help: .value("The folder to put it into.", "dir"), completion: .directory, transform: Words.read)
    var out: String
    @Flag(help: "Also pack it into one zip file beside its folder, to be carried or sent.") var zip = false
}

struct FilingCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check a filing that came in: schema, digests, sums and signature. Needs no desk.",
        discussion: """
            Prints what the filing claims beside what its records and cells come to. Exits with 1 when it is rejected. \
            Where a desk is named (--home or LABORDESK_HOME), the signature is held against the keys that it trusts. \
            Where the published schemas of SDMX-ML 3.0 are at hand, the statistics are held against them as well: name \
            their folder with --sdmx-schemas or in LABORDESK_SDMX_SCHEMAS.
            """)
    @Argument(help: .value("The filing's folder or zip file.", "path"), completion: .file(), transform: Words.read)
    var path: String
    @Flag(help: "Reject a filing that is not signed with a trusted key.") var requireSignature = false
    @Option(
        help: .value("The folder with the published schemas of SDMX-ML 3.0.", "dir"), completion: .directory,
        transform: Words.read)
    var sdmxSchemas: String?
    @OptionGroup var desk: DeskOptions

    func run() throws {
        desk.speech.apply()
        let schemas = try FilingCheckCommand.schemas()
        let published = try publishedSchemas()
        let line = ProgressLine(LedgerPath.name(of: path))
        let verdict = FilingCheck(schemas: schemas, trust: try trust(), published: published)
            .verdict(on: path, scratch: FileManager.default.temporaryDirectory.path) { line.tell($0) }
        line.end()
        if desk.speech.json {
            try Output.json(VerdictAnswer(verdict))
        } else {
            VerdictTable(verdict).tell()
            if published != nil, verdict.isAccepted {
                Output.line(
                    "统计表和数据结构也符合 SDMX 公布的 SDMX-ML 3.0 模式",
                    "Statistics and data structure follow the published schemas of SDMX-ML 3.0 too")
            }
        }
        if !verdict.isAccepted { throw ExitCode(1) }
    }

    /// The schemas that SDMX publishes, when a folder is named.
    private func publishedSchemas() throws -> SDMXSchemas? {
        let environment = ProcessInfo.processInfo.environment
        guard let folder = sdmxSchemas ?? environment[SDMXSchemas.variable], !folder.isEmpty else { return nil }
        do {
            return try SDMXSchemas(folder: folder, try ExportSchemas.find(environment: environment))
        } catch let error as ExportSchemas.NotFound {
            throw Problem("no-schemas", error.message)
        } catch let error as SDMXSchemas.NotUsable {
            throw Problem("no-sdmx-schemas", error.message)
        }
    }

    /// The schemas that come with the program.
    static func schemas() throws -> FilingSchemas {
        do {
            return try FilingSchemas(try ExportSchemas.find(environment: ProcessInfo.processInfo.environment))
        } catch let error as ExportSchemas.NotFound {
            throw Problem("no-schemas", error.message)
        } catch let error as XMLProblem {
            throw Problem("no-schemas", Sentence(error.chinese, error.english))
        }
    }

    /// Whom the named desk trusts; nobody without one.
    private func trust() throws -> FilingTrust {
        guard (try? desk.homePath) != nil else { return FilingTrust(isRequired: requireSignature) }
        let opened = try desk.open()
        return try opened.filingTrust(receivedOn: opened.today, isRequired: requireSignature)
    }
}
