import CaseForms
import CaseWorkflow
import Foundation

/// An invented case under agreement: one worker, three heads of claim, two instalments. Every one has names, numbers and
/// amounts of its own.
struct AgreedCase {
    let file: CaseFile
    let context: FormContext

    init(_ number: Int) throws {
        guard let office = OfficeCode("330106"), let on = Day("2025-03-03"), let agreed = Day("2025-03-12"),
            let first = Day("2025-04-01"), let second = Day("2025-05-06"),
            let uuid = UUID(uuidString: "00000000-0000-4000-8000-" + String(format: "%012d", number))
        else { throw Stop.sample("agreement") }
        let wages = Int64(600_000 + number * 137)
        let opening = Opening(
            id: CaseFile.ID(uuid), number: "样例工调〔2025〕" + String(format: "%05d号", number),
            dispute: Identifier<Dispute>(uuid), kind: .mediation, office: office, on: on, channel: .walkIn,
            category: .wages, summary: "自二〇二四年十一月起拖欠三个月工资，经多次催要未付，第\(number)号样例。",
            workers: [Worker(name: "样例工人\(number)", sex: .female, isMigrant: true)],
            employers: [Employer(name: "样例第\(number)电子有限公司")], persons: 1,
            claims: [
                Claim(head: .wages, amount: Money(fen: wages * 2)),
                Claim(head: .overtime, amount: Money(fen: wages / 3)),
                Claim(head: .economicCompensation, amount: Money(fen: wages)),
            ])
        let agreement = Agreement(
            on: agreed,
            obligations: [
                Obligation(head: .wages, amount: Money(fen: wages), dueOn: first),
                Obligation(head: .wages, amount: Money(fen: wages / 2), dueOn: second),
                Obligation(head: .economicCompensation, amount: Money(fen: wages / 4), dueOn: second),
            ], terms: "双方就第\(number)号样例再无其他争议。", performance: .instalments)
        let history: [Event] = [
            .opened(opening), .mediation(.received(ApplicationReceipt(on: on))),
            .mediation(.accepted(Acceptance(on: on, lookUpCode: "23456789"))),
            .mediation(.assigned(Assignment(on: on, mediators: [MediatorReference(name: "样例调解员甲")]))),
            .mediation(.agreed(agreement)),
        ]
        guard let file = CaseFile.replay(history) else { throw Stop.sample("agreement") }
        self.file = file
        var context = FormContext(officeName: "样例区总工会", officer: "样例登记员", on: agreed)
        context.history = history
        context.letter = "样例工调协字〔2025〕\(number)号"
        context.workerNumbers = [0: .init(residentID: "33010600000000" + String(format: "%04d", number), phone: "0571")]
        self.context = context
    }
}
