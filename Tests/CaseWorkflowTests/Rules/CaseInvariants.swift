import StableJSON

@testable import CaseWorkflow

/// What must be true of every case, however it came to be. Each check names what is wrong, or says nothing.
struct CaseInvariants {
    let file: CaseFile
    let events: [Event]

    var problems: [String] {
        replayProblems + codingProblems + moneyProblems + stockProblems + deadlineProblems + standingProblems
    }

    private var replayProblems: [String] {
        CaseFile.replay(events) == file ? [] : ["replay differs"]
    }

    private var codingProblems: [String] {
        do {
            let state = try StableJSON.encode(file)
            let read = try StableJSON.decode(CaseFile.self, from: state)
            if read != file { return ["the state reads back differently"] }
            let latest = Array(events.suffix(13))
            let row = try StableJSON.encode(latest)
            let again = try StableJSON.decode([Event].self, from: row)
            if again != latest { return ["the events read back differently"] }
            return try StableJSON.encode(again) == row ? [] : ["the events are written differently the second time"]
        } catch {
            return ["coding: \(error)"]
        }
    }

    /// agreed = received + outstanding + waived, and what was paid and not undone is what came in or was advanced.
    private var moneyProblems: [String] {
        var problems: [String] = []
        for (head, ladder) in file.ledger.ladders() {
            if ladder.agreed != ladder.received + ladder.outstanding + ladder.waived {
                problems.append("\(head) identity")
            }
            let rungs = [
                ladder.claimed, ladder.agreed, ladder.due, ladder.receivedVerified, ladder.receivedStated,
                ladder.waived,
                ladder.inEnforcement, ladder.advanced, ladder.overdue,
            ]
            if let rung = rungs.firstIndex(where: { $0 < 0 }) { problems.append("\(head) rung \(rung) is negative") }
            if ladder.due > ladder.agreed { problems.append("\(head): more due than agreed") }
        }
        let total = file.ledger.ladder()
        if total.agreed != total.received + total.outstanding + total.waived { problems.append("identity in total") }
        let hasCorrection = file.record.corrections > 0
        if file.intake.takenIn == nil, !hasCorrection, total.outstanding < total.advanced {
            problems.append("outstanding \(total.outstanding) < advanced \(total.advanced)")
        }
        let reversed = file.ledger.reversedNumbers
        var paid: Int64 = 0
        for entry in file.ledger.entries where entry.kind == .received || entry.kind == .advanced {
            if !reversed.contains(entry.number) { paid += entry.amount.fen }
        }
        if paid != total.received + total.advanced {
            problems.append("paid \(paid) is not what came in or was advanced")
        }
        let posted = file.contribution().sums
        if case .voided = file.standing { return problems }
        if case .merged = file.standing { return problems }
        // Of a case that changed desks, a part is posted at the other one.
        if file.intake.takenOver != nil { return problems }
        if case .handedOver = file.standing { return problems }
        for (indicator, fen) in [
            (Indicator.agreed, total.agreed), (.due, total.due), (.receivedVerified, total.receivedVerified),
            (.receivedStated, total.receivedStated), (.waived, total.waived), (.enforcement, total.inEnforcement),
        ] where posted[indicator, default: 0] != fen {
            problems.append("\(indicator) posted \(posted[indicator, default: 0]), the ledger says \(fen)")
        }
        return problems
    }

    /// On the evening of every day a case is in the stock of one office at most, and never less than not there.
    private var stockProblems: [String] {
        var problems: [String] = []
        var moves: [OfficeCode: [Day: Int64]] = [:]
        for (key, value) in file.contribution().cells {
            if key.indicator.stockSign != 0 {
                moves[key.office, default: [:]][key.day, default: 0] += key.indicator.stockSign * value
            }
            if key.indicator == .closed {
                let isKnown =
                    file.kind == .mediation
                    ? MediationClosing.Outcome(rawValue: key.detail) != nil : AidResult(rawValue: key.detail) != nil
                if !isKnown { problems.append("closed as “\(key.detail)”") }
                if value < 0 { problems.append("closed \(value) times") }
            }
        }
        var open: Int64 = 0
        for (office, days) in moves {
            var stock: Int64 = 0
            for (day, value) in days.sorted(by: { $0.key < $1.key }) {
                stock += value
                if !(0...1).contains(stock) { problems.append("\(office) holds \(stock) on \(day)") }
            }
            open += stock
        }
        let isOpen = file.standing == .live && file.acceptedOn != nil && !file.isEnded
        if open != (isOpen ? 1 : 0) { problems.append("the offices hold \(open), open is \(isOpen)") }
        return problems
    }

    private var deadlineProblems: [String] {
        let deadlines = file.deadlines(.shipped, .shipped, area: "330106")
        var problems: [String] = []
        for (one, other) in zip(deadlines, deadlines.dropFirst()) where one.due > other.due {
            problems.append("\(one.rule) stands before \(other.rule)")
        }
        for deadline in deadlines {
            if deadline.due < Sample.day("2000-01-01") { problems.append("\(deadline.rule) due \(deadline.due)") }
            // Alerts and what must be done before a hearing are counted back from their day.
            let isBackward = deadline.isAlert || deadline.trigger == .hearingSet
            if deadline.due < deadline.from, deadline.rule != "SESSION", !isBackward {
                problems.append("\(deadline.rule) due \(deadline.due) before \(deadline.from)")
            }
            if deadline.basis.isEmpty || deadline.counted.english.isEmpty {
                problems.append("\(deadline.rule) is silent")
            }
        }
        if file.standing != .live, !deadlines.isEmpty { problems.append("a case that is gone has deadlines") }
        return problems
    }

    private var standingProblems: [String] {
        switch file.standing {
        case .voided, .merged: file.contribution().cells.isEmpty ? [] : ["a case that is void still counts"]
        case .live, .handedOver:
            // A case that was taken over undecided counts from its acceptance on.
            file.contribution().cells.isEmpty && file.intake.takenOver == nil ? ["a case counts for nothing"] : []
        }
    }
}

extension Contribution {
    /// Everything added up per indicator.
    var sums: [Indicator: Int64] {
        var sums: [Indicator: Int64] = [:]
        for (key, value) in cells { sums[key.indicator, default: 0] += value }
        return sums.filter { $0.value != 0 }
    }
}
