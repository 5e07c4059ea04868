public import CaseWorkflow
public import SafeXML

/// Why a filing was not written. Nothing is left behind.
public enum FilingWriteProblem: Error, Hashable, Sendable {
    /// A file or folder of that name is there already; a filing is never written over.
    case exists(path: String)
    /// The folder to write into is missing, or the system refused.
    case notWritten(path: String, reason: String)
    case file(OutgoingFileProblem)
    /// The filing would be rejected by whoever checks it.
    case refused([FilingProblem])

    public var message: Sentence {
        switch self {
        case .exists(let path):
            Sentence(
                "\(path) 已存在，报送件不会覆盖。请先移走，或者用新的序号生成。",
                "\(path) is there already, and a filing is never written over. Move it away or use the next sequence.")
        case .notWritten(let path, let reason):
            Sentence(
                "\(path) 未能写成（\(reason)）。请检查文件夹、磁盘空间和权限后重试。",
                "\(path) was not written (\(reason)). Check the folder, disk space and permissions and try again.")
        case .file(let problem): Sentence(problem.chinese, problem.english)
        case .refused(let problems):
            Sentence(
                "报送件未生成，请先改正："
                    + problems.prefix(5).map { $0.text(in: .chinese) }.joined(separator: "；"),
                "The filing was not made; first correct: "
                    + problems.prefix(5).map { $0.text(in: .english) }.joined(separator: "; "))
        }
    }
}
