public import CaseWorkflow

/// A summary table as it was read: what stands in it, and what could not be read.
public struct SummaryTable: Sendable {
    /// Counts as they are, money in fen. A figure that was left blank has no value.
    public internal(set) var values: [SummaryFigure: Int64] = [:]
    /// The row of each figure.
    public internal(set) var rows: [SummaryFigure: Int] = [:]
    /// What stands beside office and persons, as written.
    public internal(set) var texts: [SummaryMark: String] = [:]
    public internal(set) var textRows: [SummaryMark: Int] = [:]
    /// Of the period: the day that a spreadsheet made of it.
    public internal(set) var periodDay: Day?
    public internal(set) var reportedOn: Day?
    public internal(set) var findings: [TableFinding] = []
    /// Columns with words that are not used, for a person to confirm.
    public internal(set) var unused: [String] = []

    /// Figures that were left blank and that no identity proves to be nothing: they are not counted, which is not the same
    /// as zero.
    public var blank: [SummaryFigure] { SummaryFigure.allCases.filter { values[$0] == nil && !isProven($0) } }

    /// Whether a figure's being blank would break an identity if it stood for something.
    private func isProven(_ figure: SummaryFigure) -> Bool {
        switch figure {
        case .reopened, .transferredIn, .transferredOut, .agreement, .settled, .noAgreement, .toArbitration,
            .toLitigation,
            .otherwiseNoAgreement, .withdrawn, .aidAccepted, .aidReopened, .aidTransferredIn, .aidTransferredOut,
            .aidClosed,
            .aidWon, .aidPartlyWon, .aidLost, .aidMediated, .aidSettled, .aidNotSettled, .aidWithdrawn, .aidAdvised,
            .aidTerminated, .aidPersons, .receivedVerified, .receivedStated:
            true
        case .personsCovered: [.agreement, .settled].allSatisfy { self[$0] == 0 }
        case .aidPersonsCovered: self[.aidClosed] == 0
        case .personsCollective: values[.collective] == 0
        case .opening, .closing, .accepted, .closed, .succeeded, .collective, .persons, .personsMigrant, .personsWomen,
            .personsNewForm, .personsMinors, .personsDisabled, .personsOver60, .claimed, .agreed, .due, .received,
            .waived,
            .enforcement, .advanced, .advanceRepaid, .recoveredClosing, .consultations, .consultationsPromoted,
            .drafting,
            .outreachSessions, .outreachVisitors, .outreachLeaflets:
            false
        }
    }

    public subscript(figure: SummaryFigure) -> Int64 { values[figure] ?? 0 }

    /// A finding about a figure, at its row; where it has none, at that of one of its parts.
    func finding(
        _ rule: TableRule, _ figure: SummaryFigure, of parts: [SummaryFigure] = [], _ chinese: String, _ english: String
    ) -> TableFinding {
        let row = rows[figure] ?? parts.filter { self[$0] != 0 }.compactMap { rows[$0] }.first
        return TableFinding(rule, row: row, field: figure.rawValue, chinese, english)
    }
}
