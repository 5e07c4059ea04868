import CaseWorkflow
import Testing

@Suite("Administrative areas")
struct AdministrativeAreaTests {
    @Test(
        "A name as ledgers write it, the row it means, and the office that goes on today",
        arguments: [
            ("上城", "330102", "330102"), ("上城区", "330102", "330102"), ("杭州市上城区", "330102", "330102"),
            ("杭州上城", "330102", "330102"), ("浙江省杭州市上城区", "330102", "330102"), (" 上 城 区 ", "330102", "330102"),
            ("下城区", "330103", "330103"), ("杭州市下城区", "330103", "330103"), ("江干", "330104", "330104"),
            ("临安", "330112", "330112"), ("临安市", "330185", "330112"), ("临安区", "330112", "330112"),
            ("杭州市临安市", "330185", "330112"), ("富阳市", "330183", "330111"), ("富阳", "330111", "330111"),
            ("临平", "330113", "330113"), ("钱塘区", "330114", "330114"), ("钱塘新区", "330114", "330114"),
            ("桐庐县", "330122", "330122"), ("淳安", "330127", "330127"), ("建德市", "330182", "330182"),
            ("建德", "330182", "330182"),
            ("西湖区总工会", "330106", "330106"), ("杭州市西湖区总工会", "330106", "330106"), ("杭州市总工会", "330100", "330100"),
            ("杭州市", "330100", "330100"), ("杭州", "330100", "330100"), ("市本级", "", ""), ("杭州市本级", "330100", "330100"),
            ("浙江", "330000", "330000"), ("宁波市", "330200", "330200"), ("内蒙古", "150000", "150000"),
            ("广西", "450000", "450000"),
            ("３３０１０６", "330106", "330106"), ("330106", "330106", "330106"), ("330107", "", ""), ("区", "", ""),
            ("", "", ""),
            ("某某区", "", ""), ("宁波市上城区", "", ""), ("上城区下城区", "", ""),
        ])
    func names(written: String, code: String, office: String) {
        let area = AdministrativeArea.find(name: written)
        #expect(area?.code ?? "" == code)
        #expect(area?.office.code ?? "" == office)
    }

    @Test(
        "Within a city only",
        arguments: [("上城区", "3301", "330102"), ("上城区", "3302", ""), ("杭州市上城区", "3301", "330102"), ("浙江", "3301", "")])
    func within(written: String, prefix: String, code: String) {
        #expect(AdministrativeArea.find(name: written, within: prefix)?.code ?? "" == code)
    }

    @Test(
        "Hangzhou has thirteen districts and counties in every period",
        arguments: ["2013-06-01", "2016-06-01", "2017-12-01", "2020-06-01", "2021-04-08", "2021-04-09", "2026-01-01"])
    func thirteen(day: String) throws {
        let day = try #require(Day(day))
        #expect(AdministrativeArea.counties(within: "3301", on: day).count == 13)
    }

    @Test("Mergers name their heirs, and every heir exists")
    func fates() {
        #expect(AdministrativeArea(code: "330103")?.fate == .merged(into: ["330105"]))
        #expect(AdministrativeArea(code: "330104")?.fate == .merged(into: ["330102", "330114"]))
        for area in AdministrativeArea.all {
            switch area.fate {
            case .stands: #expect(area.validTo == nil)
            case .renamed(let code): #expect(AdministrativeArea(code: code) != nil && area.validTo != nil)
            case .merged(let codes):
                #expect(codes.allSatisfy { AdministrativeArea(code: $0) != nil } && area.validTo != nil)
            }
        }
    }

    @Test("Provinces and cities, each by its name and, where no other place has it, its short name")
    func levels() {
        #expect(AdministrativeArea.all.count { $0.level == .province } == 34)
        #expect(AdministrativeArea.all.count { $0.level == .city } == 334)
        #expect(AdministrativeArea.counties(within: "33", on: Day("2025-01-01")!).count == 90)
        // 吉林 is a province and a city, 海南 a province and a prefecture, 绍兴 a city and what is 柯桥区 now.
        let shared: Set<String> = ["吉林", "海南", "绍兴"]
        for area in AdministrativeArea.all where area.level != .county {
            let found = AdministrativeArea.find(name: area.shortName)
            #expect(shared.contains(area.shortName) ? found == nil : found == area, "\(area.shortName)")
            #expect(AdministrativeArea.find(name: area.name.chinese) == area)
        }
        for (name, code) in [
            ("延边", "222400"), ("景宁", "331127"), ("喀什", "653100"), ("宁波市海曙区", "330203"), ("浙江省温州市洞头县", "330305"),
            ("奉化市", "330213"), ("玉环", "331083"),
        ] { #expect(AdministrativeArea.find(name: name)?.office.code == code, "\(name)") }
        #expect(AdministrativeArea(code: "330106")?.prefix == "330106")
        #expect(AdministrativeArea(code: "330100")?.prefix == "3301")
        #expect(AdministrativeArea(code: "330000")?.prefix == "33")
    }

    @Test("A long text is answered, not searched for ever")
    func longText() {
        #expect(AdministrativeArea.find(name: String(repeating: "杭州市", count: 100_000)) == nil)
        #expect(AdministrativeArea.find(name: String(repeating: "杭州市", count: 13)) == nil)
    }
}
