/// What one cell turned out to say. A cell that cannot be read with certainty is doubtful, never guessed.
public enum CellReading<Value: Sendable>: Sendable {
    /// The value, and whatever a person should know about how it was read.
    case decoded(Value, [LedgerNote.Kind])
    /// Nothing is there: an empty cell, or a mark that means nothing is there.
    case absent
    case doubtful(Doubt)

    static func decoded(_ value: Value) -> CellReading { .decoded(value, []) }

    static func doubtful(_ reason: Doubt.Reason) -> CellReading { .doubtful(Doubt(reason)) }

    /// The decoded value; nil for an absent or doubtful cell.
    public var value: Value? {
        switch self {
        case .decoded(let value, _): value
        case .absent, .doubtful: nil
        }
    }

    /// Why a person must look; nil for a decoded or absent cell.
    public var doubt: Doubt? {
        switch self {
        case .doubtful(let doubt): doubt
        case .decoded, .absent: nil
        }
    }
}

extension CellReading: Equatable where Value: Equatable {}
