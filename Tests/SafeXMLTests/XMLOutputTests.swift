import Glibc
import SafeXML
import Testing

@Suite struct XMLOutputTests {
    static let texts: [(String, String, Int)] = [
        ("劳动争议", "劳动争议", 0),
        ("a<b>&\"c'", "a&lt;b&gt;&amp;\"c'", 0),
        ("]]>", "]]&gt;", 0),
        ("line\nline\r\ntab\t", "line\nline&#13;\ntab\t", 0),
        ("a\u{0}b\u{1}c\u{1F}d\u{7F}", "abcd\u{7F}", 3),
        ("\u{FFFE}x\u{FFFF}", "x", 2),
        ("\u{FFFD}\u{FF01}\u{1F600}𠮷", "\u{FFFD}\u{FF01}\u{1F600}𠮷", 0),
        ("", "", 0),
    ]

    @Test(arguments: texts) func cleansText(_ text: String, _ expected: String, _ dropped: Int) throws {
        let output = XMLOutput(to: .memory)
        output.element("a", text)
        try output.finish()
        #expect(String(decoding: output.takeBytes(), as: UTF8.self) == "<a>\(expected)</a>")
        #expect(output.droppedCharacters == dropped)
    }

    @Test func writesADocument() throws {
        let output = XMLOutput(to: .memory)
        output.declaration()
        output.open("filing", ["xmlns": "urn:labordesk:filing:1", "note": "a\"b\t\n\r<&'"])
        output.attribute("count", 7)
        output.attribute("absent", String?.none)
        output.element("case", "一")
        output.element("fen", -140_950)
        output.open("empty")
        output.close()
        output.raw(Array("<raw/>".utf8))
        output.close()
        try output.finish()
        let expected = """
            <?xml version="1.0" encoding="UTF-8"?>
            <filing xmlns="urn:labordesk:filing:1" note="a&quot;b&#9;&#10;&#13;&lt;&amp;'" count="7">\
            <case>一</case><fen>-140950</fen><empty/><raw/></filing>
            """
        #expect(String(decoding: output.takeBytes(), as: UTF8.self) == expected)
    }

    @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 200_000]) func comesBackWhateverItsLength(_ length: Int) throws {
        let text = String(repeating: "劳<", count: length / 4)
        let output = XMLOutput(to: .memory)
        output.element("a", text)
        try output.finish()
        #expect(output.byteCount == text.utf8.count + length / 4 * 3 + (text.isEmpty ? 7 : 7))
        var read = ""
        try XMLReader.read(bytes: output.takeBytes()) { event in
            if case .text(let text) = event { read += text }
        }
        #expect(read == text)
    }

    @Test func showsEveryByteOnItsWayOut() throws {
        let output = XMLOutput(to: .memory)
        var seen: [UInt8] = []
        output.onFlush = { seen.append(contentsOf: $0) }
        output.open("a")
        for number in 0..<20_000 { output.element("b", number) }
        output.close()
        try output.finish()
        #expect(output.takeBytes() == seen)
    }

    @Test func remembersAFullDisk() throws {
        let descriptor = open("/dev/full", O_WRONLY)
        defer { close(descriptor) }
        let output = XMLOutput(to: .descriptor(descriptor, name: "/dev/full"))
        output.open("a")
        for number in 0..<50_000 { output.element("b", number) }
        output.close()
        #expect(throws: OutgoingFileProblem.self) { try output.finish() }
    }
}

@Suite struct OutgoingFileTests {
    static func inFolder(_ body: (String) throws -> Void) throws {
        var template = Array("/tmp/labordesk-out-XXXXXX".utf8CString)
        let folder = String(cString: try #require(mkdtemp(&template)))
        defer { system(folder) }
        try body(folder)
    }

    /// Removes a folder of plain files.
    private static func system(_ folder: String) {
        for name in names(in: folder) { unlink("\(folder)/\(name)") }
        rmdir(folder)
    }

    static func names(in folder: String) -> [String] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != "." && name != ".." { names.append(name) }
        }
        return names
    }

    @Test func appearsOnlyWhenCommitted() throws {
        try OutgoingFileTests.inFolder { folder in
            do {
                let file = try OutgoingFile(path: "\(folder)/a.xml")
                file.write(Array("half".utf8))
                #expect(OutgoingFileTests.names(in: folder) != ["a.xml"])
            }
            #expect(OutgoingFileTests.names(in: folder).isEmpty)
            let file = try OutgoingFile(path: "\(folder)/a.xml")
            file.write(Array("whole".utf8))
            try file.commit()
            #expect(OutgoingFileTests.names(in: folder) == ["a.xml"])
            #expect(file.byteCount == 5)
            #expect(throws: OutgoingFileProblem.self) { try file.commit() }
            #expect(OutgoingFileTests.names(in: folder) == ["a.xml"])
        }
    }

    @Test(arguments: ["/nowhere/at/all/a.xml", "/proc/a.xml"]) func saysWhenItCannotBegin(_ path: String) {
        let problem = #expect(throws: OutgoingFileProblem.self) { try OutgoingFile(path: path) }
        #expect(problem?.chinese.contains(path) == true)
        #expect(problem?.english.contains(path) == true)
    }
}
