import CaseStore
import CaseWorkflow
import StableJSON

/// What kind of thing a recorded fact is, as its type says: how it is typed, checked and shown.
enum FactKind: Sendable, Hashable {
    case day, money, number, flag, text
    /// One of a closed list.
    case choice([StepChoice])
    /// Any number of a closed list.
    case choices([StepChoice])
    /// Texts, each of them one thing.
    case lines
    /// A number of a person, of which the journal has the commitment alone.
    case personal
    case office
    /// An identifier or a digest, which says nothing to people.
    case machine
    /// Facts within facts.
    case whole

    init(_ type: Any.Type) {
        switch type {
        case is Day.Type: self = .day
        case is Money.Type: self = .money
        case is Bool.Type: self = .flag
        case is Int.Type, is Int32.Type, is Int64.Type: self = .number
        case is String.Type: self = .text
        case is Commitment.Type: self = .personal
        case is OfficeCode.Type: self = .office
        case is [String].Type: self = .lines
        case let named as any NamedMachine.Type where named.saysNothing: self = .machine
        case let list as any FactList.Type:
            guard let choices = FactKind.choices(list.element) else {
                self = .whole
                return
            }
            self = .choices(choices)
        case _:
            guard let choices = FactKind.choices(type) else {
                self = .whole
                return
            }
            self = .choice(choices)
        }
    }

    /// The choices of a closed list; nil for any other type.
    private static func choices(_ type: Any.Type) -> [StepChoice]? {
        if let code = type as? any Code.Type { return all(code) }
        return (type as? any NamedCode.Type).map { StepChoice.each($0) }
    }

    private static func all<C: Code>(_ type: C.Type) -> [StepChoice] {
        C.allCases.map { StepChoice($0.rawValue, $0.name) }
    }
}

extension StepChoice {
    fileprivate static func each<C: NamedCode>(_ type: C.Type) -> [StepChoice] { all(type) }
}

/// A list, whatever is in it.
private protocol FactList {
    static var element: Any.Type { get }
}

extension Array: FactList {
    static var element: Any.Type { Element.self }
}

/// An identifier, of whatever it is.
private protocol NamedMachine {
    static var saysNothing: Bool { get }
}

extension Identifier: NamedMachine {
    static var saysNothing: Bool { true }
}
