import CaseStore
import CaseWorkflow
import Foundation
import OfficeLedger

/// Makes a case of a decoded ledger row.
struct CaseMaking {
    let desk: Desk
    let batch: String

    /// - Parameter settled: a field whose held cell waits for nobody.
    func make(
        _ row: LedgerRow, office: OfficeCode, extras words: [String], facts: Facts?,
        leavingOut settled: LedgerField? = nil
    ) throws -> BulkCase {
        let (taken, sealing, waiting) = try takingIn(row, office: office, extras: words)
        let held = waiting.filter { $0.field != settled?.rawValue }
        // A dry run has no intake and so no gathered facts: the rules of taking in look at the row alone.
        let facts =
            facts
            ?? Facts(
                today: desk.today, calendar: .shipped, rules: .shipped, area: nil, officer: desk.officer,
                roles: [.administrator])
        return BulkCase(events: try CaseFile.open(.takeIn(taken), facts), sealing: sealing, held: held)
    }

    /// What the row asks the rules, the numbers that go beside it, and its cells that wait for a person.
    func takingIn(
        _ row: LedgerRow, office: OfficeCode, extras words: [String]
    ) throws(StoreError) -> (taken: TakenInCase, sealing: [Sealing], held: [CaseStore.HeldCell]) {
        var sealing: [Sealing] = []
        let opening = try self.opening(row, office, words, &sealing)
        let taken = TakenInCase(
            opening: opening, mediator: row.mediator.map { MediatorReference(name: $0) }, outcome: outcome(row),
            closedOn: row.closedOn, agreedFen: row.agreed.fen, receivedFen: row.received.fen)
        let held = row.held.map {
            CaseStore.HeldCell(field: $0.field.rawValue, reason: $0.reason.rawValue, verbatim: $0.verbatim)
        }
        return (taken, sealing, held)
    }

    private func opening(
        _ row: LedgerRow, _ office: OfficeCode, _ words: [String], _ sealing: inout [Sealing]
    ) throws(StoreError) -> Opening {
        var workers: [Worker] = []
        var worker = Worker(
            name: row.applicant?.name ?? "（姓名不详）", sex: row.sex, birth: row.residentID?.birth, isMigrant: row.isMigrant)
        if let id = row.residentID {
            worker.residentID = try desk.store.commitment(.residentID, id.text)
            sealing.append(Sealing(field: .residentID, ordinal: 0, plain: id.text))
        }
        if let phone = row.phone {
            worker.phone = try desk.store.commitment(.phone, phone.text)
            sealing.append(Sealing(field: .phone, ordinal: 0, plain: phone.text))
        }
        workers.append(worker)
        for name in row.applicant?.others ?? [] { workers.append(Worker(name: name)) }
        let employers =
            row.employer.map {
                [Employer(name: $0, creditCode: row.creditCode?.text, industry: row.industry)]
            } ?? []
        var extras: [String: String] = [:]
        for (word, cell) in zip(words, row.extras) where !cell.isEmpty {
            // Two columns of one name keep both their words.
            var key = word
            var place = 2
            while extras[key] != nil {
                key = "\(word)(\(place))"
                place += 1
            }
            extras[key] = cell
        }
        let claims =
            row.claimed.fen > 0 ? [Claim(head: row.category?.head ?? .other, amount: row.claimed)] : []
        var assumed = row.assumed.fields.map(\.rawValue)
        if row.received.fen > 0 { assumed.append("payment-day") }
        if row.agreed.fen > 0 { assumed.append("agreement-day") }
        // A dispute of one file goes by the file's own identifier.
        let uuid = UUID()
        return Opening(
            id: CaseFile.ID(uuid), number: row.caseNumber.text, dispute: Identifier<Dispute>(uuid),
            kind: .mediation, office: office, on: row.acceptedOn, channel: .takenIn, category: row.category,
            summary: row.remark ?? "", workers: workers, employers: employers,
            persons: max(row.persons, workers.count), claims: claims,
            takenIn: TakenInMark(
                batch: batch, row: row.number, assumed: assumed,
                warnings: row.notes.map { "\($0.field.rawValue):\($0.kind.rawValue)" },
                isBacklog: row.outcome == .open || row.outcome == nil, extras: extras.isEmpty ? nil : extras,
                street: row.street, causes: row.causes.isEmpty ? nil : row.causes))
    }

    private func outcome(_ row: LedgerRow) -> TakenInOutcome? {
        switch row.outcome {
        case .agreement: .closed(.agreement)
        case .settled: .closed(.settled)
        case .noAgreement: .closed(.noAgreement)
        case .toArbitration: .closed(.toArbitration)
        case .toLitigation: .closed(.toLitigation)
        case .withdrawn: .closed(.withdrawn)
        case .refused: .refused
        case .open, nil: nil
        }
    }

    /// The correction that puts the row's values into the blanks of a case that is there; nil when nothing is left to fill.
    func filling(
        _ row: LedgerRow, _ fields: [LedgerField], _ events: [Event]
    ) throws(StoreError) -> (correction: Correction, sealing: [Sealing])? {
        guard let index = events.firstIndex(where: { if case .opened = $0 { true } else { false } }),
            case .opened(var opening) = CaseMaking.effective(events)[index]
        else { return nil }
        let before = opening
        var sealing: [Sealing] = []
        var worker = opening.workers.first ?? Worker(name: "（姓名不详）")
        var employer = opening.employers.first
        for field in fields {
            switch field {
            case .applicant: worker.name = row.applicant?.name ?? worker.name
            case .sex: worker.sex = row.sex
            case .residentID:
                guard let id = row.residentID else { continue }
                worker.residentID = try desk.store.commitment(.residentID, id.text)
                worker.birth = id.birth
                if worker.sex == .unknown { worker.sex = id.sex }
                sealing.append(Sealing(field: .residentID, ordinal: 0, plain: id.text))
            case .phone:
                guard let phone = row.phone else { continue }
                worker.phone = try desk.store.commitment(.phone, phone.text)
                sealing.append(Sealing(field: .phone, ordinal: 0, plain: phone.text))
            case .migrantWorker: worker.isMigrant = row.isMigrant
            case .employer:
                if let name = row.employer {
                    employer = Employer(name: name, creditCode: row.creditCode?.text, industry: row.industry)
                }
            case .creditCode: employer?.creditCode = row.creditCode?.text
            case .industry: employer?.industry = row.industry
            case .category: opening.category = row.category
            case .claimed:
                opening.claims = [Claim(head: row.category?.head ?? .other, amount: row.claimed)]
            case .persons: opening.persons = max(row.persons, opening.workers.count)
            case .caseNumber, .acceptedOn, .mediator, .outcome, .agreed, .received, .closedOn, .district, .street,
                .remark:
                break
            }
        }
        if opening.workers.isEmpty { opening.workers = [worker] } else { opening.workers[0] = worker }
        if let employer { opening.employers = [employer] + opening.employers.dropFirst() }
        let names = Set(fields.map(\.rawValue))
        opening.takenIn?.assumed.removeAll { names.contains($0) }
        guard opening != before else { return nil }
        return (
            Correction(on: desk.today, ordinal: index, replacement: .opened(opening), reason: "旧台账补充空白栏"), sealing
        )
    }

    /// The events with every correction in its place.
    static func effective(_ events: [Event]) -> [Event] {
        var effective = events
        for case .corrected(let correction) in events where effective.indices.contains(correction.ordinal) {
            effective[correction.ordinal] = correction.event
        }
        return effective
    }
}
