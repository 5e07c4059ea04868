import CaseStore
import CaseWorkflow
import Desk
import HTTPTypes
import StableJSON

extension Shapes {
    static let caseLine = Shape<DocketRow>("CaseLine", "One case of a list.") { shape in
        shape.text("number", "The case's number.") { $0.number }
        shape.text("id", "The case's own identifier, which never changes.") { $0.id.description }
        shape.text("office", "The code of the office that has it.") { $0.office.text }
        shape.code("kind", "The procedure.") { $0.kind }
        shape.text("stage", "Where it stands: a code.") { $0.stage }
        shape.words("stageName", "The same in words.") { $0.stageName }
        shape.add("standing", "Whether it counts.", .codes(standings)) { row, _ in .string(row.standing) }
        shape.day("registeredOn", "The day it was registered.") { $0.registeredOn }
        shape.maybeDay("acceptedOn", "The day it was accepted.") { $0.acceptedOn }
        shape.maybeDay("closedOn", "The day it was closed.") { $0.closedOn }
        shape.maybeText("outcome", "How it ended.") { $0.outcome }
        shape.maybeText("category", "The kind of dispute.") { $0.category }
        shape.count("persons", "Workers in the dispute.") { $0.persons }
        shape.flag("isCollective", "Whether it is a collective dispute.") { $0.isCollective }
        shape.texts("workers", "Names.") { $0.workers }
        shape.texts("employers", "Names.") { $0.employers }
        shape.texts("mediators", "Mediators or handlers.") { $0.mediators }
        shape.fen("claimedFen", "Claimed.") { $0.claimedFen }
        shape.fen("agreedFen", "Agreed or awarded.") { $0.agreedFen }
        shape.fen("receivedFen", "Received.") { $0.receivedFen }
        shape.fen("waivedFen", "Given up.") { $0.waivedFen }
        shape.maybeText("series", "The series it belongs to.") { $0.series }
        shape.flag("isBacklog", "Whether it came from an old ledger.") { $0.isBacklog }
        shape.count("version", "Its version.") { $0.version }
    }

    static let standings = ["live", "voided", "merged", "handed-over"]
}

/// A part of a list, and where the next one begins.
struct Listing<Row: Sendable>: Sendable {
    let rows: [Row]
    /// Given as `after`; nil for the last part.
    let next: String?

    /// - Parameter found: one row more than asked for, when there is one.
    init(_ found: [Row], limit: Int, cursor: (Row) -> String) {
        rows = Array(found.prefix(limit))
        next = found.count > limit ? rows.last.map(cursor) : nil
    }

    init(rows: [Row], next: String?) {
        self.rows = rows
        self.next = next
    }

    static func shape(_ name: String, of row: Shape<Row>) -> Shape<Listing<Row>> {
        Shape(name, "A part of a list; what comes in meanwhile does not move it.") { shape in
            shape.list("items", "The rows, in the list's order.", row) { $0.rows }
            shape.maybeText("next", "Given as `after`, the part after this one; left out on the last.") { $0.next }
        }
    }

    /// The answer, with a link to the next part that keeps the filters.
    func answer(_ call: APICall, _ shape: Shape<Listing<Row>>, path: String) throws -> APIAnswer {
        var answer = APIAnswer(try shape.json(of: self, in: call.language))
        if let next {
            let query = call.query.filter { $0.key != "after" }.sorted { $0.key < $1.key }
                .map { ($0.key, Optional($0.value)) }
            answer.headers[.link] =
                "<" + Address(APITable.root + path, query + [("after", next)]).text + ">; rel=\"next\""
        }
        return answer
    }

    static var queries: [APIOperation.Query] {
        [
            APIOperation.Query("limit", "At most so many; 50 when left out.", .count(1...500)),
            APIOperation.Query("after", "`next` of the part before."),
        ]
    }
}
