import CaseExport
import CaseStore
import CaseWorkflow
import Foundation

@testable import Desk

/// The desk of one office in a folder of its own, on the day it is told.
final class ExchangeDesk {
    let path: String
    let store: Store
    let office: OfficeCode
    var today = FilingDesk.day("2025-07-01")
    private var commands = 0

    init(_ code: String, _ name: String, _ level: OfficeLevel) throws {
        path = FileManager.default.temporaryDirectory.path + "/labordesk-exchange-" + UUID().uuidString
        guard let code = OfficeCode(code) else { throw StoreError.officeUnknown(code) }
        office = code
        store = try Store.create(
            home: path + "/desk", office: Office(code: code, name: name, level: level, parent: nil, area: "330100"),
            administrator: Officer(
                code: FilingDesk.lead, name: "主任", office: code, roles: [.lead, .administrator]), at: 1
        ).store
    }

    /// Compiled once: a year of filings is received with them.
    private static let schemas = Result { try FilingDesk.schemas() }

    deinit {
        store.close()
        try? FileManager.default.removeItem(atPath: path)
    }

    var desk: Desk { desk(as: FilingDesk.lead) }

    /// The desk in somebody's hands, at half past ten of its day.
    func desk(as officer: OfficerCode) -> Desk {
        let now = Int64(today.serial) * 86_400_000 + 9_000_000
        return Desk(store: store, officer: officer, today: today) { now }
    }

    private func nextID() -> UUID {
        commands += 1
        return FilingDesk.id(commands, space: 9)
    }

    /// An office below, which keeps a desk of its own.
    func add(_ other: ExchangeDesk, _ name: String) throws {
        try store.record(
            .office(Office(code: other.office, name: name, level: .district, parent: office)), by: FilingDesk.lead,
            commandID: nextID(), at: 2)
    }

    /// Registers and accepts a claim of 12,000 yuan.
    @discardableResult
    func accepted(_ number: Int, on text: String) throws -> CaseFile.ID {
        let id = FilingDesk.id(number, space: 1)
        let day = FilingDesk.day(text)
        let opening = Opening(
            id: CaseFile.ID(id), number: "", dispute: Identifier(id), kind: .mediation, office: office, on: day,
            channel: .walkIn, category: .wages, summary: "拖欠工资",
            workers: [Worker(name: "王甲", sex: .female, isMigrant: true)], employers: [Employer(name: "样例公司\(number)")],
            persons: 1, claims: [Claim(head: .wages, amount: Money(fen: 1_200_000))])
        try perform(.open(opening), on: nil)
        let steps: [MediationCommand] = [
            .receive(ApplicationReceipt(on: day)),
            .askWillingness(Willingness(on: day, side: .employer, agrees: true)), .accept(Acceptance(on: day)),
            .assign(Assignment(on: day, mediators: [MediatorReference(name: "调解员甲")])),
        ]
        for step in steps { try perform(.mediation(step), on: CaseFile.ID(id)) }
        return CaseFile.ID(id)
    }

    func withdraw(_ id: CaseFile.ID, on text: String) throws {
        try perform(
            .mediation(
                .close(MediationClosing(on: FilingDesk.day(text), outcome: .withdrawn, ground: .applicantWithdraws))),
            on: id)
    }

    @discardableResult
    func perform(_ command: Command, on id: CaseFile.ID?) throws -> Performed {
        try store.perform(command, on: id, by: FilingDesk.lead, today: today, commandID: nextID(), at: 3)
    }

    /// Several steps of one case in one act.
    func perform(_ commands: [Command], on id: CaseFile.ID) throws {
        let acts = commands.enumerated().map { place, command in
            if place == 0, case .open = command { return Act(command) }
            return Act(command, on: id)
        }
        _ = try store.perform(
            acts, Acting(officer: FilingDesk.lead, today: today, commandID: nextID(), at: 3))
    }

    /// Closes a period and files it with the office above.
    func file(
        _ period: Period, to upper: ExchangeDesk, _ name: String = "样例市总工会",
        _ revision: FilingRequest.Revision? = nil
    ) throws -> MadeFiling {
        if revision == nil { try desk.close(period) }
        return try desk.makeFiling(
            FilingRequest(
                period: period, receiver: FilingOffice(code: upper.office, name: name), folder: path + "/out",
                revision: revision, software: "labordesk test"))
    }

    func receive(_ path: String, startsHere: Bool = false) throws -> [Reception] {
        try desk.receive(path, schemas: try Self.schemas.get(), startsHere: startsHere)
    }
}
