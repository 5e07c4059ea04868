import CLibXLSXWriter
import Foundation

extension PrintedWorkbook {
    /// Excel holds numbers as doubles and shows fifteen digits; what is longer stands as text, whole.
    static let greatest: Int64 = 999_999_999_999_999

    /// The file, by libxlsxwriter: A4 across or upright, one page wide, headings frozen and repeated on every page.
    ///
    /// The same workbook gives the same bytes. Nothing is left on disk.
    ///
    /// - Throws: `PrintedWorkbookProblem` for a name of a sheet that Excel does not allow, or when the folder for temporary files
    ///   cannot be used.
    public func bytes() throws(PrintedWorkbookProblem) -> [UInt8] {
        let path = FileManager.default.temporaryDirectory.path + "/labordesk-workbook-" + UUID().uuidString + ".xlsx"
        defer { unlink(path) }
        guard let book = workbook_new(path) else { throw PrintedWorkbookProblem(detail: "workbook_new") }
        let failure = fill(book)
        // Closing frees the book whatever happened before.
        let closed = workbook_close(book)
        if let failure { throw failure }
        try PrintedWorkbook.check(closed)
        guard let data = FileManager.default.contents(atPath: path) else { throw PrintedWorkbookProblem(detail: path) }
        return Array(data)
    }

    private func fill(_ book: UnsafeMutablePointer<lxw_workbook>) -> PrintedWorkbookProblem? {
        do throws(PrintedWorkbookProblem) {
            var properties = lxw_doc_properties()
            properties.created = time_t(madeAt)
            let failure = PrintedWorkbook.withText(title) { title in
                PrintedWorkbook.withText(office) { office in
                    properties.title = title
                    properties.company = office
                    return workbook_set_properties(book, &properties)
                }
            }
            try PrintedWorkbook.check(failure)
            let formats = SheetFormats(book)
            for sheet in sheets {
                guard let page = workbook_add_worksheet(book, sheet.name) else {
                    throw PrintedWorkbookProblem(detail: "worksheet \(sheet.name)")
                }
                try SheetWriting(page: page, formats: formats).write(sheet)
            }
            return nil
        } catch { return error }
    }

    private static func withText(_ text: String, _ body: (UnsafeMutablePointer<CChar>?) -> lxw_error) -> lxw_error {
        var characters = Array(text.utf8CString)
        return characters.withUnsafeMutableBufferPointer { body($0.baseAddress) }
    }

    static func check(_ error: lxw_error) throws(PrintedWorkbookProblem) {
        guard error != LXW_NO_ERROR else { return }
        throw PrintedWorkbookProblem(detail: lxw_strerror(error).map { String(cString: $0) } ?? "\(error.rawValue)")
    }
}

/// How cells look; the workbook owns the formats.
private struct SheetFormats {
    let title, line, head, text, part, count, hundredths, blank, foot, seal: UnsafeMutablePointer<lxw_format>?

    init(_ book: UnsafeMutablePointer<lxw_workbook>) {
        func format(
            size: Double = 11, bold: Bool = false, align: lxw_format_alignments = LXW_ALIGN_LEFT, border: Bool = true,
            number: String? = nil, indent: UInt8 = 0, wrap: Bool = false
        ) -> UnsafeMutablePointer<lxw_format>? {
            guard let made = workbook_add_format(book) else { return nil }
            format_set_font_name(made, "宋体")
            format_set_font_size(made, size)
            if bold { format_set_bold(made) }
            format_set_align(made, UInt8(align.rawValue))
            format_set_align(made, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
            if border { format_set_border(made, UInt8(LXW_BORDER_THIN.rawValue)) }
            if let number { format_set_num_format(made, number) }
            if indent > 0 { format_set_indent(made, indent) }
            if wrap { format_set_text_wrap(made) }
            return made
        }
        title = format(size: 18, bold: true, align: LXW_ALIGN_CENTER, border: false)
        line = format(border: false, wrap: true)
        head = format(bold: true, align: LXW_ALIGN_CENTER, wrap: true)
        text = format(wrap: true)
        part = format(indent: 2, wrap: true)
        count = format(align: LXW_ALIGN_RIGHT, number: "#,##0")
        hundredths = format(align: LXW_ALIGN_RIGHT, number: "#,##0.00")
        blank = format(align: LXW_ALIGN_RIGHT)
        foot = format(size: 10, border: false, wrap: true)
        seal = format(align: LXW_ALIGN_CENTER, border: false)
    }
}

/// Writes one sheet from the top down.
private struct SheetWriting {
    let page: UnsafeMutablePointer<lxw_worksheet>
    let formats: SheetFormats

    func write(_ sheet: PrintedSheet) throws(PrintedWorkbookProblem) {
        let columns = max(2, sheet.heads.count)
        let last = UInt16(columns - 1)
        for column in 0..<columns {
            let width = column < sheet.widths.count ? sheet.widths[column] : sheet.widths.last ?? 16
            try PrintedWorkbook.check(worksheet_set_column(page, UInt16(column), UInt16(column), width, nil))
        }
        var row: UInt32 = 0
        func across(_ text: String, _ format: UnsafeMutablePointer<lxw_format>?, height: Double)
            throws(PrintedWorkbookProblem)
        {
            try PrintedWorkbook.check(worksheet_merge_range(page, row, 0, row, last, text, format))
            try PrintedWorkbook.check(worksheet_set_row(page, row, height, nil))
            row += 1
        }
        try across(sheet.title, formats.title, height: 30)
        for line in sheet.lines { try across(line, formats.line, height: 18) }
        let headRow = row
        for (column, head) in sheet.heads.enumerated() {
            try PrintedWorkbook.check(worksheet_write_string(page, row, UInt16(column), head, formats.head))
        }
        let isTwoLines = sheet.heads.contains { $0.count > 6 }
        try PrintedWorkbook.check(worksheet_set_row(page, row, isTwoLines ? 32 : 20, nil))
        row += 1
        for cells in sheet.rows {
            for (column, cell) in cells.enumerated() where column < columns {
                try write(cell, row, UInt16(column))
            }
            try PrintedWorkbook.check(worksheet_set_row(page, row, 18, nil))
            row += 1
        }
        for line in sheet.foot { try across(line, formats.foot, height: 20) }
        let half = UInt16(columns / 2)
        try PrintedWorkbook.check(
            half < last
                ? worksheet_merge_range(page, row, half, row, last, sheet.seal, formats.seal)
                : worksheet_write_string(page, row, half, sheet.seal, formats.seal))
        // The room that a round seal of 42 mm takes.
        try PrintedWorkbook.check(worksheet_set_row(page, row, 120, nil))
        row += 1
        worksheet_freeze_panes(page, headRow + 1, 1)
        try PrintedWorkbook.check(worksheet_repeat_rows(page, headRow, headRow))
        try PrintedWorkbook.check(worksheet_print_area(page, 0, 0, row - 1, last))
        if sheet.isUpright { worksheet_set_portrait(page) } else { worksheet_set_landscape(page) }
        worksheet_set_paper(page, 9)  // A4
        worksheet_fit_to_pages(page, 1, SheetWriting.pages(sheet))
        worksheet_center_horizontally(page)
        try PrintedWorkbook.check(worksheet_set_footer(page, "&C第 &P 页，共 &N 页"))
    }

    /// How many pages the sheet is set on: shrunk to seven tenths at most, so that names and seal do not stand alone on one more.
    private static func pages(_ sheet: PrintedSheet) -> UInt16 {
        let points = 30 + 18 * sheet.lines.count + 32 + 18 * sheet.rows.count + 20 * sheet.foot.count + 120
        let page = sheet.isUpright ? 1_040 : 690
        return UInt16(clamping: (points + page - 1) / page)
    }

    private func write(_ cell: PrintedCell, _ row: UInt32, _ column: UInt16) throws(PrintedWorkbookProblem) {
        let error =
            switch cell {
            case .text(let text): worksheet_write_string(page, row, column, text, formats.text)
            case .part(let text): worksheet_write_string(page, row, column, text, formats.part)
            case .count(let value) where value.magnitude > PrintedWorkbook.greatest.magnitude:
                worksheet_write_string(page, row, column, String(value), formats.count)
            case .count(let value): worksheet_write_number(page, row, column, Double(value), formats.count)
            case .hundredths(let value) where value.magnitude > PrintedWorkbook.greatest.magnitude:
                worksheet_write_string(page, row, column, PrintedCell.decimal(value), formats.hundredths)
            case .hundredths(let value):
                worksheet_write_number(page, row, column, Double(value) / 100, formats.hundredths)
            case .figure(let text): worksheet_write_string(page, row, column, text, formats.count)
            case .blank: worksheet_write_blank(page, row, column, formats.blank)
            case .none: worksheet_write_string(page, row, column, "—", formats.count)
            }
        try PrintedWorkbook.check(error)
    }
}

extension PrintedCell {
    /// `-12.34` of -1234.
    static func decimal(_ hundredths: Int64) -> String {
        let part = hundredths.magnitude % 100
        return (hundredths < 0 ? "-" : "") + "\(hundredths.magnitude / 100)." + (part < 10 ? "0" : "") + "\(part)"
    }
}
