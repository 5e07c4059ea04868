import ArgumentParser
import CaseWorkflow

// Legal aid before its decision: the application, the missing papers, the examination, aid given first.

struct AidApply: CaseStep {
    static let configuration = CommandConfiguration(
        commandName: "aid-apply", abstract: "An application for legal aid is there; the term to decide begins.")
    @OptionGroup var step: StepOptions
    @Option(help: .code("Who applies", AidBeneficiary.self, "beneficiary"), transform: AidBeneficiary.read)
    var beneficiary: AidBeneficiary = .worker
    @Option(help: .code("The service asked for", AidForm.self, "form"), transform: AidForm.read) var form: AidForm
    @Option(
        name: [.long, .customLong("materials")], help: .value("A paper handed in; repeat for more.", "paper"),
        transform: Words.read)
    var material: [String] = []
    @Option(help: .code("How hardship is shown", HardshipProof.self, "proof"), transform: HardshipProof.read)
    var hardship: HardshipProof = .nothing
    @Flag(help: "It was made orally and taken down.") var oral = false

    func command(at place: StepPlace) -> Command {
        .legalAid(
            .apply(
                AidApplication(
                    on: place.day, beneficiary: beneficiary, form: form, materials: material, hardship: hardship,
                    isOral: oral)))
    }
}

struct AidAskPapers: CaseStep {
    static let configuration = CommandConfiguration(
        commandName: "aid-ask-papers", abstract: "The one notice of everything that is missing was given.")
    @OptionGroup var step: StepOptions
    @Option(help: .value("A missing paper; repeat for more.", "paper"), transform: Words.read) var missing: [String]
    @Option(help: .value("The last day to hand them in.", "day")) var dueOn: Day

    func command(at place: StepPlace) -> Command {
        .legalAid(.askPapers(AidSupplementNotice(on: place.day, missing: missing, dueOn: dueOn)))
    }
}

struct AidSupplyPapers: CaseStep {
    static let configuration = CommandConfiguration(
        commandName: "aid-supply-papers", abstract: "The missing papers came.", aliases: ["aid-supplement"])
    @OptionGroup var step: StepOptions
    @Option(
        name: [.long, .customLong("materials")], help: .value("A paper handed in; repeat for more.", "paper"),
        transform: Words.read)
    var material: [String] = []

    func command(at place: StepPlace) -> Command {
        .legalAid(.supplyPapers(AidSupplement(on: place.day, materials: material)))
    }
}

struct AidExamine: CaseStep {
    static let configuration = CommandConfiguration(
        commandName: "aid-examine",
        abstract: "The request was examined: is it in scope, is there hardship or an exemption?",
        discussion:
            "Give --exemption, or both --income and --standard for the means test. Without --scope it is out of scope.")
    @OptionGroup var step: StepOptions
    @Option(help: .value("Who examined it, by code or name.", "person"), transform: Words.read) var examiner: String
    @Option(help: .code("The kind of matter", AidScope.self, "scope"), transform: AidScope.read) var scope: AidScope?
    @Option(
        help: .code("The article that spares the means test", AidExemption.self, "exemption"),
        transform: AidExemption.read)
    var exemption: AidExemption?
    @Option(help: .value("Monthly household income per head.", "yuan"), transform: Yuan.read) var income: Money?
    @Option(help: .value("The local standard.", "yuan"), transform: Yuan.read) var standard: Money?
    @Option(help: .value("A remark.", "text"), transform: Words.read) var note: String?

    func validate() throws {
        if exemption == nil, income == nil || standard == nil {
            throw ValidationError(
                Sentence(
                    "请写明 --exemption，或者同时写明 --income 与 --standard",
                    "Give --exemption, or both --income and --standard"
                ).text(in: Words.spoken))
        }
        try Choice.one(exemption != nil, income != nil || standard != nil, "--exemption", "--income")
    }

    func command(at place: StepPlace) throws -> Command {
        let standing: AidStanding
        if let exemption {
            standing = .exempt(exemption)
        } else {
            standing = .means(AidMeans(incomePerHead: income ?? .zero, standard: standard ?? .zero))
        }
        return .legalAid(
            .examine(
                AidExamination(
                    on: place.day, examiner: try place.person(examiner), scope: scope, standing: standing, note: note)))
    }
}

struct AidFirst: CaseStep {
    static let configuration = CommandConfiguration(
        commandName: "aid-first", abstract: "Aid is given first, its papers follow.")
    @OptionGroup var step: StepOptions
    @Option(help: .code("Why it cannot wait", UrgentAid.Ground.self, "ground"), transform: UrgentAid.Ground.read)
    var ground: UrgentAid.Ground
    @Option(help: .value("The day on which the limit runs out.", "day")) var limitOn: Day?
    @Option(help: .value("The last day to hand the papers in.", "day")) var papersDueOn: Day?
    @Option(help: .value("A remark.", "text"), transform: Words.read) var note: String?

    func command(at place: StepPlace) -> Command {
        .legalAid(
            .giveUrgentAid(
                UrgentAid(on: place.day, ground: ground, limitOn: limitOn, papersDueOn: papersDueOn, note: note)))
    }
}
