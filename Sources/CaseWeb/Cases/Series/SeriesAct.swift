import CaseStore
import CaseWorkflow
import Desk
import Foundation

/// One step for many cases of a series: which cases, what is filled in, and what would be recorded in each.
struct SeriesAct {
    let name: String
    let desk: Desk
    var step: StepPage
    private var cases: [StepCase]
    private var chosen: Set<String>
    private var versions: [String: Int] = [:]
    private var command = CommandMark.new()
    /// What would be recorded, or what stands against it, by number; nil before the form was sent.
    private var preview: [String: Result<[Event], TypedProblem>]?

    /// The most cases that one act takes.
    static let most = 500

    static func rows(_ name: String, _ desk: Desk) throws -> [DocketRow] {
        guard !name.isEmpty else { return [] }
        var filter = DocketFilter()
        filter.series = name
        filter.offices = try desk.store.readableOffices(of: desk.officer)
        return try desk.store.docket(filter, limit: most)
    }

    /// Steps that every live case of the series offers and that are alike for all.
    static func offered(_ rows: [DocketRow], _ desk: Desk) throws -> [StepForm] {
        var steps: Set<Step>?
        for row in rows.prefix(60) where row.standing == "live" {
            let offered = Set(try desk.stepCase(numbered: row.number).offered.map(\.step))
            // A case in which nothing can be done any more stays out of the act; it does not stop it for the others.
            guard !offered.isDisjoint(with: alike) else { continue }
            steps = (steps ?? []).union(offered.intersection(alike))
        }
        return StepForm.all.filter { steps?.contains($0.step) ?? false }
    }

    /// Steps that say the same of every case of a series.
    static let alike: Set<Step> = [
        .receive, .askWillingness, .refuse, .accept, .assign, .callSession, .holdSession, .extend, .suspend, .resume,
        .mark,
        .close, .pay, .remind, .serve, .reply, .visit, .note, .reopen, .interruptLimitation, .aidClose, .aidReport,
        .aidAppoint, .aidGrant,
    ]

    init(_ form: StepForm, _ name: String, _ desk: Desk) throws {
        guard SeriesAct.alike.contains(form.step) else { throw WebRefusal.notFound }
        self.name = name
        self.desk = desk
        cases = try SeriesAct.rows(name, desk).filter { $0.standing == "live" }
            .map { try desk.stepCase(numbered: $0.number) }
        guard !cases.isEmpty else { throw WebRefusal.notFound }
        let able = cases.filter { $0.file.offers(form.step, $0.facts) }
        chosen = Set(able.map(\.file.number))
        let fields = try form.fields(of: able.first ?? cases[0]).map { field in
            // Of each case its own: what is open in the first says nothing of the others.
            form.step == .pay && field.name == "amount" ? SeriesAct.openAmount : field
        }
        step = StepPage(form: form, fields: fields, values: StepValues(usual: fields))
    }

    private static var openAmount: StepField {
        var field = StepField(
            name: "amount", label: Sentence("每案金额（元）", "Amount in each case (yuan)"), kind: .money)
        field.hint = Sentence("不填时为各案全部未付款项", "What is open in each case when left open")
        return field
    }

    mutating func read(_ sent: FormFields) {
        step.values = StepValues(sent, for: step.fields)
        for field in step.fields { step.blankRows[field.name] = sent["rows.\(field.name)"].flatMap { Int($0) } }
        if let table = sent["more"] { step.blankRows[table] = (step.blankRows[table] ?? 3) + 1 }
        chosen = Set(sent.all("case"))
        versions = Dictionary(
            zip(sent.all("case-known"), sent.all("case-version")).compactMap { number, version in
                Int(version).map { (number, $0) }
            }, uniquingKeysWith: { first, _ in first })
        command = sent["command"] ?? command
    }

    /// Nothing was recorded with this form now: what is sent next is an act of its own.
    mutating func renewMark() { command = CommandMark.new() }

    private var acting: [StepCase] { cases.filter { chosen.contains($0.file.number) } }

    private func acts(of place: StepCase) throws -> [Act] {
        var values = step.values
        if step.form.step == .pay, values.text("amount") == nil, values.rows("pay").isEmpty {
            values["amount"] = place.openAmount.map { .text($0) }
        }
        var acts = try step.form.acts(values, on: place)
        if !acts.isEmpty { acts[0].expectedVersion = versions[place.file.number] ?? place.version }
        return acts
    }

    /// Looks what would be recorded in each case; nothing is.
    mutating func rehearse() throws {
        guard !acting.isEmpty else {
            step.problem = Words["series.none-chosen"]
            return
        }
        var preview: [String: Result<[Event], TypedProblem>] = [:]
        for place in acting {
            do {
                let events = try acts(of: place).flatMap { act in
                    try desk.store.rehearse(act.command, on: act.on, by: desk.officer, today: desk.today)
                }
                preview[place.file.number] = .success(events)
                if let known = versions[place.file.number], known != place.version {
                    preview[place.file.number] = .failure(TypedProblem("outdated", Words["series.moved-on"]))
                }
            } catch let faults as StepFaults {
                step.faults = faults.faults
                return
            } catch let error as StoreError {
                guard case .refused(let refused) = error else { throw error }
                preview[place.file.number] = .failure(
                    TypedProblem(error.code, refused.sentence.onPages, field: refused.field))
            }
        }
        self.preview = preview
    }

    /// Does it in every chosen case, or in none.
    ///
    /// - Returns: in how many cases; nil when something stands against it, which the preview or the form then says.
    mutating func perform(_ command: UUID) throws -> Int? {
        do {
            if let first = acting.first, try desk.store.performed(command, on: first.file.id) != nil {
                return acting.count
            }
            try desk.store.checkUnused(command)
            let acts = try acting.flatMap { try self.acts(of: $0) }
            guard !acts.isEmpty else { return nil }
            let performed = try desk.store.perform(
                acts, Acting(officer: desk.officer, today: desk.today, commandID: command, at: desk.now()))
            return Set(performed.map(\.file.number)).count
        } catch is StepFaults {
            return nil
        } catch let error as StoreError {
            // Which case moved on, or stands against it, the preview tells.
            if case .outdated = error { return nil }
            if case .refused = error { return nil }
            guard step.takes(error) else { throw error }
            return nil
        }
    }

    var isRefused: Bool {
        if !step.faults.isEmpty || step.problem != nil { return true }
        return preview?.values.contains { if case .failure = $0 { true } else { false } } ?? false
    }

    func view(in language: Language) -> View {
        let isReady = preview != nil && !isRefused
        var view = step.view(in: language).with([
            "name": name, "back": "/series?name=\(name.formEncoded)", "action": "/series/steps/\(step.form.code)",
            "command": command, "isReady": isReady, "chosenCount": chosen.count, "hasPreview": preview != nil,
            "counts": step.fields.compactMap { field -> View? in
                guard case .rows = field.kind else { return nil }
                return ["name": "rows.\(field.name)", "count": step.blankRows[field.name] ?? 3]
            },
            "cases": cases.enumerated().map { place, one -> View in line(one, place, language) },
        ])
        if isReady { view["kept"] = kept }
        return view
    }

    private func line(_ one: StepCase, _ place: Int, _ language: Language) -> View {
        let number = one.file.number
        var view: View = [
            "id": "case-\(place)", "number": number, "path": CasesController.path(number),
            "who": one.file.parties.workers.map(\.name).joined(separator: "、"),
            "stage": one.file.stageName.text(in: language), "isChosen": chosen.contains(number),
            "open": one.openAmount, "version": one.version,
        ]
        switch preview?[number] {
        case .success(let events)?:
            view["would"] = events.map { $0.sentence.text(in: language) }.joined(
                separator: language == .chinese ? "；" : "; ")
        case .failure(let problem)?: view["refused"] = problem.sentence.text(in: language)
        case nil: break
        }
        return view
    }

    /// What was typed, to be sent again when it is confirmed.
    private var kept: [View] {
        step.fields.flatMap { field -> [View] in
            switch field.kind {
            case .rows(let parts):
                return step.values.rows(field.name).flatMap { row in
                    parts.map { ["name": "\(field.name).\($0.name)", "value": row[$0.name] ?? ""] as View }
                }
            case .choices: return step.values.texts(field.name).map { ["name": field.name, "value": $0] }
            case .day, .time, .line, .text, .lines, .money, .number, .choice, .flag, .personal, .caseNumber, .file:
                return step.values.text(field.name).map { [["name": field.name, "value": $0]] } ?? []
            }
        }
    }
}
