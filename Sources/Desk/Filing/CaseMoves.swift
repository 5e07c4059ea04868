import CaseExport
import CaseStore
import CaseWorkflow

/// The cases that changed desks, as the offices below and this desk tell of them: one side of each transfer from the office that
/// handed the case over, the other from the one that took it over.
struct CaseMoves {
    /// One side of a transfer.
    struct Told: Hashable {
        let office: OfficeCode
        let side: ReceivedFiling.Move.Side
    }

    private(set) var handedOver: [Told] = []
    private(set) var takenOver: [Told] = []

    /// What the filings received from each office say now, the last word on each case; withdrawn ones say nothing.
    init(_ received: [KnownReceived]) {
        for (sender, filings) in Dictionary(grouping: received.map(\.filing), by: \.sender).sorted(by: {
            $0.key < $1.key
        }) {
            var states: [String: [(period: String, move: ReceivedFiling.Move)]] = [:]
            for filing in filings.sorted(by: { $0.number < $1.number }) where filing.state.isTaken {
                let period = filing.scheme + " " + filing.period
                if filing.kind == FilingType.withdrawal.rawValue {
                    for uid in states.keys { states[uid]?.removeAll { $0.period == period } }
                }
                for move in filing.moves ?? [] { states[move.uid, default: []].append((period, move)) }
            }
            for (_, told) in states.sorted(by: { $0.key < $1.key }) {
                if let last = told.last { add(last.move, of: sender) }
            }
        }
    }

    mutating func add(_ move: ReceivedFiling.Move, of office: OfficeCode) {
        if let side = move.takenOver { takenOver.append(Told(office: office, side: side)) }
        if let side = move.handedOver { handedOver.append(Told(office: office, side: side)) }
    }

    /// How many accepted cases came in the period from offices that are none of these, and how many went to such.
    func acrossTheBorder(in period: Period, of offices: Set<OfficeCode>) -> (came: Int64, went: Int64) {
        func count(_ told: [Told]) -> Int64 {
            Int64(
                told.count {
                    $0.side.wasAccepted && period.from <= $0.side.on && $0.side.on <= period.to
                        && !offices.contains($0.side.other)
                })
        }
        return (count(takenOver), count(handedOver))
    }

    /// Transfers between offices in the tree whose two sides do not fit, of those with a day in the period.
    func problems(in period: Period, among offices: Set<OfficeCode>) -> [TransferProblem] {
        var problems: [TransferProblem] = []
        func isIn(_ days: Day...) -> Bool { days.contains { period.from <= $0 && $0 <= period.to } }
        var waiting = takenOver
        for gave in handedOver where offices.contains(gave.side.other) {
            guard
                let place = waiting.firstIndex(where: {
                    $0.side.token == gave.side.token && $0.side.other == gave.office
                })
            else {
                if isIn(gave.side.on), gave.side.wasAccepted {
                    problems.append(
                        TransferProblem(
                            .notTakenOver, from: gave.office, to: gave.side.other, on: gave.side.on,
                            token: gave.side.token))
                }
                continue
            }
            let took = waiting.remove(at: place)
            guard isIn(gave.side.on, took.side.on) else { continue }
            if gave.side.wasAccepted != took.side.wasAccepted {
                problems.append(
                    TransferProblem(
                        gave.side.wasAccepted ? .acceptedTwice : .acceptedNowhere, from: gave.office, to: took.office,
                        on: gave.side.on, token: gave.side.token))
            } else if gave.side.wasAccepted, gave.side.on != took.side.on {
                problems.append(
                    TransferProblem(
                        .otherDay(took.side.on), from: gave.office, to: took.office, on: gave.side.on,
                        token: gave.side.token))
            }
        }
        for took in waiting where offices.contains(took.side.other) && isIn(took.side.on) && took.side.wasAccepted {
            problems.append(
                TransferProblem(
                    .notHandedOver, from: took.side.other, to: took.office, on: took.side.on, token: took.side.token))
        }
        return problems.sorted { ($0.on, $0.token) < ($1.on, $1.token) }
    }
}

extension FilingCase {
    /// What the record says of a change of desks; nil when the case stayed where it was.
    var move: ReceivedFiling.Move? {
        guard let facts, facts.takenOver != nil || facts.handedOver != nil else { return nil }
        return ReceivedFiling.Move(
            uid: uid,
            takenOver: facts.takenOver.map {
                .init(on: facts.registeredOn, other: $0.from, token: $0.token, wasAccepted: $0.wasAccepted)
            },
            handedOver: facts.handedOver.map {
                .init(on: $0.on, other: $0.to, token: $0.token, wasAccepted: facts.acceptedOn != nil)
            })
    }
}

extension CaseFile {
    /// The same of a case of this desk.
    var move: ReceivedFiling.Move {
        var move = ReceivedFiling.Move(uid: "")
        if let takenOver = intake.takenOver {
            move.takenOver = .init(
                on: intake.registeredOn, other: takenOver.from, token: TransferToken.of(takenOver.transfer),
                wasAccepted: takenOver.acceptedOn != nil)
        }
        if case .handedOver(let transfer) = standing {
            move.handedOver = .init(
                on: transfer.on, other: transfer.to, token: TransferToken.of(transfer.transfer),
                wasAccepted: acceptedOn != nil)
        }
        return move
    }
}
