import CaseStore
import CaseWorkflow
import Desk
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing

@testable import CaseWeb

/// A desk with somebody for each role in one district, and in another district one of each thing that has an address.
final class RightsDesk: Sendable {
    let desk: WebDesk
    /// Things of the district that everybody here works in, by the role whose they are.
    let own: [Role: Things]
    let foreign: Things
    /// Written like the foreign ones, and not there.
    let missing: Things

    /// What the `{…}` of an address or field stands for.
    typealias Things = [String: String]

    static let officers: [Role: String] = [
        .intake: "clerk", .mediator: "mediator", .legalAidOfficer: "aid", .lead: "chief", .statistician: "counter",
        .auditor: "auditor", .administrator: "keeper",
    ]

    init() async throws {
        let desk = try WebDesk { $0.lockOut = LockOut(tries: 10_000) }  // every role knocks at the same names
        try desk.employ("chief", [.lead], "hz-xh")
        try desk.employ("counter", [.statistician], "hz-xh")
        try desk.employ("keeper", [.administrator], "hz-xh")
        try desk.employ("north", [.statistician], "hz-gs")
        let here = try await desk.things(mediator: "mediator", counter: "counter", office: "hz-xh", worker: "王甲")
        let there = try await desk.things(mediator: "stranger", counter: "north", office: "hz-gs", worker: "李乙")
        foreign = there.merging(try desk.personal("stranger")) { $1 }.merging(["officer": "stranger"]) { $1 }
        var own: [Role: Things] = [:]
        for (role, officer) in RightsDesk.officers {
            own[role] = here.merging(try desk.personal(officer)) { $1 }.merging(["officer": "second"]) { $1 }
        }
        self.own = own
        self.desk = desk
        missing = [
            "number": there["number"]?.replacing("00001", with: "99999") ?? "", "office": "hz-zz", "series": "没有的批次",
            "employer": "没有的公司", "entry": UUID().uuidString, "draft": UUID().uuidString, "token": UUID().uuidString,
            "filing": String(repeating: "0", count: there["filing"]?.count ?? 0), "officer": "nobodyy",
        ]
    }
}

extension WebDesk {
    func employ(_ code: String, _ roles: [Role], _ office: String) throws {
        let officer = OfficerCode(code)!
        try store.record(
            .officer(Officer(code: officer, name: "样例" + code, office: OfficeCode(office)!, roles: roles)),
            by: OfficerCode("admin")!, commandID: UUID(), at: 3)
        try store.setPassword(WebDesk.password, of: officer, cost: web.settings.passwordCost, web.acting(officer))
    }

    /// One of each thing that an office has.
    fileprivate func things(
        mediator: String, counter: String, office: String, worker: String
    ) async throws -> RightsDesk.Things {
        let employer = "样例公司" + office
        let number = try open(worker, series: "批次" + office, employer: employer, by: mediator)
        let entry = UUID()
        let question = Consultation(
            office: OfficeCode(office)!, on: Day("2025-06-03")!, channel: .phone, question: "工资什么时候发")
        try store.record(RegisterRecord(id: entry, entry: .consultation(question)), web.acting(OfficerCode(mediator)!))
        try await browse(as: mediator) { browser in
            let path = "/cases/\(number.formEncoded)"
            try await browser.get(path + "/papers/new?form=summons")
            try await browser.post(
                path + "/papers", browser.own + [("form", "summons"), ("on", "2025-06-05"), ("leave-blanks", "yes")])
            #expect(browser.status == .seeOther)
        }
        _ = try store.attach(
            Array("%PDF-1.7 合同".utf8), name: "合同.pdf", to: try desk(mediator).identifier(ofCase: number),
            on: WebDesk.today, web.acting(OfficerCode(mediator)!))
        let filing = try await browse(as: counter) { browser -> String in
            try await browser.get("/months/month/2025-03")
            let token = [("form-token", browser.hidden("form-token") ?? "")]
            try await browser.post("/months/month/2025-03/closing", token)
            try await browser.post("/months/month/2025-03/filings", token)
            #expect(browser.status == .seeOther, "\(browser.page)")
            try await browser.get("/months/month/2025-03")
            let link = browser.page.components(separatedBy: "/filings/").dropFirst().first ?? ""
            return String(link.prefix { $0 != "/" && $0 != "\"" })
        }
        #expect(!filing.isEmpty)
        return [
            "number": number, "office": office, "series": "批次" + office, "employer": employer,
            "entry": entry.uuidString, "filing": filing,
        ]
    }

    /// What belongs to one person: a form that was not sent yet, and a token.
    fileprivate func personal(_ officer: String) throws -> RightsDesk.Things {
        let acting = web.acting(OfficerCode(officer)!)
        let draft = UUID()
        try store.save(draft: draft, of: "intake", Array("summary=x".utf8), acting)
        _ = try store.makeToken(.api, label: officer, roles: [], acting)
        let token = try store.tokens(of: acting.officer).first?.id.uuidString ?? ""
        return ["draft": draft.uuidString, "token": token]
    }
}

extension Browser {
    /// Sends a form as browsers do when it has a place for a file.
    func postParts(_ path: String, _ fields: [(String, String)]) async throws {
        var body = ""
        for (name, value) in fields {
            body +=
                "--x42\r\nContent-Disposition: form-data; name=\"\(name)\"\(name == "file" ? "; filename=\"收据.pdf\"" : "")\r\n\r\n\(value)\r\n"
        }
        body += "--x42--\r\n"
        var headers: HTTPFields = [.contentType: "multipart/form-data; boundary=x42"]
        if let cookie { headers[.cookie] = cookie }
        take(try await client.execute(uri: path, method: .post, headers: headers, body: ByteBuffer(string: body)))
    }
}
