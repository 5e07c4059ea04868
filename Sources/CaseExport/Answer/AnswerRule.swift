/// Everything an answer to a filing is checked for. Raw values are stable: offices quote them to each other.
public enum AnswerRule: String, CaseIterable, Hashable, Sendable {
    // The folder and its files.
    case folder = "A-FOLDER"
    case link = "A-LINK"
    case extra = "A-EXTRA"
    case missing = "A-MISSING"

    // Each document.
    case doctype = "A-DOCTYPE"
    case xml = "A-XML"
    case limit = "A-LIMIT"
    case xsd = "A-XSD"

    // What it says.
    case text = "A-TEXT"
    case parties = "A-PARTIES"
    case period = "A-PERIOD"
    case identity = "A-IDENTITY"
    case outcome = "A-OUTCOME"
    case container = "A-CONTAINER"

    // Beside the filing that it answers.
    case filing = "A-FILING"
    case digest = "A-DIGEST"

    // Who gave it.
    case signature = "A-SIGNATURE"
    case signatureNone = "A-SIGNATURE-NONE"
    case signatureUnknown = "A-SIGNATURE-UNKNOWN"
    case signatureRevoked = "A-SIGNATURE-REVOKED"
    case signatureRequired = "A-SIGNATURE-REQUIRED"

    // Writing one.
    case exists = "A-EXISTS"
    case write = "A-WRITE"

    /// An error refuses the answer; at a warning a person should look.
    public var severity: FilingRule.Severity {
        switch self {
        case .signatureNone, .signatureUnknown: .warning
        case .folder, .link, .extra, .missing, .doctype, .xml, .limit, .xsd, .text, .parties, .period, .identity,
            .outcome, .container, .filing, .digest, .signature, .signatureRevoked, .signatureRequired, .exists, .write:
            .error
        }
    }
}
