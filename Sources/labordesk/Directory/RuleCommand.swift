import ArgumentParser
import CaseStore
import CaseWorkflow
import Desk

struct RuleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rule", abstract: "The table of deadlines: who must act, within which term, under which article.",
        subcommands: [RuleImport.self, RuleList.self])
}

struct RuleImport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Take in an office's own rows; a row of the same id takes the place of the shipped one.",
        discussion: "The form of the table is that of rule list --text.")
    @Argument(help: .value("The table, UTF-8.", "file"), completion: .file(), transform: Words.read) var file: String
    @OptionGroup var table: TableOptions

    func run() throws {
        let opened = try table.desk.open()
        let text = try TableFile.read(file)
        let count: Int
        do throws(TableProblem) {
            count = try DeadlineRules(parsing: text).rows.count
        } catch { throw Problem(error.reason.rawValue, error.sentence, field: "file") }
        try opened.record(
            .rules(
                ImportedText(office: try opened.office(table.office).code, name: try table.name(of: file), text: text)),
            Sentence("已导入期限规则\(count)条，未结案件的期限已重新计算", "\(count) rule(s) taken in; open deadlines were counted again"),
            table.desk.speech)
    }
}

struct RuleList: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Every row of the table.")
    @Option(help: .value("Only rows whose id begins so.", "id"), transform: Words.read) var id: String?
    @Flag(help: "In the form that rule import reads.") var text = false
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let opened = try desk.open()
        let rules = try opened.store.rulebook().rules
        if text { return rules.text.split(separator: "\n").forEach { Output.line(String($0)) } }
        for rule in rules.rows where id.map({ rule.id.hasPrefix($0) }) ?? true {
            if desk.speech.json {
                try Output.json(
                    Line(
                        id: rule.id, trigger: rule.trigger.rawValue, actor: rule.actor, term: rule.term,
                        duty: rule.duty.text(in: Output.language), basis: rule.basis, area: rule.area,
                        from: rule.validFrom, to: rule.validTo))
            } else {
                let duty = [rule.actor.name, rule.duty].joined("：", ": ")
                let line = [
                    Sentence(same: rule.id), rule.term.name,
                    Sentence("\(duty.chinese)（\(rule.basis)）", "\(duty.english) (\(rule.basis))"),
                ]
                Output.line(line.joined("  ", "  "))
            }
        }
    }

    private struct Line: Encodable {
        let id: String
        let trigger: String
        let actor: DeadlineActor
        let term: Term
        let duty: String
        let basis: String
        let area: String?
        let from: Day?
        let to: Day?
    }
}
