import CaseExport
public import CaseStore
public import CaseWorkflow
public import PrintedWorkbook

/// A report with what is printed beside it.
public struct ComparedReport: Sendable {
    public let report: Report
    /// The year up to the last day: as filed where that is asked for, else as known.
    public let year: Figures
    /// The same days a year before, as known.
    public let last: Figures
    /// What the year so far is made of; nil where no return of the year went before.
    public let parts: YearSoFar?
}

extension Desk {
    /// The year so far and the same period last year, beside a report.
    ///
    /// - Throws: `StoreError`.
    public func compared(_ report: Report) throws(StoreError) -> ComparedReport {
        let query = report.query
        var year = query
        year.by = []
        year.asFiled = false
        year.from = Day(year: query.to.year, month: 1, day: 1) ?? query.from
        var last = query
        last.by = []
        last.asFiled = false
        last.from = query.from.adding(months: -12)
        last.to = query.to.adding(months: -12)
        if query.to.adding(days: 1).day == 1 {
            last.to = query.to.adding(days: 1).adding(months: -12).adding(days: -1)
        }
        let epoch = query.asFiled ? try filedEpoch(query, of: report.office.code) : nil
        return ComparedReport(
            report: report, year: try figures(year, of: report.office.code, epoch: epoch),
            last: try self.report(last).total, parts: try yearSoFar(report, epoch: epoch))
    }

    /// The report as a workbook: its own table, its groups, and on basis event every table of the return.
    ///
    /// - Throws: `StoreError`; `ReturnRefusal.tooLarge`.
    public func workbook(_ compared: ComparedReport) throws -> PrintedWorkbook {
        let report = compared.report
        let query = report.query
        let heading = ReturnHeading(
            office: report.office.name, from: query.from, to: query.to,
            remarks: [
                query.basis == .event
                    ? "口径：按发生日\(query.asFiled ? "，结账时所知" : "，截至\(report.asOf.chinese)所知")"
                    : "口径：按受理批次，截至\(report.asOf.chinese)"
            ])
        var sheets = [compared.sheet(heading)]
        if let parts = compared.parts { sheets.append(compared.sheet(of: parts, heading)) }
        if !report.groups.isEmpty { sheets.append(report.groupSheet(heading)) }
        if query.basis == .event {
            let period = FilingPeriod(scheme: "days", from: query.from, to: query.to, label: "report")
            let epoch = query.asFiled ? try filedEpoch(query, of: report.office.code) : try store.knowledge().epoch
            let figures = try FilingPlan.figures(
                store, of: report.office.code, in: Set(try store.officeTree().subtree(of: report.office.code)), period,
                epoch: epoch, previouslyFiledClosing: nil)
            sheets += ReturnWorkbook.sheets(try ReturnFigures(figures), heading)
        }
        return ReturnWorkbook.book(sheets, heading)
    }
}

extension ComparedReport {
    fileprivate func sheet(_ heading: ReturnHeading) -> PrintedSheet {
        let basis = report.query.basis
        let rows = ReportTable.lines.map { line -> [PrintedCell] in
            let name = line.name.chinese + (line.isMoney ? "（万元）" : "")
            let values = [report.total, year, last].map { figures -> PrintedCell in
                guard let value = line.value(figures, on: basis) else { return .none }
                return line.isMoney ? .tenThousands(value) : .count(value)
            }
            let fen = line.isMoney ? line.value(report.total, on: basis).map(PrintedCell.count) : nil
            return [line.isPart ? .part(name) : .text(name)] + values
                + [.figure(ReportTable.change(line.value(report.total), line.value(last))), fen ?? .none]
        }
        let rates = ReportTable.rates(report.total).map { name, rate -> [PrintedCell] in
            [.text(name.chinese), .figure("\(rate.numerator)/\(rate.denominator)"), .none, .none, .none, .none]
        }
        return heading.sheet(
            "报表", ["指标", "本期", "本年累计", "上年同期", "增减", "本期（分）"], rows + rates, foot: [ReturnWorkbook.moneyRule])
    }
}

extension ComparedReport {
    /// The year so far as the sum of its parts, then each adjustment by its month.
    fileprivate func sheet(of parts: YearSoFar, _ heading: ReturnHeading) -> PrintedSheet {
        func cell(_ line: ReportTable.Line, _ value: Int64) -> PrintedCell {
            line.isMoney ? .tenThousands(value) : .count(value)
        }
        func name(_ line: ReportTable.Line) -> String { line.name.chinese + (line.isMoney ? "（万元）" : "") }
        let rows = ReportTable.flows.map { line -> [PrintedCell] in
            [line.isPart ? .part(name(line)) : .text(name(line))]
                + [line.value(parts.filed), line.value(report.total), parts.adjustment(line), line.value(year)].map {
                    cell(line, $0)
                }
        }
        let listed = parts.adjustments.flatMap { adjustment in
            adjustment.lines.map { line, value -> [PrintedCell] in
                [.text("调整 \(adjustment.period.name)：\(name(line))"), .none, .none, cell(line, value), .none]
            }
        }
        return heading.sheet(
            "本年累计", ["指标", "上次所报累计", "本期", "以前月份调整", "本年累计"], rows + listed,
            foot: [
                "本年累计＝上次所报累计（\(parts.last.name)）＋本期＋以前月份调整；存量不累加，没有列入",
                ReturnWorkbook.moneyRule,
            ])
    }
}

extension Report {
    fileprivate func groupSheet(_ heading: ReturnHeading) -> PrintedSheet {
        let heads = query.by.map(\.name.chinese) + ["受理", "人数", "结案", "成功", "未结", "协议（万元）", "到账（万元）", "到账（分）"]
        let rows = groups.map { key, figures -> [PrintedCell] in
            zip(query.by, key.values).map { .text(name(of: $1, for: $0).chinese) } + [
                .count(figures.mediation.accepted), .count(figures.mediation.persons), .count(figures.mediation.closed),
                .count(figures.mediation.succeeded), .count(figures.mediation.open),
                .tenThousands(figures.ladder.agreed), .tenThousands(figures.ladder.received),
                .count(figures.ladder.received),
            ]
        }
        return heading.sheet("分组", heads, rows, foot: [ReturnWorkbook.moneyRule])
    }
}
