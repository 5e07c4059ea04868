public import CaseWorkflow

extension Store {
    /// Whether an officer may read a case: the office that owns it now is the officer's own or below it.
    ///
    /// - Throws: `StoreError.officerUnknown`.
    public func mayRead(_ id: CaseFile.ID, _ officer: OfficerCode) throws(StoreError) -> Bool {
        try attempt {
            try engine.read {
                try CaseRights(connection: $0).mayRead(id, try DirectoryReading(connection: $0).officer(officer))
            }
        }
    }

    /// The offices whose cases an officer may read; nil when they are all offices of the desk.
    ///
    /// - Throws: `StoreError.officerUnknown`.
    public func readableOffices(of officer: OfficerCode) throws(StoreError) -> [OfficeCode]? {
        try attempt {
            try engine.read { connection in
                let directory = DirectoryReading(connection: connection)
                let officer = try directory.officer(officer)
                guard Permission.read.isGranted(to: officer.roles) else { return [] }
                let tree = try directory.tree()
                return tree.roots.contains { $0.code == officer.office } ? nil : tree.subtree(of: officer.office)
            }
        }
    }
}

/// Who may see a case at all, asked inside a transaction.
struct CaseRights {
    let connection: any Connection

    /// False for a case that is not there, and for another office's, which answers as if it were not.
    func mayRead(_ id: CaseFile.ID, _ officer: Officer) throws -> Bool {
        let owner = try connection.first("SELECT office FROM docket WHERE id = ?", [.blob(id.uuid.bytes)]) {
            $0.text(0).flatMap(OfficeCode.init)
        }
        guard let owner = owner ?? nil else { return false }
        let tree = try DirectoryReading(connection: connection).tree()
        return Permission.read.isGranted(to: officer.roles(in: owner, tree))
    }
}
