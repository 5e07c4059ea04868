/// One cell of a workbook on its way out.
public enum OutgoingCell: Hashable, Sendable {
    case empty
    case text(String)
    case integer(Int)
    /// Money in fen, written as yuan with two decimals, exactly.
    case amount(fen: Int64)
    /// A day as days since 1970-01-01, shown as `2017-03-05`; days before 1900-03-01 are written as text.
    case day(Int)
    /// A number in the digits given, `-12.5`; anything that is no such number is written as text.
    case number(String)
    /// Text of a heading: bold, with a line below.
    case heading(String)

    /// Index into the formats of `XLSXStyles`.
    var style: Int {
        switch self {
        case .empty, .text, .number, .integer: 0
        case .day: 1
        case .amount: 2
        case .heading: 3
        }
    }

    /// The number as a worksheet stores it; nil for what is stored as text.
    var storedNumber: String? {
        switch self {
        case .empty, .text, .heading: return nil
        case .integer(let number): return String(number)
        case .amount(let fen):
            let yuan = fen.magnitude / 100
            let rest = fen.magnitude % 100
            return (fen < 0 ? "-" : "") + String(yuan) + (rest == 0 ? "" : rest < 10 ? ".0\(rest)" : ".\(rest)")
        case .day(let days):
            // Excel counts from 1899-12-30 and is right only after its imaginary 1900-02-29.
            let (serial, overflow) = days.addingReportingOverflow(25_569)
            return overflow || !(61...2_958_465).contains(serial) ? nil : String(serial)
        case .number(let digits): return OutgoingCell.isNumber(digits) ? digits : nil
        }
    }

    /// The text as a worksheet stores it.
    var storedText: String {
        switch self {
        case .empty: ""
        case .text(let text), .heading(let text), .number(let text): text
        case .integer, .amount: storedNumber ?? ""
        case .day(let days): storedNumber ?? String(days)
        }
    }

    /// Digits with an optional sign, decimals and exponent, and no more digits than a worksheet keeps (15).
    private static func isNumber(_ text: String) -> Bool {
        var digits = 0
        var points = 0
        var exponent = false
        var previous: UInt8 = 0
        for byte in text.utf8 {
            switch byte {
            case 48...57: if !exponent { digits += 1 }
            case UInt8(ascii: "-"), UInt8(ascii: "+"):
                guard previous == 0 && byte == UInt8(ascii: "-") || previous == UInt8(ascii: "E") else { return false }
            case UInt8(ascii: "."):
                points += 1
                guard digits > 0, !exponent, points == 1 else { return false }
            case UInt8(ascii: "E"):
                guard digits > 0, !exponent else { return false }
                exponent = true
            default: return false
            }
            previous = byte
        }
        return digits > 0 && digits <= 15 && (48...57).contains(previous)
    }
}
