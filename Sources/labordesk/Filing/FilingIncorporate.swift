import ArgumentParser
import CaseExport
import CaseWorkflow
import Desk

struct FilingIncorporate: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "incorporate",
        abstract: "Tell the offices below that their filings of a period went into this office's own.")
    @Argument(help: .value(PeriodName.words, "period"), transform: Words.read) var period: String
    @Option(help: .value("Where to write the answers.", "dir"), completion: .directory, transform: Words.read)
    var out: String
    @Option(
        help: .value("The receiver: an office of this desk, or CODE/NAME; the office above when left out.", "office"),
        transform: Words.read)
    var to: String?
    @Flag(help: "Sign them all anew with the key in use today.") var signAnew = false
    @OptionGroup var scheme: SchemeOptions
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let opened = try desk.open()
        let (office, receiver) = (try scheme.office(at: opened), try to.map { try opened.receiver($0) })
        let (period, schema) = (try scheme.period(period), try AnswerFolder.schema())
        try AnswerFolder.prepare(out, field: "out")
        let news: [IncorporationNews]
        do throws(FilingRefusal) {
            news = try opened.incorporations(
                of: period, office: office, receiver: receiver, schema: schema, signsAnew: signAnew)
        } catch { throw Problem(error) }
        var written: [AnswerFolder.Written] = []
        for one in news {
            written.append(
                try AnswerFolder.write(
                    one.documents, named: one.answer.folderName, into: out, field: "out"))
        }
        if desk.speech.json { return try Output.json(written.map(\.path)) }
        for one in written { Output.line(one.line) }
        if written.isEmpty { Output.line("没有下级报送件", "No filings of offices below") }
        if news.contains(where: { !$0.isSigned }) {
            Output.line(
                "告知未签名：作出时本单位没有签名密钥（labordesk key signing new，再加 --sign-anew）",
                "They are not signed: the office had no signing key when they were made (labordesk key signing new, "
                    + "then --sign-anew)")
        }
    }
}
