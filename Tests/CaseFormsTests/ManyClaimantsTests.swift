import CaseForms
import CaseWorkflow
import Foundation
import Testing

/// The papers of a collective case: everybody once, figures and capitals that agree, files that do not grow with the square
/// of the roll.
struct ManyClaimantsTests {
    private static func template(_ code: String) throws -> FormTemplate {
        try FormTemplate(path: "\(ShippedFormsTests.folder)/\(code)/template.docx")
    }

    /// The texts of a table's cells, row by row, for every table of a body.
    private static func tables(_ body: String) -> [[[String]]] {
        body.components(separatedBy: "<w:tbl>").dropFirst().map { table in
            let rows = (table.components(separatedBy: "</w:tbl>").first ?? "").components(separatedBy: "</w:tr>")
                .dropLast()
            return rows.map { row in
                row.components(separatedBy: "</w:tc>").dropLast().map { cell in
                    cell.components(separatedBy: "<w:t xml:space=\"preserve\">").dropFirst()
                        .map { $0.components(separatedBy: "</w:t>").first ?? "" }.joined()
                }
            }
        }
    }

    private static func written(_ text: String) -> String {
        text.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;")
            .replacingOccurrences(of: ">", with: "&gt;")
    }

    private static func figures(_ money: Money) -> String { money.description.replacingOccurrences(of: "¥", with: "") }

    @Test func everyClaimantStandsInTheAgreementOnce() throws {
        let paper = try Paper()
        let many = try #require(ManyClaimants(1_200))
        let path = paper.folder + "/agreement.docx"
        let template = try ManyClaimantsTests.template("mediation-agreement")
        try template.fill([CaseRecord.of(many.file, many.context)], to: path)
        let body = try paper.body(of: path)
        let tables = ManyClaimantsTests.tables(body)
        let shares = try #require(tables.first { $0.count == 1_201 })
        for (place, row) in shares.dropFirst().enumerated() {
            let money = Money(fen: many.shares[place])
            let expected = [
                "\(place + 1)", ManyClaimantsTests.written(ManyClaimants.name(place)),
                "33010600000000\(1_000 + place)", ManyClaimantsTests.figures(money),
                CapitalAmount(money)?.description ?? "-", "",
            ]
            #expect(row == expected)
        }
        let total = Money(fen: many.shares.reduce(0, +))
        let capitals = try #require(CapitalAmount(total)?.description)
        #expect(body.contains(ManyClaimantsTests.figures(total)) && body.contains(capitals))
        // What a value says is never read again.
        #expect(body.contains("按名册支付{{案号}}") && !body.contains("<?ld"))
        _ = try FormTemplate(path: path)
    }

    @Test func theRollNamesEverybodyOnce() throws {
        let paper = try Paper()
        let many = try #require(ManyClaimants(1_200))
        let path = paper.folder + "/roll.docx"
        try ManyClaimantsTests.template("representatives").fill([CaseRecord.of(many.file, many.context)], to: path)
        let rows = ManyClaimantsTests.tables(try paper.body(of: path)).flatMap(\.self)
        for place in many.shares.indices {
            let name = ManyClaimantsTests.written(ManyClaimants.name(place))
            let found = rows.filter { $0.count > 4 && $0[0] == "\(place + 1)" && $0[1] == name }
            #expect(found.map { $0[4] } == [ManyClaimantsTests.figures(Money(fen: many.shares[place]))])
        }
    }

    /// One file to all: a copy and a page each, and one picture for the code that all of them bear.
    @Test func aNoticeToEachIsOneFile() throws {
        let paper = try Paper()
        let many = try #require(ManyClaimants(1_200))
        let path = paper.folder + "/notices.docx"
        let template = try ManyClaimantsTests.template("acceptance-notice")
        try template.fill(many.toEach, to: path)
        let body = try paper.part("word/document.xml", of: path)
        // Each copy ends with the section that counts its pages.
        let copies = body.components(separatedBy: "</w:sectPr>").dropLast()
        #expect(copies.count == 1_200)
        for (place, copy) in copies.enumerated() {
            let name = ManyClaimantsTests.written(ManyClaimants.name(place))
            #expect(copy.contains("\(name)</w:t>") && copy.contains("样例工受字〔2025〕\(place + 1)号</w:t>"))
        }
        #expect(body.components(separatedBy: #"r:embed="ldqr1""#).count == 1_201)
        #expect(try !paper.part("word/media/ldqr1.png", of: path).isEmpty)
        #expect(try paper.part("word/media/ldqr2.png", of: path).isEmpty)
        // A picture's number is used once in a document.
        #expect(body.components(separatedBy: #"<wp:docPr id="91200""#).count == 2)
    }

    /// The file is the same whether the copies share what they share or each bears all of it.
    @Test func sharedAndWholeRecordsGiveTheSameFile() throws {
        let paper = try Paper()
        let many = try #require(ManyClaimants(12))
        let template = try ManyClaimantsTests.template("acceptance-notice")
        let records = many.toEach
        try template.fill(records, to: paper.folder + "/1.docx")
        try template.fill(records.own.indices.map(records.whole), to: paper.folder + "/2.docx")
        let manager = FileManager.default
        let bytes = manager.contents(atPath: paper.folder + "/1.docx")
        #expect(bytes != nil && bytes == manager.contents(atPath: paper.folder + "/2.docx"))
    }

    /// A code drawn for the paper before is the same as one drawn anew, and another code is another picture.
    @Test func picturesOfTheCopyBeforeAreUsedAgain() throws {
        let paper = try Paper()
        let template = try paper.template(Paper.p("{{@查询二维码}}"))
        var pictures = CodePictures()
        for (place, code) in ["a", "a", "b"].enumerated() {
            let records = FormRecords([FormRecord(["查询二维码": .code(code)])])
            try template.fill(records, to: "\(paper.folder)/\(place)", isFlushed: false, pictures: &pictures)
            try template.fill(records, to: "\(paper.folder)/\(place)-alone")
        }
        func bytes(_ name: String) -> Data? { FileManager.default.contents(atPath: "\(paper.folder)/\(name)") }
        for place in ["0", "1", "2"] { #expect(bytes(place) != nil && bytes(place) == bytes(place + "-alone")) }
        #expect(bytes("0") == bytes("1") && bytes("1") != bytes("2"))
    }

    /// What is kept of a paper to everybody grows with the roll, and only by what the template prints.
    @Test func whatIsKeptGrowsWithTheRoll() throws {
        let fields = Set(try ManyClaimantsTests.template("acceptance-notice").marks.map(\.mark.field))
        func kept(_ count: Int) throws -> Data {
            let many = try #require(ManyClaimants(count))
            return try JSONEncoder().encode(many.toEach.printed(by: fields))
        }
        let bytes = try kept(1_200)
        #expect(bytes.count < 1_200 * 300, "\(bytes.count)")
        #expect(!String(decoding: bytes, as: UTF8.self).contains("名册"))
        let back = try JSONDecoder().decode(FormRecords.self, from: bytes)
        #expect(back == ManyClaimants(1_200)?.toEach.printed(by: fields))
    }

    /// Papers that were kept as a list of whole copies are read as such.
    @Test func anOlderListOfCopiesIsRead() throws {
        let records = [FormRecord(["案号": .text("1")]), FormRecord(["案号": .text("2"), "请求": .list([])])]
        let read = try JSONDecoder().decode(FormRecords.self, from: JSONEncoder().encode(records))
        #expect(read == FormRecords(records))
    }

    /// What the officer gives for the paper stands on every copy, also in place of the recipient's own.
    @Test func whatIsAskedWins() throws {
        let many = try #require(ManyClaimants(2))
        let copies = [FormCopy(recipient: .claimant(1), letter: "1"), FormCopy(recipient: .claimant(2), letter: "2")]
        let records = CaseRecord.of(many.file, many.context, asked: ["收件人姓名": "样例收发室"], copies: copies)
        #expect(records.whole(1)["收件人姓名"] == .text("样例收发室"))
        #expect(records.whole(1)["文号"] == .text("2"))
    }
}
