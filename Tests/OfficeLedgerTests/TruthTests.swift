import CaseWorkflow
import OfficeLedger
import Spreadsheet
import Testing

/// Whole ledgers against the truth that was written down when they were made.
struct TruthTests {
    @Test(arguments: ["headline", "district"])
    func everyKnowableFieldIsTheTruth(ledger: String) throws {
        let cases = try cases(of: ledger)
        let truth = try Fixture.tsv("\(ledger)-truth.tsv")
        #expect(cases.count == truth.count - 1)
        for line in truth.dropFirst() {
            guard let row = cases[line[0]] else {
                Issue.record("\(line[0]) is missing")
                continue
            }
            #expect(row.acceptedOn.description == line[1], "\(line[0])")
            #expect(row.district == district(line[2]), "\(line[0])")
            #expect(row.category?.name.chinese == line[3], "\(line[0])")
            #expect(row.outcome?.name.chinese == line[4], "\(line[0])")
            #expect(row.persons == Int(line[5]), "\(line[0])")
            #expect(row.claimed.fen == Int64(line[6]), "\(line[0])")
            #expect(row.agreed.fen == Int64(line[7]), "\(line[0])")
            #expect(row.received.fen == Int64(line[8]), "\(line[0])")
            #expect(row.closedOn?.description ?? "" == line[9], "\(line[0])")
            if let id = row.residentID { #expect(id.text == line[10], "\(line[0])") }
            let sex = row.sex == .unknown ? "unknown" : row.sex.name.chinese
            #expect(sex == line[11] || (sex == "unknown" && row.residentID == nil), "\(line[0])")
            #expect(row.isMigrant == (line[12] == "是"), "\(line[0])")
            #expect(row.applicant?.name == line[13], "\(line[0])")
            #expect(row.industry != nil, "\(line[0])")
        }
    }

    @Test(
        arguments: [("headline", 5_965, 2_666_600_000, 10_204), ("district", 420, 311_270_050, 801)]
            as [(String, Int, Int64, Int)])
    func totalsAreTheTruth(ledger: String, count: Int, fen: Int64, persons: Int) throws {
        let cases = try cases(of: ledger)
        #expect(cases.count == count)
        #expect(cases.values.reduce(0) { $0 + $1.received.fen } == fen)
        #expect(cases.values.reduce(0) { $0 + $1.persons } == persons)
    }

    @Test(arguments: ["headline", "district"])
    func whatAPersonMustSeeIsWhatTheTruthLists(ledger: String) throws {
        var lossy: [String: Set<String>] = [:]
        for line in try Fixture.tsv("\(ledger)-lossy.tsv") { lossy[line[0], default: []].insert(line[1]) }
        let readings = try Fixture.read(try Fixture.rows("\(ledger).csv"))
        let rows = readings.compactMap(\.row)
        func numbers(_ isOne: (LedgerRow) -> Bool) -> Set<String> { Set(rows.filter(isOne).map(\.caseNumber.text)) }

        #expect(numbers { $0.blank.contains(.residentID) } == lossy["blank_id"])
        #expect(numbers { $0.held.contains { $0.reason == .badCheckDigit } } == lossy["bad_checksum_id"])
        #expect(numbers { $0.held.contains { $0.reason == .lostDigits } } == lossy["excel_scientific_id"])
        // Some old IDs cannot be of the 1900s (somebody of 124, a 29 February 1900): those wait for a person too.
        #expect(
            numbers { row in
                row.notes.contains { $0.kind == .oldIDConverted } || row.held.contains { isOldIDOfAnotherCentury($0) }
            } == lossy["old_15_digit_id"])
        #expect(numbers { $0.blank.contains(.persons) } == lossy["blank_persons_means_1"])
        // Nothing else is held: no other cell, and no row.
        let held = rows.flatMap(\.held)
        #expect(
            held.allSatisfy { $0.reason == .badCheckDigit || $0.reason == .lostDigits || isOldIDOfAnotherCentury($0) })
        #expect(held.allSatisfy { $0.field == .residentID })
        #expect(readings.compactMap(\.heldRow).isEmpty)
    }

    /// The district's cases again, under other header words, in another order, in 万元, with subtotals.
    @Test func theSameCasesInOtherWordsAreTheSame() throws {
        let readings = try Fixture.read(try Fixture.rows("district-other-words.csv"))
        let rows = readings.compactMap(\.row)
        let truth = try Fixture.tsv("district-truth.tsv").dropFirst()
        #expect(readings.compactMap(\.heldRow).isEmpty)
        #expect(rows.flatMap(\.held).isEmpty)
        #expect(rows.count == truth.count)
        for (row, line) in zip(rows, truth) {
            #expect(row.caseNumber.text == line[0])
            #expect(row.acceptedOn.description == line[1], "\(line[0])")
            #expect(row.district == district(line[2]), "\(line[0])")
            #expect(row.category?.name.chinese == line[3], "\(line[0])")
            #expect(row.outcome?.name.chinese == line[4], "\(line[0])")
            #expect(row.persons == Int(line[5]), "\(line[0])")
            let fen = [row.claimed, row.agreed, row.received].map { String($0.fen) }
            #expect(fen == Array(line[6...8]), "\(line[0])")
            #expect(row.closedOn?.description ?? "" == line[9], "\(line[0])")
            #expect(row.sex.name.chinese == line[11], "\(line[0])")
            #expect(row.isMigrant == (line[12] == "是"), "\(line[0])")
            #expect(row.applicant?.name == line[13], "\(line[0])")
        }
        #expect(Set(readings.compactMap(\.skippedRow).map(\.kind)) == [.columnNumbers, .total, .footer])
    }

    @Test func aYearWithTitleAndTotalCountsItsCasesOnly() throws {
        let readings = try Fixture.read(try Fixture.rows("headline-2013.csv"))
        #expect(readings.compactMap(\.row).count == 849)
        #expect(Set(readings.compactMap(\.row).map(\.caseNumber)).count == 841)
        #expect(readings.compactMap(\.heldRow).isEmpty)
        let skipped = readings.compactMap(\.skippedRow)
        #expect(skipped.count { $0.kind == .total } == 1)
        #expect(skipped.allSatisfy { $0.kind == .total || $0.kind == .blank })
    }

    /// The last figures are sessions, visitors and leaflets.
    @Test(arguments: [("headline", 1_256, 88_653, 566_174), ("district", 64, 3_877, 30_557)])
    func outreachIsTheTruth(ledger: String, sessions: Int, visitors: Int, leaflets: Int) throws {
        let rows = try Fixture.rows("\(ledger)-outreach.csv")
        let header = try OutreachHeader.find(in: rows)
        var reader = OutreachReader(header: header, dates: DateCell(today: Fixture.today))
        var made: [OutreachRow] = []
        for row in rows where row.number > header.rowNumber {
            switch reader.read(row) {
            case .decoded(let session): made.append(session)
            case .held(let held): Issue.record("row \(held.number) is held: \(held.sentence.english)")
            case .skipped: break
            }
        }
        #expect(made.count == sessions)
        #expect(made.reduce(0) { $0 + $1.visitors } == visitors)
        #expect(made.reduce(0) { $0 + $1.leaflets } == leaflets)
        #expect(Set(made.map(\.identity)).count == sessions)
    }

    /// The cases of a ledger by number, repeated rows compared and merged.
    private func cases(of ledger: String) throws -> [String: LedgerRow] {
        var cases: [String: LedgerRow] = [:]
        for row in try Fixture.read(try Fixture.rows("\(ledger).csv")).compactMap(\.row) {
            guard let first = cases[row.caseNumber.text] else {
                cases[row.caseNumber.text] = row
                continue
            }
            switch RepeatedRow.compare(first, row) {
            case .same: break
            case .fills(let fields): cases[row.caseNumber.text] = RepeatedRow.filling(first, from: row, fields)
            case .differs(let fields): Issue.record("\(row.caseNumber) differs in \(fields.fields)")
            }
        }
        return cases
    }

    private func isOldIDOfAnotherCentury(_ cell: HeldCell) -> Bool {
        cell.verbatim.utf8.count == 15 && (cell.reason == .centuryUnclear || cell.reason == .impossibleBirthDate)
    }

    private func district(_ name: String) -> AdministrativeArea? { AdministrativeArea.find(name: name, within: nil) }
}
