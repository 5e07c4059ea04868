import CaseStore
import CaseWorkflow
import Desk
import Spreadsheet

/// The list of cases as a CSV file, written a portion at a time. Numbers of persons are masked; texts that a spreadsheet would run as
/// a formula are made harmless.
struct CaseListFile {
    let query: CaseListQuery
    let desk: Desk
    let language: Language

    private static let portion = 500

    /// - Returns: how many cases it holds, and which.
    func write(to path: String) throws -> (count: Int, cases: CaseKeys) {
        let writer = try CSVWriter(path: path)
        let tree = try desk.store.officeTree()
        writer.write(CaseListFile.heads.map { Words[$0].text(in: language) })
        var query = query
        query.after = nil
        var count = 0
        var cases = CaseKeys()
        repeat {
            let (rows, due, next) = try query.rows(desk, limit: CaseListFile.portion)
            let numbers = try desk.store.maskedNumbers(of: rows.map(\.id))
            for (row, due) in zip(rows, due) {
                writer.write(cells(row, due, numbers[row.id] ?? LedgerNumbers(), tree))
            }
            count += rows.count
            cases.add(rows)
            query.after = next
        } while query.after != nil
        try writer.finish()
        return (count, cases)
    }

    private static let heads = [
        "cases.number", "account.office", "cases.kind", "cases.stage", "cases.registered", "cases.accepted",
        "cases.closed", "cases.outcome", "intake.category", "cases.persons", "cases.worker", "cases.masked-id",
        "cases.masked-phone", "cases.employer", "cases.mediator", "cases.claimed.yuan", "cases.agreed.yuan",
        "cases.received.yuan", "intake.series", "cases.due",
    ]

    private func cells(_ row: DocketRow, _ due: Day?, _ numbers: LedgerNumbers, _ tree: OfficeTree) -> [String] {
        func name(_ value: String?, _ key: GroupKey) -> String {
            value.map { key.name(of: $0, offices: [:]).text(in: language) } ?? ""
        }
        return [
            row.number, tree.name(of: row.office), row.kind.name.text(in: language), row.stageName.text(in: language),
            row.registeredOn.description, row.acceptedOn?.description ?? "", row.closedOn?.description ?? "",
            name(row.outcome, .outcome), name(row.category, .category), String(row.persons),
            row.workers.joined(separator: "、"),
            numbers.residentID ?? "", numbers.phone ?? "", row.employers.joined(separator: "、"),
            row.mediators.joined(separator: "、"), Money(fen: row.claimedFen).plain, Money(fen: row.agreedFen).plain,
            Money(fen: row.receivedFen).plain, row.series ?? "", due?.description ?? "",
        ]
    }
}
