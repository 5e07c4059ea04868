import CaseWorkflow
import Foundation
import Testing

@testable import CaseStore

/// Who may read and who may write: another office's case answers as if it did not exist.
@Suite("Rights")
struct RightsTests {
    private static let note = Command.note(Note(on: TestDesk.today, text: "看一眼"))

    private func desk() throws -> (TestDesk, auditor: OfficerCode, districtAuditor: OfficerCode) {
        let desk = try TestDesk()
        let auditor = try #require(OfficerCode("auditor"))
        let district = try #require(OfficerCode("district-auditor"))
        try desk.record(.officer(Officer(code: auditor, name: "审计", office: TestDesk.city, roles: [.auditor])))
        try desk.record(.officer(Officer(code: district, name: "审计", office: TestDesk.gongshu, roles: [.auditor])))
        return (desk, auditor, district)
    }

    @Test func readingEndsAtTheSubtree() throws {
        let (desk, auditor, district) = try desk()
        let file = try desk.open(1)
        for (officer, may) in [
            (TestDesk.lead, true), (TestDesk.clerk, true), (TestDesk.stranger, false), (auditor, true),
            (district, false),
        ] {
            #expect(try desk.store.mayRead(file.id, officer) == may, "\(officer)")
        }
        #expect(try desk.store.mayRead(CaseFile.ID(UUID()), TestDesk.lead) == false)
        #expect(throws: StoreError.officerUnknown("nobody")) {
            try desk.store.mayRead(file.id, try #require(OfficerCode("nobody")))
        }
        #expect(try desk.store.readableOffices(of: TestDesk.lead) == nil)
        #expect(try desk.store.readableOffices(of: TestDesk.stranger) == [TestDesk.gongshu])
    }

    @Test func anAuditorReadsAndChangesNothing() throws {
        let (desk, auditor, _) = try desk()
        let file = try desk.open(1)
        #expect(throws: StoreError.refused(Refused(.notPermitted, field: "as", known: Permission.intake.holders))) {
            try desk.perform(Self.note, on: file.id, by: auditor)
        }
        #expect(try desk.store.history(file.id).count == 1)
    }

    /// Nobody could ever let anybody in again.
    @Test func theLastAdministratorStays() throws {
        let (desk, _, _) = try desk()
        let name = "主任"
        let away = Officer(
            code: TestDesk.lead, name: name, office: TestDesk.city, roles: [.lead, .administrator], active: false)
        let without = Officer(code: TestDesk.lead, name: name, office: TestDesk.city, roles: [.lead])
        let below = Officer(
            code: TestDesk.lead, name: name, office: TestDesk.westLake, roles: [.lead, .administrator])
        let district = OfficerCode("district-admin")!
        try desk.record(
            .officer(Officer(code: district, name: "区管理员", office: TestDesk.westLake, roles: [.administrator])))
        for changed in [away, without, below] {
            #expect(throws: StoreError.self) { try desk.record(.officer(changed)) }
        }
        #expect(try desk.store.officer(TestDesk.lead).roles == [.lead, .administrator])
        let other = OfficerCode("second-admin")!
        try desk.record(
            .officer(Officer(code: other, name: "另一管理员", office: TestDesk.city, roles: [.administrator])))
        try desk.record(.officer(away))
        #expect(throws: StoreError.officerUnknown("lead")) { try desk.store.officer(TestDesk.lead) }
        // Where the head office has lost its own already, others are recorded all the same.
        try desk.sql("DELETE FROM directory WHERE code = 'second-admin'")
        try desk.store.record(
            .officer(Officer(code: OfficerCode("new")!, name: "新人", office: TestDesk.westLake, roles: [.intake])),
            by: district, commandID: desk.nextID(), at: 4)
    }

    @Test func anotherOfficesCaseIsNotThere() throws {
        let (desk, _, _) = try desk()
        let file = try desk.open(1)
        let mine = try desk.open(2, office: TestDesk.gongshu)
        #expect(throws: StoreError.notFound(file.id.description)) {
            try desk.perform(Self.note, on: file.id, by: TestDesk.stranger)
        }
        let tie = Command.link(Link(on: TestDesk.today, relation: .parallel, other: file.id, otherNumber: file.number))
        #expect(throws: StoreError.notFound(file.id.description)) {
            try desk.perform(tie, on: mine.id, by: TestDesk.stranger)
        }
    }

    @Test func aCaseFollowsItsOffice() throws {
        let (desk, _, _) = try desk()
        let file = try desk.open(1)
        try desk.perform(
            .transfer(
                Transfer(
                    on: TestDesk.today, to: TestDesk.gongshu, transfer: "t1", reason: "管辖", leavesDesk: false)),
            on: file.id)
        #expect(try desk.store.mayRead(file.id, TestDesk.stranger))
        #expect(try !desk.store.mayRead(file.id, TestDesk.clerk))
    }
}
