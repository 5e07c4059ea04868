public import CaseWorkflow

/// A summary table that is to be taken in.
public struct TableRequest: Sendable {
    /// The file, xlsx or CSV.
    public var path: String
    /// The sheet, where more than one could be meant.
    public var sheet: String?
    /// Whose table it is.
    public var sender: OfficeCode
    public var period: Period
    /// nil: the officer's own office.
    public var receiver: OfficeCode?
    /// It takes the place of a table that stands.
    public var replaces: Bool

    public init(
        path: String, sheet: String? = nil, sender: OfficeCode, period: Period, receiver: OfficeCode? = nil,
        replaces: Bool = false
    ) {
        self.path = path
        self.sheet = sheet
        self.sender = sender
        self.period = period
        self.receiver = receiver
        self.replaces = replaces
    }
}
