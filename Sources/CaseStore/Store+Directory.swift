public import CaseWorkflow
public import Foundation

extension Store {
    /// Records an office, officer, organisation, mediator, setting, calendar or rules table: new, or as it stands from now
    /// on. Deadlines follow at once.
    ///
    /// - Throws: `StoreError.refused` unless the officer administers the office it belongs to; `.invalid` with the reason
    ///   when the entry contradicts the directory or its text cannot be read.
    public func record(
        _ entry: DirectoryEntry, by officer: OfficerCode, commandID: UUID, at: Int64
    ) throws(StoreError) {
        try attempt {
            try engine.write { connection in
                if let earlier = try Journal(connection: connection).commit(of: commandID.bytes) {
                    guard earlier.subject == entry.subject, earlier.subjectID == Array(entry.code.utf8) else {
                        throw StoreError.commandReused
                    }
                    return
                }
                try permit(entry, officer, connection)
                let before = try DirectoryReading(connection: connection).rulebook()
                try DirectoryWriting(connection: connection).write(
                    entry, by: officer, command: commandID.bytes, at: at)
                try refreshDeadlines(after: entry, before: before, connection)
            }
        }
    }

    private func permit(_ entry: DirectoryEntry, _ code: OfficerCode, _ connection: any Connection) throws {
        let directory = DirectoryReading(connection: connection)
        let officer = try directory.officer(code)
        let tree = try directory.tree()
        guard Permission.administer.isGranted(to: officer.roles(in: entry.office, tree)) else {
            throw StoreError.refused(Refused(.notPermitted, known: Permission.administer.rawValue))
        }
        guard tree.offices[entry.office] != nil else { throw StoreError.officeUnknown(entry.office.text) }
        switch entry {
        case .office(let office):
            guard office.parent != office.code, office.parent.map({ !tree.isWithin($0, office.code) }) ?? true else {
                throw StoreError.invalid(
                    Sentence("单位不能隶属于自己或者自己的下级", "An office cannot be affiliated to itself or to an office below it"))
            }
            if let known = tree.offices[office.code], known.parent == nil, office.parent == nil { return }
            // Only the head of the desk has nobody above it.
            if office.parent == nil, !tree.offices.isEmpty {
                throw StoreError.invalid(Sentence("请写明上级单位", "Name the office it is affiliated to"))
            }
            // To move an office, its present administrators must agree too.
            if let known = tree.offices[office.code],
                !Permission.administer.isGranted(to: officer.roles(in: known.code, tree))
            {
                throw StoreError.refused(Refused(.notPermitted, known: known.code.text))
            }
        case .officer(let other):
            if case .officer(let known) = try directory.entry(.officer, other.code.text)?.entry,
                !Permission.administer.isGranted(to: officer.roles(in: known.office, tree))
            {
                throw StoreError.refused(Refused(.notPermitted, known: known.office.text))
            }
        case .organisation, .mediator, .setting: break
        case .calendar, .rules:
            _ = try Rulebook.made(
                calendars: [entry].filter { $0.subject == .calendar }, rules: [entry].filter { $0.subject == .rules },
                tree: tree)
        }
    }

    /// A changed calendar, rule or area moves days of cases: some tens of microseconds for each case of the desk.
    private func refreshDeadlines(
        after entry: DirectoryEntry, before: Rulebook, _ connection: any Connection
    ) throws {
        let rulebook = try DirectoryReading(connection: connection).rulebook()
        switch entry {
        case .calendar, .rules: break
        case .office(let office):
            guard before.tree.offices[office.code] != nil,
                before.area(of: office.code) != rulebook.area(of: office.code)
            else { return }
        case .officer, .organisation, .mediator, .setting: return
        }
        let loading = CaseLoading(connection: connection)
        let writing = DocketWriting(connection: connection)
        var from: Int64 = 0
        while true {
            let keys = try connection.all(
                "SELECT caseKey FROM docket WHERE caseKey > ? AND standing = 'live' ORDER BY caseKey LIMIT 1000",
                [.int(from)]
            ) { $0.int(0) ?? 0 }
            guard let last = keys.last else { return }
            from = last
            for key in keys {
                let loaded = try loading.load(key: key)
                try writing.write(
                    try CaseProjection(loaded.file, key: key, version: loaded.version, rulebook: rulebook),
                    over: try CaseProjection(loaded.file, key: key, version: loaded.version, rulebook: before), key: key
                )
            }
        }
    }

    public func officeTree() throws(StoreError) -> OfficeTree {
        try attempt { try engine.read { try DirectoryReading(connection: $0).tree() } }
    }

    public func rulebook() throws(StoreError) -> Rulebook {
        try attempt { try engine.read { try DirectoryReading(connection: $0).rulebook() } }
    }

    /// - Throws: `StoreError.officerUnknown` unless the officer is there and active.
    public func officer(_ code: OfficerCode) throws(StoreError) -> Officer {
        try attempt { try engine.read { try DirectoryReading(connection: $0).officer(code) } }
    }

    public func officers() throws(StoreError) -> [Officer] {
        try list(.officer) { if case .officer(let officer) = $0 { officer } else { nil } }
    }

    public func organisations() throws(StoreError) -> [Organisation] {
        try list(.organisation) { if case .organisation(let organisation) = $0 { organisation } else { nil } }
    }

    public func mediators() throws(StoreError) -> [ListedMediator] {
        try list(.mediator) { if case .mediator(let mediator) = $0 { mediator } else { nil } }
    }

    /// Every choice that some office made.
    public func settings() throws(StoreError) -> [Setting] {
        try list(.setting) { if case .setting(let setting) = $0 { setting } else { nil } }
    }

    /// The value that holds for an office: its own, else that of the nearest office above.
    public func setting(_ key: String, of office: OfficeCode) throws(StoreError) -> String? {
        try attempt {
            try engine.read { connection in
                let directory = DirectoryReading(connection: connection)
                return try directory.setting(key, of: office, in: try directory.tree())
            }
        }
    }

    private func list<T>(
        _ subject: JournalRow.Subject, _ pick: (DirectoryEntry) -> T?
    ) throws(StoreError) -> [T] {
        try attempt { try engine.read { try DirectoryReading(connection: $0).all(subject).compactMap(pick) } }
    }
}
