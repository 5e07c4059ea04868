import ArgumentParser
import CaseStore
import CaseWorkflow
import Desk
import Foundation

struct ConsultationCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "consultation", abstract: "Advice given by visit, telephone or online (来访来电咨询).",
        subcommands: [
            ConsultationAdd.self, ConsultationList.self, ConsultationShow.self, ConsultationCorrect.self,
            ConsultationVoid.self, ConsultationPromote.self,
        ])
}

struct ConsultationAdd: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: "Somebody asked for advice.")
    @Option(help: .value("What was asked.", "text"), transform: Words.read) var question: String
    @Option(help: .value("What was answered.", "text"), transform: Words.read) var answer = ""
    @Option(help: .code("How it came", CaseWorkflow.Channel.self, "channel"), transform: CaseWorkflow.Channel.read)
    var channel: CaseWorkflow.Channel = .walkIn
    @Option(help: .value("How many persons asked together.", "count")) var persons = 1
    @Option(help: .value("The name, when it was given.", "name"), transform: Words.read) var name: String?
    @Option(
        help: .value("The telephone; kept encrypted, shown masked, found by status.", "number"),
        transform: Words.read)
    var phone: String?
    @Flag(inversion: .prefixedNo, help: "Whether it is a migrant worker.") var migrant: Bool?
    @Option(help: .code("The kind of dispute", UnionCategory.self, "category"), transform: UnionCategory.read)
    var category: UnionCategory?
    @OptionGroup var line: RegisterLineOptions

    func run() throws {
        try line.record { office, day, desk in
            let number = try phone.map { try PersonalNumber.read($0, .phone, today: desk.today) }
            let commitment = try number.map { try desk.store.commitment(.phone, $0) }
            let consultation = Consultation(
                office: office, on: day, channel: channel, persons: persons, name: name, phone: commitment,
                isMigrant: migrant, category: category, question: question, answer: answer)
            return RegisterLine(entry: .consultation(consultation), phone: number)
        }
    }
}

struct ConsultationList: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Consultations, latest first.")
    @OptionGroup var list: RegisterListOptions

    func run() throws {
        try list.list(.consultation)
    }
}

struct ConsultationPromote: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "promote", abstract: "A consultation becomes a case in one act, and stays linked to it.",
        discussion: "Name, channel, category and question are taken over where the options say nothing else.")
    @Argument(help: .value("The identifier of the consultation.", "id"), transform: StepOptions.identifier) var id: UUID
    @OptionGroup(title: "Who") var parties: PartyOptions
    @OptionGroup(title: "What") var matter: MatterOptions
    @OptionGroup(title: "How it came") var arrival: PromotionOptions
    @OptionGroup(title: "The desk") var desk: DeskOptions

    func run() throws {
        let opened = try desk.open()
        let consultation = try find(opened)
        var draft = CaseDraft()
        draft.workers = try parties.workers()
        if draft.workers.isEmpty, let name = consultation.name {
            draft.workers = [
                WorkerDraft(worker: Worker(name: name, isMigrant: parties.migrant ?? consultation.isMigrant))
            ]
        }
        draft.employers = try parties.employers()
        matter.fill(&draft)
        if draft.category == nil { draft.category = consultation.category }
        if draft.summary.isEmpty { draft.summary = consultation.question }
        draft.channel = consultation.channel
        draft.office = try arrival.office.map(DraftInput.office) ?? consultation.office
        draft.on = arrival.on
        draft.number = arrival.number
        draft.kind = arrival.legalAid ? .legalAid : .mediation
        draft.organisation = arrival.organisation
        try Readable.check(draft)
        let performed = try opened.promote(id, draft, commandID: arrival.commandID ?? UUID())
        try StepAnswer.tell([performed], at: opened, asJSON: desk.speech.json)
    }

    private func find(_ desk: Desk) throws -> Consultation {
        let record = try desk.registerRecord(id)
        guard !record.isVoid, case .consultation(let consultation) = record.entry else {
            throw StoreError.notFound(id.uuidString.lowercased())
        }
        return consultation
    }
}

/// What is new about a case that comes from a consultation.
struct PromotionOptions: ParsableArguments {
    @Option(help: .value("The day it became a case; today when left out.", "day")) var on: Day?
    @Option(help: .value("The office's code; that of the consultation when left out.", "office"), transform: Words.read)
    var office: String?
    @Option(help: .value("The case number; the next of the series when left out.", "number"), transform: Words.read)
    var number: String?
    @Flag(help: "Open a file of legal aid instead of a mediation.") var legalAid = false
    @Option(help: .value("The mediation organisation that will seal, by code.", "organisation"), transform: Words.read)
    var organisation: String?
    @Option(help: .value("Identifies the act.", "uuid"), transform: StepOptions.identifier) var commandID: UUID?
}
