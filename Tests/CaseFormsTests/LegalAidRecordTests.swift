import CaseForms
import CaseWorkflow
import Testing

/// What the papers of legal aid say of a case, and how the cover of a volume tells the two procedures apart.
struct LegalAidRecordTests {
    static func record(_ subject: SampleCase, _ on: String, asked: [String: String] = [:]) throws -> FormRecord {
        let day = SampleCase.day(on)
        return CaseRecord.of(try subject.standing(on: day).file, try subject.context(on: day), asked: asked)
    }

    @Test func theCourseIsTheHandlersDays() throws {
        let record = try LegalAidRecordTests.record(.aided, "2025-05-14")
        guard case .text(let course)? = record["办理经过"] else { Issue.record("no course"); return }
        #expect(
            course == """
                2025年3月7日，指派示例律师甲承办。
                2025年3月10日，会见受援人，办理委托手续，核对工资发放记录。
                2025年3月12日，职工方向示例区劳动人事争议仲裁委员会提交申请。
                2025年3月18日，示例区劳动人事争议仲裁委员会受理，案号示劳人仲案〔2025〕1号。
                2025年3月21日，更换承办人，改由示例律师乙承办。
                2025年3月24日，与原承办人交接材料，向仲裁委员会提交新的授权委托书。
                2025年4月10日，在第一仲裁庭开庭，发表代理意见。
                2025年4月28日，收到示例区劳动人事争议仲裁委员会终局裁决书（示劳人仲案〔2025〕1号）。
                2025年5月14日，裁决支持全部请求，用人单位已在期限内付清。
                """)
        #expect(record["裁判金额"] == .text("18,600.00"))
        #expect(record["裁判金额大写"] == .text("人民币壹万捌仟陆佰元整"))
    }

    @Test func theIncomeIsAHeadsAndTheHouseholdsIsAsked() throws {
        let record = try LegalAidRecordTests.record(.aidRefused, "2025-04-16")
        #expect(record["家庭人均月收入"] == .text("9,000.00"))
        #expect(record["经济困难标准"] == .text("2,490.00"))
        #expect(record["家庭月收入"] == nil && record["家庭人口"] == nil)
        let asked = try LegalAidRecordTests.record(.aidRefused, "2025-04-16", asked: ["家庭月收入": "27,000.00"])
        #expect(asked["家庭月收入"] == .text("27,000.00"))
    }

    @Test func anEndWithoutAResultIsNamed() throws {
        let refused = try LegalAidRecordTests.record(.aidRefused, "2025-04-16")
        #expect(refused["援助结果"] == .text("不予法律援助"))
        #expect(refused["结案日期"] == .text("2025年4月16日"))
        let stopped = try LegalAidRecordTests.record(.urgent, "2025-04-02")
        #expect(stopped["援助结果"] == .text("终止法律援助：自行委托律师或者其他代理人"))
        #expect(stopped["终止条款"] == .text("第四十八条第一款第六项"))
        #expect(stopped["结案日期"] == .text("2025年4月2日"))
    }

    @Test func theScoreIsNoGrade() throws {
        let record = try LegalAidRecordTests.record(.aided, "2025-05-20")
        #expect(record["评查得分"] == .text("95") && record["质量等级"] == nil)
    }

    @Test func urgentAidSaysWhenTheLimitEnds() throws {
        #expect(try LegalAidRecordTests.record(.urgent, "2025-03-16")["时效届满日"] == .text("2025年3月20日"))
    }

    struct Cover: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let subject: SampleCase
        let on: String
        var asked: [String: String] = [:]
        let has: [String]
        let lacks: [String]
    }

    static let covers = [
        Cover(
            testDescription: "a mediation", subject: .settled, on: "2025-07-15",
            has: ["劳动争议调解卷宗", "卷名", "卷号", "调解员", "调解日期", "立卷人", "立卷日期", "保管期限", "备注"],
            lacks: ["职工法律援助卷宗", "受援人", "指派号", "承办人", "审批卷"]),
        Cover(
            testDescription: "a mediation refused", subject: .refused, on: "2025-05-08",
            has: ["自2025年5月6日至2025年5月8日", "不予受理"], lacks: ["受援人"]),
        Cover(
            testDescription: "legal aid", subject: .aided, on: "2025-05-20",
            has: [
                "职工法律援助卷宗", "□审批卷□承办卷", "案件类型", "申请类（代理仲裁）", "案号", "案由", "受援人", "指派号", "承办单位", "承办人", "归档人", "备注",
            ], lacks: ["劳动争议调解卷宗", "卷名", "调解员", "立卷日期"]),
        Cover(
            testDescription: "the volume of the handler", subject: .aided, on: "2025-05-20", asked: ["卷别": "承办卷"],
            has: ["（承办卷）"], lacks: ["审批卷"]),
        Cover(
            testDescription: "legal aid not applied for in writing yet", subject: .registered, on: "2025-03-03",
            has: ["职工法律援助卷宗"], lacks: ["劳动争议调解卷宗"]),
    ]

    @Test(arguments: covers)
    func theCoverIsTheProcedures(_ row: Cover) throws {
        let template = try FormTemplate(path: "\(ShippedFormsTests.folder)/volume-cover/template.docx")
        let record = try LegalAidRecordTests.record(row.subject, row.on, asked: row.asked)
        let words = Paper.words(try Paper().fill(template, record)).filter { !$0.isWhitespace }
        for word in row.has { #expect(words.contains(word), "\(word): \(words)") }
        for word in row.lacks { #expect(!words.contains(word), "\(word): \(words)") }
    }
}

extension SampleCase {
    /// A file of legal aid without an application.
    fileprivate static let registered = SampleCase(opening: SampleCase.aided.opening, steps: [])
}
