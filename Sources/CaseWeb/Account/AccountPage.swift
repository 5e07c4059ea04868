import CaseStore
import CaseWorkflow
import Foundation

/// What the page of one's own account shows.
struct AccountPage {
    let person: Person
    let news: AccountNews

    func view(_ store: Store, _ language: Language) throws -> View {
        let tokens = try store.tokens(of: person.code).filter { !$0.isRevoked }
        return [
            "mustChange": person.mustChangePassword,
            "roles": person.officer.roles.map { $0.name.text(in: language) }.joined(separator: "、"),
            "fault": news.fault?.text(in: language), "hasSecondFactor": try store.hasSecondFactor(person.code),
            "offered": news.offered.map { factor -> View in
                ["secret": factor.base32, "address": factor.address(officer: person.code, desk: "Labordesk")]
            },
            "made": news.token.map { token -> View in
                ["secret": token.secret, "isCalendar": token.kind == .calendar]
            }, "hasTokens": !tokens.isEmpty,
            "tokens": tokens.map { token -> View in
                [
                    "id": token.id.uuidString.lowercased(), "label": token.label,
                    "kind": token.kind.name.text(in: language), "madeAt": WebTime.text(milliseconds: token.madeAt),
                ]
            },
            "kinds": AccessToken.Kind.allCases.map {
                option($0.rawValue, $0.name.text(in: language), chosen: "calendar")
            },
        ]
    }
}
