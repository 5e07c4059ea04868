import CaseExport
public import CaseWorkflow
public import PrintedWorkbook

/// The return as a workbook that the upper body reads, prints and files: a sheet a table, every number a number.
public enum ReturnWorkbook {
    /// The sheets of a return.
    public static func sheets(_ figures: ReturnFigures, _ heading: ReturnHeading) -> [PrintedSheet] {
        let total = figures.total
        return [
            heading.sheet("存量与流量", ["项目", "合计（件）", "调解（件）", "法律援助（件）"], stock(figures)),
            heading.sheet("办理结果", ["项目", "件数", "分母（件）"], outcomes(total), foot: [ratesRule]),
            heading.sheet("金额", ["项目", "万元", "分"], money(total), foot: [moneyRule]),
            heading.sheet("请求项目", headHeads, heads(total), foot: [moneyRule]),
            heading.sheet(
                "争议类别", groupHeads("争议类别"),
                groups(figures.byCategory, total) { ReturnFigures.name($0, UnionCategory.self) }, foot: [moneyRule]),
            heading.sheet(
                "来源", groupHeads("来源"), groups(figures.byChannel, total) { ReturnFigures.name($0, Channel.self) },
                foot: [moneyRule]),
            heading.sheet("人员", ["项目", "合计（人）", "调解（人）", "法律援助（人）"], persons(total), foot: [personsRule]),
            heading.sheet("咨询与宣传", ["项目", "数量", "单位"], registers(total), foot: [umbrellaRule]),
        ]
    }

    /// The workbook of a filed return.
    public static func book(_ filed: FiledReturn) -> PrintedWorkbook {
        book(sheets(filed.figures, filed.heading), filed.heading)
    }

    static func book(_ sheets: [PrintedSheet], _ heading: ReturnHeading) -> PrintedWorkbook {
        let day = heading.reportedOn ?? heading.to
        return PrintedWorkbook(
            title: "\(heading.period)劳动争议调解与法律援助情况表", office: heading.office, madeAt: Int64(day.serial) * 86_400,
            sheets: sheets)
    }

    static let moneyRule = "万元保留两位小数，每个数各自四舍五入一次，相加时可有尾差；以分为单位的数是准数。"
    private static let ratesRule = "比率以分子（件数）和分母列示，不列百分比；撤回和未结案件是否在内，看分母的名称。"
    private static let personsRule = "人数为申请书所列人数，不是去重的人数；各类人员可以重叠，不相加。"
    private static let umbrellaRule = "法援合计（大口径）＝咨询−咨询转立案＋代写文书＋调解受理＋给予援助，单位不同，仅供参照。"

    private static func stock(_ figures: ReturnFigures) -> [[PrintedCell]] {
        let (mediation, aid) = (figures.total.mediation, figures.total.legalAid)
        func flow(_ name: String, _ value: (Figures.Procedure) -> Int64) -> [PrintedCell] {
            [.text(name), .count(value(mediation) + value(aid)), .count(value(mediation)), .count(value(aid))]
        }
        func level(_ name: String, _ value: Int64) -> [PrintedCell] { [.text(name), .count(value), .none, .none] }
        var rows: [[PrintedCell]] = []
        if let filed = figures.previouslyFiledClosing {
            rows.append(level("上期报送期末", filed))
            rows.append(level("以前期间调整", figures.opening - filed))
        }
        rows.append(level("期初未结", figures.opening))
        rows.append(flow("受理（给予援助）", \.accepted))
        rows.append(flow("重新办理", \.reopened))
        rows.append(flow("移入", \.transferredIn))
        rows.append(flow("移出（减）", \.transferredOut))
        rows.append(flow("结案（减）", \.closed))
        rows.append(flow("终止援助（减）", \.terminated))
        rows.append(level("期末未结", figures.closing))
        rows.append(flow("另：登记", \.registered))
        rows.append(flow("另：不予受理（不予援助）", \.refused))
        rows.append(flow("另：不予援助被撤销", \.refusalsOverturned))
        rows.append(flow("另：受理中集体争议", \.collective))
        rows.append(flow("另：受理中群体性事件", \.groupIncidents))
        return rows
    }

    private static func outcomes(_ total: Figures) -> [[PrintedCell]] {
        func rate(_ name: String, _ rate: Figures.Rate) -> [PrintedCell] {
            [.text(name), .count(rate.numerator), .count(rate.denominator)]
        }
        var rows: [[PrintedCell]] = [[.text("调解结案"), .count(total.mediation.closed), .none]]
        for outcome in ReturnOutcomes.mediation(total.mediation) {
            rows.append([.part(outcome.name), .count(outcome.value), .none])
            rows += outcome.parts.map { [.part("　其中" + $0.name), .count($0.value), .none] }
        }
        rows.append([.text("援助结案"), .count(total.legalAid.closed), .none])
        rows += ReturnOutcomes.aid(total.legalAid).map { [.part($0.name), .count($0.value), .none] }
        rows.append(rate("调解成功，占达成与未达成之和", total.ofDecided))
        rows.append(rate("调解成功，占调解结案（含撤回）", total.ofClosed))
        rows.append(rate("本期受理中已成功，占本期受理（含未结）", total.cohort))
        return rows
    }

    private static func money(_ total: Figures) -> [[PrintedCell]] {
        let ladder = total.ladder
        func row(_ name: String, _ fen: Int64, part: Bool = false) -> [PrintedCell] {
            [part ? .part(name) : .text(name), .tenThousands(fen), .count(fen)]
        }
        return [
            row("请求金额", ladder.claimed), row("协议、裁判金额", ladder.agreed), row("到期应付金额", ladder.due),
            row("到账金额", ladder.received), row("有凭证", ladder.receivedVerified, part: true),
            row("当事人陈述", ladder.receivedStated, part: true), row("放弃金额", ladder.waived),
            row("申请执行金额", ladder.inEnforcement), row("垫付金额", total.advancedFen),
            row("垫付归还金额", total.advanceRepaidFen), row("挽回经济损失（到账口径）", ladder.received),
            row("挽回经济损失（结案口径）", total.recoveredClosingFen), row("避免损失金额", total.avertedFen),
        ]
    }

    private static let headHeads = [
        "请求项目", "请求（万元）", "请求（分）", "协议、裁判（万元）", "协议、裁判（分）", "到账（万元）", "到账（分）", "放弃（万元）", "放弃（分）",
    ]

    private static func heads(_ total: Figures) -> [[PrintedCell]] {
        func row(_ name: String, _ ladder: RecoveryLadder) -> [PrintedCell] {
            [.text(name)]
                + [ladder.claimed, ladder.agreed, ladder.received, ladder.waived].flatMap {
                    [PrintedCell.tenThousands($0), .count($0)]
                }
        }
        return ClaimHead.allCases.compactMap { head in total.byHead[head].map { row(head.name.chinese, $0) } }
            + [row("合计", total.ladder)]
    }

    private static func groupHeads(_ first: String) -> [String] {
        [first, "调解受理", "人数", "调解结案", "达成协议", "和解", "未达成", "撤回", "给予援助", "援助结案", "协议（万元）", "到账（万元）", "到账（分）"]
    }

    private static func groups(
        _ groups: [(code: String, figures: Figures)], _ total: Figures, name: (String) -> String
    ) -> [[PrintedCell]] {
        func row(_ name: String, _ figures: Figures) -> [PrintedCell] {
            let (mediation, aid) = (figures.mediation, figures.legalAid)
            return [
                .text(name), .count(mediation.accepted), .count(mediation.persons + aid.persons),
                .count(mediation.closed), .count(mediation.agreement), .count(mediation.settled),
                .count(mediation.noAgreement), .count(mediation.withdrawn), .count(aid.accepted), .count(aid.closed),
                .tenThousands(figures.ladder.agreed), .tenThousands(figures.ladder.received),
                .count(figures.ladder.received),
            ]
        }
        // Registers have no category and no channel: a group of theirs alone would be a line of zeros.
        return groups.map { row(name($0.code), $0.figures) }.filter { $0.dropFirst().contains { !$0.isZero } }
            + [row("合计", total)]
    }

    private static func persons(_ total: Figures) -> [[PrintedCell]] {
        func row(_ name: String, part: Bool = false, _ value: (Figures.Procedure) -> Int64) -> [PrintedCell] {
            let (mediation, aid) = (value(total.mediation), value(total.legalAid))
            return [part ? .part(name) : .text(name), .count(mediation + aid), .count(mediation), .count(aid)]
        }
        return [
            row("受理涉及人数", \.persons), row("农民工", part: true, \.personsMigrant),
            row("女职工", part: true, \.personsWomen), row("新就业形态劳动者", part: true, \.personsNewForm),
            row("未成年人", part: true, \.personsMinors), row("残疾人", part: true, \.personsDisabled),
            row("60岁以上", part: true, \.personsOver60), row("集体争议涉及人数", \.personsCollective),
            row("受益人数", \.personsCovered),
        ]
    }

    private static func registers(_ total: Figures) -> [[PrintedCell]] {
        func row(_ name: String, _ value: Int64, _ unit: String, part: Bool = false) -> [PrintedCell] {
            [part ? .part(name) : .text(name), .count(value), .text(unit)]
        }
        return [
            row("咨询", total.consultations, "人次"), row("其中转为案件", total.consultationsPromoted, "人次", part: true),
            row("代写文书", total.drafting, "份"), row("宣传咨询", total.outreachSessions, "场"),
        ]
            + total.outreachByKind.sorted { $0.key < $1.key }.map {
                row(ReturnFigures.name($0.key, OutreachSession.Kind.self), $0.value, "场", part: true)
            } + [
                row("接待", total.outreachVisitors, "人次"), row("发放资料", total.outreachLeaflets, "份"),
                row("参加工作人员", total.outreachStaff, "人"), row("参加律师", total.outreachLawyers, "人"),
                row("回访", total.returnVisits, "人次"), row("法援合计（大口径）", total.umbrella, "—"),
            ]
    }
}

extension ReturnHeading {
    /// A sheet with this heading over its table and the names and the place of the seal under it.
    func sheet(_ name: String, _ heads: [String], _ rows: [[PrintedCell]], foot: [String] = []) -> PrintedSheet {
        PrintedSheet(
            name: name, title: "劳动争议调解与法律援助情况表（\(name)）",
            lines: ["填报单位：\(office)　　期间：\(days)"] + remarks, heads: heads, rows: rows,
            foot: foot + ["\(signatures)　　\(reported)"], seal: "（单位公章）", widths: heads.count > 6 ? [24, 12] : [40, 20])
    }
}

extension PrintedCell {
    fileprivate var isZero: Bool { self == .count(0) || self == .hundredths(0) }

    /// Fen as 万元 with two decimals, rounded half away from zero.
    static func tenThousands(_ fen: Int64) -> PrintedCell {
        let hundredths = Int64((fen.magnitude + 5_000) / 10_000)
        return .hundredths(fen < 0 ? -hundredths : hundredths)
    }
}
