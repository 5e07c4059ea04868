import CaseExport
import CaseStore
import CaseWorkflow
import Foundation
import SafeCrypto
import Testing

@testable import Desk

/// Between the check and the desk, records lie in a file that nobody else sees.
@Suite struct StagedRecordsTests {
    @Test func recordsComeBackAsTheyWentIn() throws {
        let desk = try ExchangeDesk("hz", "样例市总工会", .city)
        let folder = desk.path + "/staged"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
        let staged = try StagedRecords(in: folder)
        let digests = (0..<3).map { SHA256.digest(of: "\($0)") }
        staged.add(FilingCase(uid: "case-0000001", rev: 2, change: .deleted(.merged), replaces: digests[0]), digests[1])
        staged.add(
            FilingCase(uid: String(repeating: "长", count: 3_000), rev: .max, change: .deleted(.void)), digests[2])
        var found: [StagedRecords.Record] = []
        try staged.each { found.append($0) }
        #expect(
            found == [
                .init(uid: "case-0000001", rev: 2, action: "D", replaces: digests[0], digest: digests[1]),
                .init(
                    uid: String(repeating: "长", count: 3_000), rev: .max, action: "D", replaces: nil,
                    digest: digests[2]),
            ])
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
    }

    @Test func withoutRoomNothingBegins() {
        #expect(throws: StoreError.self) { try StagedRecords(in: "/nowhere") }
    }

    @Test func aFilingTellsHowFarItIs() throws {
        let city = try ExchangeDesk("hz", "样例市总工会", .city)
        let district = try ExchangeDesk("hz-xh", "样例区总工会", .district)
        try city.add(district, "样例区总工会")
        try district.accepted(1, on: "2025-03-04")
        let march = try district.file(FilingDesk.march, to: city)
        var shares: [Double] = []
        let receptions = try city.desk.receive(march.path, schemas: try FilingDesk.schemas()) { shares.append($0) }
        #expect(receptions.map(\.outcome) == [.accepted])
        #expect(shares == shares.sorted() && shares.count > 3)
        #expect(shares.allSatisfy { (0...1).contains($0) } && (shares.last ?? 0) >= 0.9)
    }
}
