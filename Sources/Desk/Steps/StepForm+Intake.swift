import CaseStore
import CaseWorkflow

// The steps before a mediation begins: the application, the other side's answer, acceptance or refusal, the mediator.

extension StepForm {
    static let intake: [StepForm] = [
        StepForm(.receive, "收到调解申请", "Receive the application", .course) { _ in
            [
                .flag("oral", "口头申请，当场记录", "Made orally and taken down"),
                .lines("material", "提交的材料", "Papers handed in").hinted("每行一份", "One a line"),
            ]
        } command: { read in
            .mediation(
                .receive(ApplicationReceipt(on: read.on, isOral: read.flag("oral"), materials: read.texts("material"))))
        },
        StepForm(.askWillingness, "征询对方意愿", "Ask the other side", .course) { _ in
            [
                .choice("side", "征询哪一方", "Which side was asked", Side.self).required.usually(Side.employer.rawValue),
                .answer(
                    "agrees", "答复", "Answer", yes: Sentence("同意调解", "agrees to mediation"),
                    no: Sentence("不同意调解", "refuses")
                ).hinted("尚未答复时不选", "Leave open while no answer has come"),
                .text("note", "说明", "What it said"),
            ]
        } command: { read in
            .mediation(
                .askWillingness(
                    Willingness(
                        on: read.on, side: try read.needed("side"), agrees: read.answer("agrees"),
                        note: read.text("note"))))
        },
        StepForm(.refuse, "不予受理", "Refuse to accept", .course) { _ in
            [
                .choice("ground", "理由", "Ground", NonAcceptance.Ground.self).required,
                .text("note", "说明", "Remark"),
            ]
        } command: { read in
            .mediation(
                .refuse(NonAcceptance(on: read.on, ground: try read.needed("ground"), note: read.text("note"))))
        },
        StepForm(.accept, "受理", "Accept the case", .course) { _ in
            [
                .flag("new-form", "新就业形态（一站式调解）", "New-form employment at a one-stop body").hinted(
                    "延期以15日为限", "An extension is capped at 15 days")
            ]
        } command: { read in
            .mediation(.accept(Acceptance(on: read.on, isNewForm: read.flag("new-form"))))
        },
        StepForm(.assign, "指定调解员", "Assign mediators", .course) { place in
            [
                .lines("mediator", "调解员", "Mediators", try place.mediators().choices).hinted(
                    "本单位人员或者调解员名册上的人，写代码或者姓名，每行一人",
                    "Officers and people on the list of mediators; code or name, one a line"),
                .lines("outside", "外聘、兼职调解员", "Mediators from outside").hinted(
                    "不在人员和名册中的调解员，写姓名，每行一人", "Who is neither an officer nor on the list; the name, one a line"),
            ]
        } command: { read in
            .mediation(.assign(Assignment(on: read.on, mediators: try read.mediators())))
        },
        StepForm(.recuse, "调解员回避", "Recusal of a mediator", .course) { place in
            [
                .line("mediator", "调解员", "Mediator", StepChoice.named(place.file.mediators.map(\.name))).required
                    .usually(place.file.mediators.count == 1 ? place.file.mediators[0].name : nil),
                .text("reason", "理由", "Why").required,
            ]
        } command: { read in
            .mediation(
                .recuse(
                    Recusal(on: read.on, mediator: try read.person("mediator").name, reason: read.words("reason"))))
        },
    ]
}

extension StepReading {
    /// Those of the list, then those from outside; somebody of the list is not taken down as an outsider.
    fileprivate func mediators() throws -> [MediatorReference] {
        let known = try place.mediators()
        guard !texts("mediator").isEmpty || !texts("outside").isEmpty else { throw missing("mediator") }
        var named: [MediatorReference] = []
        for text in texts("mediator") {
            guard let person = known.find(text) else { throw known.stranger(text, field: "mediator") }
            named.append(person)
        }
        return named + texts("outside").map { known.find($0) ?? MediatorReference(name: $0) }
    }
}

extension StepCase {
    /// Who may mediate this case.
    func mediators() throws(StoreError) -> EligibleMediators { try EligibleMediators(of: file.office, desk) }

    /// Mediators and officers, by name.
    func people() throws -> [StepChoice] {
        let listed = try desk.store.mediators().filter(\.active).map {
            StepChoice($0.name, Sentence(same: $0.code))
        }
        let officers = try desk.store.officers().map { StepChoice($0.name, Sentence(same: $0.code.text)) }
        var seen: Set<String> = []
        return (listed + officers).filter { seen.insert($0.code).inserted }
    }

    /// The people and offices named in the case, for who came, who signed, who is meant.
    var namedPeople: [StepChoice] {
        StepChoice.named(
            file.parties.workers.map(\.name) + file.parties.agents.map(\.name) + file.parties.employers.map(\.name))
    }

    /// Heads of claim that the case has, first; then all others.
    var heads: [StepChoice] {
        let used = Set(file.ledger.ladders().keys)
        let all = StepChoice.all(ClaimHead.self)
        return all.filter { used.contains(ClaimHead(rawValue: $0.code) ?? .other) }
            + all.filter { !used.contains(ClaimHead(rawValue: $0.code) ?? .other) }
    }

    var isCollective: Bool { file.parties.roll != nil || file.parties.workers.count > 1 }
}
