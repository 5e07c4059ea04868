import CaseExport
import CaseStore
import CaseWorkflow
import OfficeLedger

extension SummaryTable {
    /// The figures as a filing has them: no zeros, ascending by indicator, detail and flags.
    var cells: [ReceivedFiling.Cell] {
        SummaryFigure.allCases.compactMap { figure in
            guard var cell = figure.cell, self[figure] != 0 else { return nil }
            cell.value = self[figure]
            return cell
        }.sorted { ($0.indicator, $0.detail, $0.flags) < ($1.indicator, $1.detail, $1.flags) }
    }
}

extension SummaryFigure {
    /// The cell that the figure goes into, without a value; nil for stocks and totals.
    var cell: ReceivedFiling.Cell? {
        guard case .cell(let indicator, let detail, let isLegalAid) = meaning else { return nil }
        return ReceivedFiling.Cell(
            indicator: FilingIndicator(indicator).rawValue, detail: detail, category: "", channel: "",
            flags: isLegalAid ? CellKey.Flag.legalAid : 0, value: 0)
    }
}

extension ReceivedFiling {
    /// A figure of a kept table; nil for totals, which are not kept.
    func value(of figure: SummaryFigure) -> Int64? {
        switch figure.meaning {
        case .openingStock: return opening
        case .closingStock: return closing
        case .total: return nil
        case .cell:
            guard let wanted = figure.cell else { return nil }
            return cells.first {
                $0.indicator == wanted.indicator && $0.detail == wanted.detail && $0.flags == wanted.flags
            }?.value ?? 0
        }
    }

    /// The figures in which another table of the period differs.
    func differences(to other: ReceivedFiling) -> [TableReception.Difference] {
        SummaryFigure.allCases.compactMap { figure in
            guard let before = value(of: figure), let after = other.value(of: figure), before != after else {
                return nil
            }
            return TableReception.Difference(figure: figure, before: before, after: after)
        }
    }
}
