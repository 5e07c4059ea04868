/// Every name that a template may use, in the order in which they are listed.
public enum FormFields {
    public static let all: [FormField] = ofCase + ofParties + ofMediation + ofMoney + ofLegalAid + asked

    private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

    public static func find(_ name: String) -> FormField? { byName[name] }

    /// The fields of a list's lines.
    public static func fields(of list: String?) -> [FormField] { all.filter { $0.list == list } }
}
