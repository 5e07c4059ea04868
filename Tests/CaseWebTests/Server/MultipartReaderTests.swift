import Testing

@testable import CaseWeb

/// Forms with files, whole and hostile, in pieces of any size.
@Suite("Forms with files")
struct MultipartReaderTests {
    static func read(
        _ body: String, in size: Int = .max, type: String = "multipart/form-data; boundary=xx",
        limits: MultipartLimits = MultipartLimits()
    ) throws -> [String] {
        var reader = try MultipartReader(contentType: type, limits: limits)
        var found: [String] = []
        var bytes = Array(body.utf8)[...]
        while !bytes.isEmpty {
            let piece = bytes.prefix(size)
            bytes = bytes.dropFirst(piece.count)
            for part in try reader.feed(piece) {
                switch part {
                case .begin(let part): found.append(part.name + (part.fileName.map { "[\($0)]" } ?? "") + "=")
                case .bytes(let bytes): found[found.count - 1] += String(decoding: bytes, as: UTF8.self)
                case .end: break
                }
            }
        }
        try reader.finish()
        return found
    }

    static func part(_ header: String, _ body: String) -> String { "--xx\r\n\(header)\r\n\r\n\(body)\r\n" }

    static let field = part("Content-Disposition: form-data; name=\"a\"", "1")

    static let whole: [(body: String, found: [String])] = [
        (field + "--xx--\r\n", ["a=1"]), (field + "--xx--", ["a=1"]),
        (part("Content-Disposition: form-data; name=\"a\"", "") + "--xx--\r\n", ["a="]),
        (
            part(
                "content-disposition:form-data; name=f; filename=\"C:\\dir\\表.zip\"\r\nContent-Type: application/zip",
                "PK\r\n--x\r\n-")
                + "--xx--\r\n", ["f[表.zip]=PK\r\n--x\r\n-"]
        ),
        (
            part("Content-Disposition: form-data; name=\"f\"; filename=\"../../etc/passwd\"", "x") + field
                + "--xx--\r\n",
            ["f[passwd]=x", "a=1"]
        ),
        (part("Content-Disposition: form-data; name=\"f\"; filename=\"..\"", "x") + "--xx--\r\n", ["f[]=x"]),
        (part("Content-Disposition: form-data; name=\"f\"; filename=\"\"", "") + "--xx--\r\n", ["f[]="]),
        (part("Content-Disposition: form-data; name=\"q%22q\"", "\r\n\r\n") + "--xx--\r\n", ["q\"q=\r\n\r\n"]),
        (part("Content-Disposition: form-data; name=\"a\"", "--xx") + "--xx--\r\n", ["a=--xx"]),
    ]

    @Test(arguments: whole, [1, 2, 3, 7, 64, Int.max])
    func wholeFormsAreReadInAnyPieces(_ row: (body: String, found: [String]), _ size: Int) throws {
        #expect(try MultipartReaderTests.read(row.body, in: size) == row.found)
    }

    static let hostile: [(name: String, body: String, problem: MultipartProblem)] = [
        ("nothing", "", .cutOff), ("no delimiter", "hello", .malformed("no delimiter")),
        ("preamble", "hi\r\n" + field + "--xx--", .malformed("no delimiter")),
        ("another boundary", "--xy\r\n", .malformed("no delimiter")), ("no end", field, .cutOff),
        ("cut in a header", "--xx\r\nContent-Dis", .cutOff),
        ("cut in a body", "--xx\r\nContent-Disposition: form-data; name=a\r\n\r\n123", .cutOff),
        ("delimiter with a tail", field + "--xxx\r\n", .malformed("after delimiter")),
        ("after the end", field + "--xx--\r\nmore", .malformed("after the end")),
        ("another form after the end", field + "--xx--\r\n" + field, .malformed("after the end")),
        ("no disposition", part("Content-Type: text/plain", "x") + "--xx--", .malformed("no name")),
        (
            "two dispositions",
            part("Content-Disposition: form-data; name=a\r\nContent-Disposition: form-data; name=b", "x") + "--xx--",
            .malformed("disposition")
        ),
        (
            "two names", part("Content-Disposition: form-data; name=a; name=b", "x") + "--xx--",
            .malformed("disposition")
        ),
        ("an attachment", part("Content-Disposition: attachment; name=a", "x") + "--xx--", .malformed("no name")),
        (
            "an open quotation", part("Content-Disposition: form-data; name=\"a", "x") + "--xx--",
            .malformed("disposition")
        ),
        (
            "base64",
            part("Content-Disposition: form-data; name=a\r\nContent-Transfer-Encoding: base64", "eA==") + "--xx--",
            .malformed("transfer encoding")
        ),
        ("no colon", part("Content-Disposition form-data", "x") + "--xx--", .malformed("header line")),
        (
            "a control character", part("Content-Disposition: form-data; name=\"a\u{0}b\"", "x") + "--xx--",
            .malformed("header value")
        ),
        (
            "a lone line end in a name", part("Content-Disposition: form-data; name=\"a\nb\"", "x") + "--xx--",
            .malformed("header value")
        ),
        ("an empty name", part("Content-Disposition: form-data; name=\"\"", "x") + "--xx--", .malformed("no name")),
        (
            "a long name",
            part("Content-Disposition: form-data; name=\"\(String(repeating: "n", count: 101))\"", "x") + "--xx--",
            .nameTooLong
        ),
        ("a header without end", "--xx\r\n" + String(repeating: "A: b\r\n", count: 2000), .headerTooLong),
        ("one long header line", "--xx\r\nA: " + String(repeating: "b", count: 9000), .headerTooLong),
        ("too many parts", String(repeating: field, count: 201) + "--xx--", .tooManyParts(200)),
    ]

    @Test(arguments: hostile, [1, 5, Int.max])
    func hostileFormsAreTurnedDown(_ row: (name: String, body: String, problem: MultipartProblem), _ size: Int) {
        #expect(throws: row.problem, "\(row.name)") { try MultipartReaderTests.read(row.body, in: size) }
    }

    @Test(arguments: [
        "", "text/plain", "multipart/form-data", "multipart/form-data; boundary=", "multipart/mixed; boundary=xx",
        "multipart/form-data; boundary=\"a\nb\"", "multipart/form-data; boundary=a; boundary=b",
        "multipart/form-data; boundary=" + String(repeating: "b", count: 71), "multipart/form-data; boundary=\"a ",
    ])
    func otherBodiesAreNoForms(_ type: String) {
        #expect(throws: MultipartProblem.notAForm) {
            try MultipartReaderTests.read(MultipartReaderTests.field, type: type)
        }
    }

    @Test func memoryStaysBounded() throws {
        var reader = try MultipartReader(
            contentType: "multipart/form-data; boundary=\"x x'x\"", limits: MultipartLimits())
        _ = try reader.feed(Array("--x x'x\r\nContent-Disposition: form-data; name=f; filename=a\r\n\r\n".utf8))
        var total = 0
        for _ in 0..<8 {
            for case .bytes(let bytes) in try reader.feed([UInt8](repeating: 13, count: 1 << 14)) {
                total += bytes.count
            }
        }
        // All but the length of a delimiter went out again.
        #expect(total > (8 << 14) - 100)
    }
}
