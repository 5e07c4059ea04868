public import CaseWorkflow
public import SafeXML
public import ZipArchive

/// Why a template cannot be read at all, in words for the office that saved it.
public struct FormDamage: Error, Hashable, Sendable {
    /// The reader's own code: `zip-damaged`, `xml-not-well-formed`.
    public let code: String
    public let sentence: Sentence

    public init(_ problem: ZipProblem) {
        code = problem.code.rawValue
        sentence =
            switch problem.code {
            case .unreadable:
                Sentence(
                    "文件不存在或者无权读取，请检查文件名和权限", "there is no such file, or no right to read it; check both")
            case .notAnArchive:
                Sentence(
                    "不是 .docx 文件（可能是 .doc、.wps，或者设有打开密码），请在 Word 或者 WPS 中去掉密码、另存为 .docx",
                    "it is no .docx file (perhaps .doc, .wps, or one with a password); take the password away in Word or WPS and "
                        + "save it as .docx")
            case .encrypted:
                Sentence("设有密码，请在 Word 或者 WPS 中去掉密码再保存", "it has a password; take it away in Word or WPS and save it")
            case .tooManyEntries, .tooLarge, .tooCompressed:
                Sentence("文件过大，请缩小或者去掉其中的图片再保存", "it is too large; make its pictures smaller and save it")
            case .damaged, .unsafeName, .repeatedName, .link, .unknownCompression, .noSuchEntry, .notWritten:
                FormDamage.damaged
            }
    }

    public init(_ problem: XMLProblem) {
        code = problem.code.rawValue
        sentence =
            switch problem.code {
            case .tooDeep, .tooManyAttributes, .tagTooLong, .textTooLong, .documentTooLong:
                Sentence(
                    "内容过长或者表格嵌套过深，请简化后再保存",
                    "it is too long, or tables lie too deep in one another; make it simpler and save it")
            case .unreadable, .doctype, .processingInstruction, .encoding, .notWellFormed, .incomplete, .notValid,
                .schema:
                FormDamage.damaged
            }
    }

    private static let damaged = Sentence(
        "文件已损坏或者没有保存完整，请在 Word 或者 WPS 中打开、另存为 .docx 再放回；打不开的，重新复制 Forms 里的模板修改",
        "it is damaged or was not saved whole; open it in Word or WPS and save it as .docx again, or begin anew with a copy of "
            + "the template in Forms")
}
