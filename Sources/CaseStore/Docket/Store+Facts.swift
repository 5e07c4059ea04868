public import CaseWorkflow

extension Store {
    /// A case with what the rules must be told about the officer and the place, so that one can ask which steps are allowed.
    /// Conflicts of interest and the roll are not looked up: only what a command names can raise them.
    ///
    /// - Throws: `StoreError.notFound`, `.officerUnknown`.
    public func facts(
        of id: CaseFile.ID, for officer: OfficerCode, today: Day, history: [Event]
    ) throws(StoreError) -> (StoredCase, Facts) {
        try attempt {
            try engine.read { connection in
                let loaded = try CaseLoading(connection: connection).load(id)
                let directory = DirectoryReading(connection: connection)
                let rulebook = try directory.rulebook()
                let acting = try directory.officer(officer)
                let owner = loaded.file.office
                let facts = Facts(
                    today: today, calendar: rulebook.calendar, rules: rulebook.rules, area: rulebook.area(of: owner),
                    officer: officer, roles: acting.roles(in: owner, rulebook.tree), history: history,
                    organisation: try directory.organisationKind(loaded.file.intake.organisation))
                return (StoredCase(file: loaded.file, version: loaded.version), facts)
            }
        }
    }
}
