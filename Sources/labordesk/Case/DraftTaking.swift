import ArgumentParser
import CaseWorkflow
import Desk
import StableJSON

/// A command that takes a dispute as it is written down at intake: from options, or from a JSON object on standard input.
///
/// The groups stand in each such command and not in one group around them: the parser of a debug build checks a group several
/// times over for each group it stands in, and a refused `case open` took three times as long.
protocol DraftTaking: ParsableCommand {
    /// “-” when the dispute comes from standard input; nothing else may stand there.
    var source: String? { get }
    var stdin: Bool { get }
    var parties: PartyOptions { get }
    var matter: MatterOptions { get }
    var arrival: ArrivalOptions { get }
    var takenOver: TakenOverOptions { get }
}

extension DraftTaking {
    /// The same words for all of them.
    static var sourceHelp: ArgumentHelp {
        .value("“-”: read a JSON object with the names of these options from standard input.", "-")
    }

    func validate() throws { try validateDraft() }

    func validateDraft() throws {
        if let source, source != "-" {
            throw ValidationError(
                Sentence(
                    "多余的“\(Words.cut(source))”；从标准输入读取请写“-”",
                    "“\(Words.cut(source))” is too much; write “-” to read standard input"
                )
                .text(in: Words.spoken))
        }
        if readsInput, !parties.worker.isEmpty || !parties.employer.isEmpty || !matter.claim.isEmpty {
            throw ValidationError(
                Sentence(
                    "从标准输入读取时，不再写 --worker、--employer、--claim",
                    "With “-” the parties and claims come from standard input, not from options"
                )
                .text(in: Words.spoken))
        }
    }

    /// Whether anything but the office was written down.
    var saysMore: Bool {
        readsInput || !parties.worker.isEmpty || !parties.employer.isEmpty || !matter.claim.isEmpty
            || matter.category != nil || !matter.summary.isEmpty || matter.persons != nil || arrival.on != nil
            || arrival.number != nil || arrival.legalAid || takenOver.takenOverFrom != nil
    }

    var readsInput: Bool { stdin || source == "-" }

    func draft(today: Day) throws -> CaseDraft {
        var draft = CaseDraft()
        if readsInput {
            try arrival.fill(&draft, today: today)
            draft.takenOver = try takenOver.takenOver.given()
            try DraftInput.fill(
                &draft, from: try StandardInput.read(), today: today,
                optionsNameChannel: arrival.channel != nil)
            return draft
        }
        draft.workers = try parties.workers()
        draft.employers = try parties.employers()
        matter.fill(&draft)
        try arrival.fill(&draft, today: today)
        draft.takenOver = try takenOver.takenOver.given()
        if draft.takenOver != nil, arrival.channel == nil { draft.channel = .handedOver }
        return draft
    }
}

/// What the dispute is about.
struct MatterOptions: ParsableArguments {
    @Option(help: .code("The kind of dispute", UnionCategory.self, "category"), transform: UnionCategory.read)
    var category: UnionCategory?
    @Option(help: .value("The court cause, by edition and number.", "cause"), transform: Words.read) var cause: String?
    @Option(help: .value("A claim with its amount; repeat for more.", HeadAmount.form), transform: HeadAmount.read)
    var claim: [HeadAmount] = []
    @Option(help: .value("How many persons; as many as are named when left out.", "count")) var persons: Int?
    @Option(help: .value("The facts and reasons.", "text"), transform: Words.read) var summary = ""
    @Flag(help: "A group incident by the local threshold.") var groupIncident = false
    @Flag(help: "A dispute about a collective contract.") var collectiveContract = false
    @Option(help: .value("The day the worker knew of the infringement.", "day")) var knownOn: Day?
    @Option(help: .value("The day the employment ended.", "day")) var employmentEndedOn: Day?

    func fill(_ draft: inout CaseDraft) {
        draft.category = category
        draft.cause = cause
        draft.claims = claim.map(\.claim)
        draft.persons = persons
        draft.summary = summary
        draft.isGroupIncident = groupIncident
        draft.isCollectiveContract = collectiveContract
        draft.knownOn = knownOn
        draft.employmentEndedOn = employmentEndedOn
    }
}

/// How the dispute reached the office, and where it goes.
struct ArrivalOptions: ParsableArguments {
    @Option(
        help: .code("How it came; a walk-in when left out", CaseWorkflow.Channel.self, "channel"),
        transform: CaseWorkflow.Channel.read)
    var channel: CaseWorkflow.Channel?
    @Option(help: .value("The day it came; today when left out.", "day")) var on: Day?
    @Option(help: .value("The office's code; your own office when left out.", "office"), transform: Words.read)
    var office: String?
    @Option(help: .value("The case number; the next of the series when left out.", "number"), transform: Words.read)
    var number: String?
    @Option(help: .code("How much procedure it wants", Track.self, "track"), transform: Track.read)
    var track: Track = .ordinary
    @Flag(help: "Open a file of legal aid instead of a mediation.") var legalAid = false
    @Option(help: .value("The mediation organisation that will seal, by code.", "organisation"), transform: Words.read)
    var organisation: String?
    @Option(help: .value("Who sent the case.", "name"), transform: Words.read) var sender: String?
    @Option(help: .value("The sender's number.", "number"), transform: Words.read) var senderNumber: String?
    @Option(help: .value("The day its papers were signed for; the day it came when left out.", "day"))
    var signedFor: Day?
    @Option(help: .value("The last day to reply to the sender.", "day")) var replyDue: Day?
    @Option(help: .value("The day both parties consented to mediation entrusted by arbitration.", "day"))
    var consentOn: Day?
    @Option(help: .value("The day the message came over the courts' online platform, when it did.", "day"))
    var onlineOn: Day?
    @Option(
        help: .code("How it was sent; follows from the channel when left out", Entrustment.Kind.self, "kind"),
        transform: Entrustment.Kind.read)
    var entrustedAs: Entrustment.Kind?
    @Option(
        help: .value("The number of the case whose dispute goes on in this file.", "number"), transform: Words.number)
    var continues: String?
    @Option(help: .value("The consultation it comes from.", "id"), transform: Words.read) var consultation: String?
    @Option(help: .value("The series of cases it is handled with.", "name"), transform: Words.read) var series: String?

    func fill(_ draft: inout CaseDraft, today: Day) throws {
        let channel = channel ?? .walkIn
        draft.channel = channel
        draft.on = on
        draft.office = try office.map(DraftInput.office)
        draft.number = number
        draft.track = track
        draft.kind = legalAid ? .legalAid : .mediation
        draft.organisation = organisation
        draft.continues = continues
        draft.consultation = consultation
        draft.series = series
        let came = DraftSender(
            name: sender, number: senderNumber, signedFor: signedFor, replyDue: replyDue, kind: entrustedAs,
            consentOn: consentOn, onlineOn: onlineOn)
        draft.entrustment = try came.entrustment(channel, cameOn: on ?? today)
    }
}

/// Who sent a case, as far as it was written down.
struct DraftSender {
    var name: String?
    var number: String?
    var signedFor: Day?
    var replyDue: Day?
    var kind: Entrustment.Kind?
    var consentOn: Day?
    var onlineOn: Day?

    /// nil when nothing was written down; the rules then say whether the channel needs a sender.
    func entrustment(_ channel: CaseWorkflow.Channel, cameOn day: Day) throws(Problem) -> Entrustment? {
        if name == nil, number == nil, signedFor == nil, replyDue == nil, kind == nil, consentOn == nil,
            onlineOn == nil
        {
            return nil
        }
        guard let kind = kind ?? DraftSender.kind(of: channel) else {
            throw Problem.usage(
                "来源“\(channel.name.chinese)”没有委托单位，请用 --entrusted-as 写明委托方式",
                "A case that came as “\(channel.rawValue)” has no sender; say how it was sent with --entrusted-as",
                field: "entrusted-as")
        }
        return Entrustment(
            kind: kind, sender: name ?? "", senderNumber: number ?? "", signedFor: signedFor ?? day,
            replyDue: replyDue, consentOn: consentOn, onlineOn: onlineOn)
    }

    private static func kind(of channel: CaseWorkflow.Channel) -> Entrustment.Kind? {
        switch channel {
        case .courtDelegated: .courtDelegation
        case .courtEntrusted: .courtOrdinary
        case .arbitrationEntrusted: .arbitration
        case .handedDown, .handedOver: .handedDown
        case .walkIn, .hotline12351, .phone, .online, .ownMotion, .takenIn: nil
        }
    }
}
