import CaseExport
import CaseStore
import CaseWorkflow
import Desk

/// One period: its days and its due day, what is missing before it is closed, who answers for it, what was filed of it.
struct MonthPage {
    let desk: Desk
    let period: Period
    let code: OfficeCode?
    let office: Office
    let standing: PeriodStanding
    let mayCount: Bool
    let receiver: FilingOffice
    /// Of a period that is not closed. It looks through all its cases, so it is made apart and once for everybody who asks.
    var check: ClosingCheck?
    /// What goes with the filing, of a closed period; nil for whoever may not file. It adds periods up, so it is made apart.
    var routine: RoutineView?

    private static let mostCases = 20

    /// - Throws: `StoreError.officeUnknown`; `.notFound` for a period that has not begun.
    init(_ desk: Desk, _ period: Period, _ code: OfficeCode?) throws {
        self.desk = desk
        self.period = period
        self.code = code
        office = try desk.readableOffice(code)
        let all = try desk.periods(of: office.code, scheme: period.scheme, year: period.to.year)
        guard let standing = all.first(where: { $0.period.name == period.name }) else {
            throw StoreError.notFound(period.name)
        }
        self.standing = standing
        mayCount = try desk.mayCount(office.code)
        receiver = try desk.usualReceiver(of: office)
    }

    private var isOpen: Bool { standing.state == .open }
    private var isClosed: Bool { standing.closing?.closing.isClosed ?? false }
    /// What is missing before it can be closed; nil for a period that is not open.
    var question: ClosingQuestion? {
        isOpen ? ClosingQuestion(period: period, office: office.code, today: desk.today) : nil
    }
    var hasRoutine: Bool { mayCount && isClosed }

    func view(
        _ fields: FormFields, _ problem: FieldProblem?, done: String?, corrected: [Period] = [],
        in language: Language
    ) throws(StoreError) -> View {
        let isOver = period.to < desk.today
        let late = desk.today.days(since: standing.due)
        let persons = standing.closing?.closing.persons
        let confirmFault = problem.flatMap { $0.field == "confirm" ? $0.sentence : nil }
        let routine = self.routine?.view(confirmFault, language)
        var filings: [View] = []
        for filing in standing.filings.reversed() { filings.append(try row(filing, language)) }
        // A period may be filed with more than one receiver; one that was withdrawn or rejected is filed again.
        let stands = standing.filings.contains {
            $0.receiver == receiver.code.text && !standing.isSuperseded($0)
                && $0.type != .withdrawal && $0.state != .rejected
        }
        return [
            "name": period.name, "scheme": StatisticsQuery.name(ofScheme: period.scheme).text(in: language),
            "office": office.name, "officeCode": code?.text, "from": period.from.description,
            "to": period.to.description, "state": standing.state.name.text(in: language),
            "tone": PeriodTone.of(standing, on: desk.today), "due": standing.due.description,
            "late": isOver && standing.isOwed ? PeriodReminder.lateness(late).text(in: language) : nil,
            "base": "/months/\(period.scheme)/\(period.name)",
            "back": Address("/months", [("scheme", period.scheme), ("office", code?.text)]).text,
            "report": Address(
                "/statistics",
                [
                    ("scheme", period.scheme), ("period", period.name), ("office", code?.text),
                    ("known", isClosed && period.scheme == Period.monthScheme ? "filed" : nil),
                ]
            ).text,
            "note": done.flatMap { note($0, language) },
            "corrected": corrected.map { ["name": $0.name, "path": MonthsController.path($0, office: code)] as View },
            "fault": problem.flatMap { routine != nil && $0.field == "confirm" ? nil : $0.sentence.text(in: language) },
            "closedOn": isClosed ? standing.closing?.closing.on.description : nil,
            "reopened": isOpen ? standing.closing.flatMap { $0.closing.reason } : nil,
            "missingPersons": isClosed && standing.filings.isEmpty
                ? (persons ?? ReturnPersons()).missing.map { $0.name.text(in: language) }.listed(in: language)
                    .nilWhenEmpty
                : nil,
            "persons": persons.map { persons in
                ReturnPersons.Part.allCases.map { part -> View in
                    [
                        "part": part.name.text(in: language),
                        "name": persons[part] ?? Words["months.nobody"].text(in: language),
                    ]
                }
            },
            "check": try check.map { check throws(StoreError) in try gaps(check, language) },
            "mayClose": mayCount && isOpen, "isEarly": !isOver, "mayFile": mayCount && isClosed && !stands,
            "routine": routine, "mayMake": mayCount && isClosed && (!stands || routine != nil),
            "mayReopen": mayCount && isClosed && standing.filings.isEmpty,
            "mayRevise": stands, "receiver": fields["receiver"], "usualReceiver": receiver.name,
            "revisions": MonthsController.path(period, office: code, "/revisions"),
            "responsible": fields["responsible"], "reviewer": fields["reviewer"], "preparer": fields["preparer"],
            "reason": fields["reason"], "filings": filings, "hasFilings": !filings.isEmpty,
        ]
    }

    /// Nothing for a receiver that cannot be read: the form says what is wrong with it.
    func routine(receiver: String?) throws -> RoutineView? {
        do {
            return try RoutineView(desk, period, office, receiver: receiver)
        } catch StoreError.invalid {
            return nil
        }
    }

    private func note(_ done: String, _ language: Language) -> String? {
        ["closed", "reopened", "filed", "filed-all", "revised", "answered"].contains(done)
            ? Words["months.done." + done].text(in: language) : nil
    }

    private func gaps(_ check: ClosingCheck, _ language: Language) throws(StoreError) -> View {
        var gaps: [View] = []
        for gap in check.gaps {
            let shares = gap.cases.prefix(MonthPage.mostCases).map { (key: $0, value: Int64(1)) }
            let rows = try desk.shown(shares).compactMap(\.row)
            gaps.append([
                "name": gap.kind.name.text(in: language), "count": gap.cases.count,
                "cases": rows.map { row -> View in
                    [
                        "path": CasesController.path(row.number), "number": row.number,
                        "stage": row.stageName.text(in: language),
                    ]
                },
                "more": gap.cases.count > rows.count ? gap.cases.count - rows.count : nil,
            ])
        }
        return [
            "gaps": gaps, "warnings": check.warnings.map { $0.text(in: language) }, "isClean": check.isClean,
        ]
    }

    private func row(_ filing: FilingRecord, _ language: Language) throws(StoreError) -> View {
        let totals = try desk.opening(of: filing)
        let isWithdrawal = filing.type == .withdrawal
        return [
            "number": filing.number, "type": filing.type.name.text(in: language),
            "receiver": filing.receiver == receiver.code.text ? receiver.name : filing.receiver,
            "on": try desk.madeOn(filing)?.description, "state": filing.state.name.text(in: language),
            "superseded": standing.isSuperseded(filing), "digest": String(filing.digest.prefix(12)),
            "records": String(totals.records), "opening": String(totals.opening), "closing": String(totals.closing),
            "zip": "/filings/\(filing.id)/filing.zip",
            "approval": try filing.approval().map { approval in
                Sentence(
                    "\(approval.on) 由\(approval.name)批准：\(approval.because)",
                    "approved by \(approval.name) on \(approval.on): \(approval.because)"
                ).text(in: language)
            },
            "papers": isWithdrawal
                ? nil
                : [
                    "view": "/filings/\(filing.id)/view.html", "workbook": "/filings/\(filing.id)/workbook.xlsx",
                    "bulletin": "/filings/\(filing.id)/bulletin.docx",
                ] as View,
        ]
    }
}

/// What is missing before a period of an office is closed, and the day it is asked on.
struct ClosingQuestion: Hashable, Sendable {
    let period: Period
    let office: OfficeCode
    let today: Day
}
