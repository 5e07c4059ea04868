// A recorded fact was wrong: what may be put in its place. The past stays visible; the case must still be possible.

extension CaseFile {
    func correct(_ correction: Correction, _ facts: Facts) throws(Refused) -> [Event] {
        try facts.notInFuture(correction.on)
        try readable(correction.reason, "reason")
        guard facts.history.indices.contains(correction.ordinal) else {
            throw Refused(.noSuchEvent, field: "event", known: "0–\(max(0, facts.history.count - 1))")
        }
        let old = effective(facts.history)[correction.ordinal]
        if case .corrected = facts.history[correction.ordinal] {
            throw Refused(.correctionOfCorrection, field: "event")
        }
        guard old.type == correction.event.type else {
            throw Refused(.correctionChangesKind, field: "event", known: "\(old.type) → \(correction.event.type)")
        }
        guard old != correction.event else { throw Refused(.correctionChangesNothing) }
        try facts.notInFuture(correction.event.on)
        if case .opened(let opening) = correction.event, opening.id != id || opening.kind != kind {
            throw Refused(.correctionChangesKind, field: "id")
        }
        try keepsWhatNamesIt(old, correction.event)
        guard let corrected = CaseFile.replay(facts.history + [.corrected(correction)]) else {
            throw Refused(.correctionBreaksCase)
        }
        if let entry = renumbered(by: correction, facts.history) {
            throw Refused(.correctionBreaksCase, field: "entry", known: "\(entry)")
        }
        try keepsTheOrder(old, correction, facts.history)
        if let flaw = corrected.flaw { throw Refused(.correctionBreaksCase, known: flaw) }
        return [.corrected(correction)]
    }

    /// A case is found by its number, seen by its office and counted with its dispute; only steps of their own change these.
    private func keepsWhatNamesIt(_ old: Event, _ new: Event) throws(Refused) {
        guard case .opened(let before) = old, case .opened(let after) = new else { return }
        // What an old ledger left open was assumed: settling it may give the case to the office it belongs to.
        let isSettling = before.takenIn != nil
        for (field, isKept) in [
            ("number", before.number == after.number), ("office", before.office == after.office || isSettling),
            ("dispute", before.dispute == after.dispute),
        ] where !isKept {
            throw Refused(.correctionChangesIdentity, field: field)
        }
    }

    /// Steps that cannot have been before another: each with the one that must come first.
    private static let firsts = [
        ("willingness-asked", "received"), ("accepted", "received"), ("accepted", "willingness-asked"),
        ("assigned", "accepted"), ("session-held", "accepted"), ("agreed", "accepted"), ("agreed", "session-held"),
        ("marked", "agreed"),
    ]

    /// A corrected day neither goes before the step that came first nor behind one that followed: money would move into another
    /// year's figures by a slip.
    private func keepsTheOrder(_ old: Event, _ correction: Correction, _ history: [Event]) throws(Refused) {
        let (new, place) = (correction.event, correction.ordinal)
        guard old.on != new.on else { return }
        let events = effective(history)
        for (later, first) in CaseFile.firsts {
            if new.type == later, let before = events[..<place].last(where: { $0.type == first }), new.on < before.on {
                throw Refused(.correctionBreaksCase, field: "set", known: "\(new.on) < \(before.on)")
            }
            guard new.type == first else { continue }
            let following = events[(place + 1)...].prefix { $0.type != first }
            if let after = following.first(where: { $0.type == later && $0.on < new.on }) {
                throw Refused(.correctionBreaksCase, field: "set", known: "\(after.on) < \(new.on)")
            }
        }
    }

    /// The ledger entry that a reversal or repayment names and that a correction would give to another amount by putting
    /// more or fewer entries before it; nil when the numbers stay.
    private func renumbered(by correction: Correction, _ history: [Event]) -> Int? {
        let named = history.compactMap { event -> Int? in
            switch event {
            case .entryReversed(let reversal): reversal.entry
            case .advanceRepaid(let repayment): repayment.entry
            default: nil  // no other event names an entry
            }
        }
        guard let last = named.max() else { return nil }
        let before = entryCounts(effective(history))
        let after = entryCounts(effective(history + [.corrected(correction)]))
        guard let moved = zip(before, after).enumerated().first(where: { $1.0 != $1.1 })?.offset else { return nil }
        let kept = moved > 0 ? before[moved - 1] : 0
        return last > kept ? last : nil
    }

    /// How many ledger entries there are after each event.
    private func entryCounts(_ events: [Event]) -> [Int] {
        guard case .opened(let opening) = events.first else { return [] }
        var file = CaseFile(opening: opening)
        return [file.ledger.entries.count]
            + events.dropFirst().map { event in
                file.apply(event)
                return file.ledger.entries.count
            }
    }

    /// The recorded events with every correction put in place.
    private func effective(_ history: [Event]) -> [Event] {
        var effective = history
        for case .corrected(let correction) in history where effective.indices.contains(correction.ordinal) {
            effective[correction.ordinal] = correction.event
        }
        return effective
    }

    /// What cannot be true of any case: an order of days that no paper can bear. nil when all is well.
    var flaw: Sentence? {
        if let takenOver = intake.takenOver, let flaw = takenOver.flaw(takenOverOn: intake.registeredOn) {
            return Sentence("接收移送", "taken over").and(flaw.known)
        }
        if let there = intake.takenOver?.acceptedOn {
            // Accepted there and here again: it would count at two offices.
            if let acceptedOn, acceptedOn != there { return Sentence("受理", "accepted").and("\(there), \(acceptedOn)") }
        } else if let acceptedOn, acceptedOn < intake.registeredOn {
            return Sentence("受理", "accepted").and("\(acceptedOn) < \(intake.registeredOn)")
        }
        if let closing = closingPosting, let acceptedOn, closing.on < acceptedOn {
            return Sentence("结案", "closed").and("\(closing.on) < \(acceptedOn)")
        }
        if parties.persons < 1 { return Sentence("人数", "persons").and("\(parties.persons)") }
        var total = Money.zero
        for entry in ledger.entries {
            guard entry.amount >= .zero, entry.amount <= .greatest, let sum = try? total.plus(entry.amount) else {
                return Sentence("金额", "amount").and("\(entry.amount)")
            }
            total = sum
        }
        // An agreement that is not in effect yet has no entries: its amounts come into the ledger with the fourth mark.
        if case .mediation(let mediation) = procedure, let agreement = mediation.agreement {
            for obligation in agreement.obligations where obligation.amount <= .zero || obligation.amount > .greatest {
                return Sentence("金额", "amount").and("\(obligation.amount)")
            }
        }
        for payment in ledger.entries where payment.kind == .received && payment.on < firstOn {
            return Sentence("付款", "paid").and("\(payment.on) < \(firstOn)")
        }
        for repayment in ledger.entries where repayment.kind == .advanceRepaid {
            guard let advance = repayment.entry.flatMap(ledger.entry), advance.kind == .advanced,
                ledger.unrepaid(advance.number) >= .zero
            else { return Sentence("账目", "entry").and("\(repayment.number)") }
        }
        return stockFlaw.map { Sentence(same: "\($0)") }
    }

    /// The first day on which an office would count the case twice, or give away what it never had; nil when all is well.
    private var stockFlaw: Day? {
        var moves: [OfficeCode: [Day: Int64]] = [:]
        for (key, value) in contribution().cells where key.indicator.stockSign != 0 {
            moves[key.office, default: [:]][key.day, default: 0] += key.indicator.stockSign * value
        }
        let flaws = moves.values.compactMap { days -> Day? in
            var stock: Int64 = 0
            return days.sorted { $0.key < $1.key }.first { day in
                stock += day.value
                return stock < 0 || stock > 1
            }?.key
        }
        return flaws.min()
    }
}

extension Sentence {
    /// The words with figures after them.
    fileprivate func and(_ figures: String) -> Sentence {
        Sentence("\(chinese) \(figures)", "\(english) \(figures)")
    }
}
