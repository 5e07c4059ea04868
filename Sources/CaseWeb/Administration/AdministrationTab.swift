import CaseWorkflow

/// The pages of the administration.
enum AdministrationTab: String, CaseIterable {
    case people, rules, keys, retention, backups

    var path: String { self == .people ? "/administration" : "/administration/" + rawValue }

    static func views(_ here: AdministrationTab, _ person: Person, _ language: Language) -> [View] {
        // A backup holds the whole desk.
        allCases.filter { $0 != .backups || person.office.parent == nil }.map { tab in
            [
                "path": tab.path, "name": Words["administration.tab." + tab.rawValue].text(in: language),
                "isHere": tab == here,
            ]
        }
    }
}
