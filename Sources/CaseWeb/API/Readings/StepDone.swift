import CaseStore
import CaseWorkflow
import Desk
import HTTPTypes
import StableJSON

/// What came of an act on a case. It is read from the journal by the act's identifier alone, so that the same request sent again is
/// answered in the same words, whatever happened since.
struct StepDone: Sendable {
    let file: CaseFile
    let version: Int
    let changes: [CaseChange]

    /// nil when nothing was recorded under the identifier.
    init?(_ call: APICall, of id: CaseFile.ID) throws {
        let store = call.web.store
        let versions = try store.versions(madeBy: call.command, of: id)
        guard let last = versions.last else { return nil }
        let commits = try store.history(id).filter { $0.version <= last }
        let history = commits.flatMap(\.events)
        guard let file = CaseFile.replay(history) else { throw StoreError.corrupt("replay") }
        self.file = file
        version = last
        changes = CaseChange.all(
            commits.filter { versions.contains($0.version) }, of: file.kind, try store.officeTree(),
            try CorrectionForm.sentences(of: history))
    }

    /// Of an act that had nothing to record.
    init(nothingOn place: StepCase) {
        file = place.file
        version = place.version
        changes = []
    }

    func answer(_ call: APICall, status: HTTPResponse.Status = .ok) throws -> APIAnswer {
        var answer = APIAnswer(try Shapes.stepDone.json(of: self, in: call.language), status: status)
        answer.headers[.eTag] = "\"\(version)\""
        if status == .created { answer.headers[.location] = APITable.root + "/cases/" + file.number.formEncoded }
        return answer
    }
}

extension Shapes {
    static let stepDone = Shape<StepDone>("StepDone", "What came of an act on a case, and how the case stood then.") {
        shape in
        shape.text("number", "The case's number.") { $0.file.number }
        shape.count("version", "The case's version after it: If-Match of the next act.") { $0.version }
        shape.text("stage", "Where the case stands: a code.") { $0.file.stageCode }
        shape.words("stageName", "The same in words.") { $0.file.stageName }
        shape.list("events", "What was recorded.", caseChange) { $0.changes }
        shape.words("next", "Who acts next, and how.") { $0.file.nextStep }
    }
}
