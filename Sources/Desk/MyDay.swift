public import CaseStore
public import CaseWorkflow

/// What an officer sees each morning: what is due, what is on today, what came in, and what nobody acts in.
public struct MyDay: Sendable {
    /// Whose: the officer's own cases, or all of the office and below.
    public let scope: Scope
    public let overdue: [AgendaItem]
    public let due: [AgendaItem]
    public let soon: [AgendaItem]
    /// Sessions and hearings of today.
    public let sessions: [AgendaItem]
    /// Registered in the last seven days, the newest first.
    public let intakes: [DocketRow]
    /// Open cases without anybody assigned, the oldest first.
    public let unattended: [DocketRow]

    public enum Scope: String, Sendable, CaseIterable { case mine, office }

    /// A session or hearing that was called for a day, and nobody's duty before it.
    public static let sessionRules: Set<String> = ["SESSION", "HEARING"]
    static let most = 300
}

extension Desk {
    /// - Throws: `StoreError.officerUnknown`.
    public func day(_ scope: MyDay.Scope) throws(StoreError) -> MyDay {
        let officer = try store.officer(officer)
        let items = try agenda(until: today.adding(days: 7), limit: MyDay.most).filter {
            scope == .office || $0.row.isHandled(by: officer)
        }
        let (sessions, duties) = (
            items.filter { MyDay.sessionRules.contains($0.deadline.rule) },
            items.filter { !MyDay.sessionRules.contains($0.deadline.rule) }
        )
        var lately = DocketFilter()
        lately.offices = try store.readableOffices(of: officer.code)
        lately.registered = today.adding(days: -6)...today
        lately.isOut = false
        let intakes = try store.docket(lately, limit: MyDay.most)
        let unattended =
            scope == .office ? try store.unattended(offices: lately.offices, limit: MyDay.most) : []
        return MyDay(
            scope: scope, overdue: duties.filter { $0.deadline.due < today },
            due: duties.filter { $0.deadline.due == today }, soon: duties.filter { $0.deadline.due > today },
            sessions: sessions.filter { $0.deadline.due == today },
            intakes: scope == .office ? intakes : intakes.filter { $0.isHandled(by: officer) },
            unattended: unattended)
    }
}

extension DocketRow {
    /// Whether the officer is named as mediator or handler.
    public func isHandled(by officer: Officer) -> Bool {
        mediators.contains(officer.name) || mediators.contains(officer.code.text)
    }
}
