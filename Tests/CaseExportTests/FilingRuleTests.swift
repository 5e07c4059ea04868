import CaseExport
import CaseWorkflow
import Foundation
import SafeCrypto
import Testing

/// Every rule, and an edit that breaks it.
@Suite struct FilingRuleTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let rule: FilingRule
        /// Whether the one who edited put the digests right.
        let isResealed: Bool
        let edit: @Sendable (TamperedFiling) throws -> Void

        init(_ rule: FilingRule, sealed: Bool = true, _ edit: @escaping @Sendable (TamperedFiling) throws -> Void) {
            self.rule = rule
            isResealed = sealed
            self.edit = edit
        }

        var testDescription: String { rule.rawValue }
    }

    /// A key of the sender that was revoked before the filing was made.
    static let stolen = Result { try SigningKey.make(.ecdsa) }

    static let cases: [Case] =
        containerCases + manifestCases + recordCases + figureCases

    static let containerCases = [
        Case(.folder, sealed: false) { try FileManager.default.removeItem(atPath: $0.folder) },
        Case(.name) { filing in
            try FileManager.default.createSymbolicLink(
                atPath: filing.scratch.path + "/other", withDestinationPath: filing.folder)
        },
        Case(.link, sealed: false) { filing in
            try FileManager.default.removeItem(atPath: filing.folder + "/statistics.xml")
            try FileManager.default.createSymbolicLink(
                atPath: filing.folder + "/statistics.xml", withDestinationPath: "/etc/hostname")
        },
        Case(.path) { try $0.replace("manifest.xml", "name=\"statistics.xml\"", "name=\"../statistics.xml\"") },
        Case(.path) { try $0.replace("manifest.xml", "name=\"view.html\"", "name=\"/etc/passwd\"") },
        Case(.extra, sealed: false) { try $0.write("readme.txt", "hello") },
        Case(.missing, sealed: false) { try FileManager.default.removeItem(atPath: $0.folder + "/cases-0001.xml") },
        Case(.missing, sealed: false) { try FileManager.default.removeItem(atPath: $0.folder + "/manifest.xml") },
        Case(.parts) {
            try $0.replace(
                "manifest.xml", "name=\"cases-0001.xml\" kind=\"cases\"", "name=\"cases-0001.xml\" kind=\"view\"")
        },
        Case(.bytes, sealed: false) { try $0.write("statistics.xml", try $0.text("statistics.xml") + "\n") },
        Case(.digest, sealed: false) { try $0.replace("cases-0001.xml", "<sex>1</sex>", "<sex>2</sex>") },
        Case(.digest, sealed: false) { try $0.replace("view.html", "示例区", "样例区") },
        Case(.doctype) {
            try $0.replace("cases-0001.xml", "<cases", "<!DOCTYPE cases [<!ENTITY a \"aaaa\">]><cases")
        },
        Case(.doctype, sealed: false) {
            try $0.replace("manifest.xml", "<filing", "<!DOCTYPE filing SYSTEM \"x\"><filing")
        },
        Case(.xml) { try $0.write("cases-0001.xml", String(try $0.text("cases-0001.xml").dropLast(400))) },
        Case(.xml, sealed: false) { try $0.replace("manifest.xml", "</parts>", "<?x y?></parts>") },
        Case(.limit) {
            let attributes = (0..<100).map { " a\($0)=\"\"" }.joined()
            try $0.replace("statistics.xml", "<Obs ", "<Obs\(attributes) ")
        },
        Case(.xsd) { try $0.replace("cases-0001.xml", "<newForm>", "<name>张三</name><newForm>") },
        Case(.xsd) { try $0.replace("cases-0001.xml", "urn:labordesk:case:1", "urn:labordesk:case:9") },
        Case(.xsd, sealed: false) { try $0.replace("manifest.xml", "<persons>", "<persons> ") },
        Case(.identity) { try $0.replace("cases-0001.xml", "filing=\"0b8f", "filing=\"1b8f") },
        Case(.identity) { try $0.replace("statistics.xml", "OFFICE=\"D01\"", "OFFICE=\"D02\"") },
        Case(.identity) { try $0.replace("statistics.xml", "TIME_PERIOD=\"2026-03\"", "TIME_PERIOD=\"2026-04\"") },
        Case(.identity) { try $0.replace("statistics.xml", "<mes:ID>0b8f", "<mes:ID>1b8f") },
        Case(.identity) { try $0.replace("statistics.xml", "<mes:Test>false", "<mes:Test>true") },
        Case(.identity) { try $0.replace("statistics.xml", "<mes:Receiver id=\"C01\"", "<mes:Receiver id=\"C02\"") },
        Case(.identity) { try $0.replace("statistics.xml", "示例区", "样例区") },
        Case(.identity) {
            try $0.replace("statistics.xml", "<mes:ReportingEnd>2026-03-31", "<mes:ReportingEnd>2026-03-30")
        },
        Case(.sdmx) { try $0.replace("statistics.xml", "OBS_VALUE=\"1\"", "OBS_VALUE=\"1.5\"") },
        Case(.signatureNone, sealed: false) { _ in },
        Case(.signature, sealed: false) { try $0.write("signature.xml", "<Signature/>") },
        Case(.signatureUnknown, sealed: false) { try $0.sign(with: try SigningKey.make(.sm2)) },
        Case(.signatureRevoked, sealed: false) { try $0.sign(with: try stolen.get()) },
        Case(.signatureRequired, sealed: false) { _ in },
        Case(.view) { try $0.replace("view.html", "<h1>", "<script>steal()</script><h1>") },
    ]

    static let manifestCases = [
        Case(.type) { try $0.replace("manifest.xml", "type=\"original\"", "type=\"correction\"") },
        Case(.type) { try $0.replace("statistics.xml", "Action>Replace", "Action>Delete") },
        Case(.type) { try $0.replace("statistics.xml", "ss:action=\"Replace\"", "ss:action=\"Delete\"") },
        Case(.chain) { try $0.replace("manifest.xml", pattern: "<previousDigest>.*</previousDigest>", "") },
        Case(.chain) { try $0.replace("manifest.xml", "sequence=\"2\"", "sequence=\"1\"") },
        Case(.period) { try $0.replace("manifest.xml", "<businessCutOff>2026-03-31", "<businessCutOff>2026-03-30") },
        Case(.parties) { try $0.replace("manifest.xml", "<receiver code=\"C01\"", "<receiver code=\"D01\"") },
        Case(.coverage) { try $0.replace("manifest.xml", "missing=\"1\"", "missing=\"0\"") },
        Case(.coverage) { try $0.replace("manifest.xml", "<office code=\"T02\"", "<office code=\"T01\"") },
        Case(.text) { try $0.replace("manifest.xml", "示例区", "示例区&#10;") },
        Case(.text) { try $0.replace("manifest.xml", "示例区", "e\u{301}") },
        Case(.text) { try $0.replace("manifest.xml", "<coverage ", "<responsible/><coverage ") },
        Case(.text) {
            try $0.replace("manifest.xml", "<coverage ", "<responsible><head> 甲</head></responsible><coverage ")
        },
        Case(.zeroReturn) { try $0.replace("manifest.xml", "type=\"original\"", "type=\"nil\"") },
        Case(.content) { try $0.replace("manifest.xml", pattern: "<contentDigest>..", "<contentDigest>00") },
        Case(.content) { try $0.replace("cases-0001.xml", "<sex>1</sex>", "<sex>2</sex>") },
        Case(.sumRecords) { try $0.replace("manifest.xml", "<records added=\"12\"", "<records added=\"13\"") },
        Case(.sumStatus) { try $0.replace("manifest.xml", "<status pending=\"", "<status pending=\"1") },
        Case(.sumPersons) { try $0.replace("manifest.xml", "<persons>", "<persons>1") },
        Case(.sumMoney) { try $0.replace("manifest.xml", "<money claimed=\"", "<money claimed=\"9") },
        Case(.sumStatistics) { try $0.replace("manifest.xml", "<ladder claimed=\"", "<ladder claimed=\"9") },
        Case(.count) { try $0.replace("manifest.xml", "records=\"14\"", "records=\"15\"") },
        Case(.keys) { try $0.replace("manifest.xml", "first=\"case-0000000\"", "first=\"case-0000001\"") },
    ]

    static let recordCases = [
        Case(.order) { try $0.replace("cases-0001.xml", "uid=\"case-0000001\"", "uid=\"case-0000000\"") },
        Case(.recordDigest) { try $0.replace("cases-0001.xml", "<persons>1<", "<persons>2<") },
        Case(.recordAction) { try $0.replace("cases-0001.xml", "rev=\"1\" action=\"A\"", "rev=\"1\" action=\"R\"") },
        Case(.recordOffice) { try $0.replace("cases-0001.xml", "<office>T01", "<office>T03") },
        Case(.recordCutOff) { try $0.replace("cases-0001.xml", pattern: "<closedOn>[-0-9]*", "<closedOn>2026-04-01") },
        Case(.recordOutcome) { try $0.replace("cases-0001.xml", "<outcome>agreement</outcome>", "") },
        Case(.recordDates) { try $0.replace("cases-0001.xml", pattern: "<closedOn>[-0-9]*", "<closedOn>2026-02-01") },
        Case(.code) { try $0.replace("cases-0001.xml", "<channel>walk-in", "<channel>pigeon") },
        Case(.code) { try $0.replace("statistics.xml", "\"waived\" DETAIL=\"w", "\"waived2\" DETAIL=\"w") },
        Case(.code) { try $0.replace("statistics.xml", "DETAIL=\"withdrawn\"", "DETAIL=\"vanished\"") },
        Case(.code) { try $0.replace("statistics.xml", "CATEGORY=\"wages\"", "CATEGORY=\"wage\"") },
        Case(.code) { try $0.replace("statistics.xml", "CHANNEL=\"walk-in\"", "CHANNEL=\"pigeon\"") },
    ]

    static let figureCases = [
        Case(.sumCells) { try $0.replaceTotal("claimed", "9") },
        Case(.sumCells) { try $0.replaceTotal("persons", "9") },
        Case(.stock) { try $0.replaceTotal("stock-closing", "9") },
        Case(.stockCells) { try $0.replaceTotal("accepted", "9") },
        Case(.stockBridge) { try $0.replaceTotal("stock-revisions", "3") },
        Case(.cellOrder) { try $0.replace("statistics.xml", "\"claimed\" DETAIL=\"w", "\"zzz\" DETAIL=\"w") },
        Case(.cellOrder) { try $0.removeTotal("persons") },
        Case(.cellOrder) { try $0.removeTotal("stock-revisions") },
        Case(.cellOrder) { try $0.replace("statistics.xml", "\"agreed\" DETAIL=\"_T", "\"claimed\" DETAIL=\"_T") },
        Case(.cellOrder) { filing in
            let total = try filing.removeTotal("persons")
            try filing.replace("statistics.xml", "</mes:DataSet>", total + "</mes:DataSet>")
        },
        Case(.cellUnit) { try $0.replace("statistics.xml", "UNIT_MEASURE=\"fen\"", "UNIT_MEASURE=\"cases\"") },
        Case(.cellUnit) {
            try $0.replace("statistics.xml", pattern: "(?<=DETAIL=\"wages\".{1,200})\"fen\"", "\"cases\"")
        },
        Case(.cross) { try $0.replace("cases-0001.xml", pattern: "<registeredOn>[-0-9]*", "<registeredOn>2026-02-02") },
    ]

    @Test(arguments: cases)
    func anEditIsFound(tampering: Case) throws {
        let filing = try TamperedFiling()
        try tampering.edit(filing)
        if tampering.isResealed { try filing.reseal() }
        let path = tampering.rule == .name ? filing.scratch.path + "/other" : filing.folder
        let revoked = FilingTrust.Key(
            office: try SyntheticFiling.office("D01"),
            fingerprint: try FilingRuleTests.stolen.get().verifyingKey.fingerprint,
            revokedOn: try SyntheticFiling.day("2026-01-01"))
        let trust = FilingTrust(keys: [revoked], isRequired: tampering.rule == .signatureRequired)
        let isPublished = tampering.rule == .sdmx
        let check = FilingCheck(
            schemas: try Shipped.schemas.get(), trust: trust, published: isPublished ? try Shipped.published() : nil)
        let verdict = check.verdict(onFolder: path)
        #expect(verdict.rules.contains(tampering.rule), "\(verdict.errorTexts)")
        let hasErrors = verdict.problems.contains { $0.severity == .error }
        #expect(verdict.isAccepted == !hasErrors)
        if tampering.rule.severity == .error { #expect(!verdict.isAccepted) }
        for problem in verdict.problems {
            #expect(!problem.message.chinese.isEmpty && !problem.message.english.isEmpty)
        }
    }

    @Test func everyRuleIsReached() {
        let carried = HostileCarrierTests.attacks.map(\.rule) + [.copy]  // which FilingCarrierTests reaches
        #expect(Set(FilingRuleTests.cases.map(\.rule) + carried) == Set(FilingRule.allCases))
    }

    @Test func anEditWithoutResealingIsNeverAccepted() throws {
        for name in ["cases-0001.xml", "statistics.xml", "view.html"] {
            let filing = try TamperedFiling()
            try filing.write(name, try filing.text(name).replacingOccurrences(of: "1", with: "2"))
            let verdict = try filing.verdict()
            #expect(verdict.rules.contains(.digest), "\(name)")
        }
    }

    @Test func aProblemNamesItsRecordAndLine() throws {
        let filing = try TamperedFiling()
        try filing.replace("cases-0001.xml", "<office>T02", "<office>T09")
        try filing.reseal()
        let problem = try #require(try filing.verdict().problems.first { $0.rule == .recordOffice })
        #expect(problem.part == "cases-0001.xml" && problem.record == "case-0000002" && problem.line == 5)
        #expect(problem.text(in: .english).hasPrefix("F-RECORD-OFFICE cases-0001.xml:5 case-0000002: "))
    }

    @Test func theDocumentationNamesEveryRule() throws {
        let root = try Shipped.exports().path + "/.."
        let page = try String(contentsOfFile: root + "/docs/filing.md", encoding: .utf8)
        for rule in FilingRule.allCases { #expect(page.contains("`\(rule.rawValue)`"), "\(rule.rawValue)") }
    }
}
