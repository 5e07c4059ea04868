import CaseExport
import CaseStore
import CaseWorkflow
import Desk

/// What was filed of a period beside what is known now, and the cases that make the difference; then what may be filed in its place.
struct RevisionPage {
    let desk: Desk
    let period: Period
    let code: OfficeCode?
    let office: Office
    let table: RevisionTable
    let mayCount: Bool

    init(_ desk: Desk, _ period: Period, _ code: OfficeCode?, receiver: String?) throws {
        self.desk = desk
        self.period = period
        self.code = code
        office = try desk.readableOffice(code)
        mayCount = try desk.mayCount(office.code)
        table = try desk.revisions(
            of: period, office: office.code, receiver: try receiver.map { try desk.receiver($0) })
    }

    func view(_ fields: FormFields, _ problem: FieldProblem?, in language: Language) throws(StoreError) -> View {
        func fault(_ field: String) -> String? {
            problem.flatMap { $0.field == field ? $0.sentence.text(in: language) : nil }
        }
        let filing = table.filing
        return [
            "name": period.name, "office": office.name, "officeCode": code?.text, "number": filing.number,
            "type": filing.type.name.text(in: language), "receiver": fields["receiver"],
            "back": MonthsController.path(period, office: code),
            "table": RevisionTableView(table: table).view(language),
            "base": "/months/\(period.scheme)/\(period.name)", "mayCount": mayCount,
            "approval": try approval(fields, fault("because"), language), "fault": fault(""),
            "kindFault": fault("kind"), "reasonFault": fault("reason"),
            "confirmFault": fault("confirm"),
            "kinds": FilingRequest.Revision.Kind.allCases.map { kind -> View in
                [
                    "value": kind.rawValue, "name": kind.name.text(in: language),
                    "hint": Words["months.kind." + kind.rawValue].text(in: language),
                    "isChosen": (fields["kind"] ?? "correction") == kind.rawValue,
                ]
            },
            "reasons": Supersession.Reason.allCases.map {
                option($0.rawValue, $0.name.text(in: language), chosen: fields["reason"] ?? "LATE")
            },
            "responsible": fields["responsible"], "reviewer": fields["reviewer"], "preparer": fields["preparer"],
        ]
    }

    /// Who approves the change of a final year; nil for any other.
    private func approval(_ fields: FormFields, _ fault: String?, _ language: Language) throws(StoreError) -> View? {
        let finalOn = try desk.policy(period.scheme, of: office.code).finalDay(period)
        guard finalOn <= desk.today else { return nil }
        let tree = try desk.store.officeTree()
        let leads = try desk.store.officers().filter {
            $0.active && Permission.lead.isGranted(to: $0.roles) && tree.isWithin(office.code, $0.office)
        }
        return [
            "finalOn": finalOn.description, "because": fields["because"], "becauseFault": fault,
            "leads": leads.map { option($0.code.text, "\($0.name) \($0.code)", chosen: fields["approved-by"]) },
        ]
    }
}
