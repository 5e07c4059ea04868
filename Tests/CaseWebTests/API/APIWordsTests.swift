import CaseStore
import CaseWorkflow
import Desk
import HTTPTypes
import StableJSON
import Testing

@testable import CaseWeb

/// Programs are told of addresses and steps, not of commands and their options; and in both languages.
@Suite struct APIWordsTests {
    private static func namesACommand(_ sentence: Sentence) -> Bool {
        let texts = [sentence.chinese, sentence.english]
        return texts.contains { $0.contains("--") || $0.contains("labordesk ") }
            || sentence.chinese.contains(/case [a-z]/)
    }

    @Test func noRefusalOfTheRulesNamesACommand() {
        var named = 0
        for refusal in Refusal.allCases {
            if APIWordsTests.namesACommand(refusal.sentence) { named += 1 }
            let problem = APIProblem(StoreError.refused(Refused(refusal)))
            #expect(
                !APIWordsTests.namesACommand(problem.sentence.forPrograms),
                "\(refusal): \(problem.sentence.forPrograms)")
        }
        #expect(named > 10)
        let show = Refusal.notLive.sentence.forPrograms
        #expect(show.english.contains("GET /cases/{number}"))
        #expect(
            Sentence("请先用 case receive 登记", "record it with case receive").forPrograms.english.hasSuffix(
                "the step receive"))
    }

    @Test func noRefusalOfPeriodsNamesACommand() throws {
        let period = try #require(Period(scheme: "week", name: "2025-05-05"))
        let filing = FilingRecord(
            id: "x", office: OfficeCode("hz")!, receiver: "upper", scheme: "month", period: "2025-05", number: 1,
            kind: "original", epoch: 1, sequence: 1, digest: "", status: "made")
        let refusals: [FilingRefusal] = [
            .notOver(period), .alreadyClosed(period), .notClosed(period), .filed(period, filing),
            .alreadyFiled(filing, folder: "/a"), .neverFiled(period), .nothingToCorrect(period),
            .periodFinal(period, since: period.to, .notApproved), .answerToOtherBytes(filing),
            .noSigningKey(OfficeCode("hz")!), .overtaken, .folder(path: "/a", reason: "x"),
            .notPlaced(path: "/a", reason: "x"),
        ]
        for refusal in refusals {
            let sentence = APIProblem(refusal).sentence
            #expect(!APIWordsTests.namesACommand(sentence), "\(sentence)")
            #expect(!sentence.english.contains("/a)") && !sentence.english.contains(" /a "), "\(sentence)")
        }
    }

    @Test func aPeriodThatIsNotOverSaysWhatToSend() async throws {
        let desk = try WebDesk()
        try await desk.program(as: "admin") { program async throws in
            let reply = try await program.post("/periods/month/2025-07/closing")
            #expect(reply.text("code") == "period-not-over")
            #expect(reply.text("detail")?.contains("\"early\": true") == true)
        }
    }

    @Test func aTransferToAnotherDeskIsToldWithoutACommand() {
        let own = Sentence(
            "接收单位：在自己的案件台用 case open --taken-over-from gs --transfer 移 1 --accepted-there 2025-05-01 --on 2025-06-01 登记",
            "the receiving office: register it at its own desk with case open --taken-over-from gs --transfer T 1 --on 2025-06-01"
        )
        #expect(!APIWordsTests.namesACommand(own.forPrograms))
        #expect(own.forPrograms.chinese.contains("移送编号 移 1，移送日期 2025-06-01，原受理日期 2025-05-01"))
        #expect(own.forPrograms.english.contains("office gs, transfer T 1, on 2025-06-01"))
    }

    @Test func everyOperationIsSummedUpInBothLanguages() throws {
        for operation in APITable.operations {
            let (chinese, english) = (operation.summary.chinese, operation.summary.english)
            #expect(chinese.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }, "\(operation.id)")
            #expect(!english.isEmpty && !english.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
        }
        let desk = try WebDesk()
        let document = try withExtendedLifetime(desk) { try APIDocument(desk.web).json }
        let summary = document["paths"]?["/api/v1/cases"]?["post"]?["summary"]
        #expect(summary == .string("登记案件 · Registers a case."))
    }
}
