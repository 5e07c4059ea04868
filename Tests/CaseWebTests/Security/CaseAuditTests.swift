import CaseStore
import CaseWorkflow
import Desk
import Foundation
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import CaseWeb

/// The audit of one case tells everything about it and nothing about another.
@Suite("Audit of a case")
struct CaseAuditTests {
    @Test func everythingAboutACaseIsInItsAudit() async throws {
        let desk = try WebDesk()
        let id = try CasePageTests.validID()
        let number = try desk.open(id: id)
        let other = try desk.open("李乙", id: id)
        let path = "/cases/\(number.formEncoded)"
        try await desk.browse(as: "clerk") { browser in
            for (about, reason) in [(number, "核对仲裁申请书"), (other, "另一件案件的理由")] {
                try await browser.get("/cases/\(about.formEncoded)")
                try await browser.post(
                    "/cases/\(about.formEncoded)/numbers",
                    [
                        ("form-token", browser.hidden("form-token") ?? ""), ("field", "resident-id"), ("ordinal", "0"),
                        ("reason", reason),
                    ])
                #expect(browser.page.contains(id))
            }
            try await browser.get(path)
            let own = browser.own + [("on", "2025-06-03")]
            _ = try await browser.upload(path + "/attachments", own, name: "工资流水.pdf", Array("%PDF-1.4".utf8))
            #expect(browser.status == .seeOther)
            try await browser.get("/cases.csv?state=open")
            try await browser.get("/cases.csv?kind=legal-aid")
        }
        try await desk.browse(as: "second") { browser in
            try await browser.get(path + "/attachments/1")
            #expect(browser.status == .ok)
        }
        try await desk.browse(as: "mediator") { browser in
            try await browser.get(path + "/papers/new?form=summons")
            try await browser.post(
                path + "/papers",
                browser.own + [("form", "summons"), ("on", "2025-06-05"), ("leave-blanks", "yes")])
            try await browser.get(path + "/papers/1.1")
            #expect(browser.status == .ok)
        }
        let title = try #require(try desk.desk().caseFile(numbered: number).record.documents.first?.title)
        try await desk.browse(as: "auditor") { browser in
            try await browser.get("/audit?case=" + number.formEncoded)
            for text in [
                "查看完整号码（身份证号）：核对仲裁申请书", "存入附件：工资流水.pdf", "下载附件：工资流水.pdf", "下载文书：第1件 \(title)",
                "cases.csv?state=open", "样例",
            ] { #expect(browser.page.contains(text), "\(text)") }
            #expect(browser.page.components(separatedBy: "href=\"\(path)\"").count > 4)
            for text in ["另一件案件的理由", "cases.csv?kind=legal-aid", id] {
                #expect(!browser.page.contains(text), "\(text)")
            }
            // The filters beside the case hold as well.
            try await browser.get("/audit?subject=access&officer=second&case=" + number.formEncoded)
            #expect(browser.page.contains("下载附件：工资流水.pdf"))
            #expect(!browser.page.contains("核对仲裁申请书") && !browser.page.contains("存入附件"))
        }
        // The audit is read in parts, and nothing is lost or told twice between them.
        let chief = desk.desk("admin")
        var filter = AuditFilter()
        filter.caseID = try chief.identifier(ofCase: number)
        let whole = try chief.audit(filter, limit: 100)
        var parts: [AuditLine] = []
        while let line = try chief.audit(filter, limit: 1, before: parts.last?.sequence ?? .max).first {
            parts.append(line)
        }
        #expect(parts == whole)
        #expect(Set(whole.map(\.subject)) == ["case", "access", "attachment", "audit"])
    }

    @Test func whatCannotBeRecordedIsNotGivenOut() async throws {
        let desk = try WebDesk()
        let number = try desk.open()
        let id = try desk.desk().identifier(ofCase: number)
        let stranger = OfficerCode("stranger")!
        #expect(throws: StoreError.self) {
            try desk.store.recordTaking(.paper(1, copy: nil, title: "通知书"), of: id, desk.web.acting(stranger))
        }
        #expect(try desk.store.accesses(of: id).isEmpty)
        #expect(throws: StoreError.self) { try desk.desk("stranger").takeAttachment(1, of: number) }
    }

    /// A case that came from a consultation and changed offices is told whole where it is now.
    @Test func theConsultationAndEarlierOfficesBelongToIt() async throws {
        let desk = try WebDesk()
        let consultation = UUID()
        let officer = OfficerCode("mediator")!
        try desk.store.record(
            RegisterRecord(
                id: consultation,
                entry: .consultation(
                    Consultation(
                        office: OfficeCode("hz-xh")!, on: Day("2025-06-02")!, channel: .walkIn, persons: 1, name: "王甲",
                        phone: nil, isMigrant: nil, category: .wages, question: "欠薪", answer: ""))),
            desk.web.acting(officer))
        var draft = CaseDraft()
        draft.category = .wages
        draft.workers = [WorkerDraft(worker: Worker(name: "王甲"))]
        draft.employers = [EmployerDraft(employer: Employer(name: "样例第101服饰有限公司"))]
        draft.claims = [Claim(head: .wages, amount: Money(fen: 100))]
        let file = try desk.desk().promote(consultation, draft).file
        var filter = AuditFilter()
        filter.caseID = file.id
        let lines = try desk.desk("admin").audit(filter, limit: 100)
        #expect(lines.filter { $0.subject == "consultation" }.count == 2)
        #expect(throws: StoreError.self) { try desk.desk("stranger").audit(filter, limit: 100) }
    }

    @Test func whichCasesAListHeldIsKeptShort() throws {
        let desk = try WebDesk()
        for worker in ["甲", "乙", "丙"] { try desk.open("王" + worker) }
        let rows = try desk.store.docket(DocketFilter(), limit: 10)
        let keys = CaseKeys(rows)
        let coder = JSONEncoder()
        let bytes = try coder.encode([keys])
        #expect(bytes.count < 40)
        let read = try JSONDecoder().decode([CaseKeys].self, from: bytes)
        #expect(try coder.encode(read) == bytes)
        for text in ["\"A\"", "\"////\"", "\"AQ==\"", "\"/////////////////////w==\""] {
            #expect(throws: (any Error).self, "\(text)") {
                try JSONDecoder().decode([CaseKeys].self, from: Data("[\(text)]".utf8))
            }
        }
    }
}
