import CaseForms
import CaseStore
import CaseWorkflow
import Desk
import StableJSON

/// One case whole, with personal numbers masked.
struct CaseReading: Sendable {
    let file: CaseFile
    let version: Int
    let officeName: String
    let deadlines: [DeadlineReading]
    let workers: [WorkerReading]
    let employers: [EmployerReading]
    let attachments: [AttachmentRecord]
    let changes: [CaseChange]
    let today: Day

    var ladder: RecoveryLadder { file.ledger.ladder(on: today) }

    init(_ place: StepCase) throws {
        let desk = place.desk
        let store = desk.store
        file = place.file
        version = place.version
        today = desk.today
        let rulebook = try store.rulebook()
        officeName = rulebook.tree.name(of: place.file.office)
        deadlines = place.file.deadlines(rulebook.calendar, rulebook.rules, area: rulebook.area(of: place.file.office))
            .standing(on: desk.today, ended: place.file.isEnded).map {
                DeadlineReading(deadline: $0, today: desk.today)
            }
        workers = try place.file.parties.workers.enumerated().map { ordinal, worker in
            WorkerReading(
                worker: worker, residentID: try store.masked(.residentID, ordinal, of: place.file.id),
                phone: try store.masked(.phone, ordinal, of: place.file.id),
                bankAccount: try store.masked(.bankAccount, ordinal, of: place.file.id))
        }
        employers = try place.file.parties.employers.enumerated().map { ordinal, employer in
            EmployerReading(
                employer: employer, phone: try store.masked(.employerPhone, ordinal, of: place.file.id))
        }
        attachments = try desk.handedIn(to: place.file)
        changes = CaseChange.all(place.commits, of: place.file.kind, rulebook.tree, try place.correctionSentences)
    }
}

extension Shapes {
    static let caseReading = Shape<CaseReading>("Case", "One case whole, with personal numbers masked.") { shape in
        describe(&shape)
        shape.text("summary", "What it is about.") { $0.file.intake.summary }
        shape.count("persons", "Workers in the dispute.") { $0.file.parties.persons }
        shape.list("workers", "The workers.", worker) { $0.workers }
        shape.list("employers", "The employers.", employer) { $0.employers }
        shape.list("agents", "Who acts for a side.", agent) { $0.file.parties.agents }
        shape.texts("mediators", "Mediators or handlers.") { $0.file.mediators.map(\.name) }
        shape.maybeText("series", "The series it belongs to.") { $0.file.record.series }
        shape.one("money", "The rungs of money.", rungs) { $0.ladder }
        shape.list("claims", "The same for each head of claim.", headRungs) { reading in
            reading.file.ledger.ladders(on: reading.today).sorted { $0.key.rawValue < $1.key.rawValue }.map {
                HeadRungs(head: $0.key, ladder: $0.value)
            }
        }
        shape.list("entries", "The ledger, as it was written.", ledgerEntry) { $0.file.ledger.entries }
        shape.list("deadlines", "What stands, the nearest first.", deadline) { $0.deadlines }
        shape.words("next", "Who acts next, and how.") { $0.file.nextStep }
        shape.list("documents", "Papers made for the case.", document) { $0.file.record.documents }
        shape.list("attachments", "Files put to it.", attachment) { $0.attachments }
        shape.list("events", "Everything recorded, oldest first.", caseChange) { $0.changes }
    }

    private static func describe(_ shape: inout Shape<CaseReading>) {
        shape.text("number", "The case's number.") { $0.file.number }
        shape.text("id", "The case's own identifier, which never changes.") { $0.file.id.description }
        shape.count("version", "Counts the acts on it: If-Match of the next one.") { $0.version }
        shape.code("kind", "The procedure.") { $0.file.kind }
        shape.text("office", "The code of the office that has it.") { $0.file.office.text }
        shape.text("officeName", "Its name.") { $0.officeName }
        shape.text("stage", "Where it stands: a code.") { $0.file.stageCode }
        shape.words("stageName", "The same in words.") { $0.file.stageName }
        shape.add("standing", "Whether it counts.", .codes(standings)) { reading, _ in
            .string(reading.file.summary.standing)
        }
        shape.day("registeredOn", "The day it was registered.") { $0.file.intake.registeredOn }
        shape.maybeDay("acceptedOn", "The day it was accepted.") { $0.file.acceptedOn }
        shape.maybeDay("closedOn", "The day it was closed.") { $0.file.closingPosting?.on }
        shape.code("channel", "How it came.") { $0.file.intake.channel }
        shape.code("track", "Whether it is a simple case.") { $0.file.intake.track }
        shape.maybeCode("category", "The kind of dispute.") { $0.file.intake.category }
        shape.maybeText("cause", "The number of the courts' list of causes.") { $0.file.intake.cause }
    }

    private static let document = Shape<MadeDocument>("Document", "A paper made for the case.") { shape in
        shape.text("form", "The form's code.") { $0.form }
        shape.text("title", "What it is called.") { $0.title }
        shape.day("on", "The day on it.") { $0.on }
        shape.count("copies", "How many were made.") { $0.copies.count }
    }

    private static let attachment = Shape<AttachmentRecord>("Attachment", "A file put to the case.") { shape in
        shape.count("ordinal", "Its number within the case.") { $0.ordinal }
        shape.text("name", "The file's name.") { $0.name }
        shape.text("type", "What its first bytes say it is.") { $0.type }
        shape.count("bytes", "Its size.") { $0.bytes }
        shape.day("on", "The day it was put there.") { $0.on }
        shape.maybeText("item", "The item of the archive list.") { $0.item }
    }
}
