import CaseExport
import CaseStore
import CaseWorkflow
import Foundation

@testable import Desk

/// A year of filings between districts, a city and a province, with everything that goes wrong on the way.
final class SimulatedYear {
    let offices: SimulatedOffices
    let province: ExchangeDesk
    let months: [Period]
    private let seed: UInt64
    /// By office: filings that were made and not (all) handed in, and those that may be handed in once more.
    private var onTheWay: [Int: [MadeFiling]] = [:]
    private var delivered: [Int: [MadeFiling]] = [:]
    /// Months that an office has not filed yet.
    private var owed: [Int: [Period]] = [:]
    /// What each office has filed of each month, as it stands.
    private var standing: [Int: [String: FilingTotals]] = [:]
    private(set) var memories: [Memory] = []

    /// What an office had filed of a month by the end of a day.
    struct Memory {
        let office: Int
        let month: Period
        let on: Day
        let totals: FilingTotals?
    }

    struct Unexpected: Error {
        let what: String
    }

    init(seed: UInt64, districts: Int, months count: Int) throws {
        self.seed = seed
        months = (1...count).compactMap { Period(month: "2025-" + ($0 < 10 ? "0" : "") + "\($0)") }
        offices = try SimulatedOffices(seed: seed, districts: districts, on: FilingDesk.day("2025-01-01"))
        province = try ExchangeDesk("zj", "样例省总工会", .province)
        try province.add(offices.city, "样例市总工会")
    }

    var city: Int { offices.desks.count - 1 }

    private func chance(_ percent: Int) -> Bool { offices.random.chance(percent) }

    private func advance(to day: Day) {
        offices.advance(to: day)
        province.today = day
    }

    func run() throws {
        for month in months {
            let past = months.filter { $0.from <= month.from }
            advance(to: month.from.adding(days: 14))
            try work(month)
            remember(past)
            advance(to: month.to.adding(days: 3))
            try work(month)
            for office in offices.desks.indices { owed[office, default: []].append(month) }
            for district in 0..<city where chance(85) { try fileOwed(district) }
            try deliverSome()
            remember(past)
            advance(to: month.to.adding(days: 8))
            try offices.work(percent: 15)
            try disturb(past)
            try deliverSome()
            if chance(90) { try fileOwed(city) }
            remember(past)
            advance(to: month.to.adding(days: 11))
            try offices.work(percent: 5)
            try deliverSome()
            if let late = past.randomElement(using: &offices.random) { try revise(late, city, .correction) }
            remember(past)
        }
        advance(to: months[months.count - 1].to.adding(days: 40))
        try settle()
    }

    private func work(_ month: Period) throws {
        for desk in offices.desks.indices where chance(45) { try offices.newMatter(at: desk, from: month.from) }
        // One that nobody wrote down when it came.
        if chance(30) {
            try offices.newMatter(
                at: offices.random.below(offices.desks.count), from: max(months[0].from, month.from.adding(days: -60)))
        }
        try offices.work(percent: 45)
    }

    // MARK: Filing

    func receiver(of office: Int) -> (desk: ExchangeDesk, name: String) {
        office == city ? (province, "样例省总工会") : (offices.city, offices.names[city])
    }

    /// Files what is owed, now and then a later month before an earlier one.
    private func fileOwed(_ office: Int) throws {
        var periods = owed.removeValue(forKey: office) ?? []
        if chance(20) { periods.shuffle(using: &offices.random) }
        for period in periods {
            try make(period, office, nil)
            offices.count(office == city ? "city filing" : "filing")
        }
    }

    private func make(_ period: Period, _ office: Int, _ kind: FilingRequest.Revision.Kind?) throws {
        let (desk, name) = receiver(of: office)
        let sender = offices.desks[office]
        if kind == nil, try sender.store.closing(of: sender.office, scheme: period.scheme, period: period.name) == nil {
            try sender.desk.close(period)
        }
        let made = try sender.desk.makeFiling(
            FilingRequest(
                period: period, receiver: FilingOffice(code: desk.office, name: name), folder: sender.path + "/out",
                revision: kind.map { FilingRequest.Revision($0, .late) }, software: "labordesk test"))
        if made.header.type == .zero { offices.count("nil") }
        onTheWay[office, default: []].append(made)
        standing[office, default: [:]][period.name] = kind == .withdrawal ? nil : made.written.control.totals
    }

    private func revise(_ period: Period, _ office: Int, _ kind: FilingRequest.Revision.Kind) throws {
        guard standing[office]?[period.name] != nil else { return }
        do {
            try make(period, office, kind)
            offices.count((office == city ? "city " : "") + kind.rawValue)
        } catch FilingRefusal.nothingToCorrect { return }
    }

    /// What districts file because of what they learned late.
    private func disturb(_ past: [Period]) throws {
        for district in 0..<city where chance(40) {
            guard let period = past.randomElement(using: &offices.random), standing[district]?[period.name] != nil
            else {
                continue
            }
            switch offices.random.below(6) {
            case 0: try revise(period, district, .replacement)
            case 1:
                try revise(period, district, .withdrawal)
                if chance(50) { try make(period, district, nil) } else { owed[district, default: []].append(period) }
            case _: try revise(period, district, .correction)
            }
        }
    }

    // MARK: On the way

    /// Hands in some of what is on the way, in any order, some things twice and some damaged.
    private func deliverSome() throws {
        for office in offices.desks.indices {
            var some = onTheWay.removeValue(forKey: office) ?? []
            some.shuffle(using: &offices.random)
            for filing in some {
                if chance(30) {
                    onTheWay[office, default: []].append(filing)
                    offices.count("lost for a while")
                    continue
                }
                if chance(5) { try handInDamaged(filing, office) }
                try deliver(filing, office)
                if chance(10), let again = delivered[office]?.randomElement(using: &offices.random) {
                    try handIn(again, office)
                    offices.count("handed in twice")
                }
            }
        }
    }

    private func deliver(_ filing: MadeFiling, _ office: Int) throws {
        try handIn(filing, office)
        delivered[office, default: []].append(filing)
    }

    private func handIn(_ filing: MadeFiling, _ office: Int) throws {
        for reception in try receiver(of: office).desk.receive(filing.path) {
            switch reception.outcome {
            case .accepted: break
            case .quarantined: offices.count("waited")
            case .rejected, .partly:
                throw Unexpected(what: "\(filing.path) \(reception.findings) \(reception.verdict.problems)")
            }
        }
    }

    /// One byte of one file is another: nothing of it may be taken. Not of the manifest, which holds the digests of the others: that it is
    /// the sender's own is for a signature to prove (`HostileReceivingTests`, the tests of signatures), and these are not signed.
    private func handInDamaged(_ filing: MadeFiling, _ office: Int) throws {
        let files = FileManager.default
        let copy = offices.desks[office].path + "/damaged"
        try files.copyItem(atPath: filing.path, toPath: copy)
        defer { try? files.removeItem(atPath: copy) }
        let names = try files.contentsOfDirectory(atPath: copy).filter { $0 != "manifest.xml" }.sorted()
        let url = URL(fileURLWithPath: copy + "/" + names[offices.random.below(names.count)])
        var bytes = try Data(contentsOf: url)
        let place = offices.random.below(bytes.count)
        bytes[place] ^= 1
        try bytes.write(to: url)
        let receptions = try receiver(of: office).desk.receive(copy)
        guard receptions.count == 1, receptions[0].outcome == .rejected, receptions[0].filing == nil else {
            throw Unexpected(what: "damaged \(url.lastPathComponent) at \(place): \(receptions.map(\.outcome))")
        }
        offices.count("damaged")
    }

    private func deliverAll(_ office: Int) throws {
        while let some = onTheWay[office], !some.isEmpty {
            let filing = some[offices.random.below(some.count)]
            onTheWay[office]?.removeAll { $0.header.id == filing.header.id }
            try deliver(filing, office)
        }
    }

    /// Everything is written down, everybody corrects what is known better, and everything arrives: first below, then above.
    private func settle() throws {
        try offices.settle()
        for office in offices.desks.indices {
            try fileOwed(office)
            for month in months { try revise(month, office, .correction) }
            try deliverAll(office)
        }
        remember(months)
    }

    // MARK: Memory

    private func remember(_ past: [Period]) {
        for _ in 0..<3 {
            guard let month = past.randomElement(using: &offices.random) else { return }
            let office = chance(30) ? city : offices.random.below(city)
            memories.append(
                Memory(office: office, month: month, on: offices.today, totals: standing[office]?[month.name]))
        }
    }
}
