import CaseStore
import CaseWorkflow
import Foundation

@testable import Desk

// From desk to desk.
extension SimulatedOffices {
    func handOver(_ place: Int) throws {
        let matter = matters[place]
        // Districts send to each other and to the city, the city to a district.
        var to = random.chance(25) ? desks.count - 1 : random.below(desks.count - 1)
        if to == matter.holder { to = (to + 1) % desks.count }
        transfers += 1
        let move = SimulatedMatter.Move(
            on: day(matter), from: matter.holder, to: to, transfer: "样移〔2025〕\(transfers)号")
        try perform(
            [
                .transfer(
                    Transfer(
                        on: move.on, to: desks[to].office, transfer: move.transfer, reason: "管辖", leavesDesk: true))
            ], place)
        matters[place].moves.append(move)
        matters[place].isOnTheWay = true
        matters[place].lastOn = move.on
        matters[place].holder = to
        // Money of the day of a transfer is that of the office that takes the case over.
        if matters[place].agreed?.on == move.on { matters[place].agreed?.by = to }
        for payment in matters[place].payments.indices where matters[place].payments[payment].on == move.on {
            matters[place].payments[payment].by = to
        }
        count(matter.moves.contains { $0.from == to } ? "transfer back" : "transfer")
    }

    /// The other office opens it, with what its papers tell; in haste now and then under a wrong day.
    func takeOver(_ place: Int, inHaste: Bool) throws {
        guard let move = matters[place].moves.last, matters[place].isOnTheWay else { return }
        matters[place].file = nextFile()
        let matter = matters[place]
        // Typed with other brackets and blanks: it is the same identifier.
        let transfer = move.transfer.replacing("〔", with: "[").replacing("〕", with: "] ")
        let takenOver = TakenOver(from: desks[move.from].office, transfer: transfer, acceptedOn: matter.acceptedOn)
        let right = opening(of: matter, on: move.on, takenOver: takenOver)
        var opened = right
        if inHaste, random.chance(15), move.on < today { opened.on = move.on.adding(days: 1) }
        var commands: [Command] = [.open(opened), assignment(of: matter)]
        if let agreed = matter.agreed { commands += agreement(agreed) }
        commands += matter.payments.map { .pay(payment($0)) }
        try desks[matter.holder].perform(commands, on: matter.file)
        matters[place].isOnTheWay = false
        if opened != right {
            matters[place].opening = right
            count("wrong day")
        }
        count("taken over")
    }

    /// The day of taking over was wrong: the opening is corrected.
    func mendOpening(_ place: Int) throws {
        guard var right = matters[place].opening else { return }
        let file = try desks[matters[place].holder].store.caseFile(matters[place].file).file
        right.number = file.number
        try perform(
            [.correct(Correction(on: today, ordinal: 0, replacement: .opened(right), reason: "移送日期录错"))], place)
        matters[place].opening = nil
    }

    /// Everything that is on its way arrives, everything that is wrong is corrected.
    func settle() throws {
        for place in matters.indices where matters[place].isOnTheWay { try takeOver(place, inHaste: false) }
        for place in matters.indices where matters[place].opening != nil { try mendOpening(place) }
    }
}

// Corrections of what was recorded.
extension SimulatedOffices {
    func correct(_ place: Int) throws {
        let matter = matters[place]
        if matter.moves.isEmpty, matter.registeredOn < matter.acceptedOn, random.chance(40) {
            guard
                try replace(
                    place,
                    { event in
                        guard case .mediation(.accepted(var acceptance)) = event else { return nil }
                        acceptance.on = matter.registeredOn
                        return .mediation(.accepted(acceptance))
                    })
            else { return }
            matters[place].acceptedOn = matter.registeredOn
            return count("correction")
        }
        if matter.moves.isEmpty, random.chance(40) {
            let claimed = matter.claimed + 10_000
            try perform(
                [
                    .changeClaims(
                        ClaimsChange(on: matter.lastOn, claims: [Claim(head: .wages, amount: Money(fen: claimed))]))
                ], place)
            matters[place].claimed = claimed
            return count("claims changed")
        }
        guard let last = matter.payments.indices.last, matter.payments[last].fen > 1,
            matter.payments[last].on >= matter.moves.last?.on ?? matter.registeredOn
        else { return }
        var sum = matter.payments[last]
        sum.fen = max(1, sum.fen - 10_000)
        guard sum.fen != matter.payments[last].fen,
            try replace(
                place,
                { event in
                    guard case .paid(let paid) = event, paid.reference == sum.reference else { return nil }
                    return .paid(payment(sum))
                })
        else { return }
        matters[place].payments[last] = sum
        count("correction")
    }

    /// Corrects the first event that `change` has another for.
    private func replace(_ place: Int, _ change: (Event) -> Event?) throws -> Bool {
        let commits = try desks[matters[place].holder].store.history(matters[place].file)
        for (ordinal, event) in commits.flatMap(\.events).enumerated() {
            if let other = change(event) {
                try perform(
                    [.correct(Correction(on: today, ordinal: ordinal, replacement: other, reason: "录错"))], place)
                return true
            }
        }
        return false
    }
}
