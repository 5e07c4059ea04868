import CaseExport
import CaseStore
import CaseWorkflow
import Foundation
import SafeCrypto
import Testing

@testable import CaseExportTests
@testable import Desk

/// More than a hundred hostile and malformed filings at one desk: each is refused under a rule, within seconds, and nothing has
/// changed when the last one is gone.
@Suite struct HostileReceivingTests {
    /// Something that is handed in, and what it may be refused under.
    struct Attack {
        let name: String
        let rules: Set<String>
        var requiresSignature = false
        /// Gives its path; it may lie in this folder.
        let make: (ScratchFolder) throws -> String
    }

    /// A city that took in the first filing of a district, so that the untouched second one would be taken.
    private static func receiver() throws -> (city: ExchangeDesk, first: FilingWriter.Written) {
        let city = try ExchangeDesk("C01", "示例市总工会", .city)
        city.today = FilingDesk.day("2026-05-04")
        let district = Office(
            code: try SyntheticFiling.office("D01"), name: "示例区总工会", level: .district, parent: city.office)
        try city.store.record(.office(district), by: FilingDesk.lead, commandID: UUID(), at: 2)
        let stolen = try FilingRuleTests.stolen.get().verifyingKey
        try city.desk.trust(district.code, pem: stolen.pem, fingerprint: stolen.fingerprint.groups)
        try city.desk.distrust(
            district.code, stolen.fingerprint.id, on: FilingDesk.day("2026-05-01"), reason: "丢失")
        var header = try SyntheticFiling.header(sequence: 1)
        header.id = "1b8f6c1e-5d2a-4f7e-9a31-6c0d2e4f8a10"
        header.period = FilingPeriod(
            scheme: "calendar-month", from: FilingDesk.day("2026-02-01"), to: FilingDesk.day("2026-02-28"),
            label: "2026-02")
        let had = [
            FilingCase(uid: "x-replaced-1", rev: 1, change: .added(try SyntheticFiling.facts(2))),
            FilingCase(uid: "x-withdrawn-1", rev: 2, change: .added(try SyntheticFiling.facts(3))),
        ]
        let scratch = try ScratchFolder()
        let first = try FilingWriter(header: header, figures: FilingFigures(cells: [], opening: 38)).write(
            into: scratch.path, cases: had)
        #expect(try city.receive(first.path).map(\.outcome) == [.accepted])
        return (city, first)
    }

    /// The second filing of the district, before anybody edits it.
    private static func second(_ first: FilingWriter.Written) throws -> FilingHeader {
        var header = try SyntheticFiling.header()
        header.previousDigest = first.manifestDigest
        return header
    }

    private static func attacks(after first: FilingWriter.Written) throws -> [Attack] {
        let header = try second(first)
        let edited = HostileFilingTests.attacks.map { attack in
            Attack(name: attack.name, rules: Set(attack.rules.map(\.rawValue))) { scratch in
                let filing = try TamperedFiling(header, in: scratch)
                try attack.edit(filing)
                try filing.reseal()
                return filing.folder
            }
        }
        // The schemas of SDMX are no matter of a reception.
        let broken = FilingRuleTests.cases.filter { $0.rule.severity == .error && $0.rule != .sdmx }.map { broken in
            Attack(
                name: "edit against \(broken.rule.rawValue)", rules: [broken.rule.rawValue],
                requiresSignature: broken.rule == .signatureRequired
            ) { scratch in
                let filing = try TamperedFiling(header, in: scratch)
                try broken.edit(filing)
                if broken.isResealed { try filing.reseal() }
                return filing.folder
            }
        }
        let carriers = HostileCarrierTests.attacks.map { attack in
            Attack(name: attack.name, rules: [attack.rule.rawValue]) { scratch in
                let path = scratch.path + "/LDF-stranger"
                try attack.make(path)
                return path
            }
        }
        return edited + broken + carriers + strangers(header)
    }

    /// In order in themselves, and not what is to come.
    private static func strangers(_ header: FilingHeader) -> [Attack] {
        func attack(_ rule: ReceivingRule, _ edit: @escaping (inout FilingHeader) throws -> Void) -> Attack {
            Attack(name: "a filing against \(rule.rawValue)", rules: [rule.rawValue]) { scratch in
                var changed = header
                try edit(&changed)
                return try TamperedFiling(changed, in: scratch).folder
            }
        }
        return [
            attack(.receiver) { $0.receiver.code = try SyntheticFiling.office("C09") },
            attack(.sender) {
                $0.sender.code = try SyntheticFiling.office("X77")
                $0.coverage.received.append(try SyntheticFiling.office("D01"))
            },
            attack(.chain) { $0.previousDigest = SHA256.digest(of: "another") },
            attack(.idReused) { $0.id = "1b8f6c1e-5d2a-4f7e-9a31-6c0d2e4f8a10" },
            attack(.stale) {
                $0.sequence = 1
                $0.previousDigest = nil
            },
        ]
    }

    @Test(.timeLimit(.minutes(10))) func eachIsRefusedAndNothingChanges() throws {
        let (city, first) = try Self.receiver()
        let attacks = try Self.attacks(after: first)
        #expect(attacks.count >= 150)
        let before = try State(city)
        let clock = ContinuousClock()
        var slowest: (Duration, String) = (.zero, "")
        for attack in attacks {
            let scratch = try ScratchFolder()
            let path = try attack.make(scratch)
            let start = clock.now
            let receptions = try city.desk.receive(
                path, schemas: try FilingDesk.schemas(), requiresSignature: attack.requiresSignature)
            let took = clock.now - start
            if took > slowest.0 { slowest = (took, attack.name) }
            let reception = try #require(receptions.first)
            let rules = reception.findings.map(\.rule.rawValue) + reception.verdict.problems.map(\.rule.rawValue)
            #expect(receptions.count == 1 && reception.filing == nil, "\(attack.name)")
            #expect(!attack.rules.isDisjoint(with: rules), "\(attack.name): \(rules)")
            #expect(reception.verdict.problems.count <= 200, "\(attack.name)")
            // It takes a fraction of a second on an idle machine.
            #expect(took < .seconds(20), "\(attack.name) took \(took)")
        }
        #expect(try State(city) == before)
        #expect(try city.store.check().isClean)
        #expect(try Self.peakMemory() < 1 << 30, "slowest: \(slowest)")

        // The district's own filing, which they all began with, is still taken.
        let scratch = try ScratchFolder()
        let untouched = try TamperedFiling(try Self.second(first), in: scratch)
        #expect(try city.receive(untouched.folder).map(\.outcome) == [.accepted])
    }

    /// Everything that a desk keeps: how much it knows, and every byte in its folder.
    private struct State: Equatable {
        let sequence: Int64
        let epoch: Int
        let received: [ReceivedFiling]
        let files: [String: Digest]

        init(_ desk: ExchangeDesk) throws {
            let knowledge = try desk.store.knowledge()
            sequence = knowledge.sequence
            epoch = knowledge.epoch
            received = try desk.store.received(by: desk.office).map(\.filing)
            var files: [String: Digest] = [:]
            let home = desk.path + "/desk"
            for name in FileManager.default.enumerator(atPath: home)?.compactMap({ $0 as? String }) ?? [] {
                var isFolder: ObjCBool = false
                // The index of the database's log is a working paper: readers write into it.
                guard FileManager.default.fileExists(atPath: home + "/" + name, isDirectory: &isFolder),
                    !name.hasSuffix("-shm")
                else { continue }
                files[name] =
                    isFolder.boolValue ? SHA256.digest(of: "") : try SHA256.digest(ofFile: home + "/" + name).digest
            }
            self.files = files
        }
    }

    /// The most memory that this process has had, in bytes.
    private static func peakMemory() throws -> Int {
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") })
        return try #require(line.split(separator: " ").dropFirst().first.flatMap { Int($0) }) * 1024
    }
}

extension TamperedFiling {
    /// Written as it should be, to be edited.
    fileprivate init(_ header: FilingHeader, in scratch: ScratchFolder) throws {
        let cases = try SyntheticFiling.cases()
        let written = try FilingWriter(header: header, figures: SyntheticFiling.figures(of: cases)).write(
            into: scratch.path, cases: cases)
        self.init(in: written.path, of: scratch)
    }
}
