import CaseExport
import CaseWorkflow
import SafeCrypto
import Testing

/// The records and figures of the suite: a district with five cases in spring 2026.
enum ConformanceSample {
    static func day(_ text: String) throws -> Day { try #require(Day(text)) }
    static func office(_ text: String) throws -> OfficeCode { try #require(OfficeCode(text)) }

    static func uuid(_ number: Int) -> String {
        let digits = String(number)
        return "00000000-0000-4000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits
    }

    static let names = ["D01": "示例区总工会", "D02": "样例区总工会", "D09": "代管区总工会", "C01": "示例市总工会", "upper": "上级工会"]

    /// The header of a filing of a month, prepared on the second day after it.
    static func header(
        _ id: Int, _ number: Int64, _ month: String, type: FilingType = .original, from sender: String = "D01",
        to receiver: String = "C01", after previous: Digest? = nil, instead: Supersession? = nil
    ) throws -> FilingHeader {
        let start = try day(month + "-01")
        let next = try #require(Day(year: start.year, month: start.month + 1, day: 1))
        let end = next.adding(days: -1)
        return FilingHeader(
            id: uuid(id), sequence: number, type: type,
            sender: FilingOffice(code: try office(sender), name: names[sender] ?? "外单位"),
            receiver: FilingOffice(code: try office(receiver), name: names[receiver] ?? "外单位"),
            period: FilingPeriod(scheme: "calendar-month", from: start, to: end, label: month), businessCutOff: end,
            knowledgeCutOff: KnowledgeCutOff(sequence: Int64(id) * 10, epoch: 1),
            preparedAt: "\(next.adding(days: 1))T09:00:00+08:00", softwareVersion: "conformance 1", supersedes: instead,
            previousDigest: previous)
    }

    /// Closed in March by an agreement of 10,000 yuan, of which 6,000 were paid.
    static func agreed() throws -> FilingCase.Facts {
        FilingCase.Facts(
            office: try office("D01"), kind: .mediation, registeredOn: try day("2026-03-03"),
            acceptedOn: try day("2026-03-04"), closedOn: try day("2026-03-20"), outcome: "agreement", category: "wages",
            channel: "walk-in", sex: .female, isMigrant: true,
            money: FilingMoney(
                claimed: 1_200_000, agreed: 1_000_000, receivedVerified: 600_000, receivedStated: 0, waived: 200_000))
    }

    /// Accepted in March and open at its end.
    static func open() throws -> FilingCase.Facts {
        FilingCase.Facts(
            office: try office("D01"), kind: .mediation, registeredOn: try day("2026-03-10"),
            acceptedOn: try day("2026-03-11"), category: "work-injury", channel: "hotline-12351", sex: .male,
            persons: 3,
            money: FilingMoney(
                claimed: 5_000_000, agreed: 0, receivedVerified: 0, receivedStated: 0, waived: 0))
    }

    /// Registered at the end of March.
    static func pending() throws -> FilingCase.Facts {
        FilingCase.Facts(
            office: try office("D01"), kind: .mediation, registeredOn: try day("2026-03-28"), channel: "walk-in",
            money: FilingMoney(claimed: 300_000, agreed: 0, receivedVerified: 0, receivedStated: 0, waived: 0))
    }

    /// Of March, and learned of after March was filed.
    static func late() throws -> FilingCase.Facts {
        FilingCase.Facts(
            office: try office("D01"), kind: .mediation, registeredOn: try day("2026-03-15"),
            acceptedOn: try day("2026-03-16"), category: "wages", channel: "walk-in", sex: .male,
            money: FilingMoney(claimed: 800_000, agreed: 0, receivedVerified: 0, receivedStated: 0, waived: 0))
    }

    static func uid(_ number: Int) -> String { "case-000000\(number)" }

    static func added(_ number: Int, _ facts: FilingCase.Facts, rev: Int64 = 1) -> FilingCase {
        FilingCase(uid: uid(number), rev: rev, change: .added(facts))
    }

    static func replaced(_ old: FilingCase, _ facts: FilingCase.Facts) -> FilingCase {
        FilingCase(uid: old.uid, rev: old.rev + 1, change: .replaced(facts), replaces: old.digest)
    }

    static func march() throws -> [FilingCase] {
        [added(1, try agreed()), added(2, try open()), added(3, try pending())]
    }

    /// What these facts come to within the period, in the order in which cells are filed.
    static func figures(
        _ facts: [FilingCase.Facts], in period: FilingPeriod, opening: Int64 = 2, before: Int64? = nil
    ) -> FilingFigures {
        var cells: [FilingCell: Int64] = [:]
        for facts in facts {
            func add(_ indicator: Indicator, _ value: Int64, _ detail: String = "", on day: Day?) {
                guard value != 0, let day, period.contains(day) else { return }
                let key = FilingCell(
                    indicator, detail: detail, category: facts.category ?? "", channel: facts.channel,
                    flags: facts.isMigrant == true ? 4 : 0, value: 0)
                cells[key, default: 0] += value
            }
            add(.registered, 1, on: facts.registeredOn)
            add(.accepted, 1, on: facts.acceptedOn)
            add(.persons, facts.persons, on: facts.acceptedOn)
            add(.claimed, facts.money.claimed, "wages", on: facts.acceptedOn)
            add(.closed, 1, facts.outcome ?? "", on: facts.closedOn)
            add(.agreed, facts.money.agreed, "wages", on: facts.closedOn)
            add(.receivedVerified, facts.money.receivedVerified, "wages", on: facts.closedOn)
            add(.waived, facts.money.waived, "wages", on: facts.closedOn)
        }
        return FilingFigures(
            cells: cells.map { key, value in
                var cell = key
                cell.value = value
                return cell
            }, opening: opening, previouslyFiledClosing: before)
    }

    /// A filing of these records whose figures are those of all the facts.
    static func filing(
        _ header: FilingHeader, _ cases: [FilingCase], figures facts: [FilingCase.Facts]? = nil, opening: Int64 = 2,
        before: Int64? = nil
    ) -> UncheckedFiling {
        UncheckedFiling(
            header: header, cases: cases,
            figures: figures(
                facts ?? cases.compactMap(\.facts), in: header.period, opening: opening, before: before)
        ).inOrder
    }

    /// March as the district files it first: number 1, three records.
    static func marchFiling(_ id: Int = 1, from sender: String = "D01", to receiver: String = "C01") throws
        -> UncheckedFiling
    {
        let cases = try march().map { record in
            guard var facts = record.facts else { return record }
            facts.office = try office(sender)
            return FilingCase(uid: record.uid, rev: record.rev, change: .added(facts))
        }
        return filing(try header(id, 1, "2026-03", from: sender, to: receiver), cases)
    }
}
