public import CaseStore
public import CaseWorkflow
import StableJSON

/// A recorded event under correction: its facts as JSON, edited path by path and read back as the event they are.
public struct EventEdit {
    private var whole: StableJSON.Value
    private let desk: Desk
    private let history: [Event]
    private let ordinal: Int
    private var paths: [StableJSON.Path] = []
    /// The personal numbers that the corrected event carries commitments of.
    public private(set) var sealing: [Sealing] = []

    /// What stands at each path, and of which kind it is.
    private let facts: [[String]: Fact]

    /// The event as it reads now, with the corrections made so far.
    public init(_ history: [Event], ordinal: Int, desk: Desk) throws {
        let event = EventEdit.reading(history, ordinal)
        whole = try StableJSON.Value(encoding: event)
        facts = Dictionary(try Fact.all(of: event).map { ($0.path, $0) }) { first, _ in first }
        self.desk = desk
        self.history = history
        self.ordinal = ordinal
    }

    static func reading(_ history: [Event], _ ordinal: Int) -> Event {
        var event = history[ordinal]
        for case .corrected(let correction) in history where correction.ordinal == ordinal { event = correction.event }
        return event
    }

    /// `claims.0.amount=12000`.
    public mutating func set(_ text: String) throws {
        guard let equals = text.firstIndex(of: "="), equals > text.startIndex else {
            throw TypedProblem.usage(
                "“\(TypedText.cut(text))”不合格式，请写成 路径=值", "“\(TypedText.cut(text))” cannot be read; write path=value",
                field: "set")
        }
        let path = StableJSON.Path(String(text[..<equals])).steps
        try put(String(text[text.index(after: equals)...]), at: path)
    }

    /// - Throws: `TypedProblem` for a value that the fact cannot have; `StoreError.invalid` for a number that is none.
    mutating func put(_ written: String, at steps: [String]) throws {
        let path = StableJSON.Path(steps: ["2"] + steps)
        try put(try value(written, at: path, over: whole.value(at: path)), at: steps)
    }

    mutating func put(_ new: StableJSON.Value, at steps: [String]) throws {
        let path = StableJSON.Path(steps: ["2"] + steps)
        do {
            whole = try whole.setting(path: path, to: new)
        } catch {
            throw EventEdit.noSuchField(error, "set")
        }
        paths.append(path)
    }

    mutating func take(out steps: [String]) throws {
        do {
            whole = try whole.removing(path: StableJSON.Path(steps: ["2"] + steps))
        } catch {
            throw EventEdit.noSuchField(error, "clear")
        }
    }

    public mutating func clear(_ text: String) throws { try take(out: StableJSON.Path(text).steps) }

    /// - Throws: `TypedProblem` when the facts no longer make an event, or a path is none of its fields.
    public func event() throws -> Event {
        let event: Event
        do {
            event = try StableJSON.decode(Event.self, from: try whole.bytes())
        } catch let failure as StableJSON.DecodingFailure {
            throw EventEdit.unreadable(failure)
        }
        let back = try StableJSON.Value(encoding: event)
        for path in paths where back.value(at: path) == nil {
            let shown = StableJSON.Path(steps: Array(path.steps.dropFirst()))
            let names = EventEdit.names(back)
            throw TypedProblem(
                "no-such-field",
                Sentence(
                    "该记录没有字段“\(shown)”，可更正的有：\(names.joined(separator: "、"))",
                    "The event has no field “\(shown)”. It has: \(names.joined(separator: ", "))"), field: "set")
        }
        return event
    }

    /// The facts make no event any more. What a type of the program says of it is nothing to people.
    private static func unreadable(_ failure: StableJSON.DecodingFailure) -> TypedProblem {
        var (chinese, english) = (bare(failure.chinese), bare(failure.english))
        if case .refused = failure.reason {
            let path = StableJSON.Path(steps: Array(failure.path.steps.dropFirst()))
            chinese = path.steps.isEmpty ? "缺少内容或者写法不对" : "“\(path)”的写法不对"
            english = path.steps.isEmpty ? "something is missing or of another kind" : "“\(path)” is of another kind"
        }
        return TypedProblem(
            "correction-unreadable",
            Sentence("更正后的内容无法识别（\(chinese)），请核对", "The corrected facts cannot be read (\(english)). Check them"),
            field: "set")
    }

    private static func noSuchField(_ failure: StableJSON.EditFailure, _ field: String) -> TypedProblem {
        TypedProblem("no-such-field", Sentence(bare(failure.chinese), bare(failure.english)), field: field)
    }

    /// The complaint without the place of the facts inside the recorded event, which nobody typed.
    private static func bare(_ complaint: String) -> String { complaint.replacing("“2.", with: "“") }

    private static func names(_ event: StableJSON.Value) -> [String] {
        guard case .object(let members)? = event.value(at: StableJSON.Path(steps: ["2"])) else { return [] }
        return members.map(\.key)
    }

    /// What was written, as the kind of value that stands there: an amount in yuan, a personal number, a word …
    private mutating func value(
        _ written: String, at path: StableJSON.Path, over old: StableJSON.Value?
    ) throws -> StableJSON.Value {
        let last = path.steps.last ?? ""
        if let field = EventEdit.personal(last, path) { return try personal(written, field, path) }
        if let fact = facts[Array(path.steps.dropFirst())], let value = try fact.reading(written) { return value }
        if EventEdit.amounts.contains(last) {
            guard let money = Money(yuan: written) else {
                let unreadable = TypedText.unreadableAmount(written)
                throw TypedProblem.usage(unreadable.chinese, unreadable.english, field: "set")
            }
            return .integer(money.fen)
        }
        switch old {
        case .string: return .string(written)
        case .integer, .number, .bool, .array, .object: return try json(written)
        case .null, nil:
            if let scalar = try? StableJSON.Value(parsing: Array(written.utf8)) { return scalar }
            return .string(written)
        }
    }

    private func json(_ written: String) throws -> StableJSON.Value {
        do {
            return try StableJSON.Value(parsing: Array(written.utf8))
        } catch {
            throw TypedProblem.usage(
                "“\(TypedText.cut(written))”与原值的类型不同：\(error.chinese)",
                "“\(TypedText.cut(written))” is not of the kind that stands there: \(error.english)", field: "set")
        }
    }

    /// The facts that are amounts of money; they are stored in fen and written here in yuan.
    static let amounts: Set<String> = ["amount", "claimed", "averted", "incomePerHead", "standard"]

    static func personal(_ name: String, _ path: StableJSON.Path) -> SealedField? {
        switch name {
        case "residentID": .residentID
        case "bankAccount": .bankAccount
        case "phone": path.steps.contains("employers") || path.steps.contains("employer") ? .employerPhone : .phone
        default: nil
        }
    }

    /// The commitment in place of a number, and the number itself to be sealed at the person's place in the case.
    private mutating func personal(
        _ written: String, _ field: SealedField, _ path: StableJSON.Path
    ) throws -> StableJSON.Value {
        let number = try PersonalNumber.read(written, field, today: desk.today)
        let commitment = try desk.store.commitment(field, number)
        sealing.append(Sealing(field: field, ordinal: place(field, path), plain: number))
        return .string(commitment.hex)
    }

    /// The person's place among the workers (or employers) of the case: those of the opening first, then those added.
    private func place(_ field: SealedField, _ path: StableJSON.Path) -> Int {
        if path.steps.count > 3, let named = Int(path.steps[2]) { return named }
        var place = 0
        for event in history.prefix(ordinal) {
            switch (event, field) {
            case (.opened(let opening), .employerPhone): place += opening.employers.count
            case (.opened(let opening), _): place += opening.workers.count
            case (.employerAdded, .employerPhone): place += 1
            case (.workerAdded, .residentID), (.workerAdded, .phone), (.workerAdded, .bankAccount): place += 1
            default: break  // Nobody else joins a case.
            }
        }
        return place
    }
}
