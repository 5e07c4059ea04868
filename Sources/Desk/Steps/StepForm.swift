public import CaseStore
public import CaseWorkflow

/// One step of a case as a person or a program fills it in: its words, its fields, and how the acts are made of them.
///
/// Start here. Pages, the API and tests share these forms; what may be typed and what it is called is written once.
///
///     StepForm.find("pay")           the form
///     form.fields(of: case)          what to fill in, with what the case says already
///     form.acts(values, on: case)    the acts, or the fields that cannot be read
///     StepCase.perform(…)            does them, in one transaction
public struct StepForm: Sendable {
    public let step: Step
    public let title: Sentence
    public let group: StepGroup
    /// What the step is for, where the title does not say it.
    public let hint: Sentence?
    private let makeFields: @Sendable (StepCase) throws -> [StepField]
    private let makeActs: @Sendable (StepReading) throws -> [Act]

    /// The word in addresses, on the command line and for programs.
    public var code: String { step.rawValue }

    /// A step that asks one command of its case.
    init(
        _ step: Step, _ chinese: String, _ english: String, _ group: StepGroup, hint: Sentence? = nil,
        _ fields: @escaping @Sendable (StepCase) throws -> [StepField],
        command: @escaping @Sendable (StepReading) throws -> Command
    ) {
        self.init(
            step, chinese, english, group, hint: hint, fields, acts: { [Act(try command($0), on: $0.place.file.id)] })
    }

    /// A step that asks more: several commands, numbers to be sealed, another case.
    init(
        _ step: Step, _ chinese: String, _ english: String, _ group: StepGroup, hint: Sentence? = nil,
        _ fields: @escaping @Sendable (StepCase) throws -> [StepField],
        acts: @escaping @Sendable (StepReading) throws -> [Act]
    ) {
        self.step = step
        title = Sentence(chinese, english)
        self.group = group
        self.hint = hint
        makeFields = fields
        makeActs = acts
    }

    /// What is to be filled in, the day of the paper first.
    public func fields(of place: StepCase) throws -> [StepField] {
        [StepField.day("on", "日期", "Day", usual: place.desk.today).known(as: "from")] + (try makeFields(place))
    }

    /// The acts that the values ask for, on the case they were typed for first.
    ///
    /// - Throws: `StepFaults` with every field that cannot be read; `StoreError`.
    public func acts(_ values: StepValues, on place: StepCase) throws -> [Act] {
        let fields = try fields(of: place)
        var faults = fields.flatMap { $0.faults(in: values) }
        for name in values.names where !fields.contains(where: { $0.name == name }) {
            faults.append(
                TypedProblem(
                    "unknown-field",
                    Sentence("没有“\(TypedText.cut(name))”这一项", "There is no field “\(TypedText.cut(name))”"), field: name
                ))
        }
        guard faults.isEmpty else { throw StepFaults(faults) }
        do {
            return try makeActs(StepReading(values: values, fields: fields, place: place))
        } catch let problem as TypedProblem {
            throw StepFaults([problem])
        }
    }
}

/// The fields that cannot be taken as they are, each with its sentence.
public struct StepFaults: Error, Sendable {
    public let faults: [TypedProblem]

    public init(_ faults: [TypedProblem]) { self.faults = faults }
}

/// Under which heading a step is offered.
public enum StepGroup: String, CaseIterable, Sendable {
    case course, money, parties, terms, record, custody

    public var name: Sentence {
        switch self {
        case .course: Sentence("办理", "Proceed")
        case .money: Sentence("款项与成果", "Money and results")
        case .parties: Sentence("当事人与请求", "Parties and claims")
        case .terms: Sentence("时效、协商与督促", "Limitation, negotiation, orders")
        case .record: Sentence("记录与送达", "Notes and service")
        case .custody: Sentence("案卷与管理", "Custody and archive")
        }
    }
}

extension StepForm {
    /// Every form, in the order of `Step`.
    public static let all: [StepForm] = {
        let families: [[StepForm]] = [
            parties, intake, sessions, agreement, money, limitation, orders, record, custody, archive, correction,
            aidRequest, aidDecision, aidHandler, aidProceedings, aidEnd,
        ]
        let forms = families.flatMap { $0 }
        let order = Dictionary(uniqueKeysWithValues: Step.allCases.enumerated().map { ($1, $0) })
        return forms.sorted { (order[$0.step] ?? 0) < (order[$1.step] ?? 0) }
    }()

    /// The form of this word; nil when there is none.
    public static func find(_ code: String) -> StepForm? { all.first { $0.code == code } }
}
