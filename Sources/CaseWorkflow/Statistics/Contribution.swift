/// Where a figure belongs: owning office × day × indicator × what is known of the case at that event.
public struct CellKey: Hashable, Sendable {
    public var office: OfficeCode
    public var day: Day
    public var indicator: Indicator
    /// Outcome, head of claim, kind: what the indicator is broken down by; empty otherwise.
    public var detail: String
    /// Code of the union category; empty when unknown.
    public var category: String
    public var channel: String
    /// `CellKey.Flag` bits.
    public var flags: Int

    public init(
        office: OfficeCode, day: Day, indicator: Indicator, detail: String = "", category: String = "",
        channel: String = "", flags: Int = 0
    ) {
        self.office = office
        self.day = day
        self.indicator = indicator
        self.detail = detail
        self.category = category
        self.channel = channel
        self.flags = flags
    }

    public enum Flag {
        public static let legalAid = 1
        public static let collective = 2
        public static let migrant = 4
        public static let newForm = 8
    }
}

/// The multiset of cells that one case (or register entry) adds to the figures.
///
/// A commit adds contribution(after) − contribution(before), so a correction, a reopening, a merger, a transfer or a moved
/// day needs no code of its own.
public struct Contribution: Hashable, Sendable {
    public private(set) var cells: [CellKey: Int64] = [:]

    public init() {}

    public mutating func add(_ value: Int64, _ key: CellKey) {
        guard value != 0 else { return }
        let sum = cells[key, default: 0] + value
        cells[key] = sum == 0 ? nil : sum
    }

    /// What must be added to `before` to get this.
    public func minus(_ before: Contribution) -> Contribution {
        var difference = self
        for (key, value) in before.cells { difference.add(-value, key) }
        return difference
    }
}

extension CaseFile {
    /// What this case adds to the figures, as far as it is known now.
    public func contribution() -> Contribution {
        var contribution = Contribution()
        switch standing {
        case .voided, .merged: return contribution
        case .live, .handedOver: break
        }
        post(into: &contribution)
        return contribution
    }

    /// The office that owned the case on a day. On the day of a transfer what began the case still belongs to the office
    /// that gave it away, and what came after to the one that took it, so that both stocks hold.
    func custodian(on day: Day, atStart: Bool) -> OfficeCode {
        var owner = custody[0].office
        for term in custody.dropFirst() where atStart ? term.from < day : term.from <= day { owner = term.office }
        return owner
    }

    private var flags: Int {
        var flags = 0
        if kind == .legalAid { flags |= CellKey.Flag.legalAid }
        if isCollective { flags |= CellKey.Flag.collective }
        if parties.workers.first?.isMigrant == true { flags |= CellKey.Flag.migrant }
        if parties.workers.first?.traits.contains(.newFormEmployment) == true { flags |= CellKey.Flag.newForm }
        return flags
    }

    private func post(into contribution: inout Contribution) {
        let flags = flags
        let category = intake.category?.rawValue ?? ""
        let channel = intake.channel.rawValue
        func add(
            _ indicator: Indicator, on day: Day, _ value: Int64 = 1, detail: String = "", by office: OfficeCode? = nil
        ) {
            guard countsHere(day) else { return }
            contribution.add(
                value,
                CellKey(
                    office: office ?? custodian(on: day, atStart: indicator.beginsCase), day: day,
                    indicator: indicator, detail: detail, category: category, channel: channel, flags: flags))
        }

        if intake.takenOver == nil { add(.registered, on: intake.registeredOn) }
        if let refusedOn { add(.refused, on: refusedOn) }
        if let acceptedOn, !wasAcceptedElsewhere {
            add(.accepted, on: acceptedOn)
            if hasSucceeded { add(.succeeded, on: acceptedOn) }
            postPersons(acceptedOn) { add($0, on: $1, $2, detail: $3) }
            if isCollective {
                add(.collective, on: acceptedOn)
                add(.personsCollective, on: acceptedOn, Int64(parties.persons))
            }
            if intake.isGroupIncident { add(.groupIncidents, on: acceptedOn) }
            for entry in claimedEntries { add(.claimed, on: acceptedOn, entry.fen, detail: entry.head) }
        }
        // A request for aid that ended before a grant never entered the stock, so it neither leaves nor re-enters it.
        for (past, reopening) in zip(record.pastClosings, record.reopenings) {
            guard let acceptedOn, acceptedOn <= past.on else { continue }
            add(.closed, on: past.on, detail: past.detail, by: past.office)
            add(.reopened, on: reopening.on, by: past.office)
        }
        if let closing = closingPosting, acceptedOn != nil {
            add(.closed, on: closing.on, detail: closing.detail)
            add(.recoveredClosing, on: closing.on, closing.closingFen)
            if hasSucceeded {
                add(.personsCovered, on: closing.on, Int64(parties.persons))
            }
            if let days = daysAtWork(until: closing.on) {
                add(.durations, on: closing.on, detail: String(min(730, days) + 1000).dropFirst().description)
            }
        }
        if case .legalAid(let aid) = procedure {
            if let terminatedOn = aid.terminatedOn, acceptedOn != nil { add(.aidTerminated, on: terminatedOn) }
            postOverturned(aid) { add($0, on: $1, by: $2) }
        }
        for result in record.results where ownsMoney(on: result.on) {
            add(.results, on: result.on, Int64(result.persons), detail: result.kind.rawValue)
            if let averted = result.averted { add(.averted, on: closingPosting?.on ?? result.on, averted.fen) }
        }
        for visit in record.visits where visit.reached { add(.returnVisits, on: visit.on) }
        postMoney { add($0, on: $1, $2, detail: $3) }
        postTransfers(into: &contribution, flags: flags, category: category, channel: channel)
    }

    /// A refusal or termination that was overturned stays in the figures of its day; the day of the overturning shows that
    /// the matter was taken up again.
    private func postOverturned(_ aid: LegalAid, _ add: (Indicator, Day, OfficeCode?) -> Void) {
        for refusal in aid.overturnedRefusals {
            add(.refused, refusal.on, nil)
            if let on = refusal.overturnedOn ?? aid.grantedOn { add(.refusalOverturned, on, nil) }
        }
        for termination in aid.overturnedTerminations {
            guard let acceptedOn, acceptedOn <= termination.on, let on = termination.overturnedOn else { continue }
            // Both at one office, or the stock of two would be out when the matter moves on the day of its overturning.
            let office = custodian(on: termination.on, atStart: false)
            add(.aidTerminated, termination.on, office)
            add(.reopened, on, office)
        }
    }

    private func postPersons(_ day: Day, _ add: (Indicator, Day, Int64, String) -> Void) {
        let persons = Int64(parties.persons)
        add(.persons, day, persons, "")
        if let roll = parties.roll {
            add(.personsMigrant, day, Int64(roll.migrants), "")
            add(.personsWomen, day, Int64(roll.women), "")
            add(.personsNewForm, day, Int64(roll.newForm), "")
            add(.personsMinors, day, Int64(roll.minors), "")
            add(.personsDisabled, day, Int64(roll.disabled), "")
            add(.personsOver60, day, Int64(roll.over60), "")
            return
        }
        guard let worker = parties.workers.first else { return }
        // Without a roll the applicant's flags stand for everybody in the application.
        if worker.isMigrant == true { add(.personsMigrant, day, persons, "") }
        if worker.sex == .female { add(.personsWomen, day, persons, "") }
        if worker.traits.contains(.newFormEmployment) { add(.personsNewForm, day, persons, "") }
        if worker.traits.contains(.disabled) { add(.personsDisabled, day, persons, "") }
        if let age = worker.age(on: day) {
            if age < 18 { add(.personsMinors, day, persons, "") }
            if age > 60 { add(.personsOver60, day, persons, "") }
        }
    }

    private var claimedEntries: [(head: String, fen: Int64)] {
        ledger.ladders().filter { $0.value.claimed != 0 }.map { ($0.key.rawValue, $0.value.claimed) }
    }

    private func postMoney(_ add: (Indicator, Day, Int64, String) -> Void) {
        for entry in ledger.entries {
            var source = entry
            var sign: Int64 = 1
            if entry.kind == .reversed {
                guard let undone = entry.entry.flatMap(ledger.entry), undone.kind != .claimed else { continue }
                source = undone
                sign = -1
            }
            let head = source.head.rawValue
            let amount = sign * source.amount.fen
            let received: Indicator = source.evidence == .verified ? .receivedVerified : .receivedStated
            let isOwned = ownsMoney(on: entry.on)
            switch source.kind {
            case .agreed, .awarded:
                let dueOn = max(source.dueOn ?? entry.on, entry.on)
                // Whose money it was when it was agreed has booked what falls due later, too.
                if isOwned {
                    add(.agreed, entry.on, amount, head)
                    add(.due, dueOn, amount, head)
                }
                if let supersededOn = source.supersededOn, ownsMoney(on: supersededOn) {
                    add(.agreed, supersededOn, -amount, head)
                    add(.due, max(dueOn, supersededOn), -amount, head)
                }
            case .claimed, .reversed: break
            case .received where isOwned: add(received, entry.on, amount, head)
            case .advanced where isOwned: add(.advanced, entry.on, amount, head)
            case .advanceRepaid where isOwned:
                add(.advanceRepaid, entry.on, amount, head)
                add(received, entry.on, amount, head)
            case .waived where isOwned: add(.waived, entry.on, amount, head)
            case .enforcement where isOwned: add(.enforcement, entry.on, amount, head)
            case .received, .advanced, .advanceRepaid, .waived, .enforcement: break
            }
        }
    }

    /// A transfer leaves the stock of one office and enters that of another on the same day, under one transfer id. Of two desks
    /// each counts its own side.
    private func postTransfers(into contribution: inout Contribution, flags: Int, category: String, channel: String) {
        guard let acceptedOn else { return }
        func add(_ indicator: Indicator, _ office: OfficeCode, _ day: Day) {
            guard day >= acceptedOn else { return }
            contribution.add(
                1,
                CellKey(
                    office: office, day: day, indicator: indicator, category: category, channel: channel,
                    flags: flags))
        }
        if wasAcceptedElsewhere { add(.transferredIn, custody[0].office, intake.registeredOn) }
        for (before, after) in zip(custody, custody.dropFirst()) {
            add(.transferredOut, before.office, after.from)
            add(.transferredIn, after.office, after.from)
        }
        if case .handedOver(let transfer) = standing { add(.transferredOut, office, transfer.on) }
    }
}
