import CaseStore
import CaseWorkflow
import Desk

/// What the page of a case shows: who acts next on top and what can be done, then what happened and what is known.
struct CasePage {
    let place: StepCase
    let status: CaseStatus
    let tree: OfficeTree
    let officers: [String: String]
    /// What each correction changed, by its place in the history.
    let corrections: [Int: Sentence]

    var desk: Desk { place.desk }
    var file: CaseFile { place.file }

    init(_ desk: Desk, _ number: String) throws {
        place = try desk.stepCase(numbered: number)
        status = try desk.status(of: place.file.id)
        corrections = try place.correctionSentences
        tree = try desk.store.officeTree()
        officers = Dictionary(
            try desk.store.officers().map { ($0.code.text, $0.name) }, uniquingKeysWith: { first, _ in first })
    }

    var path: String { CasesController.path(file.number) }

    /// - Parameter typed: what was typed into one of the page's forms, when it was turned down.
    func view(in language: Language, done: Int?, typed: CaseTyped? = nil) throws -> View {
        let intake = file.intake
        var facts: [(Sentence, String?)] = [
            (Words["cases.kind"], file.kind.name.text(in: language)),
            (Words["cases.registered"], intake.registeredOn.description),
            (Words["case.accepted"], file.acceptedOn?.description),
            (Words["case.closed"], file.closingPosting?.on.description),
            (Words["case.channel"], intake.channel.name.text(in: language)),
            (Words["case.category"], (intake.category?.name ?? Words["case.category.none"]).text(in: language)),
            (Words["case.cause"], intake.cause), (Words["case.track"], intake.track.name.text(in: language)),
            (Words["cases.persons"], String(file.parties.persons)),
            (Words["case.office"], tree.name(of: file.office)),
            (Words["cases.mediator"], file.mediators.isEmpty ? nil : file.mediators.map(\.name).listed(in: language)),
        ]
        if let entrustment = intake.entrustment {
            facts.append(
                (
                    Words["case.entrusted"],
                    "\(entrustment.kind.name.text(in: language)) · \(entrustment.sender) \(entrustment.senderNumber)"
                ))
        }
        facts += transferFacts
        if intake.isGroupIncident { facts.append((Words["case.group"], Words["yes"].text(in: language))) }
        let view: View = [
            "number": file.number, "stage": file.stageName.text(in: language), "office": tree.name(of: file.office),
            "path": path, "version": place.version, "summary": intake.summary.isEmpty ? nil : intake.summary,
            "facts": facts.compactMap { name, value -> View? in
                value.map { ["name": name.text(in: language), "value": $0] }
            },
            "done": done.flatMap { doneView($0, language) },
            "next": file.nextStep.text(in: language), "nearest": nearest(language),
            "deadlines": deadlineViews(language),
            "steps": stepsView(language), "stuck": stuckView(language), "missing": missingView(language),
            "last": status.lastAct.map { "\($0.on) \($0.sentence.text(in: language))" },
            "subsidies": subsidies(language), "problem": typed?.sentence.text(in: language),
        ]
        return view.with(try partiesView(language, typed)).with(moneyView(language)).with(try timelineView(language))
            .with(try papersView(language, typed))
    }

    /// What another desk handed over with the case, and to which one it went.
    private var transferFacts: [(Sentence, String?)] {
        var facts: [(Sentence, String?)] = []
        if let takenOver = file.intake.takenOver {
            facts = [
                (Words["case.taken-over-from"], tree.name(of: takenOver.from)),
                (Words["intake.transfer"], takenOver.transfer), (Words["intake.number-there"], takenOver.number),
                (Words["intake.received-there"], takenOver.receivedOn?.description),
                (Words["intake.accepted-there"], takenOver.acceptedOn?.description),
                (Words["intake.letter-there"], takenOver.letter),
            ]
        }
        if case .handedOver(let transfer) = file.standing {
            facts += [
                (Words["case.handed-over-to"], tree.name(of: transfer.to)),
                (Words["case.handed-over-on"], transfer.on.description),
                (Words["intake.transfer"], transfer.transfer), (Words["case.handed-over-why"], transfer.reason),
            ]
        }
        return facts
    }

    /// What was just recorded, for the notice after a step.
    private func doneView(_ version: Int, _ language: Language) -> View? {
        guard let commit = place.commits.first(where: { $0.version == version }) else { return nil }
        return [
            "events": commit.events.enumerated().map { offset, event in
                ["sentence": sentence(event, commit.firstOrdinal + offset).text(in: language)] as View
            }
        ]
    }

    /// The steps that are offered: the likely ones as buttons, all others under their headings.
    private func stepsView(_ language: Language) -> View? {
        let offered = place.offered
        guard !offered.isEmpty else { return nil }
        let likely = file.likelySteps.compactMap { step in offered.first { $0.step == step } }.prefix(4)
        func link(_ form: StepForm) -> View {
            ["path": "\(path)/steps/\(form.code)", "name": form.title.text(in: language)]
        }
        let rest = offered.filter { form in !likely.contains { $0.step == form.step } }
        return [
            "main": likely.enumerated().map { place, form -> View in link(form).with(["isFirst": place == 0]) },
            "groups": StepGroup.allCases.compactMap { group -> View? in
                let forms = rest.filter { $0.group == group }
                return forms.isEmpty
                    ? nil : ["name": group.name.text(in: language), "links": forms.map(link)]
            },
        ]
    }

    /// Why the step that comes next cannot be taken yet, and where what is missing is added; nil when it can, or is not this
    /// officer's.
    /// What the application lacks.
    private func missingView(_ language: Language) -> View? {
        let missing = file.missingOfApplication
        guard !missing.isEmpty else { return nil }
        let mayCorrect = place.offered.contains { $0.step == .correct }
        return [
            "words": missing.map { $0.text(in: language) }.listed(in: language),
            "complete": mayCorrect ? "\(path)/steps/correct?event=0" : nil,
        ]
    }

    private func stuckView(_ language: Language) -> View? {
        guard let next = file.likelySteps.first, let refused = file.refusal(of: next, place.facts),
            refused.refusal != .notPermitted, refused.refusal != .notLive
        else { return nil }
        let isIncomplete = refused.refusal == .applicationIncomplete
        return [
            "sentence": refused.sentence.onPages.text(in: language),
            "complete": isIncomplete ? ["path": "\(path)/steps/correct?event=0"] as View : nil,
        ]
    }

    private func subsidies(_ language: Language) -> View? {
        guard !status.subsidies.isEmpty else { return nil }
        return [
            "approved": status.approvedSubsidies.description, "paid": status.paidSubsidies.description,
            "rows": status.subsidies.map { subsidy -> View in
                [
                    "form": subsidy.form.name.text(in: language), "handler": subsidy.handler,
                    "amount": subsidy.amount.description, "on": subsidy.on.description,
                    "paid": subsidy.payment?.on.description,
                ]
            },
        ]
    }
}
