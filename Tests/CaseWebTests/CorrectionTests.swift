import CaseStore
import CaseWorkflow
import Desk
import Foundation
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import CaseWeb

/// A recorded fact is corrected by its name, and the course of the case says what changed.
@Suite("Corrections in words")
struct CorrectionTests {
    @Test func aCorrectionIsFilledInAndToldInWords() async throws {
        let desk = try WebDesk()
        let id = try CasePageTests.validID()
        let number = try desk.open(id: id)
        let path = "/cases/\(number.formEncoded)"
        try await desk.browse(as: "mediator") { browser in
            // First the record is chosen, by what it says.
            try await browser.get(path + "/steps/correct")
            #expect(browser.status == .ok)
            #expect(browser.page.contains("href=\"\(path)/steps/correct?event=0\""))
            try await browser.get(path + "/steps/correct?event=0")
            for text in [
                ">请求 · 金额", ">请求 · 项目", ">职工 · 姓名", ">登记日期", ">争议类型", ">知道权利被侵害之日", "value=\"12000.00\"",
                "<option value=\"wages\" selected>", ClaimHead.overtime.name.chinese,
            ] { #expect(browser.page.contains(text), "\(text)") }
            for text in ["claims.0.amount</", "isGroupIncident</", "fact.id\"", "fact.dispute\"", "fact.number\"", id] {
                #expect(!browser.page.contains(text), "\(text)")
            }
            let typed = CorrectionTests.typed(browser.page)
            func with(_ changes: [String: String]) -> [(String, String)] {
                typed.merging(changes) { $1 }.map { ($0.key, $0.value) } + browser.own + [("event", "0")]
            }
            // A value that cannot be is told beside its field, with those that can.
            try await browser.post(
                path + "/steps/correct",
                with(["fact.claims.0.head": "nonsense", "fact.on": "六月", "on": "2025-06-05", "reason": "录错"]))
            #expect(browser.status == .unprocessableContent)
            #expect(browser.page.contains("id=\"f-fact.claims.0.head-fault\">“nonsense”不在可选项中，请从以下选择："))
            #expect(browser.page.contains("id=\"f-fact.on-fault\">“六月”不是日期"))
            #expect(!browser.page.contains("Cannot initialize") && !browser.page.contains("is not a day"))
            try await browser.post(
                path + "/steps/correct",
                with([
                    "fact.claims.0.amount": "6000", "fact.claims.0.head": "overtime", "fact.knownOn": "",
                    "fact.employmentEndedOn": "2025-05-31", "fact.workers.0.residentID": "", "on": "2025-06-05",
                    "reason": "申请书看错",
                ]))
            #expect(browser.status == .seeOther, "\(browser.page)")
            try await browser.get(path)
            for text in [
                "更正第0条记录：", "请求 · 金额 ¥12,000.00 → ¥6,000.00",
                "请求 · 项目 \(ClaimHead.wages.name.chinese) → \(ClaimHead.overtime.name.chinese)",
                "知道权利被侵害之日 2025-05-01 → 无", "劳动关系终止之日 无 → 2025-05-31", "（理由：申请书看错）",
            ] { #expect(browser.page.contains(text), "\(text)") }
            // Nothing changed is no correction.
            try await browser.get(path + "/steps/correct?event=0")
            let again = CorrectionTests.typed(browser.page).map { ($0.key, $0.value) }
            try await browser.post(
                path + "/steps/correct",
                again + browser.own + [("event", "0"), ("on", "2025-06-05"), ("reason", "再看一遍")])
            #expect(browser.status == .unprocessableContent)
            #expect(browser.page.contains(Refusal.correctionChangesNothing.sentence.chinese))
        }
        let file = try desk.desk().caseFile(numbered: number)
        #expect(file.ledger.ladder().claimed == 600_000)
        #expect(try desk.store.masked(.residentID, 0, of: file.id) != nil)
    }

    @Test func anAgreementIsCorrectedByItsAmounts() async throws {
        let desk = try WebDesk()
        let number = try desk.open()
        let path = "/cases/\(number.formEncoded)"
        try await desk.browse(as: "mediator") { browser in
            for (step, fields) in [
                ("receive", [("on", "2025-06-03")]),
                ("ask-willingness", [("on", "2025-06-03"), ("side", "employer"), ("agrees", "yes")]),
                ("accept", [("on", "2025-06-04")]), ("assign", [("on", "2025-06-04"), ("mediator", "样例mediator")]),
                (
                    "agree",
                    [
                        ("on", "2025-06-10"), ("terms", "分期付清"), ("pay.head", "wages"), ("pay.amount", "5000"),
                        ("pay.due", "2025-06-15"), ("pay.head", "overtime"), ("pay.amount", "100"),
                        ("pay.due", "2025-06-20"),
                    ]
                ),
            ] as [(String, [(String, String)])] {
                try await browser.take(step, of: number, fields)
                #expect(browser.status == .seeOther, "\(step)")
            }
            let history = try desk.store.history(try desk.desk().identifier(ofCase: number)).flatMap(\.events)
            let place = try #require(history.lastIndex { $0.type == "agreed" })
            try await browser.get(path + "/steps/correct?event=\(place)")
            var typed = CorrectionTests.typed(browser.page)
            #expect(browser.page.contains(">约定给付 1 · 金额"))
            typed["fact.obligations.0.amount"] = "6000"
            typed["out.obligations.1"] = "yes"
            typed["reason"] = "协议原件为6000元"
            typed["on"] = "2025-06-11"
            try await browser.post(
                path + "/steps/correct",
                typed.map { ($0.key, $0.value) } + browser.own + [("event", String(place))])
            #expect(browser.status == .seeOther, "\(browser.page)")
            try await browser.get(path)
            #expect(browser.page.contains("约定给付 1 · 金额 ¥5,000.00 → ¥6,000.00"))
        }
    }

    /// The texts and choices that a form shows, by their names.
    private static func typed(_ page: String) -> [String: String] {
        var typed: [String: String] = [:]
        for part in page.components(separatedBy: " name=\"").dropFirst() {
            let name = String(part.prefix { $0 != "\"" })
            guard name.hasPrefix("fact.") else { continue }
            if part.contains("</select>"), let chosen = part.range(of: "\" selected>"),
                chosen.lowerBound < part.range(of: "</select>")!.lowerBound
            {
                let before = part[..<chosen.lowerBound]
                typed[name] = String(before[before.range(of: "value=\"", options: .backwards)!.upperBound...])
            } else if let value = part.range(of: " value=\""), part.prefix(80).contains("type=\"") {
                typed[name] = String(part[value.upperBound...].prefix { $0 != "\"" })
            } else if let start = part.firstIndex(of: ">"), part.contains("</textarea>") {
                typed[name] = String(part[part.index(after: start)...].prefix { $0 != "<" })
            }
        }
        return typed
    }
}
