import CaseStore
import CaseWorkflow
import StableJSON

/// One fact of a recorded event: where it stands, what it is called, of which kind it is, and what it says.
struct Fact: Sendable {
    /// Within the facts of the event: `claims`, `0`, `amount`.
    let path: [String]
    let kind: FactKind
    /// Whether the event can do without it.
    let isOptional: Bool
    /// nil when nothing stands there.
    let value: StableJSON.Value?
    let label: Sentence

    var pathText: String { StableJSON.Path(steps: path).description }

    /// What stands there as one would type it: a code for a choice, yuan for an amount. nil for nothing, or what nobody types.
    var typed: String? {
        switch (kind, value) {
        case (.money, .integer(let fen)?): Money(fen: fen).typed
        case (.flag, .bool(let flag)?): flag ? "yes" : "no"
        case (.number, .integer(let number)?): String(number)
        case (.day, .string(let text)?), (.text, .string(let text)?), (.choice, .string(let text)?),
            (.office, .string(let text)?):
            text
        case (_, _): nil
        }
    }

    /// The texts of a list.
    var texts: [String] {
        guard case .array(let elements)? = value else { return [] }
        return elements.compactMap { if case .string(let text) = $0 { text } else { nil } }
    }

    /// What stands there as people read it; nil for nothing.
    var shown: Sentence? {
        guard let value else { return nil }
        switch kind {
        case .money:
            guard case .integer(let fen) = value else { return nil }
            return Sentence(same: Money(fen: fen).description)
        case .flag:
            guard case .bool(let flag) = value else { return nil }
            return flag ? Sentence("是", "yes") : Sentence("否", "no")
        case .choice(let choices): return typed.map { Fact.name(of: $0, among: choices) }
        case .choices(let choices):
            let names = texts.map { Fact.name(of: $0, among: choices) }
            return Sentence(
                names.map(\.chinese).joined(separator: "、"), names.map(\.english).joined(separator: ", "))
        case .lines:
            return Sentence(
                TypedText.cut(texts.joined(separator: "、")), TypedText.cut(texts.joined(separator: ", ")))
        case .personal: return Sentence("（加密保存）", "(kept encrypted)")
        case .day, .number, .text, .office: return typed.map { Sentence(same: TypedText.cut($0)) }
        case .machine, .whole: return nil
        }
    }

    private static func name(of code: String, among choices: [StepChoice]) -> Sentence {
        choices.first { $0.code == code }?.name ?? Sentence(same: code)
    }
}

extension Fact {
    /// Every fact of an event in the order in which it is recorded, and every place where one may be put.
    static func all(of event: Event) throws -> [Fact] {
        let whole = try StableJSON.Value(encoding: event)
        let survey = FactSurvey()
        _ = try Event(from: SurveyDecoder(value: whole, path: [], survey: survey))
        return survey.places.compactMap { place in
            // Facts stand third, after the type and the format.
            guard place.path.count > 1, place.path[0] == "2", !derived.contains(place.path.last ?? "") else {
                return nil
            }
            let path = Array(place.path.dropFirst())
            let value = whole.value(at: StableJSON.Path(steps: place.path))
            return Fact(
                path: path, kind: FactKind(place.type), isOptional: place.isOptional,
                value: value == .null ? nil : value,
                label: FactWords.label(of: path, in: event.type, whole))
        }
    }

    /// What later events put into the same types: it is never recorded with the event itself.
    private static let derived: Set<String> = [
        "effectiveOn", "marks", "reviews", "conduct", "agreement", "breach", "objection", "decision", "docketing",
        "correction", "payment", "receipt",
    ]

    /// Sets in words what differs between an event and the one that takes its place: `金额 ¥5,000.00 → ¥6,000.00`.
    static func differences(from old: Event, to new: Event) throws -> [Sentence] {
        let before = try all(of: old)
        let after = try all(of: new)
        let now = Dictionary(after.map { ($0.path, $0) }) { first, _ in first }
        let then = Dictionary(before.map { ($0.path, $0) }) { first, _ in first }
        let nothing = Sentence("无", "nothing")
        var sentences: [Sentence] = []
        for fact in before + after.filter({ then[$0.path] == nil }) {
            let (one, two) = (then[fact.path], now[fact.path])
            guard one?.value != two?.value, fact.kind != .whole else { continue }
            if fact.kind == .personal, two?.value != nil {
                sentences.append(Sentence("\(fact.label.chinese) 已更换", "\(fact.label.english) replaced"))
                continue
            }
            let (from, to) = (one?.shown ?? nothing, two?.shown ?? nothing)
            guard from != to else { continue }
            sentences.append(
                Sentence(
                    "\(fact.label.chinese) \(from.chinese) → \(to.chinese)",
                    "\(fact.label.english) \(from.english) → \(to.english)"))
        }
        return sentences
    }
}
