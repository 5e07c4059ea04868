import CaseStore
import CaseWorkflow
import Desk

/// Which cases a list shows, as its address says.
struct CaseListQuery: Sendable {
    var text: String?
    var state: String?
    var kind: String?
    /// The number of the last case of the page before.
    var after: String?

    static let pageSize = 50

    /// One row more than a page, when there is one.
    func rows(_ desk: Desk) throws -> [DocketRow] {
        let last = try after.flatMap { try desk.docketRow(numbered: $0) }
        if let text, !text.isEmpty {
            return try desk.store.search(
                text, offices: try desk.store.readableOffices(of: desk.officer), limit: CaseListQuery.pageSize + 1,
                after: last)
        }
        var filter = DocketFilter()
        filter.offices = try desk.store.readableOffices(of: desk.officer)
        filter.kind = kind.flatMap { ProcedureKind(rawValue: $0) }
        switch state {
        case "open": filter.isOpen = true
        case "ended": filter.isOpen = false
        case _: break
        }
        return try desk.store.docket(filter, limit: CaseListQuery.pageSize + 1, after: last)
    }

    func view(_ found: [DocketRow], _ language: Language) -> View {
        let rows = found.prefix(CaseListQuery.pageSize)
        var older: String?
        if found.count > rows.count, let last = rows.last { older = address(after: last.number) }
        return [
            "query": text, "hasRows": !rows.isEmpty, "older": older,
            "states": [
                option("", Words["cases.any"].text(in: language), chosen: state ?? ""),
                option("open", Words["cases.open"].text(in: language), chosen: state),
                option("ended", Words["cases.ended"].text(in: language), chosen: state),
            ],
            "kinds": [option("", Words["cases.any"].text(in: language), chosen: kind ?? "")]
                + ProcedureKind.allCases.map { option($0.rawValue, $0.name.text(in: language), chosen: kind) },
            "rows": rows.map { row -> View in
                [
                    "path": CasesController.path(row.number), "number": row.number,
                    "workers": row.workers.joined(separator: "、"), "employers": row.employers.joined(separator: "、"),
                    "stage": row.stageName.text(in: language), "registered": row.registeredOn.description,
                    "claimed": Money(fen: row.claimedFen).description,
                    "received": Money(fen: row.receivedFen).description,
                    "mediators": row.mediators.joined(separator: "、"),
                ]
            },
        ]
    }

    private func address(after number: String) -> String {
        var parts: [String] = []
        for (name, value) in [("q", text), ("state", state), ("kind", kind), ("after", number)] {
            if let value, !value.isEmpty { parts.append(name + "=" + value.formEncoded) }
        }
        return "/cases?" + parts.joined(separator: "&")
    }
}
