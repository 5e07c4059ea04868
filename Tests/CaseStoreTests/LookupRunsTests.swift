import Foundation
import Testing

@testable import CaseStore

/// Lookup rows of an intake come out sorted, whole and once, in however many runs they were written.
@Suite struct LookupRunsTests {
    @Test(arguments: [1, 7, 64, 100_000]) func comeOutByToken(_ mostRows: Int) throws {
        let runs = try LookupRuns(
            folder: FileManager.default.temporaryDirectory.path, name: "labordesk-runs-" + UUID().uuidString,
            mostRows: mostRows)
        var expected: [[String]] = []
        var random: UInt64 = 17
        for place in 1...500 {
            random = random &* 6_364_136_223_846_793_005 &+ 1
            let token = (0..<(place % 3 == 0 ? 19 : 16)).map { UInt8(truncatingIfNeeded: random >> UInt64($0 % 8 * 8)) }
            let field = place % 3 == 0 ? "credit-code" : place % 2 == 0 ? "phone" : "resident-id"
            try runs.add(LookupRuns.Row(token: token, place: place, field: field, ordinal: Int64(place % 4)))
            expected.append([token.description, "\(place)", field, "\(place % 4)"])
        }
        var tokens: [[UInt8]] = []
        var found: [[String]] = []
        try runs.each { row in
            tokens.append(row.token)
            found.append([row.token.description, "\(row.place)", row.field, "\(row.ordinal)"])
        }
        #expect(zip(tokens, tokens.dropFirst()).allSatisfy { !$1.lexicographicallyPrecedes($0) })
        #expect(Set(found) == Set(expected) && found.count == expected.count)
    }

    @Test func aTokenOfNoKindIsRefused() throws {
        let runs = try LookupRuns(
            folder: FileManager.default.temporaryDirectory.path, name: "labordesk-runs-" + UUID().uuidString)
        let row = LookupRuns.Row(token: [UInt8](repeating: 1, count: 24), place: 1, field: "phone", ordinal: 0)
        #expect(throws: StoreError.self) { try runs.add(row) }
    }
}
