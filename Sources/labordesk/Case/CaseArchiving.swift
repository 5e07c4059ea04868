import ArgumentParser
import CaseForms
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
        let list = ArchiveList.of(file.kind)
        var acts: [Act] = []
        for code in item {
            let known = try list.item(named: code)
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

extension ArchiveList {
    /// An item as a person names it.
    func item(named text: String) throws -> Item {
        if let known = find(text) { return known }
        throw Problem.usage(
            "卷内没有“\(Words.cut(text))”这一项，请从以下选择："
                + items.map { "\($0.code)（\($0.name.chinese)）" }.joined(separator: "、"),
            "The archive list has no “\(Words.cut(text))”: "
                + items.map { "\($0.code) (\($0.name.english))" }.joined(separator: ", "),
            field: "item")
    }
}

struct CaseArchive: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "archive", abstract: "The volume is complete and locked; its retention begins.",
        discussion: """
            With --bound DIR, a folder of archive make: number, pages and what lies in it are taken from its manifest, \
            whose digest is recorded, so that archive verify can tell later that it is the same.
            """)
    @OptionGroup var step: StepOptions
    @Option(help: .value("The number of the volume; the manifest's own with --bound.", "number"), transform: Words.read)
    var volume: String?
    @Option(parsing: .unconditional, help: .value("How many pages; as counted in the folder with --bound.", "count"))
    var pages: Int?
    @Option(
        parsing: .unconditional,
        help: .value("Years to keep it, 0 for ever; the office's own period when left out.", "years"))
    var retentionYears: Int?
    @Option(
        help: .value("A required paper that is missing, accepted by a lead; repeat for more.", "code"),
        transform: Words.read)
    var missing: [String] = []
    @Option(
        help: .value("The folder that archive make put together.", "dir"), completion: .directory, transform: Words.read
    )
    var bound: String?
    @Flag(help: "Archive it although the checks of archive make found something wrong.") var despiteFindings = false

    func run() throws {
        let place = try step.place()
        let file = try place.file()
        let folder = try bound.map { try BoundFolder($0, of: file, at: place.desk) }
        if let folder, !despiteFindings { try folder.checkFindings(accepted: Set(missing)) }
        guard let volume = volume ?? folder?.manifest.volume else {
            throw Problem.usage("请用 --volume 写明卷号", "Give the number of the volume with --volume", field: "volume")
        }
        if let counted = folder?.manifest.pages, let given = self.pages, given != counted {
            throw Problem.usage(
                "文件夹中清点为\(counted)页，与 --pages \(given) 不符；用 --bound 时不必写 --pages",
                "The folder has \(counted) pages, not --pages \(given); leave it out with --bound", field: "pages")
        }
        guard let pages = pages ?? folder?.manifest.pages, folder == nil || pages > 0 else {
            throw Problem.usage("请用 --pages 写明页数", "Give the number of pages with --pages", field: "pages")
        }
        let items = folder?.items(newTo: file) ?? []
        var acts = items.map { Act(.fileItem(ArchiveItem(on: place.day, item: $0)), on: file.id) }
        acts.append(
            Act(
                .archive(
                    Archiving(
                        on: place.day, volume: volume, pages: pages,
                        retentionYears: try retentionYears ?? place.desk.retentionYears(of: file), missing: missing,
                        manifest: folder?.digest)), on: file.id))
        acts[0].expectedVersion = step.expectVersion
        let performed = try place.desk.store.perform(
            acts,
            Acting(
                officer: place.desk.officer, today: place.desk.today, commandID: step.commandID ?? .init(),
                at: place.desk.now()))
        try StepAnswer.tell(performed, at: place.desk, asJSON: step.desk.speech.json)
    }
}

/// A folder of `archive make` that is whole and belongs to the case.
private struct BoundFolder {
    let manifest: VolumeManifest
    let digest: String

    init(_ path: String, of file: CaseFile, at desk: Desk) throws {
        let verification = try ArchiveVerify.verification(of: path)
        guard verification.problems.isEmpty else {
            throw Problem(
                "volume-differs",
                Sentence(
                    "文件夹 \(path) 与其清单不一致，请重新执行 archive make",
                    "The folder \(path) differs from its manifest; run archive make again"), field: "bound")
        }
        guard verification.manifest.number == file.number else {
            throw Problem(
                "volume-other-case",
                Sentence(
                    "文件夹 \(path) 是案件\(verification.manifest.number)的案卷，请选本案的文件夹",
                    "The folder \(path) is the volume of case \(verification.manifest.number); choose this case's"),
                field: "bound")
        }
        manifest = verification.manifest
        digest = verification.digest
        // A folder with a manifest to match proves itself only; the desk holds it against its own papers.
        let differences = try desk.differences(of: manifest, from: file)
        guard differences.isEmpty else {
            throw Problem(
                "volume-differs",
                Sentence(
                    "文件夹 \(path) 与本案不符：" + differences.prefix(10).map(\.chinese).joined(separator: "；")
                        + "。请重新执行 archive make",
                    "The folder \(path) is not this case's volume: "
                        + differences.prefix(10).map(\.english).joined(separator: "; ") + ". Run archive make again"),
                field: "bound")
        }
    }

    /// What archive make found stands in the way until somebody says that it may.
    ///
    /// - Parameter accepted: missing items that a lead accepts; the rule of archiving looks at those.
    func checkFindings(accepted: Set<String>) throws {
        let serious = manifest.findings.filter { !$0.kind.isReminder && $0.kind != .missing }
        let missing = Set(manifest.missing).subtracting(accepted)
        guard !serious.isEmpty || !missing.isEmpty else { return }
        let words = manifest.findings.filter { !$0.kind.isReminder }.map(\.text).prefix(10).joined(separator: "；")
        throw Problem(
            "volume-findings",
            Sentence(
                "案卷检查还有问题：\(words)。请改正后重新整理；确需归档的，加 --despite-findings",
                "The checks of the volume found: \(words). Mend it and make the volume again, or archive it with "
                    + "--despite-findings"), field: "bound")
    }

    /// What lies in the folder and is not yet recorded as filed.
    func items(newTo file: CaseFile) -> [String] {
        let there = Set(manifest.files.compactMap(\.item)).union(["cover"])
        return ArchiveList.of(file.kind).items.map(\.code).filter {
            there.contains($0) && !file.record.archiveItems.contains($0)
        }
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
