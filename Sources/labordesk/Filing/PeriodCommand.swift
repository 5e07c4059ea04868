import ArgumentParser
import CaseStore
import CaseWorkflow
import Desk
import Foundation

extension Labordesk {
    static var filingCommands: [any ParsableCommand.Type] { [PeriodCommand.self, FilingCommand.self] }
}

/// `labordesk period`: when the figures of a month stand.
struct PeriodCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "period",
        abstract: "Close a period so that its figures stand; open it again; see which are closed and filed.",
        subcommands: [PeriodClose.self, PeriodReopen.self, PeriodList.self])
}

struct PeriodClose: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "close", abstract: "Close a period: what is recorded from now on is a revision of it.",
        discussion: "Any period that is over may be closed, in any order: labordesk period close 2017-03")
    @Argument(help: .value(PeriodName.words, "period"), transform: Words.read) var period: String
    @Flag(help: "Close it although its last day has not passed.") var early = false
    @OptionGroup var persons: PersonOptions
    @OptionGroup var scheme: SchemeOptions
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let opened = try desk.open()
        let period = try scheme.period(period)
        let office = try scheme.office(at: opened)
        let persons = desk.speech.json ? persons.named : persons.asked()
        let done: PeriodClosed
        do throws(FilingRefusal) {
            done = try opened.close(period, office: office, early: early, persons: persons)
        } catch { throw Problem(error) }
        if desk.speech.json { return try Output.json(ClosingAnswer(done)) }
        Output.line(
            "\(done.office.name) \(period.name)（\(period.from) 至 \(period.to)）已结账",
            "\(done.office.name): \(period.name) (\(period.from) to \(period.to)) is closed")
        for warning in done.warnings {
            Output.line("提示：\(warning.chinese)", "Note: \(warning.english)")
        }
    }
}

struct PeriodReopen: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reopen", abstract: "Open a closed period again, unless it has been filed.")
    @Argument(help: .value(PeriodName.words, "period"), transform: Words.read) var period: String
    @Option(help: .value("Why.", "words"), transform: Words.read) var reason: String
    @OptionGroup var scheme: SchemeOptions
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let opened = try desk.open()
        let period = try scheme.period(period)
        guard !reason.allSatisfy(\.isWhitespace) else {
            throw Problem.usage("请写明重新打开的理由", "Say why it is opened again", field: "reason")
        }
        let office = try scheme.office(at: opened)
        do throws(FilingRefusal) {
            try opened.reopen(period, office: office, reason: reason)
        } catch { throw Problem(error) }
        let said = Sentence(
            "\(period.name) 已重新打开，理由：\(reason)。登记完毕后请再次结账",
            "\(period.name) is open again (\(reason)). Close it once more when everything is recorded")
        if desk.speech.json {
            try Output.json(ReopeningAnswer(scheme: period.scheme, period: period.name, state: "open", reason: reason))
        } else {
            Output.line(said)
        }
    }

    private struct ReopeningAnswer: Encodable {
        let scheme: String
        let period: String
        let state: String
        let reason: String
    }
}

struct PeriodList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Which periods are open, closed or filed.")
    @Option(help: "Only those that end in this year.") var year: Int?
    @OptionGroup var scheme: SchemeOptions
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let opened = try desk.open()
        let periods = try opened.periods(
            of: try scheme.office(at: opened), scheme: try scheme.known(), year: year)
        if desk.speech.json { return try Output.json(try periods.map { try PeriodLine($0) }) }
        guard !periods.isEmpty else { return Output.line("没有期间。", "There are no periods.") }
        for standing in periods {
            let filed = standing.filings.map { "\($0.receiver)#\($0.number)" }.joined(separator: ", ")
            let reason = standing.closing?.closing.reason
            Output.line(
                "\(standing.period.name)  \(standing.state.name.text(in: Output.language))"
                    + (standing.closing.map { "  \($0.closing.on)" } ?? "") + (filed.isEmpty ? "" : "  " + filed)
                    + (reason.map { "  " + $0 } ?? ""))
        }
    }
}

/// Which scheme's periods, and whose.
struct SchemeOptions: ParsableArguments {
    @Option(help: ArgumentHelp("month, month-21 (21st to 20th), week or october-year.", valueName: "scheme"))
    var scheme = Period.monthScheme

    @Option(help: .value("The office, by code or name; your own when left out.", "office"), transform: Words.read)
    var office: String?

    /// - Throws: wrong usage for a scheme that does not exist.
    func known() throws(Problem) -> String { try PeriodName.known(scheme) }

    func period(_ text: String) throws(Problem) -> Period { try PeriodName.read(text, scheme: try known()) }

    func office(at desk: Desk) throws -> OfficeCode? {
        guard office != nil else { return nil }
        return try desk.office(office).code
    }
}

/// How a period is named.
enum PeriodName {
    static let words = "A month YYYY-MM; a day YYYY-MM-DD of a week; a year YYYY that ends in September."
    /// What a scheme is called in Chinese.
    static func scheme(_ code: String) -> String { ReturnScheme(rawValue: code)?.name.chinese ?? code }
    static let chinese = "月写作 YYYY-MM；周写作其中一天 YYYY-MM-DD；十月制年度写作其九月所在年 YYYY"

    /// - Throws: wrong usage for a scheme that does not exist.
    static func known(_ scheme: String) throws(Problem) -> String {
        guard Period.schemes.contains(scheme) else {
            throw Problem.usage(
                "没有报表周期“\(Words.cut(scheme))”，可用：\(Period.schemes.joined(separator: "、"))",
                "There is no scheme “\(Words.cut(scheme))”; there are "
                    + "\(Period.schemes.joined(separator: ", "))", field: "scheme")
        }
        return scheme
    }

    /// - Throws: wrong usage for a name of no period of the scheme.
    static func read(_ text: String, scheme: String) throws(Problem) -> Period {
        guard let period = Period(scheme: try known(scheme), name: text) else {
            throw Problem.usage(
                "“\(Words.cut(text))”不是\(PeriodName.scheme(scheme))的期间名。\(PeriodName.chinese)",
                "“\(Words.cut(text))” names no period of the scheme \(scheme). \(PeriodName.words)", field: "period")
        }
        return period
    }
}

extension Problem {
    init(_ refusal: FilingRefusal) {
        if case .store(let error) = refusal {
            self.init(error)
        } else {
            self.init(refusal.code, refusal.sentence)
        }
    }
}
