public import CaseStore
public import CaseWorkflow
public import Foundation
import StableJSON

/// The correction of one recorded event, fact by fact: each with its name and what it says now, to be typed over. Whoever corrects by
/// paths (the command line, programs) uses `StepForm.correction`; both come to the same `EventEdit`.
public struct CorrectionForm: Sendable {
    public let ordinal: Int
    /// The event as it reads now.
    public let event: Event
    /// The day and reason of the correction, and between them the facts.
    public let fields: [StepField]
    private let place: StepCase
    private let facts: [Fact]
    /// The elements of lists, each of which may be taken out.
    private let elements: [[String]]

    /// - Throws: `StoreError.refused` for an event that is not there, or is a correction itself.
    public init(_ place: StepCase, ordinal: Int) throws {
        let history = place.history
        guard history.indices.contains(ordinal) else {
            throw StoreError.refused(
                Refused(.noSuchEvent, field: "event", known: "0–\(max(0, history.count - 1))"))
        }
        if case .corrected = history[ordinal] {
            throw StoreError.refused(Refused(.correctionOfCorrection, field: "event"))
        }
        let event = EventEdit.reading(history, ordinal)
        let all = try Fact.all(of: event)
        facts = all.filter { $0.isForPeople(in: event) }
        elements = all.flatMap { fact -> [[String]] in
            guard fact.kind == .whole, case .array(let elements)? = fact.value, elements.count > 1 else { return [] }
            return elements.indices.map { fact.path + [String($0)] }
        }
        self.place = place
        self.ordinal = ordinal
        self.event = event
        let offices = try place.desk.store.officeTree()
        let known = offices.subtree(of: place.file.office) + offices.offices.keys.sorted { $0.text < $1.text }
        var choices: [StepChoice] = []
        for code in known where !choices.contains(where: { $0.code == code.text }) {
            choices.append(StepChoice(code.text, Sentence(same: offices.name(of: code))))
        }
        let whole = try StableJSON.Value(encoding: event)
        fields =
            facts.map { $0.field(offices: choices) }
            + elements.map { path in
                let label = FactWords.label(of: path, in: event.type, whole)
                return .flag(CorrectionForm.out(path), "删去：\(label.chinese)", "Take out: \(label.english)")
            } + [
                .day("on", "更正日期", "Day of the correction", usual: place.desk.today),
                StepField.text("reason", "更正理由", "Why").required,
            ]
    }

    private static func out(_ path: [String]) -> String { "out." + StableJSON.Path(steps: path).description }

    /// - Throws: `StepFaults` with every fact that cannot be so; `StoreError`.
    public func acts(_ values: StepValues) throws -> [Act] {
        var faults = fields.flatMap { $0.faults(in: values) }
        guard faults.isEmpty else { throw StepFaults(faults) }
        var edit = try EventEdit(place.history, ordinal: ordinal, desk: place.desk)
        let out = elements.filter { values.text(CorrectionForm.out($0)) == "yes" }
        for fact in facts where !out.contains(where: { fact.path.starts(with: $0) }) {
            do {
                try change(fact, values, &edit)
            } catch let problem as TypedProblem {
                faults.append(TypedProblem(problem.code, problem.sentence, field: fact.name))
            } catch StoreError.invalid(let sentence) {
                faults.append(TypedProblem(StoreError.invalid(sentence).code, sentence, field: fact.name))
            }
        }
        guard faults.isEmpty else { throw StepFaults(faults) }
        // From the end, so that the places before stay what they are.
        for path in out.reversed() { try edit.take(out: path) }
        let reading = StepReading(values: values, fields: fields, place: place)
        do {
            let correction = Correction(
                on: reading.on, ordinal: ordinal, replacement: try edit.event(), reason: reading.words("reason"))
            return [Act(.correct(correction), on: place.file.id, sealing: edit.sealing)]
        } catch let problem as TypedProblem {
            throw StepFaults([problem])
        }
    }

    /// Puts what was typed in the place of a fact, where it says something else.
    private func change(_ fact: Fact, _ values: StepValues, _ edit: inout EventEdit) throws {
        switch fact.kind {
        case .personal:
            if let number = values.text(fact.name) { try edit.put(number, at: fact.path) }
        case .lines, .choices:
            let texts = values.texts(fact.name)
            guard texts != fact.texts.map(StepValues.bare), Set(texts) != Set(fact.texts) || fact.kind == .lines else {
                return
            }
            if texts.isEmpty, fact.isOptional { return try edit.take(out: fact.path) }
            try edit.put(.array(texts.map { .string($0) }), at: fact.path)
        case .day, .money, .number, .flag, .text, .choice, .office:
            guard let text = values.text(fact.name) else {
                guard let typed = fact.typed, !typed.isEmpty else { return }
                if fact.isOptional { return try edit.take(out: fact.path) }
                return try edit.put(.string(""), at: fact.path)
            }
            guard text != fact.typed.map(StepValues.bare) else { return }
            try edit.put(text, at: fact.path)
        case .machine, .whole: break
        }
    }
}

extension Fact {
    /// Its name in the form.
    fileprivate var name: String { "fact." + pathText }

    /// Whether people correct it. What names the case, what the desk works out and keeps for itself, is not theirs to type.
    fileprivate func isForPeople(in event: Event) -> Bool {
        guard kind != .machine, kind != .whole, let first = path.first, let last = path.last else { return false }
        if case .opened(let opening) = event {
            switch first {
            case "takenIn", "isNumberApart", "consultation", "series": return false
            case "number", "kind": return path.count > 1
            // What an old ledger left open may be settled to another office.
            case "office": return opening.takenIn != nil
            case _: break
            }
        }
        switch last {
        case "digest", "template", "values", "file", "manifest", "lookUpCode", "otherNumber", "intoNumber": return false
        case _: return true
        }
    }

    fileprivate func field(offices: [StepChoice]) -> StepField {
        var field = StepField(name: name, label: label, kind: fieldKind(offices))
        field.usual =
            switch kind {
            case .lines, .choices: texts.joined(separator: "\n")
            case .day, .money, .number, .flag, .text, .choice, .office, .personal, .machine, .whole: typed
            }
        if kind == .personal { field.hint = Sentence("不填则不变；填写的号码加密保存", "Unchanged when left open; kept encrypted") }
        switch kind {
        case .day, .money, .number, .flag, .choice, .office: field.isRequired = !isOptional
        case .text, .lines, .choices, .personal, .machine, .whole: break
        }
        return field
    }

    private func fieldKind(_ offices: [StepChoice]) -> StepField.Kind {
        switch kind {
        case .day: .day
        case .money: .money
        case .number: .number(0...1_000_000_000)
        case .flag: .choice([StepChoice("yes", Sentence("是", "yes")), StepChoice("no", Sentence("否", "no"))])
        case .choice(let choices): .choice(choices)
        case .choices(let choices): .choices(choices)
        case .lines: .lines(suggestions: [])
        case .personal: .personal
        case .office: .choice(offices)
        case .text, .machine, .whole: Fact.long.contains(path.last ?? "") ? .text : .line(suggestions: [])
        }
    }

    /// Texts that take more than a line.
    private static let long: Set<String> = ["summary", "terms", "record", "text", "note", "reason"]
}

extension StepCase {
    /// Takes a correction that was filled in fact by fact.
    ///
    /// - Throws: `StepFaults`, `StoreError`.
    public func perform(
        _ correction: CorrectionForm, _ values: StepValues, expectedVersion: Int?, commandID: UUID
    ) throws -> [Performed] {
        try perform(expectedVersion: expectedVersion, commandID: commandID) { try correction.acts(values) }
    }

    /// What each correction of the case changed, by its place in the history.
    public var correctionSentences: [Int: Sentence] { get throws { try CorrectionForm.sentences(of: history) } }
}

extension CorrectionForm {
    /// What each correction changed, in words, by its place in the history: `更正第3条记录：金额 ¥5,000.00 → ¥6,000.00（理由：…）`.
    public static func sentences(of history: [Event]) throws -> [Int: Sentence] {
        var effective = history
        var sentences: [Int: Sentence] = [:]
        for (place, event) in history.enumerated() {
            guard case .corrected(let correction) = event, effective.indices.contains(correction.ordinal) else {
                continue
            }
            let changes = try Fact.differences(from: effective[correction.ordinal], to: correction.event)
            effective[correction.ordinal] = correction.event
            guard !changes.isEmpty else { continue }
            let shown = changes.prefix(mostChanges)
            let rest = changes.count - shown.count
            let more = rest > 0 ? Sentence("；另有\(rest)处", "; and \(rest) more") : Sentence("", "")
            sentences[place] = Sentence(
                "更正第\(correction.ordinal)条记录：\(shown.map(\.chinese).joined(separator: "；"))\(more.chinese)（理由：\(correction.reason)）",
                "record \(correction.ordinal) corrected: \(shown.map(\.english).joined(separator: "; "))\(more.english) (\(correction.reason))"
            )
        }
        return sentences
    }

    /// So many changes of one correction are told in a sentence.
    private static let mostChanges = 8
}
