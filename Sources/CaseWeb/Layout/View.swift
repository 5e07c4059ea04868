import CaseWorkflow
import Mustache

/// What a template reads: a few named values. Templates look structs up by reflection, which for a list of cases costs more than
/// everything else together; here a name is one look-up.
///
/// An absent or false value leaves its section out; a list repeats it.
struct View: MustacheParent, ExpressibleByDictionaryLiteral {
    private var values: [String: Any]

    init(dictionaryLiteral elements: (String, Any?)...) {
        values = [:]
        values.reserveCapacity(elements.count)
        for (name, value) in elements { if let value { values[name] = value } }
    }

    subscript(name: String) -> Any? {
        get { values[name] }
        set { values[name] = newValue }
    }

    func child(named name: String) -> Any? { values[name] }

    /// All of another view's values as well.
    func with(_ other: View) -> View {
        var view = self
        view.values.merge(other.values) { $1 }
        return view
    }
}

/// A choice in a select or radio list.
func option(_ value: String, _ name: String, chosen: String?) -> View {
    ["value": value, "name": name, "isChosen": value == chosen]
}

extension [String] {
    /// One after the other, as the language of the page lists things.
    func listed(in language: Language) -> String { joined(separator: language == .chinese ? "、" : ", ") }
}
