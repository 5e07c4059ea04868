import CaseExport
import CaseStore
import CaseWorkflow
import Foundation

/// The receiver of a suite as a desk of this program, in a temporary folder that goes away with it.
final class ConformanceReceiver {
    private let folder: String
    private let store: Store
    private let desk: Desk
    private let schemas: FilingSchemas

    /// - Parameter suite: the folder of the suite, where the keys lie.
    /// - Throws: `ConformanceProblem.receiver`.
    init(
        _ receiver: ConformanceSuite.Receiver, suite: String, schemas: FilingSchemas
    ) throws(ConformanceProblem) {
        self.schemas = schemas
        folder =
            FileManager.default.temporaryDirectory.path + "/labordesk-conformance-" + UUID().uuidString.lowercased()
        let clerk = OfficerCode.ofSuite
        let midnight = Int64(receiver.receivedOn.serial) * 86_400_000
        store = try ConformanceReceiver.attempt { [folder] in
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            do {
                return try Store.create(
                    home: folder + "/desk",
                    office: Office(code: receiver.office, name: receiver.name, level: .city, parent: nil),
                    administrator: Officer(
                        code: clerk, name: "admin", office: receiver.office, roles: [.lead, .administrator]),
                    at: midnight
                ).store
            } catch {
                try? FileManager.default.removeItem(atPath: folder)  // the reason is told
                throw error
            }
        }
        desk = Desk(store: store, officer: clerk, today: receiver.receivedOn) { midnight }
        for below in receiver.below { try add(below, under: receiver, at: midnight) }
        for key in receiver.keys { try trust(key, suite: suite) }
    }

    deinit {
        store.close()
        // There is nobody to tell: what is left is a copy of the suite in the system's folder for such things.
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// Hands in the filing of a step, which lies under the suite's folder.
    func receive(_ step: ConformanceSuite.Step, suite: String) throws(FilingRefusal) -> [Reception] {
        try desk.receive(
            suite + "/" + step.filing, schemas: schemas, startsHere: step.startHere ?? false,
            requiresSignature: step.requireSignature ?? false)
    }

    /// Every period for which a filing stands, by sender and first day.
    func standing() throws(StoreError) -> [ConformanceSuite.Standing] {
        let office = try desk.ownOffice().code
        let known = try store.received(by: office)
        let periods = Set(known.map { [$0.filing.scheme, $0.filing.period] })
        return periods.flatMap { known.standing(scheme: $0[0], period: $0[1]).values.map(\.filing) }
            .sorted { ($0.sender.text, $0.from, $0.period) < ($1.sender.text, $1.from, $1.period) }
            .map { filing in
                let cells = filing.cells.map {
                    FilingCell(
                        indicator: $0.indicator, detail: $0.detail, category: $0.category, channel: $0.channel,
                        flags: $0.flags, value: $0.value, unit: "")
                }
                return ConformanceSuite.Standing(
                    sender: filing.sender, scheme: filing.scheme, period: filing.period, sequence: filing.number,
                    figures: FilingFigures(cells: cells, opening: filing.opening).totals.byCode)
            }
    }

    /// An office below; where the receiver counts it itself, with one case of its own.
    private func add(
        _ below: ConformanceSuite.Below, under receiver: ConformanceSuite.Receiver, at milliseconds: Int64
    ) throws(ConformanceProblem) {
        try ConformanceReceiver.attempt {
            try store.record(
                .office(Office(code: below.office, name: below.name, level: .district, parent: receiver.office)),
                by: desk.officer, commandID: UUID(), at: milliseconds)
            guard below.countedHere == true else { return }
            let id = UUID()
            let opening = Opening(
                id: CaseFile.ID(id), number: "", dispute: Identifier(id), kind: .mediation, office: below.office,
                on: receiver.receivedOn.adding(days: -100), channel: .walkIn, category: .wages, summary: "样例",
                workers: [Worker(name: "王甲")], employers: [Employer(name: "样例公司")], persons: 1, claims: [])
            try store.perform(
                .open(opening), on: nil, by: desk.officer, today: desk.today, commandID: UUID(), at: milliseconds)
        }
    }

    private func trust(_ key: ConformanceSuite.Key, suite: String) throws(ConformanceProblem) {
        try ConformanceReceiver.attempt {
            let pem = try SuiteFile.text(suite + "/" + key.file)
            try desk.trust(key.office, pem: pem, fingerprint: key.fingerprint)
            guard let day = key.revokedOn else { return }
            try desk.distrust(key.office, key.fingerprint, on: day, reason: "conformance")
        }
    }

    private static func attempt<T>(_ body: () throws -> T) throws(ConformanceProblem) -> T {
        do {
            return try body()
        } catch let error as StoreError {
            throw .receiver(error.sentence)
        } catch let error as KeyRefusal {
            throw .receiver(error.sentence)
        } catch let error as SuiteFile.Unreadable {
            throw .receiver(Sentence(same: error.reason))
        } catch {
            throw .receiver(Sentence(same: (error as NSError).localizedDescription))
        }
    }
}

extension OfficerCode {
    /// The one officer of a scratch desk.
    fileprivate static let ofSuite: OfficerCode = {
        guard let code = OfficerCode("admin") else { preconditionFailure("“admin” is an officer's code") }
        return code
    }()
}
