import CaseExport
import CaseWorkflow

/// The days, the knowledge and the offices that one filing is about.
struct FilingScope: Hashable {
    var from: Day
    /// The last day of the period: the business cut-off.
    var to: Day
    /// The last commit that is known.
    var sequence: Int64
    var offices: Set<OfficeCode>
    var type = FilingType.original
    /// `month 2025-03`: which period of which scheme.
    var period = ""

    func contains(_ day: Day) -> Bool { from <= day && day <= to }
}

/// What a filing has to say of a case.
enum FiledStanding: Hashable {
    /// It came after the period.
    case absent
    /// Out of the sender's figures for good, or another office's by then.
    case gone(FilingCase.DeletionReason)
    case named
    /// Over before the period, or named by nothing in it: a filing of the period that named it gets the right facts.
    case over
    /// Handed over to another desk before the period: named only where the receiver does not know it yet.
    case left
}

/// A case as a filing sees it. Everything is read from the whole file as the desk knew it, by the days of what
/// happened, so that records and figures say the same: a day after the cut-off has not come yet, a void case never was.
extension CaseFile {
    func standing(in scope: FilingScope) -> FiledStanding {
        switch standing {
        case .voided: return .gone(.void)
        case .merged: return .gone(.merged)
        case .handedOver, .live: break
        }
        guard intake.registeredOn <= scope.to else { return .absent }
        guard scope.offices.contains(owner(on: scope.to)) else { return .gone(.transferred) }
        if let handedOver = handedOver(on: scope.to) { return scope.contains(handedOver.on) ? .named : .left }
        return !isOver(on: scope.to) || daysOfNote.contains(where: scope.contains) ? .named : .over
    }

    /// The record's facts as of a day.
    func facts(on day: Day) -> FilingCase.Facts {
        let summary = summary
        let closing = closing(on: day)
        return FilingCase.Facts(
            office: owner(on: day), kind: kind, registeredOn: intake.registeredOn,
            refusedOn: refusedOn(on: day), acceptedOn: acceptedOn.flatMap { $0 <= day ? $0 : nil },
            terminatedOn: terminatedOn(on: day), closedOn: closing?.on,
            outcome: closing?.detail, takenOver: takenOver, handedOver: handedOver(on: day), category: summary.category,
            cause: summary.cause.flatMap { CaseFile.knownCauses.contains($0) ? $0 : nil }, channel: summary.channel,
            sex: summary.sex, isMigrant: summary.isMigrant, isNewForm: summary.isNewForm, industry: summary.industry,
            persons: Int64(summary.persons), isCollective: summary.isCollective, money: money(on: day))
    }

    private static let knownCauses = Set(Cause.all.map(\.key))

    /// The office that owned the case at the end of a day.
    private func owner(on day: Day) -> OfficeCode { custody.last { $0.from <= day }?.office ?? office }

    private var takenOver: FilingCase.TakenOver? {
        intake.takenOver.map {
            FilingCase.TakenOver(from: $0.from, token: TransferToken.of($0.transfer), wasAccepted: $0.acceptedOn != nil)
        }
    }

    /// The transfer to another desk that had taken place by the end of a day.
    private func handedOver(on day: Day) -> FilingCase.HandedOver? {
        guard case .handedOver(let transfer) = standing, transfer.on <= day else { return nil }
        return FilingCase.HandedOver(on: transfer.on, to: transfer.to, token: TransferToken.of(transfer.transfer))
    }

    private var aid: LegalAid? {
        guard case .legalAid(let aid) = procedure else { return nil }
        return aid
    }

    /// The refusal that stood at the end of a day; a later overturning does not undo it.
    private func refusedOn(on day: Day) -> Day? {
        if let refusedOn, refusedOn <= day { return refusedOn }
        return aid?.overturnedRefusals.last { $0.on <= day && day < ($0.overturnedOn ?? acceptedOn ?? $0.on) }?.on
    }

    /// The termination of aid that stood at the end of a day.
    private func terminatedOn(on day: Day) -> Day? {
        if let terminatedOn = aid?.terminatedOn, terminatedOn <= day { return terminatedOn }
        return aid?.overturnedTerminations.last { $0.on <= day && day < ($0.overturnedOn ?? $0.on) }?.on
    }

    /// The closing that stood at the end of a day; a later reopening does not undo it.
    private func closing(on day: Day) -> (on: Day, detail: String)? {
        if let closing = closingPosting, closing.on <= day { return (closing.on, closing.detail) }
        for (past, reopening) in zip(record.pastClosings, record.reopenings)
        where past.on <= day && day < reopening.on {
            return (past.on, past.detail)
        }
        return nil
    }

    /// Whether nothing was open any more at the end of a day.
    private func isOver(on day: Day) -> Bool {
        if closing(on: day) != nil { return true }
        if terminatedOn(on: day) != nil { return true }
        guard refusedOn(on: day) != nil else { return false }
        return acceptedOn.map { $0 > day } ?? true
    }

    /// Every day on which the case came in, changed hands or stage, or moved money.
    private var daysOfNote: [Day] {
        [intake.registeredOn, refusedOn, acceptedOn, aid?.terminatedOn, closingPosting?.on].compactMap { $0 }
            + (aid?.overturnedRefusals ?? []).flatMap { [$0.on, $0.overturnedOn].compactMap { $0 } }
            + (aid?.overturnedTerminations ?? []).flatMap { [$0.on, $0.overturnedOn].compactMap { $0 } }
            + record.pastClosings.map(\.on) + record.reopenings.map(\.on) + custody.map(\.from)
            + ledger.entries.flatMap { [$0.on, $0.supersededOn].compactMap { $0 } }
    }

    /// The money as it stood at the end of a day, in fen.
    private func money(on day: Day) -> FilingMoney {
        var money = FilingMoney()
        for entry in ledger.entries where entry.on <= day {
            let isReversal = entry.kind == .reversed
            guard let source = isReversal ? entry.entry.flatMap(ledger.entry) : entry else { continue }
            let amount = isReversal ? -source.amount.fen : source.amount.fen
            switch source.kind {
            case .claimed: money.claimed += amount
            case .agreed, .awarded:
                if let supersededOn = source.supersededOn, supersededOn <= day { break }
                money.agreed += amount
            case .received, .advanceRepaid:
                if source.evidence == .verified {
                    money.receivedVerified += amount
                } else {
                    money.receivedStated += amount
                }
            case .waived: money.waived += amount
            case .advanced, .enforcement, .reversed: break
            }
        }
        return money
    }
}
