public import CaseWorkflow

/// One figure of a report that can be opened to show what it is made of: a line of the table, a part of it, or the numerator or
/// denominator of a rate.
///
/// Every figure is a sum, so what one case adds to it is the same figure of that case alone.
public struct ReportFigure: Sendable {
    /// Stable, for addresses: `accepted-cases`, `claimed`.
    public let indicator: String
    /// The part of it: a head of claim, a result of legal aid, `numerator`; empty for the whole.
    public let detail: String
    public let name: Sentence
    public let unit: ReportUnit
    public var isMoney: Bool { unit == .fen }
    /// Of the rate of the accepted, whose successes after the day asked about are left out.
    let isOfCohort: Bool
    let value: @Sendable (Figures) -> Int64

    /// The figure of a group or period.
    public func value(of figures: Figures) -> Int64 { value(figures) }

    /// All that a page can open.
    public static let all: [ReportFigure] = lines + rates + byHead + byResult

    public init?(indicator: String, detail: String = "") {
        let found = ReportFigure.all.first { $0.indicator == indicator && $0.detail == detail }
        guard let found else { return nil }
        self = found
    }

    init(
        _ indicator: String, _ name: Sentence, detail: String = "", unit: ReportUnit = .cases, isOfCohort: Bool = false,
        _ value: @escaping @Sendable (Figures) -> Int64
    ) {
        self.indicator = indicator
        self.detail = detail
        self.name = name
        self.unit = unit
        self.isOfCohort = isOfCohort
        self.value = value
    }

    private static let lines = ReportTable.lines.map { line in
        ReportFigure(line.code, line.name, unit: line.unit, line.value)
    }

    private static let rates = ReportTable.rates(Figures()).indices.flatMap { place -> [ReportFigure] in
        let rate: @Sendable (Figures) -> Figures.Rate = { ReportTable.rates($0)[place].rate }
        let name = ReportTable.rates(Figures())[place].name
        let isOfCohort = place == 2
        return [
            ReportFigure(
                rateCodes[place], Sentence("\(name.chinese)：分子", "\(name.english): numerator"), detail: "numerator",
                isOfCohort: isOfCohort
            ) { rate($0).numerator },
            ReportFigure(
                rateCodes[place], Sentence("\(name.chinese)：分母", "\(name.english): denominator"), detail: "denominator",
                isOfCohort: isOfCohort
            ) { rate($0).denominator },
        ]
    }

    /// The codes of the rates, in their order.
    public static let rateCodes = ["of-decided", "of-closed", "of-accepted"]

    /// The money of each head of claim.
    public static let moneyCodes = ["claimed", "agreed-or-awarded", "received", "waived"]

    private static let byHead = ClaimHead.allCases.flatMap { head -> [ReportFigure] in
        let parts: [@Sendable (RecoveryLadder) -> Int64] = [\.claimed, \.agreed, \.received, \.waived]
        return zip(moneyCodes, parts).compactMap { code, part in
            guard let line = ReportTable.lines.first(where: { $0.code == code }) else { return nil }
            return ReportFigure(
                code,
                Sentence("\(line.name.chinese)（\(head.name.chinese)）", "\(line.name.english) (\(head.name.english))"),
                detail: head.rawValue, unit: .fen
            ) { $0.byHead[head].map(part) ?? 0 }
        }
    }

    private static let byResult = AidResult.allCases.map { result in
        ReportFigure(
            "aid-closed-cases",
            Sentence("援助结案（\(result.name.chinese)）", "aid closed (\(result.name.english))"),
            detail: result.rawValue
        ) { $0.legalAid.closedByDetail[result.rawValue] ?? 0 }
    }
}

extension ReportTable.Line {
    /// A code for addresses: the English name without its signs.
    public var code: String {
        name.english.lowercased().split { !$0.isLetter }.joined(separator: "-")
    }
}
