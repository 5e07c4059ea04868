import ArgumentParser
import CaseWorkflow
import Desk

// The agreement: its terms, its four marks, its review, its breach, and the end of the mediation.

struct CaseAgree: CaseStep {
    static let configuration = CommandConfiguration(
        commandName: "agree", abstract: "Record the terms of an agreement; it binds once its four marks are made.")
    @OptionGroup var step: StepOptions
    @Option(
        help: .value("What is to be paid, and by which day; repeat for instalments and heads.", HeadAmount.termForm),
        transform: HeadAmount.readTerm)
    var pay: [HeadAmount] = []
    @Option(help: .value("The terms in words.", "text"), transform: Words.read) var terms = ""
    @Option(
        help: .code("How it is performed; worked out from the days when left out", Agreement.Performance.self, "way"),
        transform: Agreement.Performance.read)
    var performance: Agreement.Performance?
    @Flag(help: "It settles a part of the claims.") var partial = false

    func command(at place: StepPlace) -> Command {
        let days = Set(pay.map(\.dueOn))
        let usual: Agreement.Performance = days.count > 1 ? .instalments : .once
        return .mediation(
            .agree(
                Agreement(
                    on: place.day, isPartial: partial, obligations: pay.map(\.obligation), terms: terms,
                    performance: performance ?? usual)))
    }
}

struct CaseMark: CaseStep {
    static let configuration = CommandConfiguration(
        commandName: "mark", abstract: "Signatures and the seal on the agreement; with all four it takes effect.")
    @OptionGroup var step: StepOptions
    @Option(
        help: .code("Whose mark; repeat for more", AgreementMark.Maker.self, "maker"),
        transform: AgreementMark.Maker.read)
    var by: [AgreementMark.Maker] = []
    @Flag(help: "Every mark that is still missing.") var all = false
    @Option(help: .value("Who signed for the one --by; an agent needs a special power.", "name"), transform: Words.read)
    var signer: String?

    func validate() throws {
        try Choice.exactlyOne(!by.isEmpty, all, "--by", "--all")
        if signer != nil, by.count != 1 {
            throw ValidationError(
                Sentence("--signer 须与一个 --by 同用", "--signer goes with one --by").text(in: Words.spoken))
        }
    }

    func command(at place: StepPlace) throws -> Command {
        var makers = by
        if all {
            if case .mediation(let mediation) = try place.file().procedure,
                let missing = mediation.agreement?.missingMarks,
                !missing.isEmpty
            {
                makers = missing
            } else {
                makers = AgreementMark.Maker.allCases
            }
        }
        return .mediation(.mark(makers.map { AgreementMark(on: place.day, maker: $0, signer: signer) }))
    }
}

struct CaseApplyReview: CaseStep {
    static let configuration = CommandConfiguration(
        commandName: "apply-review", abstract: "The parties applied for arbitration review or judicial confirmation.")
    @OptionGroup var step: StepOptions
    @Option(help: .code("Which", Review.Kind.self, "kind"), transform: Review.Kind.read) var kind: Review.Kind
    @Option(help: .value("The commission or court.", "name"), transform: Words.read) var body: String

    func command(at place: StepPlace) -> Command {
        .mediation(.applyForReview(Review(kind: kind, appliedOn: place.day, body: body)))
    }
}

struct CaseReviewAccepted: CaseStep {
    static let configuration = CommandConfiguration(
        commandName: "review-accepted", abstract: "The commission or court accepted the application.")
    @OptionGroup var step: StepOptions
    @Option(help: .value("A remark.", "text"), transform: Words.read) var note = ""

    func command(at place: StepPlace) -> Command { .mediation(.reviewAccepted(Note(on: place.day, text: note))) }
}

struct CaseDecideReview: CaseStep {
    static let configuration = CommandConfiguration(
        commandName: "decide-review", abstract: "The commission or court decided on the agreement.")
    @OptionGroup var step: StepOptions
    @Flag(help: "The agreement was confirmed.") var confirmed = false
    @Flag(help: "It was not.") var refused = false
    @Option(help: .value("The number of its paper.", "number"), transform: Words.read) var paper: String?

    func validate() throws { try Choice.exactlyOne(confirmed, refused, "--confirmed", "--refused") }

    func command(at place: StepPlace) -> Command {
        .mediation(.decideReview(ReviewDecision(on: place.day, confirmed: confirmed, paper: paper)))
    }
}

struct CaseBreach: CaseStep {
    static let configuration = CommandConfiguration(
        commandName: "breach", abstract: "A day to pay passed without the money; the limitation period starts anew.")
    @OptionGroup var step: StepOptions
    @Option(help: .value("What happened.", "text"), transform: Words.read) var note = ""

    func command(at place: StepPlace) -> Command { .mediation(.recordBreach(Breach(on: place.day, note: note))) }
}

struct CaseClose: CaseStep {
    static let configuration = CommandConfiguration(
        commandName: "close", abstract: "Close the mediation with its outcome and the ground it rests on.")
    @OptionGroup var step: StepOptions
    @OptionGroup var ending: ClosingOptions

    func command(at place: StepPlace) throws -> Command { .mediation(.close(try ending.closing(on: place.day))) }
}

/// The outcome of a mediation, its ground and its paper.
struct ClosingOptions: ParsableArguments {
    @Option(
        help: .code("How it ended", MediationClosing.Outcome.self, "outcome"), transform: MediationClosing.Outcome.read)
    var outcome: MediationClosing.Outcome
    @Option(
        help: .code("What shows it; may be left out where only one fits", MediationClosing.Ground.self, "ground"),
        transform: MediationClosing.Ground.read)
    var ground: MediationClosing.Ground?
    @Option(help: .value("The number of the court's or tribunal's paper.", "number"), transform: Words.read)
    var paper: String?
    @Option(help: .value("A remark.", "text"), transform: Words.read) var note: String?

    func closing(on day: Day) throws -> MediationClosing {
        MediationClosing(on: day, outcome: outcome, ground: try ground ?? .only(for: outcome), paper: paper, note: note)
    }
}

extension MediationClosing.Ground {
    /// The ground of an outcome that has only one.
    static func only(for outcome: MediationClosing.Outcome) throws(Problem) -> MediationClosing.Ground {
        let allowed = allowed(for: outcome)
        guard allowed.count == 1, let only = allowed.first else {
            throw Problem.usage(
                "请用 --ground 写明结案依据：" + allowed.map { "\($0.rawValue)（\($0.name.chinese)）" }.joined(separator: "、"),
                "Name the ground with --ground: "
                    + allowed.map { "\($0.rawValue) (\($0.name.english))" }.joined(separator: ", "),
                field: "ground")
        }
        return only
    }
}
