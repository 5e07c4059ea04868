import CaseStore
import CaseWorkflow
import Hummingbird

/// What somebody looks for, as an address may carry it: plain, or as a mark that their own session alone can read when it may be the
/// number of a person. Addresses stay in browsers' histories and in the logs of whatever stands between.
struct SearchMark: Sendable {
    let store: Store
    let officer: OfficerCode
    /// What binds a mark to the session.
    let session: String

    init(_ web: Web, _ person: Person) {
        store = web.store
        officer = person.code
        session = person.formToken ?? ""
    }

    /// Whether a text may be the number of a person: seven digits or more with nothing but signs and blanks between them. Letters and
    /// brackets part the year and the rest of a case number; one that is written without them is taken for a person's, which costs
    /// nothing.
    static func isPersonal(_ text: String) -> Bool {
        var digits = 0
        for scalar in text.unicodeScalars {
            if scalar.properties.numericType == .decimal {
                digits += 1
                if digits >= 7 { return true }
            } else if scalar.properties.isAlphabetic || brackets.contains(scalar) {
                digits = 0
            }
        }
        return false
    }

    private static let brackets = Set("〔〕［］[]【】（）()".unicodeScalars)

    func mark(_ text: String) throws(StoreError) -> String {
        try store.searchMark(text, of: officer, session: session)
    }

    /// - Returns: nil for a mark of another session.
    func text(_ mark: String) throws(StoreError) -> String? {
        try store.text(ofSearchMark: mark, of: officer, session: session)
    }
}

extension Request {
    /// The address to come back to after signing in, without the number of a person that somebody looked for.
    var ownAddress: String {
        guard let text = uri.queryParameters["q"], SearchMark.isPersonal(String(text)) else { return uri.string }
        return uri.path
    }
}
