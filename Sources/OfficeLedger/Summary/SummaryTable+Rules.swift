public import CaseWorkflow

extension SummaryTable {
    /// What the figures must agree in among themselves; only of a table that was read whole.
    public var broken: [TableFinding] {
        [
            stock, closed, noAgreement, aidClosed, received, accepted, aidAccepted, succeeded, collective, covered,
            aidCovered,
            promoted, outreach,
        ].compactMap { $0 } + parts
    }

    private var stock: TableFinding? {
        let inward = [SummaryFigure.accepted, .reopened, .transferredIn, .aidAccepted, .aidReopened, .aidTransferredIn]
        let outward = [SummaryFigure.transferredOut, .closed, .aidTransferredOut, .aidClosed, .aidTerminated]
        let expected = self[.opening] + sum(inward) - sum(outward)
        guard expected != self[.closing] else { return nil }
        return finding(
            .stock, .closing,
            "期末未结\(self[.closing])件，而期初＋受理＋重新办理＋移入−移出−结案−终止得\(expected)件，差\(self[.closing] - expected)件",
            "\(self[.closing]) are open at the end, but opening + accepted + reopened + in − out − closed − terminated gives "
                + "\(expected): a difference of \(self[.closing] - expected)")
    }

    private var closed: TableFinding? {
        let parts =
            sum([.agreement, .settled, .withdrawn])
            + (values[.noAgreement] ?? sum([.toArbitration, .toLitigation, .otherwiseNoAgreement]))
        guard parts != self[.closed] else { return nil }
        return finding(
            .closed, .closed, "调解结案\(self[.closed])件，各结果相加为\(parts)件",
            "\(self[.closed]) mediations were closed, but their outcomes come to \(parts)")
    }

    private var noAgreement: TableFinding? {
        let parts = sum([.toArbitration, .toLitigation, .otherwiseNoAgreement])
        guard let total = values[.noAgreement], total != parts else { return nil }
        return finding(
            .noAgreement, .noAgreement, "未达成协议\(total)件，转仲裁、转诉讼和其他相加为\(parts)件",
            "\(total) ended without agreement, but to arbitration, to litigation and otherwise come to \(parts)")
    }

    private var aidClosed: TableFinding? {
        let results: [SummaryFigure] = [
            .aidWon, .aidPartlyWon, .aidLost, .aidMediated, .aidSettled, .aidNotSettled, .aidWithdrawn, .aidAdvised,
        ]
        guard sum(results) != self[.aidClosed] else { return nil }
        return finding(
            .aidClosed, .aidClosed, of: results, "援助结案\(self[.aidClosed])件，各结果相加为\(sum(results))件",
            "\(self[.aidClosed]) files of aid were closed, but their results come to \(sum(results))")
    }

    private var received: TableFinding? {
        let parts = sum([.receivedVerified, .receivedStated])
        guard parts != self[.received] else { return nil }
        let (total, found) = (Money(fen: self[.received]), Money(fen: parts))
        return finding(
            .received, .received, "到账金额\(total)，有凭证和当事人陈述相加为\(found)",
            "\(total) were received, but verified and stated come to \(found)")
    }

    /// Every accepted case has a person; without a case there is none, and nothing is claimed.
    private var accepted: TableFinding? {
        if self[.accepted] + self[.aidAccepted] == 0, self[.claimed] != 0 {
            return finding(
                .accepted, .claimed, "本期没有受理案件，却有请求金额", "Nothing was accepted, and yet an amount is claimed")
        }
        return few(.persons, of: .accepted)
    }

    private var aidAccepted: TableFinding? { few(.aidPersons, of: .aidAccepted) }

    private func few(_ persons: SummaryFigure, of cases: SummaryFigure) -> TableFinding? {
        guard self[persons] < self[cases] || self[cases] == 0 && self[persons] != 0 else { return nil }
        return finding(
            .accepted, persons, of: [cases],
            "“\(persons.name.chinese)”\(self[persons])人，“\(cases.name.chinese)”\(self[cases])件：每件至少一人，没有案件则没有人",
            "\(self[persons]) persons in \(self[cases]) cases accepted: every case has one at least, and without a case there is "
                + "none")
    }

    private var succeeded: TableFinding? {
        guard self[.succeeded] > self[.accepted] else { return nil }
        return finding(
            .succeeded, .succeeded, "本期受理\(self[.accepted])件，其中已成功的却有\(self[.succeeded])件",
            "\(self[.accepted]) mediations were accepted, and \(self[.succeeded]) of them are said to have succeeded")
    }

    /// Ten persons or more make a dispute collective.
    private var collective: TableFinding? {
        let cases = self[.collective]
        if cases > self[.accepted] {
            return finding(
                .collective, .collective, "受理\(self[.accepted])件，其中集体争议却有\(cases)件",
                "\(self[.accepted]) mediations were accepted, and \(cases) of them are said to be collective")
        }
        guard values[.collective] != nil, let persons = values[.personsCollective],
            persons < cases * 10 || cases == 0 && persons != 0
        else { return nil }
        return finding(
            .collective, .personsCollective, "集体争议\(cases)件，涉及\(persons)人：每件十人以上，没有集体争议则没有人",
            "\(persons) persons in \(cases) collective disputes: each has ten at least, and without one there is none")
    }

    private var covered: TableFinding? { benefit(.personsCovered, of: [.agreement, .settled]) }

    private var aidCovered: TableFinding? {
        benefit(.aidPersonsCovered, of: [.aidWon, .aidPartlyWon, .aidMediated, .aidSettled])
    }

    /// Covered are the persons of cases that ended with something for the worker.
    private func benefit(_ persons: SummaryFigure, of results: [SummaryFigure]) -> TableFinding? {
        let cases = sum(results)
        guard let covered = values[persons], covered < cases || cases == 0 && covered != 0 else { return nil }
        return finding(
            .covered, persons, "“\(persons.name.chinese)”\(covered)人，而对劳动者有结果的结案\(cases)件：每件至少一人，没有这样的结案则没有人",
            "\(covered) persons are covered by \(cases) cases that ended with something for the worker: each has one at least"
        )
    }

    private var promoted: TableFinding? {
        guard self[.consultationsPromoted] > self[.consultations] else { return nil }
        return finding(
            .promoted, .consultationsPromoted,
            "本期咨询\(self[.consultations])人次，转立案却有\(self[.consultationsPromoted])人次；以前的咨询本期立案的可以这样，请核对",
            "\(self[.consultationsPromoted]) consultations became cases, of \(self[.consultations]) in the period. That can be with "
                + "earlier ones; look again")
    }

    private var outreach: TableFinding? {
        let among = [SummaryFigure.outreachVisitors, .outreachLeaflets].first { self[$0] != 0 }
        guard self[.outreachSessions] == 0, let among else { return nil }
        return finding(
            .outreach, among, "宣传咨询活动0场，却有“\(among.name.chinese)”\(self[among])\(among.unit.word)",
            "There was no outreach session, and yet “\(among.name.english)” is \(self[among])")
    }

    /// Kinds of persons are among the persons; nobody is both a minor and over 60.
    private var parts: [TableFinding] {
        let all = self[.persons]
        let kinds: [[SummaryFigure]] = [
            [.personsMigrant], [.personsWomen], [.personsNewForm], [.personsDisabled],
            [.personsMinors, .personsOver60],
            [.personsCollective],
        ]
        return kinds.compactMap { kind in
            guard sum(kind) > all, let last = kind.last(where: { self[$0] != 0 }) else { return nil }
            let (chinese, english) = (
                kind.map(\.name.chinese).joined(separator: "和"), kind.map(\.name.english).joined(separator: " and ")
            )
            return finding(
                .persons, last, "涉及\(all)人，“\(chinese)”却有\(sum(kind))人",
                "\(all) persons are concerned, and “\(english)” \(sum(kind))")
        }
    }

    private func sum(_ figures: [SummaryFigure]) -> Int64 { figures.reduce(0) { $0 + self[$1] } }
}
