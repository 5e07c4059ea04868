import ArgumentParser
import CaseExport
import CaseStore
import CaseWorkflow
import Desk
import Foundation

struct FilingReported: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reported", abstract: "What was reported of a period as of a past day.",
        discussion: "Exits with 1 when nothing of the period stood on that day.")
    @Argument(help: .value(PeriodName.words, "period"), transform: Words.read) var period: String
    @Option(help: .value("The day; today when left out.", "day")) var on: Day?
    @Option(
        help: .value("The receiver: an office of this desk, or CODE/NAME; the office above when left out.", "office"),
        transform: Words.read)
    var to: String?
    @OptionGroup var scheme: SchemeOptions
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let opened = try desk.open()
        let (office, receiver) = (try scheme.office(at: opened), try to.map { try opened.receiver($0) })
        let period = try scheme.period(period)
        let day = on ?? opened.today
        let reported: ReportedFigures?
        do throws(FilingRefusal) {
            reported = try opened.reported(period, on: day, office: office, receiver: receiver)
        } catch { throw Problem(error) }
        guard let reported else {
            throw Problem(
                "nothing-reported",
                Sentence(
                    "到\(day)为止，\(period.name)没有现行的报送件；报送情况见 filing list",
                    "No filing of \(period.name) stood on \(day); filing list tells what was filed"))
        }
        if desk.speech.json { return try Output.json(try ReportedAnswer(reported)) }
        let (filing, stock, ladder) = (reported.filing, reported.totals.stock, reported.totals.ladder)
        Output.line(
            "截至\(day)，\(filing.period) 所报为第\(filing.number)号（\(filing.type.name.chinese)，\(reported.preparedAt)）",
            "As of \(day), \(filing.period) was reported by number \(filing.number) (\(filing.type.name.english), "
                + "\(reported.preparedAt))")
        try FilingList.tell(approvalOf: filing, indent: "  ")
        Output.line(
            "  期初\(stock.opening)件，受理\(stock.accepted)件，结案\(stock.closed)件，期末\(stock.closing)件",
            "  \(stock.opening) open at the start, \(stock.accepted) accepted, \(stock.closed) closed, \(stock.closing) open at "
                + "the end")
        let received = Money(fen: ladder.receivedVerified + ladder.receivedStated)
        Output.line(
            "  请求\(Money(fen: ladder.claimed))，协议、裁决\(Money(fen: ladder.agreed))，到账\(received)",
            "  claimed \(Money(fen: ladder.claimed)), agreed or awarded \(Money(fen: ladder.agreed)), received \(received)"
        )
    }
}

/// Reported figures for programs.
struct ReportedAnswer: Encodable {
    let filing: FilingLine
    let preparedAt: String
    let opening: Int64
    let accepted: Int64
    let closed: Int64
    let closing: Int64
    let claimedFen: Int64
    let agreedFen: Int64
    let receivedVerifiedFen: Int64
    let receivedStatedFen: Int64
    let persons: Int64

    init(_ reported: ReportedFigures) throws(StoreError) {
        filing = try FilingLine(reported.filing)
        preparedAt = reported.preparedAt
        let (stock, ladder) = (reported.totals.stock, reported.totals.ladder)
        (opening, accepted, closed, closing) = (stock.opening, stock.accepted, stock.closed, stock.closing)
        (claimedFen, agreedFen) = (ladder.claimed, ladder.agreed)
        (receivedVerifiedFen, receivedStatedFen) = (ladder.receivedVerified, ladder.receivedStated)
        persons = reported.totals.persons
    }
}
