import CaseStore
import CaseWorkflow
import Foundation

extension StepForm {
    /// The fields of this step as any case may ask for them: those of made-up cases of both procedures, put together. What a case
    /// fills in itself says nothing here.
    public func describedFields(at desk: Desk) throws -> [StepField] {
        var all: [StepField] = []
        for place in try StepCase.madeUp(desk) {
            for field in try fields(of: place) {
                guard let known = all.firstIndex(where: { $0.name == field.name }) else {
                    all.append(field)
                    continue
                }
                guard case .rows(let parts) = all[known].kind, case .rows(let more) = field.kind else { continue }
                let added = more.filter { part in !parts.contains { $0.name == part.name } }
                var merged = StepField(name: field.name, label: field.label, kind: .rows(parts + added))
                (merged.isRequired, merged.hint) = (all[known].isRequired && field.isRequired, field.hint)
                all[known] = merged
            }
        }
        return all
    }
}

extension [StepField] {
    /// What can be seen to be wrong with values without looking at the desk.
    ///
    /// - Throws: `StepFaults` with every field at fault.
    public func check(_ values: StepValues) throws(StepFaults) {
        let faults = flatMap { $0.faults(in: values) }
        guard faults.isEmpty else { throw StepFaults(faults) }
    }
}

extension StepCase {
    /// Cases that are not on the desk: a mediation of one person, one of two, and a case of legal aid.
    fileprivate static func madeUp(_ desk: Desk) throws -> [StepCase] {
        let rulebook = try desk.store.rulebook()
        guard let office = rulebook.tree.roots.first else { return [] }
        let workers = ["甲", "乙"].map { Worker(name: $0) }
        return [(ProcedureKind.mediation, 1), (.mediation, 2), (.legalAid, 1)].compactMap { kind, persons in
            let opening = Opening(
                id: CaseFile.ID(UUID()), number: "", dispute: Identifier<Dispute>(UUID()), kind: kind,
                office: office.code, on: desk.today, channel: .walkIn, track: .ordinary, category: .wages, cause: nil,
                summary: "", workers: Array(workers.prefix(persons)), employers: [Employer(name: "丙")],
                persons: persons, claims: [], entrustment: nil, organisation: nil, isGroupIncident: false,
                isCollectiveContract: false, knownOn: nil, employmentEndedOn: nil, consultation: nil, series: nil,
                takenOver: nil)
            guard let file = CaseFile.replay([.opened(opening)]) else { return nil }
            let facts = Facts(
                today: desk.today, calendar: rulebook.calendar, rules: rulebook.rules,
                area: rulebook.area(of: office.code), officer: desk.officer, roles: [])
            return StepCase(desk: desk, file: file, version: 1, commits: [], facts: facts)
        }
    }
}
