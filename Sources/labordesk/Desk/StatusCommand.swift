import ArgumentParser
import CaseStore
import CaseWorkflow
import Desk

/// `labordesk status`: where is my case?
struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Where a case stands: stage, last act, who acts next by when and under which article, and its money.",
        discussion:
            "QUERY is a case number, a name (one character is enough), an employer, an ID number, a telephone number or a mediator."
    )

    @Argument(help: "A case number, a name, an employer, an ID or telephone number, or a mediator.")
    var query: String

    @Option(help: "How many cases to list when several fit.")
    var limit = 20

    @OptionGroup var desk: DeskOptions

    func run() throws {
        let desk = try self.desk.open()
        guard query.utf8.count <= 1000 else {
            throw Problem.usage("查询文字过长", "The query is too long")
        }
        if let id = try desk.caseID(number: query) {
            let answer = try desk.status(of: id)
            if self.desk.speech.json { try Output.json(answer) } else { answer.tell() }
            return
        }
        let most = max(1, min(limit, 1000))
        let found = try desk.search(query, limit: most)
        let asked = try desk.consultations(phone: query, limit: most).map { record in
            RegisterLineView(record, phone: try desk.store.maskedPhone(ofConsultation: record.id))
        }
        if found.count == 1, let only = found.first {
            let answer = try desk.status(of: only.id)
            if self.desk.speech.json { return try Output.json(answer) }
            answer.tell()
            return tell(asked)
        }
        if self.desk.speech.json {
            if found.isEmpty, !asked.isEmpty { return try Output.json(asked) }
            try Output.json(found.map(StatusLine.init))
            if found.isEmpty { throw ExitCode(1) }
            return
        }
        guard !found.isEmpty || !asked.isEmpty else {
            throw Problem("not-found", Sentence("没有找到与“\(query)”相符的案件", "No case fits “\(query)”"))
        }
        for row in found { Output.line(StatusLine(row).text) }
        if !found.isEmpty {
            Output.line("共\(found.count)件；给出案号可看详情。", "\(found.count) cases; give a case number to see one.")
        }
        tell(asked)
    }

    /// Consultations of the telephone that was asked for.
    private func tell(_ asked: [RegisterLineView]) {
        for line in asked { Output.line("咨询：\(line.sentence.chinese)", "Consultation: \(line.sentence.english)") }
    }
}

/// One case in a list of several.
struct StatusLine: Encodable {
    var number: String
    var stage: String
    var stageName: String
    var workers: [String]
    var employers: [String]
    var acceptedOn: Day?

    init(_ row: DocketRow) {
        number = row.number
        stage = row.stage
        stageName = row.stageName.text(in: Output.language)
        workers = row.workers
        employers = row.employers
        acceptedOn = row.acceptedOn
    }

    var text: String {
        [
            number, stageName, workers.joined(separator: "、"), employers.joined(separator: "、"),
            acceptedOn?.description ?? "-",
        ]
        .joined(separator: "  ")
    }
}

extension CaseStatus {
    func tell() {
        let language = Output.language
        Output.line("\(number)  \(stageName.text(in: language))")
        Output.line("单位：\(officeName)", "Office: \(officeName)")
        Output.line(
            "当事人：\(workers.joined(separator: "、"))\(persons > workers.count ? "等\(persons)人" : "") — \(employers.joined(separator: "、"))",
            "Parties: \(workers.joined(separator: ", "))\(persons > workers.count ? " and others, \(persons) persons" : "") — \(employers.joined(separator: ", "))"
        )
        if let last = lastAct {
            Output.line("最近：\(last.on) \(last.sentence.chinese)", "Last: \(last.on) \(last.sentence.english)")
        }
        let next = deadlines.next(on: today)
        if let next {
            Output.line(
                "下一步：\(next.actor.name.chinese)\(next.duty.chinese)，期限\(next.due)（\(next.basis)；\(next.counted.chinese)）",
                "Next: \(next.actor.name.english): \(next.duty.english), by \(next.due) (\(next.basis); \(next.counted.english))"
            )
        } else {
            Output.line("下一步：\(nextStep.chinese)", "Next: \(nextStep.english)")
        }
        for deadline in deadlines where !deadline.isAlert && deadline != next {
            Output.line(
                "　　　　\(deadline.due) \(deadline.actor.name.chinese)\(deadline.duty.chinese)（\(deadline.basis)）",
                "      \(deadline.due) \(deadline.actor.name.english): \(deadline.duty.english) (\(deadline.basis))")
        }
        for alert in deadlines where alert.isAlert {
            Output.line(
                "　　　　\(alert.from) \(alert.duty.chinese)（\(alert.basis)）",
                "      \(alert.from) \(alert.duty.english) (\(alert.basis))")
        }
        Output.line(
            "款项：请求\(Money(fen: ladder.claimed))，协议或者裁决\(Money(fen: ladder.agreed))，到账\(Money(fen: ladder.received))，放弃\(Money(fen: ladder.waived))，未付\(Money(fen: ladder.outstanding))，逾期\(Money(fen: ladder.overdue))",
            "Money: claimed \(Money(fen: ladder.claimed)), agreed or awarded \(Money(fen: ladder.agreed)), received \(Money(fen: ladder.received)), waived \(Money(fen: ladder.waived)), outstanding \(Money(fen: ladder.outstanding)), overdue \(Money(fen: ladder.overdue))"
        )
        if !subsidies.isEmpty {
            Output.line(
                "办案补贴：核定\(approvedSubsidies)，已发\(paidSubsidies)",
                "Subsidies: approved \(approvedSubsidies), paid \(paidSubsidies)")
        }
    }
}
