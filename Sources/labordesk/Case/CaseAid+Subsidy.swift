import ArgumentParser
import CaseWorkflow

// What the handlers of an aided matter are paid, per stage.

struct AidApproveSubsidy: CaseStep {
    static let configuration = CommandConfiguration(
        commandName: "aid-approve-subsidy",
        abstract: "Approve the handler's subsidy for a stage; a lead decides when the closing report is in.")
    @OptionGroup var step: StepOptions
    @Option(help: .code("The stage", AidForm.self, "form"), transform: AidForm.read) var form: AidForm
    @Option(help: .value("How much.", "yuan"), transform: Yuan.read) var amount: Money
    @Option(
        help: .value("The handler's code or name; the last one of the stage when left out.", "person"),
        transform: Words.read)
    var handler: String?
    @Option(help: .value("The number of the approval.", "number"), transform: Words.read) var letter: String

    func command(at place: StepPlace) throws -> Command {
        .legalAid(
            .approveSubsidy(
                AidSubsidy(
                    on: place.day, form: form, amount: amount,
                    handler: try handler.map { try place.person($0).name } ?? lastHandler(place), letter: letter)))
    }

    private func lastHandler(_ place: StepPlace) throws -> String {
        guard case .legalAid(let aid) = try place.file().procedure else { return "" }
        let handlers = aid.work.appointments.filter { $0.form == form }.map(\.handler.name)
        return handlers.last ?? aid.handler?.name ?? "?"
    }
}

struct AidPaySubsidy: CaseStep {
    static let configuration = CommandConfiguration(
        commandName: "aid-pay-subsidy", abstract: "The approved subsidy of a stage was paid to the handler.")
    @OptionGroup var step: StepOptions
    @Option(help: .code("The stage", AidForm.self, "form"), transform: AidForm.read) var form: AidForm
    @Option(help: .value("The voucher.", "number"), transform: Words.read) var reference: String?

    func command(at place: StepPlace) -> Command {
        .legalAid(.paySubsidy(AidSubsidyPayment(on: place.day, form: form, reference: reference)))
    }
}
