import CaseStore
import CaseWorkflow
import HTTPTypes

/// The officer's own tokens. They are made and revoked on the account page alone: a token makes no other token.
enum TokenActs {
    static let operations = [list]

    private static let list = APIOperation(
        id: "listTokens", method: .get, path: "/tokens", tag: .desk,
        summary: Sentence("我的令牌，新的在前", "Your tokens, the newest first, with their last days."),
        about: "They are made and revoked on the account page.", status: .ok, answer: .list(of: Shapes.token.schema)
    ) { call in
        let today = call.web.clock.today()
        let tokens = try call.web.store.tokens(of: try call.person().code).map {
            TokenReading(token: $0, isThis: $0.id == call.caller?.token.id, today: today)
        }
        return APIAnswer(try Shapes.token.json(of: tokens, in: call.language))
    }
}
