public import CaseStore
public import CaseWorkflow

/// What the desk knows about a dispute while it is being written down: what an identity number says, whether the same case is
/// here already, how often the employer was, who in the office must not act in it.
public struct IntakeNotes: Sendable {
    /// By the worker's row: what the number says, or what is odd about it.
    public var identities: [(row: Int, sentence: Sentence, isProblem: Bool)] = []
    /// By the employer's row: what is odd about the credit code.
    public var creditCodes: [(row: Int, sentence: Sentence)] = []
    /// Cases of one of the workers, by identity number or by name, the newest first.
    public var sameWorker: [DocketRow] = []
    /// Those of them against one of the employers named: this dispute may be here already.
    public var duplicates: [DocketRow] = []
    /// How many cases each employer has had here, by name.
    public var employers: [(name: String, cases: Int, isMany: Bool)] = []
    /// Officers and mediators of the desk who are themselves named as a party.
    public var conflicts: [String] = []

    public var isEmpty: Bool {
        identities.isEmpty && creditCodes.isEmpty && sameWorker.isEmpty && employers.isEmpty && conflicts.isEmpty
    }

    /// So many cases of one employer within twelve months are many.
    public static let many = 3
    static let most = 50
}

extension Desk {
    /// Looks at a half-written form; cheap enough for every pause in typing.
    public func notes(on form: IntakeForm) throws(StoreError) -> IntakeNotes {
        var notes = IntakeNotes()
        try lookAtWorkers(form, &notes)
        try lookAtEmployers(form, &notes)
        try lookForConflicts(form, &notes)
        return notes
    }

    private func lookAtWorkers(_ form: IntakeForm, _ notes: inout IntakeNotes) throws(StoreError) {
        var seen: Set<CaseFile.ID> = []
        for (row, fields) in form.workers.enumerated() {
            var found: [DocketRow] = []
            if let written = fields["id"], !written.isEmpty {
                do throws(ResidentIDProblem) {
                    let id = try ResidentID(normalising: written, on: today)
                    let age = id.age(on: today)
                    notes.identities.append(
                        (
                            row,
                            Sentence(
                                "\(id.birth)出生，\(id.sex.name.chinese)，\(age)岁",
                                "born \(id.birth), \(id.sex.name.english), aged \(age)"), false
                        ))
                    for warning in id.warnings(on: today) { notes.identities.append((row, warning.sentence, true)) }
                } catch {
                    notes.identities.append((row, error.sentence, true))
                }
                found = try search(written, limit: IntakeNotes.most)
            }
            if let name = fields["name"], name.count >= 2 {
                found += try search(name, limit: IntakeNotes.most).filter { $0.workers.contains(name) }
            }
            for row in found where seen.insert(row.id).inserted { notes.sameWorker.append(row) }
        }
        let named = Set(form.employers.compactMap { $0["name"] }.filter { !$0.isEmpty })
        notes.duplicates = notes.sameWorker.filter { row in row.employers.contains { named.contains($0) } }
    }

    private func lookAtEmployers(_ form: IntakeForm, _ notes: inout IntakeNotes) throws(StoreError) {
        for (row, fields) in form.employers.enumerated() {
            if let code = fields["code"], let read = UnifiedSocialCreditCode(normalising: code) {
                for warning in read.warnings { notes.creditCodes.append((row, warning.sentence)) }
            }
            guard let name = fields["name"], name.count >= 4 else { continue }
            let found = try search(name, limit: IntakeNotes.most).filter { $0.employers.contains(name) }
            guard !found.isEmpty else { continue }
            let lately = found.count { $0.registeredOn > today.adding(days: -365) }
            notes.employers.append((name, found.count, lately >= IntakeNotes.many))
        }
    }

    private func lookForConflicts(_ form: IntakeForm, _ notes: inout IntakeNotes) throws(StoreError) {
        let named = Set((form.workers + form.employers).compactMap { $0["name"] }.filter { !$0.isEmpty })
        guard !named.isEmpty else { return }
        let people = try store.officers().filter(\.active).map(\.name) + store.mediators().filter(\.active).map(\.name)
        notes.conflicts = Set(people).intersection(named).sorted()
    }

    /// Employers of earlier cases whose name has this in it, most recent first, each once.
    public func knownEmployers(_ part: String, limit: Int = 10) throws(StoreError) -> [String] {
        guard part.count >= 2 else { return [] }
        var names: [String] = []
        for row in try search(part, limit: 200) {
            for name in row.employers where name.contains(part) && !names.contains(name) { names.append(name) }
            if names.count >= limit { break }
        }
        return Array(names.prefix(limit))
    }
}
