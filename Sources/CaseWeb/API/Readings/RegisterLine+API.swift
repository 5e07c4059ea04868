import CaseStore
import CaseWorkflow
import Desk
import Foundation
import StableJSON

extension Shapes {
    static let registerLine = Shape<RegisterRecord>("RegisterLine", "A line of a register; no telephone is in it.") {
        shape in
        shape.text("id", "Its identifier.") { $0.id.uuidString.lowercased() }
        shape.code("register", "Which register.") { $0.entry.register }
        shape.text("office", "The office's code.") { $0.entry.office.text }
        shape.day("on", "The day.") { $0.entry.on }
        shape.flag("isVoid", "Entered by mistake: counts for nothing.") { $0.isVoid }
        shape.maybeText("reason", "Why it was corrected or voided.") { $0.reason }
        shape.maybeText("kind", "Of a document or an outreach session: which.") { $0.entry.kindCode }
        shape.maybeCode("channel", "Of a consultation: how it came.") { $0.entry.consultation?.channel }
        shape.maybeText("name", "Who asked.") { $0.entry.consultation?.name ?? $0.entry.drafting?.name }
        shape.maybeCode("category", "The kind of dispute.") {
            $0.entry.consultation?.category ?? $0.entry.drafting?.category
        }
        shape.maybeFlag("migrant", "Whether a migrant worker.") { $0.entry.consultation?.isMigrant }
        shape.maybeCount("persons", "Of a consultation: persons who asked together.") { $0.entry.consultation?.persons }
        shape.maybeText("question", "What was asked.") { $0.entry.consultation?.question }
        shape.maybeText("answer", "What was answered.") { $0.entry.consultation?.answer }
        shape.maybeText("case", "The case that the consultation became.") { $0.entry.consultation?.promoted?.number }
        shape.maybeCount("copies", "Of drafted documents: how many.") { $0.entry.drafting?.copies }
        shape.maybeText("place", "Of an outreach session: where.") { $0.entry.outreach?.place }
        shape.maybeCount("sessions", "Sessions.") { $0.entry.outreach?.sessions }
        shape.maybeCount("visitors", "Persons reached.") { $0.entry.outreach?.visitors }
        shape.maybeCount("leaflets", "Leaflets.") { $0.entry.outreach?.leaflets }
        shape.maybeCount("staff", "Staff who took part.") { $0.entry.outreach?.staff }
        shape.maybeCount("lawyers", "Lawyers who took part.") { $0.entry.outreach?.lawyers }
        shape.maybeText("note", "Note.") { $0.entry.drafting?.note ?? $0.entry.outreach?.note }
    }
}

extension RegisterEntry {
    fileprivate var consultation: Consultation? {
        if case .consultation(let entry) = self { entry } else { nil }
    }

    fileprivate var drafting: Drafting? {
        if case .drafting(let entry) = self { entry } else { nil }
    }

    fileprivate var outreach: OutreachSession? {
        if case .outreach(let entry) = self { entry } else { nil }
    }

    fileprivate var kindCode: String? {
        switch self {
        case .consultation: nil
        case .drafting(let entry): entry.kind.rawValue
        case .outreach(let entry): entry.kind.rawValue
        }
    }
}
