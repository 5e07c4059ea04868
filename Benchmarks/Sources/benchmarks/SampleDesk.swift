import CaseStore
import CaseWorkflow
import Desk
import Foundation

/// A desk with invented cases that were taken in through the store's bulk path.
final class SampleDesk {
    let store: Store
    let desk: Desk
    let office: OfficeCode
    let admin: OfficerCode
    /// The days that the sample's cases fall on.
    static let from = Day(year: 2025, month: 1, day: 2) ?? Day(serial: 20_090)
    static let to = Day(year: 2026, month: 6, day: 30) ?? Day(serial: 20_634)
    static let today = Day(year: 2026, month: 7, day: 1) ?? Day(serial: 20_635)
    /// A label of the commits, milliseconds since 1970.
    static let at: Int64 = 1_782_864_000_000

    /// - Parameter cases: 0 for an empty desk.
    init(home: String, cases: Int) throws {
        guard let office = OfficeCode("330106"), let admin = OfficerCode("admin") else { throw Stop.sample("office") }
        self.office = office
        self.admin = admin
        store = try Store.create(
            home: home, office: Office(code: office, name: "样例区总工会", level: .district, parent: nil, area: "330106"),
            administrator: Officer(
                code: admin, name: "admin", office: office, roles: [.administrator, .lead, .mediator]),
            at: SampleDesk.at
        ).store
        let at = SampleDesk.at
        desk = Desk(store: store, officer: admin, today: SampleDesk.today, now: { at })
        if cases > 0 { try takeIn(try intake("sample"), try bulkCases(cases, batch: "sample")) }
    }

    var database: String { store.home.database }

    func intake(_ batch: String) throws -> BulkIntake {
        try store.beginIntake(
            ImportBatch(
                id: batch, office: office, fileName: "sample.csv", fileDigest: String(repeating: "0", count: 64),
                on: SampleDesk.today),
            Acting(officer: admin, today: SampleDesk.today, commandID: UUID(), at: SampleDesk.at))
    }

    func takeIn(_ intake: BulkIntake, _ cases: [BulkCase]) throws {
        for item in cases { try intake.add(item) }
        _ = try intake.commit()
    }

    /// Cases as an old ledger has them: nine in ten are closed, half of those by an agreement that was paid.
    func bulkCases(_ count: Int, batch: String) throws -> [BulkCase] {
        let facts = Facts(
            today: SampleDesk.today, calendar: .shipped, rules: .shipped, area: nil, officer: admin,
            roles: [.administrator])
        var cases: [BulkCase] = []
        cases.reserveCapacity(count)
        for index in 0..<count {
            var (opening, sealing) = try opening(index)
            let day = SampleDesk.from.adding(days: index * SampleDesk.to.days(since: SampleDesk.from) / count)
            opening.on = day
            opening.channel = .takenIn
            opening.number = "样工调〔\(day.year)〕\(batch)\(String(format: "%06d", index + 1))号"
            opening.takenIn = TakenInMark(
                batch: batch, row: index + 3, assumed: ["payment-day"], warnings: [], isBacklog: index % 10 == 9)
            let isOpen = index % 10 == 9
            let isAgreed = !isOpen && index % 2 == 0
            let agreed: Int64 = isAgreed ? Int64(1_000 + index % 50_000) * 100 : 0
            let events = try CaseFile.open(
                .takeIn(
                    TakenInCase(
                        opening: opening, mediator: MediatorReference(name: "样例调解员甲"),
                        outcome: isOpen
                            ? nil : .closed(isAgreed ? .agreement : index % 3 == 0 ? .toArbitration : .withdrawn),
                        closedOn: isOpen ? nil : min(day.adding(days: 1 + index % 20), SampleDesk.to),
                        agreedFen: agreed, receivedFen: agreed)),
                facts)
            cases.append(BulkCase(events: events, sealing: sealing))
        }
        return cases
    }

    private static let surnames = Array("王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧").map { String($0) }
    private static let counters = Array("甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥").map { String($0) }

    /// An opening without a number, with the personal numbers that go with it. Nobody in it exists.
    func opening(_ index: Int) throws -> (opening: Opening, sealing: [Sealing]) {
        let surname = SampleDesk.surnames[index % SampleDesk.surnames.count]
        let first = SampleDesk.counters[index / 7 % SampleDesk.counters.count]
        let second = index % 5 < 3 ? SampleDesk.counters[index / 3 % SampleDesk.counters.count] : ""
        let phone = "1990" + String(format: "%07d", index % 10_000_000)
        let worker = Worker(
            name: surname + first + second, phone: try store.commitment(.phone, phone),
            sex: index % 2 == 0 ? .male : .female,
            isMigrant: index % 3 == 0)
        let categories = UnionCategory.allCases
        let opening = Opening(
            id: CaseFile.ID(UUID()), number: "", dispute: Identifier<Dispute>(UUID()), kind: .mediation, office: office,
            on: SampleDesk.today, channel: .walkIn, category: categories[index % categories.count],
            summary: "拖欠工资，申请调解", workers: [worker],
            employers: [Employer(name: "样例第\(100 + index % 900)服饰有限公司", industry: .manufacturing)], persons: 1,
            claims: [Claim(head: .wages, amount: Money(fen: Int64(50_000 + index % 600_000) * 10))])
        return (opening, [Sealing(field: .phone, ordinal: 0, plain: phone)])
    }
}
