import Foundation

/// Lookup rows of an intake on their way into the desk, handed out in the order of their tokens however many there are: tokens are
/// random, and a table of millions takes them in quickly only one page after the other.
///
/// Rows gather in memory; when there are enough of them they go, sorted, into a file without a name, and at the end the sorted runs
/// are merged. Memory: some 12 MiB, and 64 KiB for each run of 262,144 rows.
final class LookupRuns {
    /// One row is 40 bytes: token (23, zeros after its end), its length (1), place of the case (8), field (1), ordinal (4), unused.
    /// Numbers have their highest byte first, so that rows compare as bytes.
    private static let width = 40
    private static let longestToken = 23

    private let path: String
    private let descriptor: Int32
    private let mostRows: Int
    private var buffer: [UInt8] = []
    private var runs: [Range<Int>] = []
    private var end = 0
    private var fields: [String] = []

    struct Row {
        var token: [UInt8]
        /// Which case of the batch, from 1.
        var place: Int
        var field: String
        var ordinal: Int64
    }

    /// - Parameter mostRows: how many rows stand in memory before they are written out.
    /// - Throws: `StoreError.unreachable`.
    init(folder: String, name: String, mostRows: Int = 1 << 18) throws {
        self.mostRows = mostRows
        path = folder + "/" + name
        descriptor = Foundation.open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw NewFile.failure(path) }
        // Opened, it needs no name: however the process ends, nothing stays.
        unlink(path)
    }

    deinit { Foundation.close(descriptor) }

    /// - Throws: `StoreError.corrupt` for a row that no case has; `.unreachable` when the disk does not take it.
    func add(_ row: Row) throws {
        guard row.token.count <= LookupRuns.longestToken else { throw PackedReader.cut }
        let field: Int
        if let known = fields.firstIndex(of: row.field) {
            field = known
        } else {
            field = fields.count
            fields.append(row.field)
        }
        let start = buffer.count
        buffer += row.token
        buffer += repeatElement(0, count: LookupRuns.longestToken - row.token.count)
        buffer.append(UInt8(row.token.count))
        buffer.append(bigEndian: Int64(row.place))
        buffer.append(UInt8(truncatingIfNeeded: field))
        withUnsafeBytes(of: UInt32(truncatingIfNeeded: row.ordinal).bigEndian) { buffer += $0 }
        buffer += repeatElement(0, count: start + LookupRuns.width - buffer.count)
        if buffer.count >= mostRows * LookupRuns.width { try spill() }
    }

    /// Sorts what is in memory and writes it out as one run.
    private func spill() throws {
        let width = LookupRuns.width
        var order = Array(0..<Int32(buffer.count / width))
        var sorted: [UInt8] = []
        sorted.reserveCapacity(buffer.count)
        buffer.withUnsafeBytes { bytes in
            func row(_ place: Int32) -> UnsafeRawBufferPointer {
                UnsafeRawBufferPointer(rebasing: bytes[(Int(place) * width)..<(Int(place) * width + width)])
            }
            order.sort { row($0).lexicographicallyPrecedes(row($1)) }
            for place in order { sorted += row(place) }
        }
        var written = 0
        while written < sorted.count {
            let count = sorted.withUnsafeBytes { bytes in
                pwrite(
                    descriptor, bytes.baseAddress.map { $0 + written }, bytes.count - written, off_t(end + written))
            }
            if count < 0 {
                if errno == EINTR { continue }
                throw NewFile.failure(path)
            }
            written += count
        }
        runs.append(end..<(end + sorted.count))
        end += sorted.count
        buffer.removeAll(keepingCapacity: true)
    }

    /// Hands out every row in the order of token, case, field and ordinal.
    func each(_ body: (Row) throws -> Void) throws {
        if !buffer.isEmpty { try spill() }
        buffer = []
        // The heads of the runs, the next one last.
        var heads: [RunReader] = []
        func place(_ reader: RunReader) {
            var (low, high) = (0, heads.count)
            while low < high {
                let middle = (low + high) / 2
                if heads[middle].head.lexicographicallyPrecedes(reader.head) { high = middle } else { low = middle + 1 }
            }
            heads.insert(reader, at: low)
        }
        for run in runs {
            let reader = RunReader(descriptor: descriptor, path: path, run: run)
            if try reader.advance(LookupRuns.width) { place(reader) }
        }
        while let reader = heads.popLast() {
            try body(try decoded(reader.head))
            if try reader.advance(LookupRuns.width) { place(reader) }
        }
    }

    private func decoded(_ bytes: ArraySlice<UInt8>) throws -> Row {
        func number(_ range: Range<Int>) -> UInt64 {
            bytes[(bytes.startIndex + range.lowerBound)..<(bytes.startIndex + range.upperBound)]
                .reduce(0) { $0 << 8 | UInt64($1) }
        }
        let longest = LookupRuns.longestToken
        let length = Int(number(longest..<(longest + 1)))
        let field = Int(number(32..<33))
        guard length <= longest, fields.indices.contains(field) else { throw PackedReader.cut }
        return Row(
            token: Array(bytes.prefix(length)), place: Int(truncatingIfNeeded: number(24..<32)), field: fields[field],
            ordinal: Int64(number(33..<37)))
    }
}

/// Reads one sorted run of rows, some at a time.
private final class RunReader {
    private let descriptor: Int32
    private let path: String
    private var rest: Range<Int>
    private var buffer: [UInt8] = []
    private var next = 0
    /// The row that comes next.
    private(set) var head: ArraySlice<UInt8> = []

    init(descriptor: Int32, path: String, run: Range<Int>) {
        self.descriptor = descriptor
        self.path = path
        rest = run
    }

    /// Goes on to the next row; false at the end of the run.
    func advance(_ width: Int) throws -> Bool {
        head = []
        if next + width > buffer.count {
            guard !rest.isEmpty else { return false }
            let count = min(rest.count, width * 1600)
            buffer = [UInt8](repeating: 0, count: count)
            var filled = 0
            while filled < count {
                let read = buffer.withUnsafeMutableBytes { bytes in
                    pread(
                        descriptor, bytes.baseAddress.map { $0 + filled }, count - filled,
                        off_t(rest.lowerBound + filled))
                }
                if read < 0, errno == EINTR { continue }
                guard read > 0 else { throw NewFile.failure(path) }
                filled += read
            }
            rest = (rest.lowerBound + count)..<rest.upperBound
            next = 0
        }
        head = buffer[next..<(next + width)]
        next += width
        return true
    }
}
