import CaseWorkflow
import SafeCrypto

/// Which cases a list held that left the desk, so that the audit of each of them can tell. Cases are kept by their keys in runs:
/// a whole desk that was taken in at once is one run.
public struct CaseKeys: Hashable, Sendable {
    private var runs: [ClosedRange<Int64>] = []

    public init() {}

    public init(_ rows: some Sequence<DocketRow>) { add(rows) }

    public mutating func add(_ rows: some Sequence<DocketRow>) {
        for row in rows { runs.append(row.key...row.key) }
    }

    func contains(_ key: Int64) -> Bool { runs.contains { $0.contains(key) } }

    /// Runs in order, none touching another.
    private var joined: [ClosedRange<Int64>] {
        var joined: [ClosedRange<Int64>] = []
        for run in runs.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = joined.last, run.lowerBound <= last.upperBound + 1 {
                joined[joined.count - 1] = last.lowerBound...max(last.upperBound, run.upperBound)
            } else {
                joined.append(run)
            }
        }
        return joined
    }
}

/// Written as one text: for each run the gap before it and how many more keys it has, seven bits a byte, in base64.
extension CaseKeys: Codable {
    public func encode(to encoder: any Encoder) throws {
        var bytes: [UInt8] = []
        func append(_ number: Int64) {
            var rest = UInt64(bitPattern: number)
            while rest > 0x7F {
                bytes.append(UInt8(truncatingIfNeeded: rest & 0x7F) | 0x80)
                rest >>= 7
            }
            bytes.append(UInt8(truncatingIfNeeded: rest))
        }
        var end: Int64 = 0
        for run in joined {
            append(run.lowerBound - end)
            append(run.upperBound - run.lowerBound)
            end = run.upperBound
        }
        var container = encoder.singleValueContainer()
        try container.encode(Base64.text(bytes))
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        func broken() -> DecodingError {
            DecodingError.dataCorruptedError(in: container, debugDescription: "no keys of cases")
        }
        guard let bytes = Base64.bytes(try container.decode(String.self)) else { throw broken() }
        var numbers: [Int64] = []
        var number: UInt64 = 0
        var shift: UInt64 = 0
        for byte in bytes {
            guard shift < 63 else { throw broken() }
            number |= UInt64(byte & 0x7F) << shift
            shift += 7
            if byte & 0x80 == 0 {
                guard let whole = Int64(exactly: number) else { throw broken() }
                numbers.append(whole)
                (number, shift) = (0, 0)
            }
        }
        guard shift == 0, numbers.count.isMultiple(of: 2) else { throw broken() }
        var end: Int64 = 0
        for place in stride(from: 0, to: numbers.count, by: 2) {
            let (first, isOver) = end.addingReportingOverflow(numbers[place])
            let (last, isFar) = first.addingReportingOverflow(numbers[place + 1])
            guard !isOver, !isFar else { throw broken() }
            runs.append(first...last)
            end = last
        }
    }
}
