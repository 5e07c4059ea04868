import SafeXML
import Testing

@Suite struct XMLReaderTests {
    /// Reads a document in pieces of the given size and writes down what came.
    static func transcript(_ document: String, pieces: Int = .max, limits: XMLLimits = .standard) throws -> String {
        var lines: [String] = []
        let reader = try XMLReader(limits: limits) { event in
            switch event {
            case .start(let start):
                let attributes = start.attributes.all.map { " \($0.name)=\($0.value)" }.joined()
                lines.append("<\(start.name)\(attributes)")
            case .text(let text): lines.append("\"\(text)\"")
            case .end(let name): lines.append(">\(name)")
            }
        }
        let bytes = Array(document.utf8)
        var place = 0
        while place < bytes.count {
            let next = min(bytes.count, place + min(pieces, bytes.count))
            try bytes[place..<next].withUnsafeBytes { try reader.push($0) }
            place = next
        }
        try reader.finish()
        return lines.joined(separator: " ")
    }

    static let good: [(String, String)] = [
        ("<a/>", "<a >a"),
        ("<a>劳动</a>", "<a \"劳动\" >a"),
        ("<a x='1' y=\"a&amp;b&lt;&#38;&#x4E2D;\"/>", "<a x=1 y=a&b<&中 >a"),
        ("<a x='&amp;#38;'/>", "<a x=&#38; >a"),
        ("<a>&#21171;&#21160;&amp;<![CDATA[<b>]]>x</a>", "<a \"劳动&<b>x\" >a"),
        ("<a>one<!-- no -->two</a>", "<a \"onetwo\" >a"),
        ("<p:a xmlns:p='urn:x' p:b='1'><p:c/></p:a>", "<a b=1 <c >c >a"),
        ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- c -->\n<a/>\n", "<a >a"),
        ("<?xml version='1.0' encoding='utf-8' standalone=\"yes\"?><a/>", "<a >a"),
        ("\u{FEFF}<?xml version=\"1.0\"?><a>x</a>", "<a \"x\" >a"),
        ("\n<a> <b/> </a>", "<a \" \" <b >b \" \" >a"),
        ("<a>x > y</a>", "<a \"x > y\" >a"),
    ]

    @Test(arguments: good) func reads(_ document: String, _ expected: String) throws {
        for pieces in [1, 2, 3, 7, .max] {
            #expect(try XMLReaderTests.transcript(document, pieces: pieces) == expected)
        }
    }

    static let bad: [(String, XMLProblem.Code)] = [
        ("", .incomplete),
        ("<a>", .notWellFormed),
        ("<a></b>", .notWellFormed),
        ("<a/><b/>", .notWellFormed),
        ("<a b='1' b='2'/>", .notWellFormed),
        ("<a>&nbsp;</a>", .notWellFormed),
        ("<a>\u{1}</a>", .notWellFormed),
        ("<a>&#0;</a>", .notWellFormed),
        ("<p:a/>", .notWellFormed),
        ("<!DOCTYPE a><a/>", .doctype),
        ("<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>", .doctype),
        ("<?xml version='1.0'?><!-- x --><!DOCTYPE a SYSTEM 'http://example.invalid/a.dtd'><a/>", .doctype),
        ("<a><!ELEMENT a ANY></a>", .doctype),
        ("<?xml-stylesheet href='a'?><a/>", .processingInstruction),
        ("<a><?php ?></a>", .processingInstruction),
        ("\n<?xml version='1.0'?><a/>", .processingInstruction),
        ("<?xml version='1.0' encoding='GBK'?><a/>", .encoding),
        ("<?xml version='1.0' encoding='UTF-16'?><a/>", .encoding),
        ("<?xml version=\"encoding='utf-8'\" encoding='GBK'?><a/>", .encoding),
        ("<?xml version='1.0' encoding='UTF-7'?><a/>", .encoding),
        ("case,worker", .encoding),
    ]

    @Test(arguments: bad) func refuses(_ document: String, _ code: XMLProblem.Code) {
        for pieces in [1, 5, .max] {
            let problem = #expect(throws: XMLProblem.self) { try XMLReaderTests.transcript(document, pieces: pieces) }
            #expect(problem?.code == code)
            #expect(problem?.chinese.isEmpty == false && problem?.english.isEmpty == false)
        }
    }

    @Test func refusesUTF16AndBadUTF8() throws {
        let wide: [UInt8] = [0xFF, 0xFE, 0x3C, 0, 0x61, 0, 0x2F, 0, 0x3E, 0]
        #expect((#expect(throws: XMLProblem.self) { try XMLReader.read(bytes: wide) { _ in } })?.code == .encoding)
        let broken = Array("<a>".utf8) + [0xC3, 0x28] + Array("</a>".utf8)
        let problem = #expect(throws: XMLProblem.self) { try XMLReader.read(bytes: broken) { _ in } }
        #expect(problem?.code == .notWellFormed)
    }

    /// Each hostile document is refused within its limit, quickly and in bounded memory.
    static let hostile: [(String, XMLProblem.Code)] = [
        ("<a " + (0..<100_000).map { "a\($0)='1' " }.joined() + "/>", .tooManyAttributes),
        (String(repeating: "<a>", count: 5000), .tooDeep),
        ("<a b='" + String(repeating: "x", count: 1_000_000) + "'/>", .tagTooLong),
        ("<" + String(repeating: "x", count: 1_000_000) + "/>", .tagTooLong),
        ("<a><!--" + String(repeating: "x", count: 1_000_000) + "--></a>", .tagTooLong),
        ("<a>" + String(repeating: "劳动", count: 1_000_000) + "</a>", .textTooLong),
        ("<a>" + String(repeating: "&#21171;", count: 500_000) + "</a>", .textTooLong),
        ("<a><![CDATA[" + String(repeating: "x", count: 2_000_000) + "]]></a>", .textTooLong),
        ("<a>" + String(repeating: "x<!-- -->", count: 1_200_000) + "</a>", .textTooLong),
        ("<?xml version='1.0' " + String(repeating: " ", count: 10_000) + "?><a/>", .processingInstruction),
        (
            "<!DOCTYPE lolz [<!ENTITY a 'lol'>"
                + (1..<10).map { "<!ENTITY a\($0) '&a\($0 - 1);&a\($0 - 1);&a\($0 - 1);'>" }.joined()
                + "]><a>&a9;</a>", .doctype
        ),
    ]

    @Test(arguments: hostile.indices) func standsFirmAgainst(_ index: Int) {
        let (document, code) = XMLReaderTests.hostile[index]
        let problem = #expect(throws: XMLProblem.self) {
            try XMLReader.read(bytes: Array(document.utf8)) { _ in }
        }
        #expect(problem?.code == code)
    }

    @Test func stopsAtTheTotalLimitAndTellsTheLine() throws {
        var limits = XMLLimits()
        limits.totalBytes = 100
        let long = "<a>\n" + String(repeating: "<b/>\n", count: 100) + "</a>"
        var problem = #expect(throws: XMLProblem.self) { try XMLReaderTests.transcript(long, limits: limits) }
        #expect(problem?.code == .documentTooLong)
        problem = #expect(throws: XMLProblem.self) { try XMLReaderTests.transcript("<a>\n\n<b>\n<?x?></b></a>") }
        #expect(problem?.line == 4)
        problem = #expect(throws: XMLProblem.self) { try XMLReaderTests.transcript("<a>\n\n<b>\n</c></a>") }
        #expect(problem?.line == 4)
    }

    struct Enough: Error {}

    @Test func throwsOnWhatTheHandlerThrows() throws {
        var count = 0
        #expect(throws: Enough.self) {
            try XMLReader.read(bytes: Array("<a><b/><c/></a>".utf8)) { event in
                if case .start(let start) = event {
                    count += 1
                    if start.name == "b" { throw Enough() }
                }
            }
        }
        #expect(count == 2)
    }

    @Test(arguments: 1..<117) func refusesACutFile(_ length: Int) {
        let document =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><a xmlns=\"urn:x\"><b n=\"1\">劳动&amp;</b><!-- c --><c><![CDATA[x]]></c><d/></a>"
        let bytes = Array(document.utf8)
        #expect(bytes.count == 117)
        #expect(throws: XMLProblem.self) { try XMLReader.read(bytes: Array(bytes.prefix(length))) { _ in } }
    }

    @Test(arguments: ["/nowhere/a.xml", "/tmp", "/dev/null"]) func saysWhenThereIsNothingToRead(_ path: String) {
        let problem = #expect(throws: XMLProblem.self) { try XMLReader.read(path: path) { _ in } }
        #expect(problem?.code == .unreadable)
    }
}
