import CaseStore
import CaseWorkflow
import Desk
import Foundation
import HTTPTypes
import Hummingbird

/// POST /intake/roll: the roll of a collective dispute out of a file. What it holds is put into the form, where it is looked over and
/// mended like a pasted one; nothing is recorded.
struct RollController: Sendable {
    let web: Web

    var routes: RouteCollection<WebContext> {
        let routes = RouteCollection(context: WebContext.self)
        _ = routes.post("/intake/roll", use: web.guarded(.intake, read))
        return routes
    }

    @Sendable private func read(_ request: Request, _ context: WebContext, _ person: Person) async throws -> Response {
        var limits = MultipartLimits()
        limits.parts = 2_000
        limits.files = 1
        limits.file = min(web.settings.largestFile, 20 << 20)
        return try await request.withUpload(web, context, limits: limits) { form in
            var fields = form.fields
            let intake = IntakeController(web: web)
            let id = fields["draft"].flatMap { UUID(uuidString: $0) } ?? UUID()
            var answer = IntakeAnswer()
            do {
                guard let file = form.file("roll-file") else {
                    throw TypedProblem(
                        "missing", Sentence("请选择名册文件（.xlsx 或者 .csv）", "Choose the file of the roll (.xlsx or .csv)"))
                }
                let text = try await web.work { try PastedRoll.text(of: file.path) }
                guard text.formEncoded.utf8.count < web.settings.largestForm / 2 else {
                    throw TypedProblem(
                        "roll-too-long",
                        Sentence(
                            "名册内容过长，请登记后在案件页面用“导入名册”上传文件",
                            "The roll is too long. Register the case, then take the roll in as a file on its page"))
                }
                fields.set("roll", text)
            } catch let problem as TypedProblem {
                answer.problems = [FieldProblem("roll", problem.sentence)]
            }
            try await intake.keep(fields, id, person)
            return try await intake.page(
                IntakeForm(fields), draft: id, answer, showsRoll: true, context, person,
                status: answer.problems.isEmpty ? .ok : .unprocessableContent)
        }
    }
}
