public import CaseWorkflow

/// What is held against a summary table, or shown to a person. Raw values are stable: offices quote them to each other.
public enum TableRule: String, CaseIterable, Hashable, Sendable, Codable {
    // The file.
    case file = "T-FILE"
    case sheet = "T-SHEET"
    case header = "T-HEADER"
    case bytes = "T-BYTES"

    // Its rows.
    case unknown = "T-UNKNOWN"
    case name = "T-NAME"
    case twice = "T-TWICE"
    case missing = "T-MISSING"
    case blank = "T-BLANK"
    case cell = "T-CELL"
    case negative = "T-NEGATIVE"
    case unit = "T-UNIT"
    case stray = "T-STRAY"
    case office = "T-OFFICE"
    case period = "T-PERIOD"
    case person = "T-PERSON"

    // Its figures.
    case stock = "T-STOCK"
    case closed = "T-CLOSED"
    case noAgreement = "T-NO-AGREEMENT"
    case aidClosed = "T-AID-CLOSED"
    case received = "T-RECEIVED"
    case accepted = "T-ACCEPTED"
    case succeeded = "T-SUCCEEDED"
    case persons = "T-PERSONS"
    case collective = "T-COLLECTIVE"
    case covered = "T-COVERED"
    case promoted = "T-PROMOTED"
    case outreach = "T-OUTREACH"

    // What the receiver knows.
    case notOver = "T-NOT-OVER"
    case overlap = "T-OVERLAP"
    case stands = "T-STANDS"
    case noneStands = "T-NONE"
    case bridge = "T-BRIDGE"
    case unnamed = "T-UNNAMED"

    /// Whether a person should only look.
    public var isWarning: Bool {
        switch self {
        case .promoted, .bridge, .unnamed: true
        case .file, .sheet, .header, .bytes, .unknown, .name, .twice, .missing, .blank, .cell, .negative, .unit, .stray,
            .office, .period, .person, .stock, .closed, .noAgreement, .aidClosed, .received, .accepted, .succeeded,
            .persons, .collective, .covered, .outreach, .notOver, .overlap, .stands, .noneStands:
            false
        }
    }
}

/// One thing that is held against a summary table, with its place.
public struct TableFinding: Hashable, Sendable {
    public let rule: TableRule
    /// The row of the worksheet, or the line of the text file, from 1.
    public let row: Int?
    /// The letters of the column.
    public let column: String?
    /// The code of the figure, or of another row of the table.
    public let field: String?
    public let sentence: Sentence

    public init(
        _ rule: TableRule, row: Int? = nil, column: String? = nil, field: String? = nil, _ chinese: String,
        _ english: String
    ) {
        self.rule = rule
        self.row = row
        self.column = column
        self.field = field
        sentence = Sentence(chinese, english)
    }
}
