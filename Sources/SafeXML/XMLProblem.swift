/// What is wrong with a document, and where.
public struct XMLProblem: Error, Hashable, Sendable {
    public enum Code: String, Sendable, CaseIterable {
        /// The file cannot be opened or read.
        case unreadable = "xml-unreadable"
        case doctype = "xml-doctype"
        case processingInstruction = "xml-processing-instruction"
        /// Declared or written in something other than UTF-8.
        case encoding = "xml-encoding"
        case tooDeep = "xml-too-deep"
        case tooManyAttributes = "xml-too-many-attributes"
        case tagTooLong = "xml-tag-too-long"
        case textTooLong = "xml-text-too-long"
        case documentTooLong = "xml-document-too-long"
        case notWellFormed = "xml-not-well-formed"
        /// The document ends before its root element does.
        case incomplete = "xml-incomplete"
        /// Well-formed, but not as the schema says.
        case notValid = "xml-not-valid"
        /// The schema itself, which the program ships, cannot be used.
        case schema = "xml-schema"
    }

    public let code: Code
    /// From 1; 0 when it is about no particular line.
    public let line: Int
    /// From 1; 0 when unknown.
    public let column: Int
    /// libxml2's words, a limit, or the system's reason.
    public let detail: String
    /// libxml2's number for it; 0 for our own checks.
    public let libraryCode: Int

    init(_ code: Code, line: Int = 0, column: Int = 0, _ detail: String = "", libraryCode: Int = 0) {
        self.code = code
        self.line = line
        self.column = column
        self.detail = detail
        self.libraryCode = libraryCode
    }

    public var chinese: String {
        let place = line > 0 ? "第 \(line) 行" : "文件"
        return switch code {
        case .unreadable: "无法读取文件（\(detail)）。请检查路径和权限。"
        case .doctype: "\(place)含有 DOCTYPE 声明，出于安全已拒收。请让发送方去掉。"
        case .processingInstruction: "\(place)含有处理指令，已拒收。请让发送方去掉。"
        case .encoding: "文件编码不是 UTF-8（\(detail)），已拒收。请让发送方改用 UTF-8。"
        case .tooDeep: "\(place)元素嵌套过深（上限 \(detail) 层），已拒收。"
        case .tooManyAttributes: "\(place)一个元素的属性过多（上限 \(detail) 个），已拒收。"
        case .tagTooLong: "\(place)一个标签或注释过长（上限 \(detail) 字节），已拒收。"
        case .textTooLong: "\(place)一段文字过长（上限 \(detail) 字节），已拒收。"
        case .documentTooLong: "文件过大（上限 \(detail) 字节），已拒收。请拆分后再提供。"
        case .notWellFormed: "\(place)不符合 XML 语法：\(detail)。文件可能已损坏，请重新索取。"
        case .incomplete: "文件不完整，没有结尾（\(detail)）。请重新复制或索取。"
        case .notValid: "\(place)不符合格式规定：\(detail)。请让发送方按格式改正。"
        case .schema: "程序自带的格式文件不可用：\(detail)。请重新安装程序。"
        }
    }

    public var english: String {
        let place = line > 0 ? "Line \(line)" : "The file"
        return switch code {
        case .unreadable: "The file cannot be read (\(detail)). Check the path and its permissions."
        case .doctype: "\(place) has a DOCTYPE, which is refused for safety. Ask the sender to leave it out."
        case .processingInstruction:
            "\(place) has a processing instruction, which is refused. Ask the sender to leave it out."
        case .encoding: "The file is not in UTF-8 (\(detail)) and is refused. Ask the sender for UTF-8."
        case .tooDeep: "\(place) nests elements too deeply (at most \(detail)) and is refused."
        case .tooManyAttributes: "\(place) has too many attributes on one element (at most \(detail)) and is refused."
        case .tagTooLong: "\(place) has too long a tag or comment (at most \(detail) bytes) and is refused."
        case .textTooLong: "\(place) has too long a text (at most \(detail) bytes) and is refused."
        case .documentTooLong: "The file is too large (at most \(detail) bytes) and is refused. Split it."
        case .notWellFormed: "\(place) is not well-formed XML: \(detail). The file may be damaged; ask for it again."
        case .incomplete: "The file is cut short (\(detail)). Copy it again or ask for it again."
        case .notValid: "\(place) does not follow the format: \(detail). Ask the sender to correct it."
        case .schema: "A schema of this program cannot be used: \(detail). Install the program again."
        }
    }
}
