/// Why a spreadsheet could not be read or written: a stable code, where, and what to do next in two languages.
public struct SpreadsheetError: Error, Hashable, Sendable {
    public enum Code: String, Sendable, CaseIterable {
        case missing = "sheet-missing"
        case folder = "sheet-is-a-folder"
        case unreadable = "sheet-unreadable"
        case empty = "sheet-empty"
        case tooLarge = "sheet-too-large"
        case oldExcel = "sheet-old-excel"
        case encrypted = "sheet-encrypted"
        case webPage = "sheet-is-a-web-page"
        case binary = "sheet-not-text"
        case cut = "sheet-cut-short"
        case notAWorkbook = "sheet-not-a-workbook"
        case damaged = "sheet-damaged"
        case refused = "sheet-refused"
        case noSuchSheet = "sheet-no-such-sheet"
        case unclosedQuote = "sheet-unclosed-quote"
        case cellTooLong = "sheet-cell-too-long"
        case rowTooLong = "sheet-row-too-long"
        case tooManyColumns = "sheet-too-many-columns"
        case tooManyRows = "sheet-too-many-rows"
        case noGB18030 = "sheet-no-gb18030"
        case notWritten = "sheet-not-written"
    }

    public let code: Code
    /// The line of a text file or the row of a worksheet that it is about, from 1.
    public let row: Int?
    /// A path, a limit, or the words of whoever noticed.
    public let detail: String

    init(_ code: Code, row: Int? = nil, _ detail: String = "") {
        self.code = code
        self.row = row
        self.detail = detail
    }

    public var chinese: String {
        let place = row.map { "第 \($0) 行" } ?? "文件"
        return switch code {
        case .missing: "找不到文件 \(detail)。请检查路径。"
        case .folder: "\(detail) 是文件夹，不是表格文件。请指定其中的文件。"
        case .unreadable: "无法读取文件（\(detail)）。请检查权限后重试。"
        case .empty: "文件是空的，没有任何内容。请确认是否选对了文件。"
        case .tooLarge: "文件过大（\(detail)）。请拆分后再提供。"
        case .oldExcel: "这是旧版 Excel（.xls）文件。请用 Excel 或 WPS 打开，另存为 .xlsx 或 CSV 后再试。"
        case .encrypted: "文件设有密码。请在 Excel 或 WPS 中去掉密码后再试。"
        case .webPage: "这是网页格式的文件，不是真正的表格。请用 Excel 或 WPS 打开，另存为 .xlsx 后再试。"
        case .binary: "\(place)含有不是文字的内容（\(detail)）。请用 Excel 或 WPS 打开，另存为 .xlsx 或 CSV UTF-8 后再试。"
        case .cut: "文件不完整（\(detail)）。请重新复制或索取。"
        case .notAWorkbook: "这个压缩文件不是 .xlsx 工作簿（\(detail)）。请确认是否选对了文件。"
        case .damaged: "工作簿\(row.map { "第 \($0) 行" } ?? "")已损坏（\(detail)）。请用 Excel 或 WPS 打开修复，另存后再试。"
        case .refused: "工作簿不安全，已拒收（\(detail)）。请向提供者核实。"
        case .noSuchSheet: "没有这张工作表（\(detail)）。请查看文件中的工作表名称。"
        case .unclosedQuote: "\(place)有一个引号没有闭合，后面的行都被并入一个单元格。请在该行补上或删去引号后再试。"
        case .cellTooLong: "\(place)有一个单元格过长（上限 \(detail)）。请缩短后再试。"
        case .rowTooLong: "\(place)过长（上限 \(detail)）。请检查换行是否丢失。"
        case .tooManyColumns: "\(place)的列数过多（上限 \(detail)）。请删去多余的列后再试。"
        case .tooManyRows: "行数过多（上限 \(detail)）。请拆分后再提供。"
        case .noGB18030: "本机缺少 GB18030 编码支持（\(detail)）。请把文件另存为 CSV UTF-8 后再试。"
        case .notWritten: "表格未能写成（\(detail)）。请检查磁盘空间和权限后重试，原文件未改动。"
        }
    }

    public var english: String {
        let place = row.map { "Row \($0)" } ?? "The file"
        return switch code {
        case .missing: "There is no file \(detail). Check the path."
        case .folder: "\(detail) is a folder. Name a file inside it."
        case .unreadable: "The file cannot be read (\(detail)). Check its permissions and try again."
        case .empty: "The file is empty. Check that it is the right one."
        case .tooLarge: "The file is too large (\(detail)). Split it and provide the parts."
        case .oldExcel: "This is an old Excel file (.xls). Open it in Excel or WPS and save it as .xlsx or CSV."
        case .encrypted: "A password protects the file. Remove the password in Excel or WPS and try again."
        case .webPage: "This is a web page named as a spreadsheet. Open it in Excel or WPS and save it as .xlsx."
        case .binary:
            "\(place) holds something that is not text (\(detail)). Save it from Excel or WPS as .xlsx or CSV UTF-8."
        case .cut: "The file is cut short (\(detail)). Copy it again or ask for it again."
        case .notAWorkbook: "This archive is not an .xlsx workbook (\(detail)). Check that it is the right file."
        case .damaged:
            "The workbook is damaged\(row.map { " at row \($0)" } ?? "") (\(detail)). "
                + "Repair it in Excel or WPS and save it again."
        case .refused: "The workbook is unsafe and is refused (\(detail)). Ask whoever provided it."
        case .noSuchSheet: "There is no such worksheet (\(detail)). Look at the names of the sheets in the file."
        case .unclosedQuote:
            "A quote opened in row \(row ?? 0) is never closed and swallows the rows after it. "
                + "Close or delete it there."
        case .cellTooLong: "\(place) has too long a cell (at most \(detail)). Shorten it and try again."
        case .rowTooLong: "\(place) is too long (at most \(detail)). Check that no line ends are lost."
        case .tooManyColumns: "\(place) has too many columns (at most \(detail)). Delete what is not needed."
        case .tooManyRows: "There are too many rows (at most \(detail)). Split the file."
        case .noGB18030: "This computer cannot read GB18030 (\(detail)). Save the file as CSV UTF-8 and try again."
        case .notWritten:
            "The spreadsheet was not written (\(detail)). Check disk space and permissions; nothing was changed."
        }
    }
}
