import CaseExport
import CaseStore
import CaseWorkflow
import Foundation
import Testing

@testable import Desk

/// Months of an exchange between districts, a city and a province, with everything that goes wrong on the way: late cases,
/// corrections, withdrawals, filings lost for a while, handed in twice and in any order. In the end every level says what all
/// cases say.
///
/// `LABORDESK_SIMULATIONS=300` runs as many seeds; two are run otherwise.
@Suite struct ExchangeSimulationTests {
    private static let months = ["2025-01", "2025-02", "2025-03"].compactMap { Period(month: $0) }
    private static let seeds: [UInt64] = {
        let count = ProcessInfo.processInfo.environment["LABORDESK_SIMULATIONS"].flatMap { Int($0) } ?? 2
        return (1...max(1, count)).map { UInt64($0) }
    }()

    @Test(arguments: seeds) func everyLevelSaysWhatAllCasesSay(_ seed: UInt64) throws {
        let exchange = try Exchange(seed: seed, districts: 3)
        for month in Self.months {
            for district in exchange.districts { try exchange.work(of: district, in: month) }
            for district in exchange.districts { try exchange.file(month, of: district) }
            try exchange.deliverSome()
            try exchange.disturb(Self.months.filter { $0.from <= month.from })
            try exchange.deliverSome()
        }
        try exchange.settle(Self.months)
        for month in Self.months {
            let plain = try exchange.plain(month)
            #expect(try exchange.city.rolledUp(month).stock == plain.stock, "\(seed) \(month.name) city")
            #expect(try exchange.city.rolledUp(month).ladder == plain.ladder)
            let province = try exchange.province.rolledUp(month)
            #expect(province.stock == plain.stock, "\(seed) \(month.name) province")
            #expect(province.ladder == plain.ladder && province.persons == plain.persons)
        }
        for desk in [exchange.city, exchange.province] + exchange.districts {
            #expect(try desk.store.check().isClean)
        }
    }
}

/// One run, driven by a seed.
private final class Exchange {
    let province: ExchangeDesk
    let city: ExchangeDesk
    let districts: [ExchangeDesk]
    private var random: Seeded
    private var cases = 0
    private var all: [ObjectIdentifier: [CaseFile.ID]] = [:]
    private var open: [ObjectIdentifier: [(id: CaseFile.ID, on: Day)]] = [:]
    /// Filings that were made and not (all) handed in, and those that may be handed in once more.
    private var onTheWay: [MadeFiling] = []
    private var delivered: [MadeFiling] = []

    init(seed: UInt64, districts count: Int) throws {
        random = Seeded(seed: seed)
        province = try ExchangeDesk("zj", "样例省总工会", .province)
        city = try ExchangeDesk("hz", "样例市总工会", .city)
        districts = try (1...count).map { try ExchangeDesk("hz-\($0)", "样例\($0)区总工会", .district) }
        try province.add(city, "样例市总工会")
        for (place, district) in districts.enumerated() { try city.add(district, "样例\(place + 1)区总工会") }
    }

    private func chance(_ percent: Int) -> Bool { random.below(100) < percent }

    private func day(in month: Period) -> Day { month.from.adding(days: random.below(27)) }

    func work(of district: ExchangeDesk, in month: Period) throws {
        for _ in 0..<(1 + random.below(3)) { try newCase(of: district, on: day(in: month)) }
        if chance(60) { try closeOne(of: district, in: month) }
    }

    private func newCase(of district: ExchangeDesk, on day: Day) throws {
        cases += 1
        let id = try district.accepted(cases, on: day.description)
        open[ObjectIdentifier(district), default: []].append((id, day))
        all[ObjectIdentifier(district), default: []].append(id)
    }

    private func closeOne(of district: ExchangeDesk, in month: Period) throws {
        let key = ObjectIdentifier(district)
        guard let place = open[key]?.firstIndex(where: { $0.on <= month.to }), let item = open[key]?.remove(at: place)
        else { return }
        try district.withdraw(item.id, on: max(item.on, month.to).description)
    }

    func file(_ month: Period, of district: ExchangeDesk) throws {
        onTheWay.append(try district.file(month, to: city))
    }

    /// Hands in some of what is on the way, in any order, and some things twice.
    func deliverSome() throws {
        onTheWay.shuffle(using: &random)
        var lost: [MadeFiling] = []
        for filing in onTheWay {
            if chance(35) { lost.append(filing) } else { try deliver(filing) }
            if chance(20), let again = delivered.randomElement(using: &random) { _ = try city.receive(again.path) }
        }
        onTheWay = lost
    }

    private func deliver(_ filing: MadeFiling) throws {
        for reception in try city.receive(filing.path) {
            guard reception.outcome != .rejected && reception.outcome != .partly else {
                throw Unexpected(reception: "\(reception.outcome) \(reception.findings)")
            }
        }
        delivered.append(filing)
    }

    struct Unexpected: Error {
        let reception: String
    }

    /// Late cases, and what districts file because of them.
    func disturb(_ months: [Period]) throws {
        for district in districts {
            guard chance(70), let month = months.randomElement(using: &random) else { continue }
            try newCase(of: district, on: day(in: month))
            if chance(30) { try closeOne(of: district, in: month) }
            switch random.below(4) {
            case 0: try revise(month, of: district, .replacement)
            case 1:
                try revise(month, of: district, .withdrawal)
                onTheWay.append(try original(month, of: district))
            case _: try revise(month, of: district, .correction)
            }
        }
    }

    private func revise(
        _ month: Period, of district: ExchangeDesk, _ kind: FilingRequest.Revision.Kind
    ) throws {
        do {
            onTheWay.append(try district.file(month, to: city, "样例市总工会", .init(kind, .late)))
        } catch FilingRefusal.nothingToCorrect { return }
    }

    /// Filed anew after a withdrawal, with what is known now.
    private func original(_ month: Period, of district: ExchangeDesk) throws -> MadeFiling {
        let made = try district.desk.makeFiling(
            FilingRequest(
                period: month, receiver: FilingOffice(code: city.office, name: "样例市总工会"),
                folder: district.path + "/anew-\(random.below(1 << 40))", software: "labordesk test"))
        return made
    }

    /// Every district corrects what it knows better, everything arrives, the city files and corrects.
    func settle(_ months: [Period]) throws {
        for district in districts {
            for month in months { try revise(month, of: district, .correction) }
        }
        while !onTheWay.isEmpty {
            let filing = onTheWay.remove(at: random.below(onTheWay.count))
            try deliver(filing)
        }
        for month in months {
            let made = try city.file(month, to: province, "样例省总工会")
            guard try province.receive(made.path).allSatisfy({ $0.outcome == .accepted }) else {
                throw Unexpected(reception: made.path)
            }
        }
    }

    /// The figures of a month counted from every case, and from nothing else.
    func plain(_ month: Period) throws -> FilingTotals {
        var cells: [FilingCell] = []
        var opening: Int64 = 0
        for district in districts {
            for id in all[ObjectIdentifier(district)] ?? [] {
                let file = try district.store.caseFile(id).file
                for (key, value) in file.contribution().cells {
                    if month.from <= key.day && key.day <= month.to {
                        cells.append(
                            FilingCell(
                                key.indicator, detail: key.detail, category: key.category, channel: key.channel,
                                flags: key.flags, value: value))
                    } else if key.day < month.from {
                        opening += key.indicator.stockSign * value
                    }
                }
            }
        }
        return FilingFigures(cells: cells, opening: opening).totals
    }
}

/// SplitMix64: the same seed gives the same run.
private struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
}
