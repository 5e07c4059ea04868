public import CaseWorkflow

/// A paper that is to be made for a case.
public struct DocumentOrder: Sendable {
    /// The form's code and name.
    public var form: String
    public var title: String
    /// The word in its letter numbers; nil for papers without one.
    public var letterWord: String?
    public var template: [UInt8]
    public var isTogether: Bool
    /// One copy for each; a paper that stays in the office goes to nobody.
    public var recipients: [Recipient]

    public struct Recipient: Hashable, Sendable {
        public var name: String?
        public var side: Side?

        public init(name: String?, side: Side?) {
            self.name = name
            self.side = side
        }
    }

    public init(
        form: String, title: String, letterWord: String?, template: [UInt8], isTogether: Bool, recipients: [Recipient]
    ) {
        self.form = form
        self.title = title
        self.letterWord = letterWord
        self.template = template
        self.isTogether = isTogether
        self.recipients = recipients
    }
}

/// What came of filling the template once the letter numbers were known.
public struct FilledDocument: Sendable {
    /// The values, as they are kept to make the paper again.
    public var values: [UInt8]
    /// SHA-256 of each copy's file; of the one file when all are together.
    public var digests: [[UInt8]]

    public init(values: [UInt8], digests: [[UInt8]]) {
        self.values = values
        self.digests = digests
    }
}
