public import CaseWorkflow
public import Foundation

/// One thing an officer wants done to one case.
public struct Act: Sendable {
    public var command: Command
    /// nil for a command that opens a case.
    public var on: CaseFile.ID?
    /// The version the officer looked at; a later one is reported, never overwritten. nil: whatever stands now.
    public var expectedVersion: Int?
    public var sealing: [Sealing]
    /// The rows of a claimant roll that the command sets.
    public var roll: [Claimant]

    public init(
        _ command: Command, on: CaseFile.ID? = nil, expectedVersion: Int? = nil, sealing: [Sealing] = [],
        roll: [Claimant] = []
    ) {
        self.command = command
        self.on = on
        self.expectedVersion = expectedVersion
        self.sealing = sealing
        self.roll = roll
    }
}

/// What came of an act.
public struct Performed: Sendable {
    /// The case as it stands now.
    public let file: CaseFile
    /// What this act recorded.
    public let events: [Event]
    /// How many commits the case has had with this one.
    public let version: Int
    public let sequence: Int64
    /// True when the command identifier had been performed before: nothing was recorded again.
    public let repeated: Bool
}

/// Who acts, on which day, under which command identifier.
public struct Acting: Sendable {
    public var officer: OfficerCode
    public var today: Day
    public var commandID: UUID
    /// Milliseconds since 1970, a label.
    public var at: Int64

    public init(officer: OfficerCode, today: Day, commandID: UUID, at: Int64) {
        self.officer = officer
        self.today = today
        self.commandID = commandID
        self.at = at
    }
}
