import CBaseline
import Foundation

/// Measures what the desk does against what the same rows cost in bare C, in one run, one beside the other in turn.
///
///     benchmarks [--cases N] [--rounds N] [--quick] [--documents | --filings N]
///     benchmarks --filing N --out DIR
///
/// With --documents only papers are measured, and what memory they took; with --filings only filings of so many records.
/// With --filing nothing is measured: an invented filing of so many records is written into the folder.
/// Prints one Markdown table: processor time of the desk divided by that of C, and both wall times.
@main
struct Benchmarks {
    static func main() throws {
        var cases = [10_000, 100_000]
        var rounds = 5
        var isPapersAlone = false
        var filedRecords: Int?
        var filing: Int?
        var folder: String?
        var arguments = CommandLine.arguments.dropFirst()[...]
        while let argument = arguments.popFirst() {
            switch argument {
            case "--quick": (cases, rounds) = ([2_000], 3)
            case "--cases":
                guard let count = arguments.popFirst().flatMap({ Int($0) }), count > 0 else { throw Stop.usage }
                cases = [count]
            case "--rounds":
                guard let count = arguments.popFirst().flatMap({ Int($0) }), (1...99).contains(count) else {
                    throw Stop.usage
                }
                rounds = count
            case "--documents": isPapersAlone = true
            case "--filings":
                guard let count = arguments.popFirst().flatMap({ Int($0) }), count > 0 else { throw Stop.usage }
                filedRecords = count
            case "--filing":
                guard let count = arguments.popFirst().flatMap({ Int($0) }), count > 0 else { throw Stop.usage }
                filing = count
            case "--out":
                guard let path = arguments.popFirst() else { throw Stop.usage }
                folder = path
            default: throw Stop.usage
            }
        }
        if let filing {
            guard let folder else { throw Stop.usage }
            return print(try Filings.write(filing, into: folder))
        }
        let table = Table()
        table.begin()
        if let filedRecords {
            let place = try Place()
            defer { place.remove() }
            return try Filings(place: place, rounds: rounds, records: filedRecords).run(table)
        }
        if isPapersAlone {
            let place = try Place()
            defer { place.remove() }
            try Documents(place: place, rounds: rounds).run(table)
            print("\nMost memory held, both sides and their samples together: \(cb_peak() / 1024) MiB")
            return
        }
        for count in cases {
            let place = try Place()
            defer { place.remove() }
            try Intake(place: place, cases: count, rounds: count > 20_000 ? min(rounds, 3) : rounds).run(table)
        }
        let place = try Place()
        defer { place.remove() }
        let desk = try SampleDesk(home: place.path("desk"), cases: cases.max() ?? 10_000)
        try Lookups(desk: desk, rounds: rounds).run(table)
        try Figures(desk: desk, rounds: rounds).run(table)
        try Coding(desk: desk, rounds: rounds).run(table)
        try Appends(desk: desk, place: place, rounds: rounds).run(table)
        try Documents(place: place, rounds: rounds).run(table)
        try Filings(place: place, rounds: rounds, records: cases.max() ?? 10_000).run(table)
    }
}

/// Why there is nothing to measure.
enum Stop: Error, CustomStringConvertible {
    case usage
    case baseline(String)
    case sample(String)

    var description: String {
        switch self {
        case .usage:
            "usage: benchmarks [--cases N] [--rounds N] [--quick] [--documents | --filings N], or --filing N --out DIR"
        case .baseline(let message): "the C side stopped: \(message)"
        case .sample(let message): "the sample cannot be made: \(message)"
        }
    }
}

/// A folder of one run, removed at its end.
struct Place {
    let root: String

    init() throws {
        root = NSTemporaryDirectory() + "labordesk-benchmarks-\(UUID().uuidString.lowercased())"
        try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
    }

    func path(_ name: String) -> String { root + "/" + name }

    /// A folder that stays behind harms nobody.
    func remove() { try? FileManager.default.removeItem(atPath: root) }
}
