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
            FilingIncorporate.self, FilingCoverageCommand.self,
            FilingList.self, FilingReported.self, FilingWorkbook.self, FilingBulletin.self,
        ])
}

struct FilingMake: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "make", abstract: "Make the filing of a closed period as a folder of XML files, and record it.",
        discussion: """
            The folder LDF-<office>-<period>-<number> appears in --out whole or not at all, over nothing. It covers \
            the office and everything below it, as known when the period was closed; it names nobody of a case. A period \
            is filed once with each receiver; --again makes a lost folder again, byte for byte. A \
            period without anything gives a nil return.
            """)
    @Option(help: .value(PeriodName.words, "period"), transform: Words.read) var period: String
    @OptionGroup var place: OutgoingFilingOptions
    @Option(
        help: .value("The receiver: an office of this desk, or CODE/NAME; the office above when left out.", "office"),
        transform: Words.read)
    var to: String?
    @Flag(help: "Make a filing again that was made before: the very same bytes.") var again = false
    @Flag(help: "With --again: sign it anew with the key in use today.") var signAnew = false
    @OptionGroup var scheme: SchemeOptions
    @OptionGroup var desk: DeskOptions

    func validate() throws {
        guard again || !signAnew else {
            throw ValidationError(
                Sentence("--sign-anew 须与 --again 一起写", "--sign-anew goes with --again").text(in: Words.spoken))
        }
    }

    func run() throws {
        let opened = try desk.open()
        let request = FilingRequest(
            period: try scheme.period(period), office: try scheme.office(at: opened),
            receiver: try to.map { try opened.receiver($0) }, folder: place.out, again: again, signsAnew: signAnew,
            software: "labordesk " + Version.text)
        try MadeFilingTable.make(request, at: opened, withZip: place.zip, asJSON: desk.speech.json)
    }
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
        let verdict = FilingCheck(schemas: schemas, trust: try trust(), published: published)
            .verdict(on: path, scratch: FileManager.default.temporaryDirectory.path)
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

struct FilingList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "How each period stands with the office above: due, filed, answered, corrected.")
    @Option(help: "Only those that end in this year.") var year: Int?
    @OptionGroup var scheme: SchemeOptions
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let opened = try desk.open()
        let periods = try opened.periods(of: try scheme.office(at: opened), scheme: try scheme.known(), year: year)
        if desk.speech.json { return try Output.json(periods.map(PeriodLine.init)) }
        guard !periods.isEmpty else { return Output.line("没有期间。", "There are no periods.") }
        for standing in periods {
            let late = standing.isOverdue(on: opened.today) ? Sentence("，已逾期", ", overdue") : Sentence("", "")
            Output.line(
                "\(standing.period.name)  \(standing.state.name.chinese)  \(standing.due)前报送\(late.chinese)",
                "\(standing.period.name)  \(standing.state.name.english)  due \(standing.due)\(late.english)")
            for filing in standing.filings { tell(filing, of: standing) }
        }
    }

    private func tell(_ filing: FilingRecord, of standing: PeriodStanding) {
        let past = standing.isSuperseded(filing) ? Sentence("，已被取代", ", superseded") : Sentence("", "")
        Output.line(
            "    → \(filing.receiver)  第\(filing.number)号  \(filing.type.name.chinese)  \(filing.state.name.chinese)\(past.chinese)  \(filing.digest.prefix(12))",
            "    → \(filing.receiver)  number \(filing.number)  \(filing.type.name.english)  "
                + "\(filing.state.name.english)\(past.english)  \(filing.digest.prefix(12))")
    }
}
