import CaseWorkflow

/// A rate in words: its numerator and its denominator by name, and a percentage only where one can mislead nobody.
struct NamedRate: Hashable, Sendable {
    let numerator: String
    let denominator: String
    let rate: Figures.Rate
    /// Cases that are not closed yet, whatever the denominator is.
    let open: Int64

    /// `调解成功8件，占本期已有结果的10件的80.0%`; without the percentage where there is none to give.
    var text: String {
        "\(numerator)\(rate.numerator)件，\(denominator)\(rate.denominator)件" + (percentage.map { "，占\($0)" } ?? "")
    }

    /// With one decimal, rounded half up, but never up to the whole: `100.0%` is all of it, with no case left open. nil where the
    /// whole is reached while cases are open, or where numerator and denominator are no part and whole.
    var percentage: String? {
        let (part, whole) = (rate.numerator, rate.denominator)
        guard whole > 0, (0...whole).contains(part) else { return nil }
        if part == whole { return open == 0 ? "100.0%" : nil }
        let (scaled, overflow) = part.multipliedReportingOverflow(by: 2_000)
        let (double, tooLarge) = whole.multipliedReportingOverflow(by: 2)
        guard !overflow, !tooLarge else { return nil }
        let tenths = min((scaled + whole) / double, 999)
        return "\(tenths / 10).\(tenths % 10)%"
    }
}
