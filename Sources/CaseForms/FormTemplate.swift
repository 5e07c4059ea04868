import SafeXML
public import ZipArchive

/// A document template as an office edits it: a Word file with placeholders, read once and filled as often as one likes.
///
/// Placeholders are written `{{字段}}`, repeating parts `{{#列表}}…{{/列表}}`, parts written once when there is
/// something `{{?列表}}…{{/列表}}` or nothing `{{^列表}}…{{/列表}}`, pictures `{{@图}}`. Word cuts such marks into pieces; they are put together again. Around
/// whole paragraphs or table rows the marks repeat those, and inside one paragraph just the words between them.
public struct FormTemplate: Sendable {
    /// One file of the package: copied as it is, or made of pieces that are filled.
    enum Part: Sendable {
        case copied([UInt8])
        case filled([FormPiece])
        /// The list of content types, open for one more before its end.
        case types(head: [UInt8], tail: [UInt8])
        /// What the body refers to, open for pictures before its end.
        case relationships(head: [UInt8], tail: [UInt8])
    }

    /// In the package's own order, content types first.
    let parts: [(name: String, part: Part)]
    /// What is wrong with the template, apart from names it uses.
    public let problems: [FormProblem]
    /// Every mark in it, with its place.
    public let marks: [PlacedMark]

    public static let limits: ZipLimits = {
        var limits = ZipLimits.standard
        limits.archiveBytes = 20 << 20
        limits.entries = 500
        limits.entryBytes = 32 << 20
        limits.totalBytes = 64 << 20
        return limits
    }()

    static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    static let mainPart = "word/document.xml"
    static let typesPart = "[Content_Types].xml"
    static let relationshipsPart = "word/_rels/document.xml.rels"
    static let imageType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"

    /// Reads a template. Mistakes in its marks are `problems`, not errors, so that all are told at once.
    ///
    /// - Throws: `ZipProblem` or `XMLProblem` for a file that is damaged, `FormProblem` for one that is no Word document.
    public init(path: String) throws {
        try self.init(try ZipReader(path: path, limits: FormTemplate.limits))
    }

    /// - Throws: as `init(path:)`.
    public init(bytes: [UInt8]) throws {
        try self.init(try ZipReader(bytes: bytes, limits: FormTemplate.limits))
    }

    private init(_ archive: ZipReader) throws {
        var parts: [(name: String, part: Part)] = []
        var problems: [FormProblem] = []
        var marks: [PlacedMark] = []
        guard archive[FormTemplate.mainPart] != nil, archive[FormTemplate.typesPart] != nil else {
            throw FormProblem(.notWord, place: .file)
        }
        for entry in archive.entries where !entry.isFolder {
            let bytes = try archive.bytes(of: entry, limit: FormTemplate.limits.entryBytes)
            if entry.name.lowercased().hasSuffix("vbaproject.bin") {
                problems.append(FormProblem(.macros, place: .file))
            }
            if entry.name.lowercased().hasSuffix(".rels") { problems += try FormTemplate.external(bytes) }
            if entry.name == FormTemplate.typesPart || entry.name == FormTemplate.relationshipsPart {
                let (head, tail) = try FormTemplate.opened(bytes)
                let isTypes = entry.name == FormTemplate.typesPart
                parts.append(
                    (entry.name, isTypes ? .types(head: head, tail: tail) : .relationships(head: head, tail: tail)))
                continue
            }
            guard let kind = TextPart(entry.name) else {
                parts.append((entry.name, .copied(bytes)))
                continue
            }
            var scan = try TemplateScan(bytes, of: kind)
            parts.append((entry.name, .filled(scan.compile())))
            problems += scan.problems
            marks += scan.marks
        }
        if archive[FormTemplate.relationshipsPart] == nil {
            let none = #"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>"#
            let (head, tail) = try FormTemplate.opened(Array(none.utf8))
            parts.append((FormTemplate.relationshipsPart, .relationships(head: head, tail: tail)))
        }
        // Readers of the format find the types first.
        let types = parts.filter { $0.name == FormTemplate.typesPart }
        parts = types + parts.filter { $0.name != FormTemplate.typesPart }
        self.parts = parts
        self.problems = problems
        self.marks = marks
    }

    /// The document before and after the place where one more element may stand, at the end of its root.
    private static func opened(_ bytes: [UInt8]) throws(XMLProblem) -> (head: [UInt8], tail: [UInt8]) {
        let tree = try XMLTree(bytes: bytes)
        tree.root.instruction(TemplateScan.target, "here")?.append(to: tree.root)
        let written = tree.bytes()
        guard let begin = PieceCutter.find("<?ld here?>", in: written, from: 0) else { return (written, []) }
        return (Array(written[..<begin]), Array(written[(begin + 11)...]))
    }
}

/// The files of a Word package in which people write.
enum TextPart: Hashable, Sendable {
    case body
    case header(Int)
    case footer(Int)
    case footnotes

    init?(_ name: String) {
        if name == FormTemplate.mainPart { self = .body; return }
        if name == "word/footnotes.xml" { self = .footnotes; return }
        guard name.hasPrefix("word/"), name.hasSuffix(".xml") else { return nil }
        let stem = name.dropFirst(5).dropLast(4)
        if stem.hasPrefix("header"), let number = Int(stem.dropFirst(6)) {
            self = .header(number)
        } else if stem.hasPrefix("footer"), let number = Int(stem.dropFirst(6)) {
            self = .footer(number)
        } else {
            return nil
        }
    }
}
