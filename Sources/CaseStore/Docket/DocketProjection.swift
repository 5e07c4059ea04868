import CaseWorkflow
import SafeCrypto
import StableJSON

/// Everything that the tables say of one case, made from its file alone: what a commit writes, and what `check` expects.
struct CaseProjection {
    var docket: [SQLValue]
    var ledger: [[SQLValue]]
    var deadlines: [[SQLValue]]
    var lookups: [[SQLValue]]
    /// What the case adds to the cells, and the same as its row of `contribution`: none for a case that counts nowhere.
    var contribution: Contribution
    var counted: [[SQLValue]]
    var names: SearchNames

    /// The docket's columns, in the order of `docket`; `state` is kept from the second commit on.
    static let docketColumns = [
        "caseKey", "id", "number", "numberKey", "dispute", "office", "kind", "stage", "standing", "registeredOn",
        "refusedOn", "acceptedOn", "closedOn", "outcome", "category", "cause", "channel", "track", "sex", "isMigrant",
        "isNewForm", "industry", "persons", "isCollective", "workers", "employers", "creditCodes", "mediators",
        "claimedFen", "agreedFen", "receivedFen", "waivedFen", "verifiedFen", "closingFen", "series", "isBacklog",
        "isRegular", "version", "state",
    ]
    static let ledgerColumns = [
        "caseKey", "number", "onDay", "kind", "head", "amountFen", "claimant", "dueOn", "evidence", "payer", "channel",
        "reference", "entry", "dayAssumed", "supersededOn",
    ]
    static let deadlineColumns = ["caseKey", "line", "rule", "dueOn", "fromDay", "actor"]
    static let lookupColumns = ["token", "caseKey", "field", "ordinal"]

    init(_ file: CaseFile, key: Int64, version: Int, rulebook: Rulebook) throws {
        let summary = file.summary
        contribution = file.contribution()
        counted = file.counted(contribution, summary).map { [CountedRow.values($0, key: key)] } ?? []
        names = SearchNames(
            workers: CaseProjection.lines(summary.workerNames), employers: CaseProjection.lines(summary.employerNames),
            mediators: CaseProjection.lines(summary.mediators.map(\.name)))
        docket = [
            .int(key), .blob(file.id.uuid.bytes), .text(file.number), .text(CaseProjection.numberKey(of: file)),
            .blob(file.dispute.uuid.bytes), .text(file.office.text), .text(summary.kind.rawValue),
            .text(summary.stage), .text(summary.standing), SQLValue(summary.registeredOn), SQLValue(summary.refusedOn),
            SQLValue(summary.acceptedOn), SQLValue(summary.closedOn), SQLValue(summary.outcome),
            SQLValue(summary.category), SQLValue(summary.cause), .text(summary.channel), .text(summary.track),
            .text(summary.sex.rawValue), SQLValue(summary.isMigrant), SQLValue(summary.isNewForm),
            SQLValue(summary.industry), SQLValue(summary.persons), SQLValue(summary.isCollective),
            .text(names.workers), .text(names.employers), .text(CaseProjection.lines(summary.creditCodes)),
            .text(names.mediators), .int(summary.claimedFen), .int(summary.agreedFen), .int(summary.receivedFen),
            .int(summary.waivedFen), .int(summary.receivedVerifiedFen), .int(summary.closingFen),
            SQLValue(summary.series), SQLValue(summary.isBacklog),
            SQLValue(summary.isRegular), SQLValue(version),
            version > 1 ? .blob(try StableJSON.encode(file)) : .null,
        ]
        ledger = file.ledger.entries.map { entry in
            [
                .int(key), SQLValue(entry.number), SQLValue(entry.on), .text(entry.kind.rawValue),
                .text(entry.head.rawValue), .int(entry.amount.fen), SQLValue(entry.claimant), SQLValue(entry.dueOn),
                SQLValue(entry.evidence?.rawValue), SQLValue(entry.payer?.rawValue),
                SQLValue(entry.channel?.rawValue), SQLValue(entry.reference), SQLValue(entry.entry),
                SQLValue(entry.dayAssumed), SQLValue(entry.supersededOn),
            ]
        }
        deadlines = CaseProjection.deadlines(of: file, key: key, rulebook)
        lookups = summary.commitments.compactMap { number in
            guard let token = Hex.bytes(number.commitment.hex) else { return nil }
            return [.blob(token), .int(key), .text(number.field), SQLValue(number.ordinal)]
        }
        for (ordinal, employer) in file.parties.employers.enumerated() {
            guard let code = employer.creditCode, !code.isEmpty else { continue }
            lookups.append([
                .blob(CreditCodeToken.bytes(code)), .int(key), .text(CreditCodeToken.field), SQLValue(ordinal),
            ])
        }
    }

    /// The rows of the deadlines that run in the case.
    static func deadlines(of file: CaseFile, key: Int64, _ rulebook: Rulebook) -> [[SQLValue]] {
        let due = file.deadlines(rulebook.calendar, rulebook.rules, area: rulebook.area(of: file.office))
        return due.enumerated().map { line, deadline in
            [
                .int(key), SQLValue(line), .text(deadline.rule), SQLValue(deadline.due), SQLValue(deadline.from),
                .text(deadline.actor.rawValue),
            ]
        }
    }

    /// What no two cases may share. A case of an old ledger that was voided gives its number back: the paper behind it may be
    /// taken in again, and the voided file keeps the number for people to see.
    private static func numberKey(of file: CaseFile) -> String {
        let key = NumberFolding.key(file.number)
        guard case .voided = file.standing, file.intake.takenIn != nil else { return key }
        return NumberFolding.givenBack(key) + file.id.description
    }

    /// One name a line: a name cannot hold a line end.
    private static func lines(_ names: [String]) -> String {
        names.count == 1 ? names[0] : names.joined(separator: "\n")
    }
}

extension SQLValue {
    /// A day as `yyyymmdd`.
    init(_ day: Day?) { self = day.map { .int(Int64($0.number)) } ?? .null }
}
