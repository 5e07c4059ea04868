import ZipArchive

/// The bulletin as a Word file: A4, title in the middle, two characters of indent, as official papers are set.
public struct BulletinDocument: Sendable {
    private let bulletin: Bulletin

    public init(_ bulletin: Bulletin) { self.bulletin = bulletin }

    /// Writes the file; the same bulletin gives the same bytes.
    ///
    /// - Throws: `ReturnRefusal.notWritten`.
    public func write(to path: String) throws(ReturnRefusal) {
        do throws(ZipProblem) {
            let archive = try ZipWriter(path: path)
            for (name, text) in [
                ("[Content_Types].xml", BulletinDocument.contentTypes), ("_rels/.rels", BulletinDocument.relations),
                ("word/document.xml", document),
            ] {
                try archive.add(name, bytes: Array(text.utf8))
            }
            try archive.finish()
        } catch { throw .notWritten(path: path, reason: error.detail) }
    }

    private var document: String {
        var body = paragraph(bulletin.title, size: 32, align: "center", isBold: true)
        for text in bulletin.paragraphs { body += paragraph(text, size: 24, align: "both", indent: true) }
        for text in bulletin.foot { body += paragraph(text, size: 21, align: "left", before: 240) }
        return BulletinDocument.declaration
            + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + body
            + "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1440\" w:right=\"1474\" w:bottom=\"1304\" "
            + "w:left=\"1588\" w:header=\"851\" w:footer=\"992\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>\n"
    }

    /// - Parameters:
    ///   - size: in half points.
    ///   - before: room above, in twentieths of a point.
    private func paragraph(
        _ text: String, size: Int, align: String, isBold: Bool = false, indent: Bool = false, before: Int = 0
    ) -> String {
        "<w:p><w:pPr><w:spacing w:before=\"\(before)\" w:line=\"\(size * 15)\" w:lineRule=\"exact\"/>"
            + (indent ? "<w:ind w:firstLineChars=\"200\" w:firstLine=\"\(size * 20)\"/>" : "")
            + "<w:jc w:val=\"\(align)\"/></w:pPr><w:r><w:rPr><w:rFonts w:ascii=\"Times New Roman\" "
            + "w:hAnsi=\"Times New Roman\" w:eastAsia=\"仿宋\"/>" + (isBold ? "<w:b/>" : "")
            + "<w:sz w:val=\"\(size)\"/></w:rPr><w:t xml:space=\"preserve\">\(escaped(text))</w:t></w:r></w:p>"
    }

    private func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }

    private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    private static let contentTypes =
        declaration + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Override PartName=\"/word/document.xml\" ContentType="
        + "\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>\n"
    private static let relations =
        declaration + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + "<Relationship Id=\"rId1\" Type="
        + "\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
        + "Target=\"word/document.xml\"/></Relationships>\n"
}
