import CaseExport
import CaseWorkflow
import Foundation

/// An invented filing of an office D01 to an office C01 for March 2026, with as many case records as are asked for: the same
/// ones every time.
struct SampleFiling {
    let records: Int
    let header: FilingHeader
    private let sender: OfficeCode
    private let first: Day

    init(records: Int) throws {
        guard let sender = OfficeCode("D01"), let receiver = OfficeCode("C01"),
            let first = Day("2026-03-01"), let last = Day("2026-03-31")
        else { throw Stop.sample("the filing's header") }
        self.records = records
        self.sender = sender
        self.first = first
        header = FilingHeader(
            id: "5e0c1f0a-7d63-4b52-9c1e-3f2a7b8d9e01", sequence: 1,
            sender: FilingOffice(code: sender, name: "样例区总工会"),
            receiver: FilingOffice(code: receiver, name: "样例市总工会"),
            period: FilingPeriod(scheme: "calendar-month", from: first, to: last, label: "2026-03"),
            businessCutOff: last, knowledgeCutOff: KnowledgeCutOff(sequence: Int64(records), epoch: 1),
            preparedAt: "2026-04-02T09:10:11+08:00", softwareVersion: "benchmarks")
    }

    /// Every record, one at a time, ascending by uid.
    func record(_ number: Int) -> FilingCase {
        FilingCase(uid: uid(number), rev: 1, change: .added(facts(number)))
    }

    /// The figures that the records come to.
    func figures() -> FilingFigures {
        var sums: [FilingCell: Int64] = [:]
        for number in 0..<records {
            let facts = facts(number)
            func add(_ indicator: Indicator, _ value: Int64, _ detail: String = "") {
                guard value != 0 else { return }
                let cell = FilingCell(
                    indicator, detail: detail, category: facts.category ?? "", channel: facts.channel,
                    flags: (facts.isCollective ? 2 : 0) + (facts.isMigrant == true ? 4 : 0) + (facts.isNewForm ? 8 : 0),
                    value: 0)
                sums[cell, default: 0] += value
            }
            add(.registered, 1)
            if facts.refusedOn != nil { add(.refused, 1) }
            if facts.acceptedOn != nil {
                add(.accepted, 1)
                add(.persons, facts.persons)
                add(.claimed, facts.money.claimed, "wages")
            }
            if facts.closedOn != nil { add(.closed, 1, facts.outcome ?? "") }
            add(.agreed, facts.money.agreed, "wages")
            add(.receivedVerified, facts.money.receivedVerified, "wages")
        }
        let cells = sums.map { cell, value in
            var cell = cell
            cell.value = value
            return cell
        }
        return FilingFigures(cells: cells, opening: 0)
    }

    /// As long as the pseudonyms of a desk are, and ascending.
    private func uid(_ number: Int) -> String {
        let mixed = UInt64(truncatingIfNeeded: number) &* 0x9E37_79B9_7F4A_7C15
        func hex(_ value: UInt64, _ width: Int) -> String {
            let digits = String(value, radix: 16)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        return hex(UInt64(number), 8) + "-" + hex(mixed & 0xFFFF, 4) + "-4000-8000-" + hex(mixed >> 16, 12)
    }

    /// Seven stages of ten are closed, the others refused, under way or just registered.
    private func facts(_ number: Int) -> FilingCase.Facts {
        let registered = first.adding(days: number % 12)
        let categories = ["wages", "work-injury", "social-insurance", "contract-ended", nil]
        let channels = ["walk-in", "hotline-12351", "court-delegated"]
        var facts = FilingCase.Facts(
            office: sender, kind: .mediation, registeredOn: registered,
            category: categories[number % categories.count], cause: number % 3 == 0 ? nil : "2021/186(5)",
            channel: channels[number / 7 % channels.count], sex: number % 2 == 0 ? .female : .male,
            isMigrant: number % 4 == 0 ? nil : number % 4 == 1, isNewForm: number % 9 == 0,
            industry: number % 8 == 0 ? nil : "C", persons: number % 20 == 0 ? 12 : 1, isCollective: number % 20 == 0)
        facts.money.claimed = Int64(number % 4_000 + 10) * 1_234
        switch number % 10 {
        case 0: facts.refusedOn = registered.adding(days: 3)
        case 1: facts.acceptedOn = registered.adding(days: 3)
        case 2: break
        default:
            facts.acceptedOn = registered.adding(days: 2)
            facts.closedOn = registered.adding(days: 18)
            facts.outcome = number % 10 < 9 ? "agreement" : "withdrawn"
            facts.money.agreed = facts.money.claimed * 4 / 5
            facts.money.receivedVerified = facts.money.claimed / 2
            facts.money.receivedStated = facts.money.claimed / 10
            facts.money.waived = facts.money.claimed / 20
        }
        return facts
    }
}
