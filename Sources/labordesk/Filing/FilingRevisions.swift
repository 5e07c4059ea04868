import ArgumentParser
import CaseExport
import CaseStore
import CaseWorkflow
import Desk
import Foundation

/// Which filed period, with whom: the options of everything that revises one.
struct RevisionOptions: ParsableArguments {
    @Argument(help: .value(PeriodName.words, "period"), transform: Words.read) var period: String
    @Option(
        help: .value("The receiver: an office of this desk, or CODE/NAME; the office above when left out.", "office"),
        transform: Words.read)
    var to: String?
    @OptionGroup var scheme: SchemeOptions
    @OptionGroup var desk: DeskOptions

    func table(at opened: Desk) throws -> RevisionTable {
        let office = try scheme.office(at: opened)
        let receiver = try to.map { try opened.receiver($0) }
        let period = try scheme.period(period)
        do throws(FilingRefusal) {
            return try opened.revisions(of: period, office: office, receiver: receiver)
        } catch { throw Problem(error) }
    }
}

/// What is filed in the place of a filing: shown first, filed only when it is confirmed.
struct RevisionFiling: ParsableArguments {
    @OptionGroup var which: RevisionOptions
    @OptionGroup var place: OutgoingFilingOptions
    @Flag(help: "File it; without this the revision table is shown and nothing is filed.") var confirm = false

    @OptionGroup var approval: ApprovalOptions

    func run(
        _ kind: FilingRequest.Revision.Kind, _ reason: Supersession.Reason, persons: ReturnPersons = ReturnPersons()
    ) throws {
        let opened = try which.desk.open()
        let approval = try approval.request(at: opened)
        let table = try which.table(at: opened)
        let isJSON = which.desk.speech.json
        guard confirm else {
            if isJSON { return try Output.json(RevisionAnswer(table, isFiled: false)) }
            RevisionLines(table).tell()
            return Output.line(
                "尚未报送。核对无误后加 --confirm 报送\(kind.name.chinese)",
                "Nothing was filed. When the table is right, add --confirm to file the \(kind.name.english)")
        }
        if !isJSON { RevisionLines(table).tell() }
        let request = FilingRequest(
            period: try which.scheme.period(which.period), office: try which.scheme.office(at: opened),
            receiver: try which.to.map { try opened.receiver($0) }, folder: place.out,
            revision: FilingRequest.Revision(kind, reason, persons: persons, approval: approval),
            software: "labordesk " + Version.text)
        try MadeFilingTable.make(request, at: opened, withZip: place.zip, asJSON: isJSON)
    }
}

/// Who approves the change of a final year, and why.
struct ApprovalOptions: ParsableArguments {
    @Option(
        help: .value("The lead who approves the change of a final year; you when left out.", "officer"),
        transform: Words.read)
    var approvedBy: String?
    @Option(
        help: .value("Why a final year is changed, in words; they stay on the desk.", "words"), transform: Words.read)
    var because: String?

    func request(at desk: Desk) throws -> FilingApproval.Request? {
        guard let because else {
            guard approvedBy == nil else {
                throw Problem.usage(
                    "批准须写明理由：--because “理由”", "Say why it is approved: --because “why”", field: "because")
            }
            return nil
        }
        return FilingApproval.Request(by: try approvedBy.map { try desk.approver($0) }, because: because)
    }
}

struct FilingRevisions: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revisions",
        abstract: "What a filed period would say now: as filed, as known, the difference, and why.")
    @OptionGroup var which: RevisionOptions

    func run() throws {
        let table = try which.table(at: try which.desk.open())
        if which.desk.speech.json { return try Output.json(RevisionAnswer(table, isFiled: false)) }
        RevisionLines(table).tell()
    }
}

struct FilingCorrect: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "correct", abstract: "File a correction: the changed records, and all figures of the period anew.",
        discussion: """
            Shows the revision table first; --confirm files. Nobody writes a correction: it is worked out from what was \
            filed and what is known now.
            """)
    @OptionGroup var filing: RevisionFiling
    @Option(
        help: .code("The kind of reason", Supersession.Reason.self, "reason"), transform: Supersession.Reason.read)
    var reason: Supersession.Reason = .late

    @OptionGroup var persons: PersonOptions

    func run() throws { try filing.run(.correction, reason, persons: persons.named) }
}

struct FilingReplace: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replace", abstract: "File a period again whole, whatever the receiver has of it.",
        discussion: "For a change of method, or after the receiver could not take single records.")
    @OptionGroup var filing: RevisionFiling
    @Option(
        help: .code("The kind of reason", Supersession.Reason.self, "reason"), transform: Supersession.Reason.read)
    var reason: Supersession.Reason

    @OptionGroup var persons: PersonOptions

    func run() throws { try filing.run(.replacement, reason, persons: persons.named) }
}

struct FilingWithdraw: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw", abstract: "Withdraw a filed period: it counts as never filed, until it is filed again."
    )
    @OptionGroup var filing: RevisionFiling
    @Option(
        help: .code("The kind of reason", Supersession.Reason.self, "reason"), transform: Supersession.Reason.read)
    var reason: Supersession.Reason

    func run() throws { try filing.run(.withdrawal, reason) }
}
