import CaseStore
import CaseWorkflow
import Desk
import StableJSON

/// A filing that was made, and whether another took its place.
struct FilingReading: Sendable {
    let record: FilingRecord
    let isSuperseded: Bool?
}

extension Shapes {
    static let period = Shape<PeriodStanding>("Period", "How one period of an office stands.") { shape in
        shape.text("scheme", "The return scheme.") { $0.period.scheme }
        shape.text("period", "Its name.") { $0.period.name }
        shape.day("from", "First day.") { $0.period.from }
        shape.day("to", "Last day.") { $0.period.to }
        shape.code("state", "How it stands.") { $0.state }
        shape.words("stateName", "The same in words.") { $0.state.name }
        shape.day("due", "The last day to file it.") { $0.due }
        shape.maybeDay("on", "The day it was closed or opened again last.") { $0.closing?.closing.on }
        shape.maybeText("reason", "Why it was opened again.") { $0.closing?.closing.reason }
        shape.maybeText("stage", "How firm what was filed is.") { $0.finality.stage?.rawValue }
        shape.day("finalOn", "The day from which it is final.") { $0.finality.finalOn }
        shape.list("filings", "What was filed of it, oldest first.", filing) { standing in
            standing.filings.map { FilingReading(record: $0, isSuperseded: standing.isSuperseded($0)) }
        }
    }

    static let filing = Shape<FilingReading>("Filing", "A filing that was made.") { shape in
        shape.text("id", "Its identifier.") { $0.record.id }
        shape.text("office", "Whose.") { $0.record.office.text }
        shape.text("receiver", "To whom: a code.") { $0.record.receiver }
        shape.text("scheme", "The return scheme.") { $0.record.scheme }
        shape.text("period", "The period.") { $0.record.period }
        shape.count("number", "Its number in the flow from this office to that receiver.") { $0.record.number }
        shape.text("type", "First filing, correction, replacement, withdrawal …") { $0.record.kind }
        shape.text("status", "What became of it.") { $0.record.status }
        shape.text("digest", "SHA-256 of its manifest.") { $0.record.digest }
        shape.maybeFlag("isSuperseded", "Whether another took its place; left out where not looked at.") {
            $0.isSuperseded
        }
        shape.text("file", "Where it can be fetched in a browser.") { "/filings/\($0.record.id)/filing.zip" }
    }

    static let periodClosed = Shape<PeriodClosed>("PeriodClosed", "A period that was closed.") { shape in
        shape.text("office", "Whose.") { $0.office.code.text }
        shape.text("scheme", "The return scheme.") { $0.period.scheme }
        shape.text("period", "Its name.") { $0.period.name }
        shape.day("on", "The day.") { $0.closed.closing.on }
        shape.add("warnings", "What to know about the figures that now stand.", .list(of: .text)) { done, language in
            .texts(done.warnings.map { $0.text(in: language) })
        }
    }

    static let coverage = Shape<Coverage>("Coverage", "Which offices directly below are in the figures of a period.") {
        shape in
        shape.text("period", "Its name.") { $0.period.name }
        shape.count("expected", "Offices expected.") { $0.offices.count }
        shape.count("received", "Whose filing was taken.") { $0.count(.filed) }
        shape.count("summaryOnly", "Who sent sums only.") { $0.count(.summary) }
        shape.count("waiting", "Whose filing waits for one before it.") { $0.count(.waiting) }
        shape.count("here", "Whose cases are on this desk.") { $0.count(.here) }
        shape.count("missing", "Of whom nothing is in.") { $0.count(.missing) }
        shape.list("offices", "Each of them.", coverageLine) { $0.offices }
    }

    private static let coverageLine = Shape<Coverage.Line>("CoverageLine", "One office of a coverage.") { shape in
        shape.text("office", "Its code.") { $0.office.code.text }
        shape.text("name", "Its name.") { $0.office.name }
        shape.code("state", "How it stands.") { $0.state }
        shape.words("stateName", "The same in words.") { $0.state.name }
        shape.maybeCount("number", "The filing that stands, or the first that waits.") { $0.filing?.number }
        shape.maybeDay("on", "The day it came.") { $0.filing?.on }
    }
}
