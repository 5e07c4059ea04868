import CaseStore
import CaseWorkflow
import Desk

/// Which lines of the log a page shows, as the address says it; what cannot be read is told beside its field.
struct AuditQuery: Sendable {
    var filter = AuditFilter()
    /// Of the case of this number alone.
    var number: String?
    var before = Int64.max
    var faults: [FieldProblem] = []
    private let fields: FormFields

    init(_ fields: FormFields) {
        self.fields = fields
        filter.officer = fields["officer"]
        number = fields["case"]
        filter.from = day("from").map { WebTime.start(of: $0) }
        filter.to = day("to").map { WebTime.start(of: $0.adding(days: 1)) }
        if let subject = fields["subject"] {
            filter.subject = subject
            if !Store.auditSubjects.contains(subject) {
                faults.append(FieldProblem("subject", Sentence("请从列表中选择", "Choose one of the list")))
            }
        }
        if let text = fields["before"] {
            if let sequence = Int64(text), sequence > 0 {
                before = sequence
            } else {
                faults.append(
                    FieldProblem(
                        "before",
                        Sentence(
                            "网址中的 before 应是序号，请从第一页看起",
                            "“before” in the address is a number of a line; begin at the first page")
                    ))
            }
        }
    }

    private mutating func day(_ name: String) -> Day? {
        guard let text = fields[name] else { return nil }
        guard let day = Day(text) else {
            faults.append(FieldProblem(name, TypedText.unreadableDay(text)))
            return nil
        }
        return day
    }

    /// The filter's form as it was filled in.
    func view(_ fields: FormFields, _ language: Language) -> View {
        var view: View = [
            "officer": fields["officer"], "from": fields["from"], "to": fields["to"], "case": fields["case"],
            "subjects": [option("", "—", chosen: fields["subject"] ?? "")]
                + Store.auditSubjects.map {
                    option(
                        $0, Store.name(ofAuditSubject: $0).text(in: language) + " (\($0))", chosen: fields["subject"])
                },
        ]
        for fault in faults { view["fault-" + fault.field] = fault.sentence.text(in: language) }
        return view
    }

    /// The address of the lines before one.
    func older(than sequence: Int64) -> String {
        Address(
            "/audit",
            ["officer", "subject", "from", "to", "case"].map { ($0, fields[$0]) } + [("before", String(sequence))]
        ).text
    }
}
