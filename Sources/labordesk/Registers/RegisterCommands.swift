import ArgumentParser
import CaseStore
import CaseWorkflow
import Desk
import Foundation

extension Labordesk {
    static var registerCommands: [any ParsableCommand.Type] {
        [ConsultationCommand.self, DraftingCommand.self, OutreachCommand.self]
    }
}

/// What every new line of a register is told: where, on which day.
struct RegisterLineOptions: ParsableArguments {
    @Option(help: .value("The day; today when left out.", "day")) var on: Day?
    @Option(help: .value("The office; your own when left out.", "office"), transform: Words.read) var office: String?
    @OptionGroup var desk: DeskOptions

    /// Records a line and answers with its identifier.
    func record(_ make: (OfficeCode, Day, Desk) throws -> RegisterLine) throws {
        let opened = try desk.open()
        let line = try make(try opened.office(office).code, on ?? opened.today, opened)
        try Readable.check(line.entry)
        let id = UUID()
        try opened.store.record(
            RegisterRecord(id: id, entry: line.entry), phone: line.phone,
            Acting(officer: opened.officer, today: opened.today, commandID: UUID(), at: opened.now()))
        let register = line.entry.register.name
        let done = Sentence("已登入\(register.chinese)", "Recorded in \(register.english)")
        try RegisterAnswer.tell(id, line.entry, done, asJSON: desk.speech.json)
    }
}

/// Which lines of a register are wanted.
struct RegisterListOptions: ParsableArguments {
    @Option(help: .value("The first day; 1 January of this year when left out.", "day")) var from: Day?
    @Option(help: .value("The last day; today when left out.", "day")) var to: Day?
    @Option(help: .value("The office, with those below it; your own when left out.", "office"), transform: Words.read)
    var office: String?
    @Option(help: .value("At most so many.", "count")) var limit = 200
    @OptionGroup var desk: DeskOptions

    func validate() throws {
        guard (1...10_000).contains(limit) else {
            throw ValidationError(Sentence("--limit 应在1至10000之间", "--limit must be 1 to 10000").text(in: Words.spoken))
        }
    }

    func list(_ register: RegisterEntry.Register) throws {
        let opened = try desk.open()
        let tree = try opened.store.officeTree()
        let offices = try OfficeChoice.readable(office, at: opened, in: tree)
        let first = from ?? Day(year: opened.today.year, month: 1, day: 1) ?? opened.today
        let records = try opened.store.register(
            register, offices: offices, from: first, to: to ?? opened.today, limit: limit)
        let views = try records.map { record in
            let isConsultation = register == .consultation
            return RegisterLineView(
                record, phone: isConsultation ? try opened.store.maskedPhone(ofConsultation: record.id) : nil)
        }
        if desk.speech.json { return try Output.json(views) }
        for view in views { Output.line(view.sentence) }
        if records.isEmpty { Output.line("没有登记", "Nothing is recorded") }
    }
}
