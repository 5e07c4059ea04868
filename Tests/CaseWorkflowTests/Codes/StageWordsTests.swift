import Testing

@testable import CaseWorkflow

/// Lists name stages in words by their codes: every stage a case can reach has some.
@Suite struct StageWordsTests {
    @Test func everyStageOfARandomCaseHasWords() {
        var reached: Set<String> = []
        for seed in UInt64(1)...40 {
            for kind in ProcedureKind.allCases {
                let file = RandomCase(kind, seed: seed, checks: false).file
                let name = StageWords.name(of: file.stageCode, in: kind)
                #expect(name.chinese != file.stageCode, "\(file.stageCode)")
                #expect(StageWords.code(name.chinese) == file.stageCode || file.stageCode == "refused")
                reached.insert(file.stageCode)
            }
        }
        #expect(reached.count >= 6)
    }

    @Test func codesAndNamesAreRead() {
        #expect(StageWords.code("in-session") == "in-session")
        #expect(StageWords.code("调解中") == "in-session")
        #expect(StageWords.code("being handled") == "handling")
        #expect(StageWords.code("不予援助") == "refused")
        #expect(StageWords.code("somewhere") == nil)
    }
}
