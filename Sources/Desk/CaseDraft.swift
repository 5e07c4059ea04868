public import CaseStore
public import CaseWorkflow
public import Foundation
import SafeCrypto

/// A dispute as it is written down at intake, with the numbers in the clear: `open` seals them and leaves commitments.
public struct CaseDraft: Hashable, Sendable {
    public var kind: ProcedureKind = .mediation
    /// nil: the officer's own office.
    public var office: OfficeCode?
    /// nil: the next number of the office's series.
    public var number: String?
    /// nil: today.
    public var on: Day?
    public var channel: Channel = .walkIn
    public var track: Track = .ordinary
    public var category: UnionCategory?
    public var cause: String?
    public var summary = ""
    public var workers: [WorkerDraft] = []
    public var employers: [EmployerDraft] = []
    /// nil: as many as are named or stand in the roll.
    public var persons: Int?
    /// The roll of a collective dispute; recorded with the case, in one transaction.
    public var roll: RollTable?
    public var claims: [Claim] = []
    public var entrustment: Entrustment?
    public var organisation: String?
    public var isGroupIncident = false
    public var isCollectiveContract = false
    public var knownOn: Day?
    public var employmentEndedOn: Day?
    public var consultation: String?
    public var series: String?
    /// The case whose dispute this file continues.
    public var continues: String?
    /// Set when another office, with a desk of its own, handed the case over.
    public var takenOver: TakenOver?

    public init() {}
}

public struct WorkerDraft: Hashable, Sendable {
    public var worker: Worker
    public var residentID: String?
    public var phone: String?
    public var bankAccount: String?

    public init(worker: Worker, residentID: String? = nil, phone: String? = nil, bankAccount: String? = nil) {
        self.worker = worker
        self.residentID = residentID
        self.phone = phone
        self.bankAccount = bankAccount
    }
}

public struct EmployerDraft: Hashable, Sendable {
    public var employer: Employer
    public var phone: String?

    public init(employer: Employer, phone: String? = nil) {
        self.employer = employer
        self.phone = phone
    }
}

extension Desk {
    /// Registers a case.
    ///
    /// - Throws: `StoreError.refused`; `.invalid` for a resident ID or telephone that cannot be one.
    public func open(_ draft: CaseDraft, commandID: UUID = UUID()) throws(StoreError) -> Performed {
        let (opening, sealing) = try prepare(draft, commandID)
        let performed = try store.perform(
            [Act(.open(opening), sealing: sealing)] + (try roll(draft, of: opening))
                + (try links(of: opening, to: draft.continues)),
            Acting(officer: officer, today: today, commandID: commandID, at: now()))
        guard let last = performed.last else { throw .corrupt("open") }
        return last
    }

    /// Makes a case of a consultation, in one transaction; the two stay linked.
    ///
    /// - Throws: `StoreError.alreadyExists` when it became a case before.
    public func promote(
        _ consultation: UUID, _ draft: CaseDraft, commandID: UUID = UUID()
    ) throws(StoreError) -> Performed {
        let (opening, sealing) = try prepare(draft, commandID)
        return try store.promote(
            consultation, Act(.open(opening), sealing: sealing),
            also: try roll(draft, of: opening) + (try links(of: opening, to: draft.continues)),
            Acting(officer: officer, today: today, commandID: commandID, at: now()))
    }

    /// Writes a simple case in one act: registered, accepted, agreed or settled, paid and closed the same day.
    public func openSimple(
        _ draft: CaseDraft, mediator: MediatorReference, outcome: MediationClosing.Outcome,
        ground: MediationClosing.Ground, agreed: [Obligation], payment: Payment?, commandID: UUID = UUID()
    ) throws(StoreError) -> Performed {
        let (opening, sealing) = try prepare(draft, commandID)
        let simple = SimpleCase(
            opening: opening, mediator: mediator, outcome: outcome, ground: ground, agreed: agreed, payment: payment)
        return try store.perform(
            .openSimple(simple), by: officer, today: today, commandID: commandID, at: now(), sealing: sealing)
    }

    /// The case's identifier follows from the command's: the same command sent again means the same case.
    func prepare(_ draft: CaseDraft, _ commandID: UUID) throws(StoreError) -> (Opening, [Sealing]) {
        var sealing: [Sealing] = []
        var workers: [Worker] = []
        for (ordinal, worker) in draft.workers.enumerated() {
            workers.append(try seal(worker, ordinal, &sealing))
        }
        var employers: [Employer] = []
        for (ordinal, draft) in draft.employers.enumerated() {
            var employer = draft.employer
            if let phone = draft.phone {
                employer.phone = try seal(.employerPhone, ordinal, phone, &sealing)
            }
            employers.append(employer)
        }
        let office: OfficeCode
        if let named = draft.office { office = named } else { office = try ownOffice().code }
        var dispute = Identifier<Dispute>(commandID)
        if let continued = draft.continues { dispute = try caseFile(numbered: continued).dispute }
        let opening = Opening(
            id: CaseFile.ID(derived(commandID, "case")), number: draft.number ?? "", dispute: dispute, kind: draft.kind,
            office: office,
            on: draft.on ?? today, channel: draft.channel, track: draft.track, category: draft.category,
            cause: draft.cause, summary: draft.summary, workers: workers, employers: employers,
            persons: draft.persons ?? max(1, workers.count, draft.roll?.claimants.count ?? 0), claims: draft.claims,
            entrustment: draft.entrustment,
            organisation: draft.organisation, isGroupIncident: draft.isGroupIncident,
            isCollectiveContract: draft.isCollectiveContract, knownOn: draft.knownOn,
            employmentEndedOn: draft.employmentEndedOn, consultation: draft.consultation, series: draft.series,
            takenOver: draft.takenOver)
        return (opening, sealing)
    }

    /// A worker with commitments in place of numbers; birth date and sex are read from a valid resident ID.
    public func seal(
        _ draft: WorkerDraft, _ ordinal: Int, _ sealing: inout [Sealing]
    ) throws(StoreError) -> Worker {
        var worker = draft.worker
        if let written = draft.residentID {
            let id: ResidentID
            do throws(ResidentIDProblem) { id = try ResidentID(normalising: written, on: today) } catch {
                throw .invalid(error.sentence)
            }
            if worker.sex == .unknown { worker.sex = id.sex }
            if worker.birth == nil { worker.birth = id.birth }
            worker.residentID = try seal(.residentID, ordinal, id.text, &sealing)
        }
        if let written = draft.phone {
            let phone: PhoneNumber
            do throws(PhoneNumberProblem) { phone = try PhoneNumber(normalising: written) } catch {
                throw .invalid(error.sentence)
            }
            worker.phone = try seal(.phone, ordinal, phone.text, &sealing)
        }
        if let account = draft.bankAccount {
            worker.bankAccount = try seal(.bankAccount, ordinal, account, &sealing)
        }
        return worker
    }

    private func seal(
        _ field: SealedField, _ ordinal: Int, _ plain: String, _ sealing: inout [Sealing]
    ) throws(StoreError) -> Commitment {
        sealing.append(Sealing(field: field, ordinal: ordinal, plain: plain))
        return try store.commitment(field, plain)
    }

    /// Ties a file to the one it continues, both ways. The store writes the number, which is only drawn then.
    private func links(of opening: Opening, to continued: String?) throws(StoreError) -> [Act] {
        guard let continued else { return [] }
        let earlier = try caseFile(numbered: continued)
        return [
            Act(
                .link(Link(on: today, relation: .continuedBy, other: opening.id, otherNumber: opening.number)),
                on: earlier.id),
            Act(
                .link(Link(on: today, relation: .continues, other: earlier.id, otherNumber: earlier.number)),
                on: opening.id),
        ]
    }

    /// The roll that came with a case.
    private func roll(_ draft: CaseDraft, of opening: Opening) throws(StoreError) -> [Act] {
        guard let table = draft.roll else { return [] }
        let digest = try store.digest(of: table.claimants)
        return [
            Act(.setRoll(try table.roll(on: opening.on, digest: digest)), on: opening.id, roll: table.claimants)
        ]
    }

    /// Another identifier out of a command's, always the same one.
    private func derived(_ commandID: UUID, _ purpose: String) -> UUID {
        let bytes = SHA256.digest(of: purpose + " " + commandID.uuidString).bytes
        return bytes.withUnsafeBytes { UUID(uuid: $0.loadUnaligned(as: uuid_t.self)) }
    }
}
