import CaseStore
import CaseWorkflow
import Desk
import Foundation
import Testing

/// A city desk in a folder of its own that goes away with it.
final class LedgerDesk {
    let folder: String
    let desk: Desk
    static let today = Day("2025-12-31")!
    static let admin = OfficerCode("admin")!

    init() throws {
        folder = FileManager.default.temporaryDirectory.path + "/labordesk-ledger-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let new = try Store.create(
            home: folder + "/desk",
            office: Office(code: OfficeCode("330100")!, name: "杭州市总工会", level: .city, parent: nil, area: "330100"),
            administrator: Officer(
                code: LedgerDesk.admin, name: "admin", office: OfficeCode("330100")!, roles: [.administrator]),
            at: 1)
        desk = Desk(store: new.store, officer: LedgerDesk.admin, today: LedgerDesk.today, now: { 1 })
    }

    deinit {
        desk.store.close()
        try? FileManager.default.removeItem(atPath: folder)
    }

    func file(_ name: String, _ text: String) throws -> String {
        let path = folder + "/" + name
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        return path
    }

    /// Every figure of every group of every report, under its name.
    func figures(_ days: ClosedRange<Day>) throws -> [String: Figures] {
        var lines: [String: Figures] = [:]
        for basis in ReportQuery.Basis.allCases {
            let keys: [GroupKey] = basis == .event ? [.office, .year, .month, .category] : GroupKey.allCases
            for key in keys {
                let report = try desk.report(
                    ReportQuery(from: days.lowerBound, to: days.upperBound, basis: basis, by: [key]))
                lines["\(basis) total"] = report.total
                for group in report.groups { lines["\(basis) \(key) \(group.key.values)"] = group.figures }
            }
        }
        return lines
    }

    func problems() throws -> [String] { try desk.store.check().findings.map(\.sentence.english) }
}

/// A ledger that holds one of everything that a ledger can hold; every name is invented.
enum SmallLedger {
    static let header = "案号,申请人,性别,身份证号,联系电话,是否农民工,被申请人,行业,争议类型,请求金额,受理日期,调解员,调解结果,协议金额,已履行金额,结案日期,区县,街道,涉及人数,备注"

    static let text =
        header + "\n" + """
            杭工调〔2025〕西湖00001号,王甲,男,330100199003071238,13800000001,是,样例一厂,制造业,拖欠工资,12000,2025-03-01,李调解,调解成功,10000,8000,2025-03-20,西湖区,北山街道,1,=HYPERLINK("x")
            杭工调〔2025〕西湖00002号,张乙等7人,女,,,否,样例二厂,建筑业,经济补偿金,70000.50,2025-03-02,李调解,调解成功,,,2025-03-09,西湖区,,7,'=已加撇号
            杭工调〔2025〕西湖00003号,赵丙、钱丁,,,,,样例三厂,,工伤,,2025-03-03,,调解中,,,,西湖区,,2,
            杭工调〔2025〕滨江00001号,孙戊,女,330100199003071234,坏号码,也许,样例四厂,教育,社会保险,500,2025-04-03,周调解,撤诉,,,2025-04-05,滨江区,,1,-3天内付清
            杭工调〔2025〕滨江00002号,李己,男,,,否,样例五厂,制造业,不知何物,500,2025-04-04,周调解,不予受理,,,2025-04-06,滨江区,,1,
            杭工调〔2025〕滨江00003号,吴庚,男,,,否,样例五厂,制造业,拖欠工资,500,2025-04-04,周调解,调解不成,,,,滨江区,,1,
            杭工调〔2025〕滨江00004号,郑辛,男,,,否,样例六厂,制造业,拖欠工资,大约五百,2025-04-04,周调解,调解中,,,,滨江区,,1,
            杭工调〔2025〕滨江00005号,冯壬,男,,,否,样例六厂,制造业,拖欠工资,900,2025-02-30,周调解,调解中,,,,滨江区,,1,
            杭工调〔2025〕滨江00006号,陈癸,男,,,否,样例六厂,制造业,拖欠工资,900,2025-05-30,周调解,说不清,,,2025-06-01,不知何处区,,1,
            """ + "\n"

    static let days = Day("2025-01-01")!...Day("2025-12-31")!
}
