import CaseStore
import CaseWorkflow
import OfficeLedger

/// One case as a line of the office's ledger, by field.
struct LedgerLine {
    /// The day under which the case stands in the ledger.
    let day: Day
    private(set) var values: [LedgerField: Value] = [:]
    /// The old ledger's other columns, by their words.
    private(set) var extras: [String: String] = [:]
    private(set) var blankHeldCells = 0

    /// Whether the category says again which kinds of dispute the row named.
    private var hasCauses = false

    enum Value: Hashable {
        case text(String)
        case amount(Int64)
        case count(Int)
        case day(Day)
    }

    /// Everything but the personal numbers and the cells that wait.
    init(_ file: CaseFile, events: [Event], district: String) {
        let summary = file.summary
        day = summary.acceptedOn ?? summary.registeredOn
        let assumed = Set(file.intake.takenIn?.assumed ?? [])
        func isAssumed(_ field: LedgerField) -> Bool { assumed.contains(field.rawValue) }
        values[.caseNumber] = .text(file.number)
        values[.acceptedOn] = .day(day)
        setParties(file, isMigrantAssumed: isAssumed(.migrantWorker))
        if let category = file.intake.category {
            values[.category] = .text(category.name.chinese)
        } else if let causes = file.intake.takenIn?.causes {
            values[.category] = .text(causes.map(\.name.chinese).joined(separator: "；"))
            hasCauses = true
        }
        extras = file.intake.takenIn?.extras ?? [:]
        for (field, fen) in [
            (LedgerField.claimed, summary.claimedFen), (.agreed, summary.agreedFen), (.received, summary.receivedFen),
        ] where fen != 0 || !isAssumed(field) { values[field] = .amount(fen) }
        setText(.mediator, summary.mediators.map(\.name).joined(separator: "、"))
        let outcome = LedgerLine.outcome(file)
        values[.outcome] = .text(outcome.name.chinese)
        if outcome == .refused {
            values[.closedOn] = summary.refusedOn.map(Value.day)
        } else if outcome != .open {
            values[.closedOn] = summary.closedOn.map(Value.day)
        }
        setText(.district, district)
        setText(.street, file.intake.takenIn?.street ?? "")
        setText(.remark, file.intake.summary)
    }

    private mutating func setParties(_ file: CaseFile, isMigrantAssumed: Bool) {
        let parties = file.parties
        var names = parties.workers.map(\.name)
        if names.first == LedgerLine.unknownName { names.removeFirst() }
        if !names.isEmpty {
            let count = parties.persons > parties.workers.count ? "等\(parties.persons)人" : ""
            values[.applicant] = .text(names.joined(separator: "、") + count)
        }
        values[.persons] = .count(parties.persons)
        if let worker = parties.workers.first {
            if worker.sex != .unknown { values[.sex] = .text(worker.sex.name.chinese) }
            switch worker.isMigrant {
            case true?: values[.migrantWorker] = .text("是")
            case false?: if !isMigrantAssumed { values[.migrantWorker] = .text("否") }
            // A blank would read as no: this word reads as what nobody knows.
            case nil: values[.migrantWorker] = .text(LedgerLine.unknownAnswer)
            }
        }
        setText(.employer, parties.employers.map(\.name).joined(separator: "、"))
        if let employer = parties.employers.first {
            setText(.creditCode, employer.creditCode ?? "")
            if let industry = employer.industry { values[.industry] = .text(industry.name.chinese) }
        }
    }

    static let unknownName = "（姓名不详）"
    static let unknownAnswer = AnswerCell.unknown

    private mutating func setText(_ field: LedgerField, _ text: String) {
        if !text.isEmpty { values[field] = .text(text) }
    }

    /// Puts in the personal numbers; a cell that waits for a person is blank, or stands as it was written.
    mutating func complete(_ numbers: LedgerNumbers, inFull: Bool) {
        setText(.residentID, numbers.residentID ?? "")
        setText(.phone, numbers.phone ?? "")
        if !inFull { extras = extras.mapValues { PersonalNumbers.masked($0, field: nil) } }
        for cell in numbers.held {
            guard let field = LedgerField(rawValue: cell.field) else { continue }
            if inFull {
                values[field] = .text(cell.verbatim)
                continue
            }
            if field == .category, hasCauses { continue }
            blankHeldCells += 1
            switch field {
            // What the case counts as stands: a blank here would say something else.
            case .persons, .sex, .district: break
            case .migrantWorker: values[field] = .text(LedgerLine.unknownAnswer)
            case .caseNumber, .applicant, .residentID, .phone, .employer, .creditCode, .industry, .category, .claimed,
                .acceptedOn, .mediator, .outcome, .agreed, .received, .closedOn, .street, .remark:
                values[field] = nil
            }
        }
    }

    private static func outcome(_ file: CaseFile) -> LedgerOutcome {
        guard case .mediation(let mediation) = file.procedure else { return .open }
        switch mediation.stage {
        case .refused, .refusedAndArchived: return .refused
        case .closed(let closing), .archived(let closing, _):
            switch closing.outcome {
            case .agreement: return .agreement
            case .settled: return .settled
            case .noAgreement: return .noAgreement
            case .toArbitration: return .toArbitration
            case .toLitigation: return .toLitigation
            case .withdrawn: return .withdrawn
            }
        case .registered, .received, .willingnessAsked, .accepted, .assigned, .inSession, .suspended, .agreed,
            .effective, .underArbitrationReview, .underJudicialConfirmation, .performing, .breached:
            return .open
        }
    }
}
