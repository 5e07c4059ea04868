import CaseExport
import CaseStore
import CaseWorkflow
import SafeCrypto

/// One filing being received, inside the transaction that keeps it.
final class ReceivingWork {
    private let header: FilingHeader
    private let digest: Digest
    /// What was read when the filing was checked.
    private let staged: StagedRecords
    private let cells: [ReceivedFiling.Cell]
    private let office: OfficeCode
    private let tree: OfficeTree
    private let today: Day
    private let startsHere: Bool
    private let verdict: FilingVerdict
    /// Bytes of all files, and who answers: what the receipt says.
    private let bytes: Int64
    private let answers: AnsweringOffice
    private let progress: (Double) -> Void
    private(set) var findings: [ReceivingFinding] = []
    private(set) var refusedRecords: Int64 = 0
    private(set) var expected: Int?
    /// What the records say of cases that changed desks, by uid.
    private let named: [String: ReceivedFiling.Move]
    private var moves: [ReceivedFiling.Move] = []
    /// Cases of this sender that an earlier filing named as moved.
    private var moved: Set<String> = []

    /// Findings beyond these are only counted.
    private static let most = 200

    /// The transaction ends without keeping anything.
    struct Ended: Error {
        let answered: KnownReceived?
    }

    init(
        header: FilingHeader, digest: Digest, staged: StagedRecords, cells: [ReceivedFiling.Cell],
        moves named: [String: ReceivedFiling.Move], office: OfficeCode,
        tree: OfficeTree, today: Day, startsHere: Bool, verdict: FilingVerdict, bytes: Int64, answers: AnsweringOffice,
        progress: @escaping (Double) -> Void
    ) {
        self.verdict = verdict
        self.bytes = bytes
        self.answers = answers
        self.progress = progress
        self.staged = staged
        self.cells = cells
        self.named = named
        self.header = header
        self.digest = digest
        self.office = office
        self.tree = tree
        self.today = today
        self.startsHere = startsHere
    }

    func decide(_ known: ReceivedKnowledge) throws -> ReceivedFiling {
        let judgement = ReceivingJudgement.of(
            header, digest: digest, office: office, tree: tree,
            known: try known.filings(.sender(header.sender.code, orFiling: header.id)), startsHere: startsHere)
        var filing = ReceivedFiling(
            id: header.id, receiver: office, sender: header.sender.code, senderName: header.sender.name,
            scheme: header.period.scheme, period: header.period.label, from: header.period.from, to: header.period.to,
            number: Int(header.sequence), kind: header.type.rawValue, digest: digest.hex, state: .accepted,
            serial: try known.nextSerial(), on: today)
        switch judgement {
        case .answered(let earlier): throw Ended(answered: earlier)
        case .refuse(let finding, let number):
            findings = [finding]
            expected = number
            throw Ended(answered: nil)
        case .wait(let number, let finding):
            findings = [finding]
            expected = number
            filing.state = .quarantined
        case .reject(let finding):
            findings = [finding]
            filing.state = .rejected
        case .take(let finding):
            findings = finding.map { [$0] } ?? []
            try take(&filing, known)
        }
        filing.answerDocuments = try answers.documents(answer(to: filing))
        return filing
    }

    /// What goes back to the sender.
    private func answer(to filing: ReceivedFiling) -> FilingAnswer {
        let outcome: FilingResult.Outcome =
            switch filing.state {
            case .accepted: .accepted
            case .partly: .partlyAccepted
            case .rejected: .rejected
            case .quarantined: .quarantined
            }
        let found = findings.map { FilingResult.Finding($0) }
        // What the receiver only looked at comes after what it holds against the filing.
        let looked = verdict.problems.map { FilingResult.Finding($0) }
        let omitted = Int(refusedRecords) - findings.count { $0.record != nil } + verdict.omittedProblems
        let receipt = answers.receipt(of: header, digest: digest, bytes: bytes, serial: filing.serial)
        return .result(
            FilingResult(
                receipt: receipt, outcome: outcome, expectedSequence: expected.map { Int64($0) },
                findings: found + looked, omittedFindings: omitted, claimed: verdict.claimed,
                recomputed: verdict.recomputed, refusedRecords: refusedRecords))
    }

    /// Keeps the records and cells that were read.
    private func take(_ filing: inout ReceivedFiling, _ known: ReceivedKnowledge) throws {
        // A filing that was accepted was added up.
        guard let totals = verdict.recomputed?.totals else { throw StoreError.corrupt("filing \(header.id)") }
        moved = Set(
            try known.filings(.sender(header.sender.code)).flatMap { $0.filing.moves ?? [] }.map(\.uid))
        var done = 0
        try staged.each { record in
            try keep(record, known)
            done += 1
            if done % 1000 == 0 { progress(Double(done) / Double(staged.count)) }
        }
        filing.cells = cells
        filing.moves = moves
        filing.opening = totals.stock.opening
        filing.closing = totals.stock.closing
        filing.state = refusedRecords == 0 ? .accepted : .partly
    }

    private func keep(_ record: StagedRecords.Record, _ known: ReceivedKnowledge) throws {
        let standing = try known.standing(record.uid, from: header.sender.code)
        if let reason = conflict(record, standing) {
            refusedRecords += 1
            if findings.count < ReceivingWork.most { findings.append(reason) }
            return
        }
        try known.keep(
            ReceivedRecord(uid: record.uid, rev: record.rev, action: record.action, digest: record.digest.bytes))
        if let move = named[record.uid] ?? (moved.contains(record.uid) ? .init(uid: record.uid) : nil) {
            moves.append(move)
        }
    }

    /// Compare and set: a record is taken when it continues what stands, and a replacement always.
    private func conflict(_ record: StagedRecords.Record, _ standing: ReceivedRecord?) -> ReceivingFinding? {
        if header.type == .replacement { return nil }
        switch (record.action, standing) {
        case ("A", nil): return nil
        case ("A", .some(let standing)):
            return ReceivingFinding(
                .conflict, record: record.uid, "已有该案件的第\(standing.rev)版，不能再新增",
                "Revision \(standing.rev) of the case is here; it cannot be added again")
        case (_, nil):
            return ReceivingFinding(
                .conflict, record: record.uid, "没有收到过该案件，不能替换或者删除",
                "The case never came; it can be neither replaced nor withdrawn")
        case (_, .some(let standing)):
            guard record.replaces?.bytes == standing.digest, record.rev > standing.rev else {
                return ReceivingFinding(
                    .conflict, record: record.uid, "所取代的记录与在案的第\(standing.rev)版不是同一份",
                    "It takes the place of another record than revision \(standing.rev), which is here")
            }
            return nil
        }
    }
}

extension ReceivedFiling.Cell {
    init(_ cell: FilingCell) {
        self.init(
            indicator: cell.indicator, detail: cell.detail, category: cell.category, channel: cell.channel,
            flags: cell.flags, value: cell.value)
    }
}
