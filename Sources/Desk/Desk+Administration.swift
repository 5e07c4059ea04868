public import CaseStore
public import CaseWorkflow
public import Foundation

extension Desk {
    /// The journal as an auditor, a lead or an administrator reads it, of their office and those below. Of one case it is everything
    /// about it, wherever the case was before and whoever took it out.
    ///
    /// - Throws: `StoreError.refused` for anybody else; `.notFound` for a case that they may not read.
    public func audit(_ filter: AuditFilter, limit: Int, before: Int64 = .max) throws(StoreError) -> [AuditLine] {
        let person = try store.officer(officer)
        guard person.roles.contains(where: { [.auditor, .lead, .administrator].contains($0) }) else {
            let names = [Role.auditor, .lead, .administrator].map(\.name)
            throw .refused(
                Refused(
                    .notPermitted, field: "as",
                    known: Sentence(
                        names.map(\.chinese).joined(separator: "、"), names.map(\.english).joined(separator: ", "))))
        }
        var filter = filter
        if let id = filter.caseID {
            guard try store.mayRead(id, officer) else { throw .notFound(id.description) }
        } else {
            filter.offices = try store.readableOffices(of: officer)
        }
        let tree = try store.officeTree()
        let words = AuditWords(
            event: { $0.sentence(tree) },
            filingState: { FilingState(rawValue: $0)?.name ?? Sentence(same: $0) })
        return try store.audit(filter, limit: limit, before: before, words: words)
    }

    /// Records an office, officer, organisation, mediator or setting.
    ///
    /// - Throws: as `Store.record`.
    public func record(_ entry: DirectoryEntry, commandID: UUID = UUID()) throws(StoreError) {
        try store.record(entry, by: officer, commandID: commandID, at: now())
    }

    /// The open cases in which somebody is named as mediator or handler, of the offices this officer may read.
    public func openCases(of name: String, limit: Int = 1_000) throws(StoreError) -> [DocketRow] {
        var filter = DocketFilter()
        filter.offices = try store.readableOffices(of: officer)
        filter.isOpen = true
        return try store.docket(filter, limit: 10_000).filter { $0.mediators.contains(name) }.prefix(limit).map(\.self)
    }

    /// Who may be named as mediator in the officer's own office.
    public func eligibleMediators() throws(StoreError) -> EligibleMediators {
        try EligibleMediators(of: try ownOffice().code, self)
    }

    /// Hands cases over to the mediator of a code or name.
    ///
    /// - Throws: `StoreError.invalid` for somebody who is no mediator of this line of offices; as the other one.
    public func handOver(_ numbers: [String], toName text: String) throws(StoreError) {
        guard let person = try eligibleMediators().find(text) else {
            let cut = TypedText.cut(text)
            throw .invalid(
                Sentence(
                    "“\(cut)”不是本单位的调解员：既不是有调解员岗位的人员，也不在调解员名册上。请从列表中选择",
                    "“\(cut)” is no mediator here: neither an officer who mediates nor on the list of mediators. Choose one of the list"
                ))
        }
        _ = try handOver(numbers, to: person)
    }

    /// Hands cases over to another mediator, all of them or none: somebody left, or is away.
    ///
    /// - Throws: `StoreError.refused` with the first case that stands against it.
    public func handOver(
        _ numbers: [String], to person: MediatorReference, commandID: UUID = UUID()
    ) throws(StoreError) -> [Performed] {
        var acts: [Act] = []
        for number in numbers {
            let file = try caseFile(numbered: number)
            switch file.procedure {
            case .mediation:
                acts.append(Act(.mediation(.assign(Assignment(on: today, mediators: [person]))), on: file.id))
            case .legalAid:
                throw .invalid(
                    Sentence(
                        "\(number) 是法律援助案件，请在案件中变更承办人",
                        "\(number) is a case of legal aid. Change its handler in the case")
                )
            }
        }
        return try store.perform(acts, Acting(officer: officer, today: today, commandID: commandID, at: now()))
    }
}
