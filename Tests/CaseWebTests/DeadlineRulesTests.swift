import CaseStore
import CaseWorkflow
import Desk
import Foundation
import HTTPTypes
import Testing

@testable import CaseWeb

/// An office's own deadline rules in the browser: nothing holds before its changes were shown and confirmed.
@Suite("Deadline rules in the browser") struct DeadlineRulesTests {
    /// The shipped row with another term, and one row of the office's own.
    private static func table() throws -> (text: String, id: String) {
        let lines = DeadlineRules.shipped.text.split(separator: "\n").map(String.init)
        let line = try #require(lines.first { $0.hasPrefix("MED-ACCEPT |") })
        var fields = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        fields[3] = "2 working"
        let changed = fields.joined(separator: " | ")
        fields[0] = "OWN-ACCEPT"
        return ("# 本单位\n" + changed + "\n" + fields.joined(separator: " | ") + "\n", "MED-ACCEPT")
    }

    @Test func aTableIsShownAndThenTakenIn() async throws {
        let desk = try WebDesk()
        let (text, id) = try DeadlineRulesTests.table()
        let number = try desk.open(on: "2025-06-27")
        try desk.desk().perform(.mediation(.receive(ApplicationReceipt(on: Day("2025-06-27")!))), on: number)
        let before = try desk.store.rulebook().rules
        try await desk.browse(as: "admin") { browser in
            try await browser.get("/administration/rules")
            try await browser.upload(
                "/administration/rules/deadlines", browser.own + [("name", "own")],
                file: ("rules-file", "own.txt", [0xEF, 0xBB, 0xBF] + Array(text.utf8)))
            #expect(browser.status == .ok, "\(browser.page)")
            #expect(
                browser.page.contains("<code class=\"quiet small\">MED-ACCEPT</code>")
                    && browser.page.contains("<code class=\"quiet small\">OWN-ACCEPT</code>"))
            #expect(browser.page.contains("修改") && browser.page.contains("新增"))
            #expect(browser.page.components(separatedBy: "2个工作日").count > 1, "\(browser.page)")
            #expect(try desk.store.rulebook().rules == before)
            // What is confirmed is what was shown.
            let shown =
                browser.own + [
                    ("name", "own"), ("rules", text), ("seen", try #require(browser.hidden("seen"))),
                ]
            try await browser.upload(
                "/administration/rules/deadlines", shown.filter { $0.0 != "seen" } + [("seen", "other")],
                file: ("rules-file", "", []))
            #expect(browser.status == .ok && browser.page.contains("请重新核对"))
            #expect(try desk.store.rulebook().rules == before)
            try await browser.upload("/administration/rules/deadlines", shown, file: ("rules-file", "", []))
            #expect(browser.status == .seeOther)
            try await browser.get(try #require(browser.location))
            #expect(browser.page.contains("期限规则已导入"))
            try await browser.get("/administration/rules/deadlines.txt")
            #expect(try DeadlineRules(parsing: browser.page) == desk.store.rulebook().rules)
            // The same again changes nothing, and says so.
            try await browser.get("/administration/rules")
            try await browser.upload(
                "/administration/rules/deadlines", browser.own + [("name", "own"), ("rules", text)],
                file: ("rules-file", "", []))
            #expect(browser.page.contains("没有改动"))
            // A later table of the name takes its place: the row of the office's own goes.
            let first = String(text.split(separator: "\n")[1]).replacing("2 working", with: "4 working")
            try await browser.upload(
                "/administration/rules/deadlines", browser.own + [("name", "own"), ("rules", first)],
                file: ("rules-file", "", []))
            #expect(browser.page.contains("去除") && browser.page.contains("4个工作日"))
        }
        let rule = try #require(try desk.store.rulebook().rules.rule(id))
        #expect(rule.term == Term("2 working"))
    }

    @Test func whatCannotBeTakenInIsSaidAndKept() async throws {
        let desk = try WebDesk()
        let (text, _) = try DeadlineRulesTests.table()
        try await desk.browse(as: "admin") { browser in
            try await browser.get("/administration/rules")
            #expect(browser.page.contains("name=\"rules\"") && !browser.page.contains("DeadlineRule("))
            for (name, rules) in [("own", ""), ("own", "MED-ACCEPT | nonsense"), ("a/b", text)] {
                try await browser.upload(
                    "/administration/rules/deadlines", browser.own + [("name", name), ("rules", rules)],
                    file: ("rules-file", "", []))
                #expect(browser.status == .unprocessableContent)
                #expect(browser.page.contains("id=\"rules-fault\""))
                #expect(browser.page.contains("value=\"\(name)\""))
                #expect(rules.isEmpty || browser.page.contains(rules.prefix(10)))
                #expect(!browser.page.contains("DeadlineRule("))
            }
            try await browser.upload(
                "/administration/rules/deadlines", browser.own, file: ("rules-file", "own.txt", [0xC4, 0xFE]))
            #expect(browser.status == .unprocessableContent)
            #expect(browser.page.contains("UTF-8"))
        }
        #expect(try desk.store.rulebook().rules == .shipped)
    }
}
