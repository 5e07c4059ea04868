import CaseStore
import CaseWorkflow
import Desk

/// What an office owes the one above, in words.
struct DutiesView {
    let duties: FilingDuties
    let office: OfficeCode?

    func view(in language: Language) -> View {
        var lines: [View] = []
        func add(_ kind: String, _ tone: String, _ period: Period?, _ words: Sentence, _ more: String = "") {
            lines.append([
                "kind": Words["duties." + kind].text(in: language), "tone": tone, "name": period.map(DutiesView.name),
                "path": period.map { MonthsController.path($0, office: office, more) },
                "words": words.text(in: language),
            ])
        }
        for standing in duties.unfiled {
            let days = duties.on.days(since: standing.due)
            let late = standing.isOverdue(on: duties.on)
            add(
                "to-file", late ? "bad" : "warn", standing.period,
                Sentence(
                    "\(standing.state.name.chinese)，\(standing.due)前报送，" + (late ? "已逾期\(days)天" : "还有\(-days)天"),
                    "\(standing.state.name.english), due \(standing.due), "
                        + (late ? "overdue by \(days) days" : "\(-days) days left")))
        }
        for standing in duties.next {
            add(
                "next", "", standing.period,
                Sentence(
                    "\(standing.period.to)期满，\(standing.due)前报送", "ends \(standing.period.to), due \(standing.due)"))
        }
        for routine in duties.routine {
            for waiting in routine.waiting {
                add(
                    "to-correct", "warn", waiting.period,
                    Sentence(
                        "与所报不同，随\(routine.period.name)例行修订",
                        "known otherwise than filed; revised with \(routine.period.name)"),
                    "/revisions")
            }
        }
        for one in duties.unanswered {
            let days = max(0, duties.on.days(since: one.since))
            add(
                "no-answer", "", Period(scheme: one.filing.scheme, name: one.filing.period),
                days == 0
                    ? Sentence(
                        "第\(one.filing.number)号，\(one.since)报出，尚无答复",
                        "number \(one.filing.number), made \(one.since), no answer yet")
                    : Sentence(
                        "第\(one.filing.number)号，\(one.since)报出，已\(days)天没有答复",
                        "number \(one.filing.number), made \(one.since), no answer for \(days) day\(days == 1 ? "" : "s")"
                    ))
        }
        for year in duties.endingYears {
            add(
                "ending", "warn", nil,
                Sentence(
                    "\(year.year)年度自\(year.finalOn)起定稿，此后只有经批准的更正",
                    "\(year.year) is final from \(year.finalOn) on; then only approved corrections"))
            for period in year.unfiled {
                add(
                    "ending", "warn", period,
                    Sentence("未报，请在\(year.finalOn)前报送", "not filed; file it before \(year.finalOn)"))
            }
            for period in year.differing {
                add(
                    "ending", "warn", period,
                    Sentence(
                        "与所报不同，请在\(year.finalOn)前更正", "known otherwise than filed; correct it before \(year.finalOn)"),
                    "/revisions")
            }
        }
        return [
            "lines": lines, "hasLines": !lines.isEmpty, "warnings": duties.warnings.map { $0.text(in: language) },
        ]
    }

    private static func name(_ period: Period) -> String {
        period.scheme == Period.monthScheme ? period.name : "\(period.scheme) \(period.name)"
    }
}
