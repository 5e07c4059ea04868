import CaseStore
import CaseWorkflow
import Desk
import HTTPTypes

/// Volumes whose retention is over, and what was decided about them.
enum RetentionActs {
    static let operations = [list, decide]

    private static let part = Listing<RetentionItem>.shape("RetentionList", of: Shapes.retention)

    private static let list = APIOperation(
        id: "listRetention", method: .get, path: "/retention", tag: .cases,
        summary: Sentence(
            "保管期满的卷宗，登记最早的在前", "Volumes whose retention is over, the oldest registrations first."),
        about: "A part holds what was found among two hundred archived cases; it may be empty and not the last.",
        permission: .administer,
        query: [
            APIOperation.Query(
                "settled", "Those about which it was decided; those that wait for a decision when left out.", .flag),
            APIOperation.Query("after", "`next` of the part before."),
        ], status: .ok, answer: part.schema,
        answerHeaders: ["Link": "`rel=\"next\"`: the address of the next part."], problems: []
    ) { call in
        var after: DocketPlace?
        if let text = call.text("after") {
            after = DocketPlace(text)
            guard after != nil else { throw APIProblem.cursorUnreadable }
        }
        let found = try call.desk().retentionOver(settled: try call.flag("settled") ?? false, after: after)
        return try Listing(rows: found.items, next: found.next?.text).answer(call, part, path: "/retention")
    }

    private static let fields = [
        IntakeFields.required(
            IntakeFields.choice("decision", "决定", "What was decided", VolumeDisposal.Decision.self)),
        IntakeFields.field("on", "决定日期", "Day of the decision; today when left out", .day),
        IntakeFields.field("until", "延长保管至", "With keep: the day until which it is kept on", .day),
        IntakeFields.required(
            IntakeFields.field(
                "record", "依据", "Number of the record of the decision, or who approved it", .line(suggestions: []))),
        IntakeFields.required(IntakeFields.field("reason", "理由", "Why", .line(suggestions: []))),
    ]

    private static let decide = APIOperation(
        id: "decideRetention", method: .post, path: "/cases/{number}/disposal", tag: .cases,
        summary: Sentence(
            "登记对保管期满的卷宗所作的决定", "Records what was decided about a volume whose retention is over."),
        about: "Nothing is destroyed. A later decision takes the place of an earlier one.", permission: .administer,
        described: { _ in fields.schema }, takesKey: true, status: .ok, answer: Shapes.retention.schema,
        problems: [404, 422]
    ) { call in
        let desk = try call.desk()
        let number = try call.part("number")
        let values = try call.values(fields)
        guard let decision = values.text("decision").flatMap({ VolumeDisposal.Decision(typed: $0) }) else {
            throw APIProblem.choice("decision", VolumeDisposal.Decision.allCases.map(\.rawValue))
        }
        func day(_ name: String) -> Day? { values.text(name).flatMap { Day($0) } }
        try desk.decide(
            decision, on: day("on") ?? desk.today, until: day("until"), record: values.text("record") ?? "",
            reason: values.text("reason") ?? "", about: number, commandID: call.command)
        return APIAnswer(try Shapes.retention.json(of: try desk.retentionOver(of: number), in: call.language))
    }
}
