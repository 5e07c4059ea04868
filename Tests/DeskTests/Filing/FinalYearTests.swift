import CaseExport
import CaseStore
import CaseWorkflow
import Foundation
import Testing

@testable import Desk

/// How firm the figures of a period are, and what may still change them.
@Suite struct FinalYearTests {
    private static let december = Period(month: "2024-12")!

    /// December 2024 filed in January; a case of December turns up afterwards.
    private static func filed() throws -> ExchangeDesk {
        let desk = try ExchangeDesk("hz", "样例市总工会", .city)
        desk.today = FilingDesk.day("2025-01-06")
        try desk.accepted(1, on: "2024-12-05")
        try desk.fileUpper(december)
        try desk.accepted(2, on: "2024-12-06")
        return desk
    }

    @Test func aPeriodIsProvisionalThenSettledThenFinal() throws {
        let desk = try Self.filed()
        func finality() throws -> PeriodFinality {
            try #require(try desk.desk.periods(year: 2024).first { $0.period == Self.december }).finality
        }
        #expect(try finality().stage == .provisional)
        #expect(try finality().lastRevision?.name == "2025-02" && finality().finalOn == FilingDesk.day("2025-03-31"))
        #expect(try desk.desk.periods(year: 2024).filter { $0.finality.stage != nil }.count == 1)
        desk.today = FilingDesk.day("2025-03-05")
        for name in ["2025-01", "2025-02"] { try desk.fileUpper(try #require(Period(month: name))) }
        #expect(try finality().stage == .settled)
        desk.today = FilingDesk.day("2025-03-30")
        #expect(try finality().stage == .settled)
        desk.today = FilingDesk.day("2025-03-31")
        #expect(try finality().stage == .final)
        try desk.set("filing.final", "06-30")
        #expect(try finality().stage == .provisional && finality().lastRevision?.name == "2025-03")
    }

    @Test(arguments: [FilingRequest.Revision.Kind.correction, .replacement, .withdrawal])
    func afterThatDayOnlyWhatALeadApproved(kind: FilingRequest.Revision.Kind) throws {
        let desk = try Self.filed()
        desk.today = FilingDesk.day("2025-03-31")
        let since = desk.today
        let clerk = try #require(OfficerCode("counts"))
        try desk.store.record(
            .officer(Officer(code: clerk, name: "统计员", office: desk.office, roles: [.statistician])),
            by: FilingDesk.lead, commandID: UUID(), at: 5)
        let before = try desk.store.knowledge()
        func refused(_ revision: FilingRequest.Revision, _ flaw: FinalFlaw) {
            #expect(throws: FilingRefusal.periodFinal(Self.december, since: since, flaw)) {
                try desk.fileUpper(Self.december, revision, by: clerk)
            }
        }
        refused(.init(kind, .error), .notApproved)
        refused(.init(kind, .late), .notApproved)
        let lead = FilingApproval.Request(by: FilingDesk.lead, because: "复核发现漏报")
        refused(.init(kind, .late, approval: lead), .reasonLate)
        refused(.init(kind, .error, approval: .init(because: "复核发现漏报")), .notLead(clerk))
        for words in ["", "复核\n漏报", String(repeating: "长", count: 501)] {
            #expect(throws: FilingRefusal.self) {
                try desk.fileUpper(
                    Self.december, .init(kind, .error, approval: .init(by: FilingDesk.lead, because: words)))
            }
        }
        #expect(try desk.store.knowledge() == before)

        let made = try desk.fileUpper(Self.december, .init(kind, .error, approval: lead), by: clerk)
        #expect(made.header.supersedes?.reason == .error)
        let approval = try #require(try made.record.approval())
        #expect(
            approval.officer == FilingDesk.lead && approval.name == "主任" && approval.because == "复核发现漏报"
                && approval.on == since)
        // The words stay on the desk.
        for (name, bytes) in try FilingDesk.bytes(made.path) {
            #expect(!String(decoding: bytes, as: UTF8.self).contains("复核发现漏报"), "\(name)")
        }
        #expect(try FilingDesk.check(made.path).isAccepted)
        let again = try desk.desk.makeFiling(
            FilingRequest(period: Self.december, folder: desk.path + "/again", again: true, software: "labordesk test"))
        #expect(try FilingDesk.bytes(again.path) == FilingDesk.bytes(made.path))
        #expect(try again.record.approval() == approval)
        #expect(try desk.store.check().isClean)
    }

    /// The lead who files approves by the reason alone.
    @Test func aLeadApprovesInPerson() throws {
        let desk = try Self.filed()
        desk.today = FilingDesk.day("2025-06-01")
        let made = try desk.fileUpper(Self.december, .init(.correction, .method, approval: .init(because: "口径调整")))
        #expect(try made.record.approval()?.officer == FilingDesk.lead)
    }

    @Test func routineRevisionsLeaveAFinalYearAlone() throws {
        let desk = try Self.filed()
        desk.today = FilingDesk.day("2025-03-30")
        let january = try #require(Period(month: "2025-01"))
        #expect(try desk.desk.routineRevisions(with: january).waiting.map(\.period) == [Self.december])
        desk.today = FilingDesk.day("2025-03-31")
        #expect(try desk.desk.routineRevisions(with: january).waiting.isEmpty)
    }

    /// What was never filed is filed late, final year or not.
    @Test func aFirstFilingOfAFinalYearIsOnlyLate() throws {
        let desk = try Self.filed()
        desk.today = FilingDesk.day("2025-06-01")
        let made = try desk.fileUpper(try #require(Period(month: "2024-11")))
        #expect(made.header.sequence == 2)
    }

    @Test func anApproverIsFoundByCodeOrName() throws {
        let desk = try Self.filed()
        #expect(try desk.desk.approver("lead") == FilingDesk.lead && desk.desk.approver("主任") == FilingDesk.lead)
        #expect(throws: StoreError.officerUnknown("无此人")) { try desk.desk.approver("无此人") }
    }

    @Test func whatIsOwedIsTold() throws {
        let desk = try Self.filed()
        func duties() throws -> FilingDuties { try desk.desk.filingDuties() }
        let first = try duties()
        // December is filed and unanswered, its late case goes with January, which is running.
        #expect(first.unfiled.isEmpty && first.endingYears.isEmpty && first.warnings.isEmpty)
        #expect(first.next.map(\.period.name) == ["2025-01"])
        #expect(first.unanswered.map(\.filing.number) == [1])
        #expect(first.unanswered.first?.since == FilingDesk.day("2025-01-06"))
        #expect(first.routine.map(\.period.name) == ["2025-01"])
        #expect(first.routine.first?.waiting.map(\.period) == [Self.december])

        desk.today = FilingDesk.day("2025-03-01")
        let second = try duties()
        #expect(second.unfiled.map(\.period.name) == ["2025-01", "2025-02"])
        #expect(second.unfiled.filter { $0.isOverdue(on: desk.today) }.map(\.period.name) == ["2025-01"])
        let ending = try #require(second.endingYears.first)
        #expect(ending.year == 2024 && ending.finalOn == FilingDesk.day("2025-03-31"))
        #expect(ending.differing == [Self.december] && ending.unfiled.isEmpty)
        desk.today = FilingDesk.day("2025-02-27")
        #expect(try duties().endingYears.isEmpty)

        // A week that was closed makes weeks owed from it on, until it is filed.
        try desk.desk.close(Period(weekOf: FilingDesk.day("2025-02-10")))
        #expect(try duties().unfiled.map(\.period.name) == ["2025-01", "2025-02-10", "2025-02-17"])
        #expect(try desk.desk.filingDuties(scheme: "week").unfiled.count == 2)
        // Years without holiday data are told.
        desk.today = FilingDesk.day("2034-02-01")
        #expect(try desk.desk.filingDuties(scheme: "month").warnings.isEmpty == false)
    }
}

extension ExchangeDesk {
    /// Files a period with the union above, which is not on this desk; the first time it is closed as well.
    @discardableResult
    func fileUpper(
        _ period: Period, _ revision: FilingRequest.Revision? = nil, by officer: OfficerCode = FilingDesk.lead
    ) throws -> MadeFiling {
        let desk = desk(as: officer)
        if revision == nil { try desk.close(period) }
        return try desk.makeFiling(
            FilingRequest(period: period, folder: path + "/out", revision: revision, software: "labordesk test"))
    }
}
