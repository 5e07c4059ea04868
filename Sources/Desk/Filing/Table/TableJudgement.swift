import CaseExport
public import CaseStore
import CaseWorkflow
import OfficeLedger

/// What is to be done with a table: it follows from what was received before, and from nothing else.
struct TableJudgement {
    let known: [KnownReceived]
    let sender: Office
    let period: Period
    let tree: OfficeTree

    /// What stands for the period of each office.
    private var standing: [OfficeCode: KnownReceived] { known.standing(scheme: period.scheme, period: period.name) }

    /// The sender's own table or filing of the period.
    var own: ReceivedFiling? { standing[sender.code]?.filing }

    /// The next number of the sender's tables: they have numbers of their own, so that the first filing of a desk is number 1.
    var nextNumber: Int {
        (known.map(\.filing).filter { $0.sender == sender.code && $0.isTable }.map(\.number).max() ?? 0) + 1
    }

    /// A filing of the sender's own desk stands for the period.
    var filed: ReceivingFinding? {
        guard let own, !own.isTable else { return nil }
        return ReceivingFinding(
            .periodFiled, "\(sender.name)的案件台已报 \(period.name)（第\(own.number)号），不再收汇总表；有误的请其报更正",
            "The desk of \(sender.name) filed \(period.name) (number \(own.number)), so no table is taken. If it is wrong, it files "
                + "a correction")
    }

    /// What stands for an office above or below the sender holds the sender's figures, or is held by them.
    var overlap: TableFinding? {
        let other = standing.keys.sorted().first {
            $0 != sender.code && (tree.isWithin(sender.code, $0) || tree.isWithin($0, sender.code))
        }
        guard let other else { return nil }
        let name = standing[other]?.filing.senderName ?? other.text
        return TableFinding(
            .overlap, "\(period.name) 已收到\(name)（\(other)）的数字，与\(sender.name)互为上下级，再收会重复计算",
            "Figures of \(name) (\(other)) are here for \(period.name). One of the two is below the other, so both would count twice"
        )
    }

    /// The closing stock received of the days just before, and whether the opening follows it.
    func bridge(opening: Int64) -> TableReception.Bridge? {
        neighbour { $0.to.adding(days: 1) == period.from }.map {
            TableReception.Bridge(previouslyReceivedClosing: $0.closing, opening: opening)
        }
    }

    /// The period that follows was received already and opens otherwise.
    func next(closing: Int64) -> TableFinding? {
        guard let next = neighbour({ $0.from == period.to.adding(days: 1) }), next.opening != closing else {
            return nil
        }
        return TableFinding(
            .bridge, field: SummaryFigure.closing.rawValue,
            "本期期末\(closing)件，而已收到的 \(next.period) 期初为\(next.opening)件，差\(next.opening - closing)件；按对以前期间的调整列示，请核对",
            "\(closing) are open at the end, but \(next.period), received already, opens with \(next.opening): a difference of "
                + "\(next.opening - closing), shown as a revision of earlier periods. Look again")
    }

    /// What stands of the sender for another period of the scheme.
    private func neighbour(_ isIt: (ReceivedFiling) -> Bool) -> ReceivedFiling? {
        let names = known.map(\.filing).filter { $0.sender == sender.code && $0.scheme == period.scheme && isIt($0) }
        guard let name = names.first?.period else { return nil }
        return known.standing(scheme: period.scheme, period: name)[sender.code]?.filing
    }
}

extension ReceivedFiling {
    /// A summary table of an office without a desk.
    public var isTable: Bool { isSummaryOnly == true }
}

extension [KnownReceived] {
    /// The tables among them, oldest first, with what became of each.
    var tables: [KnownTable] {
        filter(\.filing.isTable).map { known in
            let filing = known.filing
            let later = filter {
                $0.filing.sender == filing.sender && $0.filing.scheme == filing.scheme
                    && $0.filing.period == filing.period && $0.filing.serial > filing.serial && $0.filing.state.isTaken
            }
            guard filing.kind != FilingType.withdrawal.rawValue else {
                return KnownTable(filing: filing, standing: .withdrawn)
            }
            guard let next = later.first?.filing else { return KnownTable(filing: filing, standing: .stands) }
            if !next.isTable { return KnownTable(filing: filing, standing: .filed) }
            let isTakenBack = next.kind == FilingType.withdrawal.rawValue
            return KnownTable(filing: filing, standing: isTakenBack ? .withdrawn : .replaced)
        }
    }
}
