import CaseStore
import CaseWorkflow
import Foundation

/// What the page of one's own account shows.
struct AccountPage {
    let person: Person
    let news: AccountNews

    /// How many days a token lasts when nobody says otherwise.
    private static let usualDays = 365

    /// The last day of a token as it was typed; an empty field means that it has none, a form without the field the usual time.
    ///
    /// - Throws: `StoreError.invalid` for what is no day.
    static func lastDay(_ typed: String?, today: Day) throws(StoreError) -> Day? {
        guard let typed else { return today.adding(days: usualDays) }
        let text = typed.trimmingCharacters(in: .whitespaces)
        guard !text.isEmpty else { return nil }
        guard let day = Day(text) else { throw .invalid(Sentence("请写成 2026-05-01", "Write the day as 2026-05-01")) }
        return day
    }

    private static func state(of token: AccessToken, today: Day) -> Sentence {
        guard let last = token.validThrough else { return Sentence("长期有效", "no last day") }
        return token.hasEnded(on: today)
            ? Sentence("已于 \(last) 到期", "ended after \(last)") : Sentence("有效至 \(last)", "valid through \(last)")
    }

    func view(_ store: Store, _ today: Day, _ language: Language) throws -> View {
        let tokens = try store.tokens(of: person.code).filter { !$0.isRevoked }
        return [
            "mustChange": person.mustChangePassword,
            "roles": person.officer.roles.map { $0.name.text(in: language) }.listed(in: language),
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
                    "state": AccountPage.state(of: token, today: today).text(in: language),
                ]
            },
            "usualEnd": today.adding(days: AccountPage.usualDays).description, "today": today.description,
            "kinds": AccessToken.Kind.allCases.map {
                option($0.rawValue, $0.name.text(in: language), chosen: "calendar")
            },
        ]
    }
}
