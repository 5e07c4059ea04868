import ArgumentParser
import CaseWorkflow

// Steps beside the procedure whose terms the desk watches: negotiation, payment order, union supervision.

struct CaseRequestNegotiation: CaseStep {
    static let configuration = CommandConfiguration(
        commandName: "request-negotiation", abstract: "A side asked the other to negotiate; the term to answer begins.")
    @OptionGroup var step: StepOptions
    @Option(help: .code("Who asked", Side.self, "side"), transform: Side.read) var by: Side = .worker
    @Option(help: .value("A remark.", "text"), transform: Words.read) var note: String?

    func command(at place: StepPlace) -> Command {
        .requestNegotiation(NegotiationRequest(on: place.day, by: by, note: note))
    }
}

struct CaseAnswerNegotiation: CaseStep {
    static let configuration = CommandConfiguration(
        commandName: "answer-negotiation", abstract: "The other side answered the request to negotiate, or did not.",
        discussion: "A refusal, and silence after the term, restart the limitation period.")
    @OptionGroup var step: StepOptions
    @Option(
        help: .code("What it answered", NegotiationAnswer.Answer.self, "answer"),
        transform: NegotiationAnswer.Answer.read)
    var answer: NegotiationAnswer.Answer
    @Option(help: .value("A remark.", "text"), transform: Words.read) var note: String?

    func command(at place: StepPlace) -> Command {
        .answerNegotiation(NegotiationAnswer(on: place.day, answer: answer, note: note))
    }
}

struct CaseApplyPaymentOrder: CaseStep {
    static let configuration = CommandConfiguration(
        commandName: "apply-payment-order",
        abstract: "The worker asked a court for a payment order on the broken agreement.")
    @OptionGroup var step: StepOptions
    @Option(help: .value("The court.", "name"), transform: Words.read) var court: String
    @Option(help: .value("A remark.", "text"), transform: Words.read) var note: String?

    func command(at place: StepPlace) -> Command {
        .applyForPaymentOrder(PaymentOrderApplication(on: place.day, court: court, note: note))
    }
}

struct CaseAnswerPaymentOrder: CaseStep {
    static let configuration = CommandConfiguration(
        commandName: "answer-payment-order",
        abstract: "The court decided on the payment order, or the debtor objected.",
        discussion: "The service of the order on the employer is recorded with case serve --document payment-order.")
    @OptionGroup var step: StepOptions
    @Option(
        help: .code("What happened", PaymentOrderAnswer.Answer.self, "answer"),
        transform: PaymentOrderAnswer.Answer.read)
    var answer: PaymentOrderAnswer.Answer
    @Option(help: .value("The number of the court's paper.", "number"), transform: Words.read) var paper: String?

    func command(at place: StepPlace) -> Command {
        .answerPaymentOrder(PaymentOrderAnswer(on: place.day, answer: answer, paper: paper))
    }
}

struct CaseSupervise: CaseStep {
    static let configuration = CommandConfiguration(
        commandName: "supervise", abstract: "A step of the union's labor-law supervision that goes with the case.",
        discussion: "For an opinion, --on is the day the employer received it: its term to reply begins.")
    @OptionGroup var step: StepOptions
    @Option(help: .code("What happened", SupervisionStep.Kind.self, "kind"), transform: SupervisionStep.Kind.read)
    var kind: SupervisionStep.Kind
    @Option(help: .value("The ground, what was found, or what was replied.", "text"), transform: Words.read)
    var text: String
    @Option(help: .value("The number of the opinion or proposal.", "number"), transform: Words.read) var paper: String?

    func command(at place: StepPlace) -> Command {
        .supervise(SupervisionStep(on: place.day, kind: kind, text: text, number: paper))
    }
}
