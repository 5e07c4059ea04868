import CaseWorkflow
import Desk
import Testing

@testable import labordesk

/// A dispute sent as JSON.
struct DraftInputTests {
    private static let today = Day("2025-06-30") ?? Day(serial: 0)

    private func draft(_ json: String) throws -> CaseDraft {
        var draft = CaseDraft()
        try DraftInput.fill(&draft, from: Array(json.utf8), today: DraftInputTests.today)
        return draft
    }

    @Test func readsEverything() throws {
        let draft = try draft(
            #"""
            {"workers": [{"name": "赵一", "id-number": "330106199003071236", "migrant": true,
              "traits": ["disabled", "工会会员"]},
              "钱二"], "employers": [{"name": "丙建设", "industry": "建筑业", "capacity": "general-contractor"}],
             "claims": [{"head": "wages", "amount": 100000.5}, {"head": "加班工资", "amount": "20"}, "other=1"],
             "category": "劳动报酬", "persons": 12, "summary": "欠薪", "on": "2025-04-01", "channel": "court-delegated",
             "sender": "法院", "sender-number": "1号", "legal-aid": false, "group-incident": true, "cause": null}
            """#)
        #expect(draft.workers.map(\.worker.name) == ["赵一", "钱二"])
        #expect(draft.workers[0].residentID == "330106199003071236")
        #expect(draft.workers[0].worker.traits == [.disabled, .unionMember])
        #expect(draft.employers.map(\.employer.industry) == [.construction])
        #expect(draft.claims.map(\.amount.fen) == [10_000_050, 2000, 100])
        #expect(draft.category == .wages && draft.persons == 12 && draft.isGroupIncident)
        #expect(draft.entrustment?.kind == .courtDelegation)
        #expect(draft.entrustment?.signedFor == Day("2025-04-01"))
    }

    @Test func oneWorkersFieldsMayStandOnTop() throws {
        let draft = try draft(
            #"{"worker": "赵一", "phone": "13800138000", "employer": "甲厂", "credit-code": "9133-0106MA2XXXXX-O1"}"#)
        #expect(draft.workers.map(\.phone) == ["13800138000"])
        // Doubtful, and kept: an O where a 0 belongs.
        #expect(draft.employers.map(\.employer.creditCode) == ["91330106MA2XXXXXO1"])
    }

    @Test(
        arguments: [
            ("", "invalid-json", nil), ("[]", "usage", "stdin"), (#"{"worker":"a","colour":1}"#, "usage", "colour"),
            (#"{"workers":[{"name":"a","id":"1"},{"name":"b"}]}"#, "usage", "workers.0.id"),
            (#"{"workers":["a","b"],"phone":"1"}"#, "usage", "phone"),
            (#"{"worker":"a","employer":"b","credit-code":"91-33"}"#, "usage", "credit-code"),
            (#"{"worker":7}"#, "usage", "worker"), (#"{"persons":1.5}"#, "usage", "persons"),
            (#"{"persons":99999999999999999999}"#, "usage", "persons"), (#"{"on":"2025-02-30"}"#, "usage", "on"),
            (#"{"channel":"pigeon"}"#, "usage", "channel"), (#"{"claims":[{"head":"wages"}]}"#, "usage", "claims.0"),
            (#"{"claims":[{"head":"wages","amount":1e3}]}"#, "usage", "claims.0.amount"),
            (#"{"claims":["wages=1@2025-01-01"]}"#, "usage", "claims"),
            (#"{"migrant":"yes","worker":"a"}"#, "usage", "migrant"),
            (#"{"worker":"a","worker":"b"}"#, "invalid-json", nil), (#"{"office":"no such"}"#, "usage", "office"),
            (#"{"transfer":"t"}"#, "usage", "taken-over-from"), (#"{"taken-over-from":"330105"}"#, "usage", "transfer"),
            (#"{"sender":"x"}"#, "usage", "entrusted-as"), (#"{"worker":"\ud800"}"#, "invalid-json", nil),
        ] as [(String, String, String?)])
    func refuses(_ json: String, _ code: String, _ field: String?) {
        do {
            _ = try draft(json)
            Issue.record("\(json) was taken")
        } catch let problem as Problem {
            #expect(problem.code == code)
            #expect(problem.field == field)
            #expect(problem.exitCode == 2)
        } catch {
            Issue.record(error)
        }
    }

    @Test func aCaseThatWasTakenOverCameByTransfer() throws {
        let json = #"{"taken-over-from":"330105","transfer":"t1","accepted-there":"2025-06-03"}"#
        let draft = try draft(json)
        #expect(draft.takenOver?.transfer == "t1" && draft.takenOver?.acceptedOn == Day("2025-06-03"))
        #expect(draft.channel == .handedOver)
        #expect(try self.draft(String(json.dropLast()) + #","channel":"walk-in"}"#).channel == .walkIn)
    }

    @Test func isBoundedInDepth() {
        #expect(throws: (any Error).self) { try draft(String(repeating: "[", count: 100_000)) }
    }
}
