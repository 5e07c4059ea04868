import CaseExport
import CaseStore
import CaseWorkflow

/// What the offices below add to an office's own figures of a period: the cells of each one's filing that stands, and its stock
/// at the start. Of an office that has not filed the period, the stock it filed last is carried through.
struct ReceivedFigures {
    /// By key, the value of the key itself being 0.
    private(set) var cells: [FilingCell: Int64] = [:]
    private(set) var opening: Int64 = 0
    /// Whose filing of the period stands.
    private(set) var senders: [OfficeCode: KnownReceived] = [:]

    /// - Parameter epoch: the last epoch that counts; what was received later is not in.
    init(_ store: Store, of office: OfficeCode, _ period: FilingPeriod, epoch: Int) throws(StoreError) {
        senders = try store.received(by: office, .period(scheme: period.scheme, name: period.label)).standing(
            scheme: period.scheme, period: period.label, epoch: epoch)
        for received in senders.values {
            opening = try ReceivedFigures.sum(opening, received.filing.opening)
            for cell in received.filing.cells {
                guard let indicator = FilingIndicator(rawValue: cell.indicator) else {
                    throw .corrupt("received \(received.filing.id) indicator")
                }
                let key = FilingCell(
                    indicator: cell.indicator, detail: cell.detail, category: cell.category, channel: cell.channel,
                    flags: cell.flags, value: 0, unit: indicator.unit.rawValue)
                cells[key] = try ReceivedFigures.sum(cells[key, default: 0], cell.value)
            }
        }
        for sender in try store.senders(to: office).subtracting(senders.keys) {
            let known = try store.received(by: office, .sender(sender))
            opening = try ReceivedFigures.sum(
                opening, ReceivedFigures.lastClosing(of: sender, in: known, before: period, epoch: epoch))
        }
    }

    /// The closing stock that an office filed last before a period.
    private static func lastClosing(
        of sender: OfficeCode, in known: [KnownReceived], before period: FilingPeriod, epoch: Int
    ) -> Int64 {
        let earlier = known.filter { $0.filing.sender == sender && $0.filing.scheme == period.scheme }
        let names = Set(earlier.filter { $0.filing.to < period.from }.map(\.filing.period))
        let standing = names.compactMap { name in
            earlier.standing(scheme: period.scheme, period: name, epoch: epoch)[sender]
        }
        return standing.max { $0.filing.to < $1.filing.to }?.filing.closing ?? 0
    }

    private static func sum(_ one: Int64, _ other: Int64) throws(StoreError) -> Int64 {
        let (total, overflow) = one.addingReportingOverflow(other)
        guard !overflow else { throw .corrupt("received figures") }
        return total
    }
}
