import CaseWorkflow
import OfficeLedger
import Spreadsheet
import Testing

struct RepeatedRowTests {
    private static let header = "案号,申请人,性别,身份证号,联系电话,是否农民工,争议类型,请求金额,受理日期,调解结果,协议金额,已履行金额,结案日期,区县,街道,涉及人数,备注"
    private static let first =
        "A（2013）1号,汤 倩,男,610104196603258636,15035400630,否,劳动报酬,12571,2013-01-05,调解成功,10880,10880,2013.1.19,江干区,闸弄口街道,1,"

    private func compare(_ one: String, _ other: String) throws -> RepeatedRow.Comparison {
        let rows = try Fixture.read(lines: Self.header, one, other).compactMap(\.row)
        try #require(rows.count == 2)
        return RepeatedRow.compare(rows[0], rows[1])
    }

    @Test(arguments: [
        "A〔２０１３〕1号,汤　倩,M,'610104196603258636,150-3540-0630,×,拖欠工资,\"12,571\","
            + "2013年1月5日,成功,一万零八百八十元,１０８８０．００,41293,江干,闸弄口,1.0,重复登记?",
        "A[2013]1号,汤倩,,610104196603258636,,,工资,12571,20130105,达成协议,10880,10880,2013/1/19,杭州市江干区,,,",
    ])
    func otherSpellingsAndBlanksAreTheSame(later: String) throws {
        let comparison = try compare(Self.first, later)
        #expect(comparison == .same || comparison == .fills(FieldSet(.remark)))
    }

    @Test func aLaterRowFillsBlanks() throws {
        let gaps = "A〔2013〕1号,汤倩,,,15035400630,,劳动报酬,,2013-01-05,调解成功,10880,-,2013.1.19,江干区,闸弄口街道,,"
        let rows = try Fixture.read(lines: Self.header, gaps, Self.first).compactMap(\.row)
        let expected = FieldSet([FieldSet(.sex), FieldSet(.residentID), FieldSet(.claimed), FieldSet(.received)])
        #expect(RepeatedRow.compare(rows[0], rows[1]) == .fills(expected))
        let merged = RepeatedRow.filling(rows[0], from: rows[1], expected)
        #expect(merged.sex == .male)
        #expect(merged.claimed == Money(fen: 1_257_100))
        #expect(merged.residentID?.text == "610104196603258636")
        #expect(!merged.blank.contains(.claimed) && !merged.assumed.contains(.claimed))
        #expect(RepeatedRow.compare(merged, rows[1]) == .same)
    }

    @Test func aLaterRowFillsAHeldCell() throws {
        let held = Self.first.replacing("610104196603258636", with: "610104196603258630")
        #expect(try compare(held, Self.first) == .fills(FieldSet(.residentID)))
        #expect(try compare(Self.first, held) == .same)
    }

    @Test(
        arguments: [
            ("10880,10880", "10880,9000", .received), ("调解成功", "未成", .outcome),
            ("2013-01-05", "2013-01-06", .acceptedOn),
            ("汤 倩", "汤莉", .applicant), ("12571", "0", .claimed), ("江干区", "上城区", .district),
            ("闸弄口街道", "凯旋街道", .street),
        ] as [(String, String, LedgerField)])
    func aRealDifferenceIsOne(old: String, new: String, field: LedgerField) throws {
        #expect(try compare(Self.first, Self.first.replacing(old, with: new)) == .differs(FieldSet(field)))
    }
}
