public import CaseStore
public import CaseWorkflow
import SafeCrypto

/// What anybody who holds the acceptance notice may learn of a case: where it stands and who acts next. No name, no amount, no
/// reason is in it.
public struct PublicStatus: Sendable, Hashable {
    public let number: String
    public let kind: ProcedureKind
    public let stage: Sentence
    /// Who acts next; of a case that has ended, that nothing more is asked of anybody outside the office.
    public let nextStep: Sentence
    /// The nearest day by which somebody must act, while the case is open.
    public let due: Day?
    /// What is to be done by that day.
    public let duty: Sentence?
    public let office: String
    /// The office's setting `office.phone`.
    public let telephone: String?
    public let isEnded: Bool
}

extension Store {
    /// Answers the public look-up: case number and look-up code, both from the acceptance notice.
    ///
    /// - Returns: nil for a number that is not there, for a wrong code, and for a case that has no code; which, is not told.
    public func publicStatus(number: String, code: String, today: Day) throws(StoreError) -> PublicStatus? {
        let given = Array(code.uppercased().utf8.filter { $0 != 32 && $0 != 45 })
        guard number.utf8.count <= 200, given.count <= 40, let id = try caseID(number: number) else { return nil }
        let file = try caseFile(id).file
        guard let known = file.lookUpCode, areEqual(Array(known.utf8), given) else { return nil }
        switch file.standing {
        case .live, .handedOver: break
        case .voided, .merged: return nil
        }
        let rulebook = try rulebook()
        let next = file.deadlines(rulebook.calendar, rulebook.rules, area: rulebook.area(of: file.office))
            .standing(on: today, ended: file.isEnded).first { !file.isEnded && !$0.isAlert && $0.due >= today }
        let ended = Sentence(
            "案件已经办结，您不需要再办什么；有疑问请联系办理单位",
            "The case has ended; nothing more is asked of you. Call the office with any question")
        return PublicStatus(
            number: file.number, kind: file.kind, stage: file.stageName, nextStep: file.isEnded ? ended : file.nextStep,
            due: next?.due, duty: next?.duty,
            office: rulebook.tree.name(of: file.office), telephone: try setting("office.phone", of: file.office),
            isEnded: file.isEnded)
    }
}
