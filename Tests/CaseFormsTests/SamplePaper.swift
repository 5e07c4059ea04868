import CaseForms
import CaseWorkflow
import Foundation

/// The sample of one form: of which case, on which day, to whom, and what the officer gives for it.
struct SamplePaper: Sendable {
    let code: String
    let subject: SampleCase
    let on: Day
    let recipient: FormRecipient?
    let asked: [String: String]
    /// Its number among the letters of the year.
    let number: Int
    /// The papers of the volume, for its contents.
    var volume: [FormRecord] = []

    init(
        _ code: String, _ subject: SampleCase, _ on: String, to recipient: FormRecipient? = nil, number: Int = 1,
        _ asked: [String: String] = [:]
    ) {
        self.code = code
        self.subject = subject
        self.on = SampleCase.day(on)
        self.recipient = recipient
        self.number = number
        self.asked = asked
    }

    static let all = mediation + entrusted + legalAid + volume

    static func find(_ code: String) -> SamplePaper? { all.first { $0.code == code } }

    /// The values, as the desk gives them to a template.
    func record(of form: Form) throws -> FormRecord {
        var context = try subject.context(on: on)
        context.recipient = recipient
        context.volume = volume
        context.letter = form.letterWord.map { "示例工\($0)字〔\(on.year)〕\(number)号" }
        var record = CaseRecord.of(try subject.standing(on: on).file, context, asked: asked)
        if let field = form.letterField { record["文号"] = record[field] }
        return record
    }
}
