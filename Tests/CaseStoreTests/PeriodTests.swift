import CaseWorkflow
import Foundation
import Testing

@testable import CaseStore

@Suite("Periods and registers")
struct PeriodTests {
    private func acting(_ desk: TestDesk) -> Acting {
        Acting(officer: TestDesk.lead, today: TestDesk.today, commandID: desk.nextID(), at: 1)
    }

    private let march = CellQuery(from: Day("2025-03-01")!, to: Day("2025-03-31")!, indicators: [.registered])

    @Test func whatCameAfterTheClosingIsARevision() throws {
        let desk = try TestDesk()
        try desk.open(1)
        let closing = PeriodClosing(
            office: TestDesk.westLake, scheme: "month", period: "2025-03", from: march.from, to: march.to,
            on: TestDesk.today)
        let closed = try desk.store.record(closing, acting(desk))
        try desk.open(2)
        var asFiled = march
        asFiled.epochUpTo = closed.epoch
        #expect(try desk.store.cells(asFiled).map(\.value) == [1])
        #expect(try desk.store.cells(march).map(\.value) == [2])
        #expect(throws: StoreError.self) { try desk.store.record(closing, acting(desk)) }
        var again = closing
        again.isClosed = false
        #expect(throws: StoreError.self) { try desk.store.record(again, acting(desk)) }
        again.reason = "漏报"
        try desk.store.record(again, acting(desk))
        #expect(try desk.store.periods(of: TestDesk.westLake, scheme: "month").map(\.closing.isClosed) == [false])
        let last = try desk.store.record(closing, acting(desk))
        #expect(try desk.store.knowledge().epoch == 2)
        // Closed, opened again and closed: its knowledge is that of the last closing.
        #expect(try desk.store.periods(of: TestDesk.westLake, scheme: "month") == [last])
        #expect(try desk.store.closing(of: TestDesk.westLake, scheme: "month", period: "2025-03") == last)
        #expect(last.sequence == (try desk.store.knowledge().sequence))
        #expect(try desk.store.closing(of: TestDesk.westLake, scheme: "month", period: "2025-04") == nil)
        #expect(try desk.store.check().findings.map(\.sentence.english) == [])
    }

    @Test func aClosingOfBeforeAnybodyWasNamedIsRead() throws {
        let old = """
            {"from":"2025-03-01","isClosed":true,"office":"hz","on":"2025-04-01","period":"2025-03","scheme":"month",\
            "to":"2025-03-31"}
            """
        let closing = try JSONDecoder().decode(PeriodClosing.self, from: Data(old.utf8))
        #expect(closing.persons == nil)
        #expect(!String(decoding: try JSONEncoder().encode(closing), as: UTF8.self).contains("persons"))
    }

    @Test func filingsAreKept() throws {
        let desk = try TestDesk()
        var filing = FilingRecord(
            id: "LDF-hz-xh-2025-03-1", office: TestDesk.westLake, receiver: "hz", scheme: "month", period: "2025-03",
            number: 1,
            kind: "original", epoch: 0, sequence: 5, digest: String(repeating: "aa", count: 32), status: "sent")
        try desk.store.record(filing, acting(desk))
        filing.status = "accepted"
        try desk.store.record(filing, acting(desk))
        #expect(
            try desk.store.filings(of: TestDesk.westLake, scheme: "month", period: "2025-03").map(\.status) == [
                "accepted"
            ])
        #expect(try desk.store.filing(filing.id) == filing)
        #expect(try desk.store.check().isClean)
    }

    @Test func registersCountAreCorrectedAndVoided() throws {
        let desk = try TestDesk()
        let session = OutreachSession(
            office: TestDesk.westLake, on: Day("2025-03-08")!, kind: .street, place: "文三路", visitors: 40, leaflets: 100)
        var record = RegisterRecord(id: TestDesk.id(1, 3), entry: .outreach(session))
        try desk.store.record(record, acting(desk))
        func sum(_ indicator: Indicator) throws -> Int64 {
            try desk.store.cells(CellQuery(from: march.from, to: march.to, indicators: [indicator])).reduce(0) {
                $0 + $1.value
            }
        }
        #expect(try sum(.outreachVisitors) == 40)
        var corrected = session
        corrected.visitors = 45
        record.entry = .outreach(corrected)
        #expect(throws: StoreError.self) { try desk.store.record(record, acting(desk)) }
        record.reason = "数错"
        try desk.store.record(record, acting(desk))
        #expect(try sum(.outreachVisitors) == 45 && sum(.outreachSessions) == 1)
        record.isVoid = true
        try desk.store.record(record, acting(desk))
        #expect(try sum(.outreachSessions) == 0)
        #expect(
            try desk.store.register(.outreach, offices: [TestDesk.westLake], from: march.from, to: march.to).map(
                \.isVoid) == [true])
        #expect(try desk.store.check().isClean)
    }

    @Test func aConsultationBecomesACaseOnce() throws {
        let desk = try TestDesk()
        let consultation = Consultation(
            office: TestDesk.westLake, on: Day("2025-03-01")!, channel: .phone, persons: 2, question: "问")
        try desk.store.record(RegisterRecord(id: TestDesk.id(1, 3), entry: .consultation(consultation)), acting(desk))
        let performed = try desk.store.promote(TestDesk.id(1, 3), Act(.open(TestDesk.opening(1))), acting(desk))
        #expect(performed.file.intake.consultation == TestDesk.id(1, 3).uuidString.lowercased())
        #expect(throws: StoreError.self) {
            _ = try desk.store.promote(TestDesk.id(1, 3), Act(.open(TestDesk.opening(2))), acting(desk))
        }
        #expect(try desk.int("SELECT COUNT(*) FROM docket") == 1)
        let promoted = CellQuery(from: march.from, to: march.to, indicators: [.consultationsPromoted])
        #expect(try desk.store.cells(promoted).map(\.value) == [2])
    }

    @Test func theAgendaFollowsTheRules() throws {
        let desk = try TestDesk()
        let id = try desk.open(1).id
        let day = Day("2025-06-02")!
        for step: MediationCommand in [
            .receive(ApplicationReceipt(on: day)), .askWillingness(Willingness(on: day, side: .employer, agrees: true)),
            .accept(Acceptance(on: day)),
        ] { try desk.perform(.mediation(step), on: id) }
        let before = try desk.store.agenda(to: Day("2030-01-01")!)
        #expect(!before.isEmpty && before.allSatisfy { $0.row.id == id })
        #expect(before.map(\.deadline.due) == before.map(\.deadline.due).sorted())
        #expect(try desk.store.agenda(offices: [TestDesk.gongshu], to: Day("2030-01-01")!).isEmpty)
    }
}
