import CaseWorkflow
import Spreadsheet
import Testing

@testable import OfficeLedger

struct HeaderTests {
    @Test(
        arguments: [
            ("案号", .caseNumber), ("案件编号", .caseNumber), ("编号", .caseNumber), ("调解案号", .caseNumber), ("卷号", .caseNumber),
            ("案 号", .caseNumber), ("申请人", .applicant), ("职工姓名", .applicant), ("劳动者", .applicant),
            ("申诉人", .applicant), ("申请人（职工）姓名", .applicant), ("性  别", .sex), ("身份证号码", .residentID),
            ("公民身份号码", .residentID), ("证件号", .residentID), ("申请人身份证号码", .residentID), ("手机号", .phone), ("联系方式", .phone),
            ("联系\n电话", .phone), ("是否农民工", .migrantWorker), ("农民工", .migrantWorker), ("是否为农民工（是/否）", .migrantWorker),
            ("用人单位", .employer), ("被申请单位", .employer), ("企业名称", .employer), ("被申请人（用人单位）", .employer),
            ("社会信用代码", .creditCode), ("用人单位统一社会信用代码", .creditCode), ("所属行业", .industry), ("行业类别", .industry),
            ("案由", .category), ("纠纷类型", .category), ("争议事由", .category), ("标的额（元）", .claimed), ("诉求金额", .claimed),
            ("涉案金额(万元)", .claimed), ("申请标的", .claimed), ("申请人请求金额", .claimed), ("受理时间", .acceptedOn),
            ("立案日期", .acceptedOn), ("受理日期（年月日）", .acceptedOn), ("承办人", .mediator), ("调解员（签名）", .mediator),
            ("处理结果", .outcome),
            ("结案方式", .outcome), ("结果", .outcome), ("调解金额", .agreed), ("达成金额", .agreed), ("协议金额（万元）", .agreed),
            ("履行金额", .received), ("到账金额", .received), ("挽回经济损失（元）", .received), ("实际支付", .received),
            ("为职工挽回经济损失(万元)", .received), ("办结日期", .closedOn), ("结案时间", .closedOn), ("区(县、市)", .district),
            ("所属区县", .district), ("地区", .district), ("区域", .district), ("镇街", .street), ("乡镇（街道）", .street),
            ("乡镇街道", .street), ("人数", .persons), ("涉案人数（人）", .persons), ("涉及职工人数", .persons), ("备 注", .remark),
            ("说明", .remark), ("＊案号", .caseNumber), ("调解案件编号", .caseNumber), ("区/县", .district),
            ("农民工（是/否）", .migrantWorker), ("请求金额/元", .claimed), ("请求金额：万元", .claimed),
        ] as [(String, LedgerField)])
    func headerWords(words: String, field: LedgerField) {
        #expect(HeaderVocabulary.match(HeaderWord(words))?.field == field, "\(words)")
    }

    @Test(arguments: [
        "序号", "单位电话", "法定代表人", "被申请人联系电话", "仲裁案号", "履行期限", "履行日期", "申请人地址", "单位地址", "回访日期", "未履行金额", "其中农民工人数",
        "女职工人数", "单位性质", "民族", "年龄", "填表日期", "单位人数",
    ])
    func otherColumnsAreNotTakenForOurs(words: String) {
        #expect(HeaderVocabulary.match(HeaderWord(words)) == nil, "\(words)")
    }

    @Test(
        arguments: [
            ("金额（元）", .yuan), ("金额(万元)", .tenThousandYuan), ("金额（单位：万元）", .tenThousandYuan),
            ("金额/万元", .tenThousandYuan),
            ("金额 万元", .tenThousandYuan), ("金额（千元）", .thousandYuan), ("金额", nil), ("金额（人）", nil),
            ("金额【万元】", .tenThousandYuan), ("金额(人民币元)", .yuan),
        ] as [(String, AmountUnit?)])
    func unitsInTheHeader(words: String, unit: AmountUnit?) {
        #expect(HeaderWord(words).unit == unit, "\(words)")
    }

    @Test func aHeaderIsFoundBelowTitlesBlankRowsAndAUnitLine() throws {
        let rows = Fixture.csv("2013年度台账,,,\n,,,\n填报单位：某区总工会,,,单位：万元\n案号,受理日期,标的,协议金额（元）\nA1,2013.1.2,1.2,5000")
        let header = try HeaderReading.find(in: rows)
        #expect(header.rowNumber == 4)
        #expect(header.titles == ["2013年度台账", "填报单位:某区总工会 单位:万元"])
        #expect(header.columns.map(\.unit) == [nil, nil, .tenThousandYuan, .yuan])
        #expect(header.description.contains { $0.chinese.contains("请求金额（单位：万元）") })
    }

    @Test func twoHeaderRowsAreReadTogether() throws {
        let rows = Fixture.csv(
            """
            案号,受理日期,申请人,,,被申请人,,金额（万元）,,结案日期
            ,,姓名,性别,联系电话,名称,联系电话,请求,协议,
            杭工调〔2019〕1号,2019.1.2,王楠,女,13864536863,杭州某公司,0571-88880000,1.2,0.5,2019.1.9
            """)
        let header = try HeaderReading.find(in: rows)
        #expect(header.rowNumber == 2)
        let row = try #require(try Fixture.read(rows).first?.row)
        #expect(row.applicant?.name == "王楠")
        #expect(row.sex == .female)
        #expect(row.phone?.text == "13864536863")
        #expect(row.employer == "杭州某公司")
        #expect(row.claimed == Money(fen: 1_200_000))
        #expect(row.agreed == Money(fen: 500_000))
        #expect(row.closedOn == Fixture.day("2019-01-09"))
    }

    @Test func columnsComeInAnyOrderAndUnknownOnesAreKept() throws {
        let readings = try Fixture.read(
            lines: "序号,立案日期,单位名称,劳动者,调解案号,农民工与否,回访情况", "1,2019年3月5日,杭州某公司,王楠,浙工调〔2019〕7号,√,满意")
        let row = try #require(readings.first?.row)
        #expect(row.caseNumber.text == "浙工调〔2019〕7号")
        #expect(row.acceptedOn == Fixture.day("2019-03-05"))
        #expect(row.employer == "杭州某公司")
        #expect(row.isMigrant == true)
        #expect(row.extras == ["1", "满意"])
    }

    @Test func twoColumnsForOneFieldAreReported() throws {
        let header = try HeaderReading.find(in: Fixture.csv("编号,案号,受理日期,受理时间,联系电话,手机号\n"))
        #expect(header.columns.map(\.field) == [nil, .caseNumber, .acceptedOn, nil, .phone, nil])
        #expect(header.warnings.count { $0.chinese.contains("有两栏都像") } == 3)
    }

    @Test func aFileWithoutTheRequiredColumnsIsRefusedWithWhatWasFound() {
        #expect(throws: HeaderReading.Refusal.missingColumns([.acceptedOn], found: ["案号", "申请人", "备注"])) {
            try HeaderReading.find(in: Fixture.csv("案号,申请人,备注\nA1,王楠,"))
        }
        #expect(throws: HeaderReading.Refusal.noHeader(searchedRows: 2)) {
            try HeaderReading.find(in: Fixture.csv("a,b\n1,2\n"))
        }
        #expect(throws: HeaderReading.Refusal.noRows) { try HeaderReading.find(in: []) }
        #expect(throws: HeaderReading.Refusal.noRows) { try HeaderReading.find(in: Fixture.csv(",,\n,,\n")) }
        #expect(HeaderReading.Refusal.missingColumns([.acceptedOn], found: ["案号"]).sentence.chinese.contains("受理日期"))
    }

    @Test func columnLettersAreThoseOfWorksheets() {
        #expect([0, 25, 26, 701, 702].map(HeaderReading.letters) == ["A", "Z", "AA", "ZZ", "AAA"])
    }

    @Test func threeHeaderRowsAreReadTogether() throws {
        let rows = Fixture.csv(
            """
            某区总工会调解台账,,,,,,,,,
            案号,受理日期,当事人,,,,,金额（万元）,,结案日期
            ,,申请人,,,被申请人,,申请,达成,
            ,,姓名,性别,联系电话,名称,联系电话,金额,金额,
            杭工调〔2019〕1号,2019.1.2,王楠,女,13864536863,杭州某公司,0571-88880000,1.2,0.5,2019.1.9
            """)
        let header = try HeaderReading.find(in: rows)
        #expect(header.rowNumber == 4)
        let row = try #require(try Fixture.read(rows).first?.row)
        #expect(row.applicant?.name == "王楠" && row.sex == .female && row.phone?.text == "13864536863")
        #expect(row.employer == "杭州某公司")
        #expect(row.claimed == Money(fen: 1_200_000) && row.agreed == Money(fen: 500_000))
        #expect(row.closedOn == Fixture.day("2019-01-09"))
    }

    @Test func aDayOfRegistrationStandsForTheDayOfAcceptanceAndIsSaid() throws {
        let rows = Fixture.csv("案号,登记日期,申请人\n杭工调〔2019〕1号,2019.1.2,王楠")
        let header = try HeaderReading.find(in: rows)
        #expect(header.acceptanceStandIn == "登记日期")
        #expect(header.description.contains { $0.chinese.contains("以“登记日期”为受理日") })
        let row = try #require(try Fixture.read(rows).first?.row)
        #expect(row.acceptedOn == Fixture.day("2019-01-02"))
        #expect(row.notes.contains(LedgerNote(.acceptedOn, .dayOfRegistration)))
        // A day of acceptance goes before, and the other column is kept.
        let both = try HeaderReading.find(in: Fixture.csv("案号,登记日期,受理日期,申请人\n"))
        #expect(
            both.acceptanceStandIn == nil && both.columns.map(\.field) == [.caseNumber, nil, .acceptedOn, .applicant])
    }

    @Test(arguments: [
        "援助编号,申请日,受援人,案由,决定日,承办人,结案日,结果,挽回金额\n",
        "某中心法律援助台账,,,,\n序号,受援人,援助事项,指派日期,承办律师\n",
        "法援案号,受援人姓名,身份证号,案由,审批日期,承办律师,结案日期\n",
    ])
    func aLedgerOfLegalAidIsRefusedByItsName(_ text: String) {
        do throws(HeaderReading.Refusal) {
            _ = try HeaderReading.find(in: Fixture.csv(text))
            Issue.record("read as a ledger of mediations")
        } catch {
            #expect(error.code == "legal-aid-ledger")
            #expect(error.sentence.chinese.contains("法律援助台账") && error.sentence.chinese.contains("“受援人"))
        }
    }

    @Test func aLedgerOfMediationsMayCallItsApplicantsRecipients() throws {
        let header = try HeaderReading.find(in: Fixture.csv("案号,受理日期,受援人,承办律师,调解结果\n"))
        #expect(header.columns.map(\.field) == [.caseNumber, .acceptedOn, .applicant, nil, .outcome])
    }
}
