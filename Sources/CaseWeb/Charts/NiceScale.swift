import CaseWorkflow
import Foundation

/// A scale from figures to places, with ticks at 1, 2 or 5 times a power of ten. Zero is always on it.
struct NiceScale: Equatable {
    let low: Double
    let high: Double
    let step: Double
    /// The places of `low` and `high`.
    let from: Double
    let to: Double

    /// - Parameters:
    ///   - values: what must fit.
    ///   - ticks: about how many.
    ///   - least: the smallest step: 1 for what is counted.
    init(_ values: some Sequence<Double>, ticks: Int = 5, least: Double = 1, from: Double, to: Double) {
        var (low, high) = (0.0, 0.0)
        for value in values where value.isFinite {
            low = min(low, value)
            high = max(high, value)
        }
        if low == high { high = least }
        let step = max(least, NiceScale.step((high - low) / Double(max(1, ticks))))
        self.step = step
        self.low = (low / step).rounded(.down) * step
        self.high = (high / step).rounded(.up) * step
        self.from = from
        self.to = to
    }

    func place(_ value: Double) -> Double {
        guard high > low, value.isFinite else { return from }
        return from + (min(max(value, low), high) - low) / (high - low) * (to - from)
    }

    var ticks: [Double] {
        // Before it becomes a whole number: what is no number, or too large for one, has fifty.
        let count = Int(min(((high - low) / step).rounded(), 50))
        return (0...max(0, count)).map { low + Double($0) * step }
    }

    /// The smallest of 1, 2, 5 times a power of ten that is not below.
    private static func step(_ raw: Double) -> Double {
        guard raw > 0, raw.isFinite else { return 1 }
        let power = pow(10, log10(raw).rounded(.down))
        let rest = raw / power
        return (rest <= 1.000_001 ? 1 : rest <= 2.000_001 ? 2 : rest <= 5.000_001 ? 5 : 10) * power
    }
}

/// How figures are written along an axis: short, in the words of the language.
struct AxisNumber {
    let language: Language
    /// Fen are written as 万元 in Chinese and as thousands of yuan in English; everything else as it is.
    let isMoney: Bool

    /// `250`, `1.5万`, `20M`.
    func text(_ value: Double) -> String {
        let value = isMoney ? value / 100 : value
        let size = abs(value)
        let units: [(Double, String)] =
            language == .chinese ? [(1e8, "亿"), (1e4, "万")] : [(1e9, "G"), (1e6, "M"), (1e4, "k")]
        for (unit, name) in units where size >= unit {
            let divisor = name == "k" ? 1000 : unit
            return AxisNumber.short(value / divisor) + name
        }
        return AxisNumber.short(value)
    }

    private static func short(_ value: Double) -> String {
        guard value.isFinite else { return "" }
        let hundredths = Int64((min(max(value, -1e15), 1e15) * 100).rounded())
        let (whole, part) = (abs(hundredths) / 100, abs(hundredths) % 100)
        let sign = hundredths < 0 ? "-" : ""
        if part == 0 { return sign + String(whole) }
        return sign + "\(whole)." + (part % 10 == 0 ? String(part / 10) : part < 10 ? "0\(part)" : String(part))
    }
}
