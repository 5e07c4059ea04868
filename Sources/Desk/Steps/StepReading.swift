import CaseStore
import CaseWorkflow

/// Values that passed the check of their fields, read as what the commands carry.
struct StepReading {
    let values: StepValues
    let fields: [StepField]
    let place: StepCase

    /// The day of the paper; today when left out.
    var on: Day { day("on") ?? place.desk.today }

    func day(_ name: String) -> Day? { values.text(name).flatMap { Day($0) } }

    /// An optional text.
    func text(_ name: String) -> String? { values.text(name) }

    /// A text that may be empty: the rules say when it may not.
    func words(_ name: String) -> String { values.text(name) ?? "" }

    func texts(_ name: String) -> [String] { values.texts(name) }

    func flag(_ name: String) -> Bool { values.text(name).flatMap(StepField.isYes) ?? false }

    /// Yes, no, or not said.
    func answer(_ name: String) -> Bool? { values.text(name).flatMap(StepField.isYes) }

    func money(_ name: String) -> Money? { values.text(name).flatMap { Money(yuan: $0) } }

    func number(_ name: String) -> Int? { values.text(name).flatMap { Int($0) } }

    func choice<C: NamedCode>(_ name: String, _ type: C.Type = C.self) -> C? {
        values.text(name).flatMap { C(typed: $0) }
    }

    func choices<C: NamedCode>(_ name: String, _ type: C.Type = C.self) -> [C] {
        values.texts(name).compactMap { C(typed: $0) }
    }

    /// - Throws: `TypedProblem` when it was left out.
    func needed<C: NamedCode>(_ name: String, _ type: C.Type = C.self) throws(TypedProblem) -> C {
        guard let value: C = choice(name) else { throw missing(name) }
        return value
    }

    func neededDay(_ name: String) throws(TypedProblem) -> Day {
        guard let value = day(name) else { throw missing(name) }
        return value
    }

    func neededMoney(_ name: String) throws(TypedProblem) -> Money {
        guard let value = money(name) else { throw missing(name) }
        return value
    }

    func neededNumber(_ name: String) throws(TypedProblem) -> Int {
        guard let value = number(name) else { throw missing(name) }
        return value
    }

    /// A person of the lists by code or name, else the name as typed.
    func person(_ name: String) throws -> MediatorReference { try place.desk.person(words(name)) }

    /// Heads with amounts, and with days where the rows have them.
    func obligations(_ name: String) -> [Obligation] {
        values.rows(name).map { row in
            Obligation(
                head: ClaimHead(typed: row["head"] ?? "") ?? .other, amount: Money(yuan: row["amount"] ?? "") ?? .zero,
                dueOn: Day(row["due"] ?? ""), claimant: Int(row["claimant"] ?? ""))
        }
    }

    func missing(_ name: String) -> TypedProblem {
        let label = fields.first { $0.name == name }?.label ?? Sentence(same: name)
        return TypedProblem(
            "missing", Sentence("请填写“\(label.chinese)”", "Fill in “\(label.english)”"), field: name)
    }
}
