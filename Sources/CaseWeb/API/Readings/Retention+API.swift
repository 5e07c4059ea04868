import CaseStore
import CaseWorkflow
import Desk
import StableJSON

extension Shapes {
    static let retention = Shape<RetentionItem>("Retention", "A volume that has been kept as long as it had to be.") {
        shape in
        shape.text("number", "The number of the case.") { $0.row.number }
        shape.text("office", "The code of its office.") { $0.row.office.text }
        shape.text("volume", "The number of the volume.") { $0.archiving.volume }
        shape.count("pages", "Its pages.") { $0.archiving.pages }
        shape.day("archivedOn", "The day it was archived.") { $0.archiving.on }
        shape.count("retentionYears", "How long it had to be kept, in years.") { $0.archiving.retentionYears }
        shape.day("keptUntil", "The last day on which it had to be kept.") { $0.until }
        shape.maybeCode("decision", "What was decided last.") { $0.disposal?.decision }
        shape.maybeDay("decidedOn", "The day of that decision.") { $0.disposal?.on }
        shape.maybeDay("keptOnUntil", "The day until which it is kept on.") { $0.disposal?.until }
        shape.maybeText("record", "The record of the decision.") { $0.disposal?.record }
        shape.maybeText("reason", "Why it was decided so.") { $0.disposal?.reason }
    }
}
