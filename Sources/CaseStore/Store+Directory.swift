public import CaseWorkflow
public import Foundation

extension Store {
    /// Records an office, officer, organisation, mediator, setting, calendar or rules table: new, or as it stands from now
    /// on. Deadlines follow: those of the first cases in the same transaction, those of a large desk's other cases in further
    /// ones (`finishDeadlines` goes on after a stop).
    ///
    /// - Parameter progress: told how many hundredths of the deadlines are done, where that takes more than a moment.
    /// - Throws: `StoreError.refused` unless the officer administers the office it belongs to; `.invalid` with the reason
    ///   when the entry contradicts the directory or its text cannot be read.
    public func record(
        _ entry: DirectoryEntry, by officer: OfficerCode, commandID: UUID, at: Int64,
        progress: (_ percent: Int) -> Void = { _ in }
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
        try finishDeadlines(progress: progress)
    }

    /// Records the offices that a ledger's rows belong to and that are missing, inside the transaction that brings the rows.
    func add(_ offices: [Office], _ acting: Acting, _ connection: any Connection) throws {
        let known = try DirectoryReading(connection: connection).tree().offices
        for (place, office) in offices.enumerated() where known[office.code] == nil {
            try permit(.office(office), acting.officer, connection)
            try DirectoryWriting(connection: connection).write(
                .office(office), by: acting.officer,
                command: Performance.command(acting.commandID, Store.firstOfficePlace + place), at: acting.at)
        }
    }

    /// Beyond every place that a case or a line of the same act can have.
    private static let firstOfficePlace = 1 << 40

    func permit(_ entry: DirectoryEntry, _ code: OfficerCode, _ connection: any Connection) throws {
        let directory = DirectoryReading(connection: connection)
        let officer = try directory.officer(code)
        let tree = try directory.tree()
        guard Permission.administer.isGranted(to: officer.roles(in: entry.office, tree)) else {
            throw StoreError.refused(Refused(.notPermitted, known: Sentence("需要管理员", "an administrator is needed")))
        }
        guard tree.offices[entry.office] != nil else { throw StoreError.officeUnknown(entry.office.text) }
        switch entry {
        case .office(let office):
            if let refused = Refused.line(office.name, most: 100) { throw StoreError.refused(refused) }
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
                throw StoreError.refused(Refused(.notPermitted, known: Sentence("需要管理员", "an administrator is needed")))
            }
        case .officer(let other):
            if let refused = Refused.line(other.name, most: 100) { throw StoreError.refused(refused) }
            if case .officer(let known) = try directory.entry(.officer, other.code.text)?.entry,
                !Permission.administer.isGranted(to: officer.roles(in: known.office, tree))
            {
                throw StoreError.refused(Refused(.notPermitted, known: Sentence("需要管理员", "an administrator is needed")))
            }
            try keepsAnAdministrator(other, directory, tree)
        case .organisation, .mediator, .setting, .signingKey, .trustedKey: break
        case .calendar, .rules:
            _ = try Rulebook.made(
                calendars: [entry].filter { $0.subject == .calendar }, rules: [entry].filter { $0.subject == .rules },
                tree: tree)
        }
    }

    /// Nobody could ever administer the desk again after its last administrator went.
    private func keepsAnAdministrator(_ changed: Officer, _ directory: DirectoryReading, _ tree: OfficeTree) throws {
        func administers(_ officer: Officer) -> Bool {
            officer.active && officer.roles.contains(.administrator) && tree.offices[officer.office]?.parent == nil
        }
        guard case .officer(let known) = try directory.entry(.officer, changed.code.text)?.entry, administers(known),
            !administers(changed)
        else { return }
        let others = try directory.all(.officer).compactMap { entry -> Officer? in
            guard case .officer(let officer) = entry, officer.code != changed.code else { return nil }
            return officer
        }
        guard others.contains(where: administers) else {
            throw StoreError.invalid(
                Sentence(
                    "\(changed.name)是最上级单位仅有的管理员，请先指定另一位管理员",
                    "\(changed.name) is the only administrator of the head office. Name another one first"))
        }
    }

    /// A changed calendar, rule or area moves days of cases: at once at a small desk, in portions at a large one.
    private func refreshDeadlines(
        after entry: DirectoryEntry, before: Rulebook, _ connection: any Connection
    ) throws {
        switch entry {
        case .calendar, .rules: break
        case .office(let office):
            let rulebook = try DirectoryReading(connection: connection).rulebook()
            guard before.tree.offices[office.code] != nil,
                before.area(of: office.code) != rulebook.area(of: office.code)
            else { return }
        case .officer, .organisation, .mediator, .setting, .signingKey, .trustedKey: return
        }
        try DeadlineRework(connection: connection).begin()
    }

    public func officeTree() throws(StoreError) -> OfficeTree {
        try attempt { try engine.read { try DirectoryReading(connection: $0).tree() } }
    }

    /// Calendar and rules as they would be with a table that is not recorded yet.
    public func rulebook(with entry: DirectoryEntry) throws(StoreError) -> Rulebook {
        try attempt {
            try engine.read { connection in
                let reading = DirectoryReading(connection: connection)
                func tables(_ subject: JournalRow.Subject) throws -> [DirectoryEntry] {
                    var entries = try reading.inOrder(subject)
                    guard entry.subject == subject else { return entries }
                    // One of the same name is taken the place of, where it stands.
                    if let place = entries.firstIndex(where: { $0.code == entry.code }) {
                        entries[place] = entry
                    } else {
                        entries.append(entry)
                    }
                    return entries
                }
                return try Rulebook.made(
                    calendars: try tables(.calendar), rules: try tables(.rules), tree: try reading.tree())
            }
        }
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
