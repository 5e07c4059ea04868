import CaseStore
import CaseWorkflow
import Desk

/// A page of the list of cases.
struct CaseListPage {
    let query: CaseListQuery
    let desk: Desk

    func view(_ language: Language) throws(StoreError) -> View {
        let (rows, due, next) = try query.rows(desk, limit: CaseListQuery.pageSize)
        return [
            "query": query.text, "isMarkOver": query.isMarkOver, "hasRows": !rows.isEmpty,
            "older": next.map { query.address(after: $0) },
            "first": query.after == nil ? nil : query.address(), "csv": query.address("/cases.csv"),
            "sort": query.order == .newest ? nil : (query.order.isDescending ? "-" : "") + query.order.column.rawValue,
            "states": [
                option("", Words["cases.any"].text(in: language), chosen: query.state ?? ""),
                option("open", Words["cases.open"].text(in: language), chosen: query.state),
                option("ended", Words["cases.ended"].text(in: language), chosen: query.state),
            ],
            "kinds": [option("", Words["cases.any"].text(in: language), chosen: query.kind?.rawValue ?? "")]
                + ProcedureKind.allCases.map {
                    option($0.rawValue, $0.name.text(in: language), chosen: query.kind?.rawValue)
                },
            "heads": heads(language), "isFound": query.text != nil,
            "rows": zip(rows, due).map { row, due -> View in
                [
                    "path": CasesController.path(row.number), "number": row.number,
                    "workers": row.workers.listed(in: language), "employers": row.employers.listed(in: language),
                    "stage": row.stageName.text(in: language), "registered": row.registeredOn.description,
                    "due": due?.description, "claimed": Money(fen: row.claimedFen).description,
                    "received": Money(fen: row.receivedFen).description,
                    "mediators": row.mediators.listed(in: language),
                ]
            },
        ]
    }

    /// The headings; those by which the list can be sorted are links. What was searched for comes newest first.
    private func heads(_ language: Language) -> [View] {
        let columns: [(word: String, column: DocketOrder.Column?, isNumber: Bool)] = [
            ("cases.number", .number, false), ("cases.worker", nil, false), ("cases.employer", nil, false),
            ("cases.stage", nil, false), ("cases.registered", .registered, false), ("cases.due", .due, false),
            ("cases.claimed", .claimed, true), ("cases.received", nil, true), ("cases.mediator", nil, false),
        ]
        return columns.filter { query.text == nil || $0.column != .due }.map { word, column, isNumber in
            var head: View = ["name": Words[word].text(in: language), "isNumber": isNumber]
            guard let column, query.text == nil else { return head }
            let isHere = query.order.column == column
            // Days and sums begin with the latest and greatest; what is due next, and numbers, with the first.
            let first = column == .registered || column == .claimed
            head["path"] = query.address(
                order: DocketOrder(column, isDescending: isHere ? !query.order.isDescending : first))
            if isHere {
                head["order"] = query.order.isDescending ? "descending" : "ascending"
                head["arrow"] = query.order.isDescending ? "↓" : "↑"
            }
            return head
        }
    }
}
