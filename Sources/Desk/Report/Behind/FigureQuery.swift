public import CaseStore
public import CaseWorkflow

/// Which figure of which report is opened.
public struct FigureQuery: Sendable {
    public var figure: ReportFigure
    /// Days, basis, office and state of knowledge; its groups are not looked at.
    public var report: ReportQuery
    /// The group that the figure stands in: values of keys, other than year and month, which are days. Empty for the whole.
    public var group: [(key: GroupKey, value: String)]

    public init(_ figure: ReportFigure, of report: ReportQuery, group: [(key: GroupKey, value: String)] = []) {
        self.figure = figure
        self.report = report
        self.group = group
    }

    var keys: [GroupKey] { group.map(\.key) }
    var values: GroupValues { GroupValues(group.map(\.value)) }
}

extension FigureQuery: Hashable {
    public static func == (one: FigureQuery, other: FigureQuery) -> Bool {
        one.figure.indicator == other.figure.indicator && one.figure.detail == other.figure.detail
            && one.report == other.report && one.keys == other.keys && one.values == other.values
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(figure.indicator)
        hasher.combine(figure.detail)
        hasher.combine(report)
        hasher.combine(keys)
        hasher.combine(values)
    }
}

/// What a figure is made of; the shares come to the figure.
public struct FigureBreakdown: Sendable {
    /// Cases, the latest registered first.
    public internal(set) var cases: [(key: CaseKey, value: Int64)] = []
    /// Lines of light registers, latest first.
    public internal(set) var lines: [(record: RegisterRecord, value: Int64)] = []
    /// Filings of offices below, by sender.
    public internal(set) var senders: [(office: Office, value: Int64)] = []

    public var total: Int64 {
        cases.reduce(0) { $0 + $1.value } + lines.reduce(0) { $0 + $1.value } + senders.reduce(0) { $0 + $1.value }
    }

    public var count: Int { cases.count + lines.count + senders.count }
}

/// A case behind a figure as somebody may see it.
public struct FigureCase: Sendable {
    /// nil for a case that another office owns now: it counts here and is shown there.
    public let row: DocketRow?
    public let value: Int64
}

extension Desk {
    /// What a figure of a report is made of, counted again case by case.
    ///
    /// - Throws: `StoreError.officeUnknown`; `.invalid` as `report`.
    public func breakdown(_ query: FigureQuery) throws(StoreError) -> FigureBreakdown {
        guard query.report.from <= query.report.to else {
            throw .invalid(Sentence("起始日晚于截止日", "The first day is after the last"))
        }
        let tree = try store.officeTree()
        let root: Office
        if let code = query.report.office {
            guard let office = tree.offices[code] else { throw .officeUnknown(code.text) }
            root = office
        } else {
            root = try ownOffice()
        }
        let epoch = try query.report.asFiled ? filedEpoch(query.report, of: root.code) : nil
        return try FigureReading(
            desk: self, query: query, tree: tree, offices: tree.subtree(of: root.code), epoch: epoch
        )
        .read()
    }

    /// The cases of a portion of a breakdown, as this officer may see them.
    public func shown(_ shares: some Collection<(key: CaseKey, value: Int64)>) throws(StoreError) -> [FigureCase] {
        let readable = try store.readableOffices(of: officer).map(Set.init)
        let rows = try store.docketRows(shares.map(\.key))
        return shares.map { share in
            FigureCase(
                row: rows[share.key].flatMap { readable?.contains($0.office) == false ? nil : $0 }, value: share.value)
        }
    }
}
