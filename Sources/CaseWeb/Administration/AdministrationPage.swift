import CaseStore
import CaseWorkflow
import Desk

/// What the page of the administration shows: the offices of the subtree and who works in them.
struct AdministrationPage {
    let news: AdministrationNews

    func view(_ desk: Desk, _ language: Language) throws -> View {
        let tree = try desk.store.officeTree()
        let own = try desk.ownOffice()
        let codes = tree.subtree(of: own.code)
        let offices = codes.compactMap { tree.offices[$0] }
        let inside = Set(codes)
        let officers = try desk.store.officers().filter { inside.contains($0.office) }
        let settings = try desk.store.settings().filter { inside.contains($0.office) }
        let choices = offices.map { option($0.code.text, $0.name, chosen: own.code.text) }
        return [
            "fault": news.fault?.text(in: language),
            "password": news.password.map { ["officer": $0.officer, "text": $0.text] as View },
            "officeChoices": choices,
            "levels": OfficeLevel.allCases.map { option($0.rawValue, $0.name.text(in: language), chosen: "district") },
            "offices": offices.map { office -> View in
                [
                    "code": office.code.text, "name": office.name, "level": office.level.name.text(in: language),
                    "parent": office.parent.map { tree.name(of: $0) },
                ]
            },
            "officers": try officers.map { officer -> View in
                [
                    "code": officer.code.text, "name": officer.name, "office": tree.name(of: officer.office),
                    "roles": officer.roles.map { $0.name.text(in: language) }.listed(in: language),
                    "isInactive": !officer.active, "hasPassword": try desk.store.hasPassword(officer.code),
                    "handOver": "/administration/hand-over?from=" + officer.name.formEncoded,
                ]
            },
            "roles": Role.allCases.map { ["value": $0.rawValue, "name": $0.name.text(in: language)] as View },
            "keys": SettingKey.all.map {
                ["key": $0.key, "words": SettingKey.plain($0.words.text(in: language))] as View
            },
            "settings": settings.map { setting -> View in
                [
                    "key": setting.key, "value": setting.value, "office": tree.name(of: setting.office),
                    "words": SettingKey.words(of: setting.key).map { SettingKey.plain($0.text(in: language)) },
                ]
            }, "hasSettings": !settings.isEmpty,
        ]
    }
}

extension SettingKey {
    /// What a key is for, also one that names a scheme or a form; nil for a key of which nothing is known.
    static func words(of key: String) -> Sentence? {
        if let exact = all.first(where: { $0.key == key }) { return exact.words }
        let open = all.first { line in
            [".SCHEME", ".CODE"].contains { line.key.hasSuffix($0) && key.hasPrefix(line.key.dropLast($0.count - 1)) }
        }
        return open?.words
    }

    /// Without the marks that set codes apart in a document.
    fileprivate static func plain(_ words: String) -> String { words.replacing("`", with: "") }
}
