import CaseStore
import CaseWorkflow
import Foundation
import StableJSON
import Testing

@testable import Desk

/// The forms of all steps: complete, readable from a page and from JSON, and as strict as the command line.
@Suite struct StepFormTests {
    @Test func everyStepHasOneForm() {
        #expect(Set(StepForm.all.map(\.step)) == Set(Step.allCases))
        #expect(StepForm.all.count == Step.allCases.count)
        for form in StepForm.all {
            #expect(!form.title.chinese.isEmpty && !form.title.english.isEmpty, "\(form.code)")
        }
    }

    @Test func everyFormHasFieldsWithWordsInBothLanguages() throws {
        let desk = try StepDesk()
        for kind in ProcedureKind.allCases {
            let place = try desk.desk.stepCase(numbered: try desk.open(kind))
            for form in StepForm.all {
                let fields = try form.fields(of: place)
                #expect(Set(fields.map(\.name)).count == fields.count, "\(form.code)")
                for field in fields {
                    #expect(!field.label.chinese.isEmpty && !field.label.english.isEmpty, "\(form.code) \(field.name)")
                }
            }
        }
    }

    @Test func aProgramSendsTheSameFieldsAsJSON() throws {
        let desk = try StepDesk()
        let number = try desk.open(.mediation)
        let json = """
            {"on":"2025-06-03","claim":[{"head":"wages","amount":"12000.05"},{"head":"加班工资","amount":800}]}
            """
        let values = try StepValues(json: try StableJSON.Value(parsing: Array(json.utf8)))
        let form = try #require(StepForm.find("claims"))
        let acts = try form.acts(values, on: try desk.desk.stepCase(numbered: number))
        guard case .changeClaims(let change)? = acts.first?.command else {
            Issue.record("no claims")
            return
        }
        #expect(change.claims.map(\.amount.fen) == [1_200_005, 80_000])
        #expect(change.claims.map(\.head) == [.wages, .overtime])
        #expect(change.on == Day("2025-06-03"))
    }

    @Test(arguments: [
        ("pay", #"{"amount":12000.5,"payer":"employer","evidence":"stated"}"#, "amount"),
        ("pay", #"{"amount":"12000.505","payer":"employer","evidence":"stated"}"#, "amount"),
        ("pay", #"{"amount":"1e9","payer":"employer","evidence":"stated"}"#, "amount"),
        ("pay", #"{"amount":"100","payer":"king","evidence":"stated"}"#, "payer"),
        ("pay", #"{"payer":"employer","evidence":"stated"}"#, "amount"),
        ("pay", #"{"amount":"100","payer":"employer","evidence":"stated","amuont":"1"}"#, "amuont"),
        ("claims", #"{"claim":[{"head":"wages"}]}"#, "claim.1.amount"),
        ("claims", #"{"claim":[]}"#, "claim"),
        ("close", #"{"outcome":"settled"}"#, "ground"),
        ("call-session", #"{"session-on":"2025-06-31","at":"09:30","place":"x"}"#, "session-on"),
        ("call-session", #"{"session-on":"2025-06-30","at":"9:30","place":"x"}"#, "at"),
        ("note", #"{"text":{"a":1}}"#, "text"),
        ("resume", #"{"note":["a"]}"#, "note"),
        ("roll", #"{"file":"a,b"}"#, "file"),
        ("claims", #"{"claim":[{"head":"wages","amount":"1","claimed":"2"}]}"#, "claim.1.claimed"),
        ("visit", #"{"reached":"perhaps"}"#, "reached"),
        ("result", #"{"kind":"apology","persons":0}"#, "persons"),
    ])
    func whatCannotBeReadNamesItsField(_ step: String, _ json: String, _ field: String) throws {
        let desk = try StepDesk()
        let place = try desk.desk.stepCase(numbered: try desk.open(.mediation))
        let form = try #require(StepForm.find(step))
        var faults: [TypedProblem] = []
        do {
            _ = try form.acts(
                try StepValues(json: try StableJSON.Value(parsing: Array(json.utf8))), on: place)
        } catch let problem as StepFaults {
            faults = problem.faults
        }
        #expect(faults.map(\.field) == [field])
        #expect(faults.allSatisfy { !$0.sentence.chinese.isEmpty && !$0.sentence.english.isEmpty })
    }

    @Test func aRollIsPastedAsATable() throws {
        let desk = try StepDesk()
        let number = try desk.open(.mediation)
        let place = try desk.desk.stepCase(numbered: number)
        let form = try #require(StepForm.find("roll"))
        var values = StepValues()
        values["table"] = .text("姓名,请求金额,农民工\n王甲,1200.50,是\n李乙,800,否\n")
        _ = try place.perform(form, values, expectedVersion: nil, commandID: UUID())
        let roll = try #require(try desk.desk.caseFile(numbered: number).parties.roll)
        #expect(roll.count == 2)
        #expect(roll.claimed.fen == 200_050)
        #expect(roll.migrants == 1)
        values["table"] = .text("姓名,请求金额\n王甲,一千\n")
        #expect(throws: StepFaults.self) { try form.acts(values, on: place) }
    }

    @Test func twoCasesAreLinkedInOneAct() throws {
        let desk = try StepDesk()
        let (one, other) = (try desk.open(.mediation), try desk.open(.mediation))
        let place = try desk.desk.stepCase(numbered: one)
        var values = StepValues()
        values["to"] = .text(other)
        values["relation"] = .text("parallel")
        _ = try place.perform(try #require(StepForm.find("link")), values, expectedVersion: 1, commandID: UUID())
        for number in [one, other] {
            #expect(try desk.desk.caseFile(numbered: number).record.links.map(\.relation) == [.parallel])
        }
    }
}

/// A small desk for forms.
private final class StepDesk {
    let path = FileManager.default.temporaryDirectory.path + "/labordesk-steps-" + UUID().uuidString
    let desk: Desk

    init() throws {
        let office = OfficeCode("hz")!
        let lead = OfficerCode("lead")!
        let store = try Store.create(
            home: path, office: Office(code: office, name: "样例总工会", level: .city, parent: nil, area: "3301"),
            administrator: Officer(code: lead, name: "样例负责人", office: office, roles: [.lead, .administrator]), at: 1
        ).store
        desk = Desk(store: store, officer: lead, today: Day("2025-06-30")!, now: { 2 })
    }

    deinit {
        desk.store.close()
        try? FileManager.default.removeItem(atPath: path)
    }

    func open(_ kind: ProcedureKind) throws -> String {
        var draft = CaseDraft()
        draft.kind = kind
        draft.on = Day("2025-06-02")
        draft.category = .wages
        draft.summary = "拖欠工资"
        draft.workers = [WorkerDraft(worker: Worker(name: "王甲"))]
        draft.employers = [EmployerDraft(employer: Employer(name: "样例第101服饰有限公司"))]
        return try desk.open(draft).file.number
    }
}
