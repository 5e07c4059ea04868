import CaseStore
import CaseWorkflow
import Desk
import HTTPTypes
import StableJSON

/// Every step of a case: which are allowed now, and one operation for each to take it.
enum StepActs {
    static var operations: [APIOperation] { [list] + StepForm.all.map(take) }

    private static let list = APIOperation(
        id: "listSteps", method: .get, path: "/cases/{number}/steps", tag: .steps,
        summary: Sentence("现在可办的步骤", "The steps that the rules allow now, each with its fields."),
        about: "The schema of a step says what to send, with the choices of this very case.", status: .ok,
        answer: .list(of: Shapes.stepOffer.schema),
        answerHeaders: ["ETag": "The case's version, for If-Match."], problems: [404]
    ) { call in
        let place = try call.desk().stepCase(numbered: try call.part("number"))
        let steps = Set(place.file.offeredSteps(try call.facts(of: place)))
        let offers = try StepForm.all.filter { steps.contains($0.step) }.map {
            StepOffer(form: $0, fields: try $0.fields(of: place))
        }
        var answer = APIAnswer(try Shapes.stepOffer.json(of: offers, in: call.language))
        answer.headers[.eTag] = "\"\(place.version)\""
        return answer
    }

    private static func take(_ form: StepForm) -> APIOperation {
        APIOperation(
            id: "take-" + form.code, method: .post, path: "/cases/{number}/steps/" + form.code, tag: .steps,
            summary: form.title, about: form.hint?.english ?? "",
            described: { web in
                guard let officer = OfficerCode("api") else { return .any }
                return try form.describedFields(at: web.desk(of: officer)).schema
            }, takesKey: true, needsVersion: true, status: .ok, answer: Shapes.stepDone.schema,
            answerHeaders: ["ETag": "The case's version after it."], problems: [404, 409, 412, 422, 428]
        ) { try take(form, $0) }
    }

    private static func take(_ form: StepForm, _ call: APICall) throws -> APIAnswer {
        let desk = try call.desk()
        let number = try call.part("number")
        // A step that was taken is answered as it was, also when the case is another office's since.
        if call.isKeyed, let id = try desk.store.caseID(number: number), let done = try StepDone(call, of: id) {
            return try done.answer(call)
        }
        let place = try desk.stepCase(numbered: number)
        guard let version = call.version else { throw APIProblem.versionNeeded }
        guard version == place.version else { throw try outdated(since: version, place) }
        let values = try FieldReading(call.body, try form.fields(of: place)).checked()
        try call.permit(form, values, place)
        do {
            _ = try place.perform(form, values, expectedVersion: version, commandID: call.command)
        } catch StoreError.outdated {
            throw try outdated(since: version, try desk.stepCase(numbered: number))
        }
        let done = try StepDone(call, of: place.file.id) ?? StepDone(nothingOn: place)
        return try done.answer(call)
    }

    /// What the others recorded meanwhile.
    private static func outdated(since version: Int, _ place: StepCase) throws -> APIProblem {
        let error = StoreError.outdated(expected: version, found: place.version)
        var problem = APIProblem(.preconditionFailed, error.code, error.sentence, field: "If-Match")
        problem.version = place.version
        problem.changes = CaseChange.all(
            place.commits.filter { $0.version > version }, of: place.file.kind, try place.desk.store.officeTree(),
            try place.correctionSentences)
        problem.headers[.eTag] = "\"\(place.version)\""
        return problem
    }
}

extension APICall {
    /// What the rules are told, with the roles that the token allows.
    fileprivate func facts(of place: StepCase) throws(APIProblem) -> Facts {
        var facts = place.facts
        let roles = try person().officer.roles
        facts.roles = facts.roles.filter { roles.contains($0) }
        return facts
    }

    /// Asks the rules with the token's roles where they are fewer than the officer's; whatever else stands against the acts, the desk
    /// says when they are performed.
    fileprivate func permit(_ form: StepForm, _ values: StepValues, _ place: StepCase) throws {
        guard caller?.isLimited == true else { return }
        let facts = try facts(of: place)
        for act in try form.acts(values, on: place) {
            let file = act.on == place.file.id ? place.file : try act.on.map { try place.desk.store.caseFile($0).file }
            do throws(Refused) {
                _ = try file?.decide(act.command, facts)
            } catch  where error.refusal == .notPermitted {
                throw APIProblem.notPermitted
            } catch {
                continue  // The desk itself says what the rules say.
            }
        }
    }
}
