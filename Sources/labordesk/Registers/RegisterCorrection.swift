import ArgumentParser
import CaseStore
import CaseWorkflow
import Desk
import Foundation

/// Which line of a register is meant.
struct RegisterLineChoice: ParsableArguments {
    @Argument(help: .value("The identifier of the line.", "id"), transform: StepOptions.identifier) var id: UUID
    @OptionGroup var desk: DeskOptions

    /// The line as it stands, and everything that was recorded of it.
    ///
    /// - Parameter phoneReason: why the telephone is shown in full; nil shows it masked.
    func show(phoneReason: String? = nil) throws {
        let opened = try desk.open()
        let record = try opened.registerRecord(id)
        var phone: String?
        if case .consultation = record.entry {
            phone =
                try phoneReason.map { reason in
                    let acting = Acting(
                        officer: opened.officer, today: opened.today, commandID: UUID(), at: opened.now())
                    return try opened.store.revealPhone(ofConsultation: id, reason: reason, acting)
                } ?? opened.store.maskedPhone(ofConsultation: id)
        }
        let commits = try opened.store.registerHistory(id)
        if desk.speech.json {
            return try Output.json(
                Shown(
                    line: RegisterLineView(record, phone: phone),
                    history: commits.map {
                        Commit(
                            version: $0.version, officer: $0.officer, at: $0.at, isVoid: $0.record.isVoid,
                            reason: $0.record.reason, entry: $0.record.entry.withoutToken)
                    }))
        }
        Output.line(RegisterLineView(record, phone: phone).sentence)
        for commit in commits {
            let said = commit.record.isVoid ? Sentence("作废", "voided") : commit.record.entry.line
            let reason = commit.record.reason ?? ""
            Output.line(
                "  v\(commit.version)  \(commit.officer)  \(commit.record.entry.on)  \(said.chinese)\(reason.isEmpty ? "" : "（\(reason)）")",
                "  v\(commit.version)  \(commit.officer)  \(commit.record.entry.on)  \(said.english)\(reason.isEmpty ? "" : " (\(reason))")"
            )
        }
    }

    private struct Shown: Encodable {
        let line: RegisterLineView
        let history: [Commit]
    }

    private struct Commit: Encodable {
        let version: Int
        let officer: String
        let at: Int64
        let isVoid: Bool
        let reason: String?
        let entry: RegisterEntry
    }
}

/// What every correction of a register line is told.
struct RegisterCorrectionOptions: ParsableArguments {
    @Argument(help: .value("The identifier of the line.", "id"), transform: StepOptions.identifier) var id: UUID
    @Option(help: .value("Why.", "text"), transform: Words.read) var reason: String
    @Option(help: .value("The day; as it was when left out.", "day")) var on: Day?
    @Option(help: .value("The office; as it was when left out.", "office"), transform: Words.read) var office: String?
    @OptionGroup var desk: DeskOptions

    /// Records the line as it should be; nil from the body: the line is of another register.
    func correct(_ make: (RegisterEntry, OfficeCode, Day, Desk) throws -> RegisterLine?) throws {
        let opened = try desk.open()
        let record = try opened.registerRecord(id)
        let place = try office.map { try opened.office($0).code } ?? record.entry.office
        guard let line = try make(record.entry, place, on ?? record.entry.on, opened) else {
            throw StoreError.notFound(id.uuidString.lowercased())
        }
        guard !record.isVoid else { throw RegisterVoiding.alreadyVoid }
        guard line.entry != record.entry else {
            throw Problem(
                "nothing-to-correct",
                Sentence("没有写明要改什么，登记未变", "Nothing to change was given; the line stands as it was"))
        }
        try Readable.check(line.entry)
        try opened.store.record(
            RegisterRecord(id: id, entry: line.entry, reason: reason), phone: line.phone,
            Acting(officer: opened.officer, today: opened.today, commandID: UUID(), at: opened.now()))
        try RegisterAnswer.tell(id, line.entry, Sentence("已更正", "Corrected"), asJSON: desk.speech.json)
    }
}

/// What the voiding of a register line is told: it was entered by mistake.
struct RegisterVoiding: ParsableArguments {
    @Argument(help: .value("The identifier of the line.", "id"), transform: StepOptions.identifier) var id: UUID
    @Option(help: .value("Why.", "text"), transform: Words.read) var reason: String
    @OptionGroup var desk: DeskOptions

    static let alreadyVoid = Problem(
        "register-void", Sentence("这一行已经作废，不能再改", "The line is void and cannot be changed"))

    static let abstract = "A line was entered by mistake: it counts for nothing and stays visible with the reason."

    func void() throws {
        let opened = try desk.open()
        var record = try opened.registerRecord(id)
        guard !record.isVoid else { throw RegisterVoiding.alreadyVoid }
        record.isVoid = true
        record.reason = reason
        try opened.store.record(
            record, Acting(officer: opened.officer, today: opened.today, commandID: UUID(), at: opened.now()))
        try RegisterAnswer.tell(id, record.entry, Sentence("已作废", "Voided"), asJSON: desk.speech.json)
    }
}
