import CaseWorkflow
import Testing

@Suite("Court causes")
struct CauseTests {
    @Test(
        "A cause by edition and number",
        arguments: [
            ("2021/186", "劳动合同纠纷", DisputeScope.contract, CauseGroup.other),
            ("2021/186(5)", "追索劳动报酬纠纷", .pay, .remuneration), ("2026/205(5)", "追索劳动报酬纠纷", .pay, .remuneration),
            ("2021/186(1)", "确认劳动关系纠纷", .relationship, .other), ("2026/206(2)", "工伤保险待遇纠纷", .pay, .socialInsurance),
            ("2026/207", "福利待遇纠纷", .conditions, .other), ("2026/208", "超龄劳动者用工纠纷", .other, .other),
            ("2026/214(2)", "新就业形态追索劳动报酬纠纷", .pay, .remuneration), ("2021/192", "辞退纠纷", .dismissal, .rescission),
        ])
    func causes(key: String, name: String, scope: DisputeScope, group: CauseGroup) throws {
        let cause = try #require(Cause(key: key))
        #expect(cause.key == key)
        #expect(cause.name.chinese == name)
        #expect(cause.scope == scope)
        #expect(cause.group == group)
    }

    @Test(
        "A number alone, or of the other edition, is no cause",
        arguments: ["186(5)", "2026/186", "2021/205", "2011/169", "", "2021/"])
    func unknown(key: String) {
        #expect(Cause(key: key) == nil)
    }

    @Test(
        "The list of the day",
        arguments: [
            ("2025-12-31", CauseEdition.edition2021, 19), ("2026-01-01", .edition2026, 27),
            ("2013-05-01", .edition2021, 19),
        ])
    func lists(day: String, edition: CauseEdition, count: Int) throws {
        let causes = Cause.valid(on: try #require(Day(day)))
        #expect(causes.count == count)
        #expect(causes.allSatisfy { $0.edition == edition })
    }

    @Test("Every cause of 2021 has its counterpart of 2026, and every sub-cause its parent")
    func counterparts() throws {
        for cause in Cause.all {
            if cause.edition == .edition2021 { #expect(cause.counterpart(in: .edition2026) != nil, "\(cause.key)") }
            if let parent = cause.parentNumber { #expect(Cause(key: cause.edition.rawValue + "/" + parent) != nil) }
        }
        #expect(Cause(key: "2021/187(3)")?.counterpart(in: .edition2026)?.number == "206(3)")
        #expect(Cause(key: "2026/208")?.counterpart(in: .edition2021) == nil)
        #expect(Set(Cause.all.map(\.key)).count == Cause.all.count)
    }

    @Test(
        "By name",
        arguments: [("追索劳动报酬纠纷", "2021/186(5)"), ("追索劳动报酬", "2021/186(5)"), ("超龄劳动者用工", nil)] as [(String, String?)])
    func names(name: String, key: String?) throws {
        let day = try #require(Day("2025-06-01"))
        #expect(Cause.find(name: name, on: day)?.key == key)
    }
}
