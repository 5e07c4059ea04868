/// An amount of money in whole fen (分). Nothing is ever rounded; what does not fit is an error.
public struct Money: Hashable, Comparable, Sendable {
    /// 1 yuan = 100 fen.
    public let fen: Int64

    public init(fen: Int64) { self.fen = fen }

    public static let zero = Money(fen: 0)

    /// Thrown when a sum leaves the range of whole fen (about ±92 trillion yuan).
    public struct Overflow: Error, Hashable, Sendable {}

    public func plus(_ other: Money) throws(Overflow) -> Money {
        let (sum, overflow) = fen.addingReportingOverflow(other.fen)
        if overflow { throw Overflow() }
        return Money(fen: sum)
    }

    public func minus(_ other: Money) throws(Overflow) -> Money {
        let (difference, overflow) = fen.subtractingReportingOverflow(other.fen)
        if overflow { throw Overflow() }
        return Money(fen: difference)
    }

    /// The most that any single amount of a case may be: one trillion yuan, so that sums over a province cannot overflow.
    public static let greatest = Money(fen: 100_000_000_000_000)

    public static func < (one: Money, other: Money) -> Bool { one.fen < other.fen }
}

extension Money: CustomStringConvertible {
    /// `¥12,000.00`.
    public var description: String {
        let digits = String(fen.magnitude)
        let padded = String(repeating: "0", count: max(0, 3 - digits.count)) + digits
        let yuan = padded.dropLast(2)
        var grouped = ""
        for (index, digit) in yuan.enumerated() {
            if index > 0, (yuan.count - index) % 3 == 0 { grouped.append(",") }
            grouped.append(digit)
        }
        return (fen < 0 ? "-¥" : "¥") + grouped + "." + padded.suffix(2)
    }

    /// `12000.00`, for files that programs read.
    public var plain: String {
        let digits = String(fen.magnitude)
        let padded = String(repeating: "0", count: max(0, 3 - digits.count)) + digits
        return (fen < 0 ? "-" : "") + padded.dropLast(2) + "." + padded.suffix(2)
    }
}

extension Money: Codable {
    public init(from decoder: any Decoder) throws {
        fen = try decoder.singleValueContainer().decode(Int64.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(fen)
    }
}
