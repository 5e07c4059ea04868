import CaseForms
import CaseWorkflow
import Testing

/// What the fields of a mediation say, where it is not copied but chosen or reckoned.
struct CaseRecordTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let asked: [String: String]
        let expected: [String: String?]

        init(_ description: String, _ asked: [String: String], _ expected: [String: String?]) {
            testDescription = description
            self.asked = asked
            self.expected = expected
        }
    }

    static let rows = [
        Row(
            "the record is of the latest session", [:],
            ["第几次调解": "2", "调解日期": "2025年3月11日", "调解记录": "第二次的记录", "调解参加人": "王甲、单位代表"]),
        Row("of the one chosen", ["第几次调解": "1"], ["第几次调解": "1", "调解日期": "2025年3月10日", "调解记录": "第一次的记录"]),
        Row("the next session is blank", ["第几次调解": "3"], ["第几次调解": "3", "调解日期": nil, "调解记录": nil]),
        Row(
            "overdue sums bring their capitals", [:],
            [
                "逾期总额": "6,000.00", "逾期总额大写": "人民币陆仟元整", "申请支付金额": "6,000.00", "申请支付金额大写": "人民币陆仟元整",
            ]),
        Row(
            "an amount that is given brings its own", ["申请支付金额": "5000.5"],
            ["申请支付金额": "5,000.50", "申请支付金额大写": "人民币伍仟元零伍角"]),
        Row("a day that is given is written out", ["催告期限": "2025-05-01"], ["催告期限": "2025年5月1日"]),
        Row("a worded day stays", ["催告期限": "五月一日下班前"], ["催告期限": "五月一日下班前"]),
        Row("nothing was received yet", [:], ["已收总额": "0.00", "未付总额": "10,000.00", "协议总额": "10,000.00"]),
    ]

    @Test(arguments: rows)
    func says(_ row: Row) throws {
        let record = try AgreedCase.record(asked: row.asked)
        for (field, expected) in row.expected { #expect(record.words(field) == expected, "\(field)") }
    }

    @Test func aPartialAgreementNamesWhatItLeavesOpen() throws {
        let record = try AgreedCase.record()
        #expect(record["部分协议"] == .flag(true))
        #expect(record.words("未解决项目", of: "未解决请求") == ["社会保险"])
        #expect(record.words("未解决金额大写", of: "未解决请求") == ["人民币肆仟捌佰元整"])
        #expect(record.words("材料名称", of: "材料") == ["劳动合同", "工资流水"])
    }

    /// An agreement without money has no total, so that the paper says so instead of 0.00.
    @Test func anAgreementWithoutMoneyHasNoTotal() throws {
        let agree = Command.mediation(
            .agree(Agreement(on: AgreedCase.day("2025-03-12"), obligations: [], terms: "出具离职证明", performance: .once)))
        let record = try AgreedCase.record(after: AgreedCase.commands.prefix(6) + [agree])
        #expect(record.words("协议总额") == nil && record["分期"] == nil && record["部分协议"] == nil)
        #expect(record.words("协议内容") == "出具离职证明" && record.words("已收总额") == nil)
    }

    @Test func aFailureIsDatedAndReasonedByItsClosing() throws {
        let close = Command.mediation(
            .close(MediationClosing(on: AgreedCase.day("2025-03-14"), outcome: .noAgreement, ground: .partyStops)))
        let record = try AgreedCase.record(after: AgreedCase.commands.prefix(6) + [close])
        #expect(record.words("调解终止日期") == "2025年3月14日" && record.words("未达成协议原因") == "一方不愿继续调解")
        #expect(record.words("逾期总额") == nil && record.words("协议总额") == nil)
    }

    /// A refused application is closed by the refusal.
    @Test func aRefusalIsTheClosing() throws {
        let refuse = Command.mediation(
            .refuse(NonAcceptance(on: AgreedCase.day("2025-03-06"), ground: .otherSideRefuses)))
        let record = try AgreedCase.record(after: AgreedCase.commands.prefix(1) + [refuse])
        #expect(record.words("结案日期") == "2025年3月6日" && record.words("结案方式") == "不予受理")
    }

    /// A made agreement paper gives the later papers its number.
    @Test func laterPapersNameTheAgreement() throws {
        let copy = MadeDocument.Copy(recipient: nil, side: nil, letter: "样例工调协字〔2025〕7号", file: "00")
        let made = MadeDocument(
            on: AgreedCase.day("2025-03-12"), form: "mediation-agreement", title: "劳动争议调解协议书", series: "调协",
            template: "00", values: "00", isTogether: true, copies: [copy])
        let record = try AgreedCase.record(after: AgreedCase.commands + [.makeDocument(made)])
        #expect(record.words("协议文号") == "样例工调协字〔2025〕7号")
        #expect(made.title(ofCopy: 1) == "劳动争议调解协议书（样例工调协字〔2025〕7号）" && made.title(ofCopy: 2) == "劳动争议调解协议书")
    }

    /// The receipt of service names what was made for the recipient and waits to be served.
    @Test func aReceiptNamesThePaperThatWaits() throws {
        func made(_ form: String, _ title: String, _ letter: String?, to recipient: String? = "王甲") -> Command {
            let copy = MadeDocument.Copy(recipient: recipient, side: .worker, letter: letter, file: "00")
            return .makeDocument(
                MadeDocument(
                    on: AgreedCase.day("2025-03-14"), form: form, title: title, series: nil, template: "00",
                    values: "00",
                    isTogether: true, copies: [copy]))
        }
        let papers = [
            made("mediation-agreement", "劳动争议调解协议书", "1号", to: nil), made("summons", "调解通知书", "2号"),
            made("service-address", "送达地址确认书", nil), made("payment-receipt", "收款收据", "3号", to: nil),
        ]
        let waiting = try AgreedCase.record(after: AgreedCase.commands + papers)
        #expect(waiting.words("送达文书名称") == "调解通知书" && waiting.words("送达文书文号") == "2号")
        let served = Command.serve(
            Service(
                on: AgreedCase.day("2025-03-15"), document: .other, side: .worker, manner: .inPerson,
                made: MadeReference(document: 2, copy: 1)))
        let after = try AgreedCase.record(after: AgreedCase.commands + papers + [served])
        #expect(after.words("送达文书文号") == "1号" && after.words("送达文书", of: "送达") == ["调解通知书（2号）"])
    }

    /// The rows of a roll stand for the claims that the case itself does not itemise.
    @Test func aRollIsSummed() throws {
        let roll = (1...3).map { FormContext.RollLine(line: $0, name: "工人\($0)", claimed: Money(fen: 100_050)) }
        let record = try AgreedCase.record(after: [], claims: [], roll: roll)
        #expect(record.words("请求总额大写") == "人民币叁仟零壹元伍角")
        #expect(record.words("请求项目", of: "请求") == ["劳动报酬（逐人金额见名册）"])
        #expect(try AgreedCase.record(after: [], roll: roll).words("请求总额") == "16,800.00")
    }
}
