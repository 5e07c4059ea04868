import CaseStore
import CaseWorkflow
import Desk
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import SafeCrypto
import Testing

@testable import CaseWeb

/// What the administration keeps: backups, calendar and rules, keys, retention.
@Suite("Administration of what is kept") struct KeepingTests {
    @Test func aBackupIsMadeTakenOutAndRecorded() async throws {
        let desk = try WebDesk()
        try desk.open()
        try await desk.browse(as: "admin") { browser in
            try await browser.get("/administration/backups")
            #expect(browser.page.contains("还没有在这里做过备份"))
            try await browser.post("/administration/backups", browser.own)
            #expect(browser.status == .seeOther)
            try await browser.get("/administration/backups")
            try await browser.post("/administration/backups", browser.own + [("with-keys", "yes")])
            try await browser.get("/administration/backups")
            let files = try desk.desk("admin").backups()
            #expect(files.map(\.hasKeys).sorted { !$0 && $1 } == [false, true])
            let sealed = try #require(files.first { !$0.hasKeys })
            let open = try #require(files.first { $0.hasKeys })
            #expect(browser.page.contains("/administration/backups/" + sealed.name))
            #expect(!browser.page.contains("/administration/backups/" + open.name))
            let response = try await browser.get("/administration/backups/" + sealed.name)
            #expect(response.body.readableBytes == sealed.bytes)
            #expect(response.headers[.contentDisposition]?.contains(sealed.name) == true)
            // One with keys is not given out, nor is any other file of the machine.
            for name in [open.name, "desk.sqlite", "..%2Fdesk.sqlite", "desk-20250101-000000-sealed.tar"] {
                try await browser.get("/administration/backups/" + name)
                #expect(browser.status == .notFound, "\(name)")
            }
        }
        let kinds = try desk.desk("admin").audit(AuditFilter(), limit: 20).flatMap(\.sentences).map(\.english)
        #expect(kinds.count { $0.hasPrefix("backup made") } == 2)
        #expect(kinds.count { $0.hasPrefix("backup downloaded") } == 1)
    }

    /// The whole desk is the business of the office above all others.
    @Test func anAdministratorOfADistrictMakesNoBackup() async throws {
        let desk = try WebDesk()
        try desk.add("deputy", .administrator)
        try await desk.browse(as: "deputy") { browser in
            try await browser.get("/administration")
            #expect(!browser.page.contains("/administration/backups"))
            let own = browser.own
            try await browser.get("/administration/backups")
            #expect(browser.status == .forbidden)
            try await browser.post("/administration/backups", own)
            #expect(browser.status == .forbidden)
        }
        try await desk.browse(as: "mediator") { browser in
            for page in ["backups", "rules", "keys", "retention"] {
                try await browser.get("/administration/" + page)
                #expect(browser.status == .forbidden, "\(page)")
            }
        }
    }

    @Test func theCalendarIsShownAndTakenIn() async throws {
        let desk = try WebDesk()
        let line = try #require(
            desk.store.rulebook().calendar.text.split(separator: "\n").first { $0.hasPrefix("2025") })
        try await desk.browse(as: "admin") { browser in
            try await browser.get("/administration/rules")
            #expect(browser.page.components(separatedBy: "<table class=\"month\">").count == 13)
            // National Day of 2025, and the Sunday worked before it.
            #expect(browser.page.contains("<td class=\"off\">1<small>休</small></td>"))
            #expect(browser.page.contains("<td class=\"worked\">28<small>班</small></td>"))
            #expect(browser.page.contains("调解仲裁法"))
            let wrong = "2025 | 12 | 01-01 | nonsense"
            try await browser.upload(
                "/administration/rules/calendar", browser.own + [("table", wrong)], file: ("file", "", []))
            #expect(browser.status == .unprocessableContent)
            #expect(browser.page.contains("calendar-fault"))
            #expect(browser.page.contains(wrong))
            #expect(try desk.store.rulebook().calendar == .shipped)
            // The same year with one more day off, out of a file.
            let fields = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            let table = "# \n\(fields[0]) | | \(fields[2]) 07-07 | \(fields[3])\n"
            try await browser.upload(
                "/administration/rules/calendar", browser.own,
                file: ("file", "2025.txt", [0xEF, 0xBB, 0xBF] + Array(table.utf8)))
            #expect(browser.status == .seeOther)
            #expect(try !desk.store.rulebook().calendar.isWorkingDay(Day("2025-07-07")!))
            try await browser.get("/administration/rules/calendar.txt")
            #expect(browser.page.contains("07-07"))
        }
    }

    @Test func signingKeysAreMadeAndEnded() async throws {
        let desk = try WebDesk()
        try await desk.browse(as: "admin") { browser in
            try await browser.get("/administration/keys")
            #expect(browser.page.contains("还没有签名密钥"))
            try await browser.post(
                "/administration/keys/signing", browser.own + [("office", "hz"), ("from", "2025-06-30")])
            #expect(browser.status == .seeOther)
            let key = try #require(try desk.desk("admin").signingKeys().first)
            try await browser.get("/administration/keys")
            #expect(browser.page.contains(key.fingerprint.groups))
            #expect(browser.page.contains("在用"))
            let own = browser.own
            try await browser.get("/administration/keys/signing/" + key.fingerprint.id)
            #expect(browser.page.hasPrefix("-----BEGIN PUBLIC KEY-----"))
            try await browser.get("/administration/keys/signing/00000000")
            #expect(browser.status == .notFound)
            let end = own + [("key", key.fingerprint.id), ("on", "2025-06-30")]
            try await browser.post("/administration/keys/signing/end", end + [("reason", " ")])
            #expect(browser.status == .unprocessableContent)
            try await browser.post("/administration/keys/signing/end", end + [("reason", "遗失")])
            #expect(browser.status == .seeOther)
            try await browser.get("/administration/keys")
            #expect(browser.page.contains("已作废"))
            #expect(browser.page.contains("遗失"))
        }
    }

    @Test func aKeyIsTrustedOnlyByTheFingerprintReadAloud() async throws {
        let desk = try WebDesk()
        let other = try WebDesk()
        let key = try other.desk("admin").makeSigningKey(.ecdsa)
        let pem = try key.key.key().pem
        try await desk.browse(as: "admin") { browser in
            try await browser.get("/administration/keys")
            let given = browser.own + [("signer", "nb"), ("pem", pem)]
            try await browser.post(
                "/administration/keys/trusted", given + [("fingerprint", key.fingerprint.groups)])
            #expect(browser.status == .unprocessableContent)
            #expect(browser.page.contains(pem.split(separator: "\n")[1]))
            let wrong = String(key.fingerprint.groups.reversed())
            try await browser.post(
                "/administration/keys/trusted", given + [("aloud", "yes"), ("fingerprint", wrong)])
            #expect(browser.status == .unprocessableContent)
            #expect(try desk.desk("admin").trustedKeys().isEmpty)
            try await browser.post(
                "/administration/keys/trusted", given + [("aloud", "yes"), ("fingerprint", key.fingerprint.groups)])
            #expect(browser.status == .seeOther)
            try await browser.get("/administration/keys")
            #expect(browser.page.contains(key.fingerprint.groups))
            try await browser.post(
                "/administration/keys/trusted/end",
                browser.own + [("signer", "nb"), ("key", key.fingerprint.id), ("reason", "换了密钥")])
            #expect(browser.status == .seeOther)
        }
        #expect(try desk.desk("admin").trustedKeys().first?.revocation?.reason == "换了密钥")
    }

    @Test func theRecoveryKeyIsCheckedAndNotShown() async throws {
        let desk = try WebDesk()
        try await desk.browse(as: "admin") { browser in
            try await browser.get("/administration/keys")
            #expect(browser.page.contains("可用恢复密钥打开"))
            try await browser.post("/administration/keys/recovery", browser.own + [("recovery-key", "ABCD-WRONG")])
            #expect(browser.status == .unprocessableContent)
            #expect(!browser.page.contains("ABCD-WRONG"))
        }
    }

    @Test func whatHasBeenKeptLongEnoughIsListed() async throws {
        let desk = try WebDesk()
        let numbers = try ["2014-03-03", "2024-03-04"].map { day in
            let number = try desk.open(on: day)
            let lead = desk.desk("admin")
            try desk.desk().perform(.mediation(.receive(ApplicationReceipt(on: Day(day)!))), on: number)
            try lead.perform(
                .mediation(.refuse(NonAcceptance(on: Day(day)!, ground: .outOfScope))), on: number)
            try lead.perform(
                .archive(
                    Archiving(
                        on: Day(day)!.adding(days: 30), volume: "卷" + day, pages: 12, retentionYears: 5,
                        missing: try lead.caseFile(numbered: number).missingArchiveItems)), on: number)
            return number
        }
        try await desk.browse(as: "admin") { browser in
            try await browser.get("/administration/retention")
            #expect(browser.page.contains(numbers[0]))
            #expect(browser.page.contains("卷2014-03-03"))
            #expect(browser.page.contains("2019-04-02"))
            #expect(!browser.page.contains(numbers[1]))
            // What was decided about it: nothing that is missing is guessed, and nothing of the case changes.
            let path = "/administration/retention/decision"
            try await browser.get(path + "?number=" + numbers[1].formEncoded)
            #expect(browser.status == .notFound)
            try await browser.get(path + "?number=" + numbers[0].formEncoded)
            let own = browser.own + [("number", numbers[0]), ("on", "2025-06-30"), ("reason", "无继续保存价值")]
            for (fault, fields) in [
                ("decision", [("record", "鉴1号")]), ("record", [("decision", "destroy")]),
                ("until", [("decision", "keep"), ("record", "鉴1号")]),
                ("until", [("decision", "keep"), ("record", "鉴1号"), ("until", "2025-06-30")]),
            ] {
                try await browser.post(path, own + fields)
                #expect(browser.status == .unprocessableContent)
                #expect(browser.page.contains("id=\"\(fault)-fault\""), "\(fault)")
                #expect(browser.page.contains("无继续保存价值"))
            }
            try await browser.post(path, own + [("decision", "keep"), ("record", "鉴1号"), ("until", "2030-12-31")])
            #expect(browser.status == .seeOther)
            try await browser.get("/administration/retention")
            #expect(!browser.page.contains(numbers[0]))
            try await browser.get("/administration/retention?settled=1")
            #expect(browser.page.contains("延长保管至 2030-12-31（鉴1号）"))
            // The later decision holds; both stay in the journal.
            try await browser.post(path, own + [("decision", "destroy"), ("record", "鉴2号")])
            try await browser.get("/administration/retention?settled=1")
            #expect(browser.page.contains("决定销毁（鉴2号）") && !browser.page.contains("鉴1号"))
            try await browser.get("/audit?subject=disposal")
            #expect(browser.page.contains("鉴1号") && browser.page.contains("鉴2号"))
            #expect(try desk.store.check().isClean)
        }
    }
}

extension WebDesk {
    /// Another officer of the West Lake district.
    func add(_ code: String, _ role: Role) throws {
        let officer = OfficerCode(code)!
        try store.record(
            .officer(
                Officer(code: officer, name: "样例" + code, office: OfficeCode("hz-xh")!, roles: [role])),
            by: OfficerCode("admin")!, commandID: UUID(), at: 4)
        try store.setPassword(
            WebDesk.password, of: officer, cost: web.settings.passwordCost, web.acting(officer))
    }
}
