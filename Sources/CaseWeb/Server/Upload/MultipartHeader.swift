/// The header of a form with files, and of one part of it.
enum MultipartHeader {
    /// The boundary in `multipart/form-data; boundary=…`; nil for anything else.
    static func boundary(_ contentType: String) -> String? {
        let parts = parameters(contentType)
        guard let parts, parts.kind == "multipart/form-data", let boundary = parts.values["boundary"],
            (1...70).contains(boundary.utf8.count), boundary.utf8.allSatisfy(isOfBoundary), boundary.last != " "
        else { return nil }
        return boundary
    }

    private static func isOfBoundary(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
            || "'()+_,-./:=? ".utf8.contains(byte)
    }

    /// What the header lines of a part say.
    static func part(_ bytes: [UInt8], _ limits: MultipartLimits) throws(MultipartProblem) -> MultipartReader.Part {
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .malformed("header is not UTF-8") }
        var disposition: (kind: String, values: [String: String])?
        for line in text.components(separatedByLineEnds: "\r\n") {
            guard let colon = line.firstIndex(of: ":") else { throw .malformed("header line") }
            let name = line[..<colon].lowercased()
            let value = String(line[line.index(after: colon)...])
            guard !value.unicodeScalars.contains(where: { $0.value < 0x20 && $0 != "\t" }) else {
                throw .malformed("header value")
            }
            switch name {
            case "content-disposition":
                guard disposition == nil, let read = parameters(value) else { throw .malformed("disposition") }
                disposition = read
            case "content-transfer-encoding":
                let coding = value.drop { $0 == " " || $0 == "\t" }.lowercased()
                guard ["binary", "8bit", "7bit"].contains(coding) else { throw .malformed("transfer encoding") }
            case _: break  // The type of the content: what a file is is found out from its bytes.
            }
        }
        guard let disposition, disposition.kind == "form-data", let name = disposition.values["name"], !name.isEmpty
        else { throw .malformed("no name") }
        guard name.utf8.count <= limits.name else { throw .nameTooLong }
        return MultipartReader.Part(name: name, fileName: disposition.values["filename"].map(plainName))
    }

    /// The name of a file as it may be shown and kept: no folders, no control characters, at most 200 bytes; empty when nothing is
    /// left of it.
    static func plainName(_ text: String) -> String {
        let last = text.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
        var name = ""
        for scalar in last.unicodeScalars {
            let isMark =
                (0x200E...0x200F).contains(scalar.value) || (0x202A...0x202E).contains(scalar.value)
                || (0x2066...0x2069).contains(scalar.value)
            if scalar.value < 0x20 || scalar.value == 0x7F || isMark { continue }
            guard name.utf8.count + String(scalar).utf8.count <= 200 else { break }
            name.unicodeScalars.append(scalar)
        }
        return name.allSatisfy({ $0 == "." || $0 == " " }) ? "" : name
    }

    /// `kind; name="value"; other=value`: nil for what is not in that form, or names something twice.
    private static func parameters(_ text: String) -> (kind: String, values: [String: String])? {
        var rest = text[...]
        func blanks() { rest = rest.drop { $0 == " " || $0 == "\t" } }
        blanks()
        let kind = rest.prefix { $0 != ";" }
        rest = rest.dropFirst(kind.count)
        var values: [String: String] = [:]
        while rest.first == ";" {
            rest.removeFirst()
            blanks()
            if rest.isEmpty { break }
            let name = rest.prefix { $0 != "=" && $0 != ";" }
            rest = rest.dropFirst(name.count)
            guard rest.first == "=", !name.isEmpty else { return nil }
            rest.removeFirst()
            var value = ""
            if rest.first == "\"" {
                rest.removeFirst()
                while let next = rest.first, next != "\"" {
                    rest.removeFirst()
                    // Only a quotation mark or a backslash is ever escaped; Windows paths hold backslashes of their own.
                    if next == "\\", let escaped = rest.first, escaped == "\"" || escaped == "\\" {
                        value.append(escaped)
                        rest.removeFirst()
                    } else {
                        value.append(next)
                    }
                }
                guard rest.first == "\"" else { return nil }
                rest.removeFirst()
            } else {
                value = String(rest.prefix { $0 != ";" && $0 != " " && $0 != "\t" })
                rest = rest.dropFirst(value.count)
            }
            let key = name.lowercased()
            guard values[key] == nil else { return nil }
            values[key] = value.replacing("%22", with: "\"")
            blanks()
        }
        guard rest.isEmpty else { return nil }
        return (kind.lowercased().trimmedEnd, values)
    }
}

extension String {
    fileprivate var trimmedEnd: String { String(reversed().drop { $0 == " " || $0 == "\t" }.reversed()) }

    /// The lines of a header. Swift takes CR LF for one character, so that a single one of them is no end.
    fileprivate func components(separatedByLineEnds end: Character) -> [Substring] {
        split(separator: end, omittingEmptySubsequences: false)
    }
}
