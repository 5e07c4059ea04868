public import CaseWorkflow

/// The return as people read it: this period, the year so far, the same period last year and the change.
public struct ReportTable: Sendable {
    public struct Line: Sendable {
        public let name: Sentence
        public let unit: ReportUnit
        public let value: @Sendable (Figures) -> Int64
        /// Set in under the line above it (其中).
        public let isPart: Bool
        /// False where basis cohort does not count the figure.
        public let isInCohort: Bool
        /// What is open on a day: it does not add up over months.
        public let isStock: Bool

        public var isMoney: Bool { unit == .fen }

        /// The figure; nil where the basis does not count it.
        public func value(_ figures: Figures, on basis: ReportQuery.Basis) -> Int64? {
            basis == .event || isInCohort ? value(figures) : nil
        }
    }

    private static func line(
        _ chinese: String, _ english: String, _ unit: ReportUnit = .cases, part: Bool = false, cohort: Bool = true,
        stock: Bool = false, _ value: @escaping @Sendable (Figures) -> Int64
    ) -> Line {
        Line(
            name: Sentence(chinese, english), unit: unit, value: value, isPart: part, isInCohort: cohort,
            isStock: stock)
    }

    /// The lines of the return, in order.
    public static let lines: [Line] = [
        line("期初未结（件）", "open at the start (cases)", cohort: false, stock: true) { $0.mediation.opening },
        line("登记（件）", "registered (cases)") { $0.mediation.registered },
        line("不予受理（件）", "refused (cases)", cohort: false) { $0.mediation.refused },
        line("受理（件）", "accepted (cases)") { $0.mediation.accepted },
        line("集体争议", "collective", part: true) { $0.mediation.collective },
        line("涉及职工（人）", "persons", .persons) { $0.mediation.persons },
        line("农民工", "migrant workers", .persons, part: true, cohort: false) { $0.mediation.personsMigrant },
        line("女职工", "women", .persons, part: true, cohort: false) { $0.mediation.personsWomen },
        line("重新开启（件）", "reopened (cases)", cohort: false) { $0.mediation.reopened },
        line("移入（件）", "transferred in (cases)", cohort: false) { $0.mediation.transferredIn },
        line("移出（件）", "transferred out (cases)", cohort: false) { $0.mediation.transferredOut },
        line("结案（件）", "closed (cases)") { $0.mediation.closed },
        line("达成调解协议", "agreement", part: true) { $0.mediation.agreement },
        line("和解", "settled", part: true) { $0.mediation.settled },
        line("未达成协议", "no agreement", part: true) { $0.mediation.noAgreement },
        line("未达成协议中转仲裁", "of these, to arbitration", part: true) { $0.mediation.closed(.toArbitration) },
        line("未达成协议中转诉讼", "of these, to litigation", part: true) { $0.mediation.closed(.toLitigation) },
        line("撤回", "withdrawn", part: true) { $0.mediation.withdrawn },
        line("期末未结（件）", "open at the end (cases)", stock: true) { $0.mediation.open },
        line("请求金额", "claimed", .fen) { $0.ladder.claimed },
        line("协议、裁决金额", "agreed or awarded", .fen) { $0.ladder.agreed },
        line("到账金额", "received", .fen) { $0.ladder.received },
        line("有凭证", "verified", .fen, part: true) { $0.ladder.receivedVerified },
        line("当事人陈述", "stated", .fen, part: true) { $0.ladder.receivedStated },
        line("放弃金额", "waived", .fen) { $0.ladder.waived },
        line("挽回经济损失（到账口径）", "recovered (received)", .fen) { $0.ladder.received },
        line("挽回经济损失（结案口径）", "recovered (closing)", .fen) { $0.recoveredClosingFen },
        line("法律援助登记（件）", "legal aid registered (cases)") { $0.legalAid.registered },
        line("给予援助（件）", "aid granted (cases)") { $0.legalAid.accepted },
        line("不予援助（件）", "aid refused (cases)", cohort: false) { $0.legalAid.refused },
        line("不予援助被撤销（件）", "refusals overturned (cases)", cohort: false) { $0.legalAid.refusalsOverturned },
        line("援助重新开启（件）", "aid reopened (cases)", cohort: false) { $0.legalAid.reopened },
        line("终止援助（件）", "aid terminated (cases)", cohort: false) { $0.legalAid.terminated },
        line("援助结案（件）", "aid closed (cases)") { $0.legalAid.closed },
        line("援助在办（件）", "aid open (cases)", stock: true) { $0.legalAid.open },
        line("咨询（人次）", "consultations (persons)", .visits, cohort: false) { $0.consultations },
        line("代写文书（份）", "drafted documents", .documents, cohort: false) { $0.drafting },
        line("宣传咨询（场）", "outreach sessions", .sessions, cohort: false) { $0.outreachSessions },
        line("接待（人次）", "visitors", .visits, part: true, cohort: false) { $0.outreachVisitors },
        line("发放资料（份）", "leaflets", .documents, part: true, cohort: false) { $0.outreachLeaflets },
        line("法援合计（大口径）", "legal aid, umbrella figure", .services, cohort: false) { $0.umbrella },
    ]

    /// The rates, each with the name of its denominator.
    public static func rates(_ figures: Figures) -> [(name: Sentence, rate: Figures.Rate)] {
        [
            (Sentence("调解成功率（占达成与未达成之和）", "success of decided"), figures.ofDecided),
            (Sentence("调解成功率（占结案）", "success of closed"), figures.ofClosed),
            (Sentence("调解成功率（占本期受理，含未结）", "success of accepted, open ones kept"), figures.cohort),
        ]
    }

    /// 万元 with two decimals, rounded once (half away from zero) at the end.
    public static func tenThousands(_ fen: Int64) -> String {
        let hundredths = (abs(fen) + 5_000) / 10_000
        let whole = String(hundredths / 100)
        let part = hundredths % 100
        return "\(fen < 0 && hundredths > 0 ? "-" : "")\(whole).\(part < 10 ? "0" : "")\(part)"
    }

    /// Change in per cent with one decimal; “—” where there is nothing to compare with.
    public static func change(_ now: Int64, _ before: Int64) -> String {
        guard before != 0 else { return "—" }
        let tenths = Double(now - before) / Double(abs(before)) * 1000
        let rounded = Int64(tenths.rounded())
        return "\(rounded > 0 ? "+" : rounded < 0 ? "-" : "")\(abs(rounded) / 10).\(abs(rounded) % 10)%"
    }
}
