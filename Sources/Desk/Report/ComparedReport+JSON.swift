import CaseWorkflow

/// A report with what its year so far is made of, for programs. Money in fen.
extension ComparedReport: Encodable {
    private enum Key: String, CodingKey {
        case yearSoFar
    }

    public func encode(to encoder: any Encoder) throws {
        try report.encode(to: encoder)
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(YearJSON(compared: self), forKey: .yearSoFar)
    }
}

/// `filed` + the report's own figures + (`known` − `filed` of every adjustment) = `figures`; stocks aside.
private struct YearJSON: Encodable {
    let compared: ComparedReport

    private enum Key: String, CodingKey {
        case figures, lastReturn, filed, adjustments
    }

    func encode(to encoder: any Encoder) throws {
        let basis = compared.report.query.basis
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(FiguresJSON(compared.year, basis: basis), forKey: .figures)
        guard let parts = compared.parts else { return }
        try container.encode(parts.last.name, forKey: .lastReturn)
        try container.encode(FiguresJSON(parts.filed, basis: basis), forKey: .filed)
        try container.encode(
            parts.adjustments.map { AdjustmentJSON(adjustment: $0, basis: basis) }, forKey: .adjustments)
    }
}

private struct AdjustmentJSON: Encodable {
    let adjustment: YearSoFar.Adjustment
    let basis: ReportQuery.Basis

    private enum Key: String, CodingKey {
        case period, filed, known
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(adjustment.period.name, forKey: .period)
        try container.encode(FiguresJSON(adjustment.before, basis: basis), forKey: .filed)
        try container.encode(FiguresJSON(adjustment.now, basis: basis), forKey: .known)
    }
}
