import ArgumentParser
import CaseWorkflow
import Desk

// Money that came in, was undone, given up or is being enforced; and what is no money.

struct CasePay: CaseStep {
    static let configuration = CommandConfiguration(
        commandName: "pay", abstract: "Money came in.",
        discussion: """
            Without --head the amount goes to what is open, the oldest term first. --pay names heads and amounts one \
            by one.
            """)
    @OptionGroup var step: StepOptions
    @Option(help: .value("The amount in yuan.", "yuan"), transform: Yuan.read) var amount: Money?
    @Option(help: .code("The head the whole amount goes to", ClaimHead.self, "head"), transform: ClaimHead.read)
    var head: ClaimHead?
    @Option(help: .value("A head and its amount; repeat for more.", HeadAmount.form), transform: HeadAmount.read)
    var pay: [HeadAmount] = []
    @Option(help: .value("The claimant's line on the roll.", "line")) var claimant: Int?
    @OptionGroup var proof: PaymentOptions
    @Option(help: .code("How it was paid", PaymentChannel.self, "channel"), transform: PaymentChannel.read)
    var channel: PaymentChannel?

    func validate() throws { try Choice.exactlyOne(amount != nil, !pay.isEmpty, "--amount", "--pay") }

    func command(at place: StepPlace) throws -> Command {
        let allocations: [Payment.Allocation]
        if let amount {
            if let head {
                allocations = [Payment.Allocation(head: head, amount: amount, claimant: claimant)]
            } else {
                allocations = try place.file().allocations(of: amount, claimant: claimant)
            }
        } else {
            allocations = pay.map(\.allocation)
        }
        return .pay(proof.payment(on: place.day, allocations, channel))
    }
}

/// Who paid and how well it is proven.
struct PaymentOptions: ParsableArguments {
    @Option(help: .code("Who paid", Payer.self, "payer"), transform: Payer.read) var payer: Payer = .employer
    @Option(help: .code("How well it is proven", Evidence.self, "evidence"), transform: Evidence.read)
    var evidence: Evidence = .stated
    @Option(help: .value("The number on the voucher or transfer.", "number"), transform: Words.read)
    var reference: String?

    func payment(on day: Day, _ allocations: [Payment.Allocation], _ channel: PaymentChannel?) -> Payment {
        Payment(
            on: day, allocations: allocations, evidence: evidence, payer: payer, channel: channel, reference: reference)
    }
}

struct CaseRepayAdvance: CaseStep {
    static let configuration = CommandConfiguration(
        commandName: "repay-advance", abstract: "The employer paid an advance back; from now on it counts as recovered."
    )
    @OptionGroup var step: StepOptions
    @Option(help: .value("The ledger entry of the advance.", "number")) var entry: Int
    @Option(help: .value("The amount in yuan.", "yuan"), transform: Yuan.read) var amount: Money
    @Option(help: .code("How well it is proven", Evidence.self, "evidence"), transform: Evidence.read)
    var evidence: Evidence = .stated

    func command(at place: StepPlace) -> Command {
        .repayAdvance(AdvanceRepayment(on: place.day, entry: entry, amount: amount, evidence: evidence))
    }
}

struct CaseReverse: CaseStep {
    static let configuration = CommandConfiguration(
        commandName: "reverse", abstract: "Undo a mistaken entry of the ledger; the entry itself stays visible.")
    @OptionGroup var step: StepOptions
    @Option(help: .value("The number of the entry, as case show lists it.", "number")) var entry: Int
    @Option(help: .value("Why.", "text"), transform: Words.read) var reason: String

    func command(at place: StepPlace) -> Command {
        .reverseEntry(Reversal(on: place.day, entry: entry, reason: reason))
    }
}

struct CaseWaive: CaseStep {
    static let configuration = CommandConfiguration(
        commandName: "waive", abstract: "The worker gave up a part of what was agreed.")
    @OptionGroup var step: StepOptions
    @Option(help: .code("The head of claim", ClaimHead.self, "head"), transform: ClaimHead.read) var head: ClaimHead
    @Option(help: .value("The amount in yuan.", "yuan"), transform: Yuan.read) var amount: Money
    @Option(help: .value("Why.", "text"), transform: Words.read) var reason: String

    func command(at place: StepPlace) -> Command {
        .waive(Waiver(on: place.day, head: head, amount: amount, reason: reason))
    }
}

struct CaseEnforce: CaseStep {
    static let configuration = CommandConfiguration(
        commandName: "enforce", abstract: "A court is asked to enforce agreed or awarded money.")
    @OptionGroup var step: StepOptions
    @Option(help: .code("The head of claim", ClaimHead.self, "head"), transform: ClaimHead.read) var head: ClaimHead
    @Option(help: .value("The amount in yuan.", "yuan"), transform: Yuan.read) var amount: Money
    @Option(help: .value("The court.", "name"), transform: Words.read) var court: String?

    func command(at place: StepPlace) -> Command {
        .seekEnforcement(Enforcement(on: place.day, head: head, amount: amount, court: court))
    }
}

struct CaseResult: CaseStep {
    static let configuration = CommandConfiguration(
        commandName: "result", abstract: "The worker got something that is not money; it is counted apart.")
    @OptionGroup var step: StepOptions
    @Option(help: .code("What", NonMonetaryResult.Kind.self, "kind"), transform: NonMonetaryResult.Kind.read)
    var kind: NonMonetaryResult.Kind
    @Option(help: .value("How many persons.", "count")) var persons = 1
    @Option(help: .value("Of an averted claim: its amount in yuan.", "yuan"), transform: Yuan.read) var averted: Money?

    func validate() throws {
        guard (1...1_000_000).contains(persons) else {
            throw ValidationError(
                Sentence("人数应在1至1000000之间", "The persons must be 1 to 1000000").text(in: Words.spoken))
        }
    }

    func command(at place: StepPlace) -> Command {
        .achieveResult(NonMonetaryResult(on: place.day, kind: kind, persons: persons, averted: averted))
    }
}

struct CaseRemind: CaseStep {
    static let configuration = CommandConfiguration(
        commandName: "remind", abstract: "The employer was reminded to perform.")
    @OptionGroup var step: StepOptions
    @Option(help: .value("How, and what was said.", "text"), transform: Words.read) var note: String

    func command(at place: StepPlace) -> Command { .remind(Reminder(on: place.day, note: note)) }
}
