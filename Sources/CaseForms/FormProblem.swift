public import CaseWorkflow

/// What is wrong with a template, and where; said so that the person who edited it in Word can mend it.
public struct FormProblem: Error, Hashable, Sendable {
    public enum Code: String, CaseIterable, Sendable {
        /// The file is no Word document.
        case notWord = "form-not-word"
        case macros = "form-macros"
        /// Something that Word would fetch from elsewhere when it opens the paper.
        case external = "form-external"
        /// Deleted or inserted text that still waits to be accepted.
        case trackedChanges = "form-tracked-changes"
        case unknownField = "form-unknown-field"
        /// A field that only lines of another list have.
        case misplacedField = "form-misplaced-field"
        /// A field that the form may not lack, by law.
        case missingField = "form-missing-field"
        /// `{{` without `}}`, or words between them that are no name.
        case brokenMark = "form-broken-mark"
        case notClosed = "form-not-closed"
        case notOpened = "form-not-opened"
        /// The two ends of a part cannot be repeated together.
        case crossing = "form-crossing"
        /// A list used as a word, a picture as a list and the like.
        case wrongUse = "form-wrong-use"
        /// A table that may end up without any row.
        case emptyTable = "form-empty-table"
    }

    public let code: Code
    public let place: FormPlace
    /// The mark or field it is about; empty for none.
    public let name: String

    init(_ code: Code, place: FormPlace, _ name: String = "") {
        self.code = code
        self.place = place
        self.name = name
    }

    public var sentence: Sentence {
        let reason =
            switch code {
            case .notWord: Sentence("不是 Word 文档（.docx），请另存为 .docx", "is no Word document (.docx); save it as .docx")
            case .macros: Sentence("含有宏，请去掉", "holds macros; remove them")
            case .external:
                Sentence(
                    "打开时会到文件以外读取内容（\(name)），请去掉：文档模板改回 Normal，链接的图片和对象改为嵌入；超链接可以保留",
                    "fetches something from outside the file when it is opened (\(name)); set the document template back to "
                        + "Normal and embed linked pictures and objects; hyperlinks may stay")
            case .trackedChanges:
                Sentence("有未接受的修订，请先接受或者拒绝全部修订", "has tracked changes; accept or reject all of them first")
            case .unknownField:
                Sentence("没有“\(name)”这一项，可用的项见 form fields", "there is no field “\(name)”; form fields lists them")
            case .misplacedField:
                Sentence("“\(name)”只能用在它所属的列表里面", "“\(name)” may stand only inside the list it belongs to")
            case .missingField: Sentence("缺少必备的“\(name)”", "the field “\(name)”, which the form must have, is missing")
            case .brokenMark: Sentence("“\(name)”不是完整的占位符", "“\(name)” is no whole placeholder")
            case .notClosed:
                Sentence("“\(name)”没有对应的结束标记{{/…}}", "“\(name)” has no end {{/…}}")
            case .notOpened: Sentence("“\(name)”前面没有对应的开始标记", "“\(name)” ends what was not begun")
            case .crossing:
                Sentence(
                    "“\(name)”的开始和结束不在同一处，请都放在同一段、同一行表格或者都单独成段",
                    "“\(name)” begins and ends in places that do not match; put both in one paragraph, one table row, or paragraphs of their own"
                )
            case .wrongUse:
                Sentence("“\(name)”的用法不对，见 form fields", "“\(name)” is used in the wrong way; see form fields")
            case .emptyTable:
                Sentence("表格至少要有一行不在重复部分里", "a table needs at least one row outside its repeating part")
            }
        return Sentence("\(place.words.chinese)：\(reason.chinese)", "\(place.words.english): \(reason.english)")
    }
}
