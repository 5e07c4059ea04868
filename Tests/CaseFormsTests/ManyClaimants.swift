import CaseForms
import CaseWorkflow
import Foundation

/// A collective case with a roll: accepted, agreed with a share for each claimant, ready for its papers.
///
/// The first claimants bear names that a careless program would take for markup or for marks of a template.
struct ManyClaimants {
    let file: CaseFile
    let context: FormContext
    /// What each claimant is to get, in fen, in the order of the roll.
    let shares: [Int64]

    static let tricks = [
        "<w:p/>&\"'", "{{请求项目}}", "{{/分配}}", "{{#分配}}", "<?ld 0?>", "]]>", "&lt;", "𠮷田·买买提•艾力",
        String(repeating: "长", count: 100),
    ]

    static func name(_ place: Int) -> String {
        if tricks.indices.contains(place) { return tricks[place] }
        let surnames = Array("赵钱孙李周吴郑王")
        return "样例\(surnames[place % surnames.count])\(place + 1)"
    }

    init?(_ count: Int) {
        // One fen, nearly a hundred million yuan, and amounts with and without 角 and 分.
        let shares: [Int64] = (0..<count).map { place in
            switch place {
            case 0: 1
            case 1: 9_999_999_999
            default: 100_000 + Int64(place) * 3_707 % 900_000
            }
        }
        let total = Money(fen: shares.reduce(0, +))
        guard let office = OfficeCode("330106"), let on = Day("2025-03-03"), let due = Day("2025-04-01"),
            let uuid = UUID(uuidString: "00000000-0000-4000-8000-000000000012")
        else { return nil }
        let opening = Opening(
            id: CaseFile.ID(uuid), number: "样例工调〔2025〕00012号", dispute: Identifier<Dispute>(uuid), kind: .mediation,
            office: office, on: on, channel: .walkIn, category: .wages, summary: "拖欠工资",
            workers: [Worker(name: "样例赵0")], employers: [Employer(name: "样例<服装>有限公司")], persons: count,
            claims: [Claim(head: .wages, amount: total)])
        let obligations = shares.enumerated().map { place, fen in
            Obligation(head: .wages, amount: Money(fen: fen), dueOn: due, claimant: place + 1)
        }
        let history: [Event] = [
            .opened(opening), .rollSet(ClaimantRoll(on: on, count: count, digest: "00", claimed: total)),
            .mediation(.received(ApplicationReceipt(on: on))),
            .mediation(.accepted(Acceptance(on: on, lookUpCode: "23456789"))),
            .mediation(.assigned(Assignment(on: on, mediators: [MediatorReference(name: "样例调解员甲")]))),
            .mediation(
                .agreed(Agreement(on: on, obligations: obligations, terms: "按名册支付{{案号}}", performance: .once))),
        ]
        guard let file = CaseFile.replay(history) else { return nil }
        self.file = file
        self.shares = shares
        var context = FormContext(officeName: "样例区总工会", officer: "样例登记员", on: on)
        context.history = history
        context.lookUpAddress = "https://example.invalid/"
        context.roll = shares.indices.map { place in
            FormContext.RollLine(
                line: place + 1, name: ManyClaimants.name(place), residentID: "33010600000000\(1_000 + place)",
                claimed: Money(fen: shares[place]))
        }
        self.context = context
    }

    /// The records of a paper that goes to each of them.
    var toEach: FormRecords {
        let copies = context.roll.map { row in
            FormCopy(recipient: .claimant(row.line), letter: "样例工受字〔2025〕\(row.line)号")
        }
        return CaseRecord.of(file, context, copies: copies)
    }
}
