public import CaseWorkflow

/// The return in words, a page that is read out or put on the wall (通报).
///
/// Every number that has parts is added up from the parts that the sentence names, and a rate always names its numerator and its
/// denominator.
public struct Bulletin: Sendable {
    private let figures: ReturnFigures
    private let heading: ReturnHeading

    public init(_ figures: ReturnFigures, _ heading: ReturnHeading) {
        self.figures = figures
        self.heading = heading
    }

    public init(_ filed: FiledReturn) { self.init(filed.figures, filed.heading) }

    public var title: String { "\(heading.office)\(heading.period)劳动争议调解与法律援助情况通报" }

    /// The paragraphs between the title and the names.
    public var paragraphs: [String] {
        let total = figures.total
        return (heading.remarks.isEmpty ? [] : ["（\(heading.remarks.joined(separator: "；"))）"]) + [
            "一、受理。" + accepted(total), "二、结案。" + closed(total), "三、存量。" + stock, "四、成功率。" + rates(total),
            "五、金额。" + money(total), "六、咨询、代书和宣传。" + registers(total),
        ]
    }

    /// Who answers for it, and where the seal goes.
    public var foot: [String] { [heading.signatures, heading.reported + "　　（单位公章）"] }

    public var text: String { ([title, ""] + paragraphs + [""] + foot).joined(separator: "\n") + "\n" }

    private let cases = Breakdown.Unit.count("件")

    private func accepted(_ total: Figures) -> String {
        let all = Breakdown(
            "\(heading.period)共受理劳动争议案件", cases,
            [
                Breakdown("调解", cases, byCategory(\.mediation.accepted)),
                Breakdown("法律援助", cases, byCategory(\.legalAid.accepted)),
            ])
        let persons = Breakdown(
            "涉及劳动者", .count("人"),
            [
                Breakdown("调解", total.mediation.persons, .count("人")),
                Breakdown("法律援助", total.legalAid.persons, .count("人")),
            ])
        let kinds: [(String, KeyPath<Figures.Procedure, Int64>)] = [
            ("农民工", \.personsMigrant), ("女职工", \.personsWomen), ("新就业形态劳动者", \.personsNewForm),
            ("未成年人", \.personsMinors), ("残疾人", \.personsDisabled), ("60岁以上", \.personsOver60),
        ]
        let special = kinds.map { ($0, total.mediation[keyPath: $1] + total.legalAid[keyPath: $1]) }
            .filter { $0.1 != 0 }.map { "\($0)\($1)人" }
        return all.text + "。" + persons.text + "。"
            + (special.isEmpty ? "" : "另按人员情况统计（可重叠，不相加）：\(special.joined(separator: "、"))。")
    }

    private func byCategory(_ value: (Figures) -> Int64) -> [Breakdown] {
        figures.byCategory.map { Breakdown(ReturnFigures.name($0.code, UnionCategory.self), value($0.figures), cases) }
    }

    private func closed(_ total: Figures) -> String {
        Breakdown(
            "共结案", cases,
            [
                Breakdown("调解", cases, parts(ReturnOutcomes.mediation(total.mediation))),
                Breakdown("法律援助", cases, parts(ReturnOutcomes.aid(total.legalAid))),
            ]
        ).text + "。"
    }

    private func parts(_ parts: [ReturnOutcomes.Part]) -> [Breakdown] {
        parts.map {
            $0.parts.isEmpty ? Breakdown($0.name, $0.value, cases) : Breakdown($0.name, cases, self.parts($0.parts))
        }
    }

    private var stock: String {
        let total = figures.total
        func flow(_ value: (Figures.Procedure) -> Int64) -> Int64 { value(total.mediation) + value(total.legalAid) }
        let words = [
            ("受理", flow(\.accepted)), ("重新办理", flow(\.reopened)), ("移入", flow(\.transferredIn)),
            ("移出", flow(\.transferredOut)), ("结案", flow(\.closed)), ("终止援助", flow(\.terminated)),
        ].map { "\($0)\($1)件" }
        return "期初未结\(figures.opening)件，本期\(words.joined(separator: "、"))，期末未结\(figures.closing)件。"
    }

    private func rates(_ total: Figures) -> String {
        let open = figures.closing
        let rates = [
            NamedRate(numerator: "调解成功（达成协议与和解）", denominator: "本期达成、和解与未达成的共", rate: total.ofDecided, open: open),
            NamedRate(numerator: "调解成功", denominator: "本期调解结案（含撤回）的共", rate: total.ofClosed, open: open),
            NamedRate(
                numerator: "本期受理的调解案件中已成功", denominator: "本期受理的调解案件（含未结）共", rate: total.cohort, open: open),
        ]
        return rates.map(\.text).joined(separator: "；") + "。期末另有\(open)件未结，尚无结果。"
    }

    private func money(_ total: Figures) -> String {
        func byHead(_ name: String, _ value: (RecoveryLadder) -> Int64) -> String {
            Breakdown(
                name, .fen,
                ClaimHead.allCases.compactMap { head in
                    total.byHead[head].map { Breakdown(head.name.chinese, value($0), .fen) }
                }
            ).text
        }
        let received = Breakdown(
            "到账", .fen,
            [
                Breakdown("有凭证", total.ladder.receivedVerified, .fen),
                Breakdown("当事人陈述", total.ladder.receivedStated, .fen),
            ])
        let closing = Breakdown("结案口径", total.recoveredClosingFen, .fen)
        return [
            byHead("劳动者请求", \.claimed), byHead("协议、裁判确定", \.agreed), received.text,
            "挽回经济损失按到账口径\(Breakdown("", received.total, .fen).text)，按\(closing.text)（两种口径不相加）",
        ].joined(separator: "。") + "。"
    }

    private func registers(_ total: Figures) -> String {
        let visits = Breakdown.Unit.count("人次")
        let kept = Breakdown("未转案件", total.consultations - total.consultationsPromoted, visits)
        let consultations = Breakdown(
            "接待咨询", visits, [kept, Breakdown("转为案件", total.consultationsPromoted, visits)])
        let sessions = Breakdown(
            "宣传咨询活动", .count("场"),
            total.outreachByKind.sorted { $0.key < $1.key }.map {
                Breakdown(ReturnFigures.name($0.key, OutreachSession.Kind.self), $0.value, .count("场"))
            })
        let umbrella = Breakdown(
            "法律援助合计（大口径）", .count("件次"),
            [
                Breakdown("未转案件的咨询", kept.total, .count("件次")), Breakdown("代写文书", total.drafting, .count("件次")),
                Breakdown("调解受理", total.mediation.accepted, .count("件次")),
                Breakdown("给予援助", total.legalAid.accepted, .count("件次")),
            ])
        return [
            consultations.text, "代写文书\(total.drafting)份",
            sessions.text + "；活动接待\(total.outreachVisitors)人次，发放资料\(total.outreachLeaflets)份", umbrella.text,
        ].joined(separator: "。") + "。"
    }
}
