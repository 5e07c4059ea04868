import CaseWorkflow
import StableJSON

/// Reads the directory inside a transaction.
struct DirectoryReading {
    let connection: any Connection

    func entry(_ subject: JournalRow.Subject, _ code: String) throws -> (
        entry: DirectoryEntry, key: Int64, version: Int
    )? {
        try connection.first(
            "SELECT state, entryKey, version FROM directory WHERE subject = ? AND code = ?",
            [.text(subject.rawValue), .text(code)]
        ) { row in (try DirectoryReading.decode(row), row.int(1) ?? 0, row.count(2)) }
    }

    func all(_ subject: JournalRow.Subject) throws -> [DirectoryEntry] {
        try connection.all(
            "SELECT state FROM directory WHERE subject = ? ORDER BY code", [.text(subject.rawValue)],
            DirectoryReading.decode)
    }

    /// In the order in which they were first recorded: a later table wins over an earlier one, a later key of a day too.
    func inOrder(_ subject: JournalRow.Subject) throws -> [DirectoryEntry] {
        try connection.all(
            "SELECT state FROM directory WHERE subject = ? ORDER BY entryKey", [.text(subject.rawValue)],
            DirectoryReading.decode)
    }

    static func decode(_ row: any Row) throws -> DirectoryEntry {
        try StableJSON.decode(DirectoryEntry.self, from: row.blob(0) ?? [])
    }

    func tree() throws -> OfficeTree {
        OfficeTree(
            try all(.office).compactMap { entry in
                if case .office(let office) = entry { office } else { nil }
            })
    }

    /// Whether somebody works here under this code. A database that cannot be read is an error, not an answer.
    func employs(_ code: OfficerCode) throws -> Bool {
        guard case .officer(let officer) = try entry(.officer, code.text)?.entry else { return false }
        return officer.active
    }

    /// - Throws: `StoreError.officerUnknown` unless the officer is there and active.
    func officer(_ code: OfficerCode) throws -> Officer {
        guard case .officer(let officer) = try entry(.officer, code.text)?.entry, officer.active else {
            throw StoreError.officerUnknown(code.text)
        }
        return officer
    }

    /// The kind of the body that mediates, by its code; nil when the case names none that is listed.
    func organisationKind(_ code: String?) throws -> OrganisationKind? {
        guard let code, case .organisation(let organisation) = try entry(.organisation, code)?.entry else { return nil }
        return organisation.kind
    }

    func rulebook() throws -> Rulebook {
        try Rulebook.made(calendars: try inOrder(.calendar), rules: try inOrder(.rules), tree: try tree())
    }

    func setting(_ key: String, of office: OfficeCode, in tree: OfficeTree) throws -> String? {
        for office in tree.lineage(of: office) {
            if case .setting(let setting) = try entry(.setting, office.code.text + "/" + key)?.entry {
                return setting.value
            }
        }
        return nil
    }
}

extension Rulebook {
    static func made(calendars: [DirectoryEntry], rules entries: [DirectoryEntry], tree: OfficeTree) throws -> Rulebook
    {
        var calendar = WorkingCalendar.shipped
        for case .calendar(let imported) in calendars {
            calendar = calendar.merging(try WorkingCalendar(parsing: imported.text))
        }
        var rules = DeadlineRules.shipped
        for case .rules(let imported) in entries { rules = rules.merging(try DeadlineRules(parsing: imported.text)) }
        return Rulebook(calendar: calendar, rules: rules, tree: tree)
    }
}

extension Officer {
    /// The officer's roles in an office: all of them inside the subtree of the officer's own, none outside.
    func roles(in office: OfficeCode, _ tree: OfficeTree) -> [Role] {
        tree.isWithin(office, self.office) ? roles : []
    }
}
