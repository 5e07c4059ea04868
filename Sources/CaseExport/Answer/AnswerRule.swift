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

    // Writing one.
    case exists = "A-EXISTS"
    case write = "A-WRITE"
}
