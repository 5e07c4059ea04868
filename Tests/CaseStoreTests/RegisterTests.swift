import CaseWorkflow
import Foundation
import Testing

@testable import CaseStore

/// The telephone of a consultation: encrypted, masked, found, handed on to the case, and proven by `check`.
@Suite struct ConsultationPhoneTests {
    private static let phone = "13800138001"

    private func acting(_ desk: TestDesk, _ officer: OfficerCode = TestDesk.lead) -> Acting {
        Acting(officer: officer, today: TestDesk.today, commandID: desk.nextID(), at: 5)
    }

    private func consultation(_ desk: TestDesk) throws -> RegisterRecord {
        let entry = Consultation(
            office: TestDesk.westLake, on: TestDesk.today, channel: .phone, persons: 2, name: "周五",
            phone: try desk.store.commitment(.phone, Self.phone), question: "拖欠工资怎么办")
        let record = RegisterRecord(id: desk.nextID(), entry: .consultation(entry))
        try desk.store.record(record, phone: Self.phone, acting(desk))
        return record
    }

    private func findings(_ desk: TestDesk) throws -> [String] {
        try desk.store.check().findings.map(\.sentence.english)
    }

    @Test func isFoundMaskedAndReadOnlyWithAReason() throws {
        let desk = try TestDesk()
        let record = try consultation(desk)
        #expect(try desk.store.consultations(phone: "138 0013 8001").map(\.id) == [record.id])
        #expect(try desk.store.consultations(phone: "13800138002").isEmpty)
        #expect(try desk.store.maskedPhone(ofConsultation: record.id) == "138****8001")
        #expect(throws: StoreError.self) {
            try desk.store.revealPhone(ofConsultation: record.id, reason: " ", acting(desk))
        }
        #expect(throws: StoreError.self) {
            try desk.store.revealPhone(
                ofConsultation: record.id, reason: "回访", acting(desk, TestDesk.stranger))
        }
        #expect(try desk.store.revealPhone(ofConsultation: record.id, reason: "回访", acting(desk)) == Self.phone)
        #expect(try desk.store.accesses(of: CaseFile.ID(record.id)).map(\.access.reason) == ["回访"])
        #expect(try findings(desk) == [])
    }

    @Test func anotherTelephoneTakesItsPlace() throws {
        let desk = try TestDesk()
        var record = try consultation(desk)
        guard case .consultation(var entry) = record.entry else { return }
        entry.phone = try desk.store.commitment(.phone, "13800138002")
        record.entry = .consultation(entry)
        record.reason = "号码录错"
        #expect(throws: StoreError.self) { try desk.store.record(record, phone: Self.phone, acting(desk)) }
        try desk.store.record(record, phone: "13800138002", acting(desk))
        #expect(try desk.store.consultations(phone: Self.phone).isEmpty)
        #expect(try desk.store.maskedPhone(ofConsultation: record.id) == "138****8002")
        #expect(try desk.store.registerHistory(record.id).map(\.record.reason) == [nil, "号码录错"])
        #expect(try findings(desk) == [])
        entry.phone = nil
        record.entry = .consultation(entry)
        try desk.store.record(record, acting(desk))
        #expect(try desk.store.maskedPhone(ofConsultation: record.id) == nil)
        #expect(try desk.store.consultations(phone: "13800138002").isEmpty)
        #expect(try findings(desk) == [])
    }

    @Test func survivesRebuildingAndNewKeys() throws {
        let desk = try TestDesk()
        let record = try consultation(desk)
        try desk.store.rekey(recoveryKey: desk.recoveryKey, acting(desk))
        try desk.store.rebuild()
        #expect(try desk.store.consultations(phone: Self.phone).map(\.id) == [record.id])
        #expect(try desk.store.maskedPhone(ofConsultation: record.id) == "138****8001")
        #expect(try findings(desk) == [])
    }

    @Test func goesOnWithTheCase() throws {
        let desk = try TestDesk()
        let record = try consultation(desk)
        let opening = TestDesk.opening(1, name: "周五")
        let act = Act(.open(opening))
        let promotion = acting(desk)
        let performed = try desk.store.promote(record.id, act, promotion)
        #expect(try desk.store.masked(.phone, 0, of: performed.file.id) == "138****8001")
        #expect(try desk.store.search(Self.phone).map(\.id) == [performed.file.id])
        #expect(try desk.store.promote(record.id, act, promotion).repeated)
        #expect(throws: StoreError.self) {
            try desk.store.promote(record.id, Act(.open(TestDesk.opening(2))), acting(desk))
        }
        #expect(try findings(desk) == [])
    }
}
