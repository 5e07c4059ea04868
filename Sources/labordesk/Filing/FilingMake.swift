import ArgumentParser
import CaseExport
import CaseStore
import CaseWorkflow
import Desk

struct FilingMake: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "make", abstract: "Make the filing of a closed period as a folder of XML files, and record it.",
        discussion: """
            The folder LDF-<office>-<period>-<number> appears in --out whole or not at all, over nothing. It covers \
            the office and everything below it, as known when the period was closed; it names nobody of a case. A period \
            is filed once with each receiver; --again makes a lost folder again, byte for byte. A \
            period without anything gives a nil return. With --with-revisions the earlier periods that are known otherwise \
            than they were filed are shown and, with --confirm, corrected before it, oldest first.
            """)
    @Option(help: .value(PeriodName.words, "period"), transform: Words.read) var period: String
    @OptionGroup var place: OutgoingFilingOptions
    @Option(
        help: .value("The receiver: an office of this desk, or CODE/NAME; the office above when left out.", "office"),
        transform: Words.read)
    var to: String?
    @Flag(help: "Make a filing again that was made before: the very same bytes.") var again = false
    @Flag(help: "With --again: sign it anew with the key in use today.") var signAnew = false
    @Flag(help: "Correct the earlier periods that are revised routinely with this one; shows them first.")
    var withRevisions = false
    @Flag(help: "With --with-revisions: file it all; without this the tables are shown and nothing is filed.")
    var confirm = false
    @OptionGroup var scheme: SchemeOptions
    @OptionGroup var desk: DeskOptions

    func validate() throws {
        guard again || !signAnew else {
            throw ValidationError(
                Sentence("--sign-anew 须与 --again 一起写", "--sign-anew goes with --again").text(in: Words.spoken))
        }
        guard withRevisions || !confirm else {
            throw ValidationError(
                Sentence("--confirm 须与 --with-revisions 一起写", "--confirm goes with --with-revisions")
                    .text(in: Words.spoken))
        }
        guard !again || !withRevisions else {
            throw ValidationError(
                Sentence(
                    "--again 只重做一份报送件，不能与 --with-revisions 一起写",
                    "--again makes one filing again; it does not go with "
                        + "--with-revisions"
                ).text(in: Words.spoken))
        }
    }

    func run() throws {
        let opened = try desk.open()
        let request = FilingRequest(
            period: try scheme.period(period), office: try scheme.office(at: opened),
            receiver: try to.map { try opened.receiver($0) }, folder: place.out, again: again, signsAnew: signAnew,
            software: "labordesk " + Version.text)
        let isJSON = desk.speech.json
        guard withRevisions else {
            return try MadeFilingTable.make(request, at: opened, withZip: place.zip, asJSON: isJSON)
        }
        guard confirm else { return try show(request, at: opened) }
        try MadeFilingTable.makeAll(request, at: opened, withZip: place.zip, asJSON: isJSON)
    }

    /// What would be filed; nothing is.
    private func show(_ request: FilingRequest, at opened: Desk) throws {
        let routine: RoutineRevisions
        do throws(FilingRefusal) {
            routine = try opened.routineRevisions(
                with: request.period, office: request.office, receiver: request.receiver)
        } catch { throw Problem(error) }
        if desk.speech.json {
            return try Output.json(
                RoutineAnswer(
                    period: request.period.name, isFiled: false,
                    revisions: routine.waiting.map { RevisionAnswer($0.table, isFiled: false) }, filings: nil))
        }
        for waiting in routine.waiting { RevisionLines(waiting.table).tell() }
        if routine.waiting.isEmpty {
            Output.line("以前各期没有待报的例行更正。", "No routine correction of an earlier period waits.")
        }
        var names = routine.waiting.map { Sentence("\($0.period.name) 更正", "the correction of \($0.period.name)") }
        if !routine.isFiled { names.append(Sentence("\(request.period.name)", "\(request.period.name)")) }
        guard !names.isEmpty else { return }
        Output.line(
            "尚未报送。核对无误后加 --confirm，依次报送：\(names.map(\.chinese).joined(separator: "、"))",
            "Nothing was filed. When the tables are right, add --confirm to file, in this order: "
                + names.map(\.english).joined(separator: ", "))
    }
}

/// A period with the corrections that go with it, for programs: the tables before it is filed, the filings after.
struct RoutineAnswer: Encodable {
    let period: String
    let isFiled: Bool
    let revisions: [RevisionAnswer]?
    let filings: [MadeFilingAnswer]?
}

extension Period {
    /// What a command line must add to name its scheme.
    var option: String { scheme == Period.monthScheme ? "" : " --scheme \(scheme)" }
}
