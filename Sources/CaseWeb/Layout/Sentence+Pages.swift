import CaseWorkflow

extension Sentence {
    /// What the desk says, without the command behind it in brackets: a page has a form for it.
    var onPages: Sentence {
        Sentence(
            chinese.replacing(/（命令行：[^（）]*）/, with: ""), english.replacing(/[ ]?\(command line: [^()]*\)/, with: ""))
    }
}
