import CaseExport
import CaseStore
import CaseWorkflow

@testable import Desk

// What is true in the end.
extension SimulatedYear {
    /// Everything that does not add up; empty when all is well.
    func problems() throws -> [String] {
        var problems: [String] = []
        let cells = try SimulatedCells(offices)
        for month in months {
            for office in offices.desks.indices {
                let own: Set<Int> = office == city ? Set(offices.desks.indices) : [office]
                problems += try differences(offices.desks[office], own, month, cells, offices.names[office])
            }
            problems += try differences(province, Set(offices.desks.indices), month, cells, "样例省总工会")
            for desk in [offices.city, province] {
                let transfers = try desk.desk.coverage(of: month).transfers
                if let warning = transfers.warning {
                    problems.append("\(month.name) \(warning.english) \(transfers.problems.map(\.sentence.english))")
                }
            }
        }
        for memory in memories {
            let (desk, name) = receiver(of: memory.office)
            let reported = try offices.desks[memory.office].desk.reported(
                memory.month, on: memory.on, receiver: FilingOffice(code: desk.office, name: name))
            if reported?.totals != memory.totals {
                problems.append("\(offices.names[memory.office]) \(memory.month.name) as reported on \(memory.on)")
            }
        }
        return problems
    }

    private func differences(
        _ desk: ExchangeDesk, _ own: Set<Int>, _ month: Period, _ cells: SimulatedCells, _ name: String
    ) throws -> [String] {
        let figures = try desk.desk.exchange(month, epoch: try desk.store.knowledge().epoch)
        let plain = offices.matters.totals(of: own, in: month)
        var problems: [String] = []
        if figures.totals.stock != plain.stock {
            problems.append("\(name) \(month.name) stock \(figures.totals.stock), plainly \(plain.stock)")
        }
        if figures.totals.ladder != plain.ladder {
            problems.append("\(name) \(month.name) ladder \(figures.totals.ladder), plainly \(plain.ladder)")
        }
        if figures.totals.persons != plain.persons { problems.append("\(name) \(month.name) persons") }
        if Set(figures.cells) != cells.of(own, in: month) { problems.append("\(name) \(month.name) cells") }
        return problems
    }
}

/// Every cell of every case file of every desk.
struct SimulatedCells {
    private var cells: [Int: [(key: CellKey, value: Int64)]] = [:]

    init(_ offices: SimulatedOffices) throws {
        for (place, desk) in offices.desks.enumerated() {
            for row in try desk.store.docket(DocketFilter(), limit: 10_000) {
                let contribution = try desk.store.caseFile(row.id).file.contribution()
                cells[place, default: []] += contribution.cells.map { ($0.key, $0.value) }
            }
        }
    }

    func of(_ offices: Set<Int>, in month: Period) -> Set<FilingCell> {
        var sums: [FilingCell: Int64] = [:]
        for (key, value) in offices.flatMap({ cells[$0] ?? [] }) where month.from <= key.day && key.day <= month.to {
            let cell = FilingCell(
                key.indicator, detail: key.detail, category: key.category, channel: key.channel, flags: key.flags,
                value: 0)
            sums[cell, default: 0] += value
        }
        return Set(
            sums.filter { $0.value != 0 }.map { cell, value in
                var cell = cell
                cell.value = value
                return cell
            })
    }
}
