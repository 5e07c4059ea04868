public import CaseForms
public import CaseWorkflow
public import Foundation

/// A paper that somebody wants made.
public struct DocumentRequest: Sendable {
    public var form: Form
    /// The case's number.
    public var number: String
    /// The day on the paper.
    public var on: Day
    public var recipients: Recipients
    /// What the officer gives for this paper, by field.
    public var asked: [String: String]
    /// One file for all copies; else a folder with a file each.
    public var isTogether: Bool
    /// Makes the paper although the case does not say yet what it must say; the places stay blank.
    public var leavesBlanks: Bool
    /// PDF in a folder of many; a single file is PDF by its name.
    public var isPDF: Bool
    /// Replaces an ordinary Word or PDF file that lies at the place.
    public var overwrites: Bool
    public var commandID: UUID

    public enum Recipients: Hashable, Sendable {
        /// As the form says: both sides, the worker, nobody.
        case usual
        case all(Side)
        case eachClaimant
        case body(String)
    }

    public init(
        form: Form, number: String, on: Day, recipients: Recipients = .usual, asked: [String: String] = [:],
        isTogether: Bool = true, leavesBlanks: Bool = false, isPDF: Bool = false,
        overwrites: Bool = false, commandID: UUID = UUID()
    ) {
        self.form = form
        self.number = number
        self.on = on
        self.recipients = recipients
        self.asked = asked
        self.isTogether = isTogether
        self.leavesBlanks = leavesBlanks
        self.isPDF = isPDF
        self.overwrites = overwrites
        self.commandID = commandID
    }
}
