import CaseExport
import CaseWorkflow
import Desk
import SafeCrypto

/// One control total: what it is called and where it stands.
struct ControlLine: Sendable {
    let group: String
    let code: String
    let name: Sentence
    let isMoney: Bool
    let value: @Sendable (FilingControl) -> Int64

    init(
        _ group: String, _ code: String, _ chinese: String, _ english: String, isMoney: Bool = false,
        _ value: @escaping @Sendable (FilingControl) -> Int64
    ) {
        self.group = group
        self.code = code
        name = Sentence(chinese, english)
        self.isMoney = isMoney
        self.value = value
    }

    static let groups = ["records", "statuses", "cases", "money", "stock", "bridge", "ladder", "figures"]

    static let all: [ControlLine] =
        [
            ControlLine("records", "added", "记录：新增", "records added") { $0.records.added },
            ControlLine("records", "replaced", "记录：替换", "records replaced") { $0.records.replaced },
            ControlLine("records", "deleted", "记录：删除", "records deleted") { $0.records.deleted },
            ControlLine("statuses", "pending", "待受理", "pending") { $0.statuses.pending },
            ControlLine("statuses", "refused", "不予受理", "refused") { $0.statuses.refused },
            ControlLine("statuses", "open", "未结", "open") { $0.statuses.open },
            ControlLine("statuses", "terminated", "终止", "terminated") { $0.statuses.terminated },
            ControlLine("statuses", "closed", "已结", "closed") { $0.statuses.closed },
            ControlLine("statuses", "handedOver", "已移送", "handed over") { $0.statuses.handedOver },
            ControlLine("cases", "persons", "记录涉及人数", "persons in the records") { $0.persons },
            money("claimed", "记录：请求金额", "records: claimed") { $0.claimed },
            money("agreed", "记录：协议或裁判金额", "records: agreed or awarded") { $0.agreed },
            money("receivedVerified", "记录：到账（有凭证）", "records: received, verified") { $0.receivedVerified },
            money("receivedStated", "记录：到账（当事人陈述）", "records: received, stated") { $0.receivedStated },
            money("waived", "记录：放弃金额", "records: waived") { $0.waived },
            stock("opening", "期初未结", "opening stock") { $0.opening },
            stock("accepted", "受理", "accepted") { $0.accepted },
            stock("reopened", "重新办理", "reopened") { $0.reopened },
            stock("transferredIn", "移入", "transferred in") { $0.transferredIn },
            stock("transferredOut", "移出", "transferred out") { $0.transferredOut },
            stock("closed", "结案", "closed") { $0.closed },
            stock("terminated", "终止援助", "aid terminated") { $0.terminated },
            stock("closing", "期末未结", "closing stock") { $0.closing },
        ]
        + [
            ControlLine("bridge", "previouslyFiledClosing", "上期报送期末", "previously filed closing") {
                $0.totals.bridge?.previouslyFiledClosing ?? 0
            },
            ControlLine("bridge", "revisions", "对以前期间的调整", "revisions of earlier periods") {
                $0.totals.bridge?.revisions ?? 0
            },
            ladder("claimed", "本期请求金额", "claimed in the period") { $0.claimed },
            ladder("agreed", "本期协议或裁判金额", "agreed or awarded") { $0.agreed },
            ladder("due", "本期应付金额", "due") { $0.due },
            ladder("receivedVerified", "本期到账（有凭证）", "received, verified") { $0.receivedVerified },
            ladder("receivedStated", "本期到账（当事人陈述）", "received, stated") { $0.receivedStated },
            ladder("waived", "本期放弃金额", "waived") { $0.waived },
            ladder("enforcement", "本期申请执行金额", "in enforcement") { $0.enforcement },
            ladder("advanced", "本期垫付", "advanced") { $0.advanced },
            ladder("advanceRepaid", "本期垫付归还", "advances repaid") { $0.advanceRepaid },
            ladder("recoveredClosing", "挽回损失（结案口径）", "recovered, by closing") { $0.recoveredClosing },
            ControlLine("figures", "persons", "本期受理涉及人数", "persons in applications accepted") { $0.totals.persons },
        ]

    private static func money(
        _ code: String, _ chinese: String, _ english: String, _ value: @escaping @Sendable (FilingMoney) -> Int64
    ) -> ControlLine { ControlLine("money", code, chinese, english, isMoney: true) { value($0.money) } }

    private static func stock(
        _ code: String, _ chinese: String, _ english: String, _ value: @escaping @Sendable (FilingStock) -> Int64
    ) -> ControlLine { ControlLine("stock", code, chinese, english) { value($0.totals.stock) } }

    private static func ladder(
        _ code: String, _ chinese: String, _ english: String, _ value: @escaping @Sendable (FilingLadder) -> Int64
    ) -> ControlLine { ControlLine("ladder", code, chinese, english, isMoney: true) { value($0.totals.ladder) } }
}

/// A verdict for people: the outcome, what is claimed beside what it comes to, and every problem.
struct VerdictTable {
    let verdict: FilingVerdict

    init(_ verdict: FilingVerdict) { self.verdict = verdict }

    func tell() {
        Output.line(verdict.summary)
        if let header = verdict.header {
            Output.line(
                "\(header.sender.name)（\(header.sender.code)）→ \(header.receiver.name)（\(header.receiver.code)），"
                    + "\(header.type.name.chinese)，\(header.period.from) 至 \(header.period.to)",
                "\(header.sender.name) (\(header.sender.code)) → \(header.receiver.name) "
                    + "(\(header.receiver.code)), \(header.type.name.english), "
                    + "\(header.period.from) to \(header.period.to)")
            Output.line(persons(of: header))
        }
        if let digest = verdict.manifestDigest {
            Output.line("清单 SHA-256 \(digest)", "SHA-256 of the manifest \(digest)")
            let signature = verdict.signature.sentence
            Output.line("签名：\(signature.chinese)", "Signature: \(signature.english)")
        }
        tellTotals()
        for problem in verdict.problems {
            let word = problem.severity == .error ? Sentence("错误", "error") : Sentence("提示", "warning")
            Output.line("\(word.text(in: Output.language)) \(problem.text(in: Output.language))")
        }
        if verdict.omittedProblems > 0 {
            Output.line("另有 \(verdict.omittedProblems) 项未列出", "\(verdict.omittedProblems) more are not shown")
        }
    }

    private func persons(of header: FilingHeader) -> String {
        let none = Sentence("未填", "not given").text(in: Output.language)
        let names = ReturnPersons.Part.allCases.map { part in
            Sentence("\(part.name.chinese)：", "\(part.name.english): ").text(in: Output.language)
                + (header.responsible?[part] ?? none)
        }
        let day = header.reportedOn.map { "\($0)" } ?? none
        return (names + [Sentence("报出日期：\(day)", "reported on \(day)").text(in: Output.language)])
            .joined(separator: Sentence("，", ", ").text(in: Output.language))
    }

    private func tellTotals() {
        guard let claimed = verdict.claimed else { return }
        Output.line(
            Columns.row(
                Sentence("合计（金额为元）", "totals (money in yuan)").text(in: Output.language),
                Sentence("所报", "claimed").text(in: Output.language),
                Sentence("重算", "recomputed").text(in: Output.language)))
        for line in ControlLine.all {
            if line.group == "bridge", claimed.totals.bridge == nil { continue }
            let recomputed = verdict.recomputed.map(line.value)
            let differs = recomputed.map { $0 != line.value(claimed) } ?? false
            Output.line(
                Columns.row(
                    line.name.text(in: Output.language), shown(line.value(claimed), line),
                    recomputed.map { shown($0, line) } ?? "—") + (differs ? "  ≠" : ""))
        }
    }

    private func shown(_ value: Int64, _ line: ControlLine) -> String {
        line.isMoney ? Money(fen: value).plain : String(value)
    }
}
