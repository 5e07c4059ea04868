import CaseForms
import Foundation
import ZipArchive

/// A Word document of a few lines, made and read in a folder of its own that goes away with it.
final class Paper {
    let folder: String

    init() throws {
        folder = FileManager.default.temporaryDirectory.path + "/forms-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

    /// A template with this body, in markup whose prefix is `w`.
    func template(_ body: String, header: String? = nil) throws -> FormTemplate {
        try FormTemplate(path: write(body, header: header))
    }

    func write(_ body: String, header: String? = nil, links: String? = nil) throws -> String {
        let path = folder + "/\(UUID().uuidString).docx"
        let archive = try ZipWriter(path: path)
        try archive.add(
            "[Content_Types].xml",
            bytes: Array(#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#.utf8))
        try archive.add(
            "word/document.xml",
            bytes: Array(
                #"<w:document xmlns:w="\#(Paper.word)"><w:body>\#(body)<w:sectPr/></w:body></w:document>"#.utf8))
        if let header {
            try archive.add(
                "word/header1.xml", bytes: Array(#"<w:hdr xmlns:w="\#(Paper.word)">\#(header)</w:hdr>"#.utf8))
        }
        if let links {
            let schema = "http://schemas.openxmlformats.org/package/2006/relationships"
            try archive.add(
                "word/_rels/settings.xml.rels",
                bytes: Array(#"<Relationships xmlns="\#(schema)">\#(links)</Relationships>"#.utf8))
        }
        try archive.finish()
        return path
    }

    /// The filled body, without what stands around it.
    func fill(_ template: FormTemplate, _ records: FormRecord...) throws -> String {
        let path = folder + "/\(UUID().uuidString).docx"
        try template.fill(records, to: path)
        return try body(of: path)
    }

    /// The body of a document, without what stands around it.
    func body(of path: String) throws -> String {
        let document = try part("word/document.xml", of: path)
        let start = document.range(of: "<w:body>")?.upperBound ?? document.startIndex
        let end = document.range(of: "<w:sectPr/>", options: .backwards)?.lowerBound ?? document.endIndex
        return String(document[start..<end])
    }

    func part(_ name: String, of path: String) throws -> String {
        let archive = try ZipReader(path: path)
        guard let entry = archive[name] else { return "" }
        return String(decoding: try archive.bytes(of: entry, limit: 1 << 24), as: UTF8.self)
    }

    /// The words of a body alone: runs joined, paragraphs and cells divided by bars.
    static func words(_ body: String) -> String {
        var text = body.replacingOccurrences(of: "</w:p>", with: "|").replacingOccurrences(of: "<w:br/>", with: "⏎")
            .replacingOccurrences(of: "<w:tab/>", with: "⇥")
        while let open = text.range(of: "<"), let close = text.range(of: ">", range: open.lowerBound..<text.endIndex) {
            text.removeSubrange(open.lowerBound..<close.upperBound)
        }
        return text
    }

    static func p(_ runs: String...) -> String {
        "<w:p>" + runs.map { "<w:r><w:t>\($0)</w:t></w:r>" }.joined() + "</w:p>"
    }

    static func row(_ cells: String...) -> String {
        "<w:tr>" + cells.map { "<w:tc>\(p($0))</w:tc>" }.joined() + "</w:tr>"
    }
}
