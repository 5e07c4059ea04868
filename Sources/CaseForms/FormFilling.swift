import SafeXML

/// Writes the pieces of one part with a record's values.
struct FormFilling {
    /// The line's number inside a repeating part, from 1.
    static let lineNumber = "序号"

    private(set) var bytes: [UInt8] = []
    /// What the QR codes in the part are to say, in order of the pictures' names; copies that say the same share one.
    private(set) var codes: [String] = []
    private let records: FormRecords
    private var pictureNumbers: [String: Int] = [:]
    private var pictureCount = 0
    /// The innermost record last.
    private var scopes: [(record: FormRecord?, line: Int)] = []

    /// The section properties of the body, nil when there are none that fit.
    private let section: [UInt8]?

    init(_ records: FormRecords, section: [UInt8]?) {
        self.records = records
        self.section = section
    }

    /// Writes pieces with the values of one copy, by its place from 0; a later copy begins on a page of its own.
    mutating func write(_ pieces: [FormPiece], copy: Int) {
        scopes = [(records.shared, 0)]
        if records.own.indices.contains(copy) { scopes.append((records.own[copy], 0)) }
        if copy > 0 { nextCopy() }
        write(pieces)
    }

    /// What was written since the last time.
    mutating func taken() -> [UInt8] {
        defer { bytes = [] }
        return bytes
    }

    private mutating func write(_ pieces: [FormPiece]) {
        for piece in pieces {
            switch piece {
            case .bytes(let copied): bytes += copied
            case .value(let field, let prefix): text(words(field), prefix)
            case .picture(let field, let prefix):
                if case .code(let text)? = value(field), !text.isEmpty { picture(text, prefix) }
            case .each(let field, let inner):
                for (place, line) in (value(field)?.lines ?? []).enumerated() {
                    scopes.append((line, place + 1))
                    write(inner)
                    scopes.removeLast()
                }
            case .none(let field, let inner):
                if (value(field)?.lines ?? []).isEmpty { write(inner) }
            case .when(let field, let inner):
                if !(value(field)?.lines ?? []).isEmpty { write(inner) }
            case .body(let inner): write(inner)
            }
        }
    }

    private func value(_ field: String) -> FormValue? {
        for scope in scopes.reversed() {
            if let value = scope.record?[field] { return value }
        }
        return nil
    }

    private func words(_ field: String) -> String {
        if let value = value(field) {
            switch value {
            case .text(let text): return text
            case .flag(let flag): return flag ? "是" : "否"
            case .list, .code: return ""
            }
        }
        if field == FormFilling.lineNumber, let scope = scopes.last(where: { $0.line > 0 }) { return "\(scope.line)" }
        guard let asked = FormFields.find(field), asked.isAsked else { return "" }
        return asked.blank
    }

    private mutating func text(_ text: String, _ prefix: String) {
        var isOpen = false
        func open(_ bytes: inout [UInt8]) { bytes += "<\(prefix)t xml:space=\"preserve\">".utf8 }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\r", "\u{FFFE}", "\u{FFFF}": continue
            case "\n", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}", "\t":
                if isOpen { bytes += "</\(prefix)t>".utf8 }
                isOpen = false
                bytes += (scalar == "\t" ? "<\(prefix)tab/>" : "<\(prefix)br/>").utf8
            case "\u{00}"..."\u{1F}", "\u{7F}"..."\u{9F}": continue
            default:
                if !isOpen { open(&bytes) }
                isOpen = true
                switch scalar {
                case "&": bytes += "&amp;".utf8
                case "<": bytes += "&lt;".utf8
                case ">": bytes += "&gt;".utf8
                default: bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
                }
            }
        }
        if isOpen { bytes += "</\(prefix)t>".utf8 }
    }

    /// Ends a copy. It becomes a section like the template's own, so that its pages are counted as the template says;
    /// the paragraph that carries the section is a point high, or a full page would be followed by an empty one.
    private mutating func nextCopy() {
        bytes += "<w:p xmlns:w=\"\(FormTemplate.word)\"><w:pPr>".utf8
        bytes += "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/>".utf8
        bytes += section ?? []
        bytes += "</w:pPr>".utf8
        if section == nil { bytes += "<w:r><w:br w:type=\"page\"/></w:r>".utf8 }
        bytes += "</w:p>".utf8
    }

    /// The section properties that stand right after the body's content; nil where a section begins on the same page.
    static func section(after piece: FormPiece) -> [UInt8]? {
        guard case .bytes(let bytes) = piece, bytes.first == UInt8(ascii: "<"),
            let name = bytes.dropFirst().firstIndex(where: { !isName($0) }),
            bytes[1..<name].suffix(6).elementsEqual("sectPr".utf8)
        else { return nil }
        let tag = Array(bytes[1..<name])
        guard let open = bytes.firstIndex(of: UInt8(ascii: ">")) else { return nil }
        if bytes[open - 1] == UInt8(ascii: "/") { return Array(bytes[...open]) }
        let end = Array("</".utf8) + tag + Array(">".utf8)
        guard let range = bytes.firstRange(of: end), bytes[..<range.lowerBound].firstRange(of: "continuous".utf8) == nil
        else { return nil }
        return Array(bytes[..<range.upperBound])
    }

    private static func isName(_ byte: UInt8) -> Bool {
        byte != UInt8(ascii: " ") && byte != UInt8(ascii: "/") && byte != UInt8(ascii: ">") && byte > 0x20
    }

    /// A square of 2.4 cm in the line of text.
    private mutating func picture(_ text: String, _ prefix: String) {
        pictureCount += 1
        let number = pictureNumbers[text] ?? codes.count + 1
        if number > codes.count { codes.append(text) }
        pictureNumbers[text] = number
        let side = 864_000  // EMU, 360,000 to the centimetre
        bytes +=
            """
            <\(prefix)drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
            distT="0" distB="0" distL="0" distR="0"><wp:extent cx="\(side)" cy="\(side)"/>\
            <wp:docPr id="\(90_000 + pictureCount)" name="QR \(number)"/>\
            <a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">\
            <a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">\
            <pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">\
            <pic:nvPicPr><pic:cNvPr id="\(90_000 + pictureCount)" name="qr\(number).png"/><pic:cNvPicPr/></pic:nvPicPr>\
            <pic:blipFill><a:blip \
            xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="ldqr\(number)"/>\
            <a:stretch><a:fillRect/></a:stretch></pic:blipFill>\
            <pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="\(side)" cy="\(side)"/></a:xfrm>\
            <a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>\
            </wp:inline></\(prefix)drawing>
            """.utf8
    }
}
