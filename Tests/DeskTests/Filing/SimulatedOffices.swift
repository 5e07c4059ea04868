import CaseStore
import CaseWorkflow
import Foundation

@testable import Desk

/// The desks of the simulated year and the disputes on them: what is done there, and what really happened.
final class SimulatedOffices {
    /// The districts, then the city.
    let desks: [ExchangeDesk]
    let names: [String]
    var matters: [SimulatedMatter] = []
    var random: SimulatedChance
    private(set) var today: Day
    private var files = 0
    var transfers = 0
    /// How often each thing was done, so that a year in which nothing happens does not pass for a good one.
    private(set) var done: [String: Int] = [:]

    init(seed: UInt64, districts count: Int, on day: Day) throws {
        random = SimulatedChance(seed: seed)
        today = day
        names = (1...count).map { "样例\($0)区总工会" } + ["样例市总工会"]
        desks =
            try (1...count).map { try ExchangeDesk("hz-\($0)", "样例\($0)区总工会", .district) }
            + [try ExchangeDesk("hz", "样例市总工会", .city)]
        for (place, district) in desks.dropLast().enumerated() { try desks[count].add(district, names[place]) }
        advance(to: day)
    }

    var city: ExchangeDesk { desks[desks.count - 1] }

    func count(_ what: String) { done[what, default: 0] += 1 }

    func advance(to day: Day) {
        today = day
        for desk in desks { desk.today = day }
    }

    func day(_ matter: SimulatedMatter) -> Day {
        // Now and then long after the event, when the month has been filed.
        let earliest = today.adding(days: random.chance(25) ? -75 : -20)
        return random.day(min(today, max(matter.lastOn, earliest)), today)
    }

    func nextFile() -> CaseFile.ID {
        files += 1
        return CaseFile.ID(FilingDesk.id(files, space: 1))
    }

    // MARK: Work

    func newMatter(at desk: Int, from first: Day) throws {
        let registered = random.day(first, today)
        let accepted = random.day(registered, min(today, registered.adding(days: 3)))
        let persons = random.chance(10) ? 12 : 1
        let claimed = Int64(1 + random.below(30)) * 100_000
        let matter = SimulatedMatter(
            number: matters.count + 1, holder: desk, file: nextFile(), registeredOn: registered, acceptedOn: accepted,
            acceptedBy: desk, persons: persons, claimed: claimed, lastOn: accepted)
        try desks[desk].perform(
            [
                .open(opening(of: matter, on: registered)), .mediation(.receive(ApplicationReceipt(on: registered))),
                .mediation(.askWillingness(Willingness(on: registered, side: .employer, agrees: true))),
                .mediation(.accept(Acceptance(on: accepted))), assignment(of: matter),
            ], on: matter.file)
        matters.append(matter)
        count("case")
    }

    func opening(of matter: SimulatedMatter, on day: Day, takenOver: TakenOver? = nil) -> Opening {
        Opening(
            id: matter.file, number: "", dispute: Identifier(FilingDesk.id(matter.number, space: 2)), kind: .mediation,
            office: desks[matter.holder].office, on: day, channel: takenOver == nil ? .walkIn : .handedOver,
            category: matter.number.isMultiple(of: 3) ? .termination : .wages, summary: "拖欠工资",
            workers: [Worker(name: "王甲", sex: .female, isMigrant: matter.number.isMultiple(of: 2))],
            employers: [Employer(name: "样例公司\(matter.number)")], persons: matter.persons,
            claims: [Claim(head: .wages, amount: Money(fen: matter.claimed))], takenOver: takenOver)
    }

    func assignment(of matter: SimulatedMatter) -> Command {
        .mediation(.assign(Assignment(on: matter.acceptedOn, mediators: [MediatorReference(name: "调解员甲")])))
    }

    func agreement(_ agreed: SimulatedMatter.Sum) -> [Command] {
        [
            .mediation(.holdSession(Session(on: agreed.on, place: "调解室", attendees: ["王甲"], record: "双方到场"))),
            .mediation(
                .agree(
                    Agreement(
                        on: agreed.on,
                        obligations: [Obligation(head: .wages, amount: Money(fen: agreed.fen), dueOn: agreed.dueOn)],
                        terms: "付清工资", performance: .once))),
            .mediation(.mark(AgreementMark.Maker.allCases.map { AgreementMark(on: agreed.on, maker: $0) })),
        ]
    }

    func payment(_ sum: SimulatedMatter.Sum) -> Payment {
        Payment(
            on: sum.on, allocations: [.init(head: .wages, amount: Money(fen: sum.fen))], evidence: .verified,
            reference: sum.reference)
    }

    /// Something happens to some of the cases, or is found to have happened.
    func work(percent: Int) throws {
        for place in matters.indices where !matters[place].isVoid {
            if matters[place].isOnTheWay {
                if random.chance(60) { try takeOver(place, inHaste: true) }
            } else if matters[place].opening != nil {
                if random.chance(30) { try mendOpening(place) }
            } else if random.chance(percent) {
                try step(place)
            }
        }
    }

    private func step(_ place: Int) throws {
        let matter = matters[place]
        guard matter.isOpen else {
            if random.chance(20) { try reopen(place) }
            return
        }
        switch random.below(100) {
        case 0..<25: if matter.agreed == nil { try agree(place) } else { try pay(place) }
        case 25..<45: if matter.outstanding > 0 { try pay(place) } else { try agree(place) }
        case 45..<65: try close(place)
        case 65..<82: try handOver(place)
        case 82..<92: try correct(place)
        case 92..<95 where matter.moves.isEmpty: try void(place)
        default: break
        }
    }

    private func agree(_ place: Int) throws {
        guard matters[place].agreed == nil else { return }
        let on = day(matters[place])
        let agreed = SimulatedMatter.Sum(
            on: on, fen: Int64(1 + random.below(20)) * 50_000, by: matters[place].holder,
            dueOn: on.adding(days: random.below(60)))
        try perform(agreement(agreed), place)
        matters[place].agreed = agreed
        matters[place].lastOn = on
        count("agreement")
    }

    private func pay(_ place: Int) throws {
        let matter = matters[place]
        guard matter.outstanding > 0 else { return }
        let sum = SimulatedMatter.Sum(
            on: day(matter), fen: random.chance(50) ? matter.outstanding : max(1, matter.outstanding / 3),
            by: matter.holder, reference: "凭证\(matter.number)-\(matter.payments.count + 1)")
        try perform([.pay(payment(sum))], place)
        matters[place].payments.append(sum)
        matters[place].lastOn = sum.on
        count("payment")
    }

    private func close(_ place: Int) throws {
        let matter = matters[place]
        let on = day(matter)
        let outcome: MediationClosing.Outcome = matter.agreed == nil ? .withdrawn : .agreement
        let ground: MediationClosing.Ground = matter.agreed == nil ? .applicantWithdraws : .effectiveAgreement
        try perform([.mediation(.close(MediationClosing(on: on, outcome: outcome, ground: ground)))], place)
        matters[place].closings.append((on, matter.holder))
        matters[place].lastOn = on
        count("closing")
    }

    private func reopen(_ place: Int) throws {
        let on = day(matters[place])
        try perform([.reopen(Reopening(on: on, reason: "未履行"))], place)
        matters[place].reopenings.append((on, matters[place].holder))
        matters[place].lastOn = on
        count("reopening")
    }

    private func void(_ place: Int) throws {
        try perform([.void(Voiding(on: day(matters[place]), reason: "误登"))], place)
        matters[place].isVoid = true
        count("void")
    }

    func perform(_ commands: [Command], _ place: Int) throws {
        try desks[matters[place].holder].perform(commands, on: matters[place].file)
    }
}
