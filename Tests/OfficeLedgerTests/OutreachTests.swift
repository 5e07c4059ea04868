import CaseWorkflow
import OfficeLedger
import Spreadsheet
import Testing

struct OutreachTests {
    private func read(_ lines: String...) throws -> [OutreachRowReading] {
        let rows = Fixture.csv(lines.joined(separator: "\n"))
        let header = try OutreachHeader.find(in: rows)
        var reader = OutreachReader(header: header, dates: DateCell(today: Fixture.today))
        return rows.filter { $0.number > header.rowNumber }.map { reader.read($0) }
    }

    @Test(arguments: [
        "序号,日期,区县,接待人次,发放资料份数", "编号,活动日期,所属区县,咨询人次,发放宣传资料", "序号,活动时间,区域,接待人数（人次）,资料(份)", "号,开展日期,县区,服务人次,宣传资料（份）",
    ])
    func otherHeaderWordsMeanTheSame(header: String) throws {
        guard case .decoded(let row)? = try read("标题,,,,", header, "1,2025年1月4日,上城,１３０人次,889份").first else {
            Issue.record("no session was read")
            return
        }
        #expect(row.heldOn == Fixture.day("2025-01-04"))
        #expect(row.district?.code == "330102")
        #expect(row.visitors == 130)
        #expect(row.leaflets == 889)
    }

    @Test func staffAndLawyersAreCountedOrNamed() throws {
        let rows = try read(
            "日期,区县,接待人次,工会干部人数,参加律师", "2025-01-04,上城区,130,3人,2", "2025-01-05,上城区,1,,王律师"
        ).compactMap { reading in
            switch reading {
            case .decoded(let row): row
            case .held, .skipped: nil
            }
        }
        #expect(rows.map(\.staff) == [.count(3), nil])
        #expect(rows.map(\.lawyers) == [.count(2), .names("王律师")])
    }

    @Test func equalSessionsKeepTheirOwnIdentity() throws {
        let line = "2025-01-04,上城区,130,889"
        let identities = try read("日期,区县,接待人次,发放资料份数", line, line, "2025.1.4,上城, 130 ,889").compactMap { reading in
            switch reading {
            case .decoded(let row): row.identity
            case .held, .skipped: nil
            }
        }
        #expect(identities.map(\.ordinal) == [1, 2, 3])
        #expect(Set(identities).count == 3)
    }

    @Test(arguments: [
        ("合计,,,1000,5000", SkippedRow.Kind.total), (",合计,,1000,5000", .total), (",,,,", .blank),
        ("序号,日期,区县,接待人次,发放资料份数", .headerRepeated), ("附注,,,,", .title),
    ])
    func rowsThatAreNoSessions(line: String, kind: SkippedRow.Kind) throws {
        guard case .skipped(let row)? = try read("序号,日期,区县,接待人次,发放资料份数", line).first else {
            Issue.record("“\(line)” was not skipped")
            return
        }
        #expect(row.kind == kind)
    }

    @Test(arguments: [
        ("1,2025.1,上城区,1,1", OutreachField.heldOn), ("1,2025.1.4,火星,1,1", .district),
        ("1,2025.1.4,上城区,若干,1", .visitors), ("1,2025.1.4,上城区,1,-5", .leaflets), ("1,,上城区,1,1", .heldOn),
    ])
    func doubtfulSessionsAreHeld(line: String, field: OutreachField) throws {
        guard case .held(let row)? = try read("序号,日期,区县,接待人次,发放资料份数", line).first else {
            Issue.record("“\(line)” was not held")
            return
        }
        #expect(row.reasons.map(\.field) == [field])
        #expect(row.sentence.chinese.contains("第2行"))
    }

    @Test func aCaseLedgerIsNoOutreachLedger() {
        #expect(throws: HeaderReading.Refusal.self) {
            try OutreachHeader.find(in: Fixture.csv("案号,申请人,受理日期,涉及人数\nA1,王楠,2013.1.1,1"))
        }
    }
}
