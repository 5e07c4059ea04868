import ArgumentParser
import CaseStore
import CaseWorkflow
import Desk

struct ConsultationShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "One consultation, with every correction; the telephone is masked.",
        discussion: "The telephone in full needs --full-phone with its --reason; that it was read is recorded.")
    @OptionGroup var line: RegisterLineChoice
    @Flag(help: "The telephone in full; recorded as read.") var fullPhone = false
    @Option(help: .value("Why the telephone is needed in full.", "text"), transform: Words.read) var reason: String?

    func validate() throws {
        guard fullPhone == (reason != nil) else {
            throw ValidationError(
                Sentence("--full-phone 与 --reason 须一起使用", "Give --full-phone and --reason together").text(
                    in: Words.spoken))
        }
    }

    func run() throws { try line.show(phoneReason: reason) }
}

struct ConsultationCorrect: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "correct", abstract: "Correct a line; what it said before stays visible, and the figures follow.")
    @OptionGroup var line: RegisterCorrectionOptions
    @Option(help: .value("What was asked.", "text"), transform: Words.read) var question: String?
    @Option(help: .value("What was answered.", "text"), transform: Words.read) var answer: String?
    @Option(help: .code("How it came", CaseWorkflow.Channel.self, "channel"), transform: CaseWorkflow.Channel.read)
    var channel: CaseWorkflow.Channel?
    @Option(help: .value("How many persons asked together.", "count")) var persons: Int?
    @Option(help: .value("The name, when it was given.", "name"), transform: Words.read) var name: String?
    @Option(help: .value("The telephone; kept encrypted.", "number"), transform: Words.read) var phone: String?
    @Flag(help: "The telephone was wrong and nobody knows another.") var noPhone = false
    @Flag(inversion: .prefixedNo, help: "Whether it is a migrant worker.") var migrant: Bool?
    @Option(help: .code("The kind of dispute", UnionCategory.self, "category"), transform: UnionCategory.read)
    var category: UnionCategory?

    func validate() throws {
        guard !noPhone || phone == nil else {
            throw ValidationError(
                Sentence("--phone 与 --no-phone 只能用一个", "Give --phone or --no-phone, not both").text(in: Words.spoken))
        }
    }

    func run() throws {
        try line.correct { entry, office, day, desk in
            guard case .consultation(var one) = entry else { return nil }
            let number = try phone.map { try PersonalNumber.read($0, .phone, today: desk.today) }
            one.office = office
            one.on = day
            one.channel = channel ?? one.channel
            one.persons = persons ?? one.persons
            one.name = name ?? one.name
            if noPhone { one.phone = nil }
            if let number { one.phone = try desk.store.commitment(.phone, number) }
            one.isMigrant = migrant ?? one.isMigrant
            one.category = category ?? one.category
            one.question = question ?? one.question
            one.answer = answer ?? one.answer
            return RegisterLine(entry: .consultation(one), phone: number)
        }
    }
}

struct ConsultationVoid: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "void", abstract: RegisterVoiding.abstract)
    @OptionGroup var line: RegisterVoiding

    func run() throws { try line.void() }
}
