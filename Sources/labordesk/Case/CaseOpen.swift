import ArgumentParser
import CaseStore
import CaseWorkflow
import Desk
import Foundation

struct CaseOpen: DraftTaking {
    static let configuration = CommandConfiguration(
        commandName: "open", abstract: "Register a dispute; the answer names its number and who must act next.",
        discussion: """
            labordesk case open --worker 张伟 --employer 杭州甲餐饮有限公司 --category wages --claim wages=12000 --summary 拖欠工资
            """)
    @Argument(help: Self.sourceHelp) var source: String?
    @Flag(help: "The same as “-”.") var stdin = false
    @OptionGroup(title: "Who") var parties: PartyOptions
    @OptionGroup(title: "What") var matter: MatterOptions
    @OptionGroup(title: "How it came") var arrival: ArrivalOptions
    @OptionGroup(title: "Taken over from another office's desk") var takenOver: TakenOverOptions
    @Option(
        help: .value("Identifies the act: repeated, it gives the result of the first time.", "uuid"),
        transform: StepOptions.identifier)
    var commandID: UUID?
    @OptionGroup(title: "The desk") var desk: DeskOptions

    func run() throws {
        let opened = try desk.open()
        let draft = try self.draft(today: opened.today)
        try Readable.check(draft)
        let performed: Performed
        if let text = draft.consultation, let consultation = UUID(uuidString: text) {
            performed = try opened.promote(consultation, draft, commandID: commandID ?? UUID())
        } else {
            performed = try opened.open(draft, commandID: commandID ?? UUID())
        }
        try StepAnswer.tell([performed], at: opened, asJSON: desk.speech.json)
    }
}

struct CaseSimple: DraftTaking {
    static let configuration = CommandConfiguration(
        commandName: "simple",
        abstract:
            "A dispute settled on the spot, in one act: registered, accepted, agreed or settled, paid and closed.",
        discussion: """
            labordesk case simple --worker 张伟 --employer 杭州甲餐饮有限公司 --category wages --channel phone \
            --claim wages=3000 --mediator 调解员甲 --outcome settled --ground statement-by-both --agreed wages=3000 \
            --paid 3000
            """)
    @Argument(help: Self.sourceHelp) var source: String?
    @Flag(help: "The same as “-”.") var stdin = false
    @OptionGroup(title: "Who") var parties: PartyOptions
    @OptionGroup(title: "What") var matter: MatterOptions
    @OptionGroup(title: "How it came") var arrival: ArrivalOptions
    @OptionGroup(title: "Taken over from another office's desk") var takenOver: TakenOverOptions
    @Option(help: .value("The mediator's code or name.", "mediator"), transform: Words.read) var mediator: String
    @Option(
        help: .value("What was agreed, and by which day it is due; repeat for more.", HeadAmount.termForm),
        transform: HeadAmount.readTerm)
    var agreed: [HeadAmount] = []
    @Option(help: .value("What was paid on the spot.", "yuan"), transform: Yuan.read) var paid: Money?
    @OptionGroup var proof: PaymentOptions
    @Option(help: .code("How it was paid", PaymentChannel.self, "channel"), transform: PaymentChannel.read)
    var paymentChannel: PaymentChannel?
    @OptionGroup var ending: SimpleEndingOptions
    @Option(
        help: .value("Identifies the act: repeated, it gives the result of the first time.", "uuid"),
        transform: StepOptions.identifier)
    var commandID: UUID?
    @OptionGroup(title: "The desk") var desk: DeskOptions

    func run() throws {
        let opened = try desk.open()
        var draft = try self.draft(today: opened.today)
        draft.track = .simple
        try Readable.check(draft)
        try Readable.check(agreed)
        let place = StepPlace(desk: opened, number: "", day: draft.on ?? opened.today)
        let performed = try opened.openSimple(
            draft, mediator: try place.person(mediator), outcome: ending.outcome, ground: try ending.chosenGround(),
            agreed: agreed.map(\.obligation), payment: payment(on: place.day),
            commandID: commandID ?? UUID())
        try StepAnswer.tell([performed], at: opened, asJSON: desk.speech.json)
    }

    /// The payment goes to the heads in the order in which they were agreed; what is more stays on the last one, for
    /// the rules to turn down.
    private func payment(on day: Day) -> Payment? {
        guard let paid else { return nil }
        var left = paid.fen
        var allocations: [Payment.Allocation] = []
        for (place, obligation) in agreed.enumerated() where left != 0 {
            let share = place == agreed.count - 1 ? left : min(left, obligation.amount.fen)
            left -= share
            allocations.append(Payment.Allocation(head: obligation.head, amount: Money(fen: share)))
        }
        if allocations.isEmpty { allocations = [Payment.Allocation(head: .other, amount: paid)] }
        return proof.payment(on: day, allocations, paymentChannel)
    }
}

/// How a simple case ended.
struct SimpleEndingOptions: ParsableArguments {
    @Option(
        help: .code("How it ended", MediationClosing.Outcome.self, "outcome"), transform: MediationClosing.Outcome.read)
    var outcome: MediationClosing.Outcome
    @Option(
        help: .code("What shows it", MediationClosing.Ground.self, "ground"), transform: MediationClosing.Ground.read)
    var ground: MediationClosing.Ground?

    func chosenGround() throws -> MediationClosing.Ground {
        try ground ?? MediationClosing.Ground.only(for: outcome)
    }
}
