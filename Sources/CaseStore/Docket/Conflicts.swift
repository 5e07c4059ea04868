import CaseWorkflow

/// Finds why somebody named in a command should not act in the case: read from the case, the dispute's other files and
/// the list of mediators.
struct Conflicts {
    let connection: any Connection

    func find(_ command: Command, in file: CaseFile?, on today: Day) throws -> [Conflict] {
        let people = command.mediatorsNamed
        guard !people.isEmpty else { return [] }
        var conflicts: [Conflict] = []
        let others = try file.map(otherFiles) ?? []
        for person in people {
            if let file {
                if file.partyNames.contains(person.name) {
                    conflicts.append(Conflict(person: person.name, kind: .isParty, detail: file.number))
                }
                if file.recusedNames.contains(person.name) {
                    conflicts.append(Conflict(person: person.name, kind: .recused, detail: file.number))
                }
            }
            if case .openSimple(let simple) = command {
                let names = simple.opening.workers.map(\.name) + simple.opening.employers.map(\.name)
                if names.contains(person.name) {
                    conflicts.append(Conflict(person: person.name, kind: .isParty, detail: simple.opening.number))
                }
            }
            for other in others where other.agents(for: .employer).contains(person.name) {
                conflicts.append(Conflict(person: person.name, kind: .actsForOtherSide, detail: other.number))
            }
            conflicts += try listed(person, on: today)
        }
        if let firm = command.firmNamed {
            for other in others where other.firms.contains(firm) {
                conflicts.append(
                    Conflict(person: people.first?.name ?? firm, kind: .sameFirm, detail: firm + " " + other.number))
            }
        }
        return conflicts
    }

    private func otherFiles(_ file: CaseFile) throws -> [CaseFile] {
        let keys = try connection.all(
            "SELECT caseKey FROM docket WHERE dispute <> id AND dispute = ? AND id <> ? LIMIT 50",
            [.blob(file.dispute.uuid.bytes), .blob(file.id.uuid.bytes)]
        ) { $0.int(0) ?? 0 }
        let loading = CaseLoading(connection: connection)
        return try keys.map { try loading.load(key: $0).file }
    }

    /// What the list of mediators says of the person: by code, else by name.
    private func listed(_ person: MediatorReference, on today: Day) throws -> [Conflict] {
        let directory = DirectoryReading(connection: connection)
        var mediators: [ListedMediator] = []
        if let code = person.code {
            if case .mediator(let mediator) = try directory.entry(.mediator, code)?.entry { mediators = [mediator] }
        } else {
            for case .mediator(let mediator) in try directory.all(.mediator) where mediator.name == person.name {
                mediators.append(mediator)
            }
        }
        // Two people of one name: only what holds for all of them is held against this one.
        guard let first = mediators.first else { return [] }
        var conflicts: [Conflict] = []
        if mediators.allSatisfy({ !$0.active || $0.termTo.map { $0 < today } ?? false }) {
            conflicts.append(
                Conflict(person: person.name, kind: .termEnded, detail: first.termTo?.description ?? first.code))
        }
        if mediators.allSatisfy({ $0.kind == .publicServant }) {
            conflicts.append(Conflict(person: person.name, kind: .publicServant, detail: first.code))
        }
        return conflicts
    }
}

extension Command {
    /// The mediators or handlers that the command would put to work.
    var mediatorsNamed: [MediatorReference] {
        switch self {
        case .mediation(.assign(let assignment)): assignment.mediators
        case .openSimple(let simple): [simple.mediator]
        case .legalAid(.appoint(let appointment)): [appointment.handler]
        case .legalAid(.decideReplacement(let decision)): decision.appointment.map { [$0.handler] } ?? []
        case .legalAid(.examine(let examination)): [examination.examiner]
        default: []  // No other command names one.
        }
    }

    var firmNamed: String? {
        switch self {
        case .legalAid(.appoint(let appointment)): appointment.firm
        case .legalAid(.decideReplacement(let decision)): decision.appointment?.firm
        default: nil  // No other command names one.
        }
    }
}

extension CaseFile {
    var partyNames: Set<String> {
        Set(
            parties.workers.map(\.name)
                + parties.employers.flatMap { [$0.name] + ($0.legalRepresentative.map { [$0] } ?? []) }
                + parties.agents.map(\.name))
    }

    var recusedNames: Set<String> {
        guard case .mediation(let mediation) = procedure else { return [] }
        return Set(mediation.conduct?.recusals.map(\.mediator) ?? [])
    }

    func agents(for side: Side) -> Set<String> { Set(parties.agents.filter { $0.side == side }.map(\.name)) }

    /// Law firms that act in the file.
    var firms: Set<String> {
        guard case .legalAid(let aid) = procedure else { return [] }
        return Set(aid.work.appointments.compactMap(\.firm))
    }
}
