import CaseExport
import CaseStore
import CaseWorkflow
import SafeCrypto

/// The office that answers what came in on a day: its name, its clock and the key with which it signs.
struct AnsweringOffice {
    let office: FilingOffice
    /// nil for an office without a key in use: its answers are not signed.
    let key: SigningKey?
    /// As the receipt says it.
    let receivedAt: String

    func receipt(of header: FilingHeader, digest: Digest, bytes: Int64, serial: Int?) -> FilingReceipt {
        FilingReceipt(
            of: header, digest: digest, bytes: bytes, receivedAt: receivedAt, serial: serial.map { Int64($0) },
            receiver: office)
    }

    /// The answer's files, signed once: two signatures by one key over the same differ.
    ///
    /// - Throws: `AnswerRefusal`, `CryptoProblem`.
    func documents(_ answer: FilingAnswer) throws -> [AnswerDocument] {
        let documents = try answer.documents()
        return try key.map { try documents.signed(by: $0) } ?? documents
    }

    /// What goes back for a filing of which nothing is kept: refused on arrival, or a rehearsal.
    func answer(
        to verdict: FilingVerdict, bytes: Int64, findings: [ReceivingFinding], expected: Int?
    ) throws -> Reception.Answer {
        guard let header = verdict.header, let digest = verdict.manifestDigest else {
            return .none(
                Sentence(
                    "清单读不出来，不知道是谁报送的哪一件，没有可答复的。请告知报送单位重新递交",
                    "The manifest cannot be read, so nobody knows who filed what: there is nothing to answer. Ask the "
                        + "sender to hand it in again"))
        }
        guard header.sender.code != office.code else {
            return .none(
                Sentence("报送单位就是本单位，没有可答复的", "This office is itself the sender: there is nothing to answer"))
        }
        let remedy = findings.lazy.compactMap(\.rule.remedy).first ?? FilingResult.Remedy(of: verdict.problems)
        let result = FilingResult(
            receipt: receipt(of: header, digest: digest, bytes: bytes, serial: nil),
            outcome: remedy == nil ? .rehearsed : .returned, remedy: remedy,
            expectedSequence: expected.map { Int64($0) },
            findings: findings.map { FilingResult.Finding($0) } + verdict.problems.map { FilingResult.Finding($0) },
            omittedFindings: verdict.omittedProblems, claimed: verdict.claimed, recomputed: verdict.recomputed)
        let answer = FilingAnswer.result(result)
        do {
            return .given(Reception.Given(folder: answer.folderName, documents: try documents(answer), remedy: remedy))
        } catch let refusal as AnswerRefusal {
            // A stranger's manifest: what it says of itself, a receipt must not repeat.
            let first = refusal.problems.first?.message ?? refusal.message
            return .none(
                Sentence(
                    "清单所写的单位、编号或期间不成立，无法答复：\(first.chinese)",
                    "What the manifest says of offices, numbers or period cannot stand, so no answer can be given: "
                        + first.english))
        }
    }
}

extension FilingResult.Finding {
    /// What the receiver holds against a filing.
    init(_ finding: ReceivingFinding) {
        self.init(
            rule: finding.rule.rawValue, severity: finding.rule.isWarning ? .warning : .error, record: finding.record,
            message: finding.sentence)
    }
}
