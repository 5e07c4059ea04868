import CaseForms
import CaseWorkflow
import Foundation
import Testing

/// What the acceptance notice says about the term and the look-up: words and day from one rule, and no promise that the
/// office cannot keep.
struct NoticeTests {
    private func notice(_ change: (inout FormContext) -> Void) throws -> (record: FormRecord, words: String) {
        let paper = try Paper()
        let path = paper.folder + "/notice.docx"
        let record = try AgreedCase.record { change(&$0) }
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().path
        try FormTemplate(path: root + "/Forms/zh-Hans/acceptance-notice/template.docx").fill([record], to: path)
        return (record, Paper.words(try paper.part("word/document.xml", of: path)))
    }

    @Test func theTermIsWordedByTheRuleThatGaveItsDay() throws {
        let zhejiang = try notice { $0.area = "330106" }
        let elsewhere = try notice { $0.area = "110105" }
        #expect(zhejiang.record["调解期限"] == .text("自收到调解申请之日起十五日内"))
        #expect(elsewhere.record["调解期限"] == .text("自受理调解申请之日起十五日内"))
        #expect(zhejiang.record["调解期限届满日"] != elsewhere.record["调解期限届满日"])
        #expect(zhejiang.words.contains("调解自收到调解申请之日起十五日内结束，期限届满日为"))
        #expect(elsewhere.words.contains("调解自受理调解申请之日起十五日内结束，期限届满日为"))
    }

    @Test func withoutAPageNobodyIsToldToScan() throws {
        let without = try notice { $0.lookUpAddress = nil }
        #expect(without.record["查询二维码"] == nil && !without.words.contains("扫描"))
        #expect(without.words.contains("凭案号和查询码向本单位查询"))
    }

    @Test(arguments: [("https://example.invalid/q", "?"), ("https://example.invalid/q?lang=zh", "&")])
    func theCodeHoldsOneAddress(_ address: String, _ joint: String) throws {
        let with = try notice { $0.lookUpAddress = address }
        guard case .code(let text)? = with.record["查询二维码"], case .text(let number)? = with.record["案号"],
            case .text(let code)? = with.record["查询码"]
        else {
            Issue.record("no code")
            return
        }
        let query = try #require(URLComponents(string: text)?.queryItems?.suffix(2))
        #expect(query.map(\.name) == ["number", "code"] && query.map(\.value) == [number, code])
        #expect(text.hasPrefix(address + joint + "number=") && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
        #expect(with.words.contains("扫描二维码"))
    }
}
