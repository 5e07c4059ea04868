public import CaseWorkflow
import StableJSON

extension Store {
    /// Closes a period, or opens it again: what is recorded from now on goes under the next epoch, so that the figures as
    /// they were filed can always be told from the figures as known.
    ///
    /// - Throws: `StoreError.refused` unless the officer may count periods of that office; `.alreadyExists` when it stands
    ///   so already; `.invalid` for a reopening without a reason or days in the wrong order.
    @discardableResult
    public func record(_ closing: PeriodClosing, _ acting: Acting) throws(StoreError) -> ClosedPeriod {
        try write(closing, acting, isAgain: false)
    }

    /// Closes a closed period once more: what became known since counts in it from now on. For a filing that corrects one.
    ///
    /// - Throws: as `record`; `.alreadyExists` never.
    public func recordAgain(_ closing: PeriodClosing, _ acting: Acting) throws(StoreError) -> ClosedPeriod {
        try write(closing, acting, isAgain: true)
    }

    private func write(
        _ closing: PeriodClosing, _ acting: Acting, isAgain: Bool
    ) throws(StoreError) -> ClosedPeriod {
        try attempt {
            try engine.write { connection in
                let writing = EntryWriting(connection: connection)
                if let earlier = try Journal(connection: connection).commit(of: acting.commandID.bytes) {
                    // The day is that of the act: whoever asks again asks on a later one, and is told the first.
                    var again = closing
                    guard case .period(let first) = try EntryWriting.decode(earlier.events) else {
                        throw StoreError.commandReused
                    }
                    again.on = first.on
                    guard first == again else { throw StoreError.commandReused }
                    return ClosedPeriod(closing: first, epoch: earlier.epoch, sequence: earlier.sequence)
                }
                try permit(.countPeriods, in: closing.office, acting, connection)
                guard closing.from <= closing.to, closing.isClosed || closing.reason?.isEmpty == false else {
                    throw StoreError.invalid(
                        Sentence(
                            "期间起止日期颠倒，或者重新打开未写原因",
                            "The period's days are in the wrong order, or the reason for opening it again is missing"))
                }
                let known = try connection.first(
                    "SELECT periodKey, isClosed FROM periodClose WHERE office = ? AND scheme = ? AND period = ?",
                    [.text(closing.office.text), .text(closing.scheme), .text(closing.period)]
                ) { ($0.int(0) ?? 0, $0.flag(1) ?? false) }
                guard isAgain || (known?.1 ?? false) != closing.isClosed else {
                    throw StoreError.alreadyExists(closing.scheme + " " + closing.period)
                }
                let row = try writing.write(
                    .period(closing), office: closing.office.text, over: try known.flatMap { try writing.last($0.0) },
                    by: acting.officer, command: acting.commandID.bytes, at: acting.at)
                if closing.isClosed { try connection.run("UPDATE desk SET epoch = epoch + 1 WHERE id = 1") }
                return ClosedPeriod(closing: closing, epoch: row.epoch, sequence: row.sequence)
            }
        }
    }

    /// The office's closings of a scheme, by period: how each one stands, with the sequence and epoch of the commit that made
    /// it so.
    public func periods(of office: OfficeCode, scheme: String) throws(StoreError) -> [ClosedPeriod] {
        try closings("p.office = ? AND p.scheme = ?", [.text(office.text), .text(scheme)])
    }

    /// How one period of an office stands: its last closing or reopening. nil when it was never closed.
    public func closing(
        of office: OfficeCode, scheme: String, period: String
    ) throws(StoreError) -> ClosedPeriod? {
        try closings(
            "p.office = ? AND p.scheme = ? AND p.period = ?",
            [.text(office.text), .text(scheme), .text(period)]
        ).first
    }

    private func closings(_ condition: String, _ values: [SQLValue]) throws(StoreError) -> [ClosedPeriod] {
        try attempt {
            try engine.read { connection in
                try connection.all(
                    """
                    SELECT j.sequence, j.epoch, j.events FROM periodClose AS p JOIN journal AS j
                        ON j.subjectKey = p.periodKey AND j.version = p.version
                    WHERE \(condition) ORDER BY p.period
                    """, values
                ) { row in
                    guard case .period(let closing) = try EntryWriting.decode(row.blob(2) ?? []) else {
                        throw StoreError.corrupt("journal period")
                    }
                    return ClosedPeriod(closing: closing, epoch: row.count(1), sequence: row.int(0) ?? 0)
                }
            }
        }
    }

    /// Records a filing, or its new status.
    public func record(_ filing: FilingRecord, _ acting: Acting) throws(StoreError) {
        try attempt {
            try engine.write { connection in
                if let earlier = try Journal(connection: connection).commit(of: acting.commandID.bytes) {
                    guard earlier.subjectID == Array(filing.id.utf8) else { throw StoreError.commandReused }
                    return
                }
                try permit(.countPeriods, in: filing.office, acting, connection)
                let writing = EntryWriting(connection: connection)
                let key = try connection.int("SELECT filingKey FROM filing WHERE id = ?", [.text(filing.id)])
                try writing.write(
                    .filing(filing), office: filing.office.text, over: try key.flatMap(writing.last),
                    by: acting.officer, command: acting.commandID.bytes, at: acting.at)
            }
        }
    }

    /// The filings of an office, oldest first; of one period when it is named.
    public func filings(
        of office: OfficeCode, scheme: String, period: String? = nil
    ) throws(StoreError) -> [FilingRecord] {
        try attempt {
            try engine.read { connection in
                try connection.all(
                    """
                    SELECT state FROM filing WHERE office = ? AND scheme = ? AND (? IS NULL OR period = ?)
                    ORDER BY number, filingKey
                    """,
                    [.text(office.text), .text(scheme), SQLValue(period), SQLValue(period)]
                ) { try StableJSON.decode(FilingRecord.self, from: $0.blob(0) ?? []) }
            }
        }
    }

    public func filing(_ id: String) throws(StoreError) -> FilingRecord? {
        try attempt {
            try engine.read { connection in
                try connection.first("SELECT state FROM filing WHERE id = ?", [.text(id)]) {
                    try StableJSON.decode(FilingRecord.self, from: $0.blob(0) ?? [])
                }
            }
        }
    }

    /// The desk's present epoch and the sequence of its last commit.
    public func knowledge() throws(StoreError) -> (epoch: Int, sequence: Int64) {
        try attempt {
            try engine.read { connection in
                (
                    try Journal(connection: connection).epoch(),
                    try connection.int("SELECT MAX(sequence) FROM journal") ?? 0
                )
            }
        }
    }

    /// - Throws: `StoreError.refused(.notPermitted)` unless the officer has the permission in that office.
    @discardableResult
    func permit(
        _ permission: Permission, in office: OfficeCode, _ acting: Acting, _ connection: any Connection
    ) throws -> Officer {
        let directory = DirectoryReading(connection: connection)
        let officer = try directory.officer(acting.officer)
        let tree = try directory.tree()
        guard tree.offices[office] != nil else { throw StoreError.officeUnknown(office.text) }
        guard permission.isGranted(to: officer.roles(in: office, tree)) else {
            throw StoreError.refused(Refused(.notPermitted, field: "as", known: acting.officer.text))
        }
        return officer
    }
}
