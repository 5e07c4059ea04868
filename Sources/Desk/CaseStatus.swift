public import CaseStore
public import CaseWorkflow

/// “Where is my case?”: the answer in plain words, without a personal number in it.
public struct CaseStatus: Sendable {
    public let number: String
    public let kind: ProcedureKind
    public let officeName: String
    public let stage: String
    public let stageName: Sentence
    public let nextStep: Sentence
    public let workers: [String]
    public let employers: [String]
    public let persons: Int
    public let lastAct: (on: Day, sentence: Sentence)?
    /// Open deadlines, the nearest first.
    public let deadlines: [Deadline]
    public let ladder: RecoveryLadder
    /// What handlers of legal aid were granted per stage: the office's own expense.
    public let subsidies: [AidSubsidy]
    public let version: Int
    /// The day it was asked.
    public let today: Day

    public var approvedSubsidies: Money { Money(fen: subsidies.reduce(0) { $0 &+ $1.amount.fen }) }

    public var paidSubsidies: Money {
        Money(fen: subsidies.reduce(0) { $1.payment == nil ? $0 : $0 &+ $1.amount.fen })
    }
}

extension Desk {
    /// - Throws: `StoreError.notFound`, also for a case of an office the officer may not read.
    public func status(of id: CaseFile.ID) throws(StoreError) -> CaseStatus {
        guard try store.mayRead(id, officer) else { throw .notFound(id.description) }
        let stored = try store.caseFile(id)
        let file = stored.file
        let rulebook = try store.rulebook()
        let last = try store.history(id).last?.events.last
        return CaseStatus(
            number: file.number, kind: file.kind,
            officeName: rulebook.tree.offices[file.office]?.name ?? file.office.text,
            stage: file.stageCode, stageName: file.stageName, nextStep: file.nextStep,
            workers: file.parties.workers.map(\.name), employers: file.parties.employers.map(\.name),
            persons: file.parties.persons, lastAct: last.map { ($0.on, $0.sentence) },
            deadlines: file.deadlines(rulebook.calendar, rulebook.rules, area: rulebook.area(of: file.office))
                .standing(on: today, ended: file.isEnded),
            ladder: file.ledger.ladder(on: today), subsidies: file.subsidies, version: stored.version, today: today)
    }

    /// What is due until a day in the officer's office and below, soonest first.
    ///
    /// - Parameter mediator: only cases in which somebody of this name mediates or handles.
    public func agenda(until: Day, mediator: String? = nil, limit: Int) throws(StoreError) -> [AgendaItem] {
        try store.agenda(
            offices: try store.readableOffices(of: officer), to: until, today: today, mediator: mediator, limit: limit)
    }
}

extension CaseStatus: Encodable {
    private enum Key: String, CodingKey {
        case number, kind, office, stage, stageName, nextStep, workers, employers, persons, lastAct, deadlines, money
        case subsidies, version
    }

    private struct Words: Encodable {
        var zh: String
        var en: String

        init(_ sentence: Sentence) {
            zh = sentence.chinese
            en = sentence.english
        }
    }

    private struct Act: Encodable {
        var on: Day
        var sentence: Words
    }

    private struct Due: Encodable {
        var rule: String
        var due: Day
        var from: Day
        var actor: String
        var duty: Words
        var basis: String
        var counted: Words
        var alert: Bool
    }

    private struct Subsidy: Encodable {
        var form: AidForm
        var handler: String
        var amountFen: Int64
        var approvedOn: Day
        var paidOn: Day?
    }

    private struct Rungs: Encodable {
        var claimedFen: Int64
        var agreedFen: Int64
        var dueFen: Int64
        var receivedFen: Int64
        var receivedVerifiedFen: Int64
        var receivedStatedFen: Int64
        var waivedFen: Int64
        var outstandingFen: Int64
        var overdueFen: Int64
        var enforcementFen: Int64
        var advancedFen: Int64
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(number, forKey: .number)
        try container.encode(kind, forKey: .kind)
        try container.encode(officeName, forKey: .office)
        try container.encode(stage, forKey: .stage)
        try container.encode(Words(stageName), forKey: .stageName)
        try container.encode(Words(nextStep), forKey: .nextStep)
        try container.encode(workers, forKey: .workers)
        try container.encode(employers, forKey: .employers)
        try container.encode(persons, forKey: .persons)
        try container.encodeIfPresent(
            lastAct.map { Act(on: $0.on, sentence: Words($0.sentence)) }, forKey: .lastAct)
        try container.encode(
            deadlines.map {
                Due(
                    rule: $0.rule, due: $0.due, from: $0.from, actor: $0.actor.rawValue, duty: Words($0.duty),
                    basis: $0.basis, counted: Words($0.counted), alert: $0.isAlert)
            }, forKey: .deadlines)
        try container.encode(
            Rungs(
                claimedFen: ladder.claimed, agreedFen: ladder.agreed, dueFen: ladder.due,
                receivedFen: ladder.received, receivedVerifiedFen: ladder.receivedVerified,
                receivedStatedFen: ladder.receivedStated, waivedFen: ladder.waived,
                outstandingFen: ladder.outstanding, overdueFen: ladder.overdue,
                enforcementFen: ladder.inEnforcement, advancedFen: ladder.advanced), forKey: .money)
        if !subsidies.isEmpty {
            try container.encode(
                subsidies.map {
                    Subsidy(
                        form: $0.form, handler: $0.handler, amountFen: $0.amount.fen, approvedOn: $0.on,
                        paidOn: $0.payment?.on)
                }, forKey: .subsidies)
        }
        try container.encode(version, forKey: .version)
    }
}
