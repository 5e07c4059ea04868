import Testing

@testable import CaseWorkflow

/// One row of the rules table: given these events, when this command comes, then these events or this refusal.
struct AidRuleRow: Sendable, CustomTestStringConvertible {
    let name: String
    let given: [LegalAidEvent]
    let when: LegalAidCommand
    let then: Outcome
    var roles: [Role] = AidSamples.lead
    var conflicts: [Conflict] = []
    var migrant: Bool? = true
    var area: String? = "330106"

    enum Outcome: Sendable {
        case events([Event])
        case refused(Refusal)
    }

    var testDescription: String { name }

    /// The command is turned down.
    static func no(
        _ name: String, _ given: [LegalAidEvent], _ when: LegalAidCommand, _ refusal: Refusal,
        roles: [Role] = AidSamples.lead, conflicts: [Conflict] = [], migrant: Bool? = true, area: String? = "330106"
    ) -> AidRuleRow {
        AidRuleRow(
            name: name, given: given, when: when, then: .refused(refusal), roles: roles, conflicts: conflicts,
            migrant: migrant, area: area)
    }

    /// The command becomes its own event and, where named, others.
    static func yes(
        _ name: String, _ given: [LegalAidEvent], _ when: LegalAidCommand, also: [Event] = [],
        roles: [Role] = AidSamples.lead, migrant: Bool? = true, area: String? = "330106"
    ) -> AidRuleRow {
        AidRuleRow(
            name: name, given: given, when: when, then: .events([.legalAid(when.event)] + also), roles: roles,
            migrant: migrant, area: area)
    }

    func check() throws {
        let file = try AidSamples.file(given, migrant: migrant)
        let facts = try AidSamples.facts(roles: roles, area: area, conflicts: conflicts)
        switch then {
        case .events(let expected): #expect(try file.decide(when, facts) == expected)
        case .refused(let refusal):
            do throws(Refused) {
                let events = try file.decide(when, facts)
                Issue.record("not refused: \(events.map(\.sentence.english))")
            } catch {
                #expect(error.refusal == refusal, "\(error.sentence.english)")
            }
        }
    }
}
