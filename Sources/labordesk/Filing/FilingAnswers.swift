import CaseExport
import CaseStore
import CaseWorkflow
import Desk
import SafeCrypto

/// The answers of `period` and `filing` for programs. Money in fen.
struct ClosingAnswer: Encodable {
    let office: OfficeCode
    let scheme: String
    let period: String
    let from: Day
    let to: Day
    let state: String
    let epoch: Int
    let sequence: Int64
    let responsible: ReturnPersons?
    let warnings: [String]

    init(_ done: PeriodClosed) {
        office = done.office.code
        scheme = done.period.scheme
        period = done.period.name
        from = done.period.from
        to = done.period.to
        state = PeriodStanding.State.closed.rawValue
        epoch = done.closed.epoch
        sequence = done.closed.sequence
        responsible = done.closed.closing.persons
        warnings = done.warnings.map { $0.text(in: Output.language) }
    }
}

struct PeriodLine: Encodable {
    let scheme: String
    let period: String
    let from: Day
    let to: Day
    let state: String
    let due: Day
    let on: Day?
    let epoch: Int?
    let reason: String?
    /// How firm what was filed is: provisional, settled, final; nil while nothing stands.
    let stage: String?
    /// The last period with whose filing it is revised routinely, and when that one is due.
    let lastRevision: String?
    let lastRevisionDue: Day?
    let finalOn: Day
    let filings: [FilingLine]

    init(_ standing: PeriodStanding) throws(StoreError) {
        scheme = standing.period.scheme
        period = standing.period.name
        from = standing.period.from
        to = standing.period.to
        state = standing.state.rawValue
        due = standing.due
        on = standing.closing?.closing.on
        epoch = standing.closing?.epoch
        reason = standing.closing?.closing.reason
        stage = standing.finality.stage?.rawValue
        lastRevision = standing.finality.lastRevision?.name
        lastRevisionDue = standing.finality.lastRevisionDue
        finalOn = standing.finality.finalOn
        var lines: [FilingLine] = []
        for filing in standing.filings {
            lines.append(try FilingLine(filing, isSuperseded: standing.isSuperseded(filing)))
        }
        filings = lines
    }
}

struct FilingLine: Encodable {
    let id: String
    let office: OfficeCode
    let receiver: String
    let scheme: String
    let period: String
    let number: Int
    let type: String
    let status: String
    let epoch: Int
    let sequence: Int64
    let digest: String
    /// Another filing took its place; nil where that was not looked at.
    let isSuperseded: Bool?
    /// Of what changed a final year: who approved it, when, and why.
    let approvedBy: OfficerCode?
    let approvedOn: Day?
    let because: String?

    init(_ record: FilingRecord, isSuperseded: Bool? = nil) throws(StoreError) {
        let approval = try record.approval()
        self.isSuperseded = isSuperseded
        approvedBy = approval?.officer
        approvedOn = approval?.on
        because = approval?.because
        id = record.id
        office = record.office
        receiver = record.receiver
        scheme = record.scheme
        period = record.period
        number = record.number
        type = record.kind
        status = record.status
        epoch = record.epoch
        sequence = record.sequence
        digest = record.digest
    }
}

struct MadeFilingAnswer: Encodable {
    let folder: String
    let zip: String?
    let filing: FilingLine
    let preparedAt: String
    let received: [OfficeCode]
    let missing: [OfficeCode]
    /// The fingerprint of the key that signed it; nil for a filing that is not signed.
    let signedWith: String?
    let missingPersons: [String]
    let totals: ControlAnswer
    let warnings: [ProblemAnswer]
    /// Earlier periods whose routine corrections were not made with it.
    let revisionsWaiting: [String]

    init(_ made: MadeFiling, zip: String?, waiting: [String] = []) throws(StoreError) {
        revisionsWaiting = waiting
        folder = made.path
        self.zip = zip
        filing = try FilingLine(made.record)
        preparedAt = made.header.preparedAt
        received = made.header.coverage.received
        missing = made.header.coverage.missing
        signedWith = made.written.signature?.key.fingerprint.digest.hex
        missingPersons = (made.header.responsible ?? ReturnPersons()).missing.map(\.rawValue)
        totals = ControlAnswer(made.written.control)
        warnings = made.written.warnings.map(ProblemAnswer.init)
    }
}

struct VerdictAnswer: Encodable {
    let verdict: String
    let filing: String?
    let type: String?
    let sender: OfficeCode?
    let receiver: OfficeCode?
    let period: String?
    let responsible: ReturnPersons?
    let reportedOn: Day?
    let manifestDigest: String?
    let signature: String
    let signedWith: String?
    let claimed: ControlAnswer?
    let recomputed: ControlAnswer?
    let problems: [ProblemAnswer]
    let omittedProblems: Int

    init(_ found: FilingVerdict) {
        verdict = found.outcome.rawValue
        filing = found.header?.id
        type = found.header?.type.rawValue
        sender = found.header?.sender.code
        receiver = found.header?.receiver.code
        period = found.header?.period.label
        responsible = found.header?.responsible
        reportedOn = found.header?.reportedOn
        manifestDigest = found.manifestDigest.map { "\($0)" }
        signature = found.signature.code
        signedWith = found.signature.fingerprint.map(\.digest.hex)
        claimed = found.claimed.map(ControlAnswer.init)
        recomputed = found.recomputed.map(ControlAnswer.init)
        problems = found.problems.map(ProblemAnswer.init)
        omittedProblems = found.omittedProblems
    }
}

struct ProblemAnswer: Encodable {
    let rule: String
    let severity: String
    let part: String?
    let record: String?
    let line: Int
    let message: String

    init(_ problem: FilingProblem) {
        rule = problem.rule.rawValue
        severity = problem.severity == .error ? "error" : "warning"
        part = problem.part
        record = problem.record
        line = problem.line
        message = problem.message.text(in: Output.language)
    }
}

/// Control totals by group and name: `records.added`, `stock.closing`, `ladder.agreed` …
struct ControlAnswer: Encodable {
    let control: FilingControl

    init(_ control: FilingControl) { self.control = control }

    func encode(to encoder: any Encoder) throws {
        var groups = encoder.container(keyedBy: Name.self)
        for group in ControlLine.groups {
            let lines = ControlLine.all.filter { $0.group == group }
            if group == "bridge", control.totals.bridge == nil { continue }
            var values = groups.nestedContainer(keyedBy: Name.self, forKey: Name(group))
            for line in lines { try values.encode(line.value(control), forKey: Name(line.code)) }
        }
    }

    private struct Name: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(_ text: String) { stringValue = text }
        init?(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }
}
