public import CaseStore
public import CaseWorkflow
public import Foundation

/// A case as somebody sees it who is about to take a step: as it stands, in which version, and what may be done.
public struct StepCase: Sendable {
    public let desk: Desk
    public let file: CaseFile
    public let version: Int
    public let commits: [CaseCommit]
    public let facts: Facts

    /// Steps that are offered now, in the order of `Step`.
    public var offered: [StepForm] {
        let steps = Set(file.offeredSteps(facts))
        return StepForm.all.filter { steps.contains($0.step) }
    }

    public var history: [Event] { commits.flatMap(\.events) }

    /// Does what a form asks; all acts or none.
    ///
    /// - Parameters:
    ///   - version: the version that the person looked at; a later one is reported and nothing is changed.
    ///   - commandID: the same one again changes nothing.
    /// - Throws: `StepFaults`, `StoreError`.
    public func perform(
        _ form: StepForm, _ values: StepValues, expectedVersion: Int?, commandID: UUID
    ) throws -> [Performed] {
        try perform(expectedVersion: expectedVersion, commandID: commandID) { try form.acts(values, on: self) }
    }

    func perform(expectedVersion: Int?, commandID: UUID, _ make: () throws -> [Act]) throws -> [Performed] {
        // What was done already may not fit the case any more as it stands since.
        if let done = try desk.store.performed(commandID, on: file.id) { return [done] }
        var acts = try make()
        guard !acts.isEmpty else { return [] }
        acts[0].expectedVersion = expectedVersion
        for act in acts { try Readable.check(act.command) }
        return try desk.store.perform(
            acts, Acting(officer: desk.officer, today: desk.today, commandID: commandID, at: desk.now()))
    }
}

extension Desk {
    /// The case of this number for somebody about to take a step.
    ///
    /// - Throws: `StoreError.notFound`, also for a case of an office the officer may not read.
    public func stepCase(numbered number: String) throws(StoreError) -> StepCase {
        let id = try identifier(ofCase: number)
        let commits = try store.history(id)
        let (stored, facts) = try store.facts(of: id, for: officer, today: today, history: commits.flatMap(\.events))
        return StepCase(desk: self, file: stored.file, version: stored.version, commits: commits, facts: facts)
    }
}
