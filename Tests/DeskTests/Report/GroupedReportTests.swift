import CaseStore
import CaseWorkflow
import Foundation
import Testing

@testable import Desk

/// Reports by every key equal a plain recount: every case of the desk folded from its events, its cells put into groups.
@Suite struct GroupedReportTests {
    private static let year = Day("2025-01-01")!...Day("2025-12-31")!

    /// March's cases, and more: one moved to another district, one reopened, one of another sort with two heads of claim.
    private func desk() throws -> FilingDesk {
        let desk = try FilingDesk()
        try desk.fillMarch()
        let moved = try desk.open(5, on: "2025-02-03")
        try desk.accept(moved, on: "2025-02-04")
        try desk.perform(
            .transfer(
                Transfer(
                    on: FilingDesk.day("2025-04-02"), to: FilingDesk.gongshu, transfer: "t1", reason: "管辖",
                    leavesDesk: false)), on: moved)
        let reopened = try desk.open(6, on: "2025-03-01")
        try desk.accept(reopened, on: "2025-03-02")
        try desk.withdraw(reopened, on: "2025-03-12")
        try desk.perform(.reopen(Reopening(on: FilingDesk.day("2025-05-06"), reason: "反悔")), on: reopened)
        try desk.agree(reopened, on: "2025-05-20")
        try desk.perform(
            .mediation(
                .close(
                    MediationClosing(
                        on: FilingDesk.day("2025-05-21"), outcome: .agreement, ground: .effectiveAgreement))),
            on: reopened)
        let uuid = FilingDesk.id(7, space: 1)
        let opening = Opening(
            id: CaseFile.ID(uuid), number: "", dispute: Identifier(uuid), kind: .mediation, office: FilingDesk.westLake,
            on: FilingDesk.day("2025-04-08"), channel: .phone, category: .wages, summary: "工资和加班费",
            workers: [Worker(name: "李乙", sex: .male, isMigrant: false)],
            employers: [Employer(name: "样例厂", industry: .manufacturing)], persons: 12,
            claims: [
                Claim(head: .wages, amount: Money(fen: 500_000)), Claim(head: .overtime, amount: Money(fen: 70_000)),
            ])
        try desk.perform(.open(opening), on: nil)
        try desk.accept(opening.id, on: "2025-04-09")
        return desk
    }

    private func files(_ desk: FilingDesk) throws -> [CaseFile] {
        try (1...7).map { try desk.store.caseFile(CaseFile.ID(FilingDesk.id($0, space: 1))).file }
    }

    static let keys: [[GroupKey]] = [
        [.sex], [.migrant], [.outcome], [.industry], [.closedMonth], [.sex, .month], [.office, .outcome],
        [.year, .closedMonth], [.migrant, .sex, .category], [.office, .month], [.category, .year],
    ]

    @Test(arguments: keys) func everyKeyIsTheRecount(_ keys: [GroupKey]) throws {
        let desk = try desk()
        let from = FilingDesk.day("2025-03-01")
        let to = FilingDesk.day("2025-05-31")
        let report = try desk.desk.report(ReportQuery(from: from, to: to, by: keys))
        var expected: [GroupValues: Figures] = [:]
        for file in try files(desk) {
            for (cell, value) in file.contribution().cells where cell.day <= to {
                for month in [from, from.adding(months: 1), from.adding(months: 2)] {
                    let start = keys.contains(.month) ? month : from
                    let end = keys.contains(.month) ? min(to, month.adding(months: 1).adding(days: -1)) : to
                    if !keys.contains(.month), month != from { continue }
                    let group = group(keys, file, cell, start)
                    if cell.day < start {
                        guard cell.indicator.stockSign != 0 else { continue }
                        expected[group, default: Figures()].addBefore(value, cell.indicator, isLegalAid: false)
                    } else if cell.day <= end, cell.indicator != .durations {
                        expected[group, default: Figures()].add(
                            value, cell.indicator, detail: cell.detail, isLegalAid: false)
                    }
                }
            }
        }
        let empty = Figures()
        let found = Dictionary(report.groups.map { ($0.key, $0.figures) }, uniquingKeysWith: { one, _ in one })
        #expect(found.filter { $0.value != empty } == expected.filter { $0.value != empty })
        #expect(report.total.mediation.accepted == 4)
        // Flows of the groups are those of the whole.
        #expect(report.groups.reduce(0) { $0 + $1.figures.mediation.closed } == report.total.mediation.closed)
        #expect(report.groups.reduce(0) { $0 + $1.figures.ladder.agreed } == report.total.ladder.agreed)
        #expect(report.groups.reduce(0) { $0 + $1.figures.cohort.denominator } == report.total.cohort.denominator)
        #expect(report.groups.reduce(0) { $0 + $1.figures.cohort.numerator } == report.total.cohort.numerator)
    }

    private func group(_ keys: [GroupKey], _ file: CaseFile, _ cell: CellKey, _ start: Day) -> GroupValues {
        let summary = file.summary
        return GroupValues(
            keys.map { key in
                switch key {
                case .office: cell.office.text
                case .year: String(start.year)
                case .month: String(start.description.prefix(7))
                case .closedMonth: summary.closedOn.map { String($0.description.prefix(7)) } ?? "open"
                case .category: summary.category ?? "unknown"
                case .outcome: summary.outcome ?? "open"
                case .sex: summary.sex.rawValue
                case .migrant: summary.isMigrant == true ? "yes" : summary.isMigrant == false ? "no" : "unknown"
                case .industry: summary.industry ?? "unknown"
                }
            })
    }

    /// A cohort's money stands under the heads of the case's own ledger, not under the one head of its category.
    @Test func aCohortKeepsTheHeadsOfItsClaims() throws {
        let desk = try desk()
        let report = try desk.desk.report(
            ReportQuery(from: FilingDesk.day("2025-04-01"), to: FilingDesk.day("2025-04-30"), basis: .cohort))
        #expect(report.total.byHead.mapValues(\.claimed) == [.wages: 500_000, .overtime: 70_000])
        #expect(report.total.mediation.accepted == 1 && report.total.mediation.persons == 12)
        #expect(report.total.mediation.collective == 1)
    }

    /// The rate of the accepted, on either basis and as of any day, by folding what was known then.
    @Test(arguments: ["2025-03-10", "2025-03-12", "2025-05-20", "2025-05-21", "2025-07-01"])
    func asOfADayOnlyWhatHadHappenedCounts(_ text: String) throws {
        let desk = try desk()
        let asOf = FilingDesk.day(text)
        var accepted: Int64 = 0
        var succeeded: Int64 = 0
        var closed: Int64 = 0
        for number in 1...7 {
            let history = try desk.store.history(CaseFile.ID(FilingDesk.id(number, space: 1)))
            let events = history.flatMap(\.events).filter { $0.on <= asOf }
            guard let file = CaseFile.replay(events), let on = file.acceptedOn, Self.year.contains(on) else { continue }
            accepted += 1
            if file.hasSucceeded { succeeded += 1 }
            if file.isEnded { closed += 1 }
        }
        for basis in ReportQuery.Basis.allCases {
            let report = try desk.desk.report(
                ReportQuery(from: Self.year.lowerBound, to: Self.year.upperBound, basis: basis, asOf: asOf, by: [.sex]))
            #expect(report.total.cohort == Figures.Rate(numerator: succeeded, denominator: accepted), "\(basis)")
            if basis == .cohort { #expect(report.total.mediation.closed == closed) }
        }
    }

    /// A case dated in the future is left out of what is known today, and the others are not folded for it.
    @Test func aCaseOfTomorrowIsTakenOutAlone() throws {
        let desk = try desk()
        let query = ReportQuery(
            from: Self.year.lowerBound, to: Self.year.upperBound, asOf: FilingDesk.day("2025-05-20"))
        var touched = 0
        try desk.store.histories(
            .accepted(Self.year, changedAfter: FilingDesk.day("2025-05-20"))
        ) { _ in touched += 1 }
        #expect(touched == 1)
        #expect(try desk.desk.report(query).total.cohort == Figures.Rate(numerator: 0, denominator: 6))
        let now = try desk.desk.report(ReportQuery(from: query.from, to: query.to))
        #expect(now.total.cohort == Figures.Rate(numerator: 1, denominator: 6))
    }
}
