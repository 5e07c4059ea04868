import ArgumentParser
import CaseStore
import CaseWorkflow
import Desk

struct CaseList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "The docket of your office and those below it, newest first.",
        discussion: "The next page: --after with the last number of this one.")
    @Option(
        help: .value("Only cases at this stage, by its name or by the code that --json answers with.", "stage"),
        transform: Words.read)
    var stage: String?
    @Option(help: .value("Only this office and those below it, by code or name.", "office"), transform: Words.read)
    var office: String?
    @Flag(help: "Only cases that are open.") var open = false
    @Flag(help: "Only cases that are closed, refused or out of the figures.") var ended = false
    @Flag(help: "Only the backlog of old ledgers.") var backlog = false
    @Option(help: .code("Only this procedure", ProcedureKind.self, "kind"), transform: ProcedureKind.read)
    var kind: ProcedureKind?
    @Option(help: .value("Only cases of this mediator or handler, by name or code.", "name"), transform: Words.read)
    var mediator: String?
    @Option(help: .code("Only this kind of dispute", UnionCategory.self, "category"), transform: UnionCategory.read)
    var category: UnionCategory?
    @Option(help: .value("Only this series.", "name"), transform: Words.read) var series: String?
    @Option(help: .value("Registered on this day or later.", "day")) var from: Day?
    @Option(help: .value("Registered on this day or earlier.", "day")) var to: Day?
    @Option(help: .value("At most so many.", "count")) var limit = 50
    @Option(help: .value("Go on after this case.", "number"), transform: Words.number) var after: String?
    @OptionGroup var desk: DeskOptions

    func validate() throws {
        try Choice.one(open, ended, "--open", "--ended")
        guard (1...10_000).contains(limit) else {
            throw ValidationError(Sentence("--limit 应在1至10000之间", "--limit must be 1 to 10000").text(in: Words.spoken))
        }
        if let from, let to, from > to {
            throw ValidationError(Sentence("--from 晚于 --to", "--from is after --to").text(in: Words.spoken))
        }
    }

    func run() throws {
        let opened = try desk.open()
        let rows = try read(opened)
        if desk.speech.json {
            try Output.json(rows.map(DocketLine.init))
            return
        }
        for row in rows { Output.line(DocketLine.sentence(row)) }
        if rows.isEmpty { Output.line("没有符合条件的案件", "No case fits") }
        if rows.count == limit, let last = rows.last {
            Output.line("更多：加上 --after \(last.number)", "More: add --after \(last.number)")
        }
    }

    private func read(_ desk: Desk) throws -> [DocketRow] {
        let tree = try desk.store.officeTree()
        var filter = DocketFilter()
        filter.offices = try OfficeChoice.readable(office, at: desk, in: tree)
        filter.kind = kind
        filter.isOpen = open ? true : ended ? false : nil
        filter.isBacklog = backlog ? true : nil
        filter.stage = stage.map { StageWords.code($0) ?? $0 }
        filter.category = category?.rawValue
        filter.series = series
        if from != nil || to != nil {
            filter.registered = (from ?? Day(serial: -700_000))...(to ?? max(from ?? desk.today, desk.today))
        }
        var last = try after.map { try row($0, desk) }
        guard let mediator else { return try desk.store.docket(filter, limit: limit, after: last) }
        let wanted = try StepPlace(desk: desk, number: "", day: desk.today).person(mediator).name
        var found: [DocketRow] = []
        while found.count < limit {
            let page = try desk.store.docket(filter, limit: 1000, after: last)
            found += page.filter { $0.mediators.contains(wanted) }
            guard page.count == 1000, let end = page.last else { break }
            last = end
        }
        return Array(found.prefix(limit))
    }

    private func row(_ number: String, _ desk: Desk) throws -> DocketRow {
        let id = try desk.identifier(ofCase: number)
        guard let row = try desk.search(number, limit: 1000).first(where: { $0.id == id }) else {
            throw StoreError.notFound(number)
        }
        return row
    }
}

/// The office that a command is about: the one named, else the officer's own.
enum OfficeChoice {
    static func find(_ text: String?, at desk: Desk, in tree: OfficeTree) throws(StoreError) -> Office {
        guard let text else { return try desk.ownOffice() }
        guard let office = tree.find(text) else { throw .officeUnknown(Words.cut(text)) }
        return office
    }

    /// The office and everything below it, whose cases the officer may read.
    ///
    /// - Throws: `StoreError.refused` for an office that is not the officer's own or below it.
    static func readable(_ text: String?, at desk: Desk, in tree: OfficeTree) throws(StoreError) -> [OfficeCode] {
        let office = try find(text, at: desk, in: tree)
        guard tree.isWithin(office.code, try desk.ownOffice().code) else {
            throw .refused(Refused(.notPermitted, field: "office", known: office.code.text))
        }
        return tree.subtree(of: office.code)
    }
}

/// A line of the docket for programs. Amounts are in fen.
struct DocketLine: Encodable {
    let number: String
    let office: OfficeCode
    let kind: ProcedureKind
    let stage: String
    let standing: String
    let registeredOn: Day
    let acceptedOn: Day?
    let closedOn: Day?
    let outcome: String?
    let category: String?
    let persons: Int
    let workers: [String]
    let employers: [String]
    let mediators: [String]
    let claimedFen: Int64
    let agreedFen: Int64
    let receivedFen: Int64
    let series: String?
    let version: Int

    init(_ row: DocketRow) {
        number = row.number
        office = row.office
        kind = row.kind
        stage = row.stage
        standing = row.standing
        registeredOn = row.registeredOn
        acceptedOn = row.acceptedOn
        closedOn = row.closedOn
        outcome = row.outcome
        category = row.category
        persons = row.persons
        workers = row.workers
        employers = row.employers
        mediators = row.mediators
        claimedFen = row.claimedFen
        agreedFen = row.agreedFen
        receivedFen = row.receivedFen
        series = row.series
        version = row.version
    }

    static func sentence(_ row: DocketRow) -> Sentence {
        let worker = (row.workers.first ?? "") + (row.persons > 1 ? "等\(row.persons)人" : "")
        let workerToo = (row.workers.first ?? "") + (row.persons > 1 ? " and \(row.persons - 1) more" : "")
        let money = "\(Money(fen: row.receivedFen))/\(Money(fen: row.agreedFen))"
        let employer = row.employers.first ?? ""
        return Sentence(
            "\(row.number)  \(row.registeredOn)  \(row.stageName.chinese)  \(worker) 诉 \(employer)  \(money)",
            "\(row.number)  \(row.registeredOn)  \(row.stageName.english)  \(workerToo) v. \(employer)  \(money)")
    }
}
