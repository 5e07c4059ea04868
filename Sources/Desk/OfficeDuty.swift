public import CaseStore
public import CaseWorkflow

/// Something the office itself owes by a day, which belongs to no case: worked out from the directory.
public struct OfficeDuty: Hashable, Sendable {
    public let office: OfficeCode
    /// Whom or what it is about: `调解员甲（m1）`.
    public let subject: String
    public let deadline: Deadline
}

extension Desk {
    /// The key of the setting that holds the day of an office's last impact assessment (个人信息保护影响评估).
    public static let assessmentKey = SettingKey.assessment

    /// What the officer's office and those below it owe until a day, soonest first: terms of mediators and certificates that
    /// end, and how long the impact assessment must be kept.
    public func officeDuties(until: Day) throws(StoreError) -> [OfficeDuty] {
        let readable = try store.readableOffices(of: officer).map(Set.init)
        let rulebook = try store.rulebook()
        var duties: [OfficeDuty] = []
        for mediator in try store.mediators() where mediator.active && readable?.contains(mediator.office) != false {
            guard let end = mediator.termTo, end <= until else { continue }
            duties.append(
                OfficeDuty(
                    office: mediator.office, subject: "\(mediator.name)（\(mediator.code)）",
                    deadline: .termEnd(from: mediator.termFrom ?? end, to: end)))
        }
        for setting in try store.settings()
        where setting.key == Desk.assessmentKey && readable?.contains(setting.office) != false {
            guard let made = Day(setting.value) else { continue }
            for rule in rulebook.rules.rules(
                for: .impactAssessmentMade, on: made, area: rulebook.area(of: setting.office))
            {
                let deadline = Deadline(rule, from: made, in: rulebook.calendar)
                // A term to keep something asks for nothing once it is over.
                guard deadline.due <= until, deadline.due >= today else { continue }
                duties.append(OfficeDuty(office: setting.office, subject: "\(made)", deadline: deadline))
            }
        }
        return duties.sorted { ($0.deadline.due, $0.subject) < ($1.deadline.due, $1.subject) }
    }
}

extension Deadline {
    /// The end of a mediator's term or certificate (17号令 19).
    fileprivate static func termEnd(from: Day, to: Day) -> Deadline {
        Deadline(
            ownRule: "MEDIATOR-TERM", from: from, due: to, actor: .office,
            duty: Sentence(
                "聘期或者证书届满，请续聘、换证或者停用", "the term or certificate ends: renew it, or take the person off the list"),
            basis: "企业劳动争议协商调解规定第19条")
    }
}
