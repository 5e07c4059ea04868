public import CaseStore
public import CaseWorkflow

/// The intake form as somebody typed it: texts, most of them empty while it is being filled in.
///
/// `read` makes a `CaseDraft` of it and names every field that cannot be read, all at once: nobody should have to send a form
/// five times to learn of five mistakes.
public struct IntakeForm: Sendable, Hashable {
    public var workers: [[String: String]]
    public var employers: [[String: String]]
    public var claims: [[String: String]]
    /// Everything that is there once: `kind`, `channel`, `on`, `category`, `summary`, `persons` …
    public var plain: [String: String]

    public static let workerFields = ["name", "id", "phone", "bank", "sex", "birth", "address", "migrant"]
    public static let employerFields = [
        "name", "code", "industry", "ownership", "size", "capacity", "representative", "address", "phone",
    ]
    public static let claimFields = ["head", "amount"]
    public static let mostRows = 50

    public init(
        workers: [[String: String]] = [], employers: [[String: String]] = [], claims: [[String: String]] = [],
        plain: [String: String] = [:]
    ) {
        self.workers = workers
        self.employers = employers
        self.claims = claims
        self.plain = plain
    }

    /// What the form says, and which fields cannot be read.
    public func read(_ desk: Desk) throws(StoreError) -> (draft: CaseDraft, problems: [FieldProblem]) {
        var reading = IntakeReading(form: self, today: desk.today)
        return try reading.read(desk)
    }
}
