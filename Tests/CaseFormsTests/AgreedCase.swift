import CaseForms
import CaseWorkflow
import Foundation

/// A made-up mediation of two sessions that ended in a partial agreement by instalments, and its record for papers.
enum AgreedCase {
    static func day(_ text: String) -> Day { Day(text) ?? Day(serial: 0) }

    static let office = OfficeCode("330106")
    static let officer = OfficerCode("lead")

    static let commands: [Command] = [
        .mediation(.receive(ApplicationReceipt(on: day("2025-03-04"), materials: ["劳动合同", "工资流水"]))),
        .mediation(.askWillingness(Willingness(on: day("2025-03-05"), side: .employer, agrees: true))),
        .mediation(.accept(Acceptance(on: day("2025-03-06"), lookUpCode: "ABCD2345"))),
        .mediation(.assign(Assignment(on: day("2025-03-06"), mediators: [MediatorReference(name: "样例调解员甲")]))),
        session("2025-03-10", "第一次的记录"), session("2025-03-11", "第二次的记录"),
        .mediation(
            .agree(
                Agreement(
                    on: day("2025-03-12"), isPartial: true,
                    obligations: [
                        Obligation(head: .wages, amount: Money(fen: 600_000), dueOn: day("2025-04-01")),
                        Obligation(head: .wages, amount: Money(fen: 400_000), dueOn: day("2025-05-06")),
                    ], terms: "出具离职证明", performance: .instalments))),
        .mediation(.mark(AgreementMark.Maker.allCases.map { AgreementMark(on: day("2025-03-13"), maker: $0) })),
    ]

    private static func session(_ on: String, _ record: String) -> Command {
        .mediation(
            .holdSession(
                Session(
                    on: day(on), place: "调解室", attendees: ["王甲", "单位代表"],
                    offers: [Session.Offer(side: .employer, amount: Money(fen: 800_000))], record: record)))
    }

    static let claims = [
        Claim(head: .wages, amount: Money(fen: 1_200_000)), Claim(head: .socialInsurance, amount: Money(fen: 480_000)),
    ]

    /// The case after these commands, and everything that happened to it.
    static func file(
        after commands: [Command] = commands, claims: [Claim] = claims
    ) throws -> (file: CaseFile, history: [Event]) {
        guard let office, let officer, let id = UUID(uuidString: "00000000-0000-4000-8000-000000000001") else {
            throw CocoaError(.coderInvalidValue)
        }
        let facts = Facts(
            today: day("2025-12-31"), calendar: .shipped, rules: .shipped, area: "330106", officer: officer,
            roles: [.lead], conflicts: [], history: [], organisation: nil)
        let opening = Opening(
            id: CaseFile.ID(id), number: "样例工调〔2025〕00001号", dispute: Identifier<Dispute>(id), kind: .mediation,
            office: office, on: day("2025-03-03"), channel: .walkIn, category: .wages, summary: "拖欠工资",
            workers: [Worker(name: "王甲", sex: .female, isMigrant: true)],
            employers: [Employer(name: "样例第101电子有限公司", industry: .manufacturing)], persons: 1,
            claims: claims, entrustment: nil, knownOn: day("2025-02-10"), takenIn: nil)
        var history = try CaseFile.open(.open(opening), facts)
        guard var file = CaseFile.replay(history) else { throw CocoaError(.coderInvalidValue) }
        for command in commands {
            let events = try file.decide(command, facts)
            for event in events { file.apply(event) }
            history += events
        }
        return (file, history)
    }

    static func record(
        on: String = "2025-04-10", after commands: [Command] = commands, asked: [String: String] = [:],
        claims: [Claim] = claims, roll: [FormContext.RollLine] = [],
        _ change: (inout FormContext) -> Void = { _ in }
    ) throws -> FormRecord {
        let (file, history) = try file(after: commands, claims: claims)
        var context = FormContext(officeName: "样例区总工会", officer: "样例职员", on: day(on), area: "330106")
        context.history = history
        context.officePhone = "0571-00000000"
        context.letter = "样例工字〔2025〕1号"
        context.recipient = .worker(0)
        context.roll = roll
        context.lookUpAddress = "https://example.invalid/"
        change(&context)
        return CaseRecord.of(file, context, asked: asked)
    }
}

extension FormRecord {
    /// A field's words; nil when it has none.
    func words(_ field: String) -> String? { if case .text(let text)? = self[field] { text } else { nil } }

    /// The words of one field over a list's lines.
    func words(_ field: String, of list: String) -> [String?] {
        if case .list(let lines)? = self[list] { lines.map { $0.words(field) } } else { [] }
    }
}
