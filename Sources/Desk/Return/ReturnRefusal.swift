public import CaseExport
public import CaseWorkflow

/// Why a return was not laid out on paper.
public enum ReturnRefusal: Error, Hashable, Sendable {
    /// The folder is no filing that passes its check; the first thing that is wrong.
    case rejected(FilingProblem?)
    /// A withdrawal has no figures.
    case withdrawn
    /// The figures are beyond what any office can have.
    case tooLarge
    /// The file cannot be made or put into its place.
    case notWritten(path: String, reason: String)

    /// A stable code for programs.
    public var code: String {
        switch self {
        case .rejected: "filing-rejected"
        case .withdrawn: "filing-withdrawn"
        case .tooLarge: "figures-too-large"
        case .notWritten: "not-written"
        }
    }

    /// What happened, and what to do next.
    public var sentence: Sentence {
        switch self {
        case .rejected(let problem):
            Sentence(
                "报送件校验未通过，不能据以制表\(problem.map { "（\($0.text(in: .chinese))）" } ?? "")。请查看全部问题（命令行：filing check），向报送单位重新索取",
                "The filing does not pass its check, so nothing is made of it"
                    + "\(problem.map { " (\($0.text(in: .english)))" } ?? ""). See all of it (command line: filing check) and ask the sender again"
            )
        case .withdrawn:
            Sentence(
                "这是撤回件，没有数字可列。请用该期间重新报送的报送件",
                "This is a withdrawal and has no figures. Use the filing that was made of the period since")
        case .tooLarge:
            Sentence(
                "数字大到不可能是一个单位的（合计超过999万亿），没有制表。请向报送单位核实",
                "The figures are larger than any office's can be (over 999 trillion in all), so nothing was made. Ask the sender"
            )
        case .notWritten(let path, let reason):
            Sentence(
                "\(path) 写不进去（\(reason)），原有文件没有改动。请换一个位置",
                "\(path) cannot be written (\(reason)); what was there is unchanged. Choose another place")
        }
    }
}
