import CaseExport
import CaseWorkflow
import Foundation
import Testing

/// What a stranger might send to hang, fill or fool the desk.
@Suite struct HostileFilingTests {
    struct Attack: Sendable, CustomTestStringConvertible {
        let name: String
        let rules: Set<FilingRule>
        let edit: @Sendable (TamperedFiling) throws -> Void

        init(_ name: String, _ rules: Set<FilingRule>, _ edit: @escaping @Sendable (TamperedFiling) throws -> Void) {
            self.name = name
            self.rules = rules
            self.edit = edit
        }

        var testDescription: String { name }
    }

    private static let bomb: String = {
        var text = "<!DOCTYPE cases [<!ENTITY e0 \"ha\">"
        for level in 1..<20 {
            text += "<!ENTITY e\(level) \"" + String(repeating: "&e\(level - 1);", count: 10) + "\">"
        }
        return text + "]>"
    }()

    static let attacks = [
        Attack("entity bomb", [.doctype]) { try $0.replace("cases-0001.xml", "<cases", bomb + "<cases") },
        Attack("entity bomb in the manifest", [.doctype]) {
            try $0.replace("manifest.xml", "<filing", bomb + "<filing")
        },
        Attack("external entity", [.doctype]) {
            try $0.replace(
                "statistics.xml", "<mes:Str", "<!DOCTYPE s [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><mes:Str")
        },
        Attack("100,000 attributes", [.limit]) {
            let many = (0..<100_000).map { " a\($0)=\"1\"" }.joined()
            try $0.replace("cases-0001.xml", "<case uid", "<case\(many) uid")
        },
        Attack("long text", [.limit]) {
            let long = String(repeating: "长", count: 1 << 20)
            try $0.replace("cases-0001.xml", "<channel>", "<channel>\(long)")
        },
        Attack("long text in the manifest", [.limit]) {
            try $0.replace("manifest.xml", "示例区", String(repeating: "长", count: 1 << 19))
        },
        Attack("deep nesting", [.limit, .xsd]) {
            let deep = String(repeating: "<a>", count: 5_000) + String(repeating: "</a>", count: 5_000)
            try $0.replace("cases-0001.xml", "<office>", deep + "<office>")
        },
        Attack("control character", [.xml]) { try $0.replace("cases-0001.xml", "<sex>", "<sex>\u{1}") },
        Attack("bad UTF-8", [.xml]) {
            var data = Data(try $0.text("cases-0001.xml").utf8)
            data.insert(0xFF, at: data.count / 2)
            try data.write(to: URL(fileURLWithPath: $0.folder + "/cases-0001.xml"))
        },
        Attack("other encoding", [.xml]) { try $0.replace("cases-0001.xml", "UTF-8", "UTF-7") },
        Attack("cut file", [.xml]) {
            try $0.write("statistics.xml", String(try $0.text("statistics.xml").dropLast(20)))
        },
        Attack("empty file", [.xml]) { try $0.write("statistics.xml", "") },
        Attack("something after the end", [.xml]) {
            try $0.write("cases-0001.xml", try $0.text("cases-0001.xml") + "<more/>")
        },
        Attack("wrong namespace", [.xsd]) { try $0.replace("statistics.xml", "v3_0/message", "v2_1/message") },
        Attack("another data structure", [.xsd]) {
            let text = try $0.text("statistics.xml")
            try $0.write("statistics.xml", text.replacingOccurrences(of: "(1.0.0)", with: "(2.0.0)"))
        },
        Attack("a deletion in place of the figures", [.xsd, .type]) {
            try $0.replace("statistics.xml", "ldf:DataSetType", "ldf:DeletionSetType")
        },
        Attack("the abstract type", [.xsd]) { try $0.replace("statistics.xml", "ldf:DataSetType", "ss:DataSetType") },
        Attack("no type", [.xsd]) { try $0.replace("statistics.xml", " xsi:type=\"ldf:DataSetType\"", "") },
        Attack("a type elsewhere", [.xsd]) {
            try $0.replace("statistics.xml", "<Obs ", "<Obs xsi:type=\"ldf:ObsType\" ")
        },
        Attack("schema of their own for the statistics", [.xsd]) {
            try $0.replace("statistics.xml", "xsi:type", "xsi:schemaLocation=\"urn:x file:///tmp/x.xsd\" xsi:type")
        },
        Attack("dimension under a prefix", [.xsd]) { try $0.replace("statistics.xml", " FLAGS=", " ss:FLAGS=") },
        Attack("dimension that is left out", [.xsd]) { try $0.replace("statistics.xml", " FLAGS=\"_T\"", "") },
        Attack("half a total", [.xsd]) { try $0.replace("statistics.xml", "FLAGS=\"_T\"", "FLAGS=\"0\"") },
        Attack("a second data set", [.xsd]) {
            let text = try $0.text("statistics.xml")
            let start = try #require(text.range(of: "<mes:DataSet ")?.lowerBound)
            let end = try #require(text.range(of: "</mes:DataSet>")?.upperBound)
            try $0.write("statistics.xml", text.replacingCharacters(in: end..<end, with: text[start..<end]))
        },
        Attack("code of practice that is none", [.xsd]) {
            try $0.replace("statistics.xml", "CATEGORY=\"_X\"", "CATEGORY=\"_Q\"")
        },
        Attack("no namespace", [.xsd]) { try $0.replace("manifest.xml", " xmlns=\"urn:labordesk:filing:1\"", "") },
        Attack("schema of their own", [.xsd]) {
            try $0.replace(
                "cases-0001.xml", "<cases",
                "<cases xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"urn:x /tmp/x.xsd\""
            )
        },
        Attack("100,000 wrong elements", [.xsd]) {
            let many = String(repeating: "<x/>", count: 100_000)
            try $0.replace("cases-0001.xml", "<office>", many + "<office>")
        },
        Attack("very large numbers", [.xsd]) {
            try $0.replace("cases-0001.xml", "<claimed>", "<claimed>99999999999999999999999999")
        },
        Attack("sums that overflow", [.xsd]) { filing in
            try filing.replace(
                "statistics.xml", pattern: "OBS_VALUE=\"[0-9]*\" UNIT_MEASURE=\"fen\"",
                "OBS_VALUE=\"9223372036854775807\" UNIT_MEASURE=\"fen\"")
        },
        Attack("a folder in it", [.link]) {
            try FileManager.default.createDirectory(atPath: $0.folder + "/inner", withIntermediateDirectories: true)
        },
        Attack("part name with a NUL reference", [.xml]) {
            try $0.replace("manifest.xml", "name=\"view.html\"", "name=\"view.html&#0;\"")
        },
        Attack("part listed twice", [.parts]) { filing in
            let manifest = try filing.text("manifest.xml")
            let line = try #require(manifest.split(separator: "\n").first { $0.contains("\"statistics\"") })
            try filing.replace("manifest.xml", String(line), line + "\n" + line)
        },
    ]

    @Test(.timeLimit(.minutes(10)), arguments: attacks)
    func anAttackIsRefused(attack: Attack) throws {
        let filing = try TamperedFiling()
        try attack.edit(filing)
        try filing.reseal()
        let verdict = try filing.verdict()
        #expect(!verdict.isAccepted)
        #expect(!verdict.rules.isDisjoint(with: attack.rules), "\(verdict.errorTexts)")
        #expect(verdict.problems.count <= 200)
        #expect(verdict.problems.allSatisfy { $0.message.english.utf8.count < 2_000 })
    }

    @Test func problemsAreBounded() throws {
        let cases = try SyntheticFiling.cases(600)
        let filing = try TamperedFiling(cases: cases)
        let text = try filing.text("cases-0001.xml")
        try filing.write("cases-0001.xml", text.replacingOccurrences(of: "<claimed>", with: "<claimed>1"))
        try filing.reseal()
        let verdict = try filing.verdict()
        #expect(verdict.problems.count <= 200)
        #expect(verdict.omittedProblems > 400)
    }

    @Test func cellsThatLeaveTheRangeDoNotTrap() throws {
        let filing = try TamperedFiling()
        let text = try filing.text("statistics.xml")
        try filing.write(
            "statistics.xml",
            text.replacingOccurrences(
                of: "OBS_VALUE=\"[0-9]*\" UNIT_MEASURE=\"fen\"",
                with: "OBS_VALUE=\"9000000000000000000\" UNIT_MEASURE=\"fen\"", options: .regularExpression))
        try filing.reseal()
        #expect(try filing.verdict().rules.contains(.sumCells))
    }

    /// Random edits, the same every time: whatever they do, the answer comes, and what is accepted agrees with itself.
    @Test(.timeLimit(.minutes(10)), arguments: ["cases-0001.xml", "statistics.xml", "manifest.xml"])
    func randomEditsNeverTrap(name: String) throws {
        var seed: UInt64 = 42
        func random(below limit: Int) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((seed >> 33) % UInt64(limit))
        }
        let filing = try TamperedFiling()
        let original = Array(try filing.text(name).utf8)
        let alphabet = Array("<>/=\"'&;: 0129-azA\n\0\u{FF}".utf8)
        for _ in 0..<200 {
            var bytes = original
            for _ in 0...random(below: 3) {
                let place = random(below: bytes.count)
                switch random(below: 3) {
                case 0: bytes[place] = alphabet[random(below: alphabet.count)]
                case 1: bytes.removeSubrange(place..<min(bytes.count, place + 1 + random(below: 20)))
                default: bytes.insert(contentsOf: original[place / 2..<min(place, place / 2 + 40)], at: place)
                }
            }
            try Data(bytes).write(to: URL(fileURLWithPath: filing.folder + "/" + name))
            if name != "manifest.xml" { try filing.reseal() }
            let verdict = try filing.verdict()
            if verdict.isAccepted { #expect(verdict.claimed == verdict.recomputed) }
        }
    }
}
