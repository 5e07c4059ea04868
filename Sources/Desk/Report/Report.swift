import CaseExport
public import CaseStore
public import CaseWorkflow

/// The figures of some days, in all and by group.
public struct Report: Sendable {
    public let query: ReportQuery
    public let asOf: Day
    public let office: Office
    public let total: Figures
    public let groups: [(key: GroupValues, figures: Figures)]
    /// Names of the offices in the groups.
    public let officeNames: [OfficeCode: String]
}

extension Desk {
    /// Works out a report over the office and everything below it.
    ///
    /// - Throws: `StoreError.officeUnknown`, `.invalid` for days in the wrong order or a filed view of a period that was never closed.
    public func report(_ query: ReportQuery) throws(StoreError) -> Report {
        guard query.from <= query.to else {
            throw .invalid(Sentence("起始日晚于截止日", "The first day is after the last"))
        }
        let tree = try store.officeTree()
        let root: Office
        if let code = query.office {
            guard let office = tree.offices[code] else { throw .officeUnknown(code.text) }
            root = office
        } else {
            root = try ownOffice()
        }
        let offices = tree.subtree(of: root.code)
        var query = query
        let asOf = query.asOf ?? today
        query.asOf = asOf
        let reading = ReportReading(desk: self, query: query, asOf: asOf, offices: offices)
        let (total, groups) = try reading.read(epoch: try query.asFiled ? filedEpoch(query, of: root.code) : nil)
        return Report(
            query: query, asOf: asOf, office: root, total: total,
            groups: groups.sorted { $0.key < $1.key }.map { ($0.key, $0.value) },
            officeNames: tree.offices.mapValues(\.name))
    }

    /// The epoch whose figures the month of the query was filed with: that of the filing that stands with the office above, else
    /// that of its closing.
    func filedEpoch(_ query: ReportQuery, of office: OfficeCode) throws(StoreError) -> Int {
        let periods = try store.periods(of: office, scheme: Period.monthScheme)
        let closed = periods.last { $0.closing.isClosed && $0.closing.from == query.from && $0.closing.to == query.to }
        guard let closed else {
            throw .invalid(
                Sentence("这一期间没有结账，无法给出“当时所报”的数字", "This period was never closed, so there are no figures as filed"))
        }
        let receiver = try receiver(of: try self.office(office))
        let made = try store.filings(of: office, to: receiver.code.text)
        let standing = try made.standing { $0.scheme == Period.monthScheme && $0.period == closed.closing.period }
        return standing?.epoch ?? closed.epoch
    }
}
