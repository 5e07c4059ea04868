import CaseStore
import CaseWorkflow
import Foundation
import StableJSON

/// A token as its officer sees it: never the secret, which is shown once.
struct TokenReading: Sendable {
    let token: AccessToken
    let isThis: Bool
    let today: Day

    /// How it stands, for programs.
    enum State: String, CaseIterable, Sendable {
        case valid, ended, revoked
    }

    var state: State { token.isRevoked ? .revoked : token.hasEnded(on: today) ? .ended : .valid }
}

extension Shapes {
    static let token = Shape<TokenReading>("Token", "A token of yours; the secret was shown once and is kept nowhere.")
    {
        shape in
        shape.text("id", "Its identifier.") { $0.token.id.uuidString.lowercased() }
        shape.text("label", "What you called it.") { $0.token.label }
        shape.code("kind", "What it opens.") { $0.token.kind }
        shape.add("roles", "What it allows at most.", .list(of: .codes(Role.allCases.map(\.rawValue)))) { reading, _ in
            .texts(reading.token.roles.map(\.rawValue))
        }
        shape.add("madeAt", "When it was made, in milliseconds since 1970.", .count()) { reading, _ in
            .integer(reading.token.madeAt)
        }
        shape.maybeDay("validThrough", "The last day on which it opens anything; left out of one that has none.") {
            $0.token.validThrough
        }
        shape.code("state", "Whether it opens anything today.") { $0.state }
        shape.flag("isThis", "Whether this request was made with it.") { $0.isThis }
    }
}
