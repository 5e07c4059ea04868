public import CaseWorkflow
public import SafeCrypto

/// What checking a filing came to.
public struct FilingVerdict: Hashable, Sendable {
    public enum Outcome: String, Hashable, Sendable {
        case accepted, rejected
    }

    public let outcome: Outcome
    /// In the order found, errors and warnings, at most 200.
    public let problems: [FilingProblem]
    /// How many more there were.
    public let omittedProblems: Int
    /// What the manifest says of itself; nil when it could not be read.
    public let header: FilingHeader?
    /// SHA-256 of the manifest: what a receipt and the sender's next filing quote.
    public let manifestDigest: Digest?
    /// Who signed the manifest, as far as this receiver knows.
    public let signature: FilingSignatureStanding
    /// The control totals in the manifest, and what the records and cells come to.
    public let claimed: FilingControl?
    public let recomputed: FilingControl?

    public var isAccepted: Bool { outcome == .accepted }

    /// One line for people.
    public var summary: Sentence {
        let name = header?.folderName ?? ""
        let errors = problems.filter { $0.severity == .error }.count
        switch outcome {
        case .accepted:
            let warnings = problems.count - errors + omittedProblems
            let cases = recomputed?.records.total ?? 0
            return Sentence(
                "报送件 \(name) 校验通过：案件记录 \(cases) 条，提示 \(warnings) 条。",
                "The filing \(name) passes: \(cases) case records, \(warnings) warnings.")
        case .rejected:
            let more = omittedProblems > 0 ? "+" : ""
            return Sentence(
                "报送件 \(name) 校验未通过：错误 \(errors)\(more) 项。请发送方按清单改正后重新生成，不要手工修改文件。",
                "The filing \(name) is rejected: \(errors)\(more) errors. The sender must correct them and make it "
                    + "again; files must not be edited by hand.")
        }
    }
}
