public import CaseWorkflow

/// What a document says beside the case itself: who makes it, for whom, and the numbers that the case keeps sealed.
public struct FormContext: Sendable {
    public var officeName: String
    public var officeAddress: String?
    public var officePhone: String?
    public var organisationName: String?
    /// Certificate numbers by the mediators' codes.
    public var certificates: [String: String] = [:]
    public var officer: String
    public var on: Day
    /// The number of this paper in its own series.
    public var letter: String?
    public var calendar: WorkingCalendar
    public var rules: DeadlineRules
    public var area: String?
    /// Every event of the case, oldest first.
    public var history: [Event] = []
    /// Personal numbers in full, by the worker's or employer's place (from 0); empty when they are to stay blank.
    public var workerNumbers: [Int: PersonalNumbers] = [:]
    public var employerPhones: [Int: String] = [:]
    public var roll: [RollLine] = []
    /// To whom the paper goes.
    public var recipient: FormRecipient?
    /// The page on which parties ask for their case; without one a paper has no code to scan.
    public var lookUpAddress: String?
    /// The papers in the volume.
    public var volume: [FormRecord] = []
    public var pages: Int?

    public struct PersonalNumbers: Hashable, Sendable {
        public var residentID: String?
        public var phone: String?

        public init(residentID: String? = nil, phone: String? = nil) {
            self.residentID = residentID
            self.phone = phone
        }
    }

    /// A claimant of the roll.
    public struct RollLine: Hashable, Sendable {
        public var line: Int
        public var name: String
        public var residentID: String?
        public var phone: String?
        public var claimed: Money

        public init(line: Int, name: String, residentID: String? = nil, phone: String? = nil, claimed: Money) {
            self.line = line
            self.name = name
            self.residentID = residentID
            self.phone = phone
            self.claimed = claimed
        }
    }

    public init(
        officeName: String, officer: String, on: Day, calendar: WorkingCalendar = .shipped,
        rules: DeadlineRules = .shipped, area: String? = nil
    ) {
        self.officeName = officeName
        self.officer = officer
        self.on = on
        self.calendar = calendar
        self.rules = rules
        self.area = area
    }

    /// The line of the roll with this number; it stands at its number's place unless lines were left out.
    public func claimant(_ number: Int) -> RollLine? {
        if roll.indices.contains(number - 1), roll[number - 1].line == number { return roll[number - 1] }
        return roll.first { $0.line == number }
    }
}

/// One copy of a paper: to whom it goes, and its number in its own series.
public struct FormCopy: Hashable, Sendable {
    public var recipient: FormRecipient?
    public var letter: String?

    public init(recipient: FormRecipient?, letter: String?) {
        self.recipient = recipient
        self.letter = letter
    }
}

/// One to whom a paper goes: a worker, a claimant of the roll, an employer, or a body outside the case.
public enum FormRecipient: Hashable, Sendable {
    case worker(Int)
    case claimant(Int)
    case employer(Int)
    case body(String)
}
