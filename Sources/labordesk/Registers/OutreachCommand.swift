import ArgumentParser
import CaseWorkflow

struct OutreachCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outreach", abstract: "Sessions of legal publicity and advice (法律宣传咨询场次).",
        subcommands: [
            OutreachAdd.self, OutreachList.self, OutreachShow.self, OutreachCorrect.self, OutreachVoid.self,
        ])
}

struct OutreachAdd: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: "A session was held.")
    @Option(help: .code("What kind", OutreachSession.Kind.self, "kind"), transform: OutreachSession.Kind.read)
    var kind: OutreachSession.Kind
    @Option(help: .value("Where.", "place"), transform: Words.read) var place: String
    @Option(help: .value("How many sessions.", "count")) var sessions = 1
    @Option(help: .value("How many persons were reached.", "count")) var visitors = 0
    @Option(help: .value("How many leaflets were handed out.", "count")) var leaflets = 0
    @Option(help: .value("How many of the staff took part.", "count")) var staff: Int?
    @Option(help: .value("How many lawyers took part.", "count")) var lawyers: Int?
    @Option(help: .value("A remark.", "text"), transform: Words.read) var note = ""
    @OptionGroup var line: RegisterLineOptions

    func run() throws {
        try line.record { office, day, _ in
            let session = OutreachSession(
                office: office, on: day, kind: kind, place: place, sessions: sessions, visitors: visitors,
                leaflets: leaflets, staff: staff, lawyers: lawyers, note: note)
            return RegisterLine(entry: .outreach(session))
        }
    }
}

struct OutreachList: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Sessions, latest first.")
    @OptionGroup var list: RegisterListOptions

    func run() throws {
        try list.list(.outreach)
    }
}

struct OutreachShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "One session, with every correction.")
    @OptionGroup var line: RegisterLineChoice

    func run() throws { try line.show() }
}

struct OutreachCorrect: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "correct", abstract: "Correct a line; what it said before stays visible, and the figures follow.")
    @OptionGroup var line: RegisterCorrectionOptions
    @Option(help: .code("What kind", OutreachSession.Kind.self, "kind"), transform: OutreachSession.Kind.read)
    var kind: OutreachSession.Kind?
    @Option(help: .value("Where.", "place"), transform: Words.read) var place: String?
    @Option(help: .value("How many sessions.", "count")) var sessions: Int?
    @Option(help: .value("How many persons were reached.", "count")) var visitors: Int?
    @Option(help: .value("How many leaflets were handed out.", "count")) var leaflets: Int?
    @Option(help: .value("How many of the staff took part.", "count")) var staff: Int?
    @Option(help: .value("How many lawyers took part.", "count")) var lawyers: Int?
    @Option(help: .value("A remark.", "text"), transform: Words.read) var note: String?

    func run() throws {
        try line.correct { entry, office, day, _ in
            guard case .outreach(var one) = entry else { return nil }
            one.office = office
            one.on = day
            one.kind = kind ?? one.kind
            one.place = place ?? one.place
            one.sessions = sessions ?? one.sessions
            one.visitors = visitors ?? one.visitors
            one.leaflets = leaflets ?? one.leaflets
            one.staff = staff ?? one.staff
            one.lawyers = lawyers ?? one.lawyers
            one.note = note ?? one.note
            return RegisterLine(entry: .outreach(one))
        }
    }
}

struct OutreachVoid: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "void", abstract: RegisterVoiding.abstract)
    @OptionGroup var line: RegisterVoiding

    func run() throws { try line.void() }
}
