import ArgumentParser
import CaseStore
import CaseWorkflow
import Desk
import Foundation

// The volume of the case, and the return visit after its end.

struct CaseFileItem: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "file-item", abstract: "Put papers into the volume.",
        discussion: """
            Codes of a mediation: \(ArchiveList.mediation.items.map(\.code).joined(separator: ", ")).
            Codes of legal aid: \(ArchiveList.legalAid.items.map(\.code).joined(separator: ", ")).
            """)
    @OptionGroup var step: StepOptions
    @Option(help: .value("The code of a paper in the archive list; repeat for more.", "code"), transform: Words.read)
    var item: [String]

    func run() throws {
        let place = try step.place()
        let file = try place.file()
        let list = (file.kind == .mediation ? ArchiveList.mediation : ArchiveList.legalAid).items
        var acts: [Act] = []
        for code in item {
            guard
                let known = list.first(where: { $0.code == code || $0.name.chinese == code || $0.name.english == code })
            else {
                throw Problem.usage(
                    "卷内没有“\(Words.cut(code))”这一项，请从以下选择："
                        + list.map { "\($0.code)（\($0.name.chinese)）" }.joined(separator: "、"),
                    "The archive list has no “\(Words.cut(code))”: "
                        + list.map { "\($0.code) (\($0.name.english))" }.joined(separator: ", "),
                    field: "item")
            }
            let expected = acts.isEmpty ? step.expectVersion : nil
            acts.append(
                Act(.fileItem(ArchiveItem(on: place.day, item: known.code)), on: file.id, expectedVersion: expected))
        }
        let performed = try place.desk.store.perform(
            acts,
            Acting(
                officer: place.desk.officer, today: place.desk.today, commandID: step.commandID ?? .init(),
                at: place.desk.now()))
        try StepAnswer.tell(performed, at: place.desk, asJSON: step.desk.speech.json)
    }
}

struct CaseArchive: CaseStep {
    static let configuration = CommandConfiguration(
        commandName: "archive", abstract: "The volume is complete and locked; its retention begins.")
    @OptionGroup var step: StepOptions
    @Option(help: .value("The number of the volume.", "number"), transform: Words.read) var volume: String
    @Option(parsing: .unconditional, help: .value("How many pages.", "count")) var pages: Int
    @Option(
        parsing: .unconditional,
        help: .value("Years to keep it, 0 for ever; the office's own period when left out.", "years"))
    var retentionYears: Int?
    @Option(
        help: .value("A required paper that is missing, accepted by a lead; repeat for more.", "code"),
        transform: Words.read)
    var missing: [String] = []

    func command(at place: StepPlace) throws -> Command {
        .archive(
            Archiving(
                on: place.day, volume: volume, pages: pages, retentionYears: try retentionYears ?? usualYears(place),
                missing: missing))
    }

    /// The office's own period for this kind of ending, else the one the desk proposes.
    private func usualYears(_ place: StepPlace) throws -> Int {
        let file = try place.file()
        let key = RetentionPeriods.key(for: file)
        if let own = try place.desk.store.setting("retention." + key, of: file.office), let years = Int(own) {
            return years
        }
        return RetentionPeriods.proposed.years(for: file)
    }
}

struct CaseVisit: CaseStep {
    static let configuration = CommandConfiguration(
        commandName: "visit", abstract: "A return visit after the end of the case, or an attempt at one.")
    @OptionGroup var step: StepOptions
    @Flag(help: "Nobody was reached.") var notReached = false
    @Flag(help: "The worker is satisfied.") var satisfied = false
    @Flag(help: "The worker is not.") var dissatisfied = false
    @Option(help: .value("What was said.", "text"), transform: Words.read) var note = ""

    func validate() throws { try Choice.one(satisfied, dissatisfied, "--satisfied", "--dissatisfied") }

    func command(at place: StepPlace) -> Command {
        .visit(
            ReturnVisit(
                on: place.day, reached: !notReached, satisfied: Choice.answer(satisfied, dissatisfied), note: note))
    }
}
