/// A workbook that is meant to be printed and signed: a table a sheet, with its heading, its notes and a place for names.
public struct PrintedWorkbook: Hashable, Sendable {
    /// What it is called in the file's properties.
    public var title: String
    /// The office that made it, in the file's properties.
    public var office: String
    /// Seconds since 1970 that the file's properties give as its making, so that the same input gives the same bytes.
    public var madeAt: Int64
    public var sheets: [PrintedSheet]

    public init(title: String, office: String, madeAt: Int64, sheets: [PrintedSheet]) {
        self.title = title
        self.office = office
        self.madeAt = madeAt
        self.sheets = sheets
    }
}

/// One sheet: a title over all columns, lines under it, one table with headings that stay in sight, and lines at its foot.
public struct PrintedSheet: Hashable, Sendable {
    /// Up to 31 characters, none of `[]:*?/\`.
    public var name: String
    public var title: String
    /// Under the title: office, period.
    public var lines: [String]
    public var heads: [String]
    public var rows: [[PrintedCell]]
    /// Under the table: rules of rounding, names of persons.
    public var foot: [String]
    /// Under all, with room for it: what is stamped there.
    public var seal: String
    /// Of the first columns, in characters; a Chinese character counts as two. The last one goes for the rest.
    public var widths: [Double]
    /// Set on upright pages; across when false.
    public var isUpright: Bool

    public init(
        name: String, title: String, lines: [String], heads: [String], rows: [[PrintedCell]], foot: [String],
        seal: String, widths: [Double], isUpright: Bool = false
    ) {
        self.isUpright = isUpright
        self.name = name
        self.title = title
        self.lines = lines
        self.heads = heads
        self.rows = rows
        self.foot = foot
        self.seal = seal
        self.widths = widths
    }
}

/// What stands in a cell.
public enum PrintedCell: Hashable, Sendable {
    case text(String)
    /// Part of the line above it (其中), indented.
    case part(String)
    case count(Int64)
    /// Ten thousandths that were rounded to hundredths: 1234 is 12.34.
    case hundredths(Int64)
    /// A figure that is no number, such as `+5.2%`; set like one.
    case figure(String)
    /// Room for somebody to write a number or a name.
    case blank
    /// Nothing to tell here.
    case none
}

/// The workbook could not be made.
public struct PrintedWorkbookProblem: Error, Hashable, Sendable {
    /// What libxlsxwriter or the system says.
    public let detail: String
}
