import CaseExport
import CaseStore
import CaseWorkflow
import Foundation
import SafeCrypto

/// Everything a filing is made from but its records: a new one, or one that was made before.
struct FilingPlan {
    var header: FilingHeader
    let scope: FilingScope
    /// What this receiver has had, in order.
    let earlier: [FilingScope]
    let previouslyFiledClosing: Int64?
    /// Of what changes a final year.
    var approval: FilingApproval?

    /// A new filing of a closed period.
    ///
    /// - Parameter supersedes: what it takes the place of; nil for a first filing.
    init(
        _ closed: ClosedPeriod, sender: Office, receiver: FilingOffice, period: Period, earlier records: [FilingRecord],
        type: FilingType = .original, supersedes: Supersession? = nil, by desk: Desk, software: String
    ) throws(StoreError) {
        let below = try desk.store.officeTree().subtree(of: sender.code)
        scope = FilingScope(
            from: period.from, to: period.to, sequence: closed.sequence, offices: Set(below), type: type,
            period: period.scheme + " " + period.name)
        // What was refused on arrival used up no number: the receiver still waits for it.
        let last = records.last { $0.state != .refused }
        let number = (last?.number ?? 0) + 1
        let attempt = records.count { $0.number == number }
        earlier = try FilingPlan.taken(records)
        // Only what was filed for the days just before leads over to this opening stock.
        let before = try records.standing { $0.scheme == period.scheme && $0.to.adding(days: 1) == period.from }
        if let before, type != .withdrawal {
            previouslyFiledClosing = try FilingDetails(of: before).closing
        } else {
            previouslyFiledClosing = nil
        }
        header = FilingHeader(
            id: try desk.store.filingID(
                of: sender.code, to: receiver.code.text, number: number, attempt: attempt
            ).uuidString.lowercased(),
            sequence: Int64(number), type: type, sender: FilingOffice(code: sender.code, name: sender.name),
            receiver: receiver,
            period: FilingPeriod(scheme: period.scheme, from: period.from, to: period.to, label: period.name),
            businessCutOff: period.to,
            knowledgeCutOff: KnowledgeCutOff(sequence: closed.sequence, epoch: Int64(closed.epoch)),
            preparedAt: FilingPlan.instant(milliseconds: desk.now()), softwareVersion: software,
            supersedes: supersedes, previousDigest: last.flatMap { Digest(hex: $0.digest) },
            responsible: closed.closing.persons,
            coverage: try FilingPlan.coverage(of: below, below: sender.code, closed, period, desk.store))
    }

    /// The filing that this record is of, once more.
    init(again record: FilingRecord, earlier records: [FilingRecord], period: Period) throws(StoreError) {
        let details = try FilingDetails(of: record)
        scope = details.scope(record)
        earlier = try FilingPlan.taken(records)
        previouslyFiledClosing = details.previouslyFiledClosing
        guard let receiver = OfficeCode(record.receiver) else { throw .corrupt("filing \(record.id) receiver") }
        header = FilingHeader(
            id: record.id, sequence: Int64(record.number), type: FilingType(rawValue: record.kind) ?? .original,
            sender: FilingOffice(code: record.office, name: details.senderName),
            receiver: FilingOffice(code: receiver, name: details.receiverName),
            period: FilingPeriod(scheme: record.scheme, from: details.from, to: details.to, label: period.name),
            businessCutOff: details.to,
            knowledgeCutOff: KnowledgeCutOff(sequence: record.sequence, epoch: Int64(record.epoch)),
            preparedAt: details.preparedAt, softwareVersion: details.softwareVersion,
            supersedes: details.supersession,
            previousDigest: details.previousDigest.flatMap { Digest(hex: $0) },
            responsible: details.responsible,
            coverage: FilingCoverage(received: details.received, missing: details.missing))
    }

    /// What the receiver has been told and has not turned down, in order.
    static func taken(_ records: [FilingRecord]) throws(StoreError) -> [FilingScope] {
        var scopes: [FilingScope] = []
        for record in records where record.isTaken { scopes.append(try FilingDetails(of: record).scope(record)) }
        return scopes
    }

    /// The figures of the period as they were known at its closing, and the stock from before; none in a withdrawal.
    ///
    /// - Parameter epoch: what is known by then instead.
    func figures(_ store: Store, epoch: Int? = nil) throws(StoreError) -> FilingFigures {
        guard header.type != .withdrawal else { return FilingFigures(cells: [], opening: 0) }
        return try FilingPlan.figures(
            store, of: header.sender.code, in: scope.offices, header.period,
            epoch: epoch ?? Int(header.knowledgeCutOff.epoch), previouslyFiledClosing: previouslyFiledClosing)
    }

    /// The figures of offices of this desk in a period, and of the offices below that filed it.
    static func figures(
        _ store: Store, of office: OfficeCode, in offices: Set<OfficeCode>, _ period: FilingPeriod, epoch: Int,
        previouslyFiledClosing: Int64?
    ) throws(StoreError) -> FilingFigures {
        let offices = offices.sorted()
        var sums: [FilingCell: Int64] = [:]
        for sum in try store.cells(
            CellQuery(from: period.from, to: period.to, offices: offices, epochUpTo: epoch))
        {
            let key = FilingCell(
                sum.indicator, detail: sum.detail, category: sum.category, channel: sum.channel, flags: sum.flags,
                value: 0)
            try FilingPlan.add(sum.value, to: &sums[key, default: 0])
        }
        var opening: Int64 = 0
        if let first = Day(year: 1949, month: 1, day: 1), first < period.from {
            let before = CellQuery(
                from: first, to: period.from.adding(days: -1), offices: offices, indicators: Indicator.stockMovers,
                epochUpTo: epoch)
            for sum in try store.cells(before) {
                try FilingPlan.add(sum.indicator.stockSign * sum.value, to: &opening)
            }
        }
        let below = try ReceivedFigures(store, of: office, period, epoch: epoch)
        for (key, value) in below.cells { try FilingPlan.add(value, to: &sums[key, default: 0]) }
        try FilingPlan.add(below.opening, to: &opening)
        let cells = sums.filter { $0.value != 0 }.map { key, value in
            var cell = key
            cell.value = value
            return cell
        }
        return FilingFigures(cells: cells, opening: opening, previouslyFiledClosing: previouslyFiledClosing)
    }

    private static func add(_ value: Int64, to sum: inout Int64) throws(StoreError) {
        let (total, overflow) = sum.addingReportingOverflow(value)
        guard !overflow else { throw .corrupt("cell sum") }
        sum = total
    }

    /// An office below is in when its filing of the period (or that of an office between) was taken, when it closed the period
    /// itself, or when this desk holds cases or figures of it.
    private static func coverage(
        of offices: [OfficeCode], below sender: OfficeCode, _ closed: ClosedPeriod, _ period: Period, _ store: Store
    ) throws(StoreError) -> FilingCoverage {
        let present = try store.officesWithFigures(upTo: period.to, epoch: closed.epoch, sequence: closed.sequence)
        let filed = try store.received(by: sender, .period(scheme: period.scheme, name: period.name))
            .standing(scheme: period.scheme, period: period.name, epoch: closed.epoch).keys
        let tree = try store.officeTree()
        var coverage = FilingCoverage()
        for office in offices where office != sender {
            let own = try store.closing(of: office, scheme: period.scheme, period: period.name)
            let isFiled = filed.contains { tree.isWithin(office, $0) }
            if isFiled || present.contains(office) || own?.closing.isClosed == true {
                coverage.received.append(office)
            } else {
                coverage.missing.append(office)
            }
        }
        return coverage
    }

    /// `2026-04-02T09:10:11+08:00`: the clock as it stands in China, which has no summer time.
    static func instant(milliseconds: Int64) -> String {
        let most: Int64 = 253_370_764_800  // the year 9999
        let seconds = min(max(milliseconds / 1000, 0), most) + 8 * 3600
        let day = Day(serial: Int32(seconds / 86_400))
        let time = [seconds / 3600 % 24, seconds / 60 % 60, seconds % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
        return "\(day)T\(time.joined(separator: ":"))+08:00"
    }
}

extension Desk {
    /// The figures of a period of an office with those of the offices below that filed it, as known now.
    func exchange(_ period: Period, office code: OfficeCode? = nil, epoch: Int) throws(StoreError) -> FilingFigures {
        let office = try office(code)
        return try FilingPlan.figures(
            store, of: office.code, in: Set(try store.officeTree().subtree(of: office.code)),
            FilingPeriod(scheme: period.scheme, from: period.from, to: period.to, label: period.name), epoch: epoch,
            previouslyFiledClosing: nil)
    }
}
