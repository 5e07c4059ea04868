public import CaseWorkflow

/// A ledger that was taken in: which file, by what right, and where its cases lie.
public struct ImportBatch: Hashable, Sendable, Codable {
    public var id: String
    public var office: OfficeCode
    public var fileName: String
    /// SHA-256 (hex) of the file, by which a second intake of the same file is noticed.
    public var fileDigest: String
    public var on: Day
    /// Rows read, cases taken in, repeated rows, rows held, and whatever else the reader counted.
    public var counts: [String: Int]
    /// The first and last case of the batch, by the sequence of their opening; 0 when it brought no case.
    var firstKey: Int64
    var lastKey: Int64
    public var standing: Standing
    public var reason: String?

    public enum Standing: String, Hashable, Sendable, Codable {
        case taken
        /// An undoing began and has not come to its end.
        case undoing
        case undone
    }

    public init(
        id: String, office: OfficeCode, fileName: String, fileDigest: String, on: Day, counts: [String: Int] = [:]
    ) {
        self.id = id
        self.office = office
        self.fileName = fileName
        self.fileDigest = fileDigest
        self.on = on
        self.counts = counts
        firstKey = 0
        lastKey = 0
        standing = .taken
        reason = nil
    }

    /// How many cases it brought.
    public var cases: Int { firstKey == 0 ? 0 : Int(lastKey - firstKey + 1) }
}

/// What somebody decided about a row that could not be taken in.
public struct HeldResolution: Hashable, Sendable, Codable {
    public var batch: String
    public var line: Int
    public var status: Status
    /// The case number it became, or why it was dismissed.
    public var resolution: String

    public enum Status: String, Hashable, Sendable, Codable {
        case open, resolved, dismissed

        public var name: Sentence {
            switch self {
            case .open: Sentence("待处理", "waits")
            case .resolved: Sentence("已处理", "resolved")
            case .dismissed: Sentence("不予导入", "dismissed")
            }
        }
    }

    public init(batch: String, line: Int, status: Status, resolution: String) {
        self.batch = batch
        self.line = line
        self.status = status
        self.resolution = resolution
    }
}
