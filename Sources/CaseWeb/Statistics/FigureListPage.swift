import CaseStore
import CaseWorkflow
import Desk
import Spreadsheet

/// What a figure is made of: cases, lines of registers, filings of offices below; their shares come to the figure.
struct FigureListPage {
    let desk: Desk
    let wanted: FigureListQuery
    let breakdown: FigureBreakdown
    let tree: OfficeTree

    init(_ desk: Desk, _ wanted: FigureListQuery, _ breakdown: FigureBreakdown) throws(StoreError) {
        self.desk = desk
        self.wanted = wanted
        self.breakdown = breakdown
        tree = try desk.store.officeTree()
    }

    private var figure: ReportFigure { wanted.query.figure }

    private func shown(_ value: Int64) -> String { figure.isMoney ? Money(fen: value).description : String(value) }

    func view(in language: Language) throws(StoreError) -> View {
        let size = FigureListQuery.pageSize
        let pages = max(1, (breakdown.cases.count + size - 1) / size)
        let page = min(wanted.page, pages)
        let portion = breakdown.cases.dropFirst((page - 1) * size).prefix(size)
        let report = wanted.query.report
        let office = try desk.readableOffice(report.office)
        let hidden = Words["statistics.elsewhere"].text(in: language)
        return [
            "name": figure.name.text(in: language), "total": shown(breakdown.total), "from": report.from.description,
            "to": report.to.description, "office": office.name, "group": groupName(language),
            "count": breakdown.cases.count, "page": page, "pages": pages,
            "csv": wanted.address("/statistics/cases.csv"),
            "previous": page > 1 ? wanted.address(page: page - 1) : nil,
            "next": page < pages ? wanted.address(page: page + 1) : nil,
            "hasCases": !portion.isEmpty, "isEmpty": breakdown.count == 0,
            "cases": try desk.shown(portion).map { share -> View in
                guard let row = share.row else { return ["hidden": hidden, "value": shown(share.value)] }
                return [
                    "row": [
                        "path": CasesController.path(row.number), "number": row.number,
                        "office": tree.offices[row.office]?.name ?? row.office.text,
                        "stage": row.stageName.text(in: language), "workers": row.workers.listed(in: language),
                        "employers": row.employers.listed(in: language),
                        "registered": row.registeredOn.description, "closed": row.closedOn?.description ?? "",
                    ] as View, "value": shown(share.value),
                ]
            },
            "casesTotal": shown(breakdown.cases.reduce(0) { $0.addingSaturated($1.value) }),
            "lines": breakdown.lines.isEmpty ? nil : lines(language),
            "senders": breakdown.senders.isEmpty
                ? nil
                : [
                    "rows": breakdown.senders.map { ["name": $0.office.name, "value": shown($0.value)] as View }
                ] as View,
        ]
    }

    private func lines(_ language: Language) -> View {
        [
            "count": breakdown.lines.count,
            "rows": breakdown.lines.prefix(500).map { line -> View in
                let entry = line.record.entry
                return [
                    "day": entry.on.description, "register": entry.register.name.text(in: language),
                    "office": tree.offices[entry.office]?.name ?? entry.office.text, "value": shown(line.value),
                    "path": "/registers/\(entry.register.rawValue)?from=\(entry.on)&to=\(entry.on)",
                ]
            },
            "isCut": breakdown.lines.count > 500,
            "total": shown(breakdown.lines.reduce(0) { $0.addingSaturated($1.value) }),
        ]
    }

    private func groupName(_ language: Language) -> String? {
        guard let (key, value) = wanted.query.group.first else { return nil }
        return key.name.text(in: language) + " · "
            + key.name(of: value, offices: tree.offices.mapValues(\.name)).text(in: language)
    }

    /// The whole list as a CSV file; texts that a spreadsheet would run as a formula are made harmless.
    ///
    /// - Returns: which cases it holds.
    func write(to path: String, in language: Language) throws -> CaseKeys {
        let writer = try CSVWriter(path: path)
        let heads = [
            "cases.number", "statistics.office", "cases.stage", "cases.registered", "statistics.closed-on",
            "cases.worker",
            "cases.employer",
        ]
        writer.write(
            heads.map { Words[$0].text(in: language) }
                + [
                    figure.name.text(in: language)
                        + (figure.isMoney ? Sentence("（元）", " (yuan)").text(in: language) : "")
                ])
        func plain(_ value: Int64) -> String { figure.isMoney ? Money(fen: value).plain : String(value) }
        var rest = breakdown.cases[...]
        var cases = CaseKeys()
        while !rest.isEmpty {
            let portion = rest.prefix(500)
            rest = rest.dropFirst(portion.count)
            let shown = try desk.shown(portion)
            cases.add(shown.compactMap(\.row))
            for share in shown {
                let row = share.row
                writer.write([
                    row?.number ?? Words["statistics.elsewhere"].text(in: language),
                    row.flatMap { tree.offices[$0.office]?.name } ?? "", row?.stageName.text(in: language) ?? "",
                    row?.registeredOn.description ?? "", row?.closedOn?.description ?? "",
                    row?.workers.joined(separator: "、") ?? "", row?.employers.joined(separator: "、") ?? "",
                    plain(share.value),
                ])
            }
        }
        for line in breakdown.lines {
            let entry = line.record.entry
            writer.write([
                entry.register.name.text(in: language), tree.offices[entry.office]?.name ?? entry.office.text, "",
                entry.on.description, "", "", "", plain(line.value),
            ])
        }
        for sender in breakdown.senders {
            writer.write([
                Words["statistics.of-filing"].text(in: language), sender.office.name, "", "", "", "", "",
                plain(sender.value),
            ])
        }
        try writer.finish()
        return cases
    }
}
