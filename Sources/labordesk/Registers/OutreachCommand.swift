import ArgumentParser
import CaseWorkflow

struct OutreachCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outreach", abstract: "Sessions of legal publicity and advice (法律宣传咨询场次).",
        subcommands: [OutreachAdd.self, OutreachList.self])
}

struct OutreachAdd: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: "A session was held.")
    @Option(help: .code("What kind", OutreachSession.Kind.self, "kind"), transform: OutreachSession.Kind.read)
    var kind: OutreachSession.Kind
    @Option(help: .value("Where.", "place"), transform: Words.read) var place: String
    @Option(help: .value("How many sessions.", "count")) var sessions = 1
    @Option(help: .value("How many persons were reached.", "count")) var visitors = 0
    @Option(help: .value("How many leaflets were handed out.", "count")) var leaflets = 0
    @Option(help: .value("A remark.", "text"), transform: Words.read) var note = ""
    @OptionGroup var line: RegisterLineOptions

    func run() throws {
        try line.record { office, day, _ in
            .outreach(
                OutreachSession(
                    office: office, on: day, kind: kind, place: place, sessions: sessions, visitors: visitors,
                    leaflets: leaflets, note: note))
        }
    }
}

struct OutreachList: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Sessions, latest first.")
    @OptionGroup var list: RegisterListOptions

    func run() throws {
        try list.list(.outreach) { entry in
            guard case .outreach(let one) = entry else { return Sentence("", "") }
            let parts = [
                one.kind.name, Sentence(same: one.place), Sentence("\(one.sessions)场", "\(one.sessions) session(s)"),
                Sentence("\(one.visitors)人次", "\(one.visitors) visitor(s)"),
                Sentence("\(one.leaflets)份", "\(one.leaflets) leaflet(s)"),
            ]
            return parts.joined("  ", "  ")
        }
    }
}
