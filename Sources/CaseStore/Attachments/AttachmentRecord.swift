public import CaseWorkflow

/// A file put to a case.
public struct AttachmentRecord: Hashable, Sendable, Codable {
    public var caseID: CaseFile.ID
    var caseKey: Int64
    /// From 1, within the case.
    public var ordinal: Int
    public var name: String
    /// What the first bytes say it is: `pdf`, `jpeg`, `png`, `docx` …
    public var type: String
    public var bytes: Int
    /// The keyed digest of the content, by which the encrypted file goes.
    public var token: String
    public var on: Day
    /// The item of the archive list it belongs to; nil when nobody said.
    public var item: String?
    /// The made paper (from 1) of which it is the signed or sealed copy.
    public var paper: Int?
}
