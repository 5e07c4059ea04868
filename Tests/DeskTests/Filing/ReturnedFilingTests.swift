import CaseExport
import CaseStore
import CaseWorkflow
import Foundation
import SafeCrypto
import Testing

@testable import Desk

/// Every refusal on arrival: nothing is kept, the sender gets an answer, and its desk knows what to do.
@Suite("Filings refused on arrival")
struct ReturnedFilingTests {
    /// A city above a district that filed March and April.
    final class Pair {
        let city: ExchangeDesk
        let district: ExchangeDesk
        let march: MadeFiling
        let april: MadeFiling

        init(isKnown: Bool = true) throws {
            city = try ExchangeDesk("hz", "样例市总工会", .city)
            district = try ExchangeDesk("hz-xh", "样例区总工会", .district)
            if isKnown { try city.add(district, "样例区总工会") }
            try district.accepted(1, on: "2025-03-04")
            march = try district.file(FilingDesk.march, to: city)
            try district.accepted(2, on: "2025-04-04")
            april = try district.file(FilingDesk.april, to: city)
        }

        /// A changed copy of a filing, of which the sender believes that it made it, or not.
        func changed(
            _ made: MadeFiling, _ file: String, _ old: String, _ new: String, isOwn: Bool = false
        ) throws -> String {
            let folder = district.path + "/changed-\(UUID().uuidString)/" + made.header.folderName
            try FileManager.default.createDirectory(
                atPath: (folder as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
            try FileManager.default.copyItem(atPath: made.path, toPath: folder)
            let text = try String(contentsOfFile: folder + "/" + file, encoding: .utf8)
            try #require(text.contains(old))
            let other = text.replacing(old, with: new)
            try Data(other.utf8).write(to: URL(fileURLWithPath: folder + "/" + file))
            if isOwn {
                var record = made.record
                record.digest = SHA256.digest(of: other).hex
                try district.store.record(record, district.desk.acting(UUID()))
            }
            return folder
        }

        /// March filed again, or for the first time by another hand.
        func fileAnew(_ period: Period) throws -> MadeFiling {
            try district.desk.makeFiling(
                FilingRequest(
                    period: period, receiver: FilingOffice(code: city.office, name: "样例市总工会"),
                    folder: district.path + "/anew-\(UUID().uuidString)", software: "labordesk test"))
        }
    }

    struct Row: Sendable, CustomTestStringConvertible {
        let rule: String
        let remedy: FilingResult.Remedy
        /// How the filing stands at the sender once the answer was taken in.
        let state: FilingState
        let isKnown: Bool
        /// Hands it in.
        let handIn: @Sendable (Pair) throws -> Reception

        init(
            _ rule: String, _ remedy: FilingResult.Remedy, _ state: FilingState, isKnown: Bool = true,
            _ handIn: @escaping @Sendable (Pair) throws -> Reception
        ) {
            self.rule = rule
            self.remedy = remedy
            self.state = state
            self.isKnown = isKnown
            self.handIn = handIn
        }

        var testDescription: String { rule }
    }

    static let rows = [
        Row("R-SENDER", .settle, .returned, isKnown: false) { try $0.city.receive($0.march.path)[0] },
        Row("R-COUNTED-HERE", .settle, .returned) { pair in
            try pair.city.perform(.open(Self.opening(at: pair.district.office)), on: nil)
            return try pair.city.receive(pair.march.path)[0]
        },
        Row("R-STALE", .fileAnew, .rejected) { pair in
            _ = try pair.city.receive(pair.april.path, startsHere: true)
            return try pair.city.receive(pair.march.path)[0]
        },
        Row("R-CHAIN", .settle, .returned) { pair in
            let other = try ExchangeDesk("hz-xh", "样例区总工会", .district)
            _ = try pair.city.receive(try other.file(FilingDesk.march, to: pair.city).path)
            return try pair.city.receive(pair.april.path)[0]
        },
        Row("R-ID-REUSED", .fileAnew, .refused) { pair in
            // Another filing under its identifier, as a desk would make that was put back to an earlier day.
            var header = pair.march.header
            header.preparedAt = "2025-04-01T08:00:00+08:00"
            header.type = .zero
            let other = try FilingWriter(header: header, figures: FilingFigures(cells: [], opening: 0)).write(
                into: pair.district.path, cases: [])
            #expect(try pair.city.receive(other.path).map(\.outcome) == [.accepted])
            return try pair.city.receive(pair.march.path)[0]
        },
        Row("F-DIGEST", .handInAgain, .returned) { pair in
            try pair.city.receive(try pair.changed(pair.march, "cases-0001.xml", "mediation", "mediatioN"))[0]
        },
        Row("F-MISSING", .handInAgain, .returned) { pair in
            let folder = try pair.changed(pair.march, "view.html", "<html", "<html")
            try FileManager.default.removeItem(atPath: folder + "/view.html")
            return try pair.city.receive(folder)[0]
        },
        Row("F-SUM-PERSONS", .fileAnew, .refused) { pair in
            try pair.city.receive(
                try pair.changed(
                    pair.march, "manifest.xml", "<persons>1</persons><money", "<persons>9</persons><money", isOwn: true)
            )[0]
        },
        Row("F-SIGNATURE-REQUIRED", .signAnew, .returned) { pair in
            try pair.city.desk.receive(
                pair.march.path, schemas: try FilingDesk.schemas(), requiresSignature: true)[0]
        },
    ]

    private static func opening(at office: OfficeCode) throws -> Opening {
        let id = FilingDesk.id(50, space: 3)
        return Opening(
            id: CaseFile.ID(id), number: "", dispute: Identifier(id), kind: .mediation, office: office,
            on: FilingDesk.day("2025-03-03"), channel: .walkIn, category: .wages, summary: "拖欠工资",
            workers: [Worker(name: "王甲")], employers: [Employer(name: "样例公司")], persons: 1, claims: [])
    }

    @Test(arguments: rows) func theSenderIsToldWhatToDo(_ row: Row) throws {
        let pair = try Pair(isKnown: row.isKnown)
        let key = try pair.city.desk.makeSigningKey(.ecdsa)
        try pair.district.desk.trust(
            pair.city.office, pem: try key.key.key().pem, fingerprint: key.fingerprint.groups)
        let reception = try row.handIn(pair)
        #expect(reception.filing == nil && reception.told == .returned)
        guard case .given(let given) = reception.answer else { throw Unanswered(reception: reception) }
        #expect(given.isSigned && given.remedy == row.remedy)

        let done = try pair.district.desk.acknowledge(
            given.documents, schema: try FilingDesk.answerSchema(), requiresSignature: true)
        let result = try #require(done.result)
        #expect(result.outcome == .returned && result.remedy == row.remedy && result.receipt.serial == nil)
        #expect(result.findings.contains { $0.rule == row.rule }, "\(result.findings)")
        #expect(done.signature == .trusted(pair.city.office, key.fingerprint))
        #expect(done.record.state == row.state)
        // Taken in twice it changes nothing.
        let before = try pair.district.store.knowledge()
        let again = try pair.district.desk.acknowledge(given.documents, schema: try FilingDesk.answerSchema())
        #expect(again.record == done.record)
        #expect(try pair.district.store.knowledge() == before)
        // The period is owed again; what may come again still stands, so that it is not made twice.
        let period = try #require(
            try pair.district.desk.periods(year: 2025).first { $0.period.name == done.record.period })
        #expect(period.state == .returned && period.state.isOwed)
        let mayBeFiled = row.state == .rejected || row.state == .refused
        if mayBeFiled {
            _ = try pair.fileAnew(period.period)
        } else {
            #expect(throws: FilingRefusal.self) { try pair.fileAnew(period.period) }
        }
        #expect(try pair.city.store.check().isClean && pair.district.store.check().isClean)
    }

    /// Nothing of a refused filing stays, and the answer is the same whenever it comes, but for moment and signature.
    @Test(arguments: rows) func nothingIsKept(_ row: Row) throws {
        let pair = try Pair(isKnown: row.isKnown)
        let first = try row.handIn(pair)
        let before = try pair.city.store.knowledge()
        let second = try pair.city.desk.receive(
            pair.march.header.folderName == first.verdict.header?.folderName ? pair.march.path : pair.april.path,
            schemas: try FilingDesk.schemas(), requiresSignature: row.rule == "F-SIGNATURE-REQUIRED")[0]
        guard row.rule.hasPrefix("R-") || row.rule == "F-SIGNATURE-REQUIRED" else {
            // The original of what was damaged is taken.
            return #expect(second.outcome == .accepted)
        }
        #expect(try pair.city.store.knowledge() == before)
        #expect(second.answer == first.answer)
    }

    /// Each rule under which nothing is kept has its row; the rest is below.
    @Test func everyRefusalIsHere() {
        let rules = ReceivingRule.allCases.filter { $0.remedy != nil && $0 != .receiver }.map(\.rawValue)
        #expect(Set(rules) == Set(Self.rows.map(\.rule).filter { $0.hasPrefix("R-") }))
    }

    struct Unanswered: Error {
        let reception: Reception
    }
}
