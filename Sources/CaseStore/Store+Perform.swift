public import CaseWorkflow
public import Foundation
import SafeCrypto
import StableJSON

extension Store {
    /// Decides a command and records what follows from it, in one transaction. The only way into a case.
    ///
    /// A command identifier that was performed before gives the result of then and changes nothing.
    ///
    /// - Parameters:
    ///   - id: the case; nil for a command that opens one.
    ///   - at: milliseconds since 1970, a label.
    ///   - sealing: the personal numbers whose commitments the command carries.
    /// - Throws: `StoreError.refused` with the rule that stands against it; `.outdated` when `expectedVersion` is given and
    ///   the case has moved on; `.officerUnknown`, `.officeUnknown`, `.notFound`, `.numberTaken`, `.commandReused`.
    public func perform(
        _ command: Command, on id: CaseFile.ID? = nil, by officer: OfficerCode, today: Day, commandID: UUID, at: Int64,
        expectedVersion: Int? = nil, sealing: [Sealing] = [], roll: [Claimant] = []
    ) throws(StoreError) -> Performed {
        let act = Act(command, on: id, expectedVersion: expectedVersion, sealing: sealing, roll: roll)
        let acting = Acting(officer: officer, today: today, commandID: commandID, at: at)
        return try attempt {
            try engine.write { try Performance(store: self, connection: $0).perform(act, acting, place: 0) }
        }
    }

    /// Performs several acts in one transaction: all of them, or none (thirty closings of one series).
    public func perform(_ acts: [Act], _ acting: Acting) throws(StoreError) -> [Performed] {
        try attempt {
            try engine.write { connection in
                let performance = Performance(store: self, connection: connection)
                return try acts.enumerated().map { try performance.perform($1, acting, place: $0) }
            }
        }
    }

    /// What came of the command of this identifier on the case, when it was performed before; nil when it was not.
    ///
    /// - Throws: `StoreError.commandReused` when the identifier was used for something else.
    public func performed(_ commandID: UUID, on id: CaseFile.ID) throws(StoreError) -> Performed? {
        try attempt {
            try engine.read { connection in
                guard let earlier = try Journal(connection: connection).commit(of: commandID.bytes) else { return nil }
                let act = Act(.note(Note(on: Day(serial: 0), text: "")), on: id)
                return try Performance(store: self, connection: connection).repeated(earlier, act)
            }
        }
    }

    /// What a command would do, without doing it.
    public func rehearse(
        _ command: Command, on id: CaseFile.ID?, by officer: OfficerCode, today: Day
    ) throws(StoreError) -> [Event] {
        try attempt {
            try engine.read { connection in
                let performance = Performance(store: self, connection: connection)
                let loaded = try id.map { try CaseLoading(connection: connection).load($0) }
                return try performance.decide(
                    command, loaded, Acting(officer: officer, today: today, commandID: UUID(), at: 0)
                ).events
            }
        }
    }
}

/// The one write path of cases, inside one transaction.
struct Performance {
    let store: Store
    let connection: any Connection

    func perform(_ act: Act, _ acting: Acting, place: Int) throws -> Performed {
        let commandID = Performance.command(acting.commandID, place)
        if let earlier = try Journal(connection: connection).commit(of: commandID) {
            return try repeated(earlier, act)
        }
        let loaded = try act.on.map { try CaseLoading(connection: connection).load($0) }
        if let expected = act.expectedVersion, expected != loaded?.version ?? 0 {
            throw StoreError.outdated(expected: expected, found: loaded?.version ?? 0)
        }
        let decision = try decide(act.command, loaded, acting, roll: act.roll)
        let file = try decision.file(after: loaded?.file)
        try checkNames(of: file, before: loaded?.file)
        let (key, row) = try record(decision.events, of: file, over: loaded, commandID, acting)
        let sealed = SealedWriting(connection: connection, store: store)
        try sealed.write(act.sealing, for: file, key: key)
        try sealed.write(roll: act.roll, set: decision.events, for: file, key: key)
        return Performed(
            file: file, events: decision.events, version: row.version, sequence: row.sequence, repeated: false)
    }

    /// Appends the events and projects the case over what the tables say of it.
    func record(
        _ events: [Event], of file: CaseFile, over loaded: CaseLoading.Loaded?, _ command: [UInt8], _ acting: Acting
    ) throws -> (key: Int64, row: JournalRow) {
        let version = (loaded?.version ?? 0) + 1
        let header = Journal.Header(
            office: (loaded?.file ?? file).office.text, subject: .case, subjectID: file.id.uuid.bytes,
            subjectKey: loaded?.key, version: version, officer: acting.officer.text, command: command, at: acting.at)
        let row = try Journal(connection: connection).append(header, events: try StableJSON.encode(events))
        let rulebook = try DirectoryReading(connection: connection).rulebook()
        if let loaded { try DeadlineRework(connection: connection).catchUp(loaded.file, loaded.key, rulebook) }
        let after = try CaseProjection(file, key: row.subjectKey, version: version, rulebook: rulebook)
        let before = try loaded.map {
            try CaseProjection($0.file, key: $0.key, version: $0.version, rulebook: rulebook)
        }
        try DocketWriting(connection: connection).write(after, over: before, key: row.subjectKey)
        let difference = after.contribution.minus(before?.contribution ?? Contribution())
        try CellWriting(connection: connection).add(difference, epoch: row.epoch)
        if loaded?.file.number != file.number, file.intake.isNumberApart != true {
            try CaseNumbers(connection: connection).observe(
                file.number, office: file.custody[0].office.text, kind: file.kind.rawValue, on: file.intake.registeredOn
            )
        }
        for case .documentMade(let document) in events {
            try LetterNumbers(connection: connection).observe(document, office: file.office)
        }
        return (row.subjectKey, row)
    }

    /// The identifier under which the act at this place of a series is recorded.
    static func command(_ id: UUID, _ place: Int) -> [UInt8] {
        guard place > 0 else { return id.bytes }
        var bytes = id.bytes
        bytes.append(bigEndian: Int64(place))
        return Array(SHA256.digest(of: bytes).bytes.prefix(16))
    }

    func repeated(_ earlier: JournalRow, _ act: Act) throws -> Performed {
        guard earlier.subject == .case, act.on.map({ $0.uuid.bytes == earlier.subjectID }) ?? (earlier.version == 1)
        else { throw StoreError.commandReused }
        let events = try CaseLoading.decode(earlier.events)
        if act.on == nil, case .opened(let opening) = events.first, opening.id != act.command.opening?.id {
            throw StoreError.commandReused
        }
        let loaded = try CaseLoading(connection: connection).load(key: earlier.subjectKey)
        return Performed(
            file: loaded.file, events: events, version: earlier.version, sequence: earlier.sequence, repeated: true)
    }

    /// No two cases may go by one number or one identifier.
    private func checkNames(of file: CaseFile, before: CaseFile?) throws {
        if before == nil, try CaseLoading(connection: connection).key(of: file.id) != nil {
            throw StoreError.alreadyExists(file.id.description)
        }
        guard before?.number != file.number else { return }
        let owner = try connection.first(
            "SELECT id FROM docket WHERE numberKey = ?", [.text(NumberFolding.key(file.number))]
        ) { $0.blob(0) ?? [] }
        if let owner, owner != file.id.uuid.bytes { throw StoreError.numberTaken(file.number) }
    }
}

extension Performance {
    struct Decision {
        var events: [Event]
        var history: [Event]

        func file(after before: CaseFile?) throws -> CaseFile {
            let corrects = events.contains { if case .corrected = $0 { true } else { false } }
            if corrects || before == nil {
                guard let file = CaseFile.replay(history + events) else { throw StoreError.corrupt("replay") }
                return file
            }
            guard var file = before else { throw StoreError.corrupt("replay") }
            for event in events { file.apply(event) }
            return file
        }
    }

    /// Gathers the facts inside the transaction and asks the rules.
    func decide(
        _ command: Command, _ loaded: CaseLoading.Loaded?, _ acting: Acting, roll: [Claimant] = []
    ) throws -> Decision {
        let directory = DirectoryReading(connection: connection)
        let officer = try directory.officer(acting.officer)
        let rulebook = try directory.rulebook()
        var command = command
        var opening = command.opening
        if loaded == nil {
            guard let asked = opening else {
                throw StoreError.invalid(Sentence("请写明要办理的案件", "Name the case"))
            }
            guard let office = rulebook.tree.offices[asked.office] else {
                throw StoreError.officeUnknown(asked.office.text)
            }
            let series = try numbers(asked, office, directory, rulebook.tree)
            if asked.number.isEmpty {
                command.opening?.number = try CaseNumbers(connection: connection).draw(series, on: asked.on)
            } else if !command.takesIn {
                command.opening?.isNumberApart = try isApart(asked, series)
            }
            opening = command.opening
        }
        if case .transfer(let transfer) = command, !transfer.leavesDesk, rulebook.tree.offices[transfer.to] == nil {
            throw StoreError.officeUnknown(transfer.to.text)
        }
        let rights = CaseRights(connection: connection)
        // Another office's case answers as if it did not exist.
        for id in [loaded?.file.id, command.otherCase] {
            if let id, try !rights.mayRead(id, officer) { throw StoreError.notFound(id.description) }
        }
        if case .link(var link) = command, link.otherNumber.isEmpty {
            link.otherNumber = try CaseLoading(connection: connection).load(link.other).file.number
            command = .link(link)
        }
        if case .correct(var correction) = command, case .opened(var changed) = correction.event,
            changed.number != loaded?.file.number,
            let office = rulebook.tree.offices[changed.office]
        {
            changed.isNumberApart = try isApart(changed, numbers(changed, office, directory, rulebook.tree))
            correction.replacement = .event(.opened(changed))
            command = .correct(correction)
        }
        let owner = loaded?.file.office ?? opening?.office ?? officer.office
        var history: [Event] = []
        if case .correct = command, let loaded {
            history = try CaseLoading(connection: connection).events(of: loaded.key)
        }
        let facts = Facts(
            today: acting.today, calendar: rulebook.calendar, rules: rulebook.rules, area: rulebook.area(of: owner),
            officer: acting.officer, roles: officer.roles(in: owner, rulebook.tree),
            conflicts: try Conflicts(connection: connection).find(command, in: loaded?.file, on: acting.today),
            history: history,
            organisation: try directory.organisationKind(loaded?.file.intake.organisation ?? opening?.organisation),
            roll: try RollReading(connection: connection).facts(of: command, loaded, given: roll),
            lookUpCode: try LookUpCode.random())
        do {
            let events = try loaded.map { try $0.file.decide(command, facts) } ?? CaseFile.open(command, facts)
            return Decision(events: events, history: history)
        } catch let refused as Refused {
            throw StoreError.refused(refused)
        }
    }

    private func numbers(
        _ opening: Opening, _ office: Office, _ directory: DirectoryReading, _ tree: OfficeTree
    ) throws -> CaseNumbers.Wanted {
        CaseNumbers.Wanted(
            office: office.code,
            name: try directory.setting("number.name", of: office.code, in: OfficeTree([office])) ?? office.name,
            choice: try directory.setting("number." + opening.kind.rawValue, of: office.code, in: tree),
            kind: opening.kind)
    }

    /// True for a number given by hand that the office's series does not write; nil when it is one of the series.
    private func isApart(_ opening: Opening, _ series: CaseNumbers.Wanted) throws -> Bool? {
        try CaseNumbers(connection: connection).holds(opening.number, series, on: opening.on) ? nil : true
    }
}

extension Command {
    /// The other case that a command names, which must be on this desk.
    var otherCase: CaseFile.ID? {
        switch self {
        case .merge(let merger): merger.into
        case .link(let link): link.other
        default: nil  // No other command names one.
        }
    }

    /// Whether it takes in a case of an old ledger, whose number teaches the series its look.
    var takesIn: Bool {
        if case .takeIn = self { true } else { false }
    }

    /// The opening that a command carries, when it opens a case.
    var opening: Opening? {
        get {
            switch self {
            case .open(let opening): opening
            case .openSimple(let simple): simple.opening
            case .takeIn(let taken): taken.opening
            default: nil  // Every other command is about a case that is there.
            }
        }
        set {
            guard let newValue else { return }
            switch self {
            case .open: self = .open(newValue)
            case .openSimple(var simple):
                simple.opening = newValue
                self = .openSimple(simple)
            case .takeIn(var taken):
                taken.opening = newValue
                self = .takeIn(taken)
            default: break  // Every other command is about a case that is there.
            }
        }
    }
}
