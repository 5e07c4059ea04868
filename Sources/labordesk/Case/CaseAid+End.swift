import ArgumentParser
import CaseWorkflow

// The end of an aided matter, its report and the check of its quality.

struct AidClose: CaseStep {
    static let configuration = CommandConfiguration(
        commandName: "aid-close", abstract: "Close the matter with what came of it for the recipient.")
    @OptionGroup var step: StepOptions
    @Option(help: .code("What came of it", AidResult.self, "result"), transform: AidResult.read) var result: AidResult
    @Option(
        help: .value("The paper it rests on, when it is not among those received.", "number"), transform: Words.read)
    var paper: String?
    @Option(help: .value("A remark.", "text"), transform: Words.read) var note: String?
    @Flag(help: "The notice of missing papers went unanswered: the application counts as withdrawn.") var deemed = false

    func command(at place: StepPlace) -> Command {
        .legalAid(.close(AidClosing(on: place.day, result: result, paper: paper, note: note, isDeemed: deemed)))
    }
}

struct AidReportClosing: CaseStep {
    static let configuration = CommandConfiguration(
        commandName: "aid-report-closing", abstract: "The handler handed in the closing report with the papers.")
    @OptionGroup var step: StepOptions
    @Option(help: .value("What was reported.", "text"), transform: Words.read) var text: String

    func command(at place: StepPlace) -> Command {
        .legalAid(.reportClosing(AidClosingReport(on: place.day, text: text)))
    }
}

struct AidReviewQuality: CaseStep {
    static let configuration = CommandConfiguration(
        commandName: "aid-review-quality", abstract: "Somebody who did not handle the matter checked the finished file."
    )
    @OptionGroup var step: StepOptions
    @Option(help: .value("The score, 0 to 100.", "score")) var score: Int
    @Option(help: .value("Who checked it, by code or name.", "person"), transform: Words.read) var reviewer: String
    @Option(help: .value("A remark.", "text"), transform: Words.read) var note: String?

    func command(at place: StepPlace) throws -> Command {
        .legalAid(
            .reviewQuality(
                AidQualityReview(
                    on: place.day, score: score, reviewer: try place.person(reviewer).name, note: note)))
    }
}
