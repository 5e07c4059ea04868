import CaseWorkflow
import Spreadsheet

/// One pass over the rows below the heading.
struct SummaryRun {
    let header: SummaryHeader
    let sheetUnit: AmountUnit?
    let dates: DateCell
    private(set) var table = SummaryTable()
    private var seen: [SummaryName.Subject: Int] = [:]

    init(header: SummaryHeader, sheetUnit: AmountUnit?, dates: DateCell) {
        self.header = header
        self.sheetUnit = sheetUnit
        self.dates = dates
        table.unused = header.unused
    }

    mutating func take(_ row: SpreadsheetRow) {
        guard !row.isBlank else { return }
        if case .found = SummaryHeader.read(row) { return }
        let value = row.cell(header.value)
        let code = header.code.map { row.cell($0) } ?? .empty
        let name = header.name.map { row.cell($0) } ?? .empty
        let coded = code.isBlank ? nil : SummaryName.subject(coded: code.verbatim)
        let named = name.isBlank ? nil : SummaryName.subject(named: name.verbatim)
        if !code.isBlank, coded == nil {
            // A heading of a section, or a remark that is written across the table.
            if name.isBlank, value.isBlank { return }
            return unknown(row, code.verbatim, header.code)
        }
        guard let subject = coded ?? named else {
            if value.isBlank { return }
            return name.isBlank
                ? add(
                    .unknown, row, header.value, "有数值而没有项目，请写明是哪一项，或者删去",
                    "holds a value but neither code nor name. Name the figure or delete the row")
                : unknown(row, name.verbatim, header.name)
        }
        if let coded, !name.isBlank, named != nil, named != coded {
            return add(
                .name, row, header.name, "代码“\(shown(code))”和项目“\(shown(name))”不是同一项，请改正",
                "says “\(shown(code))” by its code and “\(shown(name))” by its name. Correct one of them")
        }
        if subject == .total { return }
        if let earlier = seen[subject] {
            return add(
                .twice, row, header.name ?? header.code,
                "“\(shown(name.isBlank ? code : name))”在第\(earlier)行已经有了，请只留一行",
                "names “\(shown(name.isBlank ? code : name))”, which row \(earlier) has as well. Keep one of them",
                field: SummaryRun.code(subject))
        }
        seen[subject] = row.number
        switch subject {
        case .figure(let figure):
            table.rows[figure] = row.number
            guard !isStray(row, figure) else { return }
            read(value, figure, row, name: name)
        case .mark(let mark): read(value, mark, row)
        case .total: return
        }
    }

    private mutating func read(
        _ cell: SpreadsheetCell, _ figure: SummaryFigure, _ row: SpreadsheetRow, name: SpreadsheetCell
    ) {
        let written = header.unit.map { row.cell($0) } ?? .empty
        let reading: SummaryCell.Reading
        if figure.isMoney {
            let own = SummaryName.moneyUnit(written.verbatim)
            if !written.isBlank, own == nil { return wrongUnit(row, figure, written) }
            let units = Set([own, SummaryName.unit(in: name.verbatim), header.valueUnit, sheetUnit].compactMap { $0 })
            guard units.count <= 1 else {
                let names = units.map(\.name).sorted { $0.english < $1.english }
                return add(
                    .unit, row, header.unit ?? header.value,
                    "“\(figure.name.chinese)”的单位写了不止一个（\(names.map(\.chinese).joined(separator: "、"))），请只留一个",
                    "names more than one unit for “\(figure.name.english)” (\(names.map(\.english).joined(separator: ", "))). Keep one",
                    field: figure.rawValue)
            }
            reading = SummaryCell.money(cell, units.first)
        } else {
            let unit = CellText.word(written)
            if !unit.isEmpty, !figure.unit.words.contains(unit) { return wrongUnit(row, figure, written) }
            reading = SummaryCell.count(cell, figure.unit)
        }
        switch reading {
        case .value(let value): table.values[figure] = value
        case .blank: break
        case .negative:
            add(
                .negative, row, header.value, "“\(figure.name.chinese)”是负数（\(shown(cell))），汇总表不收负数；以前期间有误的，请替换那一期的表",
                "has a figure below zero for “\(figure.name.english)” (\(shown(cell))), which a table does not take. If an "
                    + "earlier period was wrong, replace its table", field: figure.rawValue)
        case .doubtful(let why):
            add(
                .cell, row, header.value, "“\(figure.name.chinese)”填的是“\(shown(cell))”：\(why.chinese)",
                "has “\(shown(cell))” for “\(figure.name.english)”. \(why.english)", field: figure.rawValue)
        }
    }

    private mutating func read(_ cell: SpreadsheetCell, _ mark: SummaryMark, _ row: SpreadsheetRow) {
        guard let text = TextCell.name(cell).value else { return }
        table.texts[mark] = text
        table.textRows[mark] = row.number
        switch mark {
        case .office, .head, .reviewer, .preparer: break
        case .period: table.periodDay = dates.read(cell).value
        case .reportedOn:
            table.reportedOn = dates.read(cell).value
            if table.reportedOn == nil {
                add(
                    .cell, row, header.value, "“\(mark.name.chinese)”填的是“\(shown(cell))”，看不出是哪一天；请写成2026-04-03",
                    "has “\(shown(cell))” for “\(mark.name.english)”, which is no readable day; write it as 2026-04-03",
                    field: mark.rawValue)
            }
        }
    }

    /// Something stands in the row of a figure in a column without a heading: perhaps its value.
    private mutating func isStray(_ row: SpreadsheetRow, _ figure: SummaryFigure) -> Bool {
        let known = [header.code, header.name, header.unit, header.value]
        let place = row.cells.indices.first { place in
            SummaryCell.holdsFigure(row.cells[place]) && !known.contains(place) && !header.headed.contains(place)
        }
        guard let place else { return false }
        add(
            .stray, row, place, "“\(figure.name.chinese)”旁没有表头的一列里还有“\(shown(row.cells[place]))”，看不出是不是数值；请移到数值一列或者删去",
            "holds “\(shown(row.cells[place]))” beside “\(figure.name.english)” in a column without a heading, perhaps its "
                + "value. Move it to the column of values or delete it", field: figure.rawValue)
        return true
    }

    mutating func finished() -> SummaryTable {
        let reported = Set(table.findings.compactMap(\.field))
        for figure in SummaryFigure.allCases where figure.isRequired && !reported.contains(figure.rawValue) {
            let (name, code) = (figure.name, figure.rawValue)
            if let row = table.rows[figure] {
                guard table.values[figure] == nil else { continue }
                table.findings.append(
                    TableFinding(
                        .blank, row: row, column: HeaderReading.letters(header.value), field: code,
                        "“\(name.chinese)”没有填。空着不等于0，没有发生的请填0",
                        "“\(name.english)” is left blank. Blank is not zero: write 0 where nothing happened"))
            } else {
                table.findings.append(
                    TableFinding(
                        .missing, field: code, "缺“\(name.chinese)”（\(code)）一行，没有发生的也要填0",
                        "The row “\(name.english)” (\(code)) is missing. Write 0 where nothing happened"))
            }
        }
        table.findings.sort { ($0.row ?? .max) < ($1.row ?? .max) }
        return table
    }

    private mutating func unknown(_ row: SpreadsheetRow, _ written: String, _ column: Int?) {
        let text = SummaryRun.cut(written)
        add(
            .unknown, row, column, "不认识“\(text)”这一项，请对照 filing table-form 的空表改正，或者删去这一行",
            "says “\(text)”, which this table has no figure for. Compare it with the form of filing table-form, or delete the row"
        )
    }

    private mutating func wrongUnit(_ row: SpreadsheetRow, _ figure: SummaryFigure, _ written: SpreadsheetCell) {
        let wanted = figure.isMoney ? Sentence("元或者万元", "元 or 万元") : Sentence(figure.unit.word, figure.unit.word)
        add(
            .unit, row, header.unit, "“\(figure.name.chinese)”的单位写成“\(shown(written))”，应为\(wanted.chinese)",
            "has the unit “\(shown(written))” for “\(figure.name.english)”; it must be \(wanted.english)",
            field: figure.rawValue)
    }

    private mutating func add(
        _ rule: TableRule, _ row: SpreadsheetRow, _ column: Int?, _ chinese: String, _ english: String,
        field: String? = nil
    ) {
        table.findings.append(
            TableFinding(
                rule, row: row.number, column: column.map { HeaderReading.letters($0) }, field: field, chinese,
                "The row " + english))
    }

    private static func code(_ subject: SummaryName.Subject) -> String? {
        switch subject {
        case .figure(let figure): figure.rawValue
        case .mark(let mark): mark.rawValue
        case .total: nil
        }
    }

    private func shown(_ cell: SpreadsheetCell) -> String { SummaryRun.cut(cell.verbatim) }

    private static func cut(_ text: String) -> String {
        let line = CellText.withoutControls(CellText.folded(text))
        return line.count > 40 ? line.prefix(40) + "…" : line
    }
}
