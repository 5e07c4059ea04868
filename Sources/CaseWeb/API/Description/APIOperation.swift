import CaseWorkflow
import Desk
import HTTPTypes
import StableJSON

/// One thing that the API does: the row of the table that serves the requests and that the OpenAPI document is made of.
struct APIOperation: Sendable {
    /// Unique; a name for the code of programs.
    let id: String
    let method: HTTPRequest.Method
    /// Below `/api/v1`: `/cases/{number}`.
    let path: String
    let tag: Tag
    /// What it does, in one line.
    let summary: Sentence
    var about = ""
    /// nil for what anybody may ask.
    var permission: Permission? = .read
    /// Any of them, beside the permission.
    var roles: [Role] = []
    var query: [Query] = []
    /// How the body looks; nil for a request without one.
    var described: (@Sendable (Web) throws -> Schema)?
    /// Whether an Idempotency-Key is taken.
    var takesKey = false
    /// Whether If-Match must name the case's version.
    var needsVersion = false
    /// Tries are counted by address.
    var isKnock = false
    /// Whether it adds up many cases: others do not wait for it.
    var addsUp = false
    let status: HTTPResponse.Status
    let answer: Schema
    /// Members of the head of the answer.
    var answerHeaders: [String: String] = [:]
    /// Statuses of problems beside those that any request may come to.
    var problems: [Int] = []
    let act: @Sendable (APICall) throws -> APIAnswer

    enum Tag: String, CaseIterable, Sendable {
        case cases, steps, registers, periods, figures, desk, open

        var about: Sentence {
            switch self {
            case .cases: Sentence("案件列表与单个案件", "The docket, and one case whole.")
            case .steps:
                Sentence(
                    "办理步骤：每一步有自己的栏目，能办哪些由规则决定",
                    "What is done to a case: every step has its fields, and the rules say which are allowed now.")
            case .registers: Sentence("咨询、代写文书、宣传咨询登记", "Consultations, drafted documents, outreach sessions.")
            case .periods: Sentence("结账与报送", "Closing periods and filing them.")
            case .figures: Sentence("统计报表", "Reports and returns.")
            case .desk: Sentence("待办、单位与人员、日志", "What is due, the directory, the journal.")
            case .open: Sentence("不需要令牌的", "What needs no token.")
            }
        }
    }

    /// A parameter after the question mark.
    struct Query: Sendable {
        let name: String
        let about: String
        let schema: Schema

        init(_ name: String, _ about: String, _ schema: Schema = .text) {
            self.name = name
            self.about = about
            self.schema = schema
        }

        static let office = Query("office", "The code of an office; yours when left out.")
    }

    /// The names in braces.
    var pathNames: [String] {
        path.split(separator: "/").filter { $0.hasPrefix("{") }.map { String($0.dropFirst().dropLast()) }
    }

    /// As the router writes it.
    var route: String {
        APITable.root + path.replacing("{", with: ":").replacing("}", with: "")
    }

    /// Whether an address is this one's, whatever the method.
    func fits(_ address: String) -> Bool {
        let own = (APITable.root + path).split(separator: "/")
        let asked = address.split(separator: "/")
        return own.count == asked.count && zip(own, asked).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
    }
}
