import CaseStore
import CaseWorkflow
import Desk
import StableJSON

extension Shapes {
    static let office = Shape<Office>("Office", "An office of the desk.") { shape in
        shape.text("code", "Its code.") { $0.code.text }
        shape.text("name", "Its name.") { $0.name }
        shape.code("level", "Its level.") { $0.level }
        shape.maybeText("parent", "The office above it.") { $0.parent?.text }
        shape.maybeText("area", "Its GB/T 2260 area.") { $0.area }
    }

    static let officer = Shape<Officer>("Officer", "Somebody who works at the desk.") { shape in
        shape.text("code", "The short name.") { $0.code.text }
        shape.text("name", "The name.") { $0.name }
        shape.text("office", "The office's code.") { $0.office.text }
        shape.add("roles", "What they may do.", .list(of: .codes(Role.allCases.map(\.rawValue)))) { officer, _ in
            .texts(officer.roles.map(\.rawValue))
        }
        shape.flag("isActive", "False once they have left.") { $0.active }
    }

    static let auditLine = Shape<AuditLine>("AuditLine", "One commit of the journal.") { shape in
        shape.add("sequence", "Its place in the journal.", .count()) { line, _ in .integer(line.sequence) }
        shape.add("at", "Milliseconds since 1970.", .count()) { line, _ in .integer(line.at) }
        shape.text("officer", "Who.") { $0.officer }
        shape.text("office", "Where: a code.") { $0.office }
        shape.text("subject", "What it is about: `case`, `officer`, `setting` …") { $0.subject }
        shape.text("about", "The number of the case, or the code of what was recorded.") { $0.about }
        shape.add("sentences", "What was recorded.", .list(of: .text)) { line, language in
            .texts(line.sentences.map { $0.text(in: language) })
        }
    }

    static let publicStatus = Shape<PublicStatus>("PublicStatus", "Where a case stands, for whoever holds its notice.")
    {
        shape in
        shape.text("number", "The case's number.") { $0.number }
        shape.code("kind", "The procedure.") { $0.kind }
        shape.words("stage", "Where it stands.") { $0.stage }
        shape.words("next", "Who acts next.") { $0.nextStep }
        shape.maybeDay("due", "The nearest day by which somebody must act, while it is open.") { $0.due }
        shape.add("duty", "What is to be done by that day.", .text, isRequired: false) { status, language in
            status.duty.map { .string($0.text(in: language)) }
        }
        shape.text("office", "The office's name.") { $0.office }
        shape.maybeText("telephone", "Its telephone.") { $0.telephone }
        shape.flag("isEnded", "Whether it has ended.") { $0.isEnded }
    }
}
