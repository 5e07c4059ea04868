import SafeXML
import Testing

@Suite struct XMLSchemaTests {
    static let schema = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:t" xmlns="urn:t"
            elementFormDefault="qualified">
          <xs:element name="cases">
            <xs:complexType>
              <xs:sequence>
                <xs:element name="case" maxOccurs="unbounded">
                  <xs:complexType>
                    <xs:sequence>
                      <xs:element name="fen" type="xs:long"/>
                      <xs:element name="note" minOccurs="0">
                        <xs:simpleType><xs:restriction base="xs:string"><xs:maxLength value="50000"/></xs:restriction></xs:simpleType>
                      </xs:element>
                    </xs:sequence>
                    <xs:attribute name="uid" use="required">
                      <xs:simpleType><xs:restriction base="xs:string"><xs:pattern value="[A-Z&amp;]{2}[0-9]+"/></xs:restriction></xs:simpleType>
                    </xs:attribute>
                  </xs:complexType>
                </xs:element>
              </xs:sequence>
            </xs:complexType>
            <xs:key name="uid"><xs:selector xpath="*"/><xs:field xpath="@uid"/></xs:key>
          </xs:element>
        </xs:schema>
        """

    static func document(_ inside: String) -> [UInt8] { Array("<cases xmlns='urn:t'>\(inside)</cases>".utf8) }

    @Test func acceptsWhatFollowsIt() throws {
        let schema = try XMLSchema(bytes: Array(XMLSchemaTests.schema.utf8))
        let document = XMLSchemaTests.document(
            "<case uid='AB1'><fen>100</fen></case><case uid='&amp;&#38;2'><fen>-5</fen><note>劳&#21160;</note></case>")
        #expect(schema.validate(bytes: document) == [])
        var fen: [String] = []
        try XMLReader.read(bytes: document, validating: schema) { event in
            if case .text(let text) = event { fen.append(text) }
        }
        #expect(fen == ["100", "-5", "劳动"])
    }

    static let invalid: [(String, Int)] = [
        ("", 1),
        ("<case uid='AB1'><fen>1.5</fen></case>", 1),
        ("<case><fen>1</fen></case>", 2),
        ("<case uid='ab'><fen>1</fen></case>", 1),
        ("<case uid='AB1'><fen>1</fen></case><case uid='AB1'><fen>2</fen></case>", 1),
        ("<case uid='AB1'><fen>1</fen><strange/></case>", 1),
        ("<case uid='AB1'>text<fen>1</fen></case>", 1),
        ("<case uid='AB1'><fen>one</fen></case><case uid='AB2'><fen>two</fen></case>", 2),
    ]

    @Test(arguments: invalid) func listsWhatIsWrong(_ inside: String, _ atLeast: Int) throws {
        let schema = try XMLSchema(bytes: Array(XMLSchemaTests.schema.utf8))
        let document = XMLSchemaTests.document(inside)
        let problems = schema.validate(bytes: document)
        #expect(problems.count >= atLeast)
        #expect(problems.allSatisfy { $0.code == .notValid && $0.line == 1 && !$0.detail.isEmpty })
        let problem = #expect(throws: XMLProblem.self) {
            try XMLReader.read(bytes: document, validating: schema) { _ in }
        }
        #expect(problem == problems.first)
    }

    @Test func endsItsListAtTheMaximum() throws {
        let schema = try XMLSchema(bytes: Array(XMLSchemaTests.schema.utf8))
        let wrong = (0..<500).map { "<case uid='AB\($0)'><fen>x</fen></case>" }.joined()
        #expect(schema.validate(bytes: XMLSchemaTests.document(wrong), maximum: 7).count == 7)
    }

    @Test func reportsMalformedAndCutDocumentsToo() throws {
        let schema = try XMLSchema(bytes: Array(XMLSchemaTests.schema.utf8))
        #expect(
            schema.validate(bytes: Array("<cases xmlns='urn:t'><case uid='AB1'><fen>1".utf8)).last?.code
                == .notWellFormed)
        #expect(
            schema.validate(bytes: Array("<cases xmlns='urn:t'><case uid='AB1'><fen>x</fen></cas>".utf8)).map(\.code)
                == [.notValid, .notWellFormed])
        #expect(schema.validate(bytes: Array("<!DOCTYPE a><a/>".utf8)).map(\.code) == [.doctype])
        #expect(schema.validate(bytes: []).map(\.code) == [.incomplete])
        #expect(schema.validate(path: "/nowhere").map(\.code) == [.unreadable])
        #expect(schema.validate(bytes: Array("<other/>".utf8)).map(\.code) == [.notValid])
    }

    @Test func aLongTextCostsItsLengthOnly() throws {
        let schema = try XMLSchema(bytes: Array(XMLSchemaTests.schema.utf8))
        let long = String(repeating: "&#21171;", count: 40_000)
        let document = XMLSchemaTests.document("<case uid='AB1'><fen>1</fen><note>\(long)</note></case>")
        #expect(schema.validate(bytes: document) == [])
    }

    @Test func findsIncludedSchemasBesideIt() throws {
        try OutgoingFileTests.inFolder { folder in
            let namespace = "xmlns:xs='http://www.w3.org/2001/XMLSchema'"
            for (name, text) in [
                ("main.xsd", "<xs:include schemaLocation='part.xsd'/><xs:element name='a' type='fen'/>"),
                ("part.xsd", "<xs:simpleType name='fen'><xs:restriction base='xs:long'/></xs:simpleType>"),
            ] {
                let file = try OutgoingFile(path: "\(folder)/\(name)")
                file.write(Array("<xs:schema \(namespace)>\(text)</xs:schema>".utf8))
                try file.commit()
            }
            let schema = try XMLSchema(path: "\(folder)/main.xsd")
            #expect(schema.validate(bytes: Array("<a>140950</a>".utf8)) == [])
            #expect(schema.validate(bytes: Array("<a>1409.50</a>".utf8)).count == 1)
        }
    }

    @Test func refusesABrokenSchema() {
        for text in [
            "", "<a/>", "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:element/></xs:schema>", "nonsense",
        ] {
            let problem = #expect(throws: XMLProblem.self) { try XMLSchema(bytes: Array(text.utf8)) }
            #expect(problem?.code == .schema)
        }
        #expect(throws: XMLProblem.self) { try XMLSchema(path: "/nowhere.xsd") }
    }
}
