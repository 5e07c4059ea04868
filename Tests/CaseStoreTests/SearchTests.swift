import CaseWorkflow
import Foundation
import Testing

@testable import CaseStore

@Suite("Search")
struct SearchTests {
    static let names = ["张伟", "王建国", "阿依古丽·买买提", "𠮷野家", "Li Wei", "欧阳"]

    @Test(arguments: [
        ("张", "张伟"), ("伟", "张伟"), ("张伟", "张伟"), ("建国", "王建国"), ("国", "王建国"), ("王建国", "王建国"),
        ("阿依古丽买买提", "阿依古丽·买买提"), ("古丽•买", "阿依古丽·买买提"), ("阿依古丽・买买提", "阿依古丽·买买提"),
        ("𠮷", "𠮷野家"), ("𠮷野", "𠮷野家"), ("wei", "Li Wei"), ("ＬＩ", "Li Wei"), ("li wei", "Li Wei"),
    ])
    func findsAnyPartOfAName(_ query: String, _ name: String) throws {
        let desk = try TestDesk()
        for (place, name) in SearchTests.names.enumerated() { try desk.open(place + 1, name: name) }
        #expect(try desk.store.search(query).map(\.workers) == [[name]])
    }

    @Test(arguments: ["伟张", "建王", "张建", "", " ", "·", "\"", "张\" OR \"王", "*", "NEAR(", "workers:张"])
    func findsNothingElse(_ query: String) throws {
        let desk = try TestDesk()
        for (place, name) in SearchTests.names.enumerated() { try desk.open(place + 1, name: name) }
        #expect(try desk.store.search(query).isEmpty)
    }

    @Test func findsByNumberHoweverWritten() throws {
        let desk = try TestDesk()
        for place in 1...17 { try desk.open(place, name: "甲\(place)") }
        for query in ["西湖区工调〔2025〕00017号", "西湖区工调[2025]00017号", "西湖区工调（２０２５）00017号 ", "17"] {
            #expect(try desk.store.search(query).map(\.workers) == [["甲17"]], "\(query)")
        }
        #expect(try desk.store.caseID(number: "西湖区工调【2025】00003号") != nil)
        #expect(try desk.store.caseID(number: "西湖区工调〔2025〕3号") == nil)
    }

    @Test func findsByPersonalNumberAndCreditCode() throws {
        let desk = try TestDesk()
        var opening = TestDesk.opening(1)
        opening.workers[0].residentID = try desk.store.commitment(.residentID, "11010519491231002X")
        opening.employers[0].creditCode = "91330106MA2H3KQ21D"
        try desk.perform(
            .open(opening), sealing: [Sealing(field: .residentID, ordinal: 0, plain: "11010519491231002x")])
        try desk.open(2)
        for query in ["11010519491231002X", "１１０１０５１９４９１２３１００２ｘ", "110105491231002", "91330106ma2h3kq21d"] {
            #expect(try desk.store.search(query).count == 1, "\(query)")
        }
        #expect(try desk.store.search("110105194912310038").isEmpty)
    }

    @Test func keepsToTheOfficesAndPages() throws {
        let desk = try TestDesk()
        for place in 1...5 { try desk.open(place) }
        try desk.open(6, office: TestDesk.gongshu)
        #expect(try desk.store.search("张伟", offices: [TestDesk.gongshu]).count == 1)
        let first = try desk.store.search("张伟", limit: 4)
        let rest = try desk.store.search("张伟", limit: 4, after: first.last)
        #expect(first.count == 4 && rest.count == 2 && Set(first + rest).count == 6)
    }

    @Test func followsAChangedName() throws {
        let desk = try TestDesk()
        let file = try desk.open(1, name: "张伟")
        try desk.perform(
            .addWorker(WorkerAddition(on: TestDesk.today, worker: Worker(name: "赵六"))), on: file.id)
        #expect(try desk.store.search("赵六").count == 1)
        #expect(try desk.store.search("张伟").count == 1)
        #expect(try desk.store.search("伟赵").isEmpty)
        #expect(try desk.store.check().isClean)
    }

    @Test func namesAreFoundThroughTheIndexAlone() throws {
        let desk = try TestDesk()
        let plan = try desk.store.engine.read { connection in
            try connection.all(
                "EXPLAIN QUERY PLAN " + SQLiteSearchIndex.query, [.text("\"张伟\""), .int(9)]
            ) { $0.text(3) ?? "" }
        }
        #expect(plan.allSatisfy { $0.contains("VIRTUAL TABLE INDEX") }, "\(plan)")
        let cohort = try desk.store.engine.read { connection in
            try connection.all("EXPLAIN QUERY PLAN \(CountedRow.selection) WHERE acceptedOn BETWEEN 1 AND 2") {
                $0.text(3) ?? ""
            }
        }
        #expect(cohort.contains { $0.contains("contributionAccepted") }, "\(cohort)")
    }
}
