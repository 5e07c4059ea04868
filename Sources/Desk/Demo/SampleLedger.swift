public import CaseWorkflow
import Foundation

/// An invented office ledger, as untidy as real ones: the sample data of `labordesk demo` and of the benchmarks.
///
/// Nobody in it exists: workers are a surname and a counting word (王甲, 李乙), employers are numbered samples, and
/// resident IDs carry the division code of a whole city (330100), which no person has. The same seed and number of
/// cases give the same bytes.
public struct SampleLedger: Sendable {
    public let cases: Int
    public let seed: UInt64
    /// The first day of acceptance.
    public let from: Day
    /// The last day anything happens.
    public let to: Day

    public init(cases: Int, seed: UInt64, from: Day, to: Day) {
        self.cases = cases
        self.seed = seed
        self.from = from
        self.to = to
    }

    static let districts = [
        "上城区", "拱墅区", "西湖区", "滨江区", "萧山区", "余杭区", "富阳区", "临安区", "临平区", "钱塘区", "桐庐县", "淳安县", "建德市",
    ]
    static let surnames = Array("王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎").map(String.init)
    static let counters = Array("甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥").map(String.init)
    static let industries = ["制造业", "建筑业", "住宿和餐饮业", "批发和零售业", "居民服务业", "交通运输、仓储和邮政业", "信息传输、软件和信息技术服务业", "教育"]
    static let categories: [(word: String, aliases: [String])] = [
        ("劳动报酬", ["拖欠工资", "欠薪", "劳动报酬", "工资"]), ("经济补偿、赔偿金", ["经济补偿金", "经济补偿、赔偿金"]),
        ("工伤待遇", ["工伤", "工伤待遇"]), ("社会保险", ["社保", "社会保险"]), ("加班工资", ["加班费", "加班工资"]),
        ("确认劳动关系", ["确认劳动关系"]), ("解除、终止劳动合同", ["解除合同"]), ("带薪年休假", ["年休假"]),
    ]
    static let header =
        "案号,申请人,性别,身份证号,联系电话,是否农民工,被申请人,统一社会信用代码,行业,争议类型,请求金额(元),受理日期,调解员,调解结果,协议金额,已履行金额,结案日期,区县,街道,涉及人数,备注"

    /// Writes the ledger as CSV, row by row: UTF-8 with BOM, as Excel wants it.
    public func write(to path: String, title: String? = "工会劳动争议调解案件台账（样例）") throws {
        guard FileManager.default.createFile(atPath: path, contents: nil), let file = FileHandle(forWritingAtPath: path)
        else { throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: path]) }
        defer { try? file.close() }
        var buffer = Data([0xEF, 0xBB, 0xBF])
        if let title { buffer.append(contentsOf: (title + String(repeating: ",", count: 20) + "\r\n").utf8) }
        buffer.append(contentsOf: (SampleLedger.header + "\r\n").utf8)
        var random = SeededRandom(seed: seed)
        var running: [String: Int] = [:]
        for index in 0..<cases {
            buffer.append(contentsOf: row(index, &random, &running).utf8)
            if buffer.count > 1 << 20 {
                try file.write(contentsOf: buffer)
                buffer.removeAll(keepingCapacity: true)
            }
        }
        try file.write(contentsOf: buffer)
    }

    private func row(_ index: Int, _ random: inout SeededRandom, _ running: inout [String: Int]) -> String {
        let span = max(1, to.days(since: from) + 1)
        let accepted = from.adding(days: Int(Int64(index) * Int64(span) / Int64(max(1, cases))))
        let district = random.pick(SampleLedger.districts)
        let series = String(district.dropLast())
        let key = "\(accepted.year)\(series)"
        let number = running[key, default: 0] + 1
        running[key] = number
        let padded = String(repeating: "0", count: max(0, 5 - String(number).count)) + String(number)
        let brackets = random.chance(85) ? ("〔", "〕") : random.pick([("(", ")"), ("（", "）"), ("[", "]")])
        let caseNumber = "杭工调\(brackets.0)\(accepted.year)\(brackets.1)\(series)\(padded)号"

        let isMale = random.chance(58)
        let surname = random.pick(SampleLedger.surnames)
        let given = random.pick(SampleLedger.counters) + (random.chance(60) ? random.pick(SampleLedger.counters) : "")
        let persons = random.chance(92) ? 1 : 2 + random.below(random.chance(10) ? 40 : 8)
        let worker = surname + given + (persons > 1 && random.chance(60) ? "等\(persons)人" : "")
        let claimed = Int64(500 + random.below(60_000)) * Int64(persons)
        let ending = random.below(100)
        let closing = accepted.adding(days: 1 + random.below(30))
        let isOpen = ending >= 97 || closing > to
        var outcome = "调解中"
        var agreed: Int64 = 0
        var paid: Int64 = 0
        if !isOpen {
            switch ending {
            case 0..<62:
                outcome = random.pick(["调解成功", "达成协议", "成功"])
                agreed = claimed * Int64(30 + random.below(60)) / 100
                paid = random.chance(88) ? agreed : agreed * Int64(random.below(90)) / 100
            case 62..<66: outcome = "和解"
            case 66..<79: outcome = random.pick(["调解不成", "调解失败"])
            case 79..<89: outcome = random.pick(["转仲裁", "转劳动仲裁"])
            case 89..<92: outcome = "转诉讼"
            default: outcome = random.pick(["撤回申请", "撤诉"])
            }
        }
        let employer = "样例第\(100 + random.below(900))\(random.pick(["服饰", "电子", "餐饮", "建筑劳务", "物流", "科技"]))有限公司"
        let category = random.pick(random.pick(SampleLedger.categories).aliases)
        let cells: [String] = [
            caseNumber, worker, isMale ? "男" : "女", resident(isMale, &random), "1990000" + fourDigits(&random),
            random.pick(["是", "否", "√", "×"]), employer, "", random.pick(SampleLedger.industries), category,
            amount(claimed, &random), date(accepted, &random), random.pick(["样例调解员甲", "样例调解员乙", "样例调解员丙"]), outcome,
            agreed == 0 ? random.pick(["", "0", "无"]) : amount(agreed, &random),
            paid == 0 ? random.pick(["", "0.00", "-"]) : amount(paid, &random), isOpen ? "" : date(closing, &random),
            random.chance(80) ? district : "杭州市" + district, "样例街道",
            random.chance(95) ? String(persons) : "\(persons)人", "",
        ]
        return cells.map { $0.contains(",") ? "\"\($0)\"" : $0 }.joined(separator: ",") + "\r\n"
    }

    private func fourDigits(_ random: inout SeededRandom) -> String { String(1000 + random.below(9000)) }

    /// A number that passes every check of form and belongs to nobody.
    private func resident(_ isMale: Bool, _ random: inout SeededRandom) -> String {
        if random.chance(4) { return "" }
        let birth = Day(serial: Int32(-5000 + random.below(16_000)))
        let order = random.below(499) * 2 + (isMale ? 1 : 0)
        let body = "330100\(birth.number)" + String(1000 + order).dropFirst()
        let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        let sum = zip(body.utf8, weights).reduce(0) { $0 + (Int($1.0) - 48) * $1.1 }
        return body + ["1", "0", "X", "9", "8", "7", "6", "5", "4", "3", "2"][sum % 11]
    }

    private func amount(_ yuan: Int64, _ random: inout SeededRandom) -> String {
        switch random.below(12) {
        case 0: Money(fen: yuan * 100).description
        case 1: "\(yuan)元"
        case 2: yuan % 100 == 0 && yuan > 10_000 ? "\(Double(yuan) / 10_000)万" : "\(yuan).00"
        case 3: Money(fen: yuan * 100).description.replacingOccurrences(of: "¥", with: "")
        default: String(yuan)
        }
    }

    private func date(_ day: Day, _ random: inout SeededRandom) -> String {
        let (year, month, date) = day.civil
        return switch random.below(8) {
        case 0: "\(year).\(month).\(date)"
        case 1: "\(year)/\(month)/\(date)"
        case 2: day.chinese
        case 3: String(day.number)
        default: day.description
        }
    }
}

/// Invented outreach sessions to go with the sample ledger.
public struct SampleOutreach: Sendable {
    public let sessions: Int
    public let seed: UInt64
    public let from: Day
    public let to: Day

    public init(sessions: Int, seed: UInt64, from: Day, to: Day) {
        self.sessions = sessions
        self.seed = seed
        self.from = from
        self.to = to
    }

    public func write(to path: String) throws {
        var random = SeededRandom(seed: seed ^ 0x5A5A)
        var text = "\u{FEFF}序号,日期,区县,接待人次,发放资料份数\r\n"
        let span = max(1, to.days(since: from) + 1)
        for index in 0..<sessions {
            let day = from.adding(days: Int(Int64(index) * Int64(span) / Int64(max(1, sessions))))
            text +=
                "\(index + 1),\(day),\(random.pick(SampleLedger.districts)),\(5 + random.below(150)),\(100 + random.below(900))\r\n"
        }
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    }
}
