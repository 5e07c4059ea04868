import CaseStore
import CaseWorkflow
import Desk

/// Which cases a list shows and in which order, as its address says.
struct CaseListQuery: Sendable {
    var text: String?
    /// What stands in the address for a text that may be the number of a person.
    var mark: String?
    /// The mark is of another session and says nothing any more.
    var isMarkOver = false
    var state: String?
    var kind: ProcedureKind?
    var order: DocketOrder
    /// Where the page before ended: a place in the sorted list, or the number of a case that was found.
    var after: String?

    static let pageSize = 50

    init(_ fields: FormFields) {
        mark = fields["found"]
        text = mark == nil ? fields["q"] : nil
        state = fields["state"].flatMap { ["open", "ended"].contains($0) ? $0 : nil }
        kind = fields["kind"].flatMap { ProcedureKind(rawValue: $0) }
        after = fields["after"]
        order = .newest
        if let sort = fields["sort"] {
            let isDescending = sort.hasPrefix("-")
            if let column = DocketOrder.Column(rawValue: String(sort.drop { $0 == "-" })) {
                order = DocketOrder(column, isDescending: isDescending)
            }
        }
    }

    func filter(_ desk: Desk) throws(StoreError) -> DocketFilter {
        var filter = DocketFilter()
        filter.offices = try desk.store.readableOffices(of: desk.officer)
        filter.kind = kind
        filter.isOpen = state.map { $0 == "open" }
        return filter
    }

    /// A portion of the list, and how the address of the next one goes on.
    func rows(_ desk: Desk, limit: Int) throws(StoreError) -> (rows: [DocketRow], due: [Day?], next: String?) {
        if isMarkOver { return ([], [], nil) }
        let filter = try filter(desk)
        if let text {
            var last: DocketRow?
            if let after { last = try desk.docketRow(numbered: after) }
            let found = try desk.store.search(
                text, offices: filter.offices, filter: filter, limit: limit + 1, after: last)
            let rows = Array(found.prefix(limit))
            return (rows, rows.map { _ in nil }, found.count > limit ? rows.last?.number : nil)
        }
        let lines = try desk.store.docket(
            filter, by: order, today: desk.today, limit: limit + 1, after: after.flatMap { DocketPlace($0) })
        let shown = lines.prefix(limit)
        return (shown.map(\.row), shown.map(\.nextDue), lines.count > limit ? shown.last?.place.text : nil)
    }

    func address(_ path: String = "/cases", order: DocketOrder? = nil, after: String? = nil) -> String {
        let order = order ?? self.order
        let sort = order == .newest || text != nil ? nil : (order.isDescending ? "-" : "") + order.column.rawValue
        return Address(
            path,
            [
                ("q", mark == nil ? text : nil), ("found", mark), ("state", state), ("kind", kind?.rawValue),
                ("sort", sort), ("after", after),
            ]
        ).text
    }

    /// What an auditor reads of an export: the filters, without a personal number that was searched for.
    var audited: String {
        var query = self
        query.text = text.map { SearchMark.isPersonal($0) ? "***" : $0 }
        query.mark = nil
        return query.address("cases.csv")
    }
}
