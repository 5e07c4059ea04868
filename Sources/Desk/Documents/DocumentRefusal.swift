public import CaseForms
public import CaseWorkflow

/// Why a paper was not made.
public enum DocumentRefusal: Error, Hashable, Sendable {
    case wrongProcedure(form: String, kind: ProcedureKind)
    /// The day on the paper lies before the case was registered.
    case beforeRegistration(Day, registered: Day)
    /// The template has mistakes, told one by one.
    case template([FormProblem], path: String)
    case unreadable(path: String, reason: Sentence)
    /// What the case does not say yet.
    case missing([FormField])
    case unknownField(String)
    /// A field that the form's template does not print.
    case notInForm(FormField, Sentence)
    /// The number of a paper, which the desk draws.
    case drawnNumber
    /// What the case says itself; the value is nil for a personal number.
    case heldByCase(FormField, value: String?, caseNumber: String)
    /// No amount, or no day, where the field is one.
    case unreadableValue(FormField, String)
    /// Another session than the ones held and the next.
    case noSuchSession(String, held: Int)
    case noRecipients
    case notWritten(path: String, reason: Sentence)
    /// A file that would be neither Word nor PDF.
    case wrongEnding(String, isPDF: Bool)
    /// The desk's own folder holds no papers.
    case insideHome(path: String)
    /// Something lies at the place; an ordinary file there may be replaced when that is said.
    case occupied(path: String, canReplace: Bool)
    case noSuchPaper(String)
    /// LibreOffice is not installed.
    case noPrinter
    /// No PDF came of it, though the paper, if it is a new one, is recorded.
    case notPrinted(reason: Sentence, RecordedPaper?)
    /// The paper is recorded, but could not be put into its place.
    case notPut(path: String, reason: Sentence, RecordedPaper)
    /// All copies are in one file: there are no files of their own to make again.
    case oneFile(String)
    /// Made again, the paper came out otherwise than it was recorded.
    case differs(String)

    public var sentence: Sentence {
        switch self {
        case .wrongProcedure(let form, let kind):
            Sentence("\(form)不用于\(kind.name.chinese)案件", "\(form) is not for cases of \(kind.name.english)")
        case .beforeRegistration(let day, let registered):
            Sentence(
                "本案 \(registered) 才登记，文书日期 \(day) 不能更早；请改文书日期（命令行：--on），登记日期有误的先更正登记（命令行：case correct）",
                "The case was registered on \(registered); no paper of it is dated \(day). Change the paper's day (command line: --on), or "
                    + "correct the day of registration (command line: case correct)")
        case .template(let problems, let path):
            Sentence(
                "模板 \(path) 有问题：\n" + problems.map { "  " + $0.sentence.chinese }.joined(separator: "\n"),
                "The template \(path) has mistakes:\n"
                    + problems.map { "  " + $0.sentence.english }.joined(separator: "\n"))
        case .unreadable(let path, let reason):
            Sentence("读不了模板 \(path)：\(reason.chinese)", "The template \(path) cannot be read: \(reason.english)")
        case .missing(let fields):
            Sentence(
                "案件中还没有：\(fields.map(\.name).joined(separator: "、"))。请先登记相应步骤，或者选择留空手写（命令行：--leave-blanks）",
                "The case does not say yet: \(fields.map { "\($0.name) (\($0.meaning.english))" }.joined(separator: ", ")). "
                    + "Record the steps first, or choose to leave the places blank (command line: --leave-blanks)")
        case .unknownField(let name):
            Sentence(
                "“\(name)”不是制作时可以填写的项，可用的项见 form fields", "“\(name)” cannot be given; form fields lists what can")
        case .notInForm(let field, let form):
            Sentence(
                "\(form.chinese)的模板里没有“\(field.name)”，填了也不会印出，请去掉；form fields 加文书代码列出可以填写的项",
                "The template of “\(form.english)” does not print \(field.name); leave it out; form fields CODE lists what it does"
            )
        case .drawnNumber:
            Sentence(
                "“文号”由本台在登记文书时编排，不能填写，请去掉；编号的写法由设置 number.letter.CODE 决定（命令行：setting set）",
                "The number 文号 is drawn when the paper is recorded and cannot be given; leave it out. "
                    + "The setting number.letter.CODE says how it looks (command line: setting set)")
        case .heldByCase(let field, let value, let number):
            Sentence(
                "“\(field.name)”以案件为准\(value.map { "（现为“\($0)”）" } ?? "")，不能另行填写；"
                    + field.correction(of: number).chinese,
                "\(field.name) is what the case says\(value.map { " (“\($0)”)" } ?? "") and cannot be given: "
                    + field.correction(of: number).english)
        case .unreadableValue(let field, let text):
            field.kind == .money
                ? Sentence(
                    "“\(field.name)”要写金额，“\(text)”不是；请用元书写，如 12000 或者 12000.50",
                    "\(field.name) is an amount and “\(text)” is none; write yuan, such as 12000 or 12000.50")
                : Sentence(
                    "“\(field.name)”要写日期，“\(text)”不是；请写成 2026-12-01 或者 2026年12月1日",
                    "\(field.name) is a day and “\(text)” is none; write 2026-12-01 or 2026年12月1日")
        case .noSuchSession(let text, let held):
            Sentence(
                "本案已开过\(held)次调解，没有第“\(text)”次；“第几次调解”可以写 1 到 \(held + 1)，最后一个是空白笔录",
                "\(held) sessions were held; there is no session “\(text)”. 第几次调解 can be from 1 to \(held + 1), "
                    + "the last for a blank record")
        case .noRecipients:
            Sentence("没有可以送达的对象", "There is nobody to whom the paper could go")
        case .notWritten(let path, let reason):
            Sentence("文件 \(path) 未能写成：\(reason.chinese)", "The file \(path) was not written: \(reason.english)")
        case .wrongEnding(let path, let isPDF):
            isPDF
                ? Sentence(
                    "\(path) 不是 PDF 文件名，请让 --out 以 .pdf 结尾，或者去掉 --pdf",
                    "\(path) is no name of a PDF file; end --out in .pdf, or leave out --pdf")
                : Sentence(
                    "\(path) 是一个文件，--out 要以 .docx 或者 .pdf 结尾；写成文件夹要加 --separate，而且要有一份以上",
                    "\(path) is one file: end --out in .docx or .pdf; a folder wants --separate and more copies than one"
                )
        case .insideHome(let path):
            Sentence(
                "\(path) 在案件台自己的文件夹里，那里不放文书，请另选位置",
                "\(path) lies in the desk's own folder, where no paper may be; choose another place")
        case .occupied(let path, let canReplace):
            canReplace
                ? Sentence(
                    "\(path) 已有文件，没有改动；请另选位置，确要替换的加 --overwrite",
                    "There is a file at \(path), left as it is; choose another place, or replace it with --overwrite")
                : Sentence(
                    "\(path) 已有文件夹、链接或者其他内容，没有改动，请另选位置",
                    "Something lies at \(path), left as it is; choose another place")
        case .noPrinter:
            Sentence(
                "没有安装 LibreOffice，做不了 PDF；请改用 Word 文件（命令行：--no-pdf），或者请管理员安装（命令行：apt-get install libreoffice-writer-nogui fonts-lxgw-wenkai）",
                "LibreOffice, which makes PDF, is not installed; use Word files (command line: --no-pdf), or have it "
                    + "installed (command line: apt-get install libreoffice-writer-nogui fonts-lxgw-wenkai)")
        case .notPrinted(let reason, nil):
            Sentence(
                "LibreOffice 没有做成 PDF（\(reason.chinese)），没有留下文件，也没有登记。请只做 Word 文件（命令行：--no-pdf）；要 PDF 的，"
                    + "请管理员先试一件（命令行：soffice --headless --convert-to pdf 文件.docx），排除故障后重做",
                "LibreOffice made no PDF (\(reason.english)); nothing was left or recorded. Make Word files only (command line: --no-pdf); for "
                    + "PDF, have one tried (command line: soffice --headless --convert-to pdf FILE.docx) and make it anew once "
                    + "that works"
            )
        case .notPrinted(let reason, let paper?):
            Sentence(
                "\(paper.words.chinese)，但 LibreOffice 没有做成 PDF（\(reason.chinese)）。不要再用 form make；Word 文件用 "
                    + "\(paper.command(paper.isFolder ? "文件夹" : "文件.docx")) 取得，排除故障后可以同样取得 PDF",
                "\(paper.words.english), but LibreOffice made no PDF (\(reason.english)). Do not use form make again: "
                    + "\(paper.command(paper.isFolder ? "FOLDER" : "FILE.docx")) gives it as Word, and as PDF once this is mended"
            )
        case .notPut(let path, let reason, let paper):
            Sentence(
                "\(paper.words.chinese)，但未能放到 \(path)（\(reason.chinese)）。不要再用 form make，请用 "
                    + "\(paper.command(paper.isFolder ? "文件夹" : "文件")) 取得",
                "\(paper.words.english), but could not be put at \(path) (\(reason.english)). Do not use form make again: "
                    + "\(paper.command(paper.isFolder ? "FOLDER" : "FILE")) gives it")
        case .oneFile(let name):
            Sentence(
                "“\(name)”的各份在同一个文件里，请去掉 --separate", "All copies of “\(name)” are in one file; leave out --separate"
            )
        case .noSuchPaper(let name):
            Sentence(
                "本案没有制作过“\(name)”，已制作的见案件页面（命令行：form list --case）",
                "No paper “\(name)” was made for this case; its page tells which were (command line: form list --case)")
        case .differs(let name):
            Sentence(
                "“\(name)”重新制作后与原件不一致，请检查程序版本",
                "“\(name)” comes out otherwise than it was made; check the program's version")
        }
    }
}

/// A paper that is recorded though no file lies where it was wanted.
public struct RecordedPaper: Hashable, Sendable {
    /// Its place among the case's papers, from 1.
    let number: Int
    let caseNumber: String
    let isFolder: Bool

    var words: Sentence {
        Sentence("文书已登记为本案第\(number)件", "The paper is recorded as number \(number) of the case")
    }

    /// What gives the files of it.
    func command(_ out: String) -> String {
        "labordesk form again \(number) --case \(caseNumber)\(isFolder ? " --separate" : "") --out \(out)"
    }
}
