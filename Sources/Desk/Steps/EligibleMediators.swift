public import CaseStore
public import CaseWorkflow

/// Who may be named as mediator of a case of an office: officers who may mediate and who see the case, those of the office itself and of
/// the offices above it, and the people on the lists of mediators along its line of offices.
public struct EligibleMediators: Sendable {
    private let listed: [ListedMediator]
    private let officers: [Officer]

    init(of office: OfficeCode, _ desk: Desk) throws(StoreError) {
        let tree = try desk.store.officeTree()
        func isOfTheLine(_ other: OfficeCode) -> Bool { tree.isWithin(other, office) || tree.isWithin(office, other) }
        listed = try desk.store.mediators().filter { $0.active && isOfTheLine($0.office) }
        officers = try desk.store.officers().filter {
            $0.active && tree.isWithin(office, $0.office) && Permission.mediate.isGranted(to: $0.roles)
        }
    }

    /// Each name once, with the code beside it.
    public var choices: [StepChoice] {
        var seen: Set<String> = []
        let all =
            listed.map { StepChoice($0.name, Sentence(same: $0.code)) }
            + officers.map { StepChoice($0.name, Sentence(same: $0.code.text)) }
        return all.filter { seen.insert($0.code).inserted }
    }

    /// The person of a code or name; nil for anybody else.
    public func find(_ text: String) -> MediatorReference? {
        if let mediator = listed.first(where: { $0.code == text }) {
            return MediatorReference(code: mediator.code, name: mediator.name)
        }
        let named = listed.filter { $0.name == text }
        if named.count == 1 { return MediatorReference(code: named[0].code, name: text) }
        if let officer = officers.first(where: { $0.code.text == text }) {
            return MediatorReference(code: officer.code.text, name: officer.name)
        }
        return !named.isEmpty || officers.contains { $0.name == text } ? MediatorReference(name: text) : nil
    }

    /// What is said of a name that is none of them.
    public func stranger(_ text: String, field: String) -> TypedProblem {
        let cut = TypedText.cut(text)
        return TypedProblem(
            "no-mediator",
            Sentence(
                "“\(cut)”不是可以办理本案的调解员：既不是有调解员岗位的人员，也不在调解员名册上。请核对；外聘、兼职的请填在“外聘、兼职调解员”",
                "“\(cut)” is no mediator who may handle this case: neither an officer who mediates nor on the list of mediators. "
                    + "Check it, or write somebody from outside under “Mediators from outside”"), field: field)
    }
}
